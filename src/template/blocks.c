/*
 * Block fields: what of the article is paragraphs, lists, boxes.
 */
#include <string.h>

#include "template/internal.h"

#define NBSP "\xC2\xA0"

/* ---- blocks ------------------------------------------------------------- */

struct block *
block_new(struct compose *c, struct block *parent, enum block_kind kind,
    enum elem_role role, const struct tstyle *style)
{
	static const struct block_style plain;
	struct block *k = arena_alloc(c->arena, sizeof *k);

	k->kind = kind;
	k->role = role;
	k->style = style != NULL ? &style->block : &plain;
	if (parent != NULL)
		*ARENA_PUSH(c->arena, parent->children, parent->n_children) =
		    k;
	return k;
}

struct block *
block_para(struct compose *c, struct block *parent, enum elem_role role,
    const struct tstyle *style, const struct spans *s)
{
	struct block *k;

	if (s->n_spans == 0)
		return NULL;
	k = block_new(c, parent, BLOCK_PARA, role, style);
	k->spans = s->spans;
	k->n_spans = s->n_spans;
	return k;
}

struct block *
block_heading(struct compose *c, struct block *parent, const char *title,
    const struct tstyle *style)
{
	struct spans s = { .c = c, .style = style };
	struct block *k;

	spans_text(&s, title, SPAN_NO_HYPHENS);
	k = block_para(c, parent, ELEM_H2, style, &s);
	if (k != NULL) {
		k->outline = title;
		k->outline_level = 2;
	}
	return k;
}

static const struct tstyle *
style_of(struct compose *c, const char *name, const struct tstyle *fallback)
{
	const struct tstyle *s = template_style(c->t, name);

	return s != NULL ? s : fallback;
}

/* An item of a list: its label, and a body that is one paragraph. */
static void
block_item(struct compose *c, struct block *list, const struct tstyle *style,
    const char *label, const struct spans *body, enum elem_role role)
{
	struct block *item = block_new(c, list, BLOCK_ITEM, ELEM_LI, style);
	struct spans l = { .c = c, .style = style };
	struct tstyle *plain = arena_memdup(c->arena, style, sizeof *style);

	plain->block.margin_top = plain->block.margin_bottom = 0;
	spans_text(&l, label, SPAN_NO_HYPHENS);
	item->spans = l.spans;
	item->n_spans = l.n_spans;
	block_para(c, item, role, plain, body);
}

/* ---- affiliations ------------------------------------------------------- */

static void
block_affiliations(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	const struct article *x = c->x;
	struct block *list = parent;

	if (x->n_affs == 0)
		return;
	if (x->n_affs > 8) {
		const struct tstyle *y = style_of(c, "affiliation-columns",
		    n->style);

		list = block_new(c, parent, BLOCK_COLUMNS, ELEM_L, y);
	} else if (x->n_affs > 1) {
		list = block_new(c, parent, BLOCK_GROUP, ELEM_L, NULL);
	}
	for (size_t i = 0; i < x->n_affs; i++) {
		struct spans s = { .c = c, .style = n->style };

		spans_rich(&s, &x->affs[i].text, 0);
		if (x->n_affs == 1)
			block_para(c, parent, ELEM_P, style_of(c,
			    "affiliation-only", n->style), &s);
		else
			block_item(c, list, n->style, arena_printf(c->arena,
			    "%zu", i + 1), &s, ELEM_NONE);
	}
}

/* ---- notices ------------------------------------------------------------ */

static bool
notice_is_grave(enum notice_kind kind)
{
	return kind <= NOTICE_CORRECTED_AND_REPUBLISHED_FROM;
}

static void
notice_spans(struct spans *s, const struct notice *k)
{
	spans_styled(s, notice_kind_title(k->kind), "run-in",
	    SPAN_NO_HYPHENS);
	spans_text(s, " ", 0);
	if (k->title != NULL)
		spans_text(s, arena_printf(s->c->arena, "%s ", k->title), 0);
	if (k->authors != NULL)
		spans_text(s, arena_printf(s->c->arena, "%s ", k->authors),
		    SPAN_NO_HYPHENS);
	spans_rich(s, &k->text, 0);
	if (k->note != NULL)
		spans_text(s, arena_printf(s->c->arena, " %s", k->note), 0);
	if (k->doi != NULL) {
		spans_text(s, " ", 0);
		spans_doi(s, k->doi, "doi:");
	}
	if (k->pmid != NULL) {
		spans_text(s, " ", 0);
		spans_pmid(s, arena_printf(s->c->arena, "PMID" NBSP "%s",
		    k->pmid), k->pmid);
	}
}

static size_t
block_notice_list(struct compose *c, const struct tnode *n,
    struct block *parent, bool grave)
{
	size_t count = 0;

	for (size_t i = 0; i < c->x->n_notices; i++) {
		struct spans s = { .c = c, .style = n->style };

		if (notice_is_grave(c->x->notices[i].kind) != grave)
			continue;
		notice_spans(&s, &c->x->notices[i]);
		block_para(c, parent, ELEM_P, n->style, &s);
		count++;
	}
	return count;
}

/* The box that cannot be overlooked: the word, and what says so. */
static void
block_notices(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct block *box = block_new(c, NULL, BLOCK_GROUP, ELEM_SECT,
	    style_of(c, "notice-box", NULL));
	struct spans s = { .c = c,
	    .style = style_of(c, "notice-word", n->style) };

	if (c->story->meta.standing != NULL) {
		struct block *word;

		spans_text(&s, c->story->meta.standing, SPAN_NO_HYPHENS);
		word = block_para(c, box, ELEM_H2, s.style, &s);
		word->outline = c->story->meta.standing;
		word->outline_level = 2;
	}
	if (block_notice_list(c, n, box, true) != 0 || s.n_spans != 0)
		*ARENA_PUSH(c->arena, parent->children, parent->n_children) =
		    box;
}

static void
block_links(struct compose *c, const struct tnode *n, struct block *parent)
{
	block_notice_list(c, n, parent, false);
}

/* ---- abstracts ---------------------------------------------------------- */

static const char *
abstract_title(struct compose *c, const struct abstract *x)
{
	static const char *const titles[] = {
		"Abstract", "Abstract", "Plain language summary",
		"Graphical abstract", "Highlights", "Key points",
		"Executive summary", "Summary", "Other abstract"
	};

	if (x->title != NULL)
		return x->title;
	if (x->kind == ABSTRACT_TRANSLATED && x->lang != NULL)
		return arena_printf(c->arena, "Abstract (%s)", x->lang);
	if (x->kind == ABSTRACT_OTHER && x->type != NULL)
		return arena_printf(c->arena, "Abstract (%s)", x->type);
	return titles[x->kind];
}

/* "METHODS:" and "Methods" alike, without its colon. */
static const char *
label_text(struct arena *a, const char *label)
{
	size_t len = strlen(label);

	while (len > 0 && strchr(":. ", label[len - 1]) != NULL)
		len--;
	return arena_strndup(a, label, len);
}

static void
block_abstract_sec(struct compose *c, const struct tnode *n,
    struct block *parent, const struct abstract_sec *sec)
{
	for (size_t i = 0; i < sec->n_paras; i++) {
		struct spans s = { .c = c, .style = n->style };

		if (i == 0 && sec->label != NULL) {
			spans_styled(&s, label_text(c->arena, sec->label),
			    "run-in", SPAN_NO_HYPHENS);
			spans_text(&s, "\xE2\x80\x83", 0);
		}
		spans_rich(&s, &sec->paras[i], 0);
		block_para(c, parent, ELEM_P, n->style, &s);
	}
}

static void
block_abstracts(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	for (size_t i = 0; i < c->x->n_abstracts; i++) {
		const struct abstract *x = &c->x->abstracts[i];
		struct block *sect = block_new(c, parent, BLOCK_GROUP,
		    ELEM_SECT, NULL);

		if (x->kind != ABSTRACT_MAIN)
			sect->lang = x->lang;
		block_heading(c, sect, abstract_title(c, x), n->title_style);
		for (size_t j = 0; j < x->n_secs; j++)
			block_abstract_sec(c, n, sect, &x->secs[j]);
		if (x->copyright != NULL && (c->x->copyright == NULL ||
		    strcmp(x->copyright, c->x->copyright) != 0)) {
			struct spans s = { .c = c,
			    .style = style_of(c, "small", n->style) };

			spans_text(&s, x->copyright, 0);
			block_para(c, sect, ELEM_P, s.style, &s);
		}
	}
}

/* ---- figures, sections -------------------------------------------------- */

static void
block_figures(struct compose *c, const struct tnode *n, struct block *parent)
{
	for (size_t i = 0; i < c->x->n_figures; i++) {
		const struct figure *f = &c->x->figures[i];
		struct spans s = { .c = c, .style = n->style };

		if (f->label != NULL)
			block_heading(c, parent, f->label, n->title_style);
		spans_rich(&s, &f->title, 0);
		for (size_t j = 0; j < f->n_caption; j++) {
			spans_text(&s, s.n_spans != 0 ? " " : NULL, 0);
			spans_rich(&s, &f->caption[j], 0);
		}
		block_para(c, parent, ELEM_P, n->style, &s);
	}
}

static void
block_section_list(struct compose *c, const struct tnode *n,
    struct block *parent, const struct section *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < list[i].n_paras; j++) {
			struct spans s = { .c = c, .style = n->style };

			if (j == 0 && list[i].title != NULL) {
				spans_styled(&s, list[i].title, "run-in",
				    SPAN_NO_HYPHENS);
				spans_text(&s, "\xE2\x80\x83", 0);
			}
			spans_rich(&s, &list[i].paras[j], 0);
			block_para(c, parent, ELEM_P, n->style, &s);
		}
}

static void
block_sections(struct compose *c, const struct tnode *n, struct block *parent)
{
	block_section_list(c, n, parent, c->x->sections, c->x->n_sections);
}

static void
block_author_notes(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	block_section_list(c, n, parent, c->x->author_notes,
	    c->x->n_author_notes);
}

static void
block_keyword_list(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	for (size_t i = 0; i < c->x->n_kwd_groups; i++)
		for (size_t j = 0; j < c->x->kwd_groups[i].n_kwds; j++) {
			struct spans s = { .c = c, .style = n->style };

			spans_rich(&s, &c->x->kwd_groups[i].kwds[j].text,
			    SPAN_NO_HYPHENS);
			block_para(c, parent, ELEM_P, n->style, &s);
		}
}

/* ---- references --------------------------------------------------------- */

static void
reference_links(struct spans *s, const struct ref *r)
{
	const char *text = rich_text(s->c->arena, &r->text);

	if (r->doi != NULL) {
		spans_text(s, " ", 0);
		spans_doi(s, r->doi, strstr(text, r->doi) != NULL ? "" :
		    "doi:");
		if (strstr(text, r->doi) != NULL)
			s->spans[s->n_spans - 1].text = "DOI";
	}
	if (r->pmid != NULL) {
		spans_text(s, " ", 0);
		spans_pmid(s, "PubMed", r->pmid);
	}
	if (r->pmcid != NULL) {
		spans_text(s, " ", 0);
		spans_pmcid(s, "PMC", r->pmcid);
	}
	for (size_t i = 0; i < r->n_ids; i++)
		spans_text(s, arena_printf(s->c->arena, " %s",
		    r->ids[i].value), SPAN_URL | SPAN_NO_HYPHENS);
}

static void
block_ref_list(struct compose *c, const struct tnode *n,
    struct block *parent, const struct ref_list *l, size_t *number)
{
	if (l->title != NULL && strcmp(l->title, "References") != 0) {
		struct spans s = { .c = c,
		    .style = style_of(c, "run-in-line", n->style) };

		spans_text(&s, l->title, 0);
		block_para(c, parent, ELEM_P, s.style, &s);
	}
	for (size_t i = 0; i < l->n_refs; i++) {
		const struct ref *r = &l->refs[i];
		struct spans s = { .c = c, .style = n->style };

		++*number;
		spans_rich(&s, &r->text, 0);
		reference_links(&s, r);
		block_item(c, parent, n->style, r->label != NULL ? r->label
		    : arena_printf(c->arena, "%zu.", *number), &s,
		    ELEM_NONE);
	}
	for (size_t i = 0; i < l->n_lists; i++)
		block_ref_list(c, n, parent, &l->lists[i], number);
}

static void
block_references(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	size_t number = 0;

	for (size_t i = 0; i < c->x->n_ref_lists; i++)
		block_ref_list(c, n, parent, &c->x->ref_lists[i], &number);
}

/* ---- neighbours --------------------------------------------------------- */

static void
block_related(struct compose *c, const struct tnode *n, struct block *parent,
    const struct related *list, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct related *r = &list[i];
		const char *words[] = { r->title, r->authors, r->citation,
		    r->note };
		struct spans s = { .c = c, .style = n->style };

		for (size_t j = 0; j < sizeof words / sizeof *words; j++) {
			if (words[j] == NULL)
				continue;
			spans_text(&s, s.n_spans != 0 ? " " : NULL, 0);
			spans_text(&s, words[j], 0);
		}
		if (r->pmid != NULL) {
			spans_text(&s, " ", 0);
			spans_pmid(&s, arena_printf(c->arena, "PMID" NBSP
			    "%s", r->pmid), r->pmid);
		}
		block_item(c, parent, n->style, arena_printf(c->arena,
		    "%zu.", i + 1), &s, ELEM_NONE);
	}
}

static void
block_similar(struct compose *c, const struct tnode *n, struct block *parent)
{
	block_related(c, n, parent, c->x->similar, c->x->n_similar);
}

static void
block_cited_by(struct compose *c, const struct tnode *n, struct block *parent)
{
	block_related(c, n, parent, c->x->cited_by, c->x->n_cited_by);
}

bool
block_field(struct compose *c, const struct tnode *n, const char *field,
    struct block *parent)
{
	static const struct {
		const char *name;
		void (*put)(struct compose *, const struct tnode *,
		    struct block *);
	} table[] = {
		{ "abstracts", block_abstracts },
		{ "affiliations", block_affiliations },
		{ "author-notes", block_author_notes },
		{ "cited-by", block_cited_by }, { "figures", block_figures },
		{ "keyword-list", block_keyword_list },
		{ "links", block_links }, { "notices", block_notices },
		{ "references", block_references },
		{ "sections", block_sections }, { "similar", block_similar }
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(field, table[i].name) == 0) {
			table[i].put(c, n, parent);
			return true;
		}
	return false;
}

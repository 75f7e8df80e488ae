/*
 * Saved web pages: sections of a page of PubMed, by their labels.
 *
 * The labels are those of a copied page, and so are the lines of its lists;
 * prose has its mark-up here.
 */
#include "input/html.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/lang.h"
#include "input/rich.h"

/* ---- abstract ----------------------------------------------------------- */

/* The label without the colon that the site puts behind it. */
static const char *
body_label(struct html *h, xmlNode *para)
{
	xmlNode *n = html_find(para, "strong.sub-title");
	const char *text;
	size_t len;

	if (n == NULL)
		n = html_find(para, ".sub-title");
	text = n != NULL ? html_text(h, n) : NULL;
	if (text == NULL)
		return NULL;
	len = strlen(text);
	while (len > 0 && strchr(": ", text[len - 1]) != NULL)
		len--;
	return len > 0 ? arena_strndup(h->arena, text, len) : NULL;
}

/* "eng-abstract" -> "en"; NULL for others. */
static const char *
body_abstract_lang(struct html *h, const xmlNode *n)
{
	const char *id = html_attr(h, n, "id"), *at;

	at = id != NULL ? strstr(id, "-abstract") : NULL;
	if (at == NULL || at - id < 3)
		return NULL;
	return lang_tag(h->arena, arena_strndup(h->arena, at - 3, 3));
}

/* "Plain language summary" as the label of a paragraph */
static bool
body_is_plain(const char *label)
{
	return label != NULL &&
	    strncasecmp(label, "plain language summary", 22) == 0;
}

static void
body_add_abstract(struct html *h, const struct abstract *x)
{
	if (x->n_secs != 0)
		*ARENA_PUSH(h->arena, h->x->abstracts, h->x->n_abstracts) =
		    *x;
}

static void
body_content(struct html *h, xmlNode *content, enum abstract_kind kind)
{
	struct abstract x = { .kind = kind };
	const char *lang = body_abstract_lang(h, content);

	if (h->x->n_abstracts != 0 && kind == ABSTRACT_MAIN) {
		x.kind = lang != NULL ? ABSTRACT_TRANSLATED : ABSTRACT_OTHER;
		x.lang = lang;
	} else if (lang != NULL && strcmp(lang, "en") != 0) {
		x.lang = lang;
	}
	HTML_EACH(para, content, "p") {
		const char *label = body_label(h, para);

		if (label != NULL && strcasecmp(label, "keywords") == 0) {
			html_keywords(h, NULL, html_rich(h, para), ';');
			continue;
		}
		if (body_is_plain(label)) {
			body_add_abstract(h, &x);
			x = (struct abstract){
				.kind = ABSTRACT_PLAIN_LANGUAGE
			};
			label = NULL;
		}
		html_abstract_para(h, &x, label, html_rich(h, para));
	}
	html_abstract_para(h, &x, NULL, html_rich(h, content));
	body_add_abstract(h, &x);
}

static void
body_abstract(struct html *h, xmlNode *section)
{
	HTML_EACH(none, section, ".empty-abstract")
		html_mark(none, HTML_USED);
	HTML_EACH(content, section, ".abstract-content")
		body_content(h, content, ABSTRACT_MAIN);
	/* keywords stand below it */
	HTML_CHILDREN(para, section) {
		const char *label;

		if (!html_is(para, "p") || html_is(para, ".copyright"))
			continue;
		label = body_label(h, para);
		if (label != NULL && strncasecmp(label, "key", 3) == 0)
			html_keywords(h, NULL, html_rich(h, para), ';');
		else if (html_has_text(para))
			body_content(h, para, ABSTRACT_MAIN);
	}
}

static void
body_plain(struct html *h, xmlNode *section)
{
	body_content(h, section, ABSTRACT_PLAIN_LANGUAGE);
}

static void
body_keywords(struct html *h, xmlNode *section)
{
	html_keywords(h, NULL, html_rich(h, section), ';');
}

/* ---- conflict of interest ----------------------------------------------- */

static void
body_coi(struct html *h, xmlNode *section)
{
	struct article *x = h->x;

	HTML_EACH(para, section, "p") {
		struct rich text = html_rich(h, para);

		if (!copied_is_coi_heading(rich_text(h->arena, &text)))
			html_para(h, &x->coi, &x->n_coi, text);
	}
	html_para(h, &x->coi, &x->n_coi, html_rich(h, section));
}

/* ---- figures ------------------------------------------------------------ */

static bool
figure_is_cut(const char *s)
{
	size_t n = strlen(s);

	return n > 3 && (strcmp(s + n - 3, "\xE2\x80\xA6") == 0 ||
	    strcmp(s + n - 3, "...") == 0);
}

static const char *
figure_label(struct html *h, xmlNode *figure)
{
	const char *text = html_find_text(h, figure, ".figure-label");
	size_t n;

	if (text == NULL)
		text = html_attr(h, html_find(figure, "img"), "alt");
	n = text != NULL ? copied_figure_label(text) : 0;
	return n > 0 ? arena_strndup(h->arena, text, n) : NULL;
}

static void
body_figure(struct html *h, xmlNode *n)
{
	const char *label = figure_label(h, n);
	struct rich caption = html_find_rich(h, n, "figcaption");
	const char *again;
	struct figure *f;

	if (caption.n_runs == 0)
		caption = html_rich(h, n);
	again = html_cut_label(h, &caption);
	if (label == NULL)
		label = again;
	if (label == NULL && caption.n_runs == 0)
		return;
	f = ARENA_PUSH(h->arena, h->x->figures, h->x->n_figures);
	f->label = label;
	f->is_table = label != NULL && strncasecmp(label, "table", 5) == 0;
	f->cut = figure_is_cut(rich_text(h->arena, &caption));
	html_para(h, &f->caption, &f->n_caption, caption);
	if (f->cut)
		copied_gap(&h->cite, "figures", arena_printf(h->arena,
		    "The caption of %s is cut in the saved page.",
		    label != NULL ? label : "a figure"));
}

static void
body_figures(struct html *h, xmlNode *section)
{
	HTML_EACH(n, section, "figure")
		body_figure(h, n);
}

/* ---- references --------------------------------------------------------- */

static void
body_refs(struct html *h, xmlNode *section)
{
	struct article *x = h->x;
	struct ref_list list = { 0 };
	const char *all = html_find_text(h, section, ".show-all");
	long n = all != NULL ? strtol(all + strcspn(all, "0123456789"), NULL,
	    10) : 0;

	HTML_EACH(li, section, "li")
		if (html_find(li, "li") == NULL)
			html_ref(h, &list, NULL, li);
	html_add_refs(h, &list);
	if (n > 0 && n < 100000)
		x->n_refs_stated = (int)n;
	if (n > (long)list.n_refs && n < 100000)
		copied_gap(&h->cite, "refs", arena_printf(h->arena,
		    "Only the first %zu of %ld references were in the saved "
		    "page.", list.n_refs, n));
}

/* ---- lists -------------------------------------------------------------- */

static void
body_list(struct html *h, xmlNode *section, copied_section_fn *read)
{
	static const char *const anchors[] = {
		".keyword-actions-trigger",
		".supplemental-data-actions-trigger", "li"
	};
	size_t i = 0;

	while (i < 2 && html_find(section, anchors[i]) == NULL)
		i++;
	html_lines(h, section, anchors[i], read);
}

static void
body_contents(struct html *h, xmlNode *section)
{
	struct section s = { .title = "Sections" };

	HTML_EACH(li, section, "li")
		html_para(h, &s.paras, &s.n_paras, html_rich(h, li));
	if (s.n_paras != 0)
		*ARENA_PUSH(h->arena, h->x->sections, h->x->n_sections) = s;
}

static void
body_similar(struct html *h, xmlNode *section)
{
	html_related(h, section, &h->x->similar, &h->x->n_similar);
}

static void
body_cited(struct html *h, xmlNode *section)
{
	html_related(h, section, &h->x->cited_by, &h->x->n_cited_by);
}

/* ---- sections ----------------------------------------------------------- */

typedef void body_fn(struct html *h, xmlNode *section);

static const struct {
	const char *where;
	body_fn *read;                  /* prose, or else */
	copied_section_fn *lines;       /* a list of lines */
} body_sections[SECTION_N] = {
	[SECTION_ABSTRACT] = { "Abstract", body_abstract, NULL },
	[SECTION_PLAIN] = { "Plain language summary", body_plain, NULL },
	[SECTION_COI] = { "Conflict of interest statement", body_coi, NULL },
	[SECTION_FIGURES] = { "Figures", body_figures, NULL },
	[SECTION_SIMILAR] = { "Similar articles", body_similar, NULL },
	[SECTION_CITED] = { "Cited by", body_cited, NULL },
	[SECTION_REFS] = { "References", body_refs, NULL },
	[SECTION_TYPES] = { "Publication types", NULL, copied_types },
	[SECTION_MESH] = { "MeSH terms", NULL, copied_mesh },
	[SECTION_SUPPL_MESH] = { "Supplementary concepts", NULL,
	    copied_suppl_mesh },
	[SECTION_SUBSTANCES] = { "Substances", NULL, copied_substances },
	[SECTION_DATA] = { "Associated data", NULL, copied_data },
	[SECTION_GRANTS] = { "Grants and funding", NULL, copied_grants },
	[SECTION_SUBJECTS] = { "Personal name as subject", NULL,
	    copied_subjects },
	[SECTION_KEYWORDS] = { "Keywords", body_keywords, NULL },
	[SECTION_SECTIONS] = { "Sections", body_contents, NULL }
};

void
html_section(struct html *h, const char *label, xmlNode *section)
{
	enum copied_section s = copied_label(copied_plain(&h->cite, label));

	h->cite.where = body_sections[s].where != NULL
	    ? body_sections[s].where : "the page";
	if (s == SECTION_NOTICES)
		html_notices(h, label, section);
	else if (s == SECTION_SITE || s == SECTION_FOOT)
		html_mark(section, HTML_LEFT);
	else if (body_sections[s].read != NULL)
		body_sections[s].read(h, section);
	else if (body_sections[s].lines != NULL)
		body_list(h, section, body_sections[s].lines);
}

bool
html_is_open(const struct html *h, const xmlNode *n)
{
	for (; n != NULL && n != h->page; n = n->parent)
		if (html_fate(n) != HTML_UNREAD)
			return false;
	return true;
}

void
html_sections(struct html *h)
{
	HTML_EACH(title, h->page, ".title") {
		const char *label;

		if (!html_is_open(h, title))
			continue;
		label = html_text(h, title);
		if (label != NULL)
			html_section(h, label, title->parent);
	}
	HTML_EACH(n, h->page, ".copyright")
		if (html_is_open(h, n))
			h->x->copyright = html_text(h, n);
}

/*
 * article + template -> story: a walk over the template's body.
 */
#include <stdint.h>
#include <string.h>

#include "template/internal.h"

/* ---- inline ------------------------------------------------------------- */

static void
compose_mark(struct spans *s, enum span_kind kind)
{
	struct span *x = ARENA_PUSH(s->c->arena, s->spans, s->n_spans);

	x->kind = kind;
	x->style = &s->style->text;
}

static void
compose_inline(struct spans *s, const struct tnode *n)
{
	const struct tstyle *outer = s->style;

	if (n->style != NULL)
		s->style = n->style;
	if (n->test != NULL) {
		struct spans trial = { .c = s->c, .style = s->style };

		inline_field(&trial, n, n->test);
		if (trial.n_spans == 0) {
			s->style = outer;
			return;
		}
	}
	if (strcmp(n->name, "field") == 0)
		inline_field(s, n, n->field);
	else if (strcmp(n->name, "text") == 0)
		spans_text(s, n->title, 0);
	else if (strcmp(n->name, "fill") == 0)
		compose_mark(s, SPAN_FILL);
	else if (strcmp(n->name, "page-number") == 0)
		compose_mark(s, SPAN_PAGE);
	else if (strcmp(n->name, "page-count") == 0)
		compose_mark(s, SPAN_PAGES);
	s->style = outer;
}

static struct spans
compose_spans(struct compose *c, const struct tnode *n)
{
	struct spans s = { .c = c, .style = n->style };

	for (size_t i = 0; i < n->n_children; i++)
		compose_inline(&s, n->children[i]);
	return s;
}

/* ---- blocks ------------------------------------------------------------- */

static void
compose_node(struct compose *c, const struct tnode *n, struct block *parent);

static void
compose_children(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	for (size_t i = 0; i < n->n_children; i++)
		compose_node(c, n->children[i], parent);
}

/* Spans that are more than the fill between absent fields. */
static bool
has_text(const struct spans *s)
{
	for (size_t i = 0; i < s->n_spans; i++)
		if (s->spans[i].text != NULL)
			return true;
	return false;
}

static void
compose_p(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct spans s = compose_spans(c, n);
	struct block *k;

	if (!has_text(&s))
		return;
	k = block_para(c, parent, n->role != ELEM_NONE ? n->role : ELEM_P,
	    n->style, &s);
	k->field = n->n_children > 0 ? n->children[0]->field : NULL;
	if (n->role == ELEM_H1) {
		k->outline = c->story->meta.title;
		k->outline_level = 1;
	}
}

/* A titled piece: nothing at all where its field is absent. */
static void
compose_section(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	struct block *sect = block_new(c, NULL, BLOCK_GROUP, ELEM_SECT, NULL);
	struct block *body = sect;
	size_t before;

	if (n->title != NULL)
		block_heading(c, sect, n->title, n->title_style);
	if (n->role == ELEM_L || (n->style != NULL &&
	    n->style->block.column_count > 1))
		body = block_new(c, sect, n->style->block.column_count > 1
		    ? BLOCK_COLUMNS : BLOCK_GROUP, n->role, n->style);
	before = body->n_children;
	if (!block_field(c, n, n->field, body)) {
		struct spans s = { .c = c, .style = n->style };

		inline_field(&s, n, n->field);
		if (has_text(&s))
			block_para(c, body, ELEM_P, n->style, &s);
	}
	if (body->n_children > before)
		*ARENA_PUSH(c->arena, parent->children, parent->n_children) =
		    sect;
}

/* "MESH TERMS  a · b": a label and its field in one paragraph. */
static void
compose_run_in(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct spans s = { .c = c, .style = n->style };
	size_t before;

	spans_styled(&s, n->title, n->title_style != NULL
	    ? n->title_style->name : NULL, SPAN_NO_HYPHENS);
	spans_text(&s, "\xE2\x80\x83", 0);
	before = s.n_spans;
	inline_field(&s, n, n->field);
	if (s.n_spans > before)
		block_para(c, parent, ELEM_P, n->style, &s);
}

static void
compose_group(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct block *k = block_new(c, NULL, BLOCK_GROUP, n->role, n->style);

	compose_children(c, n, k);
	if (k->n_children != 0)
		*ARENA_PUSH(c->arena, parent->children, parent->n_children) =
		    k;
}

static void
compose_columns(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	struct block *k = block_new(c, NULL, BLOCK_COLUMNS, n->role,
	    n->style);

	compose_children(c, n, k);
	if (k->n_children != 0)
		*ARENA_PUSH(c->arena, parent->children, parent->n_children) =
		    k;
}

/* <side> holds two groups: the main column and the side column. */
static void
compose_side(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct block *k = block_new(c, parent, BLOCK_SIDE, n->role, n->style);

	for (size_t i = 0; i < n->n_children; i++)
		compose_children(c, n->children[i], block_new(c, k,
		    BLOCK_GROUP, n->children[i]->role, NULL));
}

static void
compose_rule(struct compose *c, const struct tnode *n, struct block *parent)
{
	block_new(c, parent, BLOCK_RULE, ELEM_NONE, n->style);
}

static void
compose_field(struct compose *c, const struct tnode *n, struct block *parent)
{
	block_field(c, n, n->field, parent);
}

static void
compose_node(struct compose *c, const struct tnode *n, struct block *parent)
{
	static const struct {
		const char *name;
		void (*compose)(struct compose *, const struct tnode *,
		    struct block *);
	} table[] = {
		{ "columns", compose_columns }, { "field", compose_field },
		{ "group", compose_group }, { "p", compose_p },
		{ "rule", compose_rule }, { "run-in", compose_run_in },
		{ "section", compose_section }, { "side", compose_side }
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(n->name, table[i].name) == 0)
			table[i].compose(c, n, parent);
}

/* ---- metadata ----------------------------------------------------------- */

/* Days from 1970-01-01 to a civil date (Hinnant's algorithm). */
static int64_t
meta_days(int year, int month, int day)
{
	int64_t y = month <= 2 ? year - 1 : year;
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t yoe = y - era * 400;
	int64_t doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 +
	    day - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static int64_t
meta_time(const struct article *x)
{
	static const enum pub_date_kind chain[] = {
		DATE_RECORD_REVISED, DATE_PPUB, DATE_EPUB, DATE_COMPLETED,
		DATE_CREATED
	};

	for (size_t i = 0; i < sizeof chain / sizeof *chain; i++)
		for (size_t j = 0; j < x->n_dates; j++) {
			const struct date *d = &x->dates[j].date;

			if (x->dates[j].kind == chain[i] && d->year > 1800 &&
			    d->year < 3000)
				return 86400 * meta_days(d->year,
				    d->month != 0 ? d->month : 1,
				    d->day != 0 ? d->day : 1);
		}
	return 86400 * meta_days(2000, 1, 1);
}

static void
compose_meta_lists(struct compose *c, struct story_meta *m)
{
	const struct article *x = c->x;

	for (size_t i = 0; i < x->n_contribs; i++)
		*ARENA_PUSH(c->arena, m->authors, m->n_authors) =
		    contrib_full_name(c->arena, &x->contribs[i]);
	for (size_t i = 0; i < x->n_kwd_groups; i++)
		for (size_t j = 0; j < x->kwd_groups[i].n_kwds; j++)
			*ARENA_PUSH(c->arena, m->keywords, m->n_keywords) =
			    rich_text(c->arena,
			    &x->kwd_groups[i].kwds[j].text);
}

static void
compose_meta(struct compose *c, int64_t time)
{
	const struct article *x = c->x;
	struct story_meta *m = &c->story->meta;
	const char *title = rich_text(c->arena, &x->title);
	const char *citation = article_citation(c->arena, x);
	size_t len = strlen(title);

	if (len > 1 && title[len - 1] == '.')
		title = arena_strndup(c->arena, title, len - 1);
	m->title = title[0] != '\0' ? title : "Untitled article";
	compose_meta_lists(c, m);
	m->lang = "en";
	m->doi = x->doi;
	m->pmid = x->pmid;
	m->pmcid = x->pmcid;
	m->journal = x->journal.title;
	m->standing = article_standing_word(article_standing(x));
	m->citation = x->journal.abbrev != NULL && citation != NULL
	    ? arena_printf(c->arena, "%s. %s", x->journal.abbrev, citation)
	    : citation;
	m->subject = m->standing != NULL ? arena_printf(c->arena, "%s: %s",
	    m->standing, m->citation != NULL ? m->citation : m->title)
	    : m->citation;
	m->rights = x->copyright;
	m->time = time != INT64_MIN ? time : meta_time(x);
}

/* ---- furniture ---------------------------------------------------------- */

static void
compose_furniture(struct compose *c, const struct tnode *n)
{
	struct story *s = c->story;
	struct spans spans = compose_spans(c, n);
	struct furniture *f;

	f = strcmp(n->name, "head") == 0
	    ? ARENA_PUSH(c->arena, s->heads, s->n_heads)
	    : ARENA_PUSH(c->arena, s->foots, s->n_foots);
	f->spans = spans.spans;
	f->n_spans = spans.n_spans;
	f->style = &n->style->block;
	f->on_first = n->on_first;
	f->on_others = n->on_others;
	f->rule = n->rule;
	f->rule_color = n->color;
	/* negative: from the foot of the page */
	f->baseline = n->baseline < 0 ? s->page_height + n->baseline
	    : n->baseline;
	f->rule_y = n->rule_y < 0 ? s->page_height + n->rule_y : n->rule_y;
}

struct story *
template_compose(const struct template *t, struct arena *a,
    const struct article *article, const struct compose_options *options,
    struct diags *diags)
{
	struct story *s = arena_alloc(a, sizeof *s);
	struct compose c = { .t = t, .arena = a, .x = article, .story = s };

	(void)diags;
	s->page_width = options->page_width != 0 ? options->page_width
	    : t->page_width;
	s->page_height = options->page_height != 0 ? options->page_height
	    : t->page_height;
	s->margin_top = t->margin_top;
	s->margin_bottom = t->margin_bottom;
	s->margin_left = t->margin_left;
	s->margin_right = t->margin_right;
	compose_meta(&c, options->time);
	for (size_t i = 0; i < t->root->n_children; i++)
		if (t->root->children[i] != t->body)
			compose_furniture(&c, t->root->children[i]);
	s->root = block_new(&c, NULL, BLOCK_GROUP, ELEM_DOCUMENT, NULL);
	compose_children(&c, t->body, s->root);
	return s;
}

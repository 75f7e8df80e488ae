/*
 * article + template -> story.
 *
 * A walk over the template's body with the article in hand, a handler per
 * kind of element.  What finds nothing in the article leaves nothing behind:
 * an empty line goes with its label, an empty section with its heading.
 *
 * The road not taken: a template that is code (or HTML and CSS whole).  It
 * could say more, and nobody could check it before it meets the one record
 * that breaks it.
 */
#include <string.h>

#include "base/diag.h"
#include "template/internal.h"

/* ---- blocks ------------------------------------------------------------- */

struct block *
block_make(struct compose *c, enum block_kind kind, enum elem_role role,
    const struct tstyle *style)
{
	static const struct block_style plain = { .name = "plain" };
	struct block *b = arena_alloc(c->arena, sizeof *b);

	b->kind = kind;
	b->role = role;
	b->style = style != NULL ? &style->block : &plain;
	return b;
}

void
block_add(struct compose *c, struct block *parent, struct block *child)
{
	*ARENA_PUSH(c->arena, parent->children, parent->n_children) = child;
}

struct block *
block_new(struct compose *c, struct block *parent, enum block_kind kind,
    enum elem_role role, const struct tstyle *style)
{
	struct block *b = block_make(c, kind, role, style);

	block_add(c, parent, b);
	return b;
}

struct block *
block_para(struct compose *c, struct block *parent, enum elem_role role,
    const struct tstyle *style, const struct spans *s)
{
	struct block *b;

	if (s->n_spans == 0)
		return NULL;
	b = block_new(c, parent, BLOCK_PARA, role, style != NULL ? style
	    : c->t->styles[0]);
	b->spans = s->spans;
	b->n_spans = s->n_spans;
	return b;
}

struct block *
block_heading(struct compose *c, struct block *parent, enum elem_role role,
    const char *title, const struct tstyle *style)
{
	struct spans s = { .c = c,
	    .style = style != NULL ? style : c->t->styles[0] };
	struct block *b;

	if (role < ELEM_H1 || role > ELEM_H4)
		role = ELEM_H2;
	spans_text(&s, title, SPAN_NO_HYPHENS);
	b = block_para(c, parent, role, s.style, &s);
	if (b != NULL) {
		b->outline = title;
		b->outline_level = (int)role - ELEM_H1 + 1;
	}
	return b;
}

/* ---- conditions --------------------------------------------------------- */

static bool
node_applies(struct compose *c, const struct tnode *n)
{
	size_t size;

	if (n->condition.field == NULL)
		return true;
	size = field_size(c, n->condition.field);
	return size >= n->condition.min && size <= n->condition.max;
}

/* ---- lines -------------------------------------------------------------- */

/* Put a field between its before and after; false when it is not there. */
static bool
line_field(struct spans *s, const struct tnode *n)
{
	struct spans field = { .c = s->c, .node = n,
	    .style = n->style != NULL ? n->style : s->style };

	n->field->put(&field);
	if (field.n_spans == 0)
		return false;
	spans_styled(s, n->before, field.style, 0);
	for (size_t i = 0; i < field.n_spans; i++)
		*ARENA_PUSH(s->c->arena, s->spans, s->n_spans) =
		    field.spans[i];
	spans_styled(s, n->after, field.style, 0);
	return true;
}

static const enum span_kind line_kinds[TNODE_N_KINDS] = {
	[TNODE_FILL] = SPAN_FILL, [TNODE_BREAK] = SPAN_BREAK,
	[TNODE_PAGE_NUMBER] = SPAN_PAGE, [TNODE_PAGE_COUNT] = SPAN_PAGES
};

struct line_state {
	size_t n_fields, n_found;
};

static void
line_child(struct spans *s, const struct tnode *n, struct line_state *state)
{
	if (!node_applies(s->c, n))
		return;
	if (n->kind != TNODE_SPAN) {
		struct span *x = spans_kind(s, line_kinds[n->kind]);

		if (n->style != NULL)
			x->style = &n->style->text;
		state->n_found += n->kind == TNODE_PAGE_NUMBER;
	} else if (n->field != NULL) {
		state->n_fields++;
		state->n_found += line_field(s, n);
	} else {
		spans_styled(s, n->text, n->style, 0);
	}
}

/*
 * The spans of a line.  Returns false when it names fields and none is there,
 * nor a page number.
 */
static bool
line_put(struct spans *s, const struct tnode *n)
{
	struct line_state state = { 0, 0 };

	if (n->field != NULL) {
		state.n_fields++;
		state.n_found += line_field(s, n);
	}
	for (size_t i = 0; i < n->n_children; i++)
		line_child(s, n->children[i], &state);
	return state.n_fields == 0 || state.n_found > 0;
}

/* ---- elements ----------------------------------------------------------- */

static void
compose_node(struct compose *c, const struct tnode *n, struct block *parent);

static void
compose_children(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	for (size_t i = 0; i < n->n_children; i++)
		compose_node(c, n->children[i], parent);
}

static void
compose_p(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct spans s = { .c = c, .node = n, .style = n->style };
	struct block *b;

	if (n->title != NULL) {
		spans_styled(&s, n->title, n->label_style, SPAN_NO_HYPHENS);
		spans_text(&s, EN_SPACE, 0);
	}
	if (!line_put(&s, n))
		return;
	b = block_para(c, parent, n->role != ELEM_NONE ? n->role : ELEM_P,
	    s.style, &s);
	if (b != NULL && n->field != NULL)
		b->field = n->field->name;
	if (b != NULL && n->role == ELEM_H1) {
		b->outline = c->story->meta.title;
		b->outline_level = 1;
	}
}

/* A line of entries as a list: an item for what stands between breaks. */
static void
each_entry(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct spans s = { .c = c, .node = n, .style = n->style };
	struct block *list = block_new(c, parent, BLOCK_GROUP, ELEM_L, NULL);
	size_t from = 0;

	n->field->put(&s);
	for (size_t i = 0; i <= s.n_spans; i++) {
		struct spans entry = s;

		if (i < s.n_spans && s.spans[i].kind != SPAN_BREAK)
			continue;
		entry.spans = s.spans + from;
		entry.n_spans = i - from;
		from = i + 1;
		if (entry.n_spans != 0)
			block_para(c, block_new(c, list, BLOCK_ITEM, ELEM_LI,
			    NULL), ELEM_NONE, s.style, &entry);
	}
}

static void
compose_each(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct block *b = block_make(c, BLOCK_GROUP, ELEM_NONE, NULL);

	if (field_size(c, n->field) == 0)
		return;
	if (n->field->blocks != NULL)
		n->field->blocks(c, n, b);
	else
		each_entry(c, n, b);
	if (b->n_children != 0)
		block_add(c, parent, b);
}

static void
compose_group(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct block *b = block_make(c, n->kind == TNODE_COLUMNS
	    ? BLOCK_COLUMNS : BLOCK_GROUP, n->role, n->style);

	compose_children(c, n, b);
	if (b->n_children != 0)
		block_add(c, parent, b);
}

/* Two columns; the first may be empty, the second stays to the right. */
static void
compose_side(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct block *b = block_make(c, BLOCK_SIDE, n->role, n->style);
	bool any = false;

	for (size_t i = 0; i < n->n_children; i++) {
		const struct tnode *t = n->children[i];
		struct block *g = block_new(c, b, BLOCK_GROUP, t->role,
		    t->style);

		compose_children(c, t, g);
		any = any || g->n_children != 0;
	}
	if (any)
		block_add(c, parent, b);
}

/* A rule alone is no content of a section. */
static bool
block_has_text(const struct block *b)
{
	if (b->n_spans != 0)
		return true;
	for (size_t i = 0; i < b->n_children; i++)
		if (block_has_text(b->children[i]))
			return true;
	return false;
}

static void
compose_section(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	struct block *b = block_make(c, BLOCK_GROUP, ELEM_SECT, n->style);
	struct block *head = block_heading(c, b, n->role, n->title,
	    n->title_style);
	struct block *body = block_make(c, BLOCK_GROUP, ELEM_NONE, NULL);

	if (!n->outline)
		head->outline = NULL;
	compose_children(c, n, body);
	if (!block_has_text(body))
		return;
	block_add(c, b, body);
	block_add(c, parent, b);
}

static void
compose_rule(struct compose *c, const struct tnode *n, struct block *parent)
{
	block_new(c, parent, BLOCK_RULE, ELEM_NONE, n->style);
}

static void
compose_node(struct compose *c, const struct tnode *n, struct block *parent)
{
	static compose_handler *const handlers[TNODE_N_KINDS] = {
		[TNODE_GROUP] = compose_group, [TNODE_SIDE] = compose_side,
		[TNODE_COLUMNS] = compose_group, [TNODE_P] = compose_p,
		[TNODE_SECTION] = compose_section,
		[TNODE_EACH] = compose_each, [TNODE_RULE] = compose_rule
	};

	if (handlers[n->kind] == NULL || !node_applies(c, n))
		return;
	if (n->leave_out != 0)
		leave_compose(c, n, parent, handlers[n->kind]);
	else
		handlers[n->kind](c, n, parent);
}

/* ---- furniture ---------------------------------------------------------- */

static void
compose_furniture(struct compose *c, const struct tnode *n)
{
	struct story *s = c->story;
	bool foot = n->kind == TNODE_FOOT;
	struct spans spans = { .c = c, .node = n, .style = n->style };
	struct furniture *f;

	if (!node_applies(c, n) || !line_put(&spans, n))
		return;
	f = foot ? ARENA_PUSH(c->arena, s->foots, s->n_foots)
	    : ARENA_PUSH(c->arena, s->heads, s->n_heads);
	*f = (struct furniture){
		.spans = spans.spans, .n_spans = spans.n_spans,
		.style = &spans.style->block,
		.on_first = n->on_first, .on_others = n->on_others,
		.baseline = foot ? s->page_height - n->baseline : n->baseline,
		.rule = n->rule,
		.rule_y = foot ? s->page_height - n->rule_y : n->rule_y,
		.rule_color = n->color
	};
}

static void
compose_body(struct compose *c)
{
	struct story *s = c->story;

	c->n_left_out = s->n_cuts = 0;
	c->left_out = NULL;
	s->cuts = NULL;
	s->root = block_make(c, BLOCK_GROUP, ELEM_DOCUMENT, NULL);
	s->root->lang = s->meta.lang;
	compose_children(c, c->t->body, s->root);
}

/* Tables of the text that are not set are told of. */
static void
compose_say_tables(const struct compose *c)
{
	struct place at = { .field = "figures" };
	size_t n = 0;

	for (size_t i = 0; i < c->x->n_figures; i++)
		n += c->x->figures[i].n_tables > 0 &&
		    !c->x->figures[i].in_front;
	if (n > 0 && c->tables != TABLES_FULL && c->diags != NULL)
		diag_at(c->diags, &at, DIAG_TABLE_LEFT, n == 1 ?
		    "a table of the text is not printed" :
		    "%zu tables of the text are not printed", n);
}

struct story *
template_compose(const struct template *t, struct arena *a,
    const struct article *article, const struct compose_options *options,
    struct diags *diags)
{
	struct story *s = arena_alloc(a, sizeof *s);
	struct compose c = { .t = t, .arena = a, .x = article, .story = s,
	    .fit = options->fit, .diags = diags };

	c.tables = options->tables != TABLES_TEMPLATE ? options->tables
	    : t->tables;
	s->page_width = options->page_width != 0 ? options->page_width
	    : t->page_width;
	s->page_height = options->page_height != 0 ? options->page_height
	    : t->page_height;
	s->margin_top = t->margin_top;
	s->margin_bottom = t->margin_bottom;
	s->margin_left = t->margin_left;
	s->margin_right = t->margin_right;
	meta_compose(&c, options->time);
	compose_body(&c);
	s->left_out = leave_names(&c);
	c.others_alone = c.others && !c.named;
	if (s->left_out != NULL || c.others_alone)
		compose_body(&c);       /* now it is known what to say */
	compose_say_tables(&c);
	for (size_t i = 0; i < t->root->n_children; i++)
		if (t->root->children[i]->kind == TNODE_HEAD ||
		    t->root->children[i]->kind == TNODE_FOOT)
			compose_furniture(&c, t->root->children[i]);
	s->text_size = t->styles[0]->text.font_size;
	if (c.fit.step != 0 || c.fit.folded || c.fit.roomy)
		closer_set(&c);
	return s;
}

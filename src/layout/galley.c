/*
 * Blocks -> a flow: one endless column of strips.
 *
 * A strip is a line, a picture, a rule: what no page break divides.  It
 * knows the margin above it (neighbours' margins collapse; padding and
 * borders keep them apart) and what it would cost to begin a page with it.
 * Columns and side columns are one strip that holds flows of its own.
 *
 * Within columns further columns are not made: their children are set one
 * below the other.
 */
#include "layout/galley.h"

#include <string.h>

#include "base/arena.h"

/* ---- strips ------------------------------------------------------------- */

static void
galley_outline(struct galley *g, struct strip *strip)
{
	struct pages *p = g->s->pages;

	strip->outline = p->n_outline;
	strip->n_outline = g->n_outlines;
	for (size_t i = 0; i < g->n_outlines; i++) {
		struct outline_entry *e = ARENA_PUSH(g->s->a, p->outline,
		    p->n_outline);

		e->level = g->outlines[i]->outline_level;
		if (e->level < 1)
			e->level = 1;
		e->title = g->outlines[i]->outline;
		e->elem = g->outline_elems[i];
	}
	g->n_outlines = 0;
	g->outlines = NULL;
	g->outline_elems = NULL;
}

struct strip *
galley_strip(struct galley *g, enum strip_kind kind, sp height)
{
	struct strip *strip = ARENA_PUSH(g->s->a, g->flow->strips,
	    g->flow->n_strips);

	strip->kind = kind;
	strip->height = height;
	strip->gap = g->at_top ? g->held : g->pending;
	strip->pad_top = g->pad_top;
	strip->frame = g->frame;
	strip->penalty = g->page ? DIVIDE_HERE : g->penalty;
	if (kind != STRIP_BOX)
		g->flow->has_composites = true;
	galley_outline(g, strip);
	g->pending = g->held = g->pad_top = 0;
	g->penalty = 0;
	g->at_top = g->page = false;
	return strip;
}

static void
galley_margin(struct galley *g, sp margin)
{
	if (margin > g->pending)
		g->pending = margin;
}

/* A label that found no line of its own: a strip. */
static void
galley_flush_label(struct galley *g)
{
	const struct set_line *label = g->label;
	struct strip *strip;

	if (label == NULL)
		return;
	g->label = NULL;
	strip = galley_strip(g, STRIP_BOX, label->height);
	strip->items = label->items;
	strip->n_items = label->n_items;
}

/* ---- paragraphs --------------------------------------------------------- */

/* Put the waiting label before the items of a line, on its baseline. */
static void
galley_label(struct galley *g, struct strip *strip, sp baseline)
{
	const struct set_line *label = g->label;
	size_t n = label->n_items;
	struct item *items = arena_array(g->s->a, n + strip->n_items,
	    sizeof *items);

	memcpy(items, label->items, n * sizeof *items);
	for (size_t i = 0; i < n; i++)
		items[i].y += baseline - label->baseline;
	memcpy(items + n, strip->items, strip->n_items * sizeof *items);
	strip->items = items;
	strip->n_items += n;
	g->label = NULL;
}

/* Penalty of dividing before line i of n. */
static int64_t
galley_line_penalty(const struct block_style *style,
    const struct set_line *lines, size_t i, size_t n)
{
	size_t orphans = style->orphans > 0 ? (size_t)style->orphans : 2;
	size_t widows = style->widows > 0 ? (size_t)style->widows : 2;
	int64_t penalty = DIVIDE_LINES;

	if (i < orphans)
		penalty += DIVIDE_WIDOW;
	if (n - i < widows)
		penalty += DIVIDE_WIDOW;
	if (lines[i - 1].is_hyphenated)
		penalty += DIVIDE_HYPHEN;
	return penalty;
}

static void
galley_para(struct galley *g, const struct block *b, const struct slot *slot)
{
	struct para p = {
		.spans = b->spans, .n_spans = b->n_spans, .style = b->style,
		.tagging = slot->tagging, .x = slot->x,
		.measure = slot->measure, .field = b->field,
		.rtl = slot->rtl, .in_item = slot->in_item
	};
	struct set_line *lines;
	size_t n = para_set(g->s, &p, &lines);

	for (size_t i = 0; i < n; i++) {
		struct strip *strip = galley_strip(g, STRIP_BOX,
		    lines[i].height);

		if (i > 0)
			strip->penalty = galley_line_penalty(b->style, lines,
			    i, n);
		strip->items = lines[i].items;
		strip->n_items = lines[i].n_items;
		if (g->label != NULL)
			galley_label(g, strip, lines[i].baseline);
	}
}

/* ---- rules, pictures ---------------------------------------------------- */

static struct item *
galley_item(struct galley *g, enum item_kind kind, sp height)
{
	struct strip *strip = galley_strip(g, STRIP_BOX, height);
	struct item *it = arena_alloc(g->s->a, sizeof *it);

	strip->items = it;
	strip->n_items = 1;
	it->kind = kind;
	it->elem = ELEM_ARTIFACT;
	it->artifact = ARTIFACT_LAYOUT;
	return it;
}

static void
galley_rule(struct galley *g, const struct block *b, const struct slot *slot)
{
	struct item *it = galley_item(g, ITEM_RULE, b->style->border_top);

	it->x = slot->x;
	it->width = slot->measure;
	it->height = b->style->border_top;
	it->color = b->style->border_color;
}

static void
galley_image(struct galley *g, const struct block *b, const struct slot *slot)
{
	const struct story *story = g->s->story;
	sp tall = story->page_height - story->margin_top -
	    story->margin_bottom;
	sp width = b->image_width, height = b->image_height;
	struct item *it;

	if (width <= 0 || height <= 0)
		return;
	if (width > slot->measure) {
		height = (sp)((int64_t)height * slot->measure / width);
		width = slot->measure;
	}
	if (height > tall / 2) {
		width = (sp)((int64_t)width * (tall / 2) / height);
		height = tall / 2;
	}
	it = galley_item(g, ITEM_IMAGE, height);
	it->elem = slot->tagging.elem;
	it->x = slot->x;
	if (b->style->text_align == ALIGN_RIGHT ||
	    (slot->rtl && b->style->text_align != ALIGN_CENTER))
		it->x += slot->measure - width;
	if (b->style->text_align == ALIGN_CENTER)
		it->x += (slot->measure - width) / 2;
	it->width = width;
	it->height = height;
	it->image = b->image;
}

/* ---- groups ------------------------------------------------------------- */

static struct para
galley_label_para(const struct block *b, const struct tagging *t)
{
	return (struct para){
		.spans = b->spans, .n_spans = b->n_spans, .style = b->style,
		.tagging = *t, .field = b->field
	};
}

/* Widest label of the items among the children; outliers do not count. */
static sp
galley_labels(struct galley *g, const struct block *b,
    const struct tagging *t)
{
	sp widest = 0;

	for (size_t i = 0; i < b->n_children; i++) {
		const struct block *k = b->children[i];
		struct para p;
		sp width;

		if (k->kind != BLOCK_ITEM || k->n_spans == 0)
			continue;
		p = galley_label_para(k, t);
		width = para_width(g->s, &p);
		if (width > widest && width <= 2 * k->style->label_width)
			widest = width;
	}
	return widest;
}

static void
galley_children(struct galley *g, const struct block *b,
    const struct slot *slot)
{
	struct slot inner = *slot;

	inner.label = galley_labels(g, b, &slot->tagging);
	for (size_t i = 0; i < b->n_children; i++)
		galley_block(g, b->children[i], inner);
}

/*
 * Set the label of an item in its room, flush to the text; returns the room.
 */
static sp
galley_item_label(struct galley *g, const struct block *b,
    const struct slot *slot, const struct tagging *t,
    struct set_line **lines, size_t *n)
{
	struct block_style style = *b->style;
	struct para p = galley_label_para(b, t);
	sp room = b->style->label_width, width;

	width = para_width(g->s, &p);
	if (slot->label > room)
		room = slot->label;
	if (width > room)
		room = width;
	if (room > slot->measure / 2)
		room = b->style->label_width;
	style.text_align = slot->rtl ? ALIGN_RIGHT : ALIGN_LEFT;
	style.text_indent = 0;
	style.hyphens = style.balance = false;
	p.style = &style;
	p.rtl = slot->rtl;
	p.in_item = true;
	p.base = slot->base;
	p.measure = width <= room ? width + SP_PT : slot->measure;
	if (slot->rtl)
		p.x = slot->x + slot->measure -
		    (width < room ? room - width : 0) - p.measure;
	else
		p.x = width < room ? slot->x + room - width : slot->x;
	*n = para_set(g->s, &p, lines);
	return room;
}

/* Lines of a label too wide for its room stand above the text. */
static void
galley_wide_label(struct galley *g, const struct set_line *lines, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		g->label = &lines[i];
		galley_flush_label(g);
		g->penalty = DIVIDE_HEADING;
	}
}

static void
galley_list_item(struct galley *g, const struct block *b,
    const struct slot *slot)
{
	struct slot item = *slot, body;
	struct tagging label = slot->tagging;
	struct set_line *lines = NULL;
	bool tagged = b->role == ELEM_LI;
	size_t n = 0;
	sp room = b->style->label_width;

	item.rtl = direction_is_rtl(b, slot->rtl);
	item.base = item.rtl ? TEXT_BASE_RTL : slot->rtl ? TEXT_BASE_LTR : 0;
	item.in_item = true;
	body = item;
	if (tagged && b->n_spans > 0)
		tag_open(g->s, &label, ELEM_LBL);
	if (b->n_spans > 0)
		room = galley_item_label(g, b, &item, &label, &lines, &n);
	if (tagged)
		tag_open(g->s, &body.tagging, ELEM_LBODY);
	if (!body.rtl)
		body.x += room + b->style->label_gap;
	body.measure -= room + b->style->label_gap;
	if (n == 1 && direction_is_beside(&lines[0], body.x, body.measure,
	    body.rtl))
		g->label = &lines[0];
	else
		galley_wide_label(g, lines, n);
	galley_children(g, b, &body);
	galley_flush_label(g);
}

/* ---- side by side ------------------------------------------------------- */

static sp
galley_subflow(struct galley *inner, const struct block *b, bool group,
    const struct slot *slot, sp measure)
{
	struct slot within = { .tagging = slot->tagging, .measure = measure,
	    .rtl = slot->rtl };

	inner->frame = -1;
	inner->in_columns = !group;
	if (group)
		galley_block(inner, b, within);
	else
		galley_children(inner, b, &within);
	return inner->pending;
}

static void
galley_side(struct galley *g, const struct block *b, const struct slot *slot)
{
	struct flow *flows = arena_array(g->s->a, b->n_children,
	    sizeof *flows);
	sp side = b->style->side_width;
	sp main = slot->measure - side - b->style->column_gap;
	struct strip *strip;
	struct galley columns[2];
	sp below = 0;

	galley_flush_label(g);
	strip = galley_strip(g, STRIP_SIDE, 0);
	strip->x = slot->x;
	strip->column_x = arena_array(g->s->a, 2, sizeof (sp));
	if (slot->rtl)
		strip->column_x[0] = slot->measure - main;
	else
		strip->column_x[1] = slot->measure - side;
	strip->n_columns = 2;
	strip->flows = flows;
	strip->n_flows = b->n_children < 2 ? b->n_children : 2;
	for (size_t i = 0; i < strip->n_flows; i++) {
		sp margin;

		columns[i] = (struct galley){ .s = g->s, .flow = &flows[i],
		    .wide = i == 0 ? slot->measure : 0 };
		margin = galley_subflow(&columns[i], b->children[i], true,
		    slot, i == 0 ? main : side);

		below = margin > below ? margin : below;
	}
	g->pending = below;
	if (strip->n_flows > 0)
		galley_waiting(g, &columns[0], slot);
}

static void
galley_columns(struct galley *g, const struct block *b,
    const struct slot *slot)
{
	int n = b->style->column_count;
	sp gap = b->style->column_gap;
	sp measure = (slot->measure - gap * (n - 1)) / n;
	struct flow *flow = arena_alloc(g->s->a, sizeof *flow);
	struct galley inner = { .s = g->s, .flow = flow };
	struct strip *strip;

	galley_flush_label(g);
	strip = galley_strip(g, STRIP_COLUMNS, 0);
	strip->x = slot->x;
	strip->n_columns = n;
	strip->flows = flow;
	strip->n_flows = 1;
	strip->column_x = arena_array(g->s->a, (size_t)n, sizeof (sp));
	for (int i = 0; i < n; i++)
		strip->column_x[slot->rtl ? n - 1 - i : i] =
		    i * (measure + gap);
	g->pending = galley_subflow(&inner, b, false, slot, measure);
}

/* ---- boxes around blocks ------------------------------------------------ */

static bool
galley_is_framed(const struct block *b)
{
	const struct block_style *y = b->style;

	return b->kind != BLOCK_RULE && b->kind != BLOCK_SPACE &&
	    (y->has_background || y->border_top > 0 || y->border_right > 0 ||
	    y->border_bottom > 0 || y->border_left > 0 ||
	    y->padding_top > 0 || y->padding_right > 0 ||
	    y->padding_bottom > 0 || y->padding_left > 0);
}

/* Begin a frame; the slot becomes its inside. */
static int
galley_frame_open(struct galley *g, const struct block *b, struct slot *slot)
{
	const struct block_style *y = b->style;
	struct frame *f = ARENA_PUSH(g->s->a, g->flow->frames,
	    g->flow->n_frames);
	sp left = y->border_left + y->padding_left;
	sp right = y->border_right + y->padding_right;

	f->parent = g->frame;
	f->style = y;
	f->first = g->flow->n_strips;
	f->x = slot->x;
	f->width = slot->measure;
	f->top = y->border_top + y->padding_top;
	f->bottom = y->border_bottom + y->padding_bottom;
	slot->x += left;
	slot->measure -= left + right;
	if (!g->at_top)
		g->held = g->pending;
	g->pending = 0;
	g->at_top = true;
	g->pad_top += f->top;
	g->frame = (int)(g->flow->n_frames - 1);
	return g->frame;
}

static void
galley_frame_close(struct galley *g, int frame)
{
	struct frame *f = &g->flow->frames[frame];
	size_t n = g->flow->n_strips;

	g->frame = f->parent;
	f->last = n - 1;
	if (n == f->first) {            /* nothing in it: no frame */
		g->pad_top -= f->top;
		g->at_top = f->parent >= 0 &&
		    g->flow->frames[f->parent].first == n;
		if (!g->at_top)
			g->pending = g->held;
		return;
	}
	g->flow->strips[n - 1].pad_bottom += f->bottom;
	g->pending = 0;
}

/* ---- a block ------------------------------------------------------------ */

static void
galley_contents(struct galley *g, const struct block *b,
    const struct slot *slot)
{
	bool composite = !g->in_columns && slot->measure > 0;

	if (b->kind == BLOCK_PARA)
		galley_para(g, b, slot);
	else if (b->kind == BLOCK_ITEM)
		galley_list_item(g, b, slot);
	else if (b->kind == BLOCK_RULE)
		galley_rule(g, b, slot);
	else if (b->kind == BLOCK_IMAGE)
		galley_image(g, b, slot);
	else if (b->kind == BLOCK_TABLE)
		galley_table(g, b, slot);
	else if (b->kind == BLOCK_SIDE && composite && b->n_children > 0)
		galley_side(g, b, slot);
	else if (b->kind == BLOCK_COLUMNS && composite &&
	    b->style->column_count > 1)
		galley_columns(g, b, slot);
	else if (b->kind != BLOCK_SPACE)
		galley_children(g, b, slot);
}

/* Strips from..: dividing them costs, more when they are few. */
static void
galley_keep(struct galley *g, size_t from)
{
	const struct story *story = g->s->story;
	struct flow *flow = g->flow;
	sp tall = story->page_height - story->margin_top -
	    story->margin_bottom;
	bool is_long;

	if (from >= flow->n_strips)
		return;
	is_long = flow_height(flow, from, flow->n_strips) > tall / 3;
	for (size_t i = from + 1; i < flow->n_strips; i++)
		if (flow->strips[i].penalty != DIVIDE_HERE)
			flow->strips[i].penalty += is_long ? DIVIDE_LONG :
			    DIVIDE_SHORT;
}

static void
galley_begin(struct galley *g, const struct block *b, struct slot *slot)
{
	const struct block_style *y = b->style;

	if (b->kind == BLOCK_SPACE) {
		g->pending += y->margin_top;
		return;
	}
	if (b->lang != NULL && b->kind != BLOCK_PARA)
		slot->rtl = text_lang_is_rtl(b->lang);
	galley_margin(g, y->margin_top);
	slot->x += slot->rtl ? y->margin_right : y->margin_left;
	slot->measure -= y->margin_left + y->margin_right;
	if (y->break_before_page && g->flow->n_strips > 0)
		g->page = true;
	tag_block(g->s, &slot->tagging, b);
	if (b->outline != NULL) {
		size_t n = g->n_outlines;

		*ARENA_PUSH(g->s->a, g->outlines, n) = b;
		*ARENA_PUSH(g->s->a, g->outline_elems, g->n_outlines) =
		    slot->tagging.elem;
	}
}

void
galley_block(struct galley *g, const struct block *b, struct slot slot)
{
	size_t from = g->flow->n_strips;
	bool framed = galley_is_framed(b);
	int frame = -1;

	galley_begin(g, b, &slot);
	if (framed)
		frame = galley_frame_open(g, b, &slot);
	galley_contents(g, b, &slot);
	if (framed)
		galley_frame_close(g, frame);
	if (b->style->break_inside_avoid)
		galley_keep(g, from);
	if (b->kind == BLOCK_SPACE)
		return;
	galley_margin(g, b->style->margin_bottom);
	if (b->style->break_after_avoid && g->flow->n_strips > from)
		g->penalty += DIVIDE_HEADING;
}

void
galley_set(struct setting *s, const struct block *b, const struct tagging *t,
    sp measure, struct flow *flow)
{
	struct galley g = { .s = s, .flow = flow, .frame = -1 };
	struct slot slot = { .tagging = *t, .measure = measure };

	galley_block(&g, b, slot);
}

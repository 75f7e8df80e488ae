/*
 * A divided flow -> pages.
 *
 * The same walk as the search's, once more along the way that it found.  A
 * frame is put down before its contents and gets its height when it closes;
 * one that goes on over a page is closed at the foot and opened again, its
 * sides open at the break.
 */
#include "layout/setting.h"

#include "base/arena.h"

/* Where the regions of a flow lie. */
struct where {
	size_t page;                    /* of the first region */
	size_t n_columns;               /* regions on a page */
	const sp *column_x;             /* of each, from x [sp] */
	sp x;                           /* on the page [sp] */
	sp y_first, y_rest;             /* tops, first page and others [sp] */
	struct regions heights;
};

struct emitter {
	struct setting *s;
	const struct flow *flow;
	const struct where *where;
	size_t region;
	sp y;                           /* in the region [sp] */
	bool fresh;                     /* nothing in the region yet */
	struct {
		bool is_open, goes_on;
		size_t page, index;     /* of its item */
	} *frames;
};

static void
emit_flow(struct setting *s, const struct flow *flow,
    const struct division *d, const struct where *where);

void
emit_item(struct setting *s, size_t page, const struct item *it, sp x, sp y)
{
	struct page *p = &s->pages->pages[page];
	struct item *copy = ARENA_PUSH(s->a, p->items, p->n_items);

	*copy = *it;
	copy->x += x;
	copy->y += y;
}

/* ---- regions ------------------------------------------------------------ */

static size_t
emitter_page(const struct emitter *e)
{
	return e->where->page + e->region / e->where->n_columns;
}

static sp
emitter_x(const struct emitter *e)
{
	return e->where->x +
	    e->where->column_x[e->region % e->where->n_columns];
}

static sp
emitter_y(const struct emitter *e)
{
	return e->y + (e->region < e->where->n_columns ?
	    e->where->y_first : e->where->y_rest);
}

static sp
emitter_height(const struct emitter *e, size_t region)
{
	const struct regions *r = &e->where->heights;

	return region < r->n_first ? r->first : r->rest;
}

/* ---- frames ------------------------------------------------------------- */

static void
frame_open(struct emitter *e, int frame)
{
	const struct frame *f;
	struct item it = { .kind = ITEM_FRAME, .elem = ELEM_ARTIFACT,
	    .artifact = ARTIFACT_LAYOUT };

	if (frame < 0 || e->frames[frame].is_open)
		return;
	f = &e->flow->frames[frame];
	frame_open(e, f->parent);
	it.width = f->width;
	if (!e->frames[frame].goes_on)
		it.border[0] = f->style->border_top;
	it.border[1] = f->style->border_right;
	it.border[2] = f->style->border_bottom;
	it.border[3] = f->style->border_left;
	it.border_color = f->style->border_color;
	it.has_fill = f->style->has_background;
	it.color = f->style->background;
	e->frames[frame].is_open = true;
	e->frames[frame].page = emitter_page(e);
	e->frames[frame].index =
	    e->s->pages->pages[emitter_page(e)].n_items;
	emit_item(e->s, emitter_page(e), &it, emitter_x(e) + f->x,
	    emitter_y(e));
	e->y += f->top;
}

/* One that goes on elsewhere has no border there. */
static void
frame_close(struct emitter *e, int frame, bool goes_on)
{
	struct item *it;

	if (!e->frames[frame].is_open)
		return;
	e->frames[frame].is_open = false;
	e->frames[frame].goes_on = goes_on;
	e->y += e->flow->frames[frame].bottom;
	it = &e->s->pages->pages[e->frames[frame].page].
	    items[e->frames[frame].index];
	it->height = emitter_y(e) - it->y;
	if (goes_on)
		it->border[2] = 0;
}

/* Close what ends with a strip; or all frames, which go on. */
static void
frames_close(struct emitter *e, size_t strip, bool goes_on)
{
	for (int f = e->flow->strips[strip].frame; f >= 0;
	    f = e->flow->frames[f].parent)
		if (goes_on || e->flow->frames[f].last == strip)
			frame_close(e, f, goes_on);
}

static sp
frames_bottom(const struct emitter *e, size_t strip, sp *top)
{
	sp bottom = 0;

	*top = 0;
	for (int f = e->flow->strips[strip].frame; f >= 0;
	    f = e->flow->frames[f].parent) {
		bottom += e->flow->frames[f].bottom;
		*top += e->flow->frames[f].top;
	}
	return bottom;
}

/* ---- strips ------------------------------------------------------------- */

static void
emit_outline(struct emitter *e, const struct strip *k)
{
	for (size_t i = 0; i < k->n_outline; i++) {
		struct outline_entry *o =
		    &e->s->pages->outline[k->outline + i];

		o->page = emitter_page(e);
		o->y = emitter_y(e);
	}
}

static void
emit_box(struct emitter *e, const struct strip *k)
{
	for (size_t i = 0; i < k->n_items; i++)
		emit_item(e->s, emitter_page(e), &k->items[i], emitter_x(e),
		    emitter_y(e));
	e->y += k->height;
}

static void
emit_parts(struct emitter *e, const struct strip *k,
    const struct layer *layer, struct where *w)
{
	static const sp zero = 0;

	for (size_t i = 0; i < k->n_flows; i++) {
		struct where own = *w;

		if (k->flows[i].n_strips == 0)
			continue;
		if (k->kind == STRIP_SIDE) {
			own.n_columns = 1;
			own.column_x = &zero;
			own.x += k->column_x[i];
			own.heights.n_first = 1;
		}
		emit_flow(e->s, &k->flows[i], &layer->parts[i], &own);
	}
}

/* Flows side by side; frames around them are drawn on each page. */
static void
emit_composite(struct emitter *e, size_t strip, bool fresh)
{
	const struct strip *k = &e->flow->strips[strip];
	sp top, bottom = frames_bottom(e, strip, &top);
	sp height = emitter_height(e, e->region) - e->y - bottom;
	sp rest = fresh ? height :
	    emitter_height(e, e->region + 1) - top - bottom;
	struct where w = {
		.page = emitter_page(e), .x = emitter_x(e) + k->x,
		.n_columns = (size_t)k->n_columns, .column_x = k->column_x,
		.y_first = emitter_y(e), .y_rest = e->where->y_rest + top,
		.heights = { height, (size_t)k->n_columns, rest }
	};
	struct layer layer;

	if (!columns_lay(e->s, k, height, rest, &layer))
		return;
	for (size_t i = 1; i < layer.n_pages; i++) {
		e->y = emitter_height(e, e->region) - bottom;
		frames_close(e, strip, true);
		e->region++;
		e->y = 0;
		frame_open(e, k->frame);
	}
	emit_parts(e, k, &layer, &w);
	e->y += layer.used;
}

/* What stands above a strip on a page that it begins. */
static void
emit_again(struct emitter *e, const struct strip_head *h)
{
	for (size_t i = 0; i < h->n_items; i++)
		emit_item(e->s, emitter_page(e), &h->items[i], emitter_x(e),
		    emitter_y(e));
	e->y += h->height;
}

static void
emit_strip(struct emitter *e, size_t strip)
{
	const struct strip *k = &e->flow->strips[strip];
	bool fresh = e->fresh;

	if (!fresh)
		e->y += flow_gap(e->flow, strip);
	e->fresh = false;
	frame_open(e, k->frame);
	if (fresh && k->again != NULL)
		emit_again(e, k->again);
	emit_outline(e, k);
	if (k->kind == STRIP_BOX)
		emit_box(e, k);
	else
		emit_composite(e, strip, fresh);
	frames_close(e, strip, false);
}

static void
emit_flow(struct setting *s, const struct flow *flow,
    const struct division *d, const struct where *where)
{
	struct flow as_divided = *flow;
	struct emitter e = { .s = s, .flow = &as_divided, .where = where,
	    .fresh = true };
	size_t done = 0;

	as_divided.tight = d->tight;
	e.frames = arena_array(s->scratch, flow->n_frames,
	    sizeof *e.frames);
	for (size_t i = 0; i < flow->n_strips; i++) {
		if (done < d->n_breaks && d->breaks[done] == i) {
			frames_close(&e, i - 1, true);
			e.region++;
			e.y = 0;
			e.fresh = true;
			done++;
		}
		emit_strip(&e, i);
	}
}

/* ---- the root ----------------------------------------------------------- */

static void
emit_new_pages(struct setting *s, size_t n)
{
	struct pages *p = s->pages;

	p->pages = arena_array(s->a, n, sizeof *p->pages);
	p->n_pages = n;
	for (size_t i = 0; i < n; i++) {
		p->pages[i].width = s->story->page_width;
		p->pages[i].height = s->story->page_height;
	}
}

void
emit_pages(struct setting *s, struct flow *flow)
{
	static const sp zero = 0;
	const struct story *t = s->story;
	sp height = t->page_height - t->margin_top - t->margin_bottom;
	struct where where = {
		.n_columns = 1, .column_x = &zero, .x = t->margin_left,
		.y_first = t->margin_top, .y_rest = t->margin_top,
		.heights = { height, 0, height }
	};
	struct division d;

	if (!paginate(s, flow, 0, &where.heights, &d)) {
		emit_new_pages(s, 1);
		return;
	}
	tighten(s, flow, &where.heights, &d);
	emit_new_pages(s, d.n_regions);
	d.breaks = arena_memdup(s->a, d.breaks,
	    d.n_breaks * sizeof *d.breaks);
	furniture_set(s, true);         /* empties scratch */
	emit_flow(s, flow, &d, &where);
	arena_empty(s->scratch);
	furniture_set(s, false);
}

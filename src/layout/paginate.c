/*
 * Page making: where the galley is cut.
 *
 * A stretch of plain slugs is cut by a search over all legal sequences of
 * pages: the price of a page is how much of it stays empty, and what the break
 * behind it costs (widow, orphan, lone heading).  A stretch that runs in two
 * columns side by side is two such searches; balanced columns look for the
 * least height that holds them all.
 *
 * The road not taken: filling page after page.  It cannot know that one line
 * less here saves a widow there.
 *
 * Source: Plass, Optimal pagination techniques (1981); the case without
 * floats is a shortest path.
 */
#include <stdint.h>

#include "base/arena.h"
#include "layout/set.h"

enum {
	PAGE_COST = 3000,               /* of every page */
	EMPTY_COST = 2000               /* of a wholly empty rest of a page */
};

struct flow {
	struct layout *layout;
	size_t page;                    /* from 0 */
	sp y;                           /* from the page's top */
	sp top, bottom;                 /* of the text area */
};

/* ---- pages ------------------------------------------------------------------------- */

static void
flow_page(struct flow *f, size_t page)
{
	struct pages *p = f->layout->pages;

	while (p->n_pages <= page) {
		struct page *q = ARENA_PUSH(f->layout->arena, p->pages,
		    p->n_pages);

		q->width = f->layout->story->page_width;
		q->height = f->layout->story->page_height;
	}
}

struct item *
page_item(struct layout *l, size_t page)
{
	struct page *p = &l->pages->pages[page];

	return ARENA_PUSH(l->arena, p->items, p->n_items);
}

static void
flow_outline(struct flow *f, const struct slug *s, sp y)
{
	struct pages *p = f->layout->pages;
	struct outline_entry *e;

	if (s->outline == NULL)
		return;
	e = ARENA_PUSH(f->layout->arena, p->outline, p->n_outline);
	e->level = s->outline->outline_level;
	e->title = s->outline->outline;
	e->page = f->page;
	e->y = y;
	e->elem = s->outline_elem;
}

/* ---- placing slugs ------------------------------------------------------------------- */

static sp
slugs_height(const struct slug *s, size_t from, size_t to)
{
	sp h = 0;

	for (size_t i = from; i < to; i++)
		h += s[i].height + (i > from ? s[i].skip : 0);
	return h;
}

/* The slugs [i, end) that stand in one frame. */
static size_t
frame_end(const struct slug *s, size_t i, size_t to)
{
	size_t end = i;

	while (end < to && s[end].frame == s[i].frame)
		end++;
	return end;
}

static void
flow_frame(struct flow *f, const struct slug *s, size_t i, size_t to, sp x,
    sp y)
{
	const struct frame *frame = s[i].frame;
	const struct block_style *st = frame->style;
	struct item *it = page_item(f->layout, f->page);

	it->kind = ITEM_FRAME;
	it->elem = ELEM_ARTIFACT;
	it->x = x + frame->x;
	it->y = y;
	it->width = frame->width;
	it->height = slugs_height(s, i, frame_end(s, i, to));
	it->has_fill = st->has_background;
	it->color = st->background;
	it->border_color = st->border_color;
	it->border[0] = st->border_top;
	it->border[1] = st->border_right;
	it->border[2] = st->border_bottom;
	it->border[3] = st->border_left;
}

static void
flow_slug(struct flow *f, const struct slug *s, sp x, sp y)
{
	for (size_t i = 0; i < s->n_items; i++) {
		struct item *it = page_item(f->layout, f->page);

		*it = s->items[i];
		it->x += x;
		it->y += y;
	}
	flow_outline(f, s, y);
}

/* Place plain slugs on the present page from y on; returns the y behind. */
static sp
flow_place(struct flow *f, const struct slug *s, size_t from, size_t to,
    sp x, sp y)
{
	const struct frame *frame = NULL;

	for (size_t i = from; i < to; i++) {
		if (i > from)
			y += s[i].skip;
		if (s[i].frame != NULL && s[i].frame != frame)
			flow_frame(f, s, i, to, x, y);
		frame = s[i].frame;
		flow_slug(f, &s[i], x, y);
		y += s[i].height;
	}
	return y;
}

/* ---- the search ------------------------------------------------------------------------ */

struct cut {
	size_t *ends;                   /* slug at which each page ends */
	size_t n_ends;
	int64_t cost;
};

static int64_t
empty_cost(sp left, sp room)
{
	int64_t share = room > 0 ? left * 1000 / room : 0;

	return share * share / 1000 * EMPTY_COST / 1000;
}

/*
 * Cut slugs [0, n) into pages: the first has `first` room, others `room`; the
 * last should leave `need` free for what follows.
 */
static void
cut_search(struct arena *a, const struct slug *s, size_t n, sp first,
    sp room, sp need, struct cut *out)
{
	int64_t *cost = arena_array(a, n + 1, sizeof *cost);
	size_t *from = arena_array(a, n + 1, sizeof *from);

	for (size_t j = 1; j <= n; j++)
		cost[j] = INT64_MAX;
	for (size_t i = 0; i < n; i++) {
		sp avail = i == 0 ? first : room, h = 0;

		if (cost[i] == INT64_MAX)
			continue;
		for (size_t j = i + 1; j <= n; j++) {
			int64_t c = cost[i] + PAGE_COST;

			h += s[j - 1].height + (j - 1 > i ? s[j - 1].skip
			    : 0);
			if (h > avail && j > i + 1)
				break;
			if (h > avail)
				c += BREAK_HEADING * (int64_t)10;
			if (j < n)
				c += s[j].penalty + empty_cost(avail - h,
				    avail);
			else if (h + need > avail)
				c += BREAK_HEADING;
			if (c < cost[j]) {
				cost[j] = c;
				from[j] = i;
			}
		}
	}
	out->n_ends = 0;
	for (size_t j = n; j > 0; j = from[j])
		out->n_ends++;
	out->ends = arena_array(a, out->n_ends + 1, sizeof *out->ends);
	out->cost = cost[n];
	for (size_t j = n, k = out->n_ends; j > 0; j = from[j])
		out->ends[--k] = j;
}

/* The same, with the choice of beginning on a new page; true: taken. */
static bool
cut_fresh(struct flow *f, const struct slug *s, size_t n, sp skip, sp need,
    struct cut *out)
{
	struct arena *a = f->layout->arena;
	sp room = f->bottom - f->top;
	sp first = f->bottom - f->y - skip;
	struct cut fresh;

	if (f->y <= f->top) {
		cut_search(a, s, n, room, room, need, out);
		return false;
	}
	cut_search(a, s, n, room, room, need, &fresh);
	fresh.cost += PAGE_COST + empty_cost(first, room) + s[0].penalty;
	if (first > 0) {
		cut_search(a, s, n, first, room, need, out);
		if (out->cost <= fresh.cost)
			return false;
	}
	*out = fresh;
	return true;
}

static void
flow_next_page(struct flow *f)
{
	f->page++;
	f->y = f->top;
	flow_page(f, f->page);
}

/* ---- plain stretches ----------------------------------------------------------------- */

static void
flow_plain(struct flow *f, const struct slug *s, size_t n, sp x, sp need)
{
	struct cut cut;
	size_t from = 0;

	if (n == 0)
		return;
	if (cut_fresh(f, s, n, s[0].skip, need, &cut))
		flow_next_page(f);
	else if (f->y > f->top)
		f->y += s[0].skip;
	for (size_t i = 0; i < cut.n_ends; i++) {
		if (i > 0)
			flow_next_page(f);
		f->y = flow_place(f, s, from, cut.ends[i], x, f->y);
		from = cut.ends[i];
	}
}

/* ---- two columns side by side ---------------------------------------------------------- */

static void
flow_side(struct flow *f, const struct slug *s, sp x)
{
	struct flow main = *f, side = *f;
	sp right = x + s->width - s->style->side_width;
	sp least = s->main->n_slugs != 0 ? s->main->slugs[0].height * 2 : 0;

	if (f->y > f->top && f->y + s->skip + least > f->bottom)
		flow_next_page(f);
	else if (f->y > f->top)
		f->y += s->skip;
	main = *f;
	side = *f;
	/* both begin here: the skip before their first slugs is lost */
	if (s->main->n_slugs != 0)
		s->main->slugs[0].skip = 0;
	if (s->side->n_slugs != 0)
		s->side->slugs[0].skip = 0;
	flow_plain(&main, s->main->slugs, s->main->n_slugs, x, 0);
	flow_plain(&side, s->side->slugs, s->side->n_slugs, right, 0);
	*f = side.page > main.page || (side.page == main.page &&
	    side.y > main.y) ? side : main;
}

/* ---- balanced columns --------------------------------------------------------------------- */

/* The end of a column of height h from slug i: the best break that fits. */
static size_t
column_end(const struct slug *s, size_t i, size_t n, sp h)
{
	enum { BACK = 6 };              /* slugs to look back for a break */
	size_t end = i;
	size_t best;
	sp used = 0;

	while (end < n) {
		used += s[end].height + (end > i ? s[end].skip : 0);
		if (used > h && end > i)
			break;
		end++;
	}
	if (end == n)
		return n;
	best = end;
	for (size_t j = end; j > i + 1 && end - j < BACK; j--)
		if (s[j].penalty < s[best].penalty)
			best = j;
	return best;
}

static size_t
columns_end(const struct slug *s, size_t i, size_t n, sp h, int columns,
    size_t *ends)
{
	for (int c = 0; c < columns; c++) {
		i = column_end(s, i, n, h);
		ends[c] = i;
	}
	return i;
}

/* The least height at which the rest fits the columns; at most `room`. */
static sp
columns_balance(const struct slug *s, size_t i, size_t n, sp room,
    int columns, size_t *ends)
{
	sp low = 0, high = room;

	if (columns_end(s, i, n, room, columns, ends) < n)
		return room;
	while (high - low > SP_PT) {
		sp h = (low + high) / 2;

		if (columns_end(s, i, n, h, columns, ends) < n)
			low = h;
		else
			high = h;
	}
	return high;
}

static void
flow_columns(struct flow *f, const struct slug *k, sp x)
{
	enum { COLUMNS_MAX = 8 };
	const struct slug *s = k->main->slugs;
	size_t n = k->main->n_slugs, i = 0;
	size_t ends[COLUMNS_MAX];
	int columns = k->style->column_count < COLUMNS_MAX
	    ? k->style->column_count : COLUMNS_MAX;
	sp step = (k->width + k->style->column_gap) / columns;

	if (f->y > f->top)
		f->y += k->skip;
	if (f->y > f->top && f->bottom - f->y < 3 * s[0].height)
		flow_next_page(f);
	while (i < n) {
		sp y = f->y, deepest = f->y, h;

		h = columns_balance(s, i, n, f->bottom - f->y, columns, ends);
		columns_end(s, i, n, h, columns, ends);
		for (int c = 0; c < columns; c++) {
			sp end = flow_place(f, s, i, ends[c], x + c * step,
			    y);

			deepest = end > deepest ? end : deepest;
			i = ends[c];
		}
		f->y = deepest;
		if (i < n)
			flow_next_page(f);
	}
}

/* ---- the whole ------------------------------------------------------------------------------ */

/* Room that a compound needs at the foot of a page to begin there. */
static sp
compound_need(const struct slug *s)
{
	const struct galley *g = s->main;

	if (g->n_slugs == 0)
		return 0;
	return s->skip + 3 * g->slugs[0].height;
}

void
paginate(struct layout *l, struct galley *g)
{
	const struct story *story = l->story;
	struct flow f = { .layout = l, .top = story->margin_top,
	    .bottom = story->page_height - story->margin_bottom,
	    .y = story->margin_top };
	sp x = story->margin_left;
	size_t i = 0;

	flow_page(&f, 0);
	while (i < g->n_slugs) {
		size_t end = i;

		while (end < g->n_slugs && g->slugs[end].kind == SLUG_LINE)
			end++;
		flow_plain(&f, g->slugs + i, end - i, x, end < g->n_slugs
		    ? compound_need(&g->slugs[end]) : 0);
		if (end < g->n_slugs && g->slugs[end].kind == SLUG_SIDE)
			flow_side(&f, &g->slugs[end], x);
		else if (end < g->n_slugs)
			flow_columns(&f, &g->slugs[end], x);
		i = end + 1;
	}
}

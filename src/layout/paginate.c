/*
 * Where to divide a flow among pages or columns, all at once.
 *
 * As with lines: a first strip of a page is a node, reached from the first
 * strip of the page before at a cost: for space left at the foot (its square),
 * for a widow, an orphan, a heading without its text, a divided item, and a
 * little for each page.  The cheapest chain of nodes is taken.  Pages are not
 * stretched; their last lines may stand at different heights.
 *
 * Flows side by side are one strip that ends on a later page than it begins
 * on, at a height that depends on where it began: so a node is a strip and
 * the height already used above it.
 *
 * The road not taken: filling each page and repairing its foot.  A heading
 * that is moved to the next page leaves a hole that two lines moved earlier
 * would have closed.  Source: Plass, Optimal pagination techniques (1981),
 * in its simplest form.
 */
#include "layout/setting.h"

#include "base/arena.h"

enum {
	COST_PAGE = 100,                /* each page more */
	COST_OVERFULL = 1000000,        /* a strip taller than its page */
	SLACK_USUAL = 400               /* in 1/1000 of a page: more space than
	                                   this is left only in need */
};

struct node {
	size_t at;              /* first strip */
	sp used;                /* of the region, above it [sp] */
	size_t region;
	int64_t cost;
	bool divides;           /* a region begins here */
	const struct node *from;
	struct node *next;      /* at the same strip */
};

/* A strip before which a region might end. */
struct foot {
	size_t at;
	sp y;                   /* height used, frames closed [sp] */
	int64_t cost;           /* of flows side by side above */
};

struct search {
	struct setting *s;
	struct flow *flow;
	const struct regions *r;
	size_t from;
	struct node **nodes;            /* by strip */
	struct foot *feet;
	size_t n_feet;
	const struct node *end;         /* the best way's last node */
	sp end_used;
	int64_t end_cost;
};

/* ---- heights ------------------------------------------------------------ */

sp
flow_pads_above(const struct flow *flow, size_t strip)
{
	sp pads = 0;

	for (int f = flow->strips[strip].frame; f >= 0;
	    f = flow->frames[f].parent)
		if (flow->frames[f].first < strip)
			pads += flow->frames[f].top;
	return pads;
}

sp
flow_pads_below(const struct flow *flow, size_t strip)
{
	sp pads = 0;

	for (int f = flow->strips[strip].frame; f >= 0;
	    f = flow->frames[f].parent)
		if (flow->frames[f].last > strip)
			pads += flow->frames[f].bottom;
	return pads;
}

sp
flow_gap(const struct flow *flow, size_t strip)
{
	sp gap = flow->strips[strip].gap;

	return gap - gap * flow->tight / TIGHT_PARTS;
}

/* What a strip adds to a region, apart from its own height. */
static sp
flow_lead(const struct flow *flow, size_t strip, bool first)
{
	const struct strip *k = &flow->strips[strip];

	return k->pad_top + (first ? flow_pads_above(flow, strip) +
	    (k->again != NULL ? k->again->height : 0) :
	    flow_gap(flow, strip));
}

sp
flow_height(const struct flow *flow, size_t from, size_t to)
{
	sp height = 0;

	for (size_t i = from; i < to; i++)
		height += flow_lead(flow, i, i == from) +
		    flow->strips[i].height + flow->strips[i].pad_bottom;
	return height;
}

static sp
region_height(const struct regions *r, size_t region)
{
	return region < r->n_first ? r->first : r->rest;
}

/* ---- nodes -------------------------------------------------------------- */

/* Are two regions alike for all that follows? */
static bool
search_is_alike(const struct search *q, size_t a, size_t b)
{
	return a == b || (a >= q->r->n_first && b >= q->r->n_first);
}

static void
search_reach(struct search *q, const struct node *from, size_t at, sp used,
    size_t region, int64_t cost, bool divides)
{
	struct node *n = q->nodes[at];

	while (n != NULL && (n->used != used ||
	    !search_is_alike(q, n->region, region)))
		n = n->next;
	if (n != NULL && n->cost <= cost)
		return;
	if (n == NULL) {
		n = arena_alloc(q->s->scratch, sizeof *n);
		n->next = q->nodes[at];
		q->nodes[at] = n;
	}
	n->at = at;
	n->used = used;
	n->region = region;
	n->cost = cost;
	n->divides = divides;
	n->from = from;
}

/* Cost of `left` empty at the foot of a region: as a part of a whole one, so
   that a line is a line, in the last third of a page too. */
static int64_t
search_slack(const struct search *q, sp left)
{
	sp whole = q->r->rest > q->r->first ? q->r->rest : q->r->first;
	int64_t part;

	if (left <= 0 || whole <= 0)
		return left < 0 ? COST_OVERFULL : 0;
	part = left * 1000 / whole;
	return part * part / 100;
}

/* Cost of the region's end: nothing between columns of one page. */
static int64_t
search_turn(const struct search *q, size_t region)
{
	size_t columns = q->r->n_first > 1 ? q->r->n_first : 1;

	return (region + 1) % columns == 0 ? COST_PAGE : 0;
}

static bool
foot_is_usual(const struct search *q, const struct foot *f, sp limit)
{
	return (limit - f->y) * 1000 <= limit * SLACK_USUAL &&
	    q->flow->strips[f->at].penalty < DIVIDE_WIDOW;
}

static void
search_divide(struct search *q, const struct node *node)
{
	sp limit = region_height(q->r, node->region);
	bool usual = false;

	for (size_t i = 0; i < q->n_feet; i++)
		usual = usual || foot_is_usual(q, &q->feet[i], limit);
	for (size_t i = 0; i < q->n_feet; i++) {
		const struct foot *f = &q->feet[i];
		const struct strip *k = &q->flow->strips[f->at];
		int64_t cost = node->cost + f->cost +
		    search_turn(q, node->region);

		if (k->penalty == DIVIDE_HERE)
			cost += 0;
		else if (usual && !foot_is_usual(q, f, limit))
			continue;
		else
			cost += search_slack(q, limit - f->y) + k->penalty;
		search_reach(q, node, f->at, 0, node->region + 1, cost, true);
	}
}

/* ---- flows side by side ------------------------------------------------- */

/* Frames around a strip, all of them. */
static void
search_frames(const struct flow *flow, size_t strip, sp *top, sp *bottom)
{
	*top = *bottom = 0;
	for (int f = flow->strips[strip].frame; f >= 0;
	    f = flow->frames[f].parent) {
		*top += flow->frames[f].top;
		*bottom += flow->frames[f].bottom;
	}
}

/*
 * Lay a composite strip from *y on.  Returns false when the region ends with
 * it: it goes on to another one, or does not fit at all.
 */
static bool
search_layer(struct search *q, const struct node *node, size_t at, bool first,
    sp *y, int64_t *cost)
{
	const struct strip *k = &q->flow->strips[at];
	sp top, bottom, begin = *y + flow_lead(q->flow, at, first);
	struct layer layer;
	sp height, rest;

	search_frames(q->flow, at, &top, &bottom);
	height = region_height(q->r, node->region) - begin - bottom;
	rest = first ? height :
	    region_height(q->r, node->region + 1) - top - bottom;
	if ((!first && height <= 0) ||
	    !columns_lay(q->s, k, height, rest, &layer))
		return false;
	if (layer.n_pages > 1) {
		search_reach(q, node, at + 1,
		    top + layer.used + k->pad_bottom,
		    node->region + layer.n_pages - 1,
		    node->cost + *cost + layer.cost, false);
		return false;
	}
	*y = begin + layer.used + k->pad_bottom;
	*cost += layer.cost;
	return true;
}

/* ---- the search --------------------------------------------------------- */

/* Place strip `at`; false when it does not fit. */
static bool
search_place(struct search *q, const struct node *node, size_t at, bool first,
    sp *y, int64_t *cost)
{
	const struct strip *k = &q->flow->strips[at];
	sp limit = region_height(q->r, node->region);
	sp after;

	if (k->kind != STRIP_BOX)
		return search_layer(q, node, at, first, y, cost);
	after = *y + flow_lead(q->flow, at, first) + k->height +
	    k->pad_bottom;
	if (after + flow_pads_below(q->flow, at) > limit) {
		if (!first || limit < q->r->rest)
			return false;
		*cost += COST_OVERFULL;
	}
	*y = after;
	return true;
}

static void
search_end(struct search *q, const struct node *node, sp y, int64_t cost)
{
	if (q->end != NULL && q->end_cost <= cost)
		return;
	q->end = node;
	q->end_used = y;
	q->end_cost = cost;
}

/* All feet of the region that begins at a node. */
static void
search_node(struct search *q, const struct node *node)
{
	sp y = node->used;
	int64_t cost = 0;
	bool first = y == 0;

	q->n_feet = 0;
	for (size_t at = node->at; ; at++) {
		struct foot *f = &q->feet[q->n_feet];

		if (at == q->flow->n_strips) {
			search_end(q, node, y, node->cost + cost);
			break;
		}
		if (!first) {
			*f = (struct foot){ at, y + (at > 0 ?
			    flow_pads_below(q->flow, at - 1) : 0), cost };
			q->n_feet++;
			if (q->flow->strips[at].penalty == DIVIDE_HERE) {
				*q->feet = *f;
				q->n_feet = 1;
				break;
			}
		}
		if (!search_place(q, node, at, first, &y, &cost))
			break;
		first = false;
	}
	search_divide(q, node);
}

/* All nodes at a strip: those at a region's top after the others, from which
   they may be reached. */
static void
search_nodes(struct search *q, size_t at, bool top)
{
	for (const struct node *n = q->nodes[at]; n != NULL; n = n->next)
		if ((n->used == 0) == top &&
		    (q->end == NULL || n->cost < q->end_cost))
			search_node(q, n);
}

static void
search_trace(const struct search *q, struct division *out)
{
	const struct node *n;
	size_t i = 0;

	for (n = q->end; n != NULL; n = n->from)
		i += n->divides;
	out->n_breaks = i;
	out->breaks = arena_array(q->s->scratch, i, sizeof *out->breaks);
	for (n = q->end; n != NULL; n = n->from)
		if (n->divides)
			out->breaks[--i] = n->at;
	out->n_regions = q->end->region + 1;
	out->used = q->end_used;
	out->cost = q->end_cost;
	out->tight = q->flow->tight;
}

bool
paginate(struct setting *s, struct flow *flow, size_t from,
    const struct regions *r, struct division *out)
{
	struct search q = { .s = s, .flow = flow, .r = r, .from = from };

	q.nodes = arena_array(s->scratch, flow->n_strips + 1,
	    sizeof *q.nodes);
	q.feet = arena_array(s->scratch, flow->n_strips + 1, sizeof *q.feet);
	search_reach(&q, NULL, from, 0, 0, 0, false);
	for (size_t i = from; i <= flow->n_strips; i++) {
		search_nodes(&q, i, false);
		search_nodes(&q, i, true);
	}
	if (q.end == NULL)
		return false;
	search_trace(&q, out);
	return true;
}

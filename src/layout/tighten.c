/*
 * A last page that would hold next to nothing is drawn onto the one before.
 *
 * A typographer does not turn the page for two lines: the spaces between
 * blocks give way first, to no less than half, and the page may run a little
 * deeper.  Leading and size stay as the story says.  Where that does not
 * suffice, all is left as it was.
 */
#include "layout/setting.h"

enum {
	SPILL = 5,              /* a last page filled less than 1/SPILL */
	DEPTH = 8,              /* pages deeper by 1/DEPTH of the margin */
	PARTS = 8               /* of a space, to be counted down */
};

/* All spaces between blocks at `parts` of PARTS. */
static void
tighten_gaps(struct flow *flow, int parts)
{
	for (size_t i = 0; i < flow->n_strips; i++) {
		struct strip *k = &flow->strips[i];

		k->gap = k->gap_full * parts / PARTS;
		for (size_t j = 0; j < k->n_flows; j++)
			tighten_gaps(&k->flows[j], parts);
	}
}

void
tighten(struct setting *s, struct flow *flow, struct regions *r,
    struct division *d)
{
	sp depth = s->story->margin_bottom / DEPTH;
	struct regions deeper = { r->first + depth, r->n_first,
	    r->rest + depth };
	struct division tight;

	if (d->n_regions < 2 || d->used > r->rest / SPILL)
		return;
	for (int parts = PARTS; parts >= PARTS / 2; parts -= 2) {
		tighten_gaps(flow, parts);
		if (!paginate(s, flow, 0, &deeper, &tight))
			break;
		if (tight.n_regions < d->n_regions) {
			*d = tight;
			*r = deeper;
			return;
		}
	}
	tighten_gaps(flow, PARTS);
}

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
	DEPTH = 8               /* pages deeper by 1/DEPTH of the margin */
};

/* All spaces between blocks of the flow and of those in it. */
static void
tighten_gaps(struct flow *flow, int tight)
{
	flow->tight = tight;
	for (size_t i = 0; i < flow->n_strips; i++)
		for (size_t j = 0; j < flow->strips[i].n_flows; j++)
			tighten_gaps(&flow->strips[i].flows[j], tight);
}

void
tighten(struct setting *s, struct flow *flow, struct regions *r,
    struct division *d)
{
	sp depth = s->story->margin_bottom / DEPTH;
	struct regions deeper = { r->first + depth, r->n_first,
	    r->rest + depth };
	struct division tried;

	if (d->n_regions < 2 || d->used > r->rest / SPILL)
		return;
	for (int tight = 0; tight <= TIGHT_MOST; tight += TIGHT_STEP) {
		tighten_gaps(flow, tight);
		if (!paginate(s, flow, 0, &deeper, &tried))
			break;
		if (tried.n_regions < d->n_regions) {
			*d = tried;
			*r = deeper;
			return;
		}
	}
	tighten_gaps(flow, 0);
}

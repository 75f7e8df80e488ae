/*
 * What the tests of dividing share: flows of plain strips, random ones too.
 */
#ifndef TESTS_LAYOUT_FLOW_H
#define TESTS_LAYOUT_FLOW_H

#include "../unit.h"

#include "base/arena.h"
#include "layout/setting.h"

struct desk {
	struct setting s;
	struct strip strips[64];
	struct frame frames[4];
	struct flow flow;
};

static inline void
desk_open(struct desk *d)
{
	*d = (struct desk){ .flow = { .n_strips = 0 } };
	d->s.a = arena_new(0);
	d->s.scratch = arena_new(0);
	d->flow.strips = d->strips;
	d->flow.frames = d->frames;
}

static inline void
desk_drop(struct desk *d)
{
	arena_drop(d->s.scratch);
	arena_drop(d->s.a);
}

static inline struct strip *
desk_strip(struct desk *d, sp gap, sp height, int64_t penalty)
{
	struct strip *k = &d->strips[d->flow.n_strips++];

	ck_assert_uint_le(d->flow.n_strips, 64);
	*k = (struct strip){ .kind = STRIP_BOX, .gap = gap, .height = height,
	    .penalty = penalty, .frame = -1 };
	return k;
}

static inline uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

/* Lines, headings, gaps, a box around some of them. */
static inline void
desk_random(struct desk *d, uint32_t seed, size_t n)
{
	static const int64_t penalties[] = { 0, 15, 15, 75, 2515, 6015,
	    40000 };

	d->flow.n_strips = 0;
	d->flow.n_frames = 0;
	for (size_t i = 0; i < n; i++)
		desk_strip(d, next(&seed) % 3 == 0 ? 6 * SP_PT : 0,
		    (8 + next(&seed) % 8) * SP_PT,
		    penalties[next(&seed) % 7]);
	if (seed % 3 == 0 && n > 4) {
		size_t first = 1 + next(&seed) % (n - 3);
		size_t last = first + 1 + next(&seed) % (n - first - 2);

		d->flow.n_frames = 1;
		d->frames[0] = (struct frame){ .parent = -1, .first = first,
		    .last = last, .top = 3 * SP_PT, .bottom = 4 * SP_PT };
		for (size_t i = first; i <= last; i++)
			d->strips[i].frame = 0;
		d->strips[first].pad_top = 3 * SP_PT;
		d->strips[last].pad_bottom = 4 * SP_PT;
	}
}

/* Height of strips from..to in a region of their own, a second reading. */
static inline sp
plain_height(const struct desk *d, size_t from, size_t to)
{
	sp height = 0;

	for (size_t i = from; i < to; i++) {
		const struct strip *k = &d->strips[i];

		height += (i == from ? 0 : k->gap) + k->pad_top + k->height +
		    k->pad_bottom;
	}
	if (d->flow.n_frames > 0) {
		const struct frame *f = &d->frames[0];

		if (f->first < from && from <= f->last)
			height += f->top;
		if (f->first < to && to <= f->last)
			height += f->bottom;
	}
	return height;
}

#endif

/*
 * Smaller: a cubic (Catmull-Rom), widened to the pixels that fall together,
 * in linear light; across, then down.
 *
 * The mean of squares, which is simpler, blurs what shrinks by less than two;
 * a mean of sRGB's numbers makes thin lines on white too dark.  All weights
 * are integers, so that every machine gives the same bytes.
 *
 * Source: Keys, IEEE Trans. ASSP 29 (1981); IEC 61966-2-1 (sRGB).
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "raster/internal.h"

enum {
	SCALE_ONE = 1 << 14,            /* the sum of weights */
	SCALE_FIXED = 16                /* bits behind the point of t */
};

/* Which pixels make one, and how much of each. */
struct scale_tap {
	unsigned first;
	const int32_t *weights;         /* n of struct scale_axis */
};

struct scale_axis {
	unsigned from, to;              /* pixels */
	unsigned n;                     /* of weights of each tap */
	struct scale_tap *taps;
	int32_t *weights;
};

struct scale_job {
	const struct raster *from;
	struct raster *to;
	struct scale_axis x, y;
	uint16_t *rows;                 /* made narrow; y.n of them, a ring */
	size_t n_rows;                  /* made so far */
	struct raster_light light;
};

/* ---- weights ------------------------------------------------------------ */

/* Catmull and Rom's cubic at t >= 0. */
static int64_t
scale_cubic(int64_t t)
{
	const int64_t one = (int64_t)1 << SCALE_FIXED;
	int64_t t2 = t * t >> SCALE_FIXED, t3 = t2 * t >> SCALE_FIXED;

	if (t >= 2 * one)
		return 0;
	return t < one ? (3 * t3 - 5 * t2) / 2 + one
	    : (5 * t2 - t3) / 2 - 4 * t + 2 * one;
}

/* Pixel i is made of these; the sum of weights is one. */
static void
scale_tap(const struct scale_axis *x, unsigned i, int32_t *weights)
{
	int64_t first = x->taps[i].first, sum = 0, left = SCALE_ONE;
	int64_t raw;
	unsigned most = 0;

	for (int pass = 0; pass < 2; pass++)
		for (unsigned k = 0; k < x->n; k++) {
			/* distance of the middles [pixels made] */
			int64_t d = (2 * (first + k) + 1) * x->to -
			    (2 * (int64_t)i + 1) * x->from;

			raw = first + k < x->from ? scale_cubic(
			    ((d < 0 ? -d : d) << SCALE_FIXED) /
			    (2 * (int64_t)x->from)) : 0;
			if (pass == 0) {
				sum += raw;
				continue;
			}
			weights[k] = (int32_t)(raw * SCALE_ONE / sum);
			left -= weights[k];
			most = weights[k] > weights[most] ? k : most;
		}
	weights[most] += (int32_t)left;
}

static bool
scale_axis(struct scale_axis *x, unsigned from, unsigned to)
{
	x->from = from;
	x->to = to;
	x->n = (unsigned)((4 * (uint64_t)from + to - 1) / to) + 2;
	if (x->n > from)
		x->n = from;
	x->taps = calloc(to, sizeof *x->taps);
	x->weights = calloc((size_t)to * x->n, sizeof *x->weights);
	if (x->taps == NULL || x->weights == NULL)
		return false;
	for (unsigned i = 0; i < to; i++) {
		/* from two pixels made left of its middle */
		int64_t first = ((2 * (int64_t)i - 3) * from) / (2 *
		    (int64_t)to);
		int64_t last = (int64_t)from - x->n;

		x->taps[i].first = (unsigned)(first < 0 ? 0 : first > last
		    ? last : first);
		x->taps[i].weights = x->weights + (size_t)i * x->n;
		scale_tap(x, i, x->weights + (size_t)i * x->n);
	}
	return true;
}

/* ---- light -------------------------------------------------------------- */

void
raster_light(struct raster_light *light)
{
	unsigned v = 0;

	for (int i = 0; i < 256; i++) {
		double s = i / 255.0;

		s = s <= 0.04045 ? s / 12.92 : pow((s + 0.055) / 1.055, 2.4);
		light->linear[i] = (uint16_t)(s * 65535 + 0.5);
	}
	for (unsigned i = 0; i < RASTER_LEVELS; i++) {
		unsigned level = i * (65536 / RASTER_LEVELS) +
		    32768 / RASTER_LEVELS;

		while (v < 255 && level > (light->linear[v] +
		    (unsigned)light->linear[v + 1]) / 2)
			v++;
		light->srgb[i] = (unsigned char)v;
	}
}

static uint16_t
scale_clamp(int64_t sum)
{
	sum = (sum + SCALE_ONE / 2) / SCALE_ONE;
	return (uint16_t)(sum < 0 ? 0 : sum > 65535 ? 65535 : sum);
}

/* ---- the two ways ------------------------------------------------------- */

/* The next row of the source, made narrow, into the ring. */
static void
scale_across(struct scale_job *j)
{
	unsigned n = j->from->n;
	size_t y = j->n_rows++;
	const unsigned char *row = j->from->samples + y * j->from->width * n;
	uint16_t *to = j->rows + y % j->y.n * j->to->width * n;

	for (unsigned x = 0; x < j->to->width; x++)
		for (unsigned c = 0; c < n; c++) {
			const struct scale_tap *t = &j->x.taps[x];
			const unsigned char *p = row + t->first * n + c;
			int64_t sum = 0;

			for (unsigned k = 0; k < j->x.n; k++, p += n)
				sum += (int64_t)t->weights[k] *
				    j->light.linear[*p];
			*to++ = scale_clamp(sum);
		}
}

static void
scale_down(struct scale_job *j, unsigned y)
{
	size_t stride = (size_t)j->to->width * j->to->n;
	const struct scale_tap *t = &j->y.taps[y];
	unsigned char *to = j->to->samples + y * stride;

	for (size_t i = 0; i < stride; i++) {
		int64_t sum = 0;

		for (unsigned k = 0; k < j->y.n; k++)
			sum += (int64_t)t->weights[k] *
			    j->rows[(t->first + k) % j->y.n * stride + i];
		to[i] = j->light.srgb[scale_clamp(sum) /
		    (65536 / RASTER_LEVELS)];
	}
}

static bool
scale_run(struct scale_job *j)
{
	size_t stride = (size_t)j->to->width * j->to->n;

	if (!scale_axis(&j->x, j->from->width, j->to->width) ||
	    !scale_axis(&j->y, j->from->height, j->to->height))
		return false;
	j->rows = calloc(j->y.n * stride, sizeof *j->rows);
	if (j->rows == NULL)
		return false;
	raster_light(&j->light);
	for (unsigned y = 0; y < j->to->height; y++) {
		while (j->n_rows < (size_t)j->y.taps[y].first + j->y.n)
			scale_across(j);
		scale_down(j, y);
	}
	return true;
}

bool
raster_reduce(struct arena *a, struct raster *r, unsigned width,
    unsigned height)
{
	struct raster to = *r;
	struct scale_job *j;
	bool ok;

	to.width = width == 0 ? 1 : width < r->width ? width : r->width;
	to.height = height == 0 ? 1 : height < r->height ? height : r->height;
	if (to.width == r->width && to.height == r->height)
		return true;
	to.samples = raster_alloc(a, (size_t)to.width * to.height * to.n,
	    &to.held);
	j = calloc(1, sizeof *j);
	if (j != NULL) {
		j->from = r;
		j->to = &to;
	}
	ok = to.samples != NULL && j != NULL && scale_run(j);
	if (j != NULL) {
		free(j->x.taps);
		free(j->x.weights);
		free(j->y.taps);
		free(j->y.weights);
		free(j->rows);
	}
	free(j);
	raster_free(ok ? r : &to);
	if (ok)
		*r = to;
	return ok;
}

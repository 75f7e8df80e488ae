/*
 * An article on so many pages.
 *
 * How closely it is set is a step on a ladder (template/closer.c), what it
 * leaves out a place in the template's order (template/leave.c).  Both only
 * ever make an article shorter, so each is found by halving, and only what is
 * asked about is composed and set again, in an arena of its own:
 *
 *   1  as the template says;
 *   2  the first step that fits; a small one with the columns folded rather
 *      than a large one without;
 *   3  as closely as can be, and as little left out as will do; of a list as
 *      many entries as there is room for.  Where it was something large that
 *      went whole, what had gone before comes back as far as there is room,
 *      and then the type.
 *
 * Where all that is not enough, the least number of pages that is takes the
 * place of the one wanted.
 *
 * Without a number wanted, a last page that would hold next to nothing is
 * spared if one of the first steps does it.
 *
 * A single page of which little is filled, a record without an abstract for
 * one, is set larger.
 *
 * The road not taken: scaling the finished page.  It shrinks small type with
 * large and leaves the measure too long for it.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "layout/layout.h"
#include "model/page.h"
#include "model/story.h"
#include "road.h"
#include "text/text.h"

enum {
	FIT_SPILL = 4,          /* a last page less than 1/4 full is spared */
	FIT_SPARSE = 40         /* a page less full is set larger; of 100 */
};

struct fitter {
	struct offprint_article *x;
	struct arena *arena;            /* of trials */
	struct fit at;                  /* the trial's choice */
	size_t pages;                   /* wanted */
	/* what the trial came to */
	size_t n_pages;
	sp depth;                       /* of the last page [sp] */
	struct story_cut *cuts;         /* in the article's arena */
	size_t n_cuts;
	struct diags said;              /* what trials say, to nobody */
};

/* ---- trials ------------------------------------------------------------- */

/* Where the last page's text ends, below its margin [sp]. */
static sp
fit_depth(const struct story *story, const struct pages *p)
{
	const struct page *last = &p->pages[p->n_pages - 1];
	sp low = story->margin_top;

	for (size_t i = 0; i < last->n_items; i++)
		if (last->items[i].elem >= 0 && last->items[i].y > low)
			low = last->items[i].y;
	return low - story->margin_top;
}

static void
fit_set(struct fitter *f, struct arena *a, struct diags *diags)
{
	struct offprint *e = f->x->engine;
	struct compose_options o = e->compose;
	struct story *story;

	o.fit = f->at;
	text_diags(e->text, diags);
	/* what composing says was said when the article was composed */
	story = template_compose(e->template, a, f->x->article, &o, NULL);
	f->x->story = story;
	f->x->pages = layout_set(a, e->text, story, diags);
	f->n_pages = f->x->pages->n_pages;
	f->depth = fit_depth(story, f->x->pages);
}

static void
fit_trial(void *arg)
{
	struct fitter *f = arg;

	fit_set(f, f->arena, &f->said);
	if (f->cuts == NULL) {          /* whole: all of them */
		f->n_cuts = f->x->story->n_cuts;
		f->cuts = arena_memdup(f->x->arena, f->x->story->cuts,
		    f->n_cuts * sizeof *f->cuts);
	}
}

/* Does the choice at hand fit? */
static bool
fit_try(struct fitter *f)
{
	bool done = arena_run(f->arena, fit_trial, f);

	arena_empty(f->arena);
	f->x->story = NULL;
	f->x->pages = NULL;
	if (!done)
		arena_array(f->x->arena, SIZE_MAX, 2);  /* lands in its net */
	return f->n_pages <= f->pages;
}

/* ---- searches ----------------------------------------------------------- */

/* Make a choice of a number; the smaller or the larger ones fit. */
typedef void fit_choice(struct fitter *f, long n);

/* Choose of `no`, which does not fit, to `fits`, which does, the nearest to
   `no` that does; without a trial where the two are neighbours. */
static long
fit_halve(struct fitter *f, long no, long fits, fit_choice *choose)
{
	while (labs(fits - no) > 1) {
		long middle = (no + fits) / 2;

		choose(f, middle);
		if (fit_try(f))
			fits = middle;
		else
			no = middle;
	}
	choose(f, fits);
	return fits;
}

static void
fit_choose_step(struct fitter *f, long step)
{
	f->at.step = (int)step;
}

/* The first step up to `fits`, which does, behind `no`, which does not. */
static void
fit_steps(struct fitter *f, int no, int fits)
{
	fit_halve(f, no, fits, fit_choose_step);
}

/* A step or folded columns, with nothing left out. */
static bool
fit_whole(struct fitter *f)
{
	size_t n_pages;
	sp depth;

	f->at.step = FIT_STEPS;
	f->at.folded = false;
	if (fit_try(f)) {
		struct fit side;

		fit_steps(f, 0, FIT_STEPS);
		side = f->at;
		f->at = (struct fit){ .step = side.step / 2, .folded = true,
		    .pages = f->pages };
		if (side.step > FIT_STEPS / 2 && fit_try(f))
			fit_steps(f, -1, f->at.step);
		else
			f->at = side;
		return true;
	}
	n_pages = f->n_pages;
	depth = f->depth;
	f->at.folded = true;
	if (fit_try(f)) {
		fit_steps(f, -1, FIT_STEPS);
		return true;
	}
	if (f->n_pages > n_pages || (f->n_pages == n_pages &&
	    f->depth >= depth)) {
		f->at.folded = false;
		f->n_pages = n_pages;
	}
	return false;
}

/* Leave out the first `n` that may go. */
static void
fit_choose_cuts(struct fitter *f, long n)
{
	f->at.out = 0;
	for (long i = 0; i < n; i++)
		f->at.out |= UINT64_C(1) << f->cuts[i].order;
}

/* Keep `n` entries of what is cut. */
static void
fit_choose_entries(struct fitter *f, long n)
{
	f->at.keep = (size_t)n;
}

/*
 * As many entries as there is room for of what went last.  One is as good as
 * none; false: none.
 */
static bool
fit_entries(struct fitter *f, const struct story_cut *last)
{
	struct fit none = f->at;

	f->at.out &= ~(UINT64_C(1) << last->order);
	f->at.cut = last->order;
	if (fit_halve(f, (long)last->n_entries, 1, fit_choose_entries) > 1)
		return true;
	f->at = none;
	return false;
}

/* Where that made much room, what went before may come back, then the type. */
static void
fit_back(struct fitter *f, size_t n)
{
	while (n-- > 0) {
		uint64_t out = f->at.out;

		f->at.out &= ~(UINT64_C(1) << f->cuts[n].order);
		if (!fit_try(f))
			f->at.out = out;
	}
	fit_steps(f, -1, FIT_STEPS);
}

/* Leave out as little as will do; false: even all of it is not enough. */
static bool
fit_shorter(struct fitter *f)
{
	size_t last;

	f->at.step = FIT_STEPS;
	f->at.cut = 0;
	fit_choose_cuts(f, (long)f->n_cuts);
	if (f->n_cuts == 0 || !fit_try(f))
		return false;
	last = (size_t)fit_halve(f, 0, (long)f->n_cuts, fit_choose_cuts) - 1;
	if (!fit_entries(f, &f->cuts[last]))
		fit_back(f, last);
	return true;
}

static void
fit_search(struct fitter *f)
{
	f->at.pages = f->pages;
	while (!fit_whole(f) && !fit_shorter(f)) {
		f->pages = f->n_pages;
		f->at = (struct fit){ .pages = f->pages };
	}
}

/* ---- what was done ------------------------------------------------------ */

static const char *
fit_plural(size_t n)
{
	return n == 1 ? "" : "s";
}

/* "9.1": rounded to a tenth. */
static const char *
fit_points(const struct fitter *f)
{
	sp tenths = (f->x->story->text_size * 10 + SP_PT / 2) / SP_PT;

	return arena_printf(f->x->arena, "%d.%d", (int)(tenths / 10),
	    (int)(tenths % 10));
}

static void
fit_say(struct fitter *f, size_t wanted)
{
	struct diags *diags = &f->x->engine->diags;
	const char *left_out = f->x->story->left_out;
	size_t n = f->n_pages;

	if (n > wanted)
		diag(diags, DIAG_FIT_NOT, "it cannot be set on %zu page%s, "
		    "only on %zu", wanted, fit_plural(wanted), n);
	if (f->at.step > 0 || f->at.folded)
		diag(diags, DIAG_FIT, "set on %zu page%s with text of "
		    "%s pt%s", n, fit_plural(n), fit_points(f),
		    f->at.folded ? ", the columns one below the other" : "");
	if (left_out != NULL)
		diag(diags, DIAG_FIT_LEFT_OUT, "left out to fit %zu page%s: "
		    "%s", n, fit_plural(n), left_out);
}

/* ---- the doors ---------------------------------------------------------- */

static void
fit_drop(void *arena)
{
	arena_drop(arena);
}

/* Search with an arena for trials. */
static void
fit_run(struct fitter *f, void (*search)(struct fitter *))
{
	void **held = arena_hold(f->x->arena, fit_drop);

	*held = f->arena = arena_new(arena_limit(f->x->arena));
	if (f->arena == NULL)
		arena_array(f->x->arena, SIZE_MAX, 2);
	search(f);
	arena_drop(f->arena);
	*held = NULL;
}

static void
fit_gently(struct fitter *f)
{
	f->at = (struct fit){ .step = FIT_GENTLE, .pages = f->pages };
	if (fit_try(f))
		fit_steps(f, 0, FIT_GENTLE);
	else
		f->at.step = 0;
}

void
road_fit(void *article)
{
	struct offprint_article *x = article;
	struct fitter f = { .x = x, .pages = x->engine->fit };
	bool said;
	size_t wanted = f.pages;

	fit_set(&f, x->arena, &f.said);
	diags_worst(&f.said, &said);
	text_diags(x->engine->text, &x->engine->diags);
	if (f.n_pages > wanted) {
		fit_run(&f, fit_search);
		fit_set(&f, x->arena, &x->engine->diags);
		fit_say(&f, wanted);
	} else if (said) {
		fit_set(&f, x->arena, &x->engine->diags);
	}
	if (f.n_pages <= wanted && f.at.step == 0 && !f.at.folded)
		road_spare(x);
}

/* One page of little, and not of large print. */
static bool
fit_is_sparse(const struct offprint_article *x, sp tall)
{
	return x->story->text_size < 12 * SP_PT &&
	    fit_depth(x->story, x->pages) < tall * FIT_SPARSE / 100;
}

void
road_spare(struct offprint_article *x)
{
	struct fitter f = { .x = x, .pages = x->pages->n_pages - 1 };
	struct story *story = x->story;
	struct pages *pages = x->pages;
	sp tall = story->page_height - story->margin_top -
	    story->margin_bottom;

	if (f.pages == 0 && fit_is_sparse(x, tall)) {
		f.at.roomy = true;
		fit_set(&f, x->arena, &f.said);
	}
	if (f.pages > 0 && fit_depth(story, pages) <= tall / FIT_SPILL)
		fit_run(&f, fit_gently);
	if (f.at.step > 0)              /* all was said the first time */
		fit_set(&f, x->arena, &f.said);
	else if (!f.at.roomy || f.n_pages > 1) {
		x->story = story;
		x->pages = pages;
	}
	text_diags(x->engine->text, &x->engine->diags);
}

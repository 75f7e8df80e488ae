/*
 * A glyph's outline as a Type 2 charstring.
 *
 * Points are rounded to whole thousandths of an em, less than 0.006 pt at
 * 11 pt: Linux Libertine has fractions of 16 bits in its outlines, which no
 * compressor makes smaller, and which made up half of a file.  Points are
 * rounded, not distances, so that no error adds up along a contour.
 *
 * Each contour is gathered, then spelled with the operators that need the
 * fewest numbers: a greedy choice, a few bytes off the best.
 *
 * Source: Adobe Technical Note 5177, 3 (encoding), 4.1 (path operators).
 */
#include "pdf/charstring.h"

#include <stdint.h>

#include "base/arena.h"

enum {
	CS_RLINETO = 5, CS_HLINETO, CS_VLINETO, CS_RRCURVETO,
	CS_ENDCHAR = 14, CS_RMOVETO = 21, CS_HMOVETO = 22, CS_VMOVETO = 4,
	CS_VVCURVETO = 26, CS_HHCURVETO, CS_VHCURVETO = 30, CS_HVCURVETO,
	CS_STACK = 48           /* numbers before an operator */
};

/* A line (only x[2], y[2]) or a curve, from the point before. */
struct cs_segment {
	bool is_line;
	int x[3], y[3];         /* distances, each from the point before */
};

/* What HarfBuzz draws. */
struct cs_step {
	enum { STEP_MOVE, STEP_LINE, STEP_CURVE } kind;
	int x[3], y[3];         /* points; [2] is the one that is reached */
};

struct charstrings {
	struct arena *arena;
	hb_font_t *font;
	hb_draw_funcs_t *funcs;
	unsigned upem;
	struct cs_step *steps;          /* of the glyph */
	struct cs_segment *segments;    /* of the contour */
	size_t n_steps, cap;            /* n_steps > cap: they did not fit */
	size_t n_segments;
	struct buf *out;
	int x, y;               /* the last point of `segments` */
	int start_x, start_y;   /* of the contour */
	int at_x, at_y;         /* the last point that was spelled */
};

void
charstrings_put_int(struct buf *b, int value)
{
	if (value >= -107 && value <= 107) {
		buf_char(b, (char)(value + 139));
	} else if (value >= 108 && value <= 1131) {
		buf_char(b, (char)(247 + ((value - 108) >> 8)));
		buf_char(b, (char)(value - 108));
	} else if (value >= -1131 && value <= -108) {
		buf_char(b, (char)(251 + ((-value - 108) >> 8)));
		buf_char(b, (char)(-value - 108));
	} else {
		buf_char(b, 28);
		buf_char(b, (char)(value >> 8));
		buf_char(b, (char)value);
	}
}

/* ---- spelling ----------------------------------------------------------- */

/* Does a segment begin, end level (true) or upright? */
static bool
cs_begins(const struct cs_segment *s, bool level)
{
	return !s->is_line && (level ? s->y[0] : s->x[0]) == 0;
}

static bool
cs_ends(const struct cs_segment *s, bool level)
{
	return (level ? s->y[2] : s->x[2]) == 0;
}

static bool
cs_lies(const struct cs_segment *s, bool level)
{
	return s->is_line && cs_ends(s, level);
}

/* Lines from i on that are level and upright by turns. */
static size_t
cs_turns(const struct charstrings *c, size_t i, bool level)
{
	size_t n = 0;

	while (i + n < c->n_segments && n < CS_STACK &&
	    cs_lies(&c->segments[i + n], level)) {
		level = !level;
		n++;
	}
	return n;
}

/* Level (or upright) lines by turns: one number each. */
static size_t
cs_put_turns(struct charstrings *c, size_t i, size_t n, bool level)
{
	int op = level ? CS_HLINETO : CS_VLINETO;

	for (size_t k = i; k < i + n; k++, level = !level)
		charstrings_put_int(c->out, level ? c->segments[k].x[2]
		    : c->segments[k].y[2]);
	buf_char(c->out, (char)op);
	return i + n;
}

static size_t
cs_lines(struct charstrings *c, size_t i)
{
	size_t from = i;

	for (; i < c->n_segments && i - from < CS_STACK / 2; i++) {
		const struct cs_segment *s = &c->segments[i];
		size_t turns = cs_turns(c, i, cs_lies(s, true));

		/* one alone within others is not worth two operators */
		if (!s->is_line || turns > 1 || (turns == 1 && i == from))
			break;
		charstrings_put_int(c->out, s->x[2]);
		charstrings_put_int(c->out, s->y[2]);
	}
	if (i > from) {
		buf_char(c->out, CS_RLINETO);
		return i;
	}
	return cs_put_turns(c, i, cs_turns(c, i,
	    cs_lies(&c->segments[i], true)), cs_lies(&c->segments[i], true));
}

/* Curves from i on, each beginning along one axis and ending along the other,
   so that the next begins along that one. */
static size_t
cs_arcs(const struct charstrings *c, size_t i, bool level)
{
	enum { MAX = (CS_STACK - 1) / 4 };
	size_t n = 0;

	while (i + n < c->n_segments && n < MAX &&
	    cs_begins(&c->segments[i + n], level)) {
		n++;
		level = !level;
		if (!cs_ends(&c->segments[i + n - 1], level))
			break;          /* the last one may end anyhow */
	}
	return n;
}

static size_t
cs_put_arcs(struct charstrings *c, size_t i, size_t n, bool level)
{
	int op = level ? CS_HVCURVETO : CS_VHCURVETO;
	const struct cs_segment *s = NULL;

	for (size_t k = i; k < i + n; k++, level = !level) {
		s = &c->segments[k];
		charstrings_put_int(c->out, level ? s->x[0] : s->y[0]);
		charstrings_put_int(c->out, s->x[1]);
		charstrings_put_int(c->out, s->y[1]);
		charstrings_put_int(c->out, level ? s->y[2] : s->x[2]);
	}
	/* `level` says now how the last one ought to end */
	if (s != NULL && !cs_ends(s, level))
		charstrings_put_int(c->out, level ? s->y[2] : s->x[2]);
	buf_char(c->out, (char)op);
	return i + n;
}

/* Curves from i on that begin and end along one axis. */
static size_t
cs_waves(const struct charstrings *c, size_t i, bool level)
{
	enum { MAX = (CS_STACK - 1) / 4 };
	size_t n = 0;

	while (i + n < c->n_segments && n < MAX &&
	    !c->segments[i + n].is_line &&
	    (n == 0 || cs_begins(&c->segments[i + n], level)) &&
	    cs_ends(&c->segments[i + n], level))
		n++;
	return n;
}

static size_t
cs_put_waves(struct charstrings *c, size_t i, size_t n, bool level)
{
	const struct cs_segment *s = &c->segments[i];

	/* the first may begin anyhow */
	if (!cs_begins(s, level))
		charstrings_put_int(c->out, level ? s->y[0] : s->x[0]);
	for (; n > 0; n--, s++, i++) {
		charstrings_put_int(c->out, level ? s->x[0] : s->y[0]);
		charstrings_put_int(c->out, s->x[1]);
		charstrings_put_int(c->out, s->y[1]);
		charstrings_put_int(c->out, level ? s->x[2] : s->y[2]);
	}
	buf_char(c->out, (char)(level ? CS_HHCURVETO : CS_VVCURVETO));
	return i;
}

/* How many numbers n arcs from i on do without. */
static size_t
cs_arcs_save(const struct charstrings *c, size_t i, size_t n, bool level)
{
	/* an odd one ends along the other axis */
	return n == 0 ? 0 : 2 * n - !cs_ends(&c->segments[i + n - 1],
	    n % 2 != 0 ? !level : level);
}

static size_t
cs_waves_save(const struct charstrings *c, size_t i, size_t n, bool level)
{
	return n == 0 ? 0 : 2 * n - !cs_begins(&c->segments[i], level);
}

/* Curves that have a shorter operator; i itself where this one has none. */
static size_t
cs_short_curves(struct charstrings *c, size_t i)
{
	bool level = cs_begins(&c->segments[i], true);
	size_t arcs = cs_arcs(c, i, level);
	size_t rows = cs_waves(c, i, true), stacks = cs_waves(c, i, false);
	size_t save_arcs = cs_arcs_save(c, i, arcs, level);
	size_t save_rows = cs_waves_save(c, i, rows, true);
	size_t save_stacks = cs_waves_save(c, i, stacks, false);

	if (arcs > 0 && save_arcs >= save_rows && save_arcs >= save_stacks)
		return cs_put_arcs(c, i, arcs, level);
	if (rows > 0 && save_rows >= save_stacks)
		return cs_put_waves(c, i, rows, true);
	if (stacks > 0)
		return cs_put_waves(c, i, stacks, false);
	return i;
}

static size_t
cs_curves(struct charstrings *c, size_t i)
{
	enum { MAX = CS_STACK / 6 };
	size_t from = i, next = cs_short_curves(c, i);

	if (next > i)
		return next;
	for (; i < c->n_segments && i - from < MAX; i++) {
		const struct cs_segment *s = &c->segments[i];

		if (s->is_line || (i > from &&
		    (cs_begins(s, true) || cs_begins(s, false) ||
		    cs_ends(s, true) || cs_ends(s, false))))
			break;
		for (int k = 0; k < 3; k++) {
			charstrings_put_int(c->out, s->x[k]);
			charstrings_put_int(c->out, s->y[k]);
		}
	}
	buf_char(c->out, CS_RRCURVETO);
	return i;
}

static void
cs_put_move(struct charstrings *c)
{
	int dx = c->start_x - c->at_x, dy = c->start_y - c->at_y;

	if (dx != 0 || dy == 0)
		charstrings_put_int(c->out, dx);
	if (dy != 0)
		charstrings_put_int(c->out, dy);
	buf_char(c->out, dy == 0 ? CS_HMOVETO : dx == 0 ? CS_VMOVETO
	    : CS_RMOVETO);
}

/* ---- contours ----------------------------------------------------------- */

static void
cs_close(struct charstrings *c)
{
	size_t n = c->n_segments;

	/* a contour is closed by itself */
	if (n > 0 && c->segments[n - 1].is_line && c->x == c->start_x &&
	    c->y == c->start_y) {
		c->x -= c->segments[n - 1].x[2];
		c->y -= c->segments[n - 1].y[2];
		c->n_segments--;
	}
	if (c->n_segments == 0)
		return;
	cs_put_move(c);
	for (size_t i = 0; i < c->n_segments;)
		i = c->segments[i].is_line ? cs_lines(c, i) : cs_curves(c, i);
	c->n_segments = 0;
	c->at_x = c->x;
	c->at_y = c->y;
}

static void
cs_segment(struct charstrings *c, const struct cs_step *step)
{
	struct cs_segment s = { .is_line = step->kind == STEP_LINE };
	bool moves = false;

	for (int k = s.is_line ? 2 : 0; k < 3; k++) {
		s.x[k] = step->x[k] - c->x;
		s.y[k] = step->y[k] - c->y;
		moves = moves || s.x[k] != 0 || s.y[k] != 0;
		c->x = step->x[k];
		c->y = step->y[k];
	}
	if (moves)
		c->segments[c->n_segments++] = s;
}

static void
cs_contours(struct charstrings *c)
{
	c->x = c->y = c->at_x = c->at_y = c->start_x = c->start_y = 0;
	for (size_t i = 0; i < c->n_steps; i++) {
		const struct cs_step *step = &c->steps[i];

		if (step->kind != STEP_MOVE) {
			cs_segment(c, step);
			continue;
		}
		cs_close(c);
		c->x = c->start_x = step->x[2];
		c->y = c->start_y = step->y[2];
	}
	cs_close(c);
}

/* ---- what HarfBuzz draws: no arena may be used here ---------------------- */

/* A coordinate, which is in font units here, in thousandths of an em. */
static int
cs_unit(const struct charstrings *c, float v)
{
	enum { MAX = 16000 };           /* distances fit 16 bits */
	double scaled = (double)v * CHARSTRING_EM / c->upem;

	if (!(scaled > -MAX && scaled < MAX))
		return 0;
	return scaled < 0 ? -(int)(0.5 - scaled) : (int)(scaled + 0.5);
}

static struct cs_step *
cs_step(struct charstrings *c)
{
	size_t i = c->n_steps++;

	return &c->steps[i < c->cap ? i : c->cap];
}

static void
cs_move_to(hb_draw_funcs_t *funcs, void *to, hb_draw_state_t *state, float x,
    float y, void *unused)
{
	struct charstrings *c = to;

	(void)funcs, (void)state, (void)unused;
	*cs_step(c) = (struct cs_step){ STEP_MOVE,
		{ 0, 0, cs_unit(c, x) }, { 0, 0, cs_unit(c, y) } };
}

static void
cs_line_to(hb_draw_funcs_t *funcs, void *to, hb_draw_state_t *state, float x,
    float y, void *unused)
{
	struct charstrings *c = to;

	(void)funcs, (void)state, (void)unused;
	*cs_step(c) = (struct cs_step){ STEP_LINE,
		{ 0, 0, cs_unit(c, x) }, { 0, 0, cs_unit(c, y) } };
}

static void
cs_curve_to(hb_draw_funcs_t *funcs, void *to, hb_draw_state_t *state,
    float x1, float y1, float x2, float y2, float x3, float y3, void *unused)
{
	struct charstrings *c = to;

	(void)funcs, (void)state, (void)unused;
	*cs_step(c) = (struct cs_step){ STEP_CURVE,
		{ cs_unit(c, x1), cs_unit(c, x2), cs_unit(c, x3) },
		{ cs_unit(c, y1), cs_unit(c, y2), cs_unit(c, y3) } };
}

static void
cs_draw(struct charstrings *c, hb_codepoint_t glyph)
{
	c->n_steps = 0;
#if HB_VERSION_ATLEAST(7, 0, 0)
	hb_font_draw_glyph(c->font, glyph, c->funcs, c);
#else
	hb_font_get_glyph_shape(c->font, glyph, c->funcs, c);
#endif
}

/* ---- the writer --------------------------------------------------------- */

static void
cs_room(struct charstrings *c, size_t cap)
{
	c->cap = cap;
	/* one more, for those that do not fit */
	c->steps = arena_array(c->arena, cap + 1, sizeof *c->steps);
	c->segments = arena_array(c->arena, cap, sizeof *c->segments);
}

static void
cs_release_funcs(void *funcs)
{
	hb_draw_funcs_destroy(funcs);
}

struct charstrings *
charstrings_new(struct arena *a, hb_font_t *font, unsigned upem)
{
	enum { STEPS = 200 };           /* of a letter: 40 */
	struct charstrings *c = arena_alloc(a, sizeof *c);
	void **held = arena_hold(a, cs_release_funcs);

	c->arena = a;
	c->font = font;
	c->upem = upem;
	*held = c->funcs = hb_draw_funcs_create();
	if (hb_draw_funcs_is_immutable(c->funcs))
		return NULL;
	hb_draw_funcs_set_move_to_func(c->funcs, cs_move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(c->funcs, cs_line_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(c->funcs, cs_curve_to, NULL, NULL);
	cs_room(c, STEPS);
	return c;
}

void
charstrings_put(struct charstrings *c, struct buf *out, hb_codepoint_t glyph,
    int width, bool outline)
{
	c->out = out;
	if (width != 0)
		charstrings_put_int(out, width);
	if (outline) {
		cs_draw(c, glyph);
		if (c->n_steps > c->cap) {
			cs_room(c, c->n_steps);
			cs_draw(c, glyph);
		}
		cs_contours(c);
	}
	buf_char(out, CS_ENDCHAR);
}

/*
 * Chinese, Japanese and Korean: what stands on the ideographic square.
 *
 * Full-width marks are half a square of ink and half a square of blank.  The
 * blank is taken off the glyph and given back as space between characters, by
 * the rules of the two requirements: half a square once between marks that
 * meet, none at the ends of a line, where all space vanishes.  Which side is
 * blank is seen from the glyph's ink: a comma stands in its square's corner in
 * Tokyo and Beijing, in the middle in Taipei, and so with each of them.
 *
 * Between ideographs and Latin letters or figures stands a quarter square.
 * Space is what text.c makes a TEXT_BREAK of some width of; where no line may
 * end it becomes part of the glyph before.
 *
 * Hangul is parted by spaces, and its lines end there.
 *
 * Source: Requirements for Japanese Text Layout (JLREQ), 3.1, 3.2.3, 3.8;
 * Requirements for Chinese Text Layout (CLREQ), 3.1.6, 3.2; JIS X 4051:2004.
 * The road not taken: the features halt, chws and vchw, which not all faces
 * have, and which know nothing of lines.
 */
#include "text/engine.h"

#include <string.h>
#include <unicode/uchar.h>

#include "base/arena.h"
#include "text/scripts.h"

/* Marks that are as wide as their neighbours: quotes, dashes, ellipses. */
static bool
wide_is_shared(uint32_t code)
{
	return code == 0x2014 || code == 0x2015 || code == 0x2018 ||
	    code == 0x2019 || code == 0x201C || code == 0x201D ||
	    code == 0x2025 || code == 0x2026;
}

static bool
wide_is_hangul(uint32_t code)
{
	return code >= 0x1100 && (code <= 0x11FF ||
	    (code >= 0x3130 && code <= 0x318F) ||
	    (code >= 0xA960 && code <= 0xA97F) ||
	    (code >= 0xAC00 && code <= 0xD7FF));
}

static bool
wide_is_square(uint32_t code)
{
	if (code < 0x2E80 || wide_is_hangul(code))
		return false;
	return code <= 0xA4CF || (code >= 0xF900 && code <= 0xFAFF) ||
	    (code >= 0xFE30 && code <= 0xFE4F) ||
	    (code >= 0xFF00 && code <= 0xFFEF) ||
	    (code >= 0x1B000 && code <= 0x1B16F) ||
	    (code >= 0x1F200 && code <= 0x1F2FF) ||
	    (code >= 0x20000 && code <= 0x3FFFD);
}

bool
char_is_wide(const struct text_char *c)
{
	return wide_is_square(c->code) || (wide_is_shared(c->code) &&
	    script_is_ideographic(c->script));
}

/* ---- faces of shared marks ---------------------------------------------- */

/* Give the mark the face of a neighbour that stands on the square. */
static bool
wide_borrow(struct text_char *mark, const struct text_char *neighbour)
{
	hb_codepoint_t glyph;

	if (!char_is_wide(neighbour) || neighbour->face == NULL ||
	    neighbour->face == mark->face ||
	    !hb_font_get_nominal_glyph(neighbour->face->hb_font, mark->code,
	    &glyph))
		return false;
	mark->face = neighbour->face;
	mark->script = HB_SCRIPT_HAN;
	return true;
}

void
wide_faces(struct para_text *p)
{
	for (size_t i = 0; i < p->n_chars; i++) {
		struct text_char *c = &p->chars[i];

		if (!wide_is_shared(c->code))
			continue;
		if ((i == 0 || !wide_borrow(c, c - 1)) &&
		    (i + 1 == p->n_chars || !wide_borrow(c, c + 1)) &&
		    script_is_ideographic(c->script))
			c->script = HB_SCRIPT_LATIN;
	}
}

/* ---- where lines end ---------------------------------------------------- */

/* A word of Hangul ends by a space, or behind a sign that joins words. */
static bool
wide_divides(const struct text_char *c)
{
	if (!wide_is_hangul(c->code) && !wide_is_hangul(c[-1].code))
		return true;
	return (c[-1].flags & CHAR_SPACE) != 0 || c[-1].code == '-' ||
	    c[-1].code == '/' || (c[-1].code >= 0x2010 &&
	    c[-1].code <= 0x2014) || c[-1].code == 0x200B;
}

/* Wave dashes begin no line; UAX #14 takes the full-width tilde for Han. */
static bool
wide_begins_no_line(uint32_t code)
{
	return code == 0x301C || code == 0xFF5E;
}

void
wide_breaks(struct para_text *p)
{
	for (size_t i = 1; i < p->n_chars; i++) {
		struct text_char *c = &p->chars[i];

		if ((c->flags & CHAR_BREAK) != 0 && (!wide_divides(c) ||
		    wide_begins_no_line(c->code)))
			c->flags &= (uint16_t)~CHAR_BREAK;
	}
}

/* ---- space -------------------------------------------------------------- */

/* The blank half of a character's square. */
enum wide_blank { BLANK_NONE, BLANK_BEFORE, BLANK_BEHIND };

static enum wide_blank
wide_blank(const struct text_char *c)
{
	hb_glyph_extents_t ink;
	hb_codepoint_t glyph;
	hb_font_t *font;
	int upem;

	if (c->face == NULL || !u_ispunct((UChar32)c->code) ||
	    !char_is_wide(c))
		return BLANK_NONE;
	font = c->face->hb_font;
	upem = (int)c->face->upem;
	if (!hb_font_get_nominal_glyph(font, c->code, &glyph) ||
	    hb_font_get_glyph_h_advance(font, glyph) != upem ||
	    !hb_font_get_glyph_extents(font, glyph, &ink))
		return BLANK_NONE;
	if (ink.x_bearing >= upem / 2)
		return BLANK_BEFORE;
	return ink.x_bearing + ink.width <= upem / 2 ? BLANK_BEHIND :
	    BLANK_NONE;
}

/* A letter or figure of a script that does not stand on the square. */
static bool
wide_is_narrow(const struct para_text *p, const struct text_char *c)
{
	enum font_position position = p->pieces[c->piece].style == NULL ?
	    POSITION_NORMAL : p->pieces[c->piece].style->position;

	return position == POSITION_NORMAL && !char_is_wide(c) &&
	    !wide_is_hangul(c->code) && u_isalnum((UChar32)c->code);
}

static bool
wide_is_letter(const struct text_char *c)
{
	return char_is_wide(c) && u_isalpha((UChar32)c->code);
}

static sp
wide_em(const struct para_text *p, const struct text_char *c)
{
	return p->looks[c->piece].size;
}

/*
 * Space between two characters, the blanks of both being off.  A mark keeps
 * its blank before a space between words: or who copies the text loses that.
 */
static sp
wide_gap(const struct para_text *p, const struct text_char *a,
    const struct text_char *b)
{
	enum wide_blank left = wide_blank(a), right = wide_blank(b);

	if (left == BLANK_BEFORE && right == BLANK_BEFORE)
		return 0;
	if (right == BLANK_BEFORE)
		return (a->flags & CHAR_SPACE) != 0 ? 0 : wide_em(p, b) / 2;
	if (left == BLANK_BEHIND)
		return right == BLANK_BEHIND || ((b->flags & CHAR_SPACE) != 0 &&
		    b->code != ' ') ? 0 : wide_em(p, a) / 2;
	if (wide_is_letter(a) && wide_is_narrow(p, b))
		return wide_em(p, a) / 4;
	if (wide_is_letter(b) && wide_is_narrow(p, a))
		return wide_em(p, b) / 4;
	return 0;
}

/*
 * Where words end: titles are better broken there, and not between a number
 * and what it counts.  By ICU's dictionary, which is asked for titles alone.
 */
static void
wide_words(struct text *t, struct para_text *p)
{
	UChar *u = arena_array(p->arena, p->n_chars + 1, 2 * sizeof *u);
	UErrorCode status = U_ZERO_ERROR;
	int32_t n = 0;

	if (t->words == NULL)
		t->words = ubrk_open(UBRK_WORD, "ja", NULL, 0, &status);
	for (size_t i = 0; i < p->n_chars; i++)
		U16_APPEND_UNSAFE(u, n, p->chars[i].code);
	if (U_SUCCESS(status))
		ubrk_setText(t->words, u, n, &status);
	if (U_FAILURE(status))
		return;
	n = 0;
	for (size_t i = 0; i < p->n_chars; i++) {
		p->squares[i].in_word = !ubrk_isBoundary(t->words, n) ||
		    (i > 0 && u_isdigit((UChar32)p->chars[i - 1].code) &&
		    wide_is_letter(&p->chars[i]));
		n += p->chars[i].code < 0x10000 ? 1 : 2;
	}
}

void
wide_spaces(struct text *t, struct para_text *p)
{
	const struct text_char *before = NULL;

	p->squares = arena_array(p->arena, p->n_chars + 1,
	    sizeof *p->squares);
	for (size_t i = 0; i < p->n_chars; i++) {
		const struct text_char *c = &p->chars[i];
		struct text_square *s = &p->squares[i];
		enum wide_blank blank;

		if ((c->flags & (CHAR_DROP | CHAR_OBJECT)) != 0)
			continue;
		blank = wide_blank(c);
		s->before = blank == BLANK_BEFORE ? wide_em(p, c) / 2 : 0;
		s->behind = blank == BLANK_BEHIND ? wide_em(p, c) / 2 : 0;
		s->gap = before == NULL ? 0 : wide_gap(p, before, c);
		before = c;
	}
	if ((p->pieces[0].flags & TEXT_PHRASES) != 0)
		wide_words(t, p);
}

/* The character that begins at a byte of the text; `from` or later. */
static size_t
wide_char_at(const struct para_text *p, size_t from, size_t at)
{
	while (from < p->n_chars && (p->chars[from].at < at ||
	    (p->chars[from].flags & CHAR_DROP) != 0))
		from++;
	return from;
}

/* Take blanks off a run's glyphs and put the gaps inside the box in. */
static void
wide_run(struct para_text *p, struct text_run *run, size_t *from)
{
	struct text_glyph *glyphs = arena_memdup(p->arena, run->glyphs,
	    run->n_glyphs * sizeof *glyphs);
	size_t base = (size_t)(run->text - p->text), first = *from;

	run->glyphs = glyphs;
	run->width = 0;
	for (size_t i = 0; i < run->n_glyphs; i++) {
		struct text_glyph *g = &glyphs[i];
		size_t k = wide_char_at(p, *from, base + g->text);
		const struct text_square *s = &p->squares[k];

		if (g->text_len > 0) {
			sp gap = k > first ? s->gap : 0;

			g->advance += gap - s->before - s->behind;
			g->dx += gap - s->before;
			*from = k;
		}
		run->width += g->advance;
	}
}

void
wide_box(struct para_text *p, struct text_item *item, size_t from, size_t to)
{
	struct text_run *runs;
	bool any = false;

	for (size_t i = from; i < to; i++)
		any = any || p->squares[i].before != 0 ||
		    p->squares[i].behind != 0 ||
		    (i > from && p->squares[i].gap != 0);
	if (!any || (item->level & 1) != 0)
		return;
	runs = arena_memdup(p->arena, item->runs,
	    item->n_runs * sizeof *runs);
	item->width = 0;
	for (size_t i = 0; i < item->n_runs; i++) {
		if (runs[i].actual_text == NULL && !runs[i].missing)
			wide_run(p, &runs[i], &from);
		item->width += runs[i].width;
	}
	item->runs = runs;
}

void
wide_widen(struct para_text *p, struct text_item *item, sp gap)
{
	struct text_run *runs, *last;
	struct text_glyph *glyphs;

	if (item->kind != TEXT_BOX || (item->level & 1) != 0 ||
	    item->n_runs == 0)
		return;
	runs = arena_memdup(p->arena, item->runs,
	    item->n_runs * sizeof *runs);
	last = &runs[item->n_runs - 1];
	glyphs = arena_memdup(p->arena, last->glyphs,
	    last->n_glyphs * sizeof *glyphs);
	glyphs[last->n_glyphs - 1].advance += gap;
	last->glyphs = glyphs;
	last->width += gap;
	item->runs = runs;
	item->width += gap;
}

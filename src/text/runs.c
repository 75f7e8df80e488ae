/*
 * Shaped words -> runs: from font units to lengths, from clusters to text.
 *
 * A run's `text` is what its glyphs spell, so that a glyph means one text
 * throughout a document; where that is not what was meant (capitals by
 * transform, a thin space drawn with the space glyph) `actual_text` says so.
 */
#include "text/engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "text/scripts.h"

enum { MISSING_BYTES = 0x110000 / 8 };

sp
text_scale(const struct face *face, sp size, int64_t units)
{
	int64_t upem = face->upem == 0 ? 1000 : face->upem;
	int64_t twice = 2 * units * size;

	if (units == 0)
		return 0;
	return twice >= 0 ? (twice + upem) / (2 * upem) :
	    -((-twice + upem) / (2 * upem));
}

/* ---- stretches --------------------------------------------------------- */

/* Room for n codes and their offsets. */
static void
stretch_room(struct para_text *p, struct stretch *s, size_t n)
{
	s->codes = s->few[0];
	s->at = s->few[1];
	if (n <= WORD_LONGEST)
		return;
	s->codes = arena_array(p->arena, n + 1, sizeof *s->codes);
	s->at = arena_array(p->arena, n + 1, sizeof *s->at);
}

/* The capitals of one character, three code points at most. */
static size_t
stretch_capitals(uint32_t code, const char *lang, uint32_t out[3])
{
	UErrorCode status = U_ZERO_ERROR;
	UChar from = (UChar)code, to[3];
	int32_t n;

	out[0] = (uint32_t)u_toupper((UChar32)code);
	if (code >= 0x10000)
		return 1;
	n = u_strToUpper(to, 3, &from, 1, lang == NULL ? "" : lang, &status);
	if (U_FAILURE(status) || n > 3)
		return 1;
	for (int32_t i = 0; i < n; i++)
		out[i] = to[i];
	return (size_t)n;
}

/* Write the stretch in capitals: text, codes and offsets are its own. */
static void
stretch_rewrite(struct para_text *p, struct stretch *s)
{
	struct stretch old = *s;
	struct buf text = { .arena = p->arena };
	uint32_t *codes = arena_array(p->arena, 3 * s->n + 1, sizeof *codes);
	uint32_t *at = arena_array(p->arena, 3 * s->n + 1, sizeof *at);
	size_t n = 0;

	for (size_t i = 0; i < old.n; i++) {
		uint32_t capitals[3];
		size_t m = stretch_capitals(old.codes[i], s->look->lang,
		    capitals);

		for (size_t k = 0; k < m; k++) {
			codes[n] = capitals[k];
			at[n++] = (uint32_t)text.len;
			buf_utf8(&text, capitals[k]);
		}
	}
	at[n] = (uint32_t)text.len;
	s->actual_text = arena_strndup(p->arena, old.text, old.at[old.n]);
	s->text = buf_text(&text);
	s->rewritten = true;
	s->n = n;
	s->codes = codes;
	s->at = at;
	if (strcmp(s->text, s->actual_text) == 0)
		s->actual_text = NULL;
}

/* A space without a glyph of its own is drawn with the space. */
static void
stretch_space(struct para_text *p, struct stretch *s)
{
	hb_codepoint_t glyph, space;

	if (s->codes[0] == ' ' ||
	    !hb_font_get_nominal_glyph(s->face->hb_font, ' ', &space))
		return;
	if (hb_font_get_nominal_glyph(s->face->hb_font, s->codes[0], &glyph) &&
	    glyph != space)
		return;
	s->actual_text = arena_strndup(p->arena, s->text, s->at[1]);
	s->text = " ";
	s->at[1] = 1;
	s->rewritten = true;
}

/* Size, features and spacing, as the script allows. */
static void
stretch_look(struct stretch *s, bool small)
{
	const struct look *look = s->look;

	s->size = small ? look->small_size : look->size;
	s->features = look->features;
	s->letter_spacing = look->letter_spacing;
	if (s->script == HB_SCRIPT_LATIN || script_has_case(s->script))
		return;
	s->features &= ~(unsigned)FEATURE_NO_LIGATURES;
	s->letter_spacing = 0;
	if (s->face != look->face && s->face != look->upright)
		s->size = s->size * script_size(s->script) / 100;
	if (look->upper)        /* no capitals to make up for the size */
		s->size = s->size * 110 / 100;
}

void
stretch_make(struct para_text *p, size_t from, size_t to, struct stretch *s)
{
	const struct text_char *c = &p->chars[from];
	bool small = (c->flags & CHAR_SMALL) != 0;

	s->look = &p->looks[c->piece];
	s->face = c->face;
	s->script = c->script;
	stretch_look(s, small);
	s->level = c->level;
	s->rewritten = false;
	s->text = p->text + c->at;
	s->actual_text = NULL;
	s->n = 0;
	s->air = 0;
	stretch_room(p, s, to - from);
	for (size_t i = from; i < to; i++) {
		if ((p->chars[i].flags & CHAR_DROP) != 0)
			continue;
		if ((p->chars[i].flags & CHAR_AIR) != 0 && s->n < 64)
			s->air |= (uint64_t)1 << s->n;
		s->codes[s->n] = p->chars[i].code;
		s->at[s->n++] = p->chars[i].at - c->at;
	}
	s->at[s->n] = p->chars[to].at - c->at;
	if (s->n == 1 && (c->flags & CHAR_SPACE) != 0)
		stretch_space(p, s);
	else if (small || (s->look->upper && script_has_case(s->script)))
		stretch_rewrite(p, s);
}

void
stretch_part(const struct stretch *whole, size_t a, size_t b,
    struct stretch *s)
{
	s->look = whole->look;
	s->face = whole->face;
	s->size = whole->size;
	s->letter_spacing = whole->letter_spacing;
	s->features = whole->features;
	s->script = whole->script;
	s->level = whole->level;
	s->rewritten = false;
	s->text = whole->text;
	s->actual_text = NULL;
	s->air = a < 64 ? whole->air >> a : 0;
	s->codes = whole->codes + a;
	s->at = whole->at + a;
	s->n = b - a;
}

struct word *
stretch_shape(struct text *t, const struct stretch *s)
{
	/* a face of Han has the forms of its own country as they are */
	struct word_key key = {
		.face = s->face, .lang = script_is_ideographic(s->script) ?
		    HB_LANGUAGE_INVALID : s->look->hb_lang,
		.script = s->script, .features = s->features,
		.rtl = (s->level & 1) != 0,
		.codes = s->codes, .n_codes = (uint32_t)s->n
	};

	return word_shape(t, &key);
}

/* ---- runs -------------------------------------------------------------- */

/* Room at both sides of a sign: too little to be taken for a space. */
static void
run_air(struct text_glyph *g, sp size)
{
	sp air = size * 8 / 100;

	g->dx += air;
	g->advance += 2 * air;
}

/*
 * The glyphs of clusters in a to b.  The first glyph of a cluster, in visual
 * order, owns its text; the last one bears the letter spacing.
 */
static void
run_glyphs(const struct stretch *s, const struct word *w, size_t first,
    size_t n, uint32_t base, struct text_glyph *out, sp *width)
{
	const struct word_glyph *g = w->glyphs;
	bool rtl = (s->level & 1) != 0;
	size_t end = s->n;      /* of the cluster, in codes */

	for (size_t k = 0; rtl && k < first; k++)
		if (g[k].cluster > g[first].cluster)
			end = g[k].cluster;
	for (size_t i = first; i < first + n; i++) {
		bool is_first = i == first || g[i].cluster != g[i - 1].cluster;
		size_t k = i + 1;

		if (!rtl && is_first) {
			while (k < w->n_glyphs && g[k].cluster == g[i].cluster)
				k++;
			end = k < w->n_glyphs ? g[k].cluster : s->n;
		} else if (is_first && i > first) {
			end = g[i - 1].cluster;
		}
		*out = (struct text_glyph){
			.id = g[i].id,
			.advance = text_scale(s->face, s->size, g[i].advance),
			.dx = text_scale(s->face, s->size, g[i].dx),
			.dy = text_scale(s->face, s->size, g[i].dy),
			.text = s->at[g[i].cluster] - base,
			.text_len = is_first ?
			    s->at[end] - s->at[g[i].cluster] : 0
		};
		if (i + 1 == w->n_glyphs || g[i + 1].cluster != g[i].cluster)
			out->advance += s->letter_spacing;
		if (s->air != 0 && g[i].cluster < 64 &&
		    (s->air >> g[i].cluster & 1) != 0)
			run_air(out, s->size);
		*width += out++->advance;
	}
}

/* ---- from right to left ------------------------------------------------ */

/* Does it stand over, under or in the letter beside it? */
static bool
back_is_mark(const struct text_glyph *g)
{
	return g->advance == 0 && (g->dx != 0 || g->dy != 0) &&
	    g->text_len > 0;
}

/* Length of the first character of a glyph's text. */
static uint32_t
back_first(const struct text_run *run, const struct text_glyph *g)
{
	const char *s = run->text + g->text, *p = s;

	if (g->text_len == 0)
		return 0;
	utf8_next(&p, s + g->text_len);
	return (uint32_t)(p - s);
}

/* The glyphs that stand for one; returns the place behind them. */
static struct text_glyph *
back_glyph(const struct text_run *run, const struct text_glyph *g,
    struct text_glyph joiner, struct text_glyph *out)
{
	uint32_t first = back_first(run, g), at = g->text_len;
	bool mark = back_is_mark(g);

	while (at > first) {            /* letters of a ligature, the last
	                                   one at its left */
		uint32_t end = at;

		while (at > first &&
		    (run->text[g->text + --at] & 0xC0) == 0x80)
			;
		joiner.text = g->text + at;
		joiner.text_len = end - at;
		*out++ = joiner;
	}
	joiner.text = g->text;
	joiner.text_len = first;
	if (mark)
		*out++ = joiner;
	*out = *g;
	out++->text_len = mark ? 0 : first;
	joiner.text_len = 0;
	if (mark)
		*out++ = joiner;
	return out;
}

/*
 * A run that goes back, so that every reader finds its letters in order.
 *
 * Readers put text together by the places of glyphs, from left to right, and
 * turn the letters of a line round, but not those of one glyph; a mark above
 * the line they take for a line of its own.  So a ligature keeps its first
 * letter, and glyphs that are not seen stand for the others at its left; a
 * mark stands between two of those on the base line, whose cluster it is.
 */
static void
run_back(struct para_text *p, struct text_run *run)
{
	struct text_glyph joiner = { .advance = 0 }, *out, *end;

	if (!face_has_joiner(run->face, &joiner.id))
		return;
	end = out = arena_array(p->arena, run->text_len + 2 * run->n_glyphs,
	    sizeof *out);
	for (size_t i = 0; i < run->n_glyphs; i++)
		end = back_glyph(run, &run->glyphs[i], joiner, end);
	run->glyphs = out;
	run->n_glyphs = (size_t)(end - out);
}

/* ---- languages --------------------------------------------------------- */

/* Letters that Persian and Urdu have, and Arabic has not. */
static bool
stretch_is_persian(const struct stretch *s)
{
	for (size_t i = 0; i < s->n; i++) {
		uint32_t c = s->codes[i];

		if (c == 0x67E || c == 0x686 || c == 0x698 || c == 0x6A9 ||
		    c == 0x6AF || c == 0x6CC)
			return true;
	}
	return false;
}

/*
 * The language of a stretch: its piece's, if that is written so; else what
 * most likely is.  A letter or two of Greek in a name of chemistry are none.
 */
static const char *
stretch_lang(const struct para_text *p, const struct stretch *s)
{
	const char *lang = s->look->run_lang, *likely;

	if (s->script == HB_SCRIPT_LATIN ||
	    script_serves(s->script, s->look->lang) ||
	    (script_has_case(s->script) && s->n < 3))
		return lang;
	if (s->script == HB_SCRIPT_HAN && p->han_lang != NULL)
		return p->han_lang;
	if (s->script == HB_SCRIPT_ARABIC && stretch_is_persian(s))
		return "fa";
	likely = script_language(s->script);
	return likely != NULL ? likely : lang;
}

struct text_run
stretch_run(struct para_text *p, const struct stretch *s,
    const struct word *w, size_t a, size_t b)
{
	size_t first = 0, n = w->n_glyphs;
	struct text_glyph *glyphs;
	struct text_run run = {
		.face = s->face, .size = s->size, .rise = s->look->rise,
		.level = s->level, .lang = stretch_lang(p, s),
		.actual_text = s->actual_text
	};

	if (a > 0 || b < s->n) {
		while (first < w->n_glyphs && w->glyphs[first].cluster < a)
			first++;
		for (n = 0; first + n < w->n_glyphs &&
		    w->glyphs[first + n].cluster < b; )
			n++;
	}
	glyphs = arena_array(p->arena, n, sizeof *glyphs);
	run.glyphs = glyphs;
	run.n_glyphs = n;
	run.text = s->text + s->at[a];
	run.text_len = s->at[b] - s->at[a];
	run_glyphs(s, w, first, n, s->at[a], glyphs, &run.width);
	if ((s->level & 1) != 0)
		run_back(p, &run);
	run.spacing = n > 0 ? s->letter_spacing : 0;
	return run;
}

/* ---- what no face has -------------------------------------------------- */

static void
missing_raise(struct text *t, uint32_t code)
{
	uint8_t bit = (uint8_t)(1u << (code & 7));

	if (t->missing == NULL)
		t->missing = calloc(MISSING_BYTES, 1);
	if (t->missing == NULL || (t->missing[code >> 3] & bit) != 0)
		return;
	t->missing[code >> 3] |= bit;
	if (t->diags != NULL)
		diag(t->diags, DIAG_GLYPH_MISSING, "no face has U+%04X",
		    (unsigned)code);
}

static const char *
missing_family(const struct text *t)
{
	for (size_t i = 0; i < t->fonts->n_entries; i++)
		if (t->fonts->entries[i].role == ROLE_LABEL)
			return t->fonts->entries[i].face.family;
	return NULL;
}

/* Room at both ends, for the frame that is drawn around. */
static void
missing_pad(struct para_text *p, struct text_run *run)
{
	struct text_glyph *glyphs;
	sp pad = run->size / 6;

	if (run->n_glyphs == 0)
		return;
	glyphs = arena_memdup(p->arena, run->glyphs,
	    run->n_glyphs * sizeof *glyphs);
	glyphs[0].dx += pad;
	glyphs[0].advance += pad;
	glyphs[run->n_glyphs - 1].advance += pad;
	run->glyphs = glyphs;
	run->width += 2 * pad;
}

/* "U+1F600" in small labels' type, for the character that is missing. */
static struct text_run
missing_run(struct text *t, struct para_text *p, size_t i)
{
	const struct text_char *c = &p->chars[i];
	struct look look = p->looks[c->piece];
	struct stretch s = { .look = &look, .script = HB_SCRIPT_LATIN };
	struct text_run run;

	missing_raise(t, c->code);
	s.face = fonts_face(t->fonts, missing_family(t), 400, false, t->diags);
	if (s.face == NULL)
		s.face = look.face;
	s.size = look.size * 55 / 100;
	s.text = arena_printf(p->arena, "U+%04X", (unsigned)c->code);
	s.n = strlen(s.text);
	s.codes = s.few[0];
	s.at = s.few[1];
	for (size_t k = 0; k <= s.n; k++) {
		s.codes[k] = (unsigned char)s.text[k];
		s.at[k] = (uint32_t)k;
	}
	s.actual_text = arena_strndup(p->arena, p->text + c->at,
	    p->chars[i + 1].at - c->at);
	run = stretch_run(p, &s, stretch_shape(t, &s), 0, s.n);
	run.level = c->level;
	run.missing = true;
	missing_pad(p, &run);
	run.color = p->pieces[c->piece].style->color;
	return run;
}

/* ---- runs of a box ----------------------------------------------------- */

struct run_list {
	struct text_run *runs;
	size_t n, cap;
};

static void
runs_add(struct arena *a, struct run_list *l, struct text_run run)
{
	if (l->n == l->cap) {
		struct text_run *old = l->runs;

		l->cap = l->cap == 0 ? 1 : 4 * l->cap;
		l->runs = arena_array(a, l->cap, sizeof *l->runs);
		if (l->n > 0)
			memcpy(l->runs, old, l->n * sizeof *old);
	}
	l->runs[l->n++] = run;
}

/* Spell out a character, unless it is one that shows as nothing. */
static void
runs_missing(struct text *t, struct para_text *p, struct run_list *l,
    size_t i)
{
	if (!u_hasBinaryProperty((UChar32)p->chars[i].code,
	    UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
		runs_add(p->arena, l, missing_run(t, p, i));
}

size_t
para_stretch_end(const struct para_text *p, size_t from, size_t to)
{
	const struct text_char *c = &p->chars[from];
	size_t i = from + 1;

	for (; i < to; i++) {
		const struct text_char *d = &p->chars[i];

		if ((d->flags & CHAR_DROP) != 0)
			continue;
		if (c->face == NULL || d->face != c->face ||
		    d->script != c->script || d->level != c->level ||
		    ((d->flags ^ c->flags) & CHAR_SMALL) != 0)
			break;
	}
	return i;
}

/*
 * Shape the characters from, to.  Where a face that was thought to have them
 * all gives .notdef, they are shaped one by one, and those at fault spelled
 * out.
 */
static void
runs_stretch(struct text *t, struct para_text *p, struct run_list *l,
    size_t from, size_t to)
{
	struct stretch s;
	struct word *w;
	struct text_run run;

	if ((p->chars[from].flags & CHAR_DROP) != 0)
		return;
	if (p->chars[from].face == NULL) {
		runs_missing(t, p, l, from);
		return;
	}
	stretch_make(p, from, to, &s);
	w = stretch_shape(t, &s);
	if (w->has_notdef) {
		for (size_t i = from; i < to && to - from > 1; i++)
			runs_stretch(t, p, l, i, i + 1);
		if (to - from == 1)
			runs_missing(t, p, l, from);
		return;
	}
	if (w->n_glyphs == 0)
		return;
	run = stretch_run(p, &s, w, 0, s.n);
	run.color = p->pieces[p->chars[from].piece].style->color;
	runs_add(p->arena, l, run);
}

const struct text_run *
para_runs(struct text *t, struct para_text *p, size_t from, size_t to,
    size_t *n, sp *width)
{
	struct run_list l = { 0 };

	while (from < to) {
		size_t end;

		if ((p->chars[from].flags & CHAR_DROP) != 0) {
			from++;
			continue;
		}
		end = para_stretch_end(p, from, to);
		runs_stretch(t, p, &l, from, end);
		from = end;
	}
	for (size_t i = 0; i < l.n; i++)
		*width += l.runs[i].width;
	*n = l.n;
	return l.runs;
}

struct text_run
para_hyphen(struct text *t, struct para_text *p, size_t at)
{
	const struct text_char *c = &p->chars[at];
	struct stretch s = { .look = &p->looks[c->piece] };
	hb_codepoint_t glyph;
	struct text_run run;

	s.face = c->face;
	s.size = s.look->size;
	s.letter_spacing = s.look->letter_spacing;
	s.features = s.look->features;
	s.script = c->script;
	s.level = c->level;
	s.text = "-";
	s.n = 1;
	s.codes = s.few[0];
	s.at = s.few[1];
	s.codes[0] = '-';
	s.at[1] = 1;
	if (!hb_font_get_nominal_glyph(s.face->hb_font, '-', &glyph))
		s.face = s.look->face;
	s.actual_text = "\xC2\xAD";
	run = stretch_run(p, &s, stretch_shape(t, &s), 0, 1);
	run.color = p->pieces[c->piece].style->color;
	return run;
}

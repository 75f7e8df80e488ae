/*
 * Directions: of a paragraph, and the level of each of its characters.
 *
 * Levels by ICU (UAX #9), asked only where a character could have another
 * level than the paragraph's.  The standard leaves to higher protocols what a
 * paragraph's direction is (HL1), and what is isolated (HL3); here
 *
 *	- the language and the letters together say the direction: an Arabic
 *	  title that begins "COVID-19" is Arabic all the same, and an English
 *	  reference in an Arabic list is English;
 *	- what the template puts side by side is isolated, or two Arabic names
 *	  in an English list would change places: names, lines, what stands on
 *	  both sides of a fill or of a middle dot between spaces;
 *	- a minus stands before its number (HL4), as CLDR writes it for Arabic
 *	  and Hebrew, by a left-to-right mark.
 *
 * The road not taken: the first strong character alone, rule P2.
 */
#include "text/engine.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { BIDI_LRM = 0x200E, BIDI_FSI = 0x2068, BIDI_PDI = 0x2069 };

/* May the code be, or bring about, right-to-left text? */
static bool
bidi_turns(uint32_t code)
{
	if (code < 0x590)
		return false;
	return code <= 0x8FF || code == 0x200E || code == 0x200F ||
	    (code >= 0x202A && code <= 0x202E) ||
	    (code >= 0x2066 && code <= 0x2069) ||
	    (code >= 0xFB1D && code <= 0xFDFF) ||
	    (code >= 0xFE70 && code <= 0xFEFF) ||
	    (code >= 0x10800 && code <= 0x10FFF) ||
	    (code >= 0x1E800 && code <= 0x1EFFF);
}

/* ---- the paragraph ------------------------------------------------------ */

/* Letters of each direction. */
struct strong {
	size_t left, right;
	bool right_first;
};

static void
strong_count(struct strong *s, uint32_t code)
{
	UCharDirection d = u_charDirection((UChar32)code);

	if (d == U_LEFT_TO_RIGHT)
		s->left++;
	if (d != U_RIGHT_TO_LEFT && d != U_RIGHT_TO_LEFT_ARABIC)
		return;
	s->right_first = s->right_first || s->left == 0;
	s->right++;
}

bool
text_lang_is_rtl(const char *lang)
{
	return lang != NULL && uloc_isRightToLeft(lang);
}

/* The letters may overrule the language, if it has but few of them. */
static bool
strong_is_rtl(const struct strong *s, bool rtl)
{
	if (s->right == 0)
		return rtl && s->left == 0;
	if (rtl)
		return s->right_first || 3 * s->right >= s->left;
	return s->right > (s->right_first ? s->left : 2 * s->left);
}

bool
text_is_rtl(const char *const *texts, size_t n, bool rtl)
{
	struct strong s = { 0 };
	bool turns = rtl;

	for (size_t i = 0; i < n && !turns; i++)
		for (const char *p = texts[i]; p != NULL && *p != '\0'; p++)
			turns = turns || (unsigned char)*p >= 0xD6;
	for (size_t i = 0; turns && i < n; i++) {
		const char *p = texts[i] == NULL ? "" : texts[i];
		const char *end = p + strlen(p);

		while (p < end)
			strong_count(&s, utf8_next(&p, end));
	}
	return turns && strong_is_rtl(&s, rtl);
}

/* The base direction, what is isolated not asked; *needed: there is more than
   one level. */
static bool
bidi_base(const struct para_text *p, bool *needed)
{
	bool rtl = text_lang_is_rtl(p->lang), parts = false;
	unsigned flags = p->n_pieces > 0 ? p->pieces[0].flags : 0;
	struct strong s = { 0 };

	*needed = rtl || (flags & TEXT_BASE_RTL) != 0;
	for (size_t i = 0; !*needed && i < p->n_chars; i++)
		*needed = bidi_turns(p->chars[i].code);
	if (!*needed)
		return false;
	for (size_t i = 0; i < p->n_chars; i++) {
		const struct text_char *c = &p->chars[i];

		if ((p->pieces[c->piece].flags & TEXT_ISOLATE) == 0)
			strong_count(&s, c->code);
		parts = parts || ((c->flags & CHAR_OBJECT) != 0 &&
		    (p->pieces[c->piece].flags & TEXT_PARTS) != 0);
	}
	if ((flags & (TEXT_BASE_LTR | TEXT_BASE_RTL)) != 0)
		return (flags & TEXT_BASE_RTL) != 0;
	return (parts && rtl) || strong_is_rtl(&s, rtl);
}

/* ---- characters --------------------------------------------------------- */

/* A paragraph as ICU sees it. */
struct bidi_text {
	UChar *units;
	size_t n;
	size_t *at;             /* of each character, the unit */
	bool isolates;          /* the piece at work */
};

static void
bidi_put(struct bidi_text *b, uint32_t code)
{
	if (code < 0x10000) {
		b->units[b->n++] = (UChar)code;
		return;
	}
	b->units[b->n++] = U16_LEAD(code);
	b->units[b->n++] = U16_TRAIL(code);
}

static bool
bidi_is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* A sign, not a hyphen: behind a space or a bracket, before a figure. */
static bool
bidi_is_minus(const struct para_text *p, size_t i)
{
	uint32_t code = p->chars[i].code;

	if ((code != '-' && code != 0x2212) || i + 1 >= p->n_chars ||
	    !bidi_is_digit(p->chars[i + 1].code))
		return false;
	return i == 0 || (p->chars[i - 1].flags & CHAR_SPACE) != 0 ||
	    u_charType((UChar32)p->chars[i - 1].code) ==
	    U_START_PUNCTUATION;
}

/* Does it part the paragraph: a fill, a line's end, a dot between spaces? */
static bool
bidi_parts(const struct para_text *p, size_t i)
{
	const struct text_char *c = &p->chars[i];

	if ((c->flags & CHAR_OBJECT) != 0)
		return (p->pieces[c->piece].flags & TEXT_PARTS) != 0;
	return c->code == 0xB7 && i > 0 && i + 1 < p->n_chars &&
	    (c[-1].flags & CHAR_SPACE) != 0 && (c[1].flags & CHAR_SPACE) != 0;
}

/*
 * Is the piece that begins at character i isolated?  One of the paragraph's
 * own direction need not be, and if it were, a figure behind it would come
 * before it: the isolate's ends, which keep them apart, are not among the
 * characters.
 */
static bool
bidi_isolates(const struct para_text *p, size_t i)
{
	uint32_t piece = p->chars[i].piece;

	if ((p->pieces[piece].flags & TEXT_ISOLATE) == 0)
		return false;
	for (; i < p->n_chars && p->chars[i].piece == piece; i++) {
		struct strong s = { 0 };

		strong_count(&s, p->chars[i].code);
		if (s.left + s.right > 0)
			return (s.right > 0) != p->rtl;
	}
	return false;
}

/* A space, which goes with what parts. */
static bool
bidi_is_space(const struct para_text *p, size_t i)
{
	return (p->chars[i].flags & CHAR_SPACE) != 0;
}

/* The first character behind what parts, or the last before it. */
static bool
bidi_is_first(const struct para_text *p, size_t i)
{
	if (bidi_is_space(p, i) || bidi_parts(p, i))
		return false;
	while (i > 0 && bidi_is_space(p, i - 1))
		i--;
	return i == 0 || bidi_parts(p, i - 1);
}

static bool
bidi_is_last(const struct para_text *p, size_t i)
{
	if (bidi_is_space(p, i) || bidi_parts(p, i))
		return false;
	for (i++; i < p->n_chars && bidi_is_space(p, i); )
		i++;
	return i == p->n_chars || bidi_parts(p, i);
}

static void
bidi_char(const struct para_text *p, size_t i, bool parts,
    struct bidi_text *b)
{
	const struct text_char *c = &p->chars[i];
	bool begins = i == 0 || c[-1].piece != c->piece;

	if (begins)
		b->isolates = bidi_isolates(p, i);
	if (parts && bidi_is_first(p, i))
		bidi_put(b, BIDI_FSI);
	if (b->isolates && begins)
		bidi_put(b, BIDI_FSI);
	if (bidi_is_minus(p, i))
		bidi_put(b, BIDI_LRM);
	b->at[i] = b->n;
	/* a formula goes from left to right */
	bidi_put(b, (c->flags & CHAR_OBJECT) != 0 &&
	    (p->pieces[c->piece].flags & TEXT_FORMULA) != 0 ? 'x' : c->code);
	if (b->isolates && (i + 1 == p->n_chars || c[1].piece != c->piece))
		bidi_put(b, BIDI_PDI);
	if (parts && bidi_is_last(p, i))
		bidi_put(b, BIDI_PDI);
}

static bool
bidi_has_parts(const struct para_text *p)
{
	for (size_t i = 0; i < p->n_chars; i++)
		if (bidi_parts(p, i))
			return true;
	return false;
}

static struct bidi_text
bidi_text(const struct para_text *p)
{
	bool parts = bidi_has_parts(p);
	struct bidi_text b = {
		.units = arena_array(p->arena, 7 * p->n_chars,
		    sizeof *b.units),
		.at = arena_array(p->arena, p->n_chars + 1, sizeof *b.at)
	};

	for (size_t i = 0; i < p->n_chars; i++)
		bidi_char(p, i, parts, &b);
	return b;
}

void
para_levels(struct text *t, struct para_text *p)
{
	UErrorCode status = U_ZERO_ERROR;
	const UBiDiLevel *levels;
	struct bidi_text b;
	bool needed;

	p->rtl = bidi_base(p, &needed);
	if (p->n_chars == 0 || !needed)
		return;
	b = bidi_text(p);
	ubidi_setPara(t->bidi, b.units, (int32_t)b.n, p->rtl, NULL, &status);
	levels = ubidi_getLevels(t->bidi, &status);
	if (U_FAILURE(status) || levels == NULL)
		return;
	for (size_t i = 0; i < p->n_chars; i++)
		p->chars[i].level = levels[b.at[i]];
}

/*
 * Tokens: identifiers, numbers, operators, words, spaces.
 *
 * Letters, numbers and words are those of the text around the formula, so
 * that an x is the same x in both; signs, and letters of other alphabets
 * (script, Fraktur, double-struck), are those of the face of formulas, which
 * is set so large that its small letters are as tall.
 *
 * Source: MathML 3.0, 3.2; Unicode 15, "Mathematical Alphanumeric Symbols".
 */
#include "layout/formula_box.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

/* ---- text of tokens ----------------------------------------------------- */

static void
token_gather(struct buf *b, const struct math *m)
{
	for (size_t i = 0; i < m->n_children; i++) {
		const struct math *c = m->children[i];

		if (c->name == NULL)
			buf_str(b, c->text);
		else if (math_is(c, "mglyph"))
			buf_str(b, math_attr(c, "alt", "\xEF\xBF\xBD"));
		else if (c->n_children == 1 && c->children[0]->name == NULL)
			buf_str(b, c->children[0]->text);
	}
}

const char *
formula_token_text(struct arena *a, const struct math *m)
{
	struct buf b = { .arena = a };

	if (m->n_children == 1 && m->children[0]->name == NULL)
		return m->children[0]->text;
	token_gather(&b, m);
	return buf_text(&b);
}

uint32_t
formula_single(const char *text)
{
	const char *end = text + strlen(text);
	uint32_t code = text < end ? utf8_next(&text, end) : 0;

	return text == end ? code : 0;
}

const char *
formula_operator_text(struct arena *a, const struct math *mo)
{
	static const struct {
		const char *typed, *meant;
	} signs[] = {
		{ "-", "\xE2\x88\x92" }, { "\xE2\x80\x93", "\xE2\x88\x92" },
		{ "*", "\xE2\x88\x97" }, { "'", "\xE2\x80\xB2" },
		{ "''", "\xE2\x80\xB3" }, { "...", "\xE2\x80\xA6" },
		{ "<=", "\xE2\x89\xA4" }, { ">=", "\xE2\x89\xA5" },
		{ "!=", "\xE2\x89\xA0" }, { "->", "\xE2\x86\x92" },
		{ "\xE2\x8C\xA9", "\xE2\x9F\xA8" },
		{ "\xE2\x8C\xAA", "\xE2\x9F\xA9" },
		{ "\xE3\x80\x88", "\xE2\x9F\xA8" },
		{ "\xE3\x80\x89", "\xE2\x9F\xA9" },
		{ "\xC2\xB5", "\xCE\xBC" }
	};
	const char *text = formula_token_text(a, mo);

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strcmp(text, signs[i].typed) == 0)
			return signs[i].meant;
	return text;
}

/* ---- mathvariant -------------------------------------------------------- */

static enum formula_variant
variant_named(const char *name)
{
	static const char *const names[VARIANT_N] = {
		"", "normal", "bold", "italic", "bold-italic", "script",
		"bold-script", "fraktur", "bold-fraktur", "double-struck",
		"sans-serif", "bold-sans-serif", "sans-serif-italic",
		"sans-serif-bold-italic", "monospace"
	};

	for (int i = 1; i < VARIANT_N; i++)
		if (strcmp(name, names[i]) == 0)
			return (enum formula_variant)i;
	return VARIANT_DEFAULT;
}

/* fontstyle and fontweight are of MathML 1. */
static enum formula_variant
variant_of(const struct math *m, enum formula_variant otherwise)
{
	const char *name = math_attr(m, "mathvariant", NULL);
	const char *weight = math_attr(m, "fontweight", NULL);
	const char *slope = math_attr(m, "fontstyle", NULL);
	bool bold = weight != NULL && strcmp(weight, "bold") == 0;

	if (name != NULL && variant_named(name) != VARIANT_DEFAULT)
		return variant_named(name);
	if (slope != NULL && strcmp(slope, "italic") == 0)
		return bold ? VARIANT_BOLD_ITALIC : VARIANT_ITALIC;
	if (slope != NULL && strcmp(slope, "normal") == 0)
		return bold ? VARIANT_BOLD : VARIANT_NORMAL;
	return bold ? VARIANT_BOLD : otherwise;
}

struct formula_style
formula_styled(const struct math *m, const struct formula_style *y)
{
	const char *display = math_attr(m, "displaystyle", NULL);
	const char *level = math_attr(m, "scriptlevel", NULL);
	struct formula_style z = *y;

	if (display != NULL)
		z.display = strcmp(display, "true") == 0;
	if (level != NULL && level[0] == '+')
		z.level += level[1] - '0';
	else if (level != NULL && level[0] == '-')
		z.level -= level[1] - '0';
	else if (level != NULL)
		z.level = level[0] - '0';
	if (z.level < 0 || z.level > 2)
		z.level = z.level < 0 ? 0 : 2;
	z.variant = variant_of(m, y->variant);
	return z;
}

/* Where the alphabets of a variant begin: capitals, small letters, Greek. */
struct variant_alphabet {
	uint32_t latin, greek, digits;
};

static const struct variant_alphabet variant_alphabets[VARIANT_N] = {
	[VARIANT_BOLD] = { 0x1D400, 0x1D6A8, 0x1D7CE },
	[VARIANT_ITALIC] = { 0x1D434, 0x1D6E2, 0 },
	[VARIANT_BOLD_ITALIC] = { 0x1D468, 0x1D71C, 0 },
	[VARIANT_SCRIPT] = { 0x1D49C, 0, 0 },
	[VARIANT_BOLD_SCRIPT] = { 0x1D4D0, 0, 0 },
	[VARIANT_FRAKTUR] = { 0x1D504, 0, 0 },
	[VARIANT_BOLD_FRAKTUR] = { 0x1D56C, 0, 0 },
	[VARIANT_DOUBLE_STRUCK] = { 0x1D538, 0, 0x1D7D8 },
	[VARIANT_SANS] = { 0x1D5A0, 0, 0x1D7E2 },
	[VARIANT_SANS_BOLD] = { 0x1D5D4, 0x1D756, 0x1D7EC },
	[VARIANT_SANS_ITALIC] = { 0x1D608, 0, 0 },
	[VARIANT_SANS_BOLD_ITALIC] = { 0x1D63C, 0x1D790, 0 },
	[VARIANT_MONOSPACE] = { 0x1D670, 0, 0x1D7F6 }
};

/* Letters that had a code before the alphabets were made. */
static uint32_t
variant_older(uint32_t code)
{
	static const uint32_t older[][2] = {
		{ 0x1D455, 0x210E }, { 0x1D49D, 0x212C }, { 0x1D4A0, 0x2130 },
		{ 0x1D4A1, 0x2131 }, { 0x1D4A3, 0x210B }, { 0x1D4A4, 0x2110 },
		{ 0x1D4A7, 0x2112 }, { 0x1D4A8, 0x2133 }, { 0x1D4AD, 0x211B },
		{ 0x1D4BA, 0x212F }, { 0x1D4BC, 0x210A }, { 0x1D4C4, 0x2134 },
		{ 0x1D506, 0x212D }, { 0x1D50B, 0x210C }, { 0x1D50C, 0x2111 },
		{ 0x1D515, 0x211C }, { 0x1D51D, 0x2128 }, { 0x1D53A, 0x2102 },
		{ 0x1D53F, 0x210D }, { 0x1D545, 0x2115 }, { 0x1D547, 0x2119 },
		{ 0x1D548, 0x211A }, { 0x1D549, 0x211D }, { 0x1D551, 0x2124 }
	};

	for (size_t i = 0; i < sizeof older / sizeof *older; i++)
		if (older[i][0] == code)
			return older[i][1];
	return code;
}

/* A letter or digit in a variant; itself where there is none. */
static uint32_t
variant_code(uint32_t code, enum formula_variant v)
{
	const struct variant_alphabet *a = &variant_alphabets[v];

	if (a->latin != 0 && code >= 'A' && code <= 'Z')
		return variant_older(a->latin + code - 'A');
	if (a->latin != 0 && code >= 'a' && code <= 'z')
		return variant_older(a->latin + 26 + code - 'a');
	if (a->digits != 0 && code >= '0' && code <= '9')
		return a->digits + code - '0';
	if (a->greek != 0 && code >= 0x391 && code <= 0x3A9)
		return a->greek + code - 0x391;
	if (a->greek != 0 && code >= 0x3B1 && code <= 0x3C9)
		return a->greek + 26 + code - 0x3B1;
	return code;
}

/* Is it one that the text's own faces have: roman, italic, bold? */
static bool
variant_is_plain(enum formula_variant v)
{
	return v <= VARIANT_BOLD_ITALIC;
}

/* ---- glyphs ------------------------------------------------------------- */

struct formula_box *
formula_symbol(struct formula_work *w, uint32_t code, const char *text,
    const struct formula_style *y)
{
	const struct face *face = w->face;
	struct math_glyph g;

	if (!math_face_has(face, code))
		face = text_face_for(w->s->text, face, code);
	if (face == NULL)
		return NULL;
	g = math_face_glyph(w->s->text, face, formula_size(w, y), code,
	    y->level);
	return formula_box_glyph(w, &g, text, strlen(text));
}

static struct formula_box *
symbol_stretched(struct formula_work *w, uint32_t code, const char *text,
    bool vertical, sp target, const struct formula_style *y)
{
	struct math_stretch s;
	struct math_glyph g;

	if (!math_face_has(w->face, code))
		return formula_symbol(w, code, text, y);
	g = math_face_glyph(w->s->text, w->face, formula_size(w, y), code, 0);
	math_face_stretch(w->a, &g, vertical, target, &s);
	return formula_box_stretch(w, &s, vertical, text);
}

struct formula_box *
formula_symbol_tall(struct formula_work *w, uint32_t code, const char *text,
    sp target, const struct formula_style *y)
{
	sp axis = formula_length(w, y, HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
	struct formula_box *glyph = symbol_stretched(w, code, text, true,
	    target, y);
	struct formula_box *b;

	if (glyph == NULL)
		return NULL;
	b = formula_box_new(w);
	formula_box_put(w, b, glyph, 0, axis - (glyph->height - glyph->depth) /
	    2);
	b->width = glyph->width;
	b->italic = glyph->italic;
	return b;
}

struct formula_box *
formula_symbol_wide(struct formula_work *w, uint32_t code, const char *text,
    sp target, const struct formula_style *y)
{
	return symbol_stretched(w, code, text, false, target, y);
}

/* ---- text --------------------------------------------------------------- */

static struct text_style *
token_style(const struct formula_work *w, const struct formula_style *y,
    enum formula_variant v)
{
	struct text_style *t = arena_memdup(w->a, w->text, sizeof *t);

	t->font_size = formula_text_size(w, y);
	t->italic = v == VARIANT_ITALIC || v == VARIANT_BOLD_ITALIC;
	if (v == VARIANT_BOLD || v == VARIANT_BOLD_ITALIC)
		t->font_weight = 700;
	t->caps = CAPS_NORMAL;
	t->numerals = NUMERALS_LINING;
	t->position = POSITION_NORMAL;
	t->transform = TRANSFORM_NONE;
	t->letter_spacing = 0;
	t->decoration = 0;
	return t;
}

static struct formula_box *
token_fails(struct formula_work *w)
{
	if (w->failed == NULL)
		w->failed = "a character that no face has";
	return formula_box_new(w);
}

/* Characters one by one, in an alphabet of the formulas' face. */
static struct formula_box *
token_symbols(struct formula_work *w, const char *text,
    enum formula_variant v, const struct formula_style *y)
{
	const char *end = text + strlen(text);
	struct formula_box *b = NULL;

	while (text < end) {
		const char *from = text;
		uint32_t code = utf8_next(&text, end);
		const char *own = arena_strndup(w->a, from,
		    (size_t)(text - from));
		struct formula_box *c = formula_symbol(w,
		    variant_code(code, v), own, y);

		if (c == NULL)
			return token_fails(w);
		if (b == NULL && text == end)
			return c;
		if (b == NULL)
			b = formula_box_new(w);
		formula_box_append(w, b, c);
	}
	return b != NULL ? b : formula_box_new(w);
}

static struct formula_box *
token_words(struct formula_work *w, const char *text,
    enum formula_variant v, const struct formula_style *y)
{
	struct formula_box *b = formula_box_text(w, token_style(w, y, v),
	    text);

	return b != NULL ? b : token_fails(w);
}

/* Is it a letter of the text's own alphabets? */
static bool
token_is_letter(uint32_t code)
{
	return ((code | 0x20) >= 'a' && (code | 0x20) <= 'z') ||
	    (code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7) ||
	    (code >= 0x391 && code <= 0x3C9) ||
	    (code >= 0x400 && code <= 0x4FF);
}

struct formula_box *
formula_identifier(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	const char *text = formula_token_text(w->a, m);
	uint32_t code = formula_single(text);
	enum formula_variant v = variant_of(m, y->variant);
	bool greek = code >= 0x391 && code <= 0x3A9;

	if (code == 0xB5) {             /* the micro sign */
		code = 0x3BC;
		text = "\xCE\xBC";
	}
	if (v == VARIANT_DEFAULT)
		v = code != 0 && !greek ? VARIANT_ITALIC : VARIANT_NORMAL;
	if (code != 0 && variant_is_plain(v) && !token_is_letter(code))
		return token_symbols(w, text, VARIANT_NORMAL, y);
	return variant_is_plain(v) ? token_words(w, text, v, y) :
	    token_symbols(w, text, v, y);
}

struct formula_box *
formula_number(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	const char *text = formula_token_text(w->a, m);
	enum formula_variant v = variant_of(m, y->variant);

	if (v == VARIANT_DEFAULT)
		v = VARIANT_NORMAL;
	if (text[0] == '-')
		text = arena_printf(w->a, "\xE2\x88\x92%s", text + 1);
	return variant_is_plain(v) ? token_words(w, text, v, y) :
	    token_symbols(w, text, v, y);
}

struct formula_box *
formula_text(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	enum formula_variant v = variant_of(m, y->variant);

	return token_words(w, formula_token_text(w->a, m),
	    variant_is_plain(v) && v != VARIANT_DEFAULT ? v : VARIANT_NORMAL,
	    y);
}

struct formula_box *
formula_quoted(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	return token_words(w, arena_printf(w->a, "%s%s%s",
	    math_attr(m, "lquote", "\""), formula_token_text(w->a, m),
	    math_attr(m, "rquote", "\"")), VARIANT_NORMAL, y);
}

struct formula_box *
formula_space(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_box *b = formula_box_new(w);

	b->width = formula_parse_length(w, y, math_attr(m, "width", "0"), 0);
	b->height = formula_parse_length(w, y, math_attr(m, "height", "0"),
	    0);
	b->depth = formula_parse_length(w, y, math_attr(m, "depth", "0"), 0);
	return b;
}

/* ---- operators ---------------------------------------------------------- */

/* Signs that are drawn as nothing: function application, invisible times. */
static bool
token_is_invisible(uint32_t code)
{
	return (code >= 0x2061 && code <= 0x2064) || code == 0x200B ||
	    code == 0x200C || code == 0x200D || code == 0xFEFF;
}

static struct formula_box *
operator_large(struct formula_work *w, uint32_t code, const char *text,
    const struct formula_style *y)
{
	sp target = y->display ? formula_length(w, y,
	    HB_OT_MATH_CONSTANT_DISPLAY_OPERATOR_MIN_HEIGHT) : 0;
	struct formula_box *b = formula_symbol_tall(w, code, text, target, y);

	if (b != NULL)
		b->is_large = true;
	return b;
}

/* Half of what the operator must cover on either side of the axis, twice. */
static sp
operator_target(const struct formula_work *w, const struct formula_style *y)
{
	sp axis = formula_length(w, y, HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
	sp half = formula_max(w->core_height - axis, w->core_depth + axis);
	sp full = 2 * half, em = formula_size(w, y);

	/* The TeXbook, rule 19: delimiters may be a little too small; within a
	   line of text more so, for the leading's sake */
	if (!y->display)
		return full * 3 / 4;
	return formula_max(full * 901 / 1000, full - em / 2);
}

struct formula_box *
formula_operator_box(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	const char *text = formula_operator_text(w->a, m);
	uint32_t code = formula_single(text);
	enum formula_variant v = variant_of(m, VARIANT_DEFAULT);
	struct formula_operator op = w->core == m ? w->core_op :
	    formula_operator(w, m, FORM_PREFIX, y);
	struct formula_box *b;

	if (token_is_invisible(code) || text[0] == '\0')
		return formula_box_new(w);
	if (code == 0 || token_is_letter(code))
		return op.class == CLASS_WORD || token_is_letter(code) ?
		    token_words(w, text, v == VARIANT_DEFAULT ?
		    VARIANT_NORMAL : v, y) :
		    token_symbols(w, text, VARIANT_NORMAL, y);
	if (w->core == m && op.tall)
		b = formula_symbol_tall(w, code, text, operator_target(w, y),
		    y);
	else if (w->core == m && op.wide && w->core_width > 0)
		b = formula_symbol_wide(w, code, text, w->core_width, y);
	else if (op.large)
		b = operator_large(w, code, text, y);
	else
		b = formula_symbol(w, code, text, y);
	return b != NULL ? b : token_words(w, text, VARIANT_NORMAL, y);
}

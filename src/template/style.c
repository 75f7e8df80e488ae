/*
 * Style properties, by their CSS names.
 */
#include <stdlib.h>
#include <string.h>

#include "template/internal.h"

/* ---- values ------------------------------------------------------------- */

enum { LENGTH_LONGEST = 100000 };       /* of any unit; no overflow */

bool
style_length(const char *value, sp *length)
{
	int64_t whole = 0, frac = 0, tens = 1;
	bool negative = *value == '-', any = false;
	sp unit;

	for (value += negative; *value >= '0' && *value <= '9' &&
	    whole <= LENGTH_LONGEST; any = true)
		whole = whole * 10 + (*value++ - '0');
	if (*value == '.')
		for (value++; *value >= '0' && *value <= '9' && tens < 100000;
		    any = true, tens *= 10)
			frac = frac * 10 + (*value++ - '0');
	unit = strcmp(value, "pt") == 0 ? SP_PT
	    : strcmp(value, "mm") == 0 ? SP_MM
	    : strcmp(value, "in") == 0 ? SP_IN : 0;
	if (!any || whole > LENGTH_LONGEST)
		return false;
	if (unit == 0 && (*value != '\0' || whole + frac != 0))
		return false;
	*length = whole * unit + frac * unit / tens;
	if (negative)
		*length = -*length;
	return true;
}

bool
style_color(const char *value, uint32_t *color)
{
	if (value[0] != '#' || strlen(value) != 7 ||
	    strspn(value + 1, "0123456789abcdefABCDEF") != 6)
		return false;
	*color = (uint32_t)strtoul(value + 1, NULL, 16);
	return true;
}

/* 1 to 999: no count and no weight is less or more. */
static bool
style_number(const char *value, int *number)
{
	size_t len = strspn(value, "0123456789");

	if (len == 0 || len > 3 || value[len] != '\0' || value[0] == '0')
		return false;
	*number = (int)strtol(value, NULL, 10);
	return true;
}

/* The index of a word in a list ended by NULL; -1. */
static int
style_word(const char *value, const char *const *words)
{
	for (int i = 0; words[i] != NULL; i++)
		if (strcmp(value, words[i]) == 0)
			return i;
	return -1;
}

/* ---- properties --------------------------------------------------------- */

static bool
set_family(struct tstyle *s, const char *v)
{
	if (v[0] == '\0')
		return false;
	s->text.font_family = v;
	return true;
}

static bool
set_weight(struct tstyle *s, const char *v)
{
	static const char *const words[] = { "normal", "bold", NULL };
	int word = style_word(v, words);

	if (word >= 0) {
		s->text.font_weight = word == 1 ? 700 : 400;
		return true;
	}
	return style_number(v, &s->text.font_weight);
}

#define SET_ENUM(fn, member, type, ...) \
	static bool \
	fn(struct tstyle *s, const char *v) \
	{ \
		static const char *const words[] = { __VA_ARGS__, NULL }; \
		int word = style_word(v, words); \
	\
		if (word >= 0) \
			s->member = (type)word; \
		return word >= 0; \
	}

SET_ENUM(set_slope, text.italic, bool, "normal", "italic")
SET_ENUM(set_caps, text.caps, enum font_caps, "normal", "small-caps",
    "all-small-caps")
SET_ENUM(set_transform, text.transform, enum text_transform, "none",
    "uppercase")
SET_ENUM(set_position, text.position, enum font_position, "normal", "super",
    "sub")
SET_ENUM(set_align, block.text_align, enum text_align, "justify", "left",
    "right", "center")
SET_ENUM(set_hyphens, block.hyphens, bool, "none", "auto")
SET_ENUM(set_wrap, block.balance, bool, "wrap", "balance")
SET_ENUM(set_optical, block.optical_margins, bool, "none", "auto")
SET_ENUM(set_inside, block.break_inside_avoid, bool, "auto", "avoid")
SET_ENUM(set_after, block.break_after_avoid, bool, "auto", "avoid")
SET_ENUM(set_before, block.break_before_page, bool, "auto", "page")

/* Figures of one width go with either form. */
static bool
set_numerals(struct tstyle *s, const char *v)
{
	static const char *const words[] = {
		"normal", "oldstyle-nums", "lining-nums", "tabular-nums",
		"oldstyle-nums tabular-nums", "lining-nums tabular-nums",
		NULL
	};
	int word = style_word(v, words);

	if (word < 0)
		return false;
	s->text.numerals = (enum font_numerals)(word % 3);
	s->text.numeric_spacing = word / 3 == 1 ? SPACING_TABULAR
	    : SPACING_DEFAULT;
	return true;
}

#define SET_LENGTH(fn, member) \
	static bool \
	fn(struct tstyle *s, const char *v) \
	{ \
		return style_length(v, &s->member); \
	}

SET_LENGTH(set_spacing, text.letter_spacing)
SET_LENGTH(set_indent, block.text_indent)
SET_LENGTH(set_margin_top, block.margin_top)
SET_LENGTH(set_margin_bottom, block.margin_bottom)
SET_LENGTH(set_margin_left, block.margin_left)
SET_LENGTH(set_margin_right, block.margin_right)

/* What cannot be less than nothing. */
#define SET_SIZE(fn, member) \
	static bool \
	fn(struct tstyle *s, const char *v) \
	{ \
		return v[0] != '-' && style_length(v, &s->member); \
	}

SET_SIZE(set_size, text.font_size)
SET_SIZE(set_leading, block.line_height)
SET_SIZE(set_padding_top, block.padding_top)
SET_SIZE(set_padding_bottom, block.padding_bottom)
SET_SIZE(set_padding_left, block.padding_left)
SET_SIZE(set_padding_right, block.padding_right)
SET_SIZE(set_border_top, block.border_top)
SET_SIZE(set_border_bottom, block.border_bottom)
SET_SIZE(set_border_left, block.border_left)
SET_SIZE(set_border_right, block.border_right)
SET_SIZE(set_column_gap, block.column_gap)
SET_SIZE(set_side_width, block.side_width)
SET_SIZE(set_label_width, block.label_width)
SET_SIZE(set_label_gap, block.label_gap)

static bool
set_color(struct tstyle *s, const char *v)
{
	return style_color(v, &s->text.color);
}

static bool
set_border_color(struct tstyle *s, const char *v)
{
	return style_color(v, &s->block.border_color);
}

static bool
set_background(struct tstyle *s, const char *v)
{
	s->block.has_background = style_color(v, &s->block.background);
	return s->block.has_background;
}

static bool
set_orphans(struct tstyle *s, const char *v)
{
	return style_number(v, &s->block.orphans);
}

static bool
set_widows(struct tstyle *s, const char *v)
{
	return style_number(v, &s->block.widows);
}

/* "0%" to "3%": what is not seen. */
static bool
set_fit(struct tstyle *s, const char *v)
{
	int64_t whole = 0, tenths = 0;

	if (*v < '0' || *v > '3')
		return false;
	whole = *v++ - '0';
	if (*v == '.' && v[1] >= '0' && v[1] <= '9') {
		tenths = v[1] - '0';
		v += 2;
	}
	if (strcmp(v, "%") != 0 || 10 * whole + tenths > 30)
		return false;
	s->block.letter_fit = (int)(10 * whole + tenths);
	return true;
}

/* "none", "auto" (all), or the names of rules. */
static bool
set_science(struct tstyle *s, const char *v)
{
	static const char *const words[] = { "units", "statistics", "labels",
	    "initials", "identifiers", "hyphens", "minus", "ranges",
	    "relations", "times", NULL };
	unsigned rules = 0;
	char word[16];

	if (strcmp(v, "none") == 0 || strcmp(v, "auto") == 0) {
		s->text.rules = *v == 'a' ? RULES_ALL : 0;
		return true;
	}
	do {
		size_t len = strcspn(v, " ");
		int rule;

		if (len >= sizeof word)
			return false;
		memcpy(word, v, len);
		word[len] = '\0';
		rule = style_word(word, words);
		if (rule < 0)
			return false;
		rules |= 1u << rule;
		v += len + (v[len] == ' ');
	} while (*v != '\0');
	s->text.rules = rules;
	return true;
}

static bool
set_columns(struct tstyle *s, const char *v)
{
	return style_number(v, &s->block.column_count);
}

static const struct {
	const char *name;
	bool (*set)(struct tstyle *, const char *);
} style_table[] = {
	{ "background-color", set_background },
	{ "border-bottom-width", set_border_bottom },
	{ "border-color", set_border_color },
	{ "border-left-width", set_border_left },
	{ "border-right-width", set_border_right },
	{ "border-top-width", set_border_top },
	{ "break-after", set_after }, { "break-before", set_before },
	{ "break-inside", set_inside },
	{ "color", set_color }, { "column-count", set_columns },
	{ "column-gap", set_column_gap }, { "font-family", set_family },
	{ "font-size", set_size }, { "font-style", set_slope },
	{ "font-variant-caps", set_caps },
	{ "font-variant-numeric", set_numerals },
	{ "font-variant-position", set_position },
	{ "font-weight", set_weight }, { "hyphens", set_hyphens },
	{ "label-gap", set_label_gap }, { "label-width", set_label_width },
	{ "letter-fit", set_fit },
	{ "letter-spacing", set_spacing }, { "line-height", set_leading },
	{ "margin-bottom", set_margin_bottom },
	{ "margin-left", set_margin_left },
	{ "margin-right", set_margin_right },
	{ "margin-top", set_margin_top },
	{ "optical-margins", set_optical }, { "orphans", set_orphans },
	{ "padding-bottom", set_padding_bottom },
	{ "padding-left", set_padding_left },
	{ "padding-right", set_padding_right },
	{ "padding-top", set_padding_top },
	{ "scientific-text", set_science }, { "side-width", set_side_width },
	{ "text-align", set_align }, { "text-indent", set_indent },
	{ "text-transform", set_transform }, { "text-wrap", set_wrap },
	{ "widows", set_widows }
};

bool
style_property(struct tstyle *s, const char *name, const char *value)
{
	for (size_t i = 0; i < sizeof style_table / sizeof *style_table; i++)
		if (strcmp(name, style_table[i].name) == 0)
			return style_table[i].set(s, value);
	return false;
}

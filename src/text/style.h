/*
 * How text looks: the part of a style that shaping needs.
 *
 * Properties bear their CSS names.
 */
#ifndef TEXT_STYLE_H
#define TEXT_STYLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/units.h"

enum font_caps { CAPS_NORMAL, CAPS_SMALL, CAPS_ALL_SMALL };
enum font_numerals { NUMERALS_DEFAULT, NUMERALS_OLDSTYLE, NUMERALS_LINING };
enum font_spacing { SPACING_DEFAULT, SPACING_TABULAR };
enum font_position { POSITION_NORMAL, POSITION_SUPER, POSITION_SUB };
enum text_transform { TRANSFORM_NONE, TRANSFORM_UPPERCASE };

/*
 * Rules of scientific text, see science.c.  No text is changed, only looks and
 * breaks.
 */
enum text_rule {                /* bits */
	RULE_UNITS = 1 << 0,            /* 10 mg on one line */
	RULE_STATISTICS = 1 << 1,       /* 95% CI, p < 0.001, n = 24 */
	RULE_LABELS = 1 << 2,           /* Fig. 1, stage IV */
	RULE_INITIALS = 1 << 3,         /* J. Smith, Smith JR, et al */
	RULE_IDENTIFIERS = 1 << 4,      /* PMID 123 */
	RULE_HYPHENS = 1 << 5,          /* p-value, N-acetyl, mg/kg */
	RULE_MINUS = 1 << 6,            /* a hyphen that is a minus */
	RULE_RANGES = 1 << 7,           /* one that is an en dash */
	RULE_RELATIONS = 1 << 8,        /* even spaces around = < > */
	RULE_TIMES = 1 << 9,            /* an x between numbers */
	RULES_ALL = (1 << 10) - 1
};

enum text_decoration {          /* bits; drawn by layout */
	DECORATION_UNDERLINE = 1 << 0,
	DECORATION_LINE_THROUGH = 1 << 1,
	DECORATION_OVERLINE = 1 << 2
};

struct text_style {
	const char *font_family;        /* a family of fonts.list, or NULL:
	                                   the text face */
	sp font_size;                   /* [sp] */
	int font_weight;                /* 400, 700 */
	bool italic;
	enum font_caps caps;
	enum font_numerals numerals;
	enum font_spacing numeric_spacing;
	enum font_position position;
	enum text_transform transform;
	sp letter_spacing;              /* added after each cluster [sp] */
	uint32_t color;                 /* 0xRRGGBB */
	unsigned decoration;            /* enum text_decoration, or-ed */
	unsigned rules;                 /* enum text_rule, or-ed */
};

#endif

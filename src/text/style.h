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
};

#endif

/*
 * Small questions about text: its width, its face's measures, its order.
 */
#include "text/engine.h"

sp
text_width(struct text *t, struct arena *a, const char *text,
    const struct text_style *style)
{
	struct text_piece piece = {
		.text = text, .style = style, .flags = TEXT_NO_BREAK
	};
	struct text_para para;
	sp width = 0;

	text_shape(t, a, &piece, 1, NULL, false, &para);
	for (size_t i = 0; i < para.n_items; i++)
		width += para.items[i].width;
	return width;
}

void
text_metrics(struct text *t, const struct text_style *style,
    struct text_metrics *out)
{
	const struct face *face = fonts_face(t->fonts, style->font_family,
	    style->font_weight, style->italic, t->diags);
	sp size = style->font_size;

	*out = (struct text_metrics){ .ascender = size };
	if (face == NULL)
		return;
	out->ascender = text_scale(face, size, face->ascender);
	out->descender = text_scale(face, size, -face->descender);
	out->cap_height = text_scale(face, size, face->cap_height);
	out->x_height = text_scale(face, size, face->x_height);
	out->underline_offset = text_scale(face, size,
	    -face->underline_position);
	out->underline_thickness = text_scale(face, size,
	    face->underline_thickness);
}

/* Turn the order of items a to b round. */
static void
reorder_reverse(size_t *order, size_t a, size_t b)
{
	while (a + 1 < b) {
		size_t swap = order[a];

		order[a++] = order[--b];
		order[b] = swap;
	}
}

void
text_reorder(const uint8_t *levels, size_t n, size_t *order)
{
	uint8_t highest = 0;

	for (size_t i = 0; i < n; i++) {
		order[i] = i;
		if (levels[i] > highest)
			highest = levels[i];
	}
	for (uint8_t level = highest; level > 0; level--) {
		for (size_t i = 0; i < n; ) {
			size_t end = i;

			while (end < n && levels[order[end]] >= level)
				end++;
			if (end > i)
				reorder_reverse(order, i, end);
			i = end > i ? end : i + 1;
		}
	}
}

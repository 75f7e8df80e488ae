/*
 * From right to left: which blocks, and where their labels stand.
 *
 * What a block stands in has a direction, that of its language: there lines
 * begin at the right, labels and hanging indents are at the right, columns
 * follow one another to the left.  A justified item of a list has its own, by
 * what it says: a bibliography may have both.
 */
#include "layout/setting.h"

enum { DIRECTION_TEXTS = 64 };          /* that say a block's direction */

/* Texts of the paragraphs in a block, the first of them. */
static size_t
direction_texts(const struct block *b, const char **texts, size_t n)
{
	for (size_t i = 0; b->kind == BLOCK_PARA && i < b->n_spans &&
	    n < DIRECTION_TEXTS; i++)
		texts[n++] = b->spans[i].text;
	for (size_t i = 0; i < b->n_children; i++)
		n = direction_texts(b->children[i], texts, n);
	return n;
}

bool
direction_is_rtl(const struct block *b, bool rtl)
{
	const char *texts[DIRECTION_TEXTS];
	const struct block *body = b;
	size_t n;

	while (body->kind != BLOCK_PARA && body->n_children > 0)
		body = body->children[0];
	if (body->style->text_align != ALIGN_JUSTIFY)
		return rtl;
	n = direction_texts(b, texts, 0);
	return text_is_rtl(texts, n, rtl);
}

bool
direction_is_beside(const struct set_line *label, sp x, sp measure, bool rtl)
{
	const struct item *it = &label->items[0];

	if (label->n_items == 0)
		return false;
	return rtl ? it->x >= x + measure : it->x + it->width <= x;
}

/*
 * Optical margins: what hangs out of a line at its ends.
 *
 * A full stop or a hyphen at the edge of a column is mostly white, and seems to
 * stand back from it.  Such characters are set into the margin by a part of
 * their width, at line breaking already, so that the breaks are those of the
 * lines as seen.  Letters with slanting or open sides hang by a hair.
 *
 * Source: the parts are those of the microtype package for LaTeX (its settings
 * for Latin text at large), after Hàn Thế Thành, Micro-typographic extensions
 * to the TeX typesetting system, 2000, chapter 3.
 */
#include "layout/setting.h"

#include "base/utf8.h"

/* Thousandths of a character's width. */
static const struct margin {
	uint16_t code, left, right;
} margins[] = {                         /* in order of code */
	{ '!', 0, 100 }, { '"', 500, 500 }, { '\'', 500, 500 },
	{ '(', 100, 0 }, { ')', 0, 200 }, { '*', 200, 300 },
	{ ',', 0, 700 }, { '-', 0, 600 }, { '.', 0, 700 }, { '/', 100, 200 },
	{ ':', 0, 500 }, { ';', 0, 500 }, { '?', 0, 100 },
	{ 'A', 50, 50 }, { 'F', 0, 50 }, { 'J', 50, 0 }, { 'K', 0, 50 },
	{ 'L', 0, 50 }, { 'P', 0, 50 }, { 'T', 50, 50 }, { 'V', 50, 50 },
	{ 'W', 50, 50 }, { 'X', 50, 50 }, { 'Y', 50, 50 },
	{ '[', 100, 0 }, { ']', 0, 100 }, { 'k', 0, 50 }, { 'r', 0, 50 },
	{ 't', 0, 70 }, { 'v', 50, 50 }, { 'w', 50, 50 }, { 'x', 50, 50 },
	{ 'y', 50, 70 },
	{ 0xAB, 400, 200 }, { 0xB7, 0, 400 }, { 0xBB, 200, 400 },
	{ 0x2010, 0, 600 }, { 0x2011, 0, 600 }, { 0x2012, 0, 300 },
	{ 0x2013, 0, 300 }, { 0x2014, 0, 200 }, { 0x2018, 500, 400 },
	{ 0x2019, 400, 500 }, { 0x201A, 400, 0 }, { 0x201C, 500, 300 },
	{ 0x201D, 300, 500 }, { 0x201E, 400, 0 }, { 0x2039, 400, 300 },
	{ 0x203A, 300, 400 }
};

/* By binary search; most characters are none of them. */
static const struct margin *
margin_of(uint32_t code)
{
	/* a bit for each of U+0020 to U+007F */
	static const uint32_t ascii[3] = {
		0x8C00F786, 0x2BD11C42, 0x03D40800
	};
	size_t low = 0, high = sizeof margins / sizeof *margins;

	if (code < 0x80 && (code < 0x20 ||
	    (ascii[code / 32 - 1] >> code % 32 & 1) == 0))
		return NULL;
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (margins[middle].code == code)
			return &margins[middle];
		if (margins[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

sp
margin_hang(const struct text_run *run, bool at_end)
{
	const struct text_glyph *g;
	const struct margin *m;
	const char *s;
	sp hang;

	if (run->n_glyphs == 0 || (run->level & 1) != 0 || run->missing ||
	    run->rise != 0)
		return 0;
	g = at_end ? &run->glyphs[run->n_glyphs - 1] : run->glyphs;
	s = run->text + g->text;
	m = g->text_len == 0 ? NULL :
	    margin_of(utf8_next(&s, s + g->text_len));
	if (m == NULL || s != run->text + g->text + g->text_len)
		return 0;               /* a ligature */
	hang = g->advance * (at_end ? m->right : m->left) / 1000;
	/* a dash may stand for a hyphen */
	return hang < run->size / 4 ? hang : run->size / 4;
}

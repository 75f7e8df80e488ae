/*
 * Words with marks of their own are one Span each.
 */
#include "desk.h"

#include "pdf/content.h"

static const char *
operators(struct desk *d)
{
	struct pdf_tags tags;
	struct pdf_fonts fonts = { 0 };
	struct buf out = { .arena = d->arena };
	struct buf annots = { .arena = d->arena };

	pdf_glyphs_collect(d->doc, &fonts, &d->pages.pages[0]);
	ck_assert(pdf_fonts_write(d->doc, &fonts));
	pdf_tags_begin(&tags, d->doc, &d->pages);
	pdf_content_write(d->doc, &fonts, NULL, &tags,
	    &d->pages.pages[0], 0, &out, &annots);
	for (size_t i = 0; i < out.len; i++)
		if (out.p[i] == '\0')
			out.p[i] = '.';
	return buf_text(&out);
}

/* "ab cd ef", where glyph `mark` belongs to the letter before it. */
static struct item *
marked(struct desk *d, size_t mark)
{
	struct item *it = desk_text(d, ELEM_ARTIFACT, d->face, "ab cd ef");
	struct glyph *g = arena_memdup(d->arena, it->glyphs,
	    it->n_glyphs * sizeof *g);

	g[mark - 1].text_len = 2;
	g[mark].text_len = 0;
	g[mark].text = g[mark - 1].text;
	it->glyphs = g;
	return it;
}

START_TEST(the_word_with_a_mark_is_a_span)
{
	struct desk d;
	const char *ops;

	desk_open(&d);
	marked(&d, 4);
	ops = operators(&d);
	ck_assert_uint_eq(desk_count(ops, "/Span"), 1);
	ck_assert_ptr_nonnull(strstr(ops, "/ActualText(cd)"));
	desk_drop(&d);
}
END_TEST

START_TEST(words_without_marks_are_none)
{
	struct desk d;

	desk_open(&d);
	desk_text(&d, ELEM_ARTIFACT, d.face, "ab cd ef");
	ck_assert_uint_eq(desk_count(operators(&d), "/Span"), 0);
	desk_drop(&d);
}
END_TEST

/* What goes from right to left is left to the readers' own turning. */
START_TEST(not_from_right_to_left)
{
	struct desk d;
	struct item *it;
	struct glyph *g;
	const char *ops;

	desk_open(&d);
	it = desk_text(&d, ELEM_ARTIFACT, d.face, "abc");
	g = arena_memdup(d.arena, it->glyphs, it->n_glyphs * sizeof *g);
	it->glyphs = g;
	g[0].text = 1;          /* "bc", a mark and its letter */
	g[0].text_len = 2;
	g[1].text = 1;
	g[1].text_len = 0;
	g[2].text = 0;
	ops = operators(&d);
	ck_assert_ptr_nonnull(strstr(ops, "/ActualText(bc)"));
	ck_assert_ptr_null(strstr(ops, "/ActualText(abc)"));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/words", the_word_with_a_mark_is_a_span,
    words_without_marks_are_none, not_from_right_to_left)

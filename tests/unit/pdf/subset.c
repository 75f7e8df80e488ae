#include "desk.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include "pdf/font.h"

static struct pdf_subset
subset_of(struct desk *d, const struct face *face, const char *text,
    struct pdf_font **font)
{
	struct pdf_fonts fonts = { 0 };
	struct pdf_subset s;

	*font = pdf_font_of(d->doc, &fonts, face);
	for (; *text != '\0'; text++) {
		hb_codepoint_t glyph = 0;

		hb_font_get_nominal_glyph(face->hb_font,
		    (unsigned char)*text, &glyph);
		pdf_font_use(d->doc, *font, glyph, text, 1);
	}
	ck_assert(pdf_subset(d->doc, *font, &s));
	return s;
}

static const struct face *
noto(struct desk *d)
{
	return fonts_face(d->fonts, "Noto Serif", 400, false, &d->diags);
}

START_TEST(the_program_holds_the_glyphs_and_no_more)
{
	struct desk d;
	struct pdf_font *f;
	struct pdf_subset s;
	FT_Library library;
	FT_Face source, subset;

	desk_open(&d);
	s = subset_of(&d, noto(&d), "ligature", &f);
	ck_assert_uint_eq(s.n_glyphs, 9);
	ck_assert_uint_eq(f->n_used, 9);
	ck_assert_int_eq(FT_Init_FreeType(&library), 0);
	ck_assert_int_eq(FT_New_Face(library, f->face->path, 0, &source), 0);
	ck_assert_int_eq(FT_New_Memory_Face(library, (const FT_Byte *)s.bytes,
	    (FT_Long)s.len, 0, &subset), 0);
	for (size_t i = 1; i < f->n_used; i++) {
		const struct pdf_glyph *g = pdf_font_glyph(f, f->order[i]);

		ck_assert_uint_eq(g->code, i);
		ck_assert_int_eq(FT_Load_Glyph(source, f->order[i],
		    FT_LOAD_NO_SCALE), 0);
		ck_assert_int_eq(FT_Load_Glyph(subset, g->code,
		    FT_LOAD_NO_SCALE), 0);
		ck_assert_int_eq(source->glyph->outline.n_points,
		    subset->glyph->outline.n_points);
		ck_assert_int_eq(source->glyph->metrics.horiAdvance,
		    subset->glyph->metrics.horiAdvance);
	}
	FT_Done_Face(subset);
	FT_Done_Face(source);
	FT_Done_FreeType(library);
	desk_drop(&d);
}
END_TEST

START_TEST(what_a_pdf_does_not_read_is_dropped)
{
	static const char *const tags[] = { "GSUB", "GPOS", "name", "OS/2",
	    "post", "cmap", "fpgm", "prep", "cvt " };
	struct desk d;
	struct pdf_font *f;
	struct pdf_subset s;

	desk_open(&d);
	s = subset_of(&d, noto(&d), "abc", &f);
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		ck_assert_msg(desk_search(s.bytes, s.bytes + 300, tags[i]) ==
		    NULL, "%s", tags[i]);
	ck_assert_ptr_nonnull(desk_search(s.bytes, s.bytes + 300, "glyf"));
	desk_drop(&d);
}
END_TEST

START_TEST(the_same_glyphs_give_the_same_bytes)
{
	struct desk d;
	struct pdf_font *f;
	struct pdf_subset first, again;

	desk_open(&d);
	first = subset_of(&d, noto(&d), "The same bytes", &f);
	for (int i = 0; i < 4; i++) {
		again = subset_of(&d, noto(&d), "The same bytes", &f);
		ck_assert_uint_eq(again.len, first.len);
		ck_assert_int_eq(memcmp(again.bytes, first.bytes, first.len),
		    0);
	}
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/subset", the_program_holds_the_glyphs_and_no_more,
    what_a_pdf_does_not_read_is_dropped, the_same_glyphs_give_the_same_bytes)

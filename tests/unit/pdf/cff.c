#include "desk.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H
#include FT_OUTLINE_H

#include "pdf/font.h"

/* Two programs of one face in FreeType's eyes: the source and the subset. */
struct programs {
	struct desk desk;
	FT_Library library;
	FT_Face source, subset;
	struct pdf_font *font;
};

static void
programs_open(struct programs *p, const char *text)
{
	struct desk *d = &p->desk;
	struct pdf_fonts fonts = { 0 };
	struct pdf_subset s;

	desk_open(d);
	p->font = pdf_font_of(d->doc, &fonts, d->face);
	for (; *text != '\0'; text++) {
		hb_codepoint_t glyph = 0;

		hb_font_get_nominal_glyph(d->face->hb_font,
		    (unsigned char)*text, &glyph);
		pdf_font_use(d->doc, p->font, glyph, text, 1);
	}
	ck_assert(pdf_cff(d->doc, p->font, "ABCDEF+Name", &s));
	ck_assert_int_eq(FT_Init_FreeType(&p->library), 0);
	ck_assert_int_eq(FT_New_Face(p->library, d->face->path, 0,
	    &p->source), 0);
	ck_assert_int_eq(FT_New_Memory_Face(p->library,
	    (const FT_Byte *)s.bytes, (FT_Long)s.len, 0, &p->subset), 0);
}

static void
programs_drop(struct programs *p)
{
	FT_Done_Face(p->subset);
	FT_Done_Face(p->source);
	FT_Done_FreeType(p->library);
	desk_drop(&p->desk);
}

START_TEST(freetype_reads_it_as_a_cid_font)
{
	struct programs p;
	FT_Bool is_cid = 0;
	const char *registry, *ordering;
	FT_Int supplement;

	programs_open(&p, "abc");
	ck_assert_int_eq(p.subset->num_glyphs, 4);
	ck_assert_int_eq(p.subset->units_per_EM, 1000);
	ck_assert_int_eq(FT_Get_CID_Is_Internally_CID_Keyed(p.subset,
	    &is_cid), 0);
	ck_assert(is_cid);
	ck_assert_int_eq(FT_Get_CID_Registry_Ordering_Supplement(p.subset,
	    &registry, &ordering, &supplement), 0);
	ck_assert_str_eq(registry, "Adobe");
	ck_assert_str_eq(ordering, "Identity");
	programs_drop(&p);
}
END_TEST

START_TEST(codes_are_in_the_order_of_their_texts)
{
	static const char text[] = "zebra ABC.";
	static const char sorted[] = " .ABCaberz";
	struct programs p;

	programs_open(&p, text);
	ck_assert_uint_eq(p.font->n_used, sizeof sorted);
	ck_assert_uint_eq(p.font->order[0], 0);
	for (size_t i = 1; i < p.font->n_used; i++) {
		const struct pdf_glyph *g = pdf_font_glyph(p.font,
		    p.font->order[i]);
		FT_UInt cid;

		ck_assert_uint_eq(g->code, i);
		ck_assert_int_eq(*g->text, sorted[i - 1]);
		ck_assert_int_eq(FT_Get_CID_From_Glyph_Index(p.subset,
		    (FT_UInt)i, &cid), 0);
		ck_assert_uint_eq(cid, i);
	}
	programs_drop(&p);
}
END_TEST

/* Every point within 1/1000 em of where it was; every width the same. */
static void
compare_points(const FT_Outline *a, const FT_Outline *b)
{
	/* points that fell together are left out */
	if (a->n_points != b->n_points)
		return;
	for (int i = 0; i < a->n_points; i++) {
		ck_assert_int_le(labs(a->points[i].x - b->points[i].x), 1);
		ck_assert_int_le(labs(a->points[i].y - b->points[i].y), 1);
		ck_assert_int_eq(a->tags[i] & 3, b->tags[i] & 3);
	}
}

static void
compare_glyph(const struct programs *p, uint32_t glyph, unsigned code)
{
	FT_BBox a, b;

	ck_assert_int_eq(FT_Load_Glyph(p->source, glyph, FT_LOAD_NO_SCALE),
	    0);
	ck_assert_int_eq(FT_Load_Glyph(p->subset, code, FT_LOAD_NO_SCALE),
	    0);
	ck_assert_int_eq(p->source->glyph->metrics.horiAdvance,
	    p->subset->glyph->metrics.horiAdvance);
	ck_assert_int_eq(p->source->glyph->outline.n_contours,
	    p->subset->glyph->outline.n_contours);
	FT_Outline_Get_CBox(&p->source->glyph->outline, &a);
	FT_Outline_Get_CBox(&p->subset->glyph->outline, &b);
	ck_assert_int_le(labs(a.xMin - b.xMin), 1);
	ck_assert_int_le(labs(a.yMin - b.yMin), 1);
	ck_assert_int_le(labs(a.xMax - b.xMax), 1);
	ck_assert_int_le(labs(a.yMax - b.yMax), 1);
	/* FreeType has one glyph slot a face, so both are still there */
	compare_points(&p->source->glyph->outline,
	    &p->subset->glyph->outline);
}

START_TEST(glyphs_are_drawn_as_they_were)
{
	char text[128];
	struct programs p;

	for (int i = 0; i < 95; i++)
		text[i] = (char)(' ' + i);
	text[95] = '\0';
	programs_open(&p, text);
	for (unsigned i = 1; i < p.font->n_used; i++)
		compare_glyph(&p, p.font->order[i], i);
	programs_drop(&p);
}
END_TEST

START_TEST(a_font_of_no_glyphs_is_whole)
{
	struct programs p;

	programs_open(&p, "");
	ck_assert_int_eq(p.subset->num_glyphs, 1);
	programs_drop(&p);
}
END_TEST

/* More than one byte numbers: every glyph of the face. */
START_TEST(a_whole_face_is_whole)
{
	struct programs p;
	struct pdf_subset s;
	FT_Face whole;

	programs_open(&p, "");
	for (uint32_t i = 1; i < p.desk.face->n_glyphs; i++)
		pdf_font_use(p.desk.doc, p.font, i, NULL, 0);
	ck_assert(pdf_cff(p.desk.doc, p.font, "Name", &s));
	ck_assert_int_eq(FT_New_Memory_Face(p.library,
	    (const FT_Byte *)s.bytes, (FT_Long)s.len, 0, &whole), 0);
	ck_assert_int_eq(whole->num_glyphs, p.source->num_glyphs);
	FT_Done_Face(p.subset);
	p.subset = whole;
	/* what has no text is in the face's own order */
	for (unsigned i = 1; i < p.font->n_used; i++)
		compare_glyph(&p, p.font->order[i], i);
	programs_drop(&p);
}
END_TEST

UNIT_MAIN("pdf/cff", freetype_reads_it_as_a_cid_font,
    codes_are_in_the_order_of_their_texts, glyphs_are_drawn_as_they_were,
    a_font_of_no_glyphs_is_whole, a_whole_face_is_whole)

#include "desk.h"

#include "pdf/font.h"

static uint32_t
glyph_of(const struct face *face, hb_codepoint_t code)
{
	hb_codepoint_t glyph = 0;

	ck_assert(hb_font_get_nominal_glyph(face->hb_font, code, &glyph));
	return glyph;
}

START_TEST(a_face_has_one_font)
{
	struct desk d;
	struct pdf_fonts fonts = { 0 };
	struct pdf_font *f, *g;

	desk_open(&d);
	f = pdf_font_of(d.doc, &fonts, d.face);
	g = pdf_font_of(d.doc, &fonts, fonts_face(d.fonts, NULL, 400, true,
	    &d.diags));
	ck_assert_ptr_ne(f, g);
	ck_assert_ptr_eq(pdf_font_of(d.doc, &fonts, d.face), f);
	ck_assert_uint_eq(fonts.n_fonts, 2);
	ck_assert_uint_eq(g->number, 1);
	desk_drop(&d);
}
END_TEST

START_TEST(the_first_text_is_the_glyphs)
{
	struct desk d;
	struct pdf_fonts fonts = { 0 };
	struct pdf_font *f;
	uint32_t a;

	desk_open(&d);
	f = pdf_font_of(d.doc, &fonts, d.face);
	a = glyph_of(d.face, 'a');
	ck_assert(!hb_set_has(f->glyphs, a));
	pdf_font_use(d.doc, f, a, "", 0);
	ck_assert(hb_set_has(f->glyphs, a));
	ck_assert_ptr_null(pdf_font_glyph(f, a)->text);
	pdf_font_use(d.doc, f, a, "a", 1);
	pdf_font_use(d.doc, f, a, "A", 1);
	ck_assert_uint_eq(pdf_font_glyph(f, a)->len, 1);
	ck_assert_int_eq(*pdf_font_glyph(f, a)->text, 'a');
	desk_drop(&d);
}
END_TEST

START_TEST(some_texts_are_not_for_to_unicode)
{
	static const char *const texts[] = {
		"\xEF\xBB\xBF", "\xEF\xBF\xBE", "\xEE\x80\x80",
		"\xF3\xB0\x80\x80", "a\xEE\x80\x80"
	};
	struct desk d;
	struct pdf_fonts fonts = { 0 };
	struct pdf_font *f;
	uint32_t a;

	desk_open(&d);
	f = pdf_font_of(d.doc, &fonts, d.face);
	a = glyph_of(d.face, 'a');
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		pdf_font_use(d.doc, f, a, texts[i], strlen(texts[i]));
	pdf_font_use(d.doc, f, a, "\0", 1);
	ck_assert_ptr_null(pdf_font_glyph(f, a)->text);
	desk_drop(&d);
}
END_TEST

START_TEST(a_glyph_beyond_the_face_is_none)
{
	struct desk d;
	struct pdf_fonts fonts = { 0 };
	struct pdf_font *f;

	desk_open(&d);
	f = pdf_font_of(d.doc, &fonts, d.face);
	pdf_font_use(d.doc, f, d.face->n_glyphs, "a", 1);
	pdf_font_use(d.doc, f, UINT32_MAX, "a", 1);
	ck_assert_uint_eq(hb_set_get_population(f->glyphs), 1);
	ck_assert_ptr_null(pdf_font_glyph(f, d.face->n_glyphs));
	ck_assert_ptr_null(pdf_font_glyph(f, UINT32_MAX));
	desk_drop(&d);
}
END_TEST

/* /W of a font in the file, by code; -1 where it says nothing. */
static void
read_widths(const char *dict, double *widths, size_t n)
{
	const char *p = strstr(dict, "/W[");

	for (size_t i = 0; i < n; i++)
		widths[i] = -1;
	ck_assert_ptr_nonnull(p);
	for (p += 3; *p != ']'; p++) {
		char *end;
		long code = strtol(p, &end, 10);

		ck_assert_int_eq(*end, '[');
		for (p = end + 1; *p != ']'; p = end + (*end == ' ')) {
			ck_assert_int_lt(code, (long)n);
			widths[code++] = strtod(p, &end);
		}
	}
}

static void
check_widths(struct desk *d, const struct face *face, const char *name)
{
	enum { MAX = 128 };
	static const char text[] = "The quick brown fox, 1984 (jumps)";
	struct pdf_fonts fonts = { 0 };
	struct pdf_font *f = pdf_font_of(d->doc, &fonts, face);
	struct sink sink = { desk_take, d };
	double widths[MAX];

	ck_assert_str_eq(face->ps_name, name);
	for (const char *p = text; *p != '\0'; p++)
		pdf_font_use(d->doc, f, glyph_of(face, (unsigned char)*p), p,
		    1);
	ck_assert(pdf_fonts_write(d->doc, &fonts));
	ck_assert(pdf_doc_write(d->doc, &sink));
	desk_read(d);
	read_widths(desk_the(d, "/CIDFontType")->dict, widths, MAX);
	for (const char *p = text; *p != '\0'; p++) {
		uint32_t glyph = glyph_of(face, (unsigned char)*p);
		double advance = hb_font_get_glyph_h_advance(face->hb_font,
		    glyph) * 1000.0 / face->upem;
		double width = widths[pdf_font_glyph(f, glyph)->code];

		ck_assert(width > advance - 0.51 && width < advance + 0.51);
		ck_assert_int_eq(pdf_font_glyph(f, glyph)->width,
		    (int)(width * 100 + 0.5));
	}
}

START_TEST(widths_of_cff_are_the_faces)
{
	struct desk d;

	desk_open(&d);
	check_widths(&d, d.face, "LinLibertineO");
	ck_assert_str_eq(desk_the(&d, "/Type0")->dict +
	    strlen(desk_the(&d, "/Type0")->dict) - 3, "0 R");
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "/Type0")->dict,
	    "+LinLibertineO-Identity-H/"));
	ck_assert_int_ne(desk_find(&d, 1, "/FontFile3"), 0);
	ck_assert_int_eq(desk_find(&d, 1, "/CIDToGIDMap"), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(widths_of_glyf_are_the_faces)
{
	struct desk d;

	desk_open(&d);
	check_widths(&d, fonts_face(d.fonts, "Noto Serif", 700, false,
	    &d.diags), "NotoSerif-Bold");
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "/CIDFontType2")->dict,
	    "/CIDToGIDMap/Identity"));
	ck_assert_int_ne(desk_find(&d, 1, "/FontFile2"), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(the_tag_of_a_subset_follows_its_glyphs)
{
	struct desk d;
	char tag[2][8];

	for (int i = 0; i < 2; i++) {
		struct pdf_fonts fonts = { 0 };
		struct sink sink = { desk_take, &d };
		const char *name;

		desk_open(&d);
		pdf_font_use(d.doc, pdf_font_of(d.doc, &fonts, d.face),
		    glyph_of(d.face, i == 0 ? 'a' : 'b'), "x", 1);
		ck_assert(pdf_fonts_write(d.doc, &fonts));
		ck_assert(pdf_doc_write(d.doc, &sink));
		desk_read(&d);
		name = strstr(desk_the(&d, "/FontName/")->dict, "/FontName/");
		memcpy(tag[i], name + 10, 7);
		tag[i][7] = '\0';
		ck_assert_int_eq(tag[i][6], '+');
		ck_assert_uint_eq(strspn(tag[i],
		    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), 6);
		desk_drop(&d);
	}
	ck_assert_str_ne(tag[0], tag[1]);
}
END_TEST

UNIT_MAIN("pdf/font", a_face_has_one_font, the_first_text_is_the_glyphs,
    some_texts_are_not_for_to_unicode, a_glyph_beyond_the_face_is_none,
    widths_of_cff_are_the_faces, widths_of_glyf_are_the_faces,
    the_tag_of_a_subset_follows_its_glyphs)

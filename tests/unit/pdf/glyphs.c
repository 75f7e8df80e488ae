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

static struct glyph *
glyphs_of(struct item *it)
{
	return (struct glyph *)(uintptr_t)it->glyphs;
}

START_TEST(plain_text_is_one_string)
{
	struct desk d;
	struct item *it;

	desk_open(&d);
	it = desk_text(&d, ELEM_ARTIFACT, d.face, "abab");
	it->x = it->y = 100 * SP_PT;
	ck_assert_str_eq(operators(&d), "BT\n/F0 10 Tf 100 742 Td\n"
	    "/Artifact<</Type/Layout>>BDC\n[(.\1.\2.\1.\2)]TJ\nEMC\nET\n");
	desk_drop(&d);
}
END_TEST

START_TEST(kerning_is_a_number)
{
	struct desk d;
	struct item *it;

	desk_open(&d);
	it = desk_text(&d, ELEM_ARTIFACT, d.face, "aa");
	/* 1/2 pt nearer at 10 pt: 50 thousandths of an em */
	glyphs_of(it)[0].advance -= SP_PT / 2;
	ck_assert_ptr_nonnull(strstr(operators(&d), "[(.\1)50(.\1)]TJ"));
	desk_drop(&d);
}
END_TEST

/* A thousand glyphs that each lack a third of a thousandth. */
START_TEST(no_error_adds_up)
{
	enum { N = 1000 };
	static char text[N + 1];
	struct desk d;
	struct item *it;
	const char *p;
	int64_t shift = 0, width, wanted = 0;

	desk_open(&d);
	memset(text, 'a', N);
	it = desk_text(&d, ELEM_ARTIFACT, d.face, text);
	width = hb_font_get_glyph_h_advance(d.face->hb_font,
	    it->glyphs[0].id);
	for (int i = 0; i < N; i++) {
		glyphs_of(it)[i].advance += 10 * SP_PT / 3000;
		wanted += glyphs_of(it)[i].advance;
	}
	p = strchr(operators(&d), '[');
	/* numbers stand between strings */
	while ((p = strchr(p, ')')) != NULL && p[1] != ']')
		shift -= strtol(p + 1, (char **)(uintptr_t)&p, 10);
	wanted -= glyphs_of(it)[N - 1].advance;
	ck_assert_int_le(llabs(wanted * 100 / SP_PT -
	    (width * (N - 1) + shift)), 1);
	desk_drop(&d);
}
END_TEST

/* Tz scales numbers of TJ too: what is asked for is in unscaled ems. */
START_TEST(glyphs_are_drawn_wider_and_stand_where_they_should)
{
	struct desk d;
	struct item *it;
	const char *ops;

	desk_open(&d);
	it = desk_text(&d, ELEM_ARTIFACT, d.face, "abab");
	it->x = it->y = 100 * SP_PT;
	it->stretch = 20;
	for (size_t i = 0; i < it->n_glyphs; i++)
		glyphs_of(it)[i].advance += glyphs_of(it)[i].advance / 50;
	it = desk_text(&d, ELEM_ARTIFACT, d.face, "a");
	it->y = 200 * SP_PT;
	ops = operators(&d);
	ck_assert_ptr_nonnull(strstr(ops, "/F0 10 Tf 102 Tz 100 742 Td\n"));
	ck_assert_ptr_nonnull(strstr(ops, "[(.\1.\2.\1.\2)]TJ\n100 Tz "));
	desk_drop(&d);
}
END_TEST

START_TEST(brackets_in_codes_are_escaped)
{
	struct desk d;
	char text[128];
	const char *ops;

	desk_open(&d);
	for (int i = 0; i < 95; i++)
		text[i] = (char)(' ' + i);
	text[95] = '\0';
	desk_text(&d, ELEM_ARTIFACT, d.face, text);
	ops = operators(&d);
	/* codes 40, 41, 92 and 13 are characters of literal strings */
	ck_assert_ptr_nonnull(strstr(ops, ".'.\\(.\\).*"));
	ck_assert_ptr_nonnull(strstr(ops, ".[.\\\\.]"));
	ck_assert_ptr_nonnull(strstr(ops, ".\f.\\r.\16"));
	ck_assert_ptr_null(strchr(ops, '\r'));
	desk_drop(&d);
}
END_TEST

START_TEST(another_text_is_actual_text)
{
	struct desk d;
	const char *ops;
	struct item *it;

	desk_open(&d);
	desk_text(&d, ELEM_ARTIFACT, d.face, "ab");
	/* the glyphs of "ab" for "AB" */
	it = desk_text(&d, ELEM_ARTIFACT, d.face, "ab");
	it->text = "AB";
	ops = operators(&d);
	ck_assert_uint_eq(desk_count(ops, "/Span"), 2);
	ck_assert_ptr_nonnull(strstr(ops,
	    "/Span<</ActualText(A)>>BDC\n[(.\1)]TJ\nEMC\n"
	    "/Span<</ActualText(B)>>BDC\n[(.\2)]TJ\nEMC\n"));
	desk_drop(&d);
}
END_TEST

START_TEST(a_cluster_of_several_glyphs_is_a_word)
{
	struct desk d;
	struct item *it;

	desk_open(&d);
	/* three glyphs, the first two for "x" together */
	it = desk_text(&d, ELEM_ARTIFACT, d.face, "abc");
	it->text = "xc";
	it->text_len = 2;
	glyphs_of(it)[0].text_len = 1;
	glyphs_of(it)[1].text_len = 0;
	glyphs_of(it)[2].text = 1;
	ck_assert_ptr_nonnull(strstr(operators(&d),
	    "/Span<</ActualText(xc)>>BDC\n[(.\2.\3.\1)]TJ\nEMC\n"));
	desk_drop(&d);
}
END_TEST

START_TEST(an_items_own_text_and_language)
{
	struct desk d;
	struct item *it;
	int p;
	const char *ops;

	desk_open(&d);
	p = desk_elem(&d, ELEM_P, ELEM_ROOT);
	it = desk_text(&d, p, d.face, "-");
	it->actual_text = "\xC2\xAD";
	it->lang = "de";
	ops = operators(&d);
	ck_assert_ptr_nonnull(strstr(ops,
	    "/Span<</MCID 0/Lang(de)/ActualText<FEFF00AD>>>BDC\n"));
	ck_assert_uint_eq(desk_count(ops, "/Span"), 1);
	desk_drop(&d);
}
END_TEST

/* A reader that knows no sequence within another loses nothing. */
START_TEST(sequences_of_text_do_not_nest)
{
	struct desk d;
	struct item *it;
	int p, depth = 0;
	const char *ops;

	desk_open(&d);
	p = desk_elem(&d, ELEM_P, ELEM_ROOT);
	desk_text(&d, p, d.face, "ab");
	desk_text(&d, p, d.face, "-")->actual_text = "\xC2\xAD";
	desk_text(&d, p, d.face, "ba")->lang = "de";
	it = desk_text(&d, p, d.face, "abc");
	it->text = "xc";
	it->text_len = 2;
	it->lang = "fr";
	glyphs_of(it)[0].text_len = 1;
	glyphs_of(it)[1].text_len = 0;
	glyphs_of(it)[2].text = 1;
	ops = operators(&d);
	for (const char *s = ops; *s != '\0'; s++) {
		depth += strncmp(s, "BDC\n", 4) == 0;
		depth -= strncmp(s, "EMC\n", 4) == 0;
		ck_assert_int_ge(depth, 0);
		ck_assert_int_le(depth, 1);
	}
	ck_assert_int_eq(depth, 0);
	ck_assert_uint_eq(desk_count(ops, "/MCID"), 4);
	desk_drop(&d);
}
END_TEST

START_TEST(a_language_that_is_none_is_not_said)
{
	struct desk d;
	int p;

	desk_open(&d);
	p = desk_elem(&d, ELEM_P, ELEM_ROOT);
	desk_text(&d, p, d.face, "a")->lang = "not a) language";
	ck_assert_ptr_null(strstr(operators(&d), "/Span"));
	desk_drop(&d);
}
END_TEST

START_TEST(raised_glyphs_come_down_again)
{
	struct desk d;
	struct item *it;

	desk_open(&d);
	it = desk_text(&d, ELEM_ARTIFACT, d.face, "aba");
	glyphs_of(it)[1].dy = 3 * SP_PT;
	ck_assert_ptr_nonnull(strstr(operators(&d),
	    "[(.\1)]TJ\n3 Ts\n[(.\2)]TJ\n0 Ts\n[(.\1)]TJ\n"));
	desk_drop(&d);
}
END_TEST

START_TEST(a_line_of_two_items_runs_on)
{
	struct desk d;
	struct item *a, *b;
	sp end;

	desk_open(&d);
	a = desk_text(&d, ELEM_ARTIFACT, d.face, "ab");
	a->y = 100 * SP_PT;
	end = a->x + a->width;
	b = desk_text(&d, ELEM_ARTIFACT, d.face, "ba");
	b->y = 100 * SP_PT;
	b->x = end;
	ck_assert_ptr_nonnull(strstr(operators(&d), "[(.\1.\2.\2.\1)]TJ"));
	desk_drop(&d);
}
END_TEST

START_TEST(nonsense_of_an_item_is_safe)
{
	struct desk d;
	struct item *it;

	desk_open(&d);
	it = desk_text(&d, ELEM_ARTIFACT, d.face, "ab");
	glyphs_of(it)[0].id = UINT32_MAX;
	glyphs_of(it)[1].text = UINT32_MAX;
	desk_text(&d, ELEM_ARTIFACT, d.face, "ab")->size = 0;
	desk_text(&d, ELEM_ARTIFACT, d.face, "ab")->size = -SP_PT;
	ck_assert_ptr_nonnull(strstr(operators(&d), "BT\n"));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/glyphs", plain_text_is_one_string, kerning_is_a_number,
    glyphs_are_drawn_wider_and_stand_where_they_should,
    no_error_adds_up, brackets_in_codes_are_escaped,
    another_text_is_actual_text, a_cluster_of_several_glyphs_is_a_word,
    an_items_own_text_and_language,
    sequences_of_text_do_not_nest, a_language_that_is_none_is_not_said,
    raised_glyphs_come_down_again, a_line_of_two_items_runs_on,
    nonsense_of_an_item_is_safe)

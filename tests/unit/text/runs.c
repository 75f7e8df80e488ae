#include "desk.h"

START_TEST(units_round_half_away_from_zero)
{
	struct face face = { .upem = 1000 };

	ck_assert_int_eq(text_scale(&face, 1, 500), 1);
	ck_assert_int_eq(text_scale(&face, 1, -500), -1);
	ck_assert_int_eq(text_scale(&face, 1, 499), 0);
	ck_assert_int_eq(text_scale(&face, 10 * SP_PT, 250), 163840);
}
END_TEST

START_TEST(small_capitals_are_the_faces_own)
{
	struct desk d;
	uint32_t plain;

	desk_open(&d);
	desk_shape(&d, "smith", NULL);
	plain = desk_run(&d)->glyphs[0].id;
	d.style.caps = CAPS_SMALL;
	desk_shape(&d, "smith", NULL);
	desk_check(&d);
	ck_assert_uint_ne(desk_run(&d)->glyphs[0].id, plain);
	ck_assert_int_eq(desk_run(&d)->size, d.style.font_size);
	ck_assert_ptr_null(desk_run(&d)->actual_text);
	ck_assert_str_eq(desk_text(&d), "smith");
	desk_drop(&d);
}
END_TEST

START_TEST(small_capitals_that_lack_are_scaled)
{
	struct desk d;

	desk_open(&d);
	d.style.caps = CAPS_SMALL;
	desk_shape(&d, "\xD0\xB6", "ru");
	desk_check(&d);
	ck_assert_int_lt(desk_run(&d)->size, d.style.font_size);
	ck_assert_int_eq(strncmp(desk_run(&d)->text, "\xD0\x96", 2), 0);
	ck_assert_str_eq(desk_run(&d)->actual_text, "\xD0\xB6");
	desk_drop(&d);
}
END_TEST

START_TEST(upper_case_remembers_what_was_written)
{
	struct desk d;

	desk_open(&d);
	d.style.transform = TRANSFORM_UPPERCASE;
	desk_shape(&d, "Stra\xC3\x9F" "e", "de");
	desk_check(&d);
	ck_assert_uint_eq(desk_run(&d)->n_glyphs, 7);
	ck_assert_int_eq(strncmp(desk_run(&d)->text, "STRASSE", 7), 0);
	ck_assert_str_eq(desk_run(&d)->actual_text, "Stra\xC3\x9F" "e");
	desk_shape(&d, "ALF", "de");
	ck_assert_ptr_null(desk_run(&d)->actual_text);
	desk_shape(&d, "i", "tr");
	ck_assert_uint_eq(desk_run(&d)->text_len, 2);
	desk_drop(&d);
}
END_TEST

START_TEST(raised_figures_are_the_faces_own_or_scaled)
{
	struct desk d;

	desk_open(&d);
	d.style.position = POSITION_SUPER;
	desk_shape(&d, "12", NULL);
	ck_assert_int_eq(desk_run(&d)->rise, 0);
	ck_assert_int_eq(desk_run(&d)->size, d.style.font_size);
	desk_shape(&d, "1\xD0\xB6", NULL);
	ck_assert_int_gt(desk_run(&d)->rise, 0);
	ck_assert_int_lt(desk_run(&d)->size, d.style.font_size);
	d.style.position = POSITION_SUB;
	desk_shape(&d, "\xD0\xB6", NULL);
	ck_assert_int_lt(desk_run(&d)->rise, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(old_style_and_tabular_figures)
{
	struct desk d;
	uint32_t lining;

	desk_open(&d);
	desk_shape(&d, "7", NULL);
	lining = desk_run(&d)->glyphs[0].id;
	d.style.numerals = NUMERALS_OLDSTYLE;
	desk_shape(&d, "7", NULL);
	ck_assert_uint_ne(desk_run(&d)->glyphs[0].id, lining);
	desk_drop(&d);
}
END_TEST

START_TEST(missing_characters_are_spelled_and_said_once)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "\xF0\x9F\x98\x80\xF0\x9F\x98\x80 \xEE\x80\x80", NULL);
	desk_check(&d);
	ck_assert_str_eq(desk_kinds(&d), "BbBsB");
	ck_assert(desk_run(&d)->missing);
	ck_assert_int_eq(strncmp(desk_run(&d)->text, "U+1F600", 7), 0);
	ck_assert_str_eq(desk_run(&d)->actual_text, "\xF0\x9F\x98\x80");
	ck_assert_str_eq(desk_run(&d)->face->family, "Linux Biolinum O");
	ck_assert_uint_eq(d.diags.by_code[DIAG_GLYPH_MISSING], 2);
	desk_shape(&d, "\xEE\x80\x80", NULL);
	ck_assert_uint_eq(d.diags.by_code[DIAG_GLYPH_MISSING], 2);
	text_diags(d.text, &d.diags);
	desk_shape(&d, "\xEE\x80\x80", NULL);
	ck_assert_uint_eq(d.diags.by_code[DIAG_GLYPH_MISSING], 3);
	desk_drop(&d);
}
END_TEST

START_TEST(what_shows_as_nothing_is_never_missing)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "a\xF3\xA0\x84\x80 \xF3\xA0\x84\x80 \xCD\x8F "
	    "\xE2\x80\x8D \xE1\x85\x9F", NULL);
	desk_check(&d);
	for (size_t i = 0; i < d.para.n_items; i++)
		for (size_t k = 0; k < d.para.items[i].n_runs; k++)
			ck_assert(!d.para.items[i].runs[k].missing);
	ck_assert_uint_eq(d.diags.by_code[DIAG_GLYPH_MISSING], 0);
	desk_drop(&d);
}
END_TEST

START_TEST(colour_and_language_go_with_the_run)
{
	struct desk d;

	desk_open(&d);
	d.style.color = 0x123456;
	d.piece.lang = "en";
	desk_shape(&d, "hyphenation", "de");
	for (size_t i = 0; i < d.para.n_items; i++) {
		const struct text_item *item = &d.para.items[i];

		for (size_t k = 0; k < item->n_runs; k++)
			ck_assert_uint_eq(item->runs[k].color, 0x123456);
		for (size_t k = 0; k < item->n_pre; k++)
			ck_assert_uint_eq(item->pre[k].color, 0x123456);
	}
	ck_assert_str_eq(desk_run(&d)->lang, "en");
	desk_drop(&d);
}
END_TEST

/* The texts of glyphs from right to left, marks and ligatures in their place,
   each of one character. */
static void
check_back(struct desk *d, const char *text, const char *lang)
{
	const struct text_run *r;
	size_t at = 0;

	desk_shape(d, text, lang);
	desk_check(d);
	ck_assert_uint_eq(d->para.n_items, 1);
	ck_assert_uint_eq(d->para.items[0].n_runs, 1);
	r = desk_run(d);
	ck_assert_uint_eq(r->text_len, strlen(text));
	for (size_t i = r->n_glyphs; i-- > 0; ) {
		const struct text_glyph *g = &r->glyphs[i];

		if (g->text_len == 0)
			continue;
		ck_assert_uint_eq(g->text, at);
		ck_assert_uint_eq(g->text_len,
		    2 + ((unsigned char)r->text[at] >= 0xE0));
		at += g->text_len;
		/* what owns a text stands on the base line */
		ck_assert_int_eq(g->dy, 0);
	}
	ck_assert_uint_eq(at, r->text_len);
}

START_TEST(every_reader_finds_the_letters_in_order)
{
	struct desk d;

	desk_open(&d);
	check_back(&d, "مريضًا", "ar");
	check_back(&d, "وُزِّع", "ar");
	check_back(&d, "الأولى", "ar");
	check_back(&d, "می‌کند", "fa");
	check_back(&d, "הַמַּסְקָנָה", "he");
	d.style.font_family = "Linux Biolinum O";
	check_back(&d, "ليلى", "ar");
	check_back(&d, "الاستنتاج", "ar");
	desk_drop(&d);
}
END_TEST

/* The language of the last run. */
static const char *
last_lang(struct desk *d, const char *text, const char *lang)
{
	const struct text_item *it;

	d->piece.lang = lang;
	desk_shape(d, text, lang);
	it = &d->para.items[d->para.n_items - 1];
	return it->runs[it->n_runs - 1].lang;
}

START_TEST(a_script_tells_its_language)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(last_lang(&d, "word", "en"), "en");
	ck_assert_str_eq(last_lang(&d, "the לחץ", "en"), "he");
	ck_assert_str_eq(last_lang(&d, "the ضغط", "en"), "ar");
	ck_assert_str_eq(last_lang(&d, "the گروه", "en"), "fa");
	ck_assert_str_eq(last_lang(&d, "گروه", "ur"), "ur");
	ck_assert_str_eq(last_lang(&d, "the кровь", "en"), "ru");
	ck_assert_str_eq(last_lang(&d, "кровь", "uk"), "uk");
	ck_assert_str_eq(last_lang(&d, "the 血", "en"), "zh-Hans");
	ck_assert_str_eq(last_lang(&d, "血の", "en"), "ja");
	ck_assert_str_eq(last_lang(&d, "血圧", "ja"), "ja");
	/* one letter is a sign, no language */
	ck_assert_str_eq(last_lang(&d, "factor β", "en"), "en");
	ck_assert_str_eq(last_lang(&d, "word", "ar"), "ar");
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/runs", a_script_tells_its_language,
    every_reader_finds_the_letters_in_order,
    units_round_half_away_from_zero,
    small_capitals_are_the_faces_own, small_capitals_that_lack_are_scaled,
    upper_case_remembers_what_was_written,
    raised_figures_are_the_faces_own_or_scaled, old_style_and_tabular_figures,
    missing_characters_are_spelled_and_said_once,
    what_shows_as_nothing_is_never_missing,
    colour_and_language_go_with_the_run)

#include "desk.h"

static const char sample[] = "Acute liver failure (ALF) is a severe liver "
    "disease syndrome with rapid deterioration and high mortality. The "
    "efficacy of MSC transplantation is a first-line, low-cost office.";

START_TEST(a_sentence_becomes_boxes_spaces_and_hyphens)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "The liver deterioration", "en");
	desk_check(&d);
	ck_assert_str_eq(desk_kinds(&d), "BsBsBdBdBdBdBdB");
	desk_shape(&d, sample, "en");
	desk_check(&d);
	ck_assert_str_eq(desk_text(&d), sample);
	desk_drop(&d);
}
END_TEST

START_TEST(kerning_and_ligatures_are_on)
{
	struct desk d;
	sp apart;

	desk_open(&d);
	desk_shape(&d, "A", "en");
	apart = desk_width(&d);
	desk_shape(&d, "V", "en");
	apart += desk_width(&d);
	desk_shape(&d, "AV", "en");
	ck_assert_int_lt(desk_width(&d), apart);
	desk_shape(&d, "The", "en");    /* Th is one glyph */
	ck_assert_uint_eq(desk_run(&d)->n_glyphs, 2);
	ck_assert_uint_eq(desk_run(&d)->glyphs[0].text_len, 2);
	d.style.letter_spacing = SP_PT;
	desk_shape(&d, "The", "en");
	ck_assert_uint_eq(desk_run(&d)->n_glyphs, 3);
	desk_drop(&d);
}
END_TEST

START_TEST(a_hyphen_inside_a_ligature_takes_it_apart)
{
	struct desk d;
	const struct text_item *disc;

	desk_open(&d);
	desk_shape(&d, "office", "en");
	desk_check(&d);
	ck_assert_str_eq(desk_kinds(&d), "BdB");
	disc = &d.para.items[1];
	ck_assert_uint_eq(disc->n_pre, 2);
	ck_assert_uint_eq(disc->n_post, 1);
	ck_assert_int_eq(strncmp(disc->runs[0].text, "ffi", 3), 0);
	ck_assert_uint_eq(disc->runs[0].n_glyphs, 1);
	ck_assert_int_eq(strncmp(disc->pre[0].text, "f", 1), 0);
	ck_assert_uint_eq(disc->pre[0].text_len, 1);
	ck_assert_str_eq(disc->pre[1].actual_text, "\xC2\xAD");
	ck_assert_int_eq(strncmp(disc->post[0].text, "fi", 2), 0);
	ck_assert_str_eq(desk_text(&d), "office");
	desk_drop(&d);
}
END_TEST

START_TEST(soft_hyphens_and_joiners_have_no_width)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "ab\xC2\xAD" "cd", NULL);
	ck_assert_str_eq(desk_kinds(&d), "BdB");
	ck_assert_str_eq(desk_text(&d), "abcd");
	desk_shape(&d, "a\xE2\x80\x8B" "b", NULL);      /* ZWSP */
	ck_assert_str_eq(desk_kinds(&d), "BbB");
	desk_shape(&d, "\xE2\x80\x8E\xEF\xBB\xBF", NULL);
	ck_assert_uint_eq(d.para.n_items, 0);
	desk_shape(&d, "ab\xC2\xAD\xE2\x80\x8D", NULL);     /* ZWJ at the end */
	desk_check(&d);
	ck_assert_str_eq(desk_kinds(&d), "B");
	desk_shape(&d, "deterior\xE2\x81\xA0" "ation", "en");
	ck_assert_str_eq(desk_kinds(&d), "B");
	desk_drop(&d);
}
END_TEST

START_TEST(spaces_keep_their_kind)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "5\xC2\xA0mg  5\xE2\x80\xAFmg\n1\xE2\x80\x89g", "en");
	desk_check(&d);
	ck_assert_str_eq(desk_kinds(&d), "BnBsBnBsBsB");
	ck_assert(d.para.items[1].justifies);
	ck_assert(!d.para.items[5].justifies);
	ck_assert(!d.para.items[9].justifies);
	ck_assert_int_lt(d.para.items[5].width, d.para.items[1].width);
	ck_assert_str_eq(desk_text(&d),
	    "5\xC2\xA0mg 5\xE2\x80\xAFmg 1\xE2\x80\x89g");
	desk_drop(&d);
}
END_TEST

START_TEST(objects_stand_between_words)
{
	struct desk d;
	struct text_piece pieces[3];

	desk_open(&d);
	pieces[0] = pieces[1] = pieces[2] = d.piece;
	pieces[0].text = "p = ";
	pieces[1].opaque = true;
	pieces[1].width = 7 * SP_PT;
	pieces[2].text = ", and";
	text_shape(d.text, d.arena, pieces, 3, "en", true, &d.para);
	ck_assert_str_eq(desk_kinds(&d), "BsBsOBsB");
	ck_assert_int_eq(d.para.items[4].width, 7 * SP_PT);
	ck_assert_uint_eq(d.para.items[5].piece, 2);
	desk_drop(&d);
}
END_TEST

START_TEST(all_scripts_have_glyphs)
{
	static const struct {
		const char *lang, *text;
		bool rtl;
	} cases[] = {
		{ "ar", "هذا نص عربي 123 مع English (قوس).", true },
		{ "he", "שלום עולם", true },
		{ "fa", "می‌خواهم", true },
		{ "hi", "हिन्दी में क्षत्रिय", false },
		{ "bn", "বাংলা ভাষা", false }, { "ta", "தமிழ்", false },
		{ "te", "తెలుగు", false }, { "gu", "ગુજરાતી", false },
		{ "kn", "ಕನ್ನಡ", false }, { "ml", "മലയാളം", false },
		{ "pa", "ਪੰਜਾਬੀ", false }, { "si", "සිංහල", false },
		{ "lo", "ພາສາລາວ", false }, { "km", "ភាសាខ្មែរ", false },
		{ "my", "မြန်မာ", false }, { "ka", "ქართული", false },
		{ "hy", "Հայերեն", false }, { "am", "አማርኛ", false },
		{ "zh", "间充质干细胞（MSC）治疗。", false },
		{ "ja", "日本語の「テキスト」", false },
		{ "ko", "한국어 논문", false }, { "th", "ภาษาไทย", false },
		{ "ru", "Русский", false }, { "el", "Ελληνικά", false },
		{ "vi", "Tiếng Việt", false },
		{ NULL, "≥ ∀ → ⁻ ☃ ✓ ♥ \xF0\x9D\x9B\xBC", false }
	};
	struct desk d;

	desk_open(&d);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		desk_shape(&d, cases[i].text, cases[i].lang);
		desk_check(&d);
		ck_assert_str_eq(desk_text(&d), cases[i].text);
		ck_assert_int_eq(d.para.rtl, cases[i].rtl);
	}
	ck_assert_uint_eq(d.diags.by_code[DIAG_GLYPH_MISSING], 0);
	desk_drop(&d);
}
END_TEST

START_TEST(ideographs_break_and_kinsoku_holds)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "治疗。研究", "zh");
	ck_assert_str_eq(desk_kinds(&d), "BbBbBbB");
	ck_assert(d.para.items[1].is_unspaced);
	ck_assert_str_eq(d.para.items[0].runs[0].face->family,
	    "Noto Serif CJK SC");
	desk_shape(&d, "治療", "ja");
	ck_assert_str_eq(desk_run(&d)->face->family, "Noto Serif CJK JP");
	desk_shape(&d, "ภาษาไทย", "th");
	ck_assert_str_eq(desk_kinds(&d), "BbB");
	ck_assert(d.para.items[1].is_unspaced);
	desk_drop(&d);
}
END_TEST

START_TEST(right_to_left_runs_are_in_visual_order)
{
	struct desk d;
	const struct text_run *r;

	desk_open(&d);
	desk_shape(&d, "שלום", "he");
	r = desk_run(&d);
	ck_assert_int_eq(r->level, 1);
	ck_assert_uint_eq(r->glyphs[0].text, 6);
	ck_assert_uint_eq(r->glyphs[3].text, 0);
	desk_drop(&d);
}
END_TEST

/* The same glyphs, whatever was shaped before. */
START_TEST(the_cache_changes_nothing)
{
	struct desk d, e;
	sp cold;

	desk_open(&d);
	desk_shape(&d, sample, "en");
	cold = desk_width(&d);
	desk_open(&e);
	for (int i = 0; i < 3; i++) {
		e.style.italic = i == 1;
		desk_shape(&e, "The efficacy of liver", "de-x-none");
		desk_shape(&e, sample, i == 1 ? NULL : "en");
	}
	ck_assert_int_eq(desk_width(&e), cold);
	ck_assert_str_eq(desk_kinds(&e), desk_kinds(&d));
	desk_drop(&e);
	desk_drop(&d);
}
END_TEST

START_TEST(nothing_crashes_it)
{
	static const char *const cases[] = {
		"", " ", "   ", "\xCC\x81", "\xFF\xFE", "\x01\x02\x7F",
		"\xC2\xAD", "-\xC2\xAD-", "\xE2\x80\xAE" "abc", "a\xE2\x80\x8D",
		"\xF3\xA0\x84\x80", "e\xCC\x81\xCC\x81\xCC\x81\xCC\x81",
		"\xE2\x80\x8B \xE2\x80\x8B", "\xEF\xBF\xBF", "\xEF\xBF\xBC"
	};
	struct desk d;
	size_t len = 1 << 20;
	char *word;

	desk_open(&d);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		desk_shape(&d, cases[i], "en");
		desk_check(&d);
	}
	text_shape(d.text, d.arena, NULL, 0, NULL, true, &d.para);
	ck_assert_uint_eq(d.para.n_items, 0);
	d.piece.text = NULL;
	text_shape(d.text, d.arena, &d.piece, 1, "", true, &d.para);
	word = arena_alloc(d.arena, len + 1);
	memset(word, 'a', len);
	desk_shape(&d, word, "en");
	ck_assert_str_eq(desk_kinds(&d), "B");
	ck_assert_uint_eq(desk_run(&d)->n_glyphs, len);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/text", a_sentence_becomes_boxes_spaces_and_hyphens,
    kerning_and_ligatures_are_on, a_hyphen_inside_a_ligature_takes_it_apart,
    soft_hyphens_and_joiners_have_no_width, spaces_keep_their_kind,
    objects_stand_between_words, all_scripts_have_glyphs,
    ideographs_break_and_kinsoku_holds,
    right_to_left_runs_are_in_visual_order, the_cache_changes_nothing,
    nothing_crashes_it)

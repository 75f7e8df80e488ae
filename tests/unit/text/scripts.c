/*
 * What is known of scripts, and what text is set by it.
 */
#include "desk.h"

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/scripts.h"

#define ARABIC "\xD8\xB6\xD8\xBA\xD8\xB7"               /* three letters */
#define HINDI "\xE0\xA4\xB0\xE0\xA4\x95\xE0\xA5\x8D\xE0\xA4\xA4"
#define HEBREW "\xD7\x9C\xD7\x91"
#define HAN "\xE9\xAB\x98\xE8\xA1\x80\xE5\x9C\xA7"

START_TEST(scripts_and_their_languages)
{
	ck_assert(script_has_case(HB_SCRIPT_GREEK));
	ck_assert(!script_has_case(HB_SCRIPT_ARABIC));
	ck_assert(!script_has_case(HB_SCRIPT_RUNIC));
	ck_assert(script_is_rtl(HB_SCRIPT_HEBREW));
	ck_assert(!script_is_rtl(HB_SCRIPT_LATIN));
	ck_assert(script_is_ideographic(HB_SCRIPT_KATAKANA));
	ck_assert(!script_is_ideographic(HB_SCRIPT_HANGUL));
	ck_assert(script_is_unspaced(HB_SCRIPT_KHMER));
	ck_assert_int_gt(script_leading(HB_SCRIPT_MYANMAR), 110);
	ck_assert_int_eq(script_leading(HB_SCRIPT_RUNIC), 100);
	ck_assert_int_lt(script_size(HB_SCRIPT_TAMIL), 100);
	ck_assert_str_eq(script_language(HB_SCRIPT_ARABIC), "ar");
	ck_assert_ptr_null(script_language(HB_SCRIPT_LATIN));
	ck_assert_ptr_null(script_language(HB_SCRIPT_RUNIC));
}
END_TEST

START_TEST(languages_and_their_scripts)
{
	ck_assert(script_serves(HB_SCRIPT_ARABIC, "fa-IR"));
	ck_assert(script_serves(HB_SCRIPT_HAN, "ja"));
	ck_assert(script_serves(HB_SCRIPT_LATIN, "ar"));
	ck_assert(script_serves(HB_SCRIPT_CYRILLIC, NULL));
	ck_assert(!script_serves(HB_SCRIPT_HEBREW, "ar"));
	ck_assert(!script_serves(HB_SCRIPT_CYRILLIC, "u"));
	ck_assert(!script_serves(HB_SCRIPT_CYRILLIC, "en"));
	ck_assert(language_has_case("en"));
	ck_assert(language_has_case("mn"));
	ck_assert(language_has_case("el"));
	ck_assert(language_has_case(NULL));
	ck_assert(!language_has_case("zh-Hant"));
	ck_assert(!language_has_case("ar"));
}
END_TEST

/* A heading's style: set apart, in capitals. */
START_TEST(letters_without_case_are_not_set_apart)
{
	struct desk d;
	sp tight;

	desk_open(&d);
	desk_shape(&d, ARABIC, "ar");
	tight = desk_width(&d);
	d.style.letter_spacing = SP_PT;
	desk_shape(&d, ARABIC, "ar");
	ck_assert_int_eq(desk_width(&d), tight);
	ck_assert_int_eq(desk_run(&d)->spacing, 0);
	desk_shape(&d, "abc", "en");
	ck_assert_int_eq(desk_run(&d)->spacing, SP_PT);
	d.style.transform = TRANSFORM_UPPERCASE;
	desk_shape(&d, HINDI, "hi");
	ck_assert_ptr_null(desk_run(&d)->actual_text);
	/* Georgian has capitals that no text is set in */
	desk_shape(&d, "\xE1\x83\x90\xE1\x83\x91", "ka");
	ck_assert_ptr_null(desk_run(&d)->actual_text);
	desk_check(&d);
	desk_drop(&d);
}
END_TEST

/* Glyphs of the paragraph's last run. */
static uint32_t
last_glyph(const struct desk *d)
{
	const struct text_item *it = &d->para.items[d->para.n_items - 1];
	const struct text_run *run = &it->runs[it->n_runs - 1];

	return run->glyphs[run->n_glyphs - 1].id;
}

START_TEST(figures_among_them_are_lining)
{
	struct desk d;
	uint32_t old, lining;

	desk_open(&d);
	d.style.numerals = NUMERALS_OLDSTYLE;
	desk_shape(&d, "abc 3", "en");
	old = last_glyph(&d);
	d.style.numerals = NUMERALS_LINING;
	desk_shape(&d, "abc 3", "en");
	lining = last_glyph(&d);
	ck_assert_uint_ne(old, lining);
	d.style.numerals = NUMERALS_OLDSTYLE;
	desk_shape(&d, HAN "3", "ja");
	ck_assert_uint_eq(last_glyph(&d), lining);
	desk_shape(&d, HINDI " among Latin words 3", "hi");
	ck_assert_uint_eq(last_glyph(&d), old);
	desk_drop(&d);
}
END_TEST

/* A raised figure behind a Hebrew name is the face's own, as behind others. */
START_TEST(features_reach_figures_in_every_script)
{
	struct desk d;
	struct text_piece pieces[2];
	struct text_style raised;

	desk_open(&d);
	raised = d.style;
	raised.position = POSITION_SUPER;
	pieces[0] = (struct text_piece){ .text = "abc", .style = &d.style };
	pieces[1] = (struct text_piece){ .text = "1", .style = &raised };
	text_shape(d.text, d.arena, pieces, 2, "en", false, &d.para);
	ck_assert_uint_eq(d.para.n_items, 2);
	{
		uint32_t latin = last_glyph(&d);

		pieces[0].text = HEBREW;
		text_shape(d.text, d.arena, pieces, 2, "he", false, &d.para);
		ck_assert_uint_eq(last_glyph(&d), latin);
	}
	desk_drop(&d);
}
END_TEST

START_TEST(no_italics_among_letters_that_have_none)
{
	struct desk d;

	desk_open(&d);
	d.style.italic = true;
	desk_shape(&d, "(3)", "en");
	ck_assert(desk_run(&d)->face->italic);
	desk_shape(&d, HAN "(3)", "ja");
	for (size_t i = 0; i < d.para.n_items; i++)
		for (size_t k = 0; k < d.para.items[i].n_runs; k++)
			ck_assert(!d.para.items[i].runs[k].face->italic);
	desk_drop(&d);
}
END_TEST

START_TEST(leading_is_that_of_the_main_script)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "plain", "en");
	ck_assert_int_eq(d.para.leading, 100);
	desk_shape(&d, "plain text with " HAN, "en");
	ck_assert_int_eq(d.para.leading, 100);
	desk_shape(&d, HAN HAN " p", "en");
	ck_assert_int_eq(d.para.leading, script_leading(HB_SCRIPT_HAN));
	desk_drop(&d);
}
END_TEST

/* No patterns are sought, and none said to be missing. */
START_TEST(words_without_case_are_not_hyphenated)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, HINDI HINDI HINDI " hypertension", "hi");
	ck_assert_str_eq(desk_kinds(&d), "BsB");
	ck_assert_uint_eq(d.diags.by_code[DIAG_HYPHENS_MISSING], 0);
	desk_drop(&d);
}
END_TEST

/* Is the code a mark of the letter before it? */
static bool
is_mark(uint32_t code)
{
	return (U_MASK(u_charType((UChar32)code)) & U_GC_M_MASK) != 0 ||
	    code == 0x200D;
}

/* Syllables of India, stacks of Tibet and Burma, Khmer, Thai: whole. */
START_TEST(no_line_ends_within_a_cluster)
{
	static const char *const texts[][2] = {
		{ "hi", "उच्च रक्तचाप सम्बद्ध कूटभेषज प्रकुंचन वृद्धि" },
		{ "bn", "উচ্চ রক্তচাপ দীর্ঘস্থায়ী দৈবচয়নের" },
		{ "ta", "அழுத்தம் நாட்பட்ட பாதிக்கப்படுகின்றனர்" },
		{ "ml", "രക്തസമ്മർദ്ദം ദീർഘകാല വിറ്റാമിൻ" },
		{ "my", "သွေးတိုးရောဂါသည် ကမ္ဘာတစ်ဝန်းတွင်" },
		{ "km", "ជំងឺលើសឈាមគឺជាជំងឺរ៉ាំរ៉ៃមួយ" },
		{ "th", "ความดันโลหิตสูงเป็นโรคเรื้อรังซ้ำ ๆ" },
		{ "lo", "ຄວາມດັນເລືອດສູງແມ່ນພະຍາດ" },
		{ "bo", "ཁྲག་ཤེད་མཐོ་བ་ནི་ཆེས་རྒྱུན་མཐོང་གི" }
	};
	struct desk d;

	desk_open(&d);
	for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
		desk_shape(&d, texts[k][1], texts[k][0]);
		desk_check(&d);
		ck_assert_str_eq(desk_text(&d), texts[k][1]);
		for (size_t i = 1; i < d.para.n_items; i++) {
			const struct text_item *it = &d.para.items[i];
			const char *s = it->n_runs > 0 ?
			    it->runs[0].text : "x";

			ck_assert(!is_mark(utf8_next(&s, s + strlen(s))));
			/* a virama joins what stands behind it */
			if (it->kind != TEXT_BREAK ||
			    it[-1].kind != TEXT_BOX)
				continue;
			s = it[-1].runs[it[-1].n_runs - 1].text +
			    it[-1].runs[it[-1].n_runs - 1].text_len - 3;
			ck_assert_str_ne(texts[k][0], "hi");
			ck_assert(memcmp(s, "\xE1\x9F\x92", 3) != 0);
			ck_assert(memcmp(s, "\xE1\x80\xB9", 3) != 0);
		}
	}
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/scripts", no_line_ends_within_a_cluster,
    scripts_and_their_languages,
    languages_and_their_scripts, letters_without_case_are_not_set_apart,
    figures_among_them_are_lining, features_reach_figures_in_every_script,
    no_italics_among_letters_that_have_none,
    leading_is_that_of_the_main_script,
    words_without_case_are_not_hyphenated)

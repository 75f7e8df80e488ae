#include "desk.h"

/* The word with its points as hyphens. */
static const char *
divide(struct desk *d, const char *word, const char *lang)
{
	char *s = arena_alloc(d->arena, 256);

	desk_shape(d, word, lang);
	for (size_t i = 0; i < d->para.n_items; i++) {
		const struct text_item *item = &d->para.items[i];

		if (item->kind == TEXT_DISC && item->n_runs == 0)
			strcat(s, "-");
		for (size_t k = 0; k < item->n_runs; k++)
			strncat(s, item->runs[k].text, item->runs[k].text_len);
	}
	return s;
}

START_TEST(words_are_divided_by_their_language)
{
	struct desk d;

	desk_open(&d);
	d.style.letter_spacing = 1;     /* no ligatures */
	ck_assert_str_eq(divide(&d, "(hyphenation).", "en"),
	    "(hy-phen-ation).");
	ck_assert_str_eq(divide(&d, "deterioration", "en-US"),
	    "de-te-ri-o-ra-tion");
	ck_assert_str_eq(divide(&d, "Gef\xC3\xA4\xC3\x9F" "erkrankung", "de-AT"),
	    "Ge-f\xC3\xA4\xC3\x9F-er-kran-kung");
	ck_assert_str_eq(divide(&d, "l\xE2\x80\x99\xC3\xA9lectricit\xC3\xA9",
	    "fr"), "l\xE2\x80\x99\xC3\xA9lec-tri-cit\xC3\xA9");
	ck_assert_str_ne(divide(&d, "гипотетический", "ru"),
	    "гипотетический");
	desk_drop(&d);
}
END_TEST

START_TEST(some_words_are_never_divided)
{
	static const char *const words[] = {
		"IMMUNOGENICITY", "interleukin6", "mRNAtranscription",
		"data", "up-to-date", "x-ray-based", "10.1016/jointly.replaced",
		"https://example.org/hyphenation"
	};
	struct desk d;

	desk_open(&d);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		ck_assert_str_eq(divide(&d, words[i], "en"), words[i]);
	d.piece.flags = TEXT_NO_HYPHENS;
	ck_assert_str_eq(divide(&d, "hyphenation", "en"), "hyphenation");
	d.piece.flags = 0;
	ck_assert_str_eq(divide(&d, "hyphenation", NULL), "hyphenation");
	desk_drop(&d);
}
END_TEST

/* Only long parts of compounds, and rather not; nor names, but in German. */
START_TEST(compounds_and_names_are_divided_reluctantly)
{
	static const struct {
		const char *word, *lang, *divided;
		bool is_reluctant;
	} cases[] = {
		{ "stem-transplantation", "en", "stem-trans-plan-ta-tion",
		    true },
		{ "transplantation/rejection", "en",
		    "trans-plan-ta-tion/re-jec-tion", true },
		{ "Transylvania", "en", "Tran-syl-va-nia", true },
		{ "transplantation", "en", "trans-plan-ta-tion", false },
		{ "Blutgruppe", "de", "Blut-gruppe", false },
	};
	struct desk d;

	desk_open(&d);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		ck_assert_str_eq(divide(&d, cases[i].word, cases[i].lang),
		    cases[i].divided);
		for (size_t k = 0; k < d.para.n_items; k++)
			if (d.para.items[k].kind == TEXT_DISC)
				ck_assert(d.para.items[k].is_reluctant ==
				    cases[i].is_reluctant);
	}
	desk_drop(&d);
}
END_TEST

START_TEST(a_language_without_patterns_is_said_once)
{
	struct desk d;

	desk_open(&d);
	divide(&d, "hyphenation hyphenation", "xx");
	divide(&d, "deterioration", "xx");
	ck_assert_uint_eq(d.diags.by_code[DIAG_HYPHENS_MISSING], 1);
	text_diags(d.text, &d.diags);
	divide(&d, "hyphenation", "xx");
	ck_assert_uint_eq(d.diags.by_code[DIAG_HYPHENS_MISSING], 2);
	divide(&d, "日本語です", "ja");
	divide(&d, "../../../etc", "../en");
	ck_assert_uint_eq(d.diags.by_code[DIAG_HYPHENS_MISSING], 2);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/hyphen", words_are_divided_by_their_language,
    some_words_are_never_divided,
    compounds_and_names_are_divided_reluctantly,
    a_language_without_patterns_is_said_once)

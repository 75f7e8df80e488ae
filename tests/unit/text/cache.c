/*
 * Shaped words, kept.
 */
#include "desk.h"

struct ask {
	struct desk d;
	uint32_t codes[256];
	struct word_key key;
};

static void
ask_open(struct ask *a, const char *word)
{
	desk_open(&a->d);
	for (a->key.n_codes = 0; *word != '\0'; word++)
		a->codes[a->key.n_codes++] = (unsigned char)*word;
	a->key.codes = a->codes;
	a->key.script = HB_SCRIPT_LATIN;
	a->key.face = fonts_face(a->d.fonts, NULL, 400, false, &a->d.diags);
	ck_assert_ptr_nonnull(a->key.face);
}

START_TEST(the_same_word_is_shaped_once)
{
	struct ask a = { .key = { .n_codes = 0 } };
	const struct word *first;
	uint32_t copy[256];

	ask_open(&a, "office");
	first = word_shape(a.d.text, &a.key);
	memcpy(copy, a.codes, sizeof copy);
	a.key.codes = copy;
	ck_assert_ptr_eq(word_shape(a.d.text, &a.key), first);
	ck_assert_uint_eq(a.d.text->n_words, 1);
	ck_assert_ptr_ne(first->key.codes, copy);
	desk_drop(&a.d);
}
END_TEST

START_TEST(all_of_the_key_counts)
{
	struct ask a = { .key = { .n_codes = 0 } };
	const struct word *plain, *other;

	ask_open(&a, "office");
	plain = word_shape(a.d.text, &a.key);
	a.key.features = FEATURE_NO_LIGATURES;
	other = word_shape(a.d.text, &a.key);
	ck_assert_ptr_ne(other, plain);
	ck_assert_uint_gt(other->n_glyphs, plain->n_glyphs);
	a.key.features = 0;
	a.key.face = fonts_face(a.d.fonts, NULL, 400, true, &a.d.diags);
	ck_assert_ptr_ne(word_shape(a.d.text, &a.key), plain);
	a.key.face = plain->key.face;
	a.key.lang = hb_language_from_string("tr", -1);
	ck_assert_ptr_ne(word_shape(a.d.text, &a.key), plain);
	a.key.lang = HB_LANGUAGE_INVALID;
	a.key.n_codes--;
	ck_assert_ptr_ne(word_shape(a.d.text, &a.key), plain);
	ck_assert_uint_eq(a.d.text->n_words, 5);
	desk_drop(&a.d);
}
END_TEST

START_TEST(a_very_long_word_is_not_kept)
{
	struct ask a = { .key = { .n_codes = 0 } };

	ask_open(&a, "x");
	for (size_t i = 0; i < 200; i++)
		a.codes[i] = 'x';
	a.key.n_codes = 200;
	ck_assert_uint_eq(word_shape(a.d.text, &a.key)->n_glyphs, 200);
	ck_assert_uint_eq(a.d.text->n_words, 0);
	a.key.n_codes = 0;
	ck_assert_uint_eq(word_shape(a.d.text, &a.key)->n_glyphs, 0);
	desk_drop(&a.d);
}
END_TEST

START_TEST(many_words_are_forgotten)
{
	struct ask a = { .key = { .n_codes = 0 } };

	ask_open(&a, "abc");
	for (uint32_t i = 0; i < 40000; i++) {
		a.codes[0] = 'a' + i % 26;
		a.codes[1] = 'a' + i / 26 % 26;
		a.codes[2] = 0x100 + i / 676;
		word_shape(a.d.text, &a.key);
	}
	ck_assert_uint_eq(a.d.text->n_words, 40000);
	words_trim(a.d.text);
	ck_assert_uint_eq(a.d.text->n_words, 0);
	ck_assert_uint_gt(word_shape(a.d.text, &a.key)->n_glyphs, 0);
	desk_drop(&a.d);
}
END_TEST

START_TEST(a_face_says_what_it_substitutes)
{
	struct ask a = { .key = { .n_codes = 0 } };
	uint32_t no_capital = 0x2014;

	ask_open(&a, "small");
	ck_assert(word_substitutes(a.d.text, a.key.face, a.codes, 5,
	    FEATURE_SMCP));
	ck_assert(!word_substitutes(a.d.text, a.key.face, &no_capital, 1,
	    FEATURE_SMCP));
	desk_drop(&a.d);
}
END_TEST

UNIT_MAIN("text/cache", the_same_word_is_shaped_once, all_of_the_key_counts,
    a_very_long_word_is_not_kept, many_words_are_forgotten,
    a_face_says_what_it_substitutes)

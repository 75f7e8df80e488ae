#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "input/text_wrap.h"

/* Lines between "\n", joined. */
static void
check(const char *lines, const char *expected)
{
	struct arena *a = arena_new(0);
	struct text_wrap w;
	const char *text;

	wrap_begin(&w, a);
	while (*lines != '\0') {
		size_t n = strcspn(lines, "\n");

		wrap_line(&w, lines, n);
		lines += n + (lines[n] == '\n');
	}
	text = wrap_end(&w);
	if (expected == NULL)
		ck_assert_ptr_null(text);
	else
		ck_assert_str_eq(text, expected);
	arena_drop(a);
}

START_TEST(lines_join_at_one_blank)
{
	check("one\ntwo", "one two");
	check("one \ntwo", "one two");
	check("one\n two", "one two");
	check("one  \n  two ", "one two");
	check("one\n\ntwo", "one two");
	check("", NULL);
	check(" \n ", NULL);
}
END_TEST

START_TEST(a_hyphen_may_be_within_a_word)
{
	check("a meta-\nanalysis of", "a meta-analysis of");
	check("K\xC3\xB6hler-\nForsberg O", "K\xC3\xB6hler-Forsberg O");
	check("annurev-\ngenet-11", "annurev-genet-11");
	check("ages 18-\n45 years", "ages 18-45 years");
	check("well--\nknown", "well--known");
	/* not so */
	check("low-\nand middle-income", "low- and middle-income");
	check("pre-\nor post-test", "pre- or post-test");
	check("low- \nmiddle", "low- middle");
	check("of -\nthen", "of - then");
	check("x (p-\n(q))", "x (p- (q))");
}
END_TEST

START_TEST(a_word_longer_than_a_line)
{
	char word[81], text[200], joined[200];

	memset(word, 'x', 80);
	word[80] = '\0';
	strcat(strcat(strcpy(text, "see\n"), word), "\nyz and");
	strcat(strcat(strcpy(joined, "see "), word), "yz and");
	check(text, joined);
	word[70] = '\0';
	strcat(strcat(strcpy(text, "see\n"), word), "\nyz and");
	strcat(strcat(strcpy(joined, "see "), word), " yz and");
	check(text, joined);
}
END_TEST

UNIT_MAIN("input/text_wrap", lines_join_at_one_blank,
    a_hyphen_may_be_within_a_word, a_word_longer_than_a_line)

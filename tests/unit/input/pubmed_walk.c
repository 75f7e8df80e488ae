#include "desk.h"

START_TEST(unknown_elements_are_counted)
{
	struct desk k;
	const struct article *x = desk_read(&k, CITATION("\n<Foo>one</Foo>"
	    "<Foo>two</Foo><Bar/>stray"));

	ck_assert_uint_eq(x->n_unreached, 2);
	ck_assert_str_eq(x->unreached[0].path,
	    "PubmedArticle/MedlineCitation/Foo");
	ck_assert_uint_eq(x->unreached[0].count, 2);
	ck_assert_str_eq(x->unreached[0].sample, "one");
	ck_assert_str_eq(x->unreached[1].sample, "stray");
	ck_said(&k, "set.xml:2: warning: 101: <PubmedArticle/"
	    "MedlineCitation/Foo> holds \"one\"");
	desk_drop(&k);
}
END_TEST

START_TEST(a_second_value_is_not_lost)
{
	struct desk k;
	const struct article *x = desk_read(&k, ARTICLE(
	    "<ArticleTitle>One</ArticleTitle><ArticleTitle>Two"
	    "</ArticleTitle>"));

	ck_rich(&k, x->title, "One");
	ck_assert_str_eq(x->unreached[0].sample, "Two");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/pubmed_walk", unknown_elements_are_counted,
    a_second_value_is_not_lost)

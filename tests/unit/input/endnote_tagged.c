#include "shown.h"

#include "input/dialect.h"

#define HEAD(text) \
	dialect_endnote_tagged.sniff(text, strlen(text))

START_TEST(what_is_endnote)
{
	ck_assert_int_gt(HEAD("%0 Journal Article\n%T A\n"), 80);
	ck_assert_int_gt(HEAD("%A Roe\n%T A\n"), 40);
	ck_assert_int_eq(HEAD("%PDF-1.4\n"), 0);
	ck_assert_int_eq(HEAD("words\n%0 Journal Article\n%T A\n"), 0);
}
END_TEST

START_TEST(an_article)
{
	struct desk k;
	const char *x = shown(&k, "%0 Journal Article\n%T A title\n"
	    "%A Roe, Ann and Poe, Bob\n%E Doe, D; Moe, M\n%J J Things\n"
	    "%V 4\n%N 2\n%P 5-9\n%D 2012\n%8 2012-4-15\n%M 123\n"
	    "%U http://www.ncbi.nlm.nih.gov/pubmed/123\n%X Words.\n"
	    "%K one, first\nsecond\n%@ 1545-598X\n%I Press\n%C Town\n"
	    "%R 10.1000/x\n%2 PMC7\n%+ Institute\n%G eng\n%Z A note\n"
	    "%> a.pdf\n%5 what\n");

	ck_has(x, "\"surname\": \"Poe\"");
	ck_has(x, "\"role\": \"editor\",\"surname\": \"Moe\"");
	ck_has(x, "\"journal\": {\"title\": \"J Things\"");
	ck_has(x, "\"month\": 4,\"day\": 15");
	ck_has(x, "\"pmid\": \"123\"");
	ck_has_not(x, "accession");
	ck_has(x, "\"pmcid\": \"PMC7\"");
	ck_has(x, "{\"text\": \"one, first\"},{\"text\": \"second\"}");
	ck_has(x, "\"paras\": [\"A note\"]");
	ck_has(x, "\"path\": \"%>\"");
	ck_said(&k, "%5 holds \"what\"");
	desk_drop(&k);
}
END_TEST

START_TEST(other_works)
{
	ck_shows("%0 Book Section\n%T A\n%B The Book\n%E Doe, D\n",
	    "\"book\": {\"title\": \"The Book\"");
	ck_shows("%0 Thesis\n%T A\n%I A School\n", "\"name\": \"Thesis\"");
	ck_shows("%0 Journal Article\n%T A\n%7 2018/02/21\n",
	    "\"kind\": \"epub\"");
}
END_TEST

START_TEST(records_end_where_they_should)
{
	ck_assert_int_eq(shown_count("%0 Book\n%T A\n\n%0 Book\n%T B\n"
	    "%0 Book\n%T C\n"), 3);
	/* a blank line within one; refer, which has no %0 */
	ck_assert_int_eq(shown_count("%0 Book\n%T A\n\n%D 2001\n"), 1);
	ck_assert_int_eq(shown_count("%T A\n%D 2001\n\n%T B\n"), 2);
	ck_assert_int_eq(shown_count("%T A\n%D 2001\n\nmore\n%K B\n"), 1);
}
END_TEST

UNIT_MAIN("input/endnote_tagged", what_is_endnote, an_article, other_works,
    records_end_where_they_should)

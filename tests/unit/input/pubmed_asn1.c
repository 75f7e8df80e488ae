#include "desk.h"

START_TEST(a_record)
{
	struct desk k;
	const struct article *x = desk_read(&k, "Pubmed-entry ::= {\n pmid 13,"
	    "\n medent {\n  em std { year 2009, month 5, day 15 },\n  cit {\n"
	    "   title { name \"The \"\"salt\"\" hare, and\n its paws.\" },\n"
	    "   authors { names ml { \"Roe AB\", \"Poe E Jr\" }, affil str "
	    "\"Here.\" },\n   from journal { title { iso-jta \"J. Hares\", "
	    "ml-jta \"J Hares\", name \"Journal of hares\" }, imp { date std "
	    "{ year 2009, month 6 }, volume \"25\", pages \"14-9\" } },\n"
	    "   ids { doi \"10.1000/x\", other { db \"pmc\", tag str \"PMC9\" }"
	    " } },\n  abstract \"AIM: One. RESULTS: Two.\",\n  status medline "
	    "} }\nPubmed-entry ::= { pmid 14, medent { } }\n");

	ck_assert_str_eq(x->pmid, "13");
	ck_rich(&k, x->title, "The \"salt\" hare, and its paws.");
	ck_assert_uint_eq(x->n_contribs, 2);
	ck_assert_str_eq(x->contribs[1].suffix, "Jr");
	ck_assert_uint_eq(x->contribs[0].n_affs, 1);
	ck_assert_str_eq(x->journal.iso_abbrev, "J. Hares");
	ck_assert_int_eq(article_date(x, DATE_PPUB)->date.month, 6);
	ck_assert_int_eq(article_date(x, DATE_PPUB)->date.day, 0);
	ck_assert_int_eq(article_date(x, DATE_ENTREZ)->date.day, 15);
	ck_assert_str_eq(x->lpage, "19");
	ck_assert_str_eq(x->pmcid, "PMC9");
	ck_assert_uint_eq(x->abstracts[0].n_secs, 2);
	ck_assert_str_eq(x->status, "medline");
	ck_assert_uint_eq(x->n_unreached, 0);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_str_eq(k.article->pmid, "14");
	ck_assert_int_eq(k.article->source_line, 13);
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

START_TEST(broken_records)
{
	static const char *const records[] = {
		"Pubmed-entry ::= { pmid 13", "Pubmed-entry ::= { pmid \"13 }",
		"Pubmed-entry ::= { pmid 13 ; }", "Pubmed-entry ::= { {{{{ = ",
		"Pubmed-entry ::= { a a a a a a a a a a a a a a a a a a a a a "
		    "a a a a a a a a a a a a a a a a a a a a a a a a a a a a "
		    "a a a a a a a a a a a a a a a a a a a a a a a a a a a a "
		    "a a a a a a a a a a a a a a a a a a a a a a a a a a a a "
		    "{ b 1 } }"
	};

	for (size_t i = 0; i < sizeof records / sizeof *records; i++) {
		struct buf b = { .arena = arena_new(0) };
		struct desk k;

		buf_printf(&b, "%s\nPubmed-entry ::= { pmid 14 }", records[i]);
		desk_open(&k, buf_text(&b), b.len);
		ck_assert_int_eq(desk_next(&k), READ_SKIPPED);
		ck_said(&k, "no ASN.1 from here on");
		ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
		ck_assert_str_eq(k.article->pmid, "14");
		desk_drop(&k);
		arena_drop(b.arena);
	}
}
END_TEST

UNIT_MAIN("input/pubmed_asn1", a_record, broken_records)

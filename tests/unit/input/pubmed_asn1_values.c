#include "desk.h"

/* The medent of a record. */
#define RECORD(medent) "Pubmed-entry ::= { pmid 1, medent { " medent " } }"

START_TEST(index_terms)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("mesh { { mp TRUE, "
	    "term \"Hares\", qual { { subh \"physiology\" }, { mp TRUE, subh "
	    "\"blood\" } } }, { term \"Salt\" } }, substance { { type nameonly,"
	    " name \"Sodium\" }, { type cas, cit \"64-17-5\", name \"Ethanol\""
	    " } }, gene { \"HARE1\" }, idnum { \"X 1\" }, pub-type { \"Letter\""
	    " }"));

	ck_assert_uint_eq(x->n_mesh, 2);
	ck_assert(x->mesh[0].major);
	ck_assert_uint_eq(x->mesh[0].n_qualifiers, 2);
	ck_assert(!x->mesh[0].qualifiers[0].major);
	ck_assert(x->mesh[0].qualifiers[1].major);
	ck_assert_str_eq(x->mesh[1].descriptor, "Salt");
	ck_assert_uint_eq(x->n_substances, 2);
	ck_assert_ptr_null(x->substances[0].registry_number);
	ck_assert_str_eq(x->substances[1].registry_number, "64-17-5");
	ck_assert_str_eq(x->gene_symbols[0], "HARE1");
	ck_assert_str_eq(x->grants[0].id, "X 1");
	ck_assert_str_eq(x->pub_types[0].name, "Letter");
	ck_assert_uint_eq(x->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(dates)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("cit { from journal { "
	    "imp { date std { year 2009, season \"Summer\" }, language "
	    "\"ger\", history { { pubstatus aheadofprint, date std { year 2009,"
	    " month 3, day 20, hour 9 } }, { pubstatus other, date std { year "
	    "2001 } }, { pubstatus medline, date std { year 2010, month 77 } }"
	    " } } } }"));

	ck_assert_str_eq(article_date(x, DATE_PPUB)->date.season, "Summer");
	ck_assert_int_eq(article_date(x, DATE_EPUB)->date.day, 20);
	ck_assert_int_eq(article_date(x, DATE_MEDLINE)->date.month, 0);
	ck_assert_uint_eq(x->n_dates, 3);
	ck_assert_str_eq(x->lang, "de");
	desk_drop(&k);
}
END_TEST

START_TEST(unknown_paths)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("cit { news { big "
	    "\"Rain\", big \"Snow\" } }"));

	ck_assert_uint_eq(x->n_unreached, 1);
	ck_assert_str_eq(x->unreached[0].path, "medent/cit/news/big");
	ck_assert_uint_eq(x->unreached[0].count, 2);
	ck_said(&k, "[element-unknown]");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/pubmed_asn1_values", index_terms, dates, unknown_paths)

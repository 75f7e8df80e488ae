#include "refman.h"

START_TEST(identifiers_that_name_themselves)
{
	static const char *const yes[][2] = {
		{ "PMID: 123", "\"pmid\": \"123\"" },
		{ "pmid:123", "\"pmid\": \"123\"" },
		{ "123[pmid]", "\"pmid\": \"123\"" },
		{ "MEDLINE:123", "\"pmid\": \"123\"" },
		{ "PMC12", "\"pmcid\": \"PMC12\"" },
		{ "PMC12[pmcid]", "\"pmcid\": \"PMC12\"" },
		{ "doi:10.1000/x", "\"doi\": \"10.1000/x\"" },
		{ "10.1000/x", "\"doi\": \"10.1000/x\"" },
		{ "https://doi.org/10.1000/x", "\"doi\": \"10.1000/x\"" },
		{ "WOS:000", "\"type\": \"wos\",\"value\": \"000\"" },
		{ "PMID: 1, PMCID: PMC2", "\"pmcid\": \"PMC2\"" },
		{ "http://a.org/b", "\"type\": \"URL\"" }
	};
	static const char *const no[] = {
		"See PMID: 123", "PMID: many", "PMC is a box", "123", "word",
		"doi: whatever", "WOS: some words", "[pmid]", ""
	};
	struct scene s;

	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
		ck_assert(refman_named_ids(scene_open(&s), yes[i][0]));
		ck_has(scene_json(&s), yes[i][1]);
		scene_drop(&s);
	}
	for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
		ck_assert_msg(!refman_named_ids(scene_open(&s), no[i]), "%s",
		    no[i]);
		scene_drop(&s);
	}
}
END_TEST

START_TEST(identifiers_within_a_note)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_ids_within(r, "J Th 2011. doi:10.1000/x, PMID: 12; more");
	ck_assert_str_eq(s.x.doi, "10.1000/x");
	ck_assert_str_eq(s.x.pmid, "12");
	scene_drop(&s);
}
END_TEST

START_TEST(addresses_of_the_web)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_url(r, "http://dx.doi.org/10.1000/x; "
	    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7/ "
	    "https://pubmed.ncbi.nlm.nih.gov/12/?x=1;http://a.org/b;c");
	ck_assert_str_eq(s.x.doi, "10.1000/x");
	ck_assert_str_eq(s.x.pmcid, "PMC7");
	ck_assert_str_eq(s.x.pmid, "12");
	ck_assert_uint_eq(s.x.n_ids, 1);
	ck_assert_str_eq(s.x.ids[0].value, "http://a.org/b;c");
	scene_drop(&s);
}
END_TEST

START_TEST(a_second_one_stands_among_the_others)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	ck_assert(refman_doi(r, "10.1000/x"));
	ck_assert(refman_doi(r, "https://doi.org/10.1000/X"));
	ck_assert(refman_doi(r, "10.1000/y"));
	ck_assert(!refman_doi(r, "no"));
	ck_assert(!refman_pmid(r, "no"));
	ck_assert(!refman_pmcid(r, "123"));
	ck_assert_str_eq(s.x.doi, "10.1000/x");
	ck_assert_uint_eq(s.x.n_ids, 1);
	scene_drop(&s);
}
END_TEST

START_TEST(serial_numbers)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_serials(r, "1545-598X (Print) 2050-084X (Electronic) "
	    "978-1-4822-5326-9; ISBN 0306406152 ISSN 1361-1267");
	refman_finish(r);
	ck_assert_str_eq(s.x.journal.issn_print, "1545-598X");
	ck_assert_str_eq(s.x.journal.issn_electronic, "2050-084X");
	ck_assert_uint_eq(r->n_isbns, 2);
	ck_assert_str_eq(r->isbns[0], "978-1-4822-5326-9");
	ck_has(scene_json(&s), "\"type\": \"ISSN\",\"value\": \"1361-1267\"");
	scene_drop(&s);
	/* without words the second is the electronic one; none is kept */
	r = scene_open(&s);
	refman_serials(r, "1545598X 2050-084X");
	refman_finish(r);
	ck_assert_str_eq(s.x.journal.issn_print, "1545-598X");
	ck_assert_str_eq(s.x.journal.issn_electronic, "2050-084X");
	scene_drop(&s);
	r = scene_open(&s);
	refman_serials(r, "issn1");
	refman_finish(r);
	ck_assert_str_eq(s.x.journal.issn_print, "issn1");
	scene_drop(&s);
}
END_TEST

START_TEST(a_record_is_named_by_what_it_has)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	/* cut at a character */
	r->key = "\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9"
	    "\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9"
	    "\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9"
	    "\u00E9\u00E9\u00E9\u00E9\u00E9";
	refman_finish(r);
	ck_assert_uint_eq(strlen(s.record), 62);
	ck_assert_str_eq(s.desk.diags.here.record, s.record);
	s.x.doi = "10.1000/x";
	refman_finish(r);
	ck_assert_str_eq(s.record, "10.1000/x");
	scene_drop(&s);
}
END_TEST

START_TEST(a_number_of_a_known_kind_is_said_once)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_serials(r, "2050-084X");
	refman_serials(r, "2050-084X electronic");
	refman_finish(r);
	ck_assert_str_eq(s.x.journal.issn_electronic, "2050-084X");
	ck_assert_ptr_null(s.x.journal.issn_print);
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/refman_ids", identifiers_that_name_themselves,
    identifiers_within_a_note, addresses_of_the_web,
    a_second_one_stands_among_the_others, serial_numbers,
    a_record_is_named_by_what_it_has,
    a_number_of_a_known_kind_is_said_once)

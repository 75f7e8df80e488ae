#include "jats_desk.h"

START_TEST(identifiers)
{
	struct desk k;
	const struct article *x = desk_read(&k, REF("<element-citation>"
	    "<source>S</source><pub-id pub-id-type=\"doi\">10.5555/a</pub-id>"
	    "<pub-id pub-id-type=\"pmid\">7</pub-id><pub-id pub-id-type=\""
	    "pmcid\">PMC8</pub-id><pub-id pub-id-type=\"arxiv\">1234.5678"
	    "</pub-id><pub-id pub-id-type=\"coden\">JXX</pub-id>"
	    "</element-citation>"));
	const struct ref *r = x->ref_lists[0].refs;

	ck_assert_str_eq(r->doi, "10.5555/a");
	ck_assert_str_eq(r->pmid, "7");
	ck_assert_str_eq(r->pmcid, "PMC8");
	ck_assert_uint_eq(r->n_ids, 1);
	ck_assert_str_eq(r->ids[0].value, "1234.5678");
	ck_said(&k, "the code of the journal cited");
	desk_drop(&k);
}
END_TEST

START_TEST(links_that_are_identifiers)
{
	struct desk k;
	const struct article *x = desk_read(&k, REF("<element-citation>"
	    "<source>S</source><ext-link xlink:href=\"http://dx.doi.org/"
	    "10.5555/a\">10.5555/a</ext-link><uri>https://pubmed.ncbi.nlm.nih"
	    ".gov/17/</uri></element-citation>"));
	const struct ref *r = x->ref_lists[0].refs;

	ck_assert_str_eq(r->doi, "10.5555/a");
	ck_assert_str_eq(r->pmid, "17");
	ck_ref(&k, x, 0, "S.");
	desk_drop(&k);
}
END_TEST

/* A stop alone, or a dash, does not make it a text of its own. */
START_TEST(which_form_it_has)
{
	struct desk k;
	const struct article *x = desk_read(&k, REFS("<ref><mixed-citation>"
	    "<source>S</source> <volume>1</volume> <fpage>2</fpage>\xE2\x80"
	    "\x93<lpage>3</lpage>.</mixed-citation></ref><ref>"
	    "<element-citation>All text.</element-citation></ref><ref>"
	    "<mixed-citation><bold>Odd</bold></mixed-citation></ref>"));

	ck_ref(&k, x, 0, "S. 1:2-3.");
	ck_ref(&k, x, 1, "All text.");
	ck_ref(&k, x, 2, "Odd");
	desk_drop(&k);
}
END_TEST

START_TEST(citations_in_a_paragraph)
{
	struct desk k;
	const struct article *x = desk_read(&k, BACK("<notes><title>N</title>"
	    "<p>See <related-object document-id=\"https://example.org/d\">"
	    "<name><surname>Roe</surname><given-names>Ann</given-names></name>"
	    "<year>2001</year><source>Data</source></related-object></p><p>"
	    "<element-citation><source>S</source><pub-id pub-id-type=\"doi\">"
	    "10.5555/a</pub-id></element-citation></p></notes>"));
	const struct section *s = SECTION(x, "N");

	ck_rich(&k, s->paras[0], "See Roe A. Data. 2001. "
	    "https://example.org/d");
	ck_rich(&k, s->paras[1], "S. doi:10.5555/a");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_cite", identifiers, links_that_are_identifiers,
    which_form_it_has, citations_in_a_paragraph)

#include "jats_desk.h"

#define MIXED(text) REF("<mixed-citation>" text "</mixed-citation>")
#define NAME(s, g) "<name><surname>" s "</surname><given-names>" g \
	"</given-names></name>"

static void
check(const char *xml, const char *text)
{
	struct desk k;
	const struct article *x = desk_read(&k, xml);

	ck_ref(&k, x, 0, text);
	desk_drop(&k);
}

START_TEST(its_own_punctuation_stays)
{
	check(MIXED("<string-name><surname>Roe</surname>, <given-names>A."
	    "</given-names></string-name>, &amp; Doe. (<year>2001</year>). "
	    "<source><italic>Wells</italic></source>, <volume>3</volume>, "
	    "<fpage>1</fpage>&#x2013;<lpage>9</lpage>."),
	    "Roe, A., & Doe. (2001). Wells, 3, 1–9.");
}
END_TEST

START_TEST(what_a_style_sheet_would_part)
{
	check(MIXED("<person-group>" NAME("Roe", "A") NAME("Doe", "B")
	    " <etal/></person-group> (<year>2001</year>): <article-title>T"
	    "</article-title><source>S</source><volume>3</volume><issue>4"
	    "</issue><fpage>5</fpage><lpage>6</lpage>"),
	    "Roe A, Doe B, et al. (2001): T. S 3(4):5-6");
	check(MIXED("<source>S</source> <volume>3</volume> <issue>4</issue> "
	    "abc"), "S 3(4) abc");
}
END_TEST

START_TEST(identifiers_that_stand_alone)
{
	struct desk k;
	const struct article *x = desk_read(&k, MIXED("Roe A. T. S 1:2. "
	    "<pub-id pub-id-type=\"doi\">10.5555/a</pub-id>. <pub-id "
	    "pub-id-type=\"pmid\">7</pub-id>."));

	ck_ref(&k, x, 0, "Roe A. T. S 1:2.");
	ck_assert_str_eq(x->ref_lists[0].refs[0].doi, "10.5555/a");
	ck_assert_str_eq(x->ref_lists[0].refs[0].pmid, "7");
	desk_drop(&k);
}
END_TEST

START_TEST(identifiers_that_are_led_in)
{
	struct desk k;
	const struct article *x = desk_read(&k, MIXED("Roe A. T. doi: "
	    "<pub-id pub-id-type=\"doi\">10.5555/a</pub-id>; DOI:<ext-link "
	    "ext-link-type=\"doi\" xlink:href=\"10.5555/a\">10.5555/a"
	    "</ext-link> and <ext-link xlink:href=\"https://example.org/\">"
	    "here</ext-link>"));
	const struct rich *r = &x->ref_lists[0].refs[0].text;

	ck_ref(&k, x, 0, "Roe A. T. doi: 10.5555/a; DOI:10.5555/a and here");
	ck_assert_str_eq(x->ref_lists[0].refs[0].doi, "10.5555/a");
	/* the template links a DOI; another link is in the text */
	ck_assert_ptr_null(r->runs[0].href);
	ck_assert_str_eq(r->runs[r->n_runs - 1].href, "https://example.org/");
	desk_drop(&k);
}
END_TEST

START_TEST(labels_and_blanks)
{
	struct desk k;
	const struct article *x = desk_read(&k, MIXED("<label>7</label>"
	    "<person-group> <string-name>Roe A.</string-name> </person-group>"
	    ", <source>S</source> [<pub-id pub-id-type=\"arxiv\">1234"
	    "</pub-id>]."));

	ck_ref(&k, x, 0, "Roe A., S [1234].");
	ck_assert_str_eq(x->ref_lists[0].refs[0].label, "7");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_mixed", its_own_punctuation_stays,
    what_a_style_sheet_would_part, identifiers_that_stand_alone,
    identifiers_that_are_led_in, labels_and_blanks)

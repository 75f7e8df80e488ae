#include "desk.h"

START_TEST(medline_in_a_page)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<html><head><title>1 - "
	    "PubMed</title></head><body>\n<main><pre class=\"article-details\""
	    " id=\"article-details\">\nPMID- 11\nOWN - NLM\nSTAT- MEDLINE\n"
	    "TI  - Salt &amp; hares.\nQQ  - odd\n\nPMID- 12\nTI  - Two.\n"
	    "</pre></main></body></html>");

	ck_assert_str_eq(x->pmid, "11");
	ck_rich(&k, x->title, "Salt & hares.");
	ck_assert_str_eq(x->source_format, "MEDLINE");
	ck_assert_int_eq(x->source_line, 3);    /* of the page */
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_str_eq(k.article->pmid, "12");
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

START_TEST(asn1_in_a_page_of_no_name)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<html><body><pre>\n"
	    "Pubmed-entry ::= {\n pmid 13, medent { cit { title { name "
	    "&quot;Hares.&quot; } } } }\n</pre></body></html>");

	ck_assert_str_eq(x->pmid, "13");
	ck_rich(&k, x->title, "Hares.");
	ck_said(&k, "text in a web page");
	desk_drop(&k);
}
END_TEST

/* PubMed XML has a splitter of its own for that. */
START_TEST(xml_in_a_page)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<html><body><pre>"
	    "&lt;PubmedArticle&gt;&lt;MedlineCitation&gt;&lt;PMID&gt;14&lt;"
	    "/PMID&gt;&lt;/MedlineCitation&gt;&lt;/PubmedArticle&gt;</pre>"
	    "</body></html>");

	ck_assert_str_eq(x->pmid, "14");
	ck_said(&k, "PubMed XML");
	desk_drop(&k);
}
END_TEST

START_TEST(text_that_nobody_knows)
{
	static const char html[] = "<html><head><title>x - PubMed</title>"
	    "</head><body><pre>Hello</pre></body></html>";
	struct desk k;

	desk_open(&k, html, sizeof html - 1);
	ck_assert_ptr_nonnull(k.reader);
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/html_pre", medline_in_a_page, asn1_in_a_page_of_no_name,
    xml_in_a_page, text_that_nobody_knows)

#include "jats_desk.h"

#define NAME(s, g) "<name><surname>" s "</surname><given-names>" g \
	"</given-names></name>"
#define GROUP(type, names) \
	"<person-group person-group-type=\"" type "\">" names "</person-group>"
#define AUTHORS GROUP("author", NAME("Roe", "Ann B.") NAME("Doe", "J.-P."))
#define EDITOR GROUP("editor", NAME("Poe", "Ed"))
#define CITATION_OF(type, parts) REF("<element-citation publication-type=\"" \
	type "\">" parts "</element-citation>")

static void
check(const char *xml, const char *text)
{
	struct desk k;
	const struct article *x = desk_read(&k, xml);

	ck_ref(&k, x, 0, text);
	desk_drop(&k);
}

START_TEST(journals)
{
	check(CITATION_OF("journal", AUTHORS "<article-title>On <italic>wells"
	    "</italic>?</article-title><source>J Wells</source><year>2001"
	    "</year><month>09</month><day>3</day><volume>4</volume><issue>5"
	    "</issue><supplement>Suppl 1</supplement><fpage>6</fpage><lpage>7"
	    "</lpage>"), "Roe AB, Doe JP. On wells? J Wells. 2001 Sep 3;4(5 "
	    "Suppl 1):6-7.");
	check(CITATION_OF("journal", GROUP("author", NAME("Roe", "AB")
	    "<etal/>") "<article-title>T</article-title><trans-title>U"
	    "</trans-title><source>S</source><volume>1</volume><elocation-id>"
	    "e2</elocation-id>"), "Roe AB, et al. T [U]. S. 1:e2.");
	check(CITATION_OF("journal", "<source>S</source><year>2001</year>"
	    "<fpage>9</fpage><lpage>9</lpage>"), "S. 2001:9.");
}
END_TEST

START_TEST(books)
{
	check(CITATION_OF("book", AUTHORS "<chapter-title>C</chapter-title>"
	    EDITOR "<source>B</source><edition>2nd ed.</edition><volume>3"
	    "</volume><publisher-loc>Oslo</publisher-loc><publisher-name>Sky"
	    "</publisher-name><year>1999</year><page-range>1-9</page-range>"),
	    "Roe AB, Doe JP. C. In: Poe E, editor. B. 2nd ed. Vol. 3. Oslo: "
	    "Sky; 1999. p. 1-9.");
	check(CITATION_OF("book", EDITOR "<source>B</source><publisher-name>"
	    "Sky</publisher-name><year>1999</year>"),
	    "Poe E, editor. B. Sky; 1999.");
}
END_TEST

START_TEST(conferences_theses_reports)
{
	check(CITATION_OF("confproc", AUTHORS "<article-title>T"
	    "</article-title><source>Proc</source><conf-name>X 99</conf-name>"
	    "<conf-date>May 9</conf-date><conf-loc>Rome</conf-loc><year>1999"
	    "</year><fpage>3</fpage>"), "Roe AB, Doe JP. T. In: Proc. X 99; "
	    "May 9; Rome. 1999. p. 3.");
	check(CITATION_OF("thesis", AUTHORS "<source>T</source>"
	    "<publisher-name>U</publisher-name><year>1999</year>"),
	    "Roe AB, Doe JP. T [thesis]. U; 1999.");
	check(CITATION_OF("web", "<collab>WHO</collab><source>Page</source>"
	    "<year>2020</year><date-in-citation>2021 Mar 2</date-in-citation>"
	    "<ext-link xlink:href=\"https://example.org/\">https://example"
	    ".org/</ext-link>"),
	    "WHO. Page. 2020 [cited 2021 Mar 2]. https://example.org/.");
	check(CITATION_OF("software", AUTHORS "<data-title>S</data-title>"
	    "<version>1.2</version><year>2020</year>"),
	    "Roe AB, Doe JP. S. Version 1.2. 2020.");
	check(CITATION_OF("patent", GROUP("inventor", NAME("Roe", "A"))
	    "<article-title>T</article-title><patent>US1</patent><year>1999"
	    "</year>"), "Roe A. T. US1. 1999.");
}
END_TEST

/* The parts tell what the type does not. */
START_TEST(types_that_nobody_knows)
{
	check(CITATION_OF("other", AUTHORS "<source>S</source><year>2001"
	    "</year><volume>4</volume><fpage>5</fpage>"),
	    "Roe AB, Doe JP. S. 2001;4:5.");
	check(CITATION_OF("other", AUTHORS "<source>B</source>"
	    "<publisher-name>P</publisher-name><year>2001</year>"),
	    "Roe AB, Doe JP. B. P; 2001.");
	check(REF("<nlm-citation citation-type=\"journal\">" AUTHORS
	    "<source>S</source><year>2001</year></nlm-citation>"),
	    "Roe AB, Doe JP. S. 2001.");
}
END_TEST

UNIT_MAIN("input/jats_style", journals, books, conferences_theses_reports,
    types_that_nobody_knows)

#include "shown.h"

#include "input/dialect.h"

#define JSON(text) dialect_epmc_json.sniff(text, strlen(text))
#define XML(text) dialect_epmc_xml.sniff(text, strlen(text))

START_TEST(what_is_europe_pmc)
{
	ck_assert_int_gt(JSON("{\"hitCount\":1,\"resultList\":{\"result\":"
	    "[]}}"), 90);
	ck_assert_int_gt(JSON("{\"pmid\":[\"1\"],\"authorString\":[\"x\"]}"),
	    90);
	ck_assert_int_eq(JSON("{\"title\":1}"), 0);
	ck_assert_int_eq(JSON("\"authorString\""), 0);
	ck_assert_int_gt(XML("<responseWrapper><resultList>"), 90);
	ck_assert_int_eq(XML("<resultList>"), 0);
}
END_TEST

/* NEEDS: the same article by either form is the same. */
START_TEST(xml_is_the_json_that_it_says)
{
	struct desk k;
	const char *json, *xml;
	struct arena *a = arena_new(0);

	json = arena_strdup(a, shown(&k, "{\"hitCount\":1,\"resultList\":"
	    "{\"result\":[{\"pmid\":\"1\",\"title\":\"On <i>E. coli</i>.\","
	    "\"authorList\":{\"author\":[{\"fullName\":\"Roe A\",\"lastName\":"
	    "\"Roe\",\"firstName\":\"Ann\",\"authorId\":{\"type\":\"ORCID\","
	    "\"value\":\"0000-0002-1825-0097\"}},{\"collectiveName\":\"Z\"}]},"
	    "\"keywordList\":{\"keyword\":[\"one\",\"two\"]}}]}}"));
	desk_drop(&k);
	xml = arena_strdup(a, shown(&k, "<responseWrapper><resultList>"
	    "<result><pmid>1</pmid><title>On <i>E. coli</i>.</title>"
	    "<authorList><author><fullName>Roe A</fullName><lastName>Roe"
	    "</lastName><firstName>Ann</firstName><authorId type=\"ORCID\">"
	    "0000-0002-1825-0097</authorId></author><author>"
	    "<collectiveName>Z</collectiveName></author></authorList>"
	    "<keywordList><keyword>one</keyword><keyword>two</keyword>"
	    "</keywordList></result></resultList></responseWrapper>"));
	desk_drop(&k);
	ck_has(json, "\"orcid\": \"0000-0002-1825-0097\"");
	ck_assert_str_eq(strstr(json, "\"source_line\""),
	    strstr(xml, "\"source_line\""));
	arena_drop(a);
}
END_TEST

START_TEST(records)
{
	ck_assert_int_eq(shown_count("{\"hitCount\":2,\"resultList\":"
	    "{\"result\":[{\"title\":\"A\"},{\"source\":\"MED\"},"
	    "{\"title\":\"B\"}]}}"), 2);
	ck_assert_int_eq(shown_count("<responseWrapper><resultList><result>"
	    "<title>A</title></result><result><source>MED</source></result>"
	    "<result><title>B</title></result></resultList>"
	    "</responseWrapper>"), 2);
}
END_TEST

UNIT_MAIN("input/epmc", what_is_europe_pmc, xml_is_the_json_that_it_says,
    records)

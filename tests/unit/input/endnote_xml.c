#include "shown.h"

#include "input/dialect.h"

#define HEAD(text) dialect_endnote_xml.sniff(text, strlen(text))
#define RECORD(middle) "<?xml version=\"1.0\"?><xml><records><record>" \
    "<ref-type name=\"Journal Article\">17</ref-type>" middle \
    "</record></records></xml>"
#define STYLE(text) "<style face=\"normal\" size=\"100%\">" text "</style>"

START_TEST(what_is_endnote_xml)
{
	ck_assert_int_gt(HEAD(RECORD("")), 80);
	ck_assert_int_eq(HEAD("<records><thing/></records>"), 0);
}
END_TEST

START_TEST(an_article)
{
	struct desk k;
	const char *x = shown(&k, RECORD(
	    "<contributors><authors><author>" STYLE("Roe, Ann")
	    "</author><author>Poe, B</author></authors></contributors>"
	    "<auth-address>One&#xD;Two</auth-address>"
	    "<titles><title>" STYLE("On ")
	    "<style face=\"italic\">E. coli</style></title>"
	    "<secondary-title>J\n   Th</secondary-title></titles>"
	    "<periodical><full-title>J Things</full-title></periodical>"
	    "<pages>943-7</pages><volume>112</volume><number>5</number>"
	    "<keywords><keyword>one</keyword><keyword>two</keyword>"
	    "</keywords><dates><year>2015</year><pub-dates><date>Mar 3"
	    "</date></pub-dates></dates><abstract>Words.</abstract>"
	    "<isbn>1545-598X</isbn><accession-num>123</accession-num>"
	    "<remote-database-provider>NLM</remote-database-provider>"
	    "<urls><related-urls><url>" STYLE("http://a.org") "</url>"
	    "</related-urls></urls><electronic-resource-num>10.1000/x"
	    "</electronic-resource-num><user16>PMC7</user16>"
	    "<rec-number>9</rec-number><source-app>EndNote</source-app>"
	    "<odd><odder>what</odder></odd>"));

	ck_has(x, "{\"text\": \"E. coli\",\"styles\": [\"italic\"]}");
	ck_has(x, "\"journal\": {\"title\": \"J Things\",\"abbrev\": "
	    "\"J Th\"");
	ck_has(x, "\"surname\": \"Roe\"");
	ck_has(x, "[{\"text\": \"One\"},{\"text\": \"Two\"}]");
	ck_has(x, "\"fpage\": \"943\",\"lpage\": \"947\"");
	ck_has(x, "\"year\": 2015,\"month\": 3,\"day\": 3");
	ck_has(x, "\"pmid\": \"123\"");
	ck_has(x, "\"pmcid\": \"PMC7\"");
	ck_has(x, "\"doi\": \"10.1000/x\"");
	ck_has(x, "\"value\": \"http://a.org\"");
	ck_has(x, "\"path\": \"source-app\"");
	ck_said(&k, "odd/odder holds \"what\"");
	desk_drop(&k);
}
END_TEST

START_TEST(records)
{
	struct desk k;
	const char *two = "<xml><records><record><source-app/><titles><title>"
	    "A</title></titles></record><record><titles/></record><record>"
	    "<titles><title>B</title></titles></record></records></xml>";

	ck_assert_int_eq(shown_count(two), 2);
	shown(&k, two);
	ck_assert_str_ne(shown_next(&k), "");
	ck_said(&k, "[record-empty]");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/endnote_xml", what_is_endnote_xml, an_article, records)

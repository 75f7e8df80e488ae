#include "shown.h"

#define WORK(fields) "{\"message-type\":\"work\",\"message\":{\"type\":" \
    "\"journal-article\",\"title\":[\"A\"]," fields "}}"

START_TEST(references)
{
	struct desk k;
	const char *x = shown(&k, WORK("\"references-count\":3,\"reference\":["
	    "{\"key\":\"r1\",\"author\":\"Roe\",\"year\":\"2001\","
	    "\"article-title\":\"A paper\",\"journal-title\":\"J Th\","
	    "\"volume\":\"9\",\"issue\":\"2\",\"first-page\":\"5\","
	    "\"DOI\":\"10.1000/y\",\"doi-asserted-by\":\"crossref\"},"
	    "{\"key\":\"r2\",\"unstructured\":\"[2] Poe B. Things. 2002.\"},"
	    "{\"key\":\"r3\",\"volume-title\":\"A Book\",\"odd\":\"what\"}]"));

	ck_has(x, "{\"text\": \"Roe. A paper. J Th. 2001;9(2):5.\","
	    "\"doi\": \"10.1000/y\"}");
	ck_has(x, "{\"label\": \"2\",\"text\": \"Poe B. Things. 2002.\"}");
	ck_has(x, "{\"text\": \"A Book.\"}");
	ck_has(x, "\"n_refs_stated\": 3");
	ck_said(&k, "reference/odd holds \"what\"");
	desk_drop(&k);
}
END_TEST

START_TEST(money_and_rights)
{
	ck_shows(WORK("\"funder\":[{\"name\":\"Fund\",\"award\":[\"1\",\"2\"]}"
	    ",{\"name\":\"Other\",\"award\":[]}]"), "\"grants\": [{\"id\": "
	    "\"1\",\"agency\": \"Fund\"},{\"id\": \"2\",\"agency\": \"Fund\"}"
	    ",{\"agency\": \"Other\"}]");
	ck_shows(WORK("\"license\":[{\"URL\":\"http://tdm\","
	    "\"content-version\":\"tdm\"},{\"URL\":"
	    "\"http://creativecommons.org/x\",\"content-version\":\"am\"},"
	    "{\"URL\":\"http://vor\",\"content-version\":\"vor\"}]"),
	    "\"license_href\": \"http://creativecommons.org/x\"");
	ck_shows_not(WORK("\"license\":[{\"URL\":\"http://tdm\","
	    "\"content-version\":\"tdm\"}]"), "license_href");
}
END_TEST

START_TEST(assertions)
{
	struct desk k;
	const char *x = shown(&k, WORK("\"assertion\":["
	    "{\"value\":\"7 January 2016\",\"name\":\"received\"},"
	    "{\"value\":\"A Journal\",\"name\":\"journaltitle\"},"
	    "{\"value\":\"(C) X\",\"name\":\"copyright\"},"
	    "{\"value\":\"None.\",\"name\":\"coi\",\"group\":{\"label\":"
	    "\"Competing interests\"}},"
	    "{\"value\":\"It was.\",\"label\":\"Ethics\"}]"));

	ck_has(x, "\"kind\": \"received\",\"type\": \"received\",\"year\": "
	    "2016,\"month\": 1,\"day\": 7");
	ck_has(x, "\"copyright\": \"(C) X\"");
	ck_has(x, "\"coi\": [\"None.\"]");
	ck_has(x, "\"title\": \"Ethics\",\"paras\": [\"It was.\"]");
	ck_has(x, "\"path\": \"assertion\"");
	ck_not_said(&k, "element-unknown");
	desk_drop(&k);
}
END_TEST

/* NEEDS: a retraction is seen, whichever way it is told. */
START_TEST(updates_and_relations)
{
	ck_shows(WORK("\"update-to\":[{\"type\":\"retraction\",\"DOI\":"
	    "\"10.1000/y\",\"label\":\"Retraction\",\"updated\":"
	    "{\"date-parts\":[[2020,1,2]]}}]"), "\"kind\": \"Retraction of\","
	    "\"type\": \"retraction\",\"text\": \"Retraction\",\"note\": "
	    "\"2 Jan 2020\",\"doi\": \"10.1000/y\"");
	ck_shows(WORK("\"updated-by\":[{\"type\":\"retraction\",\"DOI\":"
	    "\"10.1000/y\"}]"), "\"kind\": \"Retraction in\"");
	ck_shows(WORK("\"updated-by\":[{\"type\":\"expression_of_concern\"}]"),
	    "\"kind\": \"Expression of concern in\"");
	ck_shows(WORK("\"update-to\":[{\"type\":\"odd\"}]"),
	    "\"kind\": \"Update of\"");
	ck_shows(WORK("\"relation\":{\"has-preprint\":[{\"id-type\":\"doi\","
	    "\"id\":\"10.1000/y\"}]}"), "\"kind\": \"Update of\",\"type\": "
	    "\"Has preprint\",\"note\": \"Has preprint\",\"doi\": "
	    "\"10.1000/y\"");
	ck_shows(WORK("\"relation\":{\"is-part-of\":[{\"id-type\":\"uri\","
	    "\"id\":\"http://a.org\"}],\"cites\":[]}"), "\"type\": "
	    "\"Part of\",\"text\": \"http://a.org\"");
}
END_TEST

START_TEST(odds_and_ends)
{
	ck_shows(WORK("\"clinical-trial-number\":[{\"clinical-trial-number\":"
	    "\"NCT1\"}]"), "\"name\": \"ClinicalTrials.gov\",\"accessions\": "
	    "[\"NCT1\"]");
	ck_shows(WORK("\"journal-issue\":{\"issue\":\"4\"}"),
	    "\"issue\": \"4\"");
	ck_shows(WORK("\"event\":{\"name\":\"Meeting\",\"location\":\"Town\","
	    "\"start\":{\"date-parts\":[[2001,5]]}}"), "\"title\": \"Event\","
	    "\"paras\": [\"Meeting, Town, May 2001\"]");
	ck_shows(WORK("\"subtype\":\"preprint\""), "\"name\": \"Preprint\"");
	ck_shows(WORK("\"institution\":[{\"name\":\"A School\"}]"),
	    "\"title\": \"Institution\",\"paras\": [\"A School\"]");
}
END_TEST

UNIT_MAIN("input/crossref_json", references, money_and_rights, assertions,
    updates_and_relations, odds_and_ends)

#include "shown.h"

#define CORE(fields) "{\"hitCount\":1,\"resultList\":{\"result\":[{" \
    "\"title\":\"A title.\"" fields "}]}}"

START_TEST(an_article)
{
	struct desk k;
	const char *x = shown(&k, CORE(",\"id\":\"123\",\"source\":\"MED\","
	    "\"pmid\":\"123\",\"pmcid\":\"PMC7\",\"doi\":\"10.1000/x\","
	    "\"journalInfo\":{\"issue\":\"2\",\"volume\":\"9\","
	    "\"journalIssueId\":5,\"dateOfPublication\":\"2017 Aug\","
	    "\"monthOfPublication\":8,\"yearOfPublication\":2017,"
	    "\"printPublicationDate\":\"2017-08-01\",\"journal\":{\"title\":"
	    "\"Journal of Things\",\"medlineAbbreviation\":\"J Th\","
	    "\"isoabbreviation\":\"J. Th.\",\"nlmid\":\"101\",\"issn\":"
	    "\"1545-598X\",\"essn\":\"2050-084X\"}},\"pageInfo\":\"5-9\","
	    "\"abstractText\":\"<h4>Aim</h4>One.\",\"language\":\"eng\","
	    "\"electronicPublicationDate\":\"2017-05-22\","
	    "\"dateOfRevision\":\"2018-01-02\",\"pubModel\":\"Print\","
	    "\"license\":\"cc by\",\"citedByCount\":4,\"odd\":\"what\""));

	ck_has(x, "\"pmid\": \"123\",\"pmcid\": \"PMC7\",\"doi\": "
	    "\"10.1000/x\"");
	ck_has_not(x, "\"ids\"");
	ck_has(x, "\"journal\": {\"title\": \"Journal of Things\",\"abbrev\": "
	    "\"J Th\",\"iso_abbrev\": \"J. Th.\",\"nlm_id\": \"101\","
	    "\"issn_print\": \"1545-598X\",\"issn_electronic\": "
	    "\"2050-084X\"}");
	ck_has(x, "\"volume\": \"9\",\"issue\": \"2\"");
	ck_has(x, "\"kind\": \"ppub\",\"type\": \"journalInfo/"
	    "dateOfPublication\",\"year\": 2017,\"month\": 8");
	ck_has(x, "\"kind\": \"epub\"");
	ck_has(x, "\"kind\": \"record_revised\"");
	ck_has(x, "\"label\": \"Aim\",\"paras\": [\"One.\"]");
	ck_has(x, "\"license\": \"cc by\"");
	ck_has(x, "\"path\": \"citedByCount\"");
	ck_said(&k, "odd holds \"what\"");
	desk_drop(&k);
}
END_TEST

START_TEST(other_forms)
{
	/* every value in a list, as one program writes it */
	ck_shows("{\"pmid\":[\"123\"],\"authorString\":[\"Roe A, Poe B.\"],"
	    "\"title\":[\"A\"],\"journalInfo\":[{\"yearOfPublication\":"
	    "[\"2016\"],\"journal\":[{\"title\":[\"J\"],\"ISSN\":"
	    "[\"1545-598X\"]}]}]}", "\"journal\": {\"title\": \"J\","
	    "\"issn_print\": \"1545-598X\"}");
	/* the small form */
	ck_shows(CORE(",\"authorString\":\"Roe A, Poe B.\",\"journalTitle\":"
	    "\"J\",\"journalVolume\":\"9\",\"pubYear\":\"2016\",\"pubType\":"
	    "\"journal article; review\""), "\"volume\": \"9\"");
	ck_shows(CORE(",\"id\":\"123\",\"source\":\"MED\""),
	    "\"pmid\": \"123\"");
	ck_shows(CORE(",\"pmid\":\"0x\""), "\"value\": \"0x\"");
	/* a preprint, a book */
	ck_shows(CORE(",\"id\":\"PPR1\",\"source\":\"PPR\","
	    "\"bookOrReportDetails\":{\"publisher\":\"bioRxiv\","
	    "\"yearOfPublication\":2019}"), "\"journal\": {\"title\": "
	    "\"bioRxiv\"}");
	ck_shows(CORE(",\"id\":\"PPR1\",\"source\":\"PPR\""),
	    "\"type\": \"PPR\",\"value\": \"PPR1\"");
	ck_shows(CORE(",\"bookOrReportDetails\":{\"publisher\":\"P\","
	    "\"isbn13\":\"9781482253269\"}"), "\"book\": {\"publisher\": "
	    "\"P\"");
}
END_TEST

UNIT_MAIN("input/epmc_fields", an_article, other_forms)

#include "shown.h"

#define CSL(fields) "[{\"type\":\"article-journal\",\"title\":\"A title\"," \
    "\"container-title\":\"J Things\"" fields "}]"

START_TEST(an_article)
{
	struct desk k;
	const char *x = shown(&k, CSL(",\"id\":\"roe\",\"author\":[{\"family\":"
	    "\"Roe\",\"given\":\"Ann B\"}],\"issued\":{\"date-parts\":"
	    "[[2014,5,3]]},\"volume\":9,\"issue\":\"2\",\"page\":\"5-9\","
	    "\"DOI\":\"10.1000/X\",\"PMID\":\"123\",\"PMCID\":\"7\","
	    "\"ISSN\":\"1545-598X\",\"URL\":\"http://a.org\","
	    "\"publisher\":\"Press\",\"publisher-place\":\"Town\","
	    "\"abstract\":\"<jats:p>Words.</jats:p>\",\"language\":\"en\","
	    "\"keyword\":\"one, two\",\"note\":\"PMID: 123\\nA note\","
	    "\"container-title-short\":\"J Th\",\"source\":\"PubMed\","
	    "\"accessed\":{\"date-parts\":[[2019]]},\"odd\":\"what\""));

	ck_has(x, "\"surname\": \"Roe\",\"given_names\": \"Ann B\"");
	ck_has(x, "\"journal\": {\"title\": \"J Things\",\"abbrev\": "
	    "\"J Th\",\"issn_print\": \"1545-598X\",\"publisher\": "
	    "\"Town: Press\"}");
	ck_has(x, "\"volume\": \"9\",\"issue\": \"2\",\"fpage\": \"5\"");
	ck_has(x, "\"year\": 2014,\"month\": 5,\"day\": 3");
	ck_has(x, "\"pmid\": \"123\",\"pmcid\": \"PMC7\"");
	ck_has(x, "\"paras\": [\"Words.\"]");
	ck_has(x, "\"title\": \"Notes\",\"paras\": [\"A note\"]");
	ck_has(x, "\"owner\": \"PubMed\"");
	ck_has(x, "[{\"text\": \"one\"},{\"text\": \"two\"}]");
	ck_said(&k, "odd holds \"what\"");
	ck_not_said(&k, "accessed");
	desk_drop(&k);
}
END_TEST

START_TEST(crossref_has_lists_where_csl_has_texts)
{
	struct desk k;
	const char *x = shown(&k, "{\"message-type\":\"work\",\"message\":{"
	    "\"type\":\"journal-article\",\"title\":[\"On <i>E. coli</i>\"],"
	    "\"subtitle\":[\"A sub\"],\"container-title\":[\"J Things\"],"
	    "\"short-container-title\":[\"J Th\"],\"ISSN\":[\"1545-598X\"],"
	    "\"issn-type\":[{\"value\":\"1545-598X\",\"type\":\"print\"},"
	    "{\"value\":\"2050-084X\",\"type\":\"electronic\"}],"
	    "\"published-print\":{\"date-parts\":[[2016,12]]},"
	    "\"published-online\":{\"date-parts\":[[2016,5,23]]},"
	    "\"issued\":{\"date-parts\":[[2016,5,23]]},"
	    "\"article-number\":\"86\",\"alternative-id\":[\"263\"],"
	    "\"DOI\":\"10.1000/x\",\"member\":\"297\",\"score\":1.0,"
	    "\"subject\":[\"Medicine, general\"]}}");

	ck_has(x, "{\"text\": \"E. coli\",\"styles\": [\"italic\"]}");
	ck_has(x, "\"subtitle\": \"A sub\"");
	ck_has(x, "\"issn_print\": \"1545-598X\",\"issn_electronic\": "
	    "\"2050-084X\"");
	ck_has(x, "\"kind\": \"epub\"");
	ck_has(x, "\"kind\": \"ppub\",\"type\": \"published-print\"");
	ck_has(x, "\"elocation_id\": \"86\"");
	ck_has(x, "\"value\": \"263\"");
	ck_has(x, "\"text\": \"Medicine, general\"");
	ck_has(x, "\"path\": \"member\"");
	ck_not_said(&k, "element-unknown");
	desk_drop(&k);
}
END_TEST

START_TEST(other_works)
{
	ck_shows("[{\"type\":\"chapter\",\"title\":\"A\",\"container-title\":"
	    "\"The Book\",\"editor\":[{\"family\":\"Doe\"}],\"edition\":2,"
	    "\"collection-title\":\"A Series\"}]", "\"book\": {\"title\": "
	    "\"The Book\",\"collection_title\": \"A Series\"");
	/* of two names Crossref's first is the series */
	ck_shows("[{\"type\":\"book-chapter\",\"title\":[\"A\"],"
	    "\"container-title\":[\"A Series\",\"The Book\"]}]",
	    "\"book\": {\"title\": \"The Book\",\"collection_title\": "
	    "\"A Series\"");
	ck_shows("[{\"type\":\"book\",\"title\":\"A\",\"ISBN\":"
	    "[\"9781482253269\"],\"publisher\":\"P\"}]",
	    "\"isbns\": [\"9781482253269\"]");
	ck_shows("[{\"type\":\"thesis\",\"title\":\"A\",\"publisher\":\"P\"}]",
	    "\"name\": \"Thesis\"");
	ck_shows("[{\"type\":\"posted-content\",\"subtype\":\"preprint\","
	    "\"title\":\"A\",\"institution\":[{\"name\":\"bioRxiv\"}],"
	    "\"group-title\":\"Cells\"}]", "\"journal\": {\"title\": "
	    "\"bioRxiv\"}");
	ck_shows("[{\"type\":\"speech\",\"title\":\"A\",\"event\":\"Meeting\","
	    "\"event-place\":\"Town\"}]", "\"title\": \"Event\",\"paras\": "
	    "[\"Meeting\",\"Town\"]");
}
END_TEST

UNIT_MAIN("input/csl_fields", an_article,
    crossref_has_lists_where_csl_has_texts, other_works)

#include "shown.h"

#include "input/dialect.h"

#define HEAD(text) dialect_articleset.sniff(text, strlen(text))
#define SET(middle) "<?xml version=\"1.0\"?><!DOCTYPE ArticleSet PUBLIC " \
    "\"-//NLM//DTD PubMed 2.8//EN\" \"x.dtd\"><ArticleSet><Article>" middle \
    "</Article></ArticleSet>"

START_TEST(what_is_an_articleset)
{
	ck_assert_int_gt(HEAD(SET("")), 80);
	ck_assert_int_eq(HEAD("<PubmedArticle><ArticleSet>"), 0);
	ck_assert_int_eq(HEAD("<article>"), 0);
}
END_TEST

START_TEST(an_article)
{
	struct desk k;
	const char *x = shown(&k, SET("<Journal><PublisherName>Press"
	    "</PublisherName><JournalTitle>J Things</JournalTitle>"
	    "<Issn>1545-598X</Issn><Volume>4</Volume><Issue>1</Issue>"
	    "<PubDate PubStatus=\"epublish\"><Year>2014</Year>"
	    "<Month>January</Month><Day>31</Day></PubDate></Journal>"
	    "<ArticleTitle>On <i>E. coli</i></ArticleTitle>"
	    "<FirstPage>5</FirstPage><LastPage>9</LastPage>"
	    "<ELocationID EIdType=\"doi\">10.1000/x</ELocationID>"
	    "<Language>EN</Language><AuthorList><Author><FirstName>Ann B"
	    "</FirstName><LastName>Roe</LastName><Affiliation>Here"
	    "</Affiliation><Identifier Source=\"ORCID\">"
	    "http://orcid.org/0000-0002-1825-0097</Identifier></Author>"
	    "</AuthorList><GroupList><Group><GroupName>The Z Group"
	    "</GroupName><IndividualName><FirstName>Bob</FirstName>"
	    "<LastName>Poe</LastName></IndividualName></Group></GroupList>"
	    "<PublicationType>Journal Article</PublicationType>"
	    "<ArticleIdList><ArticleId IdType=\"pii\">p1</ArticleId>"
	    "</ArticleIdList><History><PubDate PubStatus=\"received\">"
	    "<Year>2013</Year><Month>06</Month><Day>06</Day></PubDate>"
	    "</History><Abstract><AbstractText Label=\"Aims\">One."
	    "</AbstractText></Abstract><CopyrightInformation>(C) X"
	    "</CopyrightInformation><CoiStatement>None.</CoiStatement>"));

	ck_has(x, "\"journal\": {\"title\": \"J Things\",\"issn_print\": "
	    "\"1545-598X\",\"publisher\": \"Press\"}");
	ck_has(x, "\"kind\": \"epub\",\"type\": \"epublish\",\"year\": 2014,"
	    "\"month\": 1,\"day\": 31");
	ck_has(x, "\"surname\": \"Roe\",\"given_names\": \"Ann B\","
	    "\"initials\": \"AB\",\"orcid\": \"0000-0002-1825-0097\"");
	ck_has(x, "\"collab\": \"The Z Group\",\"members\": [{\"kind\": "
	    "\"person\",\"role\": \"investigator\",\"surname\": \"Poe\","
	    "\"given_names\": \"Bob\",\"initials\": \"B\"}]");
	ck_has(x, "\"label\": \"Aims\"");
	ck_has(x, "\"kind\": \"received\"");
	ck_has(x, "\"copyright\": \"(C) X\"");
	ck_has(x, "\"coi\": [\"None.\"]");
	ck_has(x, "\"value\": \"p1\"");
	ck_has_not(x, "unreached");
	desk_drop(&k);
}
END_TEST

#define OBJECT(type, params) "<Object Type=\"" type "\">" params "</Object>"
#define PARAM(name, text) "<Param Name=\"" name "\">" text "</Param>"

START_TEST(objects)
{
	struct desk k;
	const char *x = shown(&k, SET("<ArticleTitle>A</ArticleTitle>"
	    "<ObjectList>" OBJECT("keyword", PARAM("value", "one"))
	    OBJECT("keyword", PARAM("value", "two"))
	    OBJECT("grant", PARAM("id", "G1") PARAM("grantor", "Fund"))
	    OBJECT("Erratum", PARAM("type", "doi") PARAM("id", "10.1000/y"))
	    OBJECT("ExpressionOfConcernFor", PARAM("type", "pmid")
	    PARAM("id", "77"))
	    OBJECT("ClinicalTrials.gov", PARAM("id", "NCT1"))
	    OBJECT("Odd", PARAM("name", "v")) "</ObjectList>"));

	ck_has(x, "\"kwds\": [{\"text\": \"one\"},{\"text\": \"two\"}]");
	ck_has(x, "\"grants\": [{\"id\": \"G1\",\"agency\": \"Fund\"}]");
	ck_has(x, "\"kind\": \"Erratum for\",\"type\": \"Erratum\",\"doi\": "
	    "\"10.1000/y\"");
	ck_has(x, "\"kind\": \"Expression of concern for\"");
	ck_has(x, "\"pmid\": \"77\"");
	ck_has(x, "\"name\": \"ClinicalTrials.gov\",\"accessions\": "
	    "[\"NCT1\"]");
	ck_has(x, "\"type\": \"Odd name\",\"value\": \"v\"");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/articleset", what_is_an_articleset, an_article, objects)

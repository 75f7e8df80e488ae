#include "shown.h"

#define CORE(fields) "{\"hitCount\":1,\"resultList\":{\"result\":[{" \
    "\"title\":\"A title.\"," fields "}]}}"

START_TEST(people)
{
	struct desk k;
	const char *x = shown(&k, CORE("\"authorString\":\"Roe A, Poe B.\","
	    "\"authorList\":{\"author\":[{\"fullName\":\"Roe A\",\"firstName\":"
	    "\"Ann\",\"lastName\":\"Roe\",\"initials\":\"A\","
	    "\"authorAffiliationDetailsList\":{\"authorAffiliation\":["
	    "{\"affiliation\":\"Here\"},{\"affiliation\":\"There\"}]}},"
	    "{\"fullName\":\"Poe B\",\"affiliation\":\"Here\"},"
	    "{\"collectiveName\":\"The Z Group\"},{\"odd\":\"what\"}]},"
	    "\"affiliation\":\"Here\",\"investigatorList\":{\"investigator\":"
	    "[{\"lastName\":\"Doe\",\"firstName\":\"D\"}]}"));

	ck_has(x, "\"surname\": \"Roe\",\"given_names\": \"Ann\","
	    "\"initials\": \"A\",\"affs\": [1,2]");
	ck_has(x, "\"surname\": \"Poe\",\"initials\": \"B\",\"affs\": [1]");
	ck_has(x, "\"collab\": \"The Z Group\"");
	ck_has(x, "\"investigators\": [{\"kind\": \"person\",\"role\": "
	    "\"investigator\",\"surname\": \"Doe\"");
	ck_said(&k, "authorList holds \"what\"");
	ck_assert_uint_eq(k.article->n_contribs, 3);
	desk_drop(&k);
	ck_shows(CORE("\"authorString\":\"Roe A, Poe B.\""),
	    "\"surname\": \"Poe\",\"initials\": \"B\"");
}
END_TEST

START_TEST(index_terms)
{
	ck_shows(CORE("\"meshHeadingList\":{\"meshHeading\":[{\"majorTopic_YN\""
	    ":\"N\",\"descriptorName\":\"Liver\",\"meshQualifierList\":"
	    "{\"meshQualifier\":[{\"abbreviation\":\"PA\",\"qualifierName\":"
	    "\"pathology\",\"majorTopic_YN\":\"Y\"}]}}]}"),
	    "\"mesh\": [{\"descriptor\": \"Liver\",\"qualifiers\": "
	    "[{\"name\": \"pathology\",\"major\": true}]}]");
	ck_shows(CORE("\"chemicalList\":{\"chemical\":[{\"name\":\"Water\","
	    "\"registryNumber\":\"7732-18-5\"},{\"name\":\"X\","
	    "\"registryNumber\":\"0\"}]}"), "\"substances\": [{\"name\": "
	    "\"Water\",\"registry_number\": \"7732-18-5\"},{\"name\": \"X\"}]");
	ck_shows(CORE("\"pubTypeList\":{\"pubType\":[\"other\","
	    "\"Journal Article\"]}"), "\"pub_types\": [{\"name\": "
	    "\"Journal Article\"}]");
	ck_shows(CORE("\"subsetList\":{\"subset\":[{\"code\":\"IM\","
	    "\"name\":\"Index Medicus\"}]}"), "[\"IM\"]");
}
END_TEST

START_TEST(grants_and_notices)
{
	ck_shows(CORE("\"grantsList\":{\"grant\":[{\"grantId\":\"G1\","
	    "\"agency\":\"Fund\",\"acronym\":\"F\",\"orderIn\":0}]}"),
	    "\"grants\": [{\"id\": \"G1\",\"acronym\": \"F\",\"agency\": "
	    "\"Fund\"}]");
	ck_shows(CORE("\"commentCorrectionList\":{\"commentCorrection\":"
	    "[{\"id\":\"77\",\"source\":\"MED\",\"reference\":\"J Th. 2001\","
	    "\"type\":\"Retraction in\",\"orderIn\":1}]}"),
	    "\"kind\": \"Retraction in\",\"type\": \"Retraction in\","
	    "\"text\": \"J Th. 2001\",\"pmid\": \"77\"");
	ck_shows(CORE("\"commentCorrectionList\":{\"commentCorrection\":"
	    "[{\"id\":\"PPR1\",\"source\":\"PPR\",\"type\":\"Preprint in\"}]}"
	    ), "\"kind\": \"Update of\",\"type\": \"Preprint in\",\"note\": "
	    "\"PPR1\"");
}
END_TEST

UNIT_MAIN("input/epmc_terms", people, index_terms, grants_and_notices)

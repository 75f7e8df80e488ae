#include "shown.h"

#define NOTE "TY  - JOUR\nTI  - A title\nDP  - NLM\nAU  - Roe, A.\n" \
    "T2  - J Things\nN1  - 1545-598X\nRoe, Ann B\nJournal Article\nReview\n" \
    "Research Support, N.I.H.\nSwitzerland\nJ Things. 2011 Jun;5(6):34-6.\n" \
    "ER  - \n"

START_TEST(a_note_that_a_manager_made_of_pubmed)
{
	struct desk k;
	const char *x = shown(&k, NOTE);

	ck_has(x, "\"issn_electronic\": \"1545-598X\"");
	ck_has(x, "\"surname\": \"Roe\",\"given_names\": \"Ann B\"");
	ck_has(x, "{\"name\": \"Journal Article\"},{\"name\": \"Review\"},"
	    "{\"name\": \"Research Support, N.I.H.\"}");
	ck_has(x, "\"country\": \"Switzerland\"");
	ck_has_not(x, "\"sections\"");
	desk_drop(&k);
}
END_TEST

START_TEST(what_a_managers_note_holds_besides)
{
	ck_shows("TY  - JOUR\nTI  - A title\nDP  - NLM\nT2  - J Things\n"
	    "N1  - 1545-598X\nMine own words.\nUtopia\n"
	    "J Things. 2011 Jun;5(6):34-6.\nAnd more.\nER  - \n",
	    "\"title\": \"Notes\",\"paras\": [\"Mine own words.\","
	    "\"And more.\"]");
}
END_TEST

START_TEST(any_other_note)
{
	struct desk k;
	const char *x = shown(&k, "TY  - JOUR\nTI  - A title\n"
	    "N1  - Cited By :44\nExport Date: 1 April 2016\n"
	    "N1  - Read this. PMID: 123\nN1  - Copyright - (C) 2016 X\n"
	    "ER  - \n");

	ck_has(x, "\"title\": \"Notes\",\"paras\": [\"Read this. PMID: 123\"]");
	ck_has(x, "\"pmid\": \"123\"");
	ck_has(x, "\"copyright\": \"(C) 2016 X\"");
	ck_has(x, "\"path\": \"N1\",\"count\": 2");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/ris_notes", a_note_that_a_manager_made_of_pubmed,
    what_a_managers_note_holds_besides, any_other_note)

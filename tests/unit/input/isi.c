#include "shown.h"

#include "input/dialect.h"

#define HEAD(text) dialect_isi.sniff(text, strlen(text))
#define ISI(fields) "FN X\nVR 1.0\nPT J\nTI A title\n" fields "ER\n\nEF\n"

START_TEST(what_is_isi)
{
	ck_assert_int_gt(HEAD("FN ISI\nVR 1.0\nPT J\nAU Roe, A\nER\n"), 80);
	ck_assert_int_gt(HEAD("PT J\nAU Roe, A\nTI A\nSO B\nER\n"), 80);
	ck_assert_int_eq(HEAD("FN X\nVR 1.0\n"), 0);
	ck_assert_int_eq(HEAD("TY  - JOUR\nER  -\n"), 0);
}
END_TEST

START_TEST(an_article)
{
	struct desk k;
	const char *x = shown(&k, ISI("AU Roe, AB\n   Poe, C\n"
	    "AF Roe, Ann B.\n   Poe, Carl, Jr.\nSO J THINGS\nJI J. Things\n"
	    "J9 J THIN\nLA English\nDT Article\nDE one;\n   two\n"
	    "ID BIG; SMALL\nAB Some words that are\n   wrapped.\n"
	    "C1 [Roe, Ann B.; Poe, Carl] Here, A\n   long Town.\n"
	    "   [Poe, Carl] There.\nRP Poe, C (corresponding author), There.\n"
	    "EM c@d.org\nFU Fund [12]\nFX We thank.\n"
	    "CR DOE D, 1997, J TH, V9, P12, DOI 10.1000/y\n   MOE M\nNR 2\n"
	    "TC 5\nPU PRESS\nPI TOWN\nPA STREET\nSN 1545-598X\n"
	    "EI 2050-084X\nPD JUN 8\nPY 2004\nVL 4\nIS 2\nBP 7\nEP 16\n"
	    "PS 7-16\nDI 10.1000/x\nPM 123\nUT WOS:0001\n"));

	ck_has(x, "\"suffix\": \"Jr.\"");
	ck_has(x, "\"surname\": \"Roe\",\"given_names\": \"Ann B.\","
	    "\"initials\": \"AB\",\"affs\": [1]");
	ck_has(x, "\"corresp\": true,\"affs\": [1,2]");
	ck_has(x, "[{\"text\": \"Here, A long Town.\"},"
	    "{\"text\": \"There.\"}]");
	ck_has(x, "\"journal\": {\"title\": \"J THINGS\",\"abbrev\": "
	    "\"J. Things\",\"iso_abbrev\": \"J THIN\"");
	ck_has(x, "\"issn_print\": \"1545-598X\",\"issn_electronic\": "
	    "\"2050-084X\"");
	ck_has(x, "\"kwds\": [{\"text\": \"one\"},{\"text\": \"two\"}]");
	ck_has(x, "\"type\": \"Keywords Plus\"");
	ck_has(x, "Some words that are wrapped.");
	ck_has(x, "\"year\": 2004,\"month\": 6,\"day\": 8");
	ck_has(x, "\"fpage\": \"7\",\"lpage\": \"16\"");
	ck_has(x, "\"pmid\": \"123\"");
	ck_has(x, "\"doi\": \"10.1000/x\"");
	ck_has(x, "\"doi\": \"10.1000/y\"},{\"text\": \"MOE M\"}");
	ck_has(x, "\"funding_statement\": \"We thank.\"");
	ck_not_said(&k, "element-unknown");
	ck_has(x, "\"path\": \"PA\"");
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

START_TEST(other_works)
{
	ck_shows("PT B\nTI A chapter\nSO The Book\nBE Roe, A\nER\n",
	    "\"book\": {\"title\": \"The Book\",\"contribs\"");
	ck_shows(ISI("PD 04 2006\n"), "\"year\": 2006,\"month\": 4");
	ck_shows(ISI("AU Roe, Ann; Poe, Bob\n"), "\"surname\": \"Poe\"");
	ck_shows(ISI("UT MEDLINE:16842170\n"), "\"pmid\": \"16842170\"");
	ck_shows(ISI("CT 5th Meeting\nCL Town\n"), "\"title\": "
	    "\"Conference\",\"paras\": [\"5th Meeting\",\"Town\"]");
	ck_shows(ISI("DI 467-72\n"), "\"elocation_id\": \"467-72\"");
	ck_shows_not(ISI("DI 10.1000/x\n"), "elocation_id");
	ck_shows(ISI("CA The Z Group\n"), "\"collab\": \"The Z Group\"");
}
END_TEST

START_TEST(records_end_where_they_should)
{
	ck_assert_int_eq(shown_count(ISI("")), 1);
	ck_shows_not("\xEF\xBB\xBF\n" ISI(""), "(no tag)");
	ck_shows("words\n" ISI("AU R\nSO J\nPY 2001\nVL 1\n"), "\"path\": \"(no tag)\"");
	ck_assert_int_eq(shown_count("PT J\nTI A\nPT J\nTI B\nER\nEF\n"), 2);
}
END_TEST

UNIT_MAIN("input/isi", what_is_isi, an_article, other_works,
    records_end_where_they_should)

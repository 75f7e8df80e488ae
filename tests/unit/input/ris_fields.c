#include "shown.h"

#define RIS(fields) "TY  - JOUR\nTI  - A title\n" fields "ER  - \n"

START_TEST(an_article)
{
	struct desk k;
	const char *x = shown(&k, RIS("AU  - Roe, Ann B\nA1  - Poe, C. D.\n"
	    "JF  - Journal of Things\nJA  - J Things\nVL  - 12\nIS  - 3\n"
	    "SP  - 45\nEP  - 51\nPY  - 2014\nDA  - 2014/05/03/\n"
	    "SN  - 1545-598X\nDO  - doi:10.1000/x\nPB  - Press\nCY  - Town\n"
	    "LA  - eng\nKW  - one, first\nKW  - two\nAB  - Words.\n"));

	ck_has(x, "\"title\": \"A title\"");
	ck_has(x, "\"surname\": \"Roe\",\"given_names\": \"Ann B\","
	    "\"initials\": \"AB\"");
	ck_has(x, "\"surname\": \"Poe\",\"given_names\": \"C. D.\","
	    "\"initials\": \"CD\"");
	ck_has(x, "\"journal\": {\"title\": \"Journal of Things\","
	    "\"abbrev\": \"J Things\",\"issn_print\": \"1545-598X\","
	    "\"publisher\": \"Town: Press\"}");
	ck_has(x, "\"volume\": \"12\",\"issue\": \"3\",\"fpage\": \"45\","
	    "\"lpage\": \"51\"");
	ck_has(x, "\"year\": 2014,\"month\": 5,\"day\": 3");
	ck_has(x, "\"doi\": \"10.1000/x\"");
	ck_has(x, "\"lang\": \"en\"");
	ck_has(x, "{\"text\": \"one, first\"},{\"text\": \"two\"}");
	ck_has(x, "\"paras\": [\"Words.\"]");
	ck_has(x, "\"name\": \"Journal Article\"");
	ck_has_not(x, "unreached");
	desk_drop(&k);
}
END_TEST

START_TEST(the_kind_says_what_a_field_means)
{
	/* a chapter: T2 is the book, A2 its editor */
	ck_shows("TY  - CHAP\nTI  - A\nT2  - The Book\nT3  - A Series\n"
	    "A2  - Doe, Jo\nSN  - 978-1-4822-5326-9\nPB  - P\nER  - \n",
	    "\"book\": {\"title\": \"The Book\","
	    "\"collection_title\": \"A Series\",\"publisher\": \"P\"");
	ck_shows("TY  - CHAP\nTI  - A\nT2  - The Book\nA2  - Doe, Jo\n"
	    "ER  - \n", "\"role\": \"editor\",\"surname\": \"Doe\"");
	/* a book: T2 is its series, its editor one of its people */
	ck_shows("TY  - BOOK\nTI  - A\nT2  - A Series\nED  - Doe, Jo\n"
	    "VL  - 7\nER  - \n", "\"collection_title\": \"A Series\","
	    "\"volume\": \"7\"");
	ck_shows("TY  - THES\nTI  - A\nPB  - A School\nER  - \n",
	    "\"book\": {\"publisher\": \"A School\"");
	ck_shows("TY  - RPRT\nTI  - A\nIS  - 44\nER  - \n",
	    "\"report_number\": \"44\"");
}
END_TEST

START_TEST(names_of_journals)
{
	/* JO is the name, or, beside one, its short form */
	ck_shows(RIS("JO  - Food Technology\n"),
	    "\"journal\": {\"title\": \"Food Technology\"}");
	ck_shows(RIS("JO  - J Th\nT2  - Journal of Things\n"),
	    "\"journal\": {\"title\": \"Journal of Things\","
	    "\"abbrev\": \"J Th\"}");
	ck_shows(RIS("J2  - J Th\nJI  - J. Th.\nT2  - Journal of Things\n"),
	    "\"abbrev\": \"J Th\",\"iso_abbrev\": \"J. Th.\"");
}
END_TEST

START_TEST(identifiers_in_many_tags)
{
	ck_shows(RIS("DB  - PubMed\nAN  - 26957754\n"),
	    "\"pmid\": \"26957754\"");
	ck_shows(RIS("AN  - 26957754\n"), "\"type\": \"accession\","
	    "\"value\": \"26957754\"");
	ck_shows(RIS("AN  - PMC3654245\n"), "\"pmcid\": \"PMC3654245\"");
	ck_shows(RIS("U1  - 23690738[pmid]\n"), "\"pmid\": \"23690738\"");
	ck_shows(RIS("N1  - PMID: 23690738\n"), "\"pmid\": \"23690738\"");
	ck_shows(RIS("C2  - PMC4756000\n"), "\"pmcid\": \"PMC4756000\"");
	ck_shows(RIS("M3  - doi: 10.1000/x\n"), "\"doi\": \"10.1000/x\"");
	ck_shows(RIS("UR  - https://pubmed.ncbi.nlm.nih.gov/26957754\n"),
	    "\"pmid\": \"26957754\"");
	ck_shows(RIS("UR  - http://a.org; http://b.org\n"),
	    "\"value\": \"http://a.org\"},{\"type\": \"URL\"");
}
END_TEST

START_TEST(dates)
{
	/* the fullest of several; a month of its own; of the history */
	ck_shows(RIS("PY  - 2013\nY1  - 2013/04//\nDA  - 2013/04/18\n"),
	    "\"year\": 2013,\"month\": 4,\"day\": 18");
	ck_shows(RIS("PY  - 2018\nDA  - SEP\n"), "\"year\": 2018,"
	    "\"month\": 9");
	ck_shows(RIS("PY  - 2013/02/15/received\nPY  - 2013\n"),
	    "\"kind\": \"received\",\"type\": \"received\",\"year\": 2013,"
	    "\"month\": 2,\"day\": 15");
	ck_shows(RIS("PY  - 2018///Mar/Apr\n"),
	    "\"verbatim\": \"2018 Mar/Apr\"");
	ck_shows(RIS("DA  - 2019/10//undefined\n"),
	    "\"reason\": \"a program's word for nothing\"");
	ck_shows(RIS("ET  - 2016/01/30\n"), "\"kind\": \"epub\"");
	ck_shows("TY  - BOOK\nTI  - A\nET  - 2\nER  - \n",
	    "\"edition\": \"Edition 2\"");
}
END_TEST

START_TEST(what_is_not_printed_is_counted)
{
	struct desk k;
	const char *x = shown(&k, RIS("XX  - unknown\nL1  - a.pdf\n"));

	ck_has(x, "\"path\": \"L1\",\"count\": 1,\"sample\": \"a.pdf\","
	    "\"reason\": \"where a copy lies");
	ck_has(x, "\"path\": \"XX\"");
	ck_said(&k, "set.xml:3: warning: XX holds \"unknown\"");
	ck_not_said(&k, "L1 holds");
	desk_drop(&k);
}
END_TEST

START_TEST(addresses)
{
	ck_shows(RIS("AU  - Roe, A.\nAU  - Poe, B.\nAD  - Poe, B.; Institute"
	    "\n"), "\"surname\": \"Poe\",\"given_names\": \"B.\","
	    "\"initials\": \"B\",\"affs\": [1]");
	ck_shows(RIS("AU  - Roe, A.\nAD  - One\nTwo\n"),
	    "\"affs\": [{\"text\": \"One\"},{\"text\": \"Two\"}]");
	ck_shows(RIS("AU  - Roe, A.\nAD  - One, X; email: a@b.org ; Two\n"),
	    "\"affs\": [{\"text\": \"One, X; email: a@b.org\"},"
	    "{\"text\": \"Two\"}]");
}
END_TEST

UNIT_MAIN("input/ris_fields", an_article, the_kind_says_what_a_field_means,
    names_of_journals, identifiers_in_many_tags, dates,
    what_is_not_printed_is_counted, addresses)

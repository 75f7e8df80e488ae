#include "desk.h"

START_TEST(the_layout_of_2001)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubMedArticleSet>"
	    "<PubMedArticle><MedlineCitation><PMID>3</PMID><Article>"
	    "<ArticleTitle>Old</ArticleTitle><DateOfElectronicPublication>"
	    "2001 Mar 4</DateOfElectronicPublication></Article>"
	    "<PersonalNameSubjectList><PersonalNameSubject><LastName>Roe"
	    "</LastName><TitleAssociatedWithName>Sir"
	    "</TitleAssociatedWithName><DatesAssociatedWithName>1901-1980"
	    "</DatesAssociatedWithName></PersonalNameSubject>"
	    "</PersonalNameSubjectList></MedlineCitation><PubmedData>"
	    "<ArticleIdList><ArticleId IdType=\"doi\">10.1000/x</ArticleId>"
	    "</ArticleIdList></PubmedData></PubMedArticle>"
	    "</PubMedArticleSet>");

	ck_assert_str_eq(x->doi, "10.1000/x");
	ck_assert_str_eq(x->dates[0].date.verbatim, "2001 Mar 4");
	ck_assert_str_eq(x->personal_name_subjects[0].prefix, "Sir");
	ck_rich(&k, x->personal_name_subjects[0].note, "1901-1980");
	ck_assert_uint_eq(x->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(the_journal_line)
{
	struct desk k;
	const struct article *x = desk_read(&k, CITATION("<Article "
	    "PubModel=\"Print-Electronic\"><Journal><ISSN IssnType=\"Print\">"
	    "0378-5955</ISSN><JournalIssue><Volume>7</Volume><Issue>2</Issue>"
	    "<PubDate><Year>2019</Year><Month>Jan</Month></PubDate>"
	    "</JournalIssue><Title>Journal of examples</Title>"
	    "<ISOAbbreviation>J. Ex.</ISOAbbreviation></Journal>"
	    "<ArticleTitle>T</ArticleTitle><Pagination><StartPage>1"
	    "</StartPage><EndPage>9</EndPage><MedlinePgn>1-9</MedlinePgn>"
	    "</Pagination><Language>ger</Language><Language>eng</Language>"
	    "<ArticleDate><Year>2018</Year><Month>12</Month><Day>3</Day>"
	    "</ArticleDate></Article><MedlineJournalInfo><Country>Nowhere"
	    "</Country><MedlineTA>J Ex</MedlineTA><NlmUniqueID>99"
	    "</NlmUniqueID><ISSNLinking>2434-561X</ISSNLinking>"
	    "</MedlineJournalInfo><CitationSubset>IM</CitationSubset>"
	    "<SpaceFlightMission>M1</SpaceFlightMission>"));

	ck_assert_str_eq(article_citation(k.arena, x), "2019 Jan;7(2):1-9");
	ck_assert_str_eq(x->journal.abbrev, "J Ex");
	ck_assert_str_eq(x->journal.title, "Journal of examples");
	ck_assert_str_eq(x->journal.issn_print, "0378-5955");
	ck_assert_str_eq(x->journal.issn_linking, "2434-561X");
	ck_assert_str_eq(x->journal.nlm_id, "99");
	ck_assert_str_eq(x->fpage, "1");
	ck_assert_str_eq(x->lpage, "9");
	ck_assert_str_eq(x->pub_model, "Print-Electronic");
	ck_assert_str_eq(x->lang, "de");
	ck_assert_uint_eq(x->n_langs, 2);
	ck_assert_int_eq(x->dates[1].kind, DATE_EPUB);
	ck_assert_str_eq(x->citation_subsets[0], "IM");
	ck_assert_str_eq(x->space_flight_missions[0], "M1");
	ck_assert_str_eq(x->pmid_version, "2");
	ck_assert_str_eq(x->status, "MEDLINE");
	ck_assert_uint_eq(x->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/pubmed_citation", the_layout_of_2001, the_journal_line)

#include "desk.h"

/* ---- text ------------------------------------------------------------------- */

START_TEST(title_keeps_its_mark_up)
{
	struct desk k;
	const struct article *x = desk_read(&k, ARTICLE("<ArticleTitle>Of "
	    "<i>E. coli</i> and H<sub>2</sub>O: <b><i>x</i></b>.\n"
	    "  End.</ArticleTitle>"));

	ck_rich(&k, x->title, "Of E. coli and H2O: x. End.");
	ck_assert_uint_eq(x->title.n_runs, 7);
	ck_assert_str_eq(x->title.runs[1].text, "E. coli");
	ck_assert_uint_eq(x->title.runs[1].styles, INLINE_ITALIC);
	ck_assert_uint_eq(x->title.runs[3].styles, INLINE_SUB);
	ck_assert_uint_eq(x->title.runs[5].styles,
	    INLINE_ITALIC | INLINE_BOLD);
	ck_assert_str_eq(x->pmid, "101");
	ck_assert_str_eq(x->pmid_version, "2");
	ck_assert_str_eq(x->status, "MEDLINE");
	ck_assert_str_eq(x->pub_model, "Print");
	desk_drop(&k);
}
END_TEST

START_TEST(abstract_labels)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED("<Abstract>"
	    "<AbstractText Label=\"AIM\" NlmCategory=\"OBJECTIVE\">A"
	    "</AbstractText>"
	    "<AbstractText NlmCategory=\"METHODS\">B</AbstractText>"
	    "<AbstractText Label=\"UNLABELLED\">C</AbstractText>"
	    "<AbstractText Label=\"\" NlmCategory=\"RESULTS\">D"
	    "</AbstractText>"
	    "<AbstractText NlmCategory=\"UNASSIGNED\">E</AbstractText>"
	    "<AbstractText Label=\"AIM\">F</AbstractText>"
	    "<CopyrightInformation>© 2020 X</CopyrightInformation>"
	    "</Abstract>"));
	const char *labels[] = { "AIM", "METHODS", NULL, NULL, NULL, "AIM" };
	const struct abstract *b = &x->abstracts[0];

	ck_assert_uint_eq(x->n_abstracts, 1);
	ck_assert_uint_eq(b->n_secs, 6);
	for (size_t i = 0; i < 6; i++)
		ck_assert_pstr_eq(b->secs[i].label, labels[i]);
	ck_assert_str_eq(b->secs[0].category, "OBJECTIVE");
	ck_rich(&k, b->secs[5].paras[0], "F");
	ck_assert_str_eq(b->copyright, "© 2020 X");
	desk_drop(&k);
}
END_TEST

START_TEST(other_abstracts_have_their_language)
{
	struct desk k;
	const struct article *x = desk_read(&k, CITATION("<Article>"
	    "<ArticleTitle>[A title.]</ArticleTitle><Abstract>"
	    "<AbstractText>Main</AbstractText></Abstract>"
	    "<Language>fre</Language>"
	    "<VernacularTitle>Un titre.</VernacularTitle></Article>"
	    "<OtherAbstract Type=\"Publisher\" Language=\"fre\">"
	    "<AbstractText>Autre</AbstractText></OtherAbstract>"
	    "<OtherAbstract Type=\"plain-language-summary\">"
	    "<AbstractText>Plain</AbstractText></OtherAbstract>"));

	ck_assert_uint_eq(x->n_abstracts, 3);
	ck_assert_str_eq(x->lang, "fr");
	ck_assert_str_eq(x->title.runs[0].lang, "en");
	ck_assert_str_eq(x->trans_title_lang, "fr");
	ck_rich(&k, x->trans_title, "Un titre.");
	ck_assert_str_eq(x->abstracts[0].lang, "en");
	ck_assert_int_eq(x->abstracts[1].kind, ABSTRACT_TRANSLATED);
	ck_assert_str_eq(x->abstracts[1].lang, "fr");
	ck_assert_int_eq(x->abstracts[2].kind, ABSTRACT_PLAIN_LANGUAGE);
	ck_assert_str_eq(x->abstracts[2].lang, "en");
	desk_drop(&k);
}
END_TEST

START_TEST(keywords_and_statements)
{
	struct desk k;
	const struct article *x = desk_read(&k, CITATION(
	    "<KeywordList Owner=\"NOTNLM\"><Keyword MajorTopicYN=\"Y\">"
	    "<i>in vivo</i> work</Keyword><Keyword>b</Keyword></KeywordList>"
	    "<CoiStatement>None.</CoiStatement>"
	    "<GeneralNote Owner=\"NLM\">One</GeneralNote>"
	    "<GeneralNote>Two</GeneralNote>"));

	ck_assert_uint_eq(x->n_kwd_groups, 1);
	ck_assert_str_eq(x->kwd_groups[0].type, "NOTNLM");
	ck_rich(&k, x->kwd_groups[0].kwds[0].text, "in vivo work");
	ck_assert(x->kwd_groups[0].kwds[0].major);
	ck_assert(!x->kwd_groups[0].kwds[1].major);
	ck_rich(&k, x->coi[0], "None.");
	ck_assert_uint_eq(x->n_sections, 1);
	ck_assert_uint_eq(x->sections[0].n_paras, 2);
	desk_drop(&k);
}
END_TEST

/* ---- people ----------------------------------------------------------------- */

START_TEST(authors_share_affiliations)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED(
	    "<AuthorList CompleteYN=\"N\">"
	    "<Author ValidYN=\"Y\" EqualContrib=\"Y\"><LastName>Roe</LastName>"
	    "<ForeName>Ann B</ForeName><Initials>AB</Initials>"
	    "<Suffix>Jr</Suffix><Identifier Source=\"ORCID\">"
	    "http://orcid.org/0000-0002-1825-0097</Identifier>"
	    "<AffiliationInfo><Affiliation>One.</Affiliation>"
	    "<Identifier Source=\"ROR\">https://ror.org/0</Identifier>"
	    "</AffiliationInfo><AffiliationInfo><Affiliation>Two."
	    "</Affiliation></AffiliationInfo></Author>"
	    "<Author ValidYN=\"N\"><LastName>Doe</LastName>"
	    "<Affiliation>Two.</Affiliation></Author></AuthorList>"));
	const struct contrib *c = x->contribs;

	ck_assert_uint_eq(x->n_contribs, 2);
	ck_assert(x->contribs_incomplete);
	ck_assert_str_eq(c[0].surname, "Roe");
	ck_assert_str_eq(c[0].given_names, "Ann B");
	ck_assert_str_eq(c[0].suffix, "Jr");
	ck_assert_str_eq(c[0].orcid, "0000-0002-1825-0097");
	ck_assert(c[0].equal_contrib && !c[0].invalid && c[1].invalid);
	ck_assert_uint_eq(x->n_affs, 2);
	ck_assert_uint_eq(c[0].n_affs, 2);
	ck_assert_uint_eq(c[1].n_affs, 1);
	ck_assert_uint_eq(c[1].affs[0], 1);
	ck_assert_str_eq(x->affs[0].ror, "https://ror.org/0");
	desk_drop(&k);
}
END_TEST

START_TEST(old_affiliation_is_the_first_authors)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED(
	    "<Affiliation>Dept.</Affiliation><AuthorList>"
	    "<Author><LastName>Roe</LastName><FirstName>Ann</FirstName>"
	    "<MiddleName>Bea</MiddleName></Author>"
	    "<Author><LastName>Doe</LastName></Author></AuthorList>"));

	ck_assert_uint_eq(x->n_affs, 1);
	ck_assert_uint_eq(x->contribs[0].n_affs, 1);
	ck_assert_uint_eq(x->contribs[1].n_affs, 0);
	ck_assert_str_eq(x->contribs[0].given_names, "Ann Bea");
	desk_drop(&k);
}
END_TEST

START_TEST(investigators_join_their_group)
{
	struct desk k;
	const struct article *x = desk_read(&k, CITATION("<Article>"
	    "<ArticleTitle>T</ArticleTitle><AuthorList><Author>"
	    "<CollectiveName Investigators=\"g1\">The <i>X</i> Group"
	    "</CollectiveName></Author></AuthorList></Article>"
	    "<InvestigatorList ID=\"g1\"><Investigator>"
	    "<LastName>Poe</LastName></Investigator></InvestigatorList>"
	    "<InvestigatorList><Investigator><LastName>Loe</LastName>"
	    "</Investigator></InvestigatorList>"));

	ck_assert_int_eq(x->contribs[0].kind, CONTRIB_COLLAB);
	ck_rich(&k, x->contribs[0].collab, "The X Group");
	ck_assert_uint_eq(x->contribs[0].n_members, 1);
	ck_assert_str_eq(x->contribs[0].members[0].surname, "Poe");
	ck_assert_uint_eq(x->n_investigators, 1);
	ck_assert_str_eq(x->investigators[0].surname, "Loe");
	desk_drop(&k);
}
END_TEST

/* ---- terms, links ----------------------------------------------------------- */

START_TEST(index_terms)
{
	struct desk k;
	const struct article *x = desk_read(&k, CITATION(
	    "<ChemicalList><Chemical><RegistryNumber>0</RegistryNumber>"
	    "<NameOfSubstance UI=\"D1\">Water</NameOfSubstance></Chemical>"
	    "</ChemicalList><SupplMeshList><SupplMeshName Type=\"Disease\" "
	    "UI=\"C1\">Rare</SupplMeshName></SupplMeshList>"
	    "<GeneSymbolList><GeneSymbol>abc</GeneSymbol></GeneSymbolList>"
	    "<MeshHeadingList><MeshHeading><DescriptorName UI=\"D2\" "
	    "MajorTopicYN=\"N\">Liver</DescriptorName><QualifierName "
	    "MajorTopicYN=\"Y\">surgery</QualifierName></MeshHeading>"
	    "<MeshHeading><Descriptor>Old</Descriptor></MeshHeading>"
	    "</MeshHeadingList><NumberOfReferences>12</NumberOfReferences>"));

	ck_assert_ptr_null(x->substances[0].registry_number);
	ck_assert_str_eq(x->substances[0].ui, "D1");
	ck_assert_uint_eq(x->n_mesh, 3);
	ck_assert(x->mesh[0].supplementary);
	ck_assert_str_eq(x->mesh[1].descriptor, "Liver");
	ck_assert(x->mesh[1].qualifiers[0].major);
	ck_assert_str_eq(x->mesh[2].descriptor, "Old");
	ck_assert_str_eq(x->gene_symbols[0], "abc");
	ck_assert_int_eq(x->n_refs_stated, 12);
	desk_drop(&k);
}
END_TEST

START_TEST(cites_follow_the_reference_list)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubmedArticle>"
	    "<MedlineCitation><PMID>1</PMID><CommentsCorrectionsList>"
	    "<CommentsCorrections RefType=\"Cites\"><RefSource>A</RefSource>"
	    "<PMID>11</PMID></CommentsCorrections>"
	    "<CommentsCorrections RefType=\"Cites\"><RefSource>B</RefSource>"
	    "<PMID>12</PMID></CommentsCorrections>"
	    "<CommentsCorrections RefType=\"CommentIn\"><RefSource>C"
	    "</RefSource></CommentsCorrections>"
	    "<CommentsCorrections RefType=\"RetractionIn\"><RefSource>R"
	    "</RefSource><PMID>13</PMID><Note>why</Note>"
	    "</CommentsCorrections></CommentsCorrectionsList>"
	    "</MedlineCitation><PubmedData><ReferenceList><Title>Refs</Title>"
	    "<Reference><Citation>Aa <i>b</i></Citation><ArticleIdList>"
	    "<ArticleId IdType=\"pubmed\">11</ArticleId>"
	    "<ArticleId IdType=\"doi\">10.1000/x</ArticleId></ArticleIdList>"
	    "</Reference><ReferenceList><Reference><Citation>In</Citation>"
	    "</Reference></ReferenceList></ReferenceList></PubmedData>"
	    "</PubmedArticle>");

	ck_assert_uint_eq(x->n_ref_lists, 2);
	ck_assert_str_eq(x->ref_lists[0].title, "Refs");
	ck_assert_str_eq(x->ref_lists[0].refs[0].doi, "10.1000/x");
	ck_assert_uint_eq(x->ref_lists[0].n_lists, 1);
	ck_assert_uint_eq(x->ref_lists[1].n_refs, 1);
	ck_assert_str_eq(x->ref_lists[1].refs[0].pmid, "12");
	ck_assert_uint_eq(x->n_notices, 2);
	ck_assert_int_eq(x->notices[0].kind, NOTICE_RETRACTION_IN);
	ck_assert_str_eq(x->notices[0].note, "why");
	desk_drop(&k);
}
END_TEST

START_TEST(notices_of_2001)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<MedlineCitationSet>"
	    "<MedlineCitation><MedlineID>99</MedlineID><PMID>5</PMID>"
	    "<CommentsCorrections><ErratumIn><RefSource>E</RefSource>"
	    "</ErratumIn></CommentsCorrections></MedlineCitation>"
	    "</MedlineCitationSet>");

	ck_assert_int_eq(x->notices[0].kind, NOTICE_ERRATUM_IN);
	ck_assert_str_eq(x->ids[0].type, "MedlineID");
	desk_drop(&k);
}
END_TEST

START_TEST(identifiers)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubmedArticle>"
	    "<MedlineCitation><PMID>1</PMID><Article>"
	    "<ELocationID EIdType=\"doi\" ValidYN=\"N\">10.1000/old"
	    "</ELocationID><ELocationID EIdType=\"doi\">10.1000/new"
	    "</ELocationID><ELocationID EIdType=\"pii\">e12</ELocationID>"
	    "</Article></MedlineCitation><PubmedData><ArticleIdList>"
	    "<ArticleId>1</ArticleId><ArticleId IdType=\"pmc\">PMC7"
	    "</ArticleId><ArticleId IdType=\"mid\">NIHMS1</ArticleId>"
	    "</ArticleIdList></PubmedData></PubmedArticle>");

	ck_assert_str_eq(x->doi, "10.1000/new");
	ck_assert_str_eq(x->elocation_id, "e12");
	ck_assert_str_eq(x->pmcid, "PMC7");
	ck_assert_uint_eq(x->n_ids, 3);
	ck_assert_str_eq(x->ids[2].value, "NIHMS1");
	desk_drop(&k);
}
END_TEST

/* ---- dates ------------------------------------------------------------------ */

static const struct {
	const char *xml;
	struct date date;
} dates[] = {
	{ "<Year>2019</Year><Month>Jan</Month><Day>05</Day>",
		{ .year = 2019, .month = 1, .day = 5 } },
	{ "<Year>2019</Year><Month>12</Month>",
		{ .year = 2019, .month = 12 } },
	{ "<Year>2019</Year><Season>Summer</Season>",
		{ .year = 2019, .season = "Summer" } },
	{ "<MedlineDate>1998 Dec-1999 Jan</MedlineDate>",
		{ .verbatim = "1998 Dec-1999 Jan" } },
	{ "<Year>2001</Year><Month>Jan-Feb</Month>",
		{ .year = 2001, .verbatim = "2001 Jan-Feb" } },
	{ "<Year>2001</Year><Month>13</Month>",
		{ .year = 2001, .verbatim = "2001 13" } },
	{ "<Year>99999999999999999999</Year>",
		{ .verbatim = "99999999999999999999" } }
};

static void
check_date(size_t i)
{
	struct desk k;
	struct buf xml = { .arena = arena_new(0) };
	const struct date *d, *expected = &dates[i].date;

	buf_printf(&xml, "<PubmedArticle><MedlineCitation><Article><Journal>"
	    "<JournalIssue><PubDate>%s</PubDate></JournalIssue></Journal>"
	    "</Article></MedlineCitation></PubmedArticle>", dates[i].xml);
	d = &desk_read(&k, buf_text(&xml))->dates[0].date;
	ck_assert_int_eq(d->year, expected->year);
	ck_assert_int_eq(d->month, expected->month);
	ck_assert_int_eq(d->day, expected->day);
	ck_assert_pstr_eq(d->season, expected->season);
	ck_assert_pstr_eq(d->verbatim, expected->verbatim);
	desk_drop(&k);
	arena_drop(xml.arena);
}

START_TEST(dates_of_every_kind)
{
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
		check_date(i);
}
END_TEST

/* ---- books ------------------------------------------------------------------ */

START_TEST(a_chapter_of_a_book)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubmedBookArticle>"
	    "<BookDocument><PMID>7</PMID><Book><Publisher>"
	    "<PublisherName>House</PublisherName><PublisherLocation>Town"
	    "</PublisherLocation></Publisher><BookTitle>The <i>Book</i>"
	    "</BookTitle><AuthorList Type=\"editors\"><Author><LastName>Ed"
	    "</LastName></Author></AuthorList><Isbn>1</Isbn></Book>"
	    "<LocationLabel Type=\"chapter\">3</LocationLabel>"
	    "<ArticleTitle>Chapter</ArticleTitle><AuthorList><Author>"
	    "<LastName>Au</LastName></Author></AuthorList><Sections>"
	    "<Section><LocationLabel>1</LocationLabel><SectionTitle>First"
	    "</SectionTitle><Section><SectionTitle>Inner</SectionTitle>"
	    "</Section></Section></Sections></BookDocument>"
	    "<PubmedBookData><PublicationStatus>ppublish</PublicationStatus>"
	    "</PubmedBookData></PubmedBookArticle>");

	ck_rich(&k, x->title, "Chapter");
	ck_rich(&k, x->book->title, "The Book");
	ck_assert_str_eq(x->book->publisher, "House");
	ck_assert_str_eq(x->book->contribs[0].surname, "Ed");
	ck_assert_int_eq(x->book->contribs[0].role, CONTRIB_EDITOR);
	ck_assert_str_eq(x->contribs[0].surname, "Au");
	ck_assert_uint_eq(x->n_contribs, 1);
	ck_assert_str_eq(x->book->location_labels, "Chapter 3");
	ck_assert_uint_eq(x->sections[0].n_paras, 2);
	ck_rich(&k, x->sections[0].paras[0], "1. First");
	ck_assert_str_eq(x->pub_status, "ppublish");
	desk_drop(&k);
}
END_TEST

/* ---- what has no place ------------------------------------------------------ */

START_TEST(unknown_elements_are_counted)
{
	struct desk k;
	const struct article *x = desk_read(&k, CITATION("\n<Foo>one</Foo>"
	    "<Foo>two</Foo><Bar/>stray"));

	ck_assert_uint_eq(x->n_unreached, 2);
	ck_assert_str_eq(x->unreached[0].path,
	    "PubmedArticle/MedlineCitation/Foo");
	ck_assert_uint_eq(x->unreached[0].count, 2);
	ck_assert_str_eq(x->unreached[0].sample, "one");
	ck_assert_str_eq(x->unreached[1].sample, "stray");
	ck_said(&k, "set.xml:2: warning: 101: <PubmedArticle/"
	    "MedlineCitation/Foo> holds \"one\"");
	desk_drop(&k);
}
END_TEST

START_TEST(a_second_value_is_not_lost)
{
	struct desk k;
	const struct article *x = desk_read(&k, ARTICLE(
	    "<ArticleTitle>One</ArticleTitle><ArticleTitle>Two"
	    "</ArticleTitle>"));

	ck_rich(&k, x->title, "One");
	ck_assert_str_eq(x->unreached[0].sample, "Two");
	desk_drop(&k);
}
END_TEST

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

UNIT_MAIN("input/pubmed_xml", title_keeps_its_mark_up, abstract_labels,
    other_abstracts_have_their_language, keywords_and_statements,
    authors_share_affiliations, old_affiliation_is_the_first_authors,
    investigators_join_their_group, index_terms,
    cites_follow_the_reference_list, notices_of_2001, identifiers,
    dates_of_every_kind, a_chapter_of_a_book, unknown_elements_are_counted,
    a_second_value_is_not_lost, the_layout_of_2001)

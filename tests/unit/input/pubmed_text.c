#include "desk.h"

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

UNIT_MAIN("input/pubmed_text", title_keeps_its_mark_up, abstract_labels,
    other_abstracts_have_their_language, keywords_and_statements)

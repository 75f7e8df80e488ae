#include "desk.h"

#define RECORD(fields) "PMID- 101\nTI  - A title.\n" fields

START_TEST(titles)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("TI  - More of it.\n"
	    "TT  - Un titre.\nLA  - fre\n"));

	ck_rich(&k, x->title, "A title. More of it.");
	ck_rich(&k, x->trans_title, "Un titre.");
	ck_assert_str_eq(x->trans_title_lang, "fr");
	ck_assert_str_eq(x->title.runs[0].lang, "en");
	desk_drop(&k);
}
END_TEST

START_TEST(abstracts)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD(
	    "OAB - Publisher: Un resumen.\nOABL- spa\n"
	    "AB  - AIM: One. RESULTS: Two.\nAB  - METHODS: Three.\n"
	    "CI  - (c) 2020 X.\nOCI - (c) Y.\n"
	    "OAB - plain-language-summary: In short.\nOABL- eng\n"
	    "OAB - No type.\n"));
	const struct abstract *b = x->abstracts;

	ck_assert_uint_eq(x->n_abstracts, 4);
	ck_assert_int_eq(b[0].kind, ABSTRACT_MAIN);
	ck_assert_uint_eq(b[0].n_secs, 3);
	ck_assert_str_eq(b[0].secs[2].label, "METHODS");
	ck_assert_str_eq(b[0].copyright, "(c) 2020 X.");
	ck_assert_str_eq(x->copyright, "(c) 2020 X.");
	ck_assert_int_eq(b[1].kind, ABSTRACT_TRANSLATED);
	ck_assert_str_eq(b[1].type, "Publisher");
	ck_assert_str_eq(b[1].lang, "es");
	ck_rich(&k, b[1].secs[0].paras[0], "Un resumen.");
	ck_assert_int_eq(b[2].kind, ABSTRACT_PLAIN_LANGUAGE);
	ck_assert_str_eq(b[2].lang, "en");
	ck_assert_ptr_null(b[3].type);
	ck_assert_str_eq(b[3].copyright, "(c) Y.");
	ck_assert_uint_eq(x->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

/* The main one goes first, wherever it stood. */
START_TEST(an_abstract_between)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("OAB - Uno.\n"
	    "AB  - One.\nOABL- spa\n"));

	ck_assert_int_eq(x->abstracts[0].kind, ABSTRACT_MAIN);
	ck_assert_ptr_null(x->abstracts[0].lang);
	ck_assert_str_eq(x->abstracts[1].lang, "es");
	desk_drop(&k);
}
END_TEST

START_TEST(languages_and_rights_without_an_abstract)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("OABL- eng\n"
	    "OCI - One.\nOCI - Two.\n"));

	ck_assert_str_eq(x->copyright, "One.");
	ck_assert_uint_eq(x->n_unreached, 2);
	ck_assert_str_eq(x->unreached[0].path, "OABL");
	ck_assert_str_eq(x->unreached[1].sample, "Two.");
	desk_drop(&k);
	x = desk_read(&k, RECORD("OAB - x\nOABL- nonsense here\n"));
	ck_assert_uint_eq(x->n_unreached, 1);
	desk_drop(&k);
}
END_TEST

START_TEST(keywords_have_an_owner)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("OT  - none\n"
	    "OTO - NOTNLM\nOT  - one\nOT  - *two\nOTO - KIE\nOT  - * three\n"
	    "OT  - *\n"));
	const struct kwd_group *g = x->kwd_groups;

	ck_assert_uint_eq(x->n_kwd_groups, 3);
	ck_assert_ptr_null(g[0].type);
	ck_assert_str_eq(g[1].type, "NOTNLM");
	ck_assert_uint_eq(g[1].n_kwds, 2);
	ck_assert(!g[1].kwds[0].major);
	ck_assert(g[1].kwds[1].major);
	ck_rich(&k, g[1].kwds[1].text, "two");
	ck_assert_str_eq(g[2].type, "KIE");
	ck_rich(&k, g[2].kwds[0].text, "three");
	ck_assert_uint_eq(g[2].n_kwds, 1);
	desk_drop(&k);
}
END_TEST

START_TEST(statements_and_notes)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("COIS- None.\n"
	    "COI - Some.\nGN  - One\nGN  - Two\n"));

	ck_assert_uint_eq(x->n_coi, 2);
	ck_rich(&k, x->coi[1], "Some.");
	ck_assert_uint_eq(x->n_sections, 1);
	ck_assert_str_eq(x->sections[0].title, "General note");
	ck_assert_uint_eq(x->sections[0].n_paras, 2);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/medline_text", titles, abstracts, an_abstract_between,
    languages_and_rights_without_an_abstract, keywords_have_an_owner,
    statements_and_notes)

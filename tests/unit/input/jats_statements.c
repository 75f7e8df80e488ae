#include "jats_desk.h"

#include "input/jats.h"

START_TEST(kinds_by_type_before_title)
{
	static const struct {
		const char *type, *title;
		enum jats_statement kind;
	} kinds[] = {
		{ "COI-statement", NULL, STATEMENT_COI },
		{ NULL, "Competing Interests", STATEMENT_COI },
		{ "con", "Conflict", STATEMENT_CONTRIBUTIONS },
		{ "odd", "Funding", STATEMENT_FUNDING },
		{ NULL, "Authors\xE2\x80\x99 contributions",
		    STATEMENT_CONTRIBUTIONS },
		{ NULL, "Highlights:", STATEMENT_HIGHLIGHTS },
		{ NULL, "Odd", STATEMENT_NONE }, { NULL, NULL, STATEMENT_NONE }
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		ck_assert_int_eq(jats_statement_kind(kinds[i].type,
		    kinds[i].title), kinds[i].kind);
}
END_TEST

START_TEST(notes_say_what_they_are)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<author-notes>"
	    "<fn><p>Conflict of interest: none.</p></fn><fn fn-type=\"other\">"
	    "<p>Edited by: Nobody</p></fn><fn fn-type=\"con\"><p>All.</p></fn>"
	    "</author-notes>"));

	ck_rich(&k, x->coi[0], "Conflict of interest: none.");
	ck_rich(&k, NOTE(x, NULL)->paras[0], "Edited by: Nobody");
	ck_rich(&k, NOTE(x, "Author contributions")->paras[0], "All.");
	desk_drop(&k);
}
END_TEST

START_TEST(highlights_are_an_abstract)
{
	struct desk k;
	const struct article *x = desk_read(&k, META("<title-group>"
	    "<article-title>T</article-title><fn-group><title>Highlights"
	    "</title><fn><p>One.</p><p>Two.</p></fn></fn-group>"
	    "</title-group>"));

	ck_assert_int_eq(x->abstracts[0].kind, ABSTRACT_HIGHLIGHTS);
	ck_assert_uint_eq(x->abstracts[0].secs[0].n_paras, 2);
	desk_drop(&k);
}
END_TEST

START_TEST(funding_once)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<funding-group>"
	    "<funding-statement>We paid.</funding-statement></funding-group>"
	    "</article-meta></front><back><fn-group><fn fn-type=\""
	    "supported-by\"><p>We paid.</p></fn></fn-group></back><front>"
	    "<article-meta>"));

	ck_rich(&k, x->funding_statement, "We paid.");
	ck_assert_uint_eq(x->n_sections, 0);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_statements", kinds_by_type_before_title,
    notes_say_what_they_are, highlights_are_an_abstract, funding_once)

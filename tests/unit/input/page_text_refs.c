#include "copied.h"

/* "label text {doi}|" */
static void
check(const char *text, const char *expected)
{
	struct scene s;
	struct copied *c = scene_open(&s, text);
	struct buf b = { .arena = c->arena };

	copied_body(c, 0);
	ck_all_used(&s);
	for (size_t i = 0; s.x.n_ref_lists > 0 &&
	    i < s.x.ref_lists[0].n_refs; i++) {
		const struct ref *r = &s.x.ref_lists[0].refs[i];

		buf_printf(&b, "%s %s", r->label, rich_text(c->arena,
		    &r->text));
		if (r->doi != NULL)
			buf_printf(&b, " {%s}", r->doi);
		if (r->pmid != NULL)
			buf_printf(&b, " {%s}", r->pmid);
		buf_char(&b, '|');
	}
	ck_assert_str_eq(buf_text(&b), expected);
	scene_drop(&s);
}

START_TEST(numbered_as_a_browser_counts)
{
	check("References\n    1. Roe A. One. J Ex. 2000;1:2. doi: 10.1000/a."
	    " - DOI - PubMed\n    1. Doe B. Two. J Ex. 2001;3:4. - PubMed\n",
	    "1 Roe A. One. J Ex. 2000;1:2. {10.1000/a}|"
	    "2 Doe B. Two. J Ex. 2001;3:4.|");
	check("References\n1. Roe A. One.\n2. Doe B. Two.\n",
	    "1 Roe A. One.|2 Doe B. Two.|");
}
END_TEST

START_TEST(not_numbered)
{
	check("References\n[Accessed 2013];A site. http://example.org/a.asp.\n"
	    "\nDoe B. Two. J Ex. 2001;3:4. - PubMed\n",
	    "1 [Accessed 2013];A site. http://example.org/a.asp.|"
	    "2 Doe B. Two. J Ex. 2001;3:4.|");
}
END_TEST

START_TEST(over_several_lines)
{
	check("References\n    1.\nRoe A. One.\nJ Ex. 2000;1:2. - DOI\n    1.\n"
	    "Doe B. Two. - PMC - PubMed\n",
	    "1 Roe A. One. J Ex. 2000;1:2.|2 Doe B. Two.|");
	check("References\n1. Roe A. One.\nJ Ex. 2000;1:2.\n- DOI\n- PubMed\n"
	    "1. Doe B. Two.\n", "1 Roe A. One. J Ex. 2000;1:2.|"
	    "2 Doe B. Two.|");
}
END_TEST

START_TEST(identifiers_are_taken_out)
{
	check("References\n1. Roe A. One. PMID: 12\n1. Doe B. Two. "
	    "https://doi.org/10.1000/b\n1. Poe C. Three. 2001. DOI: "
	    "10.1000/c \xE2\x80\x93 DOI\n",
	    "1 Roe A. One. {12}|2 Doe B. Two. {10.1000/b}|"
	    "3 Poe C. Three. 2001. {10.1000/c}|");
}
END_TEST

START_TEST(none_and_how_many)
{
	struct scene s;

	check("References\n", "");
	check("References\nSimilar articles\n", "");
	copied_body(scene_open(&s, "References\n1. A.\n1. B.\n"
	    "Show all 28 references\n"), 0);
	ck_assert_int_eq(s.x.n_refs_stated, 28);
	ck_assert_str_eq(s.x.gaps[0].note, "Only the first 2 of 28 references "
	    "were in the copied text.");
	ck_said(&s.desk, "[not-in-source]");
	scene_drop(&s);
}
END_TEST

START_TEST(five_may_not_be_all)
{
	struct scene s;

	copied_body(scene_open(&s, "References\n1. A.\n1. B.\n1. C.\n1. D.\n"
	    "1. E.\n"), 0);
	ck_assert_str_eq(s.x.gaps[0].field, "refs");
	ck_said(&s.desk, "beyond the fifth, if any");
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/page_text_refs", numbered_as_a_browser_counts, not_numbered,
    over_several_lines, identifiers_are_taken_out, none_and_how_many,
    five_may_not_be_all)

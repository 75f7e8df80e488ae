#include "jats_desk.h"

START_TEST(statements_by_type_and_by_title)
{
	struct desk k;
	const struct article *x = desk_read(&k, BACK("<sec sec-type=\""
	    "data-availability\"><title>Where the data are:</title><p>There."
	    "</p></sec><notes notes-type=\"COI-statement\"><p>None.</p>"
	    "</notes><sec><title>Conflicts of interest</title><p>Really none."
	    "</p></sec><notes><title>Odd</title><p>Note.</p></notes><sec "
	    "sec-type=\"data-availability\"><p>Again.</p></sec>"));

	ck_rich(&k, SECTION(x, "Where the data are")->paras[0], "There.");
	ck_assert_uint_eq(x->n_coi, 2);
	ck_rich(&k, SECTION(x, "Odd")->paras[0], "Note.");
	ck_rich(&k, SECTION(x, "Data availability")->paras[0], "Again.");
	desk_drop(&k);
}
END_TEST

/* A section with a title of its own is no part of the one around it. */
START_TEST(sections_within_sections)
{
	struct desk k;
	const struct article *x = desk_read(&k, BACK("<notes notes-type=\""
	    "COI-statement\"><title>Declarations</title><p>None.</p><sec>"
	    "<title>Consent</title><p>Given.</p></sec><sec><p>Nor here.</p>"
	    "</sec></notes>"));

	ck_assert_uint_eq(x->n_coi, 2);
	ck_rich(&k, SECTION(x, "Consent")->paras[0], "Given.");
	desk_drop(&k);
}
END_TEST

START_TEST(notes_in_a_section)
{
	struct desk k;
	const struct article *x = desk_read(&k, BACK("<sec sec-type=\""
	    "additional-information\"><title>Additional information</title>"
	    "<fn-group content-type=\"competing-interest\"><title>Competing "
	    "interests</title><fn><p>None.</p></fn></fn-group></sec>"));

	ck_rich(&k, x->coi[0], "None.");
	ck_assert_uint_eq(x->n_sections, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(chapters_behind_the_end_are_text)
{
	struct desk k;
	const struct article *x = desk_read(&k, BACK("<sec sec-type=\"methods\""
	    "><title>Methods</title><p>Long.</p><fig><label>F</label></fig>"
	    "</sec>"));

	ck_assert_uint_eq(n_unreached(x, "article/back/sec"), 1);
	ck_assert_uint_eq(x->n_sections, 0);
	ck_assert_uint_eq(x->n_figures, 1);
	desk_drop(&k);
}
END_TEST

START_TEST(thanks_lives_glossaries)
{
	struct desk k;
	const struct article *x = desk_read(&k, BACK("<ack><p>All.</p></ack>"
	    "<bio><p>Born.</p></bio><glossary><def-list><def-item><term>A"
	    "</term><def><p>b</p></def></def-item></def-list></glossary>"
	    "<supplementary-material><label>S1</label></supplementary-material>"
	    "<app-group><app><title>A</title><p>x</p><fig><label>A1</label>"
	    "</fig></app></app-group><p>Loose.</p>"));

	ck_rich(&k, SECTION(x, "Acknowledgements")->paras[0], "All.");
	ck_rich(&k, SECTION(x, "About the authors")->paras[0], "Born.");
	ck_rich(&k, SECTION(x, "Abbreviations")->paras[0], "A: b");
	ck_rich(&k, SECTION(x, "Supplementary material")->paras[0], "S1");
	ck_rich(&k, SECTION(x, "Note")->paras[0], "Loose.");
	ck_assert_uint_eq(n_unreached(x, "article/back/app-group"), 1);
	ck_assert_str_eq(x->figures[0].label, "A1");
	desk_drop(&k);
}
END_TEST

START_TEST(what_stands_loose)
{
	struct desk k;
	const struct article *x = desk_read(&k, FRONT("<article-meta/><list>"
	    "<list-item><p>a</p></list-item></list><def-list><def-item><term>"
	    "b</term><def><p>c</p></def></def-item></def-list>"));

	ck_rich(&k, SECTION(x, "Note")->paras[0], "\xE2\x80\xA2 a");
	ck_rich(&k, SECTION(x, "Note")->paras[1], "b: c");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_sections", statements_by_type_and_by_title,
    sections_within_sections, notes_in_a_section,
    chapters_behind_the_end_are_text, thanks_lives_glossaries,
    what_stands_loose)

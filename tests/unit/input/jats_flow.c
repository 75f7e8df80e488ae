#include "jats_desk.h"

#define NOTES(text) BACK("<notes><title>N</title>" text "</notes>")

static const struct section *
notes(struct desk *k, const char *xml)
{
	const struct article *x = desk_read(k, xml);    /* once */

	return SECTION(x, "N");
}

START_TEST(blocks_within_a_paragraph)
{
	struct desk k;
	const struct section *s = notes(&k, NOTES("<p>Before <list list-type="
	    "\"order\"><list-item><p>one</p></list-item><list-item><p>two</p>"
	    "<p>more</p></list-item></list> after.</p>"));

	ck_assert_uint_eq(s->n_paras, 5);
	ck_rich(&k, s->paras[0], "Before");
	ck_rich(&k, s->paras[1], "1. one");
	ck_rich(&k, s->paras[2], "2. two");
	ck_rich(&k, s->paras[3], "more");
	ck_rich(&k, s->paras[4], "after.");
	desk_drop(&k);
}
END_TEST

START_TEST(marks_of_lists)
{
	struct desk k;
	const struct section *s = notes(&k, NOTES("<list><list-item><p>a</p>"
	    "</list-item></list><list list-type=\"simple\"><list-item><p>b</p>"
	    "</list-item></list><list><list-item><label>(i)</label><p>c</p>"
	    "</list-item></list>"));

	ck_rich(&k, s->paras[0], "\xE2\x80\xA2 a");
	ck_rich(&k, s->paras[1], "b");
	ck_rich(&k, s->paras[2], "(i) c");
	desk_drop(&k);
}
END_TEST

START_TEST(titles_run_in)
{
	struct desk k;
	const struct section *s = notes(&k, BACK("<ack><title>N</title><sec>"
	    "<label>A</label><title>First</title><p>one</p></sec><sec><title>"
	    "Second?</title><p>two</p></sec></ack>"));

	ck_assert_uint_eq(s->n_paras, 2);
	ck_rich(&k, s->paras[0], "A First. one");
	ck_assert_uint_eq(s->paras[0].runs[0].styles, INLINE_BOLD);
	ck_rich(&k, s->paras[1], "Second? two");
	desk_drop(&k);
}
END_TEST

START_TEST(definitions_are_one_paragraph)
{
	struct desk k;
	const struct article *x = desk_read(&k, BACK("<glossary>"
	    "<def-list><def-item><term>HR</term><def><p>hazard ratio</p></def>"
	    "</def-item><def-item><term>CI</term><def><p>interval</p></def>"
	    "</def-item></def-list></glossary>"));
	const struct section *s = SECTION(x, "Abbreviations");

	ck_assert_uint_eq(s->n_paras, 1);
	ck_rich(&k, s->paras[0], "HR: hazard ratio; CI: interval");
	desk_drop(&k);
}
END_TEST

START_TEST(quotes_verses_supplements)
{
	struct desk k;
	const struct section *s = notes(&k, NOTES("<disp-quote><p>Q</p><attrib>"
	    "W. S.</attrib></disp-quote><verse-group><verse-line>a</verse-line>"
	    "<verse-line>b</verse-line></verse-group><supplementary-material>"
	    "<label>File 1.</label><caption><title>Data</title><p>All of it."
	    "</p></caption><media/></supplementary-material>"));

	ck_assert_uint_eq(s->n_paras, 4);
	ck_rich(&k, s->paras[1], "W. S.");
	ck_rich(&k, s->paras[2], "a / b");
	ck_rich(&k, s->paras[3], "File 1. Data. All of it.");
	desk_drop(&k);
}
END_TEST

START_TEST(figures_go_to_the_figures)
{
	struct desk k;
	const struct article *x = desk_read(&k, NOTES("<p>See <fig><label>F"
	    "</label></fig> here.</p><table-wrap><label>T</label><table><tr>"
	    "<td>1</td></tr></table></table-wrap>"));

	ck_assert_uint_eq(x->n_figures, 2);
	ck_assert(x->figures[1].is_table);
	ck_rich(&k, SECTION(x, "N")->paras[0], "See here.");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_flow", blocks_within_a_paragraph, marks_of_lists,
    titles_run_in, definitions_are_one_paragraph, quotes_verses_supplements,
    figures_go_to_the_figures)

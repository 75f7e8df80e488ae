#include "jats_desk.h"

START_TEST(figures_and_tables)
{
	struct desk k;
	const struct article *x = desk_read(&k, BODY("<sec><p>x<fig><label>"
	    "Fig 1</label><caption><title>T</title><p>One <bold>b</bold></p>"
	    "<p>Two</p></caption><alt-text>alt</alt-text><alternatives>"
	    "<graphic xlink:href=\"a.tif\"/><graphic xlink:href=\"b.gif\"/>"
	    "</alternatives><attrib>By me</attrib></fig></p></sec>"
	    "<table-wrap><label>Table 1</label><caption><p>C</p></caption>"
	    "<table><tr><td>1</td></tr></table><table-wrap-foot><p>f</p>"
	    "</table-wrap-foot></table-wrap>"));
	const struct figure *f = x->figures;

	ck_assert_uint_eq(x->n_figures, 2);
	ck_assert_str_eq(f[0].label, "Fig 1");
	ck_rich(&k, f[0].title, "T");
	ck_assert_uint_eq(f[0].n_caption, 3);
	ck_rich(&k, f[0].caption[0], "One b");
	ck_rich(&k, f[0].caption[2], "By me");
	ck_assert_str_eq(f[0].alt_text, "alt");
	ck_assert_str_eq(f[0].graphic, "a.tif");
	ck_assert(!f[0].is_table && f[1].is_table);
	ck_assert_uint_eq(f[1].n_tables, 1);
	ck_rich(&k, f[1].notes[0], "f");
	ck_assert_uint_eq(x->n_unreached, 1);   /* the text */
	desk_drop(&k);
}
END_TEST

START_TEST(groups_and_videos)
{
	struct desk k;
	const struct article *x = desk_read(&k, BODY("<fig-group><caption><p>"
	    "G</p></caption><fig><label>A</label></fig><fig><label>B</label>"
	    "</fig></fig-group><media xlink:href=\"v.mp4\"><label>Video 1"
	    "</label><caption><p>Moves</p></caption></media>"));

	ck_assert_uint_eq(x->n_figures, 4);
	ck_rich(&k, x->figures[0].caption[0], "G");
	ck_assert_str_eq(x->figures[2].label, "B");
	ck_assert_str_eq(x->figures[3].graphic, "v.mp4");
	desk_drop(&k);
}
END_TEST

START_TEST(floats_stand_apart)
{
	struct desk k;
	const struct article *x = desk_read(&k, REST("<floats-group><fig>"
	    "<label>1</label></fig></floats-group><floats-wrap><fig><label>2"
	    "</label></fig></floats-wrap>"));

	ck_assert_uint_eq(x->n_figures, 2);
	desk_drop(&k);
}
END_TEST

START_TEST(statements_in_the_text)
{
	struct desk k;
	const struct article *x = desk_read(&k, BODY("<sec><title>Methods"
	    "</title><p>a</p><sec><title>Ethics statement</title><p>b</p>"
	    "</sec></sec><sec sec-type=\"COI-statement\"><title>Conflicts"
	    "</title><p>None.</p></sec>"));

	ck_rich(&k, x->coi[0], "None.");
	/* a part of a chapter stays in it */
	ck_assert_uint_eq(x->n_sections, 0);
	ck_assert_uint_eq(n_unreached(x, "article/body//p"), 2);
	desk_drop(&k);
}
END_TEST

START_TEST(a_box_of_key_points)
{
	struct desk k;
	const struct article *x = desk_read(&k, BODY("<sec><boxed-text><sec>"
	    "<title>Key points</title><list><list-item><p>One</p></list-item>"
	    "</list></sec></boxed-text></sec><boxed-text><caption><title>Box 1"
	    "</title></caption><p>Text</p></boxed-text>"));

	ck_assert_uint_eq(x->n_abstracts, 1);
	ck_assert_str_eq(x->abstracts[0].title, "Key points");
	ck_rich(&k, x->abstracts[0].secs[0].paras[0], "\xE2\x80\xA2 One");
	ck_assert_uint_eq(n_unreached(x, "article/body//p"), 1);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_body", figures_and_tables, groups_and_videos,
    floats_stand_apart, statements_in_the_text, a_box_of_key_points)

#include "jats_desk.h"

START_TEST(what_nobody_knows_is_said)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    "<frobnicate>a</frobnicate><frobnicate>b</frobnicate>"
	    "<nothing-in-it/>"));

	ck_assert_uint_eq(x->n_unreached, 1);
	ck_assert_uint_eq(n_unreached(x,
	    "article/front/article-meta/frobnicate"), 2);
	ck_assert_str_eq(x->unreached[0].sample, "a");
	ck_said(&k, "<article/front/article-meta/frobnicate> holds \"a\"");
	desk_drop(&k);
}
END_TEST

START_TEST(text_between_elements_is_said)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    "<contrib-group>and <contrib><name><surname>A</surname></name>"
	    "</contrib></contrib-group>"));

	ck_assert_uint_eq(n_unreached(x,
	    "article/front/article-meta/contrib-group/text"), 1);
	ck_said(&k, "element-unknown");
	desk_drop(&k);
}
END_TEST

START_TEST(dots_among_people_are_others)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    "<contrib-group><contrib><name><surname>A</surname></name>"
	    "</contrib> \xE2\x80\xA6 </contrib-group>"));

	ck_assert_uint_eq(x->n_unreached, 0);
	ck_assert(x->contribs_incomplete);
	desk_drop(&k);
}
END_TEST

START_TEST(a_second_value_is_said)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    "<volume>1</volume><volume>1</volume><volume>2</volume>"));

	ck_assert_str_eq(x->volume, "1");
	ck_assert_uint_eq(n_unreached(x,
	    "article/front/article-meta/volume"), 1);
	desk_drop(&k);
}
END_TEST

/* Deep in the text a path tells the text, and the place in it. */
START_TEST(paths_in_the_text_are_short)
{
	struct desk k;
	const struct article *x = desk_read(&k, BODY("<sec><sec><sec><fig>"
	    "<label>1</label><permissions><copyright-statement>c"
	    "</copyright-statement></permissions></fig></sec></sec></sec>"));

	ck_assert_uint_eq(n_unreached(x, "article/body//fig/permissions"), 1);
	desk_drop(&k);
}
END_TEST

START_TEST(too_many_paths_are_one)
{
	struct desk k;
	struct buf b = { .arena = arena_new(0) };
	const struct article *x;

	for (int i = 0; i < 150; i++)
		buf_printf(&b, "<e%d>x</e%d>", i, i);
	x = desk_read(&k, arena_printf(b.arena, "%s%s%s",
	    "<article article-type=\"a\"><front><article-meta>",
	    buf_text(&b), "</article-meta></front></article>"));
	ck_assert_uint_eq(x->n_unreached, 101);
	ck_assert_uint_eq(n_unreached(x, "(others)"), 50);
	arena_drop(b.arena);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_walk", what_nobody_knows_is_said,
    text_between_elements_is_said, dots_among_people_are_others,
    a_second_value_is_said, paths_in_the_text_are_short, too_many_paths_are_one)

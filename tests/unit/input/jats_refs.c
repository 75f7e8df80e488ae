#include "jats_desk.h"

START_TEST(lists_within_lists)
{
	struct desk k;
	const struct article *x = desk_read(&k, REFS("<title>References"
	    "</title><ref><label>1</label><mixed-citation>One</mixed-citation>"
	    "</ref><ref-list><title>More</title><ref><mixed-citation>Two"
	    "</mixed-citation></ref></ref-list>"));
	const struct ref_list *l = x->ref_lists;

	ck_assert_uint_eq(x->n_ref_lists, 1);
	ck_assert_str_eq(l->title, "References");
	ck_assert_str_eq(l->refs[0].label, "1");
	ck_assert_uint_eq(l->n_lists, 1);
	ck_assert_str_eq(l->lists[0].title, "More");
	ck_rich(&k, l->lists[0].refs[0].text, "Two");
	desk_drop(&k);
}
END_TEST

START_TEST(the_same_reference_twice)
{
	struct desk k;
	const struct article *x = desk_read(&k, REFS("<ref><mixed-citation>"
	    "Roe A. As printed.</mixed-citation><element-citation>"
	    "<article-title>Parts</article-title><pub-id pub-id-type=\"pmid\">"
	    "7</pub-id></element-citation></ref><ref><citation-alternatives>"
	    "<element-citation><source>P</source><pub-id pub-id-type=\"doi\">"
	    "10.5555/p</pub-id></element-citation><mixed-citation>Printed, "
	    "too.</mixed-citation></citation-alternatives></ref>"));

	ck_ref(&k, x, 0, "Roe A. As printed.");
	ck_assert_str_eq(x->ref_lists[0].refs[0].pmid, "7");
	ck_ref(&k, x, 1, "Printed, too.");
	ck_assert_str_eq(x->ref_lists[0].refs[1].doi, "10.5555/p");
	ck_said(&k, "the same reference in other words");
	desk_drop(&k);
}
END_TEST

START_TEST(several_under_one_number)
{
	struct desk k;
	const struct article *x = desk_read(&k, REFS("<ref><label>3</label>"
	    "<mixed-citation>3. A, one</mixed-citation><mixed-citation>B, two"
	    "</mixed-citation><note><p>See both.</p></note></ref>"));

	ck_assert_uint_eq(x->ref_lists[0].n_refs, 1);
	ck_ref(&k, x, 0, "A, one. B, two. See both.");
	desk_drop(&k);
}
END_TEST

START_TEST(citations_without_a_reference)
{
	struct desk k;
	const struct article *x = desk_read(&k, REFS("<p>About.</p>"
	    "<mixed-citation>Bare</mixed-citation><ref><label>9</label></ref>")
	    );

	ck_assert_uint_eq(x->ref_lists[0].n_refs, 1);
	ck_ref(&k, x, 0, "Bare");
	ck_rich(&k, SECTION(x, "About the references")->paras[0], "About.");
	desk_drop(&k);
}
END_TEST

START_TEST(lists_of_any_depth)
{
	struct desk k;
	struct buf b = { .arena = arena_new(0) };
	const struct ref_list *l;
	int depth = 1;

	for (int i = 0; i < 60; i++)
		buf_str(&b, "<ref-list><ref><citation>x</citation></ref>");
	for (int i = 0; i < 60; i++)
		buf_str(&b, "</ref-list>");
	desk_read(&k, arena_printf(b.arena, "<article article-type=\"a\">"
	    "<back>%s</back></article>", buf_text(&b)));
	l = k.article->ref_lists;
	for (; l->n_lists != 0; l = l->lists)
		depth++;
	ck_assert_int_eq(depth, 16);
	ck_assert_uint_eq(l->n_refs, 45);
	arena_drop(b.arena);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_refs", lists_within_lists, the_same_reference_twice,
    several_under_one_number, citations_without_a_reference,
    lists_of_any_depth)

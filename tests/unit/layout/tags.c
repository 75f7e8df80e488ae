/*
 * The structure tree.
 */
#include "desk.h"

START_TEST(elements_stand_in_reading_order_under_their_parents)
{
	struct desk d;
	struct block *sect;
	const struct pages *p;

	desk_open(&d);
	sect = desk_block(&d, &d.root, BLOCK_GROUP, NULL);
	sect->role = ELEM_SECT;
	desk_p(&d, sect, NULL, "one")->role = ELEM_H2;
	desk_p(&d, sect, NULL, "two");
	desk_p(&d, &d.root, NULL, "three");
	p = desk_pages(&d);
	ck_assert_uint_eq(p->n_elems, 5);
	ck_assert_int_eq(p->elems[0].role, ELEM_DOCUMENT);
	ck_assert_int_eq(p->elems[0].parent, ELEM_ROOT);
	ck_assert_int_eq(p->elems[1].role, ELEM_SECT);
	ck_assert_int_eq(p->elems[2].role, ELEM_H2);
	ck_assert_int_eq(p->elems[3].parent, 1);
	ck_assert_int_eq(p->elems[4].parent, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(a_block_without_a_role_is_transparent)
{
	struct desk d;
	struct block *group;
	const struct pages *p;

	desk_open(&d);
	group = desk_block(&d, &d.root, BLOCK_GROUP, NULL);
	desk_p(&d, group, NULL, "one");
	p = desk_pages(&d);
	ck_assert_uint_eq(p->n_elems, 2);
	ck_assert_int_eq(p->elems[1].parent, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(a_language_is_said_where_it_changes)
{
	struct desk d;
	struct block *group;
	const struct pages *p;

	desk_open(&d);
	group = desk_block(&d, &d.root, BLOCK_GROUP, NULL);
	group->lang = "de";
	desk_p(&d, group, NULL, "eins");
	desk_p(&d, group, NULL, "two")->lang = "en";
	desk_p(&d, &d.root, NULL, "three");
	p = desk_pages(&d);
	ck_assert_ptr_null(p->elems[0].lang);
	ck_assert_str_eq(p->elems[1].lang, "de");
	ck_assert_ptr_null(p->elems[2].lang);
	ck_assert_ptr_null(p->elems[3].lang);
	desk_drop(&d);
}
END_TEST

START_TEST(a_list_of_numbers_is_ordered)
{
	static const struct {
		const char *label;
		bool ordered;
	} cases[] = { { "1.", true }, { "[12]", true }, { "(3)", true },
	    { "*", false }, { "a", false } };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct desk d;
		struct block *list, *item;

		desk_open(&d);
		list = desk_block(&d, &d.root, BLOCK_GROUP, NULL);
		list->role = ELEM_L;
		item = desk_block(&d, list, BLOCK_ITEM, NULL);
		item->role = ELEM_LI;
		desk_says(&d, item, cases[i].label);
		desk_p(&d, item, NULL, "text");
		ck_assert_int_eq(desk_pages(&d)->elems[1].ordered,
		    cases[i].ordered);
		desk_drop(&d);
	}
}
END_TEST

START_TEST(figures_and_formulas_have_boxes)
{
	struct desk d;
	struct block *figure;
	const struct pages *p;
	const struct elem *e;

	desk_open(&d);
	desk_p(&d, &d.root, NULL, "before");
	figure = desk_block(&d, &d.root, BLOCK_GROUP, NULL);
	figure->role = ELEM_FIGURE;
	figure->alt = "what it shows";
	desk_p(&d, figure, NULL, desk_words(&d, "caption", 40));
	p = desk_pages(&d);
	e = &p->elems[2];
	ck_assert_int_eq(e->role, ELEM_FIGURE);
	ck_assert_str_eq(e->alt, "what it shows");
	ck_assert(e->has_bbox);
	ck_assert_int_eq(e->x, 50 * SP_PT);
	ck_assert_int_ge(e->y, 50 * SP_PT);
	ck_assert_int_ge(e->width, 199 * SP_PT);
	ck_assert_int_gt(e->height, 30 * SP_PT);
	ck_assert(!p->elems[1].has_bbox);
	desk_drop(&d);
}
END_TEST

START_TEST(strings_may_be_missing)
{
	ck_assert(tag_same(NULL, NULL));
	ck_assert(!tag_same(NULL, "en"));
	ck_assert(!tag_same("en", NULL));
	ck_assert(tag_same("en", "en"));
	ck_assert(!tag_same("en", "de"));
}
END_TEST

START_TEST(nothing_opens_under_an_artifact)
{
	struct desk d;
	struct tagging t = { .elem = ELEM_ARTIFACT };

	desk_open(&d);
	tag_open(&d.s, &t, ELEM_P);
	ck_assert_int_eq(t.elem, ELEM_ARTIFACT);
	ck_assert_uint_eq(d.pages.n_elems, 0);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/tags", elements_stand_in_reading_order_under_their_parents,
    a_block_without_a_role_is_transparent,
    a_language_is_said_where_it_changes, a_list_of_numbers_is_ordered,
    figures_and_formulas_have_boxes, strings_may_be_missing,
    nothing_opens_under_an_artifact)

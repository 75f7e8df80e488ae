#include "desk.h"

#include "pdf/outline.h"

static void
entry(struct desk *d, int level, const char *title, size_t page)
{
	struct outline_entry *e = ARENA_PUSH(d->arena, d->pages.outline,
	    d->pages.n_outline);

	e->level = level;
	e->title = title;
	e->page = page;
	e->y = 42 * SP_PT;
}

static void
print(struct desk *d)
{
	ck_assert(desk_print(d));
	desk_read(d);
}

static const struct desk_object *
titled(struct desk *d, const char *title)
{
	return desk_the(d, arena_printf(d->arena, "/Title(%s)/Parent",
	    title));
}

START_TEST(pages_are_labelled)
{
	struct desk d;

	desk_open(&d);
	print(&d);
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "/Type /Catalog")->dict,
	    "/PageLabels<</Nums[0<</S/D>>]>>"));
	ck_assert_int_eq(desk_find(&d, 1, "/Outlines"), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(levels_make_a_tree)
{
	struct desk d;
	const struct desk_object *a, *b, *c;

	desk_open(&d);
	entry(&d, 1, "a", 0);
	entry(&d, 2, "b", 0);
	entry(&d, 3, "c", 0);
	entry(&d, 2, "d", 0);
	entry(&d, 1, "e", 0);
	print(&d);
	a = titled(&d, "a");
	b = titled(&d, "b");
	c = titled(&d, "c");
	ck_assert_ptr_eq(desk_at(&d, a->dict, "/First"), b);
	ck_assert_ptr_eq(desk_at(&d, a->dict, "/Last"), titled(&d, "d"));
	ck_assert_ptr_eq(desk_at(&d, a->dict, "/Next"), titled(&d, "e"));
	ck_assert_ptr_eq(desk_at(&d, b->dict, "/First"), c);
	ck_assert_ptr_eq(desk_at(&d, c->dict, "/Parent"), b);
	ck_assert_ptr_null(strstr(c->dict, "/Count"));
	/* all that is below, since all is open */
	ck_assert_ptr_nonnull(strstr(a->dict, "/Count 3/"));
	ck_assert_ptr_nonnull(strstr(b->dict, "/Count 1/"));
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "/Type/Outlines")->dict,
	    "/Count 5"));
	ck_assert_ptr_nonnull(strstr(a->dict, "/XYZ null 800 null]"));
	desk_drop(&d);
}
END_TEST

START_TEST(levels_may_begin_deep_and_skip)
{
	struct desk d;

	desk_open(&d);
	entry(&d, 5, "a", 0);
	entry(&d, 9, "b", 0);
	entry(&d, -1, "c", 0);
	print(&d);
	ck_assert_ptr_eq(desk_at(&d, titled(&d, "a")->dict, "/Next"),
	    titled(&d, "c"));
	ck_assert_ptr_eq(desk_at(&d, titled(&d, "b")->dict, "/Parent"),
	    titled(&d, "a"));
	desk_drop(&d);
}
END_TEST

START_TEST(a_page_that_is_none_is_the_first)
{
	struct desk d;

	desk_open(&d);
	entry(&d, 1, "a", 7);
	entry(&d, 1, NULL, 0);
	print(&d);
	ck_assert_ptr_nonnull(strstr(desk_at(&d, titled(&d, "a")->dict,
	    "/Dest")->dict, "/Type/Page/"));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/outline", pages_are_labelled, levels_make_a_tree,
    levels_may_begin_deep_and_skip, a_page_that_is_none_is_the_first)

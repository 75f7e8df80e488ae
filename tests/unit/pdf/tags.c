#include "desk.h"

#include "pdf/tags.h"

/* The tree written; page 0 is object 1000, page 1 object 1001. */
static const pdf_ref page_refs[] = { 1000, 1001 };

static struct elem *
elem(struct desk *d, int index)
{
	return &d->pages.elems[index];
}

START_TEST(an_element_stands_where_its_content_does)
{
	struct desk d;
	struct pdf_tags t;
	int root, first, second, empty;

	desk_open(&d);
	root = desk_elem(&d, ELEM_DOCUMENT, ELEM_ROOT);
	first = desk_elem(&d, ELEM_P, root);
	empty = desk_elem(&d, ELEM_P, root);
	second = desk_elem(&d, ELEM_H2, root);
	pdf_tags_begin(&t, d.doc, &d.pages);
	ck_assert_uint_eq(pdf_tags_mark(&t, second, 0), 0);
	ck_assert_uint_eq(pdf_tags_mark(&t, first, 0), 1);
	ck_assert_uint_eq(pdf_tags_mark(&t, second, 0), 2);
	pdf_tags_end(&t, page_refs);
	ck_assert_uint_eq(t.tags[empty].ref, 0);
	ck_assert_str_eq(desk_entries(&d, t.tags[second].ref),
	    arena_printf(d.arena, "/S/H2/P %u 0 R/Pg 1000 0 R/K[0 2]",
	    t.tags[root].ref));
	ck_assert_str_eq(desk_entries(&d, t.tags[root].ref),
	    arena_printf(d.arena, "/S/Document/P %u 0 R/K[%u 0 R %u 0 R]",
	    t.root.ref, t.tags[second].ref, t.tags[first].ref));
	desk_drop(&d);
}
END_TEST

START_TEST(content_on_two_pages_names_them)
{
	struct desk d;
	struct pdf_tags t;
	int p;

	desk_open(&d);
	desk_page(&d);
	p = desk_elem(&d, ELEM_P, ELEM_ROOT);
	pdf_tags_begin(&t, d.doc, &d.pages);
	pdf_tags_mark(&t, p, 0);
	pdf_tags_mark(&t, p, 1);
	pdf_tags_end(&t, page_refs);
	ck_assert_ptr_nonnull(strstr(desk_entries(&d, t.tags[p].ref),
	    "/K[<</Type/MCR/Pg 1000 0 R/MCID 0>> "
	    "<</Type/MCR/Pg 1001 0 R/MCID 0>>]"));
	desk_drop(&d);
}
END_TEST

START_TEST(the_parent_tree_leads_back)
{
	struct desk d;
	struct pdf_tags t;
	int p, link;
	const char *root, *parents;

	desk_open(&d);
	desk_page(&d);
	p = desk_elem(&d, ELEM_P, ELEM_ROOT);
	link = desk_elem(&d, ELEM_LINK, p);
	pdf_tags_begin(&t, d.doc, &d.pages);
	pdf_tags_mark(&t, p, 0);
	pdf_tags_mark(&t, link, 0);
	ck_assert_uint_eq(pdf_tags_link(&t, link, 0, 77), 2);
	pdf_tags_end(&t, page_refs);
	root = desk_entries(&d, t.root.ref);
	ck_assert_ptr_nonnull(strstr(root, "/ParentTreeNextKey 3"));
	parents = desk_entries(&d, (pdf_ref)atoi(strstr(root,
	    "/ParentTree ") + 12));
	ck_assert_str_eq(parents, arena_printf(d.arena,
	    "/Nums[0[%u 0 R %u 0 R]1[] 2 %u 0 R]", t.tags[p].ref,
	    t.tags[link].ref, t.tags[link].ref));
	ck_assert_ptr_nonnull(strstr(desk_entries(&d, t.tags[link].ref),
	    "/K[1 <</Type/OBJR/Pg 1000 0 R/Obj 77 0 R>>]"));
	ck_assert_ptr_nonnull(strstr(buf_text(&d.doc->catalog),
	    "/StructTreeRoot "));
	desk_drop(&d);
}
END_TEST

START_TEST(an_element_without_a_role_is_its_parent)
{
	struct desk d;
	struct pdf_tags t;
	int p, none, below, alone;

	desk_open(&d);
	p = desk_elem(&d, ELEM_P, ELEM_ROOT);
	none = desk_elem(&d, ELEM_NONE, p);
	below = desk_elem(&d, ELEM_SPAN, none);
	alone = desk_elem(&d, ELEM_NONE, ELEM_ROOT);
	pdf_tags_begin(&t, d.doc, &d.pages);
	ck_assert_int_eq(pdf_tags_elem(&t, none), p);
	ck_assert_int_eq(pdf_tags_elem(&t, below), below);
	ck_assert_int_eq(pdf_tags_elem(&t, alone), ELEM_ARTIFACT);
	ck_assert_int_eq(pdf_tags_elem(&t, ELEM_ARTIFACT), ELEM_ARTIFACT);
	ck_assert_int_eq(pdf_tags_elem(&t, ELEM_ROOT), ELEM_ARTIFACT);
	ck_assert_int_eq(pdf_tags_elem(&t, 99), ELEM_ARTIFACT);
	pdf_tags_mark(&t, below, 0);
	pdf_tags_end(&t, page_refs);
	ck_assert_ptr_nonnull(strstr(desk_entries(&d, t.tags[below].ref),
	    arena_printf(d.arena, "/P %u 0 R", t.tags[p].ref)));
	desk_drop(&d);
}
END_TEST

START_TEST(a_tree_that_is_none_ends)
{
	struct desk d;
	struct pdf_tags t;
	int a, b;

	desk_open(&d);
	a = desk_elem(&d, ELEM_P, 1);
	b = desk_elem(&d, ELEM_NONE, 1);
	pdf_tags_begin(&t, d.doc, &d.pages);
	ck_assert_int_eq(pdf_tags_elem(&t, b), ELEM_ARTIFACT);
	pdf_tags_mark(&t, a, 0);
	pdf_tags_end(&t, page_refs);
	ck_assert_ptr_nonnull(strstr(desk_entries(&d, t.tags[a].ref),
	    arena_printf(d.arena, "/P %u 0 R", t.root.ref)));
	desk_drop(&d);
}
END_TEST

START_TEST(attributes)
{
	struct desk d;
	struct pdf_tags t;
	int figure, note, list, bad;
	const char *entries;

	desk_open(&d);
	figure = desk_elem(&d, ELEM_FIGURE, ELEM_ROOT);
	elem(&d, figure)->alt = "what (it) shows";
	elem(&d, figure)->has_bbox = true;
	elem(&d, figure)->x = elem(&d, figure)->y = 10 * SP_PT;
	elem(&d, figure)->width = elem(&d, figure)->height = 20 * SP_PT;
	note = desk_elem(&d, ELEM_NOTE, ELEM_ROOT);
	elem(&d, note)->lang = "fr";
	list = desk_elem(&d, ELEM_L, ELEM_ROOT);
	elem(&d, list)->ordered = true;
	bad = desk_elem(&d, ELEM_P, ELEM_ROOT);
	elem(&d, bad)->lang = "no language";
	elem(&d, bad)->title = "title";
	elem(&d, bad)->actual_text = "actual";
	pdf_tags_begin(&t, d.doc, &d.pages);
	for (int i = figure; i <= bad; i++)
		pdf_tags_mark(&t, i, 0);
	pdf_tags_end(&t, page_refs);
	entries = desk_entries(&d, t.tags[figure].ref);
	ck_assert_ptr_nonnull(strstr(entries, "/Alt(what \\(it\\) shows)"
	    "/A<</O/Layout/Placement/Block/BBox[ 10 812 30 832]>>"));
	entries = desk_entries(&d, t.tags[note].ref);
	ck_assert_ptr_nonnull(strstr(entries, "/Lang(fr)/ID(n00000001)"));
	ck_assert_ptr_nonnull(strstr(desk_entries(&d, t.root.ref),
	    arena_printf(d.arena, "/IDTree<</Names[(n00000001)%u 0 R]>>",
	    t.tags[note].ref)));
	ck_assert_ptr_nonnull(strstr(desk_entries(&d, t.tags[list].ref),
	    "/A<</O/List/ListNumbering/Decimal>>"));
	entries = desk_entries(&d, t.tags[bad].ref);
	ck_assert_ptr_null(strstr(entries, "/Lang"));
	ck_assert_ptr_nonnull(strstr(entries,
	    "/ActualText(actual)/T(title)"));
	desk_drop(&d);
}
END_TEST

START_TEST(a_table_keeps_its_empty_cells)
{
	struct desk d;
	struct pdf_tags t;
	int table, row, empty, full, below;

	desk_open(&d);
	table = desk_elem(&d, ELEM_TABLE, ELEM_ROOT);
	row = desk_elem(&d, ELEM_TR, table);
	empty = desk_elem(&d, ELEM_TD, row);
	full = desk_elem(&d, ELEM_TD, row);
	below = desk_elem(&d, ELEM_P, full);
	pdf_tags_begin(&t, d.doc, &d.pages);
	pdf_tags_mark(&t, below, 0);
	pdf_tags_end(&t, page_refs);
	ck_assert_ptr_nonnull(strstr(desk_entries(&d, t.tags[row].ref),
	    arena_printf(d.arena, "/K[%u 0 R %u 0 R]", t.tags[empty].ref,
	    t.tags[full].ref)));
	ck_assert_ptr_null(strstr(desk_entries(&d, t.tags[empty].ref),
	    "/K"));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/tags", an_element_stands_where_its_content_does,
    content_on_two_pages_names_them, the_parent_tree_leads_back,
    an_element_without_a_role_is_its_parent, a_tree_that_is_none_ends,
    attributes, a_table_keeps_its_empty_cells)

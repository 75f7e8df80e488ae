#include "desk.h"

START_TEST(a_link_is_tagged_and_described)
{
	struct desk d;
	const char *annot, *page, *elem;
	int number;

	desk_open(&d);
	desk_sample(&d);
	ck_assert(desk_print(&d));
	desk_read(&d);
	number = desk_find(&d, 1, "/Subtype/Link");
	annot = d.objects[number].dict;
	ck_assert_ptr_nonnull(strstr(annot, "/Contents(example)"));
	ck_assert_ptr_nonnull(strstr(annot,
	    "/A<</S/URI/URI(https://example.org/)>>"));
	ck_assert_ptr_nonnull(strstr(annot, "/F 4"));
	/* two pages have the keys 0 and 1 */
	ck_assert_ptr_nonnull(strstr(annot, "/StructParent 2"));
	page = desk_the(&d, "/Annots")->dict;
	ck_assert_ptr_nonnull(strstr(page, arena_printf(d.arena,
	    "/Annots[%d 0 R ]", number)));
	elem = desk_the(&d, "/S/Link")->dict;
	ck_assert_ptr_nonnull(strstr(elem, arena_printf(d.arena,
	    "/Obj %d 0 R>>", number)));
	desk_drop(&d);
}
END_TEST

START_TEST(a_link_without_a_title_is_described_by_its_address)
{
	struct desk d;
	struct item *it;

	desk_open(&d);
	it = desk_item(&d, ITEM_LINK, desk_elem(&d, ELEM_LINK, ELEM_ROOT));
	it->href = "https://example.org/(a)";
	it->title = "";
	ck_assert(desk_print(&d));
	desk_read(&d);
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "/Subtype/Link")->dict,
	    "/Contents(https://example.org/\\(a\\))"
	    "/A<</S/URI/URI(https://example.org/%28a%29)>>"));
	desk_drop(&d);
}
END_TEST

START_TEST(no_address_or_no_element_no_link)
{
	struct desk d;
	int link;

	desk_open(&d);
	link = desk_elem(&d, ELEM_LINK, ELEM_ROOT);
	desk_item(&d, ITEM_LINK, link);
	desk_item(&d, ITEM_LINK, link)->href = "";
	desk_item(&d, ITEM_LINK, ELEM_ARTIFACT)->href = "https://x.org/";
	ck_assert(desk_print(&d));
	desk_read(&d);
	ck_assert_int_eq(desk_find(&d, 1, "/Subtype/Link"), 0);
	ck_assert_int_eq(desk_find(&d, 1, "/Annots"), 0);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/links", a_link_is_tagged_and_described,
    a_link_without_a_title_is_described_by_its_address,
    no_address_or_no_element_no_link)

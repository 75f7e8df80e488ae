#include "desk.h"

#include "model/image.h"
#include "pdf/content.h"

/* The operators of page 0, after both passes. */
static const char *
operators(struct desk *d, struct pdf_tags *tags)
{
	struct pdf_fonts fonts = { 0 };
	struct pdf_images images = { 0 };
	struct buf out = { .arena = d->arena };
	struct buf annots = { .arena = d->arena };

	pdf_glyphs_collect(d->doc, &fonts, &d->pages.pages[0]);
	ck_assert(pdf_fonts_write(d->doc, &fonts));
	pdf_tags_begin(tags, d->doc, &d->pages);
	pdf_images_write(d->doc, &images, &d->pages);
	pdf_content_write(d->doc, &fonts, &images, tags, &d->pages.pages[0],
	    0, &out, &annots);
	/* literal strings have NULs within: they become dots */
	for (size_t i = 0; i < out.len; i++)
		if (out.p[i] == '\0')
			out.p[i] = '.';
	return buf_text(&out);
}

/* Operators nest: BT ET alone, BDC EMC within or around nothing of them. */
static void
check_nesting(const char *ops)
{
	int text = 0, marked = 0;

	for (const char *p = ops; *p != '\0';) {
		size_t len = strcspn(p, "\n");

		if (len == 2 && memcmp(p, "BT", 2) == 0) {
			ck_assert_int_eq(text++, 0);
			ck_assert_int_eq(marked, 0);
		} else if (len == 2 && memcmp(p, "ET", 2) == 0) {
			ck_assert_int_eq(text--, 1);
			ck_assert_int_eq(marked, 0);
		} else if (len >= 3 && memcmp(p + len - 3, "BDC", 3) == 0) {
			ck_assert_int_le(++marked, 3);
		} else if (len == 3 && memcmp(p, "EMC", 3) == 0) {
			ck_assert_int_ge(--marked, 0);
		} else {
			ck_assert_int_gt(marked + text, 0);
		}
		p += len + (p[len] == '\n');
	}
	ck_assert_int_eq(text, 0);
	ck_assert_int_eq(marked, 0);
}

START_TEST(every_item_is_marked)
{
	struct desk d;
	struct pdf_tags tags;
	int p;
	const char *ops;

	desk_open(&d);
	p = desk_elem(&d, ELEM_P, ELEM_ROOT);
	desk_text(&d, p, d.face, "one");
	desk_item(&d, ITEM_RULE, ELEM_ARTIFACT);
	desk_text(&d, p, d.face, "two");
	desk_text(&d, ELEM_ARTIFACT, d.face, "three");
	ops = operators(&d, &tags);
	check_nesting(ops);
	ck_assert_uint_eq(desk_count(ops, "/P<</MCID 0>>BDC\n"), 1);
	ck_assert_uint_eq(desk_count(ops, "/P<</MCID 1>>BDC\n"), 1);
	ck_assert_uint_eq(desk_count(ops, "/Artifact<</Type/Layout>>BDC\n"),
	    2);
	ck_assert_uint_eq(tags.marks[0].n_elems, 2);
	desk_drop(&d);
}
END_TEST

START_TEST(neighbours_of_one_element_share_a_sequence)
{
	struct desk d;
	struct pdf_tags tags;
	int p;
	const char *ops;

	desk_open(&d);
	p = desk_elem(&d, ELEM_P, ELEM_ROOT);
	for (int i = 0; i < 5; i++)
		desk_text(&d, p, d.face, "line");
	ops = operators(&d, &tags);
	check_nesting(ops);
	ck_assert_uint_eq(desk_count(ops, "MCID"), 1);
	ck_assert_uint_eq(desk_count(ops, "BT\n"), 1);
	ck_assert_uint_eq(desk_count(ops, " Tf "), 1);
	desk_drop(&d);
}
END_TEST

START_TEST(kinds_of_artifacts)
{
	struct desk d;
	struct pdf_tags tags;
	const char *ops;

	desk_open(&d);
	desk_text(&d, ELEM_ARTIFACT, d.face, "a")->artifact = ARTIFACT_HEADER;
	desk_text(&d, ELEM_ARTIFACT, d.face, "b")->artifact = ARTIFACT_FOOTER;
	ops = operators(&d, &tags);
	check_nesting(ops);
	ck_assert_ptr_nonnull(strstr(ops, "/Artifact<</Type/Pagination"
	    "/Subtype/Header/Attached[/Top]>>BDC\n"));
	ck_assert_ptr_nonnull(strstr(ops, "/Artifact<</Type/Pagination"
	    "/Subtype/Footer/Attached[/Bottom]>>BDC\n"));
	desk_drop(&d);
}
END_TEST

START_TEST(an_element_that_is_none_is_an_artifact)
{
	struct desk d;
	struct pdf_tags tags;
	const char *ops;

	desk_open(&d);
	desk_text(&d, 99, d.face, "a");
	desk_text(&d, -7, d.face, "b");
	ops = operators(&d, &tags);
	check_nesting(ops);
	ck_assert_uint_eq(desk_count(ops, "BDC"), 1);
	ck_assert_ptr_nonnull(strstr(ops, "/Artifact"));
	desk_drop(&d);
}
END_TEST

START_TEST(a_frame_is_a_fill_and_four_sides)
{
	struct desk d;
	struct pdf_tags tags;
	struct item *it;
	const char *ops;

	desk_open(&d);
	it = desk_item(&d, ITEM_FRAME, ELEM_ARTIFACT);
	it->x = it->y = 100 * SP_PT;
	it->has_fill = true;
	it->color = 0xFFFFFF;
	it->border[0] = it->border[1] = it->border[3] = SP_PT;
	ops = operators(&d, &tags);
	ck_assert_str_eq(ops, "/Artifact<</Type/Layout>>BDC\n"
	    "1 g\n100 732 100 10 re f\n"
	    "0 g\n100 741 100 1 re f\n"
	    "100 732 1 10 re f\n199 732 1 10 re f\nEMC\n");
	desk_drop(&d);
}
END_TEST

START_TEST(a_page_of_nothing_is_empty)
{
	struct desk d;
	struct pdf_tags tags;

	desk_open(&d);
	desk_text(&d, ELEM_ARTIFACT, d.face, "");
	desk_item(&d, ITEM_IMAGE, ELEM_ARTIFACT);
	desk_item(&d, ITEM_RULE, ELEM_ARTIFACT)->height = 0;
	ck_assert_str_eq(operators(&d, &tags),
	    "/Artifact<</Type/Layout>>BDC\nEMC\n");
	desk_drop(&d);
}
END_TEST

START_TEST(a_picture_fills_its_box_within_its_element)
{
	static const unsigned char bytes[3] = { 1, 2, 3 };
	static const struct image image = { .coding = IMAGE_SAMPLES,
	    .width = 1, .height = 1, .n_components = 3, .bytes = bytes,
	    .len = 3 };
	struct desk d;
	struct pdf_tags tags;
	struct item *it;
	int root, figure;

	desk_open(&d);
	root = desk_elem(&d, ELEM_DOCUMENT, ELEM_ROOT);
	figure = desk_elem(&d, ELEM_FIGURE, root);
	it = desk_item(&d, ITEM_IMAGE, figure);
	it->y = 100 * SP_PT;
	it->height = 50 * SP_PT;
	it->image = &image;
	ck_assert_str_eq(operators(&d, &tags), "/Figure<</MCID 0>>BDC\n"
	    "q 100 0 0 50 60 692 cm /I0 Do Q\nEMC\n");
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/content", every_item_is_marked,
    neighbours_of_one_element_share_a_sequence, kinds_of_artifacts,
    an_element_that_is_none_is_an_artifact,
    a_frame_is_a_fill_and_four_sides,
    a_picture_fills_its_box_within_its_element, a_page_of_nothing_is_empty)

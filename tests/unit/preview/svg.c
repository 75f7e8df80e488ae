#include "desk.h"

#include <libxml/parser.h>

#define ck_has(d, text) \
	ck_assert_msg(strstr((d)->svg, text) != NULL, "%s", (d)->svg)

static void
ck_valid(const struct desk *d)
{
	xmlDoc *doc = xmlReadMemory(d->svg, (int)strlen(d->svg), "p.svg",
	    NULL, XML_PARSE_NONET);

	ck_assert_ptr_nonnull(doc);
	xmlFreeDoc(doc);
}

START_TEST(the_head)
{
	struct desk d;

	desk_open(&d);
	d.meta.citation = "Gard Ann 2024;1:2.";
	desk_svg(&d);
	ck_valid(&d);
	ck_has(&d, "width=\"72pt\" height=\"36pt\" viewBox=\"0 0 72 36\"");
	ck_has(&d, "xml:lang=\"en\"");
	ck_has(&d, "<title>Beds &amp; &lt;borders&gt;</title>");
	ck_has(&d, "<desc>Gard Ann 2024;1:2. Page 1 of 1.</desc>");
	desk_drop(&d);
}
END_TEST

START_TEST(outlines_once_and_words)
{
	struct desk d;
	struct item *it;
	const char *at;
	int n = 0;

	desk_open(&d);
	it = desk_run(&d, "H H<", 4, 30, 12);
	it->elem = 0;
	it->color = 0x7B1E2B;
	it->lang = "la";
	desk_run(&d, "page 1", 0, 36, 6);
	desk_svg(&d);
	ck_valid(&d);
	/* H < p a g e 1; the blanks have none */
	for (at = d.svg; (at = strstr(at, "<path id=")) != NULL; at++)
		n++;
	ck_assert_int_eq(n, 7);
	ck_has(&d, "<g transform=\"translate(4 30) scale(0.01200000 "
	    "-0.01200000)\" fill=\"#7B1E2B\">");
	ck_has(&d, "x=\"2000\"/>");
	ck_has(&d, "<text x=\"4\" y=\"30\" font-size=\"12\" "
	    "textLength=\"48\" xml:lang=\"la\">H H&lt;</text>");
	/* furniture is seen, not read */
	ck_assert_ptr_null(strstr(d.svg, ">page 1<"));
	desk_drop(&d);
}
END_TEST

START_TEST(glyphs_may_be_drawn_wider)
{
	struct desk d;

	desk_open(&d);
	desk_run(&d, "HH", 4, 30, 12)->stretch = 20;
	desk_svg(&d);
	ck_has(&d, "scale(0.01223999 -0.01200000)");
	desk_drop(&d);
}
END_TEST

/* Glyphs are drawn wider, and stand where they stood. */
START_TEST(stretched)
{
	struct desk d;

	desk_open(&d);
	desk_run(&d, "HH", 4, 30, 12)->stretch = 20;
	desk_svg(&d);
	ck_has(&d, "scale(0.01223999 -0.01200000)");
	ck_has(&d, "x=\"980\"/>");
	desk_drop(&d);
}
END_TEST

START_TEST(what_is_to_be_read_otherwise)
{
	struct desk d;
	struct item *it;

	desk_open(&d);
	it = desk_run(&d, "ABC", 4, 30, 12);
	it->elem = 0;
	it->actual_text = "abc";
	desk_svg(&d);
	ck_has(&d, ">abc</text>");
	ck_assert_ptr_null(strstr(d.svg, "ABC"));
	desk_drop(&d);
}
END_TEST

START_TEST(boxes_pictures_links)
{
	static const unsigned char red[] = { 200, 0, 0 };
	static const struct image image = { .coding = IMAGE_SAMPLES,
	    .width = 1, .height = 1, .n_components = 3, .bytes = red,
	    .len = 3 };
	static const struct image jpeg = { .coding = IMAGE_JPEG,
	    .width = 1, .height = 1, .n_components = 3,
	    .bytes = (const unsigned char *)"jpeg", .len = 4 };
	struct elem figure = { .role = ELEM_FIGURE, .alt = "A \"bed\"" };
	struct desk d;
	struct item *it;

	desk_open(&d);
	d.pages.elems = &figure;
	d.pages.n_elems = 1;
	desk_item(&d, ITEM_RULE, 0, 0, 72, 2)->color = 0x00FF00;
	desk_item(&d, ITEM_RULE, 0, 0, 72, 0);
	it = desk_item(&d, ITEM_IMAGE, 40, 10, 20, 10);
	it->image = &image;
	it->elem = 0;
	desk_item(&d, ITEM_IMAGE, 0, 10, 20, 10)->image = &jpeg;
	it = desk_item(&d, ITEM_LINK, 0, 30, 20, 6);
	it->href = "https://example.org/?a&b";
	it->title = "There";
	desk_item(&d, ITEM_LINK, 0, 30, 20, 6)->href = "";
	desk_svg(&d);
	ck_valid(&d);
	ck_has(&d, "<rect x=\"0\" y=\"0\" width=\"72\" height=\"2\" "
	    "fill=\"#00FF00\"/>");
	ck_assert_ptr_null(strstr(d.svg, "height=\"0\""));
	ck_has(&d, "data:image/png;base64,iVBORw0KGgo");
	ck_has(&d, "data:image/jpeg;base64,anBlZw==\"");
	ck_has(&d, "<rect role=\"img\" aria-label=\"A &quot;bed&quot;\" "
	    "x=\"40\"");
	ck_has(&d, "<a xlink:href=\"https://example.org/?a&amp;b\" "
	    "xlink:title=\"There\"><rect x=\"0\" y=\"30\"");
	ck_assert_ptr_null(strstr(d.svg, "<a xlink:href=\"\""));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("preview/svg", the_head, outlines_once_and_words, stretched,
    glyphs_may_be_drawn_wider,
    what_is_to_be_read_otherwise, boxes_pictures_links)

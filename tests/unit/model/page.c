#include "../unit.h"

#include "base/arena.h"
#include "base/buf.h"
#include "model/page.h"
#include "text/face.h"

static struct face face = { .number = 3 };

/* A run of text. */
#define RUN(its, words) { .kind = ITEM_GLYPHS, .elem = (its), \
	.x = 10 * SP_PT, .y = 20 * SP_PT, .width = 30 * SP_PT, \
	.face = &face, .size = 10 * SP_PT, .text = (words), \
	.text_len = sizeof(words) - 1 }

static struct elem elems[] = {
	{ .role = ELEM_DOCUMENT, .parent = ELEM_ROOT, .lang = "en" },
	{ .role = ELEM_H1, .parent = 0 },
	{ .role = ELEM_L, .parent = 0, .ordered = true },
	{ .role = ELEM_LI, .parent = 2 },
	{ .role = ELEM_LBL, .parent = 3 },
	{ .role = ELEM_LBODY, .parent = 3 },
	{ .role = ELEM_LINK, .parent = 5, .alt = "DOI 10.1/x" }
};
static struct item first[] = {
	RUN(1, "Ti"), RUN(1, "tle"),
	{ .kind = ITEM_RULE, .elem = ELEM_ARTIFACT, .width = SP_PT,
	    .height = SP_PT / 4 },
	RUN(4, "1."), RUN(5, "see "), RUN(6, "doi"),
	{ .kind = ITEM_LINK, .elem = 6, .width = SP_PT, .height = SP_PT,
	    .href = "https://doi.org/10.1/x" },
	{ .kind = ITEM_GLYPHS, .elem = ELEM_ARTIFACT,
	    .artifact = ARTIFACT_FOOTER, .face = &face, .size = SP_PT,
	    .text = "1 of 2", .text_len = 6 }
};
/* The entry goes on, after a hyphen that is not in its text. */
static struct item second[] = {
	{ .kind = ITEM_GLYPHS, .elem = 5, .face = &face, .size = SP_PT,
	    .text = "-", .text_len = 1, .actual_text = "\xC2\xAD" },
	RUN(5, "more")
};
static struct page sheets[] = {
	{ .items = first, .n_items = sizeof first / sizeof *first },
	{ .items = second, .n_items = sizeof second / sizeof *second }
};
static struct outline_entry entry = { .level = 1, .title = "Title",
    .y = 20 * SP_PT, .elem = 1 };
static struct pages pages = {
	.pages = sheets, .n_pages = 2,
	.elems = elems, .n_elems = sizeof elems / sizeof *elems,
	.outline = &entry, .n_outline = 1
};

/* Artifacts are no words; a link in a line begins none. */
START_TEST(words)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };

	pages_text(&b, &pages);
	ck_assert_str_eq(b.p, "Title\n1.\nsee doi\xC2\xADmore\n");
	arena_drop(a);
}
END_TEST

START_TEST(the_display_list)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };

	pages_dump(&b, &pages);
	ck_assert_str_eq(b.p,
	    "e0 Document lang=en\n"
	    "e1 H1 in e0\n"
	    "e2 L in e0 ordered\n"
	    "e3 LI in e2\n"
	    "e4 Lbl in e3\n"
	    "e5 LBody in e3\n"
	    "e6 Link in e5 alt=DOI 10.1/x\n"
	    "outline 1 p1 20 Title\n"
	    "page 1\n"
	    "  glyphs e1 10 20 30 f3/10 \"Ti\"\n"
	    "  glyphs e1 10 20 30 f3/10 \"tle\"\n"
	    "  rule layout 0 0 1 0.25\n"
	    "  glyphs e4 10 20 30 f3/10 \"1.\"\n"
	    "  glyphs e5 10 20 30 f3/10 \"see \"\n"
	    "  glyphs e6 10 20 30 f3/10 \"doi\"\n"
	    "  link e6 0 0 1 1 https://doi.org/10.1/x\n"
	    "  glyphs footer 0 0 0 f3/1 \"1 of 2\"\n"
	    "page 2\n"
	    "  glyphs e5 0 0 0 f3/1 \"-\" actual=\"\xC2\xAD\"\n"
	    "  glyphs e5 10 20 30 f3/10 \"more\"\n");
	arena_drop(a);
}
END_TEST

/* A column goes on on the next page behind what stands beside it. */
START_TEST(words_of_columns_over_pages)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct elem two[] = {
		{ .role = ELEM_P, .parent = ELEM_ROOT },
		{ .role = ELEM_P, .parent = ELEM_ROOT }
	};
	struct item left[] = { RUN(0, "main "), RUN(1, "side ") };
	struct item right[] = { RUN(0, "goes on"), RUN(1, "too") };
	struct page both[] = {
		{ .items = left, .n_items = 2 },
		{ .items = right, .n_items = 2 }
	};
	struct pages p = { .pages = both, .n_pages = 2, .elems = two,
	    .n_elems = 2 };

	pages_text(&b, &p);
	ck_assert_str_eq(b.p, "main goes on\nside too\n");
	arena_drop(a);
}
END_TEST

START_TEST(no_pages)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct pages none = { 0 };

	pages_text(&b, &none);
	ck_assert_str_eq(buf_text(&b), "");
	buf_clear(&b);
	pages_dump(&b, &none);
	ck_assert_str_eq(buf_text(&b), "");
	arena_drop(a);
}
END_TEST

UNIT_MAIN("model/page", words, words_of_columns_over_pages,
    the_display_list, no_pages)

#include "../unit.h"

#include "base/arena.h"
#include "base/buf.h"
#include "model/story.h"

static struct text_style roman = { .font_family = "Serif",
    .font_size = 10 * SP_PT, .font_weight = 400 };
static struct text_style loud = { .font_size = SP_FRAC(17, 2),
    .font_weight = 700, .italic = true, .caps = CAPS_ALL_SMALL,
    .numerals = NUMERALS_LINING, .position = POSITION_SUPER,
    .transform = TRANSFORM_UPPERCASE, .letter_spacing = SP_PT / 2,
    .color = 0x7A1F2B, .decoration = DECORATION_UNDERLINE };
static struct block_style box = { .name = "body", .line_height = 12 * SP_PT,
    .text_align = ALIGN_CENTER, .text_indent = SP_PT, .margin_top = 2 * SP_PT,
    .margin_bottom = 3 * SP_PT, .margin_left = -4 * SP_PT,
    .margin_right = 5 * SP_PT, .column_count = 2 };

#define TEXT(words) { .kind = SPAN_TEXT, .text = (words), .style = &roman }
#define SPANS(...) \
	.spans = (struct span[]){ __VA_ARGS__ }, \
	.n_spans = sizeof((struct span[]){ __VA_ARGS__ }) / \
	    sizeof(struct span)
#define CHILDREN(...) \
	.children = (struct block *[]){ __VA_ARGS__ }, \
	.n_children = sizeof((struct block *[]){ __VA_ARGS__ }) / \
	    sizeof(struct block *)

static struct block heading = { .role = ELEM_H1, .style = &box,
    .outline = "Title", .outline_level = 1, .field = "title",
    SPANS(TEXT("Title"), { .kind = SPAN_BREAK }, TEXT("second line")) };
static struct block rule = { .kind = BLOCK_RULE };
static struct block para = { .role = ELEM_P, .lang = "de",
    SPANS({ .kind = SPAN_TEXT, .text = "H", .style = &loud },
    { .kind = SPAN_MATH, .text = "x+1", .flags = SPAN_NO_BREAK },
    { .kind = SPAN_FILL }, { .kind = SPAN_TEXT, .text = "link \"q\"",
    .style = &roman, .href = "https://example.org", .lang = "fr",
    .role = ELEM_QUOTE }) };
static struct block body = { .role = ELEM_P, SPANS(TEXT("entry")) };
static struct block item = { .kind = BLOCK_ITEM, .role = ELEM_LI,
    SPANS(TEXT("7.")), CHILDREN(&body) };
static struct block root = { .kind = BLOCK_GROUP, .role = ELEM_DOCUMENT,
    CHILDREN(&heading, &rule, &para, &item) };

static struct furniture foot = { .on_first = true, .baseline = 800 * SP_PT,
    SPANS(TEXT("foot"), { .kind = SPAN_PAGE }, { .kind = SPAN_PAGES }) };
static struct furniture head = { .on_others = true, .baseline = 30 * SP_PT,
    SPANS(TEXT("head")) };
static struct story story = {
	.meta = { .title = "T", .authors = (const char *[]){ "A", "B" },
	    .n_authors = 2, .keywords = (const char *[]){ "k" },
	    .n_keywords = 1, .subject = "S", .lang = "en",
	    .standing = "RETRACTED", .time = -86400 },
	.page_width = 595 * SP_PT, .page_height = 842 * SP_PT,
	.heads = &head, .n_heads = 1, .foots = &foot, .n_foots = 1,
	.root = &root
};

/* No furniture; a label stands before its entry. */
START_TEST(words_in_reading_order)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };

	story_text(&b, &story);
	ck_assert_str_eq(b.p, "Title second line\n"
	    "Hx+1 link \"q\"\n"
	    "7. entry\n");
	arena_drop(a);
}
END_TEST

START_TEST(the_tree)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };

	story_dump(&b, &story);
	ck_assert_str_eq(b.p,
	    "title T\n"
	    "author A\n"
	    "author B\n"
	    "subject S\n"
	    "keyword k\n"
	    "lang en\n"
	    "standing RETRACTED\n"
	    "time -86400\n"
	    "page width=595 height=842\n"
	    "head others baseline=30\n"
	    "  text \"head\" Serif 10\n"
	    "foot first baseline=800\n"
	    "  text \"foot\" Serif 10\n"
	    "  page\n"
	    "  pages\n"
	    "group <Document>\n"
	    "  para <H1> .body line-height=12 center text-indent=1"
	    " margin-top=2 margin-bottom=3 margin-left=-4 margin-right=5"
	    " columns=2 field=title outline=1:Title\n"
	    "    text \"Title\" Serif 10\n"
	    "    break\n"
	    "    text \"second line\" Serif 10\n"
	    "  rule\n"
	    "  para <P> lang=de\n"
	    "    text \"H\" - 8.5 700 italic all-small lining super uppercase"
	    " letter-spacing=0.5 #7a1f2b decoration=1\n"
	    "    math \"x+1\" flags=4\n"
	    "    fill\n"
	    "    text \"link \\\"q\\\"\" Serif 10 lang=fr role=Quote"
	    " href=https://example.org\n"
	    "  item <LI>\n"
	    "    text \"7.\" Serif 10\n"
	    "    para <P>\n"
	    "      text \"entry\" Serif 10\n");
	arena_drop(a);
}
END_TEST

UNIT_MAIN("model/story", words_in_reading_order, the_tree)

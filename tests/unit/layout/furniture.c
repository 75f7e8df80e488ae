/*
 * Heads and feet.
 */
#include "desk.h"

struct shop {
	struct desk d;
	struct furniture foot;
	struct span spans[5];
	struct block_style style;
};

static void
shop_open(struct shop *w, const char *title)
{
	const struct text_style *type = &w->d.type;

	desk_open(&w->d);
	w->style = w->d.style;
	w->style.text_align = ALIGN_LEFT;
	w->style.hyphens = false;
	w->spans[0] = (struct span){ .text = title, .style = type };
	w->spans[1] = (struct span){ .kind = SPAN_FILL, .style = type };
	w->spans[2] = (struct span){ .kind = SPAN_PAGE, .style = type };
	w->spans[3] = (struct span){ .text = " of ", .style = type };
	w->spans[4] = (struct span){ .kind = SPAN_PAGES, .style = type };
	w->foot = (struct furniture){ .spans = w->spans, .n_spans = 5,
	    .style = &w->style, .on_first = true, .on_others = true,
	    .baseline = 380 * SP_PT, .rule = SP_PT, .rule_y = 370 * SP_PT };
	w->d.story.foots = &w->foot;
	w->d.story.n_foots = 1;
	for (int i = 0; i < 60; i++)
		desk_p(&w->d, &w->d.root, NULL, "a line");
}

/* Text of the furniture of a page. */
static const char *
shop_text(struct shop *w, const struct page *page, enum artifact_kind kind)
{
	struct buf b = { .arena = w->d.arena };

	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *it = &page->items[i];

		if (it->kind == ITEM_GLYPHS && it->elem == ELEM_ARTIFACT &&
		    it->artifact == kind)
			buf_put(&b, it->text, it->text_len);
	}
	return buf_text(&b);
}

START_TEST(each_page_says_its_number_of_all)
{
	struct shop w;
	const struct pages *p;

	shop_open(&w, "Title");
	p = desk_pages(&w.d);
	ck_assert_uint_eq(p->n_pages, 3);
	ck_assert_str_eq(shop_text(&w, &p->pages[0], ARTIFACT_FOOTER),
	    "Title 1 of 3");
	ck_assert_str_eq(shop_text(&w, &p->pages[2], ARTIFACT_FOOTER),
	    "Title 3 of 3");
	desk_drop(&w.d);
}
END_TEST

START_TEST(furniture_stands_where_it_is_told)
{
	struct shop w;
	const struct pages *p;
	const struct item *rule = NULL, *text = NULL;

	shop_open(&w, "Title");
	p = desk_pages(&w.d);
	for (size_t i = 0; i < p->pages[1].n_items; i++) {
		const struct item *it = &p->pages[1].items[i];

		if (it->kind == ITEM_RULE)
			rule = it;
		if (it->kind == ITEM_GLYPHS &&
		    it->artifact == ARTIFACT_FOOTER)
			text = it;
	}
	ck_assert_int_eq(rule->y, 370 * SP_PT);
	ck_assert_int_eq(rule->width, 200 * SP_PT);
	ck_assert_int_eq(rule->artifact, ARTIFACT_FOOTER);
	ck_assert_int_eq(text->y, 380 * SP_PT);
	ck_assert_int_eq(text->x + text->width, 250 * SP_PT);
	desk_drop(&w.d);
}
END_TEST

START_TEST(some_only_on_the_first_or_the_other_pages)
{
	struct shop w;
	struct furniture both[2];
	const struct pages *p;

	shop_open(&w, "Title");
	both[0] = both[1] = w.foot;
	both[0].on_others = false;
	both[1].on_first = false;
	w.d.story.heads = both;
	w.d.story.n_heads = 2;
	w.d.story.n_foots = 0;
	p = desk_pages(&w.d);
	ck_assert_str_eq(shop_text(&w, &p->pages[0], ARTIFACT_HEADER),
	    "Title 1 of 3");
	ck_assert_str_eq(shop_text(&w, &p->pages[1], ARTIFACT_HEADER),
	    "Title 2 of 3");
	ck_assert_str_eq(shop_text(&w, &p->pages[1], ARTIFACT_FOOTER), "");
	desk_drop(&w.d);
}
END_TEST

START_TEST(a_long_title_is_shortened_behind_a_word)
{
	struct shop w;
	const struct pages *p;
	const char *said;
	sp last = 0;

	shop_open(&w, "A slow walk over seven hills, and what was seen of "
	    "foxes, hares and herons on the way back home");
	p = desk_pages(&w.d);
	said = shop_text(&w, &p->pages[1], ARTIFACT_FOOTER);
	ck_assert_ptr_nonnull(strstr(said, "\xE2\x80\xA6 2 of 3"));
	ck_assert_int_eq(strncmp(said, "A slow walk over seven hills", 28), 0);
	ck_assert_ptr_null(strstr(said, ",\xE2\x80\xA6"));
	for (size_t i = 0; i < p->pages[1].n_items; i++) {
		const struct item *it = &p->pages[1].items[i];

		if (it->kind != ITEM_GLYPHS ||
		    it->artifact != ARTIFACT_FOOTER)
			continue;
		ck_assert_int_eq(it->y, 380 * SP_PT);
		ck_assert_int_ge(it->x, last);
		last = it->x;
	}
	desk_drop(&w.d);
}
END_TEST

START_TEST(one_long_word_goes_on_a_line_of_its_own)
{
	struct shop w;
	const struct pages *p;
	const char *said;

	shop_open(&w, "Donaudampfschiffahrtselektrizit\xC3\xA4tenhaupt"
	    "betriebswerk");
	p = desk_pages(&w.d);
	said = shop_text(&w, &p->pages[1], ARTIFACT_FOOTER);
	ck_assert_ptr_nonnull(strstr(said, "2 of 3"));
	ck_assert_ptr_nonnull(strstr(said, "betriebswerk"));
	desk_drop(&w.d);
}
END_TEST

UNIT_MAIN("layout/furniture", each_page_says_its_number_of_all,
    furniture_stands_where_it_is_told,
    some_only_on_the_first_or_the_other_pages,
    a_long_title_is_shortened_behind_a_word,
    one_long_word_goes_on_a_line_of_its_own)

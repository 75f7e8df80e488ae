/*
 * The room's road.
 */
#include "desk.h"

static void
story_of_everything(struct desk *d)
{
	static struct block_style two, beside, boxed;
	struct block *b, *group;
	const char *text = desk_words(d, "some words that are hyphenated "
	    "occasionally and immunohistochemically,", 12);

	two = beside = boxed = d->style;
	two.column_count = 2;
	two.column_gap = 12 * SP_PT;
	beside.side_width = 60 * SP_PT;
	beside.column_gap = 10 * SP_PT;
	boxed.border_top = boxed.padding_bottom = 2 * SP_PT;
	desk_p(d, &d->root, &boxed, text);
	b = desk_block(d, &d->root, BLOCK_SIDE, &beside);
	group = desk_block(d, b, BLOCK_GROUP, NULL);
	desk_p(d, group, NULL, text);
	desk_p(d, group, NULL, text)->spans->href = "https://example.org";
	group = desk_block(d, b, BLOCK_GROUP, NULL);
	desk_p(d, group, NULL, text);
	b = desk_block(d, &d->root, BLOCK_COLUMNS, &two);
	for (int i = 0; i < 6; i++)
		desk_p(d, b, NULL, text);
}

START_TEST(the_same_story_gives_the_same_pages)
{
	struct desk d;
	struct buf one, two;

	desk_open(&d);
	one = two = (struct buf){ .arena = d.arena };
	story_of_everything(&d);
	pages_dump(&one, desk_pages(&d));
	pages_dump(&two, desk_pages(&d));
	ck_assert_uint_gt(one.len, 1000);
	ck_assert_str_eq(buf_text(&one), buf_text(&two));
	desk_drop(&d);
}
END_TEST

START_TEST(every_word_of_the_story_is_on_the_pages)
{
	struct desk d;
	struct buf story, pages;
	const char *s, *p;

	desk_open(&d);
	story = pages = (struct buf){ .arena = d.arena };
	story_of_everything(&d);
	story_text(&story, &d.story);
	pages_text(&pages, desk_pages(&d));
	for (s = buf_text(&story), p = buf_text(&pages); ; s++, p++) {
		while (*s == ' ' || *s == '\n')
			s++;
		while (*p == ' ' || *p == '\n' ||
		    strncmp(p, "\xC2\xAD", 2) == 0)
			p += *p == '\xC2' ? 2 : 1;
		ck_assert_int_eq(*s, *p);
		if (*s == '\0')
			break;
	}
	desk_drop(&d);
}
END_TEST

static void
set_again(void *desk)
{
	desk_pages(desk);
}

/* Memory that ends in the middle lands in the article's own net. */
START_TEST(memory_may_end_anywhere)
{
	struct desk d;
	size_t limit, failed = 0;
	bool done = false;

	desk_open(&d);
	story_of_everything(&d);
	for (limit = 4096; !done; limit += limit / 4) {
		struct arena *mine = d.arena;

		d.arena = arena_new(limit);
		done = arena_run(d.arena, set_again, &d);
		failed += !done;
		arena_drop(d.arena);
		d.arena = mine;
	}
	ck_assert_uint_gt(failed, 3);
	desk_drop(&d);
}
END_TEST

START_TEST(the_metadata_goes_along)
{
	struct desk d;

	desk_open(&d);
	ck_assert_ptr_eq(desk_pages(&d)->meta, &d.story.meta);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/layout", the_same_story_gives_the_same_pages,
    every_word_of_the_story_is_on_the_pages, memory_may_end_anywhere,
    the_metadata_goes_along)

#include "desk.h"

#include "base/utf8.h"

#define DOT " \xC2\xB7 "
#define ELLIPSIS "\xE2\x80\xA6"
#define DASH "\xE2\x80\x93"

/* ---- publication type, journal ------------------------------------------ */

START_TEST(the_type_that_tells_the_most)
{
	static const struct {
		const char *types[4], *kicker;
	} cases[] = {
		{ { NULL }, "Article" },
		{ { "Journal Article" }, "Article" },
		{ { "Research Support, N.I.H., Extramural" }, "Article" },
		{ { "Journal Article", "Review" }, "Review" },
		{ { "Review", "Systematic Review" }, "Systematic Review" },
		{ { "Multicenter Study", "Randomized Controlled Trial" },
		    "Randomized Controlled Trial" },
		{ { "Clinical Trial", "Clinical Trial, Phase II" },
		    "Clinical Trial, Phase II" },
		{ { "meta-analysis" }, "Meta-Analysis" },
		{ { "Retracted Publication", "Guideline" },
		    "Retracted Publication" }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct term types[4] = { { 0 } };

		for (size_t j = 0; j < 4; j++)
			types[j].name = cases[i].types[j];
		k.x.pub_types = types;
		k.x.n_pub_types = 4;
		ck_line("kicker", cases[i].kicker);
	}
	k.x.n_pub_types = 0;
	k.x.book = &full_book;
	ck_line("kicker", "Book");
}
END_TEST

START_TEST(journal_lines)
{
	struct article x = { .journal = { .title = "Gut and liver" },
	    .volume = "17", .issue = "5", .fpage = "674", .lpage = "683",
	    ITEMS(dates, struct pub_date,
	    { .kind = DATE_EPUB, .date = { .year = 2022 } },
	    { .kind = DATE_PPUB, .date = { 2023, 9, 15, NULL, NULL } }) };

	ck_line("journal_line", "");
	k.x = x;
	ck_line("journal_line", "Gut and liver" DOT "17(5):674" DASH "683"
	    DOT "15 September 2023");
	/* ready-made words only where there are no others */
	k.x.citation = "2023 Sep;17(5):674.";
	ck_line("journal_line", "Gut and liver" DOT "17(5):674" DASH "683"
	    DOT "15 September 2023");
	k.x.volume = k.x.issue = k.x.fpage = NULL;
	k.x.n_dates = 0;
	ck_line("journal_line", "Gut and liver" DOT "2023 Sep;17(5):674.");
	k.x = (struct article){ .book = &full_book, .dates = x.dates,
	    .n_dates = 1 };
	ck_line("journal_line", "Handbook of Hand-made Records" DOT "2022");
}
END_TEST

START_TEST(short_citation_and_standing)
{
	k.x.volume = "7";
	k.story.meta.standing = "RETRACTED";
	ck_line("short_citation", "7");
	ck_line("standing", "RETRACTED");
	k.story.meta.standing = NULL;
	ck_line("standing", "");
}
END_TEST

/* ---- running titles ----------------------------------------------------- */

START_TEST(running_titles_name_the_first)
{
	struct contrib cs[] = {
		{ .surname = "Alfa", .invalid = true },
		{ .surname = "Alpha", .initials = "A" },
		{ .surname = "Beta", .initials = "B" }
	};
	struct contrib group[] = { { .kind = CONTRIB_COLLAB,
	    .collab = PLAIN("The Group") } };

	ck_line("running_title", "A title");
	k.x.contribs = cs;
	k.x.n_contribs = 1;             /* who is no author any more */
	ck_line("running_title", "A title");
	k.x.n_contribs = 2;
	ck_line("running_title", "Alpha" DOT "A title");
	k.x.n_contribs = 3;
	ck_line("running_title", "Alpha et al." DOT "A title");
	k.x.n_contribs = 2;
	k.x.contribs_incomplete = true;
	ck_line("running_title", "Alpha et al." DOT "A title");
	k.x.contribs = group;
	k.x.n_contribs = 1;
	k.x.contribs_incomplete = false;
	ck_line("running_title", "The Group" DOT "A title");
}
END_TEST

START_TEST(running_titles_end_at_a_word)
{
	/* 84 bytes stay; one more and the last word goes */
	k.story.meta.title = "Sixteen letters. sixteen letters. sixteen "
	    "letters. sixteen letters; sixteen letterss";
	ck_line("running_title", k.story.meta.title);
	k.story.meta.title = "Sixteen letters. sixteen letters. sixteen "
	    "letters. sixteen letters; sixteen lettersss";
	ck_line("running_title", "Sixteen letters. sixteen letters. sixteen "
	    "letters. sixteen letters; sixteen" ELLIPSIS);
	k.story.meta.title = "Sixteen letters. sixteen letters. sixteen "
	    "letters. sixteen letters;: lettersandlettersandletters";
	ck_line("running_title", "Sixteen letters. sixteen letters. sixteen "
	    "letters. sixteen letters" ELLIPSIS);
}
END_TEST

/* Of letters of 1 to 4 bytes, with and without blanks, at every offset. */
START_TEST(running_titles_break_no_letter)
{
	static const char *const letters[] = {
		"a", "\xC3\xA9", "\xE6\xBC\xA2", "\xF0\x9D\x92\x9E", "a ",
		"\xE6\xBC\xA2 ", ". ", " ", "."
	};
	static char title[400];

	k.story.meta.title = title;
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		for (size_t shift = 0; shift < 8; shift++) {
			size_t len = strlen(letters[i]), at = shift;
			const char *text;

			memset(title, 'x', shift);
			for (; at + len < sizeof title; at += len)
				memcpy(title + at, letters[i], len);
			title[at] = '\0';
			text = desk_line("running_title");
			ck_assert(utf8_is_valid(text, strlen(text)));
			ck_assert_uint_le(strlen(text), 84 + 3);
		}
}
END_TEST

/* ---- titles ------------------------------------------------------------- */

START_TEST(titles)
{
	struct article x = { .title = RICH({ .text = "In " },
	    { .text = "Aspergillus", .styles = INLINE_ITALIC },
	    { .text = " too." }),
	    .subtitle = PLAIN("A trial."),
	    .trans_title = PLAIN("Titel."), .trans_title_lang = "de" };

	k.x = x;
	ck_line("title", "In /Aspergillus/ too");
	ck_line("subtitle", "A trial");
	ck_line("trans_title", "{de Titel}");
	/* the vernacular stands in for a title that is not there, once */
	k.x.title.n_runs = 0;
	ck_line("title", "{de Titel}");
	ck_line("trans_title", "");
	k.x.trans_title.n_runs = 0;
	ck_line("title", "[Title not in the record]");
}
END_TEST

START_TEST(a_full_stop_is_no_title)
{
	struct article x = { .title = PLAIN(".") };

	k.x = x;
	ck_line("title", "[Title not in the record]");
}
END_TEST

/* ---- books -------------------------------------------------------------- */

START_TEST(books)
{
	struct book b = { .title = PLAIN("A Book") };

	ck_line("book", "");
	k.x.book = &b;
	ck_line("book", "A Book");
	b.publisher = "Press";
	ck_line("book", "A Book. Press");
	b.publisher_loc = "Here";
	ck_line("book", "A Book. Here: Press");
	k.x.book = &full_book;
	ck_line("book", "Handbook of Hand-made Records. Fixtures Library. "
	    "Chapter 808. Forty-two in Roman. Volume XLII. Twelfth edition. "
	    "Microfiche. Pergamon (PA): Papermill. Report 31-B. "
	    "ISBN 9780000000002. ISBN 9780000000019");
}
END_TEST

DESK_MAIN("template/inline_head", the_type_that_tells_the_most,
    journal_lines, short_citation_and_standing,
    running_titles_name_the_first, running_titles_end_at_a_word,
    running_titles_break_no_letter, titles, a_full_stop_is_no_title, books)

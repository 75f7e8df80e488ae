#include "desk.h"

/* The text with its journal between slashes. */
static const char *
marked(const struct rich *r)
{
	struct buf b = { .arena = k.arena };
	size_t after;
	struct rich out = citation_with_journal(k.arena, r, &after);

	for (size_t i = 0; i < out.n_runs; i++) {
		const char *mark = (out.runs[i].styles & INLINE_ITALIC) != 0
		    ? "/" : "";

		buf_printf(&b, "%s%s%s%s", i == after ? ">" : "", mark,
		    out.runs[i].text, mark);
	}
	ck_assert_str_eq(rich_text(k.arena, &out), rich_text(k.arena, r));
	return buf_text(&b);
}

START_TEST(journals_are_found)
{
	static const struct {
		const char *text, *marked;
	} cases[] = {
		{ "A B, C D. A title. J Hepatol. 2013;59:6-8.",
		    "A B, C D. A title. /J Hepatol/>. 2013;59:6-8." },
		{ "A B. A question? Lancet. 1999 Oct 13;3:4.",
		    "A B. A question? /Lancet/>. 1999 Oct 13;3:4." },
		{ "A B. A shout! BMJ. 2011 Jan-Feb;1(2):3.",
		    "A B. A shout! /BMJ/>. 2011 Jan-Feb;1(2):3." },
		{ "A B. [A title.] Z Arzt (Berl). 1850;1:1.",
		    "A B. [A title.] /Z Arzt (Berl)/>. 1850;1:1." },
		{ "Gut. 2020;1:2", "/Gut/>. 2020;1:2" },
		{ "A B. In 2001; maybe. N Engl J Med. 2013;59:6. Epub. "
		    "Lancet. 2014;1:1.", "A B. In 2001; maybe. "
		    "/N Engl J Med/>. 2013;59:6. Epub. Lancet. 2014;1:1." },
		{ "A B. T. \xC3\x84rztebl. 2013;1:1.",
		    "A B. T. /\xC3\x84rztebl/>. 2013;1:1." }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rich r = PLAIN(cases[i].text);

		ck_assert_str_eq(marked(&r), cases[i].marked);
	}
}
END_TEST

/* What does not fit to the letter stays as it was. */
START_TEST(nothing_is_guessed)
{
	static const char *const texts[] = {
		"", ".", ". ", ". 2013;", " . 2013;", "2013;1:1",
		"A B. A title. J Hepatol 2013;59:6-8.",
		"A B. A title. J Hepatol. 2013:59:6-8.",
		"A B. A title. J Hepatol. 13;59:6-8.",
		"A B. A title. J Hepatol. 3013;59:6-8.",
		"A B. A title. J Hepatol. 1713;59:6-8.",
		"A B. A title. J Hepatol. 20134;59:6-8.",
		"A B. A title. j hepatol. 2013;59:6-8.",
		"A B. A title. J; Hepatol. 2013;59:6-8.",
		"A B. A title. J. 2013;59:6-8.",
		"A B. A title.J Hepatol. 2013;59:6-8.",
		"A B. A title J Hepatol and so forth and so on and on and "
		    "on and on and on and on and on. 2013;59:6-8.",
		"A B. A title. J Hepatol. 2013 Oct 13 or a little later;1.",
		"A B. A title. J Hepatol. 2013 Oct"
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct rich r = PLAIN(texts[i]);

		ck_assert_str_eq(marked(&r), texts[i]);
	}
}
END_TEST

START_TEST(runs_with_styles_are_let_alone)
{
	struct rich species = RICH({ .text = "A B. On " },
	    { .text = "E. coli", .styles = INLINE_ITALIC },
	    { .text = " too. J Hepatol. 2013;1:1." });
	struct rich styled = RICH({ .text = "A B. T. " },
	    { .text = "J Hepatol", .styles = INLINE_ITALIC },
	    { .text = ". 2013;1:1." });
	struct rich bold = RICH({ .text = "T. J Hepatol. 2013;1:1.",
	    .styles = INLINE_BOLD });
	struct rich middle = RICH({ .text = "A B. On " },
	    { .text = "E", .styles = INLINE_ITALIC },
	    { .text = "Coli. 2013;1:1." });
	struct rich formula = RICH({ .text = "T. J Hepatol. 2013;1:1.",
	    .math = &full_formula });
	struct rich linked = RICH({ .text = "A. " }, { .text = NULL },
	    { .text = "T. J Hepatol. 2013;1:1.", .lang = "la",
		.href = "https://example.org", .line_break = true });
	struct rich none = { 0 };
	struct rich out;
	size_t after;

	ck_assert_str_eq(marked(&species),
	    "A B. On /E. coli/ too. /J Hepatol/>. 2013;1:1.");
	ck_assert_str_eq(marked(&styled),
	    "A B. T. /J Hepatol/. 2013;1:1.");
	ck_assert_str_eq(marked(&bold), "T. J Hepatol. 2013;1:1.");
	ck_assert_str_eq(marked(&middle), "A B. On /E/Coli. 2013;1:1.");
	ck_assert_str_eq(marked(&formula), "T. J Hepatol. 2013;1:1.");
	out = citation_with_journal(k.arena, &linked, &after);
	ck_assert_uint_eq(out.n_runs, 5);
	ck_assert_uint_eq(after, 4);
	ck_assert(out.runs[2].line_break);
	ck_assert(!out.runs[3].line_break && !out.runs[4].line_break);
	for (size_t i = 2; i < 5; i++) {
		ck_assert_str_eq(out.runs[i].href, "https://example.org");
		ck_assert_str_eq(out.runs[i].lang, "la");
	}
	citation_with_journal(k.arena, &none, &after);
	ck_assert_uint_eq(after, SIZE_MAX);
}
END_TEST

/* Every text of these letters: none is lost, none breaks. */
START_TEST(hostile_texts)
{
	static const char *const words[] = {
		". ", "J", "2013;", " ", "\xC3\xA9", "? ", ";", "2013"
	};
	enum { N = sizeof words / sizeof *words, LEN = 5 };

	for (int n = 0; n < N * N * N * N * N; n++) {
		char text[64] = "";
		struct rich r = PLAIN(text);

		for (int i = 0, m = n; i < LEN; i++, m /= N)
			strcat(text, words[m % N]);
		marked(&r);
		if (n % 64 == 0)
			arena_empty(k.arena);
	}
}
END_TEST

/* In time that grows with the text alone. */
START_TEST(long_texts)
{
	enum { LONG = 1 << 17 };       /* bytes */
	static const char *const patterns[] = { ". 2013;", "x. ", "X", ". " };

	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		size_t len = strlen(patterns[i]), after;
		char *text = arena_alloc(k.arena, LONG + 1);
		struct rich r = PLAIN(text), out;

		for (size_t at = 0; at + len <= LONG; at += len)
			memcpy(text + at, patterns[i], len);
		out = citation_with_journal(k.arena, &r, &after);
		ck_assert_str_eq(rich_text(k.arena, &out), text);
	}
}
END_TEST

DESK_MAIN("template/citation", journals_are_found, nothing_is_guessed,
    runs_with_styles_are_let_alone, hostile_texts, long_texts)

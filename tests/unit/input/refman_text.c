#include "refman.h"

/* The sections, "[label]" before them, "|" behind each paragraph. */
static const char *
sections(struct scene *s, const char *text)
{
	struct refman *r = scene_open(s);
	struct buf b = { .arena = r->arena };

	refman_abstract(r, ABSTRACT_MAIN, NULL, text);
	for (size_t i = 0; s->x.n_abstracts != 0 &&
	    i < s->x.abstracts[0].n_secs; i++) {
		const struct abstract_sec *sec = &s->x.abstracts[0].secs[i];

		if (sec->label != NULL)
			buf_printf(&b, "[%s]", sec->label);
		for (size_t k = 0; k < sec->n_paras; k++)
			buf_printf(&b, "%s|", rich_text(r->arena,
			    &sec->paras[k]));
	}
	return buf_text(&b);
}

static void
check(const char *text, const char *expected)
{
	struct scene s;

	ck_assert_str_eq(sections(&s, text), expected);
	scene_drop(&s);
}

START_TEST(sections_by_labels)
{
	check("Background: One. Methods: Two: three. Results: Four.",
	    "[Background]One.|[Methods]Two: three.|[Results]Four.|");
	check("BACKGROUND: One. METHODS: Two.",
	    "[BACKGROUND]One.|[METHODS]Two.|");
	check("Words first. Methods: Two. Results: Three.",
	    "Words first.|[Methods]Two.|[Results]Three.|");
	check("Materials and Methods: One. Results: Two.",
	    "[Materials and Methods]One.|[Results]Two.|");
	check("AIM OF THE STUDY: One. RESULTS: Two.",
	    "[AIM OF THE STUDY]One.|[RESULTS]Two.|");
	{
		char text[600];
		struct scene s;

		/* the labels of one language among several */
		memset(text, 'x', 400);
		strcpy(text + 400, ". Methods: One. Results: Two.");
		ck_assert_ptr_null(strstr(sections(&s, text), "["));
		scene_drop(&s);
	}
	/* one of them, or one within a sentence, is none */
	check("We name two Methods: this and that.",
	    "We name two Methods: this and that.|");
	check("Background: only this.", "Background: only this.|");
	check("Abstract: Words.", "Words.|");
	check("", "");
	check(" \n ", "");
}
END_TEST

START_TEST(lines_are_paragraphs_or_wraps)
{
	char text[300];

	check("A short line that\nwas wrapped at its\nlength.",
	    "A short line that was wrapped at its length.|");
	memset(text, 'x', 120);
	strcpy(text + 120, ".\nNext paragraph.\nyet it goes on");
	ck_assert_uint_eq(strlen(text), 152);
	{
		struct scene s;
		const char *x = sections(&s, text);

		ck_assert_ptr_nonnull(strstr(x, "x.|Next paragraph. yet it "
		    "goes on|"));
		scene_drop(&s);
	}
	check("One.\n\nTwo.", "One.|Two.|");
	check("Background: One.\nMethods: Two\nlines.",
	    "[Background]One.|[Methods]Two lines.|");
}
END_TEST

START_TEST(rights_at_its_end)
{
	struct scene s;

	ck_assert_str_eq(sections(&s, "Words. (C) 2015 Elsevier Inc."),
	    "Words.|");
	ck_assert_str_eq(s.x.copyright, "(C) 2015 Elsevier Inc.");
	scene_drop(&s);
	ck_assert_str_eq(sections(&s, "Words. \u00A9 The Authors 2019."),
	    "Words.|");
	ck_assert_str_eq(s.x.copyright, "\u00A9 The Authors 2019.");
	scene_drop(&s);
	/* no year, no sentence before it */
	check("We ask for Copyright 2015 and more.",
	    "We ask for Copyright 2015 and more.|");
	check("Words. Copyright of all.", "Words. Copyright of all.|");
}
END_TEST

START_TEST(the_same_abstract_twice_is_one)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_abstract(r, ABSTRACT_MAIN, NULL, "One.");
	refman_abstract(r, ABSTRACT_MAIN, NULL, " One. ");
	ck_assert_uint_eq(s.x.n_abstracts, 1);
	refman_abstract(r, ABSTRACT_MAIN, NULL, "Aims: One. Results: Two.");
	refman_abstract(r, ABSTRACT_MAIN, NULL, "Aims: One. Results: Two.");
	ck_assert_uint_eq(s.x.n_abstracts, 2);
	s.x.n_abstracts = 1;
	refman_abstract(r, ABSTRACT_MAIN, "de", "Zwei.");
	ck_assert_uint_eq(s.x.n_abstracts, 2);
	ck_assert_int_eq(s.x.abstracts[1].kind, ABSTRACT_OTHER);
	ck_assert_str_eq(s.x.abstracts[1].lang, "de");
	scene_drop(&s);
}
END_TEST

static void
check_keywords(const char *text, const char *expected)
{
	struct scene s;
	struct refman *r = scene_open(&s);
	struct buf b = { .arena = r->arena };

	refman_keywords(r, NULL, text);
	for (size_t i = 0; i < s.x.n_kwd_groups; i++)
		for (size_t k = 0; k < s.x.kwd_groups[i].n_kwds; k++)
			buf_printf(&b, "%s%s|", s.x.kwd_groups[i].kwds[k].major
			    ? "*" : "", rich_text(r->arena,
			    &s.x.kwd_groups[i].kwds[k].text));
	ck_assert_str_eq(buf_text(&b), expected);
	scene_drop(&s);
}

START_TEST(keywords)
{
	check_keywords("one; two, more;; one ;*three", "one|two, more|*three|");
	check_keywords("one, two", "one|two|");
	check_keywords("one\ntwo", "one|two|");
	check_keywords("&beta;-carotene; H<sub>2</sub>O",
	    "\u03B2-carotene|H2O|");
	check_keywords("AT&T; x", "AT&T|x|");
	check_keywords("; ;", "");
}
END_TEST

START_TEST(languages)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_languages(r, "English.");
	ck_assert_str_eq(s.x.lang, "en");
	scene_drop(&s);
	r = scene_open(&s);
	refman_languages(r, "pt,  en,  es");
	ck_assert_ptr_null(s.x.lang);
	ck_assert_uint_eq(s.x.n_langs, 3);
	refman_languages(r, "klingonish");
	ck_assert_uint_eq(s.x.n_unreached, 1);
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/refman_text", sections_by_labels,
    lines_are_paragraphs_or_wraps, rights_at_its_end,
    the_same_abstract_twice_is_one, keywords, languages)

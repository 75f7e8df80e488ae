#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "input/nlm.h"
#include "input/rich.h"

static struct arena *a;

static void
setup(void)
{
	a = arena_new(0);
}

static void
teardown(void)
{
	arena_drop(a);
}

/* ---- dates -------------------------------------------------------------- */

static const char *
date(const char *text)
{
	struct date d = nlm_date(a, text);

	return d.verbatim != NULL ? arena_printf(a, "'%s'", d.verbatim)
	    : arena_printf(a, "%d-%d-%d%s", d.year, d.month, d.day,
	    d.season != NULL ? d.season : "");
}

START_TEST(dates_in_every_form)
{
	ck_assert_str_eq(date("2018 Mar 1"), "2018-3-1");
	ck_assert_str_eq(date("2018 March"), "2018-3-0");
	ck_assert_str_eq(date("2018"), "2018-0-0");
	ck_assert_str_eq(date("2018 Summer"), "2018-0-0Summer");
	ck_assert_str_eq(date("20180301"), "2018-3-1");
	ck_assert_str_eq(date("2018/03/01 06:00"), "2018-3-1");
	ck_assert_str_eq(date("2018-03-01"), "2018-3-1");
	ck_assert_str_eq(date("2013 06 10"), "2013-6-10");
	ck_assert_str_eq(date("2010   06"), "2010-6-0");
}
END_TEST

START_TEST(odd_dates_stay)
{
	ck_assert_str_eq(date("2018 Jan-Feb"), "'2018 Jan-Feb'");
	ck_assert_str_eq(date("1998 Dec-1999 Jan"), "'1998 Dec-1999 Jan'");
	ck_assert_str_eq(date("20481061"), "'20481061'");
	ck_assert_str_eq(date("Spring 2018"), "'Spring 2018'");
	ck_assert_str_eq(date("2018 Mar 41"), "'2018 Mar 41'");
	ck_assert_str_eq(date("2018 Mar 1 a b"), "'2018 Mar 1 a b'");
	ck_assert_str_eq(date("0000 Mar"), "'0000 Mar'");
	ck_assert_str_eq(date("-"), "'-'");
	ck_assert_str_eq(date("999999999999999999999"),
	    "'999999999999999999999'");
}
END_TEST

START_TEST(history)
{
	ck_assert_int_eq(nlm_history_kind("accepted"), DATE_ACCEPTED);
	ck_assert_int_eq(nlm_history_kind("pmc-release"), DATE_PMC_RELEASE);
	ck_assert_int_eq(nlm_history_kind("x"), DATE_OTHER);
	ck_assert_int_eq(nlm_history_kind(NULL), DATE_OTHER);
}
END_TEST

/* ---- names -------------------------------------------------------------- */

static const char *
name(const char *text)
{
	struct contrib c = { 0 };
	bool whole = nlm_short_name(a, &c, text);

	return arena_printf(a, "%s/%s/%s%s", c.surname,
	    c.initials != NULL ? c.initials : "", c.suffix != NULL
	    ? c.suffix : "", whole ? "" : "?");
}

START_TEST(short_names)
{
	ck_assert_str_eq(name("Doe J"), "Doe/J/");
	ck_assert_str_eq(name("van der Poel CD Jr"), "van der Poel/CD/Jr");
	ck_assert_str_eq(name("Roe AB 3rd"), "Roe/AB/3rd");
	ck_assert_str_eq(name("Roe AB III"), "Roe/AB/III");
	ck_assert_str_eq(name("Petrov IV"), "Petrov/IV/");
	ck_assert_str_eq(name("Visser V"), "Visser/V/");
	ck_assert_str_eq(name("Marsault \xC3\x89"), "Marsault/\xC3\x89/");
	ck_assert_str_eq(name("Wang J-P"), "Wang/J-P/");
	ck_assert_str_eq(name("Shalimar"), "Shalimar//?");
	ck_assert_str_eq(name("Data Bank"), "Data Bank//?");
}
END_TEST

/* ---- abstracts ---------------------------------------------------------- */

static const char *
sections(const char *text)
{
	struct abstract x = { 0 };
	struct buf b = { .arena = a };

	nlm_sections(a, &x, text);
	for (size_t i = 0; i < x.n_secs; i++) {
		if (x.secs[i].label != NULL)
			buf_printf(&b, "[%s]", x.secs[i].label);
		for (size_t k = 0; k < x.secs[i].n_paras; k++)
			buf_printf(&b, "%s|",
			    rich_text(a, &x.secs[i].paras[k]));
	}
	return buf_text(&b);
}

START_TEST(labels_cut_an_abstract)
{
	ck_assert_str_eq(sections("AIM: One. METHODS: Two? RESULTS: Three."),
	    "[AIM]One.|[METHODS]Two?|[RESULTS]Three.|");
	ck_assert_str_eq(sections("BACKGROUND: METHODS: Two."),
	    "[BACKGROUND][METHODS]Two.|");
	ck_assert_str_eq(sections("METHODS AND SETTING: A. CLINICALTRIALS.GOV "
	    "IDENTIFIER: NCT1. AIM(s): B."),
	    "[METHODS AND SETTING]A.|[CLINICALTRIALS.GOV IDENTIFIER]NCT1.|"
	    "[AIM(s)]B.|");
	ck_assert_str_eq(sections("M\xC3\x89TODOS: Uno. AUTHORS' CONCLUSIONS: "
	    "Dos."), "[M\xC3\x89TODOS]Uno.|[AUTHORS' CONCLUSIONS]Dos.|");
	ck_assert_str_eq(sections("UNLABELLED: One. RESULTS: Two."),
	    "One.|[RESULTS]Two.|");
	ck_assert_str_eq(sections("AIM:"), "[AIM]");
	/* a known one, though the sentence before has no end */
	ck_assert_str_eq(sections("AIM: of 24% RESULTS: Two."),
	    "[AIM]of 24%|[RESULTS]Two.|");
	/* no label at the start, but two that are known */
	ck_assert_str_eq(sections("One. METHODS: Two. RESULTS: Three."),
	    "One.|[METHODS]Two.|[RESULTS]Three.|");
}
END_TEST

START_TEST(what_is_no_label)
{
	static const char *const texts[] = {
		"DNA: it is long.", "COVID-19: a review of it.",
		"We found that. DNA: it is long.",
		"Of it (CI: 1 to 2). RESULTS:none.",
		"Methods: small letters.", "One. RESULTS: Two.",
		"AB: too short.", "12 MONKEYS: no."
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		ck_assert_str_eq(sections(texts[i]),
		    arena_printf(a, "%s|", texts[i]));
	ck_assert_str_eq(sections("AIM: One. DNA: Two. MAIN RESULTS: Three."),
	    "[AIM]One. DNA: Two.|[MAIN RESULTS]Three.|");
	ck_assert_str_eq(sections(" "), "");
}
END_TEST

START_TEST(surety)
{
	size_t n;

	ck_assert_int_eq(nlm_label("METHODS: x", &n), NLM_LABEL_KNOWN);
	ck_assert_uint_eq(n, 9);
	ck_assert_int_eq(nlm_label("METHODS:", &n), NLM_LABEL_KNOWN);
	ck_assert_uint_eq(n, 8);
	ck_assert_int_eq(nlm_label("RELEVANCE: x", &n), NLM_LABEL_LIKELY);
	ck_assert_int_eq(nlm_label("BMI: x", &n), NLM_LABEL_DOUBTFUL);
	ck_assert_int_eq(nlm_label("x: y", &n), NLM_NO_LABEL);
	ck_assert_uint_eq(n, 0);
	ck_assert_int_eq(nlm_label("", &n), NLM_NO_LABEL);
}
END_TEST

START_TEST(kinds_of_abstracts)
{
	ck_assert_int_eq(nlm_abstract_kind("plain-language-summary", "en"),
	    ABSTRACT_PLAIN_LANGUAGE);
	ck_assert_int_eq(nlm_abstract_kind("Publisher", "es"),
	    ABSTRACT_TRANSLATED);
	ck_assert_int_eq(nlm_abstract_kind("Publisher", "en"),
	    ABSTRACT_OTHER);
	ck_assert_int_eq(nlm_abstract_kind(NULL, NULL), ABSTRACT_OTHER);
}
END_TEST

/* ---- citations ---------------------------------------------------------- */

static const char *
pages(const char *text)
{
	struct article x = { 0 };

	nlm_pages(a, &x, text);
	return arena_printf(a, "%s %s %s", x.page_range,
	    x.fpage != NULL ? x.fpage : "-", x.lpage != NULL ? x.lpage : "-");
}

START_TEST(pages_are_completed)
{
	ck_assert_str_eq(pages("579-86"), "579-86 579 586");
	ck_assert_str_eq(pages("217-226"), "217-226 217 226");
	ck_assert_str_eq(pages("e14"), "e14 e14 -");
	ck_assert_str_eq(pages("S3-4"), "S3-4 S3 -");
	ck_assert_str_eq(pages("2248-9; author reply 2249"),
	    "2248-9; author reply 2249 - -");
}
END_TEST

START_TEST(the_number_behind_a_citation)
{
	const char *text = "J Ex. 2019;7:1. PMID: 31000118";

	ck_assert_str_eq(nlm_cut_pmid(a, &text), "31000118");
	ck_assert_str_eq(text, "J Ex. 2019;7:1.");
	text = "PMID: 12.";
	ck_assert_str_eq(nlm_cut_pmid(a, &text), "12");
	ck_assert_str_eq(text, "");
	text = "PMID: 12 and more";
	ck_assert_ptr_null(nlm_cut_pmid(a, &text));
	text = "none";
	ck_assert_ptr_null(nlm_cut_pmid(a, &text));
	ck_assert_str_eq(text, "none");
}
END_TEST

START_TEST(what_is_unreached_is_counted)
{
	struct article x = { 0 };
	char long_text[200];

	memset(long_text, 'y', sizeof long_text - 1);
	long_text[sizeof long_text - 1] = '\0';
	ck_assert_ptr_nonnull(nlm_unreached(a, &x, "XX", "one"));
	ck_assert_ptr_null(nlm_unreached(a, &x, "XX", "two"));
	ck_assert_uint_eq(x.unreached[0].count, 2);
	ck_assert_str_eq(x.unreached[0].sample, "one");
	nlm_unreached(a, &x, "YY", long_text);
	ck_assert_uint_eq(strlen(x.unreached[1].sample), 80);
	for (int i = 0; i < 300; i++)
		nlm_unreached(a, &x, arena_printf(a, "%d", i), "z");
	ck_assert_uint_le(x.n_unreached, 101);
}
END_TEST

UNIT_MAIN_WITH("input/nlm", setup, teardown, dates_in_every_form,
    odd_dates_stay, history, short_names, labels_cut_an_abstract,
    what_is_no_label, surety, kinds_of_abstracts, pages_are_completed,
    the_number_behind_a_citation, what_is_unreached_is_counted)

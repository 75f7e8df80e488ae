#include "copied.h"

static const char *
line_of(struct scene *s)
{
	return article_citation(s->desk.arena, &s->x);
}

START_TEST(the_whole_line)
{
	struct scene s;
	struct copied *c = scene_open(&s, "");

	copied_cite(c, ". 2014 Feb 12;311(6):579-86. doi: 10.1000/jem.2014.1. "
	    "Epub 2014 Jan 3. eCollection 2014 Mar.");
	ck_assert_str_eq(s.x.volume, "311");
	ck_assert_str_eq(s.x.issue, "6");
	ck_assert_str_eq(s.x.page_range, "579-86");
	ck_assert_str_eq(s.x.fpage, "579");
	ck_assert_str_eq(s.x.lpage, "586");
	ck_assert_str_eq(s.x.doi, "10.1000/jem.2014.1");
	ck_assert_uint_eq(s.x.n_dates, 3);
	ck_assert_int_eq(s.x.dates[0].kind, DATE_PPUB);
	ck_assert_int_eq(s.x.dates[0].date.day, 12);
	ck_assert_int_eq(s.x.dates[1].kind, DATE_EPUB);
	ck_assert_int_eq(s.x.dates[1].date.month, 1);
	ck_assert_int_eq(s.x.dates[2].kind, DATE_COLLECTION);
	ck_assert_ptr_nonnull(strstr(line_of(&s), "311(6):579-86"));
	ck_assert_uint_eq(s.desk.said.len, 0);
	scene_drop(&s);
}
END_TEST

/* volume|issue|pages|date in words */
static void
check(const char *line, const char *expected)
{
	struct scene s;
	struct copied *c = scene_open(&s, "");

	copied_cite(c, line);
	ck_assert_str_eq(arena_printf(c->arena, "%s|%s|%s|%s",
	    s.x.volume ? s.x.volume : "", s.x.issue ? s.x.issue : "",
	    s.x.page_range ? s.x.page_range : "", s.x.n_dates > 0
	    ? date_text(c->arena, &s.x.dates[0].date) : ""), expected);
	scene_drop(&s);
}

START_TEST(parts_in_every_measure)
{
	check(". 2014.", "|||2014");
	check(". 2014 Feb.", "|||Feb 2014");
	check(". 2014;3:e12.", "3||e12|2014");
	check(". 2019 Summer;3(2).", "3|2||Summer 2019");
	check(". 2020 Jan-Feb;1 Suppl 2:S3-4.", "1 Suppl 2||S3-4|"
	    "2020 Jan-Feb");
	check(". 2013 Oct 16;103(12 Suppl 1):956-1034.",
	    "103|12 Suppl 1|956-1034|16 Oct 2013");
	check(". 2010 Jun 9;303(22):2248-9; author reply 2249-50.",
	    "303|22|2248-9; author reply 2249-50|9 Jun 2010");
	check(". 2020:12-13.", "||12-13|2020");
	check(". 2014 Feb 31x;1:2.", "1||2|2014 Feb 31x");
}
END_TEST

START_TEST(ahead_of_print)
{
	struct scene s;
	struct copied *c = scene_open(&s, "");

	copied_cite(c, ". 2021 Mar 4. doi: 10.1000/x. Online ahead of print.");
	ck_assert_str_eq(s.x.pub_status, "aheadofprint");
	ck_assert_int_eq(s.x.dates[0].kind, DATE_EPUB);
	scene_drop(&s);
}
END_TEST

START_TEST(what_does_not_fit_is_said)
{
	struct scene s;
	struct copied *c = scene_open(&s, "");

	copied_cite(c, ". 2021 Mar 4;1:2. Who knows what.");
	ck_said(&s.desk, "Who knows what");
	ck_assert_uint_eq(s.x.n_unreached, 1);
	scene_drop(&s);
}
END_TEST

START_TEST(which_lines_are_journal_lines)
{
	ck_assert(copied_is_cite(". 2014 Feb 12;311(6):579-86."));
	ck_assert(copied_is_cite(".2014;1:2."));
	ck_assert(!copied_is_cite(". 20145"));
	ck_assert(!copied_is_cite("2014 Feb"));
	ck_assert(!copied_is_cite(". In 2014"));
	ck_assert_uint_eq(copied_journal_before("JAMA. 2014 Feb 12;311:5."), 4);
	ck_assert_uint_eq(copied_journal_before("J Appl Ex (1985). 2014;1:2."),
	    strlen("J Appl Ex (1985)"));
	ck_assert_uint_eq(copied_journal_before("It was so. 2014 was not."), 0);
	ck_assert(copied_is_cite_tail("doi: 10.1000/x. Epub 2014."));
	ck_assert(copied_is_cite_tail("Epub 2014 Jan 3."));
	ck_assert(!copied_is_cite_tail("Epublication"));
}
END_TEST

static void
check_ids(const char *line, const char *expected)
{
	struct scene s;
	struct copied *c = scene_open(&s, "");
	struct copied_ids ids;

	copied_ids(c, line, &ids);
	ck_assert_str_eq(arena_printf(c->arena, "%s|%s|%s|%s",
	    ids.pmid ? ids.pmid : "", ids.pmcid ? ids.pmcid : "",
	    ids.doi ? ids.doi : "", ids.rest ? ids.rest : ""), expected);
	scene_drop(&s);
}

START_TEST(identifiers_spaced_or_glued)
{
	check_ids("PMID: 12 PMCID: PMC34 DOI: 10.1000/x", "12|PMC34|10.1000/x|");
	check_ids("PMID: 12PMCID: PMC34DOI: 10.1000/x", "12|PMC34|10.1000/x|");
	check_ids("DOI:10.1000/x PMID:12", "12||10.1000/x|");
	check_ids("PMID: 12Free PMC article.Review.",
	    "12|||Free PMC article.Review.");
	check_ids("PMID: 12 [Indexed for MEDLINE]",
	    "12|||[Indexed for MEDLINE]");
	check_ids("PMID: ", "|||");
	check_ids("none", "|||none");
}
END_TEST

START_TEST(identifiers_at_the_end_of_a_text)
{
	struct scene s;
	struct copied *c = scene_open(&s, "");
	const char *text = "Roe A. One. J Ex. 2000;1:2. doi: 10.1000/b.";

	ck_assert_str_eq(copied_cut_doi(c, &text), "10.1000/b");
	ck_assert_str_eq(text, "Roe A. One. J Ex. 2000;1:2.");
	text = "See https://doi.org/10.1000/c for more.";
	ck_assert_str_eq(copied_cut_doi(c, &text), "10.1000/c");
	ck_assert_str_eq(text, "See https://doi.org/10.1000/c for more.");
	text = "No such thing.";
	ck_assert_ptr_null(copied_cut_doi(c, &text));
	scene_drop(&s);
}
END_TEST

START_TEST(publication_types)
{
	ck_assert_uint_eq(copied_type("Review Expert Rev"), 6);
	ck_assert_uint_eq(copied_type("Randomized Controlled Trial"), 27);
	ck_assert_uint_eq(copied_type("Clinical Trial, Phase II J Ex"),
	    strlen("Clinical Trial, Phase II"));
	ck_assert_uint_eq(copied_type("Reviewing"), 0);
	ck_assert_uint_eq(copied_type("News Physiol Sci"), 0);
	ck_assert_uint_eq(copied_type("JAMA"), 0);
}
END_TEST

UNIT_MAIN("input/page_text_cite", the_whole_line, parts_in_every_measure,
    ahead_of_print, what_does_not_fit_is_said, which_lines_are_journal_lines,
    identifiers_spaced_or_glued, identifiers_at_the_end_of_a_text,
    publication_types)

#include "desk.h"

/* A record of the given fields. */
#define RECORD(fields) "PMID- 101\nTI  - A title.\n" fields

START_TEST(fields_and_lines)
{
	struct desk k;
	const struct article *x = desk_read(&k, "\n  \n\nPMID- 101\nOWN - NLM\n"
	    "STAT- In-Process\nTI  - A title of \n      two  lines\n"
	    "      and three.\nPST - ppublish\nPUBM- Print\nSB  - IM\n"
	    "SB  - AIM\nSFM - Mir\nGS  - abc\nRF  - 63\nVI  - 4\nIP  - 2\n");

	ck_assert_str_eq(x->source_format, "MEDLINE");
	ck_assert_int_eq(x->source_line, 4);
	ck_assert_str_eq(x->pmid, "101");
	ck_assert_str_eq(x->owner, "NLM");
	ck_assert_str_eq(x->status, "In-Process");
	ck_rich(&k, x->title, "A title of two lines and three.");
	ck_assert_str_eq(x->pub_status, "ppublish");
	ck_assert_str_eq(x->pub_model, "Print");
	ck_assert_uint_eq(x->n_citation_subsets, 2);
	ck_assert_str_eq(x->citation_subsets[1], "AIM");
	ck_assert_str_eq(x->space_flight_missions[0], "Mir");
	ck_assert_str_eq(x->gene_symbols[0], "abc");
	ck_assert_int_eq(x->n_refs_stated, 63);
	ck_assert_str_eq(x->volume, "4");
	ck_assert_str_eq(x->issue, "2");
	ck_assert_uint_eq(x->n_unreached, 0);
	ck_assert_str_eq(buf_text(&k.said),
	    "set.xml: note: MEDLINE [input-format]\n");
	desk_drop(&k);
}
END_TEST

/* As real files have them, that editors, mails and programs went through. */
START_TEST(loose_spacing)
{
	struct desk k;
	const struct article *x = desk_read(&k, "\xEF\xBB\xBFPMID-101\r\n"
	    "PMC -PMC7\r\nTI  -This is a title\r\nGN - One\r\nAB  - Of a\r\n"
	    "      \r\n      text,\r\n\r\n      all of it\r\nout of place\r\n"
	    "IP-10 was high.\r\nPG  -\r\nMH  -\r\nVI - 3\r\n");

	ck_assert_str_eq(x->pmid, "101");
	ck_assert_str_eq(x->pmcid, "PMC7");
	ck_rich(&k, x->title, "This is a title");
	ck_rich(&k, x->abstracts[0].secs[0].paras[0],
	    "Of a text, all of it out of place IP-10 was high.");
	ck_assert_str_eq(x->volume, "3");
	ck_assert_ptr_null(x->page_range);
	ck_assert_uint_eq(x->n_mesh, 0);
	ck_assert_uint_eq(x->n_unreached, 0);
	desk_drop(&k);
	/* what looks like a field, within another */
	x = desk_read(&k, "PMID- 5\nTI  - The tag\n      VI  - and others\n");
	ck_rich(&k, x->title, "The tag VI - and others");
	desk_drop(&k);
	x = desk_read(&k, "<pre>\nPMID- 5\nTI  - x\n\tand y\n</pre>\n");
	ck_rich(&k, x->title, "x and y");
	ck_assert_uint_eq(x->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(what_has_no_place_is_said)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("XYZ - one\nXYZ - two\n"
	    "VI  - 4\nVI  - 5\nSO  invalid\n\nA line of its own.\n"));

	ck_assert_uint_eq(x->n_unreached, 3);
	ck_assert_str_eq(x->unreached[0].path, "XYZ");
	ck_assert_uint_eq(x->unreached[0].count, 2);
	ck_assert_str_eq(x->unreached[1].path, "VI");
	ck_assert_str_eq(x->unreached[1].sample, "5");
	ck_assert_str_eq(x->unreached[2].path, "(no tag)");
	ck_assert_uint_eq(x->unreached[2].count, 2);
	ck_said(&k, "set.xml:3: warning: 101: XYZ holds \"one\"");
	ck_said(&k, "[element-unknown]");
	desk_drop(&k);
}
END_TEST

/* PMIDs and titles of all records. */
static const char *
made(struct desk *k, const char *text, size_t len)
{
	enum read_result result;
	struct buf b;

	desk_open(k, text, len);
	ck_assert_ptr_nonnull(k->reader);
	b = (struct buf){ .arena = k->notes };
	while ((result = desk_next(k)) == READ_ARTICLE)
		buf_printf(&b, "%s:%s/", k->article->pmid != NULL
		    ? k->article->pmid : "-", rich_text(k->arena,
		    &k->article->title));
	ck_assert_int_eq(result, READ_END);
	return buf_text(&b);
}

static void
check_made(const char *text, const char *expected)
{
	struct desk k;

	ck_assert_str_eq(made(&k, text, strlen(text)), expected);
	desk_drop(&k);
}

START_TEST(records_of_a_set)
{
	check_made("PMID- 1\nTI  - a\n\nPMID- 2\nTI  - b\n", "1:a/2:b/");
	check_made("PMID- 1\nTI  - a\nPMID- 2\nTI  - b\n", "1:a/2:b/");
	/* every line followed by a blank one */
	check_made("PMID- 1\n\nTI  - a\n\n      a\n\nDP  - 2001\n\nPMID- 2\n\n"
	    "TI  - b\n", "1:a a/2:b/");
	/* records of other sources, without a number */
	check_made("PMID- 1\nTI  - a\nDP  - 2001\n\nTI  - b\nDP  - 2002\n\n"
	    "CTI - x\nTI  - c\nDP  - 2003\n", "1:a/-:b/-:c/");
	/* a remark before the first */
	check_made("My list\n\nPMID- 1\nTI  - a\n", "1:a/");
	/* nothing in it */
	check_made("PMID- \nTI  - \n\nPMID- 2\nTI  - b\n", "2:b/");
}
END_TEST

START_TEST(memory_runs_out_of_one_record)
{
	struct arena *notes = arena_new(0);
	struct buf b = { .arena = notes };
	struct desk k;

	buf_str(&b, "PMID- 1\nTI  - a\n\nPMID- 2\nTI  - ");
	for (int i = 0; i < 20000; i++)
		buf_str(&b, "word ");
	buf_str(&b, "\n\nPMID- 3\nTI  - c\n");
	desk_open(&k, b.p, b.len);
	arena_drop(k.arena);
	k.arena = arena_new(64 * 1024);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	/* the second leaves by the net, see tests/fuzz; the third is whole */
	arena_drop(k.arena);
	k.arena = arena_new(0);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_str_eq(k.article->pmid, "2");
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_str_eq(k.article->pmid, "3");
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
	arena_drop(notes);
}
END_TEST

START_TEST(what_is_medline)
{
	static const char *const yes[] = {
		"PMID- 1\nTI  - x\n", "\n\nPMID- 1\r\nOWN - NLM\r\n",
		"TI  - a\nAU  - b\nDP  - 2001\nTA  - J\nVI  - 2\n",
		"see below\nPMID- 1\nTI  - x\n"
	};
	static const char *const no[] = {
		"\xEF\xBB\xBFTY  - JOUR\nTI  - x\nPMID- 1\n", "PMID: 1\nTitle: x\n",
		"PMID- 1\n", "TI  - a\nAU  - b\n"
	};
	struct desk k;

	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
		desk_open(&k, yes[i], strlen(yes[i]));
		ck_assert_msg(k.reader != NULL && strcmp(reader_format(
		    k.reader), "MEDLINE") == 0, "not known: %s", yes[i]);
		desk_drop(&k);
	}
	for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
		desk_open(&k, no[i], strlen(no[i]));
		ck_assert_msg(k.reader == NULL || strcmp(reader_format(
		    k.reader), "MEDLINE") != 0, "taken for it: %s", no[i]);
		desk_drop(&k);
	}
}
END_TEST

UNIT_MAIN("input/medline", fields_and_lines, loose_spacing,
    what_has_no_place_is_said, records_of_a_set,
    memory_runs_out_of_one_record, what_is_medline)

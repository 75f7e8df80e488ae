#include "desk.h"

/* "PMID:title/" of all records */
static const char *
made(struct desk *k, const char *text)
{
	enum read_result result;
	struct buf b;

	desk_open(k, text, strlen(text));
	ck_assert_msg(k->reader != NULL && strcmp(reader_format(k->reader),
	    "PubMed abstracts as text") == 0, "not known: %s", text);
	b = (struct buf){ .arena = k->notes };
	while ((result = desk_next(k)) == READ_ARTICLE)
		buf_printf(&b, "%s:%s/", k->article->pmid != NULL
		    ? k->article->pmid : "-", rich_text(k->arena,
		    &k->article->title));
	ck_assert_int_eq(result, READ_END);
	return buf_text(&b);
}

static void
check(const char *text, const char *expected)
{
	struct desk k;

	ck_assert_str_eq(made(&k, text), expected);
	desk_drop(&k);
}

#define CITE(n) n ". J Ex. 2014 Feb;1(1):1-2. doi: 10.1000/x" n ".\n\n"
#define ENDS(n) "DOI: 10.1000/x" n "\nPMID: " n " [Indexed for MEDLINE]\n"

START_TEST(records_of_an_export)
{
	check("\n" CITE("1") "One.\n\nRoe A.\n\nText.\n\n" ENDS("1") "\n\n"
	    CITE("2") "Two.\n\nRoe A.\n\n" ENDS("2"), "1:One./2:Two./");
	/* part of one; numbers left out by hand */
	check(CITE("17") "One.\n\n" ENDS("17") "\n\n" CITE("40") "Two.\n\n"
	    ENDS("40"), "17:One./40:Two./");
	check(CITE("1") "One.\n\nRoe A(1).\n\nAuthor information:\n(1)Here.\n\n"
	    "Text.\n", "-:One./");
	check("J Ex. 2014 Feb;1(1):1-2. doi: 10.1000/x.\n\nOne.\n\n"
	    "Roe A(1).\n\nAuthor information:\n(1)Here.\n\n" ENDS("1")
	    "\n\nK Ex. 2015;2:2.\n\nTwo.\n\n" ENDS("2"), "1:One./2:Two./");
	/* a record that was cut */
	check(CITE("1") "One.\n\nText.\n\n\n" CITE("2") "Two.\n\n" ENDS("2"),
	    "-:One./2:Two./");
}
END_TEST

/* d.1: wrapped dates give lines that look like numbers */
START_TEST(numbers_that_begin_no_record)
{
	check("1. J Ex. 2014 Feb\n24. doi: 10.1000/x.\n\nOne.\n\nA list:\n\n"
	    "2. The second of 2014; no citation.\n\n3. J Ex. 2015;2:2.\n\n"
	    ENDS("1"), "1:One./");
	check(CITE("1") "One.\n\n" ENDS("1") "\nConflict of interest "
	    "statement: 1. Roe had money.\n\n2. Doe had none.\n\n\n"
	    CITE("2") "Two.\n\n" ENDS("2"), "1:One./2:Two./");
}
END_TEST

START_TEST(banners_and_chapters_begin_one)
{
	check(CITE("1") "One.\n\n" ENDS("1") "\n\nRETRACTED ARTICLE\n\n"
	    CITE("2") "Two.\n\n" ENDS("2"), "1:One./2:Two./");
	check(CITE("1") "One.\n\n" ENDS("1") "\n\n2. A Chapter.\n\nRoe A.\n\n"
	    "In: Doe C, editor. A Book. Town: Press; 2009.\n\nPMID: 2\n\n\n"
	    CITE("3") "Three.\n\n" ENDS("3"),
	    "1:One./2:A Chapter./3:Three./");
	check("RETRACTED ARTICLE\n\n" CITE("1") "One.\n\n" ENDS("1"),
	    "1:One./");
}
END_TEST

START_TEST(the_record_is_named)
{
	struct desk k;

	made(&k, CITE("1") "One.\n\n" ENDS("1") "\nodd\n\n\n" CITE("2")
	    "Two.\n\n" ENDS("2") "\nodd\n");
	ck_said(&k, "set.xml:8: note: 1: not understood");
	ck_said(&k, "set.xml:18: note: 2: not understood");
	desk_drop(&k);
}
END_TEST

START_TEST(what_is_no_export)
{
	static const char *const texts[] = {
		CITE("1") "One.\n", "1. A list\n2. of things\nPMID: 1\n",
		"{\"1. J Ex. 2014;1:1.\nPMID: 1\"}",
		"1: Roe A. One. J Ex. 2014;1:1. PMID: 1.\n"
	};
	struct desk k;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		desk_open(&k, texts[i], strlen(texts[i]));
		ck_assert_msg(k.reader == NULL || strcmp(reader_format(
		    k.reader), "PubMed abstracts as text") != 0, "%s",
		    texts[i]);
		desk_drop(&k);
	}
}
END_TEST

UNIT_MAIN("input/abstract_text", records_of_an_export,
    numbers_that_begin_no_record, banners_and_chapters_begin_one,
    the_record_is_named, what_is_no_export)

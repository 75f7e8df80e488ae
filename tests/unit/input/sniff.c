#include "desk.h"

static void
check_unknown(const char *bytes, size_t len, const char *said)
{
	struct desk k;

	desk_open(&k, bytes, len);
	ck_assert_ptr_null(k.reader);
	ck_said(&k, said);
	desk_drop(&k);
}

START_TEST(foreign_files_are_named)
{
	static const struct {
		const char *bytes, *said;
	} files[] = {
		{ "%PDF-1.7\n", "a PDF file" },
		{ "\xFF\xD8\xFF\xE0 JFIF", "a JPEG picture" },
		{ "PK\3\4 word", "a ZIP archive" },
		{ "<!DOCTYPE html><html><article>", "a web page" },
		{ "<?xml version=\"1.0\"?><opml/>", "XML of another kind" },
		{ "<eSearchResult><Count>0</Count></eSearchResult>",
			"the answer to a search" },
		{ "x", "the format is not recognised" }
	};

	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		check_unknown(files[i].bytes, strlen(files[i].bytes),
		    files[i].said);
}
END_TEST

START_TEST(emptiness)
{
	check_unknown("", 0, "[input-empty]");
	check_unknown(" \r\n\t", 4, "[input-empty]");
	check_unknown("\xEF\xBB\xBF\n", 4, "[input-empty]");
}
END_TEST

/* ASCII as UTF-16, with a byte order mark. */
static size_t
widen(const char *text, bool big, char *out)
{
	size_t n = 0;

	out[n++] = big ? '\xFE' : '\xFF';
	out[n++] = big ? '\xFF' : '\xFE';
	for (; *text != '\0'; text++) {
		out[n++] = big ? '\0' : *text;
		out[n++] = big ? *text : '\0';
	}
	return n;
}

START_TEST(two_byte_encodings)
{
	static const char xml[] = "<?xml version=\"1.0\" "
	    "encoding=\"UTF-16\"?><MedlineCitation><PMID>8</PMID>"
	    "</MedlineCitation>";

	for (int big = 0; big < 2; big++) {
		char wide[2 * sizeof xml + 2];
		struct desk k;

		desk_open(&k, wide, widen(xml, big != 0, wide));
		ck_assert_ptr_nonnull(k.reader);
		ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
		ck_assert_str_eq(k.article->pmid, "8");
		desk_drop(&k);
	}
}
END_TEST

UNIT_MAIN("input/sniff", foreign_files_are_named, emptiness,
    two_byte_encodings)

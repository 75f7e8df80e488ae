#include "desk.h"

#include "input/decode.h"

/* All of the bytes, read from a file of them. */
static void
check_said(const char *bytes, size_t len, const char *declared,
    const char *expected, const char *said)
{
	struct desk k = { .notes = arena_new(0) };
	struct bytes out = { 0 };
	struct decode *d;

	k.said = (struct buf){ .arena = k.notes };
	k.diags = (struct diags){ .sink = desk_say, .ctx = &k };
	k.diags.here.file = "a.txt";
	k.source = source_open_memory(bytes, len, "a.txt", &k.diags);
	d = decode_open(k.source, &k.diags);
	decode_declare(d, declared);
	ck_assert(decode_all(d, &out, 1 << 20));
	ck_assert_str_eq(out.p, expected);
	if (said == NULL)
		ck_assert_str_eq(buf_text(&k.said), "");
	else
		ck_said(&k, said);
	free(out.p);
	decode_drop(d);
	source_drop(k.source);
	arena_drop(k.notes);
}

static void
check(const char *text, const char *expected)
{
	check_said(text, strlen(text), NULL, expected, NULL);
}

START_TEST(utf8_is_left_alone)
{
	check("", "");
	check("a\r\nb \xCE\xB1 \xF0\x9F\x98\x80", "a\r\nb \xCE\xB1 "
	    "\xF0\x9F\x98\x80");
	check_said("\xC3\xA9", 2, "iso-8859-1", "\xC3\xA9", NULL);
}
END_TEST

START_TEST(marks_and_nul_are_no_text)
{
	check("\xEF\xBB\xBF" "a\xEF\xBB\xBF" "b\xEF\xBC\x8C", "ab\xEF\xBC\x8C");
	check_said("ab\0c\0\0d\n", 8, NULL, "abcd\n", NULL);
}
END_TEST

START_TEST(wide_encodings)
{
	check_said("\xFF\xFE" "a\0\xE9\0\r\0\n\0b\0", 12, NULL,
	    "a\xC3\xA9\r\nb", NULL);
	check_said("\xFE\xFF\0a\0\xE9\0\n\0b", 10, NULL, "a\xC3\xA9\nb", NULL);
	check_said("P\0M\0I\0D\0", 8, NULL, "PMID", NULL);
	check_said("\0P\0M\0I\0D", 8, NULL, "PMID", NULL);
	check_said("\xFF\xFE\x3D\xD8\x00\xDE", 6, NULL, "\xF0\x9F\x98\x80",
	    NULL);
	check_said("\xFF\xFE\0\0a\0\0\0\xE9\0\0\0", 12, NULL, "a\xC3\xA9",
	    NULL);
}
END_TEST

#define WINDOWS_1252 "1: warning: the text is not UTF-8; its odd bytes are " \
	"read as Windows-1252"

START_TEST(odd_bytes_are_windows_1252)
{
	check_said("caf\xE9 \x96 x", 8, NULL, "caf\xC3\xA9 \xE2\x80\x93 x",
	    "a.txt:" WINDOWS_1252);
	check_said("\xE9t\xE9 \x80", 5, "Latin1", "\xC3\xA9t\xC3\xA9 "
	    "\xE2\x82\xAC", WINDOWS_1252);
	check_said("\xCE\xB1\xCE\xB2 \xE9", 6, "koi8-r",
	    "\xCE\xB1\xCE\xB2 \xC3\xA9", WINDOWS_1252);
	check_said("a\nb\nc \xE2\x80", 8, NULL, "a\nb\nc \xC3\xA2"
	    "\xE2\x82\xAC", "a.txt:3: warning");
}
END_TEST

START_TEST(the_declaration_counts)
{
	check_said("\xC4\xC1", 2, "KOI8-R", "\xD0\xB4\xD0\xB0", NULL);
	check_said("\xB1", 1, "iso-8859-2", "\xC4\x85", NULL);
	check_said("\xB1", 1, "no-such-code", "\xC2\xB1", WINDOWS_1252);
}
END_TEST

/* "The patients had a stable course" and a Russian sentence, in KOI8-R. */
#define RUSSIAN_KOI8 "\xE3\xC5\xCC\xD8 \xC9\xD3\xD3\xCC\xC5\xC4\xCF\xD7" \
	"\xC1\xCE\xC9\xD1 \xC9\xDA\xD5\xDE\xC9\xD4\xD8 \xD2\xC5\xDA\xD5" \
	"\xCC\xD8\xD4\xC1\xD4\xD9 \xCF\xD0\xC5\xD2\xC1\xC3\xC9\xCA"
#define RUSSIAN "\xD0\xA6\xD0\xB5\xD0\xBB\xD1\x8C \xD0\xB8\xD1\x81\xD1\x81" \
	"\xD0\xBB\xD0\xB5\xD0\xB4\xD0\xBE\xD0\xB2\xD0\xB0\xD0\xBD\xD0\xB8" \
	"\xD1\x8F \xD0\xB8\xD0\xB7\xD1\x83\xD1\x87\xD0\xB8\xD1\x82\xD1\x8C " \
	"\xD1\x80\xD0\xB5\xD0\xB7\xD1\x83\xD0\xBB\xD1\x8C\xD1\x82\xD0\xB0" \
	"\xD1\x82\xD1\x8B \xD0\xBE\xD0\xBF\xD0\xB5\xD1\x80\xD0\xB0\xD1\x86" \
	"\xD0\xB8\xD0\xB9"
#define ENGLISH "The patients had a stable course and left the hospital. "

/* "Cilem prace bylo zhodnotit vysledky operaci u starsich nemocnych.
   Prezivani pacientu bylo priznive a casna umrtnost nizka." in ISO-8859-2 */
#define CZECH_LATIN2 "C\xEDlem pr\xE1" "ce bylo zhodnotit v\xFDsledky " \
	"operac\xED u star\xB9\xED" "ch nemocn\xFD" "ch. P\xF8" \
	"e\xBE\xEDv\xE1n\xED pacient\xF9 bylo p\xF8\xEDzniv\xE9 a \xE8" \
	"asn\xE1 \xFAmrtnost n\xEDzk\xE1."

START_TEST(other_scripts_are_guessed)
{
	static const char koi8[] = ENGLISH ENGLISH RUSSIAN_KOI8;

	check_said(koi8, sizeof koi8 - 1, NULL, ENGLISH ENGLISH RUSSIAN,
	    "a.txt:1: warning: the text is not UTF-8; it is read as KOI8-R");
	ck_assert_str_eq(decode_guess(koi8, sizeof koi8 - 1), "KOI8-R");
	ck_assert_str_eq(decode_guess(CZECH_LATIN2, sizeof CZECH_LATIN2 - 1),
	    "ISO-8859-2");
}
END_TEST

START_TEST(nothing_is_guessed_without_need)
{
	static const char utf8[] = ENGLISH RUSSIAN " \xE9 \xE8";
	static const char french[] = "L'\xE9tude a \xE9t\xE9 r\xE9" "alis\xE9"
	    "e chez des patients \xE2g\xE9s pr\xE9sentant une st\xE9nose; "
	    "apr\xE8s l'op\xE9ration les r\xE9sultats \xE9taient bons.";

	ck_assert_ptr_null(decode_guess(utf8, sizeof utf8 - 1));
	ck_assert_ptr_null(decode_guess(french, sizeof french - 1));
	ck_assert_ptr_null(decode_guess("\xE9\xE8", 2));
	ck_assert_ptr_null(decode_guess("", 0));
}
END_TEST

/* What stands across the border of two chunks is not torn. */
START_TEST(chunks_are_joined)
{
	enum { LEN = 200 * 1000 };
	char *in = malloc(2 * LEN + 1), *out = malloc(2 * LEN + 1);
	size_t n_in = 0, n_out = 0;

	for (size_t i = 0; i < LEN / 7; i++) {
		memcpy(in + n_in, "\xE2\x80\x93\xF0\x9D\x84\x9E", 7);
		n_in += 7;
	}
	in[n_in] = '\0';
	check(in, in);
	for (size_t i = 0; i < n_in; i++)
		out[n_out++] = in[i];
	in[n_in++] = '\xE9';
	memcpy(out + n_out, "\xC3\xA9", 3);
	check_said(in, n_in, NULL, out, WINDOWS_1252);
	n_in = 0;
	for (size_t i = 0; i < LEN / 2; i++) {
		memcpy(in + n_in, i == 0 ? "\xFF\xFE" : "\x13\x20", 2);
		n_in += 2;
	}
	n_out = 0;
	for (size_t i = 1; i < LEN / 2; i++, n_out += 3)
		memcpy(out + n_out, "\xE2\x80\x93", 3);
	out[n_out] = '\0';
	check_said(in, n_in, NULL, out, NULL);
	free(in);
	free(out);
}
END_TEST

START_TEST(too_much_is_said)
{
	struct diags diags = { 0 };
	struct source *s = source_open_memory("abcdef", 6, "a", &diags);
	struct decode *d = decode_open(s, &diags);
	struct bytes out = { 0 };

	ck_assert(!decode_all(d, &out, 5));
	ck_assert_uint_eq(diags.counts[DIAG_LEVEL_ERROR], 1);
	free(out.p);
	decode_drop(d);
	source_drop(s);
}
END_TEST

static size_t
eol(const char *s)
{
	return decode_eol(s, s + strlen(s));
}

START_TEST(ends_of_lines)
{
	ck_assert_uint_eq(eol(""), 0);
	ck_assert_uint_eq(eol("a\n"), 0);
	ck_assert_uint_eq(eol("\n\n"), 1);
	ck_assert_uint_eq(eol("\r\r"), 1);
	ck_assert_uint_eq(eol("\r\n\n"), 2);
	ck_assert_uint_eq(eol("\r\r\n"), 3);
	ck_assert_uint_eq(eol("\f"), 1);
	ck_assert_uint_eq(eol("\v"), 1);
	ck_assert_uint_eq(eol("\xC2\x85"), 2);
	ck_assert_uint_eq(eol("\xC2\xA0"), 0);
	ck_assert_uint_eq(eol("\xE2\x80\xA8"), 3);
	ck_assert_uint_eq(eol("\xE2\x80\xA9"), 3);
	ck_assert_uint_eq(eol("\xE2\x80\x93"), 0);
}
END_TEST

UNIT_MAIN("input/decode", utf8_is_left_alone, marks_and_nul_are_no_text,
    wide_encodings, odd_bytes_are_windows_1252, the_declaration_counts,
    other_scripts_are_guessed, nothing_is_guessed_without_need,
    chunks_are_joined, too_much_is_said, ends_of_lines)

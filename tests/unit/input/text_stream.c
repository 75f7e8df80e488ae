#include "desk.h"

#include "input/text_stream.h"

/* A record begins by "#". */
static bool
begins(struct text_stream *s, size_t i, void *ctx)
{
	struct text_line l;

	(void)ctx;
	return text_stream_line(s, i, &l) && l.text[0] == '#';
}

/* The records: lines between "|", records between "/". */
static const char *
cut(struct desk *k, const void *bytes, size_t len)
{
	struct text_stream *s;
	struct buf b;
	size_t n;

	*k = (struct desk){ .arena = arena_new(0), .notes = arena_new(0) };
	k->said = (struct buf){ .arena = k->notes };
	k->diags = (struct diags){ .sink = desk_say, .ctx = k,
	    .here = { .file = "set.txt" } };
	k->source = source_open_memory(bytes, len, "set.txt", &k->diags);
	s = text_stream_open(k->source, &k->diags);
	b = (struct buf){ .arena = k->notes };
	while (text_stream_next(s, begins, NULL, &n) == TEXT_RECORD) {
		struct text_line l;

		for (size_t i = 0; i < n; i++) {
			ck_assert(text_stream_line(s, i, &l));
			ck_assert_uint_eq(strlen(l.text), l.len);
			buf_printf(&b, "%ld%s|", l.number, l.text);
		}
		buf_char(&b, '/');
	}
	text_stream_drop(s);
	return buf_text(&b);
}

static void
check(const char *text, const char *expected)
{
	struct desk k;

	ck_assert_str_eq(cut(&k, text, strlen(text)), expected);
	desk_drop(&k);
}

START_TEST(records_are_cut)
{
	check("#a\nb\n#c\n", "1#a|2b|/3#c|/");
	check("#a", "1#a|/");
	check("x\n\n#a\n\n", "1x|2|/3#a|4|/");
	check("\n \n\t\n#a\n", "4#a|/");
	check("", "");
	check("\n\n", "");
}
END_TEST

START_TEST(ends_of_lines)
{
	check("#a \r\nb\r\n#c", "1#a |2b|/3#c|/");
	check("#a\rb\r#c\r", "1#a|2b|/3#c|/");
	check("#a\r\r\nb\r\r\n", "1#a|2b|/");
	check("#a\r\rb", "1#a|2|3b|/");
	check("\xEF\xBB\xBF#a\n\xEF\xBB\xBF#b", "1#a|/2#b|/");
}
END_TEST

START_TEST(no_zero_and_no_odd_byte)
{
	struct desk k;

	ck_assert_str_eq(cut(&k, "#a\0b\n", 5), "1#ab|/");
	desk_drop(&k);
	ck_assert_str_eq(cut(&k, "#caf\xE9 \x93x\x94\n\xC3\xA9\xFF", 13),
	    "1#caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D|2\xC3\xA9\xC3\xBF|/");
	ck_said(&k, "set.txt:1");
	ck_said(&k, "[text-encoding]");
	desk_drop(&k);
}
END_TEST

START_TEST(utf16)
{
	struct desk k;

	ck_assert_str_eq(cut(&k, "\xFF\xFE#\0\xE9\0\n\0b\0", 10),
	    "1#\xC3\xA9|2b|/");
	desk_drop(&k);
	ck_assert_str_eq(cut(&k, "\0#\0a\0\n\0#", 8), "1#a|/2#|/");
	desk_drop(&k);
}
END_TEST

/* Chunks end anywhere: a record longer than one, a CR LF across its end. */
START_TEST(chunks_do_not_show)
{
	static char text[200 * 1000];
	struct desk k;
	const char *got;

	for (size_t shift = 0; shift < 3; shift++) {
		size_t len = 65534 + shift;

		memset(text, 'x', sizeof text);
		text[0] = '#';
		memcpy(text + len, "\r\n#b", 4);
		got = cut(&k, text, len + 4);
		ck_assert_uint_eq(strlen(got), len + 8);
		ck_assert_str_eq(got + len, "x|/2#b|/");
		desk_drop(&k);
	}
}
END_TEST

/* One of 40 MB is passed over, in bounded memory, and the next is read. */
START_TEST(a_record_without_end)
{
	size_t len = 40u << 20;
	char *text = malloc(len + 8);
	struct text_stream *s;
	struct desk k = { .notes = arena_new(0) };
	enum text_result result;
	struct text_line l;
	size_t n;

	ck_assert_ptr_nonnull(text);
	memset(text, 'x', len);
	for (size_t i = 100; i < len; i += 100)
		text[i] = '\n';
	memcpy(text + len, "\n#b\n", 5);
	k.said = (struct buf){ .arena = k.notes };
	k.diags = (struct diags){ .sink = desk_say, .ctx = &k,
	    .here = { .file = "set.txt" } };
	k.source = source_open_memory(text, len + 4, "set.txt", &k.diags);
	s = text_stream_open(k.source, &k.diags);
	result = text_stream_next(s, begins, NULL, &n);
	ck_assert_int_eq(result, TEXT_BROKEN);
	ck_said(&k, "set.txt:1: error");
	ck_said(&k, "[xml-limit]");
	result = text_stream_next(s, begins, NULL, &n);
	ck_assert_int_eq(result, TEXT_RECORD);
	ck_assert(text_stream_line(s, 0, &l));
	ck_assert_str_eq(l.text, "#b");
	ck_assert_int_eq(text_stream_next(s, begins, NULL, &n), TEXT_END);
	text_stream_drop(s);
	source_drop(k.source);
	arena_drop(k.notes);
	free(text);
}
END_TEST

/* What breaks off is told from what ends. */
START_TEST(a_source_that_fails)
{
	static const unsigned char gz[] = {
		0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x53
	};
	struct desk k = { .notes = arena_new(0) };
	struct text_stream *s;
	size_t n;

	k.said = (struct buf){ .arena = k.notes };
	k.diags = (struct diags){ .sink = desk_say, .ctx = &k,
	    .here = { .file = "set.txt" } };
	k.source = source_open_memory(gz, sizeof gz, "set.gz", &k.diags);
	s = text_stream_open(k.source, &k.diags);
	ck_assert_int_eq(text_stream_next(s, begins, NULL, &n), TEXT_FAILED);
	ck_said(&k, "[file-read]");
	text_stream_drop(s);
	source_drop(k.source);
	arena_drop(k.notes);
}
END_TEST

UNIT_MAIN("input/text_stream", records_are_cut, ends_of_lines,
    no_zero_and_no_odd_byte, utf16, chunks_do_not_show, a_record_without_end,
    a_source_that_fails)

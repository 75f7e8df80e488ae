#include "shown.h"

#include "input/line_records.h"

/* A tag is one letter before a colon. */
static size_t
tag_at(const char *line, char tag[LINE_TAG])
{
	if (line[0] == '\0' || line[1] != ':')
		return 0;
	tag[0] = line[0];
	tag[1] = '\0';
	return 2;
}

static bool
is_tag(const char *tag)
{
	return strchr("ABZ", tag[0]) != NULL;
}

static bool
begins(struct text_stream *s, size_t i, void *ctx)
{
	struct text_line l;

	(void)ctx;
	return text_stream_line(s, i, &l) && l.text[0] == 'A';
}

static bool
is_chrome(const char *line)
{
	return line[0] == '#';
}

static struct buf fields;

/* Fields as "name@line=value;"; B is a title. */
static void
read_fields(struct refman *r, const struct refman_field *f, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_printf(&fields, "%s@%ld=%s;", f[i].name, f[i].line,
		    f[i].value);
		if (f[i].name[0] == 'B')
			r->article->title = refman_rich(r, f[i].value);
	}
	buf_char(&fields, '/');
}

static const struct line_grammar grammar = {
	.tag = tag_at, .begins = begins, .is_chrome = is_chrome,
	.indent = 2, .read = read_fields
};

static void
check(const char *text, const char *expected, int n_articles)
{
	struct arena *a = arena_new(0), *notes = arena_new(0);
	struct diags diags = { 0 };
	struct source *source = source_open_memory(text, strlen(text), "s",
	    &diags);
	void *state = line_records_open(source, &diags);
	struct article x = { 0 };

	fields = (struct buf){ .arena = notes };
	while (line_records_next(state, &grammar, a, &x) == READ_ARTICLE) {
		n_articles--;
		x = (struct article){ 0 };
		arena_empty(a);
	}
	ck_assert_str_eq(buf_text(&fields), expected);
	ck_assert_int_eq(n_articles, 0);
	line_records_drop(state);
	source_drop(source);
	arena_drop(a);
	arena_drop(notes);
}

START_TEST(lines_become_fields)
{
	check("A:one\nB: two \n   three\n\nfour\nA:x\nB:y\n",
	    "A@1=one;B@2=two \n three\n\nfour;/A@6=x;B@7=y;/", 2);
	check("#chrome\nwords\nA:one\nB:t\n",
	    "A@3=one;B@4=t;/", 1);
	/* empty fields fall out, a record without a tag is none */
	check("A:\nB:  \nA:x\nB:y\n", "/A@3=x;B@4=y;/", 1);
	check("#chrome\nwords\nB:t\n", "(no tag)@2=words;B@3=t;/", 1);
	check("words\n", "", 0);
	check("", "", 0);
}
END_TEST

START_TEST(first_bytes_are_counted)
{
	struct line_counts n = { .first_tag = "A", .last_tag = "Z" };
	const char *text = "\xEF\xBB\xBF\n A:\nA:1\r\nB:2\rC:3\nZ:4";

	line_records_count(text, strlen(text), tag_at, is_tag, &n);
	ck_assert_uint_eq(n.fields, 4);
	ck_assert_uint_eq(n.first, 2);
	ck_assert_uint_eq(n.last, 1);
	ck_assert(!n.markup);
	line_records_count(" {A:", 4, tag_at, is_tag, &n);
	ck_assert(n.markup);
}
END_TEST

UNIT_MAIN("input/line_records", lines_become_fields, first_bytes_are_counted)

/*
 * A copied page: text -> lines -> pages.
 *
 * The lines are made once for the whole input, in memory of their own, since
 * a page's end is known only by the next page's beginning.
 */
#include "input/page_text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "input/decode.h"

/* Characters that are no text: controls, byte order marks. */
static bool
copied_is_void(uint32_t code)
{
	return (code < 0x20 && code != '\t') || code == 0x7F ||
	    code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
}

/* Code as it is compared: quotes straight, spaces plain. */
static uint32_t
copied_key_code(uint32_t code)
{
	switch (code) {
	case 0x2018: case 0x2019:
		return '\'';
	case 0x201C: case 0x201D:
		return '"';
	default:
		return utf8_is_space(code) ? ' ' : code;
	}
}

/* A text at work: where it begins and ends in the bytes. */
struct copied_out {
	char *bytes;
	size_t from, len;
	bool space;             /* the last is a plain space */
	uint32_t first;         /* its only character; 0: none, or more */
};

/* A list's bullet, which some copies have; with a tab letters serve too. */
static bool
copied_is_bullet(uint32_t code, uint32_t after)
{
	if (after == '\t' && (code == 'o' || code == '-' || code == '*' ||
	    code == 0xA7 || code == 0xB7))
		return true;
	return code == 0x2022 || code == 0x2023 || code == 0x25AA ||
	    code == 0x25CF || code == 0x25E6 || code == 0x25CB ||
	    code == 0x25A0;
}

static void
copied_put(struct copied_out *o, uint32_t code)
{
	bool space = code == ' ' || code == '\t';

	if (utf8_is_space(code) && copied_is_bullet(o->first, code))
		o->len = o->from;
	o->first = o->len == o->from ? code : 0;
	/* a no-break space at an edge or beside a space is one of layout */
	if (utf8_is_space(code) && (o->space || o->len == o->from))
		return;
	if (space && o->len - o->from >= 2 &&
	    memcmp(o->bytes + o->len - 2, "\xC2\xA0", 2) == 0)
		o->len -= 2;
	o->space = space;
	o->len += utf8_encode(space ? ' ' : code, o->bytes + o->len);
}

/* End the text with NUL, trimmed; returns its length. */
static size_t
copied_put_end(struct copied_out *o)
{
	while (o->len > o->from) {
		const char *p = o->bytes + o->len;

		if (!utf8_is_space(utf8_prev(&p, o->bytes + o->from)))
			break;
		o->len = (size_t)(p - o->bytes);
	}
	o->bytes[o->len] = '\0';
	return o->len++ - o->from;
}

static void
copied_add(struct copied_lines *l, const char *text, const char *key,
    long number)
{
	if (l->n == l->cap) {
		size_t cap = l->cap != 0 ? 2 * l->cap : 256;
		void *p = realloc(l->lines, cap * sizeof *l->lines);

		if (p == NULL) {
			l->full = true;
			return;
		}
		l->lines = p;
		l->cap = cap;
	}
	l->lines[l->n++] = (struct copied_line){
		.text = text, .key = key, .number = number
	};
}

/* The line's text stands at `from`; put its key behind, and keep it. */
static void
copied_finish(struct copied_lines *l, struct copied_out *o, long number)
{
	size_t from = o->from, len = copied_put_end(o);
	const char *p = l->bytes + from, *end = p + len;

	if (len == 0) {
		o->len = from;
	} else {
		o->from = o->len;
		o->space = false;
		o->first = 0;
		while (p < end)
			copied_put(o, copied_key_code(utf8_next(&p, end)));
		copied_put_end(o);
		copied_add(l, l->bytes + from, l->bytes + o->from, number);
	}
	o->from = o->len;
	o->space = false;
	o->first = 0;
}

/* Does the next page begin here, glued to what stands before? */
static bool
copied_glues(const char *p, const char *end)
{
	static const char first[] = "Skip to main page content";
	size_t n = sizeof first - 1;

	return *p == 'S' && (size_t)(end - p) >= n && memcmp(p, first, n) == 0;
}

void
copied_lines_make(struct copied_lines *l, const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	struct copied_out o = { 0 };
	long number = 1;

	/* each line twice, each with its NUL; an odd byte takes 3 */
	*l = (struct copied_lines){ .bytes = malloc(8 * len + 16) };
	if (l->bytes == NULL) {
		l->full = true;
		return;
	}
	o.bytes = l->bytes;
	while (p < end && !l->full) {
		size_t eol = decode_eol(p, end);
		uint32_t code;

		if (o.len > o.from && copied_glues(p, end))
			copied_finish(l, &o, number);
		if (eol != 0) {
			copied_finish(l, &o, number++);
			p += eol;
			continue;
		}
		code = utf8_next(&p, end);
		if (!copied_is_void(code))
			copied_put(&o, code);
	}
	copied_finish(l, &o, number);
}

void
copied_lines_drop(struct copied_lines *l)
{
	free(l->lines);
	free(l->bytes);
}

/* ---- pages -------------------------------------------------------------- */

/*
 * A page pasted without its header: its journal line, which begins with a
 * full stop, below the sections of another.  The lines of type and journal
 * stand before it.
 */
static size_t
copied_bare_page(const struct copied_line *lines, size_t cite)
{
	if (cite > 1 && strlen(lines[cite - 1].key) < 100) {
		cite--;
		if (copied_type(lines[cite - 1].key) != 0 &&
		    strlen(lines[cite - 1].key) ==
		    copied_type(lines[cite - 1].key))
			cite--;
	}
	return cite;
}

size_t
copied_page_end(const struct copied_line *lines, size_t n, size_t from)
{
	bool cited = false, body = false;

	for (size_t i = from; i < n; i++) {
		if (i > from && copied_starts(lines[i].key,
		    "Skip to main page content"))
			return i;
		if (cited && copied_label(lines[i].key) != SECTION_NONE)
			body = true;
		if (!copied_is_cite(lines[i].key))
			continue;
		if (body && copied_bare_page(lines, i) > from)
			return copied_bare_page(lines, i);
		cited = true;
	}
	return n;
}

/*
 * A source as lines of text, a record of them at a time.
 *
 * A window of lines slides over the source: a dialect looks as far ahead as
 * it must to see where a record ends, and memory is bounded by one record.
 * The state is malloc memory, and lines are taken only by the next call, so
 * that a reader that left by the arena's net goes on behind its record.
 */
#include "input/text_stream.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "input/decode.h"

enum {
	TEXT_MAX = 32 * 1024 * 1024,    /* bytes of one record */
	TEXT_N_MAX = 400 * 1000         /* its lines: 3,000 authors have
	                                   some 40,000 */
};

struct stream_line {
	size_t at, len;                 /* in the window */
	long number;
};

struct text_stream {
	struct decode *decode;
	struct diags *diags;
	struct bytes raw;               /* text not yet cut into lines */
	size_t raw_at;                  /* consumed of it */
	bool ended, failed;             /* there is no more */
	struct bytes window;            /* the lines not yet taken */
	struct stream_line *lines;      /* malloc */
	size_t first, n, cap;           /* of lines: taken, used, room */
	size_t given;                   /* lines of the last record */
	long number;                    /* of the line before the next */
	bool cut;                       /* see text_stream_is_cut */
	bool full;                      /* said once */
};

/* ---- text --------------------------------------------------------------- */

static bool
stream_full(struct text_stream *s)
{
	if (!s->full)
		diag(s->diags, DIAG_MEMORY, "no memory to read the record");
	s->full = s->ended = s->failed = true;
	return false;
}

/* Read more; false at the end. */
static bool
stream_fill(struct text_stream *s)
{
	enum decode_result result;

	if (s->ended)
		return false;
	if (s->raw_at > 0) {
		s->raw.len -= s->raw_at;
		memmove(s->raw.p, s->raw.p + s->raw_at, s->raw.len + 1);
		s->raw_at = 0;
	}
	result = decode_read(s->decode, &s->raw);
	s->ended = result != DECODE_MORE;
	s->failed = result == DECODE_FAILED;
	return !s->ended;
}

struct text_stream *
text_stream_open(struct source *source, struct diags *diags)
{
	struct text_stream *s = calloc(1, sizeof *s);

	if (s == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the input");
		return NULL;
	}
	s->diags = diags;
	s->decode = decode_open(source, diags);
	if (s->decode != NULL && bytes_put(&s->raw, "", 0))
		return s;
	if (s->decode != NULL)
		stream_full(s);
	text_stream_drop(s);
	return NULL;
}

void
text_stream_drop(struct text_stream *s)
{
	if (s == NULL)
		return;
	decode_drop(s->decode);
	free(s->raw.p);
	free(s->window.p);
	free(s->lines);
	free(s);
}

void *
text_stream_state(size_t size, size_t stream, struct source *source,
    struct diags *diags)
{
	struct text_stream *opened = text_stream_open(source, diags);
	char *state;

	if (opened == NULL)
		return NULL;
	state = calloc(1, size);
	if (state == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the input");
		text_stream_drop(opened);
		return NULL;
	}
	memcpy(state + stream, &opened, sizeof opened);
	return state;
}

/* ---- lines -------------------------------------------------------------- */

/*
 * The end of the line in the raw text: *len of the line, *whole with its end.
 * False when more must be read to see it.
 */
static bool
stream_line_end(const struct text_stream *s, size_t from, size_t *len,
    size_t *whole)
{
	size_t left = s->raw.len - s->raw_at, n = from, eol = 0;
	const char *p = left > 0 ? s->raw.p + s->raw_at : "";

	for (; n < left; n++) {
		unsigned char c = (unsigned char)p[n];

		if ((c <= '\r' || c >= 0xC2) &&
		    (eol = decode_eol(p + n, p + left)) != 0)
			break;
	}
	*len = n;
	*whole = n + eol;
	return n < left && (s->ended || p[n] != '\r' || left - n > 2);
}

static bool
stream_room(struct text_stream *s)
{
	size_t cap = s->cap != 0 ? 2 * s->cap : 256;
	void *more;

	if (s->first + s->n < s->cap)
		return true;
	if (s->first > s->n) {
		memmove(s->lines, s->lines + s->first,
		    s->n * sizeof *s->lines);
		s->first = 0;
		return true;
	}
	more = realloc(s->lines, cap * sizeof *s->lines);
	if (more == NULL)
		return stream_full(s);
	s->lines = more;
	s->cap = cap;
	return true;
}

/* Put the line into the window. */
static bool
stream_keep(struct text_stream *s, const char *p, size_t len)
{
	struct stream_line *l;

	if (!stream_room(s))
		return false;
	l = &s->lines[s->first + s->n];
	l->at = s->window.len;
	l->number = ++s->number;
	l->len = len;
	if (!bytes_put(&s->window, p, len) || !bytes_put(&s->window, "", 1))
		return stream_full(s);
	s->n++;
	return true;
}

/* Cut one more line; false when there is none.  One that is longer than a
   record may be is cut there. */
static bool
stream_read_line(struct text_stream *s)
{
	size_t len = 0, whole = 0;

	while (!stream_line_end(s, len, &len, &whole)) {
		if (len <= TEXT_MAX && stream_fill(s))
			continue;
		if (s->full || s->raw_at == s->raw.len)
			return false;
		if (!stream_line_end(s, len, &len, &whole))
			whole = len;    /* the last, without its end */
		break;
	}
	if (!stream_keep(s, s->raw.p + s->raw_at, len))
		return false;
	s->raw_at += whole;
	return true;
}

bool
text_stream_line(struct text_stream *s, size_t i, struct text_line *line)
{
	const struct stream_line *l;

	while (s->n <= i)
		if (!stream_read_line(s))
			return false;
	l = &s->lines[s->first + i];
	line->text = s->window.p + l->at;
	line->len = l->len;
	line->number = l->number;
	return true;
}

/* ---- records ------------------------------------------------------------ */

static void
stream_take(struct text_stream *s, size_t n)
{
	size_t at;

	s->first += n;
	s->n -= n;
	if (s->n == 0) {
		s->first = s->window.len = 0;
		return;
	}
	at = s->lines[s->first].at;
	if (at < s->window.len / 2)
		return;                 /* moving it later costs less */
	s->window.len -= at;
	memmove(s->window.p, s->window.p + at, s->window.len);
	for (size_t i = 0; i < s->n; i++)
		s->lines[s->first + i].at -= at;
}

/* Bytes of the first n lines, which are there. */
static size_t
stream_bytes(const struct text_stream *s, size_t n)
{
	const struct stream_line *l = &s->lines[s->first];

	return n == 0 ? 0 : l[n - 1].at + l[n - 1].len - l[0].at;
}

bool
text_stream_is_cut(const struct text_stream *s)
{
	return s->cut;
}

bool
text_is_blank(const char *text)
{
	return text[strspn(text, " \t\f\v")] == '\0';
}

enum text_result
text_stream_next(struct text_stream *s, text_begins *begins, void *ctx,
    size_t *n)
{
	struct text_line line;
	long from;

	stream_take(s, s->given);
	s->given = *n = 0;
	s->cut = false;
	while (text_stream_line(s, 0, &line) && text_is_blank(line.text))
		stream_take(s, 1);
	if (!text_stream_line(s, 0, &line))
		return s->failed ? TEXT_FAILED : TEXT_END;
	from = line.number;
	for (*n = 1; text_stream_line(s, *n, &line); ++*n) {
		if (begins(s, *n, ctx))
			break;
		if (*n < TEXT_N_MAX && stream_bytes(s, *n) < TEXT_MAX)
			continue;
		s->cut = true;
		stream_take(s, *n);
		*n = 0;
	}
	s->given = *n;
	if (stream_bytes(s, *n) >= TEXT_MAX)
		s->cut = true;
	if (s->cut) {
		struct place at = { .line = from };

		diag_at(s->diags, &at, DIAG_XML_LIMIT, "a record of more than "
		    "%d MB or %d lines is passed over", TEXT_MAX >> 20,
		    TEXT_N_MAX);
	}
	return s->cut ? TEXT_BROKEN : TEXT_RECORD;
}

/*
 * Where a line may end.
 *
 * ICU's line break iterator (UAX #14, with dictionaries for Thai, Khmer, Lao
 * and Burmese) is the judge.  It is asked only about windows around words that
 * are more than ASCII letters and digits with plain punctuation: between two
 * plain words the answer is known (LB18), and no rule looks further than one
 * word across a space.  Identifiers and the long names of chemistry break by
 * rules of their own.
 */
#include "text/engine.h"

#include <string.h>

#include "base/arena.h"

static const char *const breaks_langs[BREAK_LANGS] = {
	"en", "ja@lb=strict", "ko", "zh@lb=strict"
};

/* ---- ICU --------------------------------------------------------------- */

/* The iterator of a language, opened once; NULL where ICU fails. */
static UBreakIterator *
breaks_iterator(struct text *t, const char *lang)
{
	UErrorCode status = U_ZERO_ERROR;
	size_t i = BREAK_LANGS;

	while (--i > 0)
		if (lang != NULL && strncmp(lang, breaks_langs[i], 2) == 0)
			break;
	if (t->breakers[i] == NULL)
		t->breakers[i] = ubrk_open(UBRK_LINE, breaks_langs[i], NULL, 0,
		    &status);
	return U_FAILURE(status) ? NULL : t->breakers[i];
}

/* UTF-16 of some characters; an object breaks as a letter does. */
static size_t
breaks_utf16(const struct para_text *p, size_t from, size_t to, UChar *u)
{
	size_t n = 0;

	for (size_t i = from; i < to; i++) {
		uint32_t code = p->chars[i].code;

		if ((p->chars[i].flags & CHAR_OBJECT) != 0) {
			u[n++] = 'x';
		} else if (code < 0x10000) {
			u[n++] = (UChar)code;
		} else {
			u[n++] = U16_LEAD(code);
			u[n++] = U16_TRAIL(code);
		}
	}
	return n;
}

/* Mark the opportunities strictly inside of from, to; `u` is scratch. */
static void
breaks_window(struct text *t, struct para_text *p, size_t from, size_t to,
    UChar *u)
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *it = breaks_iterator(t, p->lang);
	size_t n = breaks_utf16(p, from, to, u);
	size_t i = from;
	int32_t at = 0, next;

	if (it == NULL)
		return;
	ubrk_setText(it, u, (int32_t)n, &status);
	if (U_FAILURE(status))
		return;
	while ((next = ubrk_next(it)) != UBRK_DONE && (size_t)next < n) {
		for (; at < next; i++)
			at += p->chars[i].code < 0x10000 ? 1 : 2;
		p->chars[i].flags |= CHAR_BREAK;
	}
}

/* ---- plain words ------------------------------------------------------- */

static bool
breaks_is_alnum(uint32_t c)
{
	return (c >= '0' && c <= '9') ||
	    ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* ( letters and digits ) , : is one that breaks nowhere inside. */
static bool
breaks_is_plain(const struct para_text *p, size_t from, size_t to)
{
	const struct text_char *c = p->chars;

	if (from < to && c[from].code == '(')
		from++;
	if (from == to || !breaks_is_alnum(c[from].code))
		return false;
	while (from < to && breaks_is_alnum(c[from].code))
		from++;
	if (from < to && c[from].code == ')')
		from++;
	if (from < to && (c[from].code == ',' || c[from].code == '.' ||
	    c[from].code == ';' || c[from].code == ':'))
		from++;
	return from == to;
}

/* End of the word that begins at i: the next space or the end. */
static size_t
breaks_word_end(const struct para_text *p, size_t i)
{
	while (i < p->n_chars && p->chars[i].code != ' ')
		i++;
	return i;
}

/*
 * Words from left to right; `from` is where the window of words that ICU must
 * see begins, or the last plain word.
 */
static void
breaks_walk(struct text *t, struct para_text *p, UChar *u)
{
	size_t window = 0;
	bool pending = false;

	for (size_t i = 0; i < p->n_chars; ) {
		size_t end = breaks_word_end(p, i);
		bool plain = breaks_is_plain(p, i, end);

		if (plain && pending)
			breaks_window(t, p, window, end, u);
		else if (plain && i > 0)
			p->chars[i].flags |= CHAR_BREAK;
		if (plain)
			window = i;
		pending = !plain;
		if (end == p->n_chars && pending)
			breaks_window(t, p, window, end, u);
		i = end + 1;
	}
	if (p->chars[p->n_chars - 1].code == ' ' && pending)
		breaks_window(t, p, window, p->n_chars, u);
}

/* ---- names of chemistry ------------------------------------------------ */

enum {
	BREAKS_NAME = 24,       /* characters that make a word long */
	BREAKS_NAME_ENDS = 3    /* and that stay together at its ends */
};

static bool
breaks_is_one_of(uint32_t code, const char *signs)
{
	return code < 0x80 && code != 0 && strchr(signs, (int)code) != NULL;
}

/* 6-[(R)-2-[3-(3,4-dihydroxybenzoyl)-3- and so on: long, with brackets. */
static bool
breaks_is_name(const struct para_text *p, size_t from, size_t to)
{
	bool hyphen = false, bracket = false;

	for (size_t i = from; i < to; i++) {
		hyphen = hyphen || p->chars[i].code == '-';
		bracket = bracket || breaks_is_one_of(p->chars[i].code, "([{");
	}
	return to - from >= BREAKS_NAME && hyphen && bracket;
}

/* Behind each hyphen, before a digit too, and between its brackets. */
static void
breaks_name(struct para_text *p, size_t from, size_t to)
{
	for (size_t i = from + BREAKS_NAME_ENDS; i + BREAKS_NAME_ENDS <= to;
	    i++) {
		uint32_t before = p->chars[i - 1].code;
		uint32_t after = p->chars[i].code;

		if ((before == '-' && after != '-') ||
		    (breaks_is_one_of(before, ")]}") &&
		    breaks_is_alnum(after)) ||
		    (breaks_is_one_of(after, "([{") &&
		    breaks_is_alnum(before)))
			p->chars[i].flags |= CHAR_BREAK;
	}
}


/* ---- pieces with rules of their own ------------------------------------ */

static bool
breaks_in_url(uint32_t code)
{
	return breaks_is_one_of(code, "/.-_:;)=&?");
}

enum {
	BREAKS_URL_BEFORE = 5,  /* characters kept before the first break: more
	                           than "doi:" */
	BREAKS_URL_SHORTEST = 12,
	BREAKS_URL_AFTER = 3    /* and behind the last */
};

/* Behind the full stop of a DOI's "10."? */
static bool
breaks_doi_prefix(const struct text_char *c, size_t before)
{
	return before >= 3 && c[-1].code == '.' && c[-2].code == '0' &&
	    c[-3].code == '1' &&
	    (before == 3 || c[-4].code == ':' || c[-4].code == '/');
}

/* 1093/: the digits of a DOI's prefix behind "10." */
static bool
breaks_is_prefix(const struct para_text *p, size_t i, size_t to)
{
	size_t from = i;

	while (i < to && p->chars[i].code >= '0' && p->chars[i].code <= '9')
		i++;
	return i - from >= 4 && i < to && p->chars[i].code == '/';
}

/* One identifier, spaces at its ends: after its signs, before none. */
static void
breaks_url(struct para_text *p, size_t from, size_t to)
{
	for (size_t i = from + 1; i < to; i++) {
		struct text_char *c = &p->chars[i];

		c->flags &= (uint16_t)~CHAR_BREAK;
		if (i - from >= BREAKS_URL_BEFORE &&
		    to - i >= BREAKS_URL_AFTER &&
		    breaks_in_url(c[-1].code) && !breaks_in_url(c->code) &&
		    !breaks_doi_prefix(c, i - from))
			c->flags |= CHAR_BREAK | CHAR_URL_BREAK;
	}
}

/* Do the characters at i begin as `text` does, in ASCII of either case? */
static bool
breaks_begins(const struct para_text *p, size_t i, size_t to,
    const char *text)
{
	for (; *text != '\0'; text++, i++)
		if (i >= to || p->chars[i].code >= 0x80 ||
		    (p->chars[i].code | 0x20) != ((uint32_t)*text | 0x20))
			return false;
	return true;
}

/* An address that no piece is marked as; its first character, or `to`. */
static size_t
breaks_find_url(const struct para_text *p, size_t from, size_t to)
{
	for (size_t i = from; i + BREAKS_URL_SHORTEST < to; i++) {
		uint32_t c = p->chars[i].code | 0x20;

		if ((c == 'h' && (breaks_begins(p, i, to, "https://") ||
		    breaks_begins(p, i, to, "http://"))) ||
		    (c == 'w' && breaks_begins(p, i, to, "www.")) ||
		    (c == 'd' && (breaks_begins(p, i, to, "doi:10.") ||
		    breaks_begins(p, i, to, "doi.org/"))) ||
		    (i == from && breaks_begins(p, i, to, "10.") &&
		    breaks_is_prefix(p, i + 3, to)))
			return i;
	}
	return to;
}

/* Words that are longer than words: names of chemistry, addresses. */
static void
breaks_names(struct para_text *p)
{
	for (size_t i = 0, end; i < p->n_chars; i = end + 1) {
		size_t url;

		end = breaks_word_end(p, i);
		if (end - i < BREAKS_URL_SHORTEST)
			continue;
		url = breaks_find_url(p, i, end);
		for (size_t k = url; k < end; k++)
			p->chars[k].flags |= CHAR_URL;
		if (url < end)
			breaks_url(p, url, end);
		else if (breaks_is_name(p, i, end))
			breaks_name(p, i, end);
	}
}

/* Apply the rule of a piece to its characters from, to. */
static void
breaks_piece(struct para_text *p, size_t from, size_t to)
{
	unsigned flags = p->pieces[p->chars[from].piece].flags;

	if ((flags & TEXT_NO_BREAK) != 0) {
		for (size_t i = from + 1; i < to; i++)
			p->chars[i].flags &= (uint16_t)~CHAR_BREAK;
		return;
	}
	if ((flags & TEXT_URL) == 0)
		return;
	while (from < to) {
		size_t end = from;

		while (end < to && (p->chars[end].flags & CHAR_SPACE) == 0)
			end++;
		breaks_url(p, from, end);
		from = end + 1;
	}
}

static void
breaks_pieces(struct para_text *p)
{
	size_t from = 0;

	while (from < p->n_chars) {
		size_t to = from;

		while (to < p->n_chars &&
		    p->chars[to].piece == p->chars[from].piece)
			to++;
		breaks_piece(p, from, to);
		from = to;
	}
}

static UChar *
breaks_scratch(const struct para_text *p)
{
	return arena_array(p->arena, p->n_chars + 1, 2 * sizeof (UChar));
}

void
para_breaks_slow(struct text *t, struct para_text *p)
{
	if (p->n_chars == 0)
		return;
	breaks_window(t, p, 0, p->n_chars, breaks_scratch(p));
	if (p->wide)
		wide_breaks(p);
	breaks_names(p);
	breaks_pieces(p);
}

void
para_breaks(struct text *t, struct para_text *p)
{
	if (p->n_chars == 0)
		return;
	breaks_walk(t, p, breaks_scratch(p));
	if (p->wide)
		wide_breaks(p);
	breaks_names(p);
	breaks_pieces(p);
}

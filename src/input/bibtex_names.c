/*
 * BibTeX: lists of names.
 *
 * Source: BibTeXing, O. Patashnik, 1988, clause 4: "First von Last", "von
 * Last, First", "von Last, Jr, First"; braces make one word.
 */
#include "input/bibtex.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "input/nlm.h"
#include "input/rich.h"

enum { NAME_WORDS = 32 };       /* of one name; more stay as printed */

/* A piece of TeX. */
struct piece {
	const char *p;
	size_t len;
};

/* Bytes up to one of the characters outside of braces, or to the end. */
static size_t
piece_until(const char *p, size_t len, const char *stops)
{
	size_t depth = 0, n = 0;

	for (; n < len; n++) {
		if (depth == 0 && strchr(stops, p[n]) != NULL)
			break;
		if (p[n] == '{')
			depth++;
		else if (p[n] == '}' && depth > 0)
			depth--;
		else if (p[n] == '\\' && n + 1 < len)
			n++;
	}
	return n;
}

static const char *
piece_text(struct refman *r, const char *p, size_t len)
{
	const char *text = bibtex_text(r, arena_strndup(r->arena, p, len));

	return text == NULL ? NULL : text_fold(r->arena, text, strlen(text));
}

/* ---- one name ----------------------------------------------------------- */

/* Words between blanks and ties, braces as one. */
static size_t
name_words(const char *p, size_t len, struct piece words[NAME_WORDS])
{
	size_t n = 0, at = 0;

	while (at < len) {
		size_t m = piece_until(p + at, len - at, " \t\r\n~");

		if (m != 0) {
			if (n == NAME_WORDS)
				return n + 1;
			words[n++] = (struct piece){ p + at, m };
		}
		at += m + (at + m < len);
	}
	return n;
}

/* Does the word begin by a small letter: "von", "{\'e}"? */
static bool
word_is_small(const struct piece *w)
{
	const char *p = w->p, *end = p + w->len;

	while (p < end) {
		if (*p == '\\' && p + 1 < end) {
			p += 2;
			continue;
		}
		if (isalpha((unsigned char)*p) || (unsigned char)*p >= 0x80)
			return u_islower((UChar32)utf8_next(&p, end));
		if (*p == '{')          /* "{von}": its case is hidden */
			return false;
		p++;
	}
	return false;
}

static bool
words_are_initials(const struct piece *w)
{
	if (w->len == 0 || w->len > 3)
		return false;
	for (size_t i = 0; i < w->len; i++)
		if (!isupper((unsigned char)w->p[i]))
			return false;
	return true;
}

static const char *
words_text(struct refman *r, const struct piece *words, size_t from,
    size_t to)
{
	if (from >= to)
		return NULL;
	return piece_text(r, words[from].p, (size_t)(words[to - 1].p +
	    words[to - 1].len - words[from].p));
}

/* "First von Last" */
static struct contrib
name_without_comma(struct refman *r, const char *p, size_t len)
{
	struct piece words[NAME_WORDS];
	size_t n = name_words(p, len, words), last = n - 1;
	const char *whole = piece_text(r, p, len), *suffix = NULL;

	if (whole == NULL)
		return (struct contrib){ 0 };
	if (n > NAME_WORDS || n <= 1 || refman_is_group(whole)) {
		if (strchr(whole, ' ') == NULL)
			return (struct contrib){ .surname = whole };
		return (struct contrib){
			.kind = CONTRIB_COLLAB,
			.collab = refman_rich(r, whole)
		};
	}
	/* "Roe AB", as PubMed has it, is no name of BibTeX */
	if (n == 2 && words_are_initials(&words[1]) && words[0].len > 2)
		return refman_name_parts(r, piece_text(r, words[0].p,
		    words[0].len), piece_text(r, words[1].p, words[1].len),
		    NULL);
	if (n > 2 && nlm_is_suffix(words_text(r, words, n - 1, n) != NULL
	    ? words_text(r, words, n - 1, n) : "")) {
		suffix = words_text(r, words, n - 1, n);
		n--;
		last--;
	}
	for (size_t i = 1; i < last; i++)
		if (word_is_small(&words[i])) {
			last = i;
			break;
		}
	if (word_is_small(&words[0]) && n > 1 && last == n - 1)
		last = 0;               /* "van Gogh" */
	return refman_name_parts(r, words_text(r, words, last, n),
	    words_text(r, words, 0, last), suffix);
}

static struct contrib
name_read(struct refman *r, const char *p, size_t len)
{
	struct piece parts[3];
	const char *texts[3] = { NULL, NULL, NULL };
	size_t n = 0, at = 0;

	while (at <= len && n < 3) {
		size_t m = n < 2 ? piece_until(p + at, len - at, ",")
		    : len - at;

		parts[n] = (struct piece){ p + at, m };
		texts[n] = piece_text(r, p + at, m);
		n++;
		at += m + 1;
	}
	if (n == 1)
		return name_without_comma(r, p, len);
	if (texts[0] == NULL)
		return name_without_comma(r, parts[1].p, parts[1].len);
	if (n == 3 && texts[2] != NULL && texts[1] != NULL &&
	    !nlm_is_suffix(texts[2]))
		return refman_name_parts(r, texts[0], texts[2], texts[1]);
	if (texts[1] == NULL && strchr(texts[0], ' ') != NULL)
		return (struct contrib){ .kind = CONTRIB_COLLAB,
		    .collab = refman_rich(r, texts[0]) };
	return refman_name_parts(r, texts[0], texts[1], texts[2]);
}

/* ---- lists -------------------------------------------------------------- */

/* " and " outside of braces: bytes before it, and *skip behind. */
static size_t
list_next(const char *p, size_t *skip)
{
	size_t len = strlen(p), n = 0;

	while (n < len) {
		n += piece_until(p + n, len - n, " \t\r\n;");
		*skip = 0;
		if (n == len)
			break;
		if (p[n] == ';') {
			*skip = 1;
			return n;
		}
		*skip = strspn(p + n, " \t\r\n");
		if (strncasecmp(p + n + *skip, "and", 3) == 0 &&
		    isspace((unsigned char)p[n + *skip + 3])) {
			*skip += 4;
			return n;
		}
		n += *skip;
	}
	*skip = 0;
	return len;
}

static size_t
list_commas(const char *p, size_t len)
{
	size_t n = 0, at = 0;

	for (;;) {
		at += piece_until(p + at, len - at, ",");
		if (at >= len)
			return n;
		n++;
		at++;
	}
}

/* "Roe, Ann,  Poe, Bob": some join names by commas alone. */
static void
list_pairs(struct refman *r, enum contrib_role role, const char *p,
    size_t len)
{
	size_t at = 0;

	while (at < len) {
		size_t n = piece_until(p + at, len - at, ",");

		if (at + n < len)
			n += 1 + piece_until(p + at + n + 1, len - at - n - 1,
			    ",");
		refman_add_person(r, role, name_read(r, p + at, n));
		at += n + 1;
	}
}

void
bibtex_people(struct refman *r, const char *value, size_t at)
{
	enum contrib_role role = (enum contrib_role)at;

	for (size_t skip = 1; skip != 0;) {
		size_t n = list_next(value, &skip);
		size_t commas = list_commas(value, n);

		if (commas >= 3 && commas % 2 == 1)
			list_pairs(r, role, value, n);
		else
			refman_add_person(r, role, name_read(r, value, n));
		value += n + skip;
	}
}

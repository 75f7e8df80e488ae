/*
 * A copied page: references.
 *
 * Each ends in the site's link words, " - DOI - PMC - PubMed"; numbers are as
 * a browser counts, often "1." before each.
 */
#include "input/page_text.h"

#include <stdlib.h>
#include <string.h>

#include "input/rich.h"

/* Length of the text without the link words that end it. */
static size_t
ref_links(const char *s)
{
	static const char *const words[] = {
		"DOI", "PubMed", "PMC", "Google Scholar", "View"
	};
	size_t len = strlen(s), before;

	do {
		before = len;
		for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
			size_t n = strlen(words[i]), at;

			if (len < n || memcmp(s + len - n, words[i], n) != 0)
				continue;
			at = len - n;
			while (at > 0 && s[at - 1] == ' ')
				at--;
			if (at > 0 && s[at - 1] == '-' && (at == 1 ||
			    s[at - 2] == ' '))
				len = at - 1;
			else if (at > 2 && memcmp(s + at - 3, "\xE2\x80\x93",
			    3) == 0)
				len = at - 3;
			else if (at == 0)
				len = 0;
			while (len > 0 && s[len - 1] == ' ')
				len--;
		}
	} while (len < before);
	return len;
}

/* Length of "12. " that begins the line. */
static size_t
ref_number(const char *s)
{
	size_t n = strspn(s, "0123456789");

	if (n == 0 || n > 4 || s[n] != '.' || (s[n + 1] != ' ' &&
	    s[n + 1] != '\0'))
		return 0;
	return n + 1 + strspn(s + n + 1, " ");
}

/* "Show all 28 references" */
static bool
ref_shows_all(struct copied *c, const char *key)
{
	long n;

	if (!copied_starts(key, "Show all "))
		return false;
	n = strtol(key + strlen("Show all "), NULL, 10);
	if (n <= 0 || n > 100000 || strstr(key, "reference") == NULL)
		return false;
	c->x->n_refs_stated = (int)n;
	return true;
}

static const char *
ref_cut_id(struct copied *c, const char **text, const char *word)
{
	const char *p = strstr(*text, word), *value;
	size_t n;

	if (p == NULL)
		return NULL;
	value = p + strlen(word);
	value += strspn(value, " ");
	n = strspn(value, "PMC0123456789");
	if (n == 0 || value[n + strspn(value + n, ". ")] != '\0')
		return NULL;
	*text = copied_trim(c, *text, (size_t)(p - *text));
	return arena_strndup(c->arena, value, n);
}

static void
ref_add(struct copied *c, struct ref_list *l, const char *text)
{
	struct ref *r;

	if (text[0] == '\0')
		return;
	r = ARENA_PUSH(c->arena, l->refs, l->n_refs);
	r->label = arena_printf(c->arena, "%zu", l->n_refs);
	r->pmcid = ref_cut_id(c, &text, "PMCID:");
	r->pmid = ref_cut_id(c, &text, "PMID:");
	r->doi = copied_cut_doi(c, &text);
	r->text = rich_plain(c->arena, text);
}

static bool
refs_are_numbered(const struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (ref_number(c->lines[i].key) != 0)
			return true;
	return false;
}

static struct ref_list *
ref_list(struct copied *c)
{
	if (c->x->n_ref_lists > 0)
		return &c->x->ref_lists[0];
	return ARENA_PUSH(c->arena, c->x->ref_lists, c->x->n_ref_lists);
}

/*
 * A reference begins with a number, which the copy need not count on, or
 * behind one that ended with its links; other lines continue it.
 */
static void
ref_lines(struct copied *c, struct ref_list *l, size_t from, size_t to)
{
	bool numbered = refs_are_numbered(c, from, to), ended = true;
	struct buf b = { .arena = c->arena };

	for (size_t i = from; i < to; i++) {
		const char *text = c->lines[i].text;
		size_t number = ref_number(text), len;

		if (ref_shows_all(c, c->lines[i].key) ||
		    copied_is_chrome(c->lines[i].key, ZONE_BODY)) {
			copied_chrome(c, i);
			continue;
		}
		if (number != 0 || ended || !numbered) {
			ref_add(c, l, copied_trim(c, buf_text(&b), b.len));
			buf_clear(&b);
		}
		text += number;
		len = ref_links(text);
		buf_str(&b, b.len > 0 ? " " : "");
		buf_put(&b, text, len);
		ended = text[len] != '\0' && (b.len > 0 || number == 0);
		copied_use(c, i);
	}
	ref_add(c, l, copied_trim(c, buf_text(&b), b.len));
}

enum { REFS_SHOWN = 5 };        /* by the site, until it is asked for all */

void
copied_refs(struct copied *c, size_t from, size_t to)
{
	struct ref_list *l;
	size_t n;

	for (n = from; n < to; n++)
		if (!copied_is_chrome(c->lines[n].key, ZONE_BODY))
			break;
	if (n == to) {
		while (from < to)
			copied_chrome(c, from++);
		return;
	}
	l = ref_list(c);
	ref_lines(c, l, from, to);
	if (l->n_refs == 0)
		c->x->n_ref_lists = 0;
	n = l->n_refs;
	if (n == REFS_SHOWN && c->x->n_refs_stated == 0)
		copied_gap(c, "refs",
		    "References beyond the fifth, if any, were not in the "
		    "copied text.");
	if ((size_t)c->x->n_refs_stated > n)
		copied_gap(c, "refs", arena_printf(c->arena,
		    "Only the first %zu of %d references were in the copied "
		    "text.", n, c->x->n_refs_stated));
}

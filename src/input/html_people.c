/*
 * Saved web pages: names, affiliations and the links between them.
 *
 * A page shows the name as printed, and links it to a search for the name as
 * indexed.  The two together tell which part is the surname.
 */
#include "input/html.h"

#include <string.h>
#include <strings.h>

#include "input/nlm.h"
#include "input/rich.h"

/* ---- names -------------------------------------------------------------- */

/* "%22Roe+AB%22%5BAuthor%5D&x=1" -> "Roe AB[Author]" */
static const char *
people_term(struct html *h, const char *s)
{
	const char *term = html_unescape_href(h, arena_strndup(h->arena, s,
	    strcspn(s, "&")));
	struct buf b = { .arena = h->arena };

	for (; *term != '\0'; term++)
		if (*term != '"')
			buf_char(&b, *term == '+' ? ' ' : *term);
	return buf_text(&b);
}

/* Where the value of the search begins; NULL. */
static const char *
people_search(const char *href)
{
	const char *at = href != NULL ? strstr(href, "erm=") : NULL;

	return at != NULL ? at + strlen("erm=") : NULL;
}

const char *
html_indexed(struct html *h, const char *href)
{
	const char *at = people_search(href), *term;
	size_t n;

	if (at == NULL)
		return NULL;
	term = people_term(h, at);
	n = strcspn(term, "[");
	if (n == 0 || strncmp(term + n, "[Corporate", 10) == 0)
		return NULL;
	return copied_trim(&h->cite, term, n);
}

bool
html_is_group(const char *name, const char *href)
{
	if (href != NULL && (strstr(href, "Corporate") != NULL ||
	    strstr(href, "orpauthor") != NULL))
		return true;
	return copied_is_group(name);
}

/* Take the surname off the end of a full name: length of what stands before,
   0 where it does not end so. */
static size_t
people_before(const char *name, const struct contrib *indexed)
{
	size_t len = strlen(name), n;

	if (indexed->suffix != NULL) {
		n = strlen(indexed->suffix);
		if (len > n + 1 && strcmp(name + len - n, indexed->suffix)
		    == 0) {
			len -= n;
			while (len > 0 && strchr(" ,", name[len - 1]) != NULL)
				len--;
		}
	}
	n = strlen(indexed->surname);
	if (len < n + 2 || name[len - n - 1] != ' ' ||
	    strncasecmp(name + len - n, indexed->surname, n) != 0)
		return 0;
	return len - n - 1;
}

struct contrib
html_person(struct html *h, const char *name, const char *indexed)
{
	struct contrib c = { .role = CONTRIB_AUTHOR }, in = c;
	size_t n;

	if (indexed == NULL || !nlm_short_name(h->arena, &in, indexed)) {
		c.name = name;
		return c;
	}
	if (strcmp(name, indexed) == 0)
		return in;
	n = people_before(name, &in);
	if (n == 0) {
		c.name = name;
		return c;
	}
	in.given_names = arena_strndup(h->arena, name, n);
	in.surname = arena_strndup(h->arena, name + n + 1,
	    strlen(in.surname));
	return in;
}

/* ---- affiliations ------------------------------------------------------- */

size_t
html_add_aff(struct html *h, const char *label, struct rich text)
{
	struct aff *f = ARENA_PUSH(h->arena, h->x->affs, h->x->n_affs);

	f->label = label;
	f->text = text;
	return h->x->n_affs - 1;
}

static bool
aff_link(struct html *h, struct contrib *c, const char *mark, size_t len)
{
	for (size_t i = 0; i < h->x->n_affs; i++) {
		const char *label = h->x->affs[i].label;

		if (label == NULL || strlen(label) != len ||
		    memcmp(label, mark, len) != 0)
			continue;
		for (size_t k = 0; k < c->n_affs; k++)
			if (c->affs[k] == i)
				return true;
		*ARENA_PUSH(h->arena, c->affs, c->n_affs) = i;
		return true;
	}
	return false;
}

/* What is no affiliation's mark. */
static void
aff_other_mark(struct html *h, struct contrib *c, const char *mark,
    size_t len)
{
	if (len == 1 && *mark == '#') {
		c->equal_contrib = true;
	} else if ((len == 1 && *mark == '*') ||
	    (len == 3 && memcmp(mark, "\xE2\x9C\x89", 3) == 0)) {
		c->corresp = true;
	} else if (strspn(mark, "0123456789") >= len) {
		diag(h->diags, DIAG_AFF_MISSING, "\"%s\" has affiliation "
		    "%.*s, which is not in the page",
		    contrib_full_name(h->arena, c), (int)len, mark);
	}
}

void
html_link_affs(struct html *h, struct contrib *c, const char *marks)
{
	while (marks != NULL && *marks != '\0') {
		size_t n;

		marks += strspn(marks, " ,;");
		n = strcspn(marks, " ,;");
		if (n != 0 && !aff_link(h, c, marks, n))
			aff_other_mark(h, c, marks, n);
		marks += n;
	}
}

struct contrib
html_author(struct html *h, const char *name, const char *href)
{
	if (html_is_group(name, href))
		return (struct contrib){ .role = CONTRIB_AUTHOR,
		    .kind = CONTRIB_COLLAB,
		    .collab = rich_plain(h->arena, name) };
	return html_person(h, name, html_indexed(h, href));
}

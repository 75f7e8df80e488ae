/*
 * PubMed's exports as text: people.
 *
 * A list is "Wall BT(1), Dirks ML(2)(3), van Loon LJ(1); TEST Group." Behind a
 * semicolon stands a group, whose name may hold commas.
 */
#include "input/text_export.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/nlm.h"
#include "input/rich.h"

/* ---- marks -------------------------------------------------------------- */

/* Length of the mark that ends the text, "(12)" or "(#)"; 0: none. */
static size_t
people_mark(const char *text, size_t len)
{
	size_t n = len;

	if (len < 4 || text[len - 1] != ')')
		return 0;
	for (n--; n > 0 && text[n - 1] >= '0' && text[n - 1] <= '9'; n--)
		;
	if (n == len - 1 && (text[n - 1] == '#' || text[n - 1] == '*'))
		n--;
	if (n == len - 1 || n < 2 || text[n - 1] != '(')
		return 0;
	return len - n + 1;
}

static void
people_keep_mark(struct export *e, struct export_marks *m, const char *mark)
{
	size_t number = strtoul(mark + 1, NULL, 10);

	if (number == 0)
		m->equal = true;
	else
		*ARENA_PUSH(e->arena, m->numbers, m->n_numbers) = number;
}

/* Cut the marks off the end; the first ones first. */
static size_t
people_cut_marks(struct export *e, struct export_marks *m, const char *text,
    size_t len)
{
	size_t end = len, n;

	while ((n = people_mark(text, len)) > 0) {
		len -= n;
		while (len > 0 && text[len - 1] == ' ')
			len--;
	}
	for (size_t at = len; at < end; at++)
		if (text[at] == '(')
			people_keep_mark(e, m, text + at);
	return len;
}

/* ---- names -------------------------------------------------------------- */

static bool
people_is_et_al(const char *text, size_t len)
{
	return (len == 5 && strncasecmp(text, "et al", 5) == 0) ||
	    (len == 6 && strncasecmp(text, "et al.", 6) == 0);
}

/* "Johnson TD1": marks that older exports glue to initials */
static size_t
people_cut_glued(struct export *e, struct export_marks *m, const char *text,
    size_t len)
{
	size_t n = len;

	while (n > 0 && text[n - 1] >= '0' && text[n - 1] <= '9')
		n--;
	if (n == len || len - n > 2 || n < 3 || text[n - 1] < 'A' ||
	    text[n - 1] > 'Z' || memchr(text, ' ', n) == NULL)
		return len;
	*ARENA_PUSH(e->arena, m->numbers, m->n_numbers) =
	    strtoul(text + n, NULL, 10);
	return n;
}

static void
people_add(struct export *e, struct export_people *p, const char *text,
    size_t len, enum contrib_role role, bool is_group)
{
	struct export_marks m = { 0 };
	struct contrib c = { .role = role };
	const char *name;
	bool sure;

	while (len > 0 && *text == ' ') {
		text++;
		len--;
	}
	if (len == 0)
		return;
	if (people_is_et_al(text, len)) {
		p->et_al = true;
		return;
	}
	len = people_cut_marks(e, &m, text, len);
	len = people_cut_glued(e, &m, text, len);
	name = text_fold(e->arena, text, len);
	if (name == NULL)
		return;
	sure = nlm_short_name(e->arena, &c, name);
	if (is_group || (!sure && copied_is_group(name)))
		c = (struct contrib){
			.kind = CONTRIB_COLLAB, .role = role,
			.collab = rich_plain(e->arena, name)
		};
	c.equal_contrib = m.equal;
	p->marks = arena_more(e->arena, p->marks, p->n, sizeof m);
	p->contribs = arena_more(e->arena, p->contribs, p->n, sizeof c);
	p->marks[p->n] = m;
	p->contribs[p->n++] = c;
	p->n_groups += c.kind == CONTRIB_COLLAB;
	p->n_sure += sure || m.n_numbers > 0 || m.equal;
}

/* Is every piece between commas a name with initials? */
static bool
people_is_list(struct export *e, const char *text, size_t len)
{
	const char *end = text + len;

	while (text < end) {
		const char *comma = memchr(text, ',', (size_t)(end - text));
		size_t n = (size_t)((comma != NULL ? comma : end) - text);
		struct export_marks m = { 0 };
		struct contrib c = { 0 };
		const char *name = text_fold(e->arena, text,
		    people_cut_marks(e, &m, text, n));

		if (name == NULL || !nlm_short_name(e->arena, &c, name))
			return false;
		text += n + 1;
		text += text < end ? strspn(text, " ") : 0;
	}
	return true;
}

/* The list without the full stop at its end. */
static size_t
people_length(const char *text)
{
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] == ' ')
		len--;
	return len > 0 && text[len - 1] == '.' ? len - 1 : len;
}

struct export_people
export_people(struct export *e, const char *text, enum contrib_role role)
{
	struct export_people p = { 0 };
	const char *end = text + people_length(text);
	bool first = true;

	while (text < end) {
		const char *stop = memchr(text, ';', (size_t)(end - text));
		size_t n = (size_t)((stop != NULL ? stop : end) - text), len;

		if (!first && !people_is_list(e, text, n)) {
			people_add(e, &p, text, n, role, true);
		} else {
			for (const char *q = text; q < text + n; q += len + 1) {
				const char *comma = memchr(q, ',',
				    (size_t)(text + n - q));

				len = (size_t)((comma != NULL ? comma
				    : text + n) - q);
				people_add(e, &p, q, len, role, false);
			}
		}
		first = false;
		text += n + 1;
	}
	return p;
}

enum { GROUP_LONG = 200 };      /* bytes of a group's name */

bool
export_is_people(const struct export_people *p, const char *text)
{
	if (p->n == 0)
		return false;
	if (p->n_sure * 2 > p->n - p->n_groups)
		return true;
	return p->n == 1 && p->contribs[0].kind == CONTRIB_COLLAB &&
	    strlen(text) < GROUP_LONG && strstr(text, ". ") == NULL;
}

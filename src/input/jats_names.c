/*
 * JATS: names.
 */
#include "input/jats_people.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

/* ---- initials ----------------------------------------------------------- */

/* "AB" or "JP": given names that are initials already. */
static bool
names_are_initials(const char *given, size_t len)
{
	enum { MANY = 3 };

	if (len == 0 || len > MANY)
		return false;
	for (size_t i = 0; i < len; i++)
		if (given[i] < 'A' || given[i] > 'Z')
			return false;
	return true;
}

static bool
names_is_letter(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xC0;
}

/* Are there letters with no initials: Han, kana, hangul? */
static bool
names_is_east_asian(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0xD7FF);
}

const char *
jats_initials(struct arena *a, const char *given)
{
	struct buf b = { .arena = a };
	const char *p = given, *end;

	if (given == NULL)
		return NULL;
	end = given + strlen(given);
	while (p < end) {
		size_t word = strcspn(p, " .-,");
		const char *next = p;
		uint32_t c = utf8_next(&next, end);

		if (names_is_east_asian(c))
			return given;
		if (names_are_initials(p, word))
			buf_put(&b, p, word);
		else if (word != 0 && names_is_letter(c))
			buf_put(&b, p, (size_t)(next - p));
		p += word != 0 ? word : 1;
	}
	return b.len != 0 ? b.p : given;
}

/* ---- one name ----------------------------------------------------------- */

static const struct {
	const char *name;
	size_t member;
} names_parts[] = {
	{ "surname", offsetof(struct contrib, surname) },
	{ "given-names", offsetof(struct contrib, given_names) },
	{ "prefix", offsetof(struct contrib, prefix) },
	{ "suffix", offsetof(struct contrib, suffix) },
	{ "degrees", offsetof(struct contrib, degrees) }
};

/* A second given name is joined to the first. */
static void
names_part(struct jats *j, const xmlNode *n, struct contrib *c)
{
	const char *text = jats_plain(j, n);

	for (size_t i = 0; text != NULL && i < JATS_N(names_parts); i++) {
		const char **member = (void *)((char *)c +
		    names_parts[i].member);

		if (strcmp(dom_name(n), names_parts[i].name) == 0)
			*member = *member == NULL ? text
			    : arena_printf(j->arena, "%s %s", *member, text);
	}
}

void
jats_name(struct jats *j, const xmlNode *n, struct contrib *c)
{
	const xmlNode *given = dom_child(n, "given-names");

	for (const xmlNode *k = dom_first(n); k != NULL; k = dom_next(k))
		names_part(j, k, c);
	if (c->surname == NULL && c->given_names == NULL) {
		c->name = jats_plain(j, n);
		return;
	}
	if (given != NULL)
		c->initials = dom_attr(j->arena, given, "initials");
	if (c->initials == NULL)
		c->initials = jats_initials(j->arena, c->given_names);
	if (c->surname == NULL)
		c->name = c->given_names;
}

bool
jats_is_name(const xmlNode *n)
{
	return strcmp(dom_name(n), "name") == 0 ||
	    strcmp(dom_name(n), "string-name") == 0;
}

/* The first form, and the others as a note: "Zhou X: 周欣". */
void
jats_names(struct jats *j, const xmlNode *n, struct contrib *c)
{
	bool first = true;

	for (const xmlNode *k = dom_first(n); k != NULL; k = dom_next(k)) {
		if (first && jats_is_name(k)) {
			jats_name(j, k, c);
			first = false;
		} else if (strcmp(dom_name(k), "collab") == 0 && first) {
			c->kind = CONTRIB_COLLAB;
			c->collab = jats_bare(j, k);
			first = false;
		} else {
			jats_add_note(j, c, jats_name_text(j, k));
		}
	}
}

/* A name as a line: "Ann B Roe". */
struct rich
jats_name_text(struct jats *j, const xmlNode *n)
{
	struct contrib c = { 0 };

	if (!jats_is_name(n))
		return jats_bare(j, n);
	jats_name(j, n, &c);
	return rich_plain(j->arena, contrib_full_name(j->arena, &c));
}

void
jats_add_note(struct jats *j, struct contrib *c, struct rich text)
{
	struct jats_line l;

	if (text.n_runs == 0)
		return;
	jats_line_begin(&l, j);
	jats_put_styled(&l, &c->note, 0);
	if (c->note.n_runs != 0)
		jats_line_str(&l, "; ");
	jats_put_styled(&l, &text, 0);
	c->note = jats_line_end(&l);
}

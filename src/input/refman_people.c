/*
 * Records of reference managers: names, editors, addresses.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/refman.h"

#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "input/ids.h"
#include "input/nlm.h"
#include "input/rich.h"

/* ---- names -------------------------------------------------------------- */

bool
refman_is_group(const char *name)
{
	static const char *const words[] = {
		"group", "collaboration", "consortium", "organization",
		"organisation", "association", "committee", "society",
		"institute", "team", "network", "investigators",
		"university", "ministry", "department", "council", "agency",
		"centers for", "centre for", "foundation", "bureau",
		"commission", "academy", "federation", "working party",
		"task force", "initiative", "project", "service", "hospital"
	};

	if (strchr(name, ' ') == NULL)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasestr(name, words[i]) != NULL)
			return true;
	return false;
}

/* Are the given names no more than initials?  "JM", "J.-P.", "J. M." */
static bool
name_is_initials(const char *given)
{
	size_t capitals = 0;

	for (const char *p = given; *p != '\0'; p++) {
		if (*p >= 'A' && *p <= 'Z')
			capitals++;
		else if (strchr(".- ", *p) == NULL)
			return false;
	}
	return capitals > 0 && capitals <= 4;
}

const char *
refman_initials(struct arena *a, const char *given)
{
	const char *p = given, *end = p + strlen(p);
	struct buf b = { .arena = a };
	bool begins = true;
	bool all = name_is_initials(given);

	while (p < end) {
		uint32_t code = utf8_next(&p, end);

		if (u_isalpha((UChar32)code)) {
			if ((begins || all) && !u_islower((UChar32)code))
				buf_utf8(&b, code);
			begins = false;
		} else {
			begins = code == ' ' || code == '-' || code == '.' ||
			    code == 0xA0 || code == 0x2010;
		}
	}
	return b.len != 0 ? buf_text(&b) : NULL;
}

/* "ROE, JOHN": where surnames are in capitals, four of them with a vowel are a
   name; three may be initials, "JAM". */
static bool
name_is_loud(const char *surname, const char *given)
{
	size_t len = strlen(given);

	return surname != NULL && len == 4 &&
	    strspn(given, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == len &&
	    strpbrk(given, "AEIOUY") != NULL &&
	    strpbrk(surname, "abcdefghijklmnopqrstuvwxyz") == NULL;
}

struct contrib
refman_name_parts(struct refman *r, const char *surname, const char *given,
    const char *suffix)
{
	struct contrib c = {
		.surname = surname, .given_names = given, .suffix = suffix
	};

	if (given != NULL && name_is_loud(surname, given)) {
		c.initials = arena_strndup(r->arena, given, 1);
	} else if (given != NULL) {
		c.initials = refman_initials(r->arena, given);
		if (name_is_initials(given) && strpbrk(given, ". -") == NULL)
			c.given_names = NULL;
	}
	if (surname == NULL) {
		c.name = given != NULL ? given : suffix;
		c.given_names = c.initials = NULL;
	}
	return c;
}

static struct contrib
name_group(struct refman *r, const char *name)
{
	return (struct contrib){
		.kind = CONTRIB_COLLAB, .collab = refman_rich(r, name)
	};
}

/* Up to three parts between commas, folded; empty ones are NULL. */
static size_t
name_cut(struct refman *r, const char *text, const char *parts[3])
{
	size_t n = 0;

	for (; n < 3; n++) {
		size_t len = n < 2 ? strcspn(text, ",") : strlen(text);

		parts[n] = text_fold(r->arena, text, len);
		if (text[len] == '\0')
			return n + 1;
		text += len + 1;
	}
	return n;
}

/* Without a comma: "Roe AB", "Fanning E.", or as printed. */
static struct contrib
name_plain(struct refman *r, const char *text)
{
	struct contrib c = { 0 };
	size_t n;

	if (refman_is_group(text))
		return name_group(r, text);
	if (strchr(text, ' ') == NULL) {
		c.surname = text;
		return c;
	}
	if (!nlm_short_name(r->arena, &c, text) ||
	    strlen(c.initials) > 8) {
		c = (struct contrib){ .name = text };
		return c;
	}
	n = strcspn(c.initials, ".");
	if (c.initials[n] != '\0') {            /* "E.", "J.M." */
		c.given_names = c.initials;
		c.initials = refman_initials(r->arena, c.initials);
	}
	return c;
}

struct contrib
refman_name(struct refman *r, const char *text)
{
	const char *parts[3] = { NULL, NULL, NULL };
	size_t n;

	text = text_fold(r->arena, text, strlen(text));
	if (text == NULL)
		return (struct contrib){ 0 };
	n = name_cut(r, text, parts);
	if (n == 1)
		return name_plain(r, text);
	if (parts[0] == NULL)
		return refman_name_parts(r, parts[1], parts[2], NULL);
	if (parts[1] == NULL && parts[2] == NULL)       /* "WHO," */
		return strchr(parts[0], ' ') != NULL
		    ? name_group(r, parts[0])
		    : (struct contrib){ .surname = parts[0] };
	if (refman_is_group(parts[0]))
		return name_group(r, text);
	if (parts[2] != NULL && parts[1] != NULL && nlm_is_suffix(parts[1]))
		return refman_name_parts(r, parts[0], parts[2], parts[1]);
	if (parts[2] == NULL && nlm_is_suffix(parts[1]))
		return refman_name_parts(r, parts[0], NULL, parts[1]);
	if (parts[2] == NULL) {
		const char *suffix = NULL, *given = nlm_cut_suffix(r->arena,
		    parts[1], &suffix);

		return refman_name_parts(r, parts[0], given, suffix);
	}
	if (nlm_is_suffix(parts[2]))
		return refman_name_parts(r, parts[0], parts[1], parts[2]);
	return name_group(r, text);             /* "Smith, Wesson, Inc." */
}

/* ---- lists -------------------------------------------------------------- */

static bool
person_is_there(const struct contrib *c)
{
	return c->surname != NULL || c->name != NULL || c->collab.n_runs != 0;
}

static bool
name_same(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Editors are given by several tags, and those of series again. */
static struct contrib *
person_same(struct refman *r, struct contrib *list, size_t n,
    const struct contrib *c)
{
	for (size_t i = n > 64 ? n - 64 : 0; i < n; i++)
		if (name_same(list[i].surname, c->surname) &&
		    strcmp(contrib_full_name(r->arena, c),
		    contrib_full_name(r->arena, &list[i])) == 0)
			return &list[i];
	return NULL;
}

struct contrib *
refman_add_person(struct refman *r, enum contrib_role role,
    struct contrib person)
{
	struct article *x = r->article;
	bool edits = role == CONTRIB_EDITOR;
	struct contrib **list = edits ? &r->editors : &x->contribs;
	size_t *n = edits ? &r->n_editors : &x->n_contribs;
	struct contrib *c;

	if (!person_is_there(&person))
		return NULL;
	person.role = role;
	c = edits ? person_same(r, *list, *n, &person) : NULL;
	if (c != NULL)
		return c;
	c = ARENA_PUSH(r->arena, *list, *n);
	*c = person;
	return c;
}

/* The next name of several: its length, and *skip what parts it. */
static size_t
people_next(const char *text, size_t *skip)
{
	for (size_t n = 0; text[n] != '\0'; n++) {
		*skip = text[n] == ';' || text[n] == '\n' ? 1
		    : strncasecmp(text + n, " and ", 5) == 0 ? 5
		    : strncmp(text + n, " & ", 3) == 0 ? 3 : 0;
		if (*skip != 0)
			return n;
	}
	*skip = 0;
	return strlen(text);
}

void
refman_add_people(struct refman *r, enum contrib_role role, const char *text)
{
	bool several = strchr(text, ';') != NULL ||
	    strchr(text, '\n') != NULL || strchr(text, ',') != NULL;

	/* "Ministry of Health and Care" is one */
	if (!several && refman_is_group(text)) {
		refman_add_person(r, role, refman_name(r, text));
		return;
	}
	for (size_t skip = 1; skip != 0;) {
		size_t n = people_next(text, &skip);

		refman_add_person(r, role, refman_name(r,
		    arena_strndup(r->arena, text, n)));
		text += n + skip;
	}
}

/* ---- addresses ---------------------------------------------------------- */

static size_t
aff_push(struct refman *r, const char *text)
{
	struct article *x = r->article;
	struct rich line = refman_rich(r, text);

	if (line.n_runs == 0)
		return x->n_affs;
	ARENA_PUSH(r->arena, x->affs, x->n_affs)->text = line;
	return x->n_affs - 1;
}

static void
aff_give(struct refman *r, struct contrib *person, size_t aff)
{
	*ARENA_PUSH(r->arena, person->affs, person->n_affs) = aff;
}

void
refman_add_aff(struct refman *r, struct contrib *person, const char *text)
{
	size_t aff = aff_push(r, text);

	if (person != NULL && aff < r->article->n_affs)
		aff_give(r, person, aff);
}

/* Do both begin alike, whatever the case, up to the first's end? */
static bool
name_begins(const char *name, const char *with)
{
	return name != NULL && with != NULL &&
	    strncasecmp(name, with, strlen(with)) == 0;
}

static bool
name_agrees(const struct contrib *c, const struct contrib *with)
{
	const char *given = with->given_names, *own = c->given_names;

	if (c->surname == NULL || with->surname == NULL)
		return c->name != NULL && with->name != NULL &&
		    strcasecmp(c->name, with->name) == 0;
	if (strcasecmp(c->surname, with->surname) != 0)
		return false;
	if (given != NULL && own != NULL &&
	    (name_begins(own, given) || name_begins(given, own)))
		return true;
	return with->initials == NULL || c->initials == NULL ||
	    name_begins(c->initials, with->initials) ||
	    name_begins(with->initials, c->initials);
}

struct contrib *
refman_author(struct refman *r, const char *name, size_t len)
{
	struct article *x = r->article;
	struct contrib c = refman_name(r, arena_strndup(r->arena, name, len));

	for (size_t i = 0; i < x->n_contribs; i++)
		if (name_agrees(&x->contribs[i], &c))
			return &x->contribs[i];
	return NULL;
}

bool
refman_bracketed_aff(struct refman *r, const char *text)
{
	const char *end = text[0] == '[' ? strchr(text, ']') : NULL;
	const char *p = text + 1;
	bool any = false;
	size_t aff;

	if (end == NULL || end[1 + strspn(end + 1, " ")] == '\0')
		return false;
	aff = aff_push(r, end + 1);
	while (p < end && aff < r->article->n_affs) {
		struct contrib *c;
		size_t n;

		p += strspn(p, " ");
		n = strcspn(p, ";]");
		c = refman_author(r, p, n);
		if (c != NULL)
			aff_give(r, c, aff);
		any = any || c != NULL;
		p += n + 1;
	}
	if (!any && aff < r->article->n_affs)
		r->article->affs[aff].text = refman_rich(r, text);
	return true;
}

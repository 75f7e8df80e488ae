/*
 * A copied page: authors and affiliations.
 *
 * The marks that were superscripts on the page became blanks and digits, or
 * digits that are glued on: "Dorry L Segev 1 2", "2Department of ...".
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/page_text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/rich.h"

static bool
people_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* ---- what is a name ----------------------------------------------------- */

bool
copied_is_group(const char *s)
{
	static const char *const words[] = {
		"Group", "Investigators", "Consorti", "Collaborat",
		"Committee", "Network", "Team", "Society", "Association",
		"Trialists", "Study", "Initiative", "Program", "Force",
		"behalf of", "Alliance", "Council", "Institute", "Center",
		"Centre", "Federation", "Foundation", "Agency", "Officers",
		"Working", "Registry", "Panel", "Trial"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(s, words[i]) != NULL)
			return true;
	return false;
}

static bool
people_is_place(const char *s)
{
	static const char *const words[] = {
		"Department", "Departament", "D\xC3\xA9partement", "Dept",
		"Universi", "Hospital", "School of", "Faculty", "Institut",
		"College", "Division of", "Clinic", "Klini", "Laborator",
		"Ministry", "Academy", "Service de", "Servicio de"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(s, words[i]) != NULL)
			return true;
	return false;
}

static bool
people_is_et_al(const char *s)
{
	return strcasecmp(s, "et al") == 0 || strcasecmp(s, "et al.") == 0 ||
	    strcmp(s, "...") == 0 || strcmp(s, "\xE2\x80\xA6") == 0;
}

/* Words of a name begin with a capital, but for a few. */
static bool
people_is_name_word(const char *s, size_t n)
{
	static const char *const small[] = {
		"de", "van", "von", "der", "den", "la", "le", "di", "da",
		"del", "della", "dos", "das", "do", "du", "des", "el", "al",
		"bin", "ibn", "ben", "ter", "ten", "te", "y", "e", "i", "af",
		"av", "zu", "zur", "vom", "und", "and", "san", "st", "dal",
		"degli", "lo", "los", "las", "op", "'t", "abu", "bint", "ul",
		"ur", "for", "the", "of", "on", "behalf"
	};

	if (s[0] < 'a' || s[0] > 'z' || memchr(s, '\'', n) != NULL ||
	    memchr(s, '-', n) != NULL)
		return true;
	for (size_t i = 0; i < sizeof small / sizeof *small; i++)
		if (strlen(small[i]) == n && memcmp(small[i], s, n) == 0)
			return true;
	return n > 1 && s[1] >= 'A' && s[1] <= 'Z';     /* "pH", "dR" */
}

static bool
people_is_name(const char *s)
{
	size_t words = 0, n;

	for (; *s != '\0'; s += n + strspn(s + n, " ")) {
		n = strcspn(s, " ");
		if (!people_is_name_word(s, n) || ++words > 8)
			return false;
	}
	return words > 0;
}

/* ---- one author --------------------------------------------------------- */

/* Length of the sign that ends the text, and is no part of a name. */
static size_t
people_sign(const char *s, size_t len)
{
	static const char *const signs[] = {
		"#", "*", "\xE2\x80\xA0", "\xE2\x80\xA1", "\xC2\xA7",
		"\xE2\x9C\x89", "\xC2\xB6"
	};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t n = strlen(signs[i]);

		if (len > n && memcmp(s + len - n, signs[i], n) == 0)
			return n;
	}
	return 0;
}

/* Length of the affiliation's number that ends the text. */
static size_t
people_number(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && people_is_digit(s[len - 1 - n]))
		n++;
	if (n == 0 || n > 3 || n == len || s[len - 1 - n] == '-')
		return 0;
	return n;
}

/*
 * Take the marks off the end of a name; numbers go to `marks` (which may be
 * NULL), in their order.
 */
static size_t
people_strip(struct copied *c, const char *s, size_t len,
    struct copied_marks *marks, bool *equal)
{
	size_t first = marks != NULL ? marks->n_numbers : 0;

	for (;;) {
		size_t n, digits;

		while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == ','))
			len--;
		n = people_sign(s, len);
		if (n != 0) {
			*equal = *equal || s[len - 1] == '#';
			len -= n;
			continue;
		}
		digits = people_number(s, len);
		if (digits == 0)
			break;
		len -= digits;
		if (marks != NULL)
			*ARENA_PUSH(c->arena, marks->numbers,
			    marks->n_numbers) = strtoul(s + len, NULL, 10);
	}
	for (size_t i = first, j = marks != NULL ? marks->n_numbers : 0;
	    i + 1 < j; i++) {
		size_t k = marks->numbers[i];

		marks->numbers[i] = marks->numbers[--j];
		marks->numbers[j] = k;
	}
	return len;
}

/* The next piece of a list of people; both commas and semicolons divide. */
static const char *
people_piece(struct copied *c, const char **p, bool *group)
{
	size_t n = strcspn(*p, ",;");
	const char *piece = copied_trim(c, *p, n);

	*group = (*p)[n] == ';';
	*p += n + ((*p)[n] != '\0');
	if (copied_starts(piece, "and "))
		piece += 4;
	return piece;
}

bool
copied_is_people(const char *text)
{
	size_t len = strlen(text);
	const char *p = text;

	if (len > 0 && text[len - 1] == '.' && people_is_place(text))
		return false;
	while (*p != '\0') {
		size_t n = strcspn(p, ",;");
		char piece[256];

		if (n >= sizeof piece)
			return false;
		memcpy(piece, p, n);
		piece[n] = '\0';
		if (!people_is_name(piece + strspn(piece, " ")) &&
		    !copied_is_group(piece) && strspn(piece, " ") != n)
			return false;
		p += n + (p[n] != '\0');
	}
	return strchr(text, ':') == NULL && strpbrk(text, "?!") == NULL;
}

static void
people_add(struct copied *c, const char *piece, bool after_semicolon,
    enum contrib_role role)
{
	bool of_paper = role == CONTRIB_AUTHOR, equal = false;
	struct copied_marks marks = { NULL, 0 };
	size_t len = people_strip(c, piece, strlen(piece), &marks, &equal);
	struct contrib person = { .role = role, .equal_contrib = equal };
	size_t n = of_paper ? c->x->n_contribs : c->x->n_investigators;

	person.name = arena_strndup(c->arena, piece, len);
	if (after_semicolon || copied_is_group(person.name)) {
		person.kind = CONTRIB_COLLAB;
		person.collab = rich_plain(c->arena, person.name);
		person.name = NULL;
	}
	if (of_paper) {
		*ARENA_PUSH(c->arena, c->x->contribs, c->x->n_contribs) =
		    person;
		*ARENA_PUSH(c->arena, c->marks, n) = marks;
		c->marked = c->marked || marks.n_numbers > 0;
	} else {
		*ARENA_PUSH(c->arena, c->x->investigators,
		    c->x->n_investigators) = person;
		*ARENA_PUSH(c->arena, c->investigator_marks, n) = marks;
	}
}

/* "2" after "Massie AB1,": more marks of the author before. */
static void
people_more_marks(struct copied *c, const char *piece, enum contrib_role role)
{
	size_t n = role == CONTRIB_AUTHOR ? c->x->n_contribs
	    : c->x->n_investigators;
	struct copied_marks *m = role == CONTRIB_AUTHOR ? c->marks
	    : c->investigator_marks;

	if (n > 0)
		*ARENA_PUSH(c->arena, m[n - 1].numbers, m[n - 1].n_numbers) =
		    strtoul(piece, NULL, 10);
}

/* "van der Poe CD Jr": where the initials begin, NULL: not of this form. */
static const char *
people_initials(const char *name, size_t *len, const char **suffix)
{
	static const char *const suffixes[] = {
		" Jr", " Sr", " 2nd", " 3rd", " II", " III"
	};
	const char *end = name + strlen(name), *s;

	*suffix = NULL;
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
		size_t n = strlen(suffixes[i]);

		if ((size_t)(end - name) > n && strcmp(end - n, suffixes[i])
		    == 0 && memchr(name, ' ', (size_t)(end - n - name))) {
			*suffix = end - n + 1;
			end -= n;
			break;
		}
	}
	for (s = end; s > name && ((s[-1] >= 'A' && s[-1] <= 'Z') ||
	    s[-1] == '-'); s--)
		;
	*len = (size_t)(end - s);
	return s > name + 1 && s[-1] == ' ' && *len > 0 && *len <= 4 ? s
	    : NULL;
}

/* Old pages name all by family name and initials: then both are known.  The
   people from `from` on are of one line. */
static void
people_split(struct copied *c, size_t from)
{
	struct article *x = c->x;
	const char *suffix;
	size_t len;

	for (size_t i = from; i < x->n_contribs; i++)
		if (x->contribs[i].name != NULL && people_initials(
		    x->contribs[i].name, &len, &suffix) == NULL)
			return;
	for (size_t i = from; i < x->n_contribs; i++) {
		struct contrib *p = &x->contribs[i];
		const char *at;

		if (p->name == NULL)
			continue;
		at = people_initials(p->name, &len, &p->suffix);
		p->surname = arena_strndup(c->arena, p->name,
		    (size_t)(at - 1 - p->name));
		p->initials = arena_strndup(c->arena, at, len);
		p->name = NULL;
	}
}

/* The list without the full stop that older pages end it with. */
static const char *
people_list(struct copied *c, const char *text)
{
	const char *s = copied_plain(c, text);
	size_t len = strlen(s);

	if (len < 4 || s[len - 1] != '.' || s[len - 2] == '.' ||
	    strcmp(s + len - 3, "al.") == 0 || strcmp(s + len - 3, "Jr.") == 0
	    || strcmp(s + len - 3, "Sr.") == 0)
		return s;
	return arena_strndup(c->arena, s, len - 1);
}

void
copied_people(struct copied *c, const char *text, enum contrib_role role)
{
	const char *p = people_list(c, text);
	size_t first = c->x->n_contribs;
	bool after = false, semicolon = false;

	while (*p != '\0') {
		const char *piece = people_piece(c, &p, &semicolon);
		size_t n = strspn(piece, "0123456789");

		if (n > 0 && n < 4 && piece[n] == '\0')
			people_more_marks(c, piece, role);
		else if (people_is_et_al(piece))
			c->x->contribs_incomplete = true;
		else if (piece[0] != '\0')
			people_add(c, piece, after, role);
		after = semicolon;
	}
	if (role == CONTRIB_AUTHOR)
		people_split(c, first);
}

/* ---- affiliations ------------------------------------------------------- */

/* May an affiliation's text begin like this, behind its number? */
static bool
aff_begins(const char *s)
{
	return *s == ' ' || *s == '\0' || (*s >= 'A' && *s <= 'Z') ||
	    (unsigned char)*s >= 0x80 || *s == '(' || *s == '"';
}

/*
 * Length of the number that begins the line.  The number that is due is tried
 * first: the first affiliation "11st Department" is the 1st Department.
 */
static size_t
aff_number(const char *s, size_t due)
{
	size_t n = 0, digits = strspn(s, "0123456789");

	for (size_t k = due; k > 0; k /= 10)
		n++;
	if (n < digits && strtoul(s, NULL, 10) != due && digits < 5 &&
	    s[n] != '0') {
		char *end;
		char head[8] = "";

		memcpy(head, s, n);
		if (strtoul(head, &end, 10) == due &&
		    (copied_starts(s + digits, "st ") ||
		    copied_starts(s + digits, "nd ") ||
		    copied_starts(s + digits, "rd ") ||
		    copied_starts(s + digits, "th ")))
			return n;
	}
	return digits > 0 && digits < 4 && aff_begins(s + digits) ? digits
	    : 0;
}

bool
copied_is_aff(const struct copied *c, const char *key)
{
	size_t digits = strspn(key, "0123456789");

	if (c->x->n_contribs == 0)
		return false;
	if (digits > 0 && digits < 4)
		return c->marked && aff_begins(key + digits);
	if (!c->marked && strchr(key, ',') == NULL)
		return false;
	return people_is_place(key) || (!copied_is_people(key) && (c->marked ||
	    key[strlen(key) - 1] == '.'));
}

void
copied_aff(struct copied *c, const char *text)
{
	struct article *x = c->x;
	struct aff *last = x->n_affs > 0 ? &x->affs[x->n_affs - 1] : NULL;
	size_t n = aff_number(text, x->n_affs + 1);

	if (n == 0 && last != NULL && last->text.n_runs == 0) {
		last->text = rich_plain(c->arena, text);
		return;
	}
	last = ARENA_PUSH(c->arena, x->affs, x->n_affs);
	if (n > 0)
		last->label = arena_strndup(c->arena, text, n);
	last->text = rich_plain(c->arena, text + n);
}

/* The affiliation of each number, NULL where there is none to link. */
static size_t *
aff_index(struct copied *c, size_t *n)
{
	struct article *x = c->x;
	size_t *index;

	*n = 1000;
	index = arena_array(c->arena, *n, sizeof *index);
	if (x->n_affs > 0 && x->affs[0].label == NULL && (x->n_affs == 1 ||
	    (x->affs[1].label != NULL &&
	    strcmp(x->affs[1].label, "2") == 0)))
		index[1] = 1;
	for (size_t i = 0; i < x->n_affs; i++)
		if (x->affs[i].label != NULL) {
			size_t k = strtoul(x->affs[i].label, NULL, 10);

			if (k < *n && index[k] == 0)
				index[k] = i + 1;
		}
	return index;
}

static void
aff_link(struct copied *c, struct contrib *person,
    const struct copied_marks *marks, const size_t *index, size_t n)
{
	for (size_t i = 0; i < marks->n_numbers; i++) {
		size_t k = marks->numbers[i];

		if (k < n && index[k] != 0)
			*ARENA_PUSH(c->arena, person->affs, person->n_affs) =
			    index[k] - 1;
		else
			diag(c->diags, DIAG_AFF_MISSING,
			    "\"%s\" has affiliation %zu, which is not in the "
			    "text", contrib_full_name(c->arena, person), k);
	}
}

void
copied_link_affs(struct copied *c)
{
	struct article *x = c->x;
	size_t n, *index;

	if (x->n_affs == 0)
		return;
	index = aff_index(c, &n);
	if (x->n_affs == 1 && x->n_contribs == 1 &&
	    c->marks[0].n_numbers == 0)
		*ARENA_PUSH(c->arena, x->contribs[0].affs,
		    x->contribs[0].n_affs) = 0;
	for (size_t i = 0; i < x->n_contribs; i++)
		aff_link(c, &x->contribs[i], &c->marks[i], index, n);
	for (size_t i = 0; i < x->n_investigators; i++)
		aff_link(c, &x->investigators[i], &c->investigator_marks[i],
		    index, n);
}

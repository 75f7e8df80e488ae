/*
 * A copied page: lists of other articles, of references, of index terms.
 *
 * Other articles come in groups of lines: title, authors, citation, and
 * "PMID: n", which ends the group.  What stands behind the number is a note.
 */
#include "input/page_text.h"

#include <stdlib.h>
#include <string.h>

#include "input/rich.h"

/* ---- groups ------------------------------------------------------------- */

struct group {
	const char *title, *authors, *citation, *note;
	struct copied_ids ids;
};

typedef void group_add_fn(struct copied *c, const char *label,
    const struct group *g);

/* "Free PMC article.Review." -> "Free PMC article. Review." */
static const char *
group_note(struct copied *c, const char *s)
{
	struct buf b = { .arena = c->arena };

	if (s == NULL)
		return NULL;
	for (; *s != '\0'; s++) {
		buf_char(&b, *s);
		if (*s == '.' && s[1] >= 'A' && s[1] <= 'Z')
			buf_char(&b, ' ');
	}
	return buf_text(&b);
}

static bool
group_is_citation(const char *s)
{
	return (strlen(s) < 600 && copied_journal_before(s) != 0) ||
	    strstr(s, "doi:") != NULL;
}

/* "Title. [JAMA. 2014]", the old layout's form */
static bool
group_bracketed(struct copied *c, struct group *g, const char *s)
{
	const char *open = strrchr(s, '[');
	size_t n = strlen(s);

	if (open == NULL || open == s || s[n - 1] != ']')
		return false;
	g->title = copied_trim(c, s, (size_t)(open - s));
	g->citation = copied_trim(c, open + 1, (size_t)(s + n - 1 - open - 1));
	return true;
}

/* Lines from, to of a group, without those that its last line gave. */
static void
group_lines(struct copied *c, struct group *g, size_t from, size_t to)
{
	size_t n = to - from;
	struct buf authors = { .arena = c->arena };

	for (size_t i = from; i < to; i++)
		copied_use(c, i);
	if (n == 1 && g->citation == NULL &&
	    group_bracketed(c, g, c->lines[from].key))
		return;
	if (n > 0 && g->citation == NULL && (n > 1 ||
	    group_is_citation(c->lines[from].key)))
		g->citation = c->lines[from + --n].text;
	if (n > 0)
		g->title = c->lines[from].text;
	for (size_t i = 1; i < n; i++) {
		buf_str(&authors, i > 1 ? " " : "");
		buf_str(&authors, c->lines[from + i].text);
	}
	if (authors.len > 0)
		g->authors = authors.p;
}

/* Read one group that ends before line `to`, whose "PMID:" may be missing. */
static void
group_read(struct copied *c, const char *label, group_add_fn *add,
    size_t from, size_t to, const char *pmid)
{
	struct group g = { 0 };

	if (pmid != NULL) {
		const char *last = c->lines[to - 1].key;

		copied_ids(c, pmid, &g.ids);
		g.note = group_note(c, g.ids.rest);
		if (pmid > last)
			g.citation = copied_trim(c, last,
			    (size_t)(pmid - last));
		copied_use(c, --to);
	}
	group_lines(c, &g, from, to);
	if (g.ids.doi == NULL && g.citation != NULL)
		g.ids.doi = copied_find_doi(c, g.citation);
	if (g.title != NULL || g.citation != NULL || g.ids.pmid != NULL)
		add(c, label, &g);
}

enum { GROUP_LONGEST = 5 };     /* lines of one that has no PMID */

/* What is left when the section ends. */
static void
group_rest(struct copied *c, const char *label, group_add_fn *add,
    size_t from, size_t to)
{
	struct group ignored = { 0 };
	bool singly = to - from > GROUP_LONGEST;

	for (size_t i = from; i < to; i++)
		singly = singly || group_bracketed(c, &ignored,
		    c->lines[i].key);
	if (!singly && from < to)
		group_read(c, label, add, from, to, NULL);
	for (size_t i = from; singly && i < to; i++)
		group_read(c, label, add, i, i + 1, NULL);
}

/* The "PMID:" that ends a group, with a number behind it. */
static const char *
group_pmid(const char *key)
{
	const char *p = strstr(key, "PMID:");

	while (p != NULL && (p[5 + strspn(p + 5, " ")] < '0' ||
	    p[5 + strspn(p + 5, " ")] > '9'))
		p = strstr(p + 5, "PMID:");
	return p;
}

static void
group_list(struct copied *c, const char *label, group_add_fn *add,
    size_t from, size_t to)
{
	size_t start = from, kept = from;

	/* the site's words may stand within a group: close ranks */
	for (size_t i = from; i < to; i++) {
		struct copied_line l = c->lines[i];

		if (copied_is_chrome(l.key, ZONE_BODY)) {
			copied_chrome(c, i);
			continue;
		}
		if (kept != i) {
			c->lines[i] = c->lines[kept];
			c->lines[kept] = l;
		}
		kept++;
	}
	for (size_t i = from; i < kept; i++) {
		const char *pmid = group_pmid(c->lines[i].key);

		if (pmid == NULL)
			continue;
		group_read(c, label, add, start, i + 1, pmid);
		start = i + 1;
	}
	group_rest(c, label, add, start, kept);
}

/* ---- notices, neighbours ------------------------------------------------ */

static void
notice_add(struct copied *c, const char *label, const struct group *g)
{
	struct notice *n = ARENA_PUSH(c->arena, c->x->notices,
	    c->x->n_notices);

	n->kind = notice_kind_from(label);
	n->type = label;
	n->title = g->title;
	n->authors = g->authors;
	n->text = rich_plain(c->arena, g->citation);
	n->note = g->note;
	n->pmid = g->ids.pmid;
	n->pmcid = g->ids.pmcid;
	n->doi = g->ids.doi;
}

void
copied_notices(struct copied *c, const char *label, size_t from, size_t to)
{
	group_list(c, label, notice_add, from, to);
}

static struct related
related_of(const struct group *g)
{
	return (struct related){
		.title = g->title, .authors = g->authors,
		.citation = g->citation, .pmid = g->ids.pmid,
		.pmcid = g->ids.pmcid, .doi = g->ids.doi, .note = g->note
	};
}

static void
similar_add(struct copied *c, const char *label, const struct group *g)
{
	(void)label;
	*ARENA_PUSH(c->arena, c->x->similar, c->x->n_similar) = related_of(g);
}

static void
cited_add(struct copied *c, const char *label, const struct group *g)
{
	(void)label;
	*ARENA_PUSH(c->arena, c->x->cited_by, c->x->n_cited_by) =
	    related_of(g);
}

void
copied_similar(struct copied *c, size_t from, size_t to)
{
	group_list(c, NULL, similar_add, from, to);
}

void
copied_cited(struct copied *c, size_t from, size_t to)
{
	group_list(c, NULL, cited_add, from, to);
}

/* ---- references --------------------------------------------------------- */

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
	if ((size_t)c->x->n_refs_stated > n)
		copied_gap(c, "refs", arena_printf(c->arena,
		    "Only the first %zu of %d references were in the copied "
		    "text.", n, c->x->n_refs_stated));
}

/* ---- terms -------------------------------------------------------------- */

/* The term of a line, menu words glued to it cut off; NULL: none. */
static const char *
term_line(struct copied *c, size_t i)
{
	const char *key = c->lines[i].key;
	const char *menu = strstr(key, "Actions");

	if (copied_is_chrome(key, ZONE_BODY)) {
		copied_chrome(c, i);
		return NULL;
	}
	copied_use(c, i);
	if (menu != NULL && menu > key && menu[7] != '\0' &&
	    copied_is_chrome(menu, ZONE_BODY))
		return copied_trim(c, key, (size_t)(menu - key));
	return copied_plain(c, c->lines[i].text);
}

void
copied_types(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			copied_add_type(c, term);
	}
}

void
copied_substances(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			ARENA_PUSH(c->arena, c->x->substances,
			    c->x->n_substances)->name = term;
	}
}

/* The name without its star; a star says that it is a major topic. */
static const char *
mesh_name(struct copied *c, const char *s, size_t len, bool *major)
{
	const char *name = copied_trim(c, s, len);
	size_t n = strlen(name);

	*major = n > 1 && name[n - 1] == '*';
	return *major ? copied_trim(c, name, n - 1) : name;
}

/* "Kidney Failure, Chronic / epidemiology*" */
static void
mesh_add(struct copied *c, const char *term, bool supplementary)
{
	const char *slash = strstr(term, " / ");
	size_t n = slash != NULL ? (size_t)(slash - term) : strlen(term);
	struct article *x = c->x;
	struct mesh m = { .supplementary = supplementary };
	struct mesh *last = x->n_mesh > 0 ? &x->mesh[x->n_mesh - 1] : NULL;

	m.descriptor = mesh_name(c, term, n, &m.major);
	if (last == NULL || slash == NULL || m.major || last->major ||
	    last->n_qualifiers == 0 ||
	    strcmp(last->descriptor, m.descriptor) != 0) {
		last = ARENA_PUSH(c->arena, x->mesh, x->n_mesh);
		*last = m;
	}
	while (slash != NULL) {
		const char *s = slash + 3;
		struct mesh_qualifier *q = ARENA_PUSH(c->arena,
		    last->qualifiers, last->n_qualifiers);

		slash = strstr(s, " / ");
		q->name = mesh_name(c, s, slash != NULL
		    ? (size_t)(slash - s) : strlen(s), &q->major);
	}
}

void
copied_mesh(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			mesh_add(c, term, false);
	}
}

void
copied_suppl_mesh(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			mesh_add(c, term, true);
	}
}

/* "ClinicalTrials.gov/NCT00000102" */
void
copied_data(struct copied *c, size_t from, size_t to)
{
	struct article *x = c->x;

	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i), *slash;
		struct data_bank *d = x->n_data_banks > 0
		    ? &x->data_banks[x->n_data_banks - 1] : NULL;
		const char *name;

		if (term == NULL)
			continue;
		slash = strchr(term, '/');
		name = slash == NULL ? term : copied_trim(c, term,
		    (size_t)(slash - term));
		if (d == NULL || strcmp(d->name, name) != 0) {
			d = ARENA_PUSH(c->arena, x->data_banks,
			    x->n_data_banks);
			d->name = name;
		}
		if (slash != NULL)
			*ARENA_PUSH(c->arena, d->accessions,
			    d->n_accessions) = copied_trim(c, slash + 1,
			    strlen(slash + 1));
	}
}

void
copied_subjects(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);
		struct contrib *s;

		if (term == NULL)
			continue;
		s = ARENA_PUSH(c->arena, c->x->personal_name_subjects,
		    c->x->n_personal_name_subjects);
		s->role = CONTRIB_OTHER;
		s->name = term;
	}
}

/* ---- grants ------------------------------------------------------------- */

/* "DK", "WHO_": the acronym of an institute */
static bool
grant_is_acronym(const char *s)
{
	size_t n = strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

	return n >= 2 && n <= 6 && s[n] == '\0';
}

/* Cut the last part, behind a slash, off the text. */
static const char *
grant_last(struct copied *c, const char **text)
{
	const char *slash = strrchr(*text, '/'), *part;

	if (slash == NULL) {
		part = *text;
		*text = "";
		return part;
	}
	part = copied_trim(c, slash + 1, strlen(slash + 1));
	*text = copied_trim(c, *text, (size_t)(slash - *text));
	return part;
}

/*
 * "R01 DK096008/DK/NIDDK NIH HHS/United States": number, acronym, agency,
 * country.  Numbers hold slashes too, so parts are taken from the end.
 */
static void
grant_add(struct copied *c, const char *term)
{
	struct grant *g = ARENA_PUSH(c->arena, c->x->grants, c->x->n_grants);

	if (strchr(term, '/') == NULL) {
		g->agency = term;
		return;
	}
	g->country = grant_last(c, &term);
	g->agency = grant_last(c, &term);
	if (term[0] == '\0')
		return;
	if (strchr(term, '/') != NULL || grant_is_acronym(term)) {
		const char *rest = term, *acronym = grant_last(c, &rest);

		if (grant_is_acronym(acronym)) {
			g->acronym = acronym;
			term = rest;
		}
	}
	g->id = term[0] != '\0' ? term : NULL;
}

void
copied_grants(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			grant_add(c, term);
	}
}

/*
 * A copied page: notices, similar articles, cited by.
 *
 * They come in groups of lines: title, authors, citation, and
 * "PMID: n", which ends the group.  What stands behind the number is a note.
 */
#include "input/page_text.h"

#include <string.h>

#include "input/rich.h"

/* ---- groups ------------------------------------------------------------- */

struct group {
	const char *title, *authors, *citation, *note;
	struct copied_ids ids;
};

typedef void group_add_fn(struct copied *c, const char *label,
    const struct group *g);

/*
 * "Free PMC article.Review." -> "Free PMC article. Review."; that there is no
 * abstract is of the site's concern.
 */
static const char *
group_note(struct copied *c, const char *s)
{
	static const char none[] = "No abstract available.";
	struct buf b = { .arena = c->arena };

	if (s == NULL)
		return NULL;
	while (*s != '\0') {
		if (copied_starts(s, none)) {
			s += sizeof none - 1;
			continue;
		}
		buf_char(&b, *s);
		if (*s++ == '.' && *s >= 'A' && *s <= 'Z')
			buf_char(&b, ' ');
	}
	s = copied_trim(c, buf_text(&b), b.len);
	return *s != '\0' ? s : NULL;
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

/* "Roe AB", "van der Poe C Jr", "et al"; len bytes */
static bool
group_is_author(const char *s, size_t len)
{
	const char *end = s + len, *word;
	size_t n;

	if (len > 3 && (memcmp(end - 3, " Jr", 3) == 0 ||
	    memcmp(end - 3, " Sr", 3) == 0 || memcmp(end - 3, "2nd", 3) == 0 ||
	    memcmp(end - 3, "3rd", 3) == 0))
		end -= 3;
	while (end > s && end[-1] == ' ')
		end--;
	if (end - s == 5 && memcmp(s, "et al", 5) == 0)
		return true;
	for (word = end; word > s && word[-1] != ' '; word--)
		;
	n = (size_t)(end - word);
	for (size_t i = 0; i < n; i++)
		if (!((word[i] >= 'A' && word[i] <= 'Z') || word[i] == '-' ||
		    (unsigned char)word[i] >= 0x80))
			return false;
	return word > s && n > 0 && n <= 6;
}

/*
 * Authors and citation may stand on one line: "Roe AB, Doe C; X Group. J Ex.
 * 2014 ...".
 */
static void
group_split_authors(struct copied *c, struct group *g)
{
	static const char none[] = "[No authors listed]";
	const char *s = g->citation, *stop, *p;

	if (copied_starts(s, none)) {
		s += sizeof none - 1;
		g->citation = s + strspn(s, ". ");
		return;
	}
	stop = strstr(s, ". ");
	if (stop == NULL || copied_journal_before(stop + 2) == 0)
		return;
	for (p = s; p < stop;) {
		size_t n = strcspn(p, ",;.");

		if (!group_is_author(p, n))
			return;
		p += n;
		if (*p == ';')          /* a group, whatever its name */
			break;
		p += strspn(p, ", ");
	}
	g->authors = arena_strndup(c->arena, s, (size_t)(stop + 1 - s));
	g->citation = stop + 2;
}

/*
 * Saved pages hold authors and citation twice, whole and in short: "Roe A, Doe
 * B. Roe A, et al. J Ex. 2014 Jan;1:2. doi: 10.1000/x. J Ex. 2014."
 */
static void
group_drop_short(struct copied *c, struct group *g)
{
	size_t name = strcspn(g->authors, ",.;"), len = strlen(g->citation);
	const char *s = g->citation, *year;
	size_t head;

	if (strncmp(s, g->authors, name) == 0) {
		if (copied_starts(s + name, ", et al. "))
			s += name + strlen(", et al. ");
		else if (copied_starts(s + name, ". "))
			s += name + strlen(". ");
	}
	len -= (size_t)(s - g->citation);
	g->citation = s;
	year = s + copied_journal_before(s);
	if (year == s)
		return;
	year += strspn(year, ". ");
	head = (size_t)(year - s) + 4;
	if (len > 2 * head && s[len - 1] == '.' &&
	    strncmp(s + len - 1 - head, s, head) == 0)
		g->citation = copied_trim(c, s, len - 1 - head);
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
	if (g.authors == NULL && g.citation != NULL) {
		group_split_authors(c, &g);
		if (g.authors != NULL)
			group_drop_short(c, &g);
	}
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

/*
 * JATS: a citation without punctuation, in NLM's style.
 *
 * Its parts are sorted into slots; a formatter, chosen by the type of what is
 * cited, puts those that it knows, and what is left follows as sentences: so
 * no part is lost, however odd the type.
 *
 * Source: Citing Medicine, 2nd edition (ANSI/NISO Z39.29).
 */
#include "input/jats_cite.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "input/ids.h"
#include "input/jats_people.h"

enum style_slot {               /* in the order in which the rest follows */
	SLOT_AUTHORS, SLOT_EDITORS, SLOT_TRANSLATORS, SLOT_OTHERS,
	SLOT_TITLE, SLOT_TRANS_TITLE, SLOT_SOURCE, SLOT_TRANS_SOURCE,
	SLOT_PATENT, SLOT_VERSION, SLOT_EDITION, SLOT_SERIES,
	SLOT_CONF_NAME, SLOT_CONF_DATE, SLOT_CONF_LOC, SLOT_INSTITUTION,
	SLOT_PLACE, SLOT_PUBLISHER, SLOT_YEAR, SLOT_SEASON, SLOT_MONTH,
	SLOT_DAY, SLOT_DATE, SLOT_VOLUME, SLOT_ISSUE, SLOT_SUPPLEMENT,
	SLOT_FPAGE, SLOT_LPAGE, SLOT_PAGES, SLOT_ELOCATION, SLOT_SIZE,
	SLOT_CITED, SLOT_COMMENT, SLOT_LINK, STYLE_N_SLOTS
};

struct style_values {
	const xmlNode **nodes;
	size_t n;
	bool used;
};

struct style {
	struct jats_line line;
	struct ref *ref;
	const char *type;               /* of publication, or NULL */
	struct style_values slots[STYLE_N_SLOTS];
};

/* ---- sorting ------------------------------------------------------------ */

static const struct {
	const char *name;
	enum style_slot slot;
} style_names[] = {
	{ "name", SLOT_AUTHORS }, { "string-name", SLOT_AUTHORS },
	{ "collab", SLOT_AUTHORS }, { "etal", SLOT_AUTHORS },
	{ "anonymous", SLOT_AUTHORS }, { "article-title", SLOT_TITLE },
	{ "chapter-title", SLOT_TITLE }, { "part-title", SLOT_TITLE },
	{ "data-title", SLOT_TITLE }, { "trans-title", SLOT_TRANS_TITLE },
	{ "source", SLOT_SOURCE }, { "trans-source", SLOT_TRANS_SOURCE },
	{ "patent", SLOT_PATENT }, { "version", SLOT_VERSION },
	{ "edition", SLOT_EDITION }, { "series", SLOT_SERIES },
	{ "conf-name", SLOT_CONF_NAME }, { "conf-date", SLOT_CONF_DATE },
	{ "conf-loc", SLOT_CONF_LOC }, { "institution", SLOT_INSTITUTION },
	{ "institution-wrap", SLOT_INSTITUTION },
	{ "publisher-loc", SLOT_PLACE }, { "publisher-name", SLOT_PUBLISHER },
	{ "year", SLOT_YEAR }, { "season", SLOT_SEASON },
	{ "month", SLOT_MONTH }, { "day", SLOT_DAY },
	{ "string-date", SLOT_DATE }, { "volume", SLOT_VOLUME },
	{ "issue", SLOT_ISSUE }, { "issue-part", SLOT_SUPPLEMENT },
	{ "supplement", SLOT_SUPPLEMENT }, { "fpage", SLOT_FPAGE },
	{ "lpage", SLOT_LPAGE }, { "page-range", SLOT_PAGES },
	{ "elocation-id", SLOT_ELOCATION }, { "size", SLOT_SIZE },
	{ "date-in-citation", SLOT_CITED }, { "access-date", SLOT_CITED },
	{ "comment", SLOT_COMMENT }, { "annotation", SLOT_COMMENT }
};

static void
style_push(struct style *s, enum style_slot slot, const xmlNode *n)
{
	struct style_values *v = &s->slots[slot];

	*ARENA_PUSH(s->line.j->arena, v->nodes, v->n) = n;
}

static void
style_group(struct style *s, const xmlNode *n)
{
	static const struct {
		const char *type;
		enum style_slot slot;
	} groups[] = {
		{ "author", SLOT_AUTHORS }, { "inventor", SLOT_AUTHORS },
		{ "editor", SLOT_EDITORS }, { "ed", SLOT_EDITORS },
		{ "translator", SLOT_TRANSLATORS },
		{ "allauthors", SLOT_AUTHORS }
	};
	const char *type = dom_attr(s->line.j->arena, n, "person-group-type");

	for (size_t i = 0; i < JATS_N(groups); i++)
		if (jats_equal(type, groups[i].type)) {
			style_push(s, groups[i].slot, n);
			return;
		}
	style_push(s, type == NULL ? SLOT_AUTHORS : SLOT_OTHERS, n);
}

static void
style_sort(struct style *s, const xmlNode *n);

/* A comment that says no more than a DOI. */
static bool
style_is_doi(struct style *s, const xmlNode *n)
{
	const char *text = dom_text(s->line.j->arena, n);
	const char *doi = text == NULL ? NULL
	    : id_doi(s->line.j->arena, text);

	if (doi == NULL || strchr(text, ' ') != strrchr(text, ' ') ||
	    strstr(text, "10.") == NULL)
		return false;
	if (s->ref->doi == NULL)
		s->ref->doi = doi;
	return true;
}

static void
style_id(struct style *s, const xmlNode *n)
{
	struct jats *j = s->line.j;
	const char *type = dom_attr(j->arena, n, "pub-id-type");

	if (!jats_take_id(j, n, s->ref))
		*ARENA_PUSH(j->arena, s->ref->ids, s->ref->n_ids) =
		    (struct pub_id){ jats_equal(type, "other") ? NULL : type,
		    dom_text(j->arena, n) };
}

static void
style_number(struct style *s, const xmlNode *n)
{
	struct jats *j = s->line.j;
	const char *text = dom_text(j->arena, n);

	if (text != NULL)
		*ARENA_PUSH(j->arena, s->ref->ids, s->ref->n_ids) =
		    (struct pub_id){ strcmp(dom_name(n), "isbn") == 0
		    ? "ISBN" : "ISSN", text };
}

static void
style_one(struct style *s, const xmlNode *n)
{
	struct jats *j = s->line.j;
	const char *name = dom_name(n);

	if (strcmp(name, "person-group") == 0)
		style_group(s, n);
	else if (strcmp(name, "date") == 0)
		style_sort(s, n);
	else if (strcmp(name, "pub-id") == 0 || strcmp(name, "object-id") == 0)
		style_id(s, n);
	else if (strcmp(name, "isbn") == 0 || strcmp(name, "issn") == 0)
		style_number(s, n);
	else if (strcmp(name, "label") == 0)
		s->ref->label = s->ref->label != NULL ? s->ref->label
		    : dom_text(j->arena, n);
	else if (strcmp(name, "ext-link") == 0 || strcmp(name, "uri") == 0) {
		if (!jats_take_link(j, n, s->ref))
			style_push(s, SLOT_LINK, n);
	} else if (strcmp(name, "comment") != 0 || !style_is_doi(s, n))
		style_push(s, SLOT_COMMENT, n);
}

static void
style_sort(struct style *s, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *name = dom_name(c);
		size_t i = 0;

		while (i < JATS_N(style_names) &&
		    strcmp(name, style_names[i].name) != 0)
			i++;
		if (i < JATS_N(style_names) &&
		    style_names[i].slot != SLOT_COMMENT)
			style_push(s, style_names[i].slot, c);
		else
			style_one(s, c);
	}
}

/* ---- putting ------------------------------------------------------------ */

static bool
style_has(const struct style *s, enum style_slot slot)
{
	return s->slots[slot].n != 0 && !s->slots[slot].used;
}

/* One after the other, with `between` between them. */
static void
style_values(struct style *s, enum style_slot slot, const char *between)
{
	struct style_values *v = &s->slots[slot];

	for (size_t i = 0; i < v->n; i++) {
		if (i != 0)
			jats_line_str(&s->line, between);
		jats_put_node(&s->line, v->nodes[i]);
	}
	v->used = true;
}

/* A sentence of its own. */
static void
style_sentence(struct style *s, enum style_slot slot)
{
	if (!style_has(s, slot))
		return;
	jats_line_stop(&s->line);
	style_values(s, slot, ". ");
}

/* In the sentence, behind something. */
static void
style_after(struct style *s, const char *before, enum style_slot slot)
{
	if (!style_has(s, slot))
		return;
	jats_line_str(&s->line, before);
	style_values(s, slot, " ");
}

/* "Roe AB, Doe C, et al." */
static void
style_person(struct style *s, const xmlNode *n, size_t *count)
{
	struct jats *j = s->line.j;
	const char *name = dom_name(n);

	if (strcmp(name, "person-group") == 0 &&
	    dom_first(n) != NULL) {
		for (const xmlNode *c = dom_first(n); c != NULL;
		    c = dom_next(c))
			style_person(s, c, count);
		return;
	}
	if (strcmp(name, "etal") == 0) {
		jats_line_str(&s->line, *count != 0 ? ", et al."
		    : "et al.");
		++*count;
		return;
	}
	if (strcmp(name, "role") == 0) {
		const char *role = jats_plain(j, n);

		if (role != NULL)
			jats_line_str(&s->line, arena_printf(j->arena,
			    " (%s)", role));
		return;
	}
	if (strcmp(name, "x") == 0 || jats_cited_name(j, n)[0] == '\0')
		return;
	jats_line_str(&s->line, *count != 0 ? ", " : "");
	jats_line_str(&s->line, jats_cited_name(j, n));
	++*count;
}

static size_t
style_people(struct style *s, enum style_slot slot)
{
	struct style_values *v = &s->slots[slot];
	size_t count = 0;

	for (size_t i = 0; i < v->n; i++)
		style_person(s, v->nodes[i], &count);
	v->used = true;
	return count;
}

/* "Roe AB, Doe C, editors." */
static void
style_editors(struct style *s, enum style_slot slot, const char *one,
    const char *many)
{
	size_t count;

	if (!style_has(s, slot))
		return;
	count = style_people(s, slot);
	jats_line_str(&s->line, count == 1 ? one : many);
}

static void
style_authors(struct style *s)
{
	if (style_has(s, SLOT_AUTHORS))
		style_people(s, SLOT_AUTHORS);
	else if (!style_has(s, SLOT_TITLE))
		style_editors(s, SLOT_EDITORS, ", editor", ", editors");
	if (style_has(s, SLOT_OTHERS)) {
		jats_line_stop(&s->line);
		style_people(s, SLOT_OTHERS);
	}
}

static void
style_titles(struct style *s)
{
	style_sentence(s, SLOT_TITLE);
	if (!style_has(s, SLOT_TRANS_TITLE))
		return;
	style_after(s, " [", SLOT_TRANS_TITLE);
	jats_line_str(&s->line, "]");
}

/* "09" -> "Sep" */
static void
style_month(struct style *s)
{
	static const char months[][4] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun",
		"Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
	};
	const char *text;
	size_t n;

	if (!style_has(s, SLOT_MONTH))
		return;
	text = dom_text(s->line.j->arena, s->slots[SLOT_MONTH].nodes[0]);
	n = text != NULL && strspn(text, "0123456789") == strlen(text) &&
	    strlen(text) <= 2 ? (size_t)strtol(text, NULL, 10) : 0;
	if (n == 0 || n > 12 || s->slots[SLOT_MONTH].n > 1) {
		style_after(s, " ", SLOT_MONTH);
		return;
	}
	jats_line_str(&s->line, " ");
	jats_line_str(&s->line, months[n - 1]);
	s->slots[SLOT_MONTH].used = true;
}

/* "2013 Sep 15" */
static bool
style_date(struct style *s)
{
	bool any = style_has(s, SLOT_YEAR) || style_has(s, SLOT_DATE);

	style_after(s, "", SLOT_YEAR);
	style_after(s, " ", SLOT_SEASON);
	style_month(s);
	style_after(s, " ", SLOT_DAY);
	style_after(s, "", SLOT_DATE);
	return any;
}

static void
style_pages(struct style *s, const char *before)
{
	const char *f = NULL, *l = NULL;

	if (style_has(s, SLOT_PAGES)) {
		style_after(s, before, SLOT_PAGES);
		s->slots[SLOT_FPAGE].used = s->slots[SLOT_LPAGE].used = true;
		return;
	}
	if (style_has(s, SLOT_FPAGE))
		f = dom_text(s->line.j->arena, s->slots[SLOT_FPAGE].nodes[0]);
	if (style_has(s, SLOT_LPAGE))
		l = dom_text(s->line.j->arena, s->slots[SLOT_LPAGE].nodes[0]);
	style_after(s, before, SLOT_FPAGE);
	if (f != NULL && l != NULL && strcmp(f, l) == 0)
		s->slots[SLOT_LPAGE].used = true;
	style_after(s, f != NULL ? "-" : before, SLOT_LPAGE);
}

/* "2013 Sep 15;17(5 Suppl 1):674-83" */
static void
style_place(struct style *s)
{
	bool any;

	jats_line_stop(&s->line);
	any = style_date(s);
	style_after(s, any ? ";" : "", SLOT_VOLUME);
	if (style_has(s, SLOT_ISSUE) || style_has(s, SLOT_SUPPLEMENT)) {
		jats_line_str(&s->line, "(");
		any = style_has(s, SLOT_ISSUE);
		style_after(s, "", SLOT_ISSUE);
		style_after(s, any ? " " : "", SLOT_SUPPLEMENT);
		jats_line_str(&s->line, ")");
	}
	style_pages(s, ":");
	style_after(s, ":", SLOT_ELOCATION);
}

/* "Bethesda (MD): National Library of Medicine; 2006" */
static void
style_imprint(struct style *s)
{
	bool place = style_has(s, SLOT_PLACE);
	bool publisher = style_has(s, SLOT_PUBLISHER);

	if (!place && !publisher && !style_has(s, SLOT_YEAR) &&
	    !style_has(s, SLOT_DATE))
		return;
	jats_line_stop(&s->line);
	style_after(s, "", SLOT_PLACE);
	style_after(s, place ? ": " : "", SLOT_PUBLISHER);
	if ((place || publisher) && (style_has(s, SLOT_YEAR) ||
	    style_has(s, SLOT_DATE)))
		jats_line_str(&s->line, "; ");
	style_date(s);
}

/* ---- formatters --------------------------------------------------------- */

static void
style_journal(struct style *s)
{
	style_authors(s);
	style_titles(s);
	style_sentence(s, SLOT_SOURCE);
	style_place(s);
}

/* "In: Roe AB, editor. Source", where a part of a book is cited. */
static void
style_in(struct style *s)
{
	bool part = s->slots[SLOT_TITLE].n != 0;

	jats_line_stop(&s->line);
	if (part && (style_has(s, SLOT_SOURCE) ||
	    style_has(s, SLOT_EDITORS)))
		jats_line_str(&s->line, "In: ");
	if (style_has(s, SLOT_EDITORS) && part) {
		style_editors(s, SLOT_EDITORS, ", editor", ", editors");
		jats_line_stop(&s->line);
	}
	style_after(s, "", SLOT_SOURCE);
	if (style_has(s, SLOT_EDITORS)) {
		jats_line_stop(&s->line);
		style_editors(s, SLOT_EDITORS, ", editor", ", editors");
	}
}

static void
style_book(struct style *s)
{
	style_authors(s);
	style_titles(s);
	style_in(s);
	if (style_has(s, SLOT_TRANSLATORS)) {
		jats_line_stop(&s->line);
		style_editors(s, SLOT_TRANSLATORS, ", translator",
		    ", translators");
	}
	style_sentence(s, SLOT_EDITION);
	if (style_has(s, SLOT_VOLUME)) {
		jats_line_stop(&s->line);
		style_after(s, "Vol. ", SLOT_VOLUME);
	}
	style_imprint(s);
	if (style_has(s, SLOT_FPAGE) || style_has(s, SLOT_PAGES)) {
		jats_line_stop(&s->line);
		style_pages(s, "p. ");
	}
}

static void
style_conference(struct style *s)
{
	style_authors(s);
	style_titles(s);
	style_in(s);
	style_sentence(s, SLOT_CONF_NAME);
	style_after(s, "; ", SLOT_CONF_DATE);
	style_after(s, "; ", SLOT_CONF_LOC);
	style_imprint(s);
	if (style_has(s, SLOT_FPAGE) || style_has(s, SLOT_PAGES)) {
		jats_line_stop(&s->line);
		style_pages(s, "p. ");
	}
}

static void
style_thesis(struct style *s)
{
	style_authors(s);
	style_titles(s);
	style_sentence(s, SLOT_SOURCE);
	if (!jats_line_is_empty(&s->line))
		jats_line_str(&s->line, " [thesis]");
	style_imprint(s);
}

/* "[cited 2008 Dec 4]", unless it says "accessed" itself. */
static void
style_cited(struct style *s)
{
	const char *text;

	if (!style_has(s, SLOT_CITED))
		return;
	text = dom_text(s->line.j->arena, s->slots[SLOT_CITED].nodes[0]);
	style_after(s, text != NULL && text[strcspn(text,
	    "0123456789")] != '\0' && (strstr(text, "ccessed") != NULL ||
	    strstr(text, "cited") != NULL) ? " [" : " [cited ", SLOT_CITED);
	jats_line_str(&s->line, "]");
}

/* Reports, standards, pages of the web, data: a title, a place, a date. */
static void
style_report(struct style *s)
{
	style_authors(s);
	style_titles(s);
	style_sentence(s, SLOT_SOURCE);
	style_sentence(s, SLOT_PATENT);
	if (style_has(s, SLOT_VERSION)) {
		jats_line_stop(&s->line);
		style_after(s, "Version ", SLOT_VERSION);
	}
	style_sentence(s, SLOT_EDITION);
	style_imprint(s);
	style_cited(s);
}

static const struct {
	const char *type;
	void (*put)(struct style *);
} style_types[] = {
	{ "journal", style_journal }, { "article", style_journal },
	{ "periodical", style_journal }, { "newspaper", style_journal },
	{ "magazine", style_journal }, { "letter", style_journal },
	{ "review", style_journal }, { "preprint", style_journal },
	{ "eprint", style_journal },
	{ "book", style_book }, { "chapter", style_book },
	{ "book-chapter", style_book }, { "edited-book", style_book },
	{ "confproc", style_conference }, { "conf-proc", style_conference },
	{ "conference", style_conference },
	{ "conference-paper", style_conference },
	{ "thesis", style_thesis }, { "dissertation", style_thesis },
	{ "report", style_report }, { "gov", style_report },
	{ "standard", style_report }, { "working-paper", style_report },
	{ "web", style_report }, { "webpage", style_report },
	{ "website", style_report }, { "database", style_report },
	{ "data", style_report }, { "dataset", style_report },
	{ "software", style_report }, { "patent", style_report },
	{ "clinicaltrial", style_report }, { "legal-doc", style_report }
};

/* By what there is, where the type says nothing. */
static void
style_any(struct style *s)
{
	if (style_has(s, SLOT_VOLUME) || style_has(s, SLOT_ELOCATION) ||
	    (style_has(s, SLOT_TITLE) && style_has(s, SLOT_FPAGE) &&
	    !style_has(s, SLOT_PUBLISHER)))
		style_journal(s);
	else if (style_has(s, SLOT_CONF_NAME))
		style_conference(s);
	else if (style_has(s, SLOT_PUBLISHER) || style_has(s, SLOT_EDITORS))
		style_book(s);
	else
		style_report(s);
}

static void
style_rest(struct style *s)
{
	for (int slot = 0; slot < STYLE_N_SLOTS; slot++) {
		enum style_slot k = (enum style_slot)slot;

		if (!style_has(s, k))
			continue;
		jats_line_stop(&s->line);
		if (k <= SLOT_OTHERS)
			style_people(s, k);
		else
			style_values(s, k, ". ");
	}
}

struct rich
jats_styled(struct jats *j, const xmlNode *n, struct ref *r)
{
	struct style s = { .ref = r,
	    .type = dom_attr(j->arena, n, "publication-type") };
	size_t i = 0;

	if (s.type == NULL)
		s.type = dom_attr(j->arena, n, "citation-type");
	jats_line_begin(&s.line, j);
	style_sort(&s, n);
	while (i < JATS_N(style_types) &&
	    !jats_equal(s.type, style_types[i].type))
		i++;
	if (i < JATS_N(style_types))
		style_types[i].put(&s);
	else
		style_any(&s);
	style_rest(&s);
	jats_line_stop(&s.line);
	return jats_line_end(&s.line);
}

/*
 * JATS: a citation without punctuation, in NLM's style.
 *
 * Its parts are sorted into slots; a formatter, chosen by the type of what is
 * cited, puts those that it knows, and what is left follows as sentences: so
 * no part is lost, however odd the type.
 *
 * Source: Citing Medicine, 2nd edition (ANSI/NISO Z39.29).
 */
#include "input/jats_slots.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "input/ids.h"
#include "input/jats_people.h"

/* ---- people ------------------------------------------------------------- */

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
style_part_pages(struct style *s)
{
	if (!style_has(s, SLOT_FPAGE) && !style_has(s, SLOT_PAGES))
		return;
	jats_line_stop(&s->line);
	style_pages(s, "p. ");
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
	style_part_pages(s);
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
	style_part_pages(s);
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

/*
 * Inline fields of the record: identifiers, dates, journal, rights, gaps.
 */
#include <string.h>
#include <strings.h>

#include "template/inline.h"
#include "template/internal.h"

#define NBSP "\xC2\xA0"

/* ---- identifiers -------------------------------------------------------- */

void
inline_doi(struct spans *s)
{
	spans_doi(s, s->c->x->doi, "");
}

void
inline_pmid(struct spans *s)
{
	spans_pmid(s, s->c->x->pmid, s->c->x->pmid);
}

void
inline_pmcid(struct spans *s)
{
	spans_pmcid(s, s->c->x->pmcid, s->c->x->pmcid);
}

void
inline_ids(struct spans *s)
{
	const struct article *x = s->c->x;

	for (size_t i = 0; i < x->n_ids; i++) {
		const struct pub_id *id = &x->ids[i];

		spans_separate(s, i);
		if (id->type != NULL)
			spans_text(s, arena_printf(s->c->arena, "%s" NBSP,
			    id->type), SPAN_NO_HYPHENS);
		spans_text(s, id->value, SPAN_NO_HYPHENS | SPAN_URL);
	}
}

/* ---- dates -------------------------------------------------------------- */

struct date_word {
	enum pub_date_kind kind;
	const char *word;               /* before it; of others the type */
};

/* The issue and the collection are both what the article appeared in. */
static bool
date_is_alike(enum pub_date_kind a, enum pub_date_kind b)
{
	return a == b || (a == DATE_PPUB && b == DATE_COLLECTION) ||
	    (a == DATE_COLLECTION && b == DATE_PPUB);
}

/* Its text; NULL where a date of the kind before it says the same. */
static const char *
date_said(struct arena *a, const struct article *x, size_t i)
{
	const char *text = date_text(a, &x->dates[i].date);

	for (size_t j = 0; text != NULL && j < i; j++) {
		const char *before = date_is_alike(x->dates[j].kind,
		    x->dates[i].kind) ? date_text(a, &x->dates[j].date)
		    : NULL;

		if (before != NULL && strcmp(before, text) == 0 &&
		    x->dates[i].kind != DATE_OTHER)
			return NULL;
	}
	return text;
}

/* All dates of a kind; returns how many have been put by now. */
static size_t
dates_of_kind(struct spans *s, const struct date_word *k, size_t count)
{
	const struct article *x = s->c->x;
	struct arena *a = s->c->arena;

	for (size_t i = 0; i < x->n_dates; i++) {
		const struct pub_date *d = &x->dates[i];
		const char *word = k->word, *text;

		if (d->kind != k->kind || (text = date_said(a, x, i)) == NULL)
			continue;
		if (d->kind == DATE_OTHER && d->type != NULL)
			word = arena_printf(a, "%s ", d->type);
		spans_separate(s, count++);
		spans_text(s, word, SPAN_NO_HYPHENS);
		spans_text(s, text, SPAN_NO_HYPHENS | SPAN_NO_BREAK);
	}
	return count;
}

static void
dates_put(struct spans *s, const struct date_word *kinds, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count = dates_of_kind(s, &kinds[i], count);
}

void
inline_published(struct spans *s)
{
	static const struct date_word kinds[] = {
		{ DATE_PPUB, "" }, { DATE_COLLECTION, "" },
		{ DATE_EPUB, "Epub " }, { DATE_CONTRIBUTED, "Contributed " },
		{ DATE_RETRACTED, "Retracted " }
	};

	dates_put(s, kinds, sizeof kinds / sizeof *kinds);
}

/*
 * The article's way into print.  When its record was entered, indexed and
 * completed is the library's own bookkeeping and told by `show`, but for the
 * last revision, which says how old the page is.
 */
void
inline_history(struct spans *s)
{
	static const struct date_word kinds[] = { /* as they follow */
		{ DATE_BEGINNING, "begun " }, { DATE_ENDING, "ended " },
		{ DATE_RECEIVED, "received " }, { DATE_REVISED, "revised " },
		{ DATE_ACCEPTED, "accepted " },
		{ DATE_PMC_RELEASE, "in PMC " },
		{ DATE_OTHER, "" },
		{ DATE_RECORD_REVISED, "record revised " }
	};

	dates_put(s, kinds, sizeof kinds / sizeof *kinds);
}

/* ---- journal, record ---------------------------------------------------- */

/* A word and a value, where there is one. */
struct fact {
	const char *word, *value;
};

static void
facts_put(struct spans *s, const struct fact *facts, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		if (facts[i].value == NULL)
			continue;
		spans_separate(s, count++);
		spans_text(s, arena_printf(s->c->arena, "%s%s",
		    facts[i].word, facts[i].value), 0);
	}
}

static const char *
unless_same(const char *value, const char *other)
{
	return value != NULL && other != NULL && strcasecmp(value, other) == 0
	    ? NULL : value;
}

/* What the head of the page does not tell of the journal. */
void
inline_journal(struct spans *s)
{
	const struct journal *j = &s->c->x->journal;
	const char *head = journal_name(s->c->arena, s->c->x);
	const struct fact facts[] = {
		{ "", unless_same(j->title, head) },
		{ "", unless_same(unless_same(j->abbrev, j->title), head) },
		{ "", unless_same(unless_same(j->iso_abbrev, j->title),
		    j->abbrev) },
		{ "", j->publisher }, { "", j->country },
		{ "ISSN" NBSP, j->issn_print },
		{ "eISSN" NBSP, j->issn_electronic },
		{ "linking ISSN" NBSP, unless_same(unless_same(
		    j->issn_linking, j->issn_print), j->issn_electronic) },
		{ "NLM" NBSP "ID" NBSP, j->nlm_id }
	};

	facts_put(s, facts, sizeof facts / sizeof *facts);
}

void
inline_record(struct spans *s)
{
	const struct article *x = s->c->x;
	struct arena *a = s->c->arena;
	struct buf subsets = { .arena = a };

	for (size_t i = 0; i < x->n_citation_subsets; i++)
		join(&subsets, ", ", x->citation_subsets[i]);
	const struct fact facts[] = {
		{ "", x->source_format }, { "status ", x->status },
		{ "owner ", x->owner }, { "version ", x->pmid_version },
		{ "", x->pub_model }, { "", x->pub_status },
		{ "subset ", subsets.len != 0 ? subsets.p : NULL },
		{ "e-location ", x->fpage != NULL || x->page_range != NULL
		    ? x->elocation_id : NULL },
		{ "cited as ", x->citation },
		{ "references counted: ", x->n_refs_stated > 0
		    ? arena_printf(a, "%d", x->n_refs_stated) : NULL }
	};

	facts_put(s, facts, sizeof facts / sizeof *facts);
}

/* "Article in German", where it is not in English alone. */
void
inline_langs(struct spans *s)
{
	const struct article *x = s->c->x;
	size_t n = x->n_langs;

	if (n == 0 && x->lang != NULL && strncmp(x->lang, "en", 2) != 0)
		spans_text(s, lang_name(x->lang), 0);
	if (n == 0 || (n == 1 && strncmp(x->langs[0], "en", 2) == 0))
		return;
	for (size_t i = 0; i < n; i++) {
		spans_separate(s, i);
		spans_text(s, lang_name(x->langs[i]), 0);
	}
}

/* ---- statements --------------------------------------------------------- */

void
inline_coi(struct spans *s)
{
	spans_paras(s, s->c->x->coi, s->c->x->n_coi);
}

/* Does something lead to an address already? */
static bool
spans_lead_to(const struct spans *s, const char *href)
{
	for (size_t i = 0; i < s->n_spans; i++)
		if (s->spans[i].href != NULL &&
		    strcmp(s->spans[i].href, href) == 0)
			return true;
	return false;
}

void
inline_rights(struct spans *s)
{
	const struct article *x = s->c->x;

	spans_text(s, x->copyright, 0);
	if (x->license.n_runs != 0 && s->n_spans != 0)
		spans_sentence(s);
	spans_rich(s, &x->license, 0);
	if (x->license_href == NULL || spans_lead_to(s, x->license_href))
		return;
	spans_text(s, s->n_spans != 0 ? " " : NULL, 0);
	spans_link(s, x->license_href, x->license_href, "Licence");
}

void
inline_n_refs_stated(struct spans *s)
{
	const struct article *x = s->c->x;

	if (x->n_ref_lists == 0 && x->n_refs_stated > 0)
		spans_text(s, arena_printf(s->c->arena,
		    "The source states %d references and lists none.",
		    x->n_refs_stated), 0);
}

void
inline_no_abstract(struct spans *s)
{
	const struct article *x = s->c->x;

	for (size_t i = 0; i < x->n_gaps; i++)
		if (strcmp(x->gaps[i].field, "abstracts") == 0)
			return;         /* the gap's note says why */
	if (x->n_abstracts == 0)
		spans_text(s, "No abstract in the record.", 0);
}

void
inline_gaps(struct spans *s)
{
	for (size_t i = 0; i < s->c->x->n_gaps; i++) {
		spans_text(s, i == 0 ? NULL : " ", 0);
		spans_text(s, s->c->x->gaps[i].note, 0);
	}
}

/* Where all of the record is to be found. */
static void
left_out_whole(struct spans *s)
{
	const struct article *x = s->c->x;

	if (x->pmid == NULL && x->doi == NULL)
		return;
	spans_text(s, "; full record: ", 0);
	if (x->pmid != NULL)
		spans_pmid(s, arena_printf(s->c->arena, "PMID\xC2\xA0%s",
		    x->pmid), x->pmid);
	else
		spans_doi(s, x->doi, "doi:");
}

void
inline_left_out(struct spans *s)
{
	static const char *const numbers[] = { "", "one", "two", "three",
	    "four", "five", "six", "seven", "eight", "nine", "ten" };
	const char *names = s->c->story->left_out;
	size_t n = s->c->fit.pages;

	if (names == NULL)
		return;
	spans_text(s, "Left out", 0);
	if (n > 0 && n <= 10)
		spans_text(s, arena_printf(s->c->arena, " to fit %s page%s",
		    numbers[n], n == 1 ? "" : "s"), 0);
	else if (n > 0)
		spans_text(s, arena_printf(s->c->arena, " to fit %zu pages",
		    n), 0);
	spans_text(s, ": ", 0);
	spans_text(s, names, 0);
	left_out_whole(s);
}

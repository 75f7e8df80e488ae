/*
 * MEDLINE: identifiers, dates, journals, books, links to other articles.
 */
#include "input/medline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/lang.h"
#include "input/nlm.h"
#include "input/page_text.h"
#include "input/rich.h"

/* ---- identifiers -------------------------------------------------------- */

static void
source_add_id(struct medline *m, const char *type, const char *value)
{
	struct pub_id *id = ARENA_PUSH(m->arena, m->article->ids,
	    m->article->n_ids);

	id->type = type;
	id->value = value;
}

void
medline_pmid(struct medline *m, const char *value, size_t at)
{
	(void)at;
	medline_text(m, value, offsetof(struct article, pmid));
	snprintf(m->record, 32, "%s", m->article->pmid);
	m->diags->here.record = m->record;
}

/* "10.1118/1.4748329 [doi]": the value, and in *type "doi"; NULL: none. */
static const char *
source_typed(struct medline *m, const char *value, const char **type)
{
	const char *open = strrchr(value, '[');
	size_t len = open != NULL ? strcspn(open, "]") : 0;

	*type = NULL;
	if (open == NULL || open == value || open[len] != ']' ||
	    open[len + 1] != '\0')
		return value;
	*type = text_fold(m->arena, open + 1, len - 1);
	return text_fold(m->arena, value, (size_t)(open - value));
}

static bool
source_is_doi(const char *type, const char *value)
{
	return type != NULL ? strcmp(type, "doi") == 0
	    : strncmp(value, "doi:", 4) == 0 || strncmp(value, "10.", 3) == 0;
}

static void
source_doi(struct medline *m, const char *value)
{
	struct article *x = m->article;

	if (x->doi == NULL)
		x->doi = value;
	else if (strcmp(x->doi, value) != 0)
		source_add_id(m, "doi", value);
}

void
medline_article_id(struct medline *m, const char *value, size_t at)
{
	const char *type, *text = source_typed(m, value, &type);

	(void)at;
	if (text == NULL)
		medline_unreached(m, value);
	else if (source_is_doi(type, text))
		source_doi(m, text);
	else
		source_add_id(m, type, text);
}

/* The place in the journal where there are no pages; without a type it is
   the page, "e0139442", again. */
void
medline_location_id(struct medline *m, const char *value, size_t at)
{
	const char *type, *text = source_typed(m, value, &type);

	if (text == NULL) {
		medline_unreached(m, value);
		return;
	}
	if (source_is_doi(type, text)) {
		source_doi(m, text);
		return;
	}
	if (type == NULL && m->article->page_range == NULL) {
		medline_pages(m, text, at);
		return;
	}
	if (type == NULL && strcmp(text, m->article->page_range) == 0)
		return;
	if (m->article->elocation_id == NULL)
		m->article->elocation_id = text;
	else if (type == NULL)
		medline_unreached(m, value);
	if (type != NULL)
		source_add_id(m, type, text);
}

/* "NLM: PMC4513071" */
void
medline_other_id(struct medline *m, const char *value, size_t at)
{
	const char *colon = strstr(value, ": ");

	(void)at;
	if (colon == NULL || colon - value > 20)
		source_add_id(m, NULL, value);
	else
		source_add_id(m, arena_strndup(m->arena, value,
		    (size_t)(colon - value)), colon + 2);
}

void
medline_plain_id(struct medline *m, const char *value, size_t at)
{
	(void)at;
	source_add_id(m, strcmp(m->tag, "MID") == 0 ? "mid" : "ui", value);
}

/* ---- dates -------------------------------------------------------------- */

static bool
source_same_text(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

enum { DATES_BACK = 60 };       /* so many dates are looked at */

/* The history says most dates again. */
static void
source_add_date(struct medline *m, enum pub_date_kind kind, const char *type,
    const char *value)
{
	struct article *x = m->article;
	struct date d = nlm_date(m->arena, value);
	struct pub_date *added;

	for (size_t i = x->n_dates > DATES_BACK ? x->n_dates - DATES_BACK
	    : 0; i < x->n_dates; i++) {
		const struct date *e = &x->dates[i].date;

		if (x->dates[i].kind == kind && e->year == d.year &&
		    e->month == d.month && e->day == d.day &&
		    source_same_text(e->season, d.season) &&
		    source_same_text(e->verbatim, d.verbatim) &&
		    (kind != DATE_OTHER ||
		    source_same_text(x->dates[i].type, type)))
			return;
	}
	if (d.verbatim != NULL && kind != DATE_PPUB)
		diag(m->diags, DIAG_DATE_ODD, "\"%.100s\" is no plain date",
		    value);
	added = ARENA_PUSH(m->arena, x->dates, x->n_dates);
	added->kind = kind;
	added->type = type;
	added->date = d;
}

void
medline_date(struct medline *m, const char *value, size_t kind)
{
	static const struct {
		enum pub_date_kind kind;
		const char *type;
	} types[] = {
		{ DATE_PPUB, "PubDate" }, { DATE_EPUB, "Electronic" },
		{ DATE_COMPLETED, "DateCompleted" },
		{ DATE_CREATED, "DateCreated" },
		{ DATE_RECORD_REVISED, "DateRevised" },
		{ DATE_PUBMED, "pubmed" }, { DATE_MEDLINE, "medline" },
		{ DATE_ENTREZ, "entrez" },
		{ DATE_PMC_RELEASE, "pmc-release" },
		{ DATE_CONTRIBUTED, "ContributionDate" }
	};
	const char *type = NULL;

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (types[i].kind == (enum pub_date_kind)kind)
			type = types[i].type;
	source_add_date(m, (enum pub_date_kind)kind, type, value);
}

/* "2015/07/13 00:00 [received]" */
void
medline_history(struct medline *m, const char *value, size_t at)
{
	const char *type, *text = source_typed(m, value, &type);

	(void)at;
	if (text == NULL)
		medline_unreached(m, value);
	else
		source_add_date(m, nlm_history_kind(type), type, text);
}

/* ---- journal ------------------------------------------------------------ */

/* "0955-2359 (Print)", perhaps several on a line */
void
medline_issn(struct medline *m, const char *value, size_t at)
{
	struct journal *j = &m->article->journal;

	(void)at;
	while (*value != '\0') {
		size_t n = strcspn(value, " ;,");
		const char *issn = arena_strndup(m->arena, value, n);
		const char *type = value + n + strspn(value + n, " ");
		const char **member = &j->issn_print;

		if (n > 9 || strpbrk(issn, "0123456789") == NULL) {
			medline_unreached(m, value);
			return;
		}
		if (strncmp(type, "(Electronic)", 12) == 0)
			member = &j->issn_electronic;
		else if (strncmp(type, "(Linking)", 9) == 0)
			member = &j->issn_linking;
		if (*member == NULL)
			*member = issn;
		else if (strcmp(*member, issn) != 0)
			medline_unreached(m, issn);
		value = type + (*type == '(' ? strcspn(type, ")") : 0);
		value += strspn(value, ") ;,");
	}
}

void
medline_language(struct medline *m, const char *value, size_t at)
{
	struct article *x = m->article;
	const char *tag = lang_tag(m->arena, value);

	(void)at;
	if (tag == NULL) {
		if (strcmp(value, "und") != 0 && strcmp(value, "mul") != 0)
			medline_unreached(m, value);
		return;
	}
	if (x->lang == NULL)
		x->lang = tag;
	*ARENA_PUSH(m->arena, x->langs, x->n_langs) = tag;
}

void
medline_pages(struct medline *m, const char *value, size_t at)
{
	struct article *x = m->article;

	(void)at;
	if (x->page_range == NULL)
		nlm_pages(m->arena, x, value);
	else if (strcmp(x->page_range, value) != 0)
		medline_unreached(m, value);
}

void
medline_n_refs(struct medline *m, const char *value, size_t at)
{
	(void)at;
	if (strlen(value) < 7 && strspn(value, "0123456789") ==
	    strlen(value))
		m->article->n_refs_stated = (int)strtol(value, NULL, 10);
	else
		medline_unreached(m, value);
}

/* A journal's country; of a book, its place: see medline_finish_source. */
void
medline_place(struct medline *m, const char *value, size_t at)
{
	(void)at;
	medline_text(m, value, offsetof(struct article, journal.country));
}

/* The whole citation: what it says is said by other fields. */
void
medline_source(struct medline *m, const char *value, size_t at)
{
	(void)at;
	m->source = value;
}

/* ---- book --------------------------------------------------------------- */

struct book *
medline_book(struct medline *m)
{
	struct article *x = m->article;

	if (x->book == NULL)
		x->book = arena_alloc(m->arena, sizeof *x->book);
	return x->book;
}

void
medline_book_text(struct medline *m, const char *value, size_t at)
{
	const char **member = (void *)((char *)medline_book(m) + at);

	if (at == offsetof(struct book, location_labels) && value[0] >= '0' &&
	    value[0] <= '9')
		value = arena_printf(m->arena, "Chapter %s", value);
	if (*member == NULL)
		*member = value;
	else if (strcmp(*member, value) != 0)
		medline_unreached(m, value);
}

void
medline_book_title(struct medline *m, const char *value, size_t at)
{
	struct rich *member = (void *)((char *)medline_book(m) + at);

	if (member->n_runs == 0)
		*member = rich_plain(m->arena, value);
	else
		medline_unreached(m, value);
}

void
medline_isbn(struct medline *m, const char *value, size_t at)
{
	struct book *b = medline_book(m);

	(void)at;
	if (strncmp(value, "ISBN ", 5) == 0)
		value += 5;
	*ARENA_PUSH(m->arena, b->isbns, b->n_isbns) = value;
}

/* ---- other articles ----------------------------------------------------- */

static const char *
notice_type(struct medline *m, enum notice_kind kind)
{
	static const char *const types[][2] = {
		{ "PRIN", "Partial retraction in" },
		{ "PROF", "Partial retraction of" },
		{ "DDIN", "Dataset described in" },
		{ "DRIN", "Dataset use reported in" }
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strcmp(m->tag, types[i][0]) == 0)
			return types[i][1];
	return notice_kind_title(kind);
}

/* "Lancet. 2019 May;7(5):e538-e539. PMID: 31000118" */
void
medline_notice(struct medline *m, const char *value, size_t kind)
{
	struct notice *k = ARENA_PUSH(m->arena, m->article->notices,
	    m->article->n_notices);

	k->kind = (enum notice_kind)kind;
	k->type = notice_type(m, k->kind);
	k->pmid = nlm_cut_pmid(m->arena, &value);
	k->text = rich_plain(m->arena, value);
}

/* ---- the end ------------------------------------------------------------ */

static void
source_section(struct medline *m, const char *title, struct rich text)
{
	struct section *s;

	if (text.n_runs == 0)
		return;
	s = ARENA_PUSH(m->arena, m->article->sections,
	    m->article->n_sections);
	s->title = title;
	*ARENA_PUSH(m->arena, s->paras, s->n_paras) = text;
}

/* An article with a book's fields, as other programs write them, is still
   an article of its journal. */
static void
source_no_book(struct medline *m)
{
	struct article *x = m->article;
	struct book *b = x->book;

	source_section(m, "Collection", b->collection_title);
	source_section(m, "Volume title", rich_plain(m->arena,
	    b->volume_title));
	source_section(m, "Edition", rich_plain(m->arena, b->edition));
	source_section(m, "Location", rich_plain(m->arena,
	    b->location_labels));
	if (x->journal.publisher == NULL)
		x->journal.publisher = b->publisher;
	for (size_t i = 0; i < b->n_isbns; i++)
		source_add_id(m, "isbn", b->isbns[i]);
	x->book = NULL;
}

/* The citation ready-made, where it is all that is known. */
static void
source_citation(struct medline *m)
{
	struct article *x = m->article;
	size_t n = copied_journal_before(m->source);

	if (x->journal.abbrev == NULL && x->journal.title == NULL && n > 0)
		x->journal.abbrev = arena_strndup(m->arena, m->source, n);
	if (x->journal.abbrev == NULL || n != strlen(x->journal.abbrev))
		n = 0;
	x->citation = m->source + n + strspn(m->source + n, ". ");
}

void
medline_finish_source(struct medline *m)
{
	struct article *x = m->article;
	struct book *b = x->book;
	bool journal = x->journal.abbrev != NULL || x->journal.title != NULL;

	if (b != NULL && journal && b->title.n_runs == 0 &&
	    b->n_contribs == 0) {
		source_no_book(m);
	} else if (b != NULL) {
		b->publisher_loc = x->journal.country;
		x->journal.country = NULL;
		if (x->title.n_runs == 0)
			x->title = b->title;
	}
	if (m->source != NULL && article_date(x, DATE_PPUB) == NULL &&
	    x->volume == NULL)
		source_citation(m);
}

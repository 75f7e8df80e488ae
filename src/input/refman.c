/*
 * Records of reference managers: what is left to do when all fields are read.
 */
#include "input/refman.h"

#include <string.h>
#include <strings.h>

#include "input/nlm.h"
#include "input/rich.h"

/* ---- fields ------------------------------------------------------------- */

const struct refman_type *
refman_type(const struct refman_type *table, size_t n, const char *word)
{
	for (size_t i = 0; i < n; i++)
		if (strcasecmp(table[i].word, word) == 0)
			return &table[i];
	return NULL;
}

bool
refman_keep(struct refman *r, const char **member, const char *text)
{
	if (text == NULL)
		return false;
	if (*member == NULL)
		*member = text;
	else if (strcasecmp(*member, text) != 0)
		refman_unreached(r, text);
	return strcasecmp(*member, text) == 0;
}

void
refman_unreached(struct refman *r, const char *text)
{
	const struct unreached *u;

	if (text != NULL)
		text = text_fold(r->arena, text, strlen(text));
	if (text == NULL)
		return;
	u = nlm_unreached(r->arena, r->article, r->tag, text);
	if (u != NULL)
		diag(r->diags, DIAG_ELEMENT_UNKNOWN, "%s holds \"%s\"",
		    u->path, u->sample);
}

void
refman_left(struct refman *r, const char *text, enum left why)
{
	if (text != NULL)
		text = text_fold(r->arena, text, strlen(text));
	if (text != NULL)
		nlm_left(r->arena, r->article, r->tag, text,
		    left_reason(why));
}

void
refman_note(struct refman *r, const char *title, const char *text)
{
	struct article *x = r->article;
	struct section *s = x->n_sections != 0
	    ? &x->sections[x->n_sections - 1] : NULL;
	struct rich para = refman_rich(r, text);

	if (para.n_runs == 0)
		return;
	if (s == NULL || s->title == NULL || strcmp(s->title, title) != 0) {
		s = ARENA_PUSH(r->arena, x->sections, x->n_sections);
		s->title = title;
	}
	*ARENA_PUSH(r->arena, s->paras, s->n_paras) = para;
}

void
refman_add_id(struct refman *r, const char *type, const char *value)
{
	struct article *x = r->article;
	struct pub_id *id;

	for (size_t i = 0; i < x->n_ids; i++)
		if (strcmp(x->ids[i].value, value) == 0)
			return;
	id = ARENA_PUSH(r->arena, x->ids, x->n_ids);
	id->type = type;
	id->value = value;
}

void
refman_add_pub_type(struct refman *r, const char *name)
{
	struct article *x = r->article;

	for (size_t i = 0; i < x->n_pub_types; i++)
		if (strcasecmp(x->pub_types[i].name, name) == 0)
			return;
	ARENA_PUSH(r->arena, x->pub_types, x->n_pub_types)->name = name;
}

/* ---- kinds -------------------------------------------------------------- */

static struct book *
refman_book(struct refman *r)
{
	if (r->article->book == NULL)
		r->article->book = arena_alloc(r->arena,
		    sizeof *r->article->book);
	return r->article->book;
}

/* "Malden: Wiley", of a journal; a book has a place for either. */
static const char *
refman_imprint(struct refman *r)
{
	if (r->publisher == NULL || r->place == NULL)
		return r->publisher != NULL ? r->publisher : r->place;
	return arena_printf(r->arena, "%s: %s", r->place, r->publisher);
}

/* "2" -> "Edition 2" */
static const char *
refman_edition(struct refman *r)
{
	size_t n = r->edition != NULL ? strspn(r->edition, "0123456789") : 0;

	if (n == 0 || r->edition[n] != '\0')
		return r->edition;
	return arena_printf(r->arena, "Edition %s", r->edition);
}

/* What a kind has no member for stands among the notes. */
static void
refman_rest(struct refman *r, const char *title, const char **text)
{
	if (*text != NULL)
		refman_note(r, title, *text);
	*text = NULL;
}

static void
refman_in_journal(struct refman *r)
{
	struct journal *j = &r->article->journal;

	j->title = r->container;
	j->abbrev = r->abbrev;
	j->iso_abbrev = r->iso_abbrev;
	if (j->title == NULL)
		j->title = r->abbrev != NULL ? r->abbrev : r->iso_abbrev;
	j->publisher = refman_imprint(r);
	r->article->issue = r->number;
	refman_rest(r, "Series", &r->series);
	refman_rest(r, "Edition", &r->edition);
	refman_rest(r, "Medium", &r->medium);
	refman_rest(r, "Chapter", &r->chapter);
	for (size_t i = 0; i < r->n_isbns; i++)
		refman_add_id(r, "ISBN", r->isbns[i]);
	refman_rest(r, "Institution", &r->institution);
}

static void
refman_fill_book(struct refman *r, struct book *b)
{
	b->publisher = r->publisher;
	if (b->publisher == NULL) {
		b->publisher = r->institution;
		r->institution = NULL;
	}
	b->publisher_loc = r->place;
	b->edition = refman_edition(r);
	b->medium = r->medium;
	b->collection_title = refman_rich(r, r->series);
	b->isbns = r->isbns;
	b->n_isbns = r->n_isbns;
	b->volume = r->article->volume;
	r->article->volume = NULL;
	refman_rest(r, "Institution", &r->institution);
}

static void
refman_in_book(struct refman *r)
{
	struct book *b = refman_book(r);

	b->title = refman_rich(r, r->container);
	refman_fill_book(r, b);
	if (r->series == NULL)
		r->series = r->abbrev != NULL ? r->abbrev : r->iso_abbrev;
	if (r->series != NULL && b->collection_title.n_runs == 0)
		refman_rest(r, "Abbreviated title", &r->series);
	if (r->chapter != NULL)
		b->location_labels = arena_printf(r->arena, "Chapter %s",
		    r->chapter);
	r->article->issue = r->number;
	b->contribs = r->editors;
	b->n_contribs = r->n_editors;
	r->n_editors = 0;
}

/* A book, a thesis or a report: the container is a series. */
static void
refman_alone(struct refman *r)
{
	struct book *b = refman_book(r);

	if (r->container != NULL && r->series != NULL)
		refman_rest(r, "Series", &r->container);
	if (r->series == NULL)
		r->series = r->container;
	refman_fill_book(r, b);
	refman_rest(r, "Abbreviated title", &r->abbrev);
	refman_rest(r, "Abbreviated title", &r->iso_abbrev);
	b->report_number = r->number;
	refman_rest(r, "Chapter", &r->chapter);
}

/* The day or month that stood in a field of its own. */
static void
refman_finish_date(struct refman *r)
{
	struct date *d = &r->date;
	const struct date *day = &r->day;

	if (r->date_tag == NULL) {
		refman_add_date(r, DATE_PPUB, NULL, *day);
		return;
	}
	if (d->verbatim == NULL && d->month == 0 && d->season == NULL) {
		if (day->verbatim != NULL)
			d->verbatim = arena_printf(r->arena, "%d %s", d->year,
			    day->verbatim);
		d->month = day->month;
		d->day = day->day;
		d->season = day->season;
	}
	refman_add_date(r, DATE_PPUB, r->date_tag, *d);
}

/* Editors of what is no part of a book are people of the work itself. */
static void
refman_finish_people(struct refman *r)
{
	struct article *x = r->article;

	for (size_t i = 0; i < r->n_editors; i++)
		*ARENA_PUSH(r->arena, x->contribs, x->n_contribs) =
		    r->editors[i];
}

static enum refman_kind
refman_kind(const struct refman *r)
{
	enum refman_kind kind = r->type != NULL ? r->type->kind
	    : r->container != NULL || r->abbrev != NULL ? REFMAN_ARTICLE
	    : REFMAN_OTHER;

	/* a "paper" of a conference that has volume and issue in a journal */
	if (kind == REFMAN_CHAPTER && r->container == NULL &&
	    r->n_isbns == 0 && r->abbrev != NULL)
		kind = REFMAN_ARTICLE;
	if (kind == REFMAN_OTHER && r->n_isbns != 0)
		kind = REFMAN_BOOK;
	return kind;
}

void
refman_finish(struct refman *r)
{
	struct article *x = r->article;
	enum refman_kind kind;

	if (r->type == NULL && r->type_word != NULL) {
		r->tag = "(type)";
		refman_left(r, r->type_word, LEFT_SELECTED);
	}
	refman_finish_ids(r);
	kind = refman_kind(r);
	if (kind == REFMAN_CHAPTER)
		refman_in_book(r);
	else if (kind == REFMAN_ARTICLE || kind == REFMAN_OTHER)
		refman_in_journal(r);
	else
		refman_alone(r);
	refman_finish_people(r);
	refman_finish_date(r);
	if (r->type != NULL && r->type->pub_type != NULL)
		refman_add_pub_type(r, r->type->pub_type);
	if (x->owner == NULL)
		x->owner = r->database;
}

bool
refman_is_article(const struct article *x)
{
	return x->title.n_runs != 0 || x->n_abstracts != 0 ||
	    x->n_contribs != 0 || x->doi != NULL || x->pmid != NULL ||
	    x->pmcid != NULL || x->journal.title != NULL ||
	    x->n_sections != 0 || x->n_ids != 0 || x->n_kwd_groups != 0 ||
	    (x->book != NULL && (x->book->title.n_runs != 0 ||
	    x->book->n_contribs != 0));
}

void
refman_say_empty(struct refman *r)
{
	diag(r->diags, DIAG_RECORD_EMPTY, "the record holds no title, name, "
	    "abstract or identifier");
}

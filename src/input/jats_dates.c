/*
 * JATS: dates of publication and of the article's history.
 *
 * Older files name a date by one word ("epub"), newer ones by an event and a
 * format ("pub", "electronic"); both are here.
 */
#include "input/jats.h"

#include <string.h>

#include "base/buf.h"
#include "input/dates.h"

/* ---- one date ----------------------------------------------------------- */

/* "2019-02-06" where the element says no more. */
static void
dates_iso(struct jats *j, const xmlNode *n, struct date_words *w)
{
	const char *iso = dom_attr(j->arena, n, "iso-8601-date");
	size_t len = iso != NULL ? strspn(iso, "0123456789-") : 0;

	if (len < 4)
		return;
	w->year = arena_strndup(j->arena, iso, 4);
	if (len >= 7)
		w->month = arena_strndup(j->arena, iso + 5, 2);
	if (len >= 10)
		w->day = arena_strndup(j->arena, iso + 8, 2);
}

struct date
jats_date(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		JATS_TEXT("year", struct date_words, year),
		JATS_TEXT("month", struct date_words, month),
		JATS_TEXT("day", struct date_words, day),
		JATS_TEXT("season", struct date_words, season),
		JATS_TEXT("string-date", struct date_words, verbatim),
		{ "era", jats_unreached, 0 }, { "hour", jats_nothing, 0 },
		{ "minute", jats_nothing, 0 }, { "second", jats_nothing, 0 },
		{ "x", jats_nothing, 0 }
	};
	struct date_words w = { 0 };

	if (dom_first(n) == NULL)
		w.verbatim = jats_plain(j, n);
	else
		JATS_WALK(j, n, &w, table);
	/* what stands beside the parts is the publisher's sentence */
	if (w.year != NULL)
		w.verbatim = NULL;
	if (w.year == NULL && w.verbatim == NULL)
		dates_iso(j, n, &w);
	return date_of_words(j->arena, &w, j->diags);
}

static void
dates_add(struct jats *j, struct date date, enum pub_date_kind kind,
    const char *type)
{
	struct article *x = j->article;

	if (date.year == 0 && date.season == NULL && date.verbatim == NULL)
		return;
	*ARENA_PUSH(j->arena, x->dates, x->n_dates) = (struct pub_date){
		.kind = kind, .type = type, .date = date };
}

/* ---- kinds -------------------------------------------------------------- */

static const struct {
	const char *type;
	enum pub_date_kind kind;
} dates_kinds[] = {
	{ "ppub", DATE_PPUB }, { "epub-ppub", DATE_PPUB },
	{ "cover", DATE_PPUB }, { "epub", DATE_EPUB },
	{ "online", DATE_EPUB }, { "published-online", DATE_EPUB },
	{ "collection", DATE_COLLECTION }, { "final", DATE_PPUB },
	{ "pmc-release", DATE_PMC_RELEASE },
	{ "publication-year", DATE_COLLECTION },
	{ "received", DATE_RECEIVED }, { "accepted", DATE_ACCEPTED },
	{ "rev-recd", DATE_REVISED }, { "revised", DATE_REVISED },
	{ "rev-received", DATE_REVISED }, { "retracted", DATE_RETRACTED },
	{ "pub", DATE_PPUB }, { "publication", DATE_PPUB },
	{ "published", DATE_PPUB }, { "original-publication", DATE_PPUB }
};

static enum pub_date_kind
dates_kind(const char *type)
{
	for (size_t i = 0; i < JATS_N(dates_kinds); i++)
		if (jats_equal(type, dates_kinds[i].type))
			return dates_kinds[i].kind;
	return DATE_OTHER;
}

/* The event "pub" is told apart by its format. */
void
jats_pub_date(struct jats *j, const xmlNode *n)
{
	const char *type = dom_attr(j->arena, n, "pub-type");
	const char *format = dom_attr(j->arena, n, "publication-format");
	enum pub_date_kind kind;

	if (type == NULL)
		type = dom_attr(j->arena, n, "date-type");
	kind = type == NULL ? DATE_PPUB : dates_kind(type);
	if (kind == DATE_PPUB && jats_equal(format, "electronic"))
		kind = DATE_EPUB;
	dates_add(j, jats_date(j, n), kind, kind == DATE_OTHER
	    ? jats_words(j, type) : type);
}

/* ---- history ------------------------------------------------------------ */

/* What happened on the way is told by its word, publication is no part. */
static enum pub_date_kind
dates_history_kind(const char *type)
{
	enum pub_date_kind kind = dates_kind(type);

	return kind == DATE_PPUB || kind == DATE_EPUB ||
	    kind == DATE_COLLECTION ? DATE_OTHER : kind;
}

static void
dates_history_date(struct jats *j, const xmlNode *n)
{
	const char *type = dom_attr(j->arena, n, "date-type");
	enum pub_date_kind kind = dates_history_kind(type);

	dates_add(j, jats_date(j, n), kind, kind == DATE_OTHER
	    ? jats_words(j, type) : type);
}

void
jats_history(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "date", dates_history_date, 0 },
		{ "string-date", dates_history_date, 0 },
		{ "related-object", jats_related_object, 0 },
		{ "related-article", jats_related_article, 0 },
		{ "fn", jats_note, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

/* ---- events ------------------------------------------------------------- */

struct dates_event {
	const char *desc, *type;
	struct date date;
	const xmlNode *links[16];       /* of one event there are few */
	size_t n_links;
};

static void
dates_event_date(struct jats *j, const xmlNode *n)
{
	struct dates_event *e = j->item;

	e->date = jats_date(j, n);
	if (e->type == NULL)
		e->type = dom_attr(j->arena, n, "date-type");
}

static void
dates_event_link(struct jats *j, const xmlNode *n)
{
	struct dates_event *e = j->item;

	if (e->n_links < JATS_N(e->links))
		e->links[e->n_links++] = n;
	else
		jats_unreached(j, n);
}

/* "Preprint posted 6 Feb 2026: https://doi.org/..." */
static void
dates_event_para(struct jats *j, const struct dates_event *e,
    const char *what)
{
	const char *when = date_text(j->arena, &e->date);
	struct jats_line l;

	jats_line_begin(&l, j);
	jats_line_str(&l, what);
	jats_line_str(&l, " ");
	jats_line_str(&l, when);
	for (size_t i = 0; i < e->n_links; i++) {
		jats_line_str(&l, i == 0 ? ": " : "; ");
		jats_put_node(&l, e->links[i]);
	}
	jats_add_para(j, "Publication history", jats_line_end(&l));
}

/* An event with links has more to say than its date. */
static void
dates_event(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		JATS_TEXT("event-desc", struct dates_event, desc),
		{ "date", dates_event_date, 0 },
		{ "pub-date", dates_event_date, 0 },
		{ "string-date", dates_event_date, 0 },
		{ "article-version", dates_event_link, 0 },
		{ "volume", dates_event_link, 0 },
		{ "issue", dates_event_link, 0 },
		{ "elocation-id", dates_event_link, 0 },
		{ "self-uri", dates_event_link, 0 },
		{ "ext-link", dates_event_link, 0 },
		{ "uri", dates_event_link, 0 },
		{ "article-id", dates_event_link, 0 },
		{ "pub-id", dates_event_link, 0 },
		{ "related-article", jats_related_article, 0 },
		{ "related-object", jats_related_object, 0 },
		{ "notes", jats_notes, 0 }
	};
	struct dates_event e = {
		.type = dom_attr(j->arena, n, "event-type")
	};
	const char *what;
	enum pub_date_kind kind;

	JATS_WALK(j, n, &e, table);
	what = e.desc != NULL ? e.desc : jats_words(j, e.type);
	if (e.n_links != 0) {
		dates_event_para(j, &e, what);
		return;
	}
	kind = e.desc != NULL ? DATE_OTHER : dates_history_kind(e.type);
	dates_add(j, e.date, kind, kind == DATE_OTHER ? what : e.type);
}

void
jats_pub_history(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "event", dates_event, 0 }, { "date", dates_history_date, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

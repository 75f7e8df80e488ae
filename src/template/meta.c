/*
 * What the document says of itself.
 */
#include <string.h>
#include <strings.h>

#include "template/internal.h"

/* ---- time --------------------------------------------------------------- */

/*
 * Days from 1970-01-01 to a day of the Gregorian calendar: 365 a year, plus
 * the leap days before it, plus the days of the months before it.
 */
static int64_t
days_since_1970(int year, int month, int day)
{
	static const int before[] = {
		0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
	};
	int64_t y = year - 1;
	int64_t days = 365 * y + y / 4 - y / 100 + y / 400;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	days += before[month - 1] + (leap && month > 2) + day - 1;
	return days - 719162;           /* 1970-01-01 from 0001-01-01 */
}

static bool
date_seconds(const struct date *d, int64_t *seconds)
{
	int month = d->month >= 1 && d->month <= 12 ? d->month : 1;
	int day = d->day >= 1 && d->day <= 31 ? d->day : 1;

	if (d->year < 1000 || d->year > 9999)
		return false;
	*seconds = days_since_1970(d->year, month, day) * 86400;
	return true;
}

static int64_t
meta_time(const struct article *x)
{
	static const enum pub_date_kind kinds[] = {
		DATE_RECORD_REVISED, DATE_PPUB, DATE_EPUB, DATE_COLLECTION,
		DATE_CONTRIBUTED, DATE_PUBMED, DATE_ENTREZ
	};
	int64_t seconds;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const struct pub_date *d = article_date(x, kinds[i]);

		if (d != NULL && date_seconds(&d->date, &seconds))
			return seconds;
	}
	return INT64_MIN;
}

/* ---- words -------------------------------------------------------------- */

/* "RETRACTED: x", "Retracted Article: x"; not "Corrected QT intervals". */
static bool
title_begins_with(const char *title, const char *standing)
{
	size_t len = strlen(standing);

	return strncmp(title, standing, len) == 0 ||
	    (strncasecmp(title, standing, len) == 0 &&
	    (title[len] == ':' ||
	    strncasecmp(title + len, " article", 8) == 0));
}

static const char *
meta_title(struct compose *c, const char *standing)
{
	struct arena *a = c->arena;
	struct rich r = rich_without_stop(a, article_title(c->x));
	const char *title = rich_text(a, &r);

	if (title[0] == '\0')
		title = "[Title not in the record]";
	if (standing == NULL || title_begins_with(title, standing))
		return title;
	return arena_printf(a, "%s: %s", standing, title);
}

static void
meta_authors(struct compose *c, struct story_meta *m)
{
	const struct article *x = c->x;

	m->authors = arena_array(c->arena, x->n_contribs + 1,
	    sizeof *m->authors);
	for (size_t i = 0; i < x->n_contribs; i++) {
		const char *name = contrib_full_name(c->arena,
		    &x->contribs[i]);

		if (!x->contribs[i].invalid && name[0] != '\0')
			m->authors[m->n_authors++] = name;
	}
}

static void
meta_keywords(struct compose *c, struct story_meta *m)
{
	const struct article *x = c->x;

	for (size_t i = 0; i < x->n_kwd_groups; i++)
		for (size_t j = 0; j < x->kwd_groups[i].n_kwds; j++)
			*ARENA_PUSH(c->arena, m->keywords, m->n_keywords) =
			    rich_text(c->arena,
			    &x->kwd_groups[i].kwds[j].text);
}

/*
 * PubMed's titles and abstracts are English whatever the article is in; other
 * sources print the article's own.
 */
static const char *
meta_lang(const struct article *x)
{
	bool pubmed = x->source_format == NULL ||
	    strncmp(x->source_format, "PubMed", 6) == 0 ||
	    strncmp(x->source_format, "MEDLINE", 7) == 0;

	return pubmed || x->lang == NULL ? "en" : x->lang;
}

static const char *
meta_subject(struct compose *c, const char *standing)
{
	const char *citation = citation_short(c->arena, c->x);

	if (standing == NULL)
		return citation[0] != '\0' ? citation : NULL;
	return arena_printf(c->arena, "%s: %s", standing, citation);
}

void
meta_compose(struct compose *c, int64_t time)
{
	const struct article *x = c->x;
	struct story_meta *m = &c->story->meta;

	m->standing = article_standing_word(article_standing(x));
	m->title = meta_title(c, m->standing);
	m->lang = meta_lang(x);
	meta_authors(c, m);
	meta_keywords(c, m);
	m->subject = meta_subject(c, m->standing);
	m->doi = x->doi;
	m->pmid = x->pmid;
	m->pmcid = x->pmcid;
	m->journal = x->journal.title != NULL ? x->journal.title
	    : x->journal.abbrev;
	m->citation = article_citation(c->arena, x);
	m->rights = x->copyright;
	m->time = time != INT64_MIN ? time : meta_time(x);
}

/*
 * PubMed XML: dates.
 *
 * What is no plain date (a season, two months, "1998 Dec-1999 Jan") is kept
 * word for word; a record is never lost for its date.
 */
#include "input/pubmed_xml.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"

struct pubmed_parts {
	const char *year, *month, *day, *season, *verbatim;
};

/* 1 to `most` digits and nothing else; -1 for other text, 0 for none. */
static int
pubmed_number(const char *text, size_t most)
{
	size_t n = text != NULL ? strspn(text, "0123456789") : 0;

	if (text == NULL)
		return 0;
	if (n == 0 || n > most || text[n] != '\0')
		return -1;
	return (int)strtol(text, NULL, 10);
}

/* "Jan", "January", "1", "01" -> 1; -1 for other text, 0 for none. */
static int
pubmed_month(const char *text)
{
	static const char *const months[] = {
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November",
		"December"
	};
	size_t len = text != NULL ? strlen(text) : 0;

	for (int m = 0; len >= 3 && m < 12; m++)
		if (strncasecmp(text, months[m], len) == 0)
			return m + 1;
	return pubmed_number(text, 2);
}

/* All parts, as they stand. */
static const char *
pubmed_date_words(struct pubmed *p, const struct pubmed_parts *parts)
{
	const char *words[] = {
		parts->year, parts->season, parts->month, parts->day
	};
	struct buf b = { .arena = p->arena };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (words[i] == NULL)
			continue;
		if (b.len != 0)
			buf_char(&b, ' ');
		buf_str(&b, words[i]);
	}
	return buf_text(&b);
}

struct date
pubmed_date(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("Year", struct pubmed_parts, year),
		PUBMED_TEXT("Month", struct pubmed_parts, month),
		PUBMED_TEXT("Day", struct pubmed_parts, day),
		PUBMED_TEXT("Season", struct pubmed_parts, season),
		PUBMED_TEXT("MedlineDate", struct pubmed_parts, verbatim),
		{ "Hour", NULL, 0 }, { "Minute", NULL, 0 },
		{ "Second", NULL, 0 }
	};
	struct pubmed_parts parts = { 0 };
	struct date d = { 0 };

	if (dom_first(n) == NULL)
		parts.verbatim = dom_text(p->arena, n);
	else
		PUBMED_WALK(p, n, &parts, table);
	d.year = pubmed_number(parts.year, 4);
	d.month = pubmed_month(parts.month);
	d.day = pubmed_number(parts.day, 2);
	d.season = parts.season;
	d.verbatim = parts.verbatim;
	if (d.year < 0 || d.month < 0 || d.month > 12 || d.day < 0 ||
	    d.day > 31) {
		const char *words = pubmed_date_words(p, &parts);
		int year = d.year > 0 ? d.year : 0;

		d = (struct date){ .year = year, .verbatim = words };
		diag(p->diags, DIAG_DATE_ODD, "\"%.100s\" is no plain date",
		    words);
	}
	return d;
}

void
pubmed_add_date(struct pubmed *p, const xmlNode *n, enum pub_date_kind kind,
    const char *type)
{
	struct date date = pubmed_date(p, n);
	struct pub_date *d;

	if (date.year == 0 && date.season == NULL && date.verbatim == NULL)
		return;
	d = ARENA_PUSH(p->arena, p->article->dates, p->article->n_dates);
	d->kind = kind;
	d->type = type;
	d->date = date;
}

static void
pubmed_history_date(struct pubmed *p, const xmlNode *n)
{
	static const struct {
		const char *status;
		enum pub_date_kind kind;
	} kinds[] = {
		{ "received", DATE_RECEIVED }, { "revised", DATE_REVISED },
		{ "accepted", DATE_ACCEPTED }, { "pubmed", DATE_PUBMED },
		{ "medline", DATE_MEDLINE }, { "entrez", DATE_ENTREZ },
		{ "retracted", DATE_RETRACTED },
		{ "pmc-release", DATE_PMC_RELEASE }
	};
	const char *status = dom_attr(p->arena, n, "PubStatus");
	enum pub_date_kind kind = DATE_OTHER;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (status != NULL && strcmp(status, kinds[i].status) == 0)
			kind = kinds[i].kind;
	pubmed_add_date(p, n, kind, status);
}

void
pubmed_history(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "PubMedPubDate", pubmed_history_date, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

void
pubmed_pub_date(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_PPUB, "PubDate");
}

void
pubmed_date_revised(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_RECORD_REVISED, "DateRevised");
}

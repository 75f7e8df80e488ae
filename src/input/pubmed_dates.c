/*
 * PubMed XML: dates.
 */
#include "input/pubmed_xml.h"

#include <string.h>

#include "input/dates.h"
#include "input/nlm.h"

struct date
pubmed_date(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("Year", struct date_words, year),
		PUBMED_TEXT("Month", struct date_words, month),
		PUBMED_TEXT("Day", struct date_words, day),
		PUBMED_TEXT("Season", struct date_words, season),
		PUBMED_TEXT("MedlineDate", struct date_words, verbatim),
		{ "Hour", NULL, LEFT_HOUR },
		{ "Minute", NULL, LEFT_HOUR },
		{ "Second", NULL, LEFT_HOUR }
	};
	struct date_words words = { 0 };

	if (dom_first(n) == NULL)
		words.verbatim = dom_text(p->arena, n);
	else
		PUBMED_WALK(p, n, &words, table);
	return date_of_words(p->arena, &words, p->diags);
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
	const char *status = dom_attr(p->arena, n, "PubStatus");

	pubmed_add_date(p, n, nlm_history_kind(status), status);
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

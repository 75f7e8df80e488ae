/*
 * The article: what is derived from a record without adding to it.
 */
#include "model/article.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

/* ---- notices ------------------------------------------------------------ */

static const struct {
	const char *title;              /* as PubMed prints it */
	const char *ref_type;           /* as PubMed XML names it */
} notice_table[NOTICE_N_KINDS] = {
	[NOTICE_RETRACTION_IN] = { "Retraction in", "RetractionIn" },
	[NOTICE_RETRACTED_AND_REPUBLISHED_IN] =
	    { "Retracted and republished in", "RetractedandRepublishedIn" },
	[NOTICE_EXPRESSION_OF_CONCERN_IN] =
	    { "Expression of concern in", "ExpressionOfConcernIn" },
	[NOTICE_ERRATUM_IN] = { "Erratum in", "ErratumIn" },
	[NOTICE_CORRECTED_AND_REPUBLISHED_IN] =
	    { "Corrected and republished in", "CorrectedandRepublishedIn" },
	[NOTICE_RETRACTION_OF] = { "Retraction of", "RetractionOf" },
	[NOTICE_RETRACTED_AND_REPUBLISHED_FROM] =
	    { "Retracted and republished from",
	    "RetractedandRepublishedFrom" },
	[NOTICE_EXPRESSION_OF_CONCERN_FOR] =
	    { "Expression of concern for", "ExpressionOfConcernFor" },
	[NOTICE_ERRATUM_FOR] = { "Erratum for", "ErratumFor" },
	[NOTICE_CORRECTED_AND_REPUBLISHED_FROM] =
	    { "Corrected and republished from",
	    "CorrectedandRepublishedFrom" },
	[NOTICE_UPDATE_IN] = { "Update in", "UpdateIn" },
	[NOTICE_UPDATE_OF] = { "Update of", "UpdateOf" },
	[NOTICE_REPUBLISHED_IN] = { "Republished in", "RepublishedIn" },
	[NOTICE_REPUBLISHED_FROM] = { "Republished from", "RepublishedFrom" },
	[NOTICE_REPRINT_IN] = { "Reprint in", "ReprintIn" },
	[NOTICE_REPRINT_OF] = { "Reprint of", "ReprintOf" },
	[NOTICE_COMMENT_IN] = { "Comment in", "CommentIn" },
	[NOTICE_COMMENT_ON] = { "Comment on", "CommentOn" },
	[NOTICE_SUMMARY_FOR_PATIENTS_IN] =
	    { "Summary for patients in", "SummaryForPatientsIn" },
	[NOTICE_ORIGINAL_REPORT_IN] =
	    { "Original report in", "OriginalReportIn" },
	[NOTICE_ASSOCIATED_DATASET] =
	    { "Associated data set", "AssociatedDataset" },
	[NOTICE_ASSOCIATED_PUBLICATION] =
	    { "Associated publication", "AssociatedPublication" },
	[NOTICE_OTHER] = { "Related article", "" }
};

const char *
notice_kind_title(enum notice_kind kind)
{
	return notice_table[kind].title;
}

enum notice_kind
notice_kind_from(const char *type)
{
	for (int kind = 0; kind < NOTICE_OTHER; kind++)
		if (strcasecmp(type, notice_table[kind].title) == 0 ||
		    strcasecmp(type, notice_table[kind].ref_type) == 0)
			return (enum notice_kind)kind;
	return NOTICE_OTHER;
}

/* ---- standing ----------------------------------------------------------- */

static enum article_standing
notice_standing(enum notice_kind kind)
{
	switch (kind) {
	case NOTICE_RETRACTION_IN:
	case NOTICE_RETRACTED_AND_REPUBLISHED_IN:
		return STANDING_RETRACTED;
	case NOTICE_EXPRESSION_OF_CONCERN_IN:
		return STANDING_CONCERN;
	case NOTICE_ERRATUM_IN:
	case NOTICE_CORRECTED_AND_REPUBLISHED_IN:
		return STANDING_ERRATUM;
	default:
		return STANDING_SOUND;
	}
}

/* Titles of withdrawn articles begin with one of these words. */
static bool
title_is_retracted(const struct rich *title)
{
	static const char *const words[] = {
		"RETRACTED:", "RETRACTED ARTICLE", "[Retracted]", "WITHDRAWN:"
	};

	if (title->n_runs == 0 || title->runs[0].text == NULL)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncasecmp(title->runs[0].text, words[i],
		    strlen(words[i])) == 0)
			return true;
	return false;
}

enum article_standing
article_standing(const struct article *x)
{
	enum article_standing worst = STANDING_SOUND;

	for (size_t i = 0; i < x->n_notices; i++) {
		enum article_standing s = notice_standing(x->notices[i].kind);

		if (s > worst)
			worst = s;
	}
	for (size_t i = 0; i < x->n_pub_types; i++)
		if (x->pub_types[i].name != NULL &&
		    strcasecmp(x->pub_types[i].name,
		    "Retracted Publication") == 0)
			worst = STANDING_RETRACTED;
	if (title_is_retracted(&x->title))
		worst = STANDING_RETRACTED;
	return worst;
}

const char *
article_standing_word(enum article_standing s)
{
	static const char *const words[] = {
		NULL, "CORRECTED", "EXPRESSION OF CONCERN", "RETRACTED"
	};

	return words[s];
}

/* ---- text --------------------------------------------------------------- */

const char *
rich_text(struct arena *a, const struct rich *r)
{
	struct buf b = { .arena = a };

	for (size_t i = 0; i < r->n_runs; i++) {
		if (r->runs[i].line_break && b.len > 0)
			buf_char(&b, ' ');
		buf_str(&b, r->runs[i].text);
	}
	return buf_text(&b);
}

/* A word, after a blank where it is not the first. */
static void
word_add(struct buf *b, const char *word)
{
	if (word == NULL)
		return;
	if (b->len > 0)
		buf_char(b, ' ');
	buf_str(b, word);
}

/* Han, kana or hangul only: the surname comes first, with no blank. */
static bool
name_is_east_asian(const char *name)
{
	const char *p = name, *end;

	if (name == NULL)
		return false;
	end = name + strlen(name);
	while (p < end) {
		uint32_t c = utf8_next(&p, end);

		if (!(c >= 0x3005 && c <= 0x9FFF) &&
		    !(c >= 0xAC00 && c <= 0xD7A3) &&
		    !(c >= 0xF900 && c <= 0xFAFF) &&
		    !(c >= 0x20000 && c <= 0x3FFFF))
			return false;
	}
	return end > name;
}

/* Of somebody without a surname. */
static const char *
name_whole(const struct contrib *c)
{
	return c->name != NULL ? c->name : c->given_names != NULL
	    ? c->given_names : c->initials != NULL ? c->initials : "";
}

const char *
contrib_full_name(struct arena *a, const struct contrib *c)
{
	struct buf b = { .arena = a };

	if (c->kind == CONTRIB_COLLAB)
		return rich_text(a, &c->collab);
	if (c->surname == NULL)
		return name_whole(c);
	if (name_is_east_asian(c->surname) &&
	    name_is_east_asian(c->given_names))
		return arena_printf(a, "%s%s", c->surname, c->given_names);
	word_add(&b, c->prefix);
	word_add(&b, c->given_names != NULL ? c->given_names
	    : c->initials);
	word_add(&b, c->surname);
	word_add(&b, c->suffix);
	return buf_text(&b);
}

const char *
contrib_short_name(struct arena *a, const struct contrib *c)
{
	struct buf b = { .arena = a };

	if (c->kind == CONTRIB_COLLAB)
		return rich_text(a, &c->collab);
	if (c->surname == NULL)
		return name_whole(c);
	word_add(&b, c->surname);
	word_add(&b, c->initials);
	word_add(&b, c->suffix);
	return buf_text(&b);
}

/* ---- dates -------------------------------------------------------------- */

static const char months[][4] = {
	"Jan", "Feb", "Mar", "Apr", "May", "Jun",
	"Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
};

const char *
date_text(struct arena *a, const struct date *d)
{
	if (d->verbatim != NULL)
		return d->verbatim;
	if (d->year == 0)
		return d->season;
	if (d->season != NULL)
		return arena_printf(a, "%s %d", d->season, d->year);
	if (d->month < 1 || d->month > 12)
		return arena_printf(a, "%d", d->year);
	if (d->day == 0)
		return arena_printf(a, "%s %d", months[d->month - 1], d->year);
	return arena_printf(a, "%d %s %d", d->day, months[d->month - 1],
	    d->year);
}

/* The first number of four digits in a text that is a year. */
static int
year_in(const char *s)
{
	size_t n;

	for (; s != NULL && *s != '\0'; s += n > 0 ? n : 1) {
		n = strspn(s, "0123456789");
		if (n == 4 && (s[0] == '1' || s[0] == '2'))
			return (s[0] - '0') * 1000 + (s[1] - '0') * 100 +
			    (s[2] - '0') * 10 + (s[3] - '0');
	}
	return 0;
}

const struct pub_date *
article_date(const struct article *x, enum pub_date_kind kind)
{
	for (size_t i = 0; i < x->n_dates; i++)
		if (x->dates[i].kind == kind)
			return &x->dates[i];
	return NULL;
}

int
article_year(const struct article *x)
{
	static const enum pub_date_kind chain[] = {
		DATE_PPUB, DATE_COLLECTION, DATE_EPUB, DATE_ACCEPTED,
		DATE_PUBMED, DATE_ENTREZ, DATE_CONTRIBUTED, DATE_CREATED
	};

	for (size_t i = 0; i < sizeof chain / sizeof *chain; i++) {
		const struct pub_date *d = article_date(x, chain[i]);
		int year = 0;

		if (d != NULL)
			year = d->date.year != 0 ? d->date.year
			    : year_in(d->date.verbatim);
		if (year != 0)
			return year;
	}
	return year_in(x->citation);
}

/* "2023 Sep 15", as PubMed's citations have it. */
static void
citation_date(struct buf *b, const struct date *d)
{
	if (d->verbatim != NULL) {
		buf_str(b, d->verbatim);
		return;
	}
	if (d->year != 0)
		buf_printf(b, "%d", d->year);
	if (d->season != NULL) {
		word_add(b, d->season);
	} else if (d->month >= 1 && d->month <= 12) {
		word_add(b, months[d->month - 1]);
		if (d->day != 0)
			buf_printf(b, " %d", d->day);
	}
}

static void
citation_pages(struct buf *b, const struct article *x)
{
	const char *at = b->len > 0 ? ":" : "";

	if (x->page_range != NULL)
		buf_printf(b, "%s%s", at, x->page_range);
	else if (x->fpage != NULL && x->lpage != NULL &&
	    strcmp(x->fpage, x->lpage) != 0)
		buf_printf(b, "%s%s-%s", at, x->fpage, x->lpage);
	else if (x->fpage != NULL)
		buf_printf(b, "%s%s", at, x->fpage);
	else if (x->elocation_id != NULL)
		buf_printf(b, "%s%s", at, x->elocation_id);
}

const char *
article_citation(struct arena *a, const struct article *x)
{
	struct buf b = { .arena = a };
	const struct pub_date *d = article_date(x, DATE_PPUB);

	if (x->citation != NULL)
		return x->citation;
	if (d == NULL)
		d = article_date(x, DATE_COLLECTION);
	if (d == NULL)
		d = article_date(x, DATE_EPUB);
	if (d != NULL)
		citation_date(&b, &d->date);
	if (x->volume != NULL || x->issue != NULL)
		buf_str(&b, b.len > 0 ? ";" : "");
	buf_str(&b, x->volume);
	if (x->issue != NULL)
		buf_printf(&b, "(%s)", x->issue);
	citation_pages(&b, x);
	return b.len > 0 ? b.p : NULL;
}

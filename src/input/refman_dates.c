/*
 * Records of reference managers: dates, pages.
 *
 * A date is what a user, a database or a program once typed, so every order
 * is met; what could be read in two ways is kept word for word.
 */
#include "input/refman.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/dates.h"
#include "input/nlm.h"
#include "input/rich.h"

/* ---- dates -------------------------------------------------------------- */

enum { DATE_NUMBERS = 2 };

/* What the words of a date say. */
struct date_said {
	int year, month;
	const char *season;
	int numbers[DATE_NUMBERS];
	int n_numbers;
	bool year_last;                 /* it followed a number */
	bool odd;
};

static bool
date_is_season(const char *word)
{
	static const char *const seasons[] = {
		"Spring", "Summer", "Autumn", "Fall", "Winter"
	};

	for (size_t i = 0; i < sizeof seasons / sizeof *seasons; i++)
		if (strcasecmp(word, seasons[i]) == 0)
			return true;
	return false;
}

/* "20180301" */
static void
date_digits(struct date_said *w, int all)
{
	w->odd = w->odd || w->year != 0 || w->n_numbers != 0;
	w->year = all / 10000;
	w->numbers[0] = all / 100 % 100;
	w->numbers[1] = all % 100;
	w->n_numbers = 2;
}

static void
date_number(struct date_said *w, const char *word, size_t len)
{
	int value = len <= 8 ? (int)strtol(word, NULL, 10) : 0;

	if (len == 8 && value >= 10000000) {
		date_digits(w, value);
	} else if (len == 4 && value >= 1000 && value < 3000) {
		w->odd = w->odd || w->year != 0;
		w->year_last = w->n_numbers != 0;
		w->year = value;
	} else if (len <= 2 && w->n_numbers < DATE_NUMBERS) {
		w->numbers[w->n_numbers++] = value;
	} else {
		w->odd = true;
	}
}

/* Letters before digits, "Sep" of "Sep2021"; 0: the word is of one kind. */
static size_t
date_letters(const char *word, size_t len)
{
	size_t n = 0;

	while (n < len && isalpha((unsigned char)word[n]))
		n++;
	return n < len && isdigit((unsigned char)word[n]) ? n : 0;
}

static void
date_word(struct date_said *w, struct arena *a, const char *word,
    size_t len)
{
	const char *text = arena_strndup(a, word, len);
	int month;

	if (strspn(text, "0123456789") == len) {
		date_number(w, text, len);
		return;
	}
	month = len >= 3 ? date_month(text) : -1;
	if (month > 0 && w->month == 0)
		w->month = month;
	else if (date_is_season(text) && w->season == NULL)
		w->season = text;
	else
		w->odd = true;
}

/* Bytes of the text without the hour behind the day, "2019-03-12T20:12Z". */
static size_t
date_without_hour(const char *text)
{
	for (const char *p = text; (p = strchr(p, 'T')) != NULL; p++)
		if (p - text >= 4 && strchr("0123456789/", p[-1]) != NULL &&
		    strchr("0123456789Z", p[1]) != NULL)
			return (size_t)(p - text);
	return strlen(text);
}

/* Numbers to month and day; false where they say something else. */
static bool
date_order(struct date_said *w, struct date *d)
{
	int *n = w->numbers;

	d->month = w->month;
	if (w->n_numbers == 0)
		return true;
	if (w->month != 0) {
		d->day = n[0];
		return w->n_numbers == 1;
	}
	if (w->n_numbers == 1) {
		d->month = n[0];
	} else if (!w->year_last) {
		d->month = n[0];
		d->day = n[1];
	} else if (n[0] > 12) {         /* 13/02/2014, not 03/02/2014 */
		d->day = n[0];
		d->month = n[1];
	} else {
		return false;
	}
	return true;
}

static bool
date_is_plain(const struct date *d)
{
	return d->month >= 0 && d->month <= 12 && d->day >= 0 &&
	    d->day <= 31 && (d->day == 0 || d->month > 0);
}

struct date
refman_date_of(struct arena *a, const char *text)
{
	static const char between[] = " /-,.:()[]{}\n\t";
	struct date_said w = { 0 };
	struct date d = { 0 };
	size_t end = date_without_hour(text), at = 0;

	while (at < end) {
		size_t n = strcspn(text + at, between);

		if (n > end - at)
			n = end - at;
		if (date_letters(text + at, n) != 0)
			n = date_letters(text + at, n);
		if (n > 0)
			date_word(&w, a, text + at, n);
		at += n > 0 ? n : 1;
	}
	if (!w.odd && date_order(&w, &d) && date_is_plain(&d) &&
	    !(w.season != NULL && d.month != 0)) {
		d.year = w.year;
		d.season = w.season;
		return d;
	}
	return (struct date){ .year = w.year,
	    .verbatim = text_fold(a, text, strlen(text)) };
}

static bool
date_is_empty(const struct date *d)
{
	return d->year == 0 && d->month == 0 && d->day == 0 &&
	    d->season == NULL && d->verbatim == NULL;
}

/* How much a date says. */
static int
date_fullness(const struct date *d)
{
	if (d->verbatim != NULL)
		return d->year != 0 ? 3 : 1;
	return d->year == 0 ? 0 : d->day != 0 ? 4 : d->month != 0 ||
	    d->season != NULL ? 3 : 2;
}

/* Does one of them say no more than the other? */
static bool
date_agrees(const struct date *a, const struct date *b)
{
	if (a->year != b->year)
		return false;
	if (a->verbatim != NULL && b->verbatim != NULL)
		return strcmp(a->verbatim, b->verbatim) == 0;
	return a->verbatim != NULL || b->verbatim != NULL ||
	    ((a->month == b->month || a->month == 0 || b->month == 0) &&
	    (a->day == b->day || a->day == 0 || b->day == 0));
}

void
refman_published(struct refman *r, struct date d, const char *text)
{
	struct date was = r->date;
	const char *was_tag = r->date_tag;
	bool fuller = date_fullness(&d) > date_fullness(&was);

	if (date_is_empty(&d)) {
		refman_left(r, text, LEFT_UNKNOWN);
		return;
	}
	if (was_tag == NULL || fuller) {
		r->date = d;
		r->date_tag = r->tag;
	}
	if (was_tag == NULL || date_agrees(&was, &d))
		return;
	if (fuller)
		text = date_text(r->arena, &was);
	refman_unreached(r, text);
}

void
refman_add_date(struct refman *r, enum pub_date_kind kind, const char *type,
    struct date d)
{
	struct article *x = r->article;
	struct pub_date *p;

	if (date_is_empty(&d))
		return;
	if (d.verbatim != NULL)
		diag(r->diags, DIAG_DATE_ODD, "\"%.100s\" is no plain date",
		    d.verbatim);
	p = ARENA_PUSH(r->arena, x->dates, x->n_dates);
	p->kind = kind;
	p->type = type;
	p->date = d;
}

void
refman_month(struct refman *r, const char *text)
{
	struct date d = refman_date_of(r->arena, text);

	if (d.year != 0)
		refman_published(r, d, text);
	else if (date_is_empty(&r->day))
		r->day = d;
	else
		refman_unreached(r, text);
}

/* ---- pages -------------------------------------------------------------- */

static const char *
pages_begin(const char *text)
{
	static const char *const words[] = { "pp.", "pp ", "p. ", "pages " };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncasecmp(text, words[i], strlen(words[i])) == 0)
			return text + strlen(words[i]);
	return text;
}

/* Bytes of a dash at p; 0: none. */
static size_t
pages_dash(const char *p)
{
	if (p[0] == '-')
		return 1;
	/* U+2010 to U+2015, U+2212 */
	if (memcmp(p, "\xE2\x80", 2) == 0 && (unsigned char)p[2] >= 0x90 &&
	    (unsigned char)p[2] <= 0x95)
		return 3;
	return strncmp(p, "\xE2\x88\x92", 3) == 0 ? 3 : 0;
}

void
refman_pages(struct refman *r, const char *text)
{
	struct article *x = r->article;
	struct buf b = { .arena = r->arena };
	const char *pages;

	for (const char *p = pages_begin(text); *p != '\0';) {
		size_t n = p[1] != '\0' || *p == '-' ? pages_dash(p) : 0;

		if (n == 0) {
			buf_char(&b, *p++);
			continue;
		}
		while (b.len > 0 && b.p[b.len - 1] == ' ')
			b.p[--b.len] = '\0';
		if (b.len > 0 && b.p[b.len - 1] != '-')
			buf_char(&b, '-');
		p += n;
		p += strspn(p, " ");
	}
	while (b.len > 0 && strchr("- ", b.p[b.len - 1]) != NULL)
		b.p[--b.len] = '\0';
	pages = b.len != 0 ? text_fold(r->arena, b.p, b.len) : NULL;
	if (pages == NULL)
		return;
	if (x->page_range == NULL && x->fpage == NULL)
		nlm_pages(r->arena, x, pages);
	else if (x->page_range == NULL || strcmp(x->page_range, pages) != 0)
		refman_unreached(r, text);
}

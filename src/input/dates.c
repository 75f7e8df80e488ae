/*
 * Dates from their words.
 *
 * What is no plain date (two months, "1998 Dec-1999 Jan") is kept word for
 * word; a record is never lost for its date.
 */
#include "input/dates.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "model/article.h"

/* 1 to `most` digits and nothing else; -1 for other text, 0 for none. */
static int
date_number(const char *text, size_t most)
{
	size_t n = text != NULL ? strspn(text, "0123456789") : 0;

	if (text == NULL)
		return 0;
	if (n == 0 || n > most || text[n] != '\0')
		return -1;
	return (int)strtol(text, NULL, 10);
}

int
date_month(const char *text)
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
	return date_number(text, 2);
}

/* All parts, as they stand. */
static const char *
date_all_words(struct arena *a, const struct date_words *w)
{
	const char *words[] = { w->year, w->season, w->month, w->day };
	struct buf b = { .arena = a };

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
date_of_words(struct arena *a, const struct date_words *w,
    struct diags *diags)
{
	struct date d = {
		.year = date_number(w->year, 4),
		.month = date_month(w->month),
		.day = date_number(w->day, 2),
		.season = w->season,
		.verbatim = w->verbatim
	};
	const char *words;

	if (d.year >= 0 && d.month >= 0 && d.month <= 12 && d.day >= 0 &&
	    d.day <= 31)
		return d;
	words = date_all_words(a, w);
	diag(diags, DIAG_DATE_ODD, "\"%.100s\" is no plain date", words);
	return (struct date){ .year = d.year > 0 ? d.year : 0,
	    .verbatim = words };
}

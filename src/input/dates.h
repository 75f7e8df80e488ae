/*
 * Dates from their words.
 */
#ifndef INPUT_DATES_H
#define INPUT_DATES_H

struct arena;
struct date;
struct diags;

/* As the record gives them; NULL where it does not. */
struct date_words {
	const char *year, *month, *day, *season, *verbatim;
};

/* "Jan", "January", "1", "01" -> 1; -1 for other text, 0 for NULL. */
int
date_month(const char *text);

/*
 * The date: numbers, and names of months in English.  What is no plain date
 * (two months, a word for a day) is kept word for word, with its year where
 * there is one ([date-odd]).
 */
struct date
date_of_words(struct arena *a, const struct date_words *w,
    struct diags *diags);

#endif

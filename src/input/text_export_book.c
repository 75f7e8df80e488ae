/*
 * PubMed's exports as text: the book that a chapter stands in.
 */
#include <string.h>

#include "input/nlm.h"
#include "input/rich.h"
#include "input/text_export.h"

bool
export_is_book(const char *text)
{
	return strncmp(text, "In: ", 4) == 0 && strlen(text) > 20 &&
	    (strstr(text, "ditor") != NULL ||
	    strstr(text, "[Internet]") != NULL || strchr(text, ';') != NULL);
}

/* "Adam MP, Bick S, editors. " before the title; moves *p behind it. */
static void
book_editors(struct export *e, struct book *b, const char **p)
{
	static const char *const words[] = {
		", editors. ", ", editor. ", ", authors. ", ", author. "
	};
	struct export_people people;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *at = strstr(*p, words[i]);

		if (at == NULL)
			continue;
		people = export_people(e, arena_strndup(
		    e->arena, *p, (size_t)(at - *p)),
		    i < 2 ? CONTRIB_EDITOR : CONTRIB_AUTHOR);
		b->contribs = people.contribs;
		b->n_contribs = people.n;
		*p = at + strlen(words[i]);
		return;
	}
}

static void
book_date(struct export *e, enum pub_date_kind kind,
    const char *type, const char *text, size_t len)
{
	struct article *x = e->x;
	const char *word = text_fold(e->arena, text, len);
	struct pub_date *d;

	if (word == NULL)
		return;
	d = ARENA_PUSH(e->arena, x->dates, x->n_dates);
	d->kind = kind;
	d->type = type;
	d->date = nlm_date(e->arena, word);
}

/* Where a dash stands in the text; *len are its bytes, 0: there is none. */
static size_t
book_dash(const char *text, size_t n, size_t *len)
{
	for (size_t i = 0; i < n; i++) {
		*len = text[i] == '-' ? 1 : n - i >= 3 && memcmp(text + i,
		    "\xE2\x80\x93", 3) == 0 ? 3 : 0;
		if (*len > 0)
			return i;
	}
	*len = 0;
	return n;
}

/* "2010", "1993-2026", "2024 Jan-" */
static void
book_years(struct export *e, const char *text, size_t len)
{
	size_t dash, at = book_dash(text, len, &dash);

	if (dash == 0) {
		book_date(e, DATE_PPUB, "PubDate", text, len);
		return;
	}
	book_date(e, DATE_BEGINNING, "BeginningDate", text, at);
	book_date(e, DATE_ENDING, "EndingDate", text + at + dash,
	    len - at - dash);
}

bool
export_contribution(struct export *e, const char *text)
{
	size_t n = strcspn(text, "[."), digits = strspn(text, "0123456789");
	const char *updated = strstr(text, "[updated ");

	if (digits != 4 || n < 4 || n > 12)
		return false;
	book_date(e, DATE_CONTRIBUTED, "ContributionDate", text, n);
	if (updated != NULL)
		book_date(e, DATE_RECORD_REVISED, "DateRevised", updated + 9,
		    strcspn(updated + 9, "]"));
	return true;
}

/* A sentence that follows the imprint: "Chapter 3." */
static void
book_rest(struct export *e, struct book *b, const char *p)
{
	while (p += strspn(p, ". "), *p != '\0') {
		size_t n = strcspn(p, ".");
		const char *text = arena_strndup(e->arena, p, n);

		if (export_contribution(e, p))
			n = strcspn(p, "]") < strlen(p) &&
			    strchr(p, '[') != NULL ? strcspn(p, "]") + 1 : n;
		else if (b->location_labels == NULL && (strncmp(p, "Chapter",
		    7) == 0 || strncmp(p, "Part", 4) == 0))
			b->location_labels = text;
		else
			export_left(e, "the book", text);
		p += n;
	}
}

/*
 * "In: EDITORS, editors. TITLE [Internet]. PLACE: PUBLISHER; YEARS." and in
 * the lines below it the chapter's own dates.
 */
void
export_book(struct export *e, const char *text)
{
	struct arena *a = e->arena;
	struct article *x = e->x;
	const char *p = text + 4, *stop, *colon, *semicolon;
	struct book *b = arena_alloc(a, sizeof *b);

	if (x->book == NULL)
		x->book = b;
	book_editors(e, b, &p);
	stop = strstr(p, ". ");
	if (stop == NULL)
		stop = p + strlen(p);
	if (stop - p > 11 && strncmp(stop - 11, " [Internet]", 11) == 0)
		b->medium = "Internet";
	b->title = rich_plain(a, arena_strndup(a, p, (size_t)(stop - p) -
	    (b->medium != NULL ? 11 : 0)));
	p = stop + strspn(stop, ". ");
	colon = strstr(p, ": ");
	semicolon = colon != NULL ? strstr(colon, "; ") : NULL;
	if (semicolon == NULL) {
		book_rest(e, b, p);
		return;
	}
	b->publisher_loc = text_fold(a, p, (size_t)(colon - p));
	b->publisher = text_fold(a, colon + 2,
	    (size_t)(semicolon - colon - 2));
	p = semicolon + 2;
	book_years(e, p, strcspn(p, "."));
	book_rest(e, b, p + strcspn(p, "."));
}

/*
 * A copied page: a chapter of a book.
 *
 * Where an article has its journal line a chapter has its book,
 *
 *	In: TITLE [Internet]. PLACE: PUBLISHER; YEARS.
 *	YYYY Mon DD [updated YYYY Mon DD].
 *
 * and the editors stand below the authors: "Editors: ...".
 */
#include "input/page_text.h"

#include <string.h>
#include <strings.h>

#include "input/rich.h"

bool
copied_is_book(const char *key)
{
	return copied_starts(key, "In: ") && strlen(key) < 600 &&
	    (strstr(key, " [Internet]") != NULL ||
	    strstr(key, "; 19") != NULL || strstr(key, "; 20") != NULL);
}

/* "Seattle (WA): University of Nowhere; 1993-2026." */
static void
book_publisher(struct copied *c, const char *s)
{
	struct book *b = c->x->book;
	const char *colon = strstr(s, ": "), *years = strrchr(s, ';');

	if (years != NULL && strlen(years) > 5)
		copied_date(c, DATE_PPUB, NULL, years + 2, 4);
	else
		years = s + strlen(s);
	if (colon != NULL && colon < years) {
		b->publisher_loc = copied_trim(c, s, (size_t)(colon - s));
		s = colon + 2;
	}
	if (years > s)
		b->publisher = copied_trim(c, s, (size_t)(years - s));
}

void
copied_book(struct copied *c, const char *text)
{
	static const char internet[] = " [Internet]";
	const char *s = text + strlen("In: "), *end = strstr(s, internet);
	struct book *b;

	if (c->x->book == NULL)
		c->x->book = arena_alloc(c->arena, sizeof *c->x->book);
	b = c->x->book;
	if (b->title.n_runs != 0)
		return;                 /* said again */
	if (end != NULL)
		b->medium = "Internet";
	else
		end = strstr(s, ". ");
	if (end == NULL)
		end = s + strlen(s);
	b->title = rich_plain(c->arena, arena_strndup(c->arena, s,
	    (size_t)(end - s)));
	s = end + (b->medium != NULL ? sizeof internet - 1 : 0);
	s += strspn(s, ". ");
	if (*s != '\0')
		book_publisher(c, s);
}

/* "1998 Sep 4 [updated 2023 May 11]." */
bool
copied_book_date(struct copied *c, const char *key)
{
	size_t n = strcspn(key, "[."), m;
	const char *updated;

	if (c->x->book == NULL || strlen(key) > 80 ||
	    !copied_date(c, DATE_CONTRIBUTED, NULL, key, n))
		return false;
	updated = strstr(key, "[updated ");
	if (updated == NULL)
		return true;
	updated += strlen("[updated ");
	m = strcspn(updated, "]");
	copied_date(c, DATE_RECORD_REVISED, "updated", updated, m);
	return true;
}

/* "Editors: Ann Roe 1, Bob Doe" */
bool
copied_book_editors(struct copied *c, const char *key)
{
	struct article *x = c->x;
	size_t before = x->n_investigators, n = 0;

	if (x->book == NULL)
		return false;
	if (copied_starts(key, "Editors: "))
		key += strlen("Editors: ");
	else if (copied_starts(key, "Editor: "))
		key += strlen("Editor: ");
	else
		return false;
	copied_people(c, key, CONTRIB_EDITOR);
	/* read as investigators, who have their marks beside them */
	n = x->n_investigators - before;
	for (size_t i = 0; i < n; i++)
		*ARENA_PUSH(c->arena, x->book->contribs,
		    x->book->n_contribs) = x->investigators[before + i];
	x->n_investigators = before;
	return true;
}

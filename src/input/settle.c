/*
 * settle: repair and complain, once for all dialects.
 *
 *	settle_text.c   one text: controls, white space, NFC, mark-up
 *	settle_walk.c   every text of an article; empty members
 *	settle_ids.c    identifiers
 *	settle_same.c   what is said twice
 *
 * What needs no repair is not copied.  Doing it twice changes nothing more,
 * but for mark-up that was escaped more often than is undone.
 */
#include "input/settle.h"

#include <string.h>
#include <strings.h>

#include "input/dialect.h"

void
settle_say(struct settle *s, enum diag_code code, const char *what,
    const char *text)
{
	struct place at = { .field = s->field };

	diag_at(s->diags, &at, code, "%s: \"%.80s\"", what, text);
}

/* ---- people ------------------------------------------------------------- */

/* "et al." in the place of a name. */
static bool
settle_is_et_al(const char *name)
{
	static const char *const words[] = {
		"et al", "al et", "et. al", "and others", "et alii", "others",
		"...", "\xE2\x80\xA6"
	};
	size_t len = strlen(name);

	len -= len > 4 && name[len - 1] == '.';
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == len &&
		    strncasecmp(name, words[i], len) == 0)
			return true;
	return false;
}

static void
settle_et_al(struct settle *s, struct article *x)
{
	while (x->n_contribs > 0 && settle_is_et_al(contrib_full_name(
	    s->arena, &x->contribs[x->n_contribs - 1]))) {
		x->n_contribs--;
		x->contribs_incomplete = true;
	}
}

/* ---- dates -------------------------------------------------------------- */

static bool
settle_is_day(const struct date *d)
{
	static const int days[] = {
		31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};

	if (d->month < 0 || d->month > 12 || d->day < 0 ||
	    d->day > days[d->month])
		return false;
	return d->month != 2 || d->day < 29 || d->year == 0 ||
	    (d->year % 4 == 0 && (d->year % 100 != 0 || d->year % 400 == 0));
}

static void
settle_date(struct settle *s, struct date *d)
{
	if (d->verbatim != NULL || settle_is_day(d))
		return;
	d->verbatim = arena_printf(s->arena, "%d-%02d-%02d", d->year,
	    d->month, d->day);
	d->month = d->day = 0;
	s->field = "dates";
	settle_say(s, DIAG_DATE_ODD, "is no day", d->verbatim);
}

/* ---- notices ------------------------------------------------------------ */

/* By weight, as the record has them within one weight. */
static void
settle_notices(struct settle *s, struct article *x)
{
	struct notice *sorted;
	size_t n = 0;
	bool rising = true;

	for (size_t i = 1; i < x->n_notices; i++)
		rising = rising &&
		    x->notices[i - 1].kind <= x->notices[i].kind;
	if (rising)
		return;
	sorted = arena_array(s->arena, x->n_notices, sizeof *sorted);
	for (int kind = 0; kind < NOTICE_N_KINDS; kind++)
		for (size_t i = 0; i < x->n_notices; i++)
			if ((int)x->notices[i].kind == kind)
				sorted[n++] = x->notices[i];
	x->notices = sorted;
}

/* Two full stops at its end are one, unless they are of an ellipsis. */
static void
settle_title_end(struct settle *s, struct rich *title)
{
	struct inline_run *last = title->n_runs > 0
	    ? &title->runs[title->n_runs - 1] : NULL;
	size_t len = last != NULL && last->text != NULL
	    ? strlen(last->text) : 0;

	if (len > 2 && strcmp(last->text + len - 2, "..") == 0 &&
	    last->text[len - 3] != '.')
		last->text = arena_strndup(s->arena, last->text, len - 1);
}

void
settle(struct arena *a, struct article *article, struct diags *diags)
{
	struct settle s = { .arena = a, .diags = diags };

	settle_texts(&s, article);
	settle_ids(&s, article);
	settle_et_al(&s, article);
	for (size_t i = 0; i < article->n_dates; i++)
		settle_date(&s, &article->dates[i].date);
	settle_affs(&s, article);
	settle_refs(&s, article);
	settle_title_end(&s, &article->title);
	settle_title_end(&s, &article->trans_title);
	settle_notices(&s, article);
	if (article->title.n_runs == 0 && article->trans_title.n_runs == 0) {
		s.field = "title";
		settle_say(&s, DIAG_TITLE_MISSING, "the record has no title",
		    article->pmid != NULL ? article->pmid : "");
	}
}

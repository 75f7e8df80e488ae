/*
 * "Abstract (text)": addresses, other articles, the book of a chapter.
 */
#include "input/abstract_text.h"

#include <stdlib.h>
#include <string.h>

#include "input/nlm.h"
#include "input/rich.h"

/* ---- addresses ---------------------------------------------------------- */

/*
 * The next mark, "(2)" of the number that is due, or "(#)", from `p` on: it
 * stands behind a blank and before no blank.  NULL when there is none.
 */
static const char *
address_mark(const char *text, const char *p, size_t due, size_t *len)
{
	for (; (p = strchr(p, '(')) != NULL; p++) {
		size_t n = strspn(p + 1, "0123456789");

		if (p > text && p[-1] != ' ')
			continue;
		if (n == 0 && (p[1] == '#' || p[1] == '*') && p[2] == ')') {
			*len = 3;
			return p;
		}
		if (n == 0 || n > 4 || p[n + 1] != ')' || p[n + 2] == ' ' ||
		    p[n + 2] == '\0' || strtoul(p + 1, NULL, 10) != due)
			continue;
		*len = n + 2;
		return p;
	}
	return NULL;
}

static void
address_add(struct abstract_record *r, const char *label, const char *text,
    size_t len)
{
	struct article *x = r->export.x;
	struct aff f = {
		.label = label,
		.text = rich_plain(r->export.arena,
		    arena_strndup(r->export.arena, text, len))
	};

	if (f.text.n_runs != 0 || label != NULL)        /* numbers count */
		*ARENA_PUSH(r->export.arena, x->affs, x->n_affs) = f;
}

/* "(#)Contributed equally": said of some authors */
static void
address_note(struct abstract_record *r, const char *text, size_t len)
{
	struct article *x = r->export.x;
	struct rich para = rich_plain(r->export.arena,
	    arena_strndup(r->export.arena, text, len));
	struct section *s;

	if (para.n_runs == 0)
		return;
	s = ARENA_PUSH(r->export.arena, x->author_notes, x->n_author_notes);
	*ARENA_PUSH(r->export.arena, s->paras, s->n_paras) = para;
}

void
abstract_addresses(struct abstract_record *r, const struct abstract_block *b,
    const char *text)
{
	struct arena *a = r->export.arena;
	size_t due = 1, len, next_len;
	const char *p = address_mark(text, text, due, &len), *next;

	(void)b;
	if (p == NULL || p != text)     /* one for all, without a number */
		address_add(r, NULL, text, p != NULL ? (size_t)(p - text)
		    : strlen(text));
	for (; p != NULL; p = next) {
		bool note = p[1] < '0' || p[1] > '9';
		const char *of = p + len;
		size_t n;

		due += !note;
		next = address_mark(text, of, due, &next_len);
		n = next != NULL ? (size_t)(next - of) : strlen(of);
		if (note)
			address_note(r, of, n);
		else
			address_add(r, arena_strndup(a, p + 1, len - 2), of,
			    n);
		len = next_len;
	}
}

/* Their numbers rise by one, perhaps behind one address without. */
static void
link_one(struct abstract_record *r, struct contrib *c,
    const struct export_marks *m)
{
	struct article *x = r->export.x;
	size_t first = x->n_affs > 0 && x->affs[0].label == NULL;

	for (size_t k = 0; k < m->n_numbers; k++) {
		size_t i = m->numbers[k] - 1;

		if (m->numbers[k] > 0 && i < x->n_affs - first)
			*ARENA_PUSH(r->export.arena, c->affs, c->n_affs) =
			    first + i;
		else
			diag(r->export.diags, DIAG_AFF_MISSING, "\"%s\" has "
			    "affiliation %zu, which is not in the text",
			    contrib_full_name(r->export.arena, c),
			    m->numbers[k]);
	}
}

/* One address without a number is that of all authors. */
void
abstract_link(struct abstract_record *r)
{
	struct article *x = r->export.x;
	bool all = x->n_affs == 1 && x->affs[0].label == NULL;

	for (size_t i = 0; i < x->n_contribs; i++)
		if (all && r->people.marks[i].n_numbers == 0)
			*ARENA_PUSH(r->export.arena, x->contribs[i].affs,
			    x->contribs[i].n_affs) = 0;
		else
			link_one(r, &x->contribs[i], &r->people.marks[i]);
	for (size_t i = 0; i < x->n_investigators; i++)
		link_one(r, &x->investigators[i],
		    &r->collaborators.marks[i]);
	for (size_t i = 0; i < x->n_affs; i++)
		x->affs[i].label = NULL;
}

/* ---- other articles ----------------------------------------------------- */

static bool
line_is_indented(const struct text_line *l)
{
	return l->text[0] == '\t' || strspn(l->text, " ") >= 2;
}

static const char *
line_text(const struct text_line *l)
{
	return l->text + strspn(l->text, " \t");
}

enum { HEADING_LONG = 60 };

bool
abstract_is_notices(const struct abstract_block *b)
{
	return b->n > 1 && b->lines[0].len < HEADING_LONG &&
	    !line_is_indented(&b->lines[0]) && line_is_indented(&b->lines[1]);
}

/* Does line i, with another above it, begin a citation? */
static bool
notice_begins(const struct abstract_record *r, const struct abstract_block *b,
    size_t i)
{
	const struct text_line *above = &b->lines[i - 1];
	size_t n = above->len;

	if (r->kept_blanks)
		return abstract_is_hard(r, b, i - 1);
	while (n > 0 && above->text[n - 1] == ' ')
		n--;
	return n > 0 && strchr(".])", above->text[n - 1]) != NULL &&
	    export_journal(line_text(&b->lines[i])) > 0;
}

void
abstract_notices(struct abstract_record *r, const struct abstract_block *b)
{
	struct arena *a = r->export.arena;
	size_t i = 0;

	while (i < b->n) {
		const char *type = text_fold(a, b->lines[i].text,
		    b->lines[i].len);
		size_t from = ++i;

		for (; i < b->n && line_is_indented(&b->lines[i]); i++)
			if (i > from && notice_begins(r, b, i)) {
				export_notice(&r->export, type,
				    abstract_join(r, b, from, i, 0));
				from = i;
			}
		if (from < i)
			export_notice(&r->export, type,
			    abstract_join(r, b, from, i, 0));
		else if (type != NULL)
			export_left(&r->export, "among other articles", type);
	}
}

/* ---- books -------------------------------------------------------------- */

bool
abstract_is_book(const char *text)
{
	return strncmp(text, "In: ", 4) == 0 && strlen(text) > 20 &&
	    (strstr(text, "ditor") != NULL ||
	    strstr(text, "[Internet]") != NULL || strchr(text, ';') != NULL);
}

/* "Adam MP, Bick S, editors. " before the title; moves *p behind it. */
static void
book_editors(struct abstract_record *r, struct book *b, const char **p)
{
	static const char *const words[] = {
		", editors. ", ", editor. ", ", authors. ", ", author. "
	};
	struct export_people people;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *at = strstr(*p, words[i]);

		if (at == NULL)
			continue;
		people = export_people(&r->export, arena_strndup(
		    r->export.arena, *p, (size_t)(at - *p)),
		    i < 2 ? CONTRIB_EDITOR : CONTRIB_AUTHOR);
		b->contribs = people.contribs;
		b->n_contribs = people.n;
		*p = at + strlen(words[i]);
		return;
	}
}

static void
book_date(struct abstract_record *r, enum pub_date_kind kind,
    const char *type, const char *text, size_t len)
{
	struct article *x = r->export.x;
	const char *word = text_fold(r->export.arena, text, len);
	struct pub_date *d;

	if (word == NULL)
		return;
	d = ARENA_PUSH(r->export.arena, x->dates, x->n_dates);
	d->kind = kind;
	d->type = type;
	d->date = nlm_date(r->export.arena, word);
}

/* "1993-2026", which may lack its end */
static void
book_years(struct abstract_record *r, const char *text, size_t len)
{
	size_t n = strspn(text, "0123456789"), dash = 0;

	if (n == 4 && n < len)
		dash = text[n] == '-' ? 1 : strncmp(text + n, "\xE2\x80\x93",
		    3) == 0 ? 3 : 0;
	if (dash == 0) {
		book_date(r, DATE_PPUB, "PubDate", text, len);
		return;
	}
	book_date(r, DATE_BEGINNING, "BeginningDate", text, n);
	book_date(r, DATE_ENDING, "EndingDate", text + n + dash,
	    len - n - dash);
}

/* "2005 Apr 18 [updated 2023 May 11]." */
static bool
book_contribution(struct abstract_record *r, const char *text)
{
	size_t n = strcspn(text, "[."), digits = strspn(text, "0123456789");
	const char *updated = strstr(text, "[updated ");

	if (digits != 4 || n < 4 || n > 12)
		return false;
	book_date(r, DATE_CONTRIBUTED, "ContributionDate", text, n);
	if (updated != NULL)
		book_date(r, DATE_RECORD_REVISED, "DateRevised", updated + 9,
		    strcspn(updated + 9, "]"));
	return true;
}

/* A sentence that follows the imprint: "Chapter 3." */
static void
book_rest(struct abstract_record *r, struct book *b, const char *p)
{
	while (p += strspn(p, ". "), *p != '\0') {
		size_t n = strcspn(p, ".");
		const char *text = arena_strndup(r->export.arena, p, n);

		if (book_contribution(r, p))
			n = strcspn(p, "]") < strlen(p) &&
			    strchr(p, '[') != NULL ? strcspn(p, "]") + 1 : n;
		else if (b->location_labels == NULL && (strncmp(p, "Chapter",
		    7) == 0 || strncmp(p, "Part", 4) == 0))
			b->location_labels = text;
		else
			export_left(&r->export, "the book", text);
		p += n;
	}
}

/*
 * "In: EDITORS, editors. TITLE [Internet]. PLACE: PUBLISHER; YEARS." and in
 * the lines below it the chapter's own dates.
 */
void
abstract_book(struct abstract_record *r, const struct abstract_block *block)
{
	struct arena *a = r->export.arena;
	struct article *x = r->export.x;
	const char *p = block->text + 4, *stop, *colon, *semicolon;
	struct book *b = arena_alloc(a, sizeof *b);

	if (x->book == NULL)
		x->book = b;
	book_editors(r, b, &p);
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
		book_rest(r, b, p);
		return;
	}
	b->publisher_loc = text_fold(a, p, (size_t)(colon - p));
	b->publisher = text_fold(a, colon + 2,
	    (size_t)(semicolon - colon - 2));
	p = semicolon + 2;
	book_years(r, p, strcspn(p, "."));
	book_rest(r, b, p + strcspn(p, "."));
}

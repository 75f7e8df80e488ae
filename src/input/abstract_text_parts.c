/*
 * "Abstract (text)": addresses, other articles.
 */
#include "input/abstract_text.h"

#include <stdlib.h>
#include <string.h>

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
		if (n == 0 || n > 6 || p[n + 1] != ')' || p[n + 2] == ' ' ||
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
	/* nothing may stand below it */
	if (b->n == 1 && notice_kind_from(b->text) != NOTICE_OTHER)
		return true;
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

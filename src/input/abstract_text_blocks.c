/*
 * "Abstract (text)": blocks of lines, and which is which.
 *
 * In this order, and only the first two are always there: citation, title,
 * the language of the original, authors, collaborators, addresses, other
 * articles, abstracts, copyright, identifiers, conflict of interest.  Those
 * that have a heading are known by it; the rest by their place.
 */
#include "input/abstract_text.h"

#include <string.h>
#include <strings.h>

#include "input/lang.h"
#include "input/nlm.h"
#include "input/rich.h"
#include "input/text_wrap.h"

/* ---- lines -------------------------------------------------------------- */

static bool
line_keeps_blank(const struct text_line *l)
{
	return l->len > 1 && l->text[l->len - 1] == ' ';
}

/*
 * Since 2019 the blank at which a line was broken stays at its end.  Before,
 * only those that could not be seen did: the blank in the last column.
 */
static bool
record_keeps_blanks(const struct abstract_record *r)
{
	size_t kept = 0, all = 0;

	for (size_t i = 0; i < r->n_blocks; i++)
		for (size_t k = 0; k + 1 < r->blocks[i].n; k++) {
			all++;
			kept += line_keeps_blank(&r->blocks[i].lines[k]);
		}
	return kept * 3 > all;
}

enum { LINE_FULL = 78 };        /* bytes: no line is wrapped before */

bool
abstract_is_hard(const struct abstract_record *r,
    const struct abstract_block *b, size_t i)
{
	const struct text_line *l = &b->lines[i];
	const char *next;

	if (i + 1 >= b->n)
		return true;
	if (line_keeps_blank(l) ||
	    (l->len > 1 && l->text[l->len - 1] == '-'))
		return false;
	if (r->kept_blanks)
		return true;
	next = b->lines[i + 1].text;
	next += strspn(next, " ");
	return l->len + 1 + strcspn(next, " ") <= LINE_FULL;
}

const char *
abstract_join(const struct abstract_record *r,
    const struct abstract_block *b, size_t from, size_t to, size_t skip)
{
	struct text_wrap w;

	wrap_begin(&w, r->export.arena);
	for (size_t i = from; i < to; i++) {
		const char *p = b->lines[i].text;
		size_t indent = strspn(p, " \t");

		if (i == from)
			indent += skip;
		wrap_line(&w, p + indent, b->lines[i].len - indent);
	}
	return wrap_end(&w);
}

static void
record_add_block(struct abstract_record *r, const struct text_line *lines,
    size_t from, size_t to)
{
	struct abstract_block *b;
	const char *text;

	if (to == from)
		return;
	b = ARENA_PUSH(r->export.arena, r->blocks, r->n_blocks);
	b->lines = lines + from;
	b->n = to - from;
	text = abstract_join(r, b, 0, b->n, 0);
	b->text = text != NULL ? text : "";
	if (text == NULL)
		r->n_blocks--;
}

static void
record_blocks(struct abstract_record *r, struct text_stream *s, size_t n)
{
	struct text_line *lines = arena_array(r->export.arena, n + 1,
	    sizeof *lines);
	size_t from = 0;

	for (size_t i = 0; i < n; i++)
		if (!text_stream_line(s, i, &lines[i]))
			n = i;
	for (size_t i = 0; i < n; i++)
		if (text_is_blank(lines[i].text)) {
			record_add_block(r, lines, from, i);
			from = i + 1;
		}
	record_add_block(r, lines, from, n);
}

/* ---- the head ----------------------------------------------------------- */

static void
head_banner(struct abstract_record *r, const char *text)
{
	struct article *x = r->export.x;
	struct notice *k = ARENA_PUSH(r->export.arena, x->notices,
	    x->n_notices);

	k->kind = strncasecmp(text, "expression", 10) == 0
	    ? NOTICE_EXPRESSION_OF_CONCERN_IN : NOTICE_RETRACTION_IN;
	k->text = rich_plain(r->export.arena, text);
}

/* "[Article in Chinese; Abstract available in Chinese from the publisher]" */
static bool
head_language(struct abstract_record *r, const char *text)
{
	struct article *x = r->export.x;
	struct arena *a = r->export.arena;
	const char *p, *in;

	if (strncmp(text, "[Article in ", 12) != 0)
		return false;
	for (p = text + 12; *p != '\0' && *p != ']' && *p != ';';) {
		size_t n = strcspn(p, ",;]");
		const char *tag = lang_from_name(a, text_fold(a, p, n) != NULL
		    ? text_fold(a, p, n) : "");

		if (tag != NULL) {
			if (x->lang == NULL)
				x->lang = tag;
			*ARENA_PUSH(a, x->langs, x->n_langs) = tag;
		} else {
			export_left(&r->export, "a language",
			    arena_strndup(a, p, n));
		}
		p += n;
		p += strspn(p, ", ");
	}
	in = strstr(p, "available in ");
	if (in != NULL)
		r->publisher_lang = lang_from_name(a, arena_strndup(a,
		    in + 13, strcspn(in + 13, " ]")));
	if (*p == ';') {
		struct section *s = ARENA_PUSH(a, x->sections,
		    x->n_sections);

		p += 1 + strspn(p + 1, " ");
		s->title = "General note";
		*ARENA_PUSH(a, s->paras, s->n_paras) = rich_plain(a,
		    arena_strndup(a, p, strcspn(p, "]")));
	}
	return true;
}

static bool
block_starts(const struct abstract_block *b, const char *with)
{
	return strncmp(b->text, with, strlen(with)) == 0;
}

static bool
head_is_people_above(const struct abstract_record *r, size_t i)
{
	return i + 1 < r->n_blocks &&
	    (block_starts(&r->blocks[i + 1], "Author information:") ||
	    block_starts(&r->blocks[i + 1], "Collaborators:"));
}

/* The authors, when block i holds them. */
static bool
head_people(struct abstract_record *r, size_t i)
{
	const char *text = r->blocks[i].text;
	struct article *x = r->export.x;
	struct export_people p;

	if (strcmp(text, "[No authors listed]") == 0)
		return true;
	if (export_is_ids(text) || abstract_is_notices(&r->blocks[i]) ||
	    block_starts(&r->blocks[i], "Author information:") ||
	    block_starts(&r->blocks[i], "Collaborators:") ||
	    export_is_book(text))
		return false;
	p = export_people(&r->export, text, CONTRIB_AUTHOR);
	if (!head_is_people_above(r, i) && !export_is_people(&p, text))
		return false;
	r->people = p;
	x->contribs = p.contribs;
	x->n_contribs = p.n;
	x->contribs_incomplete = p.et_al;
	return true;
}

/* The blocks of the head; returns the first behind them. */
static size_t
record_head(struct abstract_record *r)
{
	struct export *e = &r->export;
	size_t i = 0, len;
	const char *text;

	if (i < r->n_blocks && abstract_is_banner(r->blocks[i].text))
		head_banner(r, r->blocks[i++].text);
	if (i == r->n_blocks)
		return i;
	text = r->blocks[i].text;
	export_number(text, &len);
	if (abstract_is_banner(text + len)) {
		head_banner(r, text + len);
		if (++i == r->n_blocks)
			return i;
		text = r->blocks[i].text;
		len = 0;
	}
	if (export_journal(text + len) > 0) {
		export_cite(e, text + len);
		if (++i == r->n_blocks)
			return i;
		text = r->blocks[i].text;
		len = 0;
	}
	if (!export_is_ids(text + len)) {
		e->x->title = rich_plain(e->arena, text + len);
		i++;
	}
	while (i < r->n_blocks && head_language(r, r->blocks[i].text))
		i++;
	if (i < r->n_blocks && head_people(r, i))
		i++;
	return i;
}

/* ---- the rest ----------------------------------------------------------- */

static void
record_collaborators(struct abstract_record *r, const char *text)
{
	struct article *x = r->export.x;

	r->collaborators = export_people(&r->export, text,
	    CONTRIB_INVESTIGATOR);
	x->investigators = r->collaborators.contribs;
	x->n_investigators = r->collaborators.n;
}

static void
record_coi(struct abstract_record *r, const char *text)
{
	struct article *x = r->export.x;
	struct rich para = rich_plain(r->export.arena, text);

	r->coi = true;
	if (para.n_runs != 0)
		*ARENA_PUSH(r->export.arena, x->coi, x->n_coi) = para;
}

/* What follows a heading in its block; NULL when it is another block. */
static const char *
block_after(const struct abstract_block *b, const char *heading)
{
	const char *p;

	if (!block_starts(b, heading))
		return NULL;
	p = b->text + strlen(heading);
	return p + strspn(p, " ");
}

static void
record_ids(struct abstract_record *r, const struct abstract_block *b)
{
	for (size_t i = 0; i < b->n; i++)
		if (!text_is_blank(b->lines[i].text))
			export_ids(&r->export, b->lines[i].text);
	r->ids = true;
}

static void
record_block(struct abstract_record *r, size_t i)
{
	const struct abstract_block *b = &r->blocks[i];
	const char *text;

	r->export.diags->here.line = b->lines[0].number;
	if ((text = block_after(b, "Author information:")) != NULL)
		abstract_addresses(r, b, text);
	else if ((text = block_after(b, "Collaborators:")) != NULL)
		record_collaborators(r, text);
	else if ((text = block_after(b, "Conflict of interest statement:")) !=
	    NULL)
		record_coi(r, text);
	else if (export_is_ids(b->lines[0].text))
		record_ids(r, b);
	else if (abstract_is_notices(b))
		abstract_notices(r, b);
	else if (export_is_book(b->text))
		export_book(&r->export, b->text);
	else if (r->coi)
		record_coi(r, b->text);
	else if (r->ids)
		export_left(&r->export, "behind the identifiers", b->text);
	else
		*ARENA_PUSH(r->export.arena, r->body, r->n_body) = i;
}

/* A banner says less than the notice of its kind. */
static void
record_drop_banner(struct article *x)
{
	bool said[NOTICE_N_KINDS] = { false };
	size_t n = 0;

	for (size_t i = 0; i < x->n_notices; i++)
		if (x->notices[i].type != NULL)
			said[x->notices[i].kind] = true;
	for (size_t i = 0; i < x->n_notices; i++)
		if (x->notices[i].type != NULL || !said[x->notices[i].kind])
			x->notices[n++] = x->notices[i];
	x->n_notices = n;
}

static void
record_read(struct abstract_record *r)
{
	size_t i;

	r->kept_blanks = record_keeps_blanks(r);
	for (i = record_head(r); i < r->n_blocks; i++)
		record_block(r, i);
	abstract_body(r);
	abstract_link(r);
	record_drop_banner(r->export.x);
	nlm_languages(r->export.x);
}

void
abstract_record(struct abstract_record *r, struct text_stream *s, size_t n)
{
	record_blocks(r, s, n);
	record_read(r);
}

void
abstract_fields(struct abstract_record *r, const char *const *fields,
    size_t n)
{
	struct arena *a = r->export.arena;
	long number = r->export.diags->here.line;

	for (size_t i = 0; i < n; i++) {
		struct text_line *lines = NULL;
		size_t n_lines = 0;

		for (const char *p = fields[i]; p != NULL && *p != '\0';) {
			size_t len = strcspn(p, "\n");
			const char *text = arena_strndup(a, p, len);

			p += len + (p[len] == '\n');
			/* a block has no blank lines */
			if (text_is_blank(text))
				continue;
			*ARENA_PUSH(a, lines, n_lines) = (struct text_line){
				.text = text, .len = len, .number = number
			};
		}
		record_add_block(r, lines, 0, n_lines);
	}
	record_read(r);
}

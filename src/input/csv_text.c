/*
 * PubMed's exports as CSV: a line of names, then a record a row.
 *
 * The site has had two layouts, of 2009 and of 2020, and both hold a citation
 * only.  A table without names, whose rows are the blocks of "Abstract
 * (text)", is what scripts make of that export.  Source: RFC 4180; spreadsheet
 * programs put semicolons or tabs for the commas.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/abstract_text.h"
#include "input/dialect.h"
#include "input/nlm.h"
#include "input/rich.h"

enum { CSV_COLUMNS = 64 };

/* Which lines belong to the row whose end is looked for. */
struct csv_seen {
	size_t n;
	bool quoted;            /* within quotes behind line n - 1 */
};

struct csv_state {
	struct text_stream *stream;
	struct diags *diags;
	struct csv_seen seen;
	char record[32];                /* the PMID, for messages */
	char separator;
	bool begun;                     /* the first row was read */
	int columns[CSV_COLUMNS];       /* of the names; -1: not known */
	char names[CSV_COLUMNS][32];
	size_t n_columns;               /* 0: no names */
};

/* ---- columns ------------------------------------------------------------ */

typedef void csv_fn(struct export *e, const char *text);

static void
csv_pmid(struct export *e, const char *text)
{
	export_ids(e, arena_printf(e->arena, "PMID: %s", text));
}

static void
csv_pmcid(struct export *e, const char *text)
{
	export_ids(e, arena_printf(e->arena, "PMCID: %s", text));
}

static void
csv_doi(struct export *e, const char *text)
{
	export_ids(e, arena_printf(e->arena, "DOI: %s", text));
}

static void
csv_mid(struct export *e, const char *text)
{
	struct pub_id *id = ARENA_PUSH(e->arena, e->x->ids, e->x->n_ids);

	id->type = "mid";
	id->value = text;
}

static void
csv_title(struct export *e, const char *text)
{
	e->x->title = rich_plain(e->arena, text);
}

static void
csv_authors(struct export *e, const char *text)
{
	struct export_people p = export_people(e, text, CONTRIB_AUTHOR);

	e->x->contribs = p.contribs;
	e->x->n_contribs = p.n;
	e->x->contribs_incomplete = p.et_al;
}

/* "PMID:25529848 | PMCID:PMC4339403" */
static void
csv_identifiers(struct export *e, const char *text)
{
	while (*text != '\0') {
		size_t n = strcspn(text, "|");
		const char *id = text_fold(e->arena, text, n);

		if (id != NULL && export_is_ids(id))
			export_ids(e, id);
		else if (id != NULL)
			export_left(e, "an identifier", id);
		text += n + (text[n] == '|');
	}
}

static void
csv_created(struct export *e, const char *text)
{
	struct pub_date *d = ARENA_PUSH(e->arena, e->x->dates,
	    e->x->n_dates);

	d->kind = DATE_ENTREZ;
	d->type = "entrez";
	d->date = nlm_date(e->arena, text);
}

/* "create date:2014/12/23 | first author:Zhang SX" */
static void
csv_properties(struct export *e, const char *text)
{
	static const char created[] = "create date:";
	const char *p = strstr(text, created), *date;

	if (p == NULL)
		return;
	p += sizeof created - 1;
	date = text_fold(e->arena, p, strcspn(p, "|"));
	if (date != NULL)
		csv_created(e, date);
}

static const struct {
	const char *name;
	csv_fn *handle;         /* NULL: left */
	enum left why;
} csv_columns[] = {
	{ "PMID", csv_pmid, 0 }, { "Title", csv_title, 0 },
	{ "Authors", csv_authors, 0 }, { "Citation", export_cite, 0 },
	{ "First Author", NULL, LEFT_AGAIN },
	{ "FirstAuthor", NULL, LEFT_AGAIN },
	{ "Journal/Book", NULL, LEFT_AGAIN },
	{ "Publication Year", NULL, LEFT_AGAIN },
	{ "Create Date", csv_created, 0 },
	{ "PMCID", csv_pmcid, 0 }, { "NIHMS ID", csv_mid, 0 },
	{ "DOI", csv_doi, 0 },
	/* of 2009 */
	{ "URL", NULL, LEFT_COPY }, { "Description", csv_authors, 0 },
	{ "Details", export_cite, 0 }, { "ShortDetails", NULL, LEFT_AGAIN },
	{ "Resource", NULL, LEFT_SELF }, { "Type", NULL, LEFT_SELF },
	{ "Identifiers", csv_identifiers, 0 }, { "Db", NULL, LEFT_SELF },
	{ "EntrezUID", csv_pmid, 0 }, { "Properties", csv_properties, 0 }
};

static int
csv_column(const char *name)
{
	for (size_t i = 0; i < sizeof csv_columns / sizeof *csv_columns; i++)
		if (strcasecmp(csv_columns[i].name, name) == 0)
			return (int)i;
	return -1;
}

/* ---- rows --------------------------------------------------------------- */

/* A row begins at a line outside of quotes. */
static bool
csv_begins(struct text_stream *s, size_t i, void *ctx)
{
	struct csv_seen *seen = ctx;
	struct text_line l;

	if (text_stream_is_cut(s))
		return true;
	if (i <= seen->n)               /* another record */
		*seen = (struct csv_seen){ 0 };
	for (; seen->n < i && text_stream_line(s, seen->n, &l); seen->n++)
		for (size_t k = 0; k < l.len; k++)
			seen->quoted ^= l.text[k] == '"';
	return !seen->quoted;
}

struct csv_row {
	const char **fields;    /* NULL where one is empty */
	size_t n;
};

/* The field that begins at *p, which is moved to its end. */
static const char *
csv_field(struct arena *a, const char **p, char separator)
{
	struct buf b = { .arena = a };
	bool quoted = false;
	const char *s = *p;

	for (; *s != '\0' && (quoted || *s != separator); s++) {
		if (*s != '"')
			buf_char(&b, *s);
		else if (quoted && s[1] == '"')
			buf_char(&b, *s++);
		else
			quoted = !quoted;
	}
	*p = s;
	return b.len > 0 ? b.p : NULL;
}

static struct csv_row
csv_row(struct csv_state *s, struct arena *a, size_t n)
{
	struct csv_row row = { 0 };
	struct buf b = { .arena = a };
	struct text_line l;
	const char *p;

	for (size_t i = 0; i < n && text_stream_line(s->stream, i, &l); i++) {
		if (i > 0)
			buf_char(&b, '\n');
		buf_put(&b, l.text, l.len);
	}
	for (p = buf_text(&b);; p++) {
		*ARENA_PUSH(a, row.fields, row.n) = csv_field(a, &p,
		    s->separator);
		if (*p == '\0')
			return row;
	}
}

/* ---- the first row ------------------------------------------------------ */

/* Names of columns?  Then they are kept. */
static bool
csv_header(struct csv_state *s, const struct csv_row *row)
{
	size_t known = 0;

	for (size_t i = 0; i < row->n && i < CSV_COLUMNS; i++) {
		const char *name = row->fields[i] != NULL ? row->fields[i]
		    : "";

		s->columns[i] = csv_column(name);
		strncpy(s->names[i], name, sizeof s->names[i] - 1);
		known += s->columns[i] >= 0;
	}
	if (known < 3)
		return false;
	s->n_columns = row->n < CSV_COLUMNS ? row->n : CSV_COLUMNS;
	return true;
}

/* How many of the names of the first line are known? */
static size_t
csv_known(const char *line, char separator)
{
	size_t known = 0;

	while (*line != '\0' && *line != '\n' && *line != '\r') {
		char stops[] = { separator, '\n', '\r', '\0' }, name[32];
		size_t n = strcspn(line, stops), len = n;

		if (len >= 2 && line[0] == '"') {
			line++;
			len -= 2;
			n--;
		}
		if (len < sizeof name) {
			memcpy(name, line, len);
			name[len] = '\0';
			known += csv_column(name) >= 0;
		}
		line += n;
		line += *line == separator;
	}
	return known;
}

/* What stands between the names; a comma where there are none. */
static char
csv_separator(const char *line)
{
	return csv_known(line, ';') >= 3 ? ';' : csv_known(line, '\t') >= 3
	    ? '\t' : ',';
}

/* ---- records ------------------------------------------------------------ */

/* A column that PubMed does not export. */
static void
csv_other(const struct csv_state *s, struct export *e, size_t column,
    const char *text)
{
	const char *name = column < s->n_columns ? s->names[column] : "";

	export_left_for(e, name[0] != '\0' ? arena_strdup(e->arena, name)
	    : "a column without name", text, LEFT_SELECTED);
}

static void
csv_named(struct csv_state *s, struct export *e, const struct csv_row *row)
{
	struct gap *g;

	for (size_t i = 0; i < row->n; i++) {
		const char *text = row->fields[i] == NULL ? NULL
		    : text_fold(e->arena, row->fields[i],
		    strlen(row->fields[i]));
		int column = i < s->n_columns ? s->columns[i] : -1;

		if (text == NULL)
			continue;
		if (column < 0)
			csv_other(s, e, i, text);
		else if (csv_columns[column].handle == NULL)
			nlm_left(e->arena, e->x, csv_columns[column].name,
			    text, left_reason(csv_columns[column].why));
		else
			csv_columns[column].handle(e, text);
	}
	g = ARENA_PUSH(e->arena, e->x->gaps, e->x->n_gaps);
	g->field = "abstracts";
	g->note = "The table that was read holds no abstract.";
	nlm_languages(e->x);
}

static void
csv_read(struct csv_state *s, struct arena *a, struct article *article,
    const struct csv_row *row)
{
	struct abstract_record r = { .ids = false };

	s->record[0] = '\0';
	s->diags->here.line = article->source_line;
	export_begin(&r.export, a, article, s->diags, s->record);
	if (s->n_columns > 0)
		csv_named(s, &r.export, row);
	else
		abstract_fields(&r, row->fields, row->n);
	s->diags->here.line = article->source_line;
}

/* ---- the dialect -------------------------------------------------------- */

static void
csv_drop(void *state)
{
	struct csv_state *s = state;

	text_stream_drop(s->stream);
	free(s);
}

static void *
csv_open(struct source *source, struct diags *diags)
{
	struct csv_state *s = text_stream_state(sizeof *s,
	    offsetof(struct csv_state, stream), source, diags);
	struct text_line l;

	if (s == NULL)
		return NULL;
	s->diags = diags;
	s->separator = ',';
	if (text_stream_line(s->stream, 0, &l))
		s->separator = csv_separator(l.text);
	return s;
}

static enum read_result
csv_next(void *state, struct arena *a, struct article *article)
{
	struct csv_state *s = state;
	struct article empty = *article;
	enum text_result result;
	struct text_line l;
	size_t n;

	while ((result = text_stream_next(s->stream, csv_begins, &s->seen,
	    &n)) == TEXT_RECORD) {
		struct csv_row row;
		bool first = !s->begun;

		if (text_stream_line(s->stream, 0, &l))
			article->source_line = l.number;
		row = csv_row(s, a, n);
		s->begun = true;
		if (first && csv_header(s, &row))
			continue;
		csv_read(s, a, article, &row);
		if (article->title.n_runs != 0 || article->pmid != NULL)
			return READ_ARTICLE;
		*article = empty;
	}
	return result == TEXT_BROKEN ? READ_SKIPPED
	    : result == TEXT_END ? READ_END : READ_FAILED;
}

/* Blocks of an abstract as a row: a citation, then other fields? */
static bool
sniff_blocks(const char *p)
{
	char text[300];
	size_t n, len;

	p += *p == '"';
	n = strcspn(p, "\"\r\n");
	n = n < sizeof text ? n : sizeof text - 1;
	memcpy(text, p, n);
	text[n] = '\0';
	return export_number(text, &len) > 0 && export_journal(text + len) >
	    0 && strstr(p, ",\"") != NULL && strstr(p, "PMID:") != NULL &&
	    strstr(p, "\n\nP") == NULL;
}

static int
csv_sniff(const char *head, size_t size)
{
	const char *p = head + strspn(head, " \t\r\n\xEF\xBB\xBF");

	(void)size;
	if (csv_known(p, csv_separator(p)) >= 3)
		return 94;
	return sniff_blocks(p) ? 94 : 0;
}

const struct dialect dialect_csv_text = {
	.name = "PubMed table (CSV)", .sniff = csv_sniff, .open = csv_open,
	.next = csv_next, .drop = csv_drop
};

/*
 * Ovid's citations as text: the dialect.
 *
 * A field is a line with its label, and a value in the indented lines below;
 * a record begins by its number, "<12>", or by the label that the record
 * before began by.
 *
 * Source: real files; Ovid's list of field labels.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/line_records.h"
#include "input/refman_wos.h"
#include "input/rich.h"

/* ---- people ------------------------------------------------------------- */

enum { OVID_PEOPLE = 4096, OVID_MARK = 8 };

/* Marks of addresses behind a name: "1", "*", "+". */
struct ovid_marks {
	char (*marks)[OVID_MARK];       /* as many as contribs */
	size_t n;
};

static bool
ovid_is_degree(const char *word, size_t len)
{
	static const char *const words[] = { "PhD", "MSc", "BSc", "Dr",
	    "DPhil", "MBChB", "PharmD", "EdD", "PsyD", "MEd", "BA", "MA" };
	size_t capitals = 0;

	while (len > 0 && strchr(".,", word[len - 1]) != NULL)
		len--;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == len &&
		    memcmp(words[i], word, len) == 0)
			return true;
	for (size_t i = 0; i < len; i++)
		capitals += word[i] >= 'A' && word[i] <= 'Z';
	return len >= 2 && capitals == len;
}

/* Cut the last word of the text; its place, NULL: there is none. */
static const char *
ovid_last_word(const char *text, size_t len, size_t *n)
{
	const char *p = text + len;

	while (p > text && p[-1] != ' ')
		p--;
	*n = (size_t)(text + len - p);
	return *n != 0 ? p : NULL;
}

/* Bytes of the text without the mark at its end, which is copied. */
static size_t
ovid_cut_mark(const char *text, char mark[OVID_MARK])
{
	size_t len = strlen(text), n;
	const char *word = ovid_last_word(text, len, &n);

	mark[0] = '\0';
	if (word == NULL || n >= OVID_MARK ||
	    strspn(word, "0123456789*+,") < n)
		return len;
	memcpy(mark, word, n);
	mark[n] = '\0';
	n = (size_t)(word - text);
	while (n > 0 && text[n - 1] == ' ')
		n--;
	return n;
}

/* Degrees at the end of a name, in its order; the name without them. */
static size_t
ovid_cut_degrees(struct refman *r, const char *text, size_t len,
    const char **degrees)
{
	size_t end = len, n;
	const char *word;

	while ((word = ovid_last_word(text, end, &n)) != NULL &&
	    word > text && ovid_is_degree(word, n)) {
		end = (size_t)(word - text);
		while (end > 0 && strchr(" ,", text[end - 1]) != NULL)
			end--;
	}
	if (end < len)
		*degrees = text_fold(r->arena, text + end + strspn(text + end,
		    ", "), len - end - strspn(text + end, ", "));
	return end;
}

/* "FAAN 1" behind a semicolon goes on with the degrees of the last. */
static bool
ovid_more_degrees(struct refman *r, const char *text, size_t len)
{
	struct article *x = r->article;
	struct contrib *c = x->n_contribs != 0
	    ? &x->contribs[x->n_contribs - 1] : NULL;

	if (c == NULL || memchr(text, ',', len) != NULL ||
	    memchr(text, ' ', len) != NULL || !ovid_is_degree(text, len))
		return false;
	c->degrees = c->degrees == NULL ? arena_strndup(r->arena, text, len)
	    : arena_printf(r->arena, "%s, %.*s", c->degrees, (int)len, text);
	return true;
}

static void
ovid_author(struct refman *r, const char *text, char mark[OVID_MARK])
{
	size_t len = ovid_cut_mark(text, mark);
	const char *degrees = NULL;
	struct contrib c;

	if (ovid_more_degrees(r, text, len))
		return;
	len = ovid_cut_degrees(r, text, len, &degrees);
	c = refman_name(r, arena_strndup(r->arena, text, len));
	c.degrees = degrees;
	refman_add_person(r, strstr(text, "[Ed]") != NULL ? CONTRIB_EDITOR
	    : CONTRIB_AUTHOR, c);
}

/* "Roe, Ann MD 1;  Poe, Bob 2" */
static void
ovid_authors(struct refman *r, const char *value, struct ovid_marks *m)
{
	m->marks = arena_array(r->arena, OVID_PEOPLE, sizeof *m->marks);
	while (*value != '\0') {
		size_t n = strcspn(value, ";\n");
		const char *one = text_fold(r->arena, value, n);
		char mark[OVID_MARK];

		value += n + (value[n] != '\0');
		if (one == NULL)
			continue;
		ovid_author(r, one, mark);
		m->n = r->article->n_contribs;
		if (m->n != 0 && m->n <= OVID_PEOPLE)
			memcpy(m->marks[m->n - 1], mark, OVID_MARK);
	}
}

/* "(1)Institute": bytes of the mark with its brackets; 0: none. */
static size_t
ovid_label_at(const char *p)
{
	size_t n = *p == '(' ? strspn(p + 1, "0123456789*+") : 0;

	return n != 0 && n < OVID_MARK && p[n + 1] == ')' ? n + 2 : 0;
}

static void
ovid_give(struct refman *r, const struct ovid_marks *m, const char *mark,
    size_t len, size_t aff)
{
	struct article *x = r->article;

	for (size_t i = 0; i < m->n && i < x->n_contribs && i < OVID_PEOPLE;
	    i++)
		if (strlen(m->marks[i]) == len &&
		    memcmp(m->marks[i], mark, len) == 0)
			*ARENA_PUSH(r->arena, x->contribs[i].affs,
			    x->contribs[i].n_affs) = aff;
}

static void
ovid_institutions(struct refman *r, const char *value,
    const struct ovid_marks *m)
{
	while (*value != '\0') {
		size_t label = ovid_label_at(value), n = label;
		size_t before = r->article->n_affs;
		const char *text;

		while (value[n] != '\0' && ovid_label_at(value + n) == 0)
			n++;
		text = text_fold(r->arena, value + label, n - label);
		if (text != NULL && strcmp(text, "From the") != 0)
			refman_add_aff(r, NULL, text);
		if (r->article->n_affs > before && label != 0)
			ovid_give(r, m, value + 1, label - 2, before);
		value += n;
	}
}

/* ---- the rest ----------------------------------------------------------- */

/* "A title.[Article]": the kind stands at its end. */
static void
ovid_title(struct refman *r, const char *value, size_t at)
{
	size_t len = strlen(value);
	const char *open = strrchr(value, '[');

	(void)at;
	if (open != NULL && open > value && value[len - 1] == ']' &&
	    open[-1] != ' ') {
		refman_wos_type(r, arena_strndup(r->arena, open + 1,
		    strlen(open) - 2));
		value = arena_strndup(r->arena, value,
		    (size_t)(open - value));
	}
	refman_title(r, &r->article->title, value);
}

/* "28(2):103-106, April 2015." */
static bool
ovid_place(struct refman *r, const char *text)
{
	size_t volume = strspn(text, "0123456789");
	const char *colon = strchr(text, ':'), *comma;

	if (volume == 0 || colon == NULL || (text[volume] != '(' &&
	    text[volume] != ':'))
		return false;
	comma = strchr(colon, ',');
	r->article->volume = arena_strndup(r->arena, text, volume);
	if (text[volume] == '(')
		r->number = arena_strndup(r->arena, text + volume + 1,
		    strcspn(text + volume + 1, "):"));
	refman_pages(r, arena_strndup(r->arena, colon + 1, comma != NULL
	    ? (size_t)(comma - colon) - 1 : strcspn(colon + 1, ". ")));
	if (comma != NULL)
		refman_published(r, refman_date_of(r->arena, comma + 1),
		    comma + 1);
	return true;
}

/* "A Journal.   28(2):103-106, April 2015." */
static void
ovid_source(struct refman *r, const char *value, size_t at)
{
	const char *text = text_fold(r->arena, value, strlen(value));
	const char *p = text;
	size_t len;

	(void)at;
	if (text == NULL)
		return;
	while ((p = strstr(p, ". ")) != NULL)
		if (ovid_place(r, p += 2)) {
			r->container = arena_strndup(r->arena, text,
			    (size_t)(p - text) - 2);
			return;
		}
	len = strlen(text);
	r->container = arena_strndup(r->arena, text,
	    len - (text[len - 1] == '.'));
}

static void
ovid_status(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_note(r, "Status", value);
}

/* "Article:  PDF Only." */
static void
ovid_type(struct refman *r, const char *value, size_t at)
{
	size_t n = strcspn(value, ":.\n");

	(void)at;
	refman_wos_type(r, arena_strndup(r->arena, value, n));
}

static void
ovid_doi(struct refman *r, const char *value, size_t at)
{
	refman_field_doi(r, value, at);
}

/* A full stop ends the number. */
static void
ovid_accession(struct refman *r, const char *value, size_t at)
{
	size_t len = strlen(value);

	(void)at;
	refman_accession(r, arena_strndup(r->arena, value,
	    len - (value[len - 1] == '.')));
}

static void
ovid_abstract(struct refman *r, const char *value, size_t at)
{
	if (strncmp(value, ": ", 2) == 0)
		value += 2;
	refman_field_abstract(r, value, at);
}

static void
ovid_keywords(struct refman *r, const char *value, size_t at)
{
	const char *text = text_fold(r->arena, value, strlen(value));
	size_t len = strlen(text);

	(void)at;
	refman_keywords(r, NULL, arena_strndup(r->arena, text,
	    len - (text[len - 1] == '.')));
}

static void
ovid_chapter(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_note(r, "Chapter", value);
}

/* The author's own handlers run first, see ovid_read(). */
static void
ovid_done(struct refman *r, const char *value, size_t at)
{
	(void)r;
	(void)value;
	(void)at;
}

static const struct refman_handler ovid_handlers[] = {
	{ "Title", ovid_title, 0 }, { "Chapter Title", ovid_chapter, 0 },
	{ "Author", ovid_done, 0 }, { "Authors", ovid_done, 0 },
	{ "Institution", ovid_done, 0 },
	{ "Author e-mail", refman_field_emails, 0 },
	{ "Correspondence Address", refman_field_reprint, 0 },
	{ "Source", ovid_source, 0 },
	{ "Publisher", refman_field_text, REFMAN_OF(publisher) },
	{ "Date of Publication", refman_field_date, 0 },
	{ "Year of Publication", refman_field_date, 0 },
	{ "Status", ovid_status, 0 },
	{ "ISSN", refman_field_serial, 0 },
	{ "DOI Number", ovid_doi, 0 },
	{ "Digital Object Identifier", ovid_doi, 0 },
	{ "Accession Number", ovid_accession, 0 },
	{ "Unique Identifier", ovid_accession, 0 },
	{ "Abstract", ovid_abstract, 0 },
	{ "Author Keywords", ovid_keywords, 0 },
	{ "Keyword Heading", ovid_keywords, 0 },
	{ "MeSH Subject Headings", refman_field_index_terms, 0 },
	{ "Language", refman_field_language, 0 },
	{ "Document Type", ovid_type, 0 },
	{ "Publication Type", ovid_type, 0 },
	/* the database's rank, shelves and addresses */
	{ "Score", refman_field_left, LEFT_COUNT },
	{ "Journal Subset", refman_field_left, LEFT_CLASS },
	{ "NLM Journal Code", refman_field_left, LEFT_KEY },
	{ "Link to the Ovid Full Text or citation", refman_field_left,
	    LEFT_COPY },
	{ "Entry Date", refman_field_left, LEFT_STAMP }
};

enum { OVID_N_HANDLERS = sizeof ovid_handlers / sizeof *ovid_handlers };

static const char *
ovid_find(const struct refman_field *fields, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(fields[i].name, name) == 0)
			return fields[i].value;
	return NULL;
}

static void
ovid_read(struct refman *r, const struct refman_field *fields, size_t n)
{
	static const struct refman_type article = {
		"article", REFMAN_ARTICLE, NULL
	};
	struct ovid_marks marks = { NULL, 0 };
	const char *authors = ovid_find(fields, n, "Author");
	const char *institutions = ovid_find(fields, n, "Institution");

	if (authors == NULL)
		authors = ovid_find(fields, n, "Authors");
	r->type = &article;
	if (authors != NULL)
		ovid_authors(r, authors, &marks);
	if (institutions != NULL)
		ovid_institutions(r, institutions, &marks);
	refman_read_fields(r, fields, n, ovid_handlers, OVID_N_HANDLERS);
	refman_finish(r);
}

/* ---- lines -------------------------------------------------------------- */

static bool
ovid_is_tag(const char *tag)
{
	return refman_has_handler(ovid_handlers, OVID_N_HANDLERS, tag);
}

/* A label alone on its line. */
static size_t
ovid_tag_at(const char *line, char tag[LINE_TAG])
{
	size_t n = strlen(line);

	while (n > 0 && (line[n - 1] == ' ' || line[n - 1] == '\t'))
		n--;
	if (n == 0 || n >= LINE_TAG || !isupper((unsigned char)line[0]))
		return 0;
	memcpy(tag, line, n);
	tag[n] = '\0';
	return ovid_is_tag(tag) ? n : 0;
}

/* "<12>" */
static bool
ovid_is_number(const char *line)
{
	size_t n = line[0] == '<' ? strspn(line + 1, "0123456789") : 0;

	return n != 0 && line[n + 1] == '>';
}

static bool
ovid_is_chrome(const char *line)
{
	return ovid_is_number(line) || strcmp(line, "\xEF\xBB\xBF") == 0 ||
	    strncmp(line, "VERSION", 7) == 0;
}

static text_begins ovid_begins;

static const struct line_grammar ovid_grammar = {
	.tag = ovid_tag_at, .begins = ovid_begins,
	.is_chrome = ovid_is_chrome, .indent = 2, .read = ovid_read
};

static bool
ovid_begins(struct text_stream *s, size_t i, void *ctx)
{
	struct text_line l;
	char first[LINE_TAG] = "", tag[LINE_TAG];

	(void)ctx;
	if (!text_stream_line(s, i, &l))
		return false;
	if (ovid_is_number(l.text))
		return true;
	if (ovid_tag_at(l.text, tag) == 0 ||
	    !text_stream_line(s, i - 1, &l) || !text_is_blank(l.text))
		return false;
	for (size_t k = 0; k < i && text_stream_line(s, k, &l); k++)
		if (ovid_is_number(l.text) || ovid_tag_at(l.text, first) != 0)
			break;
	return strcmp(first, tag) == 0;
}

/* ---- the dialect -------------------------------------------------------- */

static enum read_result
ovid_next(void *state, struct arena *a, struct article *article)
{
	return line_records_next(state, &ovid_grammar, a, article);
}

static int
ovid_sniff(const char *head, size_t len)
{
	struct line_counts n = { .first_tag = "Source", .last_tag = "Title" };
	size_t at = strspn(head, " \t\r\n\xEF\xBB\xBF");

	line_records_count(head, len, ovid_tag_at, ovid_is_tag, &n);
	if (n.first == 0 || n.fields < 3 || (n.markup && !ovid_is_number(
	    head + at)))
		return 0;
	return n.last != 0 || n.fields > 5 ? 91 : 60;
}

const struct dialect dialect_ovid = {
	.name = "Ovid", .sniff = ovid_sniff, .open = line_records_open,
	.next = ovid_next, .drop = line_records_drop
};

/*
 * ISI's export format, as the Web of Science saves it (.ciw, .isi, .txt): the
 * dialect.
 *
 * A field is a tag of two characters, a blank, and a value that goes on in
 * lines of three blanks; a record begins by PT and ends by ER, the file by EF.
 *
 * Source: Clarivate's list of field tags, and older files.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "input/line_records.h"
#include "input/refman_wos.h"
#include "input/rich.h"

/* ---- kinds of works ----------------------------------------------------- */

static const struct refman_type isi_types[] = {
	{ "J", REFMAN_ARTICLE, NULL }, { "B", REFMAN_BOOK, "Book" },
	{ "S", REFMAN_CHAPTER, NULL }, { "P", REFMAN_REPORT, "Patent" },
	{ "C", REFMAN_CHAPTER, "Conference Paper" }
};

/* A chapter of a book has a title beside that of the book. */
static const struct refman_type isi_chapter = { "B", REFMAN_CHAPTER, NULL };

static void
isi_type(struct refman *r, const char *value, size_t at)
{
	(void)at;
	r->type = refman_type(isi_types, sizeof isi_types / sizeof *isi_types,
	    value);
	if (r->type == NULL)
		refman_unreached(r, value);
}

/* ---- lines -------------------------------------------------------------- */

/* Wraps are no ends of anything. */
static const char *
isi_unwrap(struct refman *r, const char *value)
{
	return text_fold(r->arena, value, strlen(value));
}

static void
isi_keywords(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_keywords(r, NULL, isi_unwrap(r, value));
}

static void
isi_keywords_plus(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_keywords(r, "Keywords Plus", isi_unwrap(r, value));
}

static void
isi_addresses(struct refman *r, const char *value, size_t at)
{
	refman_field_address(r, refman_wos_unwrap(r, value), at);
}

static void
isi_reprint(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_wos_reprint(r, value);
}

static void
isi_unwrapped(struct refman *r, const char *value, size_t at,
    refman_fn *handle)
{
	value = isi_unwrap(r, value);
	if (value != NULL)
		handle(r, value, at);
}

static void
isi_emails(struct refman *r, const char *value, size_t at)
{
	isi_unwrapped(r, value, at, refman_field_emails);
}

static void
isi_orcids(struct refman *r, const char *value, size_t at)
{
	isi_unwrapped(r, value, at, refman_field_orcids);
}

static void
isi_funders(struct refman *r, const char *value, size_t at)
{
	isi_unwrapped(r, value, at, refman_field_funders);
}

/* ---- people ------------------------------------------------------------- */

/* The i-th of the names in full: a line each. */
static void
isi_full_name(struct refman *r, size_t i, const char *line)
{
	struct contrib full = refman_name(r, line);
	struct contrib *c = i < r->article->n_contribs
	    ? &r->article->contribs[i] : NULL;

	if (c == NULL) {
		refman_add_person(r, CONTRIB_AUTHOR, full);
	} else if (c->surname != NULL && full.surname != NULL &&
	    strcasecmp(c->surname, full.surname) == 0) {
		if (full.given_names != NULL)
			c->given_names = full.given_names;
		if (full.suffix != NULL)
			c->suffix = full.suffix;
	} else {
		*c = full;
	}
}

static void
isi_full_names(struct refman *r, const char *value, size_t at)
{
	size_t i = 0;

	(void)at;
	while (*value != '\0') {
		size_t n = strcspn(value, "\n");

		isi_full_name(r, i++, arena_strndup(r->arena, value, n));
		value += n + (value[n] != '\0');
	}
}

static void
isi_group(struct refman *r, const char *value, size_t at)
{
	struct contrib c = { .kind = CONTRIB_COLLAB };

	(void)at;
	c.collab = refman_rich(r, value);
	refman_add_person(r, CONTRIB_AUTHOR, c);
}

/* ---- the rest ----------------------------------------------------------- */

/* Of a book the source is the book around a chapter. */
static void
isi_source(struct refman *r, const char *value, size_t at)
{
	refman_field_container(r, value, at);
	if (r->type == &isi_types[1] && r->article->title.n_runs != 0)
		r->type = &isi_chapter;
}

static void
isi_conference(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_note(r, "Conference", value);
}

static void
isi_early(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_add_date(r, DATE_EPUB, "EA", refman_date_of(r->arena, value));
}

static void
isi_isbn(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_serials(r, value);
}

static void
isi_eissn(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_serials(r, arena_printf(r->arena, "%s Electronic", value));
}

/* The pages again, in one. */
static void
isi_pages(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (r->article->fpage == NULL && r->article->page_range == NULL)
		refman_pages(r, value);
	else
		refman_left(r, value, LEFT_AGAIN);
}

/* What the publisher calls it; some have the DOI among others there. */
static void
isi_odd_id(struct refman *r, const char *value, size_t at)
{
	if (!refman_doi(r, value) && !refman_named_ids(r, value))
		refman_keep(r, (const char **)(void *)((char *)r->article +
		    at), value);
}

static void
isi_unknown(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_unreached(r, value);
}

static const struct refman_handler isi_handlers[] = {
	{ "PT", isi_type, 0 },
	{ "TI", refman_field_title, 0 },
	{ "SO", isi_source, REFMAN_OF(series) },
	{ "SE", refman_field_text, REFMAN_OF(series) },
	{ "JI", refman_field_abbrev, 0 }, { "J9", refman_field_abbrev, 0 },
	/* people */
	{ "AU", refman_field_people, CONTRIB_AUTHOR },
	{ "AF", isi_full_names, 0 },
	{ "BA", refman_field_people, CONTRIB_AUTHOR },
	{ "BF", refman_field_left, LEFT_AGAIN }, /* BA in full */
	{ "CA", isi_group, 0 }, { "GP", isi_group, 0 },
	{ "ED", refman_field_people, CONTRIB_EDITOR },
	{ "BE", refman_field_people, CONTRIB_EDITOR },
	{ "C1", isi_addresses, 0 }, { "RP", isi_reprint, 0 },
	{ "EM", isi_emails, 0 }, { "OI", isi_orcids, 0 },
	/* where and when */
	{ "PY", refman_field_date, 0 }, { "PD", refman_field_month, 0 },
	{ "EA", isi_early, 0 },
	{ "VL", refman_field_volume, 0 },
	{ "IS", refman_field_text, REFMAN_OF(number) },
	{ "BP", refman_field_first_page, 0 },
	{ "EP", refman_field_last_page, 0 },
	{ "PS", isi_pages, 0 },
	{ "AR", refman_field_article_text, REFMAN_OF_ARTICLE(elocation_id) },
	{ "PU", refman_field_text, REFMAN_OF(publisher) },
	{ "PI", refman_field_text, REFMAN_OF(place) },
	{ "SN", refman_field_serial, 0 }, { "EI", isi_eissn, 0 },
	{ "BN", isi_isbn, 0 },
	/* identifiers */
	{ "DI", isi_odd_id, REFMAN_OF_ARTICLE(elocation_id) },
	{ "PM", refman_field_pmid, 0 }, { "UT", refman_field_accession, 0 },
	{ "AN", refman_field_accession, 0 }, { "UR", refman_field_url, 0 },
	/* text */
	{ "AB", refman_field_abstract, 0 }, { "DE", isi_keywords, 0 },
	{ "ID", isi_keywords_plus, 0 }, { "LA", refman_field_language, 0 },
	{ "DT", refman_field_type_of_work, 0 },
	{ "TY", refman_field_type_of_work, 0 },
	{ "CT", isi_conference, 0 }, { "CY", isi_conference, 0 },
	{ "CL", isi_conference, 0 }, { "SP", isi_conference, 0 },
	{ "HO", isi_conference, 0 },
	{ "FU", isi_funders, 0 }, { "FX", refman_field_funding, 0 },
	{ "CR", refman_field_references, 0 },
	{ "NR", refman_field_n_refs, 0 },
	/* the export and its database: versions, counts, classes, shelves */
	{ "FN", refman_field_left, LEFT_SELF },
	{ "VR", refman_field_left, LEFT_SELF },
	{ "TC", refman_field_left, LEFT_COUNT },
	{ "Z9", refman_field_left, LEFT_COUNT },
	{ "U1", refman_field_left, LEFT_COUNT },
	{ "U2", refman_field_left, LEFT_COUNT },
	{ "PG", refman_field_left, LEFT_COUNT },
	{ "P2", refman_field_left, LEFT_COUNT },
	{ "WC", refman_field_left, LEFT_CLASS },
	{ "WE", refman_field_left, LEFT_CLASS },
	{ "SC", refman_field_left, LEFT_CLASS },
	{ "GA", refman_field_left, LEFT_KEY },
	{ "DA", refman_field_left, LEFT_STAMP },
	{ "OA", refman_field_left, LEFT_CLASS },
	{ "HC", refman_field_left, LEFT_CLASS },
	{ "HP", refman_field_left, LEFT_CLASS },
	{ "RI", refman_field_left, LEFT_KEY },
	{ "CO", refman_field_left, LEFT_KEY },
	{ "C3", refman_field_left, LEFT_SHORT },
	{ "EY", refman_field_left, LEFT_EARLIEST },
	/* the publisher's street and country */
	{ "PA", refman_field_left, LEFT_STREET },
	{ "PV", refman_field_left, LEFT_STREET },
	{ "PN", isi_unknown, 0 }, { "SU", isi_unknown, 0 },
	{ "SI", isi_unknown, 0 }, { "MA", isi_unknown, 0 },
	{ "ER", refman_field_left, LEFT_SELF },
	{ "EF", refman_field_left, LEFT_SELF }
};

enum { ISI_N_HANDLERS = sizeof isi_handlers / sizeof *isi_handlers };

static bool
isi_is_tag(const char *tag)
{
	return refman_has_handler(isi_handlers, ISI_N_HANDLERS, tag);
}

static void
isi_read(struct refman *r, const struct refman_field *fields, size_t n)
{
	refman_read_fields(r, fields, n, isi_handlers, ISI_N_HANDLERS);
	refman_finish(r);
}

/* ---- lines -------------------------------------------------------------- */

static size_t
isi_tag_at(const char *line, char tag[LINE_TAG])
{
	if (!isupper((unsigned char)line[0]) ||
	    (!isupper((unsigned char)line[1]) &&
	    !isdigit((unsigned char)line[1])) ||
	    (line[2] != ' ' && line[2] != '\0'))
		return 0;
	memcpy(tag, line, 2);
	tag[2] = '\0';
	return 2;
}

static bool
isi_is_chrome(const char *line)
{
	return strcmp(line, "\xEF\xBB\xBF") == 0;
}

static text_begins isi_begins;

static const struct line_grammar isi_grammar = {
	.tag = isi_tag_at, .begins = isi_begins, .is_chrome = isi_is_chrome,
	.indent = 3, .read = isi_read
};

/* By PT, unless only the head of the file stands before it, and behind ER. */
static bool
isi_begins(struct text_stream *s, size_t i, void *ctx)
{
	struct text_line l;
	char tag[LINE_TAG];

	(void)ctx;
	if (line_records_is(s, &isi_grammar, i - 1, "ER"))
		return true;
	if (!line_records_is(s, &isi_grammar, i, "PT"))
		return false;
	while (i-- > 0)
		if (text_stream_line(s, i, &l) && isi_tag_at(l.text, tag))
			return strcmp(tag, "FN") != 0 &&
			    strcmp(tag, "VR") != 0;
	return false;
}

/* ---- the dialect -------------------------------------------------------- */

static enum read_result
isi_next(void *state, struct arena *a, struct article *article)
{
	return line_records_next(state, &isi_grammar, a, article);
}

static int
isi_sniff(const char *head, size_t len)
{
	struct line_counts n = { .first_tag = "PT", .last_tag = "ER" };
	size_t at = strspn(head, " \t\r\n\xEF\xBB\xBF");

	line_records_count(head, len, isi_tag_at, isi_is_tag, &n);
	if (n.markup || n.first == 0)
		return 0;
	if (strncmp(head + at, "FN ", 3) == 0 ||
	    strncmp(head + at, "PT ", 3) == 0)
		return n.fields > 3 ? 93 : 60;
	return n.last != 0 && n.fields > 6 ? 70 : 0;
}

const struct dialect dialect_isi = {
	.name = "ISI", .sniff = isi_sniff, .open = line_records_open,
	.next = isi_next, .drop = line_records_drop
};

/*
 * EndNote's tagged format (.enw), which descends from refer: the dialect.
 *
 * A field is a percent sign, a character, a blank, and a value, which goes on
 * in the lines that begin by no tag; a record begins by %0.
 *
 * Source: EndNote's table of tags; refer(1).
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "input/endnote.h"
#include "input/line_records.h"
#include "input/rich.h"

/* A number that a PubMed address repeats is a PMID. */
static void
enw_accession(struct refman *r, const char *value, size_t at)
{
	if (r->article->pmid == NULL || strcmp(r->article->pmid, value) != 0)
		refman_field_accession(r, value, at);
}

/* EndNote keeps the PMCID in its second custom field. */
static void
enw_custom(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (!refman_named_ids(r, value))
		refman_note(r, "Notes", value);
}

static void
enw_translated_title(struct refman *r, const char *value, size_t at)
{
	refman_field_other_title(r, value, at);
}

static const struct refman_handler enw_handlers[] = {
	{ "%0", endnote_record_type, 0 },
	{ "%W", refman_field_text, REFMAN_OF(database) },
	/* the database's own name for it */
	{ "%~", refman_field_left, LEFT_SELF },
	{ "%F", refman_field_text, REFMAN_OF(key) },
	/* titles */
	{ "%T", refman_field_title, 0 },
	{ "%Q", enw_translated_title, 0 },
	{ "%!", refman_field_left, LEFT_SHORT }, /* the title cut short */
	{ "%J", refman_field_container, REFMAN_OF(container) },
	{ "%B", refman_field_container, REFMAN_OF(series) },
	{ "%O", refman_field_abbrev, 0 },
	{ "%S", refman_field_text, REFMAN_OF(series) },
	/* people */
	{ "%A", refman_field_people, CONTRIB_AUTHOR },
	{ "%E", refman_field_people, CONTRIB_EDITOR },
	{ "%Y", endnote_further_person, 0 },
	{ "%?", endnote_further_person, 0 },
	{ "%H", endnote_further_person, 0 },
	{ "%+", refman_field_address, 0 },
	/* where and when */
	{ "%8", refman_field_date, 0 }, { "%D", refman_field_date, 0 },
	{ "%V", refman_field_volume, 0 },
	{ "%N", refman_field_text, REFMAN_OF(number) },
	{ "%P", refman_field_first_page, 0 },
	{ "%&", refman_field_left, LEFT_SELECTED }, /* section, or first page */
	{ "%7", endnote_edition, REFMAN_OF(edition) },
	{ "%I", refman_field_text, REFMAN_OF(publisher) },
	{ "%C", refman_field_text, REFMAN_OF(place) },
	{ "%@", refman_field_serial, 0 },
	/* identifiers */
	{ "%R", refman_field_doi, 0 }, { "%U", refman_field_url, 0 },
	{ "%M", enw_accession, 0 }, { "%2", enw_custom, 0 },
	/* text */
	{ "%X", refman_field_abstract, 0 }, { "%K", endnote_keywords, 0 },
	{ "%G", refman_field_language, 0 },
	{ "%9", refman_field_type_of_work, 0 },
	{ "%Z", refman_field_note, 0 }, { "%1", refman_field_note, 0 },
	{ "%3", refman_field_note, 0 }, { "%4", refman_field_note, 0 },
	{ "%#", refman_field_note, 0 }, { "%$", refman_field_note, 0 },
	{ "%(", refman_field_note, 0 }, { "%)", refman_field_note, 0 },
	{ "%*", refman_field_note, 0 }, { "%^", refman_field_note, 0 },
	/* the copy: where it lies, when it was seen */
	{ "%>", refman_field_left, LEFT_COPY },
	{ "%L", refman_field_left, LEFT_COPY },
	{ "%[", refman_field_left, LEFT_COPY },
	{ "%]", refman_field_left, LEFT_OWN },
	{ "%=", refman_field_left, LEFT_STAMP }
};

enum { ENW_N_HANDLERS = sizeof enw_handlers / sizeof *enw_handlers };

static bool
enw_is_tag(const char *tag)
{
	return refman_has_handler(enw_handlers, ENW_N_HANDLERS, tag);
}

static void
enw_read(struct refman *r, const struct refman_field *fields, size_t n)
{
	refman_read_fields(r, fields, n, enw_handlers, ENW_N_HANDLERS);
	refman_finish(r);
}

/* ---- lines -------------------------------------------------------------- */

static size_t
enw_tag_at(const char *line, char tag[LINE_TAG])
{
	if (line[0] != '%' || line[1] == '\0' || line[1] == ' ' ||
	    (unsigned char)line[1] >= 0x80 ||
	    (line[2] != ' ' && line[2] != '\t' && line[2] != '\0'))
		return 0;
	memcpy(tag, line, 2);
	tag[2] = '\0';
	return 2;
}

static bool
enw_is_chrome(const char *line)
{
	return strcmp(line, "\xEF\xBB\xBF") == 0;
}

static text_begins enw_begins;

static const struct line_grammar enw_grammar = {
	.tag = enw_tag_at, .begins = enw_begins, .is_chrome = enw_is_chrome,
	.indent = 6, .read = enw_read
};

/* By %0; refer has none, and a blank line before each record. */
static bool
enw_begins(struct text_stream *s, size_t i, void *ctx)
{
	struct text_line l;
	char tag[LINE_TAG];

	(void)ctx;
	if (line_records_is(s, &enw_grammar, i, "%0"))
		return true;
	if (line_records_is(s, &enw_grammar, 0, "%0"))
		return false;
	return text_stream_line(s, i - 1, &l) && text_is_blank(l.text) &&
	    text_stream_line(s, i, &l) && enw_tag_at(l.text, tag) != 0;
}

/* ---- the dialect -------------------------------------------------------- */

static enum read_result
enw_next(void *state, struct arena *a, struct article *article)
{
	return line_records_next(state, &enw_grammar, a, article);
}

static int
enw_sniff(const char *head, size_t len)
{
	struct line_counts n = { .first_tag = "%0", .last_tag = "%T" };
	size_t at = strspn(head, " \t\r\n\xEF\xBB\xBF");

	line_records_count(head, len, enw_tag_at, enw_is_tag, &n);
	if (n.markup || n.fields < 2 || head[at] != '%')
		return 0;
	return n.first != 0 ? 93 : n.last != 0 ? 60 : 0;
}

const struct dialect dialect_endnote_tagged = {
	.name = "EndNote", .sniff = enw_sniff, .open = line_records_open,
	.next = enw_next, .drop = line_records_drop
};

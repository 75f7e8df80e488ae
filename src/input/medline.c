/*
 * MEDLINE, as PubMed saves it (.nbib): the dialect.
 *
 * A field is a tag of up to four letters, a hyphen in the fifth column, a
 * blank, and a value that goes on in lines of six blanks; a record begins by
 * its PMID.  Real files are looser: blanks lost or doubled by editors and
 * mails, blank lines within a record, lines of a form of their own.  So a
 * known tag is taken in any spacing, and what looks like none goes on with
 * the field before, or is reported.
 *
 * Source: the list of tags in PubMed's help; the older ones from real files.
 */
#include "input/medline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/dialect.h"
#include "input/nlm.h"
#include "input/text_stream.h"
#include "input/text_wrap.h"

/* ---- tags --------------------------------------------------------------- */

#define OF(member) offsetof(struct article, member)
#define OF_BOOK(member) offsetof(struct book, member)

static const struct medline_tag medline_tags[] = {
	/* identifiers */
	{ "PMID", medline_pmid, 0 }, { "PMC", medline_text, OF(pmcid) },
	{ "AID", medline_article_id, 0 }, { "LID", medline_location_id, 0 },
	{ "MID", medline_plain_id, 0 }, { "OID", medline_other_id, 0 },
	{ "SI", medline_data_bank, 0 }, { "UI", medline_plain_id, 0 },
	/* the record */
	{ "OWN", medline_text, OF(owner) },
	{ "STAT", medline_text, OF(status) },
	{ "SB", medline_list, OF(citation_subsets) },
	{ "PST", medline_text, OF(pub_status) },
	{ "PUBM", medline_text, OF(pub_model) },
	/* dates */
	{ "DP", medline_date, DATE_PPUB }, { "DEP", medline_date, DATE_EPUB },
	{ "DCOM", medline_date, DATE_COMPLETED },
	{ "DA", medline_date, DATE_CREATED },
	{ "LR", medline_date, DATE_RECORD_REVISED },
	{ "EDAT", medline_date, DATE_PUBMED },
	{ "MHDA", medline_date, DATE_MEDLINE },
	{ "CRDT", medline_date, DATE_ENTREZ },
	{ "CDAT", medline_date, DATE_ENTREZ },
	{ "PMCR", medline_date, DATE_PMC_RELEASE },
	{ "CTDT", medline_date, DATE_CONTRIBUTED },
	{ "DRDT", medline_date, DATE_RECORD_REVISED },
	{ "PHST", medline_history, 0 },
	/* the journal */
	{ "JT", medline_text, OF(journal.title) },
	{ "TA", medline_text, OF(journal.abbrev) },
	{ "JID", medline_text, OF(journal.nlm_id) },
	{ "IS", medline_issn, 0 }, { "ISSN", medline_issn, 0 },
	{ "VI", medline_text, OF(volume) }, { "IP", medline_text, OF(issue) },
	{ "PG", medline_pages, 0 }, { "PL", medline_place, 0 },
	{ "LA", medline_language, 0 }, { "RF", medline_n_refs, 0 },
	{ "NR", medline_n_refs, 0 }, { "SO", medline_source, 0 },
	/* the book */
	{ "BTI", medline_book_title, OF_BOOK(title) },
	{ "CTI", medline_book_title, OF_BOOK(collection_title) },
	{ "VTI", medline_book_text, OF_BOOK(volume_title) },
	{ "EN", medline_book_text, OF_BOOK(edition) },
	{ "PB", medline_book_text, OF_BOOK(publisher) },
	{ "CP", medline_book_text, OF_BOOK(location_labels) },
	{ "ISBN", medline_isbn, 0 },
	/* titles, abstracts, notes */
	{ "TI", medline_rich, OF(title) },
	{ "TT", medline_rich, OF(trans_title) },
	{ "AB", medline_abstract, 0 }, { "CI", medline_text, OF(copyright) },
	{ "OAB", medline_other_abstract, 0 },
	{ "OABL", medline_other_language, 0 },
	{ "OCI", medline_other_copyright, 0 },
	{ "OT", medline_keyword, 0 }, { "OTO", medline_keyword_owner, 0 },
	{ "COIS", medline_coi, 0 }, { "COI", medline_coi, 0 },
	{ "GN", medline_note, 0 },
	/* people */
	{ "FAU", medline_full_name, CONTRIB_AUTHOR },
	{ "AU", medline_short_name, CONTRIB_AUTHOR },
	{ "FED", medline_full_name, CONTRIB_EDITOR },
	{ "ED", medline_short_name, CONTRIB_EDITOR },
	{ "FIR", medline_full_name, CONTRIB_INVESTIGATOR },
	{ "IR", medline_short_name, CONTRIB_INVESTIGATOR },
	{ "FPS", medline_full_name, CONTRIB_OTHER },
	{ "PS", medline_short_name, CONTRIB_OTHER },
	{ "CN", medline_group, 0 }, { "AUID", medline_person_id, 0 },
	{ "AD", medline_address, 0 }, { "IRAD", medline_address, 0 },
	/* index terms */
	{ "MH", medline_mesh, 0 }, { "NM", medline_supplementary, 0 },
	{ "PT", medline_pub_type, 0 }, { "RN", medline_substance, 0 },
	{ "GR", medline_grant, 0 }, { "GS", medline_list, OF(gene_symbols) },
	{ "SFM", medline_list, OF(space_flight_missions) },
	/* other articles */
	{ "CIN", medline_notice, NOTICE_COMMENT_IN },
	{ "CON", medline_notice, NOTICE_COMMENT_ON },
	{ "EIN", medline_notice, NOTICE_ERRATUM_IN },
	{ "EFR", medline_notice, NOTICE_ERRATUM_FOR },
	{ "CRI", medline_notice, NOTICE_CORRECTED_AND_REPUBLISHED_IN },
	{ "CRF", medline_notice, NOTICE_CORRECTED_AND_REPUBLISHED_FROM },
	{ "RIN", medline_notice, NOTICE_RETRACTION_IN },
	{ "ROF", medline_notice, NOTICE_RETRACTION_OF },
	{ "RPI", medline_notice, NOTICE_REPUBLISHED_IN },
	{ "RPF", medline_notice, NOTICE_REPUBLISHED_FROM },
	{ "RRI", medline_notice, NOTICE_RETRACTED_AND_REPUBLISHED_IN },
	{ "RRF", medline_notice, NOTICE_RETRACTED_AND_REPUBLISHED_FROM },
	{ "ECI", medline_notice, NOTICE_EXPRESSION_OF_CONCERN_IN },
	{ "ECF", medline_notice, NOTICE_EXPRESSION_OF_CONCERN_FOR },
	{ "UIN", medline_notice, NOTICE_UPDATE_IN },
	{ "UOF", medline_notice, NOTICE_UPDATE_OF },
	{ "SPIN", medline_notice, NOTICE_SUMMARY_FOR_PATIENTS_IN },
	{ "ORI", medline_notice, NOTICE_ORIGINAL_REPORT_IN },
	{ "DDIN", medline_notice, NOTICE_ASSOCIATED_PUBLICATION },
	{ "DRIN", medline_notice, NOTICE_ASSOCIATED_PUBLICATION },
	{ "PRIN", medline_notice, NOTICE_ERRATUM_IN },
	{ "PROF", medline_notice, NOTICE_ERRATUM_FOR }
};

static const struct medline_tag *
medline_find(const char *tag)
{
	for (size_t i = 0; i < sizeof medline_tags / sizeof *medline_tags;
	    i++)
		if (strcmp(medline_tags[i].tag, tag) == 0)
			return &medline_tags[i];
	return NULL;
}

enum { TAG_LONG = 4, TAG_COLUMNS = 8 };

static bool
tag_is_id(const char *tag)
{
	return strcmp(tag, "PMID") == 0 || strcmp(tag, "PMC") == 0;
}

/*
 * The tag that begins a line, into `tag` of TAG_LONG + 1 bytes; returns the
 * offset of the value, 0 where the line is no field.  A known tag may stand
 * in any spacing, an unknown one in the true one only.
 */
static size_t
tag_at(const char *line, char *tag)
{
	size_t indent = strspn(line, " "), n = 0, at;
	const char *p = line + indent;
	bool strict;

	while (n <= TAG_LONG && ((p[n] >= 'A' && p[n] <= 'Z') ||
	    (n > 0 && p[n] >= '0' && p[n] <= '9')))
		n++;
	if (n < 2 || n > TAG_LONG || indent > 3)
		return 0;
	memcpy(tag, p, n);
	tag[n] = '\0';
	at = n + strspn(p + n, " \t");
	if (p[at] != '-' || at > TAG_COLUMNS)
		return 0;
	strict = at == TAG_LONG && (p[at + 1] == ' ' || p[at + 1] == '\0');
	if (medline_find(tag) == NULL)
		return strict && indent == 0 ? at + 1 : 0;
	/* "IP-10 was ..." is no issue */
	if (p[at + 1] != ' ' && p[at + 1] != '\t' && p[at + 1] != '\0' &&
	    at < TAG_LONG && !(tag_is_id(tag) && p[at + 1] >= '0' &&
	    p[at + 1] <= '9'))
		return 0;
	return indent + at + 1;
}

/* ---- fields ------------------------------------------------------------- */

void
medline_unreached(struct medline *m, const char *value)
{
	const struct unreached *u = nlm_unreached(m->arena, m->article,
	    m->tag, value);

	if (u != NULL)
		diag(m->diags, DIAG_ELEMENT_UNKNOWN, "%s holds \"%s\"",
		    u->path, u->sample);
}

void
medline_text(struct medline *m, const char *value, size_t at)
{
	const char **member = (void *)((char *)m->article + at);

	if (*member == NULL)
		*member = value;
	else if (strcmp(*member, value) != 0)
		medline_unreached(m, value);
}

void
medline_list(struct medline *m, const char *value, size_t at)
{
	struct list {
		const char **items;
		size_t n;
	} *list = (void *)((char *)m->article + at);

	*ARENA_PUSH(m->arena, list->items, list->n) = value;
}

/* Hand one field to its handler. */
static void
medline_hand(struct medline *m, const char *tag, const char *value)
{
	const struct medline_tag *t = medline_find(tag);

	m->diags->here.line = m->line;
	m->tag = t != NULL ? t->tag : tag;
	if (t == NULL)
		medline_unreached(m, value);
	else if (t->handle != NULL)
		t->handle(m, value, t->at);
}

/* ---- records ------------------------------------------------------------ */

struct medline_state {
	struct text_stream *stream;
	struct diags *diags;
	char record[32];                /* the PMID, for messages: it must
	                                   outlive the arena of the article */
};

/* A field at work. */
struct medline_field {
	char tag[TAG_LONG + 1];         /* "": none yet */
	struct text_wrap value;
	long line;
	bool closed;                    /* a blank line came */
};

/* Words that stand around records: a web page's, a search's. */
static bool
medline_is_chrome(const char *line)
{
	static const char *const words[] = {
		"<pre>", "</pre>", "<html>", "</html>", "<body>", "</body>",
		"<head>", "</head>", "```", "--"
	};
	size_t n;

	line += strspn(line, " \t");
	n = strcspn(line, " \t");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (n == strlen(words[i]) && memcmp(line, words[i], n) == 0)
			return line[n + strspn(line + n, " \t")] == '\0';
	return false;
}

static void
field_close(struct medline *m, struct medline_field *f)
{
	const char *value = f->tag[0] != '\0' ? wrap_end(&f->value) : NULL;

	m->line = f->line;
	if (value != NULL)
		medline_hand(m, arena_strdup(m->arena, f->tag), value);
	f->tag[0] = '\0';
}

/* Of fields that hold prose, whose lines an editor may have moved out. */
static bool
field_is_prose(const char *tag)
{
	static const char *const tags[] = {
		"AB", "AD", "CI", "CN", "COI", "COIS", "GN", "IRAD", "JT",
		"MH", "OAB", "OT", "SO", "TI", "TT", "BTI", "CTI", "GR"
	};

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (strcmp(tags[i], tag) == 0)
			return true;
	return false;
}

/* A line that is no field by itself. */
static void
field_more(struct medline *m, struct medline_field *f,
    const struct text_line *l)
{
	size_t indent = strspn(l->text, " \t");
	bool inside = indent >= 2 || l->text[0] == '\t';

	if (indent > 6)                 /* blanks of the value itself */
		indent = 6;
	if (!inside && medline_is_chrome(l->text))
		return;
	if (f->tag[0] != '\0' && (inside ||
	    (!f->closed && field_is_prose(f->tag)))) {
		wrap_line(&f->value, l->text + indent, l->len - indent);
		f->closed = false;
	} else {
		field_close(m, f);
		m->diags->here.line = l->number;
		m->tag = "(no tag)";
		medline_unreached(m, l->text + indent);
	}
}

static void
medline_record(struct medline *m, struct text_stream *s, size_t n)
{
	struct medline_field f = { .tag = "" };
	struct text_line l;
	char tag[TAG_LONG + 1];

	for (size_t i = 0; i < n && text_stream_line(s, i, &l); i++) {
		size_t at = tag_at(l.text, tag);

		if (at == 0 && text_is_blank(l.text)) {
			/* a line of blanks may be a value's blank line */
			f.closed = f.closed || l.len == 0;
		} else if (at == 0) {
			field_more(m, &f, &l);
		} else {
			field_close(m, &f);
			memcpy(f.tag, tag, sizeof tag);
			f.line = l.number;
			f.closed = false;
			wrap_begin(&f.value, m->arena);
			wrap_line(&f.value, l.text + at, l.len - at);
		}
	}
	field_close(m, &f);
	medline_finish_people(m);
	medline_finish_text(m);
	medline_finish_source(m);
	nlm_languages(m->article);
}

/* Tags of which a record has one. */
static bool
medline_is_single(const char *tag)
{
	static const char *const tags[] = {
		"AB", "DP", "EDAT", "JT", "OWN", "PG", "SO", "STAT", "TA",
		"VI", "IP"
	};

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (strcmp(tags[i], tag) == 0)
			return true;
	return false;
}

/* Has one of lines 0 to n - 1 the tag? */
static bool
medline_has(struct text_stream *s, size_t n, const char *tag)
{
	struct text_line l;
	char other[TAG_LONG + 1];

	for (size_t i = 0; i < n && text_stream_line(s, i, &l); i++)
		if (tag_at(l.text, other) != 0 && strcmp(tag, other) == 0)
			return true;
	return false;
}

enum { CHUNK_MOST = 200 };      /* lines that are looked at */

/*
 * A PMID begins a record.  So does a chunk behind a blank line that holds,
 * in its first field of such a kind, what the record has already: records of
 * other sources have no PMID.
 */
static bool
medline_begins(struct text_stream *s, size_t i, void *ctx)
{
	struct text_line l;
	char tag[TAG_LONG + 1];

	(void)ctx;
	if (!text_stream_line(s, i, &l) || tag_at(l.text, tag) == 0)
		return false;
	if (strcmp(tag, "PMID") == 0)
		return text_stream_is_cut(s) || medline_has(s, i, "PMID") ||
		    medline_has(s, i, "TI");
	if (!text_stream_line(s, i - 1, &l) || !text_is_blank(l.text))
		return false;
	for (size_t k = i; k < i + CHUNK_MOST && text_stream_line(s, k, &l) &&
	    !text_is_blank(l.text); k++)
		if (tag_at(l.text, tag) != 0 && medline_is_single(tag))
			return medline_has(s, i, tag);
	return false;
}

/* ---- the dialect -------------------------------------------------------- */

static void
medline_drop(void *state)
{
	struct medline_state *s = state;

	text_stream_drop(s->stream);
	free(s);
}

static void *
medline_open(struct source *source, struct diags *diags)
{
	struct medline_state *s = text_stream_state(sizeof *s,
	    offsetof(struct medline_state, stream), source, diags);

	if (s == NULL)
		return NULL;
	s->diags = diags;
	return s;
}

/* Did the lines give anything of an article? */
static bool
medline_has_article(const struct article *x)
{
	return x->pmid != NULL || x->title.n_runs != 0 || x->book != NULL ||
	    x->n_abstracts != 0 || x->n_contribs != 0 ||
	    x->n_pub_types != 0 || x->n_mesh != 0;
}

static enum read_result
medline_next(void *state, struct arena *a, struct article *article)
{
	struct medline_state *s = state;
	struct article empty = *article;
	enum text_result result;
	struct text_line l;
	size_t n;

	while ((result = text_stream_next(s->stream, medline_begins, NULL,
	    &n)) == TEXT_RECORD) {
		struct medline m = {
			.arena = a, .article = article, .diags = s->diags,
			.record = s->record
		};

		if (text_stream_line(s->stream, 0, &l))
			article->source_line = l.number;
		medline_record(&m, s->stream, n);
		s->diags->here.line = article->source_line;
		if (medline_has_article(article))
			return READ_ARTICLE;
		*article = empty;
	}
	return result == TEXT_BROKEN ? READ_SKIPPED
	    : result == TEXT_END ? READ_END : READ_FAILED;
}

/* The sum of the lines that are fields, weighed. */
static int
medline_sniff(const char *head, size_t len)
{
	size_t fields = 0, ids = 0, lines = 0, at = 0;
	char line[16], tag[TAG_LONG + 1];

	while (at < len && lines++ < 2000) {
		size_t n = strcspn(head + at, "\r\n");

		snprintf(line, sizeof line, "%.*s", n < sizeof line ? (int)n
		    : (int)sizeof line - 1, head + at);
		if (strncmp(line, "\xEF\xBB\xBF", 3) == 0)
			memmove(line, line + 3, strlen(line + 3) + 1);
		if (strncmp(line, "TY  - ", 6) == 0 ||
		    strncmp(line, "ER  -", 5) == 0)
			return 0;       /* RIS */
		if (tag_at(line, tag) != 0 && medline_find(tag) != NULL) {
			fields++;
			ids += strcmp(tag, "PMID") == 0;
		}
		at += n;
		at += strspn(head + at, "\r\n");
	}
	if (fields < 2 || (ids == 0 && fields < 5))
		return 0;
	at = strspn(head, " \t\r\n\xEF\xBB\xBF");
	if (strchr("<{[", head[at]) != NULL)
		return 40;              /* perhaps a page that shows some */
	return ids > 0 ? 90 : 60;
}

const struct dialect dialect_medline = {
	.name = "MEDLINE", .sniff = medline_sniff, .open = medline_open,
	.next = medline_next, .drop = medline_drop
};

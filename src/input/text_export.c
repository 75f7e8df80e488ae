/*
 * PubMed's exports as text: numbers of records, citations, identifiers.
 *
 * Both print citations as PubMed's pages do; that grammar stands with them,
 * in page_text_cite.c.  What an export says beside it (languages, types, other
 * articles) is taken out here first.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/text_export.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/lang.h"
#include "input/nlm.h"
#include "input/rich.h"

void
export_begin(struct export *e, struct arena *a, struct article *x,
    struct diags *diags, char *record)
{
	*e = (struct export){
		.arena = a, .x = x, .diags = diags, .record = record,
		.cite = { .arena = a, .x = x, .diags = diags }
	};
}

void
export_left_for(struct export *e, const char *part, const char *text,
    enum left why)
{
	const struct unreached *u = nlm_left(e->arena, e->x, part, text,
	    left_reason(why));

	if (u != NULL)
		diag(e->diags, DIAG_UNREACHED, "not understood, %s: \"%s\"",
		    part, u->sample);
}

void
export_left(struct export *e, const char *part, const char *text)
{
	export_left_for(e, part, text, LEFT_UNKNOWN);
}

/* ---- numbers of records ------------------------------------------------- */

unsigned long
export_number(const char *line, size_t *len)
{
	size_t indent = strspn(line, " \t");
	size_t n = strspn(line + indent, "0123456789");
	const char *p = line + indent + n;

	*len = 0;
	if (n == 0 || n > 7 || (*p != '.' && *p != ':') ||
	    (p[1] >= '0' && p[1] <= '9'))
		return 0;
	*len = indent + n + 1;
	*len += strspn(line + *len, " \t");
	return strtoul(line + indent, NULL, 10);
}

void
export_block(struct text_stream *s, size_t i, char *text, size_t size)
{
	struct text_line l;
	size_t at = 0;

	text[0] = '\0';
	for (; text_stream_line(s, i, &l) && !text_is_blank(l.text); i++) {
		size_t n = l.len;
		const char *p = l.text;

		while (n > 0 && *p == ' ') {
			p++;
			n--;
		}
		while (n > 0 && p[n - 1] == ' ')
			n--;
		if (at + n + 2 > size)
			return;
		if (at > 0)
			text[at++] = ' ';
		memcpy(text + at, p, n);
		text[at += n] = '\0';
	}
}

bool
export_has_pmid(struct export_seen *seen, struct text_stream *s, size_t n)
{
	struct text_line l;

	if (text_stream_is_cut(s))
		return true;
	if (n <= seen->n)               /* another record */
		*seen = (struct export_seen){ 0 };
	for (; seen->n < n && text_stream_line(s, seen->n, &l); seen->n++) {
		const char *p = strstr(l.text, "PMID:");

		seen->pmid = seen->pmid || seen->word || (p != NULL &&
		    !text_is_blank(p + 5));
		seen->word = p != NULL && text_is_blank(p + 5);
	}
	return seen->pmid;
}

/* ---- identifiers -------------------------------------------------------- */

static const struct {
	const char *word;
	enum export_id { ID_PMID, ID_PMCID, ID_DOI } id;
} export_words[] = {
	{ "PubMed Central PMCID:", ID_PMCID }, { "PubMed PMID:", ID_PMID },
	{ "PMCID:", ID_PMCID }, { "PMID:", ID_PMID }, { "DOI:", ID_DOI }
};

/* The word that begins the text; its index, or the count of them. */
static size_t
ids_word(const char *text)
{
	size_t n = sizeof export_words / sizeof *export_words, i = 0;

	while (i < n && strncmp(text, export_words[i].word,
	    strlen(export_words[i].word)) != 0)
		i++;
	return i;
}

bool
export_is_ids(const char *line)
{
	line += strspn(line, " \t");
	return ids_word(line) < sizeof export_words / sizeof *export_words;
}

static void
ids_status(struct export *e, const char *text, size_t len)
{
	static const struct {
		const char *text, *status;
	} words[] = {
		{ "Indexed for MEDLINE", "MEDLINE" },
		{ "PubMed - indexed for MEDLINE", "MEDLINE" },
		{ "PubMed - in process", "In-Process" },
		{ "PubMed - as supplied by publisher", "Publisher" },
		{ "PubMed - OLDMEDLINE", "OLDMEDLINE" },
		{ "PubMed - in data review", "In-Data-Review" },
		{ "PubMed", "PubMed-not-MEDLINE" }
	};
	const char *date;
	struct pub_date *d;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i].text) == len && strncasecmp(words[i].text,
		    text, len) == 0) {
			e->x->status = words[i].status;
			return;
		}
	date = strncmp(text, "Available on ", 13) == 0
	    ? text_fold(e->arena, text + 13, len - 13) : NULL;
	if (date == NULL) {
		export_left(e, "behind an identifier", arena_strndup(e->arena,
		    text, len));
		return;
	}
	d = ARENA_PUSH(e->arena, e->x->dates, e->x->n_dates);
	d->kind = DATE_PMC_RELEASE;
	d->type = "pmc-release";
	d->date = nlm_date(e->arena, date);
}

static void
ids_keep(struct export *e, enum export_id id, const char *value)
{
	const char **member = id == ID_PMID ? &e->x->pmid : id == ID_PMCID
	    ? &e->x->pmcid : &e->x->doi;
	static const char *const types[] = { "pubmed", "pmc", "doi" };
	struct pub_id *other;

	if (*member == NULL) {
		*member = value;
	} else if (strcasecmp(*member, value) != 0) {
		other = ARENA_PUSH(e->arena, e->x->ids, e->x->n_ids);
		other->type = types[id];
		other->value = value;
	}
	if (id == ID_PMID && e->record[0] == '\0') {
		snprintf(e->record, 32, "%s", value);
		e->diags->here.record = e->record;
	}
}

void
export_ids(struct export *e, const char *text)
{
	const char *p = text;

	for (;;) {
		size_t i, n;

		p += strspn(p, " .;");
		if (*p == '\0')
			return;
		if (*p == '[' && (n = strcspn(p, "]")) > 1) {
			ids_status(e, p + 1, n - 1);
			p += n + (p[n] == ']');
			continue;
		}
		i = ids_word(p);
		if (i == sizeof export_words / sizeof *export_words)
			break;
		p += strlen(export_words[i].word);
		p += strspn(p, " ");
		n = strcspn(p, " ");
		while (n > 0 && strchr(".;,", p[n - 1]) != NULL)
			n--;
		if (n > 0)
			ids_keep(e, export_words[i].id,
			    arena_strndup(e->arena, p, n));
		p += n;
	}
	export_left(e, "behind the identifiers", p);
}

/* ---- citations ---------------------------------------------------------- */

/* "J Abbrev. 2014 ..." in any form, where a citation is due. */
size_t
export_journal(const char *text)
{
	size_t n = copied_journal_before(text);

	for (const char *p = strstr(text, ". "); n == 0 && p != NULL &&
	    p - text < 120; p = strstr(p + 1, ". ")) {
		size_t digits = strspn(p + 2, "0123456789");

		if (digits == 4 && (p[2] == '1' || p[2] == '2') &&
		    p > text && strchr(". ;:", p[6]) != NULL)
			n = (size_t)(p - text);
	}
	return n;
}

/* Words that begin by a capital, and no sign but commas? */
static bool
cite_is_names(const char *text)
{
	for (const char *p = text; *p != '\0'; p++)
		if (!((*p >= 'A' && *p <= 'Z') || (p > text && *p >= 'a' &&
		    *p <= 'z' && p[-1] != ' ') || strchr(" ,;-", *p) != NULL))
			return false;
	return true;
}

/* "English, Spanish": languages and nothing else; then they are kept. */
static bool
cite_languages(struct export *e, const char *text, bool keep)
{
	if (!cite_is_names(text))
		return false;
	while (*text != '\0') {
		size_t n = strcspn(text, ",;");
		const char *tag = n == 0 || n > 40 ? NULL
		    : lang_from_name(e->arena, arena_strndup(e->arena, text,
		    n));

		if (tag == NULL)
			return false;
		if (keep) {
			if (e->x->lang == NULL)
				e->x->lang = tag;
			*ARENA_PUSH(e->arena, e->x->langs, e->x->n_langs) =
			    tag;
		}
		text += n;
		text += strspn(text, ",; ");
	}
	return true;
}

void
export_notice(struct export *e, const char *type, const char *text)
{
	struct notice *k;

	if (type == NULL || text == NULL ||
	    text[strspn(text, " .;")] == '\0')
		return;
	k = ARENA_PUSH(e->arena, e->x->notices, e->x->n_notices);
	k->type = type;
	k->kind = notice_kind_from(type);
	if (strcasecmp(type, "Partial retraction in") == 0)
		k->kind = NOTICE_ERRATUM_IN;
	k->pmid = nlm_cut_pmid(e->arena, &text);
	k->text = rich_plain(e->arena, text);
}

/* The kind of notice that begins the text, "Erratum in: "; its words' length,
   0 where there is none. */
static size_t
cite_notice(const char *text)
{
	for (int kind = 0; kind < NOTICE_OTHER; kind++) {
		const char *title = notice_kind_title(
		    (enum notice_kind)kind);
		size_t n = strlen(title);

		if (strncasecmp(text, title, n) == 0 && text[n] == ':')
			return n;
	}
	return 0;
}

/* The end of a sentence: a full stop that a blank or the end follows. */
static size_t
cite_sentence(const char *s)
{
	size_t n = 0;

	while (s[n] != '\0' && !(s[n] == '.' && (s[n + 1] == ' ' ||
	    s[n + 1] == '\0')))
		n++;
	return n;
}

/* Up to the next notice, or the end. */
static size_t
cite_notice_end(const char *s)
{
	const char *p = s;

	while ((p = strchr(p, ' ')) != NULL)
		if (cite_notice(++p) > 0)
			return (size_t)(p - s);
	return strlen(s);
}

/*
 * A sentence of the tail that says no more than a language or a type; or a
 * notice, which is the rest.  Returns what it took.
 *
 * early  one of the first sentences, among which languages stand
 */
static size_t
cite_aside(struct export *e, const char *s, bool early)
{
	size_t n = cite_notice(s), end = cite_sentence(s);
	const char *text;

	if (n > 0) {
		const char *of = s + n + 1;

		end = cite_notice_end(of);
		export_notice(e, arena_strndup(e->arena, s, n),
		    text_fold(e->arena, of, end) != NULL
		    ? text_fold(e->arena, of, end) : "");
		return n + 1 + end;
	}
	if (end == 0 || end > 80)
		return 0;
	text = arena_strndup(e->arena, s, end);
	if (copied_type(text) == end)
		copied_add_type(&e->cite, text);
	else if (strcasecmp(text, "No abstract available") == 0)
		return end;
	else if (!early || !cite_languages(e, text, false))
		return 0;
	else
		cite_languages(e, text, true);
	return end;
}

/* "2018; ... eCollection 2018": the second says nothing new. */
static void
cite_drop_collection(struct export *e)
{
	const struct pub_date *issue = article_date(e->x, DATE_PPUB);
	size_t n = 0;

	for (size_t i = 0; i < e->x->n_dates; i++) {
		const struct pub_date *d = &e->x->dates[i];

		if (issue == NULL || d->kind != DATE_COLLECTION ||
		    strcmp(date_text(e->arena, &issue->date),
		    date_text(e->arena, &d->date)) != 0)
			e->x->dates[n++] = *d;
	}
	e->x->n_dates = n;
}

void
export_cite(struct export *e, const char *text)
{
	const char *s = copied_plain(&e->cite, text);
	size_t n = export_journal(s);
	struct buf rest = { .arena = e->arena };
	int sentences = 0;

	if (n > 0)
		e->x->journal.abbrev = arena_strndup(e->arena, s, n);
	s += n;
	s += strspn(s, ". ");
	n = cite_sentence(s);           /* date, volume, pages */
	buf_printf(&rest, ". %.*s.", (int)n, s);
	for (s += n; s += strspn(s, ". "), *s != '\0'; s += n) {
		n = cite_aside(e, s, sentences++ < 8);
		if (n > 0)
			continue;
		n = cite_sentence(s);
		buf_printf(&rest, " %.*s.", (int)n, s);
	}
	copied_cite(&e->cite, buf_text(&rest));
	cite_drop_collection(e);
}

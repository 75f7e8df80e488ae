/*
 * "Summary (text)", PubMed's export: one citation a record.
 *
 *	17: Shi PA, Roe AB 3rd; A Group. Title. J Abbrev. 2020 Sep 2;19:1-5.
 *	Spanish. doi: 10.x/y. Epub 2020 Aug 1. Erratum in: ... PMID: 1; PMCID:
 *	PMC2.
 *
 * It is read from both ends: identifiers and notices off the end, then the
 * journal, the last ". J Abbrev. YEAR" before a date (a title may cite
 * another), then the authors, a first sentence of nothing but names.  The
 * road not taken: a sentence a part from the left; titles hold full stops,
 * and the authors may lack.
 */
#define _GNU_SOURCE             /* strcasestr */
#include <stdlib.h>
#include <string.h>

#include "input/dialect.h"
#include "input/nlm.h"
#include "input/rich.h"
#include "input/text_export.h"
#include "input/text_wrap.h"

enum { SUMMARY_LONG = 8000 };   /* bytes that sniffing looks at */

struct summary_state {
	struct text_stream *stream;
	struct diags *diags;
	struct export_seen seen;
	char record[32];                /* the PMID, for messages */
};

/* ---- where a record begins ---------------------------------------------- */

/* The number of the record at work, 0: none. */
static unsigned long
summary_number(struct text_stream *s, size_t n)
{
	struct text_line l;
	size_t len;

	for (size_t i = 0; i < n && text_stream_line(s, i, &l); i++) {
		unsigned long number = export_number(l.text, &len);

		if (number > 0)
			return number;
	}
	return 0;
}

/* A remark of the user's own */
static bool
summary_is_remark(const char *line)
{
	line += strspn(line, " \t");
	return *line == '#';
}

/*
 * Behind the identifier, which comes last, the next record begins: by its
 * number or by a blank line.  One without an identifier ends before the
 * number that is due and a blank line.
 */
static bool
summary_begins(struct text_stream *s, size_t i, void *ctx)
{
	struct text_line l, before;
	unsigned long number;
	bool blank, ended = export_has_pmid(ctx, s, i);
	size_t len;

	if (!text_stream_line(s, i, &l) || text_is_blank(l.text) ||
	    summary_is_remark(l.text) || !text_stream_line(s, i - 1, &before))
		return false;
	number = export_number(l.text, &len);
	blank = text_is_blank(before.text);
	if (text_is_blank(l.text + len))        /* "PMID:", and below it "7." */
		number = 0;
	if (ended && (number > 0 || blank))
		return true;
	return blank && number > 0 && number == summary_number(s, i) + 1;
}

/* ---- parts -------------------------------------------------------------- */

/* Does a sentence end before p, which stands behind a blank? */
static bool
sentence_ends(const char *text, const char *p)
{
	const char *q = p - 1;

	if (p - text < 2 || p[-1] != ' ')
		return false;
	q--;
	while (q > text && strchr("\")]'", *q) != NULL)
		q--;
	return strchr(".?!", *q) != NULL;
}

/* The journal of the citation: the last that the text has, NULL: none. */
static const char *
summary_journal(const char *text)
{
	const char *best = NULL, *begin = NULL;

	if (export_journal(text) > 0 && memchr(text, '.',
	    export_journal(text)) == NULL)
		best = text;
	for (const char *p = strchr(text, ' '); p != NULL;
	    p = strchr(p + 1, ' ')) {
		size_t n;

		if (!sentence_ends(text, p + 1))
			continue;
		begin = p + 1;
		n = copied_journal_before(begin);
		/* a journal's name has neither; "Erratum in: J X" is none */
		if (n > 0 && memchr(begin, '.', n) == NULL &&
		    memchr(begin, ':', n) == NULL)
			best = begin;
	}
	return best;
}

/* Where the first sentence ends: before ". ", or at the end. */
static size_t
summary_sentence(const char *text)
{
	const char *stop = strstr(text, ". ");

	return stop != NULL ? (size_t)(stop - text) : strlen(text);
}

/* "AUTHORS. TITLE." */
static void
summary_head(struct export *e, const char *text)
{
	size_t n = summary_sentence(text);
	struct export_people p;

	if (text[n] != '\0' && text[n + 1] != '\0') {
		const char *names = arena_strndup(e->arena, text, n);

		p = export_people(e, names, CONTRIB_AUTHOR);
		if (export_is_people(&p, names)) {
			e->x->contribs = p.contribs;
			e->x->n_contribs = p.n;
			e->x->contribs_incomplete = p.et_al;
			text += n + 2;
		}
	}
	e->x->title = rich_plain(e->arena, text);
}

/* The identifiers from "PMID:" on, cut off. */
static const char *
summary_cut_ids(struct export *e, const char *text)
{
	static const char *const words[] = {
		"PubMed PMID:", "PubMed Central PMCID:", "PMID:", "PMCID:"
	};
	const char *at = NULL;
	const char *last = NULL;

	/* those of notices stand before: the last PMID is the record's */
	for (const char *p = text; (p = strstr(p, "PMID:")) != NULL; p++)
		last = p;
	for (const char *p = text; last == NULL &&
	    (p = strstr(p, "PMCID:")) != NULL; p++)
		last = p;
	if (last == NULL)
		return text;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t n = strlen(words[i]) - 5;

		if (words[i][n] == 'P' && last - text >= (ptrdiff_t)n &&
		    strncmp(last - n, words[i], n + 5) == 0 &&
		    (at == NULL || last - n < at))
			at = last - n;
	}
	if (at == NULL)
		at = last;
	export_ids(e, at);
	return text_fold(e->arena, text, (size_t)(at - text));
}

/* "AUTHORS. TITLE. 2023 May 29. In: BOOK": a chapter; false: none */
static bool
summary_chapter(struct export *e, const char *text)
{
	const char *in = strstr(text, ". In: "), *date = NULL;
	const char *head;

	if (in == NULL || !export_is_book(in + 2))
		return false;
	export_book(e, in + 2);
	for (const char *p = text; (p = strstr(p, ". ")) != NULL && p < in;
	    p += 2)
		date = p + 2;
	head = in + 1;
	if (date != NULL && export_contribution(e, arena_strndup(e->arena,
	    date, (size_t)(in - date))))
		head = date;
	summary_head(e, text_fold(e->arena, text, (size_t)(head - text)));
	return true;
}

/* "Mult Scler. 2013 ...: the citation first, then title and authors, a line
   each: so PubMed's oldest form has it. */
static void
summary_old_form(struct export *e, const char *const *lines, size_t n)
{
	struct export_people p;
	struct text_wrap w;

	export_cite(e, lines[0]);
	p = export_people(e, lines[n - 1], CONTRIB_AUTHOR);
	if (n > 2 && export_is_people(&p, lines[n - 1])) {
		e->x->contribs = p.contribs;
		e->x->n_contribs = p.n;
		e->x->contribs_incomplete = p.et_al;
		n--;
	}
	wrap_begin(&w, e->arena);
	for (size_t i = 1; i < n; i++)
		wrap_line(&w, lines[i], strlen(lines[i]));
	e->x->title = rich_plain(e->arena, wrap_end(&w));
}

/* ---- records ------------------------------------------------------------ */

struct summary_lines {
	const char **lines;     /* without the number */
	size_t n;
	const char *text;       /* all as one; NULL: none */
};

/* The record's lines but for remarks, which are reported. */
static struct summary_lines
summary_lines(struct export *e, struct text_stream *s, size_t n)
{
	struct summary_lines all = { 0 };
	struct text_wrap w;
	struct text_line l;

	wrap_begin(&w, e->arena);
	for (size_t i = 0; i < n && text_stream_line(s, i, &l); i++) {
		size_t skip = 0;
		const char *text;

		if (text_is_blank(l.text))
			continue;
		if (summary_is_remark(l.text)) {
			e->diags->here.line = l.number;
			export_left_for(e, "a remark", l.text,
			    LEFT_SELECTED);
			continue;
		}
		if (all.n == 0)
			export_number(l.text, &skip);
		wrap_line(&w, l.text + skip, l.len - skip);
		text = text_fold(e->arena, l.text + skip, l.len - skip);
		if (text != NULL)
			*ARENA_PUSH(e->arena, all.lines, all.n) = text;
	}
	all.text = wrap_end(&w);
	return all;
}

/* Said on the page, where a record without an abstract is another thing. */
static void
summary_gap(struct export *e)
{
	struct gap *g = ARENA_PUSH(e->arena, e->x->gaps, e->x->n_gaps);

	g->field = "abstracts";
	g->note = "The summary that was read holds no abstract.";
}

static void
summary_record(struct export *e, struct text_stream *s, size_t n)
{
	struct summary_lines all = summary_lines(e, s, n);
	const char *text = all.text, *journal;

	if (text == NULL)
		return;
	journal = summary_journal(text);
	if (journal == text && all.n > 1 &&
	    export_journal(all.lines[0]) > 0) {
		summary_old_form(e, all.lines, all.n);
		return;
	}
	text = summary_cut_ids(e, text);
	if (text != NULL && summary_chapter(e, text))
		return;
	journal = text != NULL ? summary_journal(text) : NULL;
	if (journal == NULL) {
		if (text != NULL)
			summary_head(e, text);
		return;
	}
	export_cite(e, journal);
	if (journal > text)
		summary_head(e, text_fold(e->arena, text,
		    (size_t)(journal - text)));
}

/* ---- the dialect -------------------------------------------------------- */

static void
summary_drop(void *state)
{
	struct summary_state *s = state;

	text_stream_drop(s->stream);
	free(s);
}

static void *
summary_open(struct source *source, struct diags *diags)
{
	struct summary_state *s = text_stream_state(sizeof *s,
	    offsetof(struct summary_state, stream), source, diags);

	if (s == NULL)
		return NULL;
	s->diags = diags;
	return s;
}

static enum read_result
summary_next(void *state, struct arena *a, struct article *article)
{
	struct summary_state *s = state;
	struct article empty = *article;
	enum text_result result;
	struct text_line l;
	struct export e;
	size_t n;

	while ((result = text_stream_next(s->stream, summary_begins,
	    &s->seen, &n)) == TEXT_RECORD) {
		s->record[0] = '\0';
		if (text_stream_line(s->stream, 0, &l))
			article->source_line = l.number;
		s->diags->here.line = article->source_line;
		export_begin(&e, a, article, s->diags, s->record);
		summary_record(&e, s->stream, n);
		summary_gap(&e);
		nlm_languages(article);
		s->diags->here.line = article->source_line;
		if (article->title.n_runs != 0 || article->pmid != NULL)
			return READ_ARTICLE;
		*article = empty;
	}
	return result == TEXT_BROKEN ? READ_SKIPPED
	    : result == TEXT_END ? READ_END : READ_FAILED;
}

/* The first line that has a number, and the paragraph behind it. */
static int
summary_sniff(const char *head, size_t size)
{
	const char *p = head, *end, *pmid;
	size_t len;

	(void)size;
	p += strspn(p, " \t\r\n\xEF\xBB\xBF");
	if (strchr("<{\"", *p) != NULL)
		return 0;
	while (*p != '\0' && p - head < SUMMARY_LONG &&
	    (summary_is_remark(p) || export_number(p, &len) == 0)) {
		p += strcspn(p, "\r\n");
		p += strspn(p, "\r\n");
	}
	if (*p == '\0' || export_number(p, &len) == 0)
		return 0;
	end = strstr(p, "\n\n");
	if (end == NULL)
		end = strstr(p, "\n\r\n");
	if (end == NULL)
		end = p + strlen(p);
	pmid = strstr(p, "PMID:");
	return pmid != NULL && pmid < end ? 91 : 0;
}

const struct dialect dialect_summary_text = {
	.name = "PubMed summaries as text", .sniff = summary_sniff,
	.open = summary_open, .next = summary_next, .drop = summary_drop
};

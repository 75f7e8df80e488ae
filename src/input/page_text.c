/*
 * A PubMed page copied as text: the dialect.
 *
 * Such a text has no grammar, only labels and habits.  So every line gets a
 * fate: used, the site's own, or unreached; and what is unreached is said.
 *
 * The road not taken: one table of regular expressions over the whole text.
 * It finds what it looks for and cannot say what it overlooked.
 */
#include "input/page_text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "input/decode.h"
#include "input/dialect.h"
#include "input/rich.h"

/* Bytes of one input: a thousand long pages are 30 MB. */
enum { COPIED_LIMIT = 64 * 1024 * 1024, COPIED_N_LEFT = 200,
	COPIED_N_GAPS = 100,
	COPIED_SAMPLE = 80 };

/* ---- what parts share --------------------------------------------------- */

void
copied_use(struct copied *c, size_t i)
{
	c->lines[i].fate = FATE_USED;
}

void
copied_chrome(struct copied *c, size_t i)
{
	c->lines[i].fate = FATE_CHROME;
}

const char *
copied_trim(struct copied *c, const char *s, size_t len)
{
	while (len > 0 && *s == ' ') {
		s++;
		len--;
	}
	while (len > 0 && s[len - 1] == ' ')
		len--;
	return s[len] == '\0' ? s : arena_strndup(c->arena, s, len);
}

const char *
copied_plain(struct copied *c, const char *s)
{
	const char *p = s, *end = s + strlen(s);
	struct buf b = { .arena = c->arena };
	bool plain = true;

	while (p < end && plain)
		plain = !utf8_is_space(utf8_next(&p, end)) || p[-1] == ' ';
	if (plain)
		return s;
	for (p = s; p < end;) {
		uint32_t code = utf8_next(&p, end);

		if (!utf8_is_space(code))
			buf_utf8(&b, code);
		else if (b.len > 0 && b.p[b.len - 1] != ' ')
			buf_char(&b, ' ');
	}
	return copied_trim(c, buf_text(&b), b.len);
}

void
copied_gap(struct copied *c, const char *field, const char *note)
{
	struct place at = { .field = field };
	struct gap *g;

	if (c->x->n_gaps >= COPIED_N_GAPS)
		return;
	for (size_t i = 0; i < c->x->n_gaps; i++)
		if (strcmp(c->x->gaps[i].note, note) == 0)
			return;
	g = ARENA_PUSH(c->arena, c->x->gaps, c->x->n_gaps);
	g->field = field;
	g->note = note;
	/* a sentence there, a clause here */
	diag_at(c->diags, &at, DIAG_NOT_IN_SOURCE, "%.*s",
	    (int)strlen(note) - 1, note);
}

void
copied_left(struct copied *c, const char *where, const char *text)
{
	struct article *x = c->x;
	struct unreached *u;
	size_t n = strlen(text);

	diag(c->diags, DIAG_UNREACHED, "not understood, in %s: \"%.200s\"",
	    where, text);
	if (x->n_unreached >= COPIED_N_LEFT) {
		x->unreached[x->n_unreached - 1].count++;
		return;
	}
	if (n > COPIED_SAMPLE) {
		const char *p = text + COPIED_SAMPLE;

		while (((unsigned char)*p & 0xC0) == 0x80)
			p--;
		n = (size_t)(p - text);
	}
	u = ARENA_PUSH(c->arena, x->unreached, x->n_unreached);
	u->path = where;
	u->count = 1;
	u->sample = arena_strndup(c->arena, text, n);
}

/* ---- one page ----------------------------------------------------------- */

/* What the copy did not hold, where the page says that there is such. */
static void
copied_say_gaps(struct copied *c)
{
	struct article *x = c->x;

	if (x->contribs_incomplete && x->n_contribs == 1)
		copied_gap(c, "contribs",
		    "Only the first author was in the copied text.");
	else if (x->contribs_incomplete)
		copied_gap(c, "contribs",
		    "Not all authors were in the copied text.");
	if (c->affs_named && x->n_affs == 0)
		copied_gap(c, "affs",
		    "Affiliations were not in the copied text.");
}

/* A banner says less than the notice that the page gives below. */
static void
copied_drop_banner(struct copied *c)
{
	struct article *x = c->x;
	bool has_notice = false;
	size_t n = 0;

	for (size_t i = 0; i < x->n_notices; i++)
		has_notice = has_notice || (x->notices[i].type != NULL &&
		    x->notices[i].kind == NOTICE_RETRACTION_IN);
	for (size_t i = 0; i < x->n_notices; i++)
		if (!has_notice || x->notices[i].type != NULL)
			x->notices[n++] = x->notices[i];
	x->n_notices = n;
}

void
copied_read(struct copied *c)
{
	size_t body;

	c->where = "head";
	body = copied_head(c);
	copied_body(c, body);
	copied_drop_banner(c);
	copied_say_gaps(c);
	for (size_t i = 0; i < c->n_lines; i++) {
		struct copied_line *l = &c->lines[i];

		if (l->fate != FATE_UNREACHED)
			continue;
		if (copied_is_chrome(l->key, i < body ? ZONE_HEAD | ZONE_BODY
		    : ZONE_BODY)) {
			l->fate = FATE_CHROME;
			continue;
		}
		c->diags->here.line = l->number;
		copied_left(c, i < body ? "the head of the page"
		    : "the page", l->text);
	}
}

/* ---- the dialect -------------------------------------------------------- */

struct page_text {
	struct diags *diags;
	struct copied_lines lines;
	size_t next;            /* line at which the next page begins */
};

/* Is any line, of those that a name begins, a sure sign? */
static int
sniff_line(const char *s, size_t len)
{
	static const struct {
		const char *text;
		int sure;
	} signs[] = {
		{ "Skip to main page content", 60 },
		{ "PubMed Disclaimer", 60 },
		{ "Page navigation", 40 }, { "Access keys", 40 },
		{ "NCBI Homepage", 40 }, { "Similar articles", 30 },
		{ "LinkOut - more resources", 40 }, { "Cited by", 20 },
		{ "Conflict of interest statement", 20 },
		{ "Publication types", 20 }, { "MeSH terms", 20 },
		{ "Affiliation", 20 }, { "Abstract", 20 },
		{ "Full text links", 20 }, { "Keywords: ", 10 },
		{ "References", 10 }
	};
	char head[128] = "";

	while (len > 0 && (*s == ' ' || *s == '\t')) {
		s++;
		len--;
	}
	memcpy(head, s, len < sizeof head ? len : sizeof head - 1);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (copied_starts(head, signs[i].text))
			return signs[i].sure;
	if (copied_starts(head, "PMID: ") && head[6] >= '0' &&
	    head[6] <= '9')
		return strstr(head, "DOI:") != NULL ||
		    strstr(head, "PMCID:") != NULL ? 60 : 30;
	return copied_is_cite(head) ? 40 : 0;
}

static int
page_text_sniff(const char *head, size_t len)
{
	int sure = 0;
	size_t at = 0, digits;

	while (at < len && strchr(" \t\r\n\xEF\xBB\xBF", head[at]) != NULL)
		at++;
	/* mark-up, JSON, "1. J Abbrev ..." of exports, lists of numbers */
	digits = at + strspn(head + at, "0123456789");
	if (at == len || strchr("<{\"%@", head[at]) != NULL || (digits > at &&
	    (head[digits] == '\0' || strchr(".:\r\n,\t", head[digits]) !=
	    NULL)))
		return 0;
	while (at < len) {
		size_t n = 0;

		while (at + n < len && head[at + n] != '\n' &&
		    head[at + n] != '\r')
			n++;
		sure += sniff_line(head + at, n);
		at += n + 1;
	}
	return sure > 95 ? 95 : sure < 30 ? 0 : sure;
}

static void
page_text_drop(void *state)
{
	struct page_text *t = state;

	copied_lines_drop(&t->lines);
	free(t);
}

static bool
page_text_lines(struct page_text *t, struct source *source)
{
	struct decode *d = decode_open(source, t->diags);
	struct bytes text = { 0 };
	bool good = d != NULL && decode_all(d, &text, COPIED_LIMIT);

	if (good) {
		copied_lines_make(&t->lines, text.p, text.len);
		good = !t->lines.full;
		if (!good)
			diag(t->diags, DIAG_MEMORY,
			    "no memory to read the page");
	}
	free(text.p);
	decode_drop(d);
	return good;
}

static void *
page_text_open(struct source *source, struct diags *diags)
{
	struct page_text *t = calloc(1, sizeof *t);

	if (t == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the page");
		return NULL;
	}
	t->diags = diags;
	if (page_text_lines(t, source))
		return t;
	page_text_drop(t);
	return NULL;
}

/* Did the page give anything of an article? */
static bool
page_text_has_article(const struct article *x)
{
	return x->title.n_runs > 0 || x->pmid != NULL || x->doi != NULL ||
	    x->n_abstracts > 0 || x->n_ref_lists > 0 || x->n_dates > 0 ||
	    x->pmcid != NULL;
}

static enum read_result
page_text_next(void *state, struct arena *a, struct article *article)
{
	struct page_text *t = state;
	struct copied c = {
		.arena = a, .x = article, .diags = t->diags
	};

	while (t->next < t->lines.n) {
		size_t from = t->next;

		t->next = copied_page_end(t->lines.lines, t->lines.n, from);
		c.lines = t->lines.lines + from;
		c.n_lines = t->next - from;
		article->source_line = c.lines[0].number;
		t->diags->here.line = article->source_line;
		copied_read(&c);
		if (page_text_has_article(article))
			return READ_ARTICLE;
		*article = (struct article){
			.source_format = article->source_format,
			.source_name = article->source_name
		};
		c = (struct copied){
			.arena = a, .x = article, .diags = t->diags
		};
	}
	return READ_END;
}

const struct dialect dialect_page_text = {
	.name = "PubMed page copied as text", .sniff = page_text_sniff,
	.open = page_text_open, .next = page_text_next,
	.drop = page_text_drop
};

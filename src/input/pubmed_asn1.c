/*
 * PubMed ASN.1: what PubMed's services gave before they gave XML, as text.
 *
 *	Pubmed-entry ::= { pmid 1, medent { cit { title { name "A" } } } }
 *
 * Values have the path of the names around them, "medent/cit/title/name", and
 * a table says what each path fills; the elements of a list have the path of
 * the list.  What no path of the table takes is counted as unreached.
 *
 * Source: medline.asn, biblio.asn and pub.asn of the NCBI toolkit.
 */
#include "input/pubmed_asn1.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/source.h"
#include "input/decode.h"
#include "input/dialect.h"
#include "input/nlm.h"
#include "input/rich.h"

enum {
	ASN1_LIMIT = 64 * 1024 * 1024,  /* bytes of an input */
	ASN1_DEPTH = 60                 /* braces within braces */
};

struct asn1_state {
	struct diags *diags;
	struct bytes text;
	const char *at;                 /* read so far */
	char record[32];                /* the PMID, for messages: it must
	                                   outlive the arena of the article */
};

/* ---- notation ----------------------------------------------------------- */

static void
asn1_blanks(struct asn1 *a)
{
	a->p += strspn(a->p, " \t\r\n");
}

/* Go down to a name, "" for an element of a list; returns what to go up to. */
static size_t
asn1_down(struct asn1 *a, const char *name, size_t len)
{
	size_t up = strlen(a->path);

	if (up + len + 2 >= ASN1_PATH) {
		a->broken = true;
		return up;
	}
	if (up > 0)
		a->path[up] = '/';
	memcpy(a->path + up + (up > 0), name, len);
	a->path[up + (up > 0) + len] = '\0';
	return up;
}

/* A text in quotes; a line's end in it is none of it, "" is a quote. */
static const char *
asn1_string(struct asn1 *a)
{
	struct buf b = { .arena = a->arena };
	const char *p = a->p + 1;

	for (;; p++) {
		if (*p == '\0') {
			a->broken = true;
			break;
		}
		if (*p == '"' && *++p != '"')
			break;
		if (*p != '\n' && *p != '\r')
			buf_char(&b, *p);
	}
	a->p = p;
	return b.len > 0 ? text_fold(a->arena, buf_text(&b), b.len) : NULL;
}

/* A word: a name, a number, a value of a set. */
static size_t
asn1_word(const char *p)
{
	return strspn(p, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789-._");
}

static void asn1_braces(struct asn1 *a);

/* "name value", "name choice { ... }", "{ ... }", "value" */
static void
asn1_element(struct asn1 *a)
{
	size_t up = strlen(a->path), n;
	const char *word;

	for (asn1_blanks(a); !a->broken; asn1_blanks(a)) {
		if (*a->p == '{') {
			if (a->path[up] == '\0')
				asn1_down(a, "", 0);
			asn1_braces(a);
			break;
		}
		if (*a->p == '"') {
			asn1_value(a, asn1_string(a));
			break;
		}
		n = asn1_word(a->p);
		word = a->p;
		a->broken = n == 0;
		a->p += n;
		asn1_blanks(a);
		if (*a->p == ',' || *a->p == '}' || *a->p == '\0') {
			asn1_value(a, text_fold(a->arena, word, n));
			break;
		}
		asn1_down(a, word, n);
	}
	a->path[up] = '\0';
}

static void
asn1_braces(struct asn1 *a)
{
	if (++a->depth > ASN1_DEPTH)
		a->broken = true;
	a->p++;
	asn1_block(a, true);
	asn1_blanks(a);
	while (!a->broken && *a->p != '}') {
		asn1_element(a);
		asn1_blanks(a);
		if (*a->p == ',')
			a->p++;
		else if (*a->p != '}')
			a->broken = true;
		asn1_blanks(a);
	}
	if (!a->broken)
		a->p++;
	asn1_block(a, false);
	a->depth--;
}

/* ---- the dialect -------------------------------------------------------- */

static const char asn1_start[] = "Pubmed-entry ::= {";

static void
asn1_drop(void *state)
{
	struct asn1_state *s = state;

	free(s->text.p);
	free(s);
}

static void *
asn1_open(struct source *source, struct diags *diags)
{
	struct asn1_state *s = calloc(1, sizeof *s);
	struct decode *d = decode_open(source, diags);

	if (s == NULL && d != NULL)
		diag(diags, DIAG_MEMORY, "no memory to read the input");
	if (s == NULL || d == NULL || !decode_all(d, &s->text, ASN1_LIMIT)) {
		decode_drop(d);
		if (s != NULL)
			asn1_drop(s);
		return NULL;
	}
	decode_drop(d);
	s->diags = diags;
	s->at = s->text.p;
	return s;
}

static long
asn1_line(const struct asn1_state *s, const char *at)
{
	long line = 1;

	for (const char *p = s->text.p; p < at; p++)
		line += *p == '\n';
	return line;
}

/* A single affiliation is that of the first author. */
static void
asn1_link(struct asn1 *a)
{
	struct article *x = a->x;

	if (x->n_affs > 0 && x->n_contribs > 0)
		*ARENA_PUSH(a->arena, x->contribs[0].affs,
		    x->contribs[0].n_affs) = 0;
}

static enum read_result
asn1_next(void *state, struct arena *arena, struct article *article)
{
	struct asn1_state *s = state;
	struct asn1 a = {
		.arena = arena, .x = article, .diags = s->diags,
		.record = s->record
	};
	const char *at = strstr(s->at, asn1_start);

	if (at == NULL)
		return READ_END;
	s->at = at + sizeof asn1_start - 1;     /* were the net to take us */
	article->source_line = s->diags->here.line = asn1_line(s, at);
	a.p = s->at - 1;
	asn1_braces(&a);
	if (a.broken) {
		struct place where = { .line = asn1_line(s, a.p) };

		diag_at(s->diags, &where, DIAG_XML_SYNTAX,
		    "the record is no ASN.1 from here on");
		return READ_SKIPPED;
	}
	asn1_link(&a);
	nlm_languages(article);
	return READ_ARTICLE;
}

static int
asn1_sniff(const char *head, size_t len)
{
	(void)len;
	if (strncmp(head + strspn(head, " \t\r\n"), asn1_start,
	    sizeof asn1_start - 1) == 0)
		return 95;
	return 0;
}

const struct dialect dialect_pubmed_asn1 = {
	.name = "PubMed ASN.1", .sniff = asn1_sniff, .open = asn1_open,
	.next = asn1_next, .drop = asn1_drop
};

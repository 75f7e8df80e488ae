/*
 * What the tests of readers share: a text read as a file, its messages kept.
 */
#ifndef TESTS_INPUT_DESK_H
#define TESTS_INPUT_DESK_H

#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/input.h"
#include "model/article.h"

struct desk {
	struct arena *arena;            /* of the article */
	struct arena *notes;            /* of what is kept */
	struct diags diags;
	struct buf said;                /* messages, a line each */
	struct source *source;
	struct reader *reader;
	struct article *article;
};

/* Paths of the source that no table has a reason for. */
static inline size_t
n_unexplained(const struct article *x)
{
	size_t n = 0;

	for (size_t i = 0; i < x->n_unreached; i++)
		n += x->unreached[i].reason == NULL;
	return n;
}

static void
desk_say(void *ctx, const struct diag *d)
{
	struct desk *k = ctx;

	diag_format(&k->said, d);
	buf_char(&k->said, '\n');
}

/* Open bytes as the file "set.xml". */
static inline void
desk_open(struct desk *k, const void *bytes, size_t len)
{
	*k = (struct desk){ .arena = arena_new(0), .notes = arena_new(0) };
	k->said = (struct buf){ .arena = k->notes };
	k->diags = (struct diags){ .sink = desk_say, .ctx = k };
	k->source = source_open_memory(bytes, len, "set.xml", &k->diags);
	k->reader = reader_open(k->source, &k->diags);
}

/* The next result; the article, if any, in k->article. */
static inline enum read_result
desk_next(struct desk *k)
{
	arena_empty(k->arena);
	return reader_next(k->reader, k->arena, &k->article);
}

static inline void
desk_drop(struct desk *k)
{
	reader_drop(k->reader);
	source_drop(k->source);
	arena_drop(k->arena);
	arena_drop(k->notes);
}

/* Read a set of one record. */
static inline const struct article *
desk_read(struct desk *k, const char *xml)
{
	desk_open(k, xml, strlen(xml));
	ck_assert_ptr_nonnull(k->reader);
	ck_assert_int_eq(desk_next(k), READ_ARTICLE);
	return k->article;
}

/* A citation with the given middle, and an article of the given middle. */
#define CITATION(middle) \
	"<PubmedArticleSet><PubmedArticle><MedlineCitation Status=\"MEDLINE\">" \
	"<PMID Version=\"2\">101</PMID>" middle "</MedlineCitation>" \
	"</PubmedArticle></PubmedArticleSet>"
#define ARTICLE(middle) \
	CITATION("<Article PubModel=\"Print\">" middle "</Article>")
#define TITLED(middle) \
	ARTICLE("<ArticleTitle>A title.</ArticleTitle>" middle)

#define ck_said(k, text) \
	ck_assert_msg(strstr(buf_text(&(k)->said), text) != NULL, \
	    "\"%s\" not in:\n%s", text, buf_text(&(k)->said))
#define ck_not_said(k, text) \
	ck_assert_msg(strstr(buf_text(&(k)->said), text) == NULL, \
	    "\"%s\" in:\n%s", text, buf_text(&(k)->said))
#define ck_rich(k, r, text) \
	ck_assert_str_eq(rich_text((k)->arena, &(r)), text)

#endif

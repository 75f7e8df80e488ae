/*
 * Conservation: every word of the front and back matter reaches the model.
 *
 * Each file of the corpus is parsed a second time, whole, by libxml2 alone;
 * every word of four letters or more of every article's front and back must
 * then occur in the JSON of the article that the reader made, or its element
 * among the unreached.  What a model puts in other words (a month, initials,
 * a mark) is named in `dropped`.  Passes where there is no corpus.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "../unit.h"

#include <dirent.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/clean.h"
#include "input/dom.h"
#include "input/input.h"
#include "model/article.h"

#define CORPUS "../shared/corpus/jats/"

/* Marks, numbers of dates, punctuation; TeX, which is put as a line; and
   titles of lists and statements, for which the page has its own. */
static const char *const dropped[] = {
	"xref", "x", "month", "day", "tex-math", "math", "string-date",
	"restricted-by"
};
static const struct {
	const char *parent, *name;
} titles[] = {
	{ "fn-group", "title" }, { "fn", "label" }, { "kwd-group", "title" },
	{ "kwd-group", "label" }, { "sec", "title" }, { "notes", "title" },
	{ "corresp", NULL }, { "name", "given-names" }, { "p", "bold" },
	{ "string-name", "given-names" }, { "comment", NULL }
};

struct check {
	struct arena *arena;
	struct reader *reader;
	const char *hay;
	const struct article *article;
	const char *file;
	size_t n_articles, n_words, n_missing;
};

static bool
is_dropped(const xmlNode *n)
{
	const char *name = dom_name(n);

	for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
		if (strcmp(name, dropped[i]) == 0)
			return true;
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (strcmp(titles[i].name == NULL ? name
		    : dom_name(n->parent), titles[i].parent) == 0 &&
		    (titles[i].name == NULL ||
		    strcmp(name, titles[i].name) == 0))
			return true;
	return false;
}

/* Does a path of the unreached end by the element's name? */
static bool
is_reported(const struct article *x, const xmlNode *n)
{
	const char *name = dom_name(n);

	for (size_t i = 0; i < x->n_unreached; i++) {
		const char *at = strrchr(x->unreached[i].path, '/');

		if (at != NULL && strcmp(at + 1, name) == 0)
			return true;
	}
	return false;
}

static void
check_word(struct check *c, const xmlNode *n, const char *word, size_t len)
{
	const char *text = arena_strndup(c->arena, word, len);

	c->n_words++;
	/* an address of an identifier is not part of it */
	if (strcasestr(c->hay, text) != NULL || strcmp(text, "https") == 0)
		return;
	c->n_missing++;
	printf("%s:%ld: <%s> <%s> lost: %s\n", c->file, xmlGetLineNo(n),
	    dom_name(n->parent->parent), dom_name(n->parent), text);
}

/* Letters of ASCII alone: others may be in another normal form. */
static void
check_text(struct check *c, const xmlNode *n)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz";
	const char *p = (const char *)n->content;

	while (*p != '\0') {
		size_t len = strspn(p, letters);

		if (len >= 4 && ((unsigned char)p[len] < 0x80) &&
		    (p == (const char *)n->content ||
		    (unsigned char)p[-1] < 0x80))
			check_word(c, n, p, len);
		p += len != 0 ? len : 1;
	}
}

static void
check_texts(struct check *c, const xmlNode *n)
{
	for (; n != NULL; n = n->next)
		if (n->type == XML_TEXT_NODE)
			check_text(c, n);
		else if (n->type == XML_ELEMENT_NODE && !is_dropped(n) &&
		    !is_reported(c->article, n))
			check_texts(c, n->children);
}

static void
check_article(struct check *c, const xmlNode *n)
{
	struct buf json;
	struct article *x;

	arena_empty(c->arena);
	json = (struct buf){ .arena = c->arena };
	ck_assert_int_eq(reader_next(c->reader, c->arena, &x), READ_ARTICLE);
	c->n_articles++;
	article_json(&json, x);
	c->hay = buf_text(&json);
	c->article = x;
	for (n = dom_first(n); n != NULL; n = dom_next(n))
		if (strcmp(dom_name(n), "front") == 0 ||
		    strcmp(dom_name(n), "back") == 0)
			check_texts(c, n->children);
}

static void
check_articles(struct check *c, const xmlNode *n)
{
	for (; n != NULL; n = dom_next(n))
		if (strcmp(dom_name(n), "article") == 0)
			check_article(c, n);
		else
			check_articles(c, dom_first(n));
}

/* The file as the reader sees it: mended, entities resolved. */
static xmlDocPtr
parse(const char *path, struct diags *diags)
{
	struct source *source = source_open(path, diags);
	struct bytes clean = { 0 };
	size_t len;
	const char *bytes = source_rest(source, 0, &len);
	const char *root = strstr(bytes, "<article");
	xmlDocPtr doc;

	if (strstr(bytes, "<pmc-articleset") != NULL)
		root = strstr(bytes, "<pmc-articleset");
	ck_assert(root != NULL && clean_record(&clean, root, len -
	    (size_t)(root - bytes), "", diags));
	doc = xmlReadMemory(clean.p, (int)clean.len, path, NULL,
	    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
	    XML_PARSE_NOCDATA);
	free(clean.p);
	source_drop(source);
	return doc;
}

static void
check_file(struct check *c, const char *path)
{
	struct diags diags = { 0 };
	struct source *source = source_open(path, &diags);
	xmlDocPtr doc = parse(path, &diags);

	c->file = path;
	c->reader = reader_open(source, &diags);
	ck_assert_msg(c->reader != NULL, "%s is not recognised", path);
	ck_assert_msg(doc != NULL, "%s is not well-formed", path);
	check_articles(c, xmlDocGetRootElement(doc));
	reader_drop(c->reader);
	xmlFreeDoc(doc);
	source_drop(source);
}

START_TEST(every_word_reaches_the_model)
{
	struct check c = { .arena = arena_new(0) };
	const char *only = getenv("CORPUS_FILE");
	DIR *dir = opendir(CORPUS);
	struct dirent *e;

	while (dir != NULL && (e = readdir(dir)) != NULL) {
		char path[512];

		if (strstr(e->d_name, "ml") == NULL ||
		    (only != NULL && strstr(e->d_name, only) == NULL))
			continue;
		snprintf(path, sizeof path, CORPUS "%s", e->d_name);
		check_file(&c, path);
	}
	if (dir != NULL)
		closedir(dir);
	arena_drop(c.arena);
	printf("%zu articles, %zu words, %zu lost\n", c.n_articles, c.n_words,
	    c.n_missing);
	ck_assert_uint_eq(c.n_missing, 0);
}
END_TEST

UNIT_MAIN("input/jats_corpus", every_word_reaches_the_model)

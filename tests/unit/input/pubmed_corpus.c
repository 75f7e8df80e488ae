/*
 * Conservation: every text of a record reaches the model.
 *
 * Each file of the corpus is parsed a second time, whole, by libxml2 alone;
 * every text node of every record must then occur in the JSON of the article
 * that the reader made, white space and escapes apart.  What a handout has no
 * use for is named in `dropped`.  Passes where there is no corpus.
 */
#include "../unit.h"

#include <dirent.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <unicode/unorm2.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/input.h"
#include "model/article.h"

#define CORPUS "../shared/corpus/pubmed-xml/"

/* Elements whose text is a number, a code or a repetition in the model. */
static const char *const dropped[] = {
	"Year", "Month", "Day", "RegistryNumber", "Language",
	"NumberOfReferences"
};

static const char *const records[] = {
	"PubmedArticle", "PubmedBookArticle", "MedlineCitation",
	"BookDocument"
};

struct check {
	struct arena *arena;
	struct reader *reader;
	struct buf hay;
	const struct article *article;
	const char *file;
	size_t n_records, n_texts, n_missing, n_reported;
};

static bool
is_among(const xmlNode *n, const char *const *names, size_t n_names)
{
	for (size_t i = 0; i < n_names; i++)
		if (strcmp((const char *)n->name, names[i]) == 0)
			return true;
	return false;
}

#define IS_AMONG(n, names) is_among(n, names, sizeof names / sizeof *names)

static bool
is_plain_space(const char *p)
{
	return *p == ' ' || *p == '\t' || *p == '\n' || *p == '\r';
}

/* Without white space, in normal form C, as settle leaves it; and with the
   one control of the corpus as the letter that it is taken for. */
static const char *
squeeze(struct arena *a, const char *text)
{
	static UChar in[1 << 20], out[1 << 20];
	static char utf8[1 << 22];
	struct buf b = { .arena = a };
	UErrorCode status = U_ZERO_ERROR;
	int32_t n = 0;

	for (; *text != '\0'; text++)
		if (strncmp(text, "\xC2\x99", 2) == 0)
			buf_utf8(&b, 0x2122), text++;
		else if (!is_plain_space(text))
			buf_char(&b, *text);
	u_strFromUTF8(in, 1 << 20, &n, buf_text(&b), (int32_t)b.len, &status);
	n = unorm2_normalize(unorm2_getNFCInstance(&status), in, n, out,
	    1 << 20, &status);
	u_strToUTF8(utf8, 1 << 22, NULL, out, n, &status);
	ck_assert(U_SUCCESS(status));
	return arena_strdup(a, utf8);
}

/* Was the element counted as unreached, and so reported? */
static bool
is_reported(const struct article *x, const char *path)
{
	for (size_t i = 0; i < x->n_unreached; i++)
		if (strcmp(x->unreached[i].path, path) == 0)
			return true;
	return false;
}

/* JSON without white space and backslashes. */
static void
flatten(struct buf *hay, const char *json)
{
	buf_clear(hay);
	for (const char *p = json; *p != '\0'; p++) {
		if (p[0] == '\\' && (p[1] == 'n' || p[1] == 't'))
			p++;
		else if (*p == '\\' && p[1] != '\0')
			buf_char(hay, *++p);
		else if (!is_plain_space(p))
			buf_char(hay, *p);
	}
}

/* Some identifiers have one form in the model, many in records. */
static const char *
normal(struct arena *a, const xmlNode *n, const char *text)
{
	const char *name = (const char *)n->parent->name;
	size_t len = strlen(text);
	struct buf b = { .arena = a };

	if (strcmp(name, "ArticleId") == 0 && strncmp(text, "PMC", 3) == 0)
		return arena_strndup(a, text, strcspn(text, "."));
	if (strcmp(name, "Identifier") != 0 || len < 16)
		return text;
	for (size_t i = 0; i < len; i++)
		if ((text[i] >= '0' && text[i] <= '9') || text[i] == 'X')
			buf_char(&b, text[i]);
	return b.len != 16 ? text : arena_printf(a, "%.4s-%.4s-%.4s-%.4s",
	    b.p, b.p + 4, b.p + 8, b.p + 12);
}

static void
check_text(struct check *c, const xmlNode *n)
{
	const char *text = normal(c->arena, n, squeeze(c->arena,
	    (const char *)n->content));

	if (text[0] == '\0')
		return;
	c->n_texts++;
	if (strstr(buf_text(&c->hay), text) != NULL ||
	    (strcmp(text, "...") == 0 && c->article->contribs_incomplete))
		return;
	c->n_missing++;
	printf("%s:%ld: <%s> lost: %.100s\n", c->file, xmlGetLineNo(n),
	    (const char *)n->parent->name, text);
}

static void
check_texts(struct check *c, const xmlNode *n, const char *above)
{
	for (; n != NULL; n = n->next) {
		const char *path = arena_printf(c->arena, "%s/%s", above,
		    n->type == XML_TEXT_NODE ? "text" : (const char *)n->name);

		if (is_reported(c->article, path))
			c->n_reported++;
		else if (n->type == XML_TEXT_NODE)
			check_text(c, n);
		else if (n->type == XML_ELEMENT_NODE && !IS_AMONG(n, dropped))
			check_texts(c, n->children, path);
	}
}

static void
check_record(struct check *c, const xmlNode *record)
{
	struct buf json;
	struct article *x;
	enum read_result result;

	arena_empty(c->arena);
	json = (struct buf){ .arena = c->arena };
	c->hay = (struct buf){ .arena = c->arena };
	while ((result = reader_next(c->reader, c->arena, &x)) ==
	    READ_SKIPPED)
		;
	ck_assert_msg(result == READ_ARTICLE, "%s: record %zu not made",
	    c->file, c->n_records + 1);
	c->n_records++;
	article_json(&json, x);
	flatten(&c->hay, buf_text(&json));
	c->article = x;
	check_texts(c, record->children, (const char *)record->name);
}

static void
check_records(struct check *c, const xmlNode *n)
{
	for (; n != NULL; n = n->next)
		if (n->type == XML_ELEMENT_NODE && IS_AMONG(n, records))
			check_record(c, n);
		else if (n->type == XML_ELEMENT_NODE)
			check_records(c, n->children);
}

static void
check_file(struct check *c, const char *path)
{
	struct diags diags = { 0 };
	struct source *whole = source_open(path, &diags);
	struct source *source = source_open(path, &diags);
	size_t len;
	const char *bytes = source_rest(whole, 0, &len);
	xmlDocPtr doc = xmlReadMemory(bytes, (int)len, path, NULL,
	    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
	    XML_PARSE_NOCDATA | XML_PARSE_NOBLANKS);

	c->file = path;
	c->reader = reader_open(source, &diags);
	ck_assert_msg(c->reader != NULL, "%s is not recognised", path);
	if (doc != NULL)
		check_records(c, xmlDocGetRootElement(doc));
	reader_drop(c->reader);
	xmlFreeDoc(doc);
	source_drop(source);
	source_drop(whole);
}

START_TEST(every_text_reaches_the_model)
{
	struct check c = { .arena = arena_new(0) };
	const char *only = getenv("CORPUS_FILE");
	DIR *dir = opendir(CORPUS);
	struct dirent *e;

	while (dir != NULL && (e = readdir(dir)) != NULL) {
		char path[512];

		if (e->d_name[0] == '.' ||
		    (only != NULL && strstr(e->d_name, only) == NULL))
			continue;
		snprintf(path, sizeof path, CORPUS "%s", e->d_name);
		check_file(&c, path);
	}
	if (dir != NULL)
		closedir(dir);
	arena_drop(c.arena);
	printf("%zu records, %zu texts, %zu elements reported, %zu lost\n",
	    c.n_records, c.n_texts, c.n_reported, c.n_missing);
	ck_assert_uint_eq(c.n_missing, 0);
}
END_TEST

UNIT_MAIN("input/pubmed_corpus", every_text_reaches_the_model)

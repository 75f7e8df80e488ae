/*
 * JATS: elements to their handlers; what has no handler is counted.
 */
#include "input/jats.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/nlm.h"

enum {
	JATS_N_UNREACHED = 100,         /* paths told apart in one record */
	JATS_SAMPLE = 80                /* bytes */
};

/* ---- words -------------------------------------------------------------- */

bool
jats_equal(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcasecmp(a, b) == 0;
}

bool
jats_is(const char *name, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (jats_equal(name, words[i]))
			return true;
	return false;
}

const char *
jats_words(struct jats *j, const char *code)
{
	char *words;

	if (code == NULL)
		return NULL;
	words = arena_strdup(j->arena, code);
	words[0] = (char)toupper((unsigned char)words[0]);
	for (char *p = words; *p != '\0'; p++)
		if (*p == '-' || *p == '_' || *p == '|')
			*p = ' ';
	return words;
}

/* ---- what was not reached ----------------------------------------------- */

/* The text, within which a path would only tell how deep it is. */
static const xmlNode *
jats_far_above(const xmlNode *n, const xmlNode *root)
{
	static const char *const names[] = {
		"body", "app-group", "app", "floats-group", "book-body"
	};
	const xmlNode *far = NULL;

	for (; n != NULL && n != root; n = n->parent)
		if (jats_is(dom_name(n), names, JATS_N(names)))
			far = n;
	return far;
}

/* "article/front/article-meta/abstract", "article/body//fig/permissions" */
static void
jats_path_put(struct buf *b, const xmlNode *n, const xmlNode *root)
{
	const xmlNode *far = jats_far_above(n->parent, root);
	const xmlNode *up = n->parent;

	if (n != root && up != NULL && up->type == XML_ELEMENT_NODE) {
		jats_path_put(b, far != NULL ? far : up, root);
		buf_str(b, far == NULL || far == up ? "/" : "//");
		if (far != NULL && far != up)
			buf_printf(b, "%.100s/", dom_name(up));
	}
	buf_printf(b, "%.100s", dom_name(n));
}

static const char *
jats_path(struct jats *j, const xmlNode *n)
{
	struct buf b = { .arena = j->arena };

	jats_path_put(&b, n, j->root);
	return buf_text(&b);
}

static const char *
jats_sample(struct jats *j, const char *text)
{
	size_t len = strlen(text);

	if (len > JATS_SAMPLE) {
		len = JATS_SAMPLE;
		while (len > 0 && ((unsigned char)text[len] & 0xC0) == 0x80)
			len--;
	}
	return arena_strndup(j->arena, text, len);
}

/* Count; true where the path is new, and then it has no sample yet. */
static bool
jats_counted(struct jats *j, const char *path, const char *reason)
{
	struct article *x = j->article;
	struct unreached *u;

	if (x->n_unreached >= JATS_N_UNREACHED)
		path = "(others)";
	for (size_t i = 0; i < x->n_unreached; i++)
		if (strcmp(x->unreached[i].path, path) == 0) {
			x->unreached[i].count++;
			return false;
		}
	u = ARENA_PUSH(j->arena, x->unreached, x->n_unreached);
	u->path = arena_strdup(j->arena, path);
	u->reason = reason;
	u->count = 1;
	return true;
}

static void
jats_set_sample(struct jats *j, const char *text)
{
	j->article->unreached[j->article->n_unreached - 1].sample =
	    jats_sample(j, text);
}

bool
jats_has_text(const xmlNode *n)
{
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		const char *p = (const char *)c->content;

		if (c->type == XML_ELEMENT_NODE ? jats_has_text(c)
		    : (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE) && p != NULL &&
		    p[strspn(p, " \t\r\n")] != '\0')
			return true;
	}
	return false;
}

/* The text is large, so nothing is copied but the first of a kind. */
void
jats_count(struct jats *j, const char *where, const xmlNode *n)
{
	char path[256];

	if (!jats_has_text(n))
		return;
	snprintf(path, sizeof path, "%.100s//%.100s", where, dom_name(n));
	if (jats_counted(j, path, jats_left_text(n)))
		jats_set_sample(j, dom_text(j->arena, n));
}

/* A warning for what nobody knows, a note for what has a reason. */
static void
jats_say(struct jats *j, const xmlNode *n, const char *path,
    const char *reason)
{
	long line = xmlGetLineNo(n);
	struct place at = { .line = j->line + (line > 0 ? line - 1 : 0) };
	const char *sample =
	    j->article->unreached[j->article->n_unreached - 1].sample;

	if (reason == NULL)
		diag_at(j->diags, &at, DIAG_ELEMENT_UNKNOWN,
		    "<%s> holds \"%s\"", path, sample);
	else
		diag_at(j->diags, &at, DIAG_UNREACHED, "<%s>: %s", path,
		    reason);
}

/* The same for what has no text, by its name. */
void
jats_unreached_as(struct jats *j, const xmlNode *n, const char *text)
{
	const char *path = jats_path(j, n);

	if (!jats_counted(j, path, jats_left_reason(n)))
		return;
	jats_set_sample(j, text);
	jats_say(j, n, path, jats_left_reason(n));
}

void
jats_unreached(struct jats *j, const xmlNode *n)
{
	const char *path = jats_path(j, n);

	if (!jats_has_text(n))
		return;
	if (jats_counted(j, path, jats_left_reason(n))) {
		jats_set_sample(j, dom_text(j->arena, n));
		jats_say(j, n, path, jats_left_reason(n));
	}
}

/* Text between the children of an element that should have none. */
static void
jats_stray(struct jats *j, const xmlNode *n)
{
	const char *text = n->content != NULL ? text_fold(j->arena,
	    (const char *)n->content, strlen((const char *)n->content))
	    : NULL;
	const char *path;

	if (text == NULL)
		return;
	if (nlm_is_dots(text) && strcmp(dom_name(n->parent),
	    "contrib-group") == 0) {
		j->article->contribs_incomplete = true;
		return;
	}
	path = arena_printf(j->arena, "%s/text", jats_path(j, n->parent));
	if (!jats_counted(j, path, NULL))
		return;
	jats_set_sample(j, text);
	jats_say(j, n->parent, path, NULL);
}

/* ---- handlers ----------------------------------------------------------- */

static void
jats_hand(struct jats *j, const xmlNode *n, const struct jats_handler *table,
    size_t n_table)
{
	const char *name = dom_name(n);
	size_t i = 0;

	while (i < n_table && strcmp(table[i].name, name) != 0)
		i++;
	if (i == n_table) {
		jats_unreached(j, n);
		return;
	}
	j->member = table[i].member;
	table[i].handle(j, n);
}

void
jats_walk(struct jats *j, const xmlNode *n, void *item,
    const struct jats_handler *table, size_t n_table)
{
	void *outer = j->item;

	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		j->item = item;
		if (c->type == XML_ELEMENT_NODE)
			jats_hand(j, c, table, n_table);
		else if (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE)
			jats_stray(j, c);
	}
	j->item = outer;
}

void
jats_keep_text(struct jats *j, const xmlNode *n)
{
	const char **member = (void *)((char *)j->item + j->member);
	const char *text = jats_plain(j, n);

	if (*member == NULL)
		*member = text;
	else if (text != NULL && strcmp(*member, text) != 0)
		jats_unreached(j, n);
}

void
jats_keep_rich(struct jats *j, const xmlNode *n)
{
	struct rich *member = (void *)((char *)j->item + j->member);

	if (member->n_runs == 0)
		*member = jats_rich(j, n);
	else
		jats_unreached(j, n);
}

void
jats_nothing(struct jats *j, const xmlNode *n)
{
	(void)j;
	(void)n;
}

/* ---- elements by their id ----------------------------------------------- */

/* Nothing points into these that matters here. */
static bool
jats_is_far(const char *name)
{
	static const char *const names[] = {
		"body", "sub-article", "response", "ref-list", "floats-group",
		"floats-wrap", "named-book-part-body", "book-body"
	};

	return jats_is(name, names, JATS_N(names));
}

static void
jats_gather_ids(struct jats *j, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *id;

		if (jats_is_far(dom_name(c)))
			continue;
		id = dom_attr(j->arena, c, "id");
		if (id != NULL)
			*ARENA_PUSH(j->arena, j->ids, j->n_ids) =
			    (struct jats_id){ .id = id, .node = c };
		if (strcmp(dom_name(c), "aff") == 0 ||
		    strcmp(dom_name(c), "aff-alternatives") == 0)
			*ARENA_PUSH(j->arena, j->affs, j->n_affs) = c;
		jats_gather_ids(j, c);
	}
}

/* The mark of an address, "1", stands in its label or before its text. */
static void
jats_gather_marks(struct jats *j)
{
	for (size_t i = 0; i < j->n_affs; i++) {
		const xmlNode *label = dom_child(j->affs[i], "label");
		const char *text;

		if (label == NULL)
			label = dom_child(j->affs[i], "sup");
		text = dom_text(j->arena, label);
		if (text != NULL)
			*ARENA_PUSH(j->arena, j->marks, j->n_marks) =
			    (struct jats_id){ .id = text,
			    .node = j->affs[i] };
	}
}

static int
jats_compare(const void *a, const void *b)
{
	const struct jats_id *x = a, *y = b;

	return strcmp(x->id, y->id);
}

void
jats_index(struct jats *j)
{
	jats_gather_ids(j, j->root);
	jats_gather_marks(j);
	if (j->n_ids != 0)
		qsort(j->ids, j->n_ids, sizeof *j->ids, jats_compare);
	if (j->n_marks != 0)
		qsort(j->marks, j->n_marks, sizeof *j->marks, jats_compare);
}

struct jats_id *
jats_find(struct jats *j, const char *id)
{
	struct jats_id key = { .id = id };

	return j->n_ids == 0 || id == NULL ? NULL
	    : bsearch(&key, j->ids, j->n_ids, sizeof key, jats_compare);
}

const xmlNode *
jats_find_mark(struct jats *j, const char *mark)
{
	struct jats_id key = { .id = mark };
	const struct jats_id *at = j->n_marks == 0 ? NULL
	    : bsearch(&key, j->marks, j->n_marks, sizeof key, jats_compare);

	return at != NULL ? at->node : NULL;
}

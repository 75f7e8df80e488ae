/*
 * JATS: abstracts and keywords.
 */
#include "input/jats.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/ids.h"
#include "input/lang.h"

/* ---- sections ----------------------------------------------------------- */

enum { ABSTRACT_LABEL = 60 };   /* bytes; a longer one is a sentence */

/* "Methods:" -> "Methods" */
static const char *
abstract_label(struct jats *j, const char *text)
{
	size_t len = text != NULL ? strlen(text) : 0;

	while (len > 1 && strchr(":. ", text[len - 1]) != NULL)
		len--;
	return text == NULL ? NULL : arena_strndup(j->arena, text, len);
}

/* Take a bold beginning that ends by a colon or a stop for the label. */
static const char *
abstract_run_in(struct jats *j, struct rich *para)
{
	struct inline_run *run = para->runs;
	const char *next = para->n_runs > 1 ? para->runs[1].text : "";
	size_t len;

	if (para->n_runs < 2 || run->styles != INLINE_BOLD ||
	    run->href != NULL || run->math != NULL)
		return NULL;
	len = strlen(run->text);
	while (len > 0 && run->text[len - 1] == ' ')
		len--;
	if (len == 0 || len > ABSTRACT_LABEL)
		return NULL;
	if (next[0] == ':' || next[0] == '.')
		para->runs[1].text = next + 1 + strspn(next + 1, " ");
	else if (strchr(":.", run->text[len - 1]) == NULL)
		return NULL;
	para->runs++;
	para->n_runs--;
	return abstract_label(j, run->text);
}

static void
abstract_add(struct jats *j, struct abstract *a, const char *label,
    const struct rich *paras, size_t n)
{
	struct abstract_sec *sec = NULL;

	if (label != NULL || n != 0) {
		sec = ARENA_PUSH(j->arena, a->secs, a->n_secs);
		sec->label = label;
	}
	for (size_t i = 0; i < n; i++) {
		struct rich para = paras[i];
		const char *own = abstract_run_in(j, &para);

		if (own != NULL && sec->n_paras == 0 && sec->label == NULL) {
			sec->label = own;
		} else if (own != NULL) {
			sec = ARENA_PUSH(j->arena, a->secs, a->n_secs);
			sec->label = own;
		}
		if (para.n_runs != 0)
			*ARENA_PUSH(j->arena, sec->paras, sec->n_paras) =
			    para;
	}
}

static void
abstract_flush(struct jats *j, struct abstract *a, const char **label,
    struct jats_flow *f)
{
	jats_flow_end(f);
	abstract_add(j, a, *label, f->paras, f->n_paras);
	*label = NULL;
	jats_flow_begin(f, j);
}

/* "DOI: http://dx.doi.org/10.7554/eLife.00013.001": of the abstract. */
static bool
abstract_is_doi(struct jats *j, const xmlNode *n)
{
	const char *text = strcmp(dom_name(n), "p") == 0 ? dom_text(j->arena,
	    n) : NULL;

	return text != NULL && strncmp(text, "DOI:", 4) == 0 &&
	    strchr(text, ' ') == strrchr(text, ' ') &&
	    id_doi(j->arena, text) != NULL;
}

/* A section within a section follows it with its own label. */
static void
abstract_put(struct jats *j, struct abstract *a, const xmlNode *n,
    const char *label)
{
	struct jats_flow f;

	jats_flow_begin(&f, j);
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		const char *name = dom_name(c);

		if (strcmp(name, "sec") == 0) {
			abstract_flush(j, a, &label, &f);
			abstract_put(j, a, c, abstract_label(j,
			    jats_child_plain(j, c, "title")));
		} else if (abstract_is_doi(j, c)) {
			jats_unreached(j, c);
		} else if (strcmp(name, "title") != 0 &&
		    strcmp(name, "label") != 0) {
			jats_flow_node(&f, c);
		}
	}
	abstract_flush(j, a, &label, &f);
}

/* ---- abstracts ---------------------------------------------------------- */

static const struct {
	const char *type;
	enum abstract_kind kind;
} abstract_kinds[] = {
	{ "plain-language-summary", ABSTRACT_PLAIN_LANGUAGE },
	{ "plain-language", ABSTRACT_PLAIN_LANGUAGE },
	{ "lay-summary", ABSTRACT_PLAIN_LANGUAGE },
	{ "graphical", ABSTRACT_GRAPHICAL },
	{ "graphical-abstract", ABSTRACT_GRAPHICAL },
	{ "highlights", ABSTRACT_HIGHLIGHTS },
	{ "author-highlights", ABSTRACT_HIGHLIGHTS },
	{ "key-points", ABSTRACT_KEY_POINTS },
	{ "keypoints", ABSTRACT_KEY_POINTS },
	{ "executive-summary", ABSTRACT_EXECUTIVE_SUMMARY },
	{ "teaser", ABSTRACT_TEASER }, { "toc", ABSTRACT_TEASER },
	{ "precis", ABSTRACT_TEASER }, { "short", ABSTRACT_TEASER },
	{ "web-summary", ABSTRACT_TEASER },
	{ "ShortSummary", ABSTRACT_TEASER },
	{ "structured", ABSTRACT_MAIN }, { "standard", ABSTRACT_MAIN },
	{ "abstract", ABSTRACT_MAIN }, { "translator", ABSTRACT_MAIN }
};

static enum abstract_kind
abstract_kind(const char *type)
{
	if (type == NULL)
		return ABSTRACT_MAIN;
	for (size_t i = 0; i < JATS_N(abstract_kinds); i++)
		if (jats_equal(type, abstract_kinds[i].type))
			return abstract_kinds[i].kind;
	return ABSTRACT_OTHER;
}

/* The main one first; a second main one is some other. */
static void
abstract_keep(struct jats *j, struct abstract a)
{
	struct article *x = j->article;
	bool main = a.kind == ABSTRACT_MAIN;

	if (a.n_secs == 0)
		return;
	if (main && x->n_abstracts != 0 &&
	    x->abstracts[0].kind == ABSTRACT_MAIN)
		a.kind = ABSTRACT_OTHER;
	ARENA_PUSH(j->arena, x->abstracts, x->n_abstracts);
	if (a.kind != ABSTRACT_MAIN) {
		x->abstracts[x->n_abstracts - 1] = a;
		return;
	}
	memmove(x->abstracts + 1, x->abstracts,
	    (x->n_abstracts - 1) * sizeof *x->abstracts);
	x->abstracts[0] = a;
}

/* A picture that is the abstract bears its name. */
static void
abstract_name_figures(struct jats *j, const struct abstract *a, size_t from)
{
	struct article *x = j->article;

	jats_in_front(j, from);
	for (size_t i = from; i < x->n_figures; i++)
		if (x->figures[i].label == NULL)
			x->figures[i].label = a->title != NULL ? a->title
			    : a->kind == ABSTRACT_GRAPHICAL
			    ? "Graphical abstract" : NULL;
}

static void
abstract_read(struct jats *j, const xmlNode *n, bool translated)
{
	const char *type = dom_attr(j->arena, n, "abstract-type");
	struct abstract a = {
		.type = type, .kind = abstract_kind(type),
		.title = jats_child_plain(j, n, "title"),
		.lang = lang_tag(j->arena, dom_attr(j->arena, n, "lang"))
	};

	size_t n_figures;

	if (a.title == NULL)
		a.title = jats_child_plain(j, n, "label");
	a.title = abstract_label(j, a.title);
	if (translated && a.kind == ABSTRACT_MAIN)
		a.kind = ABSTRACT_TRANSLATED;
	if (jats_equal(a.lang, j->article->lang))
		a.lang = NULL;
	n_figures = j->article->n_figures;
	abstract_put(j, &a, n, NULL);
	abstract_name_figures(j, &a, n_figures);
	abstract_keep(j, a);
}

void
jats_abstract(struct jats *j, const xmlNode *n)
{
	abstract_read(j, n, false);
}

void
jats_trans_abstract(struct jats *j, const xmlNode *n)
{
	abstract_read(j, n, true);
}

/* ---- keywords ----------------------------------------------------------- */

static void
kwd_push(struct jats *j, struct kwd_group *g, struct rich text)
{
	if (text.n_runs != 0)
		ARENA_PUSH(j->arena, g->kwds, g->n_kwds)->text = text;
}

static void
kwd_one(struct jats *j, const xmlNode *n)
{
	kwd_push(j, j->item, jats_rich(j, n));
}

/* "Astronomy: stars" */
static void
kwd_compound(struct jats *j, const xmlNode *n)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (!jats_line_is_empty(&l))
			jats_line_str(&l, ": ");
		jats_put(&l, c);
	}
	kwd_push(j, j->item, jats_line_end(&l));
}

static void
kwd_nested(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "kwd", kwd_one, 0 }, { "compound-kwd", kwd_compound, 0 },
		{ "nested-kwd", kwd_nested, 0 }, { "x", jats_nothing, 0 }
	};

	JATS_WALK(j, n, j->item, table);
}

/* Titles that say what the place of the list says already. */
static const char *
kwd_title(struct jats *j, const xmlNode *n)
{
	static const char *const idle[] = {
		"keywords", "key words", "author keywords", "keyword",
		"index terms", "key-words"
	};
	const char *title = jats_child_plain(j, n, "title");

	if (title == NULL)
		title = jats_child_plain(j, n, "label");
	title = abstract_label(j, title);
	return jats_is(title, idle, JATS_N(idle)) ? NULL : title;
}

static void
kwd_keep(struct jats *j, struct kwd_group g)
{
	struct article *x = j->article;

	if (jats_equal(g.lang, x->lang))
		g.lang = NULL;
	if (g.n_kwds != 0)
		*ARENA_PUSH(j->arena, x->kwd_groups, x->n_kwd_groups) = g;
}

void
jats_kwd_group(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "kwd", kwd_one, 0 }, { "compound-kwd", kwd_compound, 0 },
		{ "nested-kwd", kwd_nested, 0 },
		{ "title", jats_nothing, 0 }, { "label", jats_nothing, 0 },
		{ "x", jats_nothing, 0 }
	};
	struct kwd_group g = {
		.type = dom_attr(j->arena, n, "kwd-group-type"),
		.title = kwd_title(j, n),
		.lang = lang_tag(j->arena, dom_attr(j->arena, n, "lang"))
	};

	JATS_WALK(j, n, &g, table);
	kwd_keep(j, g);
}

void
jats_unstructured_kwds(struct jats *j, const xmlNode *n)
{
	struct kwd_group g = {
		.type = dom_attr(j->arena, n, "kwd-group-type"),
		.lang = lang_tag(j->arena, dom_attr(j->arena, n, "lang"))
	};

	kwd_push(j, &g, jats_rich(j, n));
	kwd_keep(j, g);
}

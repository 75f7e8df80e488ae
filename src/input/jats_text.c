/*
 * JATS: inline text.
 *
 * Elements that change how text looks or where it leads are in a table; any
 * other element gives its text, so that nothing is lost for its name.
 */
#include "input/jats.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/ids.h"
#include "input/jats_cite.h"
#include "input/mathml.h"
#include "input/tex.h"

/* ---- lines -------------------------------------------------------------- */

void
jats_line_begin(struct jats_line *l, struct jats *j)
{
	*l = (struct jats_line){ .j = j };
	rich_begin(&l->b, j->arena);
}

struct rich
jats_line_end(struct jats_line *l)
{
	return rich_end(&l->b);
}

static bool
jats_is_white(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* A no-break space beside a blank is one too many. */
void
jats_line_str(struct jats_line *l, const char *text)
{
	static const char nbsp[] = "\xC2\xA0";
	const char *from = text, *at;

	if (text == NULL)
		return;
	for (at = text; (at = strstr(at, nbsp)) != NULL; at += 2) {
		bool after = at == text ? l->b.space : jats_is_white(at[-1]);

		if (!after && !jats_is_white(at[2]))
			continue;
		rich_put(&l->b, from, (size_t)(at - from));
		from = at + 2;
	}
	rich_put(&l->b, from, strlen(from));
}

char
jats_line_last(const struct jats_line *l)
{
	const struct rich_builder *b = &l->b;
	const char *text = "";
	size_t n = b->text.len;

	if (b->space)
		return ' ';
	if (n != 0)
		return b->text.p[n - 1];
	if (b->rich.n_runs != 0)
		text = b->rich.runs[b->rich.n_runs - 1].text;
	n = strlen(text);
	return n != 0 ? text[n - 1] : '\0';
}

bool
jats_line_is_empty(const struct jats_line *l)
{
	return l->b.text.len == 0 && l->b.rich.n_runs == 0;
}

void
jats_line_stop(struct jats_line *l)
{
	char last = jats_line_last(l);

	if (last == '\0')
		return;
	if (strchr(".?!: ", last) == NULL)
		jats_line_str(l, ".");
	jats_line_str(l, " ");
}

void
jats_put_styled(struct jats_line *l, const struct rich *r, unsigned styles)
{
	for (size_t i = 0; i < r->n_runs; i++) {
		struct inline_run run = r->runs[i];

		run.styles |= styles;
		rich_set_run(&l->b, &run);
		jats_line_str(l, run.text);
	}
	rich_set_run(&l->b, &(struct inline_run){ .styles = l->styles });
}

void
jats_put_link(struct jats_line *l, const char *text, const char *href)
{
	const char *outer = l->b.now.href;

	if (outer == NULL)
		rich_set_href(&l->b, href);
	jats_line_str(l, text);
	rich_set_href(&l->b, outer);
}

/* ---- links -------------------------------------------------------------- */

static bool
jats_is_uri(const char *text)
{
	static const char *const schemes[] = {
		"http://", "https://", "ftp://", "mailto:"
	};

	for (size_t i = 0; i < JATS_N(schemes); i++)
		if (strncasecmp(text, schemes[i], strlen(schemes[i])) == 0)
			return strchr(text, ' ') == NULL;
	return false;
}

/* "doi", "pmid", "pmcid": their values are no addresses. */
static const char *
jats_href_of(struct jats *j, const char *type, const char *value)
{
	struct arena *a = j->arena;
	const char *id;

	if (jats_is_uri(value))
		return value;
	if (strncasecmp(value, "info:doi/", 9) == 0)
		value += 9;
	if (jats_equal(type, "pmid") || jats_equal(type, "pubmed")) {
		id = id_pmid(a, value);
		return id == NULL ? NULL : arena_printf(a,
		    "https://pubmed.ncbi.nlm.nih.gov/%s/", id);
	}
	if (jats_equal(type, "pmcid") || jats_equal(type, "pmc")) {
		id = id_pmcid(a, value);
		return id == NULL ? NULL : arena_printf(a,
		    "https://pmc.ncbi.nlm.nih.gov/articles/%s/", id);
	}
	if (strncasecmp(value, "www.", 4) == 0 && strchr(value, ' ') == NULL)
		return arena_printf(a, "http://%s", value);
	id = id_doi(a, value);
	return id == NULL ? NULL : arena_printf(a, "https://doi.org/%s", id);
}

const char *
jats_href(struct jats *j, const xmlNode *n)
{
	static const char *const names[] = {
		"href", "document-id", "source-id", "object-id"
	};
	const char *type = dom_attr(j->arena, n, "ext-link-type");

	for (size_t i = 0; i < JATS_N(names); i++) {
		const char *value = dom_attr(j->arena, n, names[i]);
		const char *href = value == NULL ? NULL
		    : jats_href_of(j, type, value);

		if (href != NULL)
			return href;
	}
	return NULL;
}

static void
jats_put_linked(struct jats_line *l, const xmlNode *n, const char *href)
{
	const char *outer = l->b.now.href;
	bool empty = dom_text(l->j->arena, n) == NULL;

	if (outer == NULL && href != NULL)
		rich_set_href(&l->b, href);
	if (empty)
		jats_line_str(l, href);
	else
		jats_put(l, n);
	rich_set_href(&l->b, outer);
}

static void
jats_put_ext_link(struct jats_line *l, const xmlNode *n)
{
	struct jats *j = l->j;
	const char *href = jats_href(j, n);
	const char *text = dom_text(j->arena, n);

	if (href == NULL && text != NULL)
		href = jats_href_of(j,
		    dom_attr(j->arena, n, "ext-link-type"), text);
	jats_put_linked(l, n, href);
}

/* One of parts is cited; one without words in a title is a notice. */
static void
jats_put_related(struct jats_line *l, const xmlNode *n)
{
	if (jats_has_parts(n))
		jats_put_citation(l, n);
	else if (l->bare && !jats_has_text(n))
		jats_related_object(l->j, n);
	else
		jats_put_ext_link(l, n);
}

static void
jats_put_email(struct jats_line *l, const xmlNode *n)
{
	const char *text = dom_text(l->j->arena, n);
	bool plain = text != NULL && strchr(text, '@') != NULL &&
	    strchr(text, ' ') == NULL;

	jats_put_linked(l, n, plain ? arena_printf(l->j->arena, "mailto:%s",
	    text) : NULL);
}

/* ---- formulas, pictures ------------------------------------------------- */

static void
jats_put_math(struct jats_line *l, const xmlNode *n)
{
	mathml_put(&l->b, n, l->styles);
}

/* Some have <?CDATA ...?> where SGML had a marked section. */
static const char *
jats_tex_text(struct jats *j, const xmlNode *n)
{
	struct buf b = { .arena = j->arena };

	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE ||
		    (c->type == XML_PI_NODE && c->content != NULL &&
		    jats_equal((const char *)c->name, "CDATA")))
			buf_str(&b, (const char *)c->content);
	return text_fold(j->arena, buf_text(&b), b.len);
}

/* TeX without its document, and without the signs that begin and end it. */
static void
jats_put_tex(struct jats_line *l, const xmlNode *n)
{
	const char *text = jats_tex_text(l->j, n);
	const char *begin, *end;

	if (text == NULL)
		return;
	begin = strstr(text, "\\begin{document}");
	begin = begin != NULL ? begin + strlen("\\begin{document}") : text;
	end = strstr(begin, "\\end{document}");
	if (end == NULL)
		end = begin + strlen(begin);
	while (begin < end && strchr("$ ", *begin) != NULL)
		begin++;
	while (end > begin && strchr("$ ", end[-1]) != NULL)
		end--;
	if (!tex_put(&l->b, begin, (size_t)(end - begin), l->styles))
		rich_put(&l->b, begin, (size_t)(end - begin));
}

static const char *
jats_alt(struct jats *j, const xmlNode *n)
{
	const char *alt = dom_child_text(j->arena, n, "alt-text");

	if (alt == NULL)
		alt = dom_child_text(j->arena, n, "long-desc");
	return alt != NULL ? alt : dom_attr(j->arena, n, "alt");
}

/* A picture in a line that has no words for it is said, there and here. */
static void
jats_put_inline_graphic(struct jats_line *l, const xmlNode *n)
{
	struct jats *j = l->j;
	const char *alt = jats_alt(j, n);
	const char *href = dom_attr(j->arena, n, "href");

	jats_line_str(l, alt != NULL ? alt : "[image]");
	if (alt == NULL)
		jats_unreached_as(j, n, href != NULL ? href : "no name");
}

/* A picture between lines; its words, where it has some, stand in the text. */
static void
jats_put_graphic(struct jats_line *l, const xmlNode *n)
{
	struct jats *j = l->j;
	const char *alt = jats_alt(j, n);
	const char *href = dom_attr(j->arena, n, "href");

	jats_line_str(l, alt);
	if (href != NULL && !jats_picture(j, n, href, alt) && alt == NULL)
		jats_unreached_as(j, n, href);
}

/* The best of several forms of one thing. */
static const xmlNode *
jats_best(const xmlNode *n)
{
	static const char *const names[] = {
		"math", "textual-form", "tex-math", "inline-graphic",
		"graphic"
	};

	for (size_t i = 0; i < JATS_N(names); i++) {
		const xmlNode *c = dom_child(n, names[i]);

		if (c != NULL)
			return c;
	}
	return dom_first(n);
}

static void
jats_put_alternatives(struct jats_line *l, const xmlNode *n)
{
	const xmlNode *best = jats_best(n);

	if (best != NULL)
		jats_put_node(l, best);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c))
		if (c != best)
			jats_unreached(l->j, c);
}

/* Some give a formula, and its picture beside it, without <alternatives>. */
static void
jats_put_formula(struct jats_line *l, const xmlNode *n)
{
	bool twice = (dom_child(n, "math") != NULL ||
	    dom_child(n, "tex-math") != NULL) &&
	    (dom_child(n, "inline-graphic") != NULL ||
	    dom_child(n, "graphic") != NULL);

	if (twice)
		jats_put_alternatives(l, n);
	else
		jats_put(l, n);
}

/* ---- other elements ----------------------------------------------------- */

static void
jats_put_nothing(struct jats_line *l, const xmlNode *n)
{
	(void)l;
	(void)n;
}

/* Counted, not put. */
static void
jats_put_left(struct jats_line *l, const xmlNode *n)
{
	jats_unreached(l->j, n);
}

static void
jats_put_space(struct jats_line *l, const xmlNode *n)
{
	(void)n;
	jats_line_str(l, " ");
}

/* A line of a cell ends where it says so. */
static void
jats_put_break(struct jats_line *l, const xmlNode *n)
{
	if (l->j->in_cell)
		rich_break(&l->b);
	else
		jats_put_space(l, n);
}

/* The mark of a note says nothing where the notes are gathered. */
static void
jats_put_xref(struct jats_line *l, const xmlNode *n)
{
	static const char *const marks[] = {
		"fn", "aff", "author-notes", "corresp", "author-note"
	};

	if (!l->bare || !jats_is(dom_attr(l->j->arena, n, "ref-type"), marks,
	    JATS_N(marks)))
		jats_put(l, n);
}

/* A note within a line goes to the notes, of the table if it is one's. */
static void
jats_put_fn(struct jats_line *l, const xmlNode *n)
{
	if (l->j->table != NULL) {
		jats_table_mark(l, dom_child(n, "label"));
		jats_table_note(l->j, n);
	} else {
		jats_loose_note(l->j, n);
	}
}

/* Parts of a name that nothing parts get a blank. */
static void
jats_put_name(struct jats_line *l, const xmlNode *n)
{
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		jats_put_node(l, c);
		if (c->type == XML_ELEMENT_NODE && dom_next(c) != NULL)
			jats_line_str(l, " ");
	}
}

static void
jats_put_abbrev(struct jats_line *l, const xmlNode *n)
{
	const xmlNode *def = dom_child(n, "def");

	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (c != def)
			jats_put_node(l, c);
	if (def == NULL)
		return;
	jats_line_str(l, " (");
	jats_put(l, def);
	jats_line_str(l, ")");
}

static void
jats_put_ruby(struct jats_line *l, const xmlNode *n)
{
	const xmlNode *rb = dom_child(n, "rb"), *rt = dom_child(n, "rt");

	if (rb != NULL)
		jats_put(l, rb);
	if (rt == NULL)
		return;
	jats_line_str(l, " (");
	jats_put(l, rt);
	jats_line_str(l, ")");
}

/* ---- the tables --------------------------------------------------------- */

static const struct {
	const char *name;
	unsigned style;
} jats_styles[] = {
	{ "b", INLINE_BOLD }, { "bold", INLINE_BOLD },
	{ "code", INLINE_MONOSPACE }, { "em", INLINE_ITALIC },
	{ "i", INLINE_ITALIC }, { "italic", INLINE_ITALIC },
	{ "monospace", INLINE_MONOSPACE }, { "overline", INLINE_OVERLINE },
	{ "sc", INLINE_SMALL_CAPS }, { "strike", INLINE_STRIKE },
	{ "strong", INLINE_BOLD }, { "sub", INLINE_SUB },
	{ "sup", INLINE_SUP }, { "tt", INLINE_MONOSPACE },
	{ "u", INLINE_UNDERLINE }, { "underline", INLINE_UNDERLINE }
};

static const struct {
	const char *name;
	void (*put)(struct jats_line *, const xmlNode *);
} jats_inlines[] = {
	{ "abbrev", jats_put_abbrev },
	{ "alternatives", jats_put_alternatives },
	{ "break", jats_put_break }, { "chem-struct", jats_put_formula },
	{ "citation", jats_put_citation },
	{ "disp-formula", jats_put_formula },
	{ "element-citation", jats_put_citation },
	{ "email", jats_put_email }, { "ext-link", jats_put_ext_link },
	{ "fn", jats_put_fn }, { "glyph-data", jats_put_nothing },
	{ "graphic", jats_put_graphic }, { "hr", jats_put_nothing },
	{ "index-term", jats_put_left },
	{ "inline-formula", jats_put_formula },
	{ "inline-graphic", jats_put_inline_graphic },
	{ "inline-supplementary-material", jats_put_ext_link },
	{ "institution-id", jats_put_left }, { "math", jats_put_math },
	{ "mixed-citation", jats_put_citation },
	{ "name", jats_put_name }, { "nlm-citation", jats_put_citation },
	{ "object-id", jats_put_left },
	{ "related-article", jats_put_related },
	{ "related-object", jats_put_related }, { "ruby", jats_put_ruby },
	{ "self-uri", jats_put_ext_link },
	{ "string-name", jats_put_name }, { "tex-math", jats_put_tex },
	{ "uri", jats_put_ext_link }, { "xref", jats_put_xref }
};

static unsigned
jats_style(const char *name)
{
	for (size_t i = 0; i < JATS_N(jats_styles); i++)
		if (strcmp(name, jats_styles[i].name) == 0)
			return jats_styles[i].style;
	return 0;
}

static void
jats_put_element(struct jats_line *l, const xmlNode *n)
{
	const char *name = dom_name(n);
	unsigned styles = l->styles;

	for (size_t i = 0; i < JATS_N(jats_inlines); i++)
		if (strcmp(name, jats_inlines[i].name) == 0) {
			jats_inlines[i].put(l, n);
			return;
		}
	l->styles |= jats_style(name);
	if (strcmp(name, "roman") == 0)
		l->styles &= ~(unsigned)INLINE_ITALIC;
	rich_set_styles(&l->b, l->styles);
	jats_put(l, n);
	l->styles = styles;
	rich_set_styles(&l->b, styles);
}

/* A line end before a comma is the look of the file, not of the text. */
static const char *
jats_text_of(const xmlNode *n)
{
	const char *text = (const char *)n->content;
	size_t white = text != NULL ? strspn(text, " \t\r\n") : 0;

	return white != 0 && text[white] != '\0' &&
	    memchr(text, '\n', white) != NULL &&
	    strchr(",.;:)", text[white]) != NULL ? text + white : text;
}

void
jats_put_node(struct jats_line *l, const xmlNode *n)
{
	if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
		jats_line_str(l, jats_text_of(n));
	else if (n->type == XML_ELEMENT_NODE)
		jats_put_element(l, n);
}

void
jats_put(struct jats_line *l, const xmlNode *n)
{
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		jats_put_node(l, c);
}

/* ---- whole elements ----------------------------------------------------- */

struct rich
jats_rich(struct jats *j, const xmlNode *n)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	if (n != NULL)
		jats_put(&l, n);
	return jats_line_end(&l);
}

struct rich
jats_bare(struct jats *j, const xmlNode *n)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	l.bare = true;
	if (n != NULL)
		jats_put(&l, n);
	return jats_line_end(&l);
}

const char *
jats_plain(struct jats *j, const xmlNode *n)
{
	struct rich r = jats_bare(j, n);

	return r.n_runs == 0 ? NULL : rich_text(j->arena, &r);
}

const char *
jats_child_plain(struct jats *j, const xmlNode *n, const char *name)
{
	return jats_plain(j, dom_child(n, name));
}

/*
 * Records of reference managers: text with the tags of JATS or HTML in it.
 *
 * Crossref gives abstracts in JATS ("<jats:p>"), others in HTML, and few of
 * them are well-formed; "<" stands for itself as well.  So known tags are
 * looked for one by one: those of paragraphs and sections are obeyed here,
 * those of styles are left to markup.c, which wants them in pairs, formulas
 * go to the XML parser, and of other tags with a prefix the text stays.
 *
 * The road not taken: an HTML parser, which loses what follows "p<n".
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/refman.h"

#include <ctype.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/clean.h"
#include "input/dom.h"
#include "input/markup.h"
#include "input/mathml.h"
#include "input/refman_text.h"
#include "input/rich.h"
#include "input/tex.h"

/* ---- tags --------------------------------------------------------------- */

enum {
	TAG_NAME = 24,                  /* bytes, with the NUL */
	TAG_LONG = 600,                 /* bytes with attributes */
	MATH_LONG = 32 * 1024,          /* bytes of a formula */
	MATH_NEAR = 1024                /* bytes up to its other form */
};

struct tag {
	char name[TAG_NAME];            /* lower case, without the prefix */
	bool prefixed, end;
	size_t len;
};

enum tag_deed {
	TAG_OTHER, TAG_PARA, TAG_SEC, TAG_TITLE, TAG_DROP, TAG_MATH, TAG_TEX,
	TAG_SMALL_CAPS
};

static enum tag_deed
tag_deed(const struct tag *t)
{
	static const struct {
		const char *name;
		enum tag_deed deed;
	} deeds[] = {
		{ "p", TAG_PARA }, { "div", TAG_PARA }, { "br", TAG_PARA },
		{ "list", TAG_PARA }, { "list-item", TAG_PARA },
		{ "ul", TAG_PARA }, { "ol", TAG_PARA }, { "li", TAG_PARA },
		{ "disp-quote", TAG_PARA }, { "disp-formula", TAG_PARA },
		{ "blockquote", TAG_PARA }, { "def-item", TAG_PARA },
		{ "sec", TAG_SEC }, { "section", TAG_SEC },
		{ "title", TAG_TITLE }, { "h1", TAG_TITLE },
		{ "h2", TAG_TITLE }, { "h3", TAG_TITLE },
		{ "h4", TAG_TITLE }, { "h5", TAG_TITLE },
		{ "h6", TAG_TITLE }, { "a", TAG_DROP },
		{ "abstract", TAG_DROP }, { "font", TAG_DROP },
		{ "html", TAG_DROP }, { "body", TAG_DROP },
		{ "tt", TAG_DROP }, { "code", TAG_DROP },
		{ "math", TAG_MATH }, { "tex-math", TAG_TEX },
		{ "scp", TAG_SMALL_CAPS }
	};

	for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
		if (strcmp(t->name, deeds[i].name) == 0)
			return deeds[i].deed;
	return TAG_OTHER;
}

/* A style that markup.c knows? */
static bool
tag_is_style(const struct tag *t)
{
	static const char *const names[] = {
		"b", "bold", "em", "i", "italic", "sc", "strong", "sub",
		"sup", "u", "underline"
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(t->name, names[i]) == 0)
			return true;
	return false;
}

/* The tag that begins at p. */
static bool
tag_read(const char *p, struct tag *t)
{
	const char *name = p + 1, *colon;
	size_t n = 0, end;

	if (*p != '<')
		return false;
	t->end = *name == '/';
	name += t->end;
	while (n < 2 * TAG_NAME && (isalnum((unsigned char)name[n]) ||
	    name[n] == '-' || name[n] == ':'))
		n++;
	if (n == 0 || !isalpha((unsigned char)*name) || name[n] == '\0' ||
	    strchr(" \t\n/>", name[n]) == NULL)
		return false;
	colon = memchr(name, ':', n);
	t->prefixed = colon != NULL;
	if (colon != NULL) {
		n -= (size_t)(colon + 1 - name);
		name = colon + 1;
	}
	if (n == 0 || n >= TAG_NAME)
		return false;
	for (size_t i = 0; i < n; i++)
		t->name[i] = (char)tolower((unsigned char)name[i]);
	t->name[n] = '\0';
	end = strcspn(name + n, "<>");
	t->len = (size_t)(name + n + end + 1 - p);
	return end <= TAG_LONG && name[n + end] == '>';
}

/* Is there a tag whose end the tag of science, "<", would not have? */
static bool
tag_any(const char *text)
{
	struct tag t;

	for (const char *p = text; (p = strchr(p, '<')) != NULL; p++)
		if (tag_read(p, &t) && (t.prefixed || tag_deed(&t) !=
		    TAG_OTHER))
			return true;
	return false;
}

/* ---- formulas ----------------------------------------------------------- */

static void
math_release(void *doc)
{
	xmlFreeDoc(doc);
}

/* The bytes of the element that begins at p. */
static size_t
math_length(const char *p, const struct tag *t)
{
	const char *name = p + 1, *end = p + 1;
	const char *last = p + strnlen(p, MATH_LONG);
	size_t n = strcspn(name, " \t\n/>");

	while ((end = memmem(end, (size_t)(last - end), "</", 2)) != NULL) {
		end += 2;
		if (strncmp(end, name, n) == 0 && end[n] == '>')
			return (size_t)(end + n + 1 - p);
	}
	return t->len;
}

/* Is there MathML near, of the same formula? */
static bool
math_follows(const char *p)
{
	size_t n = strnlen(p, MATH_NEAR);

	return memmem(p, n, "math>", 5) != NULL ||
	    memmem(p, n, "math ", 5) != NULL;
}

/* Put the formula, as words where it is none. */
static void
math_put(struct refman *r, struct rich_builder *b, const char *p, size_t len)
{
	static const char open[] = "<x xmlns:mml=\"m\" xmlns:m=\"m\" "
	    "xmlns:xlink=\"x\" xmlns:jats=\"j\">";
	void **slot = arena_hold(r->arena, math_release);
	struct buf text = { .arena = r->arena };
	struct bytes clean = { 0 };
	const xmlNode *math = NULL;
	xmlDocPtr doc = NULL;

	buf_str(&text, open);
	buf_put(&text, p, len);
	buf_str(&text, "</x>");
	if (clean_record(&clean, text.p, text.len, "", r->diags))
		doc = xmlReadMemory(clean.p, (int)clean.len, NULL, "UTF-8",
		    XML_PARSE_NONET | XML_PARSE_NOERROR |
		    XML_PARSE_NOWARNING | XML_PARSE_RECOVER);
	*slot = doc;
	free(clean.p);
	if (doc != NULL)
		math = dom_first(xmlDocGetRootElement(doc));
	if (math != NULL && strcmp(dom_name(math), "math") == 0)
		mathml_put(b, math, 0);
}

/* ---- inline ------------------------------------------------------------- */

/* A paragraph at work: as text, and with its formulas. */
struct line {
	struct refman *r;
	struct buf text;
	struct rich_builder rich;
	bool math;
};

static void
line_begin(struct line *l, struct refman *r)
{
	*l = (struct line){ .r = r, .text = { .arena = r->arena } };
	rich_begin(&l->rich, r->arena);
}

static void
line_put(struct line *l, const char *p, size_t len)
{
	rich_put(&l->rich, p, len);
	buf_put(&l->text, p, len);
}

static struct rich
line_end(struct line *l)
{
	struct rich rich = rich_end(&l->rich);

	markup_unescape(l->r->arena, &rich);
	return rich;
}

/* TeX up to the tag that ends it, without its marks. */
static void
line_tex(struct line *l, const char *p, size_t len)
{
	size_t n = 0;

	while (n < len && *p != '<' && p[n] != '<')
		n++;
	while (n > 0 && (*p == '$' || *p == ' ')) {
		p++;
		n--;
	}
	while (n > 0 && (p[n - 1] == '$' || p[n - 1] == ' '))
		n--;
	if (tex_put(&l->rich, p, n, 0)) {
		rich_set_styles(&l->rich, 0);
		l->math = true;
	} else {
		line_put(l, p, n);
	}
}

/* Obey a tag within a line; returns the bytes that it took. */
static size_t
line_tag(struct line *l, const char *p, const struct tag *t)
{
	enum tag_deed deed = tag_deed(t);
	size_t len = t->len;

	if ((deed == TAG_MATH || deed == TAG_TEX) && !t->end) {
		len = math_length(p, t);
		/* TeX stands beside a formula, or alone */
		if (deed == TAG_TEX && len > t->len &&
		    !math_follows(p + len))
			line_tex(l, p + t->len, len - t->len);
		if (deed == TAG_MATH && len > t->len) {
			l->math = true;
			math_put(l->r, &l->rich, p, len);
			rich_set_math(&l->rich, NULL, false);
		}
	} else if (deed == TAG_SMALL_CAPS) {
		line_put(l, t->end ? "</sc>" : "<sc>", t->end ? 5 : 4);
	} else if (t->prefixed && tag_is_style(t)) {
		const char *plain = arena_printf(l->r->arena, "<%s%s>",
		    t->end ? "/" : "", t->name);

		line_put(l, plain, strlen(plain));
	} else if (deed == TAG_OTHER && !t->prefixed) {
		line_put(l, p, t->len);
	}
	return len;
}

struct rich
refman_tagged_line(struct refman *r, const char *text)
{
	struct line l;
	struct tag t;

	line_begin(&l, r);
	while (*text != '\0') {
		size_t n = *text == '<' && tag_read(text, &t)
		    ? line_tag(&l, text, &t) : 0;

		if (n == 0) {
			n = 1 + strcspn(text + 1, "<");
			line_put(&l, text, n);
		}
		text += n;
	}
	return line_end(&l);
}

bool
refman_has_tags(const char *text)
{
	return strchr(text, '<') != NULL && tag_any(text);
}

/* ---- blocks ------------------------------------------------------------- */

struct blocks {
	struct refman *r;
	struct abstract *x;
	struct line line;
	bool in_title;
	bool in_sec;                    /* x's last section goes on */
	bool titled;                    /* its label stood in tags */
};

static struct abstract_sec *
blocks_sec(struct blocks *b)
{
	if (!b->in_sec || b->x->n_secs == 0)
		ARENA_PUSH(b->r->arena, b->x->secs, b->x->n_secs);
	b->in_sec = true;
	return &b->x->secs[b->x->n_secs - 1];
}

/* A label: a title, or words in bold before a colon. */
static void
blocks_label(struct blocks *b, const char *label)
{
	size_t n = strlen(label);

	while (n > 0 && strchr(": .", label[n - 1]) != NULL)
		n--;
	label = text_fold(b->r->arena, label, n);
	b->in_sec = b->titled = false;
	if (label != NULL && !(b->x->n_secs == 0 &&
	    strcasecmp(label, "abstract") == 0)) {
		blocks_sec(b)->label = label;
		b->titled = true;
	}
}

enum { BOLD_LABEL = 60 };               /* bytes */

/* "<b>Methods:</b> ..." */
static void
blocks_bold_label(struct blocks *b, struct rich *line)
{
	const char *first = line->n_runs > 1 ? line->runs[0].text : NULL;
	size_t n = first != NULL ? strlen(first) : 0;
	const char *rest = n != 0 ? line->runs[1].text : NULL;

	while (n > 0 && first[n - 1] == ' ')
		n--;
	if (n == 0 || n > BOLD_LABEL || line->runs[0].styles != INLINE_BOLD ||
	    rest == NULL || !(first[n - 1] == ':' || rest[0] == ':'))
		return;
	blocks_label(b, first);
	if (rest[0] == ':')
		rest++;
	rest += strspn(rest, " ");
	line->runs++;
	line->n_runs--;
	line->runs[0].text = rest;
}

static void
blocks_flush(struct blocks *b)
{
	struct line line = b->line;
	struct rich rich = line_end(&line);

	line_begin(&b->line, b->r);
	if (rich.n_runs == 0)
		return;
	if (b->in_title) {
		blocks_label(b, rich_text(b->r->arena, &rich));
		return;
	}
	blocks_bold_label(b, &rich);
	if (!b->titled && !line.math && refman_labelled(b->r, b->x,
	    buf_text(&line.text))) {
		b->in_sec = true;
		return;
	}
	if (rich.n_runs != 0) {
		struct abstract_sec *sec = blocks_sec(b);

		*ARENA_PUSH(b->r->arena, sec->paras, sec->n_paras) = rich;
	}
}

static size_t
blocks_tag(struct blocks *b, const char *p, const struct tag *t)
{
	enum tag_deed deed = tag_deed(t);

	if (deed != TAG_PARA && deed != TAG_SEC && deed != TAG_TITLE)
		return line_tag(&b->line, p, t);
	/* a title holds no paragraphs */
	if (b->in_title && deed == TAG_PARA)
		return t->len;
	blocks_flush(b);
	if (deed == TAG_SEC)
		b->in_sec = b->titled = false;
	b->in_title = deed == TAG_TITLE && !t->end;
	return t->len;
}

bool
refman_blocks(struct refman *r, struct abstract *x, const char *text)
{
	struct blocks b = { .r = r, .x = x };
	struct tag t;

	if (!refman_has_tags(text))
		return false;
	line_begin(&b.line, r);
	while (*text != '\0') {
		size_t n = *text == '<' && tag_read(text, &t)
		    ? blocks_tag(&b, text, &t) : 0;

		if (n == 0) {
			n = 1 + strcspn(text + 1, "<");
			line_put(&b.line, text, n);
		}
		text += n;
	}
	blocks_flush(&b);
	return true;
}

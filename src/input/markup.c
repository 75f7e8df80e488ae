/*
 * Mark-up that arrives as text.
 *
 * Some records were escaped twice, so that their mark-up is text.  Only pairs
 * of a few harmless tags count: "<" is a sign of its own in science.  All tags
 * are found first, then paired, since a pair may span runs of another style.
 */
#include "input/markup.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "input/rich.h"

static const struct {
	const char *name;
	unsigned style;
} markup_tags[] = {
	{ "b", INLINE_BOLD }, { "bold", INLINE_BOLD },
	{ "em", INLINE_ITALIC }, { "i", INLINE_ITALIC },
	{ "inf", INLINE_SUB }, { "italic", INLINE_ITALIC },
	{ "p", 0 }, { "sc", INLINE_SMALL_CAPS }, { "span", 0 },
	{ "strong", INLINE_BOLD }, { "sub", INLINE_SUB },
	{ "sup", INLINE_SUP }, { "u", INLINE_UNDERLINE },
	{ "underline", INLINE_UNDERLINE },
	/* of JATS, which some publishers send as text */
	{ "ext-link", 0 }, { "named-content", 0 }, { "styled-content", 0 },
	{ "uri", 0 }, { "xref", 0 }
};

enum {
	MARKUP_N_TAGS = sizeof markup_tags / sizeof *markup_tags,
	MARKUP_BREAK = MARKUP_N_TAGS,   /* <br>: has no end tag */
	MARKUP_LONGEST = 300,           /* bytes of a tag with attributes */
	MARKUP_LEVELS = 3               /* of escapes upon escapes */
};

struct markup_token {
	size_t run, at, len;            /* where it stands [byte] */
	int tag;
	bool is_end, is_paired;
};

struct markup {
	struct arena *arena;
	const struct rich *in;
	struct markup_token *tokens;
	size_t n_tokens;
	size_t depth[MARKUP_N_TAGS];    /* of the tags that are open */
};

/* ---- tokens ------------------------------------------------------------- */

static int
markup_tag(const char *name, size_t len)
{
	if (len == 2 && strncasecmp(name, "br", 2) == 0)
		return MARKUP_BREAK;
	for (int i = 0; i < MARKUP_N_TAGS; i++)
		if (strlen(markup_tags[i].name) == len &&
		    strncasecmp(markup_tags[i].name, name, len) == 0)
			return i;
	return -1;
}

/* The tag at `s`; false where there is none that is known. */
static bool
markup_token_at(const char *s, struct markup_token *t)
{
	const char *name = s + 1 + (s[1] == '/');
	size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ-");
	size_t rest;

	t->is_end = s[1] == '/';
	t->tag = markup_tag(name, len);
	if (t->tag < 0 || name[len] == '\0' ||
	    strchr("> /", name[len]) == NULL)
		return false;
	rest = strcspn(name + len, "<>");
	if (name[len + rest] != '>' || rest > MARKUP_LONGEST)
		return false;
	t->len = (size_t)(name - s) + len + rest + 1;
	t->is_paired = t->tag == MARKUP_BREAK;
	return true;
}

uint32_t
markup_reference(const char *s, size_t *len)
{
	const htmlEntityDesc *e;
	char name[32];
	bool hex = s[1] == '#' && (s[2] == 'x' || s[2] == 'X');
	size_t n = s[1] != '#' ? 1 : hex ? 3 : 2, i = 0;
	uint32_t code = 0;

	if (s[0] != '&')
		return 0;
	while (i < sizeof name - 1 && ((s[n] >= '0' && s[n] <= '9') ||
	    ((s[n] | 0x20) >= 'a' && (s[n] | 0x20) <= 'z')))
		name[i++] = s[n++];
	name[i] = '\0';
	if (i == 0 || s[n] != ';')
		return 0;
	*len = n + 1;
	if (s[1] == '#') {
		if (i > 7 || name[strspn(name, hex ? "0123456789abcdefABCDEF"
		    : "0123456789")] != '\0')
			return 0;
		code = (uint32_t)strtoul(name, NULL, hex ? 16 : 10);
		return code >= ' ' && code <= 0x10FFFF &&
		    (code & 0xFFFFF800) != 0xD800 ? code : 0;
	}
	e = strcmp(name, "apos") == 0 ? NULL
	    : htmlEntityLookup((const xmlChar *)name);
	return e != NULL ? e->value : strcmp(name, "apos") == 0 ? '\'' : 0;
}

/* Find the tags; returns whether there is any reference. */
static bool
markup_find(struct markup *m)
{
	bool any = false;
	size_t len;

	for (size_t i = 0; i < m->in->n_runs; i++) {
		const struct inline_run *run = &m->in->runs[i];
		const char *p = run->text;
		struct markup_token t = { .run = i };

		if (run->math != NULL || p == NULL)
			continue;
		for (; (p = strpbrk(p, "<&")) != NULL; p++) {
			any = any || markup_reference(p, &len) != 0;
			if (*p != '<' || !markup_token_at(p, &t))
				continue;
			t.at = (size_t)(p - run->text);
			*ARENA_PUSH(m->arena, m->tokens, m->n_tokens) = t;
		}
	}
	return any;
}

/* Pair each end with the nearest start; returns whether there is any pair. */
static bool
markup_pair(struct markup *m)
{
	size_t *open = arena_array(m->arena, m->n_tokens + 1, sizeof *open);
	size_t n = 0;
	bool any = false;

	for (size_t i = 0; i < m->n_tokens; i++) {
		struct markup_token *t = &m->tokens[i];

		any = any || t->is_paired;
		if (t->is_paired)
			continue;
		if (!t->is_end) {
			open[n++] = i;
			m->depth[t->tag]++;
			continue;
		}
		if (m->depth[t->tag] == 0)
			continue;
		while (m->tokens[open[n - 1]].tag != t->tag)
			m->depth[m->tokens[open[--n]].tag]--;
		m->tokens[open[--n]].is_paired = t->is_paired = any = true;
		m->depth[t->tag]--;
	}
	return any;
}

/* ---- rewriting ---------------------------------------------------------- */

static void
markup_put(struct rich_builder *b, const char *text, size_t len)
{
	const char *p = text, *end = text + len;

	while (p < end) {
		const char *plain = p;
		uint32_t code = 0;
		char utf8[4];
		size_t n;

		while (p < end && *p != '&')
			p++;
		rich_put(b, plain, (size_t)(p - plain));
		if (p == end)
			return;
		code = markup_reference(p, &n);
		if (code != 0 && n <= (size_t)(end - p)) {
			rich_put(b, utf8, utf8_encode(code, utf8));
			p += n;
		} else {
			rich_put(b, p++, 1);
		}
	}
}

static unsigned
markup_styles(const struct markup *m)
{
	unsigned styles = 0;

	for (int i = 0; i < MARKUP_N_TAGS; i++)
		if (m->depth[i] != 0)
			styles |= markup_tags[i].style;
	return styles;
}

/* Do what a tag says to what follows. */
static void
markup_obey(struct markup *m, struct rich_builder *b,
    const struct markup_token *t)
{
	if (t->tag == MARKUP_BREAK || markup_tags[t->tag].style == 0)
		rich_put(b, " ", t->tag == MARKUP_BREAK ||
		    strcmp(markup_tags[t->tag].name, "p") == 0);
	else
		m->depth[t->tag] += t->is_end ? (size_t)-1 : 1;
}

static void
markup_rewrite(struct markup *m, struct rich_builder *b)
{
	size_t k = 0;

	memset(m->depth, 0, sizeof m->depth);
	for (size_t i = 0; i < m->in->n_runs; i++) {
		struct inline_run run = m->in->runs[i];
		size_t at = 0;

		if (run.text == NULL)
			continue;
		rich_set_run(b, &run);
		for (; k < m->n_tokens && m->tokens[k].run == i; k++) {
			const struct markup_token *t = &m->tokens[k];

			if (!t->is_paired)
				continue;
			rich_set_styles(b, run.styles | markup_styles(m));
			markup_put(b, run.text + at, t->at - at);
			markup_obey(m, b, t);
			at = t->at + t->len;
		}
		rich_set_styles(b, run.styles | markup_styles(m));
		if (run.math != NULL)
			rich_put(b, run.text, strlen(run.text));
		else
			markup_put(b, run.text + at, strlen(run.text + at));
	}
}

/* Is there any "<" or "&" at all? */
static bool
markup_may_be(const struct rich *r)
{
	for (size_t i = 0; i < r->n_runs; i++)
		if (r->runs[i].math == NULL && r->runs[i].text != NULL &&
		    strpbrk(r->runs[i].text, "<&") != NULL)
			return true;
	return false;
}

static bool
markup_pass(struct arena *a, struct rich *r)
{
	struct markup m = { .arena = a, .in = r };
	struct rich_builder b;
	bool any;

	if (!markup_may_be(r))
		return false;
	any = markup_find(&m);
	if (!(markup_pair(&m) || any))
		return false;
	rich_begin(&b, a);
	markup_rewrite(&m, &b);
	*r = rich_end(&b);
	return true;
}

bool
markup_unescape(struct arena *a, struct rich *r)
{
	int n = 0;

	while (n < MARKUP_LEVELS && markup_pass(a, r))
		n++;
	return n > 0;
}

const char *
markup_plain(struct arena *a, const char *text)
{
	struct inline_run run = { .text = text };
	struct rich r = { &run, 1 };

	return markup_unescape(a, &r) ? rich_text(a, &r) : text;
}

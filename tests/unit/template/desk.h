/*
 * What the tests of this room share: a template, an article, and what was
 * composed as short text.
 *
 * Spans:   *bold* /italic/ %small capitals% ^super^ _sub_ $formula$ | break,
 *          <-> fill, # page, ## pages, [text](target), {lang text}
 * Blocks:  a line each, "P text", deeper ones indented
 */
#ifndef TESTS_TEMPLATE_DESK_H
#define TESTS_TEMPLATE_DESK_H

#include "../unit.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../model/full.h"
#include "base/diag.h"
#include "template/internal.h"

static struct desk {
	struct arena *arena;
	struct diags diags;
	struct buf said;                /* messages, a line each */
	struct template *opened;

	/* for fields alone, without a file */
	struct tstyle body, label, caps, link;
	struct tstyle *styles[1];
	struct template plain;
	struct tnode node;
	struct article x;
	struct story story;
	struct compose c;
} k;

static void
desk_say(void *ctx, const struct diag *d)
{
	(void)ctx;
	diag_format(&k.said, d);
	buf_char(&k.said, '\n');
}

static inline void
desk_open(void)
{
	k = (struct desk){ .arena = arena_new(0) };
	k.said.arena = k.arena;
	k.diags.sink = desk_say;
	k.body.text.font_weight = k.caps.text.font_weight = 400;
	k.link.text.font_weight = 400;
	k.label.text.font_weight = 700;
	k.caps.text.caps = CAPS_SMALL;
	k.styles[0] = &k.body;
	k.plain = (struct template){ .styles = k.styles, .n_styles = 1 };
	k.node = (struct tnode){ .style = &k.body, .label_style = &k.label,
	    .role = ELEM_H2 };
	k.c = (struct compose){ .t = &k.plain, .arena = k.arena, .x = &k.x,
	    .story = &k.story };
	k.story.meta.lang = "en";
	k.story.meta.title = "A title";
}

static inline void
desk_drop(void)
{
	template_drop(k.opened);
	arena_drop(k.arena);
}

/* ---- what was composed -------------------------------------------------- */

static inline void
desk_mark(struct buf *b, const struct text_style *t)
{
	if (t == NULL)
		return;
	buf_str(b, t->font_weight >= 700 ? "*" : "");
	buf_str(b, t->italic ? "/" : "");
	buf_str(b, t->caps != CAPS_NORMAL ? "%" : "");
	buf_str(b, t->position == POSITION_SUPER ? "^" : "");
	buf_str(b, t->position == POSITION_SUB ? "_" : "");
}

static inline void
desk_span(struct buf *b, const struct span *s)
{
	static const char *const others[] = {
		[SPAN_FILL] = "<->", [SPAN_BREAK] = "|", [SPAN_PAGE] = "#",
		[SPAN_PAGES] = "##"
	};

	if (s->kind != SPAN_TEXT && s->kind != SPAN_MATH) {
		buf_str(b, others[s->kind]);
		return;
	}
	ck_assert_ptr_nonnull(s->text);
	ck_assert_str_ne(s->text, "");
	ck_assert_ptr_nonnull(s->style);
	if (s->lang != NULL)
		buf_printf(b, "{%s ", s->lang);
	buf_str(b, s->href != NULL ? "[" : "");
	desk_mark(b, s->style);
	buf_str(b, s->kind == SPAN_MATH ? "$" : "");
	buf_str(b, s->text);
	buf_str(b, s->kind == SPAN_MATH ? "$" : "");
	desk_mark(b, s->style);
	if (s->href != NULL)
		buf_printf(b, "](%s)", s->href);
	buf_str(b, s->lang != NULL ? "}" : "");
}

static inline const char *
desk_spans(const struct span *spans, size_t n)
{
	struct buf b = { .arena = k.arena };

	for (size_t i = 0; i < n; i++)
		desk_span(&b, &spans[i]);
	return buf_text(&b);
}

static inline void
desk_block(struct buf *b, const struct block *x, int depth)
{
	static const char *const kinds[] = {
		[BLOCK_COLUMNS] = "columns", [BLOCK_SIDE] = "side",
		[BLOCK_RULE] = "rule"
	};
	const char *kind = x->kind == BLOCK_COLUMNS || x->kind == BLOCK_SIDE
	    || x->kind == BLOCK_RULE ? kinds[x->kind] : "";
	bool said = x->role != ELEM_NONE || x->n_spans != 0 ||
	    kind[0] != '\0';

	ck_assert_ptr_nonnull(x->style);
	if (said) {
		for (int i = 0; i < depth; i++)
			buf_str(b, "  ");
		buf_str(b, kind);
		buf_str(b, elem_role_name(x->role));
		if (x->lang != NULL)
			buf_printf(b, " lang=%s", x->lang);
		if (x->n_spans != 0)
			buf_printf(b, " %s", desk_spans(x->spans,
			    x->n_spans));
		buf_char(b, '\n');
	}
	for (size_t i = 0; i < x->n_children; i++)
		desk_block(b, x->children[i], depth + said);
}

static inline const char *
desk_blocks_text(const struct block *x)
{
	struct buf b = { .arena = k.arena };

	desk_block(&b, x, 0);
	return buf_text(&b);
}

/* ---- fields alone ------------------------------------------------------- */

/* A field in a line, of the article k.x. */
static inline const char *
desk_line(const char *name)
{
	const struct field *f = field_find(name);
	struct spans s = { .c = &k.c, .node = &k.node, .style = &k.body };

	ck_assert_msg(f != NULL && f->put != NULL, "%s", name);
	f->put(&s);
	return desk_spans(s.spans, s.n_spans);
}

/* A field as blocks. */
static inline const char *
desk_blocks(const char *name)
{
	const struct field *f = field_find(name);
	struct block *b = block_make(&k.c, BLOCK_GROUP, ELEM_NONE, NULL);

	ck_assert_msg(f != NULL && f->blocks != NULL, "%s", name);
	f->blocks(&k.c, &k.node, b);
	return desk_blocks_text(b);
}

/* Fill in a list of k.x: SET(affs, struct aff, { ... }, { ... }) */
#define SET(member, type, ...) \
	(k.x.member = (type[]){ __VA_ARGS__ }, \
	k.x.n_##member = sizeof((type[]){ __VA_ARGS__ }) / sizeof(type))

#define ck_line(name, text) ck_assert_str_eq(desk_line(name), text)
#define ck_blocks(name, text) ck_assert_str_eq(desk_blocks(name), text)

/* ---- whole templates ---------------------------------------------------- */

/* A template around head, foot and body; that begins on line 5. */
#define TEMPLATE(rest) "<template name=\"t\">\n" \
	"<page width=\"300pt\" height=\"400pt\" margin-top=\"20pt\"" \
	" margin-bottom=\"30pt\" margin-left=\"40pt\" margin-right=\"50pt\"/>\n" \
	"<style name=\"body\" font-size=\"10pt\" line-height=\"12pt\"/>\n" \
	"<style name=\"label\" extends=\"body\" font-weight=\"bold\"/>\n" \
	rest "</template>\n"
#define BODY(blocks) TEMPLATE("<body>\n" blocks "</body>\n")

static inline void
desk_copy(const char *from, const char *to)
{
	static char bytes[1 << 16];
	FILE *in = fopen(from, "r"), *out = fopen(to, "w");
	size_t len;

	ck_assert_ptr_nonnull(in);
	ck_assert_ptr_nonnull(out);
	len = fread(bytes, 1, sizeof bytes, in);
	ck_assert_uint_eq(fwrite(bytes, 1, len, out), len);
	fclose(in);
	ck_assert_int_eq(fclose(out), 0);
}

/* Open a text as the template "t.xml", with a schema from a file or none. */
static inline struct template *
desk_open_beside(const char *text, size_t len, const char *schema)
{
	char dir[] = "/tmp/offprint-template-XXXXXX";
	char path[64], rng[64];
	FILE *f;

	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof path, "%s/t.xml", dir);
	snprintf(rng, sizeof rng, "%s/template.rng", dir);
	f = fopen(path, "w");
	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fwrite(text, 1, len, f), len);
	ck_assert_int_eq(fclose(f), 0);
	if (schema != NULL)
		desk_copy(schema, rng);
	template_drop(k.opened);
	k.opened = template_open(path, &k.diags);
	unlink(path);
	unlink(rng);
	rmdir(dir);
	return k.opened;
}

static inline struct template *
desk_template(const char *text)
{
	return desk_open_beside(text, strlen(text),
	    "templates/template.rng");
}

/* Compose k.x by a template. */
static inline struct story *
desk_compose(const char *text)
{
	struct compose_options options = { .time = INT64_MIN };

	ck_assert_msg(desk_template(text) != NULL, "%s", buf_text(&k.said));
	return template_compose(k.opened, k.arena, &k.x, &options, &k.diags);
}

#define ck_composed(blocks, text) \
	ck_assert_str_eq(desk_blocks_text(desk_compose(BODY(blocks))->root), \
	    "Document lang=en\n" text)
#define ck_said(text) \
	ck_assert_msg(strstr(buf_text(&k.said), text) != NULL, \
	    "\"%s\" not in:\n%s", text, buf_text(&k.said))

#define DESK_MAIN(name, ...) \
	UNIT_MAIN_WITH(name, desk_open, desk_drop, __VA_ARGS__)

#endif

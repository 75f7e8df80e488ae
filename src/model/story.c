/*
 * The story as text: its words in reading order, and its tree.
 */
#include "model/story.h"

#include <string.h>

#include "base/buf.h"

/* ---- the words ---------------------------------------------------------- */

static void
story_spans_text(struct buf *b, const struct span *spans, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (spans[i].kind == SPAN_TEXT || spans[i].kind == SPAN_MATH)
			buf_str(b, spans[i].text);
		else if (spans[i].kind == SPAN_FILL ||
		    spans[i].kind == SPAN_BREAK)
			buf_char(b, ' ');
	}
}

static void
story_block_text(struct buf *b, const struct block *k)
{
	if (k->table != NULL && k->table->caption != NULL)
		story_block_text(b, k->table->caption);
	if (k->n_spans != 0) {
		story_spans_text(b, k->spans, k->n_spans);
		buf_char(b, k->kind == BLOCK_ITEM ? ' ' : '\n');
	}
	for (size_t i = 0; i < k->n_children; i++)
		story_block_text(b, k->children[i]);
}

void
story_text(struct buf *b, const struct story *s)
{
	story_block_text(b, s->root);
}

/* ---- the tree ----------------------------------------------------------- */

static void
story_points(struct buf *b, const char *name, sp length)
{
	if (length == 0)
		return;
	buf_printf(b, " %s=", name);
	buf_points(b, length, 3);
}

static void
story_indent(struct buf *b, int depth)
{
	for (int i = 0; i < depth; i++)
		buf_str(b, "  ");
}

static void
story_dump_style(struct buf *b, const struct text_style *t)
{
	static const char *const caps[] = { "", " small-caps", " all-small" };
	static const char *const nums[] = { "", " oldstyle", " lining" };
	static const char *const positions[] = { "", " super", " sub" };

	if (t == NULL)
		return;
	buf_printf(b, " %s ", t->font_family != NULL ? t->font_family : "-");
	buf_points(b, t->font_size, 3);
	if (t->font_weight != 400 && t->font_weight != 0)
		buf_printf(b, " %d", t->font_weight);
	buf_str(b, t->italic ? " italic" : "");
	buf_str(b, caps[t->caps]);
	buf_str(b, nums[t->numerals]);
	buf_str(b, positions[t->position]);
	buf_str(b, t->transform == TRANSFORM_UPPERCASE ? " uppercase" : "");
	story_points(b, "letter-spacing", t->letter_spacing);
	if (t->color != 0)
		buf_printf(b, " #%06x", (unsigned)t->color);
	if (t->decoration != 0)
		buf_printf(b, " decoration=%u", t->decoration);
}

static void
story_dump_span(struct buf *b, const struct span *s, int depth)
{
	static const char *const kinds[] = {
		"text", "fill", "break", "page", "pages", "math"
	};

	story_indent(b, depth);
	buf_str(b, kinds[s->kind]);
	if (s->text != NULL) {
		buf_char(b, ' ');
		buf_json(b, s->text);
	}
	story_dump_style(b, s->style);
	if (s->flags != 0)
		buf_printf(b, " flags=%u", s->flags);
	if (s->lang != NULL)
		buf_printf(b, " lang=%s", s->lang);
	if (s->role != ELEM_NONE)
		buf_printf(b, " role=%s", elem_role_name(s->role));
	if (s->href != NULL)
		buf_printf(b, " href=%s", s->href);
	buf_char(b, '\n');
}

static void
story_dump_box(struct buf *b, const struct block_style *y)
{
	static const char *const aligns[] = {
		"justify", "left", "right", "center"
	};

	if (y == NULL)
		return;
	buf_printf(b, " .%s", y->name != NULL ? y->name : "-");
	story_points(b, "line-height", y->line_height);
	buf_printf(b, " %s", aligns[y->text_align]);
	story_points(b, "text-indent", y->text_indent);
	story_points(b, "margin-top", y->margin_top);
	story_points(b, "margin-bottom", y->margin_bottom);
	story_points(b, "margin-left", y->margin_left);
	story_points(b, "margin-right", y->margin_right);
	if (y->column_count > 1)
		buf_printf(b, " columns=%d", y->column_count);
}

static void
story_dump_cell(struct buf *b, const struct block_cell *c)
{
	static const char *const scopes[] = { "", " column", " row", " both" };
	static const char *const aligns[] = {
		"", " right", " center", " point"
	};

	buf_printf(b, " at=%zu%s%s", c->column, scopes[c->scope],
	    aligns[c->align]);
	if (c->align == CELL_POINT)
		buf_printf(b, "=%zu", c->point);
	if (c->columns > 1)
		buf_printf(b, " columns=%zu", c->columns);
	if (c->rows > 1)
		buf_printf(b, " rows=%zu", c->rows);
}

static void
story_dump_block(struct buf *b, const struct block *k, int depth)
{
	static const char *const kinds[] = {
		"para", "group", "columns", "side", "item", "rule", "image",
		"space", "table", "row", "cell"
	};

	story_indent(b, depth);
	buf_str(b, kinds[k->kind]);
	if (k->role != ELEM_NONE)
		buf_printf(b, " <%s>", elem_role_name(k->role));
	story_dump_box(b, k->style);
	if (k->lang != NULL)
		buf_printf(b, " lang=%s", k->lang);
	if (k->field != NULL)
		buf_printf(b, " field=%s", k->field);
	story_points(b, "width", k->image_width);
	story_points(b, "height", k->image_height);
	if (k->alt != NULL)
		buf_printf(b, " alt=%s", k->alt);
	if (k->outline != NULL)
		buf_printf(b, " outline=%d:%s", k->outline_level, k->outline);
	if (k->table != NULL)
		buf_printf(b, " columns=%zu head=%zu", k->table->n_columns,
		    k->table->n_head);
	if (k->cell != NULL)
		story_dump_cell(b, k->cell);
	buf_char(b, '\n');
	for (size_t i = 0; i < k->n_spans; i++)
		story_dump_span(b, &k->spans[i], depth + 1);
	if (k->table != NULL && k->table->caption != NULL)
		story_dump_block(b, k->table->caption, depth + 1);
	for (size_t i = 0; i < k->n_children; i++)
		story_dump_block(b, k->children[i], depth + 1);
}

static void
story_dump_furniture(struct buf *b, const char *name,
    const struct furniture *f, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_str(b, name);
		buf_str(b, f[i].on_first ? " first" : "");
		buf_str(b, f[i].on_others ? " others" : "");
		story_points(b, "baseline", f[i].baseline);
		buf_char(b, '\n');
		for (size_t j = 0; j < f[i].n_spans; j++)
			story_dump_span(b, &f[i].spans[j], 1);
	}
}

static void
story_dump_meta(struct buf *b, const struct story_meta *m)
{
	buf_printf(b, "title %s\n", m->title);
	for (size_t i = 0; i < m->n_authors; i++)
		buf_printf(b, "author %s\n", m->authors[i]);
	if (m->subject != NULL)
		buf_printf(b, "subject %s\n", m->subject);
	for (size_t i = 0; i < m->n_keywords; i++)
		buf_printf(b, "keyword %s\n", m->keywords[i]);
	buf_printf(b, "lang %s\n", m->lang);
	if (m->standing != NULL)
		buf_printf(b, "standing %s\n", m->standing);
	if (m->time != INT64_MIN)
		buf_printf(b, "time %lld\n", (long long)m->time);
}

void
story_dump(struct buf *b, const struct story *s)
{
	story_dump_meta(b, &s->meta);
	buf_str(b, "page");
	story_points(b, "width", s->page_width);
	story_points(b, "height", s->page_height);
	buf_char(b, '\n');
	story_dump_furniture(b, "head", s->heads, s->n_heads);
	story_dump_furniture(b, "foot", s->foots, s->n_foots);
	story_dump_block(b, s->root, 0);
}

/*
 * Every paragraph of a story, set again at several measures: a justified line
 * is exactly the measure, no line is wider, the words are all there, no more
 * than three lines in a row end by a hyphen.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "judge.h"
#include "layout/setting.h"
#include "model/story.h"
#include "road.h"

/* ---- what a paragraph holds --------------------------------------------- */

static bool
block_has(const struct block *b, enum span_kind kind)
{
	for (size_t i = 0; i < b->n_spans; i++)
		if (b->spans[i].kind == kind)
			return true;
	return false;
}

/* Letters (bytes that are no space) of the block and of its lines. */
static size_t
letters(const char *s, size_t len)
{
	size_t n = 0;

	for (size_t i = 0, blank; i < len; i += blank + !blank) {
		blank = judge_blank(s + i, len - i);
		n += blank == 0;
	}
	return n;
}

static size_t
block_letters(const struct block *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->n_spans; i++)
		if (b->spans[i].text != NULL)
			n += letters(b->spans[i].text,
			    strlen(b->spans[i].text));
	return n;
}

static size_t
line_letters(const struct set_line *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->n_items; i++) {
		const struct item *it = &l->items[i];

		if (it->kind != ITEM_GLYPHS)
			continue;
		if (it->actual_text != NULL)
			n += letters(it->actual_text,
			    strlen(it->actual_text));
		else
			n += letters(it->text, it->text_len);
	}
	return n;
}

/* ---- lines -------------------------------------------------------------- */

/* Left and right edge of what is seen; how many spaces there are inside, and
   the widest. */
struct extent {
	sp left, right, space, em;
	size_t n_spaces;
};

static void
extent_of(const struct set_line *l, struct extent *e)
{
	*e = (struct extent){ .left = INT64_MAX, .right = INT64_MIN };
	for (size_t i = 0; i < l->n_items; i++) {
		const struct item *it = &l->items[i];
		sp left, right;

		if (it->kind != ITEM_GLYPHS || !judge_ink(it, &left, &right))
			continue;
		e->left = left < e->left ? left : e->left;
		e->right = right > e->right ? right : e->right;
		e->em = it->size > e->em ? it->size : e->em;
		for (size_t k = 0; k < it->n_glyphs; k++)
			if (it->text[it->glyphs[k].text] == ' ') {
				e->n_spaces++;
				if (it->glyphs[k].advance > e->space)
					e->space = it->glyphs[k].advance;
			}
	}
}

struct trial {
	struct judge *j;
	const struct block *block;
	struct para p;
	bool exact;             /* lines but the last are the measure */
	bool counts;            /* its lines are in the figures */
};

static void
judge_figure(struct trial *t, const struct extent *e,
    const struct set_line *l)
{
	if (!t->counts)
		return;
	t->j->n_lines++;
	t->j->n_hyphens += l->is_hyphenated;
	t->j->n_loose += t->exact && e->space * 100 > e->em * 45;
	t->j->n_tight += t->exact && e->n_spaces > 0 &&
	    e->space * 100 < e->em * 19;
}

static void
judge_line(struct trial *t, const struct set_line *l, bool first, bool last)
{
	sp indent = first ? t->block->style->text_indent : 0;
	sp left = t->p.x + indent, right = t->p.x + t->p.measure;
	struct extent e;

	extent_of(l, &e);
	if (e.right < e.left)
		return;
	if (l->hang_left < 0 || l->hang_right < 0 ||
	    l->hang_left > e.em / 4 || l->hang_right > e.em / 4)
		judge_fault(t->j, "%s: hangs %ld and %ld", t->block->style->name,
		    (long)l->hang_left, (long)l->hang_right);
	left -= l->hang_left;
	right += l->hang_right;
	if (e.right > right || e.left < left) {
		if (l->n_items > 1 || l->items[0].n_glyphs > 2)
			judge_fault(t->j, "%s: a line from %ld to %ld of "
			    "%ld, \"%s\"", t->block->style->name,
			    (long)e.left, (long)e.right, (long)right,
			    l->items[0].text);
	} else if (t->exact && !last && e.n_spaces > 1 &&
	    (e.right != right || e.left != left)) {
		judge_fault(t->j, "%s: %ld short of %ld, \"%s\"",
		    t->block->style->name, (long)(right - e.right),
		    (long)t->p.measure, l->items[0].text);
	}
	judge_figure(t, &e, l);
}

static void
judge_lines(struct trial *t, struct setting *s)
{
	struct set_line *lines;
	size_t n = para_set(s, &t->p, &lines);
	size_t hyphens = 0, all = 0;

	for (size_t i = 0; i < n; i++) {
		judge_line(t, &lines[i], i == 0, i + 1 == n);
		all += line_letters(&lines[i]);
		hyphens = lines[i].is_hyphenated ? hyphens + 1 : 0;
		if (hyphens > 3)
			judge_fault(t->j, "%s: %zu hyphens in a row",
			    t->block->style->name, hyphens);
	}
	if (n > 0 && lines[n - 1].is_hyphenated)
		judge_fault(t->j, "%s: ends by a hyphen",
		    t->block->style->name);
	if (all != block_letters(t->block))
		judge_fault(t->j, "%s: %zu letters of %zu at %ld",
		    t->block->style->name, all, block_letters(t->block),
		    (long)t->p.measure);
}

static void
judge_block(struct judge *j, struct setting *s, const struct block *b)
{
	static const int measures[] = { 320, 480, 160, 90 };
	const char *lang = b->lang != NULL ? b->lang :
	    s->story->meta.lang;

	for (size_t i = 0; i < b->n_children; i++)
		judge_block(j, s, b->children[i]);
	for (size_t i = 0; i < sizeof measures / sizeof *measures &&
	    b->kind == BLOCK_PARA; i++) {
		struct trial t = { .j = j, .block = b, .counts = i == 0 };

		t.p = (struct para){ .spans = b->spans,
		    .n_spans = b->n_spans, .style = b->style,
		    .tagging = { .elem = ELEM_ROOT, .lang = lang,
		    .elem_lang = lang }, .x = 7 * SP_PT,
		    .measure = measures[i] * SP_PT };
		t.exact = b->style->text_align == ALIGN_JUSTIFY &&
		    !block_has(b, SPAN_FILL) && !block_has(b, SPAN_BREAK);
		judge_lines(&t, s);
	}
}

void
judge_paras(struct judge *j)
{
	struct pages pages = { .n_pages = 0 };
	struct setting s = { .text = j->x->engine->text,
	    .story = j->x->story, .pages = &pages };

	s.a = arena_new(0);
	s.scratch = arena_new(0);
	judge_block(j, &s, j->x->story->root);
	arena_drop(s.scratch);
	arena_drop(s.a);
}

/*
 * A paragraph's characters -> items for the line breaker.
 *
 *	gather, itemise, breaks     what each character is
 *	walk                        characters -> boxes, spaces, breaks
 *	word                        a box that may be hyphenated -> boxes with
 *	                            discretionaries between them
 *
 * Shaping word by word and not the line as a whole: lines are not known yet,
 * and a word's form is the same on each.
 */
#include "text/engine.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "base/arena.h"
#include "text/scripts.h"

/* ---- the engine -------------------------------------------------------- */

struct text *
text_open(struct fonts *fonts, const char *hyphen_dir, struct diags *diags)
{
	struct text *t = calloc(1, sizeof *t);

	if (t == NULL)
		return NULL;
	t->fonts = fonts;
	t->hyphen_dir = hyphen_dir;
	t->diags = diags;
	t->buffer = hb_buffer_create();
	t->bidi = ubidi_open();
	t->buckets = calloc(WORD_BUCKETS, sizeof *t->buckets);
	if (t->buckets == NULL || t->bidi == NULL ||
	    !hb_buffer_allocation_successful(t->buffer)) {
		text_drop(t);
		return NULL;
	}
	return t;
}

void
text_drop(struct text *t)
{
	if (t == NULL)
		return;
	for (size_t i = 0; i < BREAK_LANGS; i++)
		if (t->breakers[i] != NULL)
			ubrk_close(t->breakers[i]);
	if (t->words != NULL)
		ubrk_close(t->words);
	if (t->bidi != NULL)
		ubidi_close(t->bidi);
	hb_buffer_destroy(t->buffer);
	hyphens_drop(t);
	han_drop(t);
	words_drop(t);
	free(t->missing);
	free(t);
}

void
text_diags(struct text *t, struct diags *diags)
{
	t->diags = diags;
	fonts_diags(t->fonts, diags);
	free(t->missing);
	t->missing = NULL;
	hyphens_new_article(t);
	words_trim(t);
}

/* ---- items ------------------------------------------------------------- */

struct items {
	struct text *t;
	struct para_text *p;
	struct text_item *list;
	size_t n, cap;
};

static struct text_item *
items_add(struct items *l, enum text_item_kind kind, size_t at)
{
	struct text_item *item;

	if (l->n == l->cap) {
		struct text_item *old = l->list;

		l->cap = l->cap == 0 ? l->p->n_chars / 4 + 8 : 2 * l->cap;
		l->list = arena_array(l->p->arena, l->cap, sizeof *l->list);
		if (l->n > 0)
			memcpy(l->list, old, l->n * sizeof *old);
	}
	item = &l->list[l->n++];
	item->kind = kind;
	item->piece = l->p->chars[at].piece;
	item->level = l->p->chars[at].level;
	return item;
}

/* Space between two characters of one script that no space parts. */
static void
items_stretch(const struct para_text *p, size_t at, struct text_item *item)
{
	const struct text_char *c = &p->chars[at];
	sp em = p->looks[c->piece].size;
	bool wide = p->squares != NULL &&
	    (char_is_wide(c) || char_is_wide(&c[-1]));

	if (wide) {
		item->is_unspaced = true;
		item->in_word = p->squares[at].in_word;
		item->width = p->squares[at].gap;
		item->stretch = item->width > 0 ? em / 8 :
		    char_is_wide(c) && char_is_wide(&c[-1]) ? em / 10 : 0;
		item->shrink = item->width / 3;
	} else if (script_is_unspaced(c->script) &&
	    c[-1].script == c->script) {
		item->is_unspaced = true;
		item->stretch = em / 12;
	}
}

/* An opportunity between two items that no space parts. */
static void
items_break(struct items *l, size_t at)
{
	const struct text_char *c = &l->p->chars[at];
	struct text_item *item;

	if (l->n == 0 || l->list[l->n - 1].kind == TEXT_BREAK ||
	    (l->list[l->n - 1].kind == TEXT_SPACE &&
	    l->list[l->n - 1].breakable))
		return;
	item = items_add(l, TEXT_BREAK, at);
	if (at > 0)
		items_stretch(l->p, at, item);
	item->is_url = (c->flags & CHAR_URL_BREAK) != 0;
	item->is_tied = (c->flags & CHAR_TIED) != 0;
}

/* May a line end after the space at i? */
static bool
items_breaks_after(const struct para_text *p, size_t i)
{
	for (i++; i < p->n_chars; i++) {
		if ((p->chars[i].flags & CHAR_BREAK) != 0)
			return true;
		if ((p->chars[i].flags & CHAR_DROP) == 0)
			return false;
	}
	return true;
}

/* Four fifths of a space, which do not give way. */
static void
items_thin(struct items *l, struct text_item *item)
{
	struct text_run *run = arena_memdup(l->p->arena, item->runs,
	    sizeof *run);
	struct text_glyph *glyphs = arena_memdup(l->p->arena, run->glyphs,
	    run->n_glyphs * sizeof *glyphs);
	sp less = run->n_glyphs == 1 ? glyphs[0].advance / 5 : 0;

	glyphs[0].advance -= less;
	run->width -= less;
	run->glyphs = glyphs;
	item->width -= less;
	item->runs = run;
	item->justifies = false;
}

static void
items_space(struct items *l, size_t i)
{
	uint32_t code = l->p->chars[i].code;
	struct text_item *item = items_add(l, TEXT_SPACE, i);

	item->breakable = code != 0xA0 && items_breaks_after(l->p, i);
	item->justifies = code == ' ' || code == 0xA0;
	item->is_tied = (l->p->chars[i].flags & CHAR_TIED) != 0;
	item->runs = para_runs(l->t, l->p, i, i + 1, &item->n_runs,
	    &item->width);
	if ((l->p->chars[i].flags & CHAR_THIN) != 0 && item->n_runs == 1)
		items_thin(l, item);
}

static void
items_box(struct items *l, size_t from, size_t to)
{
	struct text_item *item;
	const struct text_run *runs;
	size_t n = 0;
	sp width = 0;

	runs = para_runs(l->t, l->p, from, to, &n, &width);
	if (n == 0)
		return;
	item = items_add(l, TEXT_BOX, from);
	item->runs = runs;
	item->n_runs = n;
	item->width = width;
	if (l->p->squares != NULL)
		wide_box(l->p, item, from, to);
}

static void
items_object(struct items *l, size_t i)
{
	struct text_item *item = items_add(l, TEXT_OBJECT, i);

	item->width = l->p->pieces[item->piece].width;
}

/* ---- hyphenated words -------------------------------------------------- */

/* A word at work: characters from, to of one stretch. */
struct divided {
	size_t from;
	struct stretch s;
	struct word *w;
	uint32_t color;
	bool is_reluctant;      /* to be divided */
};

static struct text_run *
divided_runs(struct items *l, const struct text_run *runs, size_t n)
{
	return arena_memdup(l->p->arena, runs, n * sizeof *runs);
}

static struct text_run
divided_run(struct items *l, const struct divided *d, size_t a, size_t b)
{
	struct text_run run = stretch_run(l->p, &d->s, d->w, a, b);

	run.color = d->color;
	return run;
}

/* Codes a to b, shaped by themselves. */
static struct text_run
divided_shape(struct items *l, const struct divided *d, size_t a, size_t b)
{
	struct stretch part;
	struct text_run run;

	stretch_part(&d->s, a, b, &part);
	run = stretch_run(l->p, &part, stretch_shape(l->t, &part), 0, b - a);
	run.color = d->color;
	return run;
}

static void
divided_box(struct items *l, const struct divided *d, size_t a, size_t b)
{
	struct text_run run;
	struct text_item *item;

	if (a >= b)
		return;
	run = divided_run(l, d, a, b);
	item = items_add(l, TEXT_BOX, d->from);
	item->runs = divided_runs(l, &run, 1);
	item->n_runs = 1;
	item->width = run.width;
}

/* Do codes a to b have glyphs of their own?  A joiner alone has none. */
static bool
divided_draws(struct items *l, const struct divided *d, size_t a, size_t b)
{
	struct stretch part;
	const struct word *w;

	stretch_part(&d->s, a, b, &part);
	w = stretch_shape(l->t, &part);
	return w->n_glyphs > 0 && !w->has_notdef;
}

/* A point between two clusters: nothing when not taken, a hyphen when. */
static void
divided_plain(struct items *l, const struct divided *d)
{
	struct look *look = &l->p->looks[l->p->chars[d->from].piece];
	const struct text_run *hyphen = look->hyphen;
	struct text_item *item = items_add(l, TEXT_DISC, d->from);

	if (hyphen == NULL || d->s.face != look->face) {
		struct text_run run = para_hyphen(l->t, l->p, d->from);

		hyphen = divided_runs(l, &run, 1);
		if (d->s.face == look->face)
			look->hyphen = hyphen;
	}
	item->is_reluctant = d->is_reluctant;
	item->pre = hyphen;
	item->n_pre = 1;
	item->pre_width = hyphen->width;
}

/* A point inside the ligature a to b. */
static void
divided_ligature(struct items *l, const struct divided *d, size_t a,
    size_t point, size_t b)
{
	struct text_run none = divided_run(l, d, a, b);
	struct text_run post = divided_shape(l, d, point, b);
	struct text_run pre[2];
	struct text_item *item;

	pre[0] = divided_shape(l, d, a, point);
	pre[1] = para_hyphen(l->t, l->p, d->from);
	item = items_add(l, TEXT_DISC, d->from);
	item->is_reluctant = d->is_reluctant;
	item->runs = divided_runs(l, &none, 1);
	item->n_runs = 1;
	item->width = none.width;
	item->pre = divided_runs(l, pre, 2);
	item->n_pre = 2;
	item->pre_width = pre[0].width + pre[1].width;
	item->post = divided_runs(l, &post, 1);
	item->n_post = 1;
	item->post_width = post.width;
}

/* The cluster that holds a code: its first code and the next one's. */
static void
divided_cluster(const struct divided *d, size_t code, size_t *a, size_t *b)
{
	*a = 0;
	*b = d->s.n;
	for (size_t i = 0; i < d->w->n_glyphs; i++) {
		size_t cluster = d->w->glyphs[i].cluster;

		if (cluster <= code && cluster > *a)
			*a = cluster;
		if (cluster > code && cluster < *b)
			*b = cluster;
	}
}

static void
divided_items(struct items *l, const struct divided *d, uint64_t points)
{
	size_t done = 0;

	for (size_t i = 1; i < d->s.n; i++) {
		size_t a, b;

		if ((points >> i & 1) == 0 || i < done)
			continue;
		divided_cluster(d, i, &a, &b);
		if (a == i) {
			divided_box(l, d, done, i);
			divided_plain(l, d);
			done = i;
		} else if (a >= done && divided_draws(l, d, a, i) &&
		    divided_draws(l, d, i, b)) {
			divided_box(l, d, done, a);
			divided_ligature(l, d, a, i, b);
			done = b;
		}
	}
	divided_box(l, d, done, d->s.n);
}

/* ---- words ------------------------------------------------------------- */

enum { COMPOUND_PART = 8 };     /* characters of a part that is divided */

/* Does the character join words into a compound? */
static bool
word_joins(const struct para_text *p, size_t i)
{
	uint32_t c = p->chars[i].code;

	return c == '-' || c == '/' || (c >= 0x2010 && c <= 0x2015);
}

/* Is the word part of a longer one, which breaks at its hyphens and strokes
   rather than within? */
static bool
word_is_part(const struct para_text *p, size_t from, size_t to)
{
	if (from > 0 && word_joins(p, from - 1))
		return true;
	if (to < p->n_chars && word_joins(p, to))
		return true;
	return word_joins(p, to - 1) && to < p->n_chars &&
	    (p->chars[to].flags & CHAR_SPACE) == 0;
}

/* Is it a piece of a word that goes on in another style or script? */
static bool
word_is_torn(const struct para_text *p, size_t from, size_t to)
{
	return (from > 0 && u_isalnum((UChar32)p->chars[from - 1].code)) ||
	    (to < p->n_chars && u_isalnum((UChar32)p->chars[to].code) &&
	    !word_joins(p, to - 1));
}

/* Soft hyphens of the word, as bits; dropped characters do not count. */
static uint64_t
word_soft_points(const struct para_text *p, size_t from, size_t to)
{
	uint64_t points = 0;
	size_t n = 0;

	for (size_t i = from; i < to && n < WORD_LONGEST; i++) {
		if ((p->chars[i].flags & CHAR_DROP) != 0)
			continue;
		if (n > 0 && (p->chars[i].flags & CHAR_HYPHEN) != 0)
			points |= (uint64_t)1 << n;
		n++;
	}
	return points;
}

/* Latin words in a language that is not written so have no patterns. */
static bool
word_is_of_language(const struct divided *d)
{
	return d->s.script != HB_SCRIPT_LATIN ||
	    language_has_case(d->s.look->lang);
}

/* Capital letters begin names, and in German nouns. */
static bool
word_is_name(const struct divided *d)
{
	const char *lang = d->s.look->lang;

	return u_isUUppercase((UChar32)d->s.codes[0]) &&
	    (lang == NULL || strncmp(lang, "de", 2) != 0);
}

/* Where the word may be divided; the dictionary's answer is kept with it. */
static uint64_t
word_points(struct items *l, struct divided *d, size_t to)
{
	const struct para_text *p = l->p;
	uint64_t soft = word_soft_points(p, d->from, to);

	if (soft != 0 || !p->hyphens || !script_has_case(d->s.script) ||
	    word_is_torn(p, d->from, to))
		return soft;
	if (d->s.n != to - d->from)     /* a word joiner inside */
		return 0;
	if (word_is_part(p, d->from, to)) {
		if (d->s.n < COMPOUND_PART)
			return 0;
		d->is_reluctant = true;
	}
	if (word_is_name(d))
		d->is_reluctant = true;
	if (!d->w->hyphens_known && !word_is_of_language(d))
		d->w->hyphens_known = true;
	if (!d->w->hyphens_known)
		d->w->hyphens_known = hyphen_points(l->t, d->s.look->lang,
		    d->s.codes, d->s.n, &d->w->hyphens);
	return d->w->hyphens;
}

/* Is the word one stretch of a kind that hyphenation can cut? */
static bool
word_is_simple(const struct para_text *p, size_t from, size_t to)
{
	const struct text_char *c = &p->chars[from];
	unsigned flags = p->pieces[c->piece].flags;

	return (flags & (TEXT_NO_HYPHENS | TEXT_URL | TEXT_NO_BREAK)) == 0 &&
	    to - from > 1 && to - from < WORD_LONGEST && c->face != NULL &&
	    (p->squares == NULL || !char_is_wide(c)) &&
	    (c->level & 1) == 0 && (c->flags & (CHAR_SMALL | CHAR_DROP)) == 0 &&
	    (c->flags & CHAR_URL) == 0 &&
	    !p->looks[c->piece].upper && para_stretch_end(p, from, to) == to;
}

/* The characters from, to: a box, or boxes parted by discretionaries. */
static void
items_word(struct items *l, size_t from, size_t to)
{
	struct divided d;
	uint64_t points;

	words_trim(l->t);
	if (!word_is_simple(l->p, from, to)) {
		items_box(l, from, to);
		return;
	}
	d.from = from;
	d.is_reluctant = false;
	d.color = l->p->pieces[l->p->chars[from].piece].style->color;
	stretch_make(l->p, from, to, &d.s);
	d.w = stretch_shape(l->t, &d.s);
	points = d.w->has_notdef || d.w->n_glyphs == 0 ? 0 :
	    word_points(l, &d, to);
	if (d.w->has_notdef || d.w->n_glyphs == 0)
		items_box(l, from, to);
	else
		divided_items(l, &d, points);
}

/* End of the word at i: a space, an object, a break, another level or piece. */
static size_t
items_word_end(const struct para_text *p, size_t i)
{
	const struct text_char *c = &p->chars[i];

	for (i++; i < p->n_chars; i++) {
		const struct text_char *d = &p->chars[i];

		if (d->piece != c->piece ||
		    (d->flags & (CHAR_SPACE | CHAR_OBJECT)) != 0)
			break;
		if ((d->flags & CHAR_BREAK) != 0 &&
		    (d->flags & CHAR_HYPHEN) == 0)
			break;
		if ((d->flags & CHAR_DROP) == 0 && d->level != c->level)
			break;
	}
	return i;
}

static void
items_walk(struct items *l)
{
	const struct para_text *p = l->p;

	for (size_t i = 0; i < p->n_chars; ) {
		unsigned flags = p->chars[i].flags;

		if ((flags & CHAR_BREAK) != 0 && (flags & CHAR_DROP) == 0)
			items_break(l, i);
		else if (p->squares != NULL && p->squares[i].gap > 0 &&
		    l->n > 0)
			wide_widen(l->p, &l->list[l->n - 1],
			    p->squares[i].gap);
		if ((flags & CHAR_DROP) != 0) {
			i++;
		} else if ((flags & CHAR_SPACE) != 0) {
			items_space(l, i++);
		} else if ((flags & CHAR_OBJECT) != 0) {
			items_object(l, i++);
		} else {
			size_t end = items_word_end(p, i);

			items_word(l, i, end);
			i = end;
		}
	}
}

void
text_shape(struct text *t, struct arena *a, const struct text_piece *pieces,
    size_t n, const char *lang, bool hyphens, struct text_para *out)
{
	struct para_text p = {
		.arena = a, .pieces = pieces, .n_pieces = n, .lang = lang,
		.hyphens = hyphens
	};
	struct items l = { .t = t, .p = &p };

	words_trim(t);
	para_gather(t, &p);
	science_signs(&p);
	para_itemise(t, &p);
	para_breaks(t, &p);
	science_breaks(&p);
	if (p.wide)
		wide_spaces(t, &p);
	items_walk(&l);
	out->items = l.list;
	out->n_items = l.n;
	out->rtl = p.rtl;
	out->leading = script_leading(p.script);
}

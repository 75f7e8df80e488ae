/*
 * The pages of articles against what every page must be.
 *
 *   pages [-v] FONTS HYPHENS TEMPLATE FILE...
 *
 * Nothing stands outside the text area; no two runs of glyphs overlap; no
 * .notdef; widths are sums of advances; no widow, orphan or heading without its text; the text
 * of the pages is the text of the story.  Prints each fault and "pages: N passed, N failed"; with -v
 * figures to tune by.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "judge.h"
#include "model/story.h"
#include "offprint/steps.h"
#include "road.h"

void
judge_fault(struct judge *j, const char *fmt, ...)
{
	va_list args;

	j->n_faults++;
	printf("%s#%zu: ", j->file, j->record);
	va_start(args, fmt);
	vprintf(fmt, args);
	va_end(args);
	putchar('\n');
}

/* ---- runs of glyphs ----------------------------------------------------- */

/* White space of any width; or nothing, a mark of direction. */
static bool
glyph_is_space(const struct item *it, const struct glyph *g)
{
	const char *s = it->text + g->text;

	return (g->text_len == 1 && *s == ' ') ||
	    (g->text_len == 2 && memcmp(s, "\xC2\xA0", 2) == 0) ||
	    (g->text_len == 3 && memcmp(s, "\xE2\x80", 2) == 0 &&
	    ((unsigned char)s[2] <= 0x8F || (unsigned char)s[2] == 0xAF)) ||
	    (g->text_len == 3 && memcmp(s, "\xE3\x80\x80", 3) == 0);
}

bool
judge_ink(const struct item *it, sp *left, sp *right)
{
	size_t from = 0, to = it->n_glyphs;

	*left = it->x;
	*right = it->x + it->width;
	while (to > 0 && glyph_is_space(it, &it->glyphs[to - 1]))
		*right -= it->glyphs[--to].advance;
	while (from < to && glyph_is_space(it, &it->glyphs[from]))
		*left += it->glyphs[from++].advance;
	return from < to;
}

static void
judge_glyphs(struct judge *j, const struct item *it, size_t page)
{
	size_t covered = 0;
	sp width = 0;

	for (size_t i = 0; i < it->n_glyphs; i++) {
		const struct glyph *g = &it->glyphs[i];

		width += g->advance;
		covered += g->text_len;
		if (g->id == 0)
			judge_fault(j, "page %zu: .notdef in \"%s\"",
			    page + 1, it->text);
		if (g->text + g->text_len > it->text_len)
			judge_fault(j, "page %zu: glyph beyond \"%s\"",
			    page + 1, it->text);
	}
	if (width != it->width)
		judge_fault(j, "page %zu: width of \"%s\"", page + 1,
		    it->text);
	if (covered != it->text_len)
		judge_fault(j, "page %zu: %zu of %zu bytes of \"%s\"",
		    page + 1, covered, it->text_len, it->text);
}

/* ---- places ------------------------------------------------------------- */

struct box {
	sp left, right, top, bottom;
	const struct item *it;
};

/* What is seen of an item; of glyphs the height of small letters. */
static bool
item_box(const struct item *it, struct box *b)
{
	b->it = it;
	if (it->kind == ITEM_GLYPHS) {
		b->top = it->y - it->size * 4 / 10;
		b->bottom = it->y;
		return judge_ink(it, &b->left, &b->right);
	}
	b->left = it->x;
	b->right = it->x + it->width;
	b->top = it->y;
	b->bottom = it->y + it->height;
	return true;
}

static void
judge_place(struct judge *j, const struct box *b, size_t page)
{
	const struct story *t = j->x->story;
	bool furniture = b->it->elem == ELEM_ARTIFACT &&
	    b->it->artifact != ARTIFACT_LAYOUT;
	sp top = furniture ? 0 : t->margin_top;
	/* a page may be an eighth of its margin deeper: see tighten.c */
	sp bottom = t->page_height -
	    (furniture ? 0 : t->margin_bottom * 7 / 8);
	const char *what = b->it->kind == ITEM_GLYPHS ? b->it->text : "";
	/* punctuation hangs by a quarter of an em at most, links with it */
	sp hang = b->it->kind == ITEM_GLYPHS ? b->it->size / 4 :
	    b->it->kind == ITEM_LINK ? 3 * SP_PT : 0;

	if (b->it->kind == ITEM_LINK)   /* as tall as ascenders */
		bottom += 4 * SP_PT, top -= 4 * SP_PT;
	if (b->left < t->margin_left - 8 - hang ||
	    b->right > t->page_width - t->margin_right + 8 + hang)
		judge_fault(j, "page %zu: beside the text area, %d: \"%s\"",
		    page + 1, (int)b->it->kind, what);
	if (b->top < top || b->bottom > bottom)
		judge_fault(j, "page %zu: %s the text area, %d: \"%s\"",
		    page + 1, b->top < top ? "above" : "below",
		    (int)b->it->kind, what);
	if (b->right < b->left || b->bottom < b->top)
		judge_fault(j, "page %zu: an item of negative size",
		    page + 1);
}

static bool
box_meets(const struct box *a, const struct box *b)
{
	sp slack = SP_PT / 10;

	return a->left + slack < b->right && b->left + slack < a->right &&
	    a->top + slack < b->bottom && b->top + slack < a->bottom;
}

/* Signs of a formula stand over one another. */
static bool
is_one_formula(const struct judge *j, const struct item *a,
    const struct item *b)
{
	return a->elem >= 0 && a->elem == b->elem &&
	    j->x->pages->elems[a->elem].role == ELEM_FORMULA;
}

static void
judge_page(struct judge *j, size_t number)
{
	const struct page *page = &j->x->pages->pages[number];
	struct box *boxes = calloc(page->n_items + 1, sizeof *boxes);
	size_t n = 0;

	for (size_t i = 0; i < page->n_items; i++) {
		struct box b;

		if (page->items[i].kind == ITEM_GLYPHS)
			judge_glyphs(j, &page->items[i], number);
		if (!item_box(&page->items[i], &b))
			continue;
		judge_place(j, &b, number);
		if (page->items[i].kind != ITEM_GLYPHS)
			continue;
		for (size_t k = 0; k < n; k++)
			if (box_meets(&boxes[k], &b) &&
			    !is_one_formula(j, boxes[k].it, b.it))
				judge_fault(j, "page %zu: \"%s\" over \"%s\"",
				    number + 1, b.it->text, boxes[k].it->text);
		boxes[n++] = b;
	}
	free(boxes);
}

/* ---- how full the pages are --------------------------------------------- */

static bool
is_hyphen(const struct item *it)
{
	return it->kind == ITEM_GLYPHS && it->actual_text != NULL &&
	    strcmp(it->actual_text, "\xC2\xAD") == 0;
}

/* Nothing in its column stands below it. */
static bool
is_lowest(const struct page *page, const struct item *it)
{
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *k = &page->items[i];

		if (k->kind == ITEM_GLYPHS && k->elem >= 0 &&
		    k->y > it->y + SP_PT && k->x < it->x + it->width &&
		    it->x < k->x + k->width)
			return false;
	}
	return true;
}

/* What is no fault, but to be looked at. */
static void
judge_note(const struct judge *j, size_t page, const char *what, sp length,
    size_t *count)
{
	++*count;
	if (j->verbose)
		printf("%s#%zu: page %zu of %zu %s %ld pt\n", j->file,
		    j->record, page + 1, j->x->pages->n_pages, what,
		    (long)(length / SP_PT));
}

static void
judge_fill(struct judge *j, size_t number)
{
	const struct pages *p = j->x->pages;
	const struct story *t = j->x->story;
	sp end = t->page_height - t->margin_bottom, low = t->margin_top;
	sp tall = end - low;

	for (size_t i = 0; i < p->pages[number].n_items; i++) {
		const struct item *it = &p->pages[number].items[i];

		if (it->kind == ITEM_GLYPHS && it->elem >= 0 && it->y > low)
			low = it->y;
		if (is_hyphen(it) && is_lowest(&p->pages[number], it))
			j->n_feet++;
	}
	j->n_pages++;
	if (number > 0 && number + 1 == p->n_pages &&
	    low - t->margin_top < tall / 10)
		judge_note(j, number, "ends with", low - t->margin_top,
		    &j->n_runts);
	if (number + 1 < p->n_pages && end - low > tall / 8)
		judge_note(j, number, "leaves", end - low, &j->n_holes);
}

/* ---- text --------------------------------------------------------------- */

size_t
judge_blank(const char *s, size_t len)
{
	static const char *const blanks[] = { " ", "\n", "\t", "\xC2\xA0",
	    "\xC2\xAD", "\xE2\x80\xAF", "\xE2\x81\xA0", "\xE3\x80\x80" };
	unsigned char last = len > 1 ? (unsigned char)s[1] : 0;

	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
		size_t n = strlen(blanks[i]);

		if (n <= len && memcmp(s, blanks[i], n) == 0)
			return n;
	}
	if (len >= 2 && *s == '\xC2' && last < 0xA0)
		return 2;               /* a control character */
	if (len >= 3 && memcmp(s, "\xE2\x80", 2) == 0 &&
	    ((unsigned char)s[2] <= 0x8F || ((unsigned char)s[2] >= 0xAA &&
	    (unsigned char)s[2] <= 0xAE)))
		return 3;
	return 0;
}

static size_t
text_skip(const char *s, size_t len, size_t i)
{
	size_t n;

	while ((n = judge_blank(s + i, len - i)) > 0)
		i += n;
	return i;
}

static void
judge_text(struct judge *j)
{
	size_t len_s = 0, len_p = 0, s = 0, p = 0;
	const char *dump = road_dump(j->x, ROAD_STORY_TEXT, &len_s);
	char *story = malloc(len_s + 1);
	const char *pages;

	memcpy(story, dump, len_s);
	pages = road_dump(j->x, ROAD_PAGES_TEXT, &len_p);
	for (;;) {
		s = text_skip(story, len_s, s);
		p = text_skip(pages, len_p, p);
		if (s == len_s || p == len_p || story[s] != pages[p])
			break;
		s++;
		p++;
	}
	if (s != len_s || p != len_p)
		judge_fault(j, "text: \"%.40s\" in the story, \"%.40s\" on "
		    "the pages", story + s, pages + p);
	free(story);
}

void
judge_pages(struct judge *j)
{
	for (size_t i = 0; i < j->x->pages->n_pages; i++) {
		judge_page(j, i);
		judge_fill(j, i);
	}
	judge_text(j);
	judge_divides(j);
}

/* ---- all articles ------------------------------------------------------- */

static void
judge_file(struct judge *j, struct offprint *engine, const char *path,
    size_t *passed, size_t *failed)
{
	struct offprint_source *source = offprint_source_open(engine, path);
	enum offprint_read read;

	j->file = path;
	j->record = 0;
	if (source == NULL)
		return;
	while ((read = offprint_next(source, &j->x)) <=
	    OFFPRINT_READ_SKIPPED) {
		size_t before = j->n_faults;

		j->record++;
		if (read != OFFPRINT_READ_ARTICLE)
			continue;
		if (!offprint_compose(j->x) || !offprint_set(j->x))
			judge_fault(j, "not set");
		else
			judge_pages(j);
		if (j->n_faults == before)
			judge_paras(j);
		*(j->n_faults == before ? passed : failed) += 1;
	}
	offprint_source_close(source);
}

static void
judge_figures(const struct judge *j)
{
	printf("lines %zu; hyphens %zu, loose %zu, tight %zu\n",
	    j->n_lines, j->n_hyphens, j->n_loose, j->n_tight);
	printf("pages %zu; last ones of a few lines %zu, others with a hole "
	    "%zu, hyphens at a foot %zu\n", j->n_pages, j->n_runts,
	    j->n_holes, j->n_feet);
	printf("widows %zu, orphans %zu, lone headings %zu\n", j->n_widows,
	    j->n_orphans, j->n_lone);
}

int
main(int argc, char **argv)
{
	struct offprint_options o = { .size = sizeof o,
	    .paper = OFFPRINT_PAPER_A4 };
	struct judge j = { .n_faults = 0 };
	struct offprint *engine;
	size_t passed = 0, failed = 0;
	int at = 1;

	if (argc > 1 && strcmp(argv[1], "-v") == 0) {
		j.verbose = true;
		at++;
	}
	if (argc < at + 3) {
		fprintf(stderr, "usage: pages [-v] FONTS HYPHENS TEMPLATE "
		    "FILE...\n");
		return 2;
	}
	o.font_dir = argv[at];
	o.hyphen_dir = argv[at + 1];
	o.template_path = argv[at + 2];
	engine = offprint_open(&o);
	if (engine == NULL)
		return 2;
	for (int i = at + 3; i < argc; i++)
		judge_file(&j, engine, argv[i], &passed, &failed);
	offprint_close(engine);
	if (j.verbose)
		judge_figures(&j);
	printf("pages: %zu passed, %zu failed\n", passed, failed);
	return failed > 0;
}

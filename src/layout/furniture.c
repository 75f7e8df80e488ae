/*
 * Heads and feet: lines at fixed places, artifacts, made when the number of
 * pages is known.
 *
 * A line too long for the measure is shortened: the longest text of it ends
 * by an ellipsis behind a word, and if that is not enough the next longest.
 * What cannot be shortened is broken at a fill: heads grow upwards, feet
 * downwards.
 */
#include "layout/setting.h"

#include <string.h>

#include "base/arena.h"

#define ELLIPSIS "\xE2\x80\xA6"

/* ---- shortening --------------------------------------------------------- */

/* A line of furniture, its spans a copy to be shortened. */
struct fitting {
	struct setting *s;
	struct para p;
	struct span *spans;
	bool *cut;              /* of the spans */
	sp limit;
};

static bool
fitting_fits(struct fitting *f)
{
	return para_width(f->s, &f->p) <= f->limit;
}

/* Has it two words? */
static bool
fitting_may_cut(const struct span *k)
{
	const char *s = k->kind == SPAN_TEXT && k->href == NULL ? k->text : "";

	s += strspn(s, " ");
	s += strcspn(s, " ");
	s += strspn(s, " ");
	return *s != '\0';
}

/* The longest text that may be shortened, once; NULL: there is none. */
static struct span *
fitting_longest(const struct fitting *f)
{
	struct span *longest = NULL;
	size_t most = 0;

	for (size_t i = 0; i < f->p.n_spans; i++) {
		struct span *k = &f->spans[i];

		if (!f->cut[i] && fitting_may_cut(k) &&
		    strlen(k->text) > most) {
			most = strlen(k->text);
			longest = k;
		}
	}
	return longest;
}

/* Ends of words in a text, rising; the end of the text is none. */
static size_t
fitting_words(struct fitting *f, const char *text, size_t **ends)
{
	size_t n = 0;

	*ends = NULL;
	for (size_t i = 1; text[i] != '\0'; i++)
		if (text[i] == ' ' && text[i - 1] != ' ')
			*ARENA_PUSH(f->s->a, *ends, n) = i;
	return n;
}

static void
fitting_cut(struct fitting *f, struct span *span, const char *text,
    size_t end)
{
	while (end > 0 && strchr(" ,.;:(", text[end - 1]) != NULL)
		end--;
	span->text = arena_printf(f->s->a, "%.*s" ELLIPSIS, (int)end, text);
}

/* Shorten a span as little as will do; false: it is not enough. */
static bool
fitting_shorten(struct fitting *f, struct span *span)
{
	const char *text = span->text;
	size_t *ends;
	size_t low = 0, high = fitting_words(f, text, &ends);

	while (high - low > 1) {        /* the first word always stays */
		size_t middle = low + (high - low) / 2;

		fitting_cut(f, span, text, ends[middle]);
		if (fitting_fits(f))
			low = middle;
		else
			high = middle;
	}
	fitting_cut(f, span, text, ends[low]);
	return fitting_fits(f);
}

static void
furniture_fit(struct setting *s, struct para *p)
{
	struct fitting f = { .s = s, .p = *p, .limit = p->measure };
	struct span *longest;

	for (size_t i = 0; i < p->n_spans; i++)
		if (p->spans[i].kind == SPAN_FILL)
			f.limit -= p->style->line_height;
	if (fitting_fits(&f))
		return;
	f.spans = arena_memdup(s->a, p->spans, p->n_spans * sizeof *f.spans);
	f.p.spans = p->spans = f.spans;
	f.cut = arena_array(s->a, p->n_spans, sizeof *f.cut);
	while ((longest = fitting_longest(&f)) != NULL) {
		f.cut[longest - f.spans] = true;
		if (fitting_shorten(&f, longest))
			return;
	}
}

/* ---- lines -------------------------------------------------------------- */

static void
furniture_rule(struct setting *s, const struct furniture *f, size_t page,
    enum artifact_kind kind)
{
	const struct story *t = s->story;
	struct item it = { .kind = ITEM_RULE, .elem = ELEM_ARTIFACT,
	    .artifact = kind };

	if (f->rule <= 0)
		return;
	it.width = t->page_width - t->margin_left - t->margin_right;
	it.height = f->rule;
	it.color = f->rule_color;
	emit_item(s, page, &it, t->margin_left, f->rule_y);
}

/* The paragraph of a line, shortened for the highest page number. */
static struct para
furniture_para(struct setting *s, const struct furniture *f,
    enum artifact_kind kind)
{
	const struct story *t = s->story;
	size_t n = s->pages->n_pages;
	struct para p = {
		.spans = f->spans, .n_spans = f->n_spans, .style = f->style,
		.tagging = { .elem = ELEM_ARTIFACT, .artifact = kind,
		    .lang = t->meta.lang, .elem_lang = t->meta.lang },
		.measure = t->page_width - t->margin_left - t->margin_right,
		.page = n, .n_pages = n
	};

	furniture_fit(s, &p);
	return p;
}

static void
furniture_line(struct setting *s, const struct furniture *f,
    const struct para *p, size_t page)
{
	enum artifact_kind kind = p->tagging.artifact;
	struct set_line *lines;
	size_t n = para_set(s, p, &lines);

	for (size_t i = 0; i < n; i++) {
		size_t down = kind == ARTIFACT_FOOTER ? i : n - 1 - i;
		sp y = (sp)down * f->style->line_height;

		y = f->baseline - lines[i].baseline +
		    (kind == ARTIFACT_FOOTER ? y : -y);
		for (size_t k = 0; k < lines[i].n_items; k++)
			emit_item(s, page, &lines[i].items[k],
			    s->story->margin_left, y);
	}
}

static void
furniture_pages(struct setting *s, const struct furniture *f,
    enum artifact_kind kind)
{
	struct para p = furniture_para(s, f, kind);

	for (size_t page = 0; page < s->pages->n_pages; page++) {
		if (page == 0 ? !f->on_first : !f->on_others)
			continue;
		p.page = page + 1;
		furniture_rule(s, f, page, kind);
		furniture_line(s, f, &p, page);
	}
}

void
furniture_set(struct setting *s, bool heads)
{
	const struct story *t = s->story;
	const struct furniture *all = heads ? t->heads : t->foots;
	size_t n = heads ? t->n_heads : t->n_foots;

	for (size_t i = 0; i < n; i++)
		furniture_pages(s, &all[i],
		    heads ? ARTIFACT_HEADER : ARTIFACT_FOOTER);
}

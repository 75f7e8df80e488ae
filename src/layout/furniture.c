/*
 * Heads and feet: lines at fixed places, artifacts, made when the number of
 * pages is known.
 *
 * A line too long for the measure is broken at a fill: heads grow upwards,
 * feet downwards.
 */
#include "layout/setting.h"

#include "base/arena.h"

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

static void
furniture_line(struct setting *s, const struct furniture *f, size_t page,
    enum artifact_kind kind)
{
	const struct story *t = s->story;
	struct para p = {
		.spans = f->spans, .n_spans = f->n_spans, .style = f->style,
		.tagging = { .elem = ELEM_ARTIFACT, .artifact = kind,
		    .lang = t->meta.lang, .elem_lang = t->meta.lang },
		.measure = t->page_width - t->margin_left - t->margin_right,
		.page = page + 1, .n_pages = s->pages->n_pages
	};
	struct set_line *lines;
	size_t n = para_set(s, &p, &lines);

	for (size_t i = 0; i < n; i++) {
		size_t down = kind == ARTIFACT_FOOTER ? i : n - 1 - i;
		sp y = (sp)down * f->style->line_height;

		y = f->baseline - lines[i].baseline +
		    (kind == ARTIFACT_FOOTER ? y : -y);
		for (size_t k = 0; k < lines[i].n_items; k++)
			emit_item(s, page, &lines[i].items[k],
			    t->margin_left, y);
	}
}

void
furniture_set(struct setting *s, bool heads)
{
	const struct story *t = s->story;
	const struct furniture *all = heads ? t->heads : t->foots;
	size_t n = heads ? t->n_heads : t->n_foots;
	enum artifact_kind kind = heads ? ARTIFACT_HEADER : ARTIFACT_FOOTER;

	for (size_t page = 0; page < s->pages->n_pages; page++)
		for (size_t i = 0; i < n; i++) {
			if (page == 0 ? !all[i].on_first : !all[i].on_others)
				continue;
			furniture_rule(s, &all[i], page, kind);
			furniture_line(s, &all[i], page, kind);
		}
}

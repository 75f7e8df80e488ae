/*
 * story -> pages: the room's road.
 *
 *	story --galley--> flow --paginate, emit--> pages --furniture--> pages
 *
 * Scratch memory is a second arena with the same limit and a net of its own:
 * when it is exhausted, so is the article's.
 */
#include "layout/layout.h"

#include "base/arena.h"
#include "layout/setting.h"

static void
layout_work(void *arg)
{
	struct setting *s = arg;
	const struct story *t = s->story;
	struct flow flow = { .n_strips = 0 };
	struct tagging tagging = { .elem = ELEM_ROOT, .lang = t->meta.lang,
	    .elem_lang = t->meta.lang };

	galley_set(s, t->root, &tagging,
	    t->page_width - t->margin_left - t->margin_right, &flow);
	emit_pages(s, &flow);
	tag_boxes(s);
}

static void
layout_drop(void *arena)
{
	arena_drop(arena);
}

struct pages *
layout_set(struct arena *a, struct text *text, const struct story *story,
    struct diags *diags)
{
	void **held = arena_hold(a, layout_drop);
	struct setting s = { .a = a, .text = text, .story = story,
	    .diags = diags };

	s.pages = arena_alloc(a, sizeof *s.pages);
	s.pages->meta = &story->meta;
	*held = arena_new(arena_limit(a));
	s.scratch = *held;
	if (s.scratch == NULL || !arena_run(s.scratch, layout_work, &s))
		arena_array(a, SIZE_MAX, 2);    /* lands in the net of `a` */
	arena_drop(s.scratch);
	*held = NULL;
	return s.pages;
}

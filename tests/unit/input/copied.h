/*
 * A scene for the parts of the copied page's reader: lines of a text, an
 * article to fill, the messages.
 */
#ifndef TESTS_INPUT_COPIED_H
#define TESTS_INPUT_COPIED_H

#include "desk.h"

#include "input/page_text.h"

struct scene {
	struct desk desk;
	struct copied_lines lines;
	struct article x;
	struct copied c;
};

static inline struct copied *
scene_open(struct scene *s, const char *text)
{
	*s = (struct scene){ .desk = { .arena = arena_new(0) } };
	s->desk.notes = s->desk.arena;
	s->desk.said = (struct buf){ .arena = s->desk.arena };
	s->desk.diags = (struct diags){ .sink = desk_say, .ctx = &s->desk };
	copied_lines_make(&s->lines, text, strlen(text));
	s->c = (struct copied){
		.arena = s->desk.arena, .x = &s->x, .diags = &s->desk.diags,
		.lines = s->lines.lines, .n_lines = s->lines.n, .where = "test"
	};
	return &s->c;
}

static inline void
scene_drop(struct scene *s)
{
	copied_lines_drop(&s->lines);
	arena_drop(s->desk.arena);
}

/* Every line must have been understood. */
#define ck_all_used(s) \
	do { \
		for (size_t i_ = 0; i_ < (s)->c.n_lines; i_++) \
			ck_assert_msg((s)->c.lines[i_].fate != \
			    FATE_UNREACHED, "not understood: %s", \
			    (s)->c.lines[i_].text); \
	} while (0)

#endif

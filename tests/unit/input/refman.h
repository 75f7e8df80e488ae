/*
 * A record of a reference manager at work, for the tests of its parts.
 */
#ifndef TESTS_INPUT_REFMAN_H
#define TESTS_INPUT_REFMAN_H

#include "shown.h"

#include "input/refman.h"

struct scene {
	struct desk desk;
	struct article x;
	char record[REFMAN_RECORD];
	struct refman r;
};

static inline struct refman *
scene_open(struct scene *s)
{
	*s = (struct scene){ .desk = { .arena = arena_new(0) } };
	s->desk.notes = s->desk.arena;
	s->desk.said = (struct buf){ .arena = s->desk.arena };
	s->desk.diags = (struct diags){ .sink = desk_say, .ctx = &s->desk,
	    .here = { .file = "set.xml" } };
	s->r = (struct refman){
		.arena = s->desk.arena, .article = &s->x,
		.diags = &s->desk.diags, .record = s->record, .tag = "XX"
	};
	return &s->r;
}

static inline const char *
scene_json(struct scene *s)
{
	return shown_json(&s->desk, &s->x);
}

static inline void
scene_drop(struct scene *s)
{
	arena_drop(s->desk.arena);
}

#endif

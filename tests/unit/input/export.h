/*
 * A scene for what the text exports share: an article to fill, the messages.
 */
#ifndef TESTS_INPUT_EXPORT_H
#define TESTS_INPUT_EXPORT_H

#include "desk.h"

#include "input/text_export.h"

struct bench {
	struct desk desk;
	struct article x;
	struct export e;
	char record[32];
};

static inline struct export *
bench_open(struct bench *b)
{
	*b = (struct bench){ .desk = { .arena = arena_new(0) } };
	b->desk.notes = b->desk.arena;
	b->desk.said = (struct buf){ .arena = b->desk.arena };
	b->desk.diags = (struct diags){ .sink = desk_say, .ctx = &b->desk };
	export_begin(&b->e, b->desk.arena, &b->x, &b->desk.diags, b->record);
	return &b->e;
}

static inline void
bench_drop(struct bench *b)
{
	arena_drop(b->desk.arena);
}

/* "Roe AB Jr[1,2]" of each, groups in braces, "?" for what is no name */
static inline const char *
bench_people(struct bench *b, const struct export_people *p)
{
	struct buf all = { .arena = b->desk.arena };

	for (size_t i = 0; i < p->n; i++) {
		const struct contrib *c = &p->contribs[i];
		const char *name = contrib_short_name(b->desk.arena, c);

		buf_printf(&all, c->kind == CONTRIB_COLLAB ? "{%s}" :
		    c->initials == NULL ? "%s?" : "%s", name);
		for (size_t k = 0; k < p->marks[i].n_numbers; k++)
			buf_printf(&all, "[%zu]", p->marks[i].numbers[k]);
		buf_str(&all, c->equal_contrib ? "= " : " ");
	}
	buf_str(&all, p->et_al ? "..." : "");
	return buf_text(&all);
}

#endif

/*
 * Inline text as a line of plain text, for tests: "a <sup>b</sup>" is written
 * "a [^b]".
 */
#ifndef TESTS_INPUT_LINES_H
#define TESTS_INPUT_LINES_H

#include "desk.h"

static inline const char *
styled(struct arena *a, const struct rich *r)
{
	static const struct {
		unsigned style;
		const char *mark;
	} marks[] = {
		{ INLINE_ITALIC, "/" }, { INLINE_BOLD, "*" },
		{ INLINE_SUP, "^" }, { INLINE_SUB, "_" },
		{ INLINE_UNDERLINE, "~" }, { INLINE_SMALL_CAPS, "c" }
	};
	struct buf b = { .arena = a };

	for (size_t i = 0; i < r->n_runs; i++) {
		const struct inline_run *run = &r->runs[i];

		if (run->styles != 0 || run->math != NULL)
			buf_char(&b, '[');
		for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
			if ((run->styles & marks[k].style) != 0)
				buf_str(&b, marks[k].mark);
		buf_str(&b, run->math != NULL ? "=" : "");
		buf_str(&b, run->text);
		if (run->styles != 0 || run->math != NULL)
			buf_char(&b, ']');
	}
	return buf_text(&b);
}

#define ck_styled(a, r, text) ck_assert_str_eq(styled(a, &(r)), text)

#endif

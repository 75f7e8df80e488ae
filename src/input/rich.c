/*
 * Building inline text.
 */
#include "input/rich.h"

#include <string.h>

#include "base/arena.h"

static bool
rich_is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void
rich_begin(struct rich_builder *b, struct arena *a)
{
	*b = (struct rich_builder){ .arena = a, .text = { .arena = a } };
}

/* Close the run at work. */
static void
rich_close(struct rich_builder *b)
{
	if (b->text.len == 0)
		return;
	b->rich.runs = arena_more(b->arena, b->rich.runs, b->rich.n_runs,
	    sizeof *b->rich.runs);
	b->now.text = b->text.p;
	b->rich.runs[b->rich.n_runs++] = b->now;
	b->now.text = NULL;
	b->now.line_break = false;
	b->text = (struct buf){ .arena = b->arena };
}

void
rich_put(struct rich_builder *b, const char *text, size_t len)
{
	size_t i = 0;

	while (i < len) {
		size_t start = i;

		while (i < len && !rich_is_space(text[i]))
			i++;
		if (i > start) {
			if (b->space)
				buf_char(&b->text, ' ');
			b->space = b->spaced = false;
			buf_put(&b->text, text + start, i - start);
		}
		while (i < len && rich_is_space(text[i])) {
			b->space = !b->spaced && (b->text.len != 0 ||
			    b->rich.n_runs != 0);
			i++;
		}
	}
}

/* A space that is owed is of the style before the change. */
static void
rich_change(struct rich_builder *b)
{
	if (b->space) {
		buf_char(&b->text, ' ');
		b->space = false;
		b->spaced = true;
	}
	rich_close(b);
}

void
rich_set_styles(struct rich_builder *b, unsigned styles)
{
	if (styles == b->now.styles)
		return;
	rich_change(b);
	b->now.styles = styles;
}

void
rich_set_href(struct rich_builder *b, const char *href)
{
	if (href == b->now.href)
		return;
	rich_change(b);
	b->now.href = href;
}

void
rich_set_math(struct rich_builder *b, const struct math *math, bool display)
{
	if (math == b->now.math)
		return;
	rich_change(b);
	b->now.math = math;
	b->now.display = math != NULL && display;
}

void
rich_break(struct rich_builder *b)
{
	b->space = false;
	rich_close(b);
	b->spaced = true;
	b->now.line_break = b->rich.n_runs != 0;
}

void
rich_set_run(struct rich_builder *b, const struct inline_run *run)
{
	rich_change(b);
	b->now = *run;
	b->now.text = NULL;
}

/* Spaces at the end of the last run vanish, as does a run of nothing else. */
static void
rich_trim_end(struct rich_builder *b)
{
	while (b->rich.n_runs > 0) {
		struct inline_run *run = &b->rich.runs[b->rich.n_runs - 1];
		size_t len = strlen(run->text);

		if (run->text[len - 1] != ' ')
			return;
		while (len > 0 && run->text[len - 1] == ' ')
			len--;
		if (len > 0) {
			run->text = arena_strndup(b->arena, run->text, len);
			return;
		}
		b->rich.n_runs--;
	}
}

struct rich
rich_end(struct rich_builder *b)
{
	rich_close(b);
	rich_trim_end(b);
	return b->rich;
}

struct rich
rich_plain(struct arena *a, const char *text)
{
	struct rich_builder b;

	rich_begin(&b, a);
	if (text != NULL)
		rich_put(&b, text, strlen(text));
	return rich_end(&b);
}

/* Is all white space single blanks between words? */
static bool
text_is_folded(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (rich_is_space(text[i]) && (text[i] != ' ' || i == 0 ||
		    i + 1 == len || text[i - 1] == ' '))
			return false;
	return len != 0;
}

const char *
text_fold(struct arena *a, const char *text, size_t len)
{
	struct rich_builder b;
	struct rich r;

	if (text_is_folded(text, len))
		return arena_strndup(a, text, len);
	rich_begin(&b, a);
	rich_put(&b, text, len);
	r = rich_end(&b);
	return r.n_runs != 0 ? r.runs[0].text : NULL;
}

/*
 * Wrapped lines as one text again.
 *
 * PubMed wraps its text exports in three ways, as seen in real files: at a
 * blank, which vanishes (until 2019); at a blank, which stays at the end of
 * the line (since); and, in what the site saves, behind a hyphen too.  All
 * three break a word that is longer than a line, which then stands alone.
 * So a line that ends by a blank was broken there, and one that ends by a
 * hyphen between letters was broken within a word: but for the hyphen that
 * stands for the second half of a compound, "low- and middle-income".
 */
#include "input/text_wrap.h"

#include <string.h>

#include "base/arena.h"
#include "input/rich.h"

enum { WRAP_WORD = 79 };        /* bytes of a word that fills a line */

void
wrap_begin(struct text_wrap *w, struct arena *a)
{
	*w = (struct text_wrap){ .text = { .arena = a } };
}

static bool
wrap_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\f' || c == '\v';
}

static bool
wrap_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* "and middle-income", "or", "to": what a hanging hyphen stands before. */
static bool
wrap_is_conjunction(const char *line, size_t len)
{
	static const char *const words[] = {
		"and", "or", "to", "nor", "und", "oder", "et", "ou", "y",
		"e", "versus", "vs"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t n = strlen(words[i]);

		if (len > n && wrap_is_blank(line[n]) &&
		    memcmp(line, words[i], n) == 0)
			return true;
	}
	return false;
}

/* Does the line go on in the middle of a word? */
static bool
wrap_glues(const struct text_wrap *w, const char *line, size_t len)
{
	if (!w->glue || wrap_is_blank(line[0]))
		return false;
	return !w->hyphen || (wrap_is_letter(line[0]) &&
	    !wrap_is_conjunction(line, len));
}

/* What the end of the line says about the next. */
static void
wrap_look(struct text_wrap *w, const char *line, size_t len)
{
	size_t n = 0;

	w->hyphen = len >= 2 && line[len - 1] == '-' &&
	    (wrap_is_letter(line[len - 2]) || line[len - 2] == '-');
	while (n < len && !wrap_is_blank(line[n]))
		n++;
	w->glue = w->hyphen || (n == len && len >= WRAP_WORD);
}

void
wrap_line(struct text_wrap *w, const char *line, size_t len)
{
	if (len == 0)
		return;
	if (w->text.len != 0 && !wrap_glues(w, line, len))
		buf_char(&w->text, ' ');
	buf_put(&w->text, line, len);
	wrap_look(w, line, len);
}

const char *
wrap_end(struct text_wrap *w)
{
	return text_fold(w->text.arena, buf_text(&w->text), w->text.len);
}

/*
 * Mark-up that arrives as text.
 *
 * Some records were escaped twice, so that their mark-up is text.  Only whole
 * pairs of a few harmless tags count: "<" is a sign of its own in science.
 */
#include "input/markup.h"

#include <string.h>

#include "base/arena.h"
#include "input/rich.h"

static const struct {
	const char *open, *close;
	unsigned style;
} markup_tags[] = {
	{ "<sup>", "</sup>", INLINE_SUP }, { "<sub>", "</sub>", INLINE_SUB },
	{ "<i>", "</i>", INLINE_ITALIC }, { "<em>", "</em>", INLINE_ITALIC },
	{ "<b>", "</b>", INLINE_BOLD },
	{ "<strong>", "</strong>", INLINE_BOLD },
	{ "<u>", "</u>", INLINE_UNDERLINE }
};

static const struct {
	const char *name, *text;
} markup_entities[] = {
	{ "&lt;", "<" }, { "&gt;", ">" }, { "&amp;", "&" },
	{ "&quot;", "\"" }, { "&nbsp;", "\xC2\xA0" }, { "&apos;", "'" }
};

enum { MARKUP_N_TAGS = sizeof markup_tags / sizeof *markup_tags,
	MARKUP_N_ENTITIES = sizeof markup_entities / sizeof *markup_entities };

/* The tag that opens at p and closes later in the same run, or -1. */
static int
markup_opens(const char *p)
{
	for (int i = 0; i < MARKUP_N_TAGS; i++)
		if (strncmp(p, markup_tags[i].open,
		    strlen(markup_tags[i].open)) == 0 &&
		    strstr(p, markup_tags[i].close) != NULL)
			return i;
	return -1;
}

static int
markup_entity(const char *p)
{
	for (int i = 0; i < MARKUP_N_ENTITIES; i++)
		if (strncmp(p, markup_entities[i].name,
		    strlen(markup_entities[i].name)) == 0)
			return i;
	return -1;
}

static bool
markup_is_needed(const struct rich *r)
{
	for (size_t i = 0; i < r->n_runs; i++) {
		const char *p = r->runs[i].text;

		if (r->runs[i].math != NULL)
			continue;
		while ((p = strpbrk(p, "<&")) != NULL) {
			if (markup_opens(p) >= 0 || markup_entity(p) >= 0)
				return true;
			p++;
		}
	}
	return false;
}

static void
markup_run(struct rich_builder *b, const struct inline_run *run)
{
	const char *p = run->text, *close = NULL;
	unsigned styles = run->styles;

	while (*p != '\0') {
		size_t plain = strcspn(p, "<&");
		int tag = markup_opens(p + plain);
		int entity = markup_entity(p + plain);

		rich_set_styles(b, styles);
		rich_put(b, p, plain);
		p += plain;
		if (close != NULL && strncmp(p, close, strlen(close)) == 0) {
			p += strlen(close);
			styles = run->styles;
			close = NULL;
		} else if (tag >= 0 && close == NULL) {
			p += strlen(markup_tags[tag].open);
			styles |= markup_tags[tag].style;
			close = markup_tags[tag].close;
		} else if (entity >= 0) {
			rich_put(b, markup_entities[entity].text,
			    strlen(markup_entities[entity].text));
			p += strlen(markup_entities[entity].name);
		} else if (*p != '\0') {
			rich_put(b, p++, 1);
		}
	}
}

bool
markup_unescape(struct arena *a, struct rich *r)
{
	struct rich_builder b;

	if (!markup_is_needed(r))
		return false;
	rich_begin(&b, a);
	for (size_t i = 0; i < r->n_runs; i++) {
		struct inline_run *run = &r->runs[i];

		rich_set_math(&b, run->math, run->display);
		rich_set_href(&b, run->href);
		markup_run(&b, run);
	}
	*r = rich_end(&b);
	return true;
}

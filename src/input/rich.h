/*
 * Building inline text: runs of one style, white space folded.
 */
#ifndef INPUT_RICH_H
#define INPUT_RICH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "model/article.h"

struct rich_builder {
	struct arena *arena;
	struct rich rich;               /* the runs that are closed */
	struct inline_run now;          /* style of the run at work */
	struct buf text;                /* its text */
	bool space;                     /* a space is owed before more text */
	bool spaced;                    /* what was put ends by one */
};

void
rich_begin(struct rich_builder *b, struct arena *a);

/*
 * Add text in the present style.  Runs of ASCII white space become one space;
 * at both ends of the whole they vanish.
 */
void
rich_put(struct rich_builder *b, const char *text, size_t len);

/* Change the style of what follows. */
void
rich_set_styles(struct rich_builder *b, unsigned styles);
void
rich_set_href(struct rich_builder *b, const char *href);
void
rich_set_math(struct rich_builder *b, const struct math *math, bool display);

/* The next text begins on a line of its own. */
void
rich_break(struct rich_builder *b);

/* Take all but the text from a run: what follows is as it was there. */
void
rich_set_run(struct rich_builder *b, const struct inline_run *run);

/* What was built; n_runs 0 when there was no text. */
struct rich
rich_end(struct rich_builder *b);

/* One plain run; n_runs 0 where `text` is NULL or white. */
struct rich
rich_plain(struct arena *a, const char *text);

/* Fold white space of a plain string: NULL when nothing is left. */
const char *
text_fold(struct arena *a, const char *text, size_t len);

#endif

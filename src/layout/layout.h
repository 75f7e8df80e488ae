/*
 * story -> pages.
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

struct arena;
struct diags;
struct pages;
struct story;
struct text;

/*
 * Set a story.
 *
 * Everything in the result lives in `a` or is borrowed from the story.
 * Raises [line-overfull] for a line that no break could mend.
 */
struct pages *
layout_set(struct arena *a, struct text *text, const struct story *story,
    struct diags *diags);

#endif

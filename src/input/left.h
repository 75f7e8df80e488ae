/*
 * What readers of fields leave out of a handout, and why.
 *
 * JATS and web pages, whose parts are left by what they are within, have
 * tables of their own: jats_left.c, html_left.c.
 */
#ifndef INPUT_LEFT_H
#define INPUT_LEFT_H

enum left {
	LEFT_UNKNOWN,           /* nobody knows it: no reason */
	LEFT_AGAIN, LEFT_SHORT, LEFT_EARLIEST, LEFT_SCRIPT, LEFT_KEY,
	LEFT_WHOSE, LEFT_COUNT, LEFT_CLASS, LEFT_KIND, LEFT_SELF, LEFT_STAMP,
	LEFT_COPY, LEFT_OWN, LEFT_STREET, LEFT_HOUR, LEFT_TERMS, LEFT_SELECTED,
	LEFT_EMPTY
};

/* One clause, English; NULL for LEFT_UNKNOWN. */
const char *
left_reason(enum left why);

#endif

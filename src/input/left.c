/*
 * What readers of fields leave out of a handout, and why.
 *
 * A reader's table of handlers names the reason beside the field.  The text
 * is counted among the unreached of its article all the same.
 */
#include "input/left.h"

#include <stddef.h>

static const char *const reasons[] = {
	/* the work, said once */
	[LEFT_AGAIN] = "said by another field too",
	[LEFT_SHORT] = "a shorter form of what is printed in full",
	[LEFT_EARLIEST] = "the earliest of dates that stand beside it",
	[LEFT_SCRIPT] = "the same in another script",
	[LEFT_EMPTY] = "a program's word for nothing",

	/* who keeps the record */
	[LEFT_KEY] = "a key of those who keep the record",
	[LEFT_WHOSE] = "whose identifier it is, which the identifier shows",
	[LEFT_COUNT] = "what a database counts: citations, uses, pages, hits",
	[LEFT_CLASS] = "a database's class of subjects or of journals",
	[LEFT_KIND] = "a word for a kind that says no more than the record",
	[LEFT_SELF] = "what a database or program says of itself",
	[LEFT_STAMP] = "when those who keep the record did something",
	[LEFT_TERMS] = "terms for machines that read the text",

	/* who had it exported */
	[LEFT_COPY] = "where a copy lies, and when it was fetched",
	[LEFT_OWN] = "the order of somebody's own library",
	[LEFT_SELECTED] = "a field or words of somebody's own, of no known "
	    "meaning",

	/* what a line of a journal never has */
	[LEFT_STREET] = "the address of the publisher",
	[LEFT_HOUR] = "the time of a day"
};

const char *
left_reason(enum left why)
{
	return (size_t)why < sizeof reasons / sizeof *reasons ? reasons[why]
	    : NULL;
}

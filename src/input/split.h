/*
 * A set of records, cut into one document per record.
 */
#ifndef INPUT_SPLIT_H
#define INPUT_SPLIT_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

struct diags;
struct source;
struct split;

/* An element that is a record. */
struct split_name {
	const char *name;
	bool outer;             /* it never stands within another record, so
	                           its start ends one that was left open */
};

/*
 * names  the elements that are records, ended by a NULL name; borrowed
 *
 * Returns NULL when there is no memory ([out-of-memory] raised).
 */
struct split *
split_open(struct source *source, const struct split_name *names,
    struct diags *diags);
void
split_drop(struct split *s);

enum split_result { SPLIT_RECORD, SPLIT_BROKEN, SPLIT_END, SPLIT_FAILED };

/*
 * The next record, parsed.
 *
 * doc  set on SPLIT_RECORD; belongs to the splitter until the next call
 *
 * SPLIT_BROKEN: a record that is not well-formed or over a limit; said, and
 * the next call goes on behind it.
 */
enum split_result
split_next(struct split *s, xmlDocPtr *doc);

/* Line of the record's first byte in the source, from 1. */
long
split_line(const struct split *s);

#endif

/*
 * Where output bytes go: whole, or not at all.
 */
#ifndef BASE_SINK_H
#define BASE_SINK_H

#include <stdbool.h>
#include <stddef.h>

struct diags;

/* Takes bytes; returns false when they could not be taken. */
typedef bool sink_write(void *ctx, const void *bytes, size_t len);

struct sink {
	sink_write *write;
	void *ctx;
};

/*
 * Write a file whole or not at all: the bytes go to a file beside it
 * (".NAME.XXXXXX.part"), which is then renamed.  "-" is standard output; a
 * link is followed; a device or a pipe is written to, never replaced; a file
 * that is replaced keeps its permissions.
 *
 * Returns false with [file-write] raised; nothing is then left behind, and a
 * file that stood there before stands there still.
 */
bool
sink_file(const char *path, const void *bytes, size_t len,
    struct diags *diags);

#endif

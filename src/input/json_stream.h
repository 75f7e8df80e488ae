/*
 * JSON as a stream of records: objects within whatever wraps them.
 */
#ifndef INPUT_JSON_STREAM_H
#define INPUT_JSON_STREAM_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

struct diags;
struct json_stream;
struct source;

/* Returns NULL where there is no memory ([out-of-memory] raised). */
struct json_stream *
json_stream_open(struct source *source, struct diags *diags);
void
json_stream_drop(struct json_stream *s);

enum json_result { JSON_RECORD, JSON_BROKEN, JSON_END, JSON_FAILED };

/*
 * The next record.
 *
 * record  set on JSON_RECORD: an object, the stream's until the next call
 *
 * JSON_BROKEN: a record that is no JSON, though mended, or over a limit; said,
 * and the next call goes on behind it.  JSON_FAILED: what is around the
 * records is no JSON.
 */
enum json_result
json_stream_next(struct json_stream *s, json_t **record);

/* Line of the record in the source, from 1. */
long
json_stream_line(const struct json_stream *s);

/* The name of the key whose value the record stands in; "" at the top. */
const char *
json_stream_key(const struct json_stream *s);

#endif

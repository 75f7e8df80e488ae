/*
 * Names given in this run, and articles met in it: a set of hashes, so that a
 * batch of any size stays small.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

/* FNV-1a of the path in small letters: folders may not know capitals. */
static uint64_t
names_hash(const char *path)
{
	uint64_t h = 14695981039346656037u;

	for (; *path != '\0'; path++) {
		unsigned char c = (unsigned char)*path;

		if (c >= 'A' && c <= 'Z')
			c = (unsigned char)(c | 32);
		h = (h ^ c) * 1099511628211u;
	}
	return h != 0 ? h : 1;
}

static bool
names_grow(struct names *names)
{
	size_t cap = names->cap == 0 ? 64 : names->cap * 2;
	uint64_t *bigger = calloc(cap, sizeof *bigger);

	if (bigger == NULL)
		return false;
	for (size_t i = 0; i < names->cap; i++) {
		size_t at = (size_t)names->hashes[i] & (cap - 1);

		if (names->hashes[i] == 0)
			continue;
		while (bigger[at] != 0)
			at = (at + 1) & (cap - 1);
		bigger[at] = names->hashes[i];
	}
	free(names->hashes);
	names->hashes = bigger;
	names->cap = cap;
	return true;
}

bool
names_has(const struct names *names, const char *path)
{
	uint64_t h = names_hash(path);
	size_t at = (size_t)h & (names->cap - 1);

	while (names->cap != 0 && names->hashes[at] != 0 &&
	    names->hashes[at] != h)
		at = (at + 1) & (names->cap - 1);
	return names->cap != 0 && names->hashes[at] == h;
}

bool
names_note(struct names *names, const char *path, bool *fresh)
{
	uint64_t h = names_hash(path);
	size_t at;

	if (names->n * 2 >= names->cap && !names_grow(names))
		return false;
	at = (size_t)h & (names->cap - 1);
	while (names->hashes[at] != 0 && names->hashes[at] != h)
		at = (at + 1) & (names->cap - 1);
	*fresh = names->hashes[at] == 0;
	if (*fresh) {
		names->hashes[at] = h;
		names->n++;
	}
	return true;
}

bool
names_claim(struct names *names, char *path)
{
	const char *slash = strrchr(path, '/');
	size_t base = slash != NULL ? (size_t)(slash + 1 - path) : 0;
	size_t stem = strlen(path) - 4;         /* before ".pdf" */
	char ending[5];
	char suffix[24];
	bool fresh;

	memcpy(ending, path + stem, 5);
	if (!names_note(names, path, &fresh))
		return false;
	for (unsigned i = 2; !fresh; i++) {
		size_t len = (size_t)snprintf(suffix, sizeof suffix,
		    "_%u%s", i, ending);

		if (stem - base + len > ROAD_NAME)
			stem = base + ROAD_NAME - len;
		if (stem + len >= CLI_PATH)
			return false;
		memcpy(path + stem, suffix, len + 1);
		if (!names_note(names, path, &fresh))
			return false;
	}
	return true;
}

void
names_drop(struct names *names)
{
	free(names->hashes);
	*names = (struct names){ NULL, 0, 0 };
}

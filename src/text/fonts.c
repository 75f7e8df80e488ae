/*
 * fonts.list: which faces there are.
 *
 * The list is read whole, the files are opened when first asked for: an
 * article in one script opens three or four of 250.  The list is data, so that
 * a family is added without a compiler; fontconfig was not taken, since its
 * answer differs from machine to machine and the lines would with it.
 */
#include "text/fonts.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/source.h"

enum { FONTS_FIELDS = 8, FONTS_LIST_LIMIT = 1 << 20 };

static const char *const fonts_roles[ROLE_N] = {
	"text", "label", "fallback", "math", "symbols", "formula"
};

/* Cut a line at its tabs, in place; how many fields there were. */
static size_t
fonts_split(char *line, char *fields[FONTS_FIELDS])
{
	size_t n = 0;

	while (n < FONTS_FIELDS) {
		fields[n++] = line;
		line = strchr(line, '\t');
		if (line == NULL)
			break;
		*line++ = '\0';
	}
	return n;
}

static bool
fonts_role(const char *word, enum font_role *role)
{
	for (int i = 0; i < ROLE_N; i++)
		if (strcmp(word, fonts_roles[i]) == 0) {
			*role = (enum font_role)i;
			return true;
		}
	return false;
}

/* Take one line of the list; false where it is malformed. */
static bool
fonts_add(struct fonts *f, char *line)
{
	char *fields[FONTS_FIELDS];
	struct font_entry *e;
	enum font_role role;
	char *hash;

	if (fonts_split(line, fields) != FONTS_FIELDS ||
	    !fonts_role(fields[4], &role))
		return false;
	f->entries = arena_more(f->arena, f->entries, f->n_entries,
	    sizeof *f->entries);
	e = &f->entries[f->n_entries];
	*e = (struct font_entry){ .role = role, .scripts = fields[5] };
	hash = strchr(fields[0], '#');
	if (hash != NULL) {
		*hash = '\0';
		e->face.index = (unsigned)strtoul(hash + 1, NULL, 10);
	}
	e->face.number = (int)f->n_entries++;
	e->face.family = fields[1];
	e->face.weight = (int)strtol(fields[2], NULL, 10);
	e->face.italic = strcmp(fields[3], "italic") == 0;
	e->face.path = arena_printf(f->arena, "%s/%s", f->dir, fields[0]);
	return true;
}

/* Read the list, one face a line; # begins a comment. */
static bool
fonts_parse(struct fonts *f, char *text, const char *path,
    struct diags *diags)
{
	long number = 1;

	for (char *line = text; line != NULL && *line != '\0'; number++) {
		char *end = strchr(line, '\n');
		char *next = end == NULL ? NULL : end + 1;

		if (end != NULL)
			*end = '\0';
		if (*line != '#' && *line != '\0' && !fonts_add(f, line)) {
			struct place at = { .file = path, .line = number };

			diag_at(diags, &at, DIAG_FONT_OPEN,
			    "not a line of eight fields parted by tabs");
			return false;
		}
		line = next;
	}
	if (f->n_entries == 0)
		diag(diags, DIAG_FONT_OPEN, "%s names no face", path);
	return f->n_entries > 0;
}

static bool
fonts_read(struct fonts *f, struct diags *diags)
{
	char *path = arena_printf(f->arena, "%s/fonts.list", f->dir);
	struct source *source = source_open(path, diags);
	const char *rest = NULL;
	char *text = NULL;
	size_t len = 0;

	if (source != NULL)
		rest = source_rest(source, FONTS_LIST_LIMIT, &len);
	if (rest != NULL)
		text = arena_strndup(f->arena, rest, len);
	source_drop(source);
	if (text == NULL) {
		diag(diags, DIAG_FONT_OPEN, "cannot read %s", path);
		return false;
	}
	return fonts_parse(f, text, path, diags);
}

struct fonts *
fonts_open(const char *dir, struct diags *diags)
{
	struct fonts *f = calloc(1, sizeof *f);

	if (f == NULL)
		return NULL;
	f->arena = arena_new(0);
	if (f->arena == NULL) {
		free(f);
		return NULL;
	}
	f->dir = dir;
	f->diags = diags;
	for (size_t i = 0; i < FONT_MEMOS; i++)
		f->memos[i].first = -1;
	if (!fonts_read(f, diags)) {
		fonts_drop(f);
		return NULL;
	}
	return f;
}

void
fonts_drop(struct fonts *f)
{
	if (f == NULL)
		return;
	for (size_t i = 0; i < f->n_entries; i++) {
		struct face *face = &f->entries[i].face;

		hb_font_destroy(face->hb_font);
		hb_face_destroy(face->hb_face);
	}
	arena_drop(f->arena);
	free(f);
}

void
fonts_diags(struct fonts *f, struct diags *diags)
{
	f->diags = diags;
	for (size_t i = 0; i < f->n_entries; i++)
		f->entries[i].said = false;
}

/* How ill a face answers: a wrong slope is worse than any wrong weight. */
static int
fonts_distance(const struct face *face, int weight, bool italic)
{
	return abs(face->weight - weight) +
	    (face->italic == italic ? 0 : 10000);
}

static struct font_entry *
fonts_answered(const struct fonts *f, const char *family, int weight,
    bool italic)
{
	for (size_t i = 0; i < FONT_ANSWERS; i++) {
		const struct font_answer *a = &f->answers[i];

		if (a->entry != NULL && a->weight == weight &&
		    a->italic == italic &&
		    strcmp(a->entry->face.family, family) == 0)
			return a->entry;
	}
	return NULL;
}

struct font_entry *
fonts_nearest(struct fonts *f, const char *family, int weight, bool italic)
{
	struct font_entry *best = fonts_answered(f, family, weight, italic);

	if (best != NULL)
		return best;
	for (size_t i = 0; i < f->n_entries; i++) {
		struct font_entry *e = &f->entries[i];

		if (strcmp(e->face.family, family) != 0)
			continue;
		if (best == NULL ||
		    fonts_distance(&e->face, weight, italic) <
		    fonts_distance(&best->face, weight, italic))
			best = e;
	}
	f->answers[f->n_answers++ % FONT_ANSWERS] =
	    (struct font_answer){ weight, italic, best };
	return best;
}

bool
fonts_has_family(struct fonts *f, const char *family)
{
	return fonts_nearest(f, family, 400, false) != NULL;
}

const struct face *
fonts_face(struct fonts *f, const char *family, int weight, bool italic,
    struct diags *diags)
{
	struct font_entry *e = NULL;

	if (weight <= 0)
		weight = 400;
	if (family != NULL)
		e = fonts_nearest(f, family, weight, italic);
	if (e == NULL)
		e = fonts_nearest(f, f->entries[0].face.family, weight,
		    italic);
	return font_entry_open(f, e, diags);
}

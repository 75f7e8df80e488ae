/*
 * The pictures of an article's figures.
 *
 * A figure names its file; the file is looked for beside the source, under
 * that name, or under the same name with another ending, since publishers
 * name the PostScript of the press, or give no ending at all, and PMC names a
 * GIF that is a thumbnail.  The first that can be drawn is taken.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/picture.h"
#include "model/article.h"
#include "raster/raster.h"

struct pictures {
	struct arena *arena;
	struct source *source;
	struct diags *diags;
	size_t n_bytes;                 /* of all that were taken */
	size_t n_looked, n_missing;
	const char *missing;            /* the first that is not there */
};

/* A figure's file on the way. */
struct picture_look {
	const struct image *image;      /* NULL: none yet */
	const char *name;               /* of the first that was there */
	struct raster_said said;        /* of that */
};

/* The last part of a path or URI, without what an address may add. */
static const char *
pictures_name(struct arena *a, const char *href)
{
	const char *slash = strrchr(href, '/');

	if (slash != NULL)
		href = slash + 1;
	return arena_strndup(a, href, strcspn(href, "?#"));
}

/* Is what stands behind the last full stop an ending? */
static size_t
pictures_stem(const char *name)
{
	const char *stop = strrchr(name, '.');
	size_t len = stop != NULL ? strlen(stop + 1) : 0;

	return len >= 3 && len <= 4 ? (size_t)(stop - name) : strlen(name);
}

static const struct image *
pictures_decode(struct pictures *p, const unsigned char *bytes, size_t len,
    struct raster_said *said)
{
	const struct image *image;

	*said = (struct raster_said){ .why = "larger than any figure" };
	if (len > PICTURE_BYTES)
		return NULL;
	image = picture_decode(p->arena, bytes, len, said);
	if (image != NULL && image->len > PICTURE_ALL_BYTES - p->n_bytes) {
		said->why = "the pictures of the article are too large "
		    "together";
		return NULL;
	}
	return image;
}

/* A file of this name; what is of no use is freed at once. */
static void
pictures_try(struct pictures *p, const char *name, struct picture_look *look)
{
	void **held = arena_hold(p->arena, free);
	struct raster_said said;
	size_t len = 0;

	*held = source_sibling(p->source, name, PICTURE_BYTES, &len);
	if (*held == NULL)
		return;
	look->image = pictures_decode(p, *held, len, &said);
	if (look->image != NULL || look->name == NULL) {
		look->name = name;
		look->said = said;
	}
	if (look->image != NULL)
		p->n_bytes += look->image->len;
	if (look->image == NULL || look->image->coding != IMAGE_JPEG ||
	    look->image->bytes != *held) {
		free(*held);
		*held = NULL;
	}
}

/* Under the names that it may have, the best first. */
static void
pictures_look(struct pictures *p, const char *given,
    struct picture_look *look)
{
	static const char *const endings[] = { ".jpg", ".jpeg", ".png",
	    ".JPG", ".PNG", ".webp", ".tif", ".tiff", ".gif" };
	int stem = (int)pictures_stem(given);
	const char *ending = given + stem;
	bool last = strcasecmp(ending, ".gif") == 0 ||
	    strcasecmp(ending, ".eps") == 0 || strcasecmp(ending, ".pdf") == 0;

	if (!last)
		pictures_try(p, given, look);
	for (size_t i = 0; look->image == NULL && i < sizeof endings /
	    sizeof *endings; i++)
		if (strcmp(endings[i], ending) != 0)
			pictures_try(p, arena_printf(p->arena, "%.*s%s", stem,
			    given, endings[i]), look);
	if (last && look->image == NULL)
		pictures_try(p, given, look);
}

static void
pictures_of(struct pictures *p, struct figure *f)
{
	const char *given = pictures_name(p->arena, f->graphic);
	struct picture_look look = { 0 };

	if (p->n_looked++ < PICTURE_COUNT)
		pictures_look(p, given, &look);
	if (look.name == NULL) {
		if (p->n_missing++ == 0)
			p->missing = given;
		return;
	}
	f->image = look.image;
	if (look.image == NULL)
		diag(p->diags, DIAG_IMAGE_BAD, "%s: %s", look.name,
		    look.said.why);
	else if (look.said.has_more)
		diag(p->diags, DIAG_IMAGE_FIRST,
		    "%s holds several pictures; the first is printed",
		    look.name);
}

void
pictures_find(struct arena *a, struct article *x, struct source *source,
    struct diags *diags)
{
	struct pictures p = { .arena = a, .source = source, .diags = diags };

	diags->here.field = "figures";
	for (size_t i = 0; i < x->n_figures; i++)
		if (x->figures[i].graphic != NULL &&
		    x->figures[i].n_tables == 0)
			pictures_of(&p, &x->figures[i]);
	if (p.n_missing == 1)
		diag(diags, DIAG_IMAGE_MISSING, "%s is not there", p.missing);
	else if (p.n_missing > 1)
		diag(diags, DIAG_IMAGE_MISSING,
		    "%zu pictures are not there, %s for one", p.n_missing,
		    p.missing);
	diags->here.field = NULL;
}

/*
 * The pictures of an article's figures.
 *
 * A figure names its file; the file is looked for beside the source, under
 * that name, or under the same name as a JPEG or PNG, since publishers name
 * the TIFF of the press, or give no ending at all.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/picture.h"
#include "model/article.h"

struct pictures {
	struct arena *arena;
	struct source *source;
	struct diags *diags;
	size_t n_bytes;                 /* of all that were taken */
	size_t n_looked, n_missing;
	const char *missing;            /* the first that is not there */
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

/* The file's bytes, in malloc memory that the arena holds; NULL. */
static const unsigned char *
pictures_file(struct pictures *p, const char *name, size_t *len)
{
	void **held = arena_hold(p->arena, free);

	return *held = source_sibling(p->source, name, PICTURE_BYTES, len);
}

/* The same under one of the names that it may have. */
static const unsigned char *
pictures_look(struct pictures *p, const char **name, size_t *len)
{
	static const char *const endings[] = { ".jpg", ".jpeg", ".png",
	    ".JPG", ".PNG" };
	const char *given = *name;
	int stem = (int)pictures_stem(given);
	const unsigned char *bytes = NULL;
	bool tried = strcmp(given + stem, ".tif") == 0 ||
	    strcmp(given + stem, ".tiff") == 0 ||
	    strcmp(given + stem, ".eps") == 0 ||
	    strcmp(given + stem, ".gif") == 0;

	/* what is not drawn may lie there in a form that is */
	if (!tried)
		bytes = pictures_file(p, given, len);
	for (size_t i = 0; bytes == NULL && i < sizeof endings /
	    sizeof *endings; i++) {
		*name = arena_printf(p->arena, "%.*s%s", stem, given,
		    endings[i]);
		bytes = pictures_file(p, *name, len);
	}
	if (bytes == NULL)
		*name = given;
	if (bytes == NULL && tried)
		bytes = pictures_file(p, given, len);
	return bytes;
}

static const struct image *
pictures_take(struct pictures *p, const unsigned char *bytes, size_t len,
    const char **why)
{
	const struct image *image;

	if (len > PICTURE_BYTES) {
		*why = "larger than any figure on a web page";
		return NULL;
	}
	image = picture_decode(p->arena, bytes, len, why);
	if (image != NULL && image->len > PICTURE_ALL_BYTES - p->n_bytes) {
		*why = "the pictures of the article are too large together";
		return NULL;
	}
	if (image != NULL)
		p->n_bytes += image->len;
	return image;
}

static void
pictures_of(struct pictures *p, struct figure *f)
{
	const char *name = pictures_name(p->arena, f->graphic);
	const char *why = NULL;
	size_t len = 0;
	const unsigned char *bytes = NULL;

	if (p->n_looked++ < PICTURE_COUNT)
		bytes = pictures_look(p, &name, &len);
	if (bytes == NULL) {
		if (p->n_missing++ == 0)
			p->missing = name;
		return;
	}
	f->image = pictures_take(p, bytes, len, &why);
	if (f->image == NULL)
		diag(p->diags, DIAG_IMAGE_BAD, "%s: %s", name, why);
}

void
pictures_find(struct arena *a, struct article *x, struct source *source,
    struct diags *diags)
{
	struct pictures p = { .arena = a, .source = source, .diags = diags };

	diags->here.field = "figures";
	for (size_t i = 0; i < x->n_figures; i++)
		if (x->figures[i].graphic != NULL && !x->figures[i].is_table)
			pictures_of(&p, &x->figures[i]);
	if (p.n_missing == 1)
		diag(diags, DIAG_IMAGE_MISSING, "%s is not there", p.missing);
	else if (p.n_missing > 1)
		diag(diags, DIAG_IMAGE_MISSING,
		    "%zu pictures are not there, %s for one", p.n_missing,
		    p.missing);
	diags->here.field = NULL;
}

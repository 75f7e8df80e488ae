/*
 * Packages: an article with its pictures in one file.
 *
 * One pass: the XML of the article and what may be a picture of it are kept,
 * all else runs through.  Names in a package are only compared with, never
 * opened, so none can lead out of it.
 *
 * The road not taken: to unpack into a folder, or to read the package anew
 * for each picture.  A package is as large as its article; what is kept of
 * it is bounded below.
 */
#include "input/package.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/diag.h"
#include "base/source.h"
#include "input/picture.h"

enum {
	PACKAGE_CHUNK = 64 * 1024,      /* bytes read at a time */
	PACKAGE_FILES = 20000,          /* the largest of PMC's have hundreds */
	PACKAGE_HEAD = 16 * 1024,       /* where an article's root stands */
	PACKAGE_MAGIC = 16,             /* kept of pictures not drawn [bytes] */
	PACKAGE_XML = 64 << 20,         /* bytes of an article */
	PACKAGE_KEPT = 256 << 20,       /* bytes kept in all */
	PACKAGE_READ = 2000 << 20       /* bytes unpacked in all; films too */
};

struct package_file {
	char *name;                     /* with its folders */
	char *bytes;
	size_t len;
};

struct package {
	struct source *source;
	struct archive *archive;
	struct package_file *files;     /* pictures */
	size_t n_files, n_seen;
	struct package_file article;    /* name NULL: none yet */
	size_t n_articles;
	size_t n_kept, n_read;          /* bytes */
	const char *why;                /* it cannot be read, or NULL */
	char chunk[PACKAGE_CHUNK];      /* of the source */
};

static void
package_drop(void *package)
{
	struct package *p = package;

	for (size_t i = 0; i < p->n_files; i++) {
		free(p->files[i].name);
		free(p->files[i].bytes);
	}
	free(p->files);
	free(p->article.name);
	free(p->article.bytes);
	if (p->archive != NULL)
		archive_read_free(p->archive);
	free(p);
}

static bool
package_is(const char *head, size_t len)
{
	return (len >= 4 && memcmp(head, "PK\3\4", 4) == 0) ||
	    (len >= 512 && memcmp(head + 257, "ustar", 5) == 0);
}

static la_ssize_t
package_more(struct archive *archive, void *package, const void **bytes)
{
	struct package *p = package;

	(void)archive;
	*bytes = p->chunk;
	return source_read(p->source, p->chunk, PACKAGE_CHUNK);
}

/* ---- which files -------------------------------------------------------- */

static const char *
package_base(const char *name)
{
	const char *slash = strrchr(name, '/');

	return slash != NULL ? slash + 1 : name;
}

static bool
package_ends(const char *name, const char *const *endings)
{
	const char *stop = strrchr(name, '.');

	while (stop != NULL && *endings != NULL)
		if (strcasecmp(stop, *endings++) == 0)
			return true;
	return false;
}

/* How many bytes of a file are of use. */
static size_t
package_use(const char *name)
{
	static const char *const xml[] = { ".nxml", ".xml", NULL };
	static const char *const drawn[] = { ".jpg", ".jpeg", ".png", ".gif",
	    ".tif", ".tiff", ".webp", NULL };
	static const char *const others[] = { ".eps", ".pdf", NULL };

	if (package_base(name)[0] == '.')
		return 0;
	return package_ends(name, xml) ? PACKAGE_XML
	    : package_ends(name, drawn) ? PICTURE_BYTES + 1
	    : package_ends(name, others) ? PACKAGE_MAGIC : 0;
}

/* Is the root of this XML <article>? */
static bool
package_is_article(const struct package_file *f)
{
	size_t n = f->len < PACKAGE_HEAD ? f->len : PACKAGE_HEAD;

	for (size_t i = 0; i + 9 < n; i++)
		if (memcmp(f->bytes + i, "<article", 8) == 0 &&
		    strchr(" \t\r\n>", f->bytes[i + 8]) != NULL)
			return true;
	return false;
}

/* ---- reading ------------------------------------------------------------ */

/* More room in a file that is being kept; false: it is given up. */
static bool
package_room(struct package *p, struct package_file *f, size_t *cap,
    size_t n)
{
	char *more;

	if (f->len + n <= *cap)
		return true;
	*cap = (f->len + n) * 2;
	more = realloc(f->bytes, *cap);
	if (more == NULL) {
		p->why = "no memory for it";
		return false;
	}
	f->bytes = more;
	return true;
}

/* The file at hand: its first `use` bytes kept, the rest run through. */
static void
package_take(struct package *p, struct package_file *f, size_t use)
{
	char bytes[4096];
	size_t cap = 0;
	la_ssize_t n;

	while (p->why == NULL && (n = archive_read_data(p->archive, bytes,
	    sizeof bytes)) != 0) {
		size_t take = n > 0 ? (size_t)n : 0;

		if (n < 0)
			p->why = "a file in it is damaged or protected";
		p->n_read += take;
		if (take > use - f->len)
			take = use - f->len;
		p->n_kept += take;
		if (p->n_read > PACKAGE_READ || p->n_kept > PACKAGE_KEPT)
			p->why = "it holds more than any article";
		if (p->why == NULL && take > 0 &&
		    package_room(p, f, &cap, take)) {
			memcpy(f->bytes + f->len, bytes, take);
			f->len += take;
		}
	}
}

static void
package_keep(struct package *p, struct package_file *f)
{
	struct package_file *more = realloc(p->files,
	    (p->n_files + 1) * sizeof *more);

	if (more == NULL) {
		p->why = "no memory for it";
		free(f->name);
		free(f->bytes);
		return;
	}
	p->files = more;
	p->files[p->n_files++] = *f;
}

/* The first article is the one; others are counted. */
static void
package_file(struct package *p, const char *name)
{
	size_t use = package_use(name);
	struct package_file f = { 0 };

	/* read on without its pictures where these are too many to keep */
	if (use <= PICTURE_BYTES + 1 && p->n_kept > PACKAGE_KEPT -
	    (PICTURE_BYTES + 1))
		use = 0;
	if (use != 0)
		f.name = strdup(name);
	package_take(p, &f, use);
	if (f.len > 0 && f.name != NULL && use == PACKAGE_XML) {
		if (package_is_article(&f) && p->n_articles++ == 0) {
			p->article = f;
			if (f.len == use)
				p->why = "its article is larger than any";
			return;
		}
	} else if (f.len > 0 && f.name != NULL) {
		package_keep(p, &f);
		return;
	}
	p->n_kept -= f.len;
	free(f.name);
	free(f.bytes);
}

static bool
package_open(struct package *p)
{
	p->archive = archive_read_new();
	return p->archive != NULL &&
	    archive_read_support_format_zip(p->archive) == ARCHIVE_OK &&
	    archive_read_support_format_tar(p->archive) == ARCHIVE_OK &&
	    archive_read_open(p->archive, p, NULL, package_more, NULL) ==
	    ARCHIVE_OK;
}

static void
package_read(struct package *p)
{
	struct archive_entry *entry;
	int code = ARCHIVE_OK;

	if (!package_open(p))
		p->why = "it is damaged";
	while (p->why == NULL && (code = archive_read_next_header(p->archive,
	    &entry)) >= ARCHIVE_WARN && code != ARCHIVE_EOF) {
		const char *name = archive_entry_pathname(entry);

		if (p->n_seen++ == PACKAGE_FILES)
			p->why = "it holds more files than any article";
		else if (name != NULL &&
		    archive_entry_filetype(entry) == AE_IFREG)
			package_file(p, name);
	}
	if (p->why == NULL && code < ARCHIVE_WARN)
		p->why = "it is damaged or ends too early";
}

/* ---- the article in it -------------------------------------------------- */

/* A file of this name in the article's folder, or in a folder of that. */
static const void *
package_find(void *package, const char *name, size_t *len)
{
	const struct package *p = package;
	size_t dir = (size_t)(package_base(p->article.name) -
	    p->article.name);

	for (size_t i = 0; i < p->n_files; i++) {
		const struct package_file *f = &p->files[i];

		if (strcmp(package_base(f->name), name) != 0 ||
		    strncmp(f->name, p->article.name, dir) != 0)
			continue;
		*len = f->len;
		return f->bytes;
	}
	return NULL;
}

static void
package_say(const struct package *p, struct diags *diags)
{
	if (source_failed(p->source))
		return;
	if (p->why != NULL)
		diag(diags, DIAG_PACKAGE_BAD, "%s", p->why);
	else if (p->n_articles == 0)
		diag(diags, DIAG_PACKAGE_EMPTY,
		    "none of its %zu files is the XML of an article",
		    p->n_seen);
	else if (p->n_articles > 1)
		diag(diags, DIAG_PACKAGE_MORE,
		    "it holds %zu articles; the first is read",
		    p->n_articles);
}

/* The source of the article, which owns the package; NULL. */
static struct source *
package_source(struct package *p, struct diags *diags)
{
	struct source *s;

	package_say(p, diags);
	if (p->why != NULL || p->n_articles == 0)
		return NULL;
	s = source_open_memory(p->article.bytes, p->article.len,
	    source_name(p->source), diags);
	if (s != NULL)
		source_siblings(s, package_find, package_drop, p);
	return s;
}

struct source *
package_enter(struct source *source, struct diags *diags)
{
	struct package *p;
	struct source *inner;
	const char *head;
	size_t len;

	if (source == NULL)
		return NULL;
	head = source_peek(source, &len);
	if (!package_is(head, len))
		return source;
	p = calloc(1, sizeof *p);
	if (p == NULL) {
		diag(diags, DIAG_MEMORY, "no memory for the package");
		source_drop(source);
		return NULL;
	}
	p->source = source;
	package_read(p);
	archive_read_free(p->archive);
	p->archive = NULL;
	inner = package_source(p, diags);
	source_drop(source);
	p->source = NULL;
	if (inner == NULL)
		package_drop(p);
	return inner;
}

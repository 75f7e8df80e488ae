/*
 * Where input bytes come from.
 *
 * zlib's gz calls read plain files as they are, so one path serves both.  The
 * bytes peeked at for sniffing are kept and read again first.
 */
#include "base/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "base/diag.h"

enum {
	SOURCE_CHUNK = 64 * 1024,       /* bytes read at a time */
	SIBLING_NAME = 255              /* bytes of a file's name; NAME_MAX */
};

struct source {
	const char *name;
	const char *path;               /* NULL: standard input, memory */
	struct diags *diags;
	gzFile gz;                      /* NULL: reads memory */
	z_stream unzip;                 /* for gzipped memory */
	bool unzipping;
	const unsigned char *bytes;     /* memory left to read */
	size_t left;
	char *peek;                     /* NULL until peeked */
	size_t peek_len, peek_at;
	char *rest;
	bool failed;
	source_find *find;              /* what lies beside it; or NULL */
	void (*drop)(void *ctx);
	void *ctx;
};

static struct source *
source_new(const char *name, struct diags *diags)
{
	struct source *s = calloc(1, sizeof *s);

	if (s == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to open the input");
		return NULL;
	}
	s->name = name;
	s->diags = diags;
	return s;
}

/* A descriptor that is worth reading, or -1 with a message. */
static int
source_descriptor(const char *path, struct diags *diags)
{
	struct place at = { .file = path };
	struct stat st;
	int fd = strcmp(path, "-") == 0 ? dup(STDIN_FILENO)
	    : open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0) {
		diag_at(diags, &at, DIAG_FILE_OPEN, "cannot be opened: %s",
		    strerror(errno));
		return -1;
	}
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		diag_at(diags, &at, DIAG_FILE_DIRECTORY, "is a directory");
		close(fd);
		return -1;
	}
	return fd;
}

struct source *
source_open(const char *path, struct diags *diags)
{
	struct source *s;
	int fd = source_descriptor(path, diags);

	if (fd < 0)
		return NULL;
	s = source_new(path, diags);
	if (s != NULL) {
		s->path = strcmp(path, "-") == 0 ? NULL : path;
		s->gz = gzdopen(fd, "rb");
		if (s->gz != NULL) {
			gzbuffer(s->gz, SOURCE_CHUNK);
			return s;
		}
		diag(diags, DIAG_MEMORY, "no memory to open the input");
		free(s);
	}
	close(fd);
	return NULL;
}

struct source *
source_open_memory(const void *bytes, size_t len, const char *name,
    struct diags *diags)
{
	static const unsigned char magic[] = { 0x1F, 0x8B };
	struct source *s = source_new(name, diags);

	if (s == NULL)
		return NULL;
	s->bytes = bytes;
	s->left = len;
	if (len > 2 && memcmp(bytes, magic, 2) == 0)
		s->unzipping = inflateInit2(&s->unzip, 15 + 32) == Z_OK;
	return s;
}

void
source_drop(struct source *s)
{
	if (s == NULL)
		return;
	if (s->gz != NULL)
		gzclose(s->gz);
	if (s->unzipping)
		inflateEnd(&s->unzip);
	free(s->peek);
	free(s->rest);
	if (s->drop != NULL)
		s->drop(s->ctx);
	free(s);
}

const char *
source_name(const struct source *s)
{
	return s->name;
}

static int
source_fail(struct source *s, const char *why)
{
	if (!s->failed)
		diag(s->diags, DIAG_FILE_READ, "cannot be read: %s", why);
	s->failed = true;
	return -1;
}

static int
source_read_file(struct source *s, void *bytes, int len)
{
	int n = gzread(s->gz, bytes, (unsigned)len);
	int code = Z_OK;
	const char *why;

	if (n > 0)
		return n;
	why = gzerror(s->gz, &code);
	if (n == 0 && (code == Z_OK || code == Z_STREAM_END))
		return 0;
	return source_fail(s, code == Z_ERRNO ? strerror(errno)
	    : code == Z_BUF_ERROR ? "the gzip data end too early" : why);
}

static int
source_read_memory(struct source *s, void *bytes, int len)
{
	size_t n = s->left < (size_t)len ? s->left : (size_t)len;

	if (n != 0)
		memcpy(bytes, s->bytes, n);
	s->bytes += n;
	s->left -= n;
	return (int)n;
}

static int
source_read_zipped(struct source *s, void *bytes, int len)
{
	z_stream *z = &s->unzip;
	size_t given = s->left < 1u << 30 ? s->left : 1u << 30;
	int code;

	z->next_in = (Bytef *)(uintptr_t)s->bytes;
	z->avail_in = (uInt)given;
	z->next_out = bytes;
	z->avail_out = (uInt)len;
	do {
		code = inflate(z, Z_NO_FLUSH);
		if (code == Z_STREAM_END && z->avail_in > 0)
			code = inflateReset(z);
	} while (code == Z_OK && z->avail_out > 0 && z->avail_in > 0);
	s->bytes += given - z->avail_in;
	s->left -= given - z->avail_in;
	if (z->avail_out < (uInt)len)
		return len - (int)z->avail_out;
	if (code == Z_STREAM_END)
		return 0;
	return source_fail(s, "the gzip data are damaged or end too early");
}

static int
source_read_raw(struct source *s, void *bytes, int len)
{
	if (s->failed)
		return -1;
	if (s->gz != NULL)
		return source_read_file(s, bytes, len);
	if (s->unzipping)
		return source_read_zipped(s, bytes, len);
	return source_read_memory(s, bytes, len);
}

const char *
source_peek(struct source *s, size_t *len)
{
	*len = 0;
	if (s->peek == NULL) {
		s->peek = malloc(SOURCE_PEEK + 1);
		if (s->peek == NULL) {
			source_fail(s, "no memory");
			return "";
		}
		while (s->peek_len < SOURCE_PEEK) {
			int n = source_read_raw(s, s->peek + s->peek_len,
			    (int)(SOURCE_PEEK - s->peek_len));

			if (n <= 0)
				break;
			s->peek_len += (size_t)n;
		}
		s->peek[s->peek_len] = '\0';
	}
	*len = s->peek_len;
	return s->peek;
}

int
source_read(struct source *s, void *bytes, int len)
{
	size_t kept = s->peek_len - s->peek_at;

	if (kept == 0)
		return source_read_raw(s, bytes, len);
	if (kept > (size_t)len)
		kept = (size_t)len;
	memcpy(bytes, s->peek + s->peek_at, kept);
	s->peek_at += kept;
	return (int)kept;
}

const char *
source_rest(struct source *s, size_t limit, size_t *len)
{
	size_t cap = 0, used = 0;

	for (;;) {
		int n;

		if (cap - used < SOURCE_CHUNK + 1) {
			char *more = realloc(s->rest,
			    cap = cap * 2 + 2 * SOURCE_CHUNK);

			if (more == NULL) {
				source_fail(s, "no memory");
				return NULL;
			}
			s->rest = more;
		}
		n = source_read(s, s->rest + used, SOURCE_CHUNK);
		if (n < 0)
			return NULL;
		if (n == 0)
			break;
		used += (size_t)n;
		if (limit != 0 && used > limit) {
			diag(s->diags, DIAG_XML_LIMIT,
			    "holds more than %zu bytes", limit);
			return NULL;
		}
	}
	s->rest[used] = '\0';
	*len = used;
	return s->rest;
}

bool
source_failed(const struct source *s)
{
	return s->failed;
}

/* ---- files beside it ---------------------------------------------------- */

/* A plain name, which leads nowhere else. */
static bool
sibling_is_name(const char *name)
{
	size_t len = strlen(name);

	return len > 0 && len <= SIBLING_NAME && name[0] != '.' &&
	    strcspn(name, "/\\") == len;
}

/* An open file in the folder of a path; -1. */
static int
sibling_open(const char *path, const char *name)
{
	const char *slash = strrchr(path, '/');
	size_t dir = slash != NULL ? (size_t)(slash - path) + 1 : 0;
	char *whole = malloc(dir + strlen(name) + 1);
	struct stat st;
	int fd;

	if (whole == NULL)
		return -1;
	memcpy(whole, path, dir);
	memcpy(whole + dir, name, strlen(name) + 1);
	/* a pipe of that name must not stop us */
	fd = open(whole, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	free(whole);
	if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
		close(fd);
		return -1;
	}
	return fd;
}

/* Up to `limit` + 1 bytes of a file, in malloc memory; NULL. */
static void *
sibling_read(int fd, size_t limit, size_t *len)
{
	struct stat st;
	size_t cap = limit + 1;
	char *bytes;
	ssize_t n = 1;

	if (fstat(fd, &st) == 0 && (uintmax_t)st.st_size < cap)
		cap = (size_t)st.st_size;
	bytes = malloc(cap + 1);
	for (*len = 0; bytes != NULL && *len < cap && n > 0;
	    *len += n > 0 ? (size_t)n : 0)
		n = read(fd, bytes + *len, cap - *len);
	if (n >= 0)
		return bytes;
	free(bytes);
	return NULL;
}

void
source_siblings(struct source *s, source_find *find,
    void (*drop)(void *ctx), void *ctx)
{
	s->find = find;
	s->drop = drop;
	s->ctx = ctx;
}

/* A copy of what the owner of the source has under a name; NULL. */
static void *
sibling_copy(struct source *s, const char *name, size_t limit, size_t *len)
{
	const void *kept = s->find(s->ctx, name, len);
	void *bytes = NULL;

	if (kept == NULL)
		return NULL;
	if (*len > limit)
		*len = limit + 1;
	bytes = malloc(*len + 1);
	if (bytes != NULL)
		memcpy(bytes, kept, *len);
	return bytes;
}

void *
source_sibling(struct source *s, const char *name, size_t limit, size_t *len)
{
	void *bytes;
	int fd;

	if (!sibling_is_name(name))
		return NULL;
	if (s->find != NULL)
		return sibling_copy(s, name, limit, len);
	if (s->path == NULL)
		return NULL;
	fd = sibling_open(s->path, name);
	if (fd < 0)
		return NULL;
	bytes = sibling_read(fd, limit, len);
	close(fd);
	return bytes;
}

size_t
source_consumed(const struct source *s)
{
	if (s->gz == NULL)
		return 0;
	return (size_t)gzoffset(s->gz);
}

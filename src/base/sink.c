/*
 * Where output bytes go.
 *
 * No fsync: it would make a batch wait for the disk at every page, and what
 * it guards against beyond rename() is a loss of power.
 */
#include "base/sink.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"

static bool
sink_all(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t n = write(fd, bytes, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes += n;
		len -= (size_t)n;
	}
	return true;
}

static bool
sink_fail(struct diags *diags, const char *path)
{
	struct place at = { .file = path };
	int why = errno;

	diag_at(diags, &at, DIAG_FILE_WRITE, "cannot be written: %s",
	    strerror(why));
	return false;
}

/* Close, and keep the first error. */
static bool
sink_close(int fd, bool ok)
{
	int why = errno;

	if (close(fd) == 0 || !ok) {
		errno = why;
		return ok;
	}
	return false;
}

/* ---- a device, a pipe --------------------------------------------------- */

/* Nothing can be renamed over these: they take the bytes as they come. */
static bool
sink_stream(const char *path, const void *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	return fd >= 0 && sink_close(fd, sink_all(fd, bytes, len));
}

/* ---- a file ------------------------------------------------------------- */

/* The name of the unfinished file; the caller frees it; NULL: no memory. */
static char *
sink_part_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *base = slash != NULL ? slash + 1 : path;
	size_t size = strlen(path) + sizeof "..XXXXXX.part";
	char *name = malloc(size);

	if (name != NULL)
		snprintf(name, size, "%.*s.%.200s.XXXXXX.part",
		    (int)(base - path), path, base);
	return name;
}

/* The permissions of an ordinary new file. */
static mode_t
sink_new_mode(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

static bool
sink_part(int fd, const char *part, const char *path, mode_t mode,
    const void *bytes, size_t len)
{
	bool ok = sink_all(fd, bytes, len);
	int why = errno;

	/* fails on file systems without permissions, and need not succeed */
	if (fchmod(fd, mode) == 0)
		errno = why;
	ok = sink_close(fd, ok) && rename(part, path) == 0;
	why = errno;
	if (!ok)
		unlink(part);
	errno = why;
	return ok;
}

static bool
sink_whole(const char *path, mode_t mode, const void *bytes, size_t len)
{
	char *part = sink_part_name(path);
	int fd = part == NULL ? -1
	    : mkstemps(part, (int)sizeof ".part" - 1);
	bool ok = fd >= 0 && sink_part(fd, part, path, mode, bytes, len);
	int why = errno;

	free(part);
	errno = why;
	return ok;
}

/* Put a new file in the place of a regular one, behind links too. */
static bool
sink_replace(const char *path, mode_t mode, const void *bytes, size_t len)
{
	char *true_path = realpath(path, NULL);
	bool ok = true_path != NULL &&
	    sink_whole(true_path, mode & 07777, bytes, len);
	int why = errno;

	free(true_path);
	errno = why;
	return ok;
}

static bool
sink_path(const char *path, const void *bytes, size_t len)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return sink_whole(path, sink_new_mode(), bytes, len);
	if (S_ISREG(st.st_mode))
		return sink_replace(path, st.st_mode, bytes, len);
	if (!S_ISDIR(st.st_mode))
		return sink_stream(path, bytes, len);
	errno = EISDIR;
	return false;
}

bool
sink_file(const char *path, const void *bytes, size_t len,
    struct diags *diags)
{
	if (strcmp(path, "-") == 0)
		return sink_all(STDOUT_FILENO, bytes, len) ||
		    sink_fail(diags, "standard output");
	return sink_path(path, bytes, len) || sink_fail(diags, path);
}

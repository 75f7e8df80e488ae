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

/* Give the file the permissions that an ordinary new file gets. */
static void
sink_permissions(int fd)
{
	mode_t mask = umask(0);

	umask(mask);
	if (fchmod(fd, 0666 & ~mask) != 0)
		return;         /* a file system without permissions */
}

static bool
sink_part(int fd, const char *part, const char *path, const void *bytes,
    size_t len)
{
	bool ok = sink_all(fd, bytes, len);
	int why = errno;

	sink_permissions(fd);
	if (close(fd) != 0 && ok) {
		ok = false;
		why = errno;
	}
	if (ok && rename(part, path) != 0) {
		ok = false;
		why = errno;
	}
	if (!ok)
		unlink(part);
	errno = why;
	return ok;
}

/* To a device, a pipe: what stands there must not be replaced by a file. */
static bool
sink_special(const char *path, const void *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	bool ok = fd >= 0 && sink_all(fd, bytes, len);
	int why = errno;

	if (fd >= 0 && close(fd) != 0 && ok)
		return false;
	errno = why;
	return ok;
}

static bool
sink_regular(const char *path, const void *bytes, size_t len)
{
	char *end = realpath(path, NULL);       /* NULL: not there yet */
	char *part = sink_part_name(end != NULL ? end : path);
	bool ok = false;
	int fd, why = ENOMEM;

	if (part != NULL) {
		fd = mkstemps(part, (int)sizeof ".part" - 1);
		ok = fd >= 0 && sink_part(fd, part, end != NULL ? end : path,
		    bytes, len);
		why = errno;
	}
	free(part);
	free(end);
	errno = why;
	return ok;
}

bool
sink_file(const char *path, const void *bytes, size_t len,
    struct diags *diags)
{
	struct stat st;
	bool ok;

	if (strcmp(path, "-") == 0)
		return sink_all(STDOUT_FILENO, bytes, len) ||
		    sink_fail(diags, "standard output");
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		ok = sink_special(path, bytes, len);
	else
		ok = sink_regular(path, bytes, len);
	return ok || sink_fail(diags, path);
}

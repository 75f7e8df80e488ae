#include "../unit.h"

#include "base/diag.h"
#include "base/sink.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char dir[64];

static void
start(void)
{
	strcpy(dir, "out/sink-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
}

static size_t
n_files(void)
{
	DIR *d = opendir(dir);
	size_t n = 0;

	while (readdir(d) != NULL)
		n++;
	closedir(d);
	return n - 2;
}

START_TEST(a_file_is_written_and_replaced)
{
	struct diags d = { 0 };
	char path[96], text[32] = "";
	FILE *f;

	start();
	snprintf(path, sizeof path, "%s/a.pdf", dir);
	ck_assert(sink_file(path, "first", 5, &d));
	ck_assert(sink_file(path, "two", 3, &d));
	f = fopen(path, "r");
	ck_assert_ptr_nonnull(fgets(text, sizeof text, f));
	fclose(f);
	ck_assert_str_eq(text, "two");
	ck_assert_uint_eq(n_files(), 1);
	unlink(path);
	rmdir(dir);
}
END_TEST

START_TEST(a_failure_leaves_nothing_behind)
{
	struct diags d = { 0 };
	char path[96];

	start();
	/* a directory under the final name: the rename must fail */
	snprintf(path, sizeof path, "%s/a.pdf", dir);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	ck_assert(!sink_file(path, "x", 1, &d));
	ck_assert_uint_eq(d.by_code[DIAG_FILE_WRITE], 1);
	ck_assert_uint_eq(n_files(), 1);
	rmdir(path);
	snprintf(path, sizeof path, "%s/no/such/a.pdf", dir);
	ck_assert(!sink_file(path, "x", 1, &d));
	rmdir(dir);
}
END_TEST

/* Renamed over, /dev/null would be gone for the whole machine. */
START_TEST(a_device_is_written_to_not_replaced)
{
	struct diags d = { 0 };
	struct stat before, after;
	char path[96], text[8] = "";
	int fd;

	start();
	snprintf(path, sizeof path, "%s/pipe", dir);
	ck_assert_int_eq(mkfifo(path, 0600), 0);
	stat(path, &before);
	fd = open(path, O_RDWR);
	ck_assert_int_ge(fd, 0);
	ck_assert(sink_file(path, "pdf", 3, &d));
	ck_assert_int_eq(read(fd, text, sizeof text - 1), 3);
	ck_assert_str_eq(text, "pdf");
	stat(path, &after);
	ck_assert_uint_eq(before.st_ino, after.st_ino);
	close(fd);
	unlink(path);
	rmdir(dir);
}
END_TEST

START_TEST(a_link_and_permissions_stay)
{
	struct diags d = { 0 };
	char path[96], link[96];
	struct stat st;

	start();
	snprintf(path, sizeof path, "%s/a.pdf", dir);
	snprintf(link, sizeof link, "%s/link.pdf", dir);
	ck_assert(sink_file(path, "old", 3, &d));
	ck_assert_int_eq(symlink("a.pdf", link), 0);
	ck_assert_int_eq(chmod(path, 0640), 0);
	ck_assert(sink_file(link, "longer", 6, &d));
	ck_assert_int_eq(lstat(link, &st), 0);
	ck_assert(S_ISLNK(st.st_mode));
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_int_eq(st.st_size, 6);
	ck_assert_int_eq(st.st_mode & 0777, 0640);
	ck_assert_uint_eq(n_files(), 2);
	unlink(link);
	unlink(path);
	rmdir(dir);
}
END_TEST

UNIT_MAIN("base/sink", a_file_is_written_and_replaced,
    a_device_is_written_to_not_replaced, a_link_and_permissions_stay,
    a_failure_leaves_nothing_behind)

#include "../unit.h"

#include "base/diag.h"
#include "base/source.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

static char path[] = "out/source-XXXXXX";

static void
write_file(const void *bytes, size_t len)
{
	int fd;

	strcpy(path, "out/source-XXXXXX");
	fd = mkstemp(path);
	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, bytes, len), (ssize_t)len);
	close(fd);
}

/* "0123456789" again and again, gzipped. */
static size_t
zipped(unsigned char *out, size_t cap, size_t len)
{
	z_stream z = { 0 };
	unsigned char *in = malloc(len);

	for (size_t i = 0; i < len; i++)
		in[i] = (unsigned char)('0' + i % 10);
	deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
	z.next_in = in;
	z.avail_in = (uInt)len;
	z.next_out = out;
	z.avail_out = (uInt)cap;
	ck_assert_int_eq(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	free(in);
	return cap - z.avail_out;
}

static void
check_digits(struct source *s, size_t expected)
{
	size_t len;
	const char *p;

	p = source_peek(s, &len);
	ck_assert_uint_eq(len, expected < SOURCE_PEEK ? expected : SOURCE_PEEK);
	ck_assert_int_eq(p[0], '0');
	p = source_rest(s, 0, &len);
	ck_assert_ptr_nonnull(p);
	ck_assert_uint_eq(len, expected);
	for (size_t i = 0; i < len; i++)
		ck_assert_int_eq(p[i], (char)('0' + i % 10));
	ck_assert_int_eq(p[len], '\0');
}

START_TEST(gzip_is_undone)
{
	unsigned char out[8192];
	size_t len = zipped(out, sizeof out, 200000);
	struct diags d = { 0 };
	struct source *s;

	write_file(out, len);
	s = source_open(path, &d);
	check_digits(s, 200000);
	source_drop(s);
	unlink(path);
	s = source_open_memory(out, len, "m", &d);
	check_digits(s, 200000);
	source_drop(s);
}
END_TEST

START_TEST(cut_gzip_is_said)
{
	unsigned char out[8192];
	size_t len = zipped(out, sizeof out, 200000);
	struct diags d = { 0 };
	struct source *s = source_open_memory(out, len / 2, "m", &d);

	ck_assert_ptr_null(source_rest(s, 0, &len));
	ck_assert_uint_eq(d.by_code[DIAG_FILE_READ], 1);
	source_drop(s);
	write_file(out, zipped(out, sizeof out, 200000) / 2);
	s = source_open(path, &d);
	ck_assert_ptr_null(source_rest(s, 0, &len));
	ck_assert_uint_eq(d.by_code[DIAG_FILE_READ], 2);
	source_drop(s);
	unlink(path);
}
END_TEST

START_TEST(what_cannot_be_opened_is_said)
{
	struct diags d = { 0 };

	ck_assert_ptr_null(source_open("no/such/file", &d));
	ck_assert_uint_eq(d.by_code[DIAG_FILE_OPEN], 1);
	ck_assert_ptr_null(source_open(".", &d));
	ck_assert_uint_eq(d.by_code[DIAG_FILE_DIRECTORY], 1);
}
END_TEST

START_TEST(the_limit_holds)
{
	struct diags d = { 0 };
	struct source *s = source_open_memory("0123456789", 10, "m", &d);
	size_t len;

	ck_assert_ptr_null(source_rest(s, 9, &len));
	ck_assert_uint_eq(d.by_code[DIAG_XML_LIMIT], 1);
	source_drop(s);
}
END_TEST

START_TEST(nothing_is_nothing)
{
	struct diags d = { 0 };
	struct source *s = source_open_memory("", 0, "m", &d);
	size_t len = 1;

	source_peek(s, &len);
	ck_assert_uint_eq(len, 0);
	ck_assert_ptr_nonnull(source_rest(s, 0, &len));
	ck_assert_uint_eq(len, 0);
	source_drop(s);
}
END_TEST

START_TEST(what_lies_beside)
{
	struct diags d = { 0 };
	struct source *s;
	char first[sizeof path], *bytes;
	const char *name = first + strlen("out/");
	size_t len = 0;

	write_file("0123456789", 10);
	strcpy(first, path);
	write_file("<article/>", 10);
	s = source_open(path, &d);
	bytes = source_sibling(s, name, 10, &len);
	ck_assert_uint_eq(len, 10);
	ck_assert_int_eq(memcmp(bytes, "0123456789", 10), 0);
	free(bytes);
	free(source_sibling(s, name, 9, &len));
	ck_assert_uint_eq(len, 10);
	free(source_sibling(s, name, 4, &len));
	ck_assert_uint_eq(len, 5);
	ck_assert_ptr_null(source_sibling(s, "no-such", 9, &len));
	ck_assert_ptr_null(source_sibling(s, "", 9, &len));
	ck_assert_ptr_null(source_sibling(s, ".", 9, &len));
	ck_assert_ptr_null(source_sibling(s, "build", 9, &len));
	ck_assert_ptr_null(source_sibling(s, "build/fonts.done", 9, &len));
	ck_assert_ptr_null(source_sibling(s, "../Makefile", 9, &len));
	ck_assert_int_eq(mkfifo("out/source-pipe", 0600), 0);
	ck_assert_ptr_null(source_sibling(s, "source-pipe", 9, &len));
	unlink("out/source-pipe");
	source_drop(s);
	s = source_open_memory("x", 1, name, &d);
	ck_assert_ptr_null(source_sibling(s, name, 9, &len));
	source_drop(s);
	unlink(first);
	unlink(path);
}
END_TEST

static const void *
find(void *ctx, const char *name, size_t *len)
{
	(void)ctx;
	*len = 3;
	return strcmp(name, "b") == 0 ? "bcd" : NULL;
}

static void
count_drop(void *ctx)
{
	++*(int *)ctx;
}

START_TEST(what_another_has_beside)
{
	struct diags d = { 0 };
	struct source *s = source_open_memory("x", 1, "m", &d);
	size_t len = 0;
	int dropped = 0;
	char *bytes;

	source_siblings(s, find, count_drop, &dropped);
	bytes = source_sibling(s, "b", 3, &len);
	ck_assert_uint_eq(len, 3);
	ck_assert_int_eq(memcmp(bytes, "bcd", 3), 0);
	free(bytes);
	free(source_sibling(s, "b", 1, &len));
	ck_assert_uint_eq(len, 2);
	ck_assert_ptr_null(source_sibling(s, "c", 3, &len));
	ck_assert_ptr_null(source_sibling(s, "../b", 3, &len));
	source_drop(s);
	ck_assert_int_eq(dropped, 1);
}
END_TEST

UNIT_MAIN("base/source", gzip_is_undone, cut_gzip_is_said,
    what_cannot_be_opened_is_said, the_limit_holds, nothing_is_nothing,
    what_lies_beside, what_another_has_beside)

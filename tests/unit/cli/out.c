#include "../unit.h"

#include "base/arena.h"
#include "base/buf.h"
#include "cli/cli.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char dir[32];
static struct arena *arena;
static struct buf said;
static struct diags diags;
static struct settings settings;
static struct out out;

static void
keep(void *ctx, const struct diag *d)
{
	(void)ctx;
	diag_format(&said, d);
	buf_char(&said, '\n');
}

static void
touch(const char *path)
{
	FILE *f = fopen(path, "w");

	ck_assert_ptr_nonnull(f);
	fputs("as it was", f);
	fclose(f);
}

/* In a new folder with the input a/in.xml. */
static void
start(const char *to, size_t n_inputs)
{
	static const char *const inputs[] = { "a/in.xml", "b.xml" };

	strcpy(dir, "out/out-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	ck_assert_int_eq(chdir(dir), 0);
	ck_assert_int_eq(mkdir("a", 0700), 0);
	touch("a/in.xml");
	arena = arena_new(0);
	said = (struct buf){ .arena = arena };
	diags = (struct diags){ .sink = keep };
	settings = (struct settings){ .out = to, .inputs = inputs,
	    .n_inputs = n_inputs };
}

static void
end(void)
{
	char line[64];

	arena_drop(arena);
	ck_assert_int_eq(chdir("../.."), 0);
	snprintf(line, sizeof line, "rm -r %s", dir);
	ck_assert_int_eq(system(line), 0);
}

static bool
take(const char *name)
{
	const struct out_part pdf = { "pdf", 3 };
	struct out_made made = { .input = "a/in.xml", .record = "7",
	    .name = name, .parts = &pdf, .n_parts = 1, .n_pages = 2 };

	return out_take(&out, &made);
}

static bool
is_whole(const char *path)
{
	char text[16] = "";
	FILE *f = fopen(path, "r");
	bool ok = f != NULL && fgets(text, sizeof text, f) != NULL &&
	    strcmp(text, "pdf") == 0;

	if (f != NULL)
		fclose(f);
	return ok;
}

/* Files of the current folder, "." and ".." not counted. */
static size_t
n_files(void)
{
	DIR *d = opendir(".");
	size_t n = 0;

	while (readdir(d) != NULL)
		n++;
	closedir(d);
	return n - 2;
}

START_TEST(one_goes_beside_its_input)
{
	start(NULL, 1);
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take("x.pdf"));
	ck_assert_uint_eq(out.made, 0);
	ck_assert(out_close(&out));
	ck_assert(is_whole("a/x.pdf"));
	ck_assert_uint_eq(out.made, 1);
	ck_assert_str_eq(buf_text(&said),
	    "a/x.pdf: note: 7: 2 pages, 1 kB [made]\n");
	end();
}
END_TEST

START_TEST(several_go_here)
{
	start(NULL, 1);
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take("x.pdf") && take("x.pdf") && take("y.pdf"));
	ck_assert(out_close(&out));
	ck_assert(is_whole("x.pdf") && is_whole("x_2.pdf") &&
	    is_whole("y.pdf"));
	end();
}
END_TEST

START_TEST(a_name_is_a_file_for_one_and_a_folder_for_several)
{
	start("new", 1);
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take("x.pdf"));
	ck_assert(out_close(&out));
	ck_assert(is_whole("new"));
	end();
	start("new", 1);
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take("x.pdf") && take("y.pdf"));
	ck_assert(out_close(&out));
	ck_assert(is_whole("new/x.pdf") && is_whole("new/y.pdf"));
	end();
}
END_TEST

START_TEST(a_slash_or_a_second_input_makes_a_folder)
{
	start("new/", 1);
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take("x.pdf"));
	ck_assert(out_close(&out));
	ck_assert(is_whole("new/x.pdf"));
	end();
	start("new", 2);
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take("x.pdf"));
	ck_assert(out_close(&out));
	ck_assert(is_whole("new/x.pdf"));
	end();
}
END_TEST

START_TEST(one_file_takes_one_article)
{
	start("one.pdf", 1);
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take("x.pdf"));
	ck_assert(!take("y.pdf"));
	ck_assert(out_close(&out));
	ck_assert_uint_eq(out.made, 0);
	ck_assert_uint_eq(diags.by_code[DIAG_USAGE], 1);
	ck_assert_uint_eq(n_files(), 1);
	ck_assert_int_eq(exit_status_of(&settings, &diags, 0, 2),
	    EXIT_USAGE);
	end();
	start("one.pdf", 2);
	ck_assert(!out_open(&out, &settings, &diags));
	out_close(&out);
	end();
	start("-", 2);
	ck_assert(!out_open(&out, &settings, &diags));
	out_close(&out);
	end();
}
END_TEST

static bool
take_pages(const char *name, size_t n)
{
	const struct out_part pages[] = { { "pdf", 3 }, { "pdf", 3 } };
	struct out_made made = { .input = "a/in.xml", .name = name,
	    .parts = pages, .n_parts = n, .n_pages = n };

	return out_take(&out, &made);
}

START_TEST(pictures_are_numbered)
{
	start("new/", 1);
	settings.format = FORMAT_PNG;
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take_pages("x.pdf", 2) && take_pages("x.pdf", 2) &&
	    take_pages("y.pdf", 1));
	ck_assert(out_close(&out));
	ck_assert(is_whole("new/x-1.png") && is_whole("new/x-2.png") &&
	    is_whole("new/x_2-1.png") && is_whole("new/x_2-2.png") &&
	    is_whole("new/y.png"));
	ck_assert_uint_eq(out.made, 3);
	end();
	/* the first waits, all its pages kept */
	start("a.b/page", 1);
	settings.format = FORMAT_SVG;
	ck_assert_int_eq(mkdir("a.b", 0700), 0);
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take_pages("x.pdf", 2));
	ck_assert(out_close(&out));
	ck_assert(is_whole("a.b/page-1") && is_whole("a.b/page-2"));
	ck_assert_str_eq(buf_text(&said),
	    "a.b/page-1: note: 2 pages, 1 kB, a file each [made]\n");
	end();
	start("one.svg", 2);
	ck_assert(!out_open(&out, &settings, &diags));
	out_close(&out);
	end();
}
END_TEST

/* On standard output one page, and no more. */
START_TEST(pictures_have_no_common_file)
{
	start("-", 1);
	settings.format = FORMAT_PNG;
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take_pages("x.pdf", 2));
	ck_assert(!out_close(&out));
	ck_assert_uint_eq(diags.by_code[DIAG_USAGE], 1);
	end();
}
END_TEST

START_TEST(an_input_is_not_overwritten)
{
	start("a/in.xml", 1);
	ck_assert_int_eq(symlink("in.xml", "a/x.pdf"), 0);
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take("x.pdf"));
	ck_assert(!out_close(&out));
	ck_assert(!is_whole("a/in.xml"));
	ck_assert_uint_eq(diags.by_code[DIAG_USAGE], 1);
	/* nor through a link of the good name */
	settings.out = NULL;
	ck_assert(out_open(&out, &settings, &diags));
	ck_assert(take("x.pdf"));
	ck_assert(!out_close(&out));
	ck_assert(!is_whole("a/in.xml"));
	end();
}
END_TEST

START_TEST(a_folder_that_cannot_be_made_is_said_before_the_work)
{
	start("no/such/", 1);
	ck_assert(!out_open(&out, &settings, &diags));
	out_close(&out);
	ck_assert_uint_eq(diags.by_code[DIAG_FILE_WRITE], 1);
	ck_assert_int_eq(exit_status_of(&settings, &diags, 0, 0),
	    EXIT_WRITE);
	end();
}
END_TEST

START_TEST(the_status_of_a_run)
{
	struct settings s = { .strict = true };
	struct diags d = { 0 };

	ck_assert_int_eq(exit_status_of(&s, &d, 1, 0), EXIT_MADE);
	ck_assert_int_eq(exit_status_of(&s, &d, 0, 1), EXIT_NONE_MADE);
	diag(&d, DIAG_TITLE_MISSING, "x");
	ck_assert_int_eq(exit_status_of(&s, &d, 1, 0), EXIT_WARNINGS);
	s.strict = false;
	ck_assert_int_eq(exit_status_of(&s, &d, 1, 0), EXIT_MADE);
	ck_assert_int_eq(exit_status_of(&s, &d, 1, 1), EXIT_SOME_FAILED);
	diag(&d, DIAG_INPUT_UNKNOWN, "x");
	ck_assert_int_eq(exit_status_of(&s, &d, 1, 1), EXIT_SOME_FAILED);
	ck_assert_int_eq(exit_status_of(&s, &d, 0, 2), EXIT_UNKNOWN_INPUT);
	diag(&d, DIAG_FONT_OPEN, "x");
	ck_assert_int_eq(exit_status_of(&s, &d, 1, 1), EXIT_FONT);
	diag(&d, DIAG_FILE_WRITE, "x");
	ck_assert_int_eq(exit_status_of(&s, &d, 1, 1), EXIT_WRITE);
}
END_TEST

UNIT_MAIN("cli/out", one_goes_beside_its_input, several_go_here,
    a_name_is_a_file_for_one_and_a_folder_for_several,
    a_slash_or_a_second_input_makes_a_folder, one_file_takes_one_article,
    pictures_are_numbered, pictures_have_no_common_file,
    an_input_is_not_overwritten,
    a_folder_that_cannot_be_made_is_said_before_the_work,
    the_status_of_a_run)

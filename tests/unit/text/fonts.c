#include "desk.h"

#include <stdio.h>
#include <unistd.h>

static bool
opens(const char *list)
{
	char dir[] = "/tmp/offprint-fonts-XXXXXX";
	char path[64];
	struct diags diags = { 0 };
	struct fonts *f;
	FILE *file;

	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof path, "%s/fonts.list", dir);
	file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(list, file);
	fclose(file);
	f = fonts_open(dir, &diags);
	if (f != NULL)
		ck_assert_ptr_null(fonts_face(f, NULL, 400, false, &diags));
	ck_assert_uint_ge(diags.by_code[DIAG_FONT_OPEN], 1);
	fonts_drop(f);
	unlink(path);
	rmdir(dir);
	return f != NULL;
}

START_TEST(bad_lists_are_refused)
{
	ck_assert(!opens(""));
	ck_assert(!opens("# only a comment\n"));
	ck_assert(!opens("too few fields\n"));
	ck_assert(!opens("a\tb\t400\tnormal\tnorole\t-\tp\tl\n"));
	ck_assert(opens("a.otf\tb\t400\tnormal\ttext\t-\tp\tl"));
	struct diags diags = { 0 };
	ck_assert_ptr_null(fonts_open("/nowhere", &diags));
	ck_assert_uint_ge(diags.by_code[DIAG_FONT_OPEN], 1);
}
END_TEST

START_TEST(families_give_their_nearest_face)
{
	struct desk d;
	const struct face *f;

	desk_open(&d);
	f = fonts_face(d.fonts, NULL, 400, false, &d.diags);
	ck_assert_str_eq(f->family, "Linux Libertine O");
	ck_assert_ptr_eq(fonts_face(d.fonts, "No Such", 400, false, &d.diags),
	    f);
	f = fonts_face(d.fonts, "Linux Libertine O", 700, true, &d.diags);
	ck_assert_int_eq(f->weight, 700);
	ck_assert(f->italic);
	f = fonts_face(d.fonts, "Linux Libertine O", 620, false, &d.diags);
	ck_assert_int_eq(f->weight, 600);
	f = fonts_face(d.fonts, "Linux Biolinum O", 700, true, &d.diags);
	ck_assert(f->italic);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/fonts", bad_lists_are_refused,
    families_give_their_nearest_face)

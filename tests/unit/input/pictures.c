#include "desk.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "drawn.h"
#include "input/picture.h"

/* A folder with an article in it, and what lies beside. */
static struct {
	char dir[64];
	char path[128];
	struct desk d;
	struct article x;
} k;

static void
put(const char *name, const void *bytes, size_t len)
{
	FILE *f;

	snprintf(k.path, sizeof k.path, "%s/%s", k.dir, name);
	f = fopen(k.path, "w");
	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fwrite(bytes, 1, len, f), len);
	ck_assert_int_eq(fclose(f), 0);
}

static void
take_away(const char *name)
{
	snprintf(k.path, sizeof k.path, "%s/%s", k.dir, name);
	unlink(k.path);
}

static void
begin(void)
{
	memset(&k, 0, sizeof k);
	strcpy(k.dir, "/tmp/offprint-pictures-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(k.dir));
	k.d.arena = arena_new(0);
	k.d.notes = arena_new(0);
	k.d.said = (struct buf){ .arena = k.d.notes };
	k.d.diags = (struct diags){ .sink = desk_say, .ctx = &k.d };
	put("a.xml", "<article/>", 10);
	snprintf(k.path, sizeof k.path, "%s/a.xml", k.dir);
	k.d.source = source_open(k.path, &k.d.diags);
	ck_assert_ptr_nonnull(k.d.source);
}

static void
end(void)
{
	source_drop(k.d.source);
	take_away("a.xml");
	ck_assert_int_eq(rmdir(k.dir), 0);
	arena_drop(k.d.arena);
	arena_drop(k.d.notes);
}

/* A figure of this file; its picture. */
static const struct image *
find(const char *graphic)
{
	struct figure f = { .graphic = graphic };

	k.x.figures = &f;
	k.x.n_figures = 1;
	snprintf(k.path, sizeof k.path, "%s/a.xml", k.dir);
	pictures_find(k.d.arena, &k.x, k.d.source, &k.d.diags);
	return f.image;
}

START_TEST(under_one_name_or_another)
{
	begin();
	put("fig1.png", drawn, draw_grey(3, 2, 0));
	put("fig2.x.png", drawn, draw_grey(4, 2, 0));
	put("fig3.tif", "II*\0", 4);
	put("fig4.gif", drawn, draw_grey(6, 2, 0));
	put("fig3.png", drawn, draw_grey(5, 2, 0));
	ck_assert_uint_eq(find("fig1.png")->width, 3);
	ck_assert_uint_eq(find("fig1")->width, 3);
	ck_assert_uint_eq(find("fig1.tif")->width, 3);
	ck_assert_uint_eq(find("https://example.org/a/fig1.tiff?x=1")->width,
	    3);
	ck_assert_uint_eq(find("fig2.x")->width, 4);
	ck_assert_uint_eq(find("fig3.tif")->width, 5);
	ck_assert_uint_eq(find("fig4.eps")->width, 6);
	put("fig4.jpg", "no picture", 9);
	ck_assert_uint_eq(find("fig4.gif")->width, 6);
	ck_assert_str_eq(buf_text(&k.d.said), "");
	take_away("fig4.gif");
	take_away("fig4.jpg");
	take_away("fig1.png");
	take_away("fig2.x.png");
	take_away("fig3.tif");
	take_away("fig3.png");
	end();
}
END_TEST

START_TEST(what_is_not_drawn_is_said)
{
	unsigned char *large = calloc(1, PICTURE_BYTES + 2);

	begin();
	put("fig1.gif", "GIF89a", 6);
	put("fig2.jpg", "<html>", 6);
	memcpy(large, "\xFF\xD8\xFF", 3);
	put("fig3.jpg", large, PICTURE_BYTES + 2);
	free(large);
	ck_assert_ptr_null(find("fig1.gif"));
	ck_said(&k.d, "warning: figures: fig1.gif: the GIF file");
	ck_said(&k.d, "[image-bad]");
	ck_assert_ptr_null(find("fig2"));
	ck_said(&k.d, "fig2.jpg: not a picture");
	ck_assert_ptr_null(find("fig3.jpg"));
	ck_said(&k.d, "fig3.jpg: larger than any figure");
	take_away("fig1.gif");
	take_away("fig2.jpg");
	take_away("fig3.jpg");
	end();
}
END_TEST

/* A film of two pictures of one pixel. */
START_TEST(the_first_of_several_is_said)
{
	static const char film[] = "GIF89a\1\0\1\0\x80\0\0\xFF\0\0\0\0\0"
	    ",\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
	    ",\0\0\0\0\1\0\1\0\0\2\2\x44\1\0;";

	begin();
	put("film.gif", film, sizeof film - 1);
	ck_assert_uint_eq(find("film.gif")->width, 1);
	ck_said(&k.d, "note: figures: film.gif holds several pictures; the "
	    "first is printed");
	ck_said(&k.d, "[image-first]");
	take_away("film.gif");
	end();
}
END_TEST

START_TEST(what_is_not_there_is_said_once)
{
	struct figure figures[] = { { .graphic = "x.png" },
	    { .label = "Fig. 2" }, { .graphic = "y.png" },
	    { .graphic = "t.png", .is_table = true,
	    .n_tables = 1 } };

	begin();
	k.x.figures = figures;
	k.x.n_figures = 4;
	pictures_find(k.d.arena, &k.x, k.d.source, &k.d.diags);
	ck_said(&k.d, "note: figures: 2 pictures are not there, x.png for one");
	ck_assert_uint_eq(k.d.diags.counts[DIAG_LEVEL_NOTE], 1);
	ck_assert_ptr_null(find("../../../../etc/passwd"));
	ck_said(&k.d, "note: figures: passwd is not there");
	ck_assert_ptr_null(find(".."));
	ck_assert_ptr_null(find("images/"));
	ck_assert_uint_eq(k.d.diags.by_code[DIAG_IMAGE_BAD], 0);
	end();
}
END_TEST

/* No more are looked for than any article has. */
START_TEST(there_are_bounds)
{
	enum { N = PICTURE_COUNT + 3 };
	struct figure figures[N];

	begin();
	put("f.png", drawn, draw_grey(1, 1, 0));
	for (int i = 0; i < N; i++)
		figures[i] = (struct figure){ .graphic = "f.png" };
	k.x.figures = figures;
	k.x.n_figures = N;
	pictures_find(k.d.arena, &k.x, k.d.source, &k.d.diags);
	ck_assert_ptr_nonnull(figures[PICTURE_COUNT - 1].image);
	ck_assert_ptr_null(figures[PICTURE_COUNT].image);
	ck_said(&k.d, "3 pictures are not there");
	take_away("f.png");
	end();
}
END_TEST

START_TEST(all_together_are_bounded)
{
	enum { N = PICTURE_ALL_BYTES / (PICTURE_WIDE * PICTURE_HIGH) };
	struct figure figures[N + 1];

	begin();
	put("f.png", drawn, draw_grey(PICTURE_WIDE, PICTURE_HIGH, 0));
	for (int i = 0; i <= N; i++)
		figures[i] = (struct figure){ .graphic = "f.png" };
	k.x.figures = figures;
	k.x.n_figures = N + 1;
	pictures_find(k.d.arena, &k.x, k.d.source, &k.d.diags);
	ck_assert_ptr_nonnull(figures[N - 1].image);
	ck_assert_ptr_null(figures[N].image);
	ck_said(&k.d, "too large together");
	take_away("f.png");
	end();
}
END_TEST

UNIT_MAIN("input/pictures", under_one_name_or_another,
    what_is_not_drawn_is_said, the_first_of_several_is_said,
    what_is_not_there_is_said_once,
    there_are_bounds, all_together_are_bounded)

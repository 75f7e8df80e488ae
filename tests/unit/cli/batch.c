#include "desk.h"

static struct settings settings;
static struct offprint *engine;

static void
start(const char *out, const char *const *inputs, size_t n)
{
	settings = (struct settings){ .out = out, .inputs = inputs,
	    .n_inputs = n, .loudness = LOUD_USUAL };
	engine = desk_engine(&settings);
	desk_start();
}

static void
end(void)
{
	offprint_close(engine);
	desk_end();
}

static bool
is_pdf(const char *path)
{
	char text[6] = "";
	FILE *f = fopen(path, "rb");
	bool ok = f != NULL && fread(text, 1, 5, f) == 5 &&
	    strcmp(text, "%PDF-") == 0;

	if (f != NULL)
		fclose(f);
	return ok;
}

START_TEST(one_article_goes_beside_its_input)
{
	static const char *const inputs[] = { "in.xml" };

	start(NULL, inputs, 1);
	desk_set("in.xml", 1, 1, 0);
	ck_assert_int_eq(batch(&settings, engine), EXIT_MADE);
	ck_assert(is_pdf("1.pdf"));
	end();
	ck_assert_ptr_nonnull(strstr(desk_said, "1.pdf: note: 1: 1 page"));
	ck_assert_ptr_null(strstr(desk_said, "[done]"));
}
END_TEST

START_TEST(pictures_of_pages)
{
	static const char *const inputs[] = { "in.xml" };
	char text[4] = "";
	FILE *f;

	start(NULL, inputs, 1);
	desk_set("in.xml", 1, 1, 0);
	settings.format = FORMAT_PNG;
	settings.dpi = 40;
	ck_assert_int_eq(batch(&settings, engine), EXIT_MADE);
	f = fopen("1.png", "rb");
	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fread(text, 1, 4, f), 4);
	fclose(f);
	ck_assert_int_eq(memcmp(text, "\x89PNG", 4), 0);
	settings.format = FORMAT_SVG;
	ck_assert_int_eq(batch(&settings, engine), EXIT_MADE);
	f = fopen("1.svg", "rb");
	ck_assert_ptr_nonnull(f);
	fclose(f);
	end();
}
END_TEST

START_TEST(every_article_of_every_input_is_made)
{
	static const char *const inputs[] = { "a.xml", "b.xml" };

	start("out/", inputs, 2);
	desk_set("a.xml", 1, 2, 0);
	desk_set("b.xml", 2, 3, 0);
	settings.keep_duplicates = true;
	ck_assert_int_eq(batch(&settings, engine), EXIT_MADE);
	ck_assert(is_pdf("out/1.pdf"));
	ck_assert(is_pdf("out/2.pdf"));
	ck_assert(is_pdf("out/2_2.pdf"));
	ck_assert(is_pdf("out/3.pdf"));
	end();
	ck_assert_ptr_nonnull(strstr(desk_said, "4 made, 0 failed [done]"));
}
END_TEST

START_TEST(an_article_is_made_once)
{
	static const char *const inputs[] = { "a.xml", "b.xml" };

	start("out/", inputs, 2);
	desk_set("a.xml", 1, 2, 0);
	desk_set("b.xml", 2, 3, 0);
	ck_assert_int_eq(batch(&settings, engine), EXIT_MADE);
	ck_assert(is_pdf("out/2.pdf"));
	ck_assert(!is_pdf("out/2_2.pdf"));
	ck_assert(is_pdf("out/3.pdf"));
	end();
	ck_assert_ptr_nonnull(strstr(desk_said, "[duplicate]"));
	ck_assert_ptr_nonnull(strstr(desk_said,
	    "3 made, 0 failed, 1 made before [done]"));
}
END_TEST

START_TEST(a_broken_record_stops_no_other)
{
	static const char *const inputs[] = { "absent", "a.xml" };

	start("out/", inputs, 2);
	desk_set("a.xml", 1, 10, 7);
	ck_assert_int_eq(batch(&settings, engine), EXIT_SOME_FAILED);
	ck_assert(is_pdf("out/6.pdf"));
	ck_assert(!is_pdf("out/7.pdf"));
	ck_assert(is_pdf("out/10.pdf"));
	end();
	ck_assert_ptr_nonnull(strstr(desk_said, "absent: error:"));
	ck_assert_ptr_nonnull(strstr(desk_said, "a.xml:8:"));
	ck_assert_ptr_nonnull(strstr(desk_said, "9 made, 2 failed [done]"));
}
END_TEST

START_TEST(nothing_made_is_no_success)
{
	static const char *const inputs[] = { "a.xml" };

	start(NULL, inputs, 1);
	desk_set("a.xml", 1, 1, 1);
	ck_assert_int_eq(batch(&settings, engine), EXIT_NONE_MADE);
	end();
}
END_TEST

START_TEST(where_nothing_can_be_written_it_stops)
{
	static const char *const inputs[] = { "a.xml" };

	start("no/such/folder/", inputs, 1);
	desk_set("a.xml", 1, 3, 0);
	ck_assert_int_eq(batch(&settings, engine), EXIT_WRITE);
	end();
	ck_assert_ptr_nonnull(strstr(desk_said, "[file-write]"));
	ck_assert_ptr_null(strstr(desk_said, "[done]"));
}
END_TEST

UNIT_MAIN("cli/batch", one_article_goes_beside_its_input, pictures_of_pages,
    every_article_of_every_input_is_made,
    an_article_is_made_once, a_broken_record_stops_no_other,
    nothing_made_is_no_success, where_nothing_can_be_written_it_stops)

#include "../unit.h"

#include "offprint/steps.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char said[512];

static void
note(void *ctx, const struct offprint_message *m)
{
	*(int *)ctx += 1;
	offprint_message_format(m, OFFPRINT_HUMAN, said, sizeof said);
}

START_TEST(an_engine_without_folders_reads_only)
{
	static const char set[] = "<PubmedArticleSet><PubmedArticle>"
	    "<MedlineCitation><PMID>1</PMID></MedlineCitation>"
	    "</PubmedArticle></PubmedArticleSet>";
	struct offprint_options o = { .size = sizeof o };
	struct offprint *e = offprint_open(&o);
	struct offprint_source *s;
	struct offprint_article *x;
	size_t len;

	ck_assert_ptr_nonnull(e);
	s = offprint_source_open_memory(e, set, sizeof set - 1, "a.xml");
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	ck_assert_ptr_nonnull(offprint_article_json(x, &len));
	ck_assert(!offprint_compose(x));
	offprint_source_close(s);
	offprint_close(e);
}
END_TEST

/* A program built when there was less to choose. */
START_TEST(members_behind_the_size_are_not_read)
{
	struct offprint_options o = { .template_path = "no such file",
	    .font_dir = "fonts" };
	struct offprint *e;

	ck_assert_ptr_null(offprint_open(&o));
	o.size = offsetof(struct offprint_options, template_path);
	e = offprint_open(&o);
	ck_assert_ptr_nonnull(e);
	offprint_close(e);
}
END_TEST

START_TEST(what_is_missing_is_reported)
{
	int n = 0;
	struct offprint_options o = { .size = sizeof o, .font_dir = "fonts",
	    .template_path = "no such file", .report = note,
	    .report_ctx = &n };

	ck_assert_ptr_null(offprint_open(&o));
	ck_assert_int_eq(n, 1);
	ck_assert_ptr_nonnull(strstr(said, "[template-open]"));
	o.template_path = "templates/handout.xml";
	o.font_dir = "templates";
	ck_assert_ptr_null(offprint_open(&o));
	ck_assert_int_gt(n, 1);
	ck_assert_ptr_nonnull(strstr(said, "fonts.list"));
}
END_TEST

/* Cut what stands between ```xml and ``` into a file. */
static void
cut_example(const char *from, const char *to)
{
	FILE *in = fopen(from, "r"), *out = fopen(to, "w");
	char line[256];
	bool on = false;

	ck_assert(in != NULL && out != NULL);
	while (fgets(line, sizeof line, in) != NULL) {
		if (strncmp(line, "```", 3) == 0)
			on = strncmp(line, "```xml", 6) == 0;
		else if (on)
			fputs(line, out);
	}
	fclose(in);
	fclose(out);
}

/* A folder with the schema, for a template of ours. */
static char dir[32], path[64], schema[64];

static void
folder_make(void)
{
	char *rng = realpath("templates/template.rng", NULL);

	strcpy(dir, "out/template-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof path, "%s/our.xml", dir);
	snprintf(schema, sizeof schema, "%s/template.rng", dir);
	ck_assert_int_eq(symlink(rng, schema), 0);
	free(rng);
}

static void
folder_drop(void)
{
	unlink(path);
	unlink(schema);
	rmdir(dir);
}

START_TEST(the_example_of_the_templates_is_one)
{
	int n = 0;
	struct offprint_options o = { .size = sizeof o, .font_dir = "fonts",
	    .template_path = path, .report = note, .report_ctx = &n };
	struct offprint *e;

	folder_make();
	cut_example("templates/README.md", path);
	e = offprint_open(&o);
	folder_drop();
	ck_assert_msg(e != NULL, "%s", said);
	ck_assert_int_eq(n, 0);
	offprint_close(e);
}
END_TEST

START_TEST(an_unknown_family_is_said_once)
{
	static const char template[] = "<template name=\"t\"><page "
	    "width=\"100mm\" height=\"100mm\" margin-top=\"0\" "
	    "margin-bottom=\"0\" margin-left=\"0\" margin-right=\"0\"/>"
	    "<style name=\"a\" font-family=\"Nope\"/>"
	    "<style name=\"b\" extends=\"a\"/><body/></template>";
	int n = 0;
	struct offprint_options o = { .size = sizeof o, .font_dir = "fonts",
	    .template_path = path, .report = note, .report_ctx = &n };
	struct offprint *e;
	FILE *f;

	folder_make();
	f = fopen(path, "w");
	fputs(template, f);
	fclose(f);
	e = offprint_open(&o);
	folder_drop();
	ck_assert_msg(e != NULL, "%s", said);
	ck_assert_int_eq(n, 1);
	ck_assert_uint_eq(offprint_count_code(e, "font-family"), 1);
	offprint_close(e);
}
END_TEST

START_TEST(a_message_is_formatted_like_snprintf)
{
	static const char whole[] = "a.xml:3:4: warning: 7: doi: it is odd; "
	    "the identifier was left out of links [id-bad]";
	struct offprint_message m = { .code = "id-bad",
	    .level = OFFPRINT_WARNING, .file = "a.xml", .line = 3,
	    .column = 4, .record = "7", .field = "doi",
	    .message = "it is odd" };
	char text[200];

	ck_assert_uint_eq(offprint_message_format(&m, OFFPRINT_HUMAN, text,
	    sizeof text), sizeof whole - 1);
	ck_assert_str_eq(text, whole);
	ck_assert_uint_eq(offprint_message_format(&m, OFFPRINT_HUMAN, NULL,
	    0), sizeof whole - 1);
	ck_assert_uint_eq(offprint_message_format(&m, OFFPRINT_HUMAN, text,
	    6), sizeof whole - 1);
	ck_assert_str_eq(text, "a.xml");
	ck_assert_uint_eq(offprint_message_format(&m, OFFPRINT_HUMAN, text,
	    sizeof whole), sizeof whole - 1);
	ck_assert_str_eq(text, whole);
	m.code = "no such code";
	ck_assert_uint_eq(offprint_message_format(&m, OFFPRINT_JSON, text,
	    sizeof text), 0);
	ck_assert_str_eq(text, "");
}
END_TEST

UNIT_MAIN("road/engine", an_engine_without_folders_reads_only,
    members_behind_the_size_are_not_read, what_is_missing_is_reported,
    an_unknown_family_is_said_once, the_example_of_the_templates_is_one,
    a_message_is_formatted_like_snprintf)

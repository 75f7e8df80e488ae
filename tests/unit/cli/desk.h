/*
 * A folder of its own for a run of the command's rooms: records in it, an
 * engine beside it, and what went to standard output and error.
 */
#ifndef TESTS_UNIT_CLI_DESK_H
#define TESTS_UNIT_CLI_DESK_H

#include "../unit.h"

#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char desk_dir[32];
static char desk_printed[1 << 16], desk_said[1 << 14];

/* The n-th record, or a broken one. */
static inline void
desk_record(FILE *f, int n, bool broken)
{
	fprintf(f, "<PubmedArticle><MedlineCitation><PMID>%d</PMID><Article>"
	    "<ArticleTitle>Title %d.</%s></Article></MedlineCitation>"
	    "</PubmedArticle>\n", n, n, broken ? "Title" : "ArticleTitle");
}

/* A set of the records from..to, of which one may be broken (0: none). */
static inline void
desk_set(const char *path, int from, int to, int broken)
{
	FILE *f = fopen(path, "w");

	ck_assert_ptr_nonnull(f);
	fputs("<PubmedArticleSet>\n", f);
	for (int i = from; i <= to; i++)
		desk_record(f, i, i == broken);
	fputs("</PubmedArticleSet>\n", f);
	fclose(f);
}

/* Faces are opened when they are needed, from another folder then. */
static inline struct offprint *
desk_engine(struct settings *s)
{
	char *fonts = realpath("fonts", NULL);
	char *hyphens = realpath("fonts/hyphen", NULL);
	struct offprint_options o = { .size = sizeof o, .font_dir = fonts,
	    .hyphen_dir = hyphens, .template_path = "templates/handout.xml",
	    .report = report_message, .report_ctx = s };
	struct offprint *e = offprint_open(&o);

	free(fonts);
	free(hyphens);
	ck_assert_ptr_nonnull(e);
	return e;
}

/* Into a new folder, which standard output and error go to. */
static inline void
desk_start(void)
{
	strcpy(desk_dir, "out/desk-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(desk_dir));
	ck_assert_int_eq(chdir(desk_dir), 0);
	ck_assert_ptr_nonnull(freopen("printed", "w", stdout));
	ck_assert_ptr_nonnull(freopen("said", "w", stderr));
}

static inline void
desk_read(const char *path, char *text, size_t size)
{
	FILE *f = fopen(path, "r");
	size_t n = fread(text, 1, size - 1, f);

	text[n] = '\0';
	fclose(f);
}

/* Out of it, and it is gone; what was printed and said is kept. */
static inline void
desk_end(void)
{
	char line[64];

	fflush(stdout);
	fflush(stderr);
	desk_read("printed", desk_printed, sizeof desk_printed);
	desk_read("said", desk_said, sizeof desk_said);
	ck_assert_int_eq(chdir("../.."), 0);
	snprintf(line, sizeof line, "rm -r %s", desk_dir);
	ck_assert_int_eq(system(line), 0);
}

#endif

/*
 * Where things are, from the environment and the program's own place.
 *
 * The environment is read here and nowhere else: OFFPRINT_DATA, LC_ALL,
 * LC_PAPER, LANG, SOURCE_DATE_EPOCH.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

#ifndef OFFPRINT_DATADIR
#define OFFPRINT_DATADIR "/usr/local/share/offprint"
#endif

/* The folder of the running program; "" where it is not known. */
static void
locate_program(char dir[CLI_PATH])
{
	ssize_t len = readlink("/proc/self/exe", dir, CLI_PATH - 1);
	char *slash;

	dir[len > 0 ? len : 0] = '\0';
	slash = strrchr(dir, '/');
	if (slash != NULL)
		*slash = '\0';
}

static bool
locate_is_data(const char *dir)
{
	char path[CLI_PATH + 32];

	snprintf(path, sizeof path, "%s/fonts/fonts.list", dir);
	return access(path, R_OK) == 0;
}

/*
 * The folder that holds fonts/ and templates/: the user's word, the source
 * tree that the program was built in, share/ beside its bin/, or the place it
 * was configured for.
 */
static void
locate_data(char data[CLI_PATH])
{
	static const char *const ways[] = {
		"", "/..", "/../..", "/../../..", "/../share/offprint"
	};
	const char *told = getenv("OFFPRINT_DATA");
	char program[CLI_PATH], way[CLI_PATH];

	if (told != NULL && told[0] != '\0') {
		snprintf(data, CLI_PATH, "%s", told);
		return;
	}
	locate_program(program);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		int len = snprintf(way, CLI_PATH, "%s%s", program, ways[i]);

		if (program[0] != '\0' && len < CLI_PATH &&
		    realpath(way, data) != NULL && locate_is_data(data))
			return;
	}
	snprintf(data, CLI_PATH, "%s", OFFPRINT_DATADIR);
}

static void
locate_join(char path[CLI_PATH], const char *dir, const char *name,
    const char *suffix)
{
	/* a path cut short names nothing, and its opening says so */
	if (snprintf(path, CLI_PATH, "%s/%s%s", dir, name, suffix) >= CLI_PATH)
		path[0] = '\0';
}

void
locate(struct locations *at, const char *template)
{
	char data[CLI_PATH], templates[CLI_PATH];

	locate_data(data);
	locate_join(at->fonts, data, "fonts", "");
	locate_join(at->hyphens, data, "fonts/hyphen", "");
	locate_join(templates, data, "templates", "");
	if (strchr(template, '/') != NULL || strchr(template, '.') != NULL)
		snprintf(at->template, CLI_PATH, "%s", template);
	else
		locate_join(at->template, templates, template, ".xml");
}

/*
 * Territories that print on Letter.
 * Source: Unicode CLDR, supplemental measurementData, paperSize US-Letter.
 */
static const char locate_letter[] =
    "BZ CA CL CO CR GT MX NI PA PH PR SV US VE ";

enum offprint_paper
locate_paper(void)
{
	static const char *const names[] = { "LC_ALL", "LC_PAPER", "LANG" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *locale = getenv(names[i]);
		const char *line;
		char territory[4] = "";

		if (locale == NULL || locale[0] == '\0')
			continue;
		line = strchr(locale, '_');
		if (line == NULL || strcspn(line + 1, ".@") != 2)
			return OFFPRINT_PAPER_A4;
		snprintf(territory, sizeof territory, "%.2s ", line + 1);
		return strstr(locate_letter, territory) != NULL
		    ? OFFPRINT_PAPER_LETTER : OFFPRINT_PAPER_A4;
	}
	return OFFPRINT_PAPER_A4;
}

bool
locate_time(bool *has, int64_t *when)
{
	const char *text = getenv("SOURCE_DATE_EPOCH");
	const long long last = 253402300799;    /* of the year 9999 */
	char *end;
	long long seconds;

	*has = text != NULL && text[0] != '\0';
	if (!*has)
		return true;
	errno = 0;
	seconds = strtoll(text, &end, 10);
	*when = seconds;
	return errno == 0 && *end == '\0' && seconds >= 0 && seconds <= last;
}

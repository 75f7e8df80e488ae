/*
 * The command line's options: one table feeds getopt_long and --help.
 */
#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

/* The most that one article may take unless told otherwise [bytes]: ten times
   what the largest known record needs. */
static const size_t options_memory = (size_t)1 << 30;

static bool
set_out(struct settings *s, const char *value)
{
	s->out = value;
	return value[0] != '\0';
}

static bool
set_paper(struct settings *s, const char *value)
{
	if (strcmp(value, "a4") == 0 || strcmp(value, "A4") == 0)
		s->paper = OFFPRINT_PAPER_A4;
	else if (strcmp(value, "letter") == 0 || strcmp(value, "Letter") == 0)
		s->paper = OFFPRINT_PAPER_LETTER;
	else
		return false;
	return true;
}

static bool
set_template(struct settings *s, const char *value)
{
	s->template = value;
	return value[0] != '\0';
}

/* "64M" -> bytes */
static bool
set_memory(struct settings *s, const char *value)
{
	static const char units[] = "kMG";
	char *end;
	unsigned long long n;
	size_t bytes;

	if (!isdigit((unsigned char)value[0]))
		return false;
	errno = 0;
	n = strtoull(value, &end, 10);
	if (errno != 0 || n > SIZE_MAX)
		return false;
	bytes = (size_t)n;
	if (*end != '\0') {
		const char *unit = strchr(units, *end == 'K' ? 'k' : *end);

		if (unit == NULL || end[1] != '\0')
			return false;
		for (; unit >= units; unit--) {
			if (bytes > SIZE_MAX / 1024)
				return false;
			bytes *= 1024;
		}
	}
	s->max_memory = bytes;
	return true;
}

static bool
set_diagnostics(struct settings *s, const char *value)
{
	s->form = strcmp(value, "json") == 0 ? OFFPRINT_JSON : OFFPRINT_HUMAN;
	return s->form == OFFPRINT_JSON || strcmp(value, "human") == 0;
}

static bool
set_stage(struct settings *s, const char *value)
{
	static const char *const stages[ROAD_N_STAGES] = {
		[ROAD_JSON] = "json", [ROAD_ARTICLE] = "article",
		[ROAD_STORY] = "story", [ROAD_STORY_TEXT] = "story-text",
		[ROAD_PAGES] = "pages", [ROAD_PAGES_TEXT] = "pages-text"
	};

	for (int i = 0; i < ROAD_N_STAGES; i++)
		if (strcmp(value, stages[i]) == 0) {
			s->stage = (enum road_stage)i;
			return true;
		}
	return false;
}

static bool
set_strict(struct settings *s, const char *value)
{
	(void)value;
	return s->strict = true;
}

static bool
set_quiet(struct settings *s, const char *value)
{
	(void)value;
	return s->quiet = true;
}

static bool
set_verbose(struct settings *s, const char *value)
{
	(void)value;
	return s->verbose = true;
}

static bool
set_help(struct settings *s, const char *value)
{
	(void)value;
	return s->help = true;
}

static bool
set_version(struct settings *s, const char *value)
{
	(void)value;
	return s->version = true;
}

static const struct opt {
	const char *name;
	char letter;            /* '\0': none */
	const char *arg;        /* its name in --help; NULL: takes none */
	const char *help;       /* NULL: for the tests, not shown */
	bool (*set)(struct settings *, const char *);
} opts[] = {
	{ "output", 'o', "OUT", "a file, a folder, or - for standard output",
	  set_out },
	{ "paper", 'p', "a4|letter", "the paper; by default the locale's",
	  set_paper },
	{ "template", 't', "NAME", "an installed template or an XML file",
	  set_template },
	{ "max-memory", 0, "SIZE", "for one article, as 64M; 0: no limit",
	  set_memory },
	{ "diagnostics", 0, "human|json", "the form of messages",
	  set_diagnostics },
	{ "strict", 0, NULL, "fail (3) when there were warnings", set_strict },
	{ "quiet", 'q', NULL, "say errors only", set_quiet },
	{ "verbose", 'v', NULL, "say everything, the input's format too",
	  set_verbose },
	{ "help", 'h', NULL, "this help", set_help },
	{ "version", 0, NULL, "the version", set_version },
	{ "stage", 0, "STAGE", NULL, set_stage }
};

enum { N_OPTS = sizeof opts / sizeof *opts, OPT_FIRST = 256 };

void
options_help(void)
{
	fputs("Print an article's record as a handout.\n"
	    "\n"
	    "  offprint record.xml               make a PDF beside it\n"
	    "  offprint page.txt -o handout.pdf  a PubMed page copied as text\n"
	    "  offprint *.xml.gz -o handouts/    one PDF for each article\n"
	    "  curl -s URL | offprint - -o -     as a filter\n"
	    "  offprint show record.xml          what was understood, as JSON\n"
	    "\n"
	    "usage: offprint [OPTION]... INPUT... [-o OUT]\n"
	    "       offprint show [OPTION]... INPUT...\n"
	    "\n", stdout);
	for (int i = 0; i < N_OPTS; i++) {
		char left[40];
		char letter[5] = "    ";

		if (opts[i].help == NULL)
			continue;
		if (opts[i].letter != '\0')
			snprintf(letter, sizeof letter, "-%c, ",
			    opts[i].letter);
		snprintf(left, sizeof left, "%s--%s%s%s", letter,
		    opts[i].name, opts[i].arg != NULL ? "=" : "",
		    opts[i].arg != NULL ? opts[i].arg : "");
		printf("  %-32s %s\n", left, opts[i].help);
	}
	fputs("\nStatus: 0 made, 1 usage, 2 nothing made, 3 warnings under "
	    "--strict,\n4 some records failed, 5 input not recognised, "
	    "7 font or template, 8 write.\nSee offprint(1).\n", stdout);
}

static void
options_table(struct option *longs, char *shorts)
{
	*shorts++ = ':';
	for (int i = 0; i < N_OPTS; i++) {
		int has = opts[i].arg != NULL ? required_argument
		    : no_argument;

		longs[i] = (struct option){ opts[i].name, has, NULL,
		    opts[i].letter != '\0' ? opts[i].letter : OPT_FIRST + i };
		if (opts[i].letter == '\0')
			continue;
		*shorts++ = opts[i].letter;
		if (has == required_argument)
			*shorts++ = ':';
	}
	longs[N_OPTS] = (struct option){ NULL, 0, NULL, 0 };
	*shorts = '\0';
}

static const struct opt *
options_find(int c)
{
	for (int i = 0; i < N_OPTS; i++)
		if (c == (opts[i].letter != '\0' ? opts[i].letter
		    : OPT_FIRST + i))
			return &opts[i];
	return NULL;
}

static bool
options_wrong(const char *what, const char *which)
{
	fprintf(stderr, "offprint: fatal: %s%s; see offprint --help "
	    "[usage]\n", what, which);
	return false;
}

static bool
options_one(struct settings *s, int c, char **argv)
{
	const struct opt *o = options_find(c);

	if (o == NULL)
		return options_wrong(c == ':' ? "a value is missing after "
		    : "there is no option ", argv[optind - 1]);
	if (!o->set(s, optarg))
		return options_wrong("this value cannot be used: --",
		    o->name);
	return true;
}

bool
options_read(struct settings *s, int argc, char **argv)
{
	struct option longs[N_OPTS + 1];
	char shorts[2 * N_OPTS + 2];
	int c;

	*s = (struct settings){ .template = "handout",
	    .max_memory = options_memory };
	if (argc > 1 && strcmp(argv[1], "show") == 0) {
		s->show = true;
		argv++;
		argc--;
	}
	options_table(longs, shorts);
	opterr = 0;
	while ((c = getopt_long(argc, argv, shorts, longs, NULL)) != -1)
		if (!options_one(s, c, argv))
			return false;
	s->inputs = (const char *const *)argv + optind;
	s->n_inputs = argc - optind;
	if (s->n_inputs == 0 && !s->help && !s->version)
		return options_wrong("no input is named", "");
	return true;
}

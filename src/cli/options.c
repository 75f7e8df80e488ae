/*
 * The command line's options: one table feeds getopt_long and --help.
 */
#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "cli/cli.h"

/* The most that one article may take unless told otherwise [bytes]: ten times
   what the largest known record needs. */
static const size_t options_memory = (size_t)1 << 30;

/* ---- setters: false where the value is none of theirs -------------------- */

static bool
set_out(struct settings *s, const char *value)
{
	s->out = value;
	return value[0] != '\0';
}

const char *const options_formats[FORMAT_N] = { "pdf", "png", "svg" };

static bool
set_format(struct settings *s, const char *value)
{
	s->has_format = true;
	for (int i = 0; i < FORMAT_N; i++)
		if (strcasecmp(value, options_formats[i]) == 0) {
			s->format = (enum format)i;
			return true;
		}
	return false;
}

static bool
set_dpi(struct settings *s, const char *value)
{
	char *end;
	unsigned long n = isdigit((unsigned char)value[0])
	    ? strtoul(value, &end, 10) : 0;

	s->dpi = (unsigned)n;
	return n >= 10 && n <= 600 && *end == '\0';
}

static bool
set_paper(struct settings *s, const char *value)
{
	static const char *const papers[] = {
		[OFFPRINT_PAPER_TEMPLATE] = "template",
		[OFFPRINT_PAPER_A4] = "a4", [OFFPRINT_PAPER_LETTER] = "letter"
	};

	s->has_paper = true;
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		if (strcasecmp(value, papers[i]) == 0) {
			s->paper = (enum offprint_paper)i;
			return true;
		}
	return false;
}

static bool
set_tables(struct settings *s, const char *value)
{
	static const char *const words[] = {
		"template", "none", "captions", "full"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(value, words[i]) == 0) {
			s->tables = (enum offprint_tables)i;
			return true;
		}
	return false;
}

static bool
set_template(struct settings *s, const char *value)
{
	s->template = value;
	return value[0] != '\0';
}

static bool
set_large_print(struct settings *s, const char *value)
{
	(void)value;
	s->template = "large-print";
	return true;
}

/* 1 to 999 pages */
static bool
set_fit(struct settings *s, const char *value)
{
	size_t len = strspn(value, "0123456789");

	s->fit = (size_t)strtoul(value, NULL, 10);
	return len > 0 && len <= 3 && value[len] == '\0' && s->fit > 0;
}

/* "64M" -> bytes */
static bool
set_memory(struct settings *s, const char *value)
{
	static const char units[] = "KMG";
	unsigned long long n;
	const char *unit;
	char *end;

	if (!isdigit((unsigned char)value[0]))
		return false;
	errno = 0;
	n = strtoull(value, &end, 10);
	if (errno != 0)
		return false;
	if (*end != '\0') {
		unit = strchr(units, toupper((unsigned char)*end));
		if (unit == NULL || end[1] != '\0')
			return false;
		for (; unit >= units; unit--) {
			if (n > SIZE_MAX / 1024)
				return false;
			n *= 1024;
		}
	}
	s->max_memory = (size_t)n;
	return n <= SIZE_MAX;
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
set_report(struct settings *s, const char *value)
{
	(void)value;
	return s->report = true;
}

static bool
set_duplicates(struct settings *s, const char *value)
{
	(void)value;
	return s->keep_duplicates = true;
}

static bool
set_quiet(struct settings *s, const char *value)
{
	(void)value;
	s->loudness = LOUD_ERRORS;
	return true;
}

static bool
set_verbose(struct settings *s, const char *value)
{
	(void)value;
	s->loudness = LOUD_ALL;
	return true;
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

/* ---- the table ---------------------------------------------------------- */

static const struct opt {
	const char *name;
	char letter;            /* '\0': none */
	const char *arg;        /* its name in --help; NULL: takes none */
	const char *help;       /* NULL: for the tests, not shown */
	bool (*set)(struct settings *, const char *);
} opts[] = {
	{ "output", 'o', "OUT", "a file, a folder, or - for standard output",
	  set_out },
	{ "format", 'f', "pdf|png|svg", "by default as OUT ends, or a PDF",
	  set_format },
	{ "dpi", 0, "10..600", "of PNG, by default 110", set_dpi },
	{ "paper", 'p', "a4|letter|template", "by default the locale's",
	  set_paper },
	{ "template", 't', "NAME", "an installed template or an XML file",
	  set_template },
	{ "fit", 0, "PAGES", "on so many: smaller type, then parts left out",
	  set_fit },
	{ "large-print", 0, NULL, "18 point, for readers with low vision",
	  set_large_print },
	{ "tables", 0, "full|captions|none", "those of the article's own text",
	  set_tables },
	{ "max-memory", 0, "SIZE", "for one article, as 64M; 0: no limit",
	  set_memory },
	{ "diagnostics", 0, "human|json", "the form of messages",
	  set_diagnostics },
	{ "keep-duplicates", 0, NULL, "make an article each time it comes",
	  set_duplicates },
	{ "report", 0, NULL, "with show: what of the source is not shown",
	  set_report },
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
	    "  offprint record.xml -o page.png   pictures of its pages\n"
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

/* ---- slips of the hand --------------------------------------------------- */

enum { TYPED_MAX = 24 };        /* bytes of a word worth guessing at */

/* Letters to put in, leave out or change (Levenshtein). */
static size_t
options_distance(const char *a, const char *b)
{
	size_t row[TYPED_MAX + 1], n = strlen(b);

	for (size_t j = 0; j <= n; j++)
		row[j] = j;
	for (size_t i = 1; a[i - 1] != '\0'; i++) {
		size_t corner = row[0];

		row[0] = i;
		for (size_t j = 1; j <= n; j++) {
			size_t best = corner + (a[i - 1] != b[j - 1]);

			corner = row[j];
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			if (row[j] + 1 < best)
				best = row[j] + 1;
			row[j] = best;
		}
	}
	return row[n];
}

const char *
options_nearest(const char *typed, const char *const *words, size_t n)
{
	size_t len = strlen(typed), least = 3;
	const char *best = NULL;

	for (size_t i = 0; i < n && len <= TYPED_MAX; i++) {
		size_t d = options_distance(typed, words[i]);
		bool begins = len >= 3 && strncmp(words[i], typed, len) == 0;

		if (begins)
			d = 1;
		if (d < least && (begins || 2 * d <= len)) {
			least = d;
			best = words[i];
		}
	}
	return best;
}

/* "; did you mean --quiet?" after an unknown long option. */
static bool
options_unknown(const struct settings *s, const char *typed)
{
	const char *words[N_OPTS], *near;
	char word[TYPED_MAX + 2];
	size_t n = 0;

	for (int i = 0; i < N_OPTS; i++)
		if (opts[i].help != NULL)
			words[n++] = opts[i].name;
	snprintf(word, sizeof word, "%.*s", (int)strcspn(typed + 2, "="),
	    typed + 2);
	near = options_nearest(word, words, n);
	if (near != NULL)
		return report_usage(s, "there is no option --%s (did you mean "
		    "--%s?)", word, near);
	return report_usage(s, "there is no option %s", typed);
}

/* A first input that is no file and almost a command. */
static bool
options_command(const struct settings *s)
{
	static const char *const words[] = { "show", "help", "version" };
	const char *first = s->inputs[0];
	const char *near = options_nearest(first, words, 3);

	if (near == NULL || strpbrk(first, "/.") != NULL ||
	    access(first, F_OK) == 0)
		return true;
	return report_usage(s, "there is no file %s (did you mean offprint "
	    "%s%s?)", first, near == words[0] ? "" : "--", near);
}

/* ---- reading ------------------------------------------------------------ */

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

/* What getopt could not read; it leaves the letter or number in optopt. */
static bool
options_wrong(const struct settings *s, int c, const char *typed)
{
	const struct opt *o = optopt != 0 ? options_find(optopt) : NULL;

	if (c == ':' && o != NULL)
		return report_usage(s, "--%s needs a value: %s", o->name,
		    o->arg);
	if (o != NULL)
		return report_usage(s, "--%s takes no value", o->name);
	if (optopt != 0)
		return report_usage(s, "there is no option -%c", optopt);
	return options_unknown(s, typed);
}

static bool
options_one(struct settings *s, int c, char **argv)
{
	const struct opt *o = options_find(c);

	if (o == NULL)
		return options_wrong(s, c, argv[optind - 1]);
	if (!o->set(s, optarg))
		return report_usage(s, "--%s=%s is not understood; give %s "
		    "(%s)", o->name, optarg, o->arg,
		    o->help != NULL ? o->help : "a stage");
	return true;
}

/* -o page.png asks for PNG, and for nothing else. */
static bool
options_guess(struct settings *s)
{
	const char *stop = s->out != NULL ? strrchr(s->out, '.') : NULL;

	for (int i = 0; i < FORMAT_N && stop != NULL; i++) {
		if (strcasecmp(stop + 1, options_formats[i]) != 0)
			continue;
		if (s->has_format && s->format != (enum format)i)
			return report_usage(s, "%s is no name for %s", s->out,
			    options_formats[s->format]);
		s->format = (enum format)i;
	}
	return true;
}

static bool
options_agree(struct settings *s)
{
	if (s->help || s->version)
		return true;
	if (s->n_inputs == 0)
		return report_usage(s, "no input is named");
	if (s->show && s->out != NULL)
		return report_usage(s, "show prints on standard output: "
		    "redirect it instead of -o");
	return s->show || (options_guess(s) && options_command(s));
}

bool
options_read(struct settings *s, int argc, char **argv)
{
	struct option longs[N_OPTS + 1];
	char shorts[2 * N_OPTS + 2];
	int c;

	*s = (struct settings){ .template = "handout",
	    .loudness = LOUD_USUAL, .max_memory = options_memory,
	    .dpi = 110 };
	options_table(longs, shorts);
	opterr = 0;
	optind = 0;                     /* glibc: begin anew */
	while ((c = getopt_long(argc, argv, shorts, longs, NULL)) != -1)
		if (!options_one(s, c, argv))
			return false;
	s->inputs = (const char *const *)argv + optind;
	s->n_inputs = (size_t)(argc - optind);
	if (s->n_inputs > 0 && strcmp(s->inputs[0], "show") == 0) {
		s->show = true;
		s->inputs++;
		s->n_inputs--;
	}
	return options_agree(s);
}

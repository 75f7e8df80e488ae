/*
 * How fast, how large, how much memory: figures, never assertions.
 *
 *   bench cold PROGRAM FILE...
 *       a process for each run of one file: milliseconds, memory
 *   bench warm FONTS HYPHENS TEMPLATE FILE...
 *       one process, the low door, each file for about two seconds
 *   bench once FONTS HYPHENS TEMPLATE FILE...
 *       the same, all files once, as one row named after the first
 *
 * Stages are timed by the processor's clock, so that what else runs on the
 * machine counts little; of the cold runs the fastest and the middle one are
 * told, since the rest is that.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "offprint/steps.h"

enum { COLD_RUNS = 21 };

static double
seconds(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static const char *
short_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *folder = slash;

	/* input.xml says little: with its folder */
	while (folder != NULL && folder > path && folder[-1] != '/')
		folder--;
	return folder != NULL && strncmp(slash, "/input.", 7) == 0 ? folder
	    : slash != NULL ? slash + 1 : path;
}

/* ---- cold --------------------------------------------------------------- */

struct run {
	double wall, cpu;       /* [ms] */
	long memory;            /* [kB] */
};

static int
run_order(const void *a, const void *b)
{
	double x = ((const struct run *)a)->wall;
	double y = ((const struct run *)b)->wall;

	return x < y ? -1 : x > y;
}

static double
milliseconds(struct timeval t)
{
	return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

static bool
cold_run(const char *program, const char *path, struct run *r)
{
	double start = seconds(CLOCK_MONOTONIC);
	struct rusage before, after;
	int status;
	pid_t child;

	getrusage(RUSAGE_CHILDREN, &before);
	child = fork();
	if (child == 0) {
		execl(program, program, "-q", "-p", "a4", path, "-o",
		    "out/bench/cold.pdf", (char *)NULL);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
		return false;
	r->wall = (seconds(CLOCK_MONOTONIC) - start) * 1e3;
	getrusage(RUSAGE_CHILDREN, &after);
	r->cpu = milliseconds(after.ru_utime) + milliseconds(after.ru_stime) -
	    milliseconds(before.ru_utime) - milliseconds(before.ru_stime);
	r->memory = after.ru_maxrss;
	return true;
}

static int
cold(const char *program, char **paths)
{
	struct run runs[COLD_RUNS];

	printf("%-28s %8s %8s %8s %10s\n", "", "fastest", "middle", "cpu",
	    "process");
	printf("%-28s %8s %8s %8s %10s\n", "", "ms", "ms", "ms", "kB");
	for (; *paths != NULL; paths++) {
		for (int i = 0; i < COLD_RUNS; i++)
			if (!cold_run(program, *paths, &runs[i])) {
				fprintf(stderr, "bench: %s fails on %s\n",
				    program, *paths);
				return 1;
			}
		qsort(runs, COLD_RUNS, sizeof *runs, run_order);
		printf("%-28.28s %8.1f %8.1f %8.1f %10ld\n",
		    short_name(*paths), runs[0].wall,
		    runs[COLD_RUNS / 2].wall, runs[0].cpu, runs[0].memory);
	}
	return 0;
}

/* ---- warm --------------------------------------------------------------- */

enum stage { READ, COMPOSE, SET, PRINT, N_STAGES };

struct figures {
	double seconds[N_STAGES];
	size_t documents, pages, failed;
	size_t bytes, largest;
	size_t peak;            /* of an article's arena [bytes] */
};

static double
lap(double *since)
{
	double t = seconds(CLOCK_PROCESS_CPUTIME_ID), spent = t - *since;

	*since = t;
	return spent;
}

static bool
article(struct offprint_article *x, struct figures *f)
{
	double t = seconds(CLOCK_PROCESS_CPUTIME_ID);
	const void *pdf;
	size_t len;
	bool ok = offprint_compose(x);

	f->seconds[COMPOSE] += lap(&t);
	ok = ok && offprint_set(x);
	f->seconds[SET] += lap(&t);
	ok = ok && offprint_print(x, &pdf, &len);
	f->seconds[PRINT] += lap(&t);
	if (!ok)
		return false;
	f->documents++;
	f->pages += offprint_n_pages(x);
	f->bytes += len;
	if (len > f->largest)
		f->largest = len;
	return true;
}

static void
once(struct offprint *engine, const char *path, struct figures *f)
{
	double t = seconds(CLOCK_PROCESS_CPUTIME_ID);
	struct offprint_source *source = offprint_source_open(engine, path);
	struct offprint_article *x;
	enum offprint_read read;

	if (source == NULL)
		return;
	while ((read = offprint_next(source, &x)) <= OFFPRINT_READ_SKIPPED) {
		f->seconds[READ] += lap(&t);
		if (read != OFFPRINT_READ_ARTICLE || !article(x, f))
			f->failed++;
		t = seconds(CLOCK_PROCESS_CPUTIME_ID);
	}
	f->seconds[READ] += lap(&t);
	if (offprint_source_peak(source) > f->peak)
		f->peak = offprint_source_peak(source);
	offprint_source_close(source);
}

static void
report(const char *what, const struct figures *f)
{
	double all = 0, n = (double)(f->documents + !f->documents);
	struct rusage use;

	for (int i = 0; i < N_STAGES; i++)
		all += f->seconds[i];
	getrusage(RUSAGE_SELF, &use);
	printf("%-28.28s %6zu %6.2f %6.0f", what, f->documents,
	    (double)f->pages / n, n / (all + 1e-9));
	for (int i = 0; i < N_STAGES; i++)
		printf(" %7.0f", f->seconds[i] / n * 1e6);
	printf(" %7.1f %7.1f %7zu %8ld\n", (double)f->bytes / n / 1024,
	    (double)f->largest / 1024, f->peak / 1024, use.ru_maxrss);
	if (f->failed > 0)
		printf("  %zu failed\n", f->failed);
}

static void
heading(void)
{
	printf("%-28s %6s %6s %6s %7s %7s %7s %7s %7s %7s %7s %8s\n", "",
	    "docs", "pages", "docs", "read", "compose", "set", "print",
	    "PDF", "largest", "arena", "process");
	printf("%-28s %6s %6s %6s %7s %7s %7s %7s %7s %7s %7s %8s\n", "", "",
	    "/doc", "/s", "us/doc", "us/doc", "us/doc", "us/doc", "kB/doc",
	    "kB", "kB", "kB");
}

static struct offprint *
bench_engine(char **argv)
{
	struct offprint_options o = { .size = sizeof o,
	    .paper = OFFPRINT_PAPER_A4, .font_dir = argv[0],
	    .hyphen_dir = argv[1], .template_path = argv[2] };

	return offprint_open(&o);
}

static int
warm(char **argv)
{
	double t = seconds(CLOCK_PROCESS_CPUTIME_ID);
	struct offprint *engine = bench_engine(argv);

	if (engine == NULL)
		return 1;
	printf("%-28s %.1f ms\n", "opening", lap(&t) * 1e3);
	heading();
	for (argv += 3; *argv != NULL; argv++) {
		struct figures f = { .documents = 0 };
		double start;

		once(engine, *argv, &f);        /* the caches are filled */
		f = (struct figures){ .documents = 0 };
		start = seconds(CLOCK_PROCESS_CPUTIME_ID);
		while (seconds(CLOCK_PROCESS_CPUTIME_ID) - start < 2)
			once(engine, *argv, &f);
		report(short_name(*argv), &f);
	}
	offprint_close(engine);
	return 0;
}

static int
all_once(char **argv)
{
	struct figures f = { .documents = 0 };
	struct offprint *engine = bench_engine(argv);

	if (engine == NULL)
		return 1;
	for (char **path = argv + 3; *path != NULL; path++)
		once(engine, *path, &f);
	report(short_name(argv[3]), &f);
	offprint_close(engine);
	return 0;
}

int
main(int argc, char **argv)
{
	if (argc > 3 && strcmp(argv[1], "cold") == 0)
		return cold(argv[2], argv + 3);
	if (argc > 5 && strcmp(argv[1], "warm") == 0)
		return warm(argv + 2);
	if (argc > 5 && strcmp(argv[1], "once") == 0)
		return all_once(argv + 2);
	fprintf(stderr, "usage: bench cold PROGRAM FILE...\n"
	    "       bench warm|once FONTS HYPHENS TEMPLATE FILE...\n");
	return 1;
}

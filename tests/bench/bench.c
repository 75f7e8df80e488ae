/*
 * How fast, how large, how much memory: figures, never assertions.
 *
 *   bench FONTS HYPHENS TEMPLATE FILE...
 *
 * Each FILE goes down the low door once cold and then for about two seconds;
 * the time of each stage is the processor's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "offprint/steps.h"

enum stage { READ, COMPOSE, SET, PRINT, N_STAGES };

struct figures {
	double seconds[N_STAGES];
	size_t documents, pages, failed;
	size_t bytes, largest;
	size_t peak;            /* of an article's arena [bytes] */
};

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double
lap(double *since)
{
	double t = now(), spent = t - *since;

	*since = t;
	return spent;
}

static bool
article(struct offprint_article *x, struct figures *f)
{
	double t = now();
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
	double t = now();
	struct offprint_source *source = offprint_source_open(engine, path);
	struct offprint_article *x;
	enum offprint_read read = OFFPRINT_READ_FAILED;

	if (source == NULL)
		return;
	while ((read = offprint_next(source, &x)) <= OFFPRINT_READ_SKIPPED) {
		f->seconds[READ] += lap(&t);
		if (read != OFFPRINT_READ_ARTICLE || !article(x, f))
			f->failed++;
		t = now();
	}
	f->seconds[READ] += lap(&t);
	if (offprint_source_peak(source) > f->peak)
		f->peak = offprint_source_peak(source);
	offprint_source_close(source);
}

static void
report(const char *what, const struct figures *f)
{
	static const char *const names[] = { "read", "compose", "set",
	    "print" };
	double all = 0, n = (double)(f->documents + !f->documents);
	struct rusage use;

	for (int i = 0; i < N_STAGES; i++)
		all += f->seconds[i];
	printf("%s: %zu documents, %zu pages, %zu failed\n", what,
	    f->documents, f->pages, f->failed);
	printf("  %.0f documents/s;", n / (all + 1e-9));
	for (int i = 0; i < N_STAGES; i++)
		printf(" %s %.0f us%s", names[i], f->seconds[i] / n * 1e6,
		    i + 1 < N_STAGES ? "," : "\n");
	getrusage(RUSAGE_SELF, &use);
	printf("  %.1f kB a document, largest %.1f kB; arena %zu kB, "
	    "process %ld kB at most\n", (double)f->bytes / n / 1024,
	    (double)f->largest / 1024, f->peak / 1024, use.ru_maxrss);
}

int
main(int argc, char **argv)
{
	struct offprint_options o = { .size = sizeof o,
	    .paper = OFFPRINT_PAPER_A4 };
	struct offprint *engine;
	double t = now();

	if (argc < 5) {
		fprintf(stderr, "usage: bench FONTS HYPHENS TEMPLATE "
		    "FILE...\n");
		return 1;
	}
	o.font_dir = argv[1];
	o.hyphen_dir = argv[2];
	o.template_path = argv[3];
	engine = offprint_open(&o);
	if (engine == NULL)
		return 1;
	printf("open: %.1f ms\n", lap(&t) * 1e3);
	for (int i = 4; i < argc; i++) {
		struct figures cold = { { 0 }, 0, 0, 0, 0, 0, 0 };
		struct figures warm = cold;
		double start = now();

		once(engine, argv[i], &cold);
		report(argv[i], &cold);
		if (cold.documents > 500)
			continue;
		while (now() - start < 2)
			once(engine, argv[i], &warm);
		report("  again", &warm);
	}
	offprint_close(engine);
	return 0;
}

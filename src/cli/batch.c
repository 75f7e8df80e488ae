/*
 * Every article of every input, one PDF each.
 */
#include "cli/cli.h"
#include "model/article.h"
#include "offprint/steps.h"

struct job {
	struct offprint *engine;
	struct out *out;
	size_t printed;                 /* articles that became a PDF */
	size_t failed;                  /* records and inputs that did not */
	size_t again;                   /* articles that were made before */
	struct names seen;
	bool stop;
};

static bool
batch_take(struct job *j, struct offprint_article *x, const char *input,
    const void *bytes, size_t len)
{
	struct out_pdf pdf = {
		.input = input,
		.record = x->article->pmid,
		.name = offprint_article_name(x),
		.bytes = bytes,
		.len = len,
		.n_pages = offprint_n_pages(x)
	};

	return out_take(j->out, &pdf);
}

/* The same article once more, perhaps in another form. */
static void
batch_say_again(struct job *j, const struct offprint_article *x)
{
	struct place at = { .file = x->article->source_name,
	    .line = x->article->source_line, .record = x->article->pmid
	    != NULL ? x->article->pmid : x->article->doi };

	j->again++;
	diag_at(&j->engine->diags, &at, DIAG_DUPLICATE,
	    "the article was made before in this run");
}

static void
batch_article(struct job *j, struct offprint_article *x, const char *input)
{
	const void *bytes;
	size_t len;

	if (!j->out->settings->keep_duplicates &&
	    seen_before(&j->seen, x->article)) {
		batch_say_again(j, x);
		return;
	}
	if (!offprint_compose(x) || !offprint_set(x) ||
	    !offprint_print(x, &bytes, &len)) {
		j->failed++;
		return;
	}
	j->printed++;
	j->stop = !batch_take(j, x, input, bytes, len) ||
	    !seen_note(&j->seen, x->article);
}

static void
batch_input(struct job *j, const char *path)
{
	struct offprint_source *source = offprint_source_open(j->engine, path);
	struct offprint_article *x;
	enum offprint_read read = OFFPRINT_READ_FAILED;

	while (source != NULL && !j->stop) {
		read = offprint_next(source, &x);
		if (read == OFFPRINT_READ_ARTICLE)
			batch_article(j, x, path);
		else if (read == OFFPRINT_READ_SKIPPED)
			j->failed++;
		else
			break;
	}
	if (read == OFFPRINT_READ_FAILED)
		j->failed++;
	offprint_source_close(source);
}

/* The last line of a run of several. */
static void
batch_say(const struct job *j, struct diags *diags)
{
	size_t failed = j->failed + j->printed - j->out->made;

	if (j->again > 0)
		diag(diags, DIAG_DONE, "%zu made, %zu failed, %zu made before",
		    j->out->made, failed, j->again);
	else if (j->printed + j->failed > 1)
		diag(diags, DIAG_DONE, "%zu made, %zu failed", j->out->made,
		    failed);
}

enum exit_status
batch(const struct settings *s, struct offprint *engine)
{
	struct out out;
	struct job j = { .engine = engine, .out = &out };

	j.stop = !out_open(&out, s, &engine->diags);
	for (size_t i = 0; i < s->n_inputs && !j.stop; i++)
		batch_input(&j, s->inputs[i]);
	out_close(&out);
	names_drop(&j.seen);
	if (!j.stop)
		batch_say(&j, &engine->diags);
	return exit_status_of(s, &engine->diags, out.made,
	    j.failed + j.printed - out.made);
}

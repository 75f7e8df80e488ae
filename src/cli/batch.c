/*
 * Every article of every input, one PDF each, or its pages as pictures.
 */
#include <stdlib.h>

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
    const struct out_part *parts, size_t n_parts)
{
	struct out_made made = {
		.input = input,
		.record = x->article->pmid,
		.name = offprint_article_name(x),
		.parts = parts,
		.n_parts = n_parts,
		.n_pages = offprint_n_pages(x)
	};

	return out_take(j->out, &made);
}

/* The pages of a set article as pictures; NULL: said. */
static struct out_part *
batch_draw(struct job *j, struct offprint_article *x)
{
	const struct settings *s = j->out->settings;
	enum offprint_picture form = s->format == FORMAT_SVG ? OFFPRINT_SVG
	    : OFFPRINT_PNG;
	size_t n = offprint_n_pages(x);
	struct out_part *parts = calloc(n + 1, sizeof *parts);

	if (parts == NULL)
		diag(&j->engine->diags, DIAG_MEMORY, "no memory for %zu pages",
		    n);
	for (size_t i = 0; parts != NULL && i < n; i++)
		if (!offprint_draw(x, i, form, s->dpi, &parts[i].bytes,
		    &parts[i].len)) {
			free(parts);
			parts = NULL;
		}
	return parts;
}

/* A set article printed or drawn, and taken; false: it was not made. */
static bool
batch_make(struct job *j, struct offprint_article *x, const char *input)
{
	struct out_part pdf, *pages;

	if (j->out->settings->format == FORMAT_PDF) {
		if (!offprint_print(x, &pdf.bytes, &pdf.len))
			return false;
		j->stop = !batch_take(j, x, input, &pdf, 1);
		return true;
	}
	pages = batch_draw(j, x);
	if (pages == NULL)
		return false;
	j->stop = !batch_take(j, x, input, pages, offprint_n_pages(x));
	free(pages);
	return true;
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
	if (!j->out->settings->keep_duplicates &&
	    seen_before(&j->seen, x->article)) {
		batch_say_again(j, x);
		return;
	}
	if (!offprint_compose(x) || !offprint_set(x) ||
	    !batch_make(j, x, input)) {
		j->failed++;
		return;
	}
	j->printed++;
	j->stop = j->stop || !seen_note(&j->seen, x->article);
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

/*
 * Around the road: the engine, its sources, messages, the high door.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/source.h"
#include "input/input.h"
#include "layout/layout.h"
#include "model/article.h"
#include "model/page.h"
#include "model/story.h"
#include "offprint/steps.h"
#include "pdf/pdf.h"
#include "preview/preview.h"
#include "road.h"
#include "text/face.h"
#include "text/text.h"

/* ---- messages ----------------------------------------------------------- */

static void
engine_report(void *ctx, const struct diag *d)
{
	struct offprint *e = ctx;
	struct offprint_message m = {
		.code = diag_code_name(d->code),
		.level = (enum offprint_level)d->level,
		.file = d->place.file,
		.line = d->place.line,
		.column = d->place.column,
		.record = d->place.record,
		.field = d->place.field,
		.message = d->message,
		.advice = diag_code_advice(d->code)
	};

	if (e->report != NULL)
		e->report(e->report_ctx, &m);
}

static bool
engine_code(const char *name, enum diag_code *code)
{
	for (int i = 0; i < DIAG_N_CODES; i++)
		if (strcmp(diag_code_name((enum diag_code)i), name) == 0) {
			*code = (enum diag_code)i;
			return true;
		}
	return false;
}

bool
road_diag(const struct offprint_message *m, struct diag *out)
{
	*out = (struct diag){
		.level = (enum diag_level)m->level,
		.place = { .file = m->file, .line = m->line,
		    .column = m->column, .record = m->record,
		    .field = m->field },
		.message = m->message
	};
	return engine_code(m->code, &out->code);
}

struct message_job {
	struct buf *line;
	const struct diag *diag;
	enum offprint_form form;
};

static void
message_write(void *arg)
{
	struct message_job *job = arg;

	if (job->form == OFFPRINT_JSON)
		diag_format_json(job->line, job->diag);
	else
		diag_format(job->line, job->diag);
}

size_t
offprint_message_format(const struct offprint_message *m,
    enum offprint_form form, char *text, size_t size)
{
	struct arena *a = arena_new(0);
	struct buf line = { .arena = a };
	struct diag d;
	struct message_job job = { .line = &line, .diag = &d, .form = form };
	size_t len = 0;

	if (size > 0)
		text[0] = '\0';
	if (a != NULL && road_diag(m, &d) && arena_run(a, message_write,
	    &job)) {
		size_t n = line.len < size ? line.len : size - (size > 0);

		len = line.len;
		if (size > 0) {
			memcpy(text, line.p, n);
			text[n] = '\0';
		}
	}
	arena_drop(a);
	return len;
}

/* ---- the engine --------------------------------------------------------- */

static void
engine_paper(struct offprint *e, enum offprint_paper paper)
{
	switch (paper) {
	case OFFPRINT_PAPER_A4:
		e->compose.page_width = 210 * SP_IN * 10 / 254;
		e->compose.page_height = 297 * SP_IN * 10 / 254;
		break;
	case OFFPRINT_PAPER_LETTER:
		e->compose.page_width = 612 * SP_PT;
		e->compose.page_height = 792 * SP_PT;
		break;
	case OFFPRINT_PAPER_TEMPLATE:
		break;
	}
}

/* strdup that lets NULL pass and notes when memory ends. */
static char *
engine_copy(const char *s, bool *ok)
{
	char *copy = s != NULL ? strdup(s) : NULL;

	if (s != NULL && copy == NULL)
		*ok = false;
	return copy;
}

/* A family that is not there would be replaced without a word. */
static void
engine_check_families(struct offprint *e, const char *template_path)
{
	struct place at = { .file = template_path };
	const char *family;

	for (size_t i = 0; template_family(e->template, i, &family); i++)
		if (family != NULL && !fonts_has_family(e->fonts, family))
			diag_at(&e->diags, &at, DIAG_FONT_FAMILY,
			    "there is no family \"%s\"", family);
}

static bool
engine_furnish(struct offprint *e, const struct offprint_options *o)
{
	bool ok = true;

	e->font_dir = engine_copy(o->font_dir, &ok);
	e->hyphen_dir = engine_copy(o->hyphen_dir, &ok);
	if (!ok)
		return false;
	if (o->font_dir == NULL || o->template_path == NULL)
		return true;
	e->template = template_open(o->template_path, &e->diags);
	e->fonts = e->template == NULL ? NULL :
	    fonts_open(e->font_dir, &e->diags);
	if (e->fonts != NULL)
		engine_check_families(e, o->template_path);
	e->text = e->fonts == NULL ? NULL :
	    text_open(e->fonts, e->hyphen_dir, &e->diags);
	e->printer = e->text == NULL ? NULL : pdf_printer_new();
	return e->printer != NULL;
}

struct offprint *
offprint_open(const struct offprint_options *options)
{
	struct offprint *e = calloc(1, sizeof *e);
	struct offprint_options o = { .size = sizeof o };
	bool said;

	if (e == NULL || options->size == 0) {
		free(e);
		return NULL;
	}
	/* a caller built for an older version knows the first members only */
	memcpy(&o, options, options->size < sizeof o ? options->size
	    : sizeof o);
	e->diags.sink = engine_report;
	e->diags.ctx = e;
	e->report = o.report;
	e->report_ctx = o.report_ctx;
	e->max_memory = o.max_memory;
	e->fit = o.fit;
	e->compose.time = o.has_time ? o.time : INT64_MIN;
	engine_paper(e, o.paper);
	_Static_assert((int)OFFPRINT_TABLES_FULL == (int)TABLES_FULL &&
	    (int)OFFPRINT_TABLES_NONE == (int)TABLES_NONE, "one order");
	e->compose.tables = (enum table_mode)o.tables;
	if (engine_furnish(e, &o))
		return e;
	diags_worst(&e->diags, &said);
	if (!said)
		diag(&e->diags, DIAG_MEMORY, "no memory for the engine");
	offprint_close(e);
	return NULL;
}

void
offprint_close(struct offprint *e)
{
	if (e == NULL)
		return;
	preview_drop(e->preview);
	if (e->printer != NULL)
		pdf_printer_drop(e->printer);
	if (e->text != NULL)
		text_drop(e->text);
	if (e->fonts != NULL)
		fonts_drop(e->fonts);
	if (e->template != NULL)
		template_drop(e->template);
	free(e->font_dir);
	free(e->hyphen_dir);
	free(e->pdf.p);
	free(e);
}

size_t
offprint_count(const struct offprint *e, enum offprint_level level)
{
	return e->diags.counts[level];
}

size_t
offprint_count_code(const struct offprint *e, const char *name)
{
	enum diag_code code;

	return engine_code(name, &code) ? e->diags.by_code[code] : 0;
}

const char *
offprint_version(void)
{
	return OFFPRINT_VERSION;
}

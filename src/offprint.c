/*
 * The road: bytes -> article -> story -> pages -> bytes.
 *
 * The one file that sees every stage.  An article lives in one arena, and
 * each step of it runs in that arena's net: when memory ends, the article
 * fails, this is said, and the next one is read.
 */
#include "base/arena.h"
#include "base/sink.h"
#include "input/input.h"
#include "layout/layout.h"
#include "model/page.h"
#include "offprint/steps.h"
#include "pdf/pdf.h"
#include "preview/preview.h"
#include "road.h"
#include "text/text.h"

enum road_end { ROAD_MADE, ROAD_FAILED, ROAD_REFUSED, ROAD_N_ENDS };

static void
road_read(void *article)
{
	struct offprint_article *x = article;

	x->read = READ_SKIPPED;
	x->read = (int)reader_next(x->from->reader, x->arena, &x->article);
}

static void
road_compose(void *article)
{
	struct offprint_article *x = article;
	struct offprint *e = x->engine;

	x->story = template_compose(e->template, x->arena, x->article,
	    &e->compose, &e->diags);
}

static void
road_set(void *article)
{
	struct offprint_article *x = article;
	struct offprint *e = x->engine;

	text_diags(e->text, &e->diags);
	x->pages = layout_set(x->arena, e->text, x->story, &e->diags);
	road_spare(x);
}

static void
road_print(void *article)
{
	struct offprint_article *x = article;
	struct offprint *e = x->engine;
	struct sink sink = { .write = road_bytes_put, .ctx = &e->pdf };

	x->printed = pdf_print(e->printer, x->arena, x->pages, &sink,
	    &e->diags);
}

static void
road_draw(void *article)
{
	struct offprint_article *x = article;
	struct offprint *e = x->engine;
	struct road_drawing *d = &x->drawing;

	_Static_assert((int)OFFPRINT_SVG == (int)PREVIEW_SVG, "one order");
	if (e->preview == NULL)
		e->preview = preview_new();
	if (e->preview != NULL)
		d->bytes = preview_page(e->preview, x->arena, x->pages,
		    d->page, (enum preview_form)d->form, d->dpi, &d->len);
	if (d->bytes == NULL)
		diag(&e->diags, DIAG_MEMORY, "no memory to draw page %zu",
		    d->page + 1);
}

enum offprint_read
offprint_next(struct offprint_source *source,
    struct offprint_article **article)
{
	struct offprint_article *x = &source->at;

	road_forget(x);
	if (!road_step(x, road_read))
		return OFFPRINT_READ_SKIPPED;
	if (x->read == READ_ARTICLE)
		*article = x;
	return (enum offprint_read)x->read;
}

bool
offprint_compose(struct offprint_article *x)
{
	return x->article != NULL && x->engine->template != NULL &&
	    road_step(x, road_compose) && x->story != NULL;
}

bool
offprint_set(struct offprint_article *x)
{
	return x->story != NULL && road_step(x, x->engine->fit != 0 ? road_fit
	    : road_set) && x->pages != NULL;
}

bool
offprint_print(struct offprint_article *x, const void **pdf, size_t *len)
{
	x->engine->pdf.len = 0;
	x->printed = false;
	if (x->pages == NULL || !road_step(x, road_print) || !x->printed)
		return false;
	*pdf = x->engine->pdf.p;
	*len = x->engine->pdf.len;
	return true;
}

bool
offprint_draw(struct offprint_article *x, size_t page,
    enum offprint_picture form, unsigned dpi, const void **picture,
    size_t *len)
{
	x->drawing = (struct road_drawing){ page, form,
	    dpi < PREVIEW_DPI_LEAST ? PREVIEW_DPI_LEAST
	    : dpi > PREVIEW_DPI_MOST ? PREVIEW_DPI_MOST : dpi, NULL, 0 };
	if (x->pages == NULL || page >= offprint_n_pages(x) ||
	    !road_step(x, road_draw) || x->drawing.bytes == NULL)
		return false;
	*picture = x->drawing.bytes;
	*len = x->drawing.len;
	return true;
}

/* One article all the way to the sink. */
static enum road_end
road_article(struct offprint_article *x, offprint_sink *sink, void *ctx)
{
	const void *pdf;
	size_t len;

	if (!offprint_compose(x) || !offprint_set(x) ||
	    !offprint_print(x, &pdf, &len))
		return ROAD_FAILED;
	return sink(ctx, x, pdf, len) ? ROAD_MADE : ROAD_REFUSED;
}

bool
road_source(struct offprint_source *source, offprint_sink *sink, void *ctx,
    struct offprint_counts *counts)
{
	struct offprint_article *x;
	enum offprint_read read = OFFPRINT_READ_END;
	size_t ends[ROAD_N_ENDS] = { 0 };

	while (ends[ROAD_REFUSED] == 0 &&
	    (read = offprint_next(source, &x)) <= OFFPRINT_READ_SKIPPED)
		ends[read == OFFPRINT_READ_ARTICLE
		    ? road_article(x, sink, ctx) : ROAD_FAILED]++;
	if (counts != NULL) {
		counts->made += ends[ROAD_MADE];
		counts->failed += ends[ROAD_FAILED];
	}
	return ends[ROAD_REFUSED] == 0 && read == OFFPRINT_READ_END &&
	    ends[ROAD_FAILED] == 0 && ends[ROAD_MADE] > 0;
}

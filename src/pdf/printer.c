/*
 * pages -> PDF: the order of the work.
 *
 * Two passes over the display list: the first learns which glyphs are drawn,
 * the second writes contents with the numbers that the subsets gave them.
 */
#include "pdf/pdf.h"

#include <libdeflate.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/page.h"
#include "pdf/content.h"
#include "pdf/intent.h"
#include "pdf/meta.h"
#include "pdf/outline.h"
#include "pdf/value.h"

enum { PDF_LEVEL = 6 };         /* of libdeflate, 1 to 12; 9 takes a fifth
                                   longer for 1/300 less */

struct pdf_printer {
	struct libdeflate_compressor *deflate;
	struct pdf_profile profile;
};

struct pdf_printer *
pdf_printer_new(void)
{
	struct pdf_printer *p = calloc(1, sizeof *p);

	if (p == NULL)
		return NULL;
	p->deflate = libdeflate_alloc_compressor(PDF_LEVEL);
	if (p->deflate == NULL || !pdf_profile_make(&p->profile)) {
		pdf_printer_drop(p);
		return NULL;
	}
	return p;
}

void
pdf_printer_drop(struct pdf_printer *p)
{
	if (p == NULL)
		return;
	if (p->deflate != NULL)
		libdeflate_free_compressor(p->deflate);
	free(p->profile.bytes);
	free(p);
}

/* ---- the document ------------------------------------------------------- */

static pdf_ref
printer_resources(struct pdf_doc *d, const struct pdf_fonts *fonts,
    const struct pdf_images *images)
{
	struct buf b = { .arena = d->arena };
	pdf_ref ref = pdf_reserve(d);

	buf_str(&b, "/Font<<");
	for (size_t i = 0; i < fonts->n_fonts; i++)
		buf_printf(&b, "/F%u %u 0 R", fonts->fonts[i]->number,
		    (unsigned)fonts->fonts[i]->ref);
	buf_str(&b, ">>");
	pdf_images_resources(&b, images);
	pdf_dict(d, ref, &b);
	return ref;
}

static void
printer_page(struct pdf_doc *d, struct pdf_fonts *fonts,
    const struct pdf_images *images, struct pdf_tags *tags, unsigned number,
    pdf_ref ref, pdf_ref resources)
{
	const struct page *page = &tags->pages->pages[number];
	struct buf operators = { .arena = d->arena };
	struct buf annots = { .arena = d->arena };
	struct buf b = { .arena = d->arena };
	pdf_ref contents = pdf_reserve(d);

	pdf_content_write(d, fonts, images, tags, page, number, &operators,
	    &annots);
	pdf_stream(d, contents, "", buf_text(&operators), operators.len,
	    true);
	buf_str(&b, "/MediaBox[0 0");
	pdf_put_length(&b, page->width);
	pdf_put_length(&b, page->height);
	buf_printf(&b, "]/Resources %u 0 R/Contents %u 0 R/Tabs/S"
	    "/StructParents %u", (unsigned)resources, (unsigned)contents,
	    number);
	if (annots.len != 0)
		buf_printf(&b, "/Annots[%s]", annots.p);
	pdf_page(d, ref, &b);
}

static void
printer_pages(struct pdf_doc *d, struct pdf_fonts *fonts,
    const struct pages *pages)
{
	struct pdf_tags tags;
	struct pdf_images images = { 0 };
	pdf_ref resources;
	pdf_ref *refs = arena_array(d->arena, pages->n_pages + 1,
	    sizeof *refs);

	pdf_images_write(d, &images, pages);
	resources = printer_resources(d, fonts, &images);
	for (size_t i = 0; i < pages->n_pages; i++)
		refs[i] = pdf_reserve(d);
	pdf_tags_begin(&tags, d, pages);
	for (size_t i = 0; i < pages->n_pages; i++)
		printer_page(d, fonts, &images, &tags, (unsigned)i, refs[i],
		    resources);
	pdf_tags_end(&tags, refs);
	pdf_outline_write(d, pages, refs);
}

static bool
printer_failed(const struct pdf_doc *d, struct diags *diags)
{
	if (d->error == HPDF_FAILD_TO_ALLOC_MEM)
		diag(diags, DIAG_MEMORY, "no memory for the PDF");
	else if (d->error != 0)
		diag(diags, DIAG_PDF_FAILED, "libharu says 0x%04lX/%lu",
		    (unsigned long)d->error, (unsigned long)d->error_detail);
	else
		diag(diags, DIAG_PDF_FAILED,
		    "the PDF's bytes were not all taken");
	return false;
}

bool
pdf_print(struct pdf_printer *printer, struct arena *a,
    const struct pages *pages, const struct sink *sink, struct diags *diags)
{
	struct pdf_doc *d = pdf_doc_open(a, printer->deflate);
	struct pdf_fonts fonts = { 0 };

	if (d == NULL) {
		diag(diags, DIAG_MEMORY, "no memory for the PDF");
		return false;
	}
	pdf_meta_write(d, pages->meta);
	pdf_intent_write(d, &printer->profile);
	for (size_t i = 0; i < pages->n_pages; i++)
		pdf_glyphs_collect(d, &fonts, &pages->pages[i]);
	if (!pdf_fonts_write(d, &fonts)) {
		diag(diags, DIAG_PDF_FAILED, "a font could not be subset");
		return false;
	}
	printer_pages(d, &fonts, pages);
	return pdf_doc_write(d, sink) || printer_failed(d, diags);
}

/*
 * pages -> PDF: the order of the work.
 *
 * Two passes over the display list: the first learns which glyphs are drawn,
 * the second writes contents with the numbers that the subsets gave them.
 */
#include "pdf/pdf.h"

#include <lcms2.h>
#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/page.h"
#include "pdf/content.h"
#include "pdf/doc.h"
#include "pdf/font.h"
#include "pdf/meta.h"
#include "pdf/tags.h"

enum { PDF_LEVEL = 9 };         /* of libdeflate, 1 to 12 */

struct pdf_printer {
	struct libdeflate_compressor *deflate;
	void *icc;
	cmsUInt32Number icc_len;
};

/* An sRGB profile without a date of its own. */
static bool
printer_profile(struct pdf_printer *p)
{
	cmsHPROFILE profile = cmsCreate_sRGBProfile();
	bool ok = false;

	if (profile == NULL)
		return false;
	if (cmsSaveProfileToMem(profile, NULL, &p->icc_len)) {
		p->icc = malloc(p->icc_len);
		ok = p->icc != NULL &&
		    cmsSaveProfileToMem(profile, p->icc, &p->icc_len);
	}
	cmsCloseProfile(profile);
	/* bytes 24 to 35: the moment of creation; bytes 84 to 99: its hash */
	if (ok) {
		static const unsigned char date[12] = {
			0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0
		};

		memcpy((char *)p->icc + 24, date, sizeof date);
		memset((char *)p->icc + 84, 0, 16);
	}
	return ok;
}

struct pdf_printer *
pdf_printer_new(void)
{
	struct pdf_printer *p = calloc(1, sizeof *p);

	if (p == NULL)
		return NULL;
	p->deflate = libdeflate_alloc_compressor(PDF_LEVEL);
	if (p->deflate == NULL || !printer_profile(p)) {
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
	free(p->icc);
	free(p);
}

static pdf_ref
printer_resources(struct pdf_doc *d, const struct pdf_fonts *fonts)
{
	struct buf b = { .arena = d->arena };
	pdf_ref ref = pdf_reserve(d);

	buf_str(&b, "/Font<<");
	for (size_t i = 0; i < fonts->n_fonts; i++)
		buf_printf(&b, "/F%u %u 0 R", fonts->fonts[i]->number,
		    (unsigned)fonts->fonts[i]->ref);
	buf_str(&b, ">>");
	pdf_dict(d, ref, &b);
	return ref;
}

static pdf_ref
printer_page(struct pdf_doc *d, struct pdf_fonts *fonts,
    struct pdf_tags *tags, const struct page *page, unsigned number,
    pdf_ref resources)
{
	struct buf operators = { .arena = d->arena };
	struct buf annots = { .arena = d->arena };
	struct buf b = { .arena = d->arena };
	pdf_ref contents = pdf_reserve(d);

	pdf_content_write(d, fonts, tags, page, number, &operators, &annots);
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
	return pdf_page(d, &b);
}

bool
pdf_print(struct pdf_printer *printer, struct arena *a,
    const struct pages *pages, const struct sink *sink, struct diags *diags)
{
	struct pdf_doc d = { 0 };
	struct pdf_fonts fonts = { 0 };
	struct pdf_tags tags;
	pdf_ref *refs = arena_array(a, pages->n_pages + 1, sizeof *refs);
	pdf_ref resources;

	if (!pdf_doc_open(&d, a, printer->deflate)) {
		diag(diags, DIAG_MEMORY, "no memory for the PDF");
		return false;
	}
	pdf_meta_write(&d, pages->meta);
	pdf_intent_write(&d, printer->icc, printer->icc_len);
	for (size_t i = 0; i < pages->n_pages; i++)
		pdf_content_collect(&d, &fonts, &pages->pages[i]);
	if (!pdf_fonts_write(&d, &fonts)) {
		diag(diags, DIAG_PDF_FAILED, "a font could not be subset");
		return false;
	}
	resources = printer_resources(&d, &fonts);
	pdf_tags_begin(&tags, &d, pages);
	for (size_t i = 0; i < pages->n_pages; i++)
		refs[i] = printer_page(&d, &fonts, &tags, &pages->pages[i],
		    (unsigned)i, resources);
	pdf_tags_end(&tags, refs);
	pdf_outline_write(&d, pages, refs);
	if (!pdf_doc_write(&d, sink)) {
		diag(diags, DIAG_PDF_FAILED, "libharu says 0x%04lX/%lu",
		    (unsigned long)d.error, (unsigned long)d.error_detail);
		return false;
	}
	return true;
}

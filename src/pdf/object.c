/*
 * A PDF document's objects.
 *
 * libharu's dictionary hooks get bytes that were composed beforehand, so no
 * hook allocates.
 */
#include "pdf/object.h"

#include <hpdf_streams.h>
#include <hpdf_utils.h>
#include <libdeflate.h>
#include <stdio.h>

#include "base/arena.h"

static void
object_error(HPDF_STATUS error, HPDF_STATUS detail, void *ctx)
{
	struct pdf_doc *d = ctx;

	if (d->error == 0) {
		d->error = error;
		d->error_detail = detail;
	}
}

static void
object_free_doc(void *hpdf)
{
	HPDF_Free(hpdf);
}

bool
pdf_doc_failed(struct pdf_doc *d)
{
	if (d->hpdf->error.error_no != 0)
		object_error(d->hpdf->error.error_no,
		    d->hpdf->error.detail_no, d);
	return d->error != 0;
}

/* ---- hooks -------------------------------------------------------------- */

static HPDF_STATUS
object_write_entries(HPDF_Dict o, HPDF_Stream s)
{
	struct pdf_raw *r = o->attr;
	HPDF_STATUS e = HPDF_OK;
	char length[40];

	r->out = s;
	if (r->entries_len != 0)
		e = HPDF_Stream_Write(s, (const HPDF_BYTE *)r->entries,
		    (HPDF_UINT)r->entries_len);
	if (e != HPDF_OK || !r->is_stream)
		return e;
	snprintf(length, sizeof length, "/Length %zu", r->len);
	return HPDF_Stream_WriteStr(s, length);
}

static HPDF_STATUS
object_write_stream(HPDF_Dict o)
{
	struct pdf_raw *r = o->attr;
	HPDF_STATUS e;

	if (!r->is_stream)
		return HPDF_OK;
	e = HPDF_Stream_WriteStr(r->out, "\nstream\n");
	if (e == HPDF_OK && r->len != 0)
		e = HPDF_Stream_Write(r->out, r->bytes, (HPDF_UINT)r->len);
	if (e == HPDF_OK)
		e = HPDF_Stream_WriteStr(r->out, "\nendstream");
	return e;
}

static HPDF_STATUS
object_write_catalog(HPDF_Dict o, HPDF_Stream s)
{
	const struct pdf_doc *d = o->attr;

	return HPDF_Stream_Write(s, (const HPDF_BYTE *)buf_text(&d->catalog),
	    (HPDF_UINT)d->catalog.len);
}

/* ---- objects ------------------------------------------------------------ */

struct pdf_doc *
pdf_doc_open(struct arena *a, struct libdeflate_compressor *deflate)
{
	struct pdf_doc *d = arena_alloc(a, sizeof *d);
	void **held = arena_hold(a, object_free_doc);

	d->arena = a;
	d->deflate = deflate;
	d->catalog = (struct buf){ .arena = a };
	d->hpdf = HPDF_NewEx(object_error, NULL, NULL, 0, d);
	if (d->hpdf == NULL)
		return NULL;
	*held = d->hpdf;
	d->hpdf->catalog->attr = d;
	d->hpdf->catalog->write_fn = object_write_catalog;
	return d;
}

pdf_ref
pdf_ref_of(const HPDF_Obj_Header *header)
{
	return header->obj_id & 0x00FFFFFF;
}

const struct pdf_raw *
pdf_raw_of(HPDF_Dict object)
{
	return object->write_fn == object_write_entries ? object->attr : NULL;
}

static HPDF_Dict
object_of(struct pdf_doc *d, pdf_ref ref)
{
	HPDF_XrefEntry e = ref != 0
	    ? HPDF_Xref_GetEntry(d->hpdf->xref, ref) : NULL;

	return e != NULL ? e->obj : NULL;
}

pdf_ref
pdf_reserve(struct pdf_doc *d)
{
	struct pdf_raw *r = arena_alloc(d->arena, sizeof *r);
	HPDF_Dict o = HPDF_Dict_New(d->hpdf->mmgr);

	if (o == NULL || HPDF_Xref_Add(d->hpdf->xref, o) != HPDF_OK) {
		object_error(HPDF_FAILD_TO_ALLOC_MEM, 0, d);
		return 0;
	}
	o->attr = r;
	o->write_fn = object_write_entries;
	o->after_write_fn = object_write_stream;
	return pdf_ref_of(&o->header);
}

void
pdf_dict(struct pdf_doc *d, pdf_ref ref, const struct buf *entries)
{
	HPDF_Dict o = object_of(d, ref);
	struct pdf_raw *r;

	if (o == NULL)
		return;
	r = o->attr;
	r->entries = buf_text(entries);
	r->entries_len = entries->len;
}

void *
pdf_compress(struct pdf_doc *d, const void *bytes, size_t len,
    size_t *out_len)
{
	size_t bound = libdeflate_zlib_compress_bound(d->deflate, len);
	void *out = arena_alloc(d->arena, bound);

	*out_len = libdeflate_zlib_compress(d->deflate, bytes, len, out,
	    bound);
	return out;
}

void
pdf_stream(struct pdf_doc *d, pdf_ref ref, const char *entries,
    const void *bytes, size_t len, bool compress)
{
	struct buf b = { .arena = d->arena };
	HPDF_Dict o = object_of(d, ref);
	struct pdf_raw *r;

	if (o == NULL)
		return;
	r = o->attr;
	buf_str(&b, entries);
	if (compress) {
		buf_str(&b, "/Filter/FlateDecode");
		bytes = pdf_compress(d, bytes, len, &len);
	}
	r->bytes = bytes;
	r->len = len;
	r->is_stream = true;
	pdf_dict(d, ref, &b);
}

void
pdf_page(struct pdf_doc *d, pdf_ref ref, const struct buf *entries)
{
	struct buf b = { .arena = d->arena };
	HPDF_Dict o = object_of(d, ref);
	HPDF_Array kids = HPDF_Dict_GetItem(d->hpdf->root_pages, "Kids",
	    HPDF_OCLASS_ARRAY);

	if (o == NULL || kids == NULL)
		return;
	o->header.obj_class |= HPDF_OSUBCLASS_PAGE;
	buf_printf(&b, "/Type/Page/Parent %u 0 R",
	    (unsigned)pdf_ref_of(&d->hpdf->root_pages->header));
	buf_put(&b, buf_text(entries), entries->len);
	pdf_dict(d, ref, &b);
	HPDF_Array_Add(kids, o);
}

void
pdf_info(struct pdf_doc *d, const struct buf *entries)
{
	HPDF_Dict info = d->hpdf->info;
	struct pdf_raw *r = arena_alloc(d->arena, sizeof *r);

	HPDF_Dict_RemoveElement(info, "Producer");
	r->entries = buf_text(entries);
	r->entries_len = entries->len;
	info->attr = r;
	info->write_fn = object_write_entries;
}

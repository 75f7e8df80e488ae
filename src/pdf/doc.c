/*
 * A PDF document's objects, through libharu's object layer.
 *
 * libharu's dictionary hooks get bytes that were composed beforehand, so no
 * hook allocates.  Source: ISO 32000-1, 7.5.7 (object streams), 7.5.8
 * (cross-reference streams).
 */
#include "pdf/doc.h"

#include <hpdf_streams.h>
#include <hpdf_utils.h>
#include <libdeflate.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

/* The bytes of one object; hangs on the dictionary's attr. */
struct pdf_raw {
	const char *entries;
	size_t entries_len;
	const void *bytes;              /* of a stream */
	size_t len;
	bool is_stream;
	HPDF_Stream out;
};

static void
doc_error(HPDF_STATUS error, HPDF_STATUS detail, void *ctx)
{
	struct pdf_doc *d = ctx;

	if (d->error == 0) {
		d->error = error;
		d->error_detail = detail;
	}
}

static void
doc_free(void *hpdf)
{
	HPDF_Free(hpdf);
}

/* ---- hooks -------------------------------------------------------------- */

static HPDF_STATUS
doc_write_entries(HPDF_Dict o, HPDF_Stream s)
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
doc_write_stream(HPDF_Dict o)
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
doc_write_catalog(HPDF_Dict o, HPDF_Stream s)
{
	const struct pdf_doc *d = o->attr;

	return HPDF_Stream_Write(s, (const HPDF_BYTE *)buf_text(&d->catalog),
	    (HPDF_UINT)d->catalog.len);
}

/* ---- objects ------------------------------------------------------------ */

bool
pdf_doc_open(struct pdf_doc *d, struct arena *a,
    struct libdeflate_compressor *deflate)
{
	void **held = arena_hold(a, doc_free);

	d->arena = a;
	d->deflate = deflate;
	d->catalog = (struct buf){ .arena = a };
	d->hpdf = HPDF_NewEx(doc_error, NULL, NULL, 0, d);
	if (d->hpdf == NULL)
		return false;
	*held = d->hpdf;
	d->hpdf->catalog->attr = d;
	d->hpdf->catalog->write_fn = doc_write_catalog;
	return true;
}

static HPDF_Dict
doc_object(struct pdf_doc *d, pdf_ref ref)
{
	HPDF_XrefEntry e = ref != 0
	    ? HPDF_Xref_GetEntry(d->hpdf->xref, ref) : NULL;

	return e != NULL ? e->obj : NULL;
}

static pdf_ref
doc_ref(const HPDF_Obj_Header *header)
{
	return header->obj_id & 0x00FFFFFF;
}

pdf_ref
pdf_reserve(struct pdf_doc *d)
{
	struct pdf_raw *r = arena_alloc(d->arena, sizeof *r);
	HPDF_Dict o = HPDF_Dict_New(d->hpdf->mmgr);

	if (o == NULL || HPDF_Xref_Add(d->hpdf->xref, o) != HPDF_OK)
		return 0;
	o->attr = r;
	o->write_fn = doc_write_entries;
	o->after_write_fn = doc_write_stream;
	return doc_ref(&o->header);
}

void
pdf_dict(struct pdf_doc *d, pdf_ref ref, const struct buf *entries)
{
	HPDF_Dict o = doc_object(d, ref);
	struct pdf_raw *r;

	if (o == NULL)
		return;
	r = o->attr;
	r->entries = buf_text(entries);
	r->entries_len = entries->len;
}

static void *
doc_compress(struct pdf_doc *d, const void *bytes, size_t len, size_t *out_len)
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
	HPDF_Dict o = doc_object(d, ref);
	struct pdf_raw *r;

	if (o == NULL)
		return;
	r = o->attr;
	buf_str(&b, entries);
	if (compress)
		buf_str(&b, "/Filter/FlateDecode");
	r->bytes = compress ? doc_compress(d, bytes, len, &r->len) : bytes;
	r->len = compress ? r->len : len;
	r->is_stream = true;
	pdf_dict(d, ref, &b);
}

pdf_ref
pdf_page(struct pdf_doc *d, const struct buf *entries)
{
	struct buf b = { .arena = d->arena };
	pdf_ref ref = pdf_reserve(d);
	HPDF_Dict o = doc_object(d, ref);
	HPDF_Array kids = HPDF_Dict_GetItem(d->hpdf->root_pages, "Kids",
	    HPDF_OCLASS_ARRAY);

	if (o == NULL || kids == NULL)
		return 0;
	o->header.obj_class |= HPDF_OSUBCLASS_PAGE;
	buf_printf(&b, "/Type/Page/Parent %u 0 R",
	    (unsigned)doc_ref(&d->hpdf->root_pages->header));
	buf_put(&b, buf_text(entries), entries->len);
	pdf_dict(d, ref, &b);
	HPDF_Array_Add(kids, o);
	return ref;
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
	info->write_fn = doc_write_entries;
}

/* ---- writing ------------------------------------------------------------ */

enum { XREF_ROW = 7 };          /* bytes: type 1, offset 4, index 2 */

struct doc_out {
	struct pdf_doc *d;
	struct buf file;                /* the whole file */
	struct buf packed;              /* values of packed objects */
	struct buf index;               /* their numbers and offsets */
	unsigned char *rows;
	unsigned n_packed;
};

/*
 * libharu hands out bytes in its callback, where no arena may be used: they
 * go to a buffer that is grown beforehand, object by object.
 */
struct doc_capture {
	char *p;
	size_t len, cap;
	bool full;
};

static HPDF_STATUS
doc_capture_write(HPDF_Stream s, const HPDF_BYTE *p, HPDF_UINT n)
{
	struct doc_capture *c = s->attr;

	if (c->cap - c->len < n) {
		c->full = true;
	} else {
		memcpy(c->p + c->len, p, n);
	}
	c->len += n;
	return HPDF_OK;
}

static void
doc_stream_free(void *s)
{
	HPDF_Stream_Free(s);
}

/* Append an object's value; measured first, so that it fits. */
static void
doc_put_value(struct pdf_doc *d, struct buf *b, void *object,
    struct doc_capture *c, HPDF_Stream s)
{
	c->len = 0;
	c->full = false;
	HPDF_Obj_WriteValue(object, s, NULL);
	if (c->full) {
		c->cap = c->len * 2;
		c->p = arena_alloc(d->arena, c->cap);
		c->len = 0;
		c->full = false;
		HPDF_Obj_WriteValue(object, s, NULL);
	}
	buf_put(b, c->p, c->len);
}

static void
doc_row(struct doc_out *o, unsigned number, unsigned type, size_t value,
    unsigned index)
{
	unsigned char *row = o->rows + (size_t)number * XREF_ROW;

	row[0] = (unsigned char)type;
	row[1] = (unsigned char)(value >> 24);
	row[2] = (unsigned char)(value >> 16);
	row[3] = (unsigned char)(value >> 8);
	row[4] = (unsigned char)value;
	row[5] = (unsigned char)(index >> 8);
	row[6] = (unsigned char)index;
}

static bool
doc_is_stream(const HPDF_Dict o)
{
	if ((o->header.obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_DICT)
		return false;
	return o->stream != NULL || (o->write_fn == doc_write_entries &&
	    ((const struct pdf_raw *)o->attr)->is_stream);
}

static void
doc_put_objects(struct doc_out *o, unsigned n, struct doc_capture *c,
    HPDF_Stream s, unsigned pack)
{
	for (unsigned i = 1; i < n; i++) {
		HPDF_XrefEntry e = HPDF_Xref_GetEntry(o->d->hpdf->xref, i);
		HPDF_Dict object = e->obj;

		if (doc_is_stream(object)) {
			doc_row(o, i, 1, o->file.len, 0);
			buf_printf(&o->file, "%u 0 obj\n", i);
			doc_put_value(o->d, &o->file, object, c, s);
			buf_str(&o->file, "\nendobj\n");
		} else {
			doc_row(o, i, 2, pack, o->n_packed++);
			buf_printf(&o->index, "%u %zu ", i, o->packed.len);
			doc_put_value(o->d, &o->packed, object, c, s);
			buf_char(&o->packed, '\n');
		}
	}
}

static void
doc_put_pack(struct doc_out *o, unsigned number)
{
	struct buf plain = { .arena = o->d->arena };
	size_t len;
	void *bytes;

	buf_put(&plain, buf_text(&o->index), o->index.len);
	buf_put(&plain, buf_text(&o->packed), o->packed.len);
	bytes = doc_compress(o->d, buf_text(&plain), plain.len, &len);
	doc_row(o, number, 1, o->file.len, 0);
	buf_printf(&o->file, "%u 0 obj\n<</Type/ObjStm/N %u/First %zu"
	    "/Filter/FlateDecode/Length %zu>>\nstream\n", number,
	    o->n_packed, o->index.len, len);
	buf_put(&o->file, bytes, len);
	buf_str(&o->file, "\nendstream\nendobj\n");
}

/* 128 bits of FNV-1a, as two halves with different seeds. */
static void
doc_identify(const struct buf *file, char hex[33])
{
	uint64_t h[2] = { 14695981039346656037u, 0x9E3779B97F4A7C15u };

	for (size_t i = 0; i < file->len; i++)
		for (int k = 0; k < 2; k++)
			h[k] = (h[k] ^ (unsigned char)file->p[i]) *
			    1099511628211u;
	snprintf(hex, 33, "%016llX%016llX", (unsigned long long)h[0],
	    (unsigned long long)h[1]);
}

static void
doc_put_xref(struct doc_out *o, unsigned number)
{
	struct pdf_doc *d = o->d;
	size_t at = o->file.len, len;
	char id[33];
	void *bytes;

	doc_row(o, number, 1, at, 0);
	bytes = doc_compress(d, o->rows, (size_t)(number + 1) * XREF_ROW,
	    &len);
	doc_identify(&o->file, id);
	buf_printf(&o->file, "%u 0 obj\n<</Type/XRef/Size %u/W[1 4 2]"
	    "/Root %u 0 R/Info %u 0 R/ID[<%s><%s>]/Filter/FlateDecode"
	    "/Length %zu>>\nstream\n", number, number + 1,
	    (unsigned)doc_ref(&d->hpdf->catalog->header),
	    (unsigned)doc_ref(&d->hpdf->info->header), id, id, len);
	buf_put(&o->file, bytes, len);
	buf_printf(&o->file, "\nendstream\nendobj\nstartxref\n%zu\n%%%%EOF\n",
	    at);
}

bool
pdf_doc_write(struct pdf_doc *d, const struct sink *sink)
{
	unsigned n = d->hpdf->xref->entries->count;
	struct doc_capture capture = { .cap = 64 * 1024 };
	struct doc_out o = { .d = d, .file = { .arena = d->arena },
	    .packed = { .arena = d->arena }, .index = { .arena = d->arena } };
	void **held = arena_hold(d->arena, doc_stream_free);
	HPDF_Stream s = HPDF_CallbackWriter_New(d->hpdf->mmgr,
	    doc_capture_write, &capture);

	if (s == NULL || d->error != 0)
		return false;
	*held = s;
	capture.p = arena_alloc(d->arena, capture.cap);
	o.rows = arena_array(d->arena, n + 2, XREF_ROW);
	doc_row(&o, 0, 0, 0, 65535);
	buf_str(&o.file, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
	doc_put_objects(&o, n, &capture, s, n);
	doc_put_pack(&o, n);
	doc_put_xref(&o, n + 1);
	return d->error == 0 && sink->write(sink->ctx, o.file.p, o.file.len);
}

/* ---- values ------------------------------------------------------------- */

static bool
text_is_ascii(const char *s)
{
	for (; *s != '\0'; s++)
		if ((unsigned char)*s < 0x20 || (unsigned char)*s > 0x7E)
			return false;
	return true;
}

static void
put_utf16(struct buf *b, uint32_t code)
{
	if (code > 0xFFFF)
		buf_printf(b, "%04X%04X", (unsigned)(0xD7C0 + (code >> 10)),
		    (unsigned)(0xDC00 | (code & 0x3FF)));
	else
		buf_printf(b, "%04X", (unsigned)code);
}

void
pdf_put_text(struct buf *b, const char *utf8)
{
	enum { TEXT_MAX = 8000 };       /* characters */
	const char *end = utf8 + strlen(utf8);
	int n = 0;

	if (text_is_ascii(utf8)) {
		buf_char(b, '(');
		for (; *utf8 != '\0' && n < TEXT_MAX; utf8++, n++) {
			if (strchr("()\\", *utf8) != NULL)
				buf_char(b, '\\');
			buf_char(b, *utf8);
		}
		buf_char(b, ')');
		return;
	}
	buf_str(b, "<FEFF");
	for (; utf8 < end && n < TEXT_MAX; n++)
		put_utf16(b, utf8_next(&utf8, end));
	buf_char(b, '>');
}

void
pdf_put_color(struct buf *b, uint32_t rgb, const char *op)
{
	for (int shift = 16; shift >= 0; shift -= 8) {
		buf_points(b, (sp)(rgb >> shift & 0xFF) * SP_PT / 255, 3);
		buf_char(b, ' ');
	}
	buf_str(b, op);
	buf_char(b, '\n');
}

void
pdf_put_length(struct buf *b, sp length)
{
	buf_char(b, ' ');
	buf_points(b, length, 2);
}

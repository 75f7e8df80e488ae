/*
 * A document's objects as a file.
 *
 * libharu writes every object's value; dictionaries are gathered in object
 * streams and the table is a cross-reference stream, which makes a third less
 * of a small file.  libharu can write neither, so the frame is ours.
 *
 * The road not taken: the whole file in memory first.  Bytes go to the sink
 * as they come, and through the hash that becomes /ID.
 *
 * Source: ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference
 * streams), 7.4.4.4 (predictors), 14.4 (file identifiers).
 */
#include "pdf/object.h"

#include <hpdf_streams.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"

enum {
	WRITE_ROW = 7,          /* bytes: type 1, offset 4, index 2 */
	WRITE_PACK = 8192,      /* objects of one object stream; below 65,536 */
	WRITE_FIRST = 64 * 1024 /* room of the capture at first [bytes] */
};

struct write {
	struct pdf_doc *d;
	const struct sink *sink;
	bool refused;                   /* by the sink */
	size_t at;                      /* bytes written */
	uint64_t hash[2];
	struct buf packed;              /* values of packed objects */
	struct buf index;               /* their numbers and offsets */
	unsigned n_packed;
	unsigned next;                  /* the next number of our own */
	unsigned char *rows;
	HPDF_Stream stream;             /* writes to the capture */
	struct write_capture {
		char *p;
		size_t len, cap;        /* len > cap: it did not fit */
	} capture;
};

/* ---- bytes -------------------------------------------------------------- */

/* Two multiplicative hashes over words of eight bytes, least byte first. */
static void
write_hash(uint64_t hash[2], const unsigned char *p, size_t len)
{
	hash[0] ^= len;
	for (size_t i = 0; i < len; i += 8) {
		uint64_t word = 0;

		for (size_t k = 0; k < 8 && i + k < len; k++)
			word |= (uint64_t)p[i + k] << (8 * k);
		hash[0] = (hash[0] ^ word) * 0x9FB21C651E98DF25u;
		hash[0] ^= hash[0] >> 29;
		hash[1] = (hash[1] + word) * 0xD6E8FEB86659FD93u;
		hash[1] ^= hash[1] >> 32;
	}
}

static void
write_bytes(struct write *w, const void *p, size_t len)
{
	write_hash(w->hash, p, len);
	w->at += len;
	if (!w->refused)
		w->refused = !w->sink->write(w->sink->ctx, p, len);
}

/*
 * libharu hands out bytes in its callback, where no arena may be used: they
 * go to a room that is there beforehand, or are only counted.
 */
static HPDF_STATUS
write_captured(HPDF_Stream s, const HPDF_BYTE *p, HPDF_UINT n)
{
	struct write_capture *c = s->attr;

	if (c->len <= c->cap && n <= c->cap - c->len)
		memcpy(c->p + c->len, p, n);
	c->len += n;
	return HPDF_OK;
}

/* An object's value in the capture; once more where it did not fit. */
static void
write_value(struct write *w, void *object)
{
	struct write_capture *c = &w->capture;

	c->len = 0;
	HPDF_Obj_WriteValue(object, w->stream, NULL);
	if (c->len <= c->cap)
		return;
	c->cap = c->len + c->len / 2;
	c->p = arena_alloc(w->d->arena, c->cap);
	c->len = 0;
	HPDF_Obj_WriteValue(object, w->stream, NULL);
}

/* ---- objects ------------------------------------------------------------ */

static void
write_row(struct write *w, unsigned number, unsigned type, size_t value,
    unsigned index)
{
	unsigned char *row = w->rows + (size_t)number * WRITE_ROW;

	row[0] = (unsigned char)type;
	row[1] = (unsigned char)(value >> 24);
	row[2] = (unsigned char)(value >> 16);
	row[3] = (unsigned char)(value >> 8);
	row[4] = (unsigned char)value;
	row[5] = (unsigned char)(index >> 8);
	row[6] = (unsigned char)index;
}

/* A stream of our own frame: "number 0 obj << entries ... endobj". */
static void
write_stream(struct write *w, unsigned number, const char *entries,
    const void *bytes, size_t len)
{
	struct buf b = { .arena = w->d->arena };

	bytes = pdf_compress(w->d, bytes, len, &len);
	buf_printf(&b, "%u 0 obj\n<<%s/Filter/FlateDecode/Length %zu>>\n"
	    "stream\n", number, entries, len);
	write_bytes(w, b.p, b.len);
	write_bytes(w, bytes, len);
	buf_clear(&b);
	buf_str(&b, "\nendstream\nendobj\n");
	write_bytes(w, b.p, b.len);
}

static void
write_pack(struct write *w)
{
	struct buf b = { .arena = w->d->arena };
	unsigned number = w->next;

	if (w->n_packed == 0)
		return;
	buf_put(&b, buf_text(&w->index), w->index.len);
	buf_put(&b, buf_text(&w->packed), w->packed.len);
	write_row(w, number, 1, w->at, 0);
	write_stream(w, number, arena_printf(w->d->arena,
	    "/Type/ObjStm/N %u/First %zu", w->n_packed, w->index.len),
	    b.p, b.len);
	buf_clear(&w->packed);
	buf_clear(&w->index);
	w->n_packed = 0;
	w->next++;
}

static void
write_packed(struct write *w, unsigned number, HPDF_Dict object)
{
	if (w->n_packed == WRITE_PACK)
		write_pack(w);
	write_row(w, number, 2, w->next, w->n_packed++);
	buf_printf(&w->index, "%u %zu ", number, w->packed.len);
	write_value(w, object);
	buf_put(&w->packed, w->capture.p, w->capture.len);
	buf_char(&w->packed, '\n');
}

static bool
write_is_stream(HPDF_Dict object)
{
	const struct pdf_raw *raw;

	if ((object->header.obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_DICT)
		return false;
	raw = pdf_raw_of(object);
	return raw != NULL ? raw->is_stream : object->stream != NULL;
}

static void
write_object(struct write *w, unsigned number, HPDF_Dict object)
{
	char head[32];

	if (!write_is_stream(object)) {
		write_packed(w, number, object);
		return;
	}
	write_row(w, number, 1, w->at, 0);
	snprintf(head, sizeof head, "%u 0 obj\n", number);
	write_bytes(w, head, strlen(head));
	write_value(w, object);
	write_bytes(w, w->capture.p, w->capture.len);
	write_bytes(w, "\nendobj\n", 8);
}

/* ---- the file ----------------------------------------------------------- */

/*
 * The rows, each as its difference from the one before, by PNG's filter "Up":
 * most differ by one, so a quarter of the bytes is left when compressed.
 */
static const unsigned char *
write_predicted(struct write *w, unsigned n)
{
	enum { UP = 2 };
	unsigned char *out = arena_array(w->d->arena, n, WRITE_ROW + 1);
	unsigned char *p = out;

	for (size_t i = 0; i < n; i++) {
		const unsigned char *row = w->rows + i * WRITE_ROW;

		*p++ = UP;
		for (int k = 0; k < WRITE_ROW; k++)
			*p++ = (unsigned char)(row[k] -
			    (i > 0 ? row[k - WRITE_ROW] : 0));
	}
	return out;
}

static void
write_table(struct write *w)
{
	struct pdf_doc *d = w->d;
	struct buf b = { .arena = d->arena };
	unsigned number = w->next;
	size_t at = w->at;
	char id[33];

	write_row(w, number, 1, at, 0);
	snprintf(id, sizeof id, "%016llX%016llX",
	    (unsigned long long)w->hash[0], (unsigned long long)w->hash[1]);
	buf_printf(&b, "/Type/XRef/Size %u/W[1 4 2]/Root %u 0 R/Info %u 0 R"
	    "/ID[<%s><%s>]/DecodeParms<</Predictor 12/Columns %d>>",
	    number + 1,
	    (unsigned)pdf_ref_of(&d->hpdf->catalog->header),
	    (unsigned)pdf_ref_of(&d->hpdf->info->header), id, id, WRITE_ROW);
	write_stream(w, number, b.p, write_predicted(w, number + 1),
	    (size_t)(number + 1) * (WRITE_ROW + 1));
	buf_clear(&b);
	buf_printf(&b, "startxref\n%zu\n%%%%EOF\n", at);
	write_bytes(w, b.p, b.len);
}

static void
write_stream_free(void *s)
{
	HPDF_Stream_Free(s);
}

static bool
write_begin(struct write *w, unsigned n)
{
	struct pdf_doc *d = w->d;
	void **held = arena_hold(d->arena, write_stream_free);

	w->packed = w->index = (struct buf){ .arena = d->arena };
	w->hash[0] = 0x243F6A8885A308D3u;       /* of pi */
	w->hash[1] = 0x13198A2E03707344u;
	w->next = n;
	w->rows = arena_array(d->arena, (size_t)n + n / WRITE_PACK + 3,
	    WRITE_ROW);
	w->capture.cap = WRITE_FIRST;
	w->capture.p = arena_alloc(d->arena, WRITE_FIRST);
	w->stream = HPDF_CallbackWriter_New(d->hpdf->mmgr, write_captured,
	    &w->capture);
	*held = w->stream;
	return w->stream != NULL;
}

bool
pdf_doc_write(struct pdf_doc *d, const struct sink *sink)
{
	static const char head[] = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
	struct write w = { .d = d, .sink = sink };
	unsigned n = d->hpdf->xref->entries->count;

	if (pdf_doc_failed(d) || !write_begin(&w, n))
		return false;
	write_row(&w, 0, 0, 0, 65535);
	write_bytes(&w, head, sizeof head - 1);
	for (unsigned i = 1; i < n; i++)
		write_object(&w, i, HPDF_Xref_GetEntry(d->hpdf->xref, i)->obj);
	write_pack(&w);
	write_table(&w);
	return !pdf_doc_failed(d) && !w.refused;
}

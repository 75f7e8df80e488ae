/*
 * What the tests of this room share: a page to put things on, a printer, and
 * a reader of what it printed.  Needs fonts/ to be filled (fonts/fill.sh).
 */
#ifndef TESTS_PDF_DESK_H
#define TESTS_PDF_DESK_H

#include "../unit.h"

#include <hb-ot.h>
#include <libdeflate.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/sink.h"
#include "model/page.h"
#include "pdf/object.h"
#include "pdf/pdf.h"
#include "text/face.h"

struct desk_object {
	const char *dict;               /* without << >>; NULL: no such object */
	const char *stream;             /* inflated */
	size_t len;
};

struct desk {
	struct arena *arena;
	struct diags diags;
	struct fonts *fonts;
	const struct face *face;        /* Linux Libertine O, CFF */
	struct libdeflate_compressor *deflate;
	struct pdf_doc *doc;            /* for parts of the room */
	struct pdf_printer *printer;
	struct story_meta meta;
	struct pages pages;             /* one, empty, A4 */
	struct buf out;                 /* what was printed */
	size_t take;                    /* bytes that the sink takes */
	size_t n_writes;
	struct desk_object objects[512];        /* by number; desk_read */
};

static inline void
desk_open(struct desk *d)
{
	memset(d, 0, sizeof *d);
	d->arena = arena_new(0);
	d->fonts = fonts_open("fonts", &d->diags);
	ck_assert_ptr_nonnull(d->fonts);
	d->face = fonts_face(d->fonts, NULL, 400, false, &d->diags);
	d->deflate = libdeflate_alloc_compressor(6);
	d->doc = pdf_doc_open(d->arena, d->deflate);
	ck_assert_ptr_nonnull(d->doc);
	d->printer = pdf_printer_new();
	ck_assert_ptr_nonnull(d->printer);
	d->meta.title = "A title";
	d->meta.lang = "en";
	d->meta.time = 951782400;       /* 29 February 2000 */
	d->pages.meta = &d->meta;
	ARENA_PUSH(d->arena, d->pages.pages, d->pages.n_pages)->height =
	    842 * SP_PT;
	d->pages.pages[0].width = 595 * SP_PT;
	d->out.arena = d->arena;
	d->take = SIZE_MAX;
}

static inline void
desk_drop(struct desk *d)
{
	pdf_printer_drop(d->printer);
	arena_drop(d->arena);
	libdeflate_free_compressor(d->deflate);
	fonts_drop(d->fonts);
}

/* ---- a page ------------------------------------------------------------- */

static inline int
desk_elem(struct desk *d, enum elem_role role, int parent)
{
	struct elem *e = ARENA_PUSH(d->arena, d->pages.elems,
	    d->pages.n_elems);

	e->role = role;
	e->parent = parent;
	return (int)d->pages.n_elems - 1;
}

static inline struct page *
desk_page(struct desk *d)
{
	struct page *first = &d->pages.pages[0], *p;
	struct page size = { .width = first->width, .height = first->height };

	p = ARENA_PUSH(d->arena, d->pages.pages, d->pages.n_pages);
	*p = size;
	return p;
}

/* A new item on the last page. */
static inline struct item *
desk_item(struct desk *d, enum item_kind kind, int elem)
{
	struct page *p = &d->pages.pages[d->pages.n_pages - 1];
	struct item *it = ARENA_PUSH(d->arena, p->items, p->n_items);

	it->kind = kind;
	it->elem = elem;
	it->x = 60 * SP_PT;
	it->y = 60 * SP_PT + (sp)p->n_items * 12 * SP_PT;
	it->width = 100 * SP_PT;
	it->height = 10 * SP_PT;
	return it;
}

/* A run of one glyph for each character, unkerned, at 10 pt. */
static inline struct item *
desk_text(struct desk *d, int elem, const struct face *face, const char *text)
{
	struct item *it = desk_item(d, ITEM_GLYPHS, elem);
	struct glyph *glyphs = arena_array(d->arena, strlen(text) + 1,
	    sizeof *glyphs);
	struct glyph *g = glyphs;

	it->face = face;
	it->size = 10 * SP_PT;
	it->text = text;
	it->text_len = strlen(text);
	it->glyphs = glyphs;
	it->width = 0;
	for (const char *p = text; *p != '\0'; p++, g++) {
		hb_codepoint_t id = 0;

		hb_font_get_nominal_glyph(face->hb_font, (unsigned char)*p,
		    &id);
		g->id = id;
		g->advance = it->size * hb_font_get_glyph_h_advance(
		    face->hb_font, id) / (sp)face->upem;
		g->text = (uint32_t)(p - text);
		g->text_len = 1;
		it->width += g->advance;
	}
	it->n_glyphs = (size_t)(g - glyphs);
	return it;
}

/* A document with a heading, two paragraphs and a link, on two pages. */
static inline void
desk_sample(struct desk *d)
{
	int root = desk_elem(d, ELEM_DOCUMENT, ELEM_ROOT);
	int h1 = desk_elem(d, ELEM_H1, root);
	int p = desk_elem(d, ELEM_P, root);
	int link = desk_elem(d, ELEM_LINK, p);
	struct item *it;

	desk_text(d, h1, d->face, "Heading");
	desk_text(d, p, d->face, "Before ");
	desk_text(d, link, d->face, "the link");
	it = desk_item(d, ITEM_LINK, link);
	it->href = "https://example.org/";
	it->title = "example";
	desk_text(d, p, d->face, " after");
	desk_text(d, ELEM_ARTIFACT, d->face, "1");
	desk_page(d);
	desk_text(d, p, d->face, "on the next page");
	desk_text(d, ELEM_ARTIFACT, d->face, "2");
}

/* ---- printing ----------------------------------------------------------- */

static inline bool
desk_take(void *ctx, const void *bytes, size_t len)
{
	struct desk *d = ctx;

	d->n_writes++;
	if (len > d->take)
		return false;
	d->take -= len;
	buf_put(&d->out, bytes, len);
	return true;
}

static inline bool
desk_print(struct desk *d)
{
	struct sink sink = { desk_take, d };

	d->out = (struct buf){ .arena = d->arena };
	d->n_writes = 0;
	return pdf_print(d->printer, d->arena, &d->pages, &sink, &d->diags);
}

/* ---- reading ------------------------------------------------------------ */

static inline const char *
desk_search(const char *from, const char *end, const char *word)
{
	size_t len = strlen(word);

	for (; from + len <= end; from++)
		if (memcmp(from, word, len) == 0)
			return from;
	return NULL;
}

static inline void
desk_inflate(struct desk *d, struct desk_object *o, const char *bytes,
    size_t len)
{
	enum { MAX = 1 << 21 };
	struct libdeflate_decompressor *z;
	char *out;

	o->stream = bytes;
	o->len = len;
	if (strstr(o->dict, "/FlateDecode") == NULL)
		return;
	z = libdeflate_alloc_decompressor();
	out = arena_alloc(d->arena, MAX);
	ck_assert_int_eq(libdeflate_zlib_decompress(z, bytes, len, out,
	    MAX - 1, &o->len), LIBDEFLATE_SUCCESS);
	o->stream = out;
	libdeflate_free_decompressor(z);
}

static inline const char *
desk_dict(struct desk *d, const char *from, const char *end)
{
	const char *start = desk_search(from, end, "<<");

	ck_assert_ptr_nonnull(start);
	while (end > start && memcmp(end - 2, ">>", 2) != 0)
		end--;
	return arena_strndup(d->arena, start + 2,
	    (size_t)(end - start) - 4);
}

static inline void
desk_unpack(struct desk *d, const struct desk_object *pack)
{
	const char *head = pack->stream;
	int n = atoi(strstr(pack->dict, "/N ") + 3);
	long first = atol(strstr(pack->dict, "/First ") + 7);

	while (n-- > 0) {
		char *next;
		long number = strtol(head, &next, 10);
		long at = strtol(next, &next, 10);
		long end;

		head = next;
		end = n > 0 ? atol(strchr(head + 1, ' ')) : 0;
		ck_assert_int_lt(number, 512);
		d->objects[number].dict = desk_dict(d,
		    pack->stream + first + at, n > 0
		    ? pack->stream + first + end
		    : pack->stream + pack->len);
	}
}

/* Every object of the file that was printed. */
static inline void
desk_read(struct desk *d)
{
	const char *p = d->out.p, *end = p + d->out.len;

	memset(d->objects, 0, sizeof d->objects);
	while ((p = desk_search(p, end, " 0 obj\n")) != NULL) {
		const char *digits = p, *data;
		struct desk_object *o;
		size_t len;

		while (digits[-1] >= '0' && digits[-1] <= '9')
			digits--;
		ck_assert_int_lt(atoi(digits), 512);
		o = &d->objects[atoi(digits)];
		data = desk_search(p, end, "stream\n");
		ck_assert_ptr_nonnull(data);
		o->dict = desk_dict(d, p, data);
		len = (size_t)atol(strstr(o->dict, "/Length ") + 8);
		data += 7;
		ck_assert_int_eq(memcmp(data + len, "\nendstream", 10), 0);
		desk_inflate(d, o, data, len);
		if (strstr(o->dict, "/ObjStm") != NULL)
			desk_unpack(d, o);
		p = data + len;
	}
}

/* The first object from `number` on whose dictionary holds a word. */
static inline int
desk_find(const struct desk *d, int number, const char *word)
{
	for (; number < 512; number++)
		if (d->objects[number].dict != NULL &&
		    strstr(d->objects[number].dict, word) != NULL)
			return number;
	return 0;
}

static inline const struct desk_object *
desk_the(const struct desk *d, const char *word)
{
	int number = desk_find(d, 1, word);

	ck_assert_msg(number != 0, "no object with %s", word);
	return &d->objects[number];
}

/* The object that a key of a dictionary refers to. */
static inline const struct desk_object *
desk_at(const struct desk *d, const char *dict, const char *key)
{
	const char *p = strstr(dict, key);

	ck_assert_msg(p != NULL, "no %s in %s", key, dict);
	p += strcspn(p, "0123456789");
	ck_assert_int_lt(atoi(p), 512);
	ck_assert_ptr_nonnull(d->objects[atoi(p)].dict);
	return &d->objects[atoi(p)];
}

static inline size_t
desk_count(const char *text, const char *word)
{
	size_t n = 0;

	for (; (text = strstr(text, word)) != NULL; text++)
		n++;
	return n;
}

/* The text of an object in the document that is not printed yet. */
static inline const char *
desk_entries(struct desk *d, pdf_ref ref)
{
	HPDF_XrefEntry e = HPDF_Xref_GetEntry(d->doc->hpdf->xref, ref);
	const struct pdf_raw *r = pdf_raw_of(e->obj);

	return arena_strndup(d->arena, r->entries, r->entries_len);
}

#endif

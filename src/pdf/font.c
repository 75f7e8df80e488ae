/*
 * Fonts of one document: subset by HarfBuzz, embedded as Type 0 fonts whose
 * codes are the subset's glyph numbers.
 *
 * Source: ISO 32000-1, 9.7 (composite fonts), 9.10.3 (ToUnicode).
 */
#include "pdf/font.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "text/face.h"

static void
font_set_destroy(void *set)
{
	hb_set_destroy(set);
}

struct pdf_font *
pdf_font_of(struct pdf_doc *d, struct pdf_fonts *f, const struct face *face)
{
	struct pdf_font *font;
	void **held;

	for (size_t i = 0; i < f->n_fonts; i++)
		if (f->fonts[i]->face == face)
			return f->fonts[i];
	font = arena_alloc(d->arena, sizeof *font);
	font->face = face;
	font->number = (unsigned)f->n_fonts;
	font->texts = arena_array(d->arena, face->n_glyphs + 1,
	    sizeof *font->texts);
	held = arena_hold(d->arena, font_set_destroy);
	*held = hb_set_create();
	font->glyphs = *held;
	hb_set_add(font->glyphs, 0);
	font->ref = pdf_reserve(d);
	*ARENA_PUSH(d->arena, f->fonts, f->n_fonts) = font;
	return font;
}

bool
pdf_font_use(struct pdf_font *f, uint32_t glyph, const char *text,
    size_t len)
{
	struct pdf_glyph_text *t = &f->texts[glyph];

	hb_set_add(f->glyphs, glyph);
	if (t->text == NULL && len != 0) {
		t->text = text;
		t->len = len;
	}
	return len != 0 && t->len == len && memcmp(t->text, text, len) == 0;
}

/* ---- the subset --------------------------------------------------------- */

static void
font_face_release(void *face)
{
	hb_face_destroy(face);
}

/*
 * The face, prepared for subsetting; kept with the face.  The first subset of
 * a run pays for it, all others are ten times cheaper.  HarfBuzz 6 may hand
 * back the source itself, without a reference of its own.
 */
static hb_face_t *
font_prepared(const struct face *face)
{
	struct face *slot = (struct face *)(uintptr_t)face;

	if (slot->pdf == NULL) {
		slot->pdf = hb_subset_preprocess(face->hb_face);
		if (slot->pdf == face->hb_face)
			hb_face_reference(face->hb_face);
		slot->pdf_release = font_face_release;
	}
	return slot->pdf;
}

static void
font_input_destroy(void *input)
{
	hb_subset_input_destroy(input);
}

static void
font_plan_destroy(void *plan)
{
	hb_subset_plan_destroy(plan);
}

static void
font_blob_destroy(void *blob)
{
	hb_blob_destroy(blob);
}

/* What a PDF does not read. */
static void
font_drop_tables(hb_set_t *drop)
{
	static const char tags[][5] = {
		"GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "name",
		"OS/2", "post", "cmap", "kern", "DSIG", "STAT", "meta",
		"VORG", "gasp", "hdmx", "LTSH", "VDMX", "PCLT", "vhea",
		"vmtx", "COLR", "CPAL", "SVG ", "FFTM", "TTFA", "morx",
		"mort", "feat", "prop", "lcar", "trak", "Silf", "Glat",
		"Gloc", "Feat", "Sill"
	};

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		hb_set_add(drop, hb_tag_from_string(tags[i], 4));
}

static hb_subset_plan_t *
font_plan(struct pdf_doc *d, struct pdf_font *f)
{
	void **held = arena_hold(d->arena, font_input_destroy);
	void **plan = arena_hold(d->arena, font_plan_destroy);
	hb_subset_input_t *in = hb_subset_input_create_or_fail();

	*held = in;
	if (in == NULL)
		return NULL;
	hb_set_union(hb_subset_input_glyph_set(in), f->glyphs);
	font_drop_tables(hb_subset_input_set(in,
	    HB_SUBSET_SETS_DROP_TABLE_TAG));
	hb_set_clear(hb_subset_input_set(in, HB_SUBSET_SETS_NAME_ID));
	hb_set_clear(hb_subset_input_set(in,
	    HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
	hb_subset_input_set_flags(in, HB_SUBSET_FLAGS_NO_HINTING |
	    HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
	*plan = hb_subset_plan_create_or_fail(font_prepared(f->face), in);
	return *plan;
}

/* The width of a glyph as /W says it: hundredths of 1/1000 em. */
static int32_t
font_width(const struct face *face, hb_codepoint_t glyph)
{
	int64_t units = hb_font_get_glyph_h_advance(face->hb_font, glyph);

	return (int32_t)((units * 200000 + face->upem) / (2 * face->upem));
}

static void
font_map(struct pdf_doc *d, struct pdf_font *f, hb_subset_plan_t *plan,
    unsigned n_cids)
{
	const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;

	f->n_cids = n_cids;
	f->cids = arena_array(d->arena, f->face->n_glyphs + 1,
	    sizeof *f->cids);
	f->widths = arena_array(d->arena, n_cids + 1, sizeof *f->widths);
	while (hb_set_next(f->glyphs, &glyph)) {
		hb_codepoint_t cid = hb_map_get(map, glyph);

		if (cid == HB_MAP_VALUE_INVALID || cid >= n_cids)
			continue;
		f->cids[glyph] = (uint16_t)cid;
		f->widths[cid] = font_width(f->face, glyph);
	}
}

/* The font program; NULL when HarfBuzz fails. */
static hb_blob_t *
font_subset(struct pdf_doc *d, struct pdf_font *f)
{
	hb_subset_plan_t *plan = font_plan(d, f);
	void **held = arena_hold(d->arena, font_face_release);
	void **blob = arena_hold(d->arena, font_blob_destroy);
	hb_face_t *out = plan != NULL
	    ? hb_subset_plan_execute_or_fail(plan) : NULL;

	if (out == NULL)
		return NULL;
	*held = out;
	font_map(d, f, plan, hb_face_get_glyph_count(out));
	*blob = f->face->is_cff
	    ? hb_face_reference_table(out, HB_TAG('C', 'F', 'F', ' '))
	    : hb_face_reference_blob(out);
	return *blob;
}

/* ---- objects ------------------------------------------------------------ */

/* "ABCDEF+Name": the letters from the set of glyphs. */
static const char *
font_name(struct pdf_doc *d, const struct pdf_font *f)
{
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
	uint64_t h = 14695981039346656037u;
	char tag[7];

	while (hb_set_next(f->glyphs, &glyph))
		h = (h ^ glyph) * 1099511628211u;
	h ^= h >> 32;
	for (int i = 0; i < 6; i++, h /= 26)
		tag[i] = (char)('A' + h % 26);
	tag[6] = '\0';
	return arena_printf(d->arena, "%s+%s", tag, f->face->ps_name);
}

static int
font_milli(const struct face *face, int units)
{
	return (int)((int64_t)units * 1000 / (int64_t)face->upem);
}

static pdf_ref
font_program(struct pdf_doc *d, const struct pdf_font *f, hb_blob_t *blob)
{
	unsigned len;
	const char *bytes = hb_blob_get_data(blob, &len);
	char entries[64];
	pdf_ref ref = pdf_reserve(d);

	if (f->face->is_cff)
		snprintf(entries, sizeof entries, "/Subtype/CIDFontType0C");
	else
		snprintf(entries, sizeof entries, "/Length1 %u", len);
	pdf_stream(d, ref, entries, bytes, len, true);
	return ref;
}

static pdf_ref
font_descriptor(struct pdf_doc *d, const struct pdf_font *f,
    const char *name, hb_blob_t *blob)
{
	const struct face *x = f->face;
	struct buf b = { .arena = d->arena };
	pdf_ref ref = pdf_reserve(d);
	int flags = 4 | (x->is_fixed_pitch ? 1 : 0) | (x->is_serif ? 2 : 0) |
	    (x->italic ? 64 : 0);

	buf_printf(&b, "/Type/FontDescriptor/FontName/%s/Flags %d"
	    "/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d"
	    "/CapHeight %d/StemV %d/FontFile%s %u 0 R", name, flags,
	    font_milli(x, x->bbox[0]), font_milli(x, x->bbox[1]),
	    font_milli(x, x->bbox[2]), font_milli(x, x->bbox[3]),
	    (int)x->italic_angle, font_milli(x, x->ascender),
	    font_milli(x, x->descender), font_milli(x, x->cap_height),
	    x->weight >= 600 ? 140 : 80, x->is_cff ? "3" : "2",
	    (unsigned)font_program(d, f, blob));
	pdf_dict(d, ref, &b);
	return ref;
}

static void
font_put_widths(struct buf *b, const struct pdf_font *f)
{
	buf_str(b, "/DW 0/W[0[");
	for (unsigned i = 0; i < f->n_cids; i++) {
		buf_points(b, (sp)f->widths[i] * SP_PT / 100, 2);
		buf_char(b, i + 1 < f->n_cids ? ' ' : ']');
	}
	buf_char(b, ']');
}

static pdf_ref
font_descendant(struct pdf_doc *d, const struct pdf_font *f,
    const char *name, hb_blob_t *blob)
{
	struct buf b = { .arena = d->arena };
	pdf_ref ref = pdf_reserve(d);

	buf_printf(&b, "/Type/Font/Subtype/CIDFontType%d/BaseFont/%s"
	    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
	    "/Supplement 0>>/FontDescriptor %u 0 R%s",
	    f->face->is_cff ? 0 : 2, name,
	    (unsigned)font_descriptor(d, f, name, blob),
	    f->face->is_cff ? "" : "/CIDToGIDMap/Identity");
	font_put_widths(&b, f);
	pdf_dict(d, ref, &b);
	return ref;
}

/* ---- ToUnicode ---------------------------------------------------------- */

static void
font_put_utf16(struct buf *b, const char *text, size_t len)
{
	const char *end = text + len;

	while (text < end) {
		uint32_t code = utf8_next(&text, end);

		if (code > 0xFFFF)
			buf_printf(b, "%04X%04X",
			    (unsigned)(0xD7C0 + (code >> 10)),
			    (unsigned)(0xDC00 | (code & 0x3FF)));
		else
			buf_printf(b, "%04X", (unsigned)code);
	}
}

static void
font_put_chars(struct buf *out, struct buf *chars, unsigned *n)
{
	if (*n != 0)
		buf_printf(out, "%u beginbfchar\n%sendbfchar\n", *n,
		    buf_text(chars));
	buf_clear(chars);
	*n = 0;
}

static pdf_ref
font_to_unicode(struct pdf_doc *d, const struct pdf_font *f)
{
	enum { BLOCK = 100 };           /* entries of a block, by the spec */
	struct buf b = { .arena = d->arena };
	struct buf chars = { .arena = d->arena };
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
	pdf_ref ref = pdf_reserve(d);
	unsigned n = 0;

	buf_str(&b, "/CIDInit/ProcSet findresource begin\n12 dict begin\n"
	    "begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
	    "/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n"
	    "/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\n"
	    "endcodespacerange\n");
	while (hb_set_next(f->glyphs, &glyph)) {
		const struct pdf_glyph_text *t = &f->texts[glyph];

		if (glyph == 0)
			continue;
		buf_printf(&chars, "<%04X><", f->cids[glyph]);
		/* a glyph that never had text of its own: within ActualText */
		if (t->text == NULL)
			buf_str(&chars, "200B");
		else
			font_put_utf16(&chars, t->text, t->len);
		buf_str(&chars, ">\n");
		if (++n == BLOCK)
			font_put_chars(&b, &chars, &n);
	}
	font_put_chars(&b, &chars, &n);
	buf_str(&b, "endcmap\nCMapName currentdict/CMap defineresource pop\n"
	    "end\nend\n");
	pdf_stream(d, ref, "", buf_text(&b), b.len, true);
	return ref;
}

bool
pdf_fonts_write(struct pdf_doc *d, struct pdf_fonts *fonts)
{
	for (size_t i = 0; i < fonts->n_fonts; i++) {
		struct pdf_font *f = fonts->fonts[i];
		hb_blob_t *blob = font_subset(d, f);
		const char *name;
		struct buf b = { .arena = d->arena };

		if (blob == NULL)
			return false;
		name = font_name(d, f);
		buf_printf(&b, "/Type/Font/Subtype/Type0/BaseFont/%s"
		    "/Encoding/Identity-H/DescendantFonts[%u 0 R]"
		    "/ToUnicode %u 0 R", name,
		    (unsigned)font_descendant(d, f, name, blob),
		    (unsigned)font_to_unicode(d, f));
		pdf_dict(d, f->ref, &b);
	}
	return true;
}

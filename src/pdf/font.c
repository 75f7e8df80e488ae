/*
 * Fonts of one document: Type 0 fonts whose codes are the numbers that the
 * subset gives.
 *
 * Source: ISO 32000-1, 9.7 (composite fonts), 9.8 (descriptors).
 */
#include "pdf/font.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "pdf/value.h"
#include "text/face.h"

static void
font_set_release(void *set)
{
	hb_set_destroy(set);
}

struct pdf_glyph *
pdf_font_glyph(const struct pdf_font *f, uint32_t glyph)
{
	struct pdf_glyph *block = glyph < f->face->n_glyphs
	    ? f->blocks[glyph / PDF_GLYPH_BLOCK] : NULL;

	return block != NULL ? &block[glyph % PDF_GLYPH_BLOCK] : NULL;
}

static struct pdf_glyph *
font_use(struct pdf_doc *d, struct pdf_font *f, uint32_t glyph)
{
	struct pdf_glyph **block = &f->blocks[glyph / PDF_GLYPH_BLOCK];

	if (*block == NULL)
		*block = arena_array(d->arena, PDF_GLYPH_BLOCK,
		    sizeof **block);
	hb_set_add(f->glyphs, glyph);
	return &(*block)[glyph % PDF_GLYPH_BLOCK];
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
	font->blocks = arena_array(d->arena,
	    (size_t)face->n_glyphs / PDF_GLYPH_BLOCK + 1,
	    sizeof *font->blocks);
	held = arena_hold(d->arena, font_set_release);
	*held = hb_set_create();
	font->glyphs = *held;
	font_use(d, font, 0);
	font->ref = pdf_reserve(d);
	*ARENA_PUSH(d->arena, f->fonts, f->n_fonts) = font;
	return font;
}

/* May ToUnicode say this?  PDF/A wants ActualText for private characters. */
static bool
font_is_mappable(const char *text, size_t len)
{
	const char *end = text + len;

	while (text < end) {
		uint32_t c = utf8_next(&text, end);

		if (c == 0 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF ||
		    (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000)
			return false;
	}
	return len != 0;
}

void
pdf_font_use(struct pdf_doc *d, struct pdf_font *f, uint32_t glyph,
    const char *text, size_t len)
{
	struct pdf_glyph *g;

	if (glyph >= f->face->n_glyphs)
		return;
	g = font_use(d, f, glyph);
	if (g->text != NULL || !font_is_mappable(text, len))
		return;
	g->text = text;
	g->len = (uint32_t)len;
}

int
pdf_font_width(const struct face *face, hb_codepoint_t glyph, int parts)
{
	int64_t units = hb_font_get_glyph_h_advance(face->hb_font, glyph);
	int64_t upem = face->upem;

	return (int)((units * 2000 * parts + upem) / (2 * upem));
}

/* ---- objects ------------------------------------------------------------ */

/* "ABCDEF+Name": the letters from the set of glyphs. */
static void
font_put_name(struct buf *b, const struct pdf_font *f)
{
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
	uint64_t h = 14695981039346656037u;

	while (hb_set_next(f->glyphs, &glyph))
		h = (h ^ glyph) * 1099511628211u;
	h ^= h >> 32;
	for (int i = 0; i < 6; i++, h /= 26)
		buf_char(b, (char)('A' + h % 26));
	buf_char(b, '+');
	for (const char *s = f->face->ps_name; s != NULL && *s != '\0'; s++)
		if (*s > ' ' && *s <= '~' && strchr("#/()<>[]{}%", *s) == NULL)
			buf_char(b, *s);
}

static int
font_milli(const struct face *face, int units)
{
	return (int)((int64_t)units * 1000 / (int64_t)face->upem);
}

static pdf_ref
font_program(struct pdf_doc *d, const struct pdf_font *f,
    const struct pdf_subset *s)
{
	pdf_ref ref = pdf_reserve(d);

	pdf_stream(d, ref, f->face->is_cff ? "/Subtype/CIDFontType0C" :
	    arena_printf(d->arena, "/Length1 %u", s->len), s->bytes, s->len,
	    true);
	return ref;
}

static pdf_ref
font_descriptor(struct pdf_doc *d, const struct pdf_font *f,
    const char *name, const struct pdf_subset *s)
{
	enum { FIXED = 1, SERIF = 2, SYMBOLIC = 4, ITALIC = 64 };
	const struct face *x = f->face;
	struct buf b = { .arena = d->arena };
	pdf_ref ref = pdf_reserve(d);
	int flags = SYMBOLIC | (x->is_fixed_pitch ? FIXED : 0) |
	    (x->is_serif ? SERIF : 0) | (x->italic ? ITALIC : 0);

	buf_printf(&b, "/Type/FontDescriptor/FontName/%s/Flags %d"
	    "/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d"
	    "/CapHeight %d/StemV %d/FontFile%s %u 0 R", name, flags,
	    font_milli(x, x->bbox[0]), font_milli(x, x->bbox[1]),
	    font_milli(x, x->bbox[2]), font_milli(x, x->bbox[3]),
	    (int)x->italic_angle, font_milli(x, x->ascender),
	    font_milli(x, x->descender), font_milli(x, x->cap_height),
	    x->weight >= 600 ? 140 : 80, x->is_cff ? "3" : "2",
	    (unsigned)font_program(d, f, s));
	pdf_dict(d, ref, &b);
	return ref;
}

/* /W: a stretch of rising codes at a time. */
static void
font_put_widths(struct buf *b, const struct pdf_font *f)
{
	unsigned next = 0;

	buf_str(b, "/DW 0/W[");
	for (size_t i = 0; i < f->n_used; i++) {
		const struct pdf_glyph *g = pdf_font_glyph(f, f->order[i]);

		if (i == 0 || g->code != next) {
			buf_str(b, i > 0 ? "]" : "");
			pdf_put_int(b, g->code);
			buf_char(b, '[');
		} else {
			buf_char(b, ' ');
		}
		buf_points(b, (sp)g->width * SP_PT / 100, 2);
		next = g->code + 1u;
	}
	buf_str(b, "]]");
}

static pdf_ref
font_descendant(struct pdf_doc *d, const struct pdf_font *f,
    const char *name, const struct pdf_subset *s)
{
	struct buf b = { .arena = d->arena };
	pdf_ref ref = pdf_reserve(d);

	buf_printf(&b, "/Type/Font/Subtype/CIDFontType%d/BaseFont/%s"
	    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
	    "/Supplement 0>>/FontDescriptor %u 0 R%s",
	    f->face->is_cff ? 0 : 2, name,
	    (unsigned)font_descriptor(d, f, name, s),
	    f->face->is_cff ? "" : "/CIDToGIDMap/Identity");
	font_put_widths(&b, f);
	pdf_dict(d, ref, &b);
	return ref;
}

static bool
font_write(struct pdf_doc *d, struct pdf_font *f)
{
	struct pdf_subset s;
	struct buf name = { .arena = d->arena };
	struct buf b = { .arena = d->arena };

	font_put_name(&name, f);
	if (!(f->face->is_cff ? pdf_cff(d, f, name.p, &s)
	    : pdf_subset(d, f, &s)))
		return false;
	buf_printf(&b, "/Type/Font/Subtype/Type0/BaseFont/%s%s"
	    "/Encoding/Identity-H/DescendantFonts[%u 0 R]/ToUnicode %u 0 R",
	    name.p, f->face->is_cff ? "-Identity-H" : "",
	    (unsigned)font_descendant(d, f, name.p, &s),
	    (unsigned)pdf_font_unicode(d, f));
	pdf_dict(d, f->ref, &b);
	return true;
}

bool
pdf_fonts_write(struct pdf_doc *d, struct pdf_fonts *fonts)
{
	for (size_t i = 0; i < fonts->n_fonts; i++)
		if (!font_write(d, fonts->fonts[i]))
			return false;
	return true;
}

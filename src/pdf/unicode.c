/*
 * ToUnicode: one text per glyph.
 *
 * Source: ISO 32000-1, 9.10.3; Adobe Technical Note 5411; ISO 19005-2,
 * 6.2.11.7 (every glyph has a text, and not U+0000, U+FEFF, U+FFFE).
 */
#include "pdf/font.h"

#include "pdf/value.h"

enum { UNICODE_BLOCK = 100 };   /* entries of one block, by the source */

struct unicode {
	struct buf out;
	struct buf block;
	unsigned n;
};

static void
unicode_block(struct unicode *u)
{
	if (u->n != 0)
		buf_printf(&u->out, "%u beginbfchar\n%sendbfchar\n", u->n,
		    buf_text(&u->block));
	buf_clear(&u->block);
	u->n = 0;
}

static void
unicode_glyph(struct unicode *u, const struct pdf_glyph *g)
{
	buf_char(&u->block, '<');
	pdf_put_hex(&u->block, g->code);
	buf_str(&u->block, "><");
	/* a glyph that never had text of its own: always within ActualText */
	if (g->text == NULL)
		buf_str(&u->block, "200B");
	else
		pdf_put_utf16(&u->block, g->text, g->len);
	buf_str(&u->block, ">\n");
	if (++u->n == UNICODE_BLOCK)
		unicode_block(u);
}

pdf_ref
pdf_font_unicode(struct pdf_doc *d, const struct pdf_font *f)
{
	struct unicode u = { .out = { .arena = d->arena },
	    .block = { .arena = d->arena } };
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
	pdf_ref ref = pdf_reserve(d);

	buf_str(&u.out, "/CIDInit/ProcSet findresource begin\n12 dict begin\n"
	    "begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
	    "/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n"
	    "/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\n"
	    "endcodespacerange\n");
	while (hb_set_next(f->glyphs, &glyph))
		if (glyph != 0)
			unicode_glyph(&u, &f->of[glyph]);
	unicode_block(&u);
	buf_str(&u.out, "endcmap\nCMapName currentdict/CMap "
	    "defineresource pop\nend\nend\n");
	pdf_stream(d, ref, "", buf_text(&u.out), u.out.len, true);
	return ref;
}

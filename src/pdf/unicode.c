/*
 * ToUnicode: one text per glyph.
 *
 * Source: ISO 32000-1, 9.10.3; Adobe Technical Note 5411; ISO 19005-2,
 * 6.2.11.7 (every glyph has a text, and not U+0000, U+FEFF, U+FFFE).
 */
#include "pdf/font.h"

#include "base/utf8.h"
#include "pdf/value.h"

enum {
	UNICODE_BLOCK = 100,    /* entries of one block, by the source */
	UNICODE_NONE = 0x200B   /* of a glyph that never had text of its own: it
	                           is always within ActualText */
};

/* The entries of one operator. */
struct unicode_block {
	const char *name;
	struct buf entries;
	unsigned n;
};

struct unicode {
	struct buf out;
	struct unicode_block chars, ranges;
};

static void
unicode_flush(struct unicode *u, struct unicode_block *k)
{
	if (k->n != 0)
		buf_printf(&u->out, "%u begin%s\n%send%s\n", k->n, k->name,
		    buf_text(&k->entries), k->name);
	buf_clear(&k->entries);
	k->n = 0;
}

static void
unicode_code(struct unicode_block *k, unsigned code)
{
	buf_char(&k->entries, '<');
	pdf_put_hex(&k->entries, code);
	buf_char(&k->entries, '>');
}

static void
unicode_end(struct unicode *u, struct unicode_block *k)
{
	buf_char(&k->entries, '\n');
	if (++k->n == UNICODE_BLOCK)
		unicode_flush(u, k);
}

/* A text that is one character of the first plane; 0 where it is not. */
static unsigned
unicode_single(const struct pdf_glyph *g)
{
	const char *p = g->text, *end;
	uint32_t code;

	if (p == NULL)
		return UNICODE_NONE;
	end = p + g->len;
	code = utf8_next(&p, end);
	return p == end && code <= 0xFFFF ? code : 0;
}

static const struct pdf_glyph *
unicode_at(const struct pdf_font *f, size_t i)
{
	return pdf_font_glyph(f, f->order[i]);
}

/* Glyphs from i on whose codes and characters rise together, without a carry
   into the upper byte. */
static size_t
unicode_run(const struct pdf_font *f, size_t i)
{
	unsigned code = unicode_at(f, i)->code;
	unsigned text = unicode_single(unicode_at(f, i));
	unsigned n = 1;

	if (text == 0)
		return 1;
	while (i + n < f->n_used && ((code + n) & 0xFF) != 0 &&
	    ((text + n) & 0xFF) != 0 &&
	    unicode_at(f, i + n)->code == code + n &&
	    unicode_single(unicode_at(f, i + n)) == text + n)
		n++;
	return n;
}

static void
unicode_range(struct unicode *u, const struct pdf_font *f, size_t i, size_t n)
{
	unicode_code(&u->ranges, unicode_at(f, i)->code);
	unicode_code(&u->ranges, unicode_at(f, i + n - 1)->code);
	unicode_code(&u->ranges, unicode_single(unicode_at(f, i)));
	unicode_end(u, &u->ranges);
}

static void
unicode_char(struct unicode *u, const struct pdf_glyph *g)
{
	unicode_code(&u->chars, g->code);
	buf_char(&u->chars.entries, '<');
	if (g->text == NULL)
		pdf_put_hex(&u->chars.entries, UNICODE_NONE);
	else
		pdf_put_utf16(&u->chars.entries, g->text, g->len);
	buf_char(&u->chars.entries, '>');
	unicode_end(u, &u->chars);
}

static void
unicode_glyphs(struct unicode *u, const struct pdf_font *f)
{
	/* the first is .notdef, which is never drawn */
	for (size_t i = 1; i < f->n_used;) {
		size_t n = unicode_run(f, i);

		if (n > 1)
			unicode_range(u, f, i, n);
		else
			unicode_char(u, unicode_at(f, i));
		i += n;
	}
	unicode_flush(u, &u->chars);
	unicode_flush(u, &u->ranges);
}

pdf_ref
pdf_font_unicode(struct pdf_doc *d, const struct pdf_font *f)
{
	struct unicode u = { .out = { .arena = d->arena },
	    .chars = { "bfchar", { .arena = d->arena }, 0 },
	    .ranges = { "bfrange", { .arena = d->arena }, 0 } };
	pdf_ref ref = pdf_reserve(d);

	buf_str(&u.out, "/CIDInit/ProcSet findresource begin\n12 dict begin\n"
	    "begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
	    "/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n"
	    "/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\n"
	    "endcodespacerange\n");
	unicode_glyphs(&u, f);
	buf_str(&u.out, "endcmap\nCMapName currentdict/CMap "
	    "defineresource pop\nend\nend\n");
	pdf_stream(d, ref, "", buf_text(&u.out), u.out.len, true);
	return ref;
}

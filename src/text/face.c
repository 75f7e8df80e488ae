/*
 * One face: its file mapped, its measures, its leave to be embedded.
 *
 * Read with HarfBuzz alone, since shaping needs its view of the file anyway;
 * FreeType would map and parse the same tables a second time.  The few fields
 * that HarfBuzz does not hand out (fsType, bounding box, fixed pitch) are read
 * from the tables.
 *
 * Source: OpenType 1.9, tables head, hhea, OS/2, post.
 */
#include "text/fonts.h"

#include <hb-ot.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"

/* One table of a face, held; all zero where the face lacks it. */
struct face_table {
	hb_blob_t *blob;
	const unsigned char *bytes;
	unsigned len;
};

static struct face_table
face_table(hb_face_t *face, hb_tag_t tag)
{
	struct face_table t = { .blob = hb_face_reference_table(face, tag) };

	t.bytes = (const unsigned char *)hb_blob_get_data(t.blob, &t.len);
	return t;
}

/* The 16-bit number at an offset; 0 past the table's end. */
static unsigned
face_u16(const struct face_table *t, unsigned at)
{
	if (at + 2 > t->len)
		return 0;
	return (unsigned)t->bytes[at] << 8 | t->bytes[at + 1];
}

static int
face_i16(const struct face_table *t, unsigned at)
{
	return (int16_t)face_u16(t, at);
}

static void
face_read_head(struct face *face)
{
	struct face_table head = face_table(face->hb_face,
	    HB_TAG('h','e','a','d'));

	for (unsigned i = 0; i < 4; i++)
		face->bbox[i] = face_i16(&head, 36 + 2 * i);
	hb_blob_destroy(head.blob);
}

static void
face_read_post(struct face *face)
{
	struct face_table post = face_table(face->hb_face,
	    HB_TAG('p','o','s','t'));

	face->italic_angle = face_i16(&post, 4);
	face->italic_angle += (double)face_u16(&post, 6) / 65536.0;
	face->underline_position = face_i16(&post, 8);
	face->underline_thickness = face_i16(&post, 10);
	face->is_fixed_pitch = face_u16(&post, 12) != 0 ||
	    face_u16(&post, 14) != 0;
	if (face->underline_thickness <= 0)
		face->underline_thickness = (int)face->upem / 20;
	if (face->underline_position >= 0)
		face->underline_position = -(int)face->upem / 10;
	hb_blob_destroy(post.blob);
}

/*
 * Ascender and descender for lines, heights of letters, serifs.
 *
 * Returns false where fsType forbids embedding: bit 1 alone set (restricted
 * licence), or bit 9 (bitmaps only).
 */
static bool
face_read_os2(struct face *face)
{
	struct face_table os2 = face_table(face->hb_face,
	    HB_TAG('O','S','/','2'));
	unsigned permission = face_u16(&os2, 8);
	unsigned family_class = face_u16(&os2, 30) >> 8;

	face->cap_height = face_i16(&os2, 88);
	face->x_height = face_i16(&os2, 86);
	face->is_serif = (family_class >= 1 && family_class <= 5) ||
	    family_class == 7 || strstr(face->family, "Serif") != NULL;
	hb_blob_destroy(os2.blob);
	return (permission & 0xF) != 0x2 && (permission & 0x200) == 0;
}

/* The height of a letter's outline [font units]; for faces without OS/2. */
static int
face_letter_height(const struct face *face, hb_codepoint_t letter)
{
	hb_codepoint_t glyph;
	hb_glyph_extents_t extents;

	if (hb_font_get_nominal_glyph(face->hb_font, letter, &glyph) &&
	    hb_font_get_glyph_extents(face->hb_font, glyph, &extents))
		return extents.y_bearing;
	return 0;
}

static void
face_read_heights(struct face *face)
{
	hb_font_extents_t extents;

	hb_font_get_h_extents(face->hb_font, &extents);
	face->ascender = extents.ascender;
	face->descender = extents.descender > 0 ?
	    -extents.descender : extents.descender;
	if (face->cap_height <= 0)
		face->cap_height = face_letter_height(face, 'H');
	if (face->x_height <= 0)
		face->x_height = face_letter_height(face, 'x');
	if (face->cap_height <= 0)
		face->cap_height = (int)face->upem * 7 / 10;
	if (face->x_height <= 0)
		face->x_height = (int)face->upem / 2;
}

static bool
face_is_cff(const struct face *face)
{
	static const hb_tag_t tags[] = {
		HB_TAG('C','F','F',' '), HB_TAG('C','F','F','2')
	};
	bool found = false;

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		struct face_table cff = face_table(face->hb_face, tags[i]);

		found = found || cff.len > 0;
		hb_blob_destroy(cff.blob);
	}
	return found;
}

static const char *
face_ps_name(struct arena *a, const struct face *face)
{
	char name[128];
	unsigned size = sizeof name;

	hb_ot_name_get_utf8(face->hb_face, HB_OT_NAME_ID_POSTSCRIPT_NAME,
	    HB_LANGUAGE_INVALID, &size, name);
	if (size == 0)
		return arena_printf(a, "Face%d", face->number);
	return arena_strdup(a, name);
}

bool
face_has_ascii(const struct face *face)
{
	hb_codepoint_t glyph;

	for (hb_codepoint_t c = 0x21; c < 0x7F; c++)
		if (!hb_font_get_nominal_glyph(face->hb_font, c, &glyph))
			return false;
	return true;
}

/* Map the file; false where it is no font. */
static bool
face_map(struct face *face)
{
	hb_blob_t *blob = hb_blob_create_from_file_or_fail(face->path);

	if (blob == NULL)
		return false;
	if (face->index >= hb_face_count(blob)) {
		hb_blob_destroy(blob);
		return false;
	}
	face->hb_face = hb_face_create(blob, face->index);
	hb_blob_destroy(blob);
	face->hb_font = hb_font_create(face->hb_face);
	face->upem = hb_face_get_upem(face->hb_face);
	face->n_glyphs = hb_face_get_glyph_count(face->hb_face);
	return face->n_glyphs > 0;
}

/* Open and measure; false with e->fault set. */
static bool
face_open(struct fonts *f, struct font_entry *e)
{
	struct face *face = &e->face;

	e->fault = DIAG_FONT_OPEN;
	if (!face_map(face))
		return false;
	e->fault = DIAG_FONT_EMBED;
	if (!face_read_os2(face))
		return false;
	face_read_head(face);
	face_read_post(face);
	face_read_heights(face);
	face->is_cff = face_is_cff(face);
	face->ps_name = face_ps_name(f->arena, face);
	e->has_ascii = face_has_ascii(face);
	return true;
}

const struct face *
font_entry_open(struct fonts *f, struct font_entry *e, struct diags *diags)
{
	if (!e->tried)
		e->open = face_open(f, e);
	e->tried = true;
	if (e->open)
		return &e->face;
	if (diags != NULL && !e->said)
		diag(diags, e->fault, e->fault == DIAG_FONT_OPEN ?
		    "cannot open the face %s" :
		    "the face %s may not be embedded", e->face.path);
	e->said = e->said || diags != NULL;
	return NULL;
}

/*
 * The MATH table through HarfBuzz, in lengths.
 *
 * A stretched glyph is the first of the face's variants that is large enough,
 * else an assembly: its extenders are repeated as often as needed, and all
 * pieces then overlap by the same amount more than they must.  Source:
 * OpenType 1.9, MATH, "GlyphAssembly table".
 */
#include "text/math_face.h"

#include <stdlib.h>

#include "base/arena.h"
#include "text/engine.h"

enum {
	MATH_VARIANTS = 32,     /* that are looked at */
	MATH_PARTS = 16,        /* of an assembly */
	MATH_REPEATS = 400      /* of an extender: a yard of it */
};

static const struct face *
math_face_of_role(struct text *t, enum font_role role)
{
	for (size_t i = 0; i < t->fonts->n_entries; i++) {
		struct font_entry *e = &t->fonts->entries[i];
		const struct face *face;

		if (e->role != role)
			continue;
		face = font_entry_open(t->fonts, e, NULL);
		if (face != NULL && hb_ot_math_has_data(face->hb_face))
			return face;
	}
	return NULL;
}

const struct face *
text_math_face(struct text *t)
{
	const struct face *face = math_face_of_role(t, ROLE_FORMULA);

	return face != NULL ? face : math_face_of_role(t, ROLE_MATH);
}

const struct face *
text_face_for(struct text *t, const struct face *first, uint32_t code)
{
	return fonts_fallback(t->fonts, first, &code, 1, HB_SCRIPT_COMMON,
	    NULL);
}

sp
text_math_size(struct text *t, const struct face *face,
    const struct text_style *style)
{
	struct text_metrics m;

	text_metrics(t, style, &m);
	if (face->x_height <= 0 || m.x_height <= 0)
		return style->font_size;
	return m.x_height * (sp)face->upem / face->x_height;
}

/* ---- constants ---------------------------------------------------------- */

sp
math_face_length(const struct face *face, sp size, hb_ot_math_constant_t k)
{
	return text_scale(face, size,
	    hb_ot_math_get_constant(face->hb_font, k));
}

int
math_face_percent(const struct face *face, hb_ot_math_constant_t k,
    int otherwise)
{
	int percent = hb_ot_math_get_constant(face->hb_font, k);

	return percent > 0 ? percent : otherwise;
}

/* ---- glyphs ------------------------------------------------------------- */

bool
math_face_has(const struct face *face, uint32_t code)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(face->hb_font, code, &glyph) &&
	    glyph != 0;
}

struct math_glyph
math_face_measure(const struct face *face, sp size, uint32_t id)
{
	struct math_glyph g = { .face = face, .size = size, .id = id };
	hb_font_t *font = face->hb_font;
	hb_glyph_extents_t e = { 0, 0, 0, 0 };
	bool math = hb_ot_math_has_data(face->hb_face);

	g.width = text_scale(face, size,
	    hb_font_get_glyph_h_advance(font, id));
	hb_font_get_glyph_extents(font, id, &e);
	g.height = text_scale(face, size, e.y_bearing);
	g.depth = text_scale(face, size, -e.y_bearing - e.height);
	g.left = text_scale(face, size, e.x_bearing);
	g.right = text_scale(face, size, e.x_bearing + e.width);
	if (math) {
		g.italic = text_scale(face, size,
		    hb_ot_math_get_glyph_italics_correction(font, id));
		g.attach = text_scale(face, size,
		    hb_ot_math_get_glyph_top_accent_attachment(font, id));
	} else {
		g.italic = g.right > g.width ? g.right - g.width : 0;
		g.attach = (g.left + g.right) / 2;
	}
	return g;
}

static uint32_t
math_face_script_form(struct text *t, const struct face *face, uint32_t id,
    uint32_t code, int level)
{
	const hb_feature_t feature = { HB_TAG('s', 's', 't', 'y'),
	    (uint32_t)level, 0, (unsigned)-1 };
	hb_buffer_t *b = t->buffer;
	unsigned n;
	const hb_glyph_info_t *info;

	hb_buffer_clear_contents(b);
	hb_buffer_add(b, code, 0);
	hb_buffer_set_content_type(b, HB_BUFFER_CONTENT_TYPE_UNICODE);
	hb_buffer_set_direction(b, HB_DIRECTION_LTR);
	hb_buffer_set_script(b, HB_SCRIPT_MATH);
	hb_shape(face->hb_font, b, &feature, 1);
	info = hb_buffer_get_glyph_infos(b, &n);
	return n == 1 && info[0].codepoint != 0 ? info[0].codepoint : id;
}

struct math_glyph
math_face_glyph(struct text *t, const struct face *face, sp size,
    uint32_t code, int level)
{
	hb_codepoint_t id = 0;

	hb_font_get_nominal_glyph(face->hb_font, code, &id);
	if (level > 0 && hb_ot_math_has_data(face->hb_face))
		id = math_face_script_form(t, face, id, code,
		    level > 2 ? 2 : level);
	return math_face_measure(face, size, id);
}

sp
math_face_kern(const struct math_glyph *g, hb_ot_math_kern_t corner,
    sp height)
{
	sp upem = (sp)g->face->upem;

	if (g->size <= 0)
		return 0;
	return text_scale(g->face, g->size, hb_ot_math_get_glyph_kerning(
	    g->face->hb_font, g->id, corner,
	    (hb_position_t)(height * upem / g->size)));
}

/* ---- glyphs that stretch ------------------------------------------------ */

static sp
stretch_extent(const struct math_glyph *g, bool vertical)
{
	return vertical ? g->height + g->depth : g->width;
}

static void
stretch_single(struct arena *a, const struct math_glyph *g, bool vertical,
    struct math_stretch *out)
{
	out->pieces = arena_alloc(a, sizeof *out->pieces);
	out->pieces[0].glyph = *g;
	out->n_pieces = 1;
	out->size = stretch_extent(g, vertical);
	out->italic = g->italic;
}

/* The first variant that is large enough; false: none is, *best is largest. */
static bool
stretch_variant(const struct math_glyph *g, hb_direction_t direction,
    sp target, struct math_glyph *best)
{
	hb_ot_math_glyph_variant_t list[MATH_VARIANTS];
	unsigned n = MATH_VARIANTS;
	bool vertical = HB_DIRECTION_IS_VERTICAL(direction);

	*best = *g;
	if (stretch_extent(g, vertical) >= target)
		return true;
	hb_ot_math_get_glyph_variants(g->face->hb_font, g->id, direction, 0,
	    &n, list);
	for (unsigned i = 0; i < n; i++) {
		struct math_glyph v = math_face_measure(g->face, g->size,
		    list[i].glyph);

		if (stretch_extent(&v, vertical) <
		    stretch_extent(best, vertical))
			continue;
		*best = v;
		if (stretch_extent(&v, vertical) >= target)
			return true;
	}
	return false;
}

struct stretch_parts {
	hb_ot_math_glyph_part_t list[MATH_PARTS];
	unsigned n;
	const struct math_glyph *of;
	sp overlap;             /* the least */
};

static sp
stretch_units(const struct stretch_parts *p, hb_position_t units)
{
	return text_scale(p->of->face, p->of->size, units);
}

static unsigned
stretch_times(const struct stretch_parts *p, unsigned part, unsigned repeats)
{
	return (p->list[part].flags & HB_OT_MATH_GLYPH_PART_FLAG_EXTENDER) ?
	    repeats : 1;
}

/* Size and number of pieces with each extender so many times. */
static sp
stretch_total(const struct stretch_parts *p, unsigned repeats, unsigned *n)
{
	sp size = 0;

	*n = 0;
	for (unsigned i = 0; i < p->n; i++) {
		unsigned times = stretch_times(p, i, repeats);

		size += stretch_units(p, p->list[i].full_advance) * times;
		*n += times;
	}
	return *n > 0 ? size - p->overlap * (sp)(*n - 1) : 0;
}

/* How much more the pieces may overlap at each joint. */
static sp
stretch_slack(const struct stretch_parts *p)
{
	sp most = INT64_MAX;

	for (unsigned i = 0; i < p->n; i++) {
		hb_position_t start = p->list[i].start_connector_length;
		hb_position_t end = p->list[i].end_connector_length;

		if (i > 0 && stretch_units(p, start) < most)
			most = stretch_units(p, start);
		if (i + 1 < p->n && stretch_units(p, end) < most)
			most = stretch_units(p, end);
	}
	return most == INT64_MAX || most < p->overlap ? 0 :
	    most - p->overlap;
}

static void
stretch_place(struct arena *a, const struct stretch_parts *p,
    unsigned repeats, unsigned n, sp more, struct math_stretch *out)
{
	sp at = 0;

	out->pieces = arena_array(a, n, sizeof *out->pieces);
	out->n_pieces = 0;
	for (unsigned i = 0; i < p->n; i++)
		for (unsigned k = stretch_times(p, i, repeats); k > 0; k--) {
			struct math_piece *piece =
			    &out->pieces[out->n_pieces++];
			sp size = stretch_units(p, p->list[i].full_advance);

			piece->glyph = math_face_measure(p->of->face,
			    p->of->size, p->list[i].glyph);
			piece->at = at;
			out->size = at + size;
			at += size - p->overlap - more;
		}
}

static bool
stretch_assemble(struct arena *a, const struct math_glyph *g,
    hb_direction_t direction, sp target, struct math_stretch *out)
{
	struct stretch_parts p = { .n = MATH_PARTS, .of = g };
	hb_position_t italic = 0;
	unsigned repeats = 0, n = 0;
	sp size, more = 0, slack;

	hb_ot_math_get_glyph_assembly(g->face->hb_font, g->id, direction, 0,
	    &p.n, p.list, &italic);
	if (p.n == 0)
		return false;
	p.overlap = stretch_units(&p, hb_ot_math_get_min_connector_overlap(
	    g->face->hb_font, direction));
	do
		size = stretch_total(&p, ++repeats, &n);
	while (size < target && repeats < MATH_REPEATS);
	slack = stretch_slack(&p);
	if (n > 1 && size > target)
		more = (size - target) / (sp)(n - 1);
	stretch_place(a, &p, repeats, n, more < slack ? more : slack, out);
	out->italic = stretch_units(&p, italic);
	return true;
}

void
math_face_stretch(struct arena *a, const struct math_glyph *g, bool vertical,
    sp target, struct math_stretch *out)
{
	hb_direction_t direction = vertical ? HB_DIRECTION_TTB :
	    HB_DIRECTION_LTR;
	struct math_glyph best;

	if (stretch_variant(g, direction, target, &best) ||
	    !stretch_assemble(a, g, direction, target, out))
		stretch_single(a, &best, vertical, out);
}

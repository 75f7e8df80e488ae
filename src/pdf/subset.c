/*
 * The used glyphs of a face with glyf outlines as a font program, by HarfBuzz:
 * without hints, layout tables, names, which a PDF does not read.
 *
 * The road not taken: hb_subset_preprocess.  It costs 2 ms a face once and
 * wins nothing that can be measured here: 1,034 and 1,067 us for a page with
 * six scripts.
 *
 * Source: ISO 32000-1, 9.7.4 (CIDFonts), 9.9 (embedded font programs).
 */
#include "pdf/font.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include "base/arena.h"
#include "text/face.h"

static void
subset_face_release(void *face)
{
	hb_face_destroy(face);
}

static void
subset_input_release(void *input)
{
	hb_subset_input_destroy(input);
}

static void
subset_plan_release(void *plan)
{
	hb_subset_plan_destroy(plan);
}

static void
subset_blob_release(void *blob)
{
	hb_blob_destroy(blob);
}

static void
subset_drop_tables(hb_set_t *drop)
{
	static const char tags[][5] = {
		"GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "name",
		"OS/2", "post", "cmap", "kern", "DSIG", "STAT", "meta",
		"VORG", "gasp", "hdmx", "LTSH", "VDMX", "PCLT", "vhea",
		"vmtx", "COLR", "CPAL", "SVG ", "FFTM", "TTFA", "morx",
		"mort", "feat", "prop", "lcar", "trak", "Silf", "Glat",
		"Gloc", "Feat", "Sill", "CBDT", "CBLC", "EBDT", "EBLC",
		"EBSC", "sbix", "PfEd", "kerx", "ankr", "bsln", "opbd"
	};

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		hb_set_add(drop, hb_tag_from_string(tags[i], 4));
}

static hb_subset_plan_t *
subset_plan(struct pdf_doc *d, const struct pdf_font *f)
{
	void **held = arena_hold(d->arena, subset_input_release);
	void **plan = arena_hold(d->arena, subset_plan_release);
	hb_subset_input_t *in = hb_subset_input_create_or_fail();

	*held = in;
	if (in == NULL)
		return NULL;
	hb_set_union(hb_subset_input_glyph_set(in), f->glyphs);
	subset_drop_tables(hb_subset_input_set(in,
	    HB_SUBSET_SETS_DROP_TABLE_TAG));
	hb_set_clear(hb_subset_input_set(in, HB_SUBSET_SETS_NAME_ID));
	hb_set_clear(hb_subset_input_set(in,
	    HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
	hb_subset_input_set_flags(in, HB_SUBSET_FLAGS_NO_HINTING |
	    HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
	*plan = hb_subset_plan_create_or_fail(f->face->hb_face, in);
	return *plan;
}

/* The subset keeps the face's order. */
static void
subset_codes(struct pdf_doc *d, struct pdf_font *f, hb_subset_plan_t *plan,
    unsigned n_glyphs)
{
	const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
	uint32_t *order = arena_array(d->arena,
	    hb_set_get_population(f->glyphs), sizeof *order);

	f->order = order;
	while (hb_set_next(f->glyphs, &glyph)) {
		hb_codepoint_t code = hb_map_get(map, glyph);
		struct pdf_glyph *g = pdf_font_glyph(f, glyph);

		if (code == HB_MAP_VALUE_INVALID || code >= n_glyphs)
			continue;
		order[f->n_used++] = glyph;
		g->code = (uint16_t)code;
		g->width = pdf_font_width(f->face, glyph, 100);
	}
}

bool
pdf_subset(struct pdf_doc *d, struct pdf_font *f, struct pdf_subset *out)
{
	hb_subset_plan_t *plan = subset_plan(d, f);
	void **face = arena_hold(d->arena, subset_face_release);
	void **blob = arena_hold(d->arena, subset_blob_release);

	*face = plan != NULL ? hb_subset_plan_execute_or_fail(plan) : NULL;
	if (*face == NULL)
		return false;
	*blob = hb_face_reference_blob(*face);
	out->bytes = hb_blob_get_data(*blob, &out->len);
	out->n_glyphs = hb_face_get_glyph_count(*face);
	if (out->len == 0)
		return false;
	subset_codes(d, f, plan, out->n_glyphs);
	return true;
}

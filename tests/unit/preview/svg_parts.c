#include "desk.h"

#include "preview/svg.h"

static struct desk d;
static struct svg *s;

static void
begin(void)
{
	desk_open(&d);
	s = arena_alloc(d.arena, sizeof *s);
	*s = (struct svg){ .preview = d.preview, .arena = d.arena,
	    .pages = &d.pages, .defs.arena = d.arena,
	    .drawn.arena = d.arena, .words.arena = d.arena };
}

static void
end(void)
{
	desk_drop(&d);
}

static uint32_t
glyph(const struct face *face, uint32_t c)
{
	hb_codepoint_t id = 0;

	hb_font_get_nominal_glyph(face->hb_font, c, &id);
	return id;
}

/* A full stop of cubic curves, closed, defined once. */
START_TEST(cubics)
{
	uint32_t id = glyph(d.face, '.');
	const char *path;

	ck_assert(svg_define(s, d.face, id));
	path = buf_text(&s->defs);
	ck_assert_ptr_nonnull(strstr(path, "<path id=\"g"));
	ck_assert_ptr_nonnull(strstr(path, "d=\"M"));
	ck_assert_ptr_nonnull(strchr(path, 'C'));
	ck_assert_ptr_nonnull(strstr(path, "Z\"/>\n"));
	buf_clear(&s->defs);
	ck_assert(svg_define(s, d.face, id));
	ck_assert_uint_eq(s->defs.len, 0);
}
END_TEST

/* TrueType's parabolas: an o has two contours. */
START_TEST(parabolas)
{
	const struct face *face = fonts_face(d.fonts, "Noto Sans", 400, false,
	    &d.diags);
	const char *path, *first;

	ck_assert(!face->is_cff);
	ck_assert(svg_define(s, face, glyph(face, 'o')));
	path = buf_text(&s->defs);
	ck_assert_ptr_nonnull(strchr(path, 'Q'));
	first = strchr(path, 'Z');
	ck_assert_ptr_nonnull(first);
	ck_assert_int_eq(first[1], 'M');
	ck_assert_ptr_nonnull(strchr(first + 1, 'Z'));
}
END_TEST

START_TEST(what_has_no_outline)
{
	ck_assert(!svg_define(s, d.face, glyph(d.face, ' ')));
	ck_assert(!svg_define(s, d.face, glyph(d.face, ' ')));
	ck_assert(!svg_define(s, d.face, d.face->n_glyphs));
	ck_assert_uint_eq(s->defs.len, 0);
}
END_TEST

START_TEST(base_64)
{
	static const char *const said[] = { "", "Zg==", "Zm8=", "Zm9v",
	    "Zm9vYg==" };
	struct image image = { .coding = IMAGE_JPEG,
	    .bytes = (const unsigned char *)"foob" };
	struct item it = { .image = &image };

	for (size_t i = 1; i < 5; i++) {
		image.len = i;
		buf_clear(&s->drawn);
		ck_assert(svg_data(s, &it));
		ck_assert_str_eq(buf_text(&s->drawn) +
		    strlen("data:image/jpeg;base64,"), said[i]);
	}
}
END_TEST

UNIT_MAIN_WITH("preview/svg_parts", begin, end, cubics, parabolas,
    what_has_no_outline, base_64)

#include "desk.h"

#include "pdf/font.h"

/* A font of glyphs 1, 2, 3 ... with these texts; NULL ends, "" has none. */
static const char *
cmap_of(struct desk *d, const char *const *texts)
{
	struct pdf_font f = { .face = d->face };
	struct sink sink = { desk_take, d };
	uint32_t *order = arena_array(d->arena, d->face->n_glyphs,
	    sizeof *order);
	pdf_ref ref;

	f.glyphs = hb_set_create();
	f.blocks = arena_array(d->arena, d->face->n_glyphs,
	    sizeof *f.blocks);
	f.order = order;
	for (f.n_used = 1; *texts != NULL; texts++, f.n_used++) {
		uint32_t glyph = order[f.n_used] = (uint32_t)f.n_used;

		pdf_font_use(d->doc, &f, glyph, *texts, strlen(*texts));
		pdf_font_glyph(&f, glyph)->code = (uint16_t)glyph;
	}
	ref = pdf_font_unicode(d->doc, &f);
	hb_set_destroy(f.glyphs);
	d->out = (struct buf){ .arena = d->arena };
	ck_assert(pdf_doc_write(d->doc, &sink));
	desk_read(d);
	return d->objects[ref].stream;
}

START_TEST(a_glyph_has_its_text)
{
	static const char *const texts[] = { "x", "ffi", "\xF0\x9D\x95\x9C",
	    "", NULL };
	struct desk d;
	const char *cmap;

	desk_open(&d);
	cmap = cmap_of(&d, texts);
	ck_assert_ptr_nonnull(strstr(cmap, "4 beginbfchar\n<0001><0078>\n"
	    "<0002><006600660069>\n<0003><D835DD5C>\n<0004><200B>\n"
	    "endbfchar\n"));
	ck_assert_ptr_null(strstr(cmap, "bfrange"));
	ck_assert_ptr_nonnull(strstr(cmap, "<0000><FFFF>\nendcodespace"));
	desk_drop(&d);
}
END_TEST

START_TEST(a_run_is_a_range)
{
	static const char *const texts[] = { "a", "b", "c", "x", "b", NULL };
	struct desk d;
	const char *cmap;

	desk_open(&d);
	cmap = cmap_of(&d, texts);
	ck_assert_ptr_nonnull(strstr(cmap,
	    "1 beginbfrange\n<0001><0003><0061>\nendbfrange\n"));
	ck_assert_ptr_nonnull(strstr(cmap,
	    "2 beginbfchar\n<0004><0078>\n<0005><0062>\nendbfchar\n"));
	desk_drop(&d);
}
END_TEST

START_TEST(a_range_ends_before_a_carry)
{
	/* U+00FE, U+00FF, U+0100, U+0101 */
	static const char *const texts[] = { "\xC3\xBE", "\xC3\xBF",
	    "\xC4\x80", "\xC4\x81", NULL };
	struct desk d;

	desk_open(&d);
	ck_assert_ptr_nonnull(strstr(cmap_of(&d, texts), "2 beginbfrange\n"
	    "<0001><0002><00FE>\n<0003><0004><0100>\nendbfrange\n"));
	desk_drop(&d);
}
END_TEST

START_TEST(blocks_hold_a_hundred)
{
	enum { N = 250 };
	const char *texts[N + 1];
	struct desk d;
	const char *cmap;

	desk_open(&d);
	/* no two of them a run */
	for (int i = 0; i < N; i++)
		texts[i] = i % 2 == 0 ? "a" : "ff";
	texts[N] = NULL;
	cmap = cmap_of(&d, texts);
	ck_assert_uint_eq(desk_count(cmap, "100 beginbfchar\n"), 2);
	ck_assert_uint_eq(desk_count(cmap, "\n50 beginbfchar\n"), 1);
	ck_assert_uint_eq(desk_count(cmap, "endbfchar\n"), 3);
	desk_drop(&d);
}
END_TEST

START_TEST(codes_do_not_carry_either)
{
	enum { N = 300 };
	const char *texts[N + 1];
	struct desk d;
	const char *p;

	desk_open(&d);
	/* U+3000 to U+312B: codes 1 to 300 */
	for (int i = 0; i < N; i++) {
		char *s = arena_alloc(d.arena, 4);

		s[0] = (char)0xE3;
		s[1] = (char)(0x80 + i / 64);
		s[2] = (char)(0x80 + i % 64);
		texts[i] = s;
	}
	texts[N] = NULL;
	p = cmap_of(&d, texts);
	ck_assert_ptr_nonnull(strstr(p, "<0001><00FF><3000>\n"));
	ck_assert_ptr_nonnull(strstr(p, "<0101><012C><3100>\n"));
	ck_assert_ptr_nonnull(strstr(p, "<0100><30FF>\n"));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/unicode", a_glyph_has_its_text, a_run_is_a_range,
    a_range_ends_before_a_carry, blocks_hold_a_hundred,
    codes_do_not_carry_either)

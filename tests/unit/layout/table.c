/*
 * A table fitted into a measure: where its columns stand.
 */
#include "desk.h"

#include "layout/table.h"

enum { N = 3 };

struct fitted {
	struct table_work w;
	struct table_column_work columns[N];
	struct block_style cells;
	struct block_table shape;
	struct block block;
};

/* Columns of 20, 30, 40 pt, fitted into a measure. */
static bool
fit(struct fitted *f, const char *lang, sp measure)
{
	*f = (struct fitted){ .cells = { .line_height = 10 * SP_PT } };
	f->shape.cells = &f->cells;
	f->block.table = &f->shape;
	f->w = (struct table_work){ .block = &f->block, .n_columns = N,
	    .columns = f->columns, .gap = 10 * SP_PT,
	    .tagging = { .lang = lang } };
	for (int i = 0; i < N; i++)
		f->columns[i].least = f->columns[i].most =
		    (20 + 10 * i) * SP_PT;
	return table_fit(&f->w, measure);
}

START_TEST(columns_stand_side_by_side_within_the_measure)
{
	struct fitted f;

	ck_assert(fit(&f, "en", 500 * SP_PT));
	ck_assert_int_eq(f.columns[0].x, 0);
	for (int i = 0; i + 1 < N; i++)
		ck_assert_int_eq(f.columns[i + 1].x, f.columns[i].x +
		    f.columns[i].width + f.w.gap);
	ck_assert_int_eq(f.columns[N - 1].x + f.columns[N - 1].width,
	    f.w.width);
	/* gaps of a small one are wider, but no gulfs */
	ck_assert_int_eq(f.w.gap, 25 * SP_PT);
	ck_assert(fit(&f, "en", 130 * SP_PT));
	ck_assert_int_eq(f.w.width, 130 * SP_PT);
	ck_assert(!fit(&f, "en", 80 * SP_PT));
	ck_assert_int_le(f.w.width, 80 * SP_PT);
}
END_TEST

START_TEST(columns_go_from_the_right_where_the_language_does)
{
	static const char *const langs[] = { "ar", "he-IL", "dv", "az-Arab" };
	struct fitted left, right;

	fit(&left, "az", 500 * SP_PT);
	ck_assert(!left.w.rtl);
	for (size_t k = 0; k < sizeof langs / sizeof *langs; k++) {
		fit(&right, langs[k], 500 * SP_PT);
		for (int i = 0; i < N; i++)
			ck_assert_int_eq(right.columns[i].x, left.w.width -
			    left.columns[i].x - left.columns[i].width);
	}
	ck_assert(!(fit(&left, NULL, 500 * SP_PT) && left.w.rtl));
}
END_TEST

UNIT_MAIN("layout/table", columns_stand_side_by_side_within_the_measure,
    columns_go_from_the_right_where_the_language_does)

#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "full.h"
#include "model/table.h"
#include "model/tree.h"

START_TEST(all_members)
{
	const struct table table = FULL_TABLE;
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct tree t = { .out = &b, .form = TREE_PLAIN, .fresh = true };

	table_put(&t, &table);
	ck_assert_str_eq(buf_text(&b),
	    "n_columns 2\n"
	    "columns\n"
	    "  -\n    width 40%\n    align left\n"
	    "  -\n    align char\n    align_char .\n"
	    "n_head 1\n"
	    "rows\n"
	    "  -\n    part head\n    cells\n"
	    "      -\n        scope colgroup\n        columns 2\n"
	    "        align center\n        paras\n"
	    "          - Measured doses\n"
	    "  -\n    part body\n    begins yes\n    cells\n"
	    "      -\n        scope row\n        paras\n"
	    "          - Fortnight\n          - waxing\n"
	    "      -\n        align char\n        align_char .\n"
	    "        made yes\n        paras\n          - 77.25");
	arena_drop(a);
}
END_TEST

/* Columns that say nothing are not listed. */
START_TEST(bare)
{
	struct table_column column = { 0 };
	struct table_cell cell = { .columns = 1, .rows = 1 };
	struct table_row row = { .part = TABLE_FOOT, .cells = &cell,
	    .n_cells = 1 };
	struct table table = { .columns = &column, .n_columns = 1,
	    .rows = &row, .n_rows = 1 };
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct tree t = { .out = &b, .form = TREE_JSON, .fresh = true };

	table_put(&t, &table);
	ck_assert_ptr_null(strstr(buf_text(&b), "\"columns\""));
	ck_assert_ptr_nonnull(strstr(buf_text(&b), "\"part\": \"foot\""));
	arena_drop(a);
}
END_TEST

UNIT_MAIN("model/table_json", all_members, bare)

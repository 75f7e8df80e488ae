#include "refman.h"

#include "input/endnote.h"

START_TEST(types_and_keywords)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	ck_assert_int_eq(endnote_type("book section")->kind, REFMAN_CHAPTER);
	ck_assert_ptr_null(endnote_type("No Such"));
	endnote_keywords(r, "one, first", 0);
	endnote_keywords(r, "two; three\nfour", 0);
	ck_assert_uint_eq(s.x.kwd_groups[0].n_kwds, 4);
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/endnote", types_and_keywords)

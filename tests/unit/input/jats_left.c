#include "jats_desk.h"

/* It is counted, and said in a note, not in a warning. */
START_TEST(what_is_left_has_a_reason)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    "<issue-id>7</issue-id><custom-meta-group><custom-meta><meta-name>"
	    "n</meta-name><meta-value>v</meta-value></custom-meta>"
	    "</custom-meta-group>"));

	ck_assert_uint_eq(x->n_unreached, 2);
	ck_assert_uint_eq(n_unreached(x,
	    "article/front/article-meta/issue-id"), 1);
	ck_said(&k, "a key of the issue; not part of a handout "
	    "[text-unreached]");
	ck_not_said(&k, "element-unknown");
	desk_drop(&k);
}
END_TEST

/* The same name under another element has no reason. */
START_TEST(a_reason_holds_for_its_place)
{
	struct desk k;

	desk_read(&k, TITLED_META("<permissions><copyright-statement>c"
	    "</copyright-statement><table>cell</table></permissions>"
	    "<sec>a section here</sec>"));
	ck_said(&k, "permissions/table>: larger than any");
	ck_said(&k, "article-meta/sec> holds");
	desk_drop(&k);
}
END_TEST

/* The text of an article is counted without a word. */
START_TEST(the_text_is_counted_silently)
{
	struct desk k;
	const struct article *x = desk_read(&k, BODY("<sec><title>A</title>"
	    "<p>b</p><p>c</p><p> </p></sec>"));

	ck_assert_uint_eq(n_unreached(x, "article/body//p"), 2);
	ck_assert_uint_eq(n_unreached(x, "article/body//title"), 1);
	ck_not_said(&k, "unreached");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_left", what_is_left_has_a_reason,
    a_reason_holds_for_its_place, the_text_is_counted_silently)

#include "formula.h"

static struct formula_operator
operator(struct bench *b, const char *xml, enum formula_form form)
{
	return formula_operator(&b->w, bench_math(b, xml), form, &b->y);
}

START_TEST(the_form_chooses_the_class_and_the_spaces)
{
	struct bench b;
	struct formula_operator op;

	bench_open(&b);
	op = operator(&b, "<mo>-</mo>", FORM_INFIX);
	ck_assert_int_eq(op.class, CLASS_BINARY);
	ck_assert(op.before == 4 && op.after == 4);
	op = operator(&b, "<mo>-</mo>", FORM_PREFIX);
	ck_assert_int_eq(op.class, CLASS_ORD);
	ck_assert(op.before == 0 && op.after == 0);
	op = operator(&b, "<mo>|</mo>", FORM_PREFIX);
	ck_assert(op.class == CLASS_OPEN && op.tall);
	op = operator(&b, "<mo>|</mo>", FORM_POSTFIX);
	ck_assert_int_eq(op.class, CLASS_CLOSE);
	op = operator(&b, "<mo>=</mo>", FORM_INFIX);
	ck_assert(op.class == CLASS_RELATION && op.before == 5);
	op = operator(&b, "<mo>,</mo>", FORM_INFIX);
	ck_assert(op.before == 0 && op.after == 3);
	bench_drop(&b);
}
END_TEST

START_TEST(brackets_open_and_close_and_grow)
{
	static const struct {
		const char *xml;
		enum formula_class class;
	} fences[] = {
		{ "<mo>(</mo>", CLASS_OPEN }, { "<mo>]</mo>", CLASS_CLOSE },
		{ "<mo>&#x2308;</mo>", CLASS_OPEN },
		{ "<mo>&#x230B;</mo>", CLASS_CLOSE },
		{ "<mo>&#x27E6;</mo>", CLASS_OPEN },
		{ "<mo>&#x27EF;</mo>", CLASS_CLOSE }
	};
	struct bench b;

	bench_open(&b);
	for (size_t i = 0; i < sizeof fences / sizeof *fences; i++) {
		struct formula_operator op = operator(&b, fences[i].xml,
		    FORM_INFIX);

		ck_assert_int_eq(op.class, fences[i].class);
		ck_assert(op.tall && !op.wide && op.before == 0 &&
		    op.after == 0);
	}
	bench_drop(&b);
}
END_TEST

START_TEST(the_element_has_the_last_word)
{
	struct bench b;
	struct formula_operator op;

	bench_open(&b);
	op = operator(&b, "<mo stretchy='false'>(</mo>", FORM_PREFIX);
	ck_assert(!op.tall);
	op = operator(&b, "<mo lspace='0' rspace='1em'>=</mo>", FORM_INFIX);
	ck_assert(op.before == 0 && op.after == 18);
	/* what cannot be meant is not heeded */
	op = operator(&b, "<mo lspace='-1em' rspace='99em'>=</mo>",
	    FORM_INFIX);
	ck_assert(op.before == 5 && op.after == 5);
	op = operator(&b, "<mo movablelimits='false'>&#x2211;</mo>",
	    FORM_PREFIX);
	ck_assert(op.large && !op.movable);
	bench_drop(&b);
}
END_TEST

START_TEST(words_and_unknown_signs)
{
	struct bench b;
	struct formula_operator op;

	bench_open(&b);
	op = operator(&b, "<mo>max</mo>", FORM_PREFIX);
	ck_assert(op.class == CLASS_WORD && op.movable && op.after == 3);
	op = operator(&b, "<mo>d</mo>", FORM_PREFIX);
	ck_assert_int_eq(op.class, CLASS_ORD);
	op = operator(&b, "<mo>&#x2250;</mo>", FORM_INFIX);
	ck_assert_int_eq(op.class, CLASS_RELATION);
	op = operator(&b, "<mo>&#x222B;</mo>", FORM_PREFIX);
	ck_assert(op.class == CLASS_LARGE && op.large && !op.movable);
	bench_drop(&b);
}
END_TEST

START_TEST(the_operator_of_an_element_is_in_its_base)
{
	struct bench b;

	bench_open(&b);
	ck_assert_ptr_nonnull(formula_core(bench_math(&b,
	    "<msub><mrow><mo>+</mo></mrow><mi>x</mi></msub>")));
	ck_assert_ptr_null(formula_core(bench_math(&b,
	    "<msub><mi>x</mi><mo>+</mo></msub>")));
	ck_assert_ptr_null(formula_core(bench_math(&b,
	    "<mrow><mo>+</mo><mi>x</mi></mrow>")));
	ck_assert_ptr_null(formula_core(bench_math(&b, "<msub/>")));
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("layout/formula_operator",
    the_form_chooses_the_class_and_the_spaces,
    brackets_open_and_close_and_grow, the_element_has_the_last_word,
    words_and_unknown_signs, the_operator_of_an_element_is_in_its_base)

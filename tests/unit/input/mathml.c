#include "desk.h"

#include <libxml/parser.h>

#include "input/dom.h"

/* The linear form, scripts marked: x^{2} a_{i}. */
static const char *
linear(struct arena *a, const char *xml)
{
	xmlDocPtr doc = xmlReadMemory(xml, (int)strlen(xml), NULL, NULL, 0);
	struct rich r = dom_rich(a, xmlDocGetRootElement(doc));
	struct buf b = { .arena = a };

	for (size_t i = 0; i < r.n_runs; i++) {
		const char *mark = (r.runs[i].styles & INLINE_SUP) != 0 ? "^{"
		    : (r.runs[i].styles & INLINE_SUB) != 0 ? "_{" : NULL;

		buf_str(&b, mark);
		buf_str(&b, r.runs[i].text);
		buf_str(&b, mark != NULL ? "}" : NULL);
	}
	xmlFreeDoc(doc);
	return buf_text(&b);
}

#define MATH(x) "<t><math>" x "</math></t>"
#define X "<mi>x</mi>"

START_TEST(linear_forms)
{
	static const char *const forms[][2] = {
		{ MATH("<msup>" X "<mn>2</mn></msup>"), "x^{2}" },
		{ MATH("<msub>" X "<mi>i</mi></msub>"), "x_{i}" },
		{ MATH("<msubsup>" X "<mi>i</mi><mn>2</mn></msubsup>"),
			"x_{i}^{2}" },
		{ MATH("<mfrac>" X "<mrow><mi>y</mi><mo>+</mo><mn>1</mn>"
		    "</mrow></mfrac>"), "x/(y + 1)" },
		{ MATH("<msqrt>" X "</msqrt>"), "\xE2\x88\x9A(x)" },
		{ MATH("<mroot>" X "<mn>3</mn></mroot>"),
			"^{3}\xE2\x88\x9A(x)" },
		{ MATH(X "<mo>=</mo><mo>-</mo><mn>1</mn>"), "x = -1" },
		{ MATH("<mi>sin</mi>" X), "sin x" },
		{ MATH("<mfenced open=\"[\" close=\"]\">" X X "</mfenced>"),
			"[x, x]" },
		{ MATH("<mmultiscripts><mi>C</mi><mprescripts/><none/>"
		    "<mn>14</mn></mmultiscripts>"), "^{14}C" },
		{ MATH("<semantics>" X "<annotation>x</annotation>"
		    "</semantics>"), "x" },
		{ MATH("<mtable><mtr><mtd>" X "</mtd><mtd>" X "</mtd></mtr>"
		    "</mtable>"), "x; x" },
		{ MATH("<menclose>" X "</menclose>"), "x" },
		{ "<t><math alttext=\"E=mc\"/></t>", "E=mc" }
	};
	struct arena *a = arena_new(0);

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		ck_assert_str_eq(linear(a, forms[i][0]), forms[i][1]);
	arena_drop(a);
}
END_TEST

START_TEST(the_tree_is_kept)
{
	static const char xml[] = "<t>of <m:math xmlns:m=\"u\" "
	    "display=\"block\"><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup>"
	    "</m:math> and</t>";
	struct arena *a = arena_new(0);
	xmlDocPtr doc = xmlReadMemory(xml, (int)strlen(xml), NULL, NULL, 0);
	struct rich r = dom_rich(a, xmlDocGetRootElement(doc));
	const struct math *m = r.runs[1].math;

	xmlFreeDoc(doc);
	ck_assert_str_eq(rich_text(a, &r), "of x2 and");
	ck_assert_uint_eq(r.n_runs, 4);
	ck_assert_ptr_null(r.runs[0].math);
	ck_assert_ptr_eq(r.runs[2].math, m);
	ck_assert_ptr_null(r.runs[3].math);
	ck_assert(r.runs[1].display);
	ck_assert_uint_eq(r.runs[1].styles, INLINE_ITALIC);
	ck_assert_str_eq(m->name, "math");
	ck_assert_str_eq(m->children[0]->children[1]->children[0]->text,
	    "2");
	arena_drop(a);
}
END_TEST

UNIT_MAIN("input/mathml", linear_forms, the_tree_is_kept)

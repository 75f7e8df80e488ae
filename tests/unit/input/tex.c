#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "input/tex.h"

static struct arena *arena;

static void
begin(void)
{
	arena = arena_new(0);
}

static void
end(void)
{
	arena_drop(arena);
}

static struct rich
of(const char *tex)
{
	struct rich_builder b;

	rich_begin(&b, arena);
	ck_assert_msg(tex_put(&b, tex, strlen(tex), 0), "%s", tex);
	return rich_end(&b);
}

static void
check(const char *tex, const char *text)
{
	struct rich r = of(tex);

	ck_assert_str_eq(rich_text(arena, &r), text);
}

START_TEST(lines)
{
	check("7.86 \\pm 3.97", "7.86 ± 3.97");
	check("\\pm 3", "±3");
	check("\\mu\\mathrm{m}", "μm");
	check("n\\geq100", "n ≥ 100");
	check("\\frac{a+b}{2}", "(a+b)/2");
	check("\\sqrt{x}", "√x");
	check("\\sqrt{x+1}", "√(x+1)");
	check("\\bar{p}", "p\xCC\x84");
	check("\\left(a\\right)", "(a)");
	check("10^{-5}\\ \\text{per year}", "10−5 per year");
	check("{\\rm stat. error}", "stat. error");
	check("a~b\\,c", "a b c");
}
END_TEST

START_TEST(scripts_and_letters)
{
	struct rich r = of("x_i^{2}");

	ck_assert_uint_eq(r.n_runs, 3);
	ck_assert_uint_eq(r.runs[0].styles, INLINE_ITALIC);
	ck_assert_uint_eq(r.runs[1].styles, INLINE_ITALIC | INLINE_SUB);
	ck_assert_uint_eq(r.runs[2].styles, INLINE_SUP);
	r = of("{\\bf B}c");
	ck_assert_uint_eq(r.runs[0].styles, INLINE_BOLD);
	ck_assert_uint_eq(r.runs[1].styles, INLINE_ITALIC);
}
END_TEST

/* One unknown command, and nothing is put. */
START_TEST(what_is_beyond_it)
{
	static const char *const formulas[] = {
		"a\\frobnicate b", "\\begin{array}{c}a\\end{array}", "a}",
		"\\frac{a}", "x^", "{{{{{{{{{{{{{{{{{{a}}}}}}}}}}}}}}}}}}"
	};

	for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++) {
		struct rich_builder b;

		rich_begin(&b, arena);
		ck_assert(!tex_put(&b, formulas[i], strlen(formulas[i]), 0));
		ck_assert_uint_eq(rich_end(&b).n_runs, 0);
	}
}
END_TEST

UNIT_MAIN_WITH("input/tex", begin, end, lines, scripts_and_letters,
    what_is_beyond_it)

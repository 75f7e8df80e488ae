#include "refman.h"

#include "input/bibtex.h"
#include "input/settle.h"

/* The text, composed as settle does it. */
static void
check(const char *tex, const char *expected)
{
	struct scene s;
	struct refman *r = scene_open(&s);
	struct settle settle = { .arena = r->arena, .diags = r->diags };
	const char *text = bibtex_text(r, tex);
	struct inline_run run = { .text = text };
	struct rich line = { &run, 1 };

	if (text != NULL && strchr(text, '<') == NULL) {
		settle_rich(&settle, "x", &line);
		text = run.text;
	}
	ck_assert_str_eq(text != NULL ? text : "(none)", expected);
	scene_drop(&s);
}

START_TEST(accents)
{
	check("\\\"{o} {\\\"u} \\\"a {\\\"{A}}", "\u00F6 \u00FC \u00E4 \u00C4");
	check("\\'e \\`{e} \\^{\\i} \\'\\i \\~n \\=u",
	    "\u00E9 \u00E8 \u00EE \u00ED\u00F1 \u016B");
	check("\\c{c} \\c c \\v{S} \\u{g} \\H{o} \\k{a} \\r u \\d{s} \\.z",
	    "\u00E7 \u00E7 \u0160 \u011F \u0151 \u0105 \u016F \u1E63 \u017C");
	check("{\\ss}{\\ae}\\o{}re\\O re \\aa \\L{}\\'{o}d\\'z",
	    "\u00DF\u00E6\u00F8re\u00D8re \u00E5\u0141\u00F3d\u017A");
	check("Bostr\\\"{o}m", "Bostr\u00F6m");
}
END_TEST

START_TEST(signs)
{
	check("a--b---c ``d'' `e' ~f", "a\u2013b\u2014c \u201Cd\u201D \u2018e'"
	    " f");
	check("5\\% \\& \\$3 \\_ \\# \\{x\\} {[}y{]}",
	    "5% & $3 _ # {x} [y]");
	check("1\\,000 a\\-b c\\/d e\\\\f", "1\u2009000 ab cd e f");
	check("\\textdegree C \\dots{} \\copyright 2001",
	    "\u00B0C \u2026 \u00A92001");
	check("{Title} {{of} BOOK}", "Title of BOOK");
	check("\\enquote{a} \\url{http://x} \\href{http://x}{text}",
	    "\u201Ca\u201D http://x text");
	check("", "(none)");
	check("{}", "(none)");
}
END_TEST

START_TEST(styles)
{
	check("On \\emph{E. coli} and {\\it B. subtilis}, {\\bf x}",
	    "On <i>E. coli</i> and <i>B. subtilis</i>, <b>x</b>");
	check("x\\textsuperscript{2}\\textsubscript{3}",
	    "x<sup>2</sup><sub>3</sub>");
	check("\\textit{a \\textbf{b}} {\\em c {d} e} f",
	    "<i>a <b>b</b></i> <i>c d e</i> f");
}
END_TEST

START_TEST(formulas)
{
	check("$\\alpha$ $x^{2}$ H$_2$O $p<0.05$ $\\mathrm{CO_2}$",
	    "\u03B1 <i>x</i><sup>2</sup> H<sub>2</sub>O <i>p</i> < 0.05 "
	    "CO<sub>2</sub>");
	check("\\alpha{} and \\beta-test", "\u03B1 and \u03B2-test");
	check("$5 and $6, US$ 7", "$5 and $6, US$ 7");
	check("$", "$");
	check("$$x$$", "<i>x</i>");
}
END_TEST

START_TEST(what_is_not_known_is_said)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	ck_assert_str_eq(bibtex_text(r, "a \\foo{bar} b \\baz c"),
	    "a bar b  c");
	ck_said(&s.desk, "the macro \"\\foo\" is not known");
	ck_said(&s.desk, "\\baz");
	scene_drop(&s);
}
END_TEST

START_TEST(slips)
{
	char deep[200];

	check("a}b{c", "abc");
	check("\\", "(none)");
	check("\\'", "(none)");
	check("\\'{", "(none)");
	check("\\emph", "<i></i>");
	memset(deep, '{', 150);
	strcpy(deep + 150, "x");
	check(deep, "(none)");
}
END_TEST

START_TEST(verbatim_text)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	ck_assert_str_eq(bibtex_verbatim(r, "\\url{http://a.org/b\\_c--d%20}"),
	    "http://a.org/b_c--d%20");
	ck_assert_str_eq(bibtex_verbatim(r, "{10.1000/x}"), "10.1000/x");
	ck_assert_ptr_null(bibtex_verbatim(r, "{}"));
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/bibtex_tex", accents, signs, styles, formulas,
    what_is_not_known_is_said, slips, verbatim_text)

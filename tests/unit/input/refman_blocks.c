#include "refman.h"

/* Sections as in refman_text.c; styles as "<b>" and so on. */
static void
check(const char *text, const char *expected)
{
	static const char *const tags[] = { "i", "b", "sup", "sub", "u",
	    "sc" };
	struct scene s;
	struct refman *r = scene_open(&s);
	struct buf b = { .arena = r->arena };

	refman_abstract(r, ABSTRACT_MAIN, NULL, text);
	for (size_t i = 0; s.x.n_abstracts != 0 &&
	    i < s.x.abstracts[0].n_secs; i++) {
		const struct abstract_sec *sec = &s.x.abstracts[0].secs[i];

		if (sec->label != NULL)
			buf_printf(&b, "[%s]", sec->label);
		for (size_t k = 0; k < sec->n_paras; k++) {
			for (size_t j = 0; j < sec->paras[k].n_runs; j++) {
				const struct inline_run *run =
				    &sec->paras[k].runs[j];

				for (int t = 0; t < 6; t++)
					if ((run->styles >> t & 1) != 0)
						buf_printf(&b, "<%s>",
						    tags[t]);
				buf_printf(&b, run->math != NULL ? "{%s}"
				    : "%s", run->text);
			}
			buf_char(&b, '|');
		}
	}
	ck_assert_str_eq(buf_text(&b), expected);
	ck_not_said(&s.desk, "text-repaired");
	scene_drop(&s);
}

START_TEST(jats_of_crossref)
{
	check("<jats:p>One <jats:italic>two</jats:italic> three.</jats:p>",
	    "One <i>two three.|");
	check("<jats:title>Abstract</jats:title><jats:sec><jats:title>Aims"
	    "</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>"
	    "</jats:sec>\n<jats:sec><jats:title>Results:</jats:title>"
	    "<jats:p>p&lt;0.05 and H<jats:sub>2</jats:sub>O</jats:p>"
	    "</jats:sec>",
	    "[Aims]One.|Two.|[Results]p<0.05 and H<sub>2O|");
	check("<jats:p>Background: One. Methods: Two.</jats:p>",
	    "[Background]One.|[Methods]Two.|");
	check("<jats:p>Background: One.</jats:p><jats:p>Methods: Two.</jats:p>"
	    "<jats:p>More.</jats:p>", "[Background]One.|[Methods]Two.|More.|");
	check("<jats:p>See <jats:ext-link xlink:href=\"http://a.org\">it"
	    "</jats:ext-link>.</jats:p>", "See it.|");
}
END_TEST

START_TEST(html_of_others)
{
	check("<h4>Aim</h4>One.<br/>Two.<h4>Results</h4>Three.",
	    "[Aim]One.|Two.|[Results]Three.|");
	check("<p><b>Aim:</b> One.</p><p><b>End</b>: Two.</p>",
	    "[Aim]One.|[End]Two.|");
	check("<P>One<p>two <i>three</i>", "One|two <i>three|");
	check("<ul><li>one</li><li>two</li></ul>", "one|two|");
}
END_TEST

START_TEST(less_than_is_no_tag)
{
	check("n<m and a<p but p <0.05", "n<m and a<p but p <0.05|");
	check("<p>n<m and x<y></p>", "n<m and x<y>|");
	check("<p", "<p|");
	check("<jats:p>a <jats:unclosed", "a <jats:unclosed|");
}
END_TEST

START_TEST(formulas)
{
	check("<jats:p>Let <mml:math xmlns:mml=\"x\"><mml:msup><mml:mi>x"
	    "</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math> be.</jats:p>",
	    "Let <i>{x}<sup>{2} be.|");
	/* the same in TeX is left out; alone it is read */
	check("<jats:p>Let <jats:tex-math>$x^2$</jats:tex-math><mml:math>"
	    "<mml:mi>y</mml:mi></mml:math> be.</jats:p>", "Let <i>{y} be.|");
	check("<jats:p>Let <jats:tex-math>$x^2$</jats:tex-math> be.</jats:p>",
	    "Let <i>x<sup>2 be.|");
	check("<jats:p>Let <jats:tex-math>\\foo</jats:tex-math> be.</jats:p>",
	    "Let \\foo be.|");
	check("<jats:p>a <jats:inline-formula><jats:alternatives><jats:tex-math>"
	    "$y$</jats:tex-math><mml:math><mml:mi>y</mml:mi></mml:math>"
	    "</jats:alternatives></jats:inline-formula> b</jats:p>",
	    "a <i>{y} b|");
	check("<jats:p>Let <mml:math>x", "Let x|");
}
END_TEST

START_TEST(a_title_with_tags)
{
	struct scene s;
	struct refman *r = scene_open(&s);
	struct rich line = refman_rich(r, "On <jats:italic>E. coli"
	    "</jats:italic> and <scp>DNA</scp>");

	ck_assert_uint_eq(line.n_runs, 4);
	ck_assert_uint_eq(line.runs[1].styles, INLINE_ITALIC);
	ck_assert_uint_eq(line.runs[3].styles, INLINE_SMALL_CAPS);
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/refman_blocks", jats_of_crossref, html_of_others,
    less_than_is_no_tag, formulas, a_title_with_tags)

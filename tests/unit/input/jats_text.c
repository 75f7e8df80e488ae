#include "jats_desk.h"

#define PARA(text) TITLED_META("<abstract><p>" text "</p></abstract>")

static const struct rich *
para(struct desk *k, const char *xml)
{
	return &desk_read(k, xml)->abstracts[0].secs[0].paras[0];
}

static const struct inline_run *
run_of(const struct rich *r, const char *text)
{
	for (size_t i = 0; i < r->n_runs; i++)
		if (strcmp(r->runs[i].text, text) == 0)
			return &r->runs[i];
	ck_abort_msg("no run \"%s\"", text);
	return NULL;
}

START_TEST(styles)
{
	struct desk k;
	const struct rich *r = para(&k, PARA("a <bold>b</bold> <sup>c</sup> "
	    "<sub>d</sub> <sc>e</sc> <monospace>f</monospace> <underline>g"
	    "</underline> <strike>h</strike> <overline>i</overline> <italic>j "
	    "<roman>k</roman></italic> <named-content>l</named-content>"));

	ck_rich(&k, *r, "a b c d e f g h i j k l");
	ck_assert_uint_eq(run_of(r, "b")->styles, INLINE_BOLD);
	ck_assert_uint_eq(run_of(r, "e")->styles, INLINE_SMALL_CAPS);
	ck_assert_uint_eq(run_of(r, "f")->styles, INLINE_MONOSPACE);
	ck_assert_uint_eq(run_of(r, "h")->styles, INLINE_STRIKE);
	ck_assert_uint_eq(run_of(r, "i")->styles, INLINE_OVERLINE);
	ck_assert_uint_eq(run_of(r, "j ")->styles, INLINE_ITALIC);
	desk_drop(&k);
}
END_TEST

START_TEST(links)
{
	struct desk k;
	const struct rich *r = para(&k, PARA("<ext-link xlink:href=\""
	    "https://example.org/\">site</ext-link>, <ext-link ext-link-type="
	    "\"doi\" xlink:href=\"10.5555/x\">DOI</ext-link>, <ext-link "
	    "ext-link-type=\"pmid\" xlink:href=\"17\">P</ext-link>, <uri>"
	    "www.example.org</uri>, <email>a@example.org</email>, <ext-link "
	    "xlink:href=\"https://example.org/e\"/>"));

	ck_rich(&k, *r, "site, DOI, P, www.example.org, a@example.org, "
	    "https://example.org/e");
	ck_assert_str_eq(run_of(r, "site")->href, "https://example.org/");
	ck_assert_str_eq(run_of(r, "DOI")->href, "https://doi.org/10.5555/x");
	ck_assert_str_eq(run_of(r, "P")->href,
	    "https://pubmed.ncbi.nlm.nih.gov/17/");
	ck_assert_str_eq(run_of(r, "www.example.org")->href,
	    "http://www.example.org");
	ck_assert_str_eq(run_of(r, "a@example.org")->href,
	    "mailto:a@example.org");
	desk_drop(&k);
}
END_TEST

START_TEST(of_several_forms_the_best)
{
	struct desk k;
	const struct rich *r = para(&k, PARA("a <inline-formula><alternatives>"
	    "<tex-math>$n\\le 3$</tex-math><mml:math><mml:mi>n</mml:mi>"
	    "</mml:math></alternatives></inline-formula> b <inline-formula>"
	    "<inline-graphic xlink:href=\"f.gif\"/><tex-math>$x$</tex-math>"
	    "</inline-formula> c <inline-formula><italic>y</italic>"
	    "</inline-formula>"));

	ck_rich(&k, *r, "a n b x c y");
	ck_assert_ptr_nonnull(run_of(r, "n")->math);
	desk_drop(&k);
}
END_TEST

/* A picture without words is said on the page and in the report. */
START_TEST(pictures_in_a_line)
{
	struct desk k;
	const struct rich *r = para(&k, PARA("a <inline-graphic xlink:href=\""
	    "f.gif\"/> b <inline-graphic xlink:href=\"g.gif\"><alt-text>arrow"
	    "</alt-text></inline-graphic>"));

	ck_rich(&k, *r, "a [image] b arrow");
	ck_assert_uint_eq(n_unreached(k.article,
	    "article/front/article-meta/abstract/p/inline-graphic"), 1);
	ck_assert_str_eq(k.article->unreached[0].sample, "f.gif");
	desk_drop(&k);
}
END_TEST

START_TEST(tex_without_its_document)
{
	struct desk k;
	const struct rich *r = para(&k, PARA("<tex-math>\\documentclass{x}"
	    "\\begin{document}$$a$$\\end{document}</tex-math> <tex-math>"
	    "<?CDATA $ \\pm $?></tex-math> <tex-math>$\\frobnicate{x}$"
	    "</tex-math>"));

	ck_rich(&k, *r, "a \xC2\xB1 \\frobnicate{x}");
	desk_drop(&k);
}
END_TEST

START_TEST(titles_have_no_marks)
{
	struct desk k;
	const struct article *x = desk_read(&k, META("<title-group>"
	    "<article-title>A<xref ref-type=\"fn\" rid=\"n\">*</xref> b<fn>"
	    "<p>Thanks to all.</p></fn> in <xref ref-type=\"bibr\">[1]</xref>"
	    "<break/>c</article-title></title-group>"));

	ck_rich(&k, x->title, "A b in [1] c");
	ck_rich(&k, NOTE(x, "Note")->paras[0], "Thanks to all.");
	desk_drop(&k);
}
END_TEST

START_TEST(line_ends_before_a_comma_are_none)
{
	struct desk k;
	const struct rich *r = para(&k, PARA("<italic>a</italic>\n  , b <"
	    "italic>c</italic>\n d"));

	ck_rich(&k, *r, "a, b c d");
	desk_drop(&k);
}
END_TEST

START_TEST(words_beside_words)
{
	struct desk k;
	const struct rich *r = para(&k, PARA("<abbrev>HR<def><p>hazard ratio"
	    "</p></def></abbrev> <ruby><rb>x</rb><rt>y</rt></ruby> <name>"
	    "<surname>Roe</surname><given-names>A</given-names></name>"));

	ck_rich(&k, *r, "HR (hazard ratio) x (y) Roe A");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_text", styles, links, of_several_forms_the_best,
    pictures_in_a_line, tex_without_its_document, titles_have_no_marks,
    line_ends_before_a_comma_are_none, words_beside_words)

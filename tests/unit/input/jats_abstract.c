#include "jats_desk.h"

START_TEST(sections_and_their_labels)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<abstract><p>Lead"
	    "</p><sec><title>Aims:</title><p>a</p><p>b</p></sec><sec><title>"
	    "Outer</title><sec><title>Inner</title><p>c</p></sec></sec>"
	    "</abstract>"));
	const struct abstract *a = x->abstracts;

	ck_assert_uint_eq(a->n_secs, 4);
	ck_assert_ptr_null(a->secs[0].label);
	ck_assert_str_eq(a->secs[1].label, "Aims");
	ck_assert_uint_eq(a->secs[1].n_paras, 2);
	ck_assert_str_eq(a->secs[2].label, "Outer");
	ck_assert_str_eq(a->secs[3].label, "Inner");
	desk_drop(&k);
}
END_TEST

START_TEST(labels_that_run_in)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<abstract><p>"
	    "<bold>Aim:</bold> a</p><p><bold>Result</bold>: b</p><p><bold>"
	    "Bold</bold> word</p></abstract>"));
	const struct abstract *a = x->abstracts;

	ck_assert_uint_eq(a->n_secs, 2);
	ck_assert_str_eq(a->secs[0].label, "Aim");
	ck_rich(&k, a->secs[0].paras[0], "a");
	ck_assert_str_eq(a->secs[1].label, "Result");
	ck_rich(&k, a->secs[1].paras[0], "b");
	ck_rich(&k, a->secs[1].paras[1], "Bold word");
	desk_drop(&k);
}
END_TEST

START_TEST(kinds_by_their_types)
{
	static const struct {
		const char *type;
		enum abstract_kind kind;
	} kinds[] = {
		{ "plain-language-summary", ABSTRACT_PLAIN_LANGUAGE },
		{ "key-points", ABSTRACT_KEY_POINTS },
		{ "executive-summary", ABSTRACT_EXECUTIVE_SUMMARY },
		{ "toc", ABSTRACT_TEASER }, { "graphical", ABSTRACT_GRAPHICAL },
		{ "structured", ABSTRACT_MAIN }, { "odd", ABSTRACT_OTHER }
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct desk k;
		struct arena *a = arena_new(0);

		desk_read(&k, arena_printf(a, "<article article-type=\"a\">"
		    "<front><article-meta><abstract abstract-type=\"%s\"><p>x"
		    "</p></abstract></article-meta></front></article>",
		    kinds[i].type));
		ck_assert_int_eq(k.article->abstracts[0].kind,
		    kinds[i].kind);
		arena_drop(a);
		desk_drop(&k);
	}
}
END_TEST

START_TEST(the_main_one_is_first)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<abstract "
	    "abstract-type=\"teaser\"><p>t</p></abstract><abstract xml:lang="
	    "\"en\"><p>m</p></abstract><abstract><p>second</p></abstract>"
	    "<trans-abstract xml:lang=\"fre\"><title>R&#xE9;sum&#xE9;</title>"
	    "<p>f</p></trans-abstract>"));
	const struct abstract *a = x->abstracts;

	ck_assert_uint_eq(x->n_abstracts, 4);
	ck_assert_int_eq(a[0].kind, ABSTRACT_MAIN);
	ck_assert_ptr_null(a[0].lang);
	ck_assert_int_eq(a[1].kind, ABSTRACT_TEASER);
	ck_assert_int_eq(a[2].kind, ABSTRACT_OTHER);
	ck_assert_int_eq(a[3].kind, ABSTRACT_TRANSLATED);
	ck_assert_str_eq(a[3].lang, "fr");
	ck_assert_str_eq(a[3].title, "Résumé");
	desk_drop(&k);
}
END_TEST

START_TEST(pictures_between_lines)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<abstract><p>"
	    "Then<disp-formula><label>(3)</label><graphic xlink:href=\"e3"
	    "\"><alt-text>m = n</alt-text></graphic></disp-formula>holds."
	    "</p><p><graphic xlink:href=\"g.png\"/><graphic xlink:href=\""
	    "g.png\"/></p></abstract>"));

	ck_assert_uint_eq(x->n_figures, 2);
	ck_assert_str_eq(x->figures[0].label, "Formula (3)");
	ck_assert_str_eq(x->figures[0].graphic, "e3");
	ck_assert_str_eq(x->figures[0].alt_text, "m = n");
	ck_assert(x->figures[0].in_text && x->figures[0].in_front);
	ck_assert_str_eq(x->figures[1].graphic, "g.png");
	ck_assert(x->figures[1].in_text);
	desk_drop(&k);
}
END_TEST

START_TEST(an_abstract_that_is_a_picture)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<abstract "
	    "abstract-type=\"graphical\"><p><fig><graphic xlink:href=\"g.png\""
	    "/></fig></p></abstract><abstract><p>m</p><p>DOI: 10.5555/a.001"
	    "</p></abstract>"));

	ck_assert_uint_eq(x->n_abstracts, 1);
	ck_assert_str_eq(x->figures[0].label, "Graphical abstract");
	ck_assert_str_eq(x->figures[0].graphic, "g.png");
	ck_assert_uint_eq(x->abstracts[0].secs[0].n_paras, 1);
	ck_said(&k, "an identifier of the abstract");
	desk_drop(&k);
}
END_TEST

START_TEST(keywords)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<kwd-group "
	    "kwd-group-type=\"author\"><title>Key words:</title><kwd><italic>"
	    "a</italic></kwd><compound-kwd><compound-kwd-part>b"
	    "</compound-kwd-part><compound-kwd-part>c</compound-kwd-part>"
	    "</compound-kwd><nested-kwd><kwd>d</kwd><nested-kwd><kwd>e</kwd>"
	    "</nested-kwd></nested-kwd></kwd-group><kwd-group xml:lang=\"pt\">"
	    "<title>Descritores:</title><kwd>f</kwd></kwd-group>"
	    "<unstructured-kwd-group>g, h</unstructured-kwd-group>"));
	const struct kwd_group *g = x->kwd_groups;

	ck_assert_uint_eq(x->n_kwd_groups, 3);
	ck_assert_ptr_null(g[0].title);
	ck_assert_str_eq(g[0].type, "author");
	ck_assert_uint_eq(g[0].n_kwds, 4);
	ck_rich(&k, g[0].kwds[1].text, "b: c");
	ck_rich(&k, g[0].kwds[3].text, "e");
	ck_assert_str_eq(g[1].title, "Descritores");
	ck_assert_str_eq(g[1].lang, "pt");
	ck_rich(&k, g[2].kwds[0].text, "g, h");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_abstract", sections_and_their_labels,
    labels_that_run_in, kinds_by_their_types, the_main_one_is_first,
    an_abstract_that_is_a_picture, pictures_between_lines, keywords)

#include "jats_desk.h"

#define RELATED(type, more) "<related-article related-article-type=\"" type \
	"\" " more

START_TEST(kinds_of_related_articles)
{
	static const struct {
		const char *type;
		enum notice_kind kind;
	} kinds[] = {
		{ "retraction-forward", NOTICE_RETRACTION_IN },
		{ "retracted-article", NOTICE_RETRACTION_OF },
		{ "correction-forward", NOTICE_ERRATUM_IN },
		{ "corrected-article", NOTICE_ERRATUM_FOR },
		{ "object-of-concern", NOTICE_EXPRESSION_OF_CONCERN_FOR },
		{ "commentary", NOTICE_COMMENT_IN },
		{ "commentary-article", NOTICE_COMMENT_ON },
		{ "companion", NOTICE_OTHER }
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct desk k;
		struct arena *a = arena_new(0);

		desk_read(&k, arena_printf(a, "<article article-type=\"a\">"
		    "<front><article-meta><related-article "
		    "related-article-type=\"%s\" href=\"10.5555/a\"/>"
		    "</article-meta></front></article>", kinds[i].type));
		ck_assert_int_eq(k.article->notices[0].kind, kinds[i].kind);
		ck_assert_str_eq(k.article->notices[0].doi, "10.5555/a");
		arena_drop(a);
		desk_drop(&k);
	}
}
END_TEST

START_TEST(where_it_leads)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    RELATED("companion", "ext-link-type=\"pmid\" xlink:href=\"17\">")
	    "A twin</related-article>"
	    RELATED("companion", "xlink:href=\"info:doi/10.5555/b\">")
	    "10.5555/b</related-article>"
	    RELATED("peer-review", "vol=\"3\" page=\"4\" journal-id=\"J\"/>")
	    RELATED("odd", "xlink:href=\"https://example.org/o\"/>")
	    RELATED("companion", "") "/>"));
	const struct notice *n = x->notices;

	ck_assert_uint_eq(x->n_notices, 4);
	ck_assert_str_eq(n[0].type, "Companion article");
	ck_assert_str_eq(n[0].pmid, "17");
	ck_rich(&k, n[0].text, "A twin");
	ck_assert_str_eq(n[1].doi, "10.5555/b");
	ck_assert_uint_eq(n[1].text.n_runs, 0);
	ck_assert_str_eq(n[2].type, "Peer review");
	ck_rich(&k, n[2].text, "J, vol. 3, p. 4");
	ck_rich(&k, n[3].text, "https://example.org/o");
	ck_assert_str_eq(n[3].text.runs[0].href, "https://example.org/o");
	desk_drop(&k);
}
END_TEST

START_TEST(parts_are_cited)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    RELATED("companion", ">") "<person-group person-group-type=\""
	    "author\"><name><surname>Roe</surname><given-names>Ann"
	    "</given-names></name></person-group><article-title>T"
	    "</article-title><source>S</source><year>2001</year><pub-id "
	    "pub-id-type=\"doi\">10.5555/c</pub-id></related-article>"
	    "<product product-type=\"book\"><source>B</source><year>1999"
	    "</year></product>"));

	ck_rich(&k, x->notices[0].text, "Roe A. T. S. 2001.");
	ck_assert_str_eq(x->notices[0].doi, "10.5555/c");
	ck_assert_str_eq(x->notices[1].type, "Reviewed book");
	ck_rich(&k, x->notices[1].text, "B. 1999.");
	desk_drop(&k);
}
END_TEST

START_TEST(articles_within_are_listed)
{
	struct desk k;
	const struct article *x = desk_read(&k, REST("<sub-article "
	    "article-type=\"decision-letter\"><front-stub><article-id "
	    "pub-id-type=\"doi\">10.5555/a.1</article-id><title-group>"
	    "<article-title>On wells</article-title></title-group>"
	    "<contrib-group><contrib><name><surname>Roe</surname><given-names>"
	    "Ann</given-names></name></contrib></contrib-group></front-stub>"
	    "<body><p>No.</p></body></sub-article><response><front-stub/>"
	    "</response>"));
	const struct section *s = SECTION(x, "With this article");

	ck_rich(&k, s->paras[0], "Decision letter: On wells. Roe A. "
	    "10.5555/a.1");
	ck_rich(&k, s->paras[1], "Article.");
	ck_assert_uint_eq(n_unreached(x, "article/sub-article"), 1);
	desk_drop(&k);
}
END_TEST

#define PERSON(name) \
	"<contrib><name><surname>" name "</surname></name></contrib>"

START_TEST(of_many_authors_three_are_named)
{
	struct desk k;
	const struct article *x = desk_read(&k, REST("<sub-article "
	    "article-type=\"reply\"><front-stub><contrib-group>" PERSON("A")
	    "<contrib><anonymous/></contrib>" PERSON("B") PERSON("C")
	    PERSON("D") "</contrib-group></front-stub></sub-article>"));

	ck_rich(&k, SECTION(x, "With this article")->paras[0],
	    "Reply. A, B, et al.");
	desk_drop(&k);
}
END_TEST

START_TEST(a_translation_gives_its_title_and_abstract)
{
	struct desk k;
	const struct article *x = desk_read(&k, REST("<sub-article "
	    "article-type=\"translation\" xml:lang=\"pt\"><front-stub>"
	    "<title-group><article-title>De po&#xE7;os</article-title>"
	    "</title-group><abstract><p>Resumo.</p></abstract><kwd-group>"
	    "<kwd>po&#xE7;o</kwd></kwd-group></front-stub></sub-article>"));

	ck_rich(&k, x->trans_title, "De poços");
	ck_assert_str_eq(x->trans_title_lang, "pt");
	ck_assert_int_eq(x->abstracts[0].kind, ABSTRACT_TRANSLATED);
	ck_assert_str_eq(x->abstracts[0].lang, "pt");
	ck_assert_uint_eq(x->n_kwd_groups, 1);
	ck_rich(&k, SECTION(x, "With this article")->paras[0],
	    "Translation (pt): De poços.");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_links", kinds_of_related_articles, where_it_leads,
    parts_are_cited, articles_within_are_listed,
    of_many_authors_three_are_named,
    a_translation_gives_its_title_and_abstract)

#include "page.h"

START_TEST(the_layout_of_2015)
{
	struct page p;
	struct html *h = page_open(&p, "<div class=\"cit\"><a title=\"Journal "
	    "of hares.\">J Hares.</a> 2015 Mar 12;56:120-31. doi: 10.1000/x. "
	    "[Epub ahead of print]</div><h1>Salt<sup>2</sup>.</h1>"
	    "<div class=\"auths\"><a href=\"/pubmed/?term=Roe%20AB%5BAuthor"
	    "%5D\">Roe AB</a><sup>1</sup><sup>,2</sup>, <a>Doe D Jr</a>; <a>"
	    "Hare Study Group</a>.</div><div class=\"afflist\"><h3><a>Author "
	    "information</a></h3><ul><li><sup>1</sup>Here.</li><li><sup>2"
	    "</sup>There.</li></ul></div><div class=\"abstr\"><h3>Abstract"
	    "</h3><div><h4>BACKGROUND: </h4><p>One.</p><p>Two.</p><h4>AIM: "
	    "</h4><p>Three.</p><p>Copyright 2015.</p></div></div>"
	    "<div class=\"keywords\"><h4>KEYWORDS:</h4><p>a; b</p></div>"
	    "<div class=\"comments\"><h3>Comment in</h3><ul><li class="
	    "\"comments\"><a href=\"/pubmed/9\">Ha. [H. 2016]</a></li></ul>"
	    "</div><dl class=\"rprtid\"><dt>PMID:</dt><dd>12</dd><dd>[PubMed]"
	    "</dd><dt>DOI:</dt><dd>10.1000/x</dd><dt>NIHMSID:</dt><dd>NIHMS1"
	    "</dd></dl><div class=\"morecit\"><h3>Publication types, MeSH "
	    "terms</h3><div><h4>Publication types</h4><ul><li>Letter</li></ul>"
	    "<h4>MeSH Terms</h4><ul><li>Hares</li></ul></div></div>");

	html_entrez(h);
	html_unreached(h);
	ck_assert_str_eq(p.x.pmid, "12");
	ck_assert_str_eq(p.x.ids[0].value, "NIHMS1");
	ck_assert_str_eq(p.x.journal.title, "Journal of hares");
	ck_assert_str_eq(p.x.journal.abbrev, "J Hares");
	ck_assert_str_eq(p.x.lpage, "131");
	ck_styled(h->arena, p.x.title, "Salt[^2].");
	ck_assert_uint_eq(p.x.n_contribs, 3);
	ck_assert_uint_eq(p.x.contribs[0].n_affs, 2);
	ck_assert_str_eq(p.x.contribs[1].suffix, "Jr");
	ck_assert_int_eq(p.x.contribs[2].kind, CONTRIB_COLLAB);
	ck_assert_uint_eq(p.x.abstracts[0].n_secs, 2);
	ck_assert_str_eq(p.x.abstracts[0].secs[0].label, "BACKGROUND");
	ck_assert_uint_eq(p.x.abstracts[0].secs[0].n_paras, 2);
	ck_assert_str_eq(p.x.abstracts[0].copyright, "Copyright 2015.");
	ck_assert_uint_eq(p.x.kwd_groups[0].n_kwds, 2);
	ck_assert_int_eq(p.x.notices[0].kind, NOTICE_COMMENT_IN);
	ck_assert_str_eq(p.x.pub_types[0].name, "Letter");
	ck_assert_str_eq(p.x.mesh[0].descriptor, "Hares");
	ck_assert_uint_eq(p.x.n_unreached, 0);
	page_drop(&p);
}
END_TEST

START_TEST(older_affiliations)
{
	struct page p;
	struct html *h = page_open(&p, "<h1>T</h1><div class=\"auths\"><a>"
	    "Roe A</a>, <a>Poe E</a>, et al.</div><div class=\"aff\"><h3>"
	    "Source</h3><p>Here.</p></div><div class=\"abstr\"><h3>Abstract"
	    "</h3><p>BACKGROUND: One. METHODS: Two.</p></div>");

	html_entrez(h);
	ck_assert_uint_eq(p.x.n_affs, 1);
	ck_assert_uint_eq(p.x.contribs[0].n_affs, 1);
	ck_assert_uint_eq(p.x.contribs[1].n_affs, 0);
	ck_assert(p.x.contribs_incomplete);
	ck_assert_uint_eq(p.x.abstracts[0].n_secs, 2);
	page_drop(&p);
	h = page_open(&p, "<div class=\"auths\"><a>Roe A</a><sup>1</sup></div>"
	    "<div class=\"afflist\"><dl><dt>1</dt><dd>Here.</dd></dl></div>");
	html_entrez(h);
	ck_assert_uint_eq(p.x.contribs[0].n_affs, 1);
	page_drop(&p);
}
END_TEST

START_TEST(the_layout_of_2009)
{
	struct page p;
	struct html *h = page_open(&p, "<dl><dt class=\"head\"><span class="
	    "\"ti\"><b>1: </b><span title=\"Hares of Poland.\"><a>Hares Pol."
	    "</a></span> 2005;52(4):789-96. Epub  2005 Jun 6.</span></dt>"
	    "<dd class=\"abstract\"><h2>Salt.</h2><div class=\"authors\"><a>"
	    "<b>Roe-Poe K</b></a>.</div><p class=\"affiliation\">Here.</p>"
	    "<p class=\"abstract\">One <i>L</i>.</p><p class=\"pmid\">PMID: 15 "
	    "[PubMed - indexed for MEDLINE]</p></dd><dd><div class=\"port "
	    "brieflink\"><h2>Related articles</h2><ul><li class=\"item\"><a "
	    "href=\"/pubmed/10?x\"><span class=\"reviewflag\">Review</span>"
	    "Old.</a><p class=\"desc\"><em class=\"cit\">H. 1999;1:2. </em></p>"
	    "</li><li class=\"more\">See all</li></ul></div></dd></dl>");

	html_abstract_plus(h);
	html_unreached(h);
	ck_assert_str_eq(p.x.pmid, "15");
	ck_assert_str_eq(p.x.journal.title, "Hares of Poland");
	ck_assert_str_eq(p.x.journal.abbrev, "Hares Pol");
	ck_assert_str_eq(p.x.lpage, "796");
	ck_assert_int_eq(article_date(&p.x, DATE_EPUB)->date.day, 6);
	ck_rich(&p.desk, p.x.title, "Salt.");
	ck_assert_str_eq(p.x.contribs[0].surname, "Roe-Poe");
	ck_assert_uint_eq(p.x.contribs[0].n_affs, 1);
	ck_styled(h->arena, p.x.abstracts[0].secs[0].paras[0], "One [/L].");
	ck_assert_uint_eq(p.x.n_similar, 1);
	ck_assert_str_eq(p.x.similar[0].title, "Old.");
	ck_assert_str_eq(p.x.similar[0].note, "Review");
	ck_assert_uint_eq(p.x.n_unreached, 0);
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_entrez", the_layout_of_2015, older_affiliations,
    the_layout_of_2009)

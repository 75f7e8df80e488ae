#include "page.h"

#define AUTHOR(name, term, popup, marks) "<a href=\"https://" \
	"pubmed.ncbi.nlm.nih.gov/?term=%22" term "%22%5BAuthor%5D\"><span>" \
	name "</span></a><div id=\"id1\"><h3>" name "</h3>" popup "</div>" marks

START_TEST(the_present_layout)
{
	struct page p;
	struct html *h = page_open(&p, "<section class=\"pmc-layout__citation"
	    "\"><button>J Hares</button>. 2022 May 4;13(2):e1077. doi: <a>"
	    "10.1000/x</a><nav>x</nav></section><section class=\"front-matter"
	    "\"><hgroup><h1>Salt <em>L</em></h1><h2>A tale</h2></hgroup>"
	    "<div class=\"cg p\">" AUTHOR("Ann Roe", "Roe%20A",
	    "<a href=\"https://orcid.org/0000-0002-1825-0097\">o</a>",
	    "<sup>1,</sup><sup>\xE2\x9C\x89</sup>") ", "
	    AUTHOR("Eve Poe", "Poe%20E", "", "<sup>1</sup>") "</div>"
	    "<div class=\"cg p\">Editor: <span>Dan Doe</span><sup>2</sup></div>"
	    "<div class=\"d-panels\"><div id=\"aip_a\"><div id=\"A1\"><sup>1"
	    "</sup>Here</div><div id=\"A2\"><sup>2</sup>There</div>"
	    "<div class=\"author-notes\"><div class=\"fn\"><sup>\xE2\x9C\x89"
	    "</sup><p>Corresponding author.</p></div></div><h4>Roles</h4><div>"
	    "<strong class=\"contrib\">Ann Roe</strong>: All</div></div>"
	    "<div><section class=\"history\"><p>Received 2022 Jan 2; Accepted "
	    "2022 Apr 3; Collection date 2022; Seen by nobody.</p></section></div>"
	    "<div id=\"clp_a\"><div>\xC2\xA9 2022</div><p>Free <a href="
	    "\"https://creativecommons.org/licenses/by/4.0/\">licence</a></p>"
	    "<div><a href=\"/about/copyright/\">PMC Copyright notice</a></div>"
	    "</div></div><div>This article has been retracted. See H. 2023."
	    "</div><div>PMCID: PMC12 &nbsp;NIHMSID: NIHMS3 PMID: <a>34</a>"
	    "</div><div>Odd words</div></section>");

	html_pmc(h);
	html_unreached(h);
	ck_assert_str_eq(p.x.journal.abbrev, "J Hares");
	ck_assert_str_eq(p.x.elocation_id, "e1077");
	ck_assert_int_eq(article_date(&p.x, DATE_EPUB)->date.day, 4);
	ck_assert_str_eq(p.x.doi, "10.1000/x");
	ck_styled(h->arena, p.x.title, "Salt [/L]");
	ck_rich(&p.desk, p.x.subtitle, "A tale");
	ck_assert_uint_eq(p.x.n_contribs, 2);
	ck_assert_str_eq(p.x.contribs[0].orcid, "0000-0002-1825-0097");
	ck_assert(p.x.contribs[0].corresp);
	ck_assert_uint_eq(p.x.contribs[1].n_affs, 1);
	ck_assert_uint_eq(p.x.n_affs, 1);       /* the editor's is not one */
	ck_assert_uint_eq(p.x.n_author_notes, 0);
	ck_assert_str_eq(p.x.sections[0].title, "Author contributions");
	ck_rich(&p.desk, p.x.sections[1].paras[0], "Dan Doe, There");
	ck_assert_int_eq(article_date(&p.x, DATE_ACCEPTED)->date.month, 4);
	ck_said(&p.desk, "the history of the article: \"Seen by nobody\"");
	ck_assert_str_eq(p.x.copyright, "\xC2\xA9 2022");
	ck_rich(&p.desk, p.x.license, "Free licence");
	ck_assert_ptr_nonnull(p.x.license_href);
	ck_assert_int_eq(p.x.notices[0].kind, NOTICE_RETRACTION_IN);
	ck_assert_str_eq(p.x.pmcid, "PMC12");
	ck_said(&p.desk, "\"Odd words\"");
	page_drop(&p);
}
END_TEST

START_TEST(the_layout_before)
{
	struct page p;
	struct html *h = page_open(&p, "<div class=\"fm-sec\"><div class=\""
	    "fm-citation\"><a>J Hares.</a> Author manuscript<div class="
	    "\"fm-vol-iss-date\">J Hares. 2016 Nov; 1(6): 518\xE2\x80\x93"
	    "527.</div><span class=\"doi\">doi: <a>10.1000/x</a></span></div>"
	    "<div class=\"fm-ids\"><div class=\"fm-citation-pmcid\">PMCID: "
	    "PMC12</div><div class=\"fm-citation-pmid\">PMID: <a>34</a></div>"
	    "</div><h1 class=\"content-title\">Salt</h1><div class=\""
	    "contrib-group fm-author\"><a href=\"/?term=Roe%20A\">Ann Roe</a>"
	    "<sup>1</sup> and <a href=\"/?term=Poe%20E\">Eve Poe</a></div>"
	    "<div class=\"fm-authors-info\"><div class=\"fm-affl\"><sup>1"
	    "</sup>Here</div><div><strong>Corresponding Author:</strong> "
	    "roe@example.org</div></div><div class=\"permissions\"><div class="
	    "\"fm-copyright\">Copyright 2016 <a href=\"/pmc/about/copyright/\">"
	    "notice</a></div></div></div>");

	html_pmc_old(h);
	html_unreached(h);
	ck_assert_str_eq(p.x.journal.abbrev, "J Hares");
	ck_assert_str_eq(p.x.volume, "1");
	ck_assert_str_eq(p.x.issue, "6");
	ck_assert_str_eq(p.x.page_range, "518-527");
	ck_assert_str_eq(p.x.doi, "10.1000/x");
	ck_assert_str_eq(p.x.pmcid, "PMC12");
	ck_assert_str_eq(p.x.pmid, "34");
	ck_assert_uint_eq(p.x.n_contribs, 2);
	ck_assert_uint_eq(p.x.contribs[0].n_affs, 1);
	ck_assert_str_eq(p.x.author_notes[0].title, "Corresponding Author");
	ck_rich(&p.desk, p.x.author_notes[0].paras[0], "roe@example.org");
	ck_assert_str_eq(p.x.copyright, "Copyright 2016");
	ck_assert_uint_eq(p.x.n_unreached, 0);
	page_drop(&p);
}
END_TEST

/* What becomes of a note beside one author who answers letters. */
static void
check_note(const char *note, const char *email)
{
	struct page p;
	struct buf b = { .arena = arena_new(0) };
	struct html *h;

	buf_printf(&b, "<section class=\"front-matter\"><h1>T</h1><div class="
	    "\"cg\">" "<a href=\"/?term=%%22Roe%%20A%%22\">Ann Roe</a><sup>*</sup>"
	    "</div><div class=\"d-panels\"><div id=\"aip_a\"><div class="
	    "\"fn\"><p>%s</p></div></div></div></section>", note);
	h = page_open(&p, buf_text(&b));
	html_pmc(h);
	ck_assert_uint_eq(p.x.n_author_notes, email == NULL);
	if (email == NULL)
		ck_assert_ptr_null(p.x.contribs[0].email);
	else
		ck_assert_str_eq(p.x.contribs[0].email, email);
	page_drop(&p);
	arena_drop(b.arena);
}

START_TEST(addresses_of_letters)
{
	check_note("Author for correspondence: roe@example.org.",
	    "roe@example.org");
	check_note("E-mail:roe@example.org", "roe@example.org");
	check_note("Correspondence: A Roe, Here, roe@example.org", NULL);
	check_note("Correspondence: roe@example.org or by pigeon", NULL);
	check_note("E-mail: roe@example.org; poe@example.org", NULL);
}
END_TEST

UNIT_MAIN("input/html_pmc", the_present_layout, addresses_of_letters, the_layout_before)

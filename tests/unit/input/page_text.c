#include "desk.h"

#include "input/dialect.h"

/* The site's words around two articles, as browsers copy them. */
#define TOP "Skip to main page content\nU.S. flagAn official website of the " \
	"United States government Here's how you know \nNIH NLM LogoLog in\n\n" \
	"Access keysNCBI HomepageMyNCBI HomepageMain ContentMain Navigation\n" \
	"pubmed logo\nSearch:\nSearch\nAdvanced\nUser Guide\n" \
	"SaveEmailSend to\nDisplay options\nFull text links\n" \
	"Example Press full text link\nActions\nCite\nCollections\n" \
	"Permalink\nPage navigation\nTitle & authors\nAbstract\n" \
	"Conflict of interest statement\nSimilar articles\nReferences\n" \
	"Publication types\nMeSH terms\nLinkOut - more resources\n"
#define END "LinkOut - more resources\nFull Text Sources\nEurope PMC\n" \
	"NCBI Literature Resources MeSH PMC Bookshelf Disclaimer The PubMed " \
	"wordmark and PubMed logo are registered trademarks of the U.S. " \
	"Department of Health and Human Services (HHS). Unauthorized use of " \
	"these marks is strictly prohibited.\nFollow NCBI\nConnect with NLM\n" \
	"\n  \nNational Library of Medicine\n8600 Rockville Pike\n" \
	"Bethesda, MD 20894\n\nWeb Policies\nFOIA\n" \
	"HHS Vulnerability Disclosure\n\nHelp\nAccessibility\nCareers\n\n" \
	"NLM\nNIH\nHHS\nUSA.gov"
#define FIRST "Review J Ex Med\n. 2014 Feb 12;311(6):579-86. doi: 10.1000/x.\n" \
	"177Lu-lorem in ipsum\nAnn Roe 1, Bob Doe 2\nAffiliations Expand\n" \
	"PMID: 24519297 PMCID: PMC4411956 DOI: 10.1000/x\nAbstract\n" \
	"Importance: Lorem.\n\nResults: Ipsum (P < .001).\n\n" \
	"PubMed Disclaimer\n\nConflict of interest statement\nNone.\n\n" \
	"Similar articles\nOne.\nRoe A.\nJ Ex. 2010 Jan;1(1):1.\n" \
	"PMID: 27172445Free PMC article.\nSee all similar articles\n" \
	"References\nDoe B. One. J Ex. 2007;71(7):608-614. - PubMed\n \n" \
	"Show all 28 references\nPublication types\nReview\n" \
	"MeSH terms\nLorem / therapy*\n"
#define SECOND "J Ex Med\n. 2015 Mar;1:2.\nA second article\nEve Foe\n" \
	"PMID: 2\nNo abstract available\n"

START_TEST(two_pages_pasted_together)
{
	struct desk k;
	const struct article *x = desk_read(&k, TOP FIRST END TOP SECOND END);

	ck_rich(&k, x->title, "177Lu-lorem in ipsum");
	ck_assert_str_eq(x->pmid, "24519297");
	ck_assert_str_eq(x->doi, "10.1000/x");
	ck_assert_str_eq(x->pub_types[0].name, "Review");
	ck_assert_uint_eq(x->n_contribs, 2);
	ck_assert_uint_eq(x->abstracts[0].n_secs, 2);
	ck_assert_uint_eq(x->n_similar, 1);
	ck_assert_uint_eq(x->ref_lists[0].n_refs, 1);
	ck_assert_uint_eq(x->n_mesh, 1);
	ck_assert_uint_eq(x->n_unreached, 0);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_rich(&k, k.article->title, "A second article");
	ck_assert_str_eq(k.article->pmid, "2");
	ck_assert_uint_eq(k.article->n_abstracts, 0);
	ck_assert_uint_eq(k.article->n_unreached, 0);
	ck_assert_int_eq(desk_next(&k), READ_END);
	ck_not_said(&k, "[text-unreached]");
	desk_drop(&k);
}
END_TEST

START_TEST(articles_without_the_site)
{
	struct desk k;
	const struct article *x = desk_read(&k, FIRST SECOND);

	ck_assert_str_eq(x->pmid, "24519297");
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_str_eq(k.article->pmid, "2");
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

/* The site as it was until 2020. */
START_TEST(the_old_layout)
{
	struct desk k;
	const struct article *x = desk_read(&k, "PubMed\n"
	    "US National Library of Medicine National Institutes of Health\n"
	    "Search database\nSearch term\nClear search input\nSearch\n"
	    "Advanced\nHelp\nResult Filters\nFormat: Abstract\nSend to\n"
	    "J Ex Med. 2014 Feb 12;311(6):579-86. doi: 10.1000/x. Epub 2014 "
	    "Jan 1.\nA trial of lorem.\nRoe A1, Doe BC2,3; Lorem Group.\n"
	    "Author information\n1 Department A. roe@example.org.\n"
	    "2 Clinic B.\n3 Institute C.\nAbstract\nBACKGROUND: Lorem.\n"
	    "METHODS: Ipsum.\nCopyright \xC2\xA9 2014 Nobody.\nKEYWORDS:\n"
	    "lorem; ipsum\nComment in\nLorem. [J Ex Med. 2014]\n"
	    "PMID: 24519297 PMCID: PMC4411956 DOI: 10.1000/x\n"
	    "[Indexed for MEDLINE] Free PMC Article\n"
	    "Publication types, MeSH terms, Substances, Grant support\n"
	    "LinkOut - more resources\nPubMed Commons home\n"
	    "Supplemental Content\nFull text links\nIcon for Example Press\n"
	    "Similar articles\nOne. [J Ex. 2001]\n"
	    "Cited by 12 PubMed Central articles\nRelated information\n"
	    "MedGen\nRecent Activity\nSupport Center\n");

	ck_assert_str_eq(x->pmid, "24519297");
	ck_assert_str_eq(x->journal.abbrev, "J Ex Med");
	ck_assert_uint_eq(x->n_contribs, 3);
	ck_assert_str_eq(x->contribs[1].surname, "Doe");
	ck_assert_uint_eq(x->contribs[1].n_affs, 2);
	ck_assert_uint_eq(x->n_affs, 3);
	ck_assert_uint_eq(x->abstracts[0].n_secs, 2);
	ck_assert_uint_eq(x->kwd_groups[0].n_kwds, 2);
	ck_assert_str_eq(x->notices[0].title, "Lorem.");
	ck_assert_uint_eq(x->n_similar, 1);
	ck_assert_uint_eq(x->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

/* Every line end, and the text as UTF-16. */
START_TEST(the_same_in_other_bytes)
{
	static const char text[] = TOP FIRST END;
	char other[4 * sizeof text + 2];

	for (int form = 0; form < 3; form++) {
		struct desk k;
		size_t n = 0;

		if (form == 2)
			memcpy(other, "\xFF\xFE", n = 2);
		for (const char *p = text; *p != '\0'; p++) {
			if (*p == '\n' && form < 2)
				other[n++] = '\r';
			if (*p != '\n' || form != 1)
				other[n++] = *p;
			if (form == 2)
				other[n++] = '\0';
		}
		desk_open(&k, other, n);
		ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
		ck_rich(&k, k.article->title, "177Lu-lorem in ipsum");
		ck_assert_uint_eq(k.article->n_unreached, 0);
		ck_assert_int_eq(desk_next(&k), READ_END);
		desk_drop(&k);
	}
}
END_TEST

START_TEST(what_the_copy_lacks_is_said)
{
	struct desk k;
	const struct article *x = desk_read(&k, FIRST);

	ck_assert_uint_eq(x->n_gaps, 2);
	ck_assert_str_eq(x->gaps[0].field, "refs");
	ck_assert_str_eq(x->gaps[1].field, "affs");
	ck_said(&k, "affs: Affiliations were not in the copied text");
	desk_drop(&k);
}
END_TEST

START_TEST(what_is_not_understood_is_said)
{
	struct desk k;
	const struct article *x = desk_read(&k, "J Ex\n. 2014;1:2.\nA title\n"
	    "Ann Roe\nPMID: 1\nSomething that no page says\nAbstract\nText.\n");

	ck_assert_uint_eq(x->n_unreached, 1);
	ck_assert_str_eq(x->unreached[0].sample,
	    "Something that no page says");
	ck_said(&k, "set.xml:6: ");
	ck_said(&k, "[text-unreached]");
	desk_drop(&k);
}
END_TEST

START_TEST(a_banner_gives_way_to_the_notice)
{
	struct desk k;
	const struct article *x = desk_read(&k, "Retracted article\nJ Ex\n"
	    ". 2014;1:2.\nA title\nAnn Roe\nPMID: 1\nRetraction in\nWhy.\n"
	    "J Ex. 2015 Jan;1:2.\nPMID: 5\nAbstract\nText.\n");

	ck_assert_uint_eq(x->n_notices, 1);
	ck_assert_str_eq(x->notices[0].pmid, "5");
	ck_assert_int_eq(article_standing(x), STANDING_RETRACTED);
	desk_drop(&k);
}
END_TEST

START_TEST(what_is_no_page)
{
	static const char *const others[] = {
		"1. J Ex. 2014 Feb 12;311(6):579-86. doi: 10.1000/x.\n\nTitle\n"
		    "\nAbstract\n\nPMID: 1 [Indexed for MEDLINE]\n",
		"12345678\n23456789\n",
		"Dear all,\n\nplease find the minutes below.\n",
		"PMID- 12345\nTI  - A title\n",
		"\"PMID\",\"Title\"\n\"1\",\"Abstract\"\n"
	};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		struct desk k;

		desk_open(&k, others[i], strlen(others[i]));
		ck_assert_msg(k.reader == NULL || strcmp(reader_format(
		    k.reader), dialect_page_text.name) != 0,
		    "taken for a page: %s", others[i]);
		desk_drop(&k);
	}
}
END_TEST

/* The project's own sample: every field right, and nothing else. */
START_TEST(the_sample)
{
	static const char *const dois[] = {
		"10.1016/j.jhep.2013.04.001", "10.1016/j.cld.2018.01.014",
		"10.1111/jgh.15255", "10.3389/fimmu.2021.761616",
		"10.1038/emm.2017.63"
	};
	struct desk k = { .arena = arena_new(0), .notes = arena_new(0) };
	const struct article *x;

	k.said = (struct buf){ .arena = k.notes };
	k.diags = (struct diags){ .sink = desk_say, .ctx = &k };
	k.source = source_open("tests/golden/seed-gut-liver-2023/input.txt",
	    &k.diags);
	k.reader = reader_open(k.source, &k.diags);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	x = k.article;
	ck_rich(&k, x->title,
	    "Mesenchymal Stem Cell Therapy in Acute Liver Failure");
	ck_assert_str_eq(x->journal.abbrev, "Gut Liver");
	ck_assert_str_eq(article_citation(k.arena, x),
	    "2023 Sep 15;17(5):674-683");
	ck_assert_str_eq(x->doi, "10.5009/gnl220417");
	ck_assert_int_eq(x->dates[1].kind, DATE_EPUB);
	ck_assert_int_eq(x->dates[1].date.day, 27);
	ck_assert_uint_eq(x->n_dates, 2);
	ck_assert_uint_eq(x->n_contribs, 1);
	ck_assert_str_eq(x->contribs[0].name, "Yong-Hong Wang");
	ck_assert(x->contribs_incomplete);
	ck_assert_uint_eq(x->n_pub_types, 1);
	ck_assert_str_eq(x->pub_types[0].name, "Review");
	ck_assert_uint_eq(x->n_abstracts, 1);
	ck_assert_uint_eq(x->kwd_groups[0].n_kwds, 4);
	ck_assert_uint_eq(x->n_coi, 1);
	ck_assert_uint_eq(x->n_figures, 1);
	ck_assert_str_eq(x->figures[0].label, "Fig. 1");
	ck_assert_uint_eq(x->figures[0].n_caption, 1);
	ck_assert_uint_eq(x->ref_lists[0].n_refs, 5);
	for (size_t i = 0; i < 5; i++)
		ck_assert_str_eq(x->ref_lists[0].refs[i].doi, dois[i]);
	ck_assert_uint_eq(x->n_gaps, 3);
	ck_assert_uint_eq(x->n_similar + x->n_cited_by + x->n_notices +
	    x->n_sections + x->n_unreached, 0);
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/page_text", the_sample, two_pages_pasted_together,
    articles_without_the_site, the_old_layout, the_same_in_other_bytes,
    what_the_copy_lacks_is_said, what_is_not_understood_is_said,
    a_banner_gives_way_to_the_notice, what_is_no_page)

#include "copied.h"

static void
body(struct scene *s, const char *text)
{
	struct copied *c = scene_open(s, text);

	copied_body(c, 0);
	ck_all_used(s);
}

/* "label: text|" of the first abstract. */
static void
check_abstract(const char *text, const char *expected)
{
	struct scene s;
	struct buf b;

	body(&s, text);
	b = (struct buf){ .arena = s.c.arena };
	ck_assert_uint_eq(s.x.n_abstracts, 1);
	for (size_t i = 0; i < s.x.abstracts[0].n_secs; i++) {
		const struct abstract_sec *sec = &s.x.abstracts[0].secs[i];

		buf_printf(&b, "%s:", sec->label != NULL ? sec->label : "");
		for (size_t k = 0; k < sec->n_paras; k++)
			buf_printf(&b, " %s", rich_text(s.c.arena,
			    &sec->paras[k]));
		buf_char(&b, '|');
	}
	ck_assert_str_eq(buf_text(&b), expected);
	scene_drop(&s);
}

START_TEST(plain_abstracts)
{
	check_abstract("Abstract\nOne. Two: three.\n", ": One. Two: three.|");
	check_abstract("Abstract\nFirst.\nSecond.\n", ": First. Second.|");
	check_abstract("Abstract\nNote: this is prose.\nAnd so on.\n",
	    ": Note: this is prose. And so on.|");
}
END_TEST

START_TEST(structured_abstracts)
{
	check_abstract("Abstract\nBackground: A.\n"
	    "Main outcomes and measures: B: c.\nConclusions and relevance: D.\n",
	    "Background: A.|Main outcomes and measures: B: c.|"
	    "Conclusions and relevance: D.|");
	check_abstract("Abstract\nOBJECTIVE: A.\nMETHODS: B.\nMore of B.\n",
	    "OBJECTIVE: A.|METHODS: B. More of B.|");
	check_abstract("Abstract\nLorem first: A.\nIpsum then: B.\n",
	    "Lorem first: A.|Ipsum then: B.|");
	check_abstract("Abstract\nResults: P < .05: so.\n95% CI: no label.\n",
	    "Results: P < .05: so. 95% CI: no label.|");
}
END_TEST

START_TEST(what_stands_below_an_abstract)
{
	struct scene s;

	body(&s, "Abstract\nText.\nTrial registration: ClinicalTrials.gov "
	    "NCT00000102.\nKeywords: lorem; ipsum, dolor; sit.\n"
	    "\xC2\xA9 2014 Nobody.\nPublished by Nobody Ltd.\n"
	    "PubMed Disclaimer\n");
	ck_assert_uint_eq(s.x.kwd_groups[0].n_kwds, 3);
	ck_rich(&s.desk, s.x.kwd_groups[0].kwds[1].text, "ipsum, dolor");
	ck_rich(&s.desk, s.x.kwd_groups[0].kwds[2].text, "sit");
	ck_assert_str_eq(s.x.abstracts[0].copyright,
	    "\xC2\xA9 2014 Nobody. Published by Nobody Ltd.");
	ck_assert_str_eq(s.x.abstracts[0].secs[1].label,
	    "Trial registration");
	scene_drop(&s);
}
END_TEST

START_TEST(other_abstracts)
{
	struct scene s;

	body(&s, "Abstract\nin English, Spanish\nText.\n"
	    "Plain language summary\nIn short.\nAbstract\nText.\n");
	ck_assert_uint_eq(s.x.n_abstracts, 2);
	ck_assert_int_eq(s.x.abstracts[1].kind, ABSTRACT_PLAIN_LANGUAGE);
	scene_drop(&s);
}
END_TEST

START_TEST(conflict_of_interest)
{
	struct scene s;

	body(&s, "Conflict of interest statement\nCONFLICTS OF INTEREST\n"
	    "None was reported.\nDr Roe: shares.\n");
	ck_assert_uint_eq(s.x.n_coi, 2);
	ck_rich(&s.desk, s.x.coi[0], "None was reported.");
	scene_drop(&s);
}
END_TEST

/* "label=caption|" of all figures, ~ where it is cut. */
static void
check_figures(const char *text, const char *expected)
{
	struct scene s;
	struct buf b;

	body(&s, text);
	b = (struct buf){ .arena = s.c.arena };
	for (size_t i = 0; i < s.x.n_figures; i++) {
		const struct figure *f = &s.x.figures[i];

		buf_printf(&b, "%s=", f->label != NULL ? f->label : "");
		for (size_t k = 0; k < f->n_caption; k++)
			buf_printf(&b, "%s%s", k > 0 ? "/" : "", rich_text(
			    s.c.arena, &f->caption[k]));
		buf_str(&b, f->cut ? "~|" : "|");
	}
	ck_assert_str_eq(buf_text(&b), expected);
	scene_drop(&s);
}

START_TEST(figures)
{
	/* label twice, then the caption */
	check_figures("Figures\nFig. 1\nFig. 1\nA caption.\n",
	    "Fig. 1=A caption.|");
	check_figures("Figures\nFigure 1\nFigure 1. A cut\xE2\x80\xA6\n"
	    "Figure 2\nFigure 2. Whole.\n",
	    "Figure 1=A cut\xE2\x80\xA6~|Figure 2=Whole.|");
	/* the whole caption behind the cut one */
	check_figures("Figures\nFigure 1\nFigure 1. A cut\xE2\x80\xA6\n"
	    "Figure 1. A cut caption.\n", "Figure 1=A cut caption.|");
	check_figures("Figures\nFig 3:\nFig 3: A.\nB.\nTable 1\nTable 1\nC.\n",
	    "Fig 3=A./B.|Table 1=C.|");
	check_figures("Figures\nFig. S2\nFig. S2. A.\nGraphical abstract\n",
	    "Fig. S2=A.|Graphical abstract=|");
	check_figures("Figures\nA caption alone.\n", "=A caption alone.|");
	/* a caption that begins by naming another figure */
	check_figures("Figures\nFig. 2\nFig. 2\nFigure 1 in detail.\n",
	    "Fig. 2=Figure 1 in detail.|");
}
END_TEST

START_TEST(the_sites_sections_end_with_the_page)
{
	struct scene s;

	body(&s, "Related information\nGEO Profiles\nMedGen\n"
	    "LinkOut - more resources\nFull Text Sources\nWhoever\n"
	    "NCBI Literature Resources\nMeSH PMC Bookshelf Disclaimer\n"
	    "Follow NCBI\nConnect with NLM\n8600 Rockville Pike\n"
	    "Bethesda, MD 20894\nWeb Policies\nFOIA\nUSA.gov\n");
	ck_assert_uint_eq(s.x.n_unreached, 0);
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/page_text_body", plain_abstracts, structured_abstracts,
    what_stands_below_an_abstract, other_abstracts, conflict_of_interest,
    figures, the_sites_sections_end_with_the_page)

#include "desk.h"

static struct story *
compose_fit(const char *blocks, struct fit fit)
{
	struct compose_options options = { .time = INT64_MIN, .fit = fit };

	if (blocks != NULL)
		ck_assert_msg(desk_template(blocks) != NULL, "%s",
		    buf_text(&k.said));
	return template_compose(k.opened, k.arena, &k.x, &options, &k.diags);
}

#define ck_fitted(blocks, text, ...) \
	ck_assert_str_eq(desk_blocks_text(compose_fit(blocks, \
	    (struct fit){ __VA_ARGS__ })->root), "Document lang=en\n" text)

#define REF(text) { .text = PLAIN(text) }

static void
three_refs(void)
{
	static struct ref_list lists[1];
	static struct ref refs[3];
	static struct inline_run runs[] = { { .text = "a" }, { .text = "b" },
	    { .text = "c" } };

	for (size_t i = 0; i < 3; i++)
		refs[i].text = (struct rich){ &runs[i], 1 };
	lists[0] = (struct ref_list){ .refs = refs, .n_refs = 3 };
	k.x.ref_lists = lists;
	k.x.n_ref_lists = 1;
	k.x.doi = "10.1/x";
	k.x.pmid = "7";
}

static const char page[] = BODY(
    "<section title='References' role='H2' leave-out='3'>"
    "<each field='ref_lists'/></section>"
    "<p leave-out='2' label='DOI' field='doi'/>"
    "<p><span field='left_out'/></p>");

/* All is there, and it is told what could go. */
START_TEST(nothing_goes_unasked)
{
	struct story *s;

	three_refs();
	s = compose_fit(page, (struct fit){ .pages = 1 });
	ck_assert_str_eq(desk_blocks_text(s->root), "Document lang=en\n"
	    "  Sect\n    H2 References\n    L\n"
	    "      LI 1.\n        P a\n      LI 2.\n        P b\n"
	    "      LI 3.\n        P c\n"
	    "  P DOI" EN_SPACE "[10.1/x](https://doi.org/10.1/x)\n");
	ck_assert_ptr_null(s->left_out);
	ck_assert_uint_eq(s->n_cuts, 2);
	ck_assert_int_eq(s->cuts[0].order, 2);
	ck_assert_uint_eq(s->cuts[0].n_entries, 1);
	ck_assert_int_eq(s->cuts[1].order, 3);
	ck_assert_uint_eq(s->cuts[1].n_entries, 3);
}
END_TEST

START_TEST(what_goes_is_named)
{
	struct story *s;

	three_refs();
	ck_fitted(page, "  Sect\n    H2 References\n    L\n"
	    "      LI 1.\n        P a\n      LI 2.\n        P b\n"
	    "      LI 3.\n        P c\n"
	    "  P Left out to fit two pages: DOI; full record: [PMID\xC2\xA0"
	    "7](https://pubmed.ncbi.nlm.nih.gov/7/)\n",
	    .pages = 2, .out = 1 << 2);
	k.x.pmid = NULL;
	ck_fitted(page, "  P Left out: references, DOI; full record: "
	    "[doi:10.1/x](https://doi.org/10.1/x)\n", .out = 1 << 2 | 1 << 3);
	k.x.doi = NULL;
	s = compose_fit(NULL, (struct fit){ .out = 1 << 2 | 1 << 3 });
	ck_assert_str_eq(s->left_out, "references");
	ck_assert_uint_eq(s->n_cuts, 1);
}
END_TEST

START_TEST(lists_go_from_their_end)
{
	three_refs();
	k.x.pmid = NULL;
	ck_fitted(page, "  Sect\n    H2 References\n    L\n"
	    "      LI 1.\n        P a\n"
	    "  P DOI" EN_SPACE "[10.1/x](https://doi.org/10.1/x)\n"
	    "  P Left out to fit 12 pages: references 2\xE2\x80\x93"
	    "3; full record: [doi:10.1/x](https://doi.org/10.1/x)\n",
	    .pages = 12, .cut = 3, .keep = 1);
	k.x.doi = NULL;
	ck_assert_str_eq(compose_fit(NULL, (struct fit){ .cut = 3,
	    .keep = 2 })->left_out, "references 3");
	ck_assert_ptr_null(compose_fit(NULL, (struct fit){ .cut = 3,
	    .keep = 3 })->left_out);
}
END_TEST

/* Blocks of a field go one by one, but those that are to stay. */
START_TEST(some_entries_stay)
{
	static const char two[] = BODY("<each field='sections' leave-out='1'"
	    " leave-out-keep='1' leave-out-as='Notes'/>");

	SET(sections, struct section,
	    { .title = "A", ITEMS(paras, struct rich, PLAIN("a")) },
	    { .title = "B", ITEMS(paras, struct rich, PLAIN("b")) });
	ck_fitted(two, "  P A" EN_SPACE "a\n", .out = 1 << 1);
	ck_assert_str_eq(compose_fit(NULL, (struct fit){ .out = 1 << 1 })->
	    left_out, "notes (1 of 2)");
	k.x.n_sections = 1;
	ck_assert_ptr_null(compose_fit(NULL, (struct fit){ .out = 1 << 1 })->
	    left_out);
	ck_assert_uint_eq(compose_fit(NULL, (struct fit){ .step = 0 })->
	    n_cuts, 0);
}
END_TEST

/* Names in capitals stay so; one name is said once; no empty section. */
START_TEST(names)
{
	static const char many[] = BODY("<section title='About'>"
	    "<p leave-out='1' label='MeSH terms' field='doi'/>"
	    "<group leave-out='2'><p label='ORCID' field='doi'/></group>"
	    "<p leave-out='2' leave-out-as='Other things' field='doi'/>"
	    "<p leave-out='2' label='MeSH terms' field='doi'/></section>");

	k.x.doi = "10.1/x";
	ck_fitted(many, "", .out = 1 << 1 | 1 << 2);
	ck_assert_str_eq(compose_fit(NULL, (struct fit){ .out = 1 << 1 |
	    1 << 2 })->left_out, "MeSH terms, ORCID, other things");
}
END_TEST

START_TEST(a_part_without_a_name_is_refused)
{
	ck_assert_ptr_null(desk_template(BODY("<p leave-out='1'"
	    " field='doi'/>")));
	ck_said("needs a leave-out-as");
	ck_assert_ptr_null(desk_template(BODY("<p leave-out='64' label='x'"
	    " field='doi'/>")));
	ck_assert_ptr_null(desk_template(BODY("<side><group leave-out='1'"
	    " leave-out-as='x'/><group/></side>")));
}
END_TEST

/* ---- authors ------------------------------------------------------------ */

static void
many_authors(size_t n)
{
	k.x.contribs = arena_array(k.arena, n, sizeof *k.x.contribs);
	k.x.n_contribs = n;
	for (size_t i = 0; i < n; i++)
		k.x.contribs[i].surname = arena_printf(k.arena, "N%zu", i);
}

/* The names left out are read instead of their number. */
START_TEST(names_behind_a_number)
{
	static const char lead[] = BODY("<p><span field='contribs_lead'/></p>"
	    "<p leave-out='1' label='Names' field='contribs'/>");
	struct buf b = { .arena = k.arena };
	const struct block *p;
	size_t at = 0;

	many_authors(3020);
	p = compose_fit(lead, (struct fit){ .step = 0 })->root->children[0];
	ck_assert_ptr_nonnull(strstr(desk_spans(p->spans, p->n_spans),
	    "N19 and 3,000 others, who are named with them below"));
	p = compose_fit(NULL, (struct fit){ .out = 1 << 1 })->root->
	    children[0];
	ck_assert_ptr_nonnull(strstr(desk_spans(p->spans, p->n_spans),
	    "N19 and 3,000 others"));
	for (size_t i = 0; i < p->n_spans; i++) {
		if (p->spans[i].alt == NULL)
			continue;
		ck_assert_int_eq(p->spans[i].role, ELEM_SPAN);
		ck_assert_uint_le(strlen(p->spans[i].alt), 15000);
		buf_str(&b, p->spans[i].alt);
	}
	for (size_t i = 20; i < 3020; i++) {
		const char *name = arena_printf(k.arena, i == 20 ? "N%zu" :
		    ", N%zu", i);

		ck_assert_int_eq(strncmp(b.p + at, name, strlen(name)), 0);
		at += strlen(name);
	}
	ck_assert_uint_eq(at, b.len);
}
END_TEST

DESK_MAIN("leave", nothing_goes_unasked, what_goes_is_named,
    lists_go_from_their_end, some_entries_stay, names,
    a_part_without_a_name_is_refused, names_behind_a_number)

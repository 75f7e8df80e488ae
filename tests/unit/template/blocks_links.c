#include "desk.h"

#define TIE "\xC2\xA0"
#define DOI(doi) "[" doi "](https://doi.org/" doi ")"
#define PMID(pmid) "[PMID" TIE pmid "](https://pubmed.ncbi.nlm.nih.gov/" \
	pmid "/)"
#define PMC(pmcid) "[" pmcid "](https://pmc.ncbi.nlm.nih.gov/articles/" \
	pmcid "/)"

/* ---- notices ------------------------------------------------------------ */

START_TEST(notices_of_both_kinds)
{
	SET(notices, struct notice,
	    { .kind = NOTICE_RETRACTION_IN, .type = "RetractionIn",
		.title = "Retraction", .authors = "A B",
		.text = PLAIN("J A. 2024;1:1."), .note = "for cause",
		.pmid = "1", .pmcid = "PMC2", .doi = "10.1/x" },
	    { .kind = NOTICE_COMMENT_ON, .text = PLAIN("J B. 2020;1:1"),
		.pmid = "3" },
	    { .kind = NOTICE_OTHER, .type = "Sequel of", .doi = "10.1/y" },
	    { .kind = NOTICE_OTHER });
	ck_blocks("alerts", "P *Retraction in:* Retraction. A B. "
	    "J A. 2024;1:1. for cause. " PMID("1") " " PMC("PMC2")
	    " [doi:10.1/x](https://doi.org/10.1/x)\n");
	ck_blocks("notices", "P *Comment on:* J B. 2020;1:1. " PMID("3") "\n"
	    "P *Sequel of:* [doi:10.1/y](https://doi.org/10.1/y)\n"
	    "P *Related article:*\n");
}
END_TEST

/* What the citation holds becomes the link and is not said again. */
START_TEST(notices_that_hold_their_doi)
{
	SET(notices, struct notice, { .kind = NOTICE_ERRATUM_IN,
	    .text = PLAIN("J A. 2024;1:1. doi: 10.1/X."), .doi = "10.1/x",
	    .pmid = "1" });
	ck_blocks("alerts", "P *Erratum in:* J A. 2024;1:1. doi: "
	    "[10.1/X](https://doi.org/10.1/x). " PMID("1") "\n");
}
END_TEST

/* A retracted article without a notice still has its box. */
START_TEST(retracted_by_its_title)
{
	struct compose_options options = { .time = INT64_MIN };
	struct article x = { .title = PLAIN("RETRACTED: On x.") };
	const char *text;

	k.opened = template_open("templates/handout.xml", &k.diags);
	text = desk_blocks_text(template_compose(k.opened, k.arena, &x,
	    &options, &k.diags)->root);
	ck_assert_ptr_nonnull(strstr(text, "  Note\n    P *RETRACTED*\n"));
	x.title.runs[0].text = "On x.";
	text = desk_blocks_text(template_compose(k.opened, k.arena, &x,
	    &options, &k.diags)->root);
	ck_assert_ptr_null(strstr(text, "Note"));
}
END_TEST

/* ---- references: text and links ----------------------------------------- */

static const char *
ref_text_of(struct ref ref)
{
	struct ref_list list = { .refs = &ref, .n_refs = 1 };
	const char *text;

	k.x.ref_lists = &list;
	k.x.n_ref_lists = 1;
	text = desk_blocks("ref_lists");
	ck_assert_msg(strncmp(text, "L\n  LI *1.*\n    P ", 18) == 0, "%s",
	    text);
	return arena_strndup(k.arena, text + 18, strlen(text) - 19);
}

#define ck_ref(text, ...) \
	ck_assert_str_eq(ref_text_of((struct ref){ __VA_ARGS__ }), text)

START_TEST(references_with_links)
{
	k.node.link_style = &k.label;
	ck_ref("Title. /J A/. 2000;1:1. [doi:10.1/x](https://doi.org/10.1/x)"
	    "* *[*PubMed*](https://pubmed.ncbi.nlm.nih.gov/2/)"
	    "* *[*PMC*](https://pmc.ncbi.nlm.nih.gov/articles/PMC3/)"
	    " bibcode 2000B [https://e.org/%22](https://e.org/%22)",
	    .text = PLAIN("Title. J A. 2000;1:1."), .doi = "10.1/x",
	    .pmid = "2", .pmcid = "PMC3", .href = "https://e.org/%22",
	    ITEMS(ids, struct pub_id, { "bibcode", "2000B" }));
	ck_ref("[doi:10.1/x](https://doi.org/10.1/x)", .doi = "10.1/x");
	ck_ref("[*PubMed*](https://pubmed.ncbi.nlm.nih.gov/2/)",
	    .pmid = "2");
	ck_ref("[https://e.org](https://e.org)", .href = "https://e.org");
	ck_ref("arxiv 1", ITEMS(ids, struct pub_id, { "arxiv", "1" }));
}
END_TEST

/* Where the text holds its DOI, that is the link. */
START_TEST(references_that_hold_their_doi)
{
	ck_ref("A. doi: " DOI("10.1/x") ".", .doi = "10.1/x",
	    .text = PLAIN("A. doi: 10.1/x."));
	ck_ref("A. [10.1/ABC](https://doi.org/10.1/abc), B 10.1/abc",
	    .doi = "10.1/abc", .text = PLAIN("A. 10.1/ABC, B 10.1/abc"));
	ck_ref(DOI("10.1/x"), .doi = "10.1/x", .text = PLAIN("10.1/x"));
	ck_ref("A https://doi.org/" DOI("10.1/x") ".", .doi = "10.1/x",
	    .text = PLAIN("A https://doi.org/10.1/x."));
	/* a line break stands once, before what begins the line */
	ck_ref("A|" DOI("10.1/x") "/ b/", .doi = "10.1/x", .text = RICH(
	    { .text = "A" }, { .text = "10.1/x b",
	    .styles = INLINE_ITALIC, .line_break = true }));
}
END_TEST

/* Part of a longer DOI is not this one. */
START_TEST(references_that_hold_another_doi)
{
	static const char *const texts[] = {
		"A 10.1/x2", "A 10.1/x.2", "A 10.1/x-y", "A 10.1/x/1",
		"A 10.1/x(2", "A 210.1/x", "A 10.1/y", "A 10.1/"
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		ck_ref(arena_printf(k.arena,
		    "%s [doi:10.1/x](https://doi.org/10.1/x)", texts[i]),
		    .doi = "10.1/x", .text = PLAIN(texts[i]));
}
END_TEST

START_TEST(references_that_are_linked_already)
{
	ck_ref("[10.1/x](https://e.org) "
	    "[doi:10.1/x](https://doi.org/10.1/x)", .doi = "10.1/x",
	    .text = RICH({ .text = "10.1/x", .href = "https://e.org" }));
}
END_TEST

/* ---- references: labels, lists ------------------------------------------ */

/* The labels of a list of references with these labels. */
static const char *
labels(const char *const *given, size_t n)
{
	struct ref refs[8] = { { 0 } };
	struct rich text = PLAIN("x");
	struct ref_list list = { .refs = refs, .n_refs = n };
	struct block *b = block_make(&k.c, BLOCK_GROUP, ELEM_NONE, NULL);
	struct buf out = { .arena = k.arena };

	for (size_t i = 0; i < n; i++) {
		refs[i].label = given[i];
		refs[i].text = text;
	}
	k.x.ref_lists = &list;
	k.x.n_ref_lists = 1;
	field_find("ref_lists")->blocks(&k.c, &k.node, b);
	for (size_t i = 0; i < n; i++)
		join(&out, " ", b->children[0]->children[i]->spans[0].text);
	return out.p;
}

START_TEST(labels_of_references)
{
	static const struct {
		const char *given[4], *set;
		size_t n;
	} cases[] = {
		{ { "7", "8" }, "7. 8.", 2 },
		{ { "[7]", "[8]" }, "7. 8.", 2 },
		{ { "7.", "8." }, "7. 8.", 2 },
		{ { "7)", "(8)" }, "7) (8)", 2 },
		{ { "a", "b" }, "a. b.", 2 },
		{ { "[]", "]" }, "[] ]", 2 },
		{ { NULL, NULL, NULL }, "1. 2. 3.", 3 },
		/* the same of all says nothing */
		{ { "1.", "1.", "1." }, "1. 2. 3.", 3 },
		{ { "*", "*" }, "1. 2.", 2 },
		/* one alone may be called what it likes */
		{ { "17" }, "17.", 1 }, { { NULL }, "1.", 1 },
		/* what is missing is counted */
		{ { NULL, "b", "c" }, "1. b. c.", 3 },
		{ { "1", "2", NULL }, "1. 2. 3.", 3 },
		{ { "a", NULL, "a" }, "1. 2. 3.", 3 }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(labels(cases[i].given, cases[i].n),
		    cases[i].set);
}
END_TEST

START_TEST(lists_within_lists)
{
	SET(ref_lists, struct ref_list,
	    { .title = "References", ITEMS(refs, struct ref,
		{ .text = PLAIN("a") }, { .label = "only this" }),
		ITEMS(lists, struct ref_list, { .title = "Old",
		    ITEMS(refs, struct ref, { .text = PLAIN("b") }) }) },
	    { .title = "Further reading", ITEMS(refs, struct ref,
		{ .text = PLAIN("c") }) },
	    { .title = "Empty" });
	k.node.title_style = &k.caps;
	ck_blocks("ref_lists",
	    "L\n  LI *1.*\n    P a\n"
	    "P %Old%\nL\n  LI *3.*\n    P b\n"
	    "P %Further reading%\nL\n  LI *4.*\n    P c\n"
	    "P %Empty%\n");
}
END_TEST

START_TEST(lists_as_deep_as_any)
{
	enum { DEEP = 33 };
	struct ref_list lists[DEEP] = { { 0 } };
	struct ref ref = { .text = PLAIN("x") };
	const char *text;
	size_t n = 0;

	for (size_t i = 0; i < DEEP; i++) {
		lists[i].refs = &ref;
		lists[i].n_refs = 1;
		lists[i].lists = &lists[i + 1];
		lists[i].n_lists = i + 1 < DEEP;
	}
	k.x.ref_lists = lists;
	k.x.n_ref_lists = 1;
	text = desk_blocks("ref_lists");
	for (const char *p = text; (p = strstr(p, "P x")) != NULL; p++)
		n++;
	ck_assert_uint_eq(n, DEEP);
}
END_TEST

/* ---- neighbours --------------------------------------------------------- */

START_TEST(neighbours)
{
	SET(similar, struct related,
	    { "Title", "A B", "J A. 2000.", "1", "PMC2", "10.1/x",
		"Review." },
	    { .title = "Alone" }, { 0 }, { .pmid = "3" });
	SET(cited_by, struct related, { .title = "Citing?",
	    .citation = "J B" });
	ck_blocks("similar", "L\n"
	    "  LI\n    P A B. Title. J A. 2000. Review. " PMID("1") " "
	    PMC("PMC2") " [doi:10.1/x](https://doi.org/10.1/x)\n"
	    "  LI\n    P Alone\n"
	    "  LI\n    P " PMID("3") "\n");
	ck_blocks("cited_by", "L\n  LI\n    P Citing? J B\n");
}
END_TEST

DESK_MAIN("template/blocks_links", notices_of_both_kinds,
    notices_that_hold_their_doi, retracted_by_its_title,
    references_with_links, references_that_hold_their_doi,
    references_that_hold_another_doi, references_that_are_linked_already,
    labels_of_references, lists_within_lists, lists_as_deep_as_any,
    neighbours)

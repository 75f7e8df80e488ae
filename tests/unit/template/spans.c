#include "desk.h"

static struct spans s;

static void
setup(void)
{
	desk_open();
	s = (struct spans){ .c = &k.c, .node = &k.node, .style = &k.body };
}

#define ck_spans(text) \
	ck_assert_str_eq(desk_spans(s.spans, s.n_spans), text)

/* ---- text --------------------------------------------------------------- */

START_TEST(text_that_there_is)
{
	struct span *x;

	ck_assert_ptr_null(spans_text(&s, NULL, 0));
	ck_assert_ptr_null(spans_text(&s, "", 0));
	ck_assert_ptr_null(spans_styled(&s, "", &k.label, 0));
	ck_assert_uint_eq(s.n_spans, 0);
	x = spans_text(&s, "a", SPAN_NO_HYPHENS);
	ck_assert_uint_eq(x->flags, SPAN_NO_HYPHENS);
	ck_assert_ptr_eq(x->style, &k.body.text);
	spans_styled(&s, "b", &k.label, 0);
	spans_styled(&s, "c", NULL, 0);
	spans_kind(&s, SPAN_FILL);
	ck_spans("a*b*c<->");
}
END_TEST

START_TEST(styles_of_runs)
{
	const struct text_style *base = &k.body.text;
	const struct text_style *t;

	ck_assert_ptr_eq(spans_variant(&k.c, base, 0), base);
	t = spans_variant(&k.c, base, INLINE_ITALIC | INLINE_BOLD);
	ck_assert(t->italic && t->font_weight == 700);
	ck_assert(!base->italic && base->font_weight == 400);
	/* italic within italic stands upright */
	ck_assert(!spans_variant(&k.c, t, INLINE_ITALIC)->italic);
	t = spans_variant(&k.c, base, INLINE_SUP);
	ck_assert_int_eq(t->position, POSITION_SUPER);
	ck_assert_int_eq(t->numerals, NUMERALS_LINING);
	t = spans_variant(&k.c, base, INLINE_SUB | INLINE_SMALL_CAPS);
	ck_assert_int_eq(t->position, POSITION_SUB);
	ck_assert_int_eq(t->caps, CAPS_SMALL);
	t = spans_variant(&k.c, base,
	    INLINE_UNDERLINE | INLINE_STRIKE | INLINE_OVERLINE);
	ck_assert_uint_eq(t->decoration, DECORATION_UNDERLINE |
	    DECORATION_LINE_THROUGH | DECORATION_OVERLINE);
}
END_TEST

START_TEST(rich_text_in_a_line)
{
	struct rich r = RICH({ .text = "begun", .line_break = true },
	    { .text = "2", .styles = INLINE_SUB }, { .text = "" },
	    { .text = "x", .line_break = true, .lang = "de" },
	    { .text = "link", .href = "https://e.org/a b\xC3\xA9\"<>" },
	    { .text = "q+7", .math = &full_formula });

	spans_rich(&s, &r, 0);
	ck_spans("begun_2_|{de x}[link](https://e.org/a%20b%C3%A9%22%3C%3E)"
	    "$q+7$");
	ck_assert_ptr_eq(s.spans[s.n_spans - 1].math, &full_formula);
}
END_TEST

START_TEST(paragraphs_in_a_line)
{
	struct rich paras[] = { PLAIN("One."), PLAIN("Two.") };

	spans_paras(&s, paras, 0);
	ck_assert_uint_eq(s.n_spans, 0);
	spans_paras(&s, paras, 2);
	ck_spans("One. Two.");
}
END_TEST

START_TEST(separators)
{
	static const struct {
		const char *separator, *text;
	} cases[] = {
		{ NULL, "a, b" }, { "; ", "a; b" }, { "\n", "a|b" },
		{ "", "ab" }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		s.n_spans = 0;
		s.spans = NULL;
		k.node.separator = cases[i].separator;
		spans_separate(&s, 0);
		spans_text(&s, "a", 0);
		spans_separate(&s, 1);
		spans_text(&s, "b", 0);
		ck_spans(cases[i].text);
	}
}
END_TEST

START_TEST(sentences_end_once)
{
	static const struct {
		const char *text, *then;
	} cases[] = {
		{ "A", "A. " }, { "A.", "A. " }, { "A?", "A? " },
		{ "A!", "A! " }, { "A:", "A: " }, { "A;", "A; " },
		{ "A ", "A " }, { "A)", "A). " }
	};

	spans_sentence(&s);
	ck_assert_uint_eq(s.n_spans, 0);
	spans_kind(&s, SPAN_BREAK);
	spans_sentence(&s);
	ck_spans("|");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		s.n_spans = 0;
		s.spans = NULL;
		spans_text(&s, cases[i].text, 0);
		spans_sentence(&s);
		ck_spans(cases[i].then);
	}
	/* the last text counts, not the last span */
	s.n_spans = 0;
	s.spans = NULL;
	spans_text(&s, "A.", 0);
	spans_kind(&s, SPAN_BREAK);
	spans_sentence(&s);
	ck_spans("A.| ");
}
END_TEST

START_TEST(languages)
{
	spans_text(&s, "a", 0);
	spans_text(&s, "b", 0);
	spans_text(&s, "c", 0)->lang = "la";
	spans_lang(&s, 1, "de");
	ck_spans("a{de b}{la c}");
	spans_lang(&s, 0, NULL);
	ck_spans("a{de b}{la c}");
}
END_TEST

/* ---- links -------------------------------------------------------------- */

START_TEST(links)
{
	struct span *x;

	spans_link(&s, NULL, "https://e.org", "E");
	ck_assert_uint_eq(s.n_spans, 0);
	spans_link(&s, "text", "https://e.org", "E");
	x = &s.spans[0];
	ck_assert_str_eq(x->href_title, "E (opens in browser)");
	ck_assert_uint_eq(x->flags, SPAN_URL | SPAN_NO_HYPHENS);
	ck_spans("[text](https://e.org)");
}
END_TEST

/* What a DOI may hold and an address may not. */
START_TEST(addresses_of_dois)
{
	static const struct {
		const char *doi, *href;
	} cases[] = {
		{ "10.1002/abc.123", "10.1002/abc.123" },
		{ "10.1002/(SICI)1097(199601)9:1<1::AID-A1>3.0.CO;2-#",
		    "10.1002/(SICI)1097(199601)9:1%3C1::AID-A1%3E"
		    "3.0.CO;2-%23" },
		{ "10.1/a b%c?d[e]", "10.1/a%20b%25c%3Fd%5Be%5D" },
		{ "10.1/\xC3\xA9\"\\^`{|}", "10.1/%C3%A9%22%5C%5E%60%7B%7C"
		    "%7D" },
		{ "10.1/\x01\x7F", "10.1/%01%7F" }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(doi_href(k.arena, cases[i].doi),
		    arena_printf(k.arena, "https://doi.org/%s",
		    cases[i].href));
}
END_TEST

/* Every byte: the address holds only what RFC 3986 lets stand. */
START_TEST(addresses_of_all_bytes)
{
	for (int c = 1; c < 256; c++) {
		char doi[] = { '1', '0', '.', '/', (char)c, '\0' };
		const char *href = doi_href(k.arena, doi);

		ck_assert_uint_eq(strspn(href, "abcdefghijklmnopqrstuvwxyz"
		    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/@!$&'()*+,;="
		    "%"), strlen(href));
		if (strlen(href) == strlen("https://doi.org/10./%XX"))
			ck_assert_int_eq(strtol(href + 21, NULL, 16), c);
	}
}
END_TEST

START_TEST(links_by_identifier)
{
	spans_doi(&s, NULL, "doi:");
	spans_pmid(&s, "PubMed", NULL);
	spans_pmcid(&s, "PMC", NULL);
	ck_assert_uint_eq(s.n_spans, 0);
	spans_doi(&s, "10.1/x", "doi:");
	spans_pmid(&s, "PubMed", "1?2");
	spans_pmcid(&s, "PMC", "PMC1/2");
	ck_spans("[doi:10.1/x](https://doi.org/10.1/x)"
	    "[PubMed](https://pubmed.ncbi.nlm.nih.gov/1%3F2/)"
	    "[PMC](https://pmc.ncbi.nlm.nih.gov/articles/PMC1%2F2/)");
	ck_assert_str_eq(s.spans[0].href_title,
	    "DOI 10.1/x (opens in browser)");
	ck_assert_str_eq(s.spans[1].href_title,
	    "PubMed 1?2 (opens in browser)");
	ck_assert_str_eq(s.spans[2].href_title,
	    "PubMed Central PMC1/2 (opens in browser)");
}
END_TEST

START_TEST(rows_of_links)
{
	k.node.link_style = &k.label;
	spans_id_links(&s, NULL, NULL, NULL);
	ck_assert_uint_eq(s.n_spans, 0);
	spans_id_links(&s, NULL, "1", NULL);
	ck_spans("[*PubMed*](https://pubmed.ncbi.nlm.nih.gov/1/)");
	ck_assert_ptr_eq(s.style, &k.body);
	spans_id_links(&s, "10.1/x", NULL, "PMC2");
	ck_spans("[*PubMed*](https://pubmed.ncbi.nlm.nih.gov/1/) "
	    "[doi:10.1/x](https://doi.org/10.1/x)* *"
	    "[*PMC*](https://pmc.ncbi.nlm.nih.gov/articles/PMC2/)");
}
END_TEST

UNIT_MAIN_WITH("template/spans", setup, desk_drop, text_that_there_is,
    styles_of_runs, rich_text_in_a_line, paragraphs_in_a_line, separators,
    sentences_end_once, languages, links, addresses_of_dois,
    addresses_of_all_bytes, links_by_identifier, rows_of_links)

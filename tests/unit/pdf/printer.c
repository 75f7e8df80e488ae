#include "desk.h"

#include <locale.h>

enum { MCIDS = 64 };

/* Marked-content numbers of a structure element: counted by page and MCID. */
static void
count_kids(const struct desk *d, const char *dict, int counts[2][MCIDS],
    const int pages[2])
{
	const char *p = strstr(dict, "/K["), *pg = strstr(dict, "/Pg ");
	int page = pg != NULL && (p == NULL || pg < p) ? atoi(pg + 4) : 0;

	for (p = p != NULL ? p + 3 : "]"; *p != ']';) {
		char *end;
		long n, mcid = -1;
		int at = page;

		if (memcmp(p, "<<", 2) == 0) {
			const char *close = strstr(p, ">>");

			if (memcmp(p, "<</Type/MCR", 11) == 0) {
				at = atoi(strstr(p, "/Pg ") + 4);
				mcid = atol(strstr(p, "/MCID ") + 6);
			}
			p = close + 2;
		} else {
			n = strtol(p, &end, 10);
			if (memcmp(end, " 0 R", 4) == 0)
				end += 4;
			else
				mcid = n;
			p = end;
		}
		p += *p == ' ';
		if (mcid < 0)
			continue;
		ck_assert_int_lt(mcid, MCIDS);
		ck_assert(at == pages[0] || at == pages[1]);
		counts[at == pages[1]][mcid]++;
	}
	(void)d;
}

START_TEST(every_mcid_stands_once_in_the_tree)
{
	struct desk d;
	int counts[2][MCIDS] = { { 0 } }, pages[2], n;
	size_t n_marks = 0;

	desk_open(&d);
	desk_sample(&d);
	ck_assert(desk_print(&d));
	desk_read(&d);
	pages[0] = desk_find(&d, 1, "/Type/Page/");
	pages[1] = desk_find(&d, pages[0] + 1, "/Type/Page/");
	for (n = 0; (n = desk_find(&d, n + 1, "/S/")) != 0;)
		if (memcmp(d.objects[n].dict, "\n/S/", 4) == 0)
			count_kids(&d, d.objects[n].dict, counts, pages);
	for (int i = 0; i < 2; i++) {
		const struct desk_object *c = desk_at(&d,
		    d.objects[pages[i]].dict, "/Contents");
		const char *p = c->stream, *end = p + c->len;
		int mcid = 0;

		for (; (p = desk_search(p, end, "/MCID ")) != NULL; p++) {
			ck_assert_int_eq(atoi(p + 6), mcid);
			ck_assert_int_eq(counts[i][mcid++], 1);
			n_marks++;
		}
		for (; mcid < MCIDS; mcid++)
			ck_assert_int_eq(counts[i][mcid], 0);
	}
	/* heading, before, link, after; next page */
	ck_assert_uint_eq(n_marks, 5);
	desk_drop(&d);
}
END_TEST

START_TEST(the_same_pages_give_the_same_bytes)
{
	struct desk d;
	struct buf first;

	desk_open(&d);
	desk_sample(&d);
	ck_assert(desk_print(&d));
	first = d.out;
	ck_assert(desk_print(&d));
	ck_assert_uint_eq(d.out.len, first.len);
	ck_assert_int_eq(memcmp(d.out.p, first.p, first.len), 0);
	/* another printer, a decimal comma where the machine has one */
	pdf_printer_drop(d.printer);
	d.printer = pdf_printer_new();
	setlocale(LC_ALL, "fr_FR.UTF-8");
	ck_assert(desk_print(&d));
	setlocale(LC_ALL, "C");
	ck_assert_uint_eq(d.out.len, first.len);
	ck_assert_int_eq(memcmp(d.out.p, first.p, first.len), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(pages_are_what_they_must_be)
{
	struct desk d;
	const char *page, *pages;

	desk_open(&d);
	desk_sample(&d);
	ck_assert(desk_print(&d));
	desk_read(&d);
	page = desk_the(&d, "/Type/Page/")->dict;
	ck_assert_ptr_nonnull(strstr(page, "/MediaBox[0 0 595 842]"));
	ck_assert_ptr_nonnull(strstr(page, "/Tabs/S"));
	ck_assert_ptr_nonnull(strstr(page, "/StructParents 0"));
	ck_assert_ptr_nonnull(strstr(desk_at(&d, page, "/Resources")->dict,
	    "/Font<</F0 "));
	pages = desk_the(&d, "/Type /Pages")->dict;
	ck_assert_ptr_nonnull(strstr(pages, "/Count 2"));
	ck_assert_ptr_eq(desk_at(&d, page, "/Parent"),
	    desk_the(&d, "/Type /Pages"));
	desk_drop(&d);
}
END_TEST

START_TEST(a_failing_sink_is_a_failure_and_said)
{
	struct desk d;
	size_t len;

	desk_open(&d);
	desk_sample(&d);
	ck_assert(desk_print(&d));
	len = d.out.len;
	for (size_t take = 0; take < len; take += 1 + len / 50) {
		d.take = take;
		d.diags = (struct diags){ 0 };
		ck_assert(!desk_print(&d));
		ck_assert_uint_eq(d.diags.by_code[DIAG_PDF_FAILED], 1);
	}
	d.take = len;
	ck_assert(desk_print(&d));
	desk_drop(&d);
}
END_TEST

START_TEST(a_document_without_pages_is_whole)
{
	struct desk d;

	desk_open(&d);
	d.pages.n_pages = 0;
	ck_assert(desk_print(&d));
	desk_read(&d);
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "/Type /Pages")->dict,
	    "/Count 0"));
	desk_drop(&d);
}
END_TEST

/* Memory that ends anywhere: the net catches, nothing leaks. */
struct short_of_memory {
	struct desk *desk;
	struct arena *arena;
	struct sink sink;
	bool printed;
};

static void
print_short(void *arg)
{
	struct short_of_memory *s = arg;

	s->printed = pdf_print(s->desk->printer, s->arena, &s->desk->pages,
	    &s->sink, &s->desk->diags);
}

START_TEST(memory_may_end_anywhere)
{
	struct desk d;
	struct short_of_memory s = { .desk = &d,
	    .sink = { desk_take, &d } };
	size_t step = 16 * 1024;

	desk_open(&d);
	desk_sample(&d);
	for (size_t limit = step; !s.printed; limit += step) {
		ck_assert_uint_lt(limit, 4u << 20);
		s.arena = arena_new(limit);
		d.out = (struct buf){ .arena = d.arena };
		if (!arena_run(s.arena, print_short, &s))
			ck_assert(!s.printed);
		arena_drop(s.arena);
	}
	ck_assert_uint_eq(d.diags.by_code[DIAG_PDF_FAILED], 0);
	desk_drop(&d);
}
END_TEST

START_TEST(hostile_words_are_safe)
{
	enum { LONG = 100000 };
	struct desk d;
	struct item *it;
	char *words;
	int p;

	desk_open(&d);
	words = arena_alloc(d.arena, LONG + 1);
	memset(words, 0xFF, LONG);
	memcpy(words, ")>>\nendobj\n%%EOF\n", 17);
	d.meta.title = words;
	p = desk_elem(&d, ELEM_P, ELEM_ROOT);
	d.pages.elems[p].lang = d.pages.elems[p].alt = words;
	d.pages.elems[p].title = d.pages.elems[p].actual_text = words;
	it = desk_text(&d, p, d.face, "\xEF\xBB\xBF\xFF");
	it->actual_text = it->lang = words;
	it = desk_item(&d, ITEM_LINK, p);
	it->href = it->title = words;
	ck_assert(desk_print(&d));
	desk_read(&d);
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "\n/S/P/")->dict,
	    "/Alt<FEFF0029003E003E000A"));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/printer", every_mcid_stands_once_in_the_tree,
    the_same_pages_give_the_same_bytes, pages_are_what_they_must_be,
    a_failing_sink_is_a_failure_and_said, a_document_without_pages_is_whole,
    memory_may_end_anywhere, hostile_words_are_safe)

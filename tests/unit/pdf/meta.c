#include "desk.h"

static void
print(struct desk *d)
{
	ck_assert(desk_print(d));
	desk_read(d);
}

static const char *
info(struct desk *d)
{
	return desk_at(d, desk_the(d, "/XRef")->dict, "/Info")->dict;
}

static const char *const authors[] = { "Ada (First)", "\xC3\x89mile B" };
static const char *const keywords[] = { "one", "two" };

START_TEST(info_says_what_the_record_says)
{
	struct desk d;
	const char *s;

	desk_open(&d);
	d.meta.authors = (const char **)(uintptr_t)authors;
	d.meta.keywords = (const char **)(uintptr_t)keywords;
	d.meta.n_authors = d.meta.n_keywords = 2;
	d.meta.doi = "10.1/x";
	d.meta.pmid = "12";
	d.meta.journal = "A Journal";
	print(&d);
	s = info(&d);
	ck_assert_ptr_nonnull(strstr(s, "/Title(A title)"));
	ck_assert_ptr_nonnull(strstr(s, "/Author<FEFF004100640061"));
	ck_assert_ptr_nonnull(strstr(s, "/Keywords(one; two)"));
	ck_assert_ptr_nonnull(strstr(s, "/doi(10.1/x)/pmid(12)"
	    "/journal(A Journal)"));
	ck_assert_ptr_nonnull(strstr(s, "/CreationDate(D:20000229000000Z)"
	    "/ModDate(D:20000229000000Z)"));
	ck_assert_ptr_nonnull(strstr(s, "/Producer(offprint "));
	ck_assert_ptr_null(strstr(s, "/pmcid"));
	ck_assert_ptr_null(strstr(s, "/Subject"));
	desk_drop(&d);
}
END_TEST

START_TEST(dates_are_civil)
{
	static const struct {
		int64_t time;
		const char *date;
	} cases[] = {
		{ 0, "19700101000000" }, { -1, "19691231235959" },
		{ 951868799, "20000229235959" },
		{ 4107542400, "21000301000000" },
		{ INT64_C(-62167219200), "00000101000000" },
		{ INT64_C(253402300799), "99991231235959" }
	};
	struct desk d;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		desk_open(&d);
		d.meta.time = cases[i].time;
		print(&d);
		ck_assert_ptr_nonnull(strstr(info(&d), arena_printf(d.arena,
		    "/ModDate(D:%sZ)", cases[i].date)));
		desk_drop(&d);
	}
}
END_TEST

START_TEST(no_time_no_date)
{
	static const int64_t times[] = { INT64_MIN, INT64_MAX,
	    INT64_C(253402300800), INT64_C(-62167219201) };
	struct desk d;

	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		desk_open(&d);
		d.meta.time = times[i];
		print(&d);
		ck_assert_ptr_null(strstr(info(&d), "Date"));
		ck_assert_ptr_null(strstr(desk_the(&d, "/XML")->stream,
		    "Date>"));
		desk_drop(&d);
	}
}
END_TEST

START_TEST(the_catalog_claims)
{
	struct desk d;
	const char *s;

	desk_open(&d);
	d.meta.lang = "pt-BR";
	print(&d);
	s = desk_the(&d, "/Type /Catalog")->dict;
	ck_assert_ptr_nonnull(strstr(s, "/Lang(pt-BR)"));
	ck_assert_ptr_nonnull(strstr(s, "/DisplayDocTitle true"));
	ck_assert_ptr_nonnull(strstr(s, "/MarkInfo<</Marked true>>"));
	desk_drop(&d);
}
END_TEST

START_TEST(a_language_that_is_none_is_unknown)
{
	struct desk d;

	desk_open(&d);
	d.meta.lang = "no) language";
	print(&d);
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "/Type /Catalog")->dict,
	    "/Lang(und)"));
	desk_drop(&d);
}
END_TEST

START_TEST(hostile_words_are_safe)
{
	enum { LONG = 100000 };
	struct desk d;
	char *title;

	desk_open(&d);
	title = arena_alloc(d.arena, LONG + 1);
	memset(title, 'x', LONG);
	memcpy(title, "\xEF\xBB\xBF\xFF<&>)(\\", 10);
	d.meta.title = title;
	d.meta.authors = (const char **)(uintptr_t)authors;
	d.meta.n_authors = 2;
	print(&d);
	ck_assert_ptr_nonnull(strstr(info(&d),
	    "/Title<FEFFFFFD003C0026003E00290028005C0078"));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/meta", info_says_what_the_record_says, dates_are_civil,
    no_time_no_date, the_catalog_claims, a_language_that_is_none_is_unknown,
    hostile_words_are_safe)

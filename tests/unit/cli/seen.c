#include "../unit.h"

#include "cli/cli.h"
#include "model/article.h"

static struct names seen;

/* Is it new?  It is known from then on. */
static bool
is_new(const char *pmid, const char *version, const char *doi)
{
	struct article x = { .pmid = pmid, .pmid_version = version,
	    .doi = doi };
	bool before = seen_before(&seen, &x);

	ck_assert(seen_note(&seen, &x));
	ck_assert(seen_before(&seen, &x) == (pmid != NULL || doi != NULL));
	return !before;
}

START_TEST(a_pmid_is_an_article)
{
	seen = (struct names){ NULL, 0, 0 };
	ck_assert(is_new("1", NULL, NULL));
	ck_assert(!is_new("1", NULL, NULL));
	ck_assert(!is_new("1", "1", "10.1/a"));
	ck_assert(is_new("2", "1", NULL));
	/* another version is another text */
	ck_assert(is_new("2", "2", NULL));
	ck_assert(!is_new("2", "2", NULL));
	names_drop(&seen);
}
END_TEST

START_TEST(a_doi_is_where_there_is_no_pmid)
{
	seen = (struct names){ NULL, 0, 0 };
	ck_assert(is_new("1", NULL, "10.1/a"));
	/* the article and its retraction */
	ck_assert(is_new("2", NULL, "10.1/a"));
	ck_assert(!is_new(NULL, NULL, "10.1/A"));
	ck_assert(is_new(NULL, NULL, "10.1/b"));
	ck_assert(!is_new("3", NULL, "10.1/b"));
	names_drop(&seen);
}
END_TEST

START_TEST(what_has_neither_is_never_known)
{
	seen = (struct names){ NULL, 0, 0 };
	ck_assert(is_new(NULL, NULL, NULL));
	ck_assert(is_new(NULL, NULL, NULL));
	names_drop(&seen);
}
END_TEST

UNIT_MAIN("cli/seen", a_pmid_is_an_article, a_doi_is_where_there_is_no_pmid,
    what_has_neither_is_never_known)

#include "desk.h"

#include "input/ids.h"

typedef const char *id_fn(struct arena *a, const char *text);

static void
check(id_fn *fn, const char *text, const char *expected)
{
	struct arena *a = arena_new(0);
	const char *good = fn(a, text);

	if (expected == NULL)
		ck_assert_msg(good == NULL, "\"%s\" gives \"%s\"", text, good);
	else
		ck_assert_msg(good != NULL && strcmp(good, expected) == 0,
		    "\"%s\" gives \"%s\"", text, good != NULL ? good : "");
	/* what is right is not copied */
	if (good != NULL && strcmp(good, text) == 0)
		ck_assert_ptr_eq(good, text);
	arena_drop(a);
}

START_TEST(doi_forms)
{
	check(id_doi, "10.1000/xyz123", "10.1000/xyz123");
	check(id_doi, "10.1000.10/123", "10.1000.10/123");
	check(id_doi, "https://doi.org/10.1000/a", "10.1000/a");
	check(id_doi, "http://dx.doi.org/10.1000/a", "10.1000/a");
	check(id_doi, "https://www.doi.org/10.1000/a", "10.1000/a");
	check(id_doi, "doi: https://doi.org/10.1000/a", "10.1000/a");
	check(id_doi, "DOI:10.1000/a", "10.1000/a");
	check(id_doi, "  10.1000/A(b)c", "10.1000/A(b)c");
}
END_TEST

START_TEST(doi_ends_before_what_is_glued_to_it)
{
	check(id_doi, "10.1000/a.", "10.1000/a");
	check(id_doi, "10.1000/a.;,", "10.1000/a");
	check(id_doi, "10.1000/a).", "10.1000/a");
	check(id_doi, "10.1000/S0(99)1-X", "10.1000/S0(99)1-X");
	check(id_doi, "10.1000/s(99)", "10.1000/s(99)");
	check(id_doi, "10.1000/a]", "10.1000/a");
	check(id_doi, "10.1000/a>", "10.1000/a");
	check(id_doi, "10.1000/<1::AID-B2>3.0.CO;2-C",
	    "10.1000/<1::AID-B2>3.0.CO;2-C");
	check(id_doi, "10.1000/a [doi]", "10.1000/a");
}
END_TEST

START_TEST(doi_without_the_hexadecimal_tail)
{
	check(id_doi, "10.1000/fx.2021.5.0123456789abcdef0123456789abcdef",
	    "10.1000/fx.2021.5");
	/* too short, upper case, or not behind a full stop: its own */
	check(id_doi, "10.1000/fx.123456789abcdef0123456789abcdef",
	    "10.1000/fx.123456789abcdef0123456789abcdef");
	check(id_doi, "10.1000/fx.0123456789ABCDEF0123456789ABCDEF",
	    "10.1000/fx.0123456789ABCDEF0123456789ABCDEF");
	check(id_doi, "10.1000/fx-0123456789abcdef0123456789abcdef",
	    "10.1000/fx-0123456789abcdef0123456789abcdef");
	check(id_doi, "10.1000/0123456789abcdef0123456789abcdef",
	    "10.1000/0123456789abcdef0123456789abcdef");
	check(id_doi,
	    "10.1371/currents.md.0123456789abcdef0123456789abcdef",
	    "10.1371/currents.md.0123456789abcdef0123456789abcdef");
}
END_TEST

START_TEST(no_doi)
{
	check(id_doi, "", NULL);
	check(id_doi, "10.", NULL);
	check(id_doi, "10.1000", NULL);
	check(id_doi, "10.1000/", NULL);
	check(id_doi, "10.1000/.", NULL);
	check(id_doi, "10.12/a", NULL);
	check(id_doi, "10.1234567890/a", NULL);
	check(id_doi, "11.1000/a", NULL);
	check(id_doi, "10.1000 /a", NULL);
	check(id_doi, "http://example.org/10.1000/a", NULL);
}
END_TEST

START_TEST(pmid)
{
	check(id_pmid, "1", "1");
	check(id_pmid, "123456789", "123456789");
	check(id_pmid, "PMID: 24", "24");
	check(id_pmid, "pmid:24.", "24");
	check(id_pmid, "0024", "24");
	check(id_pmid, "", NULL);
	check(id_pmid, "0", NULL);
	check(id_pmid, "1234567890", NULL);
	check(id_pmid, "12a", NULL);
	check(id_pmid, "Roe R. A title.", NULL);
}
END_TEST

START_TEST(pmcid)
{
	check(id_pmcid, "PMC1", "PMC1");
	check(id_pmcid, "pmc12", "PMC12");
	check(id_pmcid, "12", "PMC12");
	check(id_pmcid, "PMCID: PMC12", "PMC12");
	check(id_pmcid, "PMC12.2", "PMC12");
	check(id_pmcid, "PMC", NULL);
	check(id_pmcid, "PMC12x", NULL);
	check(id_pmcid, "PMC1234567890", NULL);
	check(id_pmcid, "", NULL);
}
END_TEST

START_TEST(orcid)
{
	check(id_orcid, "0000-0002-1825-0097", "0000-0002-1825-0097");
	check(id_orcid, "https://orcid.org/0000-0002-1694-233X",
	    "0000-0002-1694-233X");
	check(id_orcid, "ORCID: 0000-0002-1694-233x", "0000-0002-1694-233X");
	check(id_orcid, "0000000218250097", "0000-0002-1825-0097");
	check(id_orcid, "0000 0002 1825 0097", "0000-0002-1825-0097");
	check(id_orcid, "0000-0002-1825-0098", NULL);
	check(id_orcid, "0000-0002-1825-009", NULL);
	check(id_orcid, "0000-0002-1825-00977", NULL);
	check(id_orcid, "X000-0002-1825-0097", NULL);
	check(id_orcid, "", NULL);
}
END_TEST

START_TEST(issn)
{
	check(id_issn, "0378-5955", "0378-5955");
	check(id_issn, "03785955", "0378-5955");
	check(id_issn, "ISSN 2434-561x", "2434-561X");
	check(id_issn, "0378-5954", NULL);
	check(id_issn, "0378--5955", NULL);
	check(id_issn, "0378-595", NULL);
	check(id_issn, "0378-59555", NULL);
	check(id_issn, "X378-5955", NULL);
	check(id_issn, "", NULL);
}
END_TEST

UNIT_MAIN("input/ids", doi_forms, doi_ends_before_what_is_glued_to_it,
    doi_without_the_hexadecimal_tail, no_doi, pmid, pmcid, orcid, issn)

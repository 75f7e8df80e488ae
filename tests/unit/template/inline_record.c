#include "desk.h"

#define TIE "\xC2\xA0"

/* ---- identifiers -------------------------------------------------------- */

START_TEST(identifiers)
{
	ck_line("doi", "");
	ck_line("pmid", "");
	ck_line("pmcid", "");
	ck_line("ids", "");
	k.x = *full();
	ck_line("doi", "[10.5555/full.1](https://doi.org/10.5555/full.1)");
	ck_line("pmid",
	    "[10000001](https://pubmed.ncbi.nlm.nih.gov/10000001/)");
	ck_line("pmcid", "[PMC1000001]"
	    "(https://pmc.ncbi.nlm.nih.gov/articles/PMC1000001/)");
	ck_line("ids", "pii" TIE "S0000-11, unnamed-22");
}
END_TEST

/* ---- dates -------------------------------------------------------------- */

START_TEST(published)
{
	ck_line("published", "");
	SET(dates, struct pub_date,
	    { .kind = DATE_RETRACTED, .date = { .year = 2025 } },
	    { .kind = DATE_EPUB, .date = { 2022, 12, 1, NULL, NULL } },
	    { .kind = DATE_ACCEPTED, .date = { .year = 2021 } },
	    { .kind = DATE_PPUB, .date = { 0 } },
	    { .kind = DATE_PPUB, .date = { .year = 2023, .month = 1 } },
	    { .kind = DATE_PPUB, .date = { .year = 2023, .month = 2 } },
	    { .kind = DATE_PPUB, .date = { .year = 2023, .month = 1 } },
	    { .kind = DATE_COLLECTION, .date = { .year = 2023, .month = 2 } },
	    { .kind = DATE_COLLECTION, .date = { .verbatim = "2023-24" } });
	ck_line("published", "Jan 2023, Feb 2023, 2023-24, "
	    "Epub 1 Dec 2022, Retracted 2025");
}
END_TEST

/* As the dates follow each other; no bookkeeping. */
START_TEST(history)
{
	ck_line("history", "");
	SET(dates, struct pub_date,
	    { .kind = DATE_RECORD_REVISED, .date = { .year = 2024 } },
	    { .kind = DATE_ACCEPTED, .date = { .year = 2021 } },
	    { .kind = DATE_RECEIVED, .date = { .season = "Autumn" } },
	    { .kind = DATE_REVISED, .date = { .year = 2020 } },
	    { .kind = DATE_REVISED, .date = { .year = 2021 } },
	    { .kind = DATE_ENTREZ, .date = { .year = 1901 } },
	    { .kind = DATE_PUBMED, .date = { .year = 1902 } },
	    { .kind = DATE_MEDLINE, .date = { .year = 1903 } },
	    { .kind = DATE_CREATED, .date = { .year = 1904 } },
	    { .kind = DATE_COMPLETED, .date = { .year = 1905 } },
	    { .kind = DATE_PMC_RELEASE, .date = { .year = 2022 } },
	    { .kind = DATE_OTHER, .type = "proofs", .date = { .year = 7 } },
	    { .kind = DATE_OTHER, .type = "plates", .date = { .year = 7 } },
	    { .kind = DATE_OTHER, .date = { .year = 8 } },
	    { .kind = DATE_BEGINNING, .date = { .year = 2001 } },
	    { .kind = DATE_ENDING, .date = { .year = 2002 } });
	ck_line("history", "begun 2001, ended 2002, received Autumn, "
	    "revised 2020, revised 2021, accepted 2021, in PMC 2022, "
	    "proofs 7, plates 7, 8, record revised 2024");
}
END_TEST

/* ---- journal, record ---------------------------------------------------- */

START_TEST(journals)
{
	ck_line("journal", "");
	k.x = *full();
	ck_line("journal", "J Imag Med, J. Imag. Med., Imaginary Press, "
	    "Ruritania, ISSN" TIE "0000-0019, eISSN" TIE "0000-0027, "
	    "linking ISSN" TIE "0000-0035, NLM" TIE "ID" TIE "9999001");
	/* nothing twice */
	k.x.journal.iso_abbrev = "j imag med";
	k.x.journal.issn_linking = k.x.journal.issn_print;
	ck_line("journal", "J Imag Med, Imaginary Press, "
	    "Ruritania, ISSN" TIE "0000-0019, eISSN" TIE "0000-0027, "
	    "NLM" TIE "ID" TIE "9999001");
	k.x.journal = (struct journal){ .title = "Gut : organ of the gut",
	    .abbrev = "GUT" };
	ck_line("journal", "Gut : organ of the gut");
}
END_TEST

START_TEST(records)
{
	ck_line("record", "");
	k.x = *full();
	ck_line("record", "PubMed XML, status In-Process, owner NASA, "
	    "version 33, Print-Electronic, ppublish, subset IM-9, K-8, "
	    "e-location e2023, cited as J Imag Med. 2023 Sep;17(5):674., "
	    "references counted: 471");
	/* what stands in the journal line */
	k.x.fpage = k.x.page_range = NULL;
	ck_assert_ptr_null(strstr(desk_line("record"), "e-location"));
}
END_TEST

START_TEST(languages)
{
	ck_line("langs", "");
	k.x.lang = "en";
	ck_line("langs", "");
	k.x.lang = "de";
	ck_line("langs", "German");
	SET(langs, const char *, "en");
	ck_line("langs", "");
	SET(langs, const char *, "fr");
	ck_line("langs", "French");
	SET(langs, const char *, "en", "pt-BR", "xx");
	ck_line("langs", "English, Portuguese, xx");
}
END_TEST

/* ---- statements --------------------------------------------------------- */

START_TEST(interests)
{
	ck_line("coi", "");
	SET(coi, struct rich, PLAIN("None."), PLAIN("Almost."));
	ck_line("coi", "None. Almost.");
}
END_TEST

#define CC "https://creativecommons.org/licenses/by/4.0/"

START_TEST(rights)
{
	ck_line("rights", "");
	k.x.copyright = "(c) Nobody";
	ck_line("rights", "(c) Nobody");
	k.x.license = (struct rich)PLAIN("Share.");
	ck_line("rights", "(c) Nobody. Share.");
	k.x.license_href = CC;
	ck_line("rights", "(c) Nobody. Share. [" CC "](" CC ")");
	/* another link is not the licence's */
	k.x.license = (struct rich)RICH({ .text = "x",
	    .href = "https://example.org" });
	ck_line("rights", "(c) Nobody. [x](https://example.org) "
	    "[" CC "](" CC ")");
	k.x.license = (struct rich)RICH({ .text = "x", .href = CC });
	ck_line("rights", "(c) Nobody. [x](" CC ")");
	k.x = (struct article){ .license_href = CC };
	ck_line("rights", "[" CC "](" CC ")");
}
END_TEST

START_TEST(what_is_not_there)
{
	ck_line("n_refs_stated", "");
	ck_line("no_abstract", "No abstract in the record.");
	ck_line("gaps", "");
	k.x.n_refs_stated = 47;
	ck_line("n_refs_stated",
	    "The source states 47 references and lists none.");
	k.x.n_ref_lists = k.x.n_abstracts = 1;
	ck_line("n_refs_stated", "");
	ck_line("no_abstract", "");
	SET(gaps, struct gap, { "affs", "No affiliations." },
	    { "refs", "No references." });
	ck_line("gaps", "No affiliations. No references.");
	k.x.n_abstracts = 0;
	ck_line("no_abstract", "No abstract in the record.");
	k.x.gaps[0].field = "abstracts";
	ck_line("no_abstract", "");
}
END_TEST

DESK_MAIN("template/inline_record", identifiers, published, history,
    journals, records, languages, interests, rights, what_is_not_there)

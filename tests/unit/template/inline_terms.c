#include "desk.h"

START_TEST(keywords)
{
	ck_line("keywords", "");
	SET(kwd_groups, struct kwd_group,
	    { ITEMS(kwds, struct kwd, { .text = PLAIN("liver") },
		{ .text = RICH({ .text = "E. coli",
		    .styles = INLINE_ITALIC }) }) },
	    { .title = "Mots cl\xC3\xA9s", .lang = "fr",
		ITEMS(kwds, struct kwd, { .text = PLAIN("foie") }) },
	    { .title = "Empty" });
	ck_line("keywords", "liver, /E. coli/, "
	    "{fr Mots cl\xC3\xA9s: }{fr foie}");
	k.node.separator = "\n";
	ck_line("keywords", "liver|/E. coli/|"
	    "{fr Mots cl\xC3\xA9s: }{fr foie}");
}
END_TEST

START_TEST(mesh)
{
	ck_line("mesh", "");
	SET(mesh, struct mesh, { .descriptor = "Humans" },
	    { .descriptor = "Liver Failure", .major = true,
		ITEMS(qualifiers, struct mesh_qualifier,
		{ .name = "drug therapy" },
		{ .name = "surgery", .major = true }) });
	ck_line("mesh",
	    "Humans, Liver Failure* / drug therapy, surgery*");
}
END_TEST

START_TEST(substances_and_types)
{
	ck_line("substances", "");
	ck_line("pub_types", "");
	SET(substances, struct term, { .name = "Glue" },
	    { .name = "Glucose", .registry_number = "50-99-7" });
	SET(pub_types, struct term, { .name = "Review", .ui = "D1" });
	ck_line("substances", "Glue, Glucose (50-99-7)");
	ck_line("pub_types", "Review");
}
END_TEST

START_TEST(grants)
{
	ck_line("grants", "");
	k.x.grants_incomplete = true;
	ck_line("grants", "");
	k.x.funding_statement = (struct rich)PLAIN("Paid.");
	ck_line("grants", "Paid.");
	SET(grants, struct grant, { .id = "R01", .acronym = "DK",
	    .agency = "NIH", .country = "US" }, { .agency = "Trust",
	    .recipient = "Prof X" });
	ck_line("grants", "R01/DK/NIH/US, Trust, Prof X"
	    " (the list is not complete). Paid.");
	k.x.grants_incomplete = false;
	k.x.funding_statement.n_runs = 0;
	ck_line("grants", "R01/DK/NIH/US, Trust, Prof X");
}
END_TEST

/* ---- data banks --------------------------------------------------------- */

/* Registries of trials are linked; other banks stand apart. */
START_TEST(data_banks)
{
	ck_line("trials", "");
	ck_line("data_banks", "");
	SET(data_banks, struct data_bank,
	    { "GENBANK", ITEMS(accessions, const char *, "A1", "A2") },
	    { "clinicaltrials.gov", ITEMS(accessions, const char *,
		"NCT01", "NCT02") },
	    { "ISRCTN", ITEMS(accessions, const char *, "ISRCTN9") },
	    { "EudraCT", ITEMS(accessions, const char *, "2007-1") },
	    { "figshare", NULL, 0 });
	ck_line("trials", "clinicaltrials.gov "
	    "[NCT01](https://clinicaltrials.gov/study/NCT01), "
	    "[NCT02](https://clinicaltrials.gov/study/NCT02), "
	    "ISRCTN [ISRCTN9](https://doi.org/10.1186/ISRCTN9), "
	    "EudraCT 2007-1");
	ck_line("data_banks", "GENBANK A1, A2, figshare");
}
END_TEST

/* An odd accession makes no link, and no address of its own. */
START_TEST(odd_accessions)
{
	SET(data_banks, struct data_bank,
	    { "ClinicalTrials.gov", ITEMS(accessions, const char *,
		"NCT01/../..", "see NCT01", "%n%s") });
	ck_line("trials", "ClinicalTrials.gov NCT01/../.., see NCT01, "
	    "%n%s");
	SET(data_banks, struct data_bank, { NULL, ITEMS(accessions,
	    const char *, "A1") });
	ck_line("data_banks", "A1");
	ck_line("trials", "");
}
END_TEST

START_TEST(plain_words)
{
	ck_line("gene_symbols", "");
	ck_line("space_flight_missions", "");
	SET(gene_symbols, const char *, "brca1", "tp53");
	SET(space_flight_missions, const char *, "STS-1");
	ck_line("gene_symbols", "brca1, tp53");
	ck_line("space_flight_missions", "STS-1");
}
END_TEST

DESK_MAIN("template/inline_terms", keywords, mesh, substances_and_types,
    grants, data_banks, odd_accessions, plain_words)

#include "desk.h"

#define RECORD(fields) "PMID- 101\nTI  - A title.\n" fields

START_TEST(headings)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("MH  - *Software\n"
	    "MH  - Dose/adverse\n      effects/*trends\nMH  - Humans\n"
	    "MH  - /x\nNM  - A Protocol\nRN  - 0 (Tetrazoles)\n"
	    "NM  - Tetrazoles\n"));
	const struct mesh *m = x->mesh;

	ck_assert_uint_eq(x->n_mesh, 4);
	ck_assert_str_eq(m[0].descriptor, "Software");
	ck_assert(m[0].major);
	ck_assert_str_eq(m[1].descriptor, "Dose");
	ck_assert(!m[1].major);
	ck_assert_uint_eq(m[1].n_qualifiers, 2);
	ck_assert_str_eq(m[1].qualifiers[0].name, "adverse effects");
	ck_assert_str_eq(m[1].qualifiers[1].name, "trends");
	ck_assert(m[1].qualifiers[1].major);
	ck_assert_str_eq(m[3].descriptor, "A Protocol");
	ck_assert(m[3].supplementary);
	ck_assert_uint_eq(x->n_unreached, 1);
	desk_drop(&k);
}
END_TEST

START_TEST(substances_and_types)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD(
	    "RN  - 0 (Tetrazoles (new))\nRN  - EC 3.4.24.34 (MMP8, human)\n"
	    "RN  - 123-4\nRN  - Water\nPT  - Letter\nPT  - Review\n"));
	const struct term *t = x->substances;

	ck_assert_str_eq(t[0].name, "Tetrazoles (new)");
	ck_assert_ptr_null(t[0].registry_number);
	ck_assert_str_eq(t[1].name, "MMP8, human");
	ck_assert_str_eq(t[1].registry_number, "EC 3.4.24.34");
	ck_assert_str_eq(t[2].name, "123-4");
	ck_assert_str_eq(t[2].registry_number, "123-4");
	ck_assert_str_eq(t[3].name, "Water");
	ck_assert_ptr_null(t[3].registry_number);
	ck_assert_uint_eq(x->n_pub_types, 2);
	ck_assert_str_eq(x->pub_types[1].name, "Review");
	desk_drop(&k);
}
END_TEST

/* number|acronym|agency|country */
static void
check_grant(const char *value, const char *expected)
{
	char text[300] = RECORD("GR  - ");
	struct desk k;
	const struct article *x = desk_read(&k, strcat(text, value));
	const struct grant *g = x->grants;

	if (expected == NULL) {
		ck_assert_uint_eq(x->n_grants, 0);
		ck_assert_uint_eq(x->n_unreached, 1);
	} else {
		ck_assert_uint_eq(x->n_grants, 1);
		ck_assert_str_eq(arena_printf(k.arena, "%s|%s|%s|%s",
		    g->id ? g->id : "", g->acronym ? g->acronym : "",
		    g->agency ? g->agency : "", g->country ? g->country
		    : ""), expected);
	}
	desk_drop(&k);
}

START_TEST(grants)
{
	check_grant("R01 LM010098/LM/NLM NIH HHS/United States",
	    "R01 LM010098|LM|NLM NIH HHS|United States");
	check_grant("MR/K02325X/1/MRC_/Medical Research Council/United Kingdom",
	    "MR/K02325X/1|MRC_|Medical Research Council|United Kingdom");
	check_grant("WT_/Wellcome Trust/United Kingdom",
	    "|WT_|Wellcome Trust|United Kingdom");
	check_grant("076053/Wellcome Trust/United Kingdom",
	    "076053||Wellcome Trust|United Kingdom");
	check_grant("GBMF 4552/Gordon and Betty Moore Foundation",
	    "GBMF 4552||Gordon and Betty Moore Foundation|");
	check_grant("123/Center for Research/", "123||Center for Research|");
	check_grant("A Consortium/", "||A Consortium|");
	check_grant("Canadian Institutes of Health Research/Canada",
	    "||Canadian Institutes of Health Research|Canada");
	check_grant("1040/2014RIFC/UAEMex/International",
	    "1040/2014RIFC||UAEMex|International");
	check_grant("HIM/2013/003/Hospital X/", "HIM/2013/003||Hospital X|");
	check_grant("One/Two/Three/4/5/6/7/8/9/10/11/12/13/14",
	    "One/Two/Three/4/5/6/7/8/9/10/11||12/13/14|");
	check_grant("/", NULL);
}
END_TEST

START_TEST(data_banks)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("SI  - GENBANK/A1\n"
	    "SI  - ClinicalTrials.gov/NCT1\nSI  - GENBANK/A2\n"
	    "SI  - 12563\n"));
	const struct data_bank *d = x->data_banks;

	ck_assert_uint_eq(x->n_data_banks, 3);
	ck_assert_str_eq(d[0].name, "GENBANK");
	ck_assert_uint_eq(d[0].n_accessions, 2);
	ck_assert_str_eq(d[0].accessions[1], "A2");
	ck_assert_str_eq(d[1].accessions[0], "NCT1");
	ck_assert_ptr_null(d[2].name);
	ck_assert_str_eq(d[2].accessions[0], "12563");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/medline_index", headings, substances_and_types, grants,
    data_banks)

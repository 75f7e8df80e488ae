#include "desk.h"

#define RECORD(fields) "PMID- 101\nTI  - A title.\n" fields

/* "Roe/Ann B/AB/Jr[1,2]" of all contribs, or of others. */
static const char *
people(struct desk *k, const struct contrib *c, size_t n)
{
	struct buf b = { .arena = k->notes };

	for (size_t i = 0; i < n; i++) {
		if (c[i].kind == CONTRIB_COLLAB)
			buf_printf(&b, "{%s}", rich_text(k->notes,
			    &c[i].collab));
		else
			buf_printf(&b, "%s/%s/%s/%s", c[i].surname,
			    c[i].given_names ? c[i].given_names : "",
			    c[i].initials ? c[i].initials : "",
			    c[i].suffix ? c[i].suffix : "");
		for (size_t j = 0; j < c[i].n_affs; j++)
			buf_printf(&b, "[%zu]", c[i].affs[j] + 1);
		buf_char(&b, ' ');
	}
	return buf_text(&b);
}

static void
check(const char *text, const char *expected)
{
	struct desk k;
	const struct article *x = desk_read(&k, text);

	ck_assert_str_eq(people(&k, x->contribs, x->n_contribs), expected);
	desk_drop(&k);
}

START_TEST(names_in_full_and_short)
{
	check(RECORD("FAU - Roe, Ann B\nAU  - Roe AB\nFAU - Doe, John Jr\n"
	    "AU  - Doe J Jr\nFAU - Selvamani\nAU  - Selvamani\n"),
	    "Roe/Ann B/AB/ Doe/John/J/Jr Selvamani/// ");
	check(RECORD("AU  - Roe AB\nAU  - van der Poel CD 3rd\n"),
	    "Roe//AB/ van der Poel//CD/3rd ");
	/* initials that look like a number */
	check(RECORD("FAU - Petrov, Ivan V\nAU  - Petrov IV\n"),
	    "Petrov/Ivan V/IV/ ");
	/* all in full, then all short */
	check(RECORD("FAU - Roe, Ann\nFAU - Doe, Bob\nAU  - Roe A\n"
	    "AU  - Doe B\n"), "Roe/Ann/A/ Doe/Bob/B/ ");
	/* no pair */
	check(RECORD("FAU - Roe, Ann\nAU  - Doe B\n"), "Roe/Ann// Doe//B/ ");
	check(RECORD("FAU - , Ann\nFAU - Roe,\nFAU - ,\n"),
	    "Ann/// Roe/// ,/// ");
	check(RECORD("FAU - Roe, Ann\nAU  - Roe A\nCN  - A Group, of Y\n"),
	    "Roe/Ann/A/ {A Group, of Y} ");
}
END_TEST

/* NEEDS 6: each AD is of the name before it. */
START_TEST(addresses_follow_their_author)
{
	check(RECORD("FAU - Roe, Ann\nAU  - Roe A\nAD  - One,\n      Town.\n"
	    "AD  - Two.\nFAU - Doe, Bob\nAU  - Doe B\nAD  - Two.\n"
	    "CN  - Group\nAD  - Three.\n"),
	    "Roe/Ann/A/[1][2] Doe/Bob/B/[2] {Group}[3] ");
	/* before 2014: one, of the first author, even above the names */
	check(RECORD("AD  - One.\nFAU - Roe, Ann\nAU  - Roe A\n"
	    "FAU - Doe, Bob\nAU  - Doe B\n"), "Roe/Ann/A/[1] Doe/Bob/B/ ");
}
END_TEST

START_TEST(identifiers_of_addresses)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("FAU - Roe, Ann\n"
	    "AD  - Dept of X, Mexico. ISNI: 0000 0001 2203 4701. GRID: \n"
	    "      grid.419886.a\nAD  - ROR: https://ror.org/02jx3x895\n"
	    "AD  - Dept GRID: grid.1; other, GRID: grid.2; third.\n"));

	ck_assert_uint_eq(x->n_affs, 3);
	ck_rich(&k, x->affs[0].text, "Dept of X, Mexico.");
	ck_assert_str_eq(x->affs[0].isni, "0000 0001 2203 4701");
	ck_assert_str_eq(x->affs[0].grid, "grid.419886.a");
	ck_assert_uint_eq(x->affs[1].text.n_runs, 0);
	ck_assert_str_eq(x->affs[1].ror, "https://ror.org/02jx3x895");
	ck_assert_ptr_null(x->affs[2].grid);
	desk_drop(&k);
}
END_TEST

START_TEST(identifiers_of_people)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("AUID- ORCID: 1\n"
	    "FAU - Roe, Ann\nAUID- ORCID: https://orcid.org/"
	    "0000-0002-1825-0097\nAUID- ORCID: 0000000218250097\n"
	    "FAU - Doe, Bob\nAUID- 0000-0002-1825-0097\n"
	    "FAU - Poe, Cy\nAUID- ISNI: 12\nAUID- ORCID: 000-1\n"));

	ck_assert_str_eq(x->contribs[0].orcid, "0000-0002-1825-0097");
	ck_assert_str_eq(x->contribs[1].orcid, "0000-0002-1825-0097");
	ck_assert_ptr_null(x->contribs[2].orcid);
	ck_assert_uint_eq(x->n_unreached, 1);
	ck_assert_uint_eq(x->unreached[0].count, 2);
	ck_said(&k, "[id-bad]");
	desk_drop(&k);
}
END_TEST

START_TEST(others_than_authors)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("BTI - A book\n"
	    "FED - Roe, Ann\nED  - Roe A\nFAU - Doe, Bob\nAU  - Doe B\n"
	    "FIR - Poe, Cy\nIR  - Poe C\nIRAD- Here.\nFIR - Moe, Di\n"
	    "IR  - Moe D\nFPS - Curie, Marie\nPS  - Curie M\n"));

	ck_assert_str_eq(people(&k, x->contribs, x->n_contribs),
	    "Doe/Bob/B/ ");
	ck_assert_str_eq(people(&k, x->investigators, x->n_investigators),
	    "Poe/Cy/C/[1] Moe/Di/D/ ");
	ck_assert_int_eq(x->investigators[0].role, CONTRIB_INVESTIGATOR);
	ck_assert_str_eq(people(&k, x->personal_name_subjects,
	    x->n_personal_name_subjects), "Curie/Marie/M/ ");
	ck_assert_str_eq(people(&k, x->book->contribs, x->book->n_contribs),
	    "Roe/Ann/A/ ");
	ck_assert_int_eq(x->book->contribs[0].role, CONTRIB_EDITOR);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/medline_people", names_in_full_and_short,
    addresses_follow_their_author, identifiers_of_addresses,
    identifiers_of_people, others_than_authors)

#include "desk.h"

#define DAGGER "\xE2\x80\xA0"
#define DOUBLE_DAGGER "\xE2\x80\xA1"
#define TIE "\xC2\xA0"

#define PEOPLE(member, ...) SET(member, struct contrib, __VA_ARGS__)

/* ---- names -------------------------------------------------------------- */

START_TEST(names)
{
	PEOPLE(contribs, { .surname = "Alpha", .given_names = "J R" },
	    { .surname = "Beta", .initials = "B", .degrees = "MD, PhD" },
	    { .surname = "Alfa", .invalid = true },
	    { .kind = CONTRIB_COLLAB, .collab = RICH({ .text = "The " },
		{ .text = "Group", .styles = INLINE_ITALIC }) },
	    { .name = "as printed", .role = CONTRIB_TRANSLATOR },
	    { .surname = "Gamma", .role = CONTRIB_EDITOR });
	ck_line("contribs", "J" TIE "R Alpha, B Beta, MD, PhD, "
	    "The /Group/, as printed (translator), Gamma (editor)");
}
END_TEST

START_TEST(and_others)
{
	k.x.contribs_incomplete = true;
	ck_line("contribs", "");
	PEOPLE(contribs, { .surname = "Alpha" });
	ck_line("contribs", "Alpha/ et" TIE "al./");
}
END_TEST

START_TEST(marks)
{
	static struct aff affs[3];

	k.x.affs = affs;
	k.x.n_affs = 3;
	PEOPLE(contribs, { .surname = "A", ITEMS(affs, size_t, 0, 2),
	    .equal_contrib = true, .corresp = true, .deceased = true },
	    { .surname = "B", .degrees = "MD", ITEMS(affs, size_t, 1) },
	    { .surname = "C", .corresp = true }, { .surname = "D" });
	ck_line("contribs", "A^1,3,*," DAGGER "," DOUBLE_DAGGER "^, "
	    "B, MD^2^, C^" DAGGER "^, D");
}
END_TEST

/* All share the one affiliation: numbers would tell nothing. */
START_TEST(marks_that_tell_nothing)
{
	static struct aff affs[1];

	k.x.affs = affs;
	k.x.n_affs = 1;
	PEOPLE(contribs, { .surname = "A", ITEMS(affs, size_t, 0) },
	    { .surname = "B", ITEMS(affs, size_t, 0), .corresp = true });
	ck_line("contribs", "A, B^" DAGGER "^");
}
END_TEST

START_TEST(the_first_of_very_many)
{
	static struct contrib many[40];

	for (size_t i = 0; i < 40; i++)
		many[i] = (struct contrib){ .surname = "A",
		    .invalid = i == 0 };
	k.x.contribs = many;
	k.x.n_contribs = 22;            /* one of them an earlier spelling */
	ck_assert_str_eq(desk_line("contribs_lead"), desk_line("contribs"));
	k.x.n_contribs = 23;
	ck_line("contribs_lead", "A, A, A, A, A, A, A, A, A, A, A, A, A, A, "
	    "A, A, A, A, A, A and 2 others, who are named with them below");
	k.x.n_contribs = 40;
	ck_assert_ptr_nonnull(strstr(desk_line("contribs_lead"),
	    "and 19 others"));
}
END_TEST

/* ---- what the marks mean ------------------------------------------------ */

START_TEST(keys)
{
	PEOPLE(contribs, { .surname = "A", .equal_contrib = true },
	    { .surname = "B", .equal_contrib = true, .deceased = true },
	    { .surname = "C", .corresp = true, .email = "c@e.org" },
	    { .surname = "D", .corresp = true },
	    { .surname = "E", .email = "e@e.org" },
	    { .surname = "F", .note = PLAIN("moved.") },
	    { .surname = "G", .invalid = true });
	ck_line("author_key", "* Contributed equally. "
	    DOUBLE_DAGGER " Deceased. " DAGGER " Correspondence: C, c@e.org; "
	    "D. E, e@e.org. F: moved. "
	    "Earlier spelling in the record: G");
}
END_TEST

START_TEST(keys_of_nothing)
{
	ck_line("author_key", "");
	PEOPLE(contribs, { .surname = "A" }, { .surname = "B" });
	ck_line("author_key", "");
}
END_TEST

/* Marks stand at members and investigators too. */
START_TEST(keys_of_marks_elsewhere)
{
	PEOPLE(contribs, { .kind = CONTRIB_COLLAB, .collab = PLAIN("Group"),
	    ITEMS(members, struct contrib, { .surname = "M",
		.deceased = true }) });
	PEOPLE(investigators, { .surname = "I", .equal_contrib = true });
	ck_line("author_key", "* Contributed equally. "
	    DOUBLE_DAGGER " Deceased.");
	ck_line("investigators", "I^*^. Group: M^" DOUBLE_DAGGER "^");
}
END_TEST

/* ---- others ------------------------------------------------------------- */

START_TEST(orcids)
{
	static struct contrib editor[] = { { .surname = "E",
	    .orcid = "0000-0003-0000-0007" } };
	static struct book book = { .contribs = editor, .n_contribs = 1 };

	ck_line("orcids", "");
	PEOPLE(contribs, { .surname = "A" },
	    { .surname = "B", .orcid = "0000-0001-0000-0009",
		ITEMS(members, struct contrib, { .surname = "M",
		    .orcid = "0000-0002-0000-000X" }) });
	PEOPLE(investigators, { .surname = "I",
	    .orcid = "0000-0001-0000-0033" });
	k.x.book = &book;
	ck_line("orcids", "M" TIE "[0000-0002-0000-000X]"
	    "(https://orcid.org/0000-0002-0000-000X), B" TIE
	    "[0000-0001-0000-0009](https://orcid.org/0000-0001-0000-0009), "
	    "I" TIE "[0000-0001-0000-0033]"
	    "(https://orcid.org/0000-0001-0000-0033), "
	    "E" TIE "[0000-0003-0000-0007]"
	    "(https://orcid.org/0000-0003-0000-0007)");
}
END_TEST

START_TEST(groups)
{
	PEOPLE(contribs, { .surname = "A" },
	    { .kind = CONTRIB_COLLAB, .collab = PLAIN("Group One"),
		ITEMS(members, struct contrib, { .surname = "M" },
		{ .surname = "N", .email = "n@e.org",
		.note = PLAIN("late") }) },
	    { .kind = CONTRIB_COLLAB, .collab = PLAIN("Group Two"),
		ITEMS(members, struct contrib, { .kind = CONTRIB_COLLAB,
		    .collab = PLAIN("Inner"), ITEMS(members, struct contrib,
		    { .surname = "O" }) }) });
	ck_line("investigators", "Group One: M, N. N, n@e.org. N: late. "
	    "Group Two: Inner. Inner: O");
	PEOPLE(investigators, { .surname = "I" },
	    { .surname = "J", .note = PLAIN("head") });
	ck_line("investigators", "I, J. J: head. Group One: M, N. "
	    "N, n@e.org. N: late. Group Two: Inner. Inner: O");
}
END_TEST

START_TEST(subjects)
{
	ck_line("personal_name_subjects", "");
	PEOPLE(personal_name_subjects, { .surname = "Sigma", .given_names = "A",
	    .role = CONTRIB_OTHER }, { .surname = "T",
	    .note = PLAIN("the second") });
	ck_line("personal_name_subjects", "A Sigma, T. T: the second");
}
END_TEST

START_TEST(identifiers_of_institutions)
{
	SET(affs, struct aff, { .text = PLAIN("One") },
	    { .ror = "https://ror.org/02abc", .isni = "1", .grid = "2",
		.ringgold = "3" }, { .ror = "02abc" });
	ck_line("aff_ids", "(2)" TIE "[ror.org/02abc](https://ror.org/02abc)"
	    " ISNI" TIE "1 GRID" TIE "2 Ringgold" TIE "3, (3)" TIE "ROR" TIE
	    "02abc");
}
END_TEST

START_TEST(people_of_books)
{
	static struct contrib cs[] = {
		{ .surname = "Alpha", .given_names = "B C" },
		{ .surname = "D", .role = CONTRIB_EDITOR, .degrees = "MD" }
	};
	struct book b = { .contribs = cs, .n_contribs = 1 };

	ck_line("book_contribs", "");
	k.x.book = &b;
	ck_line("book_contribs", "B" TIE "C Alpha");
	b.n_contribs = 2;
	ck_line("book_contribs", "B" TIE "C Alpha, D, MD, editors");
	b.contribs = cs + 1;
	b.n_contribs = 1;
	ck_line("book_contribs", "D, MD, editor");
}
END_TEST

DESK_MAIN("template/inline_people", names, and_others, marks,
    marks_that_tell_nothing, the_first_of_very_many, keys, keys_of_nothing,
    keys_of_marks_elsewhere, orcids, groups, subjects, identifiers_of_institutions,
    people_of_books)

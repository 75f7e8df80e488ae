#include "desk.h"

#define HEAD "1. J Ex. 2014 Feb;1(1):1-2.\n\nA title.\n\n"
#define FOOT "\n\nPMID: 101\n"

/* "Name[1,2] " with the texts of the addresses */
static void
check(const char *text, const char *expected)
{
	struct desk k;
	const struct article *x = desk_read(&k, text);
	struct buf b = { .arena = k.notes };

	for (size_t i = 0; i < x->n_contribs; i++) {
		buf_printf(&b, "%s", contrib_short_name(k.notes,
		    &x->contribs[i]));
		for (size_t j = 0; j < x->contribs[i].n_affs; j++)
			buf_printf(&b, "[%s]", rich_text(k.notes,
			    &x->affs[x->contribs[i].affs[j]].text));
		buf_str(&b, x->contribs[i].equal_contrib ? "= " : " ");
	}
	ck_assert_str_eq(buf_text(&b), expected);
	desk_drop(&k);
}

START_TEST(addresses)
{
	check(HEAD "Roe A(1)(2), Doe B(2), Poe C.\n\nAuthor information: \n"
	    "(1)Dept of X\nand Y, Town. (2)Other (in 2 (3) parts)." FOOT,
	    "Roe A[Dept of X and Y, Town.][Other (in 2 (3) parts).] "
	    "Doe B[Other (in 2 (3) parts).] Poe C ");
	check(HEAD "Roe A(1), Doe B(2).\n\nAuthor information:\n(1)Dept(2)X, "
	    "Town.\n(2)Other." FOOT, "Roe A[Dept(2)X, Town.] Doe B[Other.] ");
	/* one for all has no number */
	check(HEAD "Roe A, Doe B.\n\nAuthor information:\nHere (really)."
	    FOOT, "Roe A[Here (really).] Doe B[Here (really).] ");
	/* equal ones are told below */
	check(HEAD "Roe A(#)(1), Doe B(#)(2).\n\nAuthor information:\n"
	    "(1)Here.\n(2)There.\n(#)Contributed equally." FOOT,
	    "Roe A[Here.]= Doe B[There.]= ");
}
END_TEST

START_TEST(addresses_that_lack)
{
	struct desk k;
	const struct article *x = desk_read(&k, HEAD "Roe A(1), Doe B(7).\n\n"
	    "Author information:\n(1)Here.\n(#)Equal." FOOT);

	ck_said(&k, "\"B Doe\" has affiliation 7");
	ck_said(&k, "[aff-missing]");
	ck_assert_uint_eq(x->n_affs, 1);
	ck_assert_ptr_null(x->affs[0].label);
	ck_assert_uint_eq(x->n_author_notes, 1);
	ck_rich(&k, x->author_notes[0].paras[0], "Equal.");
	desk_drop(&k);
}
END_TEST

static void
check_notices(const char *text, const char *expected)
{
	struct desk k;
	const struct article *x = desk_read(&k, text);
	struct buf b = { .arena = k.notes };

	for (size_t i = 0; i < x->n_notices; i++)
		buf_printf(&b, "%s=%s/", x->notices[i].type, rich_text(
		    k.notes, &x->notices[i].text));
	ck_assert_str_eq(buf_text(&b), expected);
	desk_drop(&k);
}

START_TEST(other_articles)
{
	check_notices(HEAD "Roe A.\n\nComment in\n    K Ex. 2015 Mar;2(1):\n"
	    "    1-2. doi: 10.1000/y.\n    L Ex. 2016;3:3.\nErratum in\n"
	    "    J Ex. 2014;1:9.\n\nUpdate of\n    doi: 10.1101/z." FOOT,
	    "Erratum in=J Ex. 2014;1:9./Update of=doi: 10.1101/z./"
	    "Comment in=K Ex. 2015 Mar;2(1): 1-2. doi: 10.1000/y./"
	    "Comment in=L Ex. 2016;3:3./");
	/* with blanks kept, an end without one is the end of an entry */
	check_notices(HEAD "Roe A.\n\nComment in\n    K Ex. 2015 Mar;2(1):1 \n"
	    "    doi: 10.1000/y.\n    Note by Doe.\n\nThe abstract of \nit "
	    "is \nlong." FOOT, "Comment in=K Ex. 2015 Mar;2(1):1 doi: "
	    "10.1000/y./Comment in=Note by Doe./");
	check_notices(HEAD "Roe A.\n\nSeen with\n    K Ex. 2015;2:1.\nalone"
	    FOOT, "Seen with=K Ex. 2015;2:1./");
}
END_TEST

UNIT_MAIN("input/abstract_text_parts", addresses, addresses_that_lack,
    other_articles)

#include "desk.h"

START_TEST(authors_share_affiliations)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED(
	    "<AuthorList CompleteYN=\"N\">"
	    "<Author ValidYN=\"Y\" EqualContrib=\"Y\"><LastName>Roe</LastName>"
	    "<ForeName>Ann B</ForeName><Initials>AB</Initials>"
	    "<Suffix>Jr</Suffix><Identifier Source=\"ORCID\">"
	    "http://orcid.org/0000-0002-1825-0097</Identifier>"
	    "<AffiliationInfo><Affiliation>One.</Affiliation>"
	    "<Identifier Source=\"ROR\">https://ror.org/0</Identifier>"
	    "</AffiliationInfo><AffiliationInfo><Affiliation>Two."
	    "</Affiliation></AffiliationInfo></Author>"
	    "<Author ValidYN=\"N\"><LastName>Doe</LastName>"
	    "<Affiliation>Two.</Affiliation></Author></AuthorList>"));
	const struct contrib *c = x->contribs;

	ck_assert_uint_eq(x->n_contribs, 2);
	ck_assert(x->contribs_incomplete);
	ck_assert_str_eq(c[0].surname, "Roe");
	ck_assert_str_eq(c[0].given_names, "Ann B");
	ck_assert_str_eq(c[0].suffix, "Jr");
	ck_assert_str_eq(c[0].orcid, "0000-0002-1825-0097");
	ck_assert(c[0].equal_contrib && !c[0].invalid && c[1].invalid);
	ck_assert_uint_eq(x->n_affs, 2);
	ck_assert_uint_eq(c[0].n_affs, 2);
	ck_assert_uint_eq(c[1].n_affs, 1);
	ck_assert_uint_eq(c[1].affs[0], 1);
	ck_assert_str_eq(x->affs[0].ror, "https://ror.org/0");
	desk_drop(&k);
}
END_TEST

START_TEST(old_affiliation_is_the_first_authors)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED(
	    "<Affiliation>Dept.</Affiliation><AuthorList>"
	    "<Author><LastName>Roe</LastName><FirstName>Ann</FirstName>"
	    "<MiddleName>Bea</MiddleName></Author>"
	    "<Author><LastName>Doe</LastName></Author> ...</AuthorList>"));

	ck_assert(x->contribs_incomplete);
	ck_assert_uint_eq(x->n_unreached, 0);
	ck_assert_uint_eq(x->n_affs, 1);
	ck_assert_uint_eq(x->contribs[0].n_affs, 1);
	ck_assert_uint_eq(x->contribs[1].n_affs, 0);
	ck_assert_str_eq(x->contribs[0].given_names, "Ann Bea");
	desk_drop(&k);
}
END_TEST

START_TEST(investigators_join_their_group)
{
	struct desk k;
	const struct article *x = desk_read(&k, CITATION("<Article>"
	    "<ArticleTitle>T</ArticleTitle><AuthorList><Author>"
	    "<CollectiveName Investigators=\"g1\">The <i>X</i> Group"
	    "</CollectiveName></Author></AuthorList></Article>"
	    "<InvestigatorList ID=\"g1\"><Investigator>"
	    "<LastName>Poe</LastName></Investigator></InvestigatorList>"
	    "<InvestigatorList><Investigator><LastName>Loe</LastName>"
	    "</Investigator></InvestigatorList>"));

	ck_assert_int_eq(x->contribs[0].kind, CONTRIB_COLLAB);
	ck_rich(&k, x->contribs[0].collab, "The X Group");
	ck_assert_uint_eq(x->contribs[0].n_members, 1);
	ck_assert_str_eq(x->contribs[0].members[0].surname, "Poe");
	ck_assert_uint_eq(x->n_investigators, 1);
	ck_assert_str_eq(x->investigators[0].surname, "Loe");
	desk_drop(&k);
}
END_TEST

START_TEST(people_of_every_kind)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED("<AuthorList "
	    "CompleteYN=\"N\"><Author EqualContrib=\"Y\"><LastName>Roe"
	    "</LastName><ForeName>Ann B</ForeName><Initials>AB</Initials>"
	    "<Suffix>Jr</Suffix><Identifier Source=\"ORCID\">"
	    "0000000218250097</Identifier></Author><Author ValidYN=\"N\">"
	    "<LastName>Ro</LastName></Author><Author><ForeName>Madonna"
	    "</ForeName></Author><Author><LastName>et al</LastName></Author>"
	    "</AuthorList>"));

	ck_assert_uint_eq(x->n_contribs, 3);
	ck_assert(x->contribs_incomplete);
	ck_assert_str_eq(contrib_full_name(k.arena, &x->contribs[0]),
	    "Ann B Roe Jr");
	ck_assert_str_eq(x->contribs[0].orcid, "0000-0002-1825-0097");
	ck_assert(x->contribs[0].equal_contrib);
	ck_assert(x->contribs[1].invalid);
	ck_assert_str_eq(x->contribs[2].name, "Madonna");
	desk_drop(&k);
}
END_TEST

START_TEST(identifiers_of_affiliations)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED("<AuthorList><Author>"
	    "<LastName>Roe</LastName><AffiliationInfo><Affiliation>A"
	    "</Affiliation><Identifier Source=\"ROR\">r</Identifier>"
	    "<Identifier Source=\"GRID\">g</Identifier></AffiliationInfo>"
	    "<AffiliationInfo><Affiliation>A</Affiliation><Identifier "
	    "Source=\"ISNI\">i</Identifier></AffiliationInfo></Author>"
	    "</AuthorList>"));

	ck_assert_uint_eq(x->n_affs, 1);
	ck_assert_uint_eq(x->contribs[0].n_affs, 1);
	ck_assert_str_eq(x->affs[0].ror, "r");
	ck_assert_str_eq(x->affs[0].grid, "g");
	ck_assert_str_eq(x->affs[0].isni, "i");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/pubmed_people", authors_share_affiliations,
    old_affiliation_is_the_first_authors, investigators_join_their_group,
    people_of_every_kind, identifiers_of_affiliations)

#include "jats_desk.h"

#define NAME(surname) "<name><surname>" surname "</surname></name>"
#define PEOPLE(people) \
	TITLED_META("<contrib-group>" people "</contrib-group>")

START_TEST(what_is_told_of_a_person)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE("<contrib corresp="
	    "\"yes\" equal-contrib=\"yes\" deceased=\"yes\"><contrib-id "
	    "contrib-id-type=\"orcid\">0000-0002-1825-0097</contrib-id>"
	    "<contrib-id contrib-id-type=\"scopus\">77</contrib-id>"
	    NAME("Roe") "<degrees>MD</degrees><degrees>PhD</degrees><role>"
	    "Chair</role><email>r@example.org</email><address><addr-line>"
	    "Lane 1</addr-line><phone>17</phone></address></contrib>"));
	const struct contrib *c = x->contribs;

	ck_assert_str_eq(c->orcid, "0000-0002-1825-0097");
	ck_assert_str_eq(c->degrees, "MD, PhD");
	ck_assert_str_eq(c->email, "r@example.org");
	ck_rich(&k, c->note, "Lane 1, 17; Chair");
	ck_assert(c->corresp && c->equal_contrib && c->deceased);
	ck_said(&k, "a key of a person in another register");
	desk_drop(&k);
}
END_TEST

START_TEST(orcid_by_its_address)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE("<contrib>"
	    NAME("Roe") "<uri content-type=\"orcid\" xlink:href=\"https://"
	    "orcid.org/0000-0002-1825-0097\"/></contrib><contrib>" NAME("Doe")
	    "<ext-link xlink:href=\"https://example.org/\">home</ext-link>"
	    "</contrib>"));

	ck_assert_str_eq(x->contribs[0].orcid, "0000-0002-1825-0097");
	ck_rich(&k, x->contribs[1].note, "home");
	desk_drop(&k);
}
END_TEST

START_TEST(groups_and_their_people)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE("<contrib><collab>The "
	    "<italic>X</italic> Group<contrib-group><contrib>" NAME("A")
	    "<aff>Here</aff></contrib></contrib-group></collab></contrib>"
	    "<contrib>" NAME("B") "<collab>for Y</collab></contrib>"
	    "<contrib><anonymous/></contrib><on-behalf-of>for Z</on-behalf-of>"
	    ));
	const struct contrib *c = x->contribs;

	ck_assert_uint_eq(x->n_contribs, 4);
	ck_assert_int_eq(c[0].kind, CONTRIB_COLLAB);
	ck_rich(&k, c[0].collab, "The X Group");
	ck_assert_uint_eq(c[0].n_members, 1);
	ck_assert_int_eq(c[0].members[0].role, CONTRIB_INVESTIGATOR);
	ck_rich(&k, x->affs[c[0].members[0].affs[0]].text, "Here");
	ck_assert_int_eq(c[1].kind, CONTRIB_PERSON);
	ck_rich(&k, c[1].note, "for Y");
	ck_assert_str_eq(c[2].name, "Anonymous");
	ck_rich(&k, c[3].collab, "for Z");
	desk_drop(&k);
}
END_TEST

#define NOTES(notes) "<author-notes>" notes "</author-notes>"

START_TEST(notes_of_a_person)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<contrib-group>"
	    "<contrib>" NAME("A") "<xref ref-type=\"fn\" rid=\"e d\"/>"
	    "</contrib><contrib>" NAME("B") "<xref ref-type=\"fn\" rid=\"p\"/>"
	    "<xref ref-type=\"corresp\" rid=\"c\"/></contrib>"
	    "</contrib-group>" NOTES("<corresp id=\"c\">b@example.org"
	    "</corresp><fn id=\"e\"><label>*</label><p>These authors "
	    "contributed equally</p></fn><fn id=\"d\" fn-type=\"deceased\"><p>"
	    "Deceased</p></fn><fn id=\"p\" fn-type=\"present-address\"><p>"
	    "Moon</p></fn>")));
	const struct contrib *c = x->contribs;

	ck_assert(c[0].equal_contrib && c[0].deceased && !c[0].corresp);
	ck_assert(c[1].corresp && !c[1].equal_contrib);
	ck_rich(&k, c[1].note, "Moon");
	/* all said by the marks but the address to write to */
	ck_assert_uint_eq(x->n_author_notes, 1);
	desk_drop(&k);
}
END_TEST

START_TEST(an_affiliation_that_is_nowhere)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE("<contrib>"
	    NAME("A") "<xref ref-type=\"aff\" rid=\"a9\">9</xref></contrib>"));

	ck_assert_uint_eq(x->contribs[0].n_affs, 0);
	ck_said(&k, "\"a9\" is named but never given");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_people", what_is_told_of_a_person,
    orcid_by_its_address, groups_and_their_people, notes_of_a_person,
    an_affiliation_that_is_nowhere)

#include "jats_desk.h"

#define PERSON(surname, more) "<contrib><name><surname>" surname \
	"</surname></name>" more "</contrib>"
#define PEOPLE(people) "<contrib-group>" people "</contrib-group>"

/* One author with one address. */
#define ONE(aff) TITLED_META(PEOPLE(PERSON("A", "<aff>" aff "</aff>")))

static void
check_text(const char *xml, const char *text)
{
	struct desk k;
	const struct article *x = desk_read(&k, xml);

	ck_assert_uint_eq(x->n_affs, 1);
	ck_rich(&k, x->affs[0].text, text);
	desk_drop(&k);
}

START_TEST(parts_are_parted)
{
	check_text(ONE("University of X, <country>Y</country>"),
	    "University of X, Y");
	check_text(ONE("<institution>U</institution><city>C</city>\n"
	    "<country>Y</country>"), "U, C, Y");
	check_text(ONE("<institution-wrap><institution>D</institution>\n"
	    "<institution>U</institution></institution-wrap>\n, <addr-line>"
	    "<named-content>C</named-content></addr-line>; Y,"), "D, U, C; Y");
	check_text(ONE("<label>1</label><sup>1</sup>U <bold>B</bold>"),
	    "U B");
	check_text(ONE("<institution>U</institution><phone>17</phone>"),
	    "U, Phone 17");
}
END_TEST

START_TEST(the_original_stands_for_its_parts)
{
	check_text(ONE("<institution content-type=\"orgname\">U</institution>"
	    "<institution content-type=\"original\">U, City</institution>"
	    "<country>Brazil</country>"), "U, City. Brazil");
	check_text(ONE("<institution content-type=\"original\">U, Brazil"
	    "</institution><country>Brazil</country>"), "U, Brazil");
}
END_TEST

START_TEST(identifiers)
{
	struct desk k;
	const struct article *x = desk_read(&k, ONE("<institution-wrap>"
	    "<institution-id institution-id-type=\"GRID\">grid.1"
	    "</institution-id><institution-id>https://ror.org/05a28rw58"
	    "</institution-id><institution-id institution-id-type=\"x\">7"
	    "</institution-id><institution>U</institution>"
	    "</institution-wrap>"));

	ck_assert_str_eq(x->affs[0].grid, "grid.1");
	ck_assert_str_eq(x->affs[0].ror, "https://ror.org/05a28rw58");
	ck_said(&k, "a key of an institution");
	desk_drop(&k);
}
END_TEST

START_TEST(pointed_to_by_id_or_mark)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(PEOPLE(
	    PERSON("A", "<xref ref-type=\"aff\" rid=\"a2 a1\"/>")
	    PERSON("B", "<xref ref-type=\"aff\">3</xref>"))
	    "<aff id=\"a1\">One</aff><aff id=\"a2\">Two</aff>"
	    "<aff><label>3</label>Three</aff>"));

	ck_assert_uint_eq(x->n_affs, 3);
	ck_rich(&k, x->affs[0].text, "Two");
	ck_assert_uint_eq(x->contribs[0].n_affs, 2);
	ck_rich(&k, x->affs[x->contribs[1].affs[0]].text, "Three");
	desk_drop(&k);
}
END_TEST

/* One that nobody points to is of all who have none. */
START_TEST(of_a_whole_group)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    PEOPLE(PERSON("A", "") PERSON("B", "<aff>Own</aff>")
	    "<aff>All</aff>") PEOPLE(PERSON("C", "") "<aff>Others</aff>")));

	ck_rich(&k, x->affs[x->contribs[0].affs[0]].text, "All");
	ck_assert_uint_eq(x->contribs[1].n_affs, 1);
	ck_rich(&k, x->affs[x->contribs[1].affs[0]].text, "Own");
	ck_rich(&k, x->affs[x->contribs[2].affs[0]].text, "Others");
	desk_drop(&k);
}
END_TEST

START_TEST(beside_the_groups)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    PEOPLE(PERSON("A", "")) "<aff>Lone</aff>"));

	ck_assert_uint_eq(x->contribs[0].n_affs, 1);
	desk_drop(&k);
	x = desk_read(&k, TITLED_META(PEOPLE(PERSON("A", ""))
	    "<aff>One</aff><aff>Two</aff>"));
	ck_assert_uint_eq(x->n_affs, 2);
	ck_assert_uint_eq(x->contribs[0].n_affs, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(of_several_forms_the_first)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(PEOPLE(
	    PERSON("A", "<xref ref-type=\"aff\" rid=\"b\"/>"))
	    "<aff-alternatives><aff id=\"a\">First</aff><aff id=\"b\">Second"
	    "</aff></aff-alternatives>"));

	ck_assert_uint_eq(x->n_affs, 1);
	ck_rich(&k, x->affs[0].text, "First");
	ck_assert_uint_eq(x->contribs[0].n_affs, 1);
	ck_said(&k, "the same address in other words");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_affs", parts_are_parted,
    the_original_stands_for_its_parts, identifiers,
    pointed_to_by_id_or_mark, of_a_whole_group, beside_the_groups,
    of_several_forms_the_first)

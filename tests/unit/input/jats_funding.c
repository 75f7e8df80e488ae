#include "jats_desk.h"

START_TEST(awards)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<funding-group>"
	    "<award-group><funding-source country=\"DE\"><institution-wrap>"
	    "<institution>Fund</institution><institution-id>10.13039/1"
	    "</institution-id></institution-wrap></funding-source><award-id>1"
	    "</award-id><award-id>2</award-id><principal-award-recipient>"
	    "<name><surname>Roe</surname><given-names>A</given-names></name>"
	    "</principal-award-recipient></award-group><award-group>"
	    "<funding-source>Other</funding-source><principal-award-recipient>"
	    "author-17</principal-award-recipient></award-group>"
	    "<funding-statement>All paid.</funding-statement><open-access><p>"
	    "By all.</p></open-access></funding-group>"));

	ck_assert_uint_eq(x->n_grants, 3);
	ck_assert_str_eq(x->grants[0].id, "1");
	ck_assert_str_eq(x->grants[0].agency, "Fund");
	ck_assert_str_eq(x->grants[0].country, "DE");
	ck_assert_str_eq(x->grants[1].id, "2");
	ck_assert_str_eq(x->grants[1].recipient, "A Roe");
	ck_assert_ptr_null(x->grants[2].recipient);
	ck_rich(&k, x->funding_statement, "All paid.");
	ck_rich(&k, SECTION(x, "Open access")->paras[0], "By all.");
	ck_said(&k, "the key of an author");
	desk_drop(&k);
}
END_TEST

START_TEST(contracts_of_old)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<contract-num>7"
	    "</contract-num><contract-sponsor>A</contract-sponsor>"
	    "<contract-sponsor>B</contract-sponsor><contract-num>8"
	    "</contract-num>"));

	ck_assert_uint_eq(x->n_grants, 2);
	ck_assert_str_eq(x->grants[0].id, "7");
	ck_assert_str_eq(x->grants[0].agency, "A");
	ck_assert_str_eq(x->grants[1].id, "8");
	ck_assert_str_eq(x->grants[1].agency, "B");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_funding", awards, contracts_of_old)

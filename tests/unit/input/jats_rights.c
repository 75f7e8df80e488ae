#include "jats_desk.h"

#define RIGHTS(rights) TITLED_META("<permissions>" rights "</permissions>")

START_TEST(a_statement_that_says_all)
{
	struct desk k;
	const struct article *x = desk_read(&k, RIGHTS("<copyright-statement>"
	    "© 2020 Roe</copyright-statement><copyright-year>2020"
	    "</copyright-year><copyright-holder>Roe</copyright-holder>"));

	ck_assert_str_eq(x->copyright, "© 2020 Roe");
	desk_drop(&k);
}
END_TEST

START_TEST(what_the_statement_lacks)
{
	struct desk k;
	const struct article *x = desk_read(&k, RIGHTS("<copyright-year>2020"
	    "</copyright-year><copyright-holder>Roe</copyright-holder>"));

	ck_assert_str_eq(x->copyright, "© 2020 Roe");
	desk_drop(&k);
}
END_TEST

START_TEST(licences)
{
	struct desk k;
	const struct article *x = desk_read(&k, RIGHTS("<license xlink:href="
	    "\"https://example.org/by\"><license-p>One.</license-p><license-p>"
	    "Two</license-p></license><license><p>Outra</p></license>"));

	ck_assert_str_eq(x->license_href, "https://example.org/by");
	ck_rich(&k, x->license, "One. Two");
	ck_said(&k, "the same licence in another language");
	desk_drop(&k);
}
END_TEST

START_TEST(a_licence_by_its_address)
{
	struct desk k;
	const struct article *x = desk_read(&k, RIGHTS("<license "
	    "xmlns:ali=\"http://www.niso.org/schemas/ali/1.0/\">"
	    "<ali:license_ref>https://example.org/a</ali:license_ref>"
	    "</license>"));

	ck_assert_str_eq(x->license_href, "https://example.org/a");
	ck_assert_uint_eq(x->license.n_runs, 0);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_rights", a_statement_that_says_all,
    what_the_statement_lacks, licences, a_licence_by_its_address)

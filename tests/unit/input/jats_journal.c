#include "jats_desk.h"

START_TEST(a_journal)
{
	struct desk k;
	const struct article *x = desk_read(&k, FRONT("<journal-meta>"
	    "<journal-id journal-id-type=\"nlm-ta\">J X</journal-id>"
	    "<journal-id journal-id-type=\"iso-abbrev\">J. X.</journal-id>"
	    "<journal-id journal-id-type=\"hwp\">jx</journal-id>"
	    "<journal-title-group><journal-title>Journal of X</journal-title>"
	    "<journal-subtitle>new</journal-subtitle><abbrev-journal-title>"
	    "J. X.</abbrev-journal-title></journal-title-group>"
	    "<issn pub-type=\"ppub\">1234-5679</issn>"
	    "<issn publication-format=\"electronic\">2050-084X</issn>"
	    "<issn-l>2050-084X</issn-l><publisher><publisher-name>P"
	    "</publisher-name><publisher-loc>L</publisher-loc></publisher>"
	    "</journal-meta><article-meta/>"));
	const struct journal *j = &x->journal;

	ck_assert_str_eq(j->title, "Journal of X: new");
	ck_assert_str_eq(j->abbrev, "J X");
	ck_assert_str_eq(j->iso_abbrev, "J. X.");
	ck_assert_str_eq(j->issn_print, "1234-5679");
	ck_assert_str_eq(j->issn_electronic, "2050-084X");
	ck_assert_str_eq(j->issn_linking, "2050-084X");
	ck_assert_str_eq(j->publisher, "P (L)");
	ck_assert_uint_eq(x->n_unreached, 1);
	desk_drop(&k);
}
END_TEST

/* Before 2008 its titles stood in no group. */
START_TEST(an_old_journal)
{
	struct desk k;
	const struct article *x = desk_read(&k, FRONT("<journal-meta>"
	    "<journal-title>Old</journal-title><abbrev-journal-title>O."
	    "</abbrev-journal-title></journal-meta><article-meta/>"));

	ck_assert_str_eq(x->journal.title, "Old");
	ck_assert_str_eq(x->journal.iso_abbrev, "O.");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_journal", a_journal, an_old_journal)

#include "jats_desk.h"

/* Whatever stands in a citation reaches its text or its identifiers. */
START_TEST(no_part_is_lost)
{
	struct desk k;
	const struct article *x = desk_read(&k, REF("<element-citation "
	    "publication-type=\"odd\"><collab>A</collab><gov>B</gov>"
	    "<article-title>C</article-title><trans-title>D</trans-title>"
	    "<source>E</source><series>F</series><annotation><p>G</p>"
	    "</annotation><size>H</size><person-group person-group-type=\""
	    "curator\"><name><surname>I</surname></name></person-group>"
	    "<person-group>J and K</person-group><isbn>9780000000002</isbn>"
	    "<date-in-citation>L</date-in-citation><ext-link xlink:href=\""
	    "https://example.org/\">M</ext-link><conf-sponsor>N"
	    "</conf-sponsor></element-citation>"));
	const char *text = rich_text(k.arena, &x->ref_lists[0].refs[0].text);

	for (char c = 'A'; c <= 'N'; c++)
		ck_assert_msg(strchr(text, c) != NULL, "%c not in %s", c,
		    text);
	ck_assert_str_eq(x->ref_lists[0].refs[0].ids[0].type, "ISBN");
	desk_drop(&k);
}
END_TEST

START_TEST(comments_that_are_a_doi)
{
	struct desk k;
	const struct article *x = desk_read(&k, REFS("<ref><element-citation>"
	    "<source>S</source><comment>doi: <ext-link xlink:href=\"http://"
	    "dx.doi.org/10.5555/a\">10.5555/a</ext-link></comment>"
	    "</element-citation></ref><ref><element-citation><source>S"
	    "</source><comment>In press</comment></element-citation></ref>"));

	ck_ref(&k, x, 0, "S.");
	ck_assert_str_eq(x->ref_lists[0].refs[0].doi, "10.5555/a");
	ck_ref(&k, x, 1, "S. In press.");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_slots", no_part_is_lost, comments_that_are_a_doi)

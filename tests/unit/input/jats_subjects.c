#include "jats_desk.h"

#define SUBJECTS(groups) \
	TITLED_META("<article-categories>" groups "</article-categories>")

START_TEST(kinds_and_fields)
{
	struct desk k;
	const struct article *x = desk_read(&k, SUBJECTS(
	    "<subj-group subj-group-type=\"heading\"><subject>Original Article"
	    "</subject></subj-group><subj-group subj-group-type=\"heading\">"
	    "<subject>Immunology</subject></subj-group><subj-group "
	    "subj-group-type=\"display-channel\"><subject>Insight</subject>"
	    "</subj-group><subj-group subj-group-type=\"path\"><subject>"
	    "/631/67</subject></subj-group>"));

	ck_assert_uint_eq(x->n_pub_types, 3);
	ck_assert_str_eq(x->pub_types[1].name, "Original Article");
	ck_assert_str_eq(x->pub_types[2].name, "Insight");
	ck_assert_str_eq(x->kwd_groups[0].title, "Subjects");
	ck_assert_uint_eq(x->kwd_groups[0].n_kwds, 1);
	ck_rich(&k, x->kwd_groups[0].kwds[0].text, "Immunology");
	ck_said(&k, "a code of a subject");
	desk_drop(&k);
}
END_TEST

START_TEST(a_tree_names_each_branch_once)
{
	struct desk k;
	const struct article *x = desk_read(&k, SUBJECTS(
	    "<subj-group subj-group-type=\"d\"><subject>Life</subject>"
	    "<subj-group><subject>Cells</subject></subj-group></subj-group>"
	    "<subj-group subj-group-type=\"d\"><subject>Life</subject>"
	    "<subj-group><subject>Genes</subject></subj-group></subj-group>")
	    );

	ck_assert_uint_eq(x->kwd_groups[0].n_kwds, 3);
	ck_rich(&k, x->kwd_groups[0].kwds[2].text, "Genes");
	desk_drop(&k);
}
END_TEST

START_TEST(the_authors_words_come_first)
{
	struct desk k;
	const struct article *x = desk_read(&k, SUBJECTS("<subj-group>"
	    "<subject>Physics</subject></subj-group></article-categories>"
	    "<kwd-group><kwd>wells</kwd></kwd-group><article-categories>"));

	ck_assert_uint_eq(x->n_kwd_groups, 2);
	ck_rich(&k, x->kwd_groups[0].kwds[0].text, "wells");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_subjects", kinds_and_fields,
    a_tree_names_each_branch_once, the_authors_words_come_first)

#include "jats_desk.h"

#define PERSON(type, surname, more) "<contrib contrib-type=\"" type "\">" \
	"<name><surname>" surname "</surname></name>" more "</contrib>"
#define PEOPLE(people) \
	TITLED_META("<contrib-group>" people "</contrib-group>")

START_TEST(editors_are_no_authors)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE(PERSON("author", "A",
	    "") PERSON("editor", "B", "<role>Reviewing Editor</role><aff>"
	    "U of B</aff><email>b@example.org</email>")
	    PERSON("reviewer", "C", "") PERSON("reviewer", "D", "")));

	ck_assert_uint_eq(x->n_contribs, 1);
	ck_assert_uint_eq(x->n_affs, 0);
	ck_rich(&k, SECTION(x, "Reviewing Editor")->paras[0],
	    "B, U of B, b@example.org");
	ck_assert_uint_eq(SECTION(x, "Reviewer")->n_paras, 2);
	desk_drop(&k);
}
END_TEST

START_TEST(editors_alone_are_the_contribs)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE(PERSON("editor", "B",
	    "")));

	ck_assert_uint_eq(x->n_contribs, 1);
	ck_assert_int_eq(x->contribs[0].role, CONTRIB_EDITOR);
	desk_drop(&k);
}
END_TEST

START_TEST(what_each_did)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE(PERSON("author", "A",
	    "<role vocab=\"credit\">Software</role><role content-type=\"http:"
	    "//credit.niso.org/x\">Supervision</role>") PERSON("author", "B",
	    "<role vocab=\"credit\">Software</role>") PERSON("author", "C",
	    "<role>wished</role><role>waited</role>") PERSON("author", "D",
	    "<role>Chair</role>")));

	ck_rich(&k, SECTION(x, "Author contributions")->paras[0],
	    "A: Software, Supervision. B: Software. C: wished, waited.");
	ck_rich(&k, x->contribs[3].note, "Chair");
	desk_drop(&k);
}
END_TEST

START_TEST(members_by_a_key)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE("<contrib contrib-type="
	    "\"author\"><contrib-id contrib-id-type=\"group-author-key\">g1"
	    "</contrib-id><collab>Group</collab></contrib>"
	    PERSON("author non-byline", "A", "<contrib-id contrib-id-type="
	    "\"group-author-key\">g1</contrib-id>")
	    PERSON("author non-byline", "B", "")));

	ck_assert_uint_eq(x->n_contribs, 1);
	ck_assert_uint_eq(x->contribs[0].n_members, 1);
	ck_assert_str_eq(x->contribs[0].members[0].surname, "A");
	ck_assert_uint_eq(x->n_investigators, 1);
	ck_assert_str_eq(x->investigators[0].surname, "B");
	desk_drop(&k);
}
END_TEST

/* Ten groups, one in the other; the model's users go eight deep. */
START_TEST(groups_within_groups)
{
	struct desk k;
	struct buf b = { .arena = arena_new(0) };
	const struct contrib *c;
	int depth = 0;

	for (int i = 0; i < 20; i++)
		buf_printf(&b, "<contrib-group><contrib><name><surname>S%d"
		    "</surname></name></contrib><contrib><collab>G%d", i, i);
	for (int i = 0; i < 20; i++)
		buf_str(&b, "</collab></contrib></contrib-group>");
	desk_read(&k, arena_printf(b.arena, "<article article-type=\"a\">"
	    "<front><article-meta>%s</article-meta></front></article>",
	    buf_text(&b)));
	c = &k.article->contribs[1];
	while (c->n_members > 1 && depth < 50) {
		c = &c->members[c->n_members - 1];
		depth++;
	}
	ck_assert_int_le(depth, 8);
	arena_drop(b.arena);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_crowd", editors_are_no_authors,
    editors_alone_are_the_contribs, what_each_did, members_by_a_key,
    groups_within_groups)

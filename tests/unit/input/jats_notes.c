#include "jats_desk.h"

#define PERSON(surname, more) "<contrib><name><surname>" surname \
	"</surname><given-names>Ann</given-names></name>" more "</contrib>"
#define PEOPLE(people) "<contrib-group>" people "</contrib-group>"
#define NOTES(notes) "<author-notes>" notes "</author-notes>"
#define CORRESP "<xref ref-type=\"corresp\" rid=\"c\"/>"

START_TEST(correspondence_that_the_marks_tell)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(PEOPLE(
	    PERSON("Roe", CORRESP)) NOTES("<corresp id=\"c\"><label>*</label>"
	    "Correspondence to: Ann Roe. E-mail: <email>r@example.org</email>"
	    "</corresp>")));

	ck_assert(x->contribs[0].corresp);
	ck_assert_str_eq(x->contribs[0].email, "r@example.org");
	ck_assert_uint_eq(x->n_author_notes, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(correspondence_that_says_more)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(PEOPLE(
	    PERSON("Roe", CORRESP)) NOTES("<corresp id=\"c\">Address: Well "
	    "Lane 7. <email>r@example.org</email></corresp>")));

	ck_assert_str_eq(x->contribs[0].email, "r@example.org");
	ck_rich(&k, NOTE(x, "Correspondence")->paras[0],
	    "Address: Well Lane 7. r@example.org");
	desk_drop(&k);
}
END_TEST

/* Whose address it is cannot be told. */
START_TEST(correspondence_of_two)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(PEOPLE(
	    PERSON("Roe", CORRESP) PERSON("Doe", CORRESP)) NOTES(
	    "<corresp id=\"c\">Corresponding: <email>r@example.org</email>"
	    "</corresp>")));

	ck_assert_ptr_null(x->contribs[0].email);
	ck_rich(&k, NOTE(x, NULL)->paras[0], "Corresponding: r@example.org");
	desk_drop(&k);
}
END_TEST

START_TEST(notes_name_whom_they_are_of)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(PEOPLE(
	    PERSON("Roe", "<xref ref-type=\"fn\" rid=\"n\"/>")
	    PERSON("Doe", "<xref ref-type=\"fn\" rid=\"n\"/>"))
	    NOTES("<fn id=\"n\"><label>a</label><p>On leave.</p></fn><fn><p>"
	    "Of all.</p></fn>")));
	const struct section *s = NOTE(x, "Note");

	ck_rich(&k, s->paras[0], "Ann Roe, Ann Doe: On leave.");
	ck_rich(&k, s->paras[1], "Of all.");
	desk_drop(&k);
}
END_TEST

START_TEST(labels_that_are_titles)
{
	struct desk k;
	const struct article *x = desk_read(&k, BACK("<fn-group><fn><label>"
	    "Competing interests:</label><p>None.</p></fn><fn><label>iii"
	    "</label><p>Third.</p></fn><fn><p><bold>Thanks</bold></p><p>To "
	    "all.</p></fn></fn-group>"));

	ck_rich(&k, x->coi[0], "None.");
	ck_rich(&k, SECTION(x, "Note")->paras[0], "Third.");
	ck_rich(&k, SECTION(x, "Thanks")->paras[0], "To all.");
	desk_drop(&k);
}
END_TEST

START_TEST(groups_give_their_title)
{
	struct desk k;
	const struct article *x = desk_read(&k, BACK("<fn-group content-type="
	    "\"ethics-information\"><title>Ethics</title><fn fn-type=\"other\">"
	    "<p>Approved.</p></fn></fn-group><fn-group><title>Footnotes"
	    "</title><fn><p>Odd.</p></fn></fn-group>"));

	ck_rich(&k, SECTION(x, "Ethics")->paras[0], "Approved.");
	ck_rich(&k, SECTION(x, "Note")->paras[0], "Odd.");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_notes", correspondence_that_the_marks_tell,
    correspondence_that_says_more, correspondence_of_two,
    notes_name_whom_they_are_of, labels_that_are_titles,
    groups_give_their_title)

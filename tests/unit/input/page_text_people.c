#include "copied.h"

/* "name:marks|..." of the people in a line. */
static const char *
people(struct scene *s, const char *line)
{
	struct copied *c = scene_open(s, "");
	struct buf b = { .arena = c->arena };

	copied_people(c, line, CONTRIB_AUTHOR);
	for (size_t i = 0; i < s->x.n_contribs; i++) {
		buf_printf(&b, "%s%s:", contrib_full_name(c->arena,
		    &s->x.contribs[i]), s->x.contribs[i].kind ==
		    CONTRIB_COLLAB ? " (group)" : "");
		for (size_t k = 0; k < c->marks[i].n_numbers; k++)
			buf_printf(&b, "%zu ", c->marks[i].numbers[k]);
		buf_str(&b, s->x.contribs[i].equal_contrib ? "=|" : "|");
	}
	if (s->x.contribs_incomplete)
		buf_str(&b, "et al");
	return buf_text(&b);
}

static void
check(const char *line, const char *expected)
{
	struct scene s;

	ck_assert_str_eq(people(&s, line), expected);
	scene_drop(&s);
}

START_TEST(names_with_their_marks)
{
	check("Dora L Roe 1 2, Bob Doe 2 #, C D van der Poe Jr 3",
	    "Dora L Roe:1 2 |Bob Doe:2 =|C D van der Poe Jr:3 |");
	check("Roe A1,2, Doe B3.", "A Roe:1 2 |B Doe:3 |");
	check("Ann Roe\xC2\xA0\xE2\x80\xA0 12, Bob Doe*", "Ann Roe:12 |Bob Doe:|");
	check("Ann Roe, Bob Doe", "Ann Roe:|Bob Doe:|");
	check("Jos\xC3\xA9 Ortega-Y-Gasset 1, \xE7\x8E\x8B\xE5\x8B\x87 2",
	    "Jos\xC3\xA9 Ortega-Y-Gasset:1 |\xE7\x8E\x8B\xE5\x8B\x87:2 |");
}
END_TEST

START_TEST(groups_and_others)
{
	check("Ann Roe 1; Lorem Study Group",
	    "Ann Roe:1 |Lorem Study Group (group):|");
	check("COVID-19 Working Group", "COVID-19 Working Group (group):|");
	check("Ann Roe, et al.", "Ann Roe:|et al");
	check("Ann Roe, Bob Doe, \xE2\x80\xA6", "Ann Roe:|Bob Doe:|et al");
	check("Ann Roe and Bob Doe", "Ann Roe and Bob Doe:|");
	check("Ann Roe, and Bob Doe", "Ann Roe:|Bob Doe:|");
}
END_TEST

START_TEST(family_name_and_initials)
{
	struct scene s;

	people(&s, "Roe A1, van der Poe CD Jr2; X Group.");
	ck_assert_str_eq(s.x.contribs[0].surname, "Roe");
	ck_assert_str_eq(s.x.contribs[0].initials, "A");
	ck_assert_str_eq(s.x.contribs[1].surname, "van der Poe");
	ck_assert_str_eq(s.x.contribs[1].initials, "CD");
	ck_assert_str_eq(s.x.contribs[1].suffix, "Jr");
	ck_assert_ptr_null(s.x.contribs[1].name);
	ck_assert_int_eq(s.x.contribs[2].kind, CONTRIB_COLLAB);
	scene_drop(&s);
	/* one that is of the other form, and nothing is known of any */
	people(&s, "Roe A, Bob Doe");
	ck_assert_str_eq(s.x.contribs[0].name, "Roe A");
	scene_drop(&s);
}
END_TEST

START_TEST(which_lines_are_people)
{
	ck_assert(copied_is_people("Dora L Roe 1 2, Bob van der Doe"));
	ck_assert(copied_is_people("Lorem Study Group"));
	ck_assert(copied_is_people("Ann Roe 1, O'Brien D, d'Arcy E"));
	ck_assert(copied_is_people("Roe A1, Doe BC2,3; Lorem Study Group."));
	ck_assert(!copied_is_people("Department A, University B, Nowhere."));
	ck_assert(!copied_is_people("This was a study of many patients."));
	ck_assert(!copied_is_people("Background: none"));
	ck_assert(!copied_is_people("Who are they?"));
	ck_assert(!copied_is_people("Effects of lorem on ipsum in patients"));
}
END_TEST

/* The affiliations of some lines. */
static void
check_affs(const char *authors, const char *const *lines, const char *expected)
{
	struct scene s;
	struct buf b;

	people(&s, authors);
	for (; *lines != NULL; lines++)
		copied_aff(&s.c, *lines);
	copied_link_affs(&s.c);
	b = (struct buf){ .arena = s.c.arena };
	for (size_t i = 0; i < s.x.n_affs; i++)
		buf_printf(&b, "%s=%s|", s.x.affs[i].label != NULL
		    ? s.x.affs[i].label : "", rich_text(s.c.arena,
		    &s.x.affs[i].text));
	for (size_t i = 0; i < s.x.n_contribs; i++) {
		buf_char(&b, ' ');
		for (size_t k = 0; k < s.x.contribs[i].n_affs; k++)
			buf_printf(&b, "%zu", s.x.contribs[i].affs[k]);
	}
	ck_assert_str_eq(buf_text(&b), expected);
	scene_drop(&s);
}

#define LINES(...) ((const char *const[]){ __VA_ARGS__, NULL })

START_TEST(affiliations_by_number)
{
	check_affs("A Roe 1, B Doe 1 2", LINES("1Department A.", "2 Clinic B."),
	    "1=Department A.|2=Clinic B.| 0 01");
	/* the number on a line of its own */
	check_affs("A Roe 1, B Doe 2", LINES("1", "Department A.", "2",
	    "Clinic B."), "1=Department A.|2=Clinic B.| 0 1");
	/* ordinals: the 1st affiliation is the 1st Department */
	check_affs("A Roe 1, B Doe 2", LINES("11st Department.",
	    "22nd Clinic."), "1=1st Department.|2=2nd Clinic.| 0 1");
	/* the first number is missing */
	check_affs("A Roe 1, B Doe 2", LINES("Department A.", "2Clinic B."),
	    "=Department A.|2=Clinic B.| 0 1");
	/* one for a single author */
	check_affs("A Roe", LINES("Department A."), "=Department A.| 0");
}
END_TEST

START_TEST(a_mark_without_its_affiliation_is_said)
{
	struct scene s;

	people(&s, "A Roe 1 7");
	copied_aff(&s.c, "1Department A.");
	copied_link_affs(&s.c);
	ck_said(&s.desk, "\"A Roe\" has affiliation 7");
	ck_assert_uint_eq(s.x.contribs[0].n_affs, 1);
	scene_drop(&s);
}
END_TEST

START_TEST(affiliations_without_a_label)
{
	struct scene s;

	people(&s, "A Roe 1, B Doe 2");
	ck_assert(copied_is_aff(&s.c, "Department of Examples, Nowhere"));
	ck_assert(copied_is_aff(&s.c, "2Clinic B"));
	ck_assert(copied_is_aff(&s.c, "Somewhere in the north, Nowhere."));
	ck_assert(!copied_is_aff(&s.c, "C Poe 3"));
	scene_drop(&s);
	people(&s, "A Roe, B Doe");
	ck_assert(copied_is_aff(&s.c, "University Hospital, Nowhere"));
	ck_assert(!copied_is_aff(&s.c, "C Poe"));
	ck_assert(!copied_is_aff(&s.c, "2Clinic B"));
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/page_text_people", names_with_their_marks, groups_and_others,
    family_name_and_initials, which_lines_are_people, affiliations_by_number,
    a_mark_without_its_affiliation_is_said, affiliations_without_a_label)

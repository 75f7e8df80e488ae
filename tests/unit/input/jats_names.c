#include "jats_desk.h"

#include "input/jats_people.h"

static struct arena *arena;

static void
begin(void)
{
	arena = arena_new(0);
}

static void
end(void)
{
	arena_drop(arena);
}

START_TEST(initials)
{
	static const char *const names[][2] = {
		{ "Ann Beth", "AB" }, { "A. B.", "AB" }, { "AB", "AB" },
		{ "Jean-Paul", "JP" }, { "R.-J.", "RJ" }, { "Émile", "É" },
		{ "欣", "欣" }, { "\"Bill\"", "\"Bill\"" }
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		ck_assert_str_eq(jats_initials(arena, names[i][0]),
		    names[i][1]);
	ck_assert_ptr_null(jats_initials(arena, NULL));
}
END_TEST

#define PEOPLE(people) \
	TITLED_META("<contrib-group>" people "</contrib-group>")

START_TEST(names_and_their_parts)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE(
	    "<contrib><name><prefix>Dr</prefix><surname>Roe</surname>"
	    "<given-names initials=\"AX\">Ann</given-names><suffix>Jr</suffix>"
	    "</name></contrib><contrib><string-name>Plato of Athens"
	    "</string-name></contrib><contrib><string-name><surname>Poe"
	    "</surname>, <given-names>E.</given-names></string-name>"
	    "</contrib><contrib><name><given-names>Cher</given-names></name>"
	    "</contrib>"));
	const struct contrib *c = x->contribs;

	ck_assert_uint_eq(x->n_contribs, 4);
	ck_assert_str_eq(c[0].prefix, "Dr");
	ck_assert_str_eq(c[0].suffix, "Jr");
	ck_assert_str_eq(c[0].initials, "AX");
	ck_assert_str_eq(c[1].name, "Plato of Athens");
	ck_assert_str_eq(c[2].surname, "Poe");
	ck_assert_str_eq(c[2].initials, "E");
	ck_assert_str_eq(contrib_full_name(k.arena, &c[3]), "Cher");
	desk_drop(&k);
}
END_TEST

START_TEST(names_in_several_forms)
{
	struct desk k;
	const struct article *x = desk_read(&k, PEOPLE("<contrib>"
	    "<name-alternatives><name><surname>Zhou</surname><given-names>Xin"
	    "</given-names></name><string-name>周欣</string-name>"
	    "</name-alternatives></contrib><contrib><name><surname>Roe"
	    "</surname></name><name><surname>Ro</surname></name></contrib>"));

	ck_assert_str_eq(x->contribs[0].surname, "Zhou");
	ck_rich(&k, x->contribs[0].note, "周欣");
	ck_rich(&k, x->contribs[1].note, "Ro");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN_WITH("input/jats_names", begin, end, initials,
    names_and_their_parts, names_in_several_forms)

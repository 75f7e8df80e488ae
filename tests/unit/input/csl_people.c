#include "refman.h"

#include "input/csl.h"

static json_t *
load(const char *text)
{
	return json_loads(text, JSON_DECODE_ANY, NULL);
}

/* The contribs that names in JSON make. */
static const char *
people(struct scene *s, const char *text)
{
	struct refman *r = scene_open(s);
	json_t *v = load(text);

	r->tag = "author";
	csl_people(r, v, CONTRIB_AUTHOR);
	json_decref(v);
	return scene_json(s);
}

START_TEST(names)
{
	struct scene s;
	const char *x = people(&s, "[{\"family\":\"Roe\",\"given\":\"Ann B\","
	    "\"suffix\":\"Jr\",\"ORCID\":\"http://orcid.org/0000-0002-1825-0097"
	    "\",\"sequence\":\"first\"},{\"family\":\"Maris\",\"given\":"
	    "\"A.J.A.\",\"non-dropping-particle\":\"van\"},{\"family\":\"Hoen\""
	    ",\"given\":\"Ellen\",\"non-dropping-particle\":\"'t\"},"
	    "{\"family\":\"Beethoven\",\"given\":\"Ludwig\","
	    "\"dropping-particle\":\"van\"},{\"literal\":\"WHO\"},"
	    "{\"name\":\"A Group\"},\"Poe, Bob\",{\"given\":\"Plato\"}]");

	ck_has(x, "\"surname\": \"Roe\",\"given_names\": \"Ann B\","
	    "\"initials\": \"AB\",\"suffix\": \"Jr\",\"orcid\": "
	    "\"0000-0002-1825-0097\"");
	ck_has(x, "\"surname\": \"van Maris\",\"given_names\": \"A.J.A.\","
	    "\"initials\": \"AJA\"");
	ck_has(x, "\"surname\": \"'t Hoen\"");
	ck_has(x, "\"surname\": \"Beethoven\",\"given_names\": "
	    "\"Ludwig van\"");
	ck_has(x, "\"collab\": \"WHO\"");
	ck_has(x, "\"collab\": \"A Group\"");
	ck_has(x, "\"surname\": \"Poe\",\"given_names\": \"Bob\"");
	ck_has(x, "\"name\": \"Plato\"");
	scene_drop(&s);
}
END_TEST

START_TEST(what_a_name_holds_besides)
{
	struct scene s;
	const char *x = people(&s, "[{\"family\":\"Roe\",\"multi\":{\"x\":"
	    "\"y\"},\"odd\":\"what\"},{\"odd\":\"alone\"}]");

	ck_has(x, "\"path\": \"author/multi\"");
	ck_said(&s.desk, "author/odd holds \"what\"");
	ck_said(&s.desk, "author holds \"alone\"");
	scene_drop(&s);
}
END_TEST

START_TEST(addresses)
{
	struct scene s;
	const char *x = people(&s, "[{\"family\":\"Roe\",\"affiliation\":[{"
	    "\"name\":\"Here\",\"place\":[\"Town\"],\"id\":[{\"id\":"
	    "\"https://ror.org/01\",\"id-type\":\"ROR\"}]},{\"name\":\"There\"}"
	    "]},{\"family\":\"Poe\",\"affiliation\":[\"Text\"]}]");

	ck_has(x, "\"surname\": \"Roe\",\"affs\": [1,2]");
	ck_has(x, "[{\"text\": \"Here, Town\",\"ror\": \"https://ror.org/01\"}"
	    ",{\"text\": \"There\"},{\"text\": \"Text\"}]");
	scene_drop(&s);
}
END_TEST

/* A date as date_text() has it. */
static void
check_date(const char *text, const char *expected)
{
	struct scene s;
	struct refman *r = scene_open(&s);
	json_t *v = load(text);
	struct date d = csl_date(r, v);
	const char *said = date_text(r->arena, &d);

	ck_assert_str_eq(said != NULL ? said : "(none)", expected);
	json_decref(v);
	scene_drop(&s);
}

START_TEST(dates)
{
	check_date("{\"date-parts\":[[2007,12,3]]}", "3 Dec 2007");
	check_date("{\"date-parts\":[[\"2007\",\"12\"]]}", "Dec 2007");
	check_date("{\"date-parts\":[2007]}", "2007");
	check_date("{\"date-parts\":[[2007,12],[2008,1]]}",
	    "Dec 2007\u2013Jan 2008");
	check_date("{\"season\":3,\"date-parts\":[[2005]]}", "Autumn 2005");
	check_date("{\"season\":\"Fall\",\"date-parts\":[[2005]]}",
	    "Fall 2005");
	check_date("{\"raw\":\"2005-03-02\"}", "2 Mar 2005");
	check_date("{\"literal\":\"in press\"}", "in press");
	check_date("\"2005\"", "2005");
	check_date("{\"date-parts\":[[2007,13,40]]}", "2007");
	check_date("{\"date-parts\":[[null]]}", "(none)");
	check_date("{}", "(none)");
}
END_TEST

START_TEST(escapes_upon_escapes)
{
	struct scene s;
	struct refman *r = scene_open(&s);
	json_t *v = load("\"K\\\\u014dt\\\\u014d \\\\u00zz \\\\ud800\"");

	ck_assert_str_eq(csl_text(r, v), "K\u014Dt\u014D \\u00zz \\ud800");
	json_decref(v);
	scene_drop(&s);
}
END_TEST

START_TEST(people_of_other_roles)
{
	struct scene s;
	struct refman *r = scene_open(&s);
	json_t *v = load("[{\"family\":\"Roe\",\"given\":\"Ann\"}]");

	r->tag = "reviewed-author";
	csl_further_people(r, v, 0);
	ck_has(scene_json(&s), "\"title\": \"Reviewed author\",\"paras\": "
	    "[\"Ann Roe\"]");
	json_decref(v);
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/csl_people", names, what_a_name_holds_besides, addresses,
    dates, escapes_upon_escapes, people_of_other_roles)

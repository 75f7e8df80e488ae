#include "page.h"

#include "input/rich.h"

static void
check_person(const char *name, const char *indexed, const char *surname,
    const char *given)
{
	struct page p;
	struct html *h = page_open(&p, "");
	struct contrib c = html_person(h, name, indexed);

	if (surname == NULL) {
		ck_assert_str_eq(c.name, name);
		ck_assert_ptr_null(c.surname);
	} else {
		ck_assert_str_eq(c.surname, surname);
		ck_assert_ptr_null(c.name);
	}
	if (given == NULL)
		ck_assert_ptr_null(c.given_names);
	else
		ck_assert_str_eq(c.given_names, given);
	page_drop(&p);
}

START_TEST(names_are_taken_apart)
{
	check_person("Ann B Roe", "Roe AB", "Roe", "Ann B");
	check_person("Cees van der Poe", "van der Poe C", "van der Poe",
	    "Cees");
	check_person("Dan Doe Jr", "Doe D Jr", "Doe", "Dan");
	check_person("Eve De Poe", "de Poe E", "De Poe", "Eve");
	check_person("Roe AB", "Roe AB", "Roe", NULL);
	check_person("Poe Eve", "Poe E", NULL, NULL);
	check_person("Plato", NULL, NULL, NULL);
	check_person("Plato", "Plato", NULL, NULL);
}
END_TEST

static void
check_indexed(const char *href, const char *name)
{
	struct page p;
	struct html *h = page_open(&p, "");

	if (name == NULL)
		ck_assert_ptr_null(html_indexed(h, href));
	else
		ck_assert_str_eq(html_indexed(h, href), name);
	page_drop(&p);
}

START_TEST(names_in_links)
{
	check_indexed("/?term=Roe+AB&cauthor_id=1", "Roe AB");
	check_indexed("/pubmed/?term=Roe%20AB%5BAuthor%5D&x=1", "Roe AB");
	check_indexed("https://a.org/?term=%22G%C3%B3mez%20A%22%5BAuthor%5D",
	    "G\xC3\xB3mez A");
	check_indexed("/entrez?Db=pubmed&Term=%22Roe%20A%22%5BAuthor%5D",
	    "Roe A");
	check_indexed("/?term=A%5BCorporate+Author%5D", NULL);
	check_indexed("/about", NULL);
	check_indexed(NULL, NULL);
	ck_assert(html_is_group("X", "/?term=X%5BCorporate+Author%5D"));
	ck_assert(html_is_group("Hare Study Group", NULL));
	ck_assert(!html_is_group("Ann Roe", "/?term=Roe+A"));
}
END_TEST

START_TEST(groups_and_people)
{
	struct page p;
	struct html *h = page_open(&p, "");
	struct contrib c = html_author(h, "Hare Study Group", NULL);

	ck_assert_int_eq(c.kind, CONTRIB_COLLAB);
	ck_assert_uint_eq(c.collab.n_runs, 1);
	c = html_author(h, "Ann B Roe", "/?term=Roe+AB&cauthor_id=1");
	ck_assert_int_ne(c.kind, CONTRIB_COLLAB);
	ck_assert_str_eq(c.surname, "Roe");
	page_drop(&p);
}
END_TEST

START_TEST(labels_begin_sections)
{
	struct page p;
	struct html *h = page_open(&p, "");
	struct abstract x = { .kind = ABSTRACT_MAIN };
	struct rich text = rich_plain(h->arena, "Text.");

	html_abstract_para(h, &x, NULL, (struct rich){ .n_runs = 0 });
	ck_assert_uint_eq(x.n_secs, 0);
	html_abstract_para(h, &x, NULL, text);
	html_abstract_para(h, &x, NULL, text);
	ck_assert_uint_eq(x.n_secs, 1);
	ck_assert_uint_eq(x.secs[0].n_paras, 2);
	html_abstract_para(h, &x, "Aims", text);
	ck_assert_uint_eq(x.n_secs, 2);
	ck_assert_str_eq(x.secs[1].label, "Aims");
	page_drop(&p);
}
END_TEST

START_TEST(marks_link_affiliations)
{
	struct page p;
	struct html *h = page_open(&p, "");
	struct contrib c = { .name = "Roe" };

	html_add_aff(h, "1", rich_plain(h->arena, "Here"));
	html_add_aff(h, "a", rich_plain(h->arena, "There"));
	html_link_affs(h, &c, "a, 1,1");
	ck_assert_uint_eq(c.n_affs, 2);
	ck_assert_uint_eq(c.affs[0], 1);
	ck_assert_uint_eq(c.affs[1], 0);
	html_link_affs(h, &c, "# \xE2\x9C\x89");
	ck_assert(c.equal_contrib && c.corresp);
	ck_not_said(&p.desk, "affiliation");
	html_link_affs(h, &c, "7");
	ck_said(&p.desk, "\"Roe\" has affiliation 7, which is not in the "
	    "page");
	html_link_affs(h, &c, NULL);
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_people", names_are_taken_apart, names_in_links,
    marks_link_affiliations, groups_and_people, labels_begin_sections)

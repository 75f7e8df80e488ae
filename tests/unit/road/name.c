#include "../unit.h"

#include "model/article.h"
#include "road.h"

#include <stdio.h>
#include <string.h>

static struct contrib author;
static struct pub_date day = { .kind = DATE_PPUB, .date = { .year = 2014 } };

static struct article
article(const char *surname, const char *journal, const char *pmid)
{
	struct article x = { .pmid = pmid, .contribs = &author,
	    .n_contribs = 1, .dates = &day, .n_dates = 1 };

	author = (struct contrib){ .surname = surname };
	x.journal.abbrev = journal;
	return x;
}

static const char *
name_of(const struct article *x)
{
	static char name[ROAD_NAME + 1];

	memset(name, 'x', sizeof name);
	road_name(x, name);
	ck_assert_uint_le(strlen(name), ROAD_NAME);
	for (const char *p = name; *p != '\0'; p++)
		ck_assert(*p > ' ' && *p < 0x7F && *p != '/');
	return name;
}

START_TEST(author_year_journal_pmid)
{
	struct article x = article("Muzaale", "JAMA", "24519297");

	ck_assert_str_eq(name_of(&x),
	    "Muzaale_2014_JAMA_24519297.pdf");
	x = article("\xC3\x96rtengr\xC3\xA9n \xC5\x81",
	    "Z. Inv. & Co", "1");
	ck_assert_str_eq(name_of(&x),
	    "Ortengren-L_2014_Z-Inv-Co_1.pdf");
	x = article("\xD0\x9F\xD1\x83\xD1\x88\xD0\xBA\xD0\xB8\xD0\xBD",
	    NULL, "2");
	ck_assert_str_eq(name_of(&x), "Puskin_2014_2.pdf");
}
END_TEST

START_TEST(a_part_is_not_cut_at_a_hyphen)
{
	struct article x = article("Danin", "Oral Surg Oral Med Oral Pathol",
	    "1");

	ck_assert_str_eq(name_of(&x),
	    "Danin_2014_Oral-Surg-Oral-Med-Oral_1.pdf");
}
END_TEST

START_TEST(names_not_taken_apart_give_their_surname)
{
	static const char *const names[][2] = {
		{ "Dorry L Segev", "Segev_2014_1.pdf" },
		{ "Wall BT", "Wall_2014_1.pdf" },
		{ "John Q. Public Jr", "Public_2014_1.pdf" },
		{ "Plato", "Plato_2014_1.pdf" },
		{ "LI", "LI_2014_1.pdf" }
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct article x = article(NULL, NULL, "1");

		author.name = names[i][0];
		ck_assert_str_eq(name_of(&x), names[i][1]);
	}
}
END_TEST

START_TEST(a_doi_stands_in_for_the_pmid)
{
	struct article x = article("Wang", "Gut Liver", NULL);

	x.doi = "10.5009/gnl220417";
	ck_assert_str_eq(name_of(&x),
	    "Wang_2014_Gut-Liver_10.5009-gnl220417.pdf");
	x.pmcid = "PMC123";
	ck_assert_str_eq(name_of(&x), "Wang_2014_Gut-Liver_PMC123.pdf");
}
END_TEST

START_TEST(retraction_comes_first_and_all_fits)
{
	static struct notice retraction = { .kind = NOTICE_RETRACTION_IN };
	struct article x = article("Abcdefghijklmnopqrstuvwxyzabcdefghij",
	    "A journal of a very long name indeed", NULL);

	x.doi = "10.12345/abcdefghijklmnopqrstuvwxyz.0123456789";
	x.notices = &retraction;
	x.n_notices = 1;
	ck_assert_str_eq(name_of(&x), "RETRACTED_Abcdefghijklmnopqrstuvwx"
	    "_2014_A-jou_10.12345-abcdefghijklmnopqrstu.pdf");
}
END_TEST

START_TEST(a_record_that_tells_nothing_is_called_like_its_file)
{
	struct article x = { .source_name = "a b/My record.xml.gz" };

	ck_assert_str_eq(name_of(&x), "My-record.pdf");
	x.source_name = "-";
	ck_assert_str_eq(name_of(&x), "article.pdf");
	x.source_name = ".hidden";
	ck_assert_str_eq(name_of(&x), "article.pdf");
}
END_TEST

UNIT_MAIN("road/name", author_year_journal_pmid,
    a_part_is_not_cut_at_a_hyphen,
    names_not_taken_apart_give_their_surname, a_doi_stands_in_for_the_pmid,
    retraction_comes_first_and_all_fits,
    a_record_that_tells_nothing_is_called_like_its_file)

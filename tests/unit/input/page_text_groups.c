#include "copied.h"

static void
body(struct scene *s, const char *text)
{
	struct copied *c = scene_open(s, text);

	copied_body(c, 0);
	ck_all_used(s);
}

#define OR(s) ((s) != NULL ? (s) : "")

static const char *
neighbours(struct scene *s, const struct related *r, size_t n)
{
	struct buf b = { .arena = s->c.arena };

	for (size_t i = 0; i < n; i++)
		buf_printf(&b, "%s/%s/%s/%s/%s|", OR(r[i].title),
		    OR(r[i].authors), OR(r[i].citation), OR(r[i].pmid),
		    OR(r[i].note));
	return buf_text(&b);
}

static void
check_similar(const char *text, const char *expected)
{
	struct scene s;

	body(&s, text);
	ck_assert_str_eq(neighbours(&s, s.x.similar, s.x.n_similar),
	    expected);
	scene_drop(&s);
}

START_TEST(groups_of_lines)
{
	check_similar("Similar articles\nOne.\nRoe A, Doe B.\n"
	    "J Ex. 2016 Dec;16(12):3-9. doi: 10.1000/a.\n"
	    "PMID: 27172445Free PMC article.\nTwo.\nPoe C.\nJ Ex. 2015.\n"
	    "PMID: 5Free PMC article.Review.\nSee all similar articles\n",
	    "One./Roe A, Doe B./J Ex. 2016 Dec;16(12):3-9. doi: 10.1000/a./"
	    "27172445/Free PMC article.|Two./Poe C./J Ex. 2015./5/"
	    "Free PMC article. Review.|");
	check_similar("Similar articles\nNone known.\nPMID: 7 No abstract "
	    "available.\n", "None known.///7/|");
	check_similar("Similar articles\nOne.\nPMID: 7Free PMC article.No "
	    "abstract available.\n", "One.///7/Free PMC article.|");
	check_similar("Similar articles\nSee all similar articles\n", "");
	check_similar("Similar articles\n", "");
}
END_TEST

START_TEST(authors_and_citation_on_one_line)
{
	check_similar("Similar articles\nOne.\nRoe A, van der Doe BC Jr, et "
	    "al. J Ex. 2016 Dec;16(12):3-9.\nPMID: 1\n",
	    "One./Roe A, van der Doe BC Jr, et al./J Ex. 2016 Dec;16(12):3-9."
	    "/1/|");
	check_similar("Similar articles\nOne.\nRoe A; Lorem Study Group. J "
	    "Ex. 2016 Dec;16(12):3-9.\nPMID: 1\n",
	    "One./Roe A; Lorem Study Group./J Ex. 2016 Dec;16(12):3-9./1/|");
	check_similar("Similar articles\nOne.\n[No authors listed] J Ex. 2016 "
	    "Dec;1:3.\nPMID: 1\n", "One.//J Ex. 2016 Dec;1:3./1/|");
	check_similar("Similar articles\nOne.\nProc AOAC. 2016 Dec;1:3.\n"
	    "PMID: 1\n", "One.//Proc AOAC. 2016 Dec;1:3./1/|");
}
END_TEST

START_TEST(whole_and_in_short)
{
	check_similar("Similar articles\nOne.\nRoe A, Doe B. Roe A, et al. "
	    "J Ex. 2019 Jan 1;1(1):1. doi: 10.1000/b. J Ex. 2019. PMID: 3 "
	    "Review.\nTwo.\nPoe C. Poe C. J Ex. 2018 Jan;1:1. J Ex. 2018.\n"
	    "PMID: 4\n",
	    "One./Roe A, Doe B./J Ex. 2019 Jan 1;1(1):1. doi: 10.1000/b./3/"
	    "Review.|Two./Poe C./J Ex. 2018 Jan;1:1./4/|");
}
END_TEST

START_TEST(the_sites_words_between)
{
	check_similar("Similar articles\nOne.\nItem in Clipboard\nRoe A.\n"
	    "J Ex. 2016;1:2.\nPMID: 1\nFree PMC article\n",
	    "One./Roe A./J Ex. 2016;1:2./1/|");
}
END_TEST

START_TEST(the_old_layout)
{
	check_similar("Similar articles\nOne. [J Ex. 2001]\n"
	    "Two. [J Ex. 2002]\n", "One.//J Ex. 2001//|Two.//J Ex. 2002//|");
}
END_TEST

START_TEST(cited_by)
{
	struct scene s;

	body(&s, "Cited by\nLater.\nRoe A.\nJ Ex. 2020 Jul-Sep;45(3):344.\n"
	    "PMID: 9\nSee all \"Cited by\" articles\n");
	ck_assert_str_eq(neighbours(&s, s.x.cited_by, s.x.n_cited_by),
	    "Later./Roe A./J Ex. 2020 Jul-Sep;45(3):344./9/|");
	scene_drop(&s);
}
END_TEST

START_TEST(notices)
{
	struct scene s;

	body(&s, "Retraction in\nRetracted: lorem.\nRoe A. J Ex. 2016 Dec;1:3. "
	    "doi: 10.1000/r.\nPMID: 3 No abstract available.\n"
	    "Erratum in\nJ Ex. 2015 Jan;1(1):9.\nComment in\nOne.\nDoe B.\n"
	    "J Ex. 2014 Jul 2;312(1):92-3. doi: 10.1000/c.\nPMID: 4\n"
	    "Two.\nDoe B.\nJ Ex. 2014 Jul 2;312(1):94.\nPMID: 5\n");
	ck_assert_uint_eq(s.x.n_notices, 4);
	ck_assert_int_eq(s.x.notices[0].kind, NOTICE_RETRACTION_IN);
	ck_assert_str_eq(s.x.notices[0].title, "Retracted: lorem.");
	ck_assert_str_eq(s.x.notices[0].authors, "Roe A.");
	ck_assert_str_eq(s.x.notices[0].doi, "10.1000/r");
	ck_assert_str_eq(s.x.notices[0].pmid, "3");
	ck_assert_int_eq(s.x.notices[1].kind, NOTICE_ERRATUM_IN);
	ck_rich(&s.desk, s.x.notices[1].text, "J Ex. 2015 Jan;1(1):9.");
	ck_assert_int_eq(s.x.notices[3].kind, NOTICE_COMMENT_IN);
	ck_assert_str_eq(s.x.notices[3].pmid, "5");
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/page_text_groups", groups_of_lines,
    authors_and_citation_on_one_line, whole_and_in_short,
    the_sites_words_between,
    the_old_layout, cited_by, notices)

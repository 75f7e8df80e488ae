#include "copied.h"

#define HEAD(text) ck_assert(copied_is_chrome(text, ZONE_HEAD))
#define FOOT(text) ck_assert(copied_is_chrome(text, ZONE_FOOT))
#define BODY(text) ck_assert(copied_is_chrome(text, ZONE_BODY))
#define NOT(text, zones) ck_assert(!copied_is_chrome(text, zones))

START_TEST(words_of_the_site_glued_or_not)
{
	HEAD("Skip to main page content");
	HEAD("U.S. flagAn official website of the United States government "
	    "Here's how you know");
	HEAD("NIH NLM LogoLog in");
	HEAD("SaveEmailSend to");
	HEAD("Access keysNCBI HomepageMyNCBI HomepageMain ContentMain "
	    "Navigation");
	HEAD("AdvancedUser Guide");
	HEAD("Example Press full text link");
	HEAD("A title of an article - PubMed - NCBI");
	HEAD("==========");
	FOOT("USA.gov");
	FOOT("CopyDownload .nbib");
	FOOT("AMAAPAMLANLM");
	FOOT("NCBI Literature Resources MeSH PMC Bookshelf Disclaimer The "
	    "PubMed wordmark and PubMed logo are registered trademarks of "
	    "the U.S. Department of Health and Human Services (HHS). "
	    "Unauthorized use of these marks is strictly prohibited.");
	BODY("Free PMC article");
	BODY("See all similar articles");
	BODY("See all \"Cited by\" articles");
}
END_TEST

START_TEST(words_of_an_article)
{
	NOT("Help", ZONE_BODY);
	NOT("Abstract thought", ZONE_HEAD | ZONE_BODY | ZONE_FOOT);
	NOT("Saved", ZONE_HEAD);
	NOT("Log in the forest", ZONE_HEAD);
	NOT("PubMed searches of clinicians", ZONE_HEAD | ZONE_FOOT);
}
END_TEST

START_TEST(labels)
{
	ck_assert_int_eq(copied_label("Abstract"), SECTION_ABSTRACT);
	ck_assert_int_eq(copied_label("Erratum in"), SECTION_NOTICES);
	ck_assert_int_eq(copied_label("Retraction in"), SECTION_NOTICES);
	ck_assert_int_eq(copied_label("Expression of concern in"),
	    SECTION_NOTICES);
	ck_assert_int_eq(copied_label("MeSH terms"), SECTION_MESH);
	ck_assert_int_eq(copied_label("Cited by 12 PubMed Central articles"),
	    SECTION_CITED);
	ck_assert_int_eq(copied_label("KEYWORDS:"), SECTION_KEYWORDS);
	ck_assert_int_eq(copied_label("Publication Types:"), SECTION_TYPES);
	ck_assert_int_eq(copied_label("Publication types, MeSH terms"),
	    SECTION_SITE);
	ck_assert_int_eq(copied_label("CommentIn"), SECTION_NONE);
	ck_assert_int_eq(copied_label("Abstracts"), SECTION_NONE);
	ck_assert_int_eq(copied_label("References to the old"), SECTION_NONE);
}
END_TEST

START_TEST(navigation)
{
	ck_assert(copied_is_navigation("Title & authors"));
	ck_assert(copied_is_navigation("Comment in"));
	ck_assert(copied_is_navigation("Title & authorsAbstractFigures"));
	ck_assert(!copied_is_navigation("Figures of speech"));
	ck_assert(!copied_is_navigation("x"));
}
END_TEST

START_TEST(headings_that_repeat_the_label)
{
	ck_assert(copied_is_coi_heading("CONFLICTS OF INTEREST"));
	ck_assert(copied_is_coi_heading("Declaration of competing interests:"));
	ck_assert(copied_is_coi_heading("Disclosure"));
	ck_assert(copied_is_coi_heading("COI"));
	ck_assert(!copied_is_coi_heading("The authors have no conflict of "
	    "interest."));
	ck_assert(!copied_is_coi_heading("None."));
}
END_TEST

UNIT_MAIN("input/page_text_chrome", words_of_the_site_glued_or_not,
    words_of_an_article, labels, navigation, headings_that_repeat_the_label)

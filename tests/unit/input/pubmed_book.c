#include "desk.h"

START_TEST(a_chapter_of_a_book)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubmedBookArticle>"
	    "<BookDocument><PMID>7</PMID><Book><Publisher>"
	    "<PublisherName>House</PublisherName><PublisherLocation>Town"
	    "</PublisherLocation></Publisher><BookTitle>The <i>Book</i>"
	    "</BookTitle><AuthorList Type=\"editors\"><Author><LastName>Ed"
	    "</LastName></Author></AuthorList><Isbn>1</Isbn></Book>"
	    "<LocationLabel Type=\"chapter\">3</LocationLabel>"
	    "<ArticleTitle>Chapter</ArticleTitle><AuthorList><Author>"
	    "<LastName>Au</LastName></Author></AuthorList><Sections>"
	    "<Section><LocationLabel>1</LocationLabel><SectionTitle>First"
	    "</SectionTitle><Section><SectionTitle>Inner</SectionTitle>"
	    "</Section></Section></Sections></BookDocument>"
	    "<PubmedBookData><PublicationStatus>ppublish</PublicationStatus>"
	    "</PubmedBookData></PubmedBookArticle>");

	ck_rich(&k, x->title, "Chapter");
	ck_rich(&k, x->book->title, "The Book");
	ck_assert_str_eq(x->book->publisher, "House");
	ck_assert_str_eq(x->book->contribs[0].surname, "Ed");
	ck_assert_int_eq(x->book->contribs[0].role, CONTRIB_EDITOR);
	ck_assert_str_eq(x->contribs[0].surname, "Au");
	ck_assert_uint_eq(x->n_contribs, 1);
	ck_assert_str_eq(x->book->location_labels, "Chapter 3");
	ck_assert_uint_eq(x->sections[0].n_paras, 2);
	ck_rich(&k, x->sections[0].paras[0], "1. First");
	ck_assert_str_eq(x->pub_status, "ppublish");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/pubmed_book", a_chapter_of_a_book)

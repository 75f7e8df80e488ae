#include "jats_desk.h"

#define BOOK_META "<book-meta><book-id book-id-type=\"doi\">10.5555/b" \
	"</book-id><book-title-group><book-title>Wells</book-title><subtitle>" \
	"a story</subtitle></book-title-group><contrib-group><contrib " \
	"contrib-type=\"editor\"><name><surname>Poe</surname></name><aff>" \
	"Raven House</aff></contrib></contrib-group><pub-date><year>2001" \
	"</year></pub-date><isbn>9780000000002</isbn><publisher>" \
	"<publisher-name>Sky</publisher-name><publisher-loc>Oslo" \
	"</publisher-loc></publisher><edition>2</edition></book-meta>"
#define CHAPTER "<book-part book-part-type=\"chapter\"><book-part-meta>" \
	"<book-part-id book-part-id-type=\"doi\">10.5555/b.3</book-part-id>" \
	"<title-group><label>3</label><title>Water</title></title-group>" \
	"<contrib-group><contrib><name><surname>Roe</surname><given-names>" \
	"Ann</given-names></name></contrib></contrib-group><fpage>7</fpage>" \
	"<abstract><p>Wet.</p></abstract></book-part-meta><body><p>x</p>" \
	"</body><back><ref-list><ref><mixed-citation>r</mixed-citation></ref>" \
	"</ref-list></back></book-part>"

START_TEST(a_chapter_with_its_book)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<book-part-wrapper>"
	    "<collection-meta><title-group><title>Series</title>"
	    "</title-group></collection-meta>" BOOK_META CHAPTER
	    "</book-part-wrapper>");
	const struct book *b = x->book;

	ck_rich(&k, x->title, "Water");
	ck_assert_str_eq(x->doi, "10.5555/b.3");
	ck_assert_str_eq(x->contribs[0].surname, "Roe");
	ck_assert_str_eq(x->fpage, "7");
	ck_rich(&k, b->title, "Wells: a story");
	ck_rich(&k, b->collection_title, "Series");
	ck_assert_str_eq(b->publisher, "Sky");
	ck_assert_str_eq(b->publisher_loc, "Oslo");
	ck_assert_str_eq(b->edition, "2");
	ck_assert_str_eq(b->isbns[0], "9780000000002");
	ck_assert_str_eq(b->location_labels, "Chapter 3");
	ck_assert_int_eq(b->contribs[0].role, CONTRIB_EDITOR);
	ck_rich(&k, x->affs[b->contribs[0].affs[0]].text, "Raven House");
	ck_ref(&k, x, 0, "r");
	ck_assert_uint_eq(n_unreached(x, "book-part-wrapper/book-meta/book-id"
	    ), 1);
	desk_drop(&k);
}
END_TEST

START_TEST(a_book_lists_its_chapters)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<book>" BOOK_META
	    "<book-body>" CHAPTER "<book-part><book-part-meta><title-group>"
	    "<title>Rain</title></title-group></book-part-meta></book-part>"
	    "</book-body></book>");
	const struct section *s = SECTION(x, "Contents");

	ck_rich(&k, x->title, "Wells: a story");
	ck_assert_str_eq(x->doi, "10.5555/b");
	ck_rich(&k, s->paras[0], "3 Water. Roe A");
	ck_rich(&k, s->paras[1], "Rain");
	ck_assert_uint_eq(n_unreached(x, "book/book-body"), 1);
	desk_drop(&k);
}
END_TEST

START_TEST(a_bare_chapter)
{
	struct desk k;
	const struct article *x = desk_read(&k, CHAPTER);

	ck_rich(&k, x->title, "Water");
	ck_assert_ptr_nonnull(x->book);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_book", a_chapter_with_its_book,
    a_book_lists_its_chapters, a_bare_chapter)

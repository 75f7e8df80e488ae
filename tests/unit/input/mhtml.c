#include "desk.h"

#include "input/mhtml.h"

#define HEADER "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: " \
	"multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"" \
	"\r\n\r\n"
#define PART(header, body) "----b--\r\n" header "\r\n\r\n" body "\r\n"

/* The page of a file, "-" where it has none. */
static void
check(const char *file, const char *page, const char *charset)
{
	struct bytes out = { 0 };
	char got[MHTML_CHARSET] = "";

	if (mhtml_page(&out, file, strlen(file), got)) {
		ck_assert_str_eq(out.p, page);
		ck_assert_str_eq(got, charset);
	} else {
		ck_assert_str_eq("-", page);
	}
	free(out.p);
}

START_TEST(parts)
{
	check(HEADER PART("Content-Type: text/css", "body {}")
	    PART("Content-Type: text/html; charset=\"koi8-r\"", "<p>one</p>")
	    PART("Content-Type: text/html", "two") "----b----", "<p>one</p>\r\n",
	    "koi8-r");
	check(HEADER PART("Content-Type: text/css", "x"), "-", "");
	check("Content-Type: multipart/related\n\n--x\n", "-", "");
	check("", "-", "");
}
END_TEST

START_TEST(quoted_printable)
{
#define QUOTED(body) HEADER PART("Content-Type: text/html\r\nContent-" \
	"Transfer-Encoding: quoted-printable", body)
	check(QUOTED("<p class=3D\"a\">caf=C3=A9 and=\r\n more=20=\n.</p>="),
	    "<p class=\"a\">caf\xC3\xA9 and more .</p>", "");
	check(QUOTED("a=ZZ=4"), "a=ZZ=4\r\n", "");
}
END_TEST

START_TEST(base64)
{
	check(HEADER PART("Content-Type: text/html\r\nContent-Transfer-"
	    "Encoding: BASE64", "PHA+\r\nb25l\r\nPC9wPg=="), "<p>one</p>", "");
}
END_TEST

START_TEST(what_it_looks_like)
{
	ck_assert(mhtml_is(HEADER "<html>"));
	ck_assert(!mhtml_is("<html>Content-Type: multipart/related"));
	ck_assert(!mhtml_is("Content-Type: text/html\n\n<html>"));
	ck_assert(!mhtml_is(""));
}
END_TEST

START_TEST(as_a_file)
{
	struct desk k;
	const struct article *x = desk_read(&k, HEADER
	    PART("Content-Type: text/html; charset=iso-8859-1\r\nContent-"
	    "Transfer-Encoding: quoted-printable", "<html><head><title>a - "
	    "PubMed</title></head><body><header class=3D\"heading\"><h1 "
	    "class=3D\"heading-title\">caf=E9</h1></header></body></html>"));

	ck_rich(&k, x->title, "caf\xC3\xA9");
	desk_drop(&k);
	desk_open(&k, HEADER "pubmed.ncbi.nlm.nih.gov", strlen(HEADER) + 23);
	ck_assert_ptr_null(k.reader);
	ck_said(&k, "no page is in it");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/mhtml", parts, quoted_printable, base64,
    what_it_looks_like, as_a_file)

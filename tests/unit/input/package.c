#include "desk.h"

#include <archive.h>
#include <archive_entry.h>

#include "drawn.h"
#include "input/package.h"
#include "model/image.h"

#define ARTICLE_XML(title) "<?xml version=\"1.0\"?>\n<article><front>" \
	"<article-meta><title-group><article-title>" title \
	"</article-title></title-group></article-meta></front><body>" \
	"<fig><label>Fig. 1</label><graphic href=\"f1\"/></fig>" \
	"</body></article>"

/* ---- a package in the making -------------------------------------------- */

static char packed[1 << 20];
static size_t packed_len;

static struct archive *
begin(bool zip)
{
	struct archive *w = archive_write_new();

	ck_assert_int_eq(zip ? archive_write_set_format_zip(w)
	    : archive_write_set_format_ustar(w), ARCHIVE_OK);
	ck_assert_int_eq(archive_write_open_memory(w, packed, sizeof packed,
	    &packed_len), ARCHIVE_OK);
	return w;
}

static void
put(struct archive *w, const char *name, const void *bytes, size_t len)
{
	struct archive_entry *e = archive_entry_new();

	archive_entry_set_pathname(e, name);
	archive_entry_set_size(e, (la_int64_t)len);
	archive_entry_set_filetype(e, AE_IFREG);
	archive_entry_set_perm(e, 0644);
	ck_assert_int_eq(archive_write_header(w, e), ARCHIVE_OK);
	ck_assert_int_eq(archive_write_data(w, bytes, len), (la_ssize_t)len);
	archive_entry_free(e);
}

static void
put_text(struct archive *w, const char *name, const char *text)
{
	put(w, name, text, strlen(text));
}

static void
end(struct archive *w)
{
	ck_assert_int_eq(archive_write_close(w), ARCHIVE_OK);
	archive_write_free(w);
}

/* Step into it; the first `len` bytes of it. */
static struct source *
enter(struct desk *k, size_t len)
{
	*k = (struct desk){ .arena = arena_new(0), .notes = arena_new(0) };
	k->said = (struct buf){ .arena = k->notes };
	k->diags = (struct diags){ .sink = desk_say, .ctx = k };
	k->source = package_enter(source_open_memory(packed, len,
	    "set.zip", &k->diags), &k->diags);
	return k->source;
}

static void
leave(struct desk *k)
{
	source_drop(k->source);
	arena_drop(k->arena);
	arena_drop(k->notes);
}

/* ---- the tests ---------------------------------------------------------- */

static void
check_whole(bool zip)
{
	struct archive *w = begin(zip);
	struct desk k;

	put_text(w, "a/manifest.xml", "<manifest/>");
	put_text(w, "a/._n.xml", "<article x=\"of another system\"/>");
	put(w, "other/f1.png", drawn, draw_grey(9, 9, 0));
	put(w, "a/pictures/f1.png", drawn, draw_grey(3, 2, 0));
	put_text(w, "a/text.pdf", "%PDF-1.4");
	put_text(w, "a/n.xml", ARTICLE_XML("In a package"));
	end(w);
	ck_assert_ptr_nonnull(enter(&k, packed_len));
	ck_assert_str_eq(source_name(k.source), "set.zip");
	k.reader = reader_open(k.source, &k.diags);
	ck_assert_ptr_nonnull(k.reader);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_rich(&k, k.article->title, "In a package");
	ck_assert_ptr_nonnull(k.article->figures[0].image);
	ck_assert_uint_eq(k.article->figures[0].image->width, 3);
	ck_assert_uint_eq(k.diags.counts[DIAG_LEVEL_WARNING], 0);
	reader_drop(k.reader);
	leave(&k);
}

START_TEST(an_article_with_its_pictures)
{
	check_whole(true);
	check_whole(false);
}
END_TEST

START_TEST(what_is_no_package_stays)
{
	struct desk k;

	packed_len = 9;
	memcpy(packed, "<article>", 9);
	ck_assert_ptr_nonnull(enter(&k, packed_len));
	ck_assert_str_eq(source_rest(k.source, 0, &packed_len), "<article>");
	leave(&k);
	ck_assert_ptr_null(package_enter(NULL, &k.diags));
}
END_TEST

START_TEST(without_an_article)
{
	struct archive *w = begin(true);
	struct desk k;

	put_text(w, "word/document.xml", "<document/>");
	put_text(w, "articles.xml", "<articles/>");
	put_text(w, "empty.xml", "");
	end(w);
	ck_assert_ptr_null(enter(&k, packed_len));
	ck_said(&k, "unsupported: none of its 3 files");
	ck_said(&k, "[package-empty]");
	leave(&k);
}
END_TEST

START_TEST(the_first_of_several)
{
	struct archive *w = begin(true);
	struct desk k;
	size_t len;

	put_text(w, "1.nxml", ARTICLE_XML("One"));
	put_text(w, "2.nxml", ARTICLE_XML("Two"));
	end(w);
	ck_assert_ptr_nonnull(enter(&k, packed_len));
	ck_said(&k, "warning: it holds 2 articles; the first is read");
	ck_assert_ptr_nonnull(strstr(source_rest(k.source, 0, &len), "One"));
	leave(&k);
}
END_TEST

/* Names are compared with the article's folder, nothing is opened. */
START_TEST(names_that_lead_out)
{
	struct archive *w = begin(false);
	struct desk k;
	size_t len = 0;

	put_text(w, "a/n.xml", ARTICLE_XML("Here"));
	put_text(w, "../f1.jpg", "x");
	put_text(w, "/etc/f2.jpg", "x");
	put_text(w, "a/f3.jpg", "x");
	end(w);
	ck_assert_ptr_nonnull(enter(&k, packed_len));
	ck_assert_ptr_null(source_sibling(k.source, "f1.jpg", 9, &len));
	ck_assert_ptr_null(source_sibling(k.source, "f2.jpg", 9, &len));
	ck_assert_ptr_null(source_sibling(k.source, "../f1.jpg", 9, &len));
	ck_assert_ptr_null(source_sibling(k.source, "n.xml", 9, &len));
	free(source_sibling(k.source, "f3.jpg", 9, &len));
	ck_assert_uint_eq(len, 1);
	free(source_sibling(k.source, "f3.jpg", 0, &len));
	ck_assert_uint_eq(len, 1);
	leave(&k);
}
END_TEST

/* Cut anywhere it is read as far as it goes, or refused with a message. */
START_TEST(damage)
{
	struct archive *w = begin(true);
	struct desk k;
	bool refused = false;

	put(w, "f1.png", drawn, draw_grey(30, 20, 0));
	put_text(w, "n.xml", ARTICLE_XML("Cut"));
	end(w);
	for (size_t len = 4; len < packed_len; len += 7) {
		if (enter(&k, len) == NULL) {
			ck_assert_str_ne(buf_text(&k.said), "");
			refused = true;
		}
		leave(&k);
	}
	ck_assert(refused);
	memset(packed + 60, 0xA5, 12);
	enter(&k, packed_len);
	leave(&k);
}
END_TEST

/* Eighty million blanks take next to no room in a package. */
START_TEST(a_bomb)
{
	enum { LEN = 80 << 20 };
	struct archive *w = begin(true);
	char *blanks = malloc(LEN);
	struct desk k;

	memset(blanks, ' ', LEN);
	put(w, "f1.jpg", blanks, LEN);
	put(w, "n.xml", blanks, LEN);
	put_text(w, "a.xml", ARTICLE_XML("Whole"));
	end(w);
	free(blanks);
	ck_assert_ptr_nonnull(enter(&k, packed_len));
	leave(&k);
}
END_TEST

UNIT_MAIN("input/package", an_article_with_its_pictures,
    what_is_no_package_stays, without_an_article, the_first_of_several,
    names_that_lead_out, damage, a_bomb)

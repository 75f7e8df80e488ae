#include "desk.h"

#include "input/picture.h"

/* A JPEG of nothing: its header, a scan without data, its end. */
#define SEGMENT(marker, len, data) "\xFF" marker "\0" len data
#define SOF(marker, precision, n, components) \
	SEGMENT(marker, components, precision "\0\x20\0\x40" n)
#define GREY "\1\x11\0"
#define COLOURS "\1\x11\0\2\x11\0\3\x11\0"
#define SCAN SEGMENT("\xDA", "\x08", "\1\1\0\0\x3F\0") "data"
#define END "\xFF\xD9"
#define ADOBE(transform) \
	SEGMENT("\xEE", "\x0E", "Adobe\0\x64\0\0\0\0" transform)

#define BYTES(s) (const unsigned char *)(s), sizeof(s) - 1

#define ck_refused(why_part, bytes) \
	do { \
		ck_assert_ptr_null(picture_decode(a, BYTES(bytes), &why)); \
		ck_assert_ptr_nonnull(why); \
		ck_assert_msg(strstr(why, why_part) != NULL, "%s", why); \
	} while (0)

START_TEST(jpeg_files_go_through)
{
	static const char colour[] = "\xFF\xD8"
	    SEGMENT("\xE0", "\x07", "JFIF\0") ADOBE("\1")
	    SOF("\xC2", "\x08", "\3" COLOURS, "\x11") SCAN END;
	static const char grey[] = "\xFF\xD8\xFF"
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B") SCAN END "\r\n";
	struct arena *a = arena_new(0);
	const struct image *image;
	const char *why;

	image = picture_decode(a, BYTES(colour), &why);
	ck_assert_msg(image != NULL, "%s", why);
	ck_assert_int_eq(image->coding, IMAGE_JPEG);
	ck_assert_uint_eq(image->width, 64);
	ck_assert_uint_eq(image->height, 32);
	ck_assert_uint_eq(image->n_components, 3);
	ck_assert_ptr_eq(image->bytes, (const unsigned char *)colour);
	ck_assert_uint_eq(image->len, sizeof colour - 1);
	image = picture_decode(a, BYTES(grey), &why);
	ck_assert_msg(image != NULL, "%s", why);
	ck_assert_uint_eq(image->n_components, 1);
	arena_drop(a);
}
END_TEST

START_TEST(jpeg_files_that_viewers_disagree_on)
{
	struct arena *a = arena_new(0);
	const char *why;

	ck_refused("8 bits", "\xFF\xD8"
	    SOF("\xC1", "\x0C", "\1" GREY, "\x0B") SCAN END);
	ck_refused("CMYK", "\xFF\xD8"
	    SOF("\xC0", "\x08", "\4" COLOURS "\4\x11\0", "\x14") SCAN END);
	ck_refused("agree", "\xFF\xD8"
	    SOF("\xC0", "\x08", "\2\1\x11\0\2\x11\0", "\x0E") SCAN END);
	ck_refused("agree", "\xFF\xD8" ADOBE("\0")
	    SOF("\xC0", "\x08", "\3" COLOURS, "\x11") SCAN END);
	ck_refused("does not know", "\xFF\xD8"
	    SOF("\xC3", "\x08", "\1" GREY, "\x0B") SCAN END);
	ck_refused("does not know", "\xFF\xD8"
	    SOF("\xC9", "\x08", "\1" GREY, "\x0B") SCAN END);
	arena_drop(a);
}
END_TEST

START_TEST(damaged_jpeg_files)
{
	static const char whole[] = "\xFF\xD8" ADOBE("\1")
	    SOF("\xC0", "\x08", "\3" COLOURS, "\x11") SCAN END;
	struct arena *a = arena_new(0);
	const char *why;

	ck_refused("damaged", "\xFF\xD8\xFF\xC4\0\1\0\0" SCAN END);
	ck_refused("damaged", "\xFF\xD8\xFF" SCAN END);
	ck_refused("damaged", "\xFF\xD8\xFF\xD9");
	ck_refused("damaged", "\xFF\xD8\xFF\xC0\0\x05\x08\0\1\0\1\1" SCAN END);
	ck_refused("damaged", "\xFF\xD8"
	    SOF("\xC0", "\x08", "\3" GREY, "\x0B") SCAN END);
	ck_refused("damaged", "\xFF\xD8"
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B")
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B") SCAN END);
	for (size_t len = 0; len < sizeof whole - 1; len++) {
		unsigned char *cut = malloc(len + 1);

		/* memory of its own, so that the sanitizers see its end */
		memcpy(cut, whole, len);
		cut = realloc(cut, len > 0 ? len : 1);
		ck_assert_ptr_null(picture_decode(a, cut, len, &why));
		free(cut);
	}
	arena_drop(a);
}
END_TEST

START_TEST(other_formats_are_named)
{
	struct arena *a = arena_new(0);
	const char *why;

	ck_refused("GIF", "GIF89a...");
	ck_refused("TIFF", "II*\0....");
	ck_refused("TIFF", "MM\0*....");
	ck_refused("PDF", "%PDF-1.4");
	ck_refused("no", "");
	ck_refused("not a picture", "<html>");
	arena_drop(a);
}
END_TEST

UNIT_MAIN("input/picture", jpeg_files_go_through,
    jpeg_files_that_viewers_disagree_on, damaged_jpeg_files,
    other_formats_are_named)

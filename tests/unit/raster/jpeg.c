#include "desk.h"

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
#define EXIF(turn) SEGMENT("\xE1", "\x22", "Exif\0\0MM\0*\0\0\0\x08" \
	"\0\1\1\x12\0\3\0\0\0\1\0" turn "\0\0\0\0\0\0")
#define ICC(number, count, data) \
	SEGMENT("\xE2", "\x14", "ICC_PROFILE\0" number count data)

static struct jpeg_header
header(struct arena *a, const unsigned char *bytes, size_t len)
{
	struct jpeg_header h;

	jpeg_header_read(a, bytes, len, &h);
	return h;
}

START_TEST(what_a_header_says)
{
	static const char colour[] = "\xFF\xD8"
	    SEGMENT("\xE0", "\x07", "JFIF\0") ADOBE("\1")
	    SOF("\xC2", "\x08", "\3" COLOURS, "\x11") SCAN END;
	static const char grey[] = "\xFF\xD8\xFF"
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B") SCAN END "\r\n";
	struct arena *a = arena_new(0);
	struct jpeg_header h = header(a, BYTES(colour));

	ck_assert_ptr_null(h.why);
	ck_assert_uint_eq(h.width, 64);
	ck_assert_uint_eq(h.height, 32);
	ck_assert_uint_eq(h.n, 3);
	ck_assert_int_eq(h.transform, 1);
	ck_assert_uint_eq(h.turn, 0);
	h = header(a, BYTES(grey));
	ck_assert_ptr_null(h.why);
	ck_assert_uint_eq(h.n, 1);
	ck_assert_int_eq(h.transform, -1);
	arena_drop(a);
}
END_TEST

START_TEST(how_it_was_held)
{
	static const char six[] = "\xFF\xD8" EXIF("\6")
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B") SCAN END;
	static const char nine[] = "\xFF\xD8" EXIF("\x09")
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B") SCAN END;
	struct arena *a = arena_new(0);

	ck_assert_uint_eq(header(a, BYTES(six)).turn, 6);
	ck_assert_uint_eq(header(a, BYTES(nine)).turn, 0);
	arena_drop(a);
}
END_TEST

START_TEST(a_profile_in_pieces)
{
	static const char two[] = "\xFF\xD8" ICC("\2", "\2", "efgh")
	    ICC("\1", "\2", "abcd")
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B") SCAN END;
	static const char one[] = "\xFF\xD8" ICC("\2", "\2", "efgh")
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B") SCAN END;
	struct arena *a = arena_new(0);
	struct jpeg_header h = header(a, BYTES(two));

	ck_assert_uint_eq(h.icc_len, 8);
	ck_assert_int_eq(memcmp(h.icc, "abcdefgh", 8), 0);
	ck_assert_ptr_null(header(a, BYTES(one)).icc);
	arena_drop(a);
}
END_TEST

#define ck_why(words, bytes) \
	do { \
		struct jpeg_header h_ = header(a, BYTES(bytes)); \
		ck_assert_ptr_nonnull(h_.why); \
		ck_assert_msg(strstr(h_.why, words) != NULL, "%s", h_.why); \
	} while (0)

START_TEST(what_cannot_be_drawn)
{
	struct arena *a = arena_new(0);

	ck_why("8 bits", "\xFF\xD8"
	    SOF("\xC1", "\x0C", "\1" GREY, "\x0B") SCAN END);
	ck_why("nobody knows", "\xFF\xD8"
	    SOF("\xC0", "\x08", "\2\1\x11\0\2\x11\0", "\x0E") SCAN END);
	ck_why("does not know", "\xFF\xD8"
	    SOF("\xC3", "\x08", "\1" GREY, "\x0B") SCAN END);
	ck_why("does not know", "\xFF\xD8"
	    SOF("\xC9", "\x08", "\1" GREY, "\x0B") SCAN END);
	ck_why("more pixels", "\xFF\xD8\xFF\xC0\0\x0B\x08\xFF\xFF\xFF\xFF\1"
	    GREY SCAN END);
	arena_drop(a);
}
END_TEST

START_TEST(damaged_headers)
{
	static const char whole[] = "\xFF\xD8" ADOBE("\1") EXIF("\6")
	    SOF("\xC0", "\x08", "\3" COLOURS, "\x11") SCAN END;
	struct arena *a = arena_new(0);

	ck_why("damaged", "\xFF\xD8\xFF\xC4\0\1\0\0" SCAN END);
	ck_why("damaged", "\xFF\xD8\xFF" SCAN END);
	ck_why("damaged", "\xFF\xD8\xFF\xD9");
	ck_why("damaged", "\xFF\xD8\xFF\xC0\0\x05\x08\0\1\0\1\1" SCAN END);
	ck_why("damaged", "\xFF\xD8"
	    SOF("\xC0", "\x08", "\3" GREY, "\x0B") SCAN END);
	ck_why("damaged", "\xFF\xD8"
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B")
	    SOF("\xC0", "\x08", "\1" GREY, "\x0B") SCAN END);
	for (size_t len = 0; len < sizeof whole - 1; len++) {
		unsigned char *cut = malloc(len + !len);

		/* memory of its own, so that the sanitizers see its end */
		memcpy(cut, whole, len);
		ck_assert_ptr_nonnull(header(a, cut, len).why);
		free(cut);
	}
	arena_drop(a);
}
END_TEST

UNIT_MAIN("raster/jpeg", what_a_header_says, how_it_was_held,
    a_profile_in_pieces, what_cannot_be_drawn, damaged_headers)

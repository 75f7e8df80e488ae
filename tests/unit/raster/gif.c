#include "desk.h"

/* 3 by 2, four colours: red, green, blue, white. */
#define HEAD(version) version "\3\0\2\0\x91\0\0" \
	"\xFF\0\0" "\0\xFF\0" "\0\0\xFF" "\xFF\xFF\xFF"
#define CLEAR(colour) "\x21\xF9\4\1\0\0" colour "\0"
#define FRAME(x, y, w, h, flags) "," x "\0" y "\0" w "\0" h "\0" flags
/* 0 1 2 3 0 1 in codes of 3 bits, cleared before, ended: LZW of 2 bits */
#define SIX "\2\4\x44\x34\x10\5\0"
#define END ";"

static const unsigned char *
read_gif(struct desk *d, const void *bytes, size_t len)
{
	memcpy(drawn, bytes, len);
	n_drawn = len;
	return desk_read(d, 3, 2, 3);
}

START_TEST(one_picture)
{
	static const char gif[] = HEAD("GIF89a")
	    FRAME("\0", "\0", "\3", "\2", "\0") SIX END;
	struct desk d = { 0 };
	const unsigned char *p = read_gif(&d, BYTES(gif));

	ck_near(p, 255, 0, 0, 0);
	ck_near(p + 3, 0, 255, 0, 0);
	ck_near(p + 6, 0, 0, 255, 0);
	ck_near(p + 9, 255, 255, 255, 0);
	ck_near(p + 12, 255, 0, 0, 0);
	ck_assert(!d.said.has_more);
	ck_assert(!d.r.is_lossy);
	arena_drop(d.a);
}
END_TEST

START_TEST(what_is_clear_is_white)
{
	static const char gif[] = HEAD("GIF89a") CLEAR("\0")
	    FRAME("\0", "\0", "\3", "\2", "\0") SIX END;
	struct desk d = { 0 };
	const unsigned char *p = read_gif(&d, BYTES(gif));

	ck_near(p, 255, 255, 255, 0);
	ck_near(p + 3, 0, 255, 0, 0);
	arena_drop(d.a);
}
END_TEST

START_TEST(the_first_of_a_film)
{
	static const char gif[] = HEAD("GIF89a")
	    FRAME("\0", "\0", "\3", "\2", "\0") SIX CLEAR("\1")
	    FRAME("\0", "\0", "\3", "\2", "\0") SIX END;
	struct desk d = { 0 };

	ck_near(read_gif(&d, BYTES(gif)) + 3, 0, 255, 0, 0);
	ck_assert(d.said.has_more);
	arena_drop(d.a);
}
END_TEST

/* Rows of every eighth, fourth, second line. */
START_TEST(interlaced)
{
	static const char gif[] = "GIF87a\2\0\3\0\x91\0\0"
	    "\xFF\0\0" "\0\xFF\0" "\0\0\xFF" "\xFF\xFF\xFF"
	    FRAME("\0", "\0", "\2", "\3", "\x40") SIX END;
	struct desk d = { 0 };
	const unsigned char *p;

	memcpy(drawn, gif, sizeof gif - 1);
	n_drawn = sizeof gif - 1;
	p = desk_read(&d, 2, 3, 3);
	ck_near(p, 255, 0, 0, 0);
	ck_near(p + 6, 255, 0, 0, 0);           /* row 1 came last */
	ck_near(p + 12, 0, 0, 255, 0);          /* row 2 came second */
	arena_drop(d.a);
}
END_TEST

/* A frame beside its screen makes that larger. */
START_TEST(a_screen_too_small)
{
	static const char gif[] = HEAD("GIF89a")
	    FRAME("\1", "\1", "\3", "\2", "\0") SIX END;
	struct desk d = { 0 };
	const unsigned char *p;

	memcpy(drawn, gif, sizeof gif - 1);
	n_drawn = sizeof gif - 1;
	p = desk_read(&d, 4, 3, 3);
	ck_near(p, 255, 255, 255, 0);
	ck_near(p + 15, 255, 0, 0, 0);
	arena_drop(d.a);
}
END_TEST

START_TEST(damaged)
{
	static const char gif[] = HEAD("GIF89a") CLEAR("\0")
	    FRAME("\0", "\0", "\3", "\2", "\0") SIX END;
	static const char large[] = HEAD("GIF89a")
	    ",\0\0\0\0\xFF\xFF\xFF\xFF\0" SIX END;
	static const char plain[] = "GIF89a\3\0\2\0\0\0\0"
	    FRAME("\0", "\0", "\3", "\2", "\0") SIX END;

	memcpy(drawn, gif, sizeof gif - 1);
	/* the end of the data is of no use */
	desk_cut(6, sizeof gif - 1 - 5, 1, "damaged");
	desk_refused(BYTES(large), "more pixels");
	desk_refused(BYTES(plain), "damaged");
	desk_refused(BYTES("GIF89a\3\0\2\0\0\0\0;"), "damaged");
}
END_TEST

UNIT_MAIN("raster/gif", one_picture, what_is_clear_is_white,
    the_first_of_a_film, interlaced, a_screen_too_small, damaged)

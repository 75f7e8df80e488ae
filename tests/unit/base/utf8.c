#include "../unit.h"

#include "base/utf8.h"

#include <string.h>

START_TEST(every_code_point_survives)
{
	for (uint32_t code = 1; code <= 0x10FFFF; code++) {
		char bytes[4];
		const char *p = bytes;
		size_t n;

		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		n = utf8_encode(code, bytes);
		ck_assert_uint_eq(utf8_next(&p, bytes + n), code);
		ck_assert_ptr_eq(p, bytes + n);
		ck_assert_uint_eq(utf8_prev(&p, bytes), code);
		ck_assert_ptr_eq(p, bytes);
	}
}
END_TEST

START_TEST(what_is_not_utf8_is_replaced_byte_by_byte)
{
	static const char *const bad[] = {
		"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
		"\xF4\x90\x80\x80", "\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\x98"
	};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		const char *p = bad[i];
		const char *end = p + strlen(p);

		ck_assert(!utf8_is_valid(p, strlen(p)));
		ck_assert_uint_eq(utf8_next(&p, end), UTF8_REPLACEMENT);
		ck_assert_ptr_eq(p, bad[i] + 1);
		p = end;
		ck_assert_uint_eq(utf8_prev(&p, bad[i]), UTF8_REPLACEMENT);
		ck_assert_ptr_eq(p, end - 1);
	}
}
END_TEST

START_TEST(the_replacement_character_itself_is_valid)
{
	ck_assert(utf8_is_valid("a\xEF\xBF\xBD", 4));
	ck_assert_uint_eq(utf8_count("a\xEF\xBF\xBDz", 5), 3);
}
END_TEST

START_TEST(impossible_code_points_are_replaced)
{
	char bytes[4];

	ck_assert_uint_eq(utf8_encode(0xD800, bytes), 3);
	ck_assert_int_eq(memcmp(bytes, "\xEF\xBF\xBD", 3), 0);
	ck_assert_uint_eq(utf8_encode(0x110000, bytes), 3);
}
END_TEST

START_TEST(spaces)
{
	ck_assert(utf8_is_space(' ') && utf8_is_space(0x2009));
	ck_assert(utf8_is_space(0x3000) && utf8_is_space(0xA0));
	ck_assert(!utf8_is_space(0x200B) && !utf8_is_space('a'));
}
END_TEST

UNIT_MAIN("base/utf8", every_code_point_survives,
    what_is_not_utf8_is_replaced_byte_by_byte,
    the_replacement_character_itself_is_valid,
    impossible_code_points_are_replaced, spaces)

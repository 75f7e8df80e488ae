#include "../unit.h"

#include "input/entities.h"

START_TEST(names_of_all_sets)
{
	static const struct {
		const char *name;
		uint32_t code;
	} names[] = {
		{ "Aacgr", 0x386 }, { "plus", '+' }, { "lsqb", '[' },
		{ "agr", 0x3B1 }, { "inodot", 0x131 }, { "b.gammad", 0x3DD },
		{ "zwnj", 0 }, { "zscr", 0x1D4CF }, { "Ccaron", 0x10C }
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		uint32_t codes[2] = { 0 };
		size_t n = entity_find(names[i].name, codes);

		ck_assert_uint_eq(n, names[i].code != 0);
		ck_assert_uint_eq(codes[0], names[i].code);
	}
}
END_TEST

START_TEST(two_characters)
{
	uint32_t codes[2];

	ck_assert_uint_eq(entity_find("bne", codes), 2);
	ck_assert_uint_eq(codes[0], '=');
	ck_assert_uint_eq(codes[1], 0x20E5);
}
END_TEST

START_TEST(names_that_are_none)
{
	static const char *const names[] = {
		"", "A", "Aacg", "Aacgrx", "zzzz", "plu", "plus=", "~"
	};
	uint32_t codes[2];

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		ck_assert_uint_eq(entity_find(names[i], codes), 0);
}
END_TEST

UNIT_MAIN("input/entities", names_of_all_sets, two_characters,
    names_that_are_none)

#include "../unit.h"

#include <string.h>

#include "input/bibtex.h"

#define OF(name) name, strlen(name)

START_TEST(tables)
{
	ck_assert_uint_eq(bibtex_accent(OF("\"")), 0x308);
	ck_assert_uint_eq(bibtex_accent(OF("v")), 0x30C);
	ck_assert_uint_eq(bibtex_accent(OF("vv")), 0);
	ck_assert_str_eq(bibtex_symbol(OF("ss")), "\u00DF");
	ck_assert_str_eq(bibtex_symbol(OF("&")), "&");
	ck_assert_ptr_null(bibtex_symbol(OF("sss")));
	ck_assert_str_eq(bibtex_command(OF("emph")), "i");
	ck_assert_str_eq(bibtex_command(OF("mbox")), "");
	ck_assert_ptr_null(bibtex_command(OF("emp")));
	ck_assert_str_eq(bibtex_switch(OF("em")), "i");
	ck_assert_ptr_null(bibtex_switch(OF("emph")));
	ck_assert(bibtex_is_double(OF("href")));
	ck_assert(!bibtex_is_double(OF("url")));
}
END_TEST

UNIT_MAIN("input/bibtex_macros", tables)

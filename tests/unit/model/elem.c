#include "../unit.h"

#include <ctype.h>
#include <string.h>

#include "model/elem.h"

/* Each has a name of its own, fit for a PDF name; the template reads them. */
START_TEST(names)
{
	ck_assert_str_eq(elem_role_name(ELEM_NONE), "");
	ck_assert_str_eq(elem_role_name(ELEM_DOCUMENT), "Document");
	ck_assert_str_eq(elem_role_name(ELEM_BIB_ENTRY), "BibEntry");
	ck_assert_str_eq(elem_role_name(ELEM_TBODY), "TBody");
	for (int i = 1; i < ELEM_N_ROLES; i++) {
		const char *name = elem_role_name((enum elem_role)i);

		ck_assert_ptr_nonnull(name);
		ck_assert(isupper((unsigned char)name[0]));
		for (const char *p = name; *p != '\0'; p++)
			ck_assert(isalnum((unsigned char)*p));
		for (int j = 0; j < i; j++)
			ck_assert_str_ne(name,
			    elem_role_name((enum elem_role)j));
	}
}
END_TEST

UNIT_MAIN("model/elem", names)

/*
 * Hyphenation patterns, from hand-made files and from the packages'.
 */
#include "../unit.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "text/patterns.h"

/* The patterns of a text, by way of a file. */
static struct patterns *
patterns_of(const char *text)
{
	char path[] = "/tmp/patterns.XXXXXX";
	int fd = mkstemp(path);
	struct patterns *p;

	ck_assert_int_ge(fd, 0);
	ck_assert(write(fd, text, strlen(text)) == (ssize_t)strlen(text));
	close(fd);
	p = patterns_open(path);
	unlink(path);
	return p;
}

/* An ASCII word with its points as hyphens. */
static const char *
divided(const struct patterns *p, const char *word)
{
	static char s[2 * PATTERNS_WORD];
	UChar wide[2 * PATTERNS_WORD] = { 0 };
	size_t n = strlen(word), len = 0;
	uint64_t points;

	for (size_t i = 0; i < n; i++)
		wide[i] = (UChar)(unsigned char)word[i];
	points = patterns_points(p, wide, n, 2, 3);
	for (size_t i = 0; i < n; i++) {
		if (i < 64 && (points >> i & 1) != 0)
			s[len++] = '-';
		s[len++] = word[i];
	}
	s[len] = '\0';
	return s;
}

#define IS(p, word, meant) ck_assert_str_eq(divided(p, word), meant)

START_TEST(the_example_of_the_thesis)
{
	struct patterns *p = patterns_of("UTF-8\nhy3ph\nhe2n\nhena4\n"
	    "hen5at\n1na\nn2at\n1tio\n2io\n");

	ck_assert_ptr_nonnull(p);
	IS(p, "hyphenation", "hy-phen-ation");
	IS(p, "hyph", "hyph");          /* three letters stay at the end */
	patterns_drop(p);
}
END_TEST

START_TEST(greater_values_win_and_even_ones_forbid)
{
	struct patterns *p = patterns_of("UTF-8\na1b\nxa2by\nxa3byz\n");

	IS(p, "ccabccc", "cca-bccc");
	IS(p, "cxabyccc", "cxabyccc");
	IS(p, "cxabyzcc", "cxa-byzcc");
	patterns_drop(p);
}
END_TEST

START_TEST(dots_are_the_ends_of_a_word)
{
	struct patterns *p = patterns_of("UTF-8\n.un1\n1able.\n");

	IS(p, "undoable", "un-do-able");
	IS(p, "gununable", "gunun-able");
	IS(p, "unables", "un-ables");
	patterns_drop(p);
}
END_TEST

START_TEST(while_a_longer_pattern_goes_on_a_shorter_waits)
{
	struct patterns *p = patterns_of("UTF-8\nb1c\nabcde1f\n");

	IS(p, "xxbcxx", "xxb-cxx");
	IS(p, "xabcdxx", "xabcdxx");    /* as libhyphen does */
	IS(p, "abcdefgh", "abcde-fgh");
	patterns_drop(p);
}
END_TEST

START_TEST(compounds_are_divided_into_parts_and_these_again)
{
	struct patterns *p = patterns_of("UTF-8\nCOMPOUNDLEFTHYPHENMIN 2\n"
	    "COMPOUNDRIGHTHYPHENMIN 2\n" "wind1mill\nmill1stone\n"
	    "NEXTLEVEL\n.st1\ni1l\nw1in\nton1e\n");

	IS(p, "windmillstone", "wind-mi-ll-st-one");
	IS(p, "tonewind", "ton-ew-ind");
	patterns_drop(p);
}
END_TEST

START_TEST(a_change_of_spelling_forbids)
{
	struct patterns *p = patterns_of("UTF-8\nc1k\nuc1ker/k=k,2,2\n");

	IS(p, "backen", "bac-ken");
	IS(p, "zucker", "zucker");
	patterns_drop(p);
}
END_TEST

START_TEST(a_file_says_how_many_letters_stay)
{
	struct patterns *p = patterns_of("UTF-8\nLEFTHYPHENMIN 3\n"
	    "RIGHTHYPHENMIN 4\n# a comment\n% another\n\na1a\n");

	IS(p, "aaaaaaaaa", "aaa-a-a-aaaa");
	patterns_drop(p);
}
END_TEST

START_TEST(the_encoding_stands_in_the_first_line)
{
	struct patterns *p = patterns_of("ISO8859-1\r\n\xE4" "1b\r\n");
	static const UChar word[] = { 'a', 'a', 0xE4, 'b', 'c', 'd' };

	ck_assert_ptr_nonnull(p);
	ck_assert_uint_eq(patterns_points(p, word, 6, 2, 3), 1 << 3);
	patterns_drop(p);
	ck_assert_ptr_null(patterns_of("NO-SUCH-CODE\na1b\n"));
	ck_assert_ptr_null(patterns_of(""));
	ck_assert_ptr_null(patterns_of("UTF-8"));
	ck_assert_ptr_null(patterns_open("/no/such/file"));
	ck_assert_ptr_null(patterns_open("/"));
	patterns_drop(NULL);
}
END_TEST

START_TEST(nonsense_does_no_harm)
{
	char word[2 * PATTERNS_WORD];
	struct patterns *p = patterns_of("UTF-8\n1\n123\n/\n//\n.\n..\n"
	    "1a/x,9,9\nNEXTLEVEL\nNEXTLEVEL\nNEXTLEVEL\n0\n.a1\n"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1\n");

	ck_assert_ptr_nonnull(p);
	for (size_t n = 0; n < sizeof word; n++) {
		memset(word, 'a', n);
		word[n] = '\0';
		IS(p, word, word);
	}
	patterns_drop(p);
}
END_TEST

START_TEST(the_packages_patterns_are_read)
{
	struct patterns *p = patterns_open("fonts/hyphen/hyph_de_DE.dic");

	ck_assert_ptr_nonnull(p);
	IS(p, "donaudampfschifffahrt", "do-nau-dampf-schiff-fahrt");
	IS(p, "farblaser", "farb-la-ser");
	patterns_drop(p);
	p = patterns_open("fonts/hyphen/hyph_en_US.dic");
	ck_assert_ptr_nonnull(p);
	IS(p, "immunohistochemistry", "im-muno-his-to-chem-istry");
	IS(p, "transplantation", "trans-plan-ta-tion");
	patterns_drop(p);
}
END_TEST

UNIT_MAIN("text/patterns", the_example_of_the_thesis,
    greater_values_win_and_even_ones_forbid, dots_are_the_ends_of_a_word,
    while_a_longer_pattern_goes_on_a_shorter_waits,
    compounds_are_divided_into_parts_and_these_again,
    a_change_of_spelling_forbids, a_file_says_how_many_letters_stay,
    the_encoding_stands_in_the_first_line, nonsense_does_no_harm,
    the_packages_patterns_are_read)

#include "desk.h"

/* Break flags of a text, by the short way or by ICU alone. */
static const char *
flags_of(struct desk *d, const char *text, bool slow)
{
	struct text_piece piece = d->piece;
	struct para_text p = {
		.arena = d->arena, .pieces = &piece, .n_pieces = 1,
		.lang = "en"
	};
	char *s;

	piece.text = text;
	para_gather(d->text, &p);
	para_itemise(d->text, &p);
	if (slow)
		para_breaks_slow(d->text, &p);
	else
		para_breaks(d->text, &p);
	s = arena_alloc(d->arena, p.n_chars + 1);
	for (size_t i = 0; i < p.n_chars; i++)
		s[i] = (p.chars[i].flags & CHAR_BREAK) != 0 ? '|' : '.';
	return s;
}

START_TEST(the_short_way_agrees_with_icu)
{
	static const char *const cases[] = {
		"a plain sentence, with (signs). And 2013; more: here",
		" leading and trailing ", "(a) b) c. (d", "a ( b ) c", "a !b ?c",
		"stem-cell x, \"quoted words\" here", "a/b 1/2 10% $5 5 % x",
		"1,000 3.14 -5 +7 \xE2\x88\x92" "5 ", "e.g. i.e. (see) x",
		"\xE2\x80\x9Cquoted\xE2\x80\x9D text [ref] x", "a - b", "--",
		"a \xE2\x80\x94 b", "x\xE2\x80\x94y z", "a\xC2\xA0" "b c", "a .b",
		"\xE4\xB8\xAD a \xE6\x96\x87 b", "don't can\xE2\x80\x99t", "( a",
		"word \xCC\x81 x", "100 \xC2\xB0" "C at 5 \xC2\xB5g", "",
		"a \" b \" c", "\xC2\xAB a \xC2\xBB b", "x \xE2\x80\x8B y", "-",
		"a\xC2\xAD" "b c", "# 5 No. 5 \xE2\x84\x96 5", "(1 ) x" , "a  (b"
	};
	struct desk d;

	desk_open(&d);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(flags_of(&d, cases[i], false),
		    flags_of(&d, cases[i], true));
	desk_drop(&d);
}
END_TEST

/* Every short string over the signs that matter. */
START_TEST(the_short_way_agrees_on_all_short_texts)
{
	static const char signs[] = "a1 (),.-\"%";
	struct desk d;
	char text[6] = "";
	size_t n = sizeof signs - 1;

	desk_open(&d);
	for (size_t i = 0; i < n * n * n * n; i++) {
		for (size_t k = 0, rest = i; k < 4; k++, rest /= n)
			text[k] = signs[rest % n];
		text[4] = 'b';
		ck_assert_msg(strcmp(flags_of(&d, text, false),
		    flags_of(&d, text, true)) == 0, "\"%s\"", text);
		arena_empty(d.arena);
	}
	desk_drop(&d);
}
END_TEST

START_TEST(identifiers_break_after_their_signs)
{
	struct desk d;

	desk_open(&d);
	d.piece.flags = TEXT_URL;
	ck_assert_str_eq(flags_of(&d, "https://doi.org/10.1/x", false),
	    "........|...|...|.....");
	desk_shape(&d, "https://doi.org/10.1016/abc", "en");
	ck_assert_str_eq(desk_kinds(&d), "BbBbBbBbB");
	ck_assert(d.para.items[1].is_url);
	d.piece.flags = TEXT_NO_BREAK;
	desk_shape(&d, "stem-cell  deterioration", "en");
	ck_assert_str_eq(desk_kinds(&d), "BnB");
	desk_drop(&d);
}
END_TEST

START_TEST(long_names_break_at_hyphens_and_brackets)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(flags_of(&d, "6-[(R)-2-[3-(3,4-dihydroxy)-1-ureido]p",
	    false), "..|....|.|..|....|..........|.|.......");
	ck_assert_str_eq(flags_of(&d, "x 2-(3)-1-short y", false),
	    "..|.|.....|.....|");
	ck_assert_str_eq(flags_of(&d, "f(2-fluorophenyl)methylphenylsulfone",
	    false), "....|............|..................");
	desk_drop(&d);
}
END_TEST

START_TEST(addresses_are_known_in_running_text)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(flags_of(&d, "see (https://a.org/b-c_d.html) now",
	    false), "....|........|.|...|.|.|.|.....|..");
	ck_assert_str_eq(flags_of(&d, "at www.nowhere.org now", false),
	    "...|...........|...|..");
	ck_assert_str_eq(flags_of(&d, "doi:10.1000/jit.2021 now", false),
	    "............|...|....|..");
	ck_assert_str_eq(flags_of(&d, "10.1000/jit.2021 now", false),
	    "........|...|....|..");
	/* no address, though long */
	ck_assert_str_eq(flags_of(&d, "10.25.2020.2021x now", false),
	    ".................|..");
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/breaks", the_short_way_agrees_with_icu,
    the_short_way_agrees_on_all_short_texts,
    identifiers_break_after_their_signs,
    long_names_break_at_hyphens_and_brackets,
    addresses_are_known_in_running_text)

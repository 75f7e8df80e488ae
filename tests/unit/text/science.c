/*
 * Scientific text: signs, and where lines do not end.
 */
#include "desk.h"

#include "base/buf.h"

/* Each text says by '~' which of its spaces do not part lines, by '^' which
   rather not, and by '|'
   which places in words do; all other spaces do. */
static struct para_text
prepare(struct desk *d, const char *text, unsigned rules)
{
	struct para_text p = { .arena = d->arena, .pieces = &d->piece,
	    .n_pieces = 1, .lang = "en" };

	d->piece.text = text;
	d->style.rules = rules;
	para_gather(d->text, &p);
	science_signs(&p);
	para_itemise(d->text, &p);
	para_breaks(d->text, &p);
	science_breaks(&p);
	return p;
}

static const char *
broken(struct desk *d, const char *marked, unsigned rules)
{
	char *text = arena_alloc(d->arena, strlen(marked) + 1);
	char *out = arena_alloc(d->arena, 2 * strlen(marked) + 8);
	struct para_text p;
	size_t n = 0;

	for (const char *s = marked; *s != '\0'; s++)
		if (*s != '|')
			text[n++] = *s == '~' || *s == '^' ? ' ' : *s;
	p = prepare(d, text, rules);
	n = 0;
	for (size_t i = 0; i < p.n_chars; i++) {
		bool may = (p.chars[i].flags & CHAR_BREAK) != 0;

		if (i > 0 && p.chars[i - 1].code == ' ')
			out[n - 1] = !may ? '~' :
			    (p.chars[i - 1].flags & CHAR_TIED) != 0 ? '^' : ' ';
		else if (may)
			out[n++] = '|';
		memcpy(out + n, p.text + p.chars[i].at,
		    p.chars[i + 1].at - p.chars[i].at);
		n += p.chars[i + 1].at - p.chars[i].at;
	}
	return out;
}

START_TEST(some_spaces_do_not_part_lines)
{
	static const struct {
		unsigned rule;
		const char *text;
	} cases[] = {
		{ RULE_UNITS, "of 10~mg, 5~% and 3.2~mmol/|L at 3~\xC2\xB0"
		    "C in 30 minutes of 7 cases" },
		{ RULE_STATISTICS, "(p~<~0.001, n~=~24, 3~\xC2\xB1~1; "
		    "95%~CI 1.9 to 4.3; SD~4.2) and SD in" },
		{ RULE_LABELS, "(Fig.~1 and Table~2), stage^IV or type^2 "
		    "but stage In table the" },
		{ RULE_INITIALS, "by J.~R.~Smith, Smith^JA, Roe^B. and "
		    "others, Roe et^al. in A trial of NO in" },
		{ RULE_IDENTIFIERS, "as PMID~12345678, ISSN~1234-5678 and "
		    "doi:~10.1000/|x for DOI of" }
	};
	struct desk d;

	desk_open(&d);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		ck_assert_str_eq(broken(&d, cases[i].text, cases[i].rule),
		    cases[i].text);
		/* not without the rule */
		ck_assert_str_ne(broken(&d, cases[i].text,
		    RULES_ALL & ~cases[i].rule & ~(unsigned)RULE_INITIALS),
		    cases[i].text);
	}
	desk_drop(&d);
}
END_TEST

START_TEST(words_break_only_behind_long_parts)
{
	static const char text[] = "a p-value of follow-up mg/kg in "
	    "N-acetyl-|beta-D-glucose or levodopa/|carbidopa for "
	    "stem-|cell and 101\xE2\x80\x93" "109;9(4):211";
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(broken(&d, text, RULES_ALL), text);
	ck_assert_str_eq(broken(&d, "a p-value of 1\xE2\x80\x93" "2", 0),
	    "a p-|value of 1\xE2\x80\x93|2");
	desk_drop(&d);
}
END_TEST

/* A locant goes with what it numbers. */
START_TEST(long_names_of_chemistry_break_before_locants)
{
	struct desk d;
	const char *name = "6-[(R)-|2-[3-|(3,4-dihydroxy)-|1-ureido]p";

	desk_open(&d);
	ck_assert_ptr_nonnull(strstr(broken(&d, name, RULES_ALL), ")-|1-u"));
	ck_assert_ptr_nonnull(strstr(broken(&d, name, 0), ")-|1-|u"));
	desk_drop(&d);
}
END_TEST

/* The text as it looks; what is copied is as it was. */
static const char *
looks(struct desk *d, const char *text, unsigned rules)
{
	struct para_text p = prepare(d, text, rules);
	struct buf b = { .arena = d->arena };

	ck_assert_str_eq(p.text, text);
	for (size_t i = 0; i < p.n_chars; i++)
		buf_utf8(&b, p.chars[i].code);
	return buf_text(&b);
}

#define MINUS "\xE2\x88\x92"
#define DASH "\xE2\x80\x93"
#define TIMES "\xC3\x97"

START_TEST(signs_are_changed_where_there_is_no_doubt)
{
	static const struct {
		unsigned rule;
		const char *text, *seen;
	} cases[] = {
		{ RULE_MINUS, "from 0.3 to -0.5 (-2 to 1), r=-0.3, CI -0.9",
		    "from 0.3 to " MINUS "0.5 (" MINUS "2 to 1), r=" MINUS
		    "0.3, CI " MINUS "0.9" },
		{ RULE_RANGES, "2017;9(4):211-219. or 1215-18? 12:3-7, "
		    "0.5-1.5", "2017;9(4):211" DASH "219. or 1215-18? 12:3"
		    DASH "7, 0.5" DASH "1.5" },
		{ RULE_TIMES, "2 x 3, 4x4 and 3x10(6)", "2 " TIMES " 3, 4"
		    TIMES "4 and 3" TIMES "10(6)" }
	};
	struct desk d;

	desk_open(&d);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		ck_assert_str_eq(looks(&d, cases[i].text, RULES_ALL),
		    cases[i].seen);
		ck_assert_str_eq(looks(&d, cases[i].text,
		    RULES_ALL & ~cases[i].rule), cases[i].text);
	}
	desk_drop(&d);
}
END_TEST

START_TEST(signs_in_doubt_stay)
{
	static const char *const texts[] = {
		"IL-1 and -6", "types 1, -2 and -3", "omega-3", "2-4", "(-)-x",
		"1990-1995", "ISSN 1234-5678", "50-78-2", "2021-05-03",
		"11:59-00", "3.5-2.5", "v1.2-1.3-beta", "0x1F", "10 x-rays",
		"10x", "A2x3", "2x3B", "x 3", "1.2.3-1.2.4", "-", "x", "5 -3",
		"(01:02-03:04)"
	};
	struct desk d;

	desk_open(&d);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		ck_assert_str_eq(looks(&d, texts[i], RULES_ALL), texts[i]);
	d.piece.flags = TEXT_URL;
	ck_assert_str_eq(looks(&d, "(-3)", RULES_ALL), "(-3)");
	desk_drop(&d);
}
END_TEST

START_TEST(relations_have_even_room)
{
	struct desk d;
	sp plain, wide;

	desk_open(&d);
	d.style.rules = 0;
	desk_shape(&d, "p<0.001", "en");
	plain = d.para.items[0].width;
	d.style.rules = RULE_RELATIONS;
	desk_shape(&d, "p<0.001", "en");
	wide = d.para.items[0].width;
	ck_assert_int_eq(wide - plain, 2 * (d.style.font_size * 8 / 100));
	desk_shape(&d, "CA>T", "en");
	plain = d.para.items[0].width;
	d.style.rules = 0;
	desk_shape(&d, "CA>T", "en");
	ck_assert_int_eq(plain, d.para.items[0].width);
	/* spaces become narrower, and stay so */
	d.style.rules = RULE_RELATIONS | RULE_STATISTICS;
	desk_shape(&d, "p < 0.001 now", "en");
	ck_assert_int_eq(d.para.items[1].kind, TEXT_SPACE);
	ck_assert(!d.para.items[1].justifies && !d.para.items[1].breakable);
	ck_assert(!d.para.items[3].justifies);
	ck_assert(d.para.items[5].justifies && d.para.items[5].breakable);
	ck_assert_int_lt(d.para.items[1].width, d.para.items[5].width);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/science", some_spaces_do_not_part_lines,
    words_break_only_behind_long_parts,
    long_names_of_chemistry_break_before_locants,
    signs_are_changed_where_there_is_no_doubt, signs_in_doubt_stay,
    relations_have_even_room)

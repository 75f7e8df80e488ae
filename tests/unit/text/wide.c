/*
 * The ideographic square: where lines end, and what stands between.
 */
#include "desk.h"

#include "base/utf8.h"

/* What a line may not begin and end by, JIS X 4051 and CLREQ, strict. */
static const char never_first[] = "、。，．・：；？！）］｝」』】〕〉》’”"
    "々ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ～〜…";
static const char never_last[] = "（［｛「『【〔〈《‘“";

static bool
is_one_of(const char *set, uint32_t code)
{
	const char *s = set, *end = set + strlen(set);

	while (s < end)
		if (utf8_next(&s, end) == code)
			return true;
	return false;
}

/* First and last character of an item's text; 0: it has none. */
static uint32_t
edge(const struct text_item *it, bool last)
{
	uint32_t code = 0;

	for (size_t i = 0; i < it->n_runs; i++) {
		const char *s = it->runs[i].text, *end;

		for (end = s + it->runs[i].text_len; s < end; ) {
			code = utf8_next(&s, end);
			if (!last)
				return code;
		}
	}
	return code;
}

/* Wherever a line may end, it ends and the next begins as it should; how
   many such places there are. */
static size_t
check_kinsoku(struct desk *d, const char *text, const char *lang)
{
	size_t n, breaks = 0;

	desk_shape(d, text, lang);
	n = d->para.n_items;
	for (size_t i = 1; i + 1 < n; i++) {
		const struct text_item *it = &d->para.items[i];

		if (it->kind != TEXT_BREAK)
			continue;
		breaks++;
		ck_assert(!is_one_of(never_first, edge(it + 1, false)));
		ck_assert(!is_one_of(never_last, edge(it - 1, true)));
	}
	desk_check(d);
	return breaks;
}

START_TEST(no_line_begins_or_ends_by_a_forbidden_mark)
{
	static const char *const langs[] = { "ja", "zh-Hans", "zh-Hant", "en" };
	struct desk d;

	desk_open(&d);
	for (size_t i = 0; i < sizeof langs / sizeof *langs; i++) {
		size_t n = check_kinsoku(&d, "「効果あり」とする（文献1、2）。"
		    "ウェブサイトのチェックリストとデータ……一致した！"
		    "人々の、ちょっと1.2～7.0・8〜9：『何？』", langs[i]);

		ck_assert_uint_gt(n, 30);
		check_kinsoku(&d, "高血压是最常见的慢性病之一，结果（《医学》："
		    "【注】甲；乙）。", langs[i]);
	}
	check_kinsoku(&d, "结果（“有效”与“无效”并存）：‘好’。", "zh");
	desk_drop(&d);
}
END_TEST

/* Every pair of the sets beside Han: what is forbidden stays together. */
START_TEST(pairs_hold_together)
{
	struct desk d;
	const char *s = never_first, *end = s + strlen(s);

	desk_open(&d);
	while (s < end) {
		const char *from = s;
		const char *text;

		utf8_next(&s, end);
		text = arena_printf(d.arena, "漢%.*s漢", (int)(s - from),
		    from);
		desk_shape(&d, text, "ja");
		check_kinsoku(&d, text, "ja");
		check_kinsoku(&d, text, "zh");
	}
	desk_drop(&d);
}
END_TEST

/* Width of the whole in thousandths of the size, by its kinds of items. */
static int
thousandths(struct desk *d, const char *text, const char *lang)
{
	desk_shape(d, text, lang);
	desk_check(d);
	return (int)((desk_width(d) * 1000 + 5 * SP_PT) / (10 * SP_PT));
}

START_TEST(marks_that_meet_are_squeezed)
{
	struct desk d;

	desk_open(&d);
	ck_assert_int_eq(thousandths(&d, "漢字", "ja"), 2000);
	/* the blank of the last mark is no more than the line's end */
	ck_assert_int_eq(thousandths(&d, "漢。", "ja"), 1500);
	ck_assert_int_eq(thousandths(&d, "（漢", "ja"), 1500);
	ck_assert_int_eq(thousandths(&d, "漢。字", "ja"), 3000);
	ck_assert_int_eq(thousandths(&d, "漢（字", "ja"), 3000);
	ck_assert_int_eq(thousandths(&d, "漢）。字", "ja"), 3500);
	ck_assert_int_eq(thousandths(&d, "漢、「字", "ja"), 3500);
	ck_assert_int_eq(thousandths(&d, "漢（「字", "ja"), 3500);
	ck_assert_int_eq(thousandths(&d, "漢）」。字", "ja"), 4000);
	ck_assert_int_eq(thousandths(&d, "漢。 a", "ja"),
	    2000 + thousandths(&d, " a", "ja"));
	/* a middle dot has blanks of a quarter, and keeps them */
	ck_assert_int_eq(thousandths(&d, "漢・字", "ja"), 3000);
	/* where the comma stands in the middle, it is not cut */
	ck_assert_int_eq(thousandths(&d, "漢，字", "zh-Hans"), 3000);
	ck_assert_int_eq(thousandths(&d, "漢，", "zh-Hans"), 1500);
	ck_assert_int_eq(thousandths(&d, "漢，", "zh-Hant"), 2000);
	ck_assert_int_eq(thousandths(&d, "漢）", "zh-Hant"), 1500);
	desk_drop(&d);
}
END_TEST

START_TEST(latin_stands_a_quarter_apart)
{
	struct desk d;
	struct text_piece pieces[2];
	struct text_style raised;
	int d_width, one;

	desk_open(&d);
	d_width = thousandths(&d, "D", "ja");
	ck_assert_int_eq(thousandths(&d, "漢D字", "ja"), 2500 + d_width);
	ck_assert_int_eq(thousandths(&d, "D漢", "ja"), 1250 + d_width);
	ck_assert_int_eq(thousandths(&d, "漢（D）", "ja"), 2500 + d_width);
	ck_assert_int_eq(thousandths(&d, "漢、D", "ja"), 2000 + d_width);
	/* not where a space stands, nor before a mark that belongs to it */
	one = thousandths(&d, " ", "ja");
	ck_assert_int_eq(thousandths(&d, "漢 D", "ja"), one + 1000 + d_width);
	raised = d.style;
	raised.position = POSITION_SUPER;
	pieces[0] = (struct text_piece){ .text = "漢", .style = &d.style };
	pieces[1] = (struct text_piece){ .text = "1", .style = &raised };
	text_shape(d.text, d.arena, pieces, 2, "ja", false, &d.para);
	ck_assert_int_lt(desk_width(&d), 15 * SP_PT);
	desk_check(&d);
	desk_drop(&d);
}
END_TEST

/* Glue: what a line's space may be made of. */
START_TEST(space_among_ideographs_gives_way)
{
	struct desk d;
	const struct text_item *it;

	desk_open(&d);
	desk_shape(&d, "漢字。漢D", "ja");
	ck_assert_str_eq(desk_kinds(&d), "BbBbBbB");
	it = &d.para.items[1];
	ck_assert_int_eq(it->width, 0);
	ck_assert_int_gt(it->stretch, 0);
	ck_assert_int_eq(it->shrink, 0);
	it = &d.para.items[3];
	ck_assert_int_eq(it->width, 5 * SP_PT);
	ck_assert_int_gt(it->shrink, 0);
	it = &d.para.items[5];
	ck_assert_int_eq(it->width, 10 * SP_PT / 4);
	ck_assert_int_lt(it->shrink, it->width);
	/* in other scripts a break has no width, and none but those of
	   unspaced ones give way */
	desk_shape(&d, "a-b", "en");
	ck_assert_int_eq(d.para.items[1].stretch, 0);
	desk_shape(&d, "ภาษาไทย", "th");
	ck_assert_int_eq(d.para.items[1].width, 0);
	ck_assert_int_gt(d.para.items[1].stretch, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(shared_marks_are_of_the_neighbours_face)
{
	struct desk d;

	desk_open(&d);
	ck_assert_int_eq(thousandths(&d, "汉“字”汉", "zh"), 5000);
	ck_assert_str_eq(d.para.items[2].runs[0].face->family,
	    "Noto Serif CJK SC");
	desk_shape(&d, "don’t “say”", "en");
	ck_assert_str_eq(desk_run(&d)->face->family, "Linux Libertine O");
	desk_shape(&d, "漢 “say” it", "zh");
	for (size_t i = 2; i < d.para.n_items; i++)
		ck_assert_str_eq(d.para.items[i].runs[0].face->family,
		    "Linux Libertine O");
	desk_drop(&d);
}
END_TEST

START_TEST(hangul_is_broken_at_spaces)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "고혈압(hypertension)은 가장 흔한", "ko");
	for (size_t i = 0; i < d.para.n_items; i++)
		ck_assert_int_ne(d.para.items[i].kind, TEXT_BREAK);
	desk_shape(&d, "비타민-결핍", "en");
	ck_assert_str_eq(desk_kinds(&d), "BbB");
	ck_assert_int_eq(d.para.items[1].width, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(words_are_known_where_asked_for)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "単2単位", "ja");
	ck_assert_str_eq(desk_kinds(&d), "BbBbBbB");
	ck_assert(!d.para.items[3].in_word);
	d.piece.flags = TEXT_PHRASES;
	desk_shape(&d, "単2単位", "ja");
	ck_assert(!d.para.items[1].in_word);
	ck_assert(d.para.items[3].in_word);
	ck_assert(d.para.items[5].in_word);
	desk_shape(&d, "plain", "en");
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/wide", words_are_known_where_asked_for,
    no_line_begins_or_ends_by_a_forbidden_mark,
    pairs_hold_together, marks_that_meet_are_squeezed,
    latin_stands_a_quarter_apart, space_among_ideographs_gives_way,
    shared_marks_are_of_the_neighbours_face, hangul_is_broken_at_spaces)

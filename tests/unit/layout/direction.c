/*
 * Lines of the world's scripts: from right to left, on the square, and at
 * one distance whatever faces they are made of.
 */
#include "desk.h"

#include "base/utf8.h"

#define HEBREW "לחץ דם הוא מחלה שכיחה מאוד בכל העולם כולו ואין לה סימנים. "
#define ARABIC "ارتفاع ضغط الدم من أكثر الأمراض المزمنة شيوعًا في العالم. "

static struct flow
flow_of(struct desk *d)
{
	struct tagging t = { .elem = ELEM_ROOT, .lang = d->story.meta.lang,
	    .elem_lang = d->story.meta.lang };
	struct flow flow = { .n_strips = 0 };

	galley_set(&d->s, &d->root, &t, 200 * SP_PT, &flow);
	return flow;
}

/* ---- from right to left ------------------------------------------------- */

START_TEST(ragged_lines_begin_at_the_right)
{
	struct desk d;
	struct set_line *lines;
	size_t n;

	desk_open(&d);
	d.style.text_align = ALIGN_LEFT;
	n = desk_para(&d, HEBREW HEBREW, &lines);
	ck_assert_uint_gt(n, 1);
	for (size_t i = 0; i < n; i++)
		ck_assert_int_eq(desk_right(&lines[i]), 200 * SP_PT);
	/* Latin among what goes from right to left begins there too */
	desk_para(&d, "Plain.", &lines);
	ck_assert_int_eq(desk_left(&lines[0]), 0);
	d.para.rtl = true;
	desk_para(&d, "Plain.", &lines);
	ck_assert_int_eq(desk_right(&lines[0]), 200 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(justified_lines_end_at_the_left)
{
	struct desk d;
	struct set_line *lines;
	size_t n;

	desk_open(&d);
	n = desk_para(&d, ARABIC ARABIC ARABIC, &lines);
	ck_assert_uint_gt(n, 2);
	for (size_t i = 0; i < n; i++) {
		ck_assert_int_eq(desk_right(&lines[i]), 200 * SP_PT);
		if (i + 1 < n)
			ck_assert_int_eq(desk_left(&lines[i]), 0);
	}
	ck_assert_int_gt(desk_left(&lines[n - 1]), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(indents_are_on_the_side_where_lines_begin)
{
	struct desk d;
	struct set_line *lines;
	size_t n;

	desk_open(&d);
	d.para.rtl = true;
	d.style.text_indent = 10 * SP_PT;
	n = desk_para(&d, HEBREW HEBREW, &lines);
	ck_assert_uint_gt(n, 1);
	ck_assert_int_eq(desk_right(&lines[0]), 190 * SP_PT);
	ck_assert_int_eq(desk_right(&lines[1]), 200 * SP_PT);
	d.style.text_indent = -10 * SP_PT;
	d.para.measure = 190 * SP_PT;
	desk_para(&d, HEBREW HEBREW, &lines);
	ck_assert_int_eq(desk_right(&lines[0]), 200 * SP_PT);
	ck_assert_int_eq(desk_right(&lines[1]), 190 * SP_PT);
	desk_drop(&d);
}
END_TEST

/* An item with a label, in a list of its own. */
static const struct strip *
item_of(struct desk *d, const struct block_style *style, const char *label,
    const char *text, struct flow *flow)
{
	struct block *list, *item;

	d->root.children = NULL;
	d->root.n_children = 0;
	list = desk_block(d, &d->root, BLOCK_GROUP, NULL);
	list->role = ELEM_L;
	item = desk_block(d, list, BLOCK_ITEM, style);
	item->role = ELEM_LI;
	desk_says(d, item, label);
	desk_p(d, item, NULL, text);
	*flow = flow_of(d);
	ck_assert_uint_gt(flow->n_strips, 0);
	return &flow->strips[0];
}

START_TEST(labels_hang_where_lines_begin)
{
	struct desk d;
	struct block_style style;
	const struct strip *k;
	struct flow flow;

	desk_open(&d);
	style = d.style;
	style.label_width = 20 * SP_PT;
	style.label_gap = 4 * SP_PT;
	k = item_of(&d, &style, "1.", ARABIC ARABIC, &flow);
	ck_assert_int_eq(k->items[1].x, 180 * SP_PT);
	/* the stop at the left of the figure */
	ck_assert_int_eq(k->items[1].text[0], '.');
	ck_assert_int_lt(k->items[1].x, k->items[0].x);
	k = item_of(&d, &style, "1.", "A plain one, justified. ", &flow);
	ck_assert_int_eq(k->items[0].x + k->items[0].width, 20 * SP_PT);
	/* in what goes from right to left a justified one may go its way, a
	   ragged one keeps to the side */
	d.root.lang = d.story.meta.lang = "ar";
	k = item_of(&d, &style, "1.", "A plain one, justified. ", &flow);
	ck_assert_int_eq(k->items[0].x + k->items[0].width, 20 * SP_PT);
	d.style.text_align = ALIGN_LEFT;
	k = item_of(&d, &style, "1", "A plain one, ragged.", &flow);
	ck_assert_int_eq(k->items[0].x, 180 * SP_PT);
	ck_assert_int_le(k->items[1].x + k->items[1].width, 176 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(columns_follow_to_the_left)
{
	struct desk d;
	struct block_style two, beside;
	struct block *b;
	struct flow flow;

	desk_open(&d);
	d.root.lang = d.story.meta.lang = "he";
	two = beside = d.style;
	two.column_count = 2;
	two.column_gap = 20 * SP_PT;
	beside.side_width = 50 * SP_PT;
	beside.column_gap = 10 * SP_PT;
	b = desk_block(&d, &d.root, BLOCK_COLUMNS, &two);
	desk_p(&d, b, NULL, HEBREW);
	b = desk_block(&d, &d.root, BLOCK_SIDE, &beside);
	desk_p(&d, b, NULL, HEBREW);
	desk_p(&d, b, NULL, HEBREW);
	flow = flow_of(&d);
	ck_assert_int_eq(flow.strips[0].column_x[0], 110 * SP_PT);
	ck_assert_int_eq(flow.strips[0].column_x[1], 0);
	ck_assert_int_eq(flow.strips[1].column_x[0], 60 * SP_PT);
	ck_assert_int_eq(flow.strips[1].column_x[1], 0);
	desk_drop(&d);
}
END_TEST

START_TEST(a_line_with_a_fill_is_turned_round)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	d.para.tagging.lang = "he";
	d.para.rtl = true;
	d.style.text_align = ALIGN_LEFT;
	desk_span(&d, SPAN_TEXT, "One");
	desk_span(&d, SPAN_FILL, NULL);
	desk_span(&d, SPAN_TEXT, "2 Two");
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	ck_assert_int_eq(desk_right(&lines[0]), 200 * SP_PT);
	ck_assert_int_eq(desk_left(&lines[0]), 0);
	ck_assert_int_gt(lines[0].items[0].x, 100 * SP_PT);
	desk_drop(&d);
}
END_TEST

/* ---- on the square ------------------------------------------------------ */

static const char never_first[] = "、。，．・：；？！）］｝」』】〕〉》々ゝヽー"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ～〜…";
static const char never_last[] = "（［｛「『【〔〈《";

static const char *const squares[][2] = {
	{ "ja", "高血圧（hypertension）は最も頻度の高い慢性疾患の一つであり、世界で約"
	    "13億人が罹患している。「効果あり」とする研究と「効果なし」とする研究が"
	    "混在しており……結論は得られていない（文献1、2）。チェックリストとウェブ"
	    "サイトのデータは一致した！" },
	{ "zh-Hans", "高血压是最常见的慢性病之一，全世界约有13亿患者。既往研究提示维生素D"
	    "不足可能与血管阻力升高有关，但结果不一致（《医学》：【注】甲；乙）。" },
	{ "zh-Hant", "高血壓是最常見的慢性病之一，全世界約有13億患者。既往研究提示維生素D"
	    "不足可能與血管阻力升高有關，但結果並不一致（「有效」與「無效」並存）。" }
};

static bool
is_one_of(const char *set, const char *s, const char *end)
{
	uint32_t code = s < end ? utf8_next(&s, end) : 0;
	const char *stop = set + strlen(set);

	while (set < stop)
		if (utf8_next(&set, stop) == code)
			return true;
	return false;
}

/* At every measure: lines fill it, and begin and end as they should. */
START_TEST(no_line_begins_or_ends_by_a_forbidden_mark)
{
	struct desk d;

	desk_open(&d);
	for (size_t k = 0; k < 3; k++)
		for (sp m = 90 * SP_PT; m < 200 * SP_PT; m += 7 * SP_PT) {
			struct set_line *lines;
			size_t n;

			d.para.tagging.lang = squares[k][0];
			d.para.measure = m;
			n = desk_para(&d, squares[k][1], &lines);
			for (size_t i = 0; i < n; i++) {
				const char *s = desk_text(&d, &lines[i]);
				const char *end = s + strlen(s), *last = end;

				while (--last > s && (*last & 0xC0) == 0x80)
					;
				ck_assert(!is_one_of(never_first, s, end));
				ck_assert(!is_one_of(never_last, last, end));
				if (i + 1 < n)
					ck_assert_int_eq(desk_right(&lines[i]),
					    m);
			}
		}
	desk_drop(&d);
}
END_TEST

/* ---- leading ------------------------------------------------------------ */

/* Whatever faces the letters of a line are of. */
START_TEST(lines_stand_at_one_distance)
{
	static const char *const texts[] = {
		"Plain words and 高血圧 and " HEBREW " and ความดันโลหิต and more "
		    "of them, သွေးတိုးရောဂါ and उच्च रक्तचाप, to the end.",
		"ကမ္ဘာတစ်ဝန်းတွင် လူပေါင်း ၁.၃ ဘီလီယံခန့် ခံစားနေကြရသည်။ plain "
		    "ဤလေ့လာမှုတွင် လူနာ ၁၂၀ ကို အုပ်စုနှစ်စုသို့ ခွဲခဲ့သည်။",
	};
	struct desk d;

	desk_open(&d);
	for (size_t t = 0; t < 2; t++) {
		struct set_line *lines;
		size_t n = desk_para(&d, texts[t], &lines);

		ck_assert_uint_gt(n, 2);
		ck_assert_int_eq(lines[0].height > 12 * SP_PT, t == 1);
		for (size_t i = 1; i < n; i++) {
			ck_assert_int_eq(lines[i].height, lines[0].height);
			ck_assert_int_eq(lines[i].baseline,
			    lines[0].baseline);
		}
	}
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/direction", ragged_lines_begin_at_the_right,
    justified_lines_end_at_the_left,
    indents_are_on_the_side_where_lines_begin, labels_hang_where_lines_begin,
    columns_follow_to_the_left, a_line_with_a_fill_is_turned_round,
    no_line_begins_or_ends_by_a_forbidden_mark, lines_stand_at_one_distance)

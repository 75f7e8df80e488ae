#include "jats_table.h"

START_TEST(head_body_foot)
{
	struct desk k;
	const struct article *x = desk_read(&k, TABLE_WRAP("<table>"
	    "<colgroup><col width=\"40%\" align=\"left\"/></colgroup>"
	    "<col span=\"2\" align=\"char\" char=\".\"/>"
	    "<thead><tr><th rowspan=\"2\">Day</th><th colspan=\"2\">Dose</th>"
	    "</tr><tr><td>mg</td><td/></tr></thead><tfoot><tr><td>All</td>"
	    "<td>3</td><td>4</td></tr></tfoot><tbody><tr><th>Mon</th>"
	    "<td>1.5</td><td>2</td></tr></tbody><tbody><tr><th colspan=\"3\" "
	    "scope=\"rowgroup\">B</th></tr></tbody></table>"));
	const struct table *t = x->figures[0].tables;

	ck_table(&k, x, 0, "# Day:cv2 | Dose:c>2\n# mg:c |\n"
	    "  Mon:r | 1.5 | 2\n  B:rg>3\n= All | 3 | 4");
	ck_assert_str_eq(t->columns[0].width, "40%");
	ck_assert_int_eq(t->columns[0].align, TABLE_ALIGN_LEFT);
	ck_assert_int_eq(t->columns[2].align, TABLE_ALIGN_CHAR);
	ck_assert_str_eq(t->columns[2].align_char, ".");
	ck_assert_uint_eq(t->n_head, 2);
	ck_not_said(&k, "table-repaired");
	desk_drop(&k);
}
END_TEST

START_TEST(alignment)
{
	struct desk k;
	const struct article *x = desk_read(&k, TABLE_WRAP("<table><tbody "
	    "align=\"right\"><tr><td>a</td><td style=\"color: red;text-align:"
	    "center;\">b</td></tr><tr align=\"left\"><td>c</td><td "
	    "align=\"char\" char=\",\">d</td></tr></tbody><tbody><tr><td>e"
	    "</td><td>f</td></tr></tbody></table>"));
	const struct table_row *r = x->figures[0].tables[0].rows;

	ck_assert_int_eq(r[0].cells[0].align, TABLE_ALIGN_RIGHT);
	ck_assert_int_eq(r[0].cells[1].align, TABLE_ALIGN_CENTER);
	ck_assert_int_eq(r[1].cells[0].align, TABLE_ALIGN_LEFT);
	ck_assert_int_eq(r[1].cells[1].align, TABLE_ALIGN_CHAR);
	ck_assert_str_eq(r[1].cells[1].align_char, ",");
	ck_assert_int_eq(r[2].cells[0].align, TABLE_ALIGN_NONE);
	desk_drop(&k);
}
END_TEST

START_TEST(what_cells_hold)
{
	struct desk k;
	const struct article *x = desk_read(&k, TABLE_WRAP("<table><tr><td>"
	    "one<break/>two</td><td><p>p</p><list><list-item><p>i</p>"
	    "</list-item></list></td><td>x<table><tr><td>a</td><td>b</td></tr>"
	    "<tr><td/><td>c</td></tr></table></td></tr><tr><td><italic>d"
	    "</italic></td><td>e</td><td>f</td></tr></table>"));
	const struct table_cell *c = x->figures[0].tables[0].rows[0].cells;

	ck_table(&k, x, 0, "  one two | p / \xE2\x80\xA2 i | x / a; b / c\n"
	    "  d | e | f");
	ck_assert_uint_eq(c->paras[0].n_runs, 2);
	ck_assert(c->paras[0].runs[1].line_break);
	ck_assert_uint_eq(x->n_figures, 1);
	ck_assert_uint_eq(x->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(what_is_malformed)
{
	struct desk k;
	const struct article *x = desk_read(&k, TABLE_WRAP("<table><thead><tr>"
	    "<th>a</th><th colspan=\"0\">b</th><th colspan=\"-2\">c</th></tr>"
	    "</thead><tbody><tr><td rowspan=\"65535\">d</td><td rowspan=\"0\">"
	    "e</td><td>f</td></tr><tr><td>g</td><td>h</td></tr></tbody>"
	    "</table>"));

	ck_table(&k, x, 0, "# a:c | b:c | c:c | +\n"
	    "  dv2 | ev2 | f | +\n  g | h");
	ck_said(&k, "table-repaired");
	desk_drop(&k);
}
END_TEST

START_TEST(notes)
{
	struct desk k;
	const struct article *x = desk_read(&k, TABLE_WRAP("<caption><p>C"
	    "<fn><p>of C</p></fn></p></caption><table><tr><td>1<xref "
	    "ref-type=\"table-fn\"><sup>a</sup></xref></td><td>2<fn><label>b"
	    "</label><p>B.</p></fn></td></tr></table><table-wrap-foot><fn-group>"
	    "<fn><label>a</label><p>A.</p><p>More.</p></fn></fn-group><p>End."
	    "</p></table-wrap-foot>"));
	const struct figure *f = x->figures;

	ck_table(&k, x, 0, "  1a | 2b");
	ck_assert_uint_eq(f->n_notes, 5);
	ck_rich(&k, f->notes[0], "of C");
	ck_rich(&k, f->notes[1], "b B.");
	ck_assert_uint_eq(f->notes[1].runs[0].styles, INLINE_SUP);
	ck_rich(&k, f->notes[2], "a A.");
	ck_rich(&k, f->notes[3], "More.");
	ck_rich(&k, f->notes[4], "End.");
	ck_assert_uint_eq(x->n_sections, 0);
	desk_drop(&k);
}
END_TEST

/* In an abstract, without a frame, as an alternative, two of them. */
START_TEST(where_tables_stand)
{
	struct desk k;
	const struct article *x = desk_read(&k, JATS_OPEN "<front>"
	    "<article-meta><abstract><p>Text<table><tr><td>a</td></tr></table>"
	    "</p></abstract></article-meta></front><body><table-wrap>"
	    "<alternatives><graphic xlink:href=\"t.tif\"/><table><tr><td>b"
	    "</td></tr></table></alternatives></table-wrap><table-wrap><table>"
	    "<tr><td>c</td></tr></table><table><tr><td>d</td></tr></table>"
	    "</table-wrap></body><back><sec><title>Abbreviations</title><table>"
	    "<tr><td>e</td></tr></table></sec></back></article>");

	ck_assert_uint_eq(x->n_figures, 4);
	ck_assert(x->figures[0].is_table && x->figures[0].in_front);
	ck_assert(!x->figures[1].in_front);
	ck_assert_str_eq(x->figures[1].graphic, "t.tif");
	ck_assert_uint_eq(x->figures[1].n_tables, 1);
	ck_assert_uint_eq(x->figures[2].n_tables, 2);
	ck_assert(x->figures[3].in_front);
	desk_drop(&k);
}
END_TEST

/* More columns than any page has. */
START_TEST(too_large)
{
	struct desk k;
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	const struct article *x;

	buf_str(&b, "<tr>");
	for (int i = 0; i <= GRID_COLUMNS; i++)
		buf_str(&b, "<td>x</td>");
	buf_str(&b, "</tr>");
	x = desk_read(&k, arena_printf(a, "%s%s%s", JATS_OPEN "<body>"
	    "<table-wrap><label>T</label><table>", buf_text(&b), "</table>"
	    "</table-wrap></body></article>"));
	ck_assert_uint_eq(x->figures[0].n_tables, 0);
	ck_assert_uint_eq(n_unreached(x, "article/body//table-wrap/table"),
	    1);
	ck_said(&k, "larger than any table on paper");
	desk_drop(&k);
	arena_drop(a);
}
END_TEST

UNIT_MAIN("input/jats_table", head_body_foot, alignment, what_cells_hold,
    what_is_malformed, notes, where_tables_stand, too_large)

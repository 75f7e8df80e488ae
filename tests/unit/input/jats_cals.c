#include "jats_table.h"

#define CALS(attrs, group) \
	TABLE_WRAP("<oasis:table xmlns:oasis=\"urn:o\" " attrs ">" \
	    "<oasis:tgroup cols=\"3\">" group "</oasis:tgroup></oasis:table>")
#define SPECS \
	"<oasis:colspec colname=\"a\" colwidth=\"2*\" align=\"left\"/>" \
	"<oasis:colspec colname=\"b\" align=\"char\" char=\".\"/>" \
	"<oasis:colspec colnum=\"3\" colname=\"c\"/>"
#define ROW(entries) "<oasis:row>" entries "</oasis:row>"
#define ENTRY(text) "<oasis:entry>" text "</oasis:entry>"
#define ENTRY_AT(attrs, text) "<oasis:entry " attrs ">" text "</oasis:entry>"

START_TEST(columns_by_name)
{
	struct desk k;
	const struct article *x = desk_read(&k, CALS("rowheader=\"firstcol\"",
	    SPECS "<oasis:thead>" ROW(ENTRY_AT("morerows=\"1\"", "A")
	    ENTRY_AT("namest=\"b\" nameend=\"c\"", "BC")) ROW(ENTRY("b")
	    ENTRY("c")) "</oasis:thead><oasis:tbody>" ROW(ENTRY("d")
	    ENTRY("1.5") ENTRY_AT("align=\"right\"", "2")) ROW(ENTRY("e")
	    ENTRY_AT("colname=\"c\"", "3")) "</oasis:tbody>"));
	const struct table *t = x->figures[0].tables;

	ck_table(&k, x, 0, "# A:cv2 | BC:c>2\n# b:c | c:c\n"
	    "  d:r | 1.5 | 2\n  e:r | + | 3");
	ck_assert_str_eq(t->columns[0].width, "2*");
	ck_assert_int_eq(t->rows[2].cells[0].align, TABLE_ALIGN_LEFT);
	ck_assert_int_eq(t->rows[2].cells[1].align, TABLE_ALIGN_CHAR);
	ck_assert_str_eq(t->rows[2].cells[1].align_char, ".");
	ck_assert_int_eq(t->rows[2].cells[2].align, TABLE_ALIGN_RIGHT);
	desk_drop(&k);
}
END_TEST

START_TEST(spans_by_name)
{
	struct desk k;
	const struct article *x = desk_read(&k, CALS("", SPECS
	    "<oasis:spanspec spanname=\"all\" namest=\"a\" nameend=\"c\" "
	    "align=\"center\"/><oasis:tbody>" ROW(ENTRY_AT("spanname=\"all\"",
	    "T")) ROW(ENTRY("x") ENTRY("y") ENTRY("z")) "</oasis:tbody>"));

	ck_table(&k, x, 0, "  T>3\n  x | y | z");
	ck_assert_int_eq(x->figures[0].tables[0].rows[0].cells[0].align,
	    TABLE_ALIGN_CENTER);
	desk_drop(&k);
}
END_TEST

/* Names that are none, ends before starts, rows beyond the end. */
START_TEST(what_is_malformed)
{
	struct desk k;
	const struct article *x = desk_read(&k, CALS("", SPECS "<oasis:tbody>"
	    ROW(ENTRY_AT("namest=\"q\" nameend=\"r\"", "1")
	    ENTRY_AT("namest=\"c\" nameend=\"a\"", "2")
	    ENTRY_AT("colname=\"a\" morerows=\"99999\"", "3"))
	    ROW(ENTRY("4") ENTRY("5")) "</oasis:tbody>"));

	ck_table(&k, x, 0, "  1 | + | 2 | 3v2\n  4 | 5 | +");
	desk_drop(&k);
}
END_TEST

START_TEST(groups_and_tables_in_cells)
{
	struct desk k;
	const struct article *x = desk_read(&k, TABLE_WRAP("<oasis:table "
	    "xmlns:oasis=\"urn:o\"><oasis:title>Of it</oasis:title>"
	    "<oasis:tgroup><oasis:tbody>" ROW(ENTRY("a") "<oasis:entrytbl>"
	    "<oasis:tbody>" ROW(ENTRY("b") ENTRY("c")) ROW(ENTRY("d"))
	    "</oasis:tbody></oasis:entrytbl>") "</oasis:tbody></oasis:tgroup>"
	    "<oasis:tgroup><oasis:tbody>" ROW(ENTRY("e")) "</oasis:tbody>"
	    "</oasis:tgroup></oasis:table>"));

	ck_table(&k, x, 0, "  a | b; c / d");
	ck_table(&k, x, 1, "  e");
	ck_rich(&k, x->figures[0].notes[0], "Of it");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_cals", columns_by_name, spans_by_name,
    what_is_malformed, groups_and_tables_in_cells)

#include "desk.h"

static bool
written(struct desk *d)
{
	struct sink sink = { desk_take, d };

	return pdf_doc_write(d->doc, &sink);
}

START_TEST(a_file_begins_and_ends_as_it_must)
{
	struct desk d;
	size_t at;

	desk_open(&d);
	ck_assert(written(&d));
	ck_assert_int_eq(memcmp(d.out.p, "%PDF-1.7\n%", 10), 0);
	ck_assert_int_eq(memcmp(d.out.p + d.out.len - 6, "%%EOF\n", 6), 0);
	at = (size_t)atol(desk_search(d.out.p, d.out.p + d.out.len,
	    "startxref\n") + 10);
	ck_assert_ptr_eq(strstr(d.out.p + at, "0 obj\n<</Type/XRef"),
	    d.out.p + at + strcspn(d.out.p + at, " ") + 1);
	desk_drop(&d);
}
END_TEST

/* Every row of the table leads to its object. */
START_TEST(the_table_leads_to_every_object)
{
	struct desk d;
	const struct desk_object *table;
	unsigned char row[7] = { 0 };
	unsigned size;

	desk_open(&d);
	for (int i = 0; i < 5; i++)
		pdf_stream(d.doc, pdf_reserve(d.doc), "", "data", 4, i & 1);
	ck_assert(written(&d));
	desk_read(&d);
	table = desk_the(&d, "/XRef");
	size = (unsigned)atoi(strstr(table->dict, "/Size ") + 6);
	ck_assert_uint_eq(table->len, size * 8);
	for (unsigned i = 0; i < size; i++) {
		size_t value;

		ck_assert_int_eq(table->stream[i * 8], 2);
		for (int k = 0; k < 7; k++)
			row[k] = (unsigned char)(row[k] +
			    table->stream[i * 8 + 1 + (unsigned)k]);
		if (i == 0)
			continue;
		value = (size_t)row[1] << 24 | (size_t)row[2] << 16 |
		    (size_t)row[3] << 8 | row[4];
		ck_assert_ptr_nonnull(d.objects[i].dict);
		if (row[0] == 1)
			ck_assert_int_eq(atoi(d.out.p + value), (int)i);
		else
			ck_assert_ptr_nonnull(strstr(d.objects[value].dict,
			    "/ObjStm"));
	}
	desk_drop(&d);
}
END_TEST

/* More objects than fit one object stream. */
START_TEST(many_objects_are_packed_in_several_streams)
{
	struct desk d;
	struct buf b;
	size_t n = 0;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	buf_str(&b, "/A 1");
	for (int i = 0; i < 20000; i++)
		pdf_dict(d.doc, pdf_reserve(d.doc), &b);
	ck_assert(written(&d));
	for (const char *p = d.out.p; (p = desk_search(p, d.out.p +
	    d.out.len, "/ObjStm/N 8192/")) != NULL; p++)
		n++;
	ck_assert_uint_eq(n, 2);
	desk_drop(&d);
}
END_TEST

/* One object larger than the room that is there beforehand. */
START_TEST(a_large_object_is_whole)
{
	enum { LARGE = 1 << 20 };
	struct desk d;
	char *bytes;
	pdf_ref ref;

	desk_open(&d);
	bytes = arena_alloc(d.arena, LARGE);
	for (int i = 0; i < LARGE; i++)
		bytes[i] = (char)((i ^ i >> 8) * 31);
	ref = pdf_reserve(d.doc);
	pdf_stream(d.doc, ref, "", bytes, LARGE, false);
	ck_assert(written(&d));
	desk_read(&d);
	ck_assert_uint_eq(d.objects[ref].len, LARGE);
	ck_assert_int_eq(memcmp(d.objects[ref].stream, bytes, LARGE), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(the_identifier_follows_the_content)
{
	struct desk d;
	char id[2][40];

	for (int i = 0; i < 2; i++) {
		desk_open(&d);
		pdf_stream(d.doc, pdf_reserve(d.doc), "",
		    i == 0 ? "a" : "b", 1, false);
		ck_assert(written(&d));
		memcpy(id[i], desk_search(d.out.p, d.out.p + d.out.len,
		    "/ID[<"), 38);
		desk_drop(&d);
	}
	ck_assert_int_ne(memcmp(id[0], id[1], 38), 0);
}
END_TEST

START_TEST(a_refusing_sink_is_not_asked_again)
{
	struct desk d;

	desk_open(&d);
	d.take = 0;
	ck_assert(!written(&d));
	ck_assert_uint_eq(d.n_writes, 1);
	ck_assert_uint_eq(d.doc->error, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(after_an_error_nothing_is_written)
{
	struct desk d;

	desk_open(&d);
	HPDF_SetPageLayout(d.doc->hpdf, (HPDF_PageLayout)1000);
	ck_assert(!written(&d));
	ck_assert_uint_eq(d.n_writes, 0);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/write", a_file_begins_and_ends_as_it_must,
    the_table_leads_to_every_object,
    many_objects_are_packed_in_several_streams, a_large_object_is_whole,
    the_identifier_follows_the_content, a_refusing_sink_is_not_asked_again,
    after_an_error_nothing_is_written)

#include "../unit.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "full.h"
#include "leaves.h"

static const char *
json(struct arena *a, const struct article *x)
{
	struct buf b = { .arena = a };

	article_json(&b, x);
	return buf_text(&b);
}

/* ---- examples ----------------------------------------------------------- */

START_TEST(an_empty_article)
{
	struct arena *a = arena_new(0);
	struct article x = { 0 };
	struct buf b = { .arena = a };

	ck_assert_str_eq(json(a, &x), "{\n}");
	article_dump(&b, &x);
	ck_assert_str_eq(b.p, "\n");
	arena_drop(a);
}
END_TEST

/* Also a comma's and an indent's place; what is absent is not named. */
START_TEST(a_small_article)
{
	struct arena *a = arena_new(0);
	struct article x = {
		.pmid = "7",
		.title = RICH({ .text = "A \"quoted\\" },
		    { .text = "tab\there" }),
		ITEMS(langs, const char *, "en", "fr"),
		ITEMS(contribs, struct contrib, {
			.surname = "M\xC3\xBCller\x01",
			.orcid = "0000-0001-0000-0009", ITEMS(affs, size_t, 2),
			.note = RICH({ .text = "x",
			    .styles = INLINE_SUP | INLINE_ITALIC,
			    .line_break = true })
		}, { .kind = CONTRIB_COLLAB, .equal_contrib = true })
	};

	ck_assert_str_eq(json(a, &x), "{\n"
	    "  \"pmid\": \"7\",\n"
	    "  \"langs\": [\n"
	    "    \"en\",\n"
	    "    \"fr\"\n"
	    "  ],\n"
	    "  \"title\": \"A \\\"quoted\\\\tab\\there\",\n"
	    "  \"contribs\": [\n"
	    "    {\n"
	    "      \"kind\": \"person\",\n"
	    "      \"role\": \"author\",\n"
	    "      \"surname\": \"M\xC3\xBCller\\u0001\",\n"
	    "      \"orcid\": \"0000-0001-0000-0009\",\n"
	    "      \"affs\": [\n"
	    "        3\n"
	    "      ],\n"
	    "      \"note\": [\n"
	    "        {\n"
	    "          \"text\": \"x\",\n"
	    "          \"styles\": [\n"
	    "            \"italic\",\n"
	    "            \"sup\"\n"
	    "          ],\n"
	    "          \"line_break\": true\n"
	    "        }\n"
	    "      ]\n"
	    "    },\n"
	    "    {\n"
	    "      \"kind\": \"collab\",\n"
	    "      \"role\": \"author\",\n"
	    "      \"equal_contrib\": true\n"
	    "    }\n"
	    "  ]\n"
	    "}");
	arena_drop(a);
}
END_TEST

START_TEST(a_small_article_as_plain_text)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct article x = {
		.pmid = "7", ITEMS(langs, const char *, "en"),
		ITEMS(notices, struct notice, { .kind = NOTICE_ERRATUM_IN,
		    .text = PLAIN("Here 1") })
	};

	article_dump(&b, &x);
	ck_assert_str_eq(b.p,
	    "standing CORRECTED\n"
	    "pmid 7\n"
	    "langs\n"
	    "  - en\n"
	    "notices\n"
	    "  -\n"
	    "    kind Erratum in\n"
	    "    text Here 1\n");
	arena_drop(a);
}
END_TEST

START_TEST(the_runs_of_a_formula_say_it_once)
{
	struct arena *a = arena_new(0);
	struct article x = { .title = RICH(
	    { .text = "q", .math = &full_formula },
	    { .text = "7", .styles = INLINE_SUP, .math = &full_formula }) };
	const char *text = json(a, &x), *first = strstr(text, "\"msup\"");

	ck_assert_ptr_nonnull(first);
	ck_assert_ptr_null(strstr(first + 1, "\"msup\""));
	arena_drop(a);
}
END_TEST

/* ---- everything --------------------------------------------------------- */

/* Is some word of memory zero in all of the items? */
static void
ck_filled(const char *what, const void *items, size_t n, size_t size)
{
	const uint64_t *words = items;
	size_t n_words = size / sizeof *words;

	for (size_t i = 0; i < n_words; i++) {
		uint64_t any = 0;

		for (size_t j = 0; j < n; j++)
			any |= words[j * n_words + i];
		ck_assert_msg(any != 0, "%s: the member at byte %zu is not "
		    "filled in", what, i * sizeof *words);
	}
}

#define FILLED(x, list) \
	ck_filled(#list, (x)->list, (x)->n_##list, sizeof *(x)->list)

/* The fixture keeps up with the model: a new member must come into it. */
START_TEST(the_full_article_is_full)
{
	const struct article *x = full();

	ck_filled("article", x, 1, sizeof *x);
	ck_filled("book", x->book, 1, sizeof *x->book);
	FILLED(x, ids);
	FILLED(x, contribs);
	FILLED(x, affs);
	FILLED(x, author_notes);
	FILLED(x, dates);
	FILLED(x, abstracts);
	FILLED(&x->abstracts[0], secs);
	FILLED(x, kwd_groups);
	FILLED(&x->kwd_groups[0], kwds);
	FILLED(x, mesh);
	FILLED(&x->mesh[0], qualifiers);
	FILLED(x, substances);
	FILLED(x, grants);
	FILLED(x, data_banks);
	FILLED(x, notices);
	FILLED(x, ref_lists);
	FILLED(&x->ref_lists[0], refs);
	FILLED(x, figures);
	FILLED(x, similar);
	FILLED(x, cited_by);
	FILLED(x, sections);
	FILLED(x, gaps);
	FILLED(x, unreached);
	FILLED(&x->title, runs);
}
END_TEST

/* "contribs.-.affs.-" -> the object "contribs", the key "affs"; "" for "-". */
static const char *
leaf_object(struct arena *a, const char *path, const char **key)
{
	struct buf b = { .arena = a };
	const char *dot = strrchr(path, '.');

	*key = dot != NULL ? dot + 1 : path;
	for (; dot != NULL && path < dot; path++)
		if (path[0] == '.' && path[1] == '-')
			path++;
		else
			buf_char(&b, *path);
	return buf_text(&b);
}

struct object {
	const char *name;
	struct buf keys;
};

static struct buf *
object_keys(struct arena *a, struct object *objects, size_t *n,
    const char *name)
{
	size_t i = 0;

	while (i < *n && strcmp(objects[i].name, name) != 0)
		i++;
	if (i == *n) {
		objects[i] = (struct object){ name, { .arena = a } };
		buf_printf(&objects[i].keys, "%s: ", name);
		*n += 1;
	}
	return &objects[i].keys;
}

/* Every member in the order of the header, object by object. */
START_TEST(all_names_in_stable_order)
{
	static const char *const expected[] = {
		": source_format source_name source_line status owner"
		    " standing pmid pmid_version pmcid doi ids lang langs"
		    " title trans_title trans_title_lang subtitle journal"
		    " volume issue fpage lpage page_range elocation_id"
		    " pub_model pub_status citation book contribs"
		    " contribs_incomplete investigators affs author_notes"
		    " dates abstracts kwd_groups pub_types mesh substances"
		    " gene_symbols personal_name_subjects grants"
		    " grants_incomplete funding_statement data_banks coi"
		    " copyright license license_href notices ref_lists"
		    " n_refs_stated figures similar cited_by sections"
		    " citation_subsets space_flight_missions gaps"
		    " unreached",
		"ids: type value",
		"title: text styles display math lang href line_break",
		"title.math: name attrs children",
		"title.math.attrs: class",
		"title.math.children: name children",
		"title.math.children.children: text",
		"journal: title abbrev iso_abbrev nlm_id issn_print"
		    " issn_electronic issn_linking country publisher",
		"book: title collection_title publisher publisher_loc"
		    " edition volume volume_title medium report_number"
		    " isbns contribs location_labels",
		"book.contribs: kind role surname given_names initials"
		    " degrees note",
		"contribs: kind role surname given_names initials"
		    " suffix prefix degrees name orcid email equal_contrib"
		    " corresp deceased affs note collab members group_id"
		    " invalid",
		"contribs.collab: text styles",
		"contribs.members: kind role surname given_names"
		    " initials orcid email affs note",
		"investigators: kind role surname given_names initials"
		    " email note",
		"affs: label text ror grid isni ringgold",
		"author_notes: title paras",
		"dates: kind type year month day season verbatim",
		"abstracts: kind type title lang secs copyright",
		"abstracts.secs: label category paras",
		"abstracts.secs.paras: text styles",
		"kwd_groups: type title lang kwds",
		"kwd_groups.kwds: text major",
		"pub_types: name ui",
		"mesh: descriptor ui type major supplementary"
		    " qualifiers",
		"mesh.qualifiers: name ui major",
		"substances: name ui registry_number",
		"personal_name_subjects: kind role surname given_names"
		    " initials note",
		"grants: id acronym agency country recipient",
		"data_banks: name accessions",
		"notices: kind type title authors text note pmid doi"
		    " pmcid",
		"ref_lists: title refs lists",
		"ref_lists.refs: label text doi pmid pmcid ids href",
		"ref_lists.refs.ids: type value",
		"ref_lists.lists: title refs",
		"ref_lists.lists.refs: label text",
		"figures: is_table label title caption alt_text"
		    " graphic cut in_front tables notes image"
		    " in_text",
		"figures.tables: n_columns columns n_head rows",
		"figures.tables.columns: width align align_char",
		"figures.tables.rows: part cells begins",
		"figures.tables.rows.cells: scope columns align paras"
		    " align_char made",
		"similar: title authors citation pmid pmcid doi note",
		"cited_by: title authors citation pmid pmcid doi note",
		"sections: title paras",
		"gaps: field note",
		"unreached: path count sample reason"
	};
	enum { N = sizeof expected / sizeof *expected };
	struct arena *a = arena_new(0);
	struct object objects[N + 1];
	size_t n, n_objects = 0;
	struct leaf *leaves = leaves_of(a, full(), &n);

	for (size_t i = 0; i < n; i++) {
		const char *key;
		const char *name = leaf_object(a, leaves[i].path, &key);
		struct buf *keys;

		if (strcmp(key, "-") == 0)
			continue;
		keys = object_keys(a, objects, &n_objects, name);
		ck_assert_uint_le(n_objects, N);
		key = arena_printf(a, "%s ", key);
		if (strstr(keys->p, arena_printf(a, " %s", key)) == NULL)
			buf_str(keys, key);
	}
	for (size_t i = 0; i < n_objects; i++) {
		objects[i].keys.p[objects[i].keys.len - 1] = '\0';
		ck_assert_str_eq(objects[i].keys.p, expected[i]);
	}
	ck_assert_uint_eq(n_objects, N);
	arena_drop(a);
}
END_TEST

/* Every member of the plain form is in the JSON, in the same order. */
START_TEST(both_forms_say_the_same)
{
	struct arena *a = arena_new(0);
	const char *at = json(a, full());
	size_t n;
	struct leaf *leaves = leaves_of(a, full(), &n);

	for (size_t i = 0; i < n; i++) {
		const char *key = strrchr(leaves[i].path, '.');

		key = key != NULL ? key + 1 : leaves[i].path;
		if (strcmp(key, "-") != 0) {
			at = strstr(at, arena_printf(a, "\"%s\": ", key));
			ck_assert_msg(at != NULL, "%s", leaves[i].path);
		}
		if (leaves[i].value != NULL &&
		    strcmp(leaves[i].value, "yes") != 0) {
			at = strstr(at, leaves[i].value);
			ck_assert_msg(at != NULL, "%s", leaves[i].path);
		}
	}
	arena_drop(a);
}
END_TEST

UNIT_MAIN("model/article_json", an_empty_article, a_small_article,
    a_small_article_as_plain_text, the_runs_of_a_formula_say_it_once,
    the_full_article_is_full, all_names_in_stable_order,
    both_forms_say_the_same)

/*
 * The same article through different dialects.
 *
 *	dialects FILE...
 *	dialects - <LIST        names, one a line
 *
 * Reads all files, keeps of every article what it says field by field, and
 * compares those of one identifier (PMID, else DOI) that came by different
 * dialects with the one of the richest.  What a dialect cannot hold, or
 * prints in another way, stands in two tables below; any other difference is
 * printed as "differs", and fails.  Ends with lines of what was compared:
 *
 *	field NAME: N the same, N lack it, N say it in other words
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/input.h"
#include "model/article.h"

enum field {
	F_DOI, F_PMCID, F_TITLE, F_TRANS_TITLE, F_LANG, F_JOURNAL,
	F_JOURNAL_TITLE, F_ISSN, F_NLM_ID, F_VOLUME, F_ISSUE, F_PAGES,
	F_AUTHORS, F_GIVEN, F_ORCID, F_AFFS, F_INVESTIGATORS, F_PUBLISHED,
	F_EPUB, F_HISTORY, F_ABSTRACT, F_OTHER_ABSTRACTS, F_COPYRIGHT,
	F_KEYWORDS, F_TYPES, F_MESH, F_SUBSTANCES, F_GRANTS, F_DATA, F_COI,
	F_NOTICES, F_NOTICE_IDS, F_BOOK, F_N
};

static const char *const names[F_N] = {
	"doi", "pmcid", "title", "trans_title", "lang", "journal.abbrev",
	"journal.title", "issn", "nlm_id", "volume", "issue", "pages",
	"authors", "given_names", "orcid", "affs", "investigators",
	"published", "epub", "history", "abstract", "other_abstracts",
	"copyright", "keywords", "pub_types", "mesh", "substances", "grants",
	"data_banks", "coi", "notices", "notices.pmid", "book"
};

struct record {
	const char *key, *format, *file;
	bool has_pmid;          /* it is the key */
	int rank;               /* of the dialect, 0 the richest */
	const char *fields[F_N];        /* "" where there is none */
};

/* ---- what dialects cannot say ------------------------------------------- */

/* The richest first; those that are not named come last. */
static const char *const ranks[] = {
	"PubMed XML", "JATS", "MEDLINE", "PubMed page",
	"PubMed abstracts as text", "PubMed summaries as text",
	"PubMed table (CSV)"
};

#define BIT(f) (1ull << (f))
#define SUMMARY (EXPORT | BIT(F_AFFS) | BIT(F_INVESTIGATORS) | \
	BIT(F_ABSTRACT) | BIT(F_OTHER_ABSTRACTS) | BIT(F_COPYRIGHT) | \
	BIT(F_COI))
#define EXPORT (BIT(F_TRANS_TITLE) | BIT(F_JOURNAL_TITLE) | BIT(F_ISSN) | \
	BIT(F_NLM_ID) | BIT(F_GIVEN) | BIT(F_ORCID) | BIT(F_HISTORY) | \
	BIT(F_KEYWORDS) | BIT(F_TYPES) | BIT(F_MESH) | BIT(F_SUBSTANCES) | \
	BIT(F_GRANTS) | BIT(F_DATA) | BIT(F_NOTICE_IDS))

/* Fields that a dialect has not, or not always. */
static const struct {
	const char *format;
	unsigned long long lacks;
	const char *why;
} holes[] = {
	{ "PubMed abstracts as text", EXPORT,
	    "the export prints no index terms, no full names" },
	{ "PubMed abstracts as text", BIT(F_LANG),
	    "English is not said" },
	{ "PubMed summaries as text", SUMMARY, "a summary is a citation" },
	{ "PubMed table (CSV)", SUMMARY | BIT(F_NOTICES) | BIT(F_LANG),
	    "so is a row of a table" },
	{ "PubMed summaries as text", BIT(F_LANG), "English is not said" },
	{ "PubMed page copied as text", BIT(F_LANG) | BIT(F_TRANS_TITLE) |
	    BIT(F_JOURNAL_TITLE) | BIT(F_ISSN) | BIT(F_NLM_ID) |
	    BIT(F_ORCID) | BIT(F_HISTORY) | BIT(F_TYPES) | BIT(F_MESH) |
	    BIT(F_SUBSTANCES) | BIT(F_GRANTS) | BIT(F_DATA) |
	    BIT(F_NOTICES) | BIT(F_NOTICE_IDS) | BIT(F_INVESTIGATORS) |
	    BIT(F_OTHER_ABSTRACTS) | BIT(F_GIVEN),
	    "the page's own sections, copied or not" },
	{ "PubMed page saved as HTML", BIT(F_LANG) | BIT(F_TRANS_TITLE) |
	    BIT(F_ISSN) | BIT(F_NLM_ID) | BIT(F_ORCID) | BIT(F_HISTORY),
	    "the page does not show them" },
	{ "PubMed page saved as HTML", BIT(F_GIVEN) | BIT(F_TYPES) |
	    BIT(F_MESH) | BIT(F_SUBSTANCES) | BIT(F_NOTICES) |
	    BIT(F_NOTICE_IDS), "nor did the page of former years" },
	{ "PubMed results saved as HTML", SUMMARY | BIT(F_LANG),
	    "a result of a search is a summary" },
	{ "PMC article saved as HTML", BIT(F_LANG) | BIT(F_ISSN) |
	    BIT(F_NLM_ID) | BIT(F_ORCID) | BIT(F_TYPES) | BIT(F_KEYWORDS),
	    "the page does not show them, or not always" },
	{ "PMC article saved as HTML", BIT(F_PUBLISHED) | BIT(F_EPUB) |
	    BIT(F_PAGES), "the page does not say of what kind they are" },
	{ "MEDLINE", BIT(F_HISTORY), "books have no history" }
};

/* Does the poorer text y say what x says, as its dialect can? */
typedef bool same_fn(const char *x, const char *y);

static struct arena *keep;

/* Letters and digits in small, so that 10(3) is 10 with a raised 3. */
static char *
words_of(const char *text)
{
	char *words = arena_strdup(keep, text), *to = words;

	for (; *text != '\0'; text++)
		if (isalnum((unsigned char)*text) ||
		    (unsigned char)*text >= 0x80)
			*to++ = (char)tolower((unsigned char)*text);
	*to = '\0';
	return words;
}

static bool
same_words(const char *x, const char *y)
{
	return strcmp(words_of(x), words_of(y)) == 0;
}

/* Item k of the items that " | " sets apart; NULL at the end. */
static const char *
item(const char *text, size_t k)
{
	const char *end;

	for (; k > 0; k--) {
		text = strstr(text, " | ");
		if (text == NULL)
			return NULL;
		text += 3;
	}
	end = strstr(text, " | ");
	return end != NULL ? arena_strndup(keep, text, (size_t)(end - text))
	    : text;
}

/* Every item of y is one of x, in its order. */
static bool
same_part(const char *x, const char *y)
{
	const char *of_x, *of_y = item(y, 0);
	size_t n = 1;

	for (size_t k = 0; of_y != NULL && (of_x = item(x, k)) != NULL; k++)
		if (strcmp(of_x, of_y) == 0)
			of_y = item(y, n++);
	return of_y == NULL;
}

/* "Poel CD" is in "Cornelis D Poel": every word with a small letter. */
static bool
same_name(const char *x, const char *y)
{
	while (*x != '\0') {
		size_t n = strcspn(x, " ");
		const char *word = arena_strndup(keep, x, n);
		bool small = false;

		for (const char *p = word; *p != '\0'; p++)
			small = small || islower((unsigned char)*p);
		if (small && strstr(y, word) == NULL)
			return false;
		x += n + (x[n] == ' ');
	}
	return true;
}

static bool
same_names(const char *x, const char *y)
{
	const char *of_x, *of_y;

	for (size_t k = 0;; k++) {
		of_x = item(x, k);
		of_y = item(y, k);
		if (of_x == NULL || of_y == NULL)
			return of_x == of_y;
		if (!same_name(of_x, of_y))
			return false;
	}
}

static const struct {
	const char *format;
	unsigned long long fields;
	same_fn *same;
	const char *why;
} tellings[] = {
	{ "MEDLINE", BIT(F_ABSTRACT) | BIT(F_TITLE), same_words,
	    "10(3) for 10 with a raised 3" },
	{ "MEDLINE", BIT(F_BOOK) | BIT(F_PUBLISHED), same_part,
	    "a book's years are one" },
	{ "PubMed abstracts as text", BIT(F_ABSTRACT) | BIT(F_TITLE),
	    same_words, "as MEDLINE" },
	{ "PubMed summaries as text", BIT(F_TITLE), same_words,
	    "as MEDLINE" },
	{ "PubMed summaries as text", BIT(F_NOTICES), same_part,
	    "comments are not told" },
	{ "PubMed table (CSV)", BIT(F_TITLE), same_words, "no full stop" },
	{ "PubMed table (CSV)", BIT(F_HISTORY), same_part, "one date" },
	{ "PubMed page copied as text", BIT(F_ABSTRACT) | BIT(F_TITLE),
	    same_words, "labels in small letters, titles without a stop" },
	{ "PubMed page copied as text", BIT(F_AUTHORS), same_names,
	    "names are not taken apart" },
	{ "PubMed page saved as HTML", BIT(F_ABSTRACT) | BIT(F_TITLE),
	    same_words, "as the page that is copied" },
	{ "PubMed page saved as HTML", BIT(F_TYPES), same_part,
	    "\"Journal Article\" is not shown" },
	{ "PubMed page saved as HTML", BIT(F_SUBSTANCES), same_part,
	    "without their numbers" },
	{ "PubMed page copied as text", BIT(F_TYPES), same_part,
	    "the line of the journal has one" }
};

/* ---- fields ------------------------------------------------------------- */

static void
put(struct buf *b, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return;
	if (b->len > 0)
		buf_str(b, " | ");
	buf_str(b, text);
}

static void
put_rich(struct buf *b, const struct rich *r)
{
	put(b, rich_text(keep, r));
}

static void
put_paras(struct buf *b, const struct rich *paras, size_t n)
{
	for (size_t i = 0; i < n; i++)
		put_rich(b, &paras[i]);
}

static const char *
short_name(const struct contrib *c)
{
	return contrib_short_name(keep, c);
}

static void
put_affs(struct buf *b, const struct article *x, const struct contrib *c)
{
	for (size_t i = 0; i < c->n_affs; i++)
		put_rich(b, &x->affs[c->affs[i]].text);
	put(b, "/");
}

static void
put_people(const struct article *x, struct buf *b)
{
	for (size_t i = 0; i < x->n_contribs; i++) {
		const struct contrib *c = &x->contribs[i];

		put(&b[F_AUTHORS], short_name(c));
		put(&b[F_GIVEN], c->given_names);
		put(&b[F_ORCID], c->orcid);
		if (x->n_affs > 0)
			put_affs(&b[F_AFFS], x, c);
	}
	for (size_t i = 0; i < x->n_investigators; i++)
		put(&b[F_INVESTIGATORS], short_name(&x->investigators[i]));
}

static void
put_dates(const struct article *x, struct buf *b)
{
	static const enum pub_date_kind history[] = {
		DATE_RECEIVED, DATE_REVISED, DATE_ACCEPTED, DATE_ENTREZ,
		DATE_MEDLINE, DATE_RECORD_REVISED
	};
	static const enum pub_date_kind published[] = {
		DATE_PPUB, DATE_BEGINNING, DATE_ENDING, DATE_CONTRIBUTED
	};
	const struct pub_date *d;

	for (size_t i = 0; i < sizeof published / sizeof *published; i++) {
		d = article_date(x, published[i]);
		if (d != NULL)
			put(&b[F_PUBLISHED], date_text(keep, &d->date));
	}
	d = article_date(x, DATE_EPUB);
	if (d != NULL)
		put(&b[F_EPUB], date_text(keep, &d->date));
	for (size_t i = 0; i < sizeof history / sizeof *history; i++) {
		d = article_date(x, history[i]);
		if (d != NULL)
			put(&b[F_HISTORY], date_text(keep, &d->date));
	}
}

static void
put_abstracts(const struct article *x, struct buf *b)
{
	for (size_t i = 0; i < x->n_abstracts; i++) {
		const struct abstract *s = &x->abstracts[i];
		struct buf *to = s->kind == ABSTRACT_MAIN ? &b[F_ABSTRACT]
		    : &b[F_OTHER_ABSTRACTS];

		if (s->kind != ABSTRACT_MAIN)
			put(to, s->lang);
		for (size_t k = 0; k < s->n_secs; k++) {
			put(to, s->secs[k].label);
			put_paras(to, s->secs[k].paras, s->secs[k].n_paras);
		}
	}
}

static void
put_index(const struct article *x, struct buf *b)
{
	for (size_t i = 0; i < x->n_kwd_groups; i++)
		for (size_t k = 0; k < x->kwd_groups[i].n_kwds; k++)
			put_rich(&b[F_KEYWORDS],
			    &x->kwd_groups[i].kwds[k].text);
	for (size_t i = 0; i < x->n_pub_types; i++)
		put(&b[F_TYPES], x->pub_types[i].name);
	for (size_t i = 0; i < x->n_mesh; i++) {
		const struct mesh *m = &x->mesh[i];

		put(&b[F_MESH], arena_printf(keep, "%s%s", m->descriptor,
		    m->major ? "*" : ""));
		for (size_t k = 0; k < m->n_qualifiers; k++)
			put(&b[F_MESH], arena_printf(keep, "/%s%s",
			    m->qualifiers[k].name,
			    m->qualifiers[k].major ? "*" : ""));
	}
	for (size_t i = 0; i < x->n_substances; i++) {
		put(&b[F_SUBSTANCES], x->substances[i].name);
		put(&b[F_SUBSTANCES], x->substances[i].registry_number);
	}
	for (size_t i = 0; i < x->n_grants; i++) {
		put(&b[F_GRANTS], x->grants[i].id);
		put(&b[F_GRANTS], x->grants[i].acronym);
		put(&b[F_GRANTS], x->grants[i].agency);
		put(&b[F_GRANTS], x->grants[i].country);
	}
	for (size_t i = 0; i < x->n_data_banks; i++) {
		put(&b[F_DATA], x->data_banks[i].name);
		for (size_t k = 0; k < x->data_banks[i].n_accessions; k++)
			put(&b[F_DATA], x->data_banks[i].accessions[k]);
	}
}

static void
put_links(const struct article *x, struct buf *b)
{
	for (size_t i = 0; i < x->n_notices; i++) {
		put(&b[F_NOTICES], notice_kind_title(x->notices[i].kind));
		put_rich(&b[F_NOTICES], &x->notices[i].text);
		put(&b[F_NOTICE_IDS], x->notices[i].pmid);
	}
	if (x->book == NULL)
		return;
	put_rich(&b[F_BOOK], &x->book->title);
	put(&b[F_BOOK], x->book->publisher);
	put(&b[F_BOOK], x->book->publisher_loc);
	for (size_t i = 0; i < x->book->n_contribs; i++)
		put(&b[F_BOOK], short_name(&x->book->contribs[i]));
}

static void
put_own(const struct article *x, struct buf *b)
{
	put(&b[F_DOI], x->doi);
	put(&b[F_PMCID], x->pmcid);
	put_rich(&b[F_TITLE], &x->title);
	put_rich(&b[F_TRANS_TITLE], &x->trans_title);
	for (size_t i = 0; i < x->n_langs; i++)
		put(&b[F_LANG], x->langs[i]);
	put(&b[F_JOURNAL], x->journal.abbrev);
	put(&b[F_JOURNAL_TITLE], x->journal.title);
	put(&b[F_ISSN], x->journal.issn_print);
	put(&b[F_ISSN], x->journal.issn_electronic);
	put(&b[F_ISSN], x->journal.issn_linking);
	put(&b[F_NLM_ID], x->journal.nlm_id);
	put(&b[F_VOLUME], x->volume);
	put(&b[F_ISSUE], x->issue);
	put(&b[F_PAGES], x->page_range);
	put(&b[F_COPYRIGHT], x->copyright == NULL && x->n_abstracts > 0
	    ? x->abstracts[0].copyright : x->copyright);
	put_paras(&b[F_COI], x->coi, x->n_coi);
}

/* ---- records ------------------------------------------------------------ */

static struct record *records;
static size_t n_records;

static int
rank(const char *format)
{
	int n = sizeof ranks / sizeof *ranks;

	for (int i = 0; i < n; i++)
		if (strncmp(format, ranks[i], strlen(ranks[i])) == 0)
			return i;
	return n;
}

static void
record(const struct article *x, const char *file)
{
	struct record *r;
	struct buf b[F_N];

	if (x->pmid == NULL && x->doi == NULL)
		return;
	for (int i = 0; i < F_N; i++)
		b[i] = (struct buf){ .arena = keep };
	r = ARENA_PUSH(keep, records, n_records);
	r->key = arena_strdup(keep, x->pmid != NULL ? x->pmid : x->doi);
	r->has_pmid = x->pmid != NULL;
	r->format = arena_strdup(keep, x->source_format);
	r->file = file;
	r->rank = rank(r->format);
	put_own(x, b);
	put_people(x, b);
	put_dates(x, b);
	put_abstracts(x, b);
	put_index(x, b);
	put_links(x, b);
	for (int i = 0; i < F_N; i++)
		r->fields[i] = arena_strdup(keep, buf_text(&b[i]));
}

struct job {
	struct reader *reader;
	struct arena *arena;
	struct article *article;
	enum read_result result;
};

static void
read_one(void *arg)
{
	struct job *j = arg;

	j->result = reader_next(j->reader, j->arena, &j->article);
}

static void
read_file(const char *file)
{
	struct diags diags = { 0 };
	struct source *source = source_open(file, &diags);
	struct job j = { .arena = arena_new((size_t)1 << 30) };

	j.reader = source != NULL ? reader_open(source, &diags) : NULL;
	while (j.reader != NULL) {
		arena_empty(j.arena);
		j.result = READ_SKIPPED;
		arena_run(j.arena, read_one, &j);
		if (j.result == READ_ARTICLE)
			record(j.article, file);
		else if (j.result != READ_SKIPPED)
			break;
	}
	reader_drop(j.reader);
	source_drop(source);
	arena_drop(j.arena);
}

static void
read_list(FILE *list)
{
	char line[4096];

	while (fgets(line, sizeof line, list) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		read_file(arena_strdup(keep, line));
	}
}

static int
by_key(const void *a, const void *b)
{
	const struct record *x = a, *y = b;
	int c = strcmp(x->key, y->key);

	return c != 0 ? c : x->rank != y->rank ? x->rank - y->rank
	    : strcmp(x->file, y->file);
}

static int
by_doi(const void *a, const void *b)
{
	const struct record *x = a, *y = b;
	int c = strcmp(x->fields[F_DOI], y->fields[F_DOI]);

	return c != 0 ? c : y->has_pmid - x->has_pmid;
}

/* Records without a PMID get that of the one with their DOI. */
static void
join_by_doi(void)
{
	qsort(records, n_records, sizeof *records, by_doi);
	for (size_t i = 1; i < n_records; i++)
		if (!records[i].has_pmid && records[i].fields[F_DOI][0] !=
		    '\0' && strcmp(records[i - 1].fields[F_DOI],
		    records[i].fields[F_DOI]) == 0)
			records[i].key = records[i - 1].key;
}

/* ---- comparison --------------------------------------------------------- */

static size_t n_same[F_N], n_lacks[F_N], n_told[F_N], n_differs, n_compared;

static bool
is_hole(const struct record *r, int field)
{
	for (size_t i = 0; i < sizeof holes / sizeof *holes; i++)
		if (strcmp(holes[i].format, r->format) == 0 &&
		    (holes[i].lacks & BIT(field)) != 0)
			return true;
	return false;
}

static bool
is_telling(const struct record *a, const struct record *b, int field)
{
	for (size_t i = 0; i < sizeof tellings / sizeof *tellings; i++)
		if (strcmp(tellings[i].format, b->format) == 0 &&
		    (tellings[i].fields & BIT(field)) != 0 &&
		    tellings[i].same(a->fields[field], b->fields[field]))
			return true;
	return false;
}

static void
compare(const struct record *a, const struct record *b)
{
	n_compared++;
	for (int i = 0; i < F_N; i++) {
		const char *x = a->fields[i], *y = b->fields[i];

		if (x[0] == '\0' && y[0] == '\0')
			continue;
		if (strcmp(x, y) == 0) {
			n_same[i]++;
		} else if ((y[0] == '\0' && is_hole(b, i)) ||
		    (x[0] == '\0' && is_hole(a, i))) {
			n_lacks[i]++;
		} else if (is_telling(a, b, i)) {
			n_told[i]++;
		} else {
			n_differs++;
			printf("differs %s %s: %s: \"%s\", %s: \"%s\"\n",
			    a->key, names[i], a->format, x, b->format, y);
		}
	}
}

int
main(int argc, char **argv)
{
	keep = arena_new(0);
	for (int i = 1; i < argc && strcmp(argv[1], "-") != 0; i++)
		read_file(argv[i]);
	if (argc == 2 && strcmp(argv[1], "-") == 0)
		read_list(stdin);
	if (n_records > 0)
		join_by_doi();
	if (n_records > 0)
		qsort(records, n_records, sizeof *records, by_key);
	for (size_t i = 0, first = 0; i < n_records; i++) {
		if (strcmp(records[i].key, records[first].key) != 0)
			first = i;
		else if (strcmp(records[i].format, records[first].format) !=
		    0)
			compare(&records[first], &records[i]);
	}
	for (int i = 0; i < F_N; i++)
		if (n_same[i] + n_lacks[i] + n_told[i] > 0)
			printf("field %s: %zu the same, %zu lack it, %zu say "
			    "it in other words\n", names[i], n_same[i],
			    n_lacks[i], n_told[i]);
	printf("%zu articles, %zu pairs of dialects, %zu differences\n",
	    n_records, n_compared, n_differs);
	arena_drop(keep);
	return n_differs == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/*
 * The same article through different dialects.
 *
 *	dialects FILE...
 *	dialects - <LIST        names, one a line
 *
 * Reads all files, keeps of every article what it says field by field, and
 * compares those of one identifier (PMID, DOI, PMCID) that came by different
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
#include <strings.h>

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
	size_t group;           /* the same for the records of one article */
	const char *pmid, *doi, *pmcid;         /* in small; "" for none */
	const char *format, *file;
	int rank;               /* of the dialect, 0 the richest */
	const char *fields[F_N];        /* "" where there is none */
};

static struct arena *keep;

#include "tellings.h"

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
	put(&b[F_PAGES], x->page_range != NULL || x->lpage == NULL
	    ? x->page_range : arena_printf(keep, "%s-%s", x->fpage,
	    x->lpage));
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

	if (x->pmid == NULL && x->doi == NULL && x->pmcid == NULL)
		return;
	for (int i = 0; i < F_N; i++)
		b[i] = (struct buf){ .arena = keep };
	r = ARENA_PUSH(keep, records, n_records);
	r->pmid = words_of(x->pmid != NULL ? x->pmid : "");
	r->doi = words_of(x->doi != NULL ? x->doi : "");
	r->pmcid = words_of(x->pmcid != NULL ? x->pmcid : "");
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
by_group(const void *a, const void *b)
{
	const struct record *x = a, *y = b;

	return x->group != y->group ? (x->group < y->group ? -1 : 1)
	    : x->rank != y->rank ? x->rank - y->rank
	    : strcmp(x->file, y->file);
}

static int
by_pmid(const void *a, const void *b)
{
	return strcmp(((const struct record *)a)->pmid,
	    ((const struct record *)b)->pmid);
}

static int
by_doi(const void *a, const void *b)
{
	return strcmp(((const struct record *)a)->doi,
	    ((const struct record *)b)->doi);
}

static int
by_pmcid(const void *a, const void *b)
{
	return strcmp(((const struct record *)a)->pmcid,
	    ((const struct record *)b)->pmcid);
}

static void
join_groups(size_t one, size_t other)
{
	for (size_t i = 0; one != other && i < n_records; i++)
		if (records[i].group == other)
			records[i].group = one;
}

/* Records with the same identifier are of one article, by whatever others
   they are known. */
static void
join(void)
{
	static int (*const orders[])(const void *, const void *) = {
		by_pmid, by_doi, by_pmcid
	};

	for (size_t i = 0; i < n_records; i++)
		records[i].group = i;
	for (size_t k = 0; k < 3; k++) {
		qsort(records, n_records, sizeof *records, orders[k]);
		for (size_t i = 1; i < n_records; i++) {
			const struct record *r = &records[i];
			const char *id = k == 0 ? r->pmid : k == 1 ? r->doi
			    : r->pmcid;

			if (id[0] != '\0' && orders[k](r - 1, r) == 0)
				join_groups(r[-1].group, r->group);
		}
	}
	qsort(records, n_records, sizeof *records, by_group);
}

/* ---- comparison --------------------------------------------------------- */

static size_t n_same[F_N], n_lacks[F_N], n_told[F_N], n_differs, n_compared;

/* Is the dialect that of a line of a table? */
static bool
is_meant(const char *of_line, const char *format)
{
	size_t n = sizeof managers / sizeof *managers;

	for (size_t i = 0; i < n && strcmp(of_line, "(managers)") == 0; i++)
		if (strcmp(managers[i], format) == 0)
			return true;
	return strcmp(of_line, format) == 0;
}

static bool
is_hole(const struct record *r, int field)
{
	for (size_t i = 0; i < sizeof holes / sizeof *holes; i++)
		if (is_meant(holes[i].format, r->format) &&
		    (holes[i].lacks & BIT(field)) != 0)
			return true;
	return false;
}

static bool
is_telling(const struct record *a, const struct record *b, int field)
{
	for (size_t i = 0; i < sizeof tellings / sizeof *tellings; i++)
		if (is_meant(tellings[i].format, b->format) &&
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
			    a->pmid[0] != '\0' ? a->pmid
			    : a->fields[F_DOI], names[i], a->format, x,
			    b->format, y);
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
		join();
	for (size_t i = 0, first = 0; i < n_records; i++) {
		if (records[i].group != records[first].group)
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

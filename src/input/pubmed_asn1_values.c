/*
 * PubMed ASN.1: paths to members of the article.
 */
#include "input/pubmed_asn1.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "input/lang.h"
#include "input/nlm.h"
#include "input/rich.h"

/* ---- values ------------------------------------------------------------- */

typedef void asn1_fn(struct asn1 *a, const char *value, size_t at);

static void
asn1_text(struct asn1 *a, const char *value, size_t at)
{
	const char **to = (const char **)(void *)((char *)a->x + at);

	if (*to == NULL)
		*to = value;
}

static void
asn1_pmid(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	a->x->pmid = value;
	snprintf(a->record, 32, "%s", value);
	a->diags->here.record = a->record;
}

static void
asn1_title(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	a->x->title = rich_plain(a->arena, value);
}

static void
asn1_author(struct asn1 *a, const char *value, size_t at)
{
	struct contrib c = { .role = CONTRIB_AUTHOR };

	(void)at;
	if (!nlm_short_name(a->arena, &c, value)) {
		c.surname = NULL;
		c.name = value;
	}
	*ARENA_PUSH(a->arena, a->x->contribs, a->x->n_contribs) = c;
}

static void
asn1_aff(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	ARENA_PUSH(a->arena, a->x->affs, a->x->n_affs)->text =
	    rich_plain(a->arena, value);
}

static void
asn1_pages(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	nlm_pages(a->arena, a->x, value);
}

static void
asn1_language(struct asn1 *a, const char *value, size_t at)
{
	const char *tag = lang_tag(a->arena, value);

	(void)at;
	if (tag == NULL)
		return;
	*ARENA_PUSH(a->arena, a->x->langs, a->x->n_langs) = tag;
	a->x->lang = a->x->langs[0];
}

static void
asn1_abstract(struct asn1 *a, const char *value, size_t at)
{
	struct abstract *x = ARENA_PUSH(a->arena, a->x->abstracts,
	    a->x->n_abstracts);

	(void)at;
	x->kind = ABSTRACT_MAIN;
	nlm_sections(a->arena, x, value);
}

static void
asn1_type(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	ARENA_PUSH(a->arena, a->x->pub_types, a->x->n_pub_types)->name =
	    value;
}

static void
asn1_pii(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	*ARENA_PUSH(a->arena, a->x->ids, a->x->n_ids) = (struct pub_id){
		"pii", value
	};
}

static void
asn1_other_id(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	if (a->other_db != NULL && strcmp(a->other_db, "pmc") == 0)
		a->x->pmcid = value;
	else
		*ARENA_PUSH(a->arena, a->x->ids, a->x->n_ids) =
		    (struct pub_id){ a->other_db, value };
}

static void
asn1_other_db(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	a->other_db = value;
}

static void
asn1_gene(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	*ARENA_PUSH(a->arena, a->x->gene_symbols, a->x->n_gene_symbols) =
	    value;
}

/* "GENBANK/M12345" */
static void
asn1_grant(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	ARENA_PUSH(a->arena, a->x->grants, a->x->n_grants)->id = value;
}

/* ---- dates -------------------------------------------------------------- */

static void
asn1_year(struct asn1 *a, const char *value, size_t at)
{
	int n = (int)strtol(value, NULL, 10);

	if (n < 0 || n > 9999)
		n = 0;
	*(int *)(void *)((char *)&a->date + at) = n;
}

static void
asn1_season(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	a->date.season = value;
}

static void
asn1_date_text(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	a->date = nlm_date(a->arena, value);
}

static void
asn1_status(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	a->status = value;
}

/* A date is whole when its brace closes. */
static void
asn1_end_date(struct asn1 *a, enum pub_date_kind kind, const char *type)
{
	struct pub_date *d;

	if (a->date.month > 12 || a->date.day > 31)
		a->date.month = a->date.day = 0;
	if (a->date.year == 0 && a->date.verbatim == NULL)
		return;
	d = ARENA_PUSH(a->arena, a->x->dates, a->x->n_dates);
	d->kind = kind;
	d->type = type;
	d->date = a->date;
}

static void
asn1_end_issue(struct asn1 *a)
{
	asn1_end_date(a, DATE_PPUB, NULL);
}

static void
asn1_end_history(struct asn1 *a)
{
	enum pub_date_kind kind = nlm_history_kind(a->status);

	if (a->status != NULL && (strcmp(a->status, "aheadofprint") == 0 ||
	    strcmp(a->status, "epublish") == 0))
		kind = DATE_EPUB;
	if (a->status == NULL || strcmp(a->status, "other") != 0)
		asn1_end_date(a, kind, a->status);
}

static void
asn1_end_entered(struct asn1 *a)
{
	asn1_end_date(a, DATE_ENTREZ, NULL);
}

/* ---- index terms -------------------------------------------------------- */

static struct mesh *
asn1_mesh(struct asn1 *a)
{
	struct article *x = a->x;

	return x->n_mesh > 0 ? &x->mesh[x->n_mesh - 1]
	    : ARENA_PUSH(a->arena, x->mesh, x->n_mesh);
}

static void
asn1_new_mesh(struct asn1 *a)
{
	ARENA_PUSH(a->arena, a->x->mesh, a->x->n_mesh);
}

static void
asn1_new_qualifier(struct asn1 *a)
{
	struct mesh *m = asn1_mesh(a);

	ARENA_PUSH(a->arena, m->qualifiers, m->n_qualifiers);
}

static void
asn1_term(struct asn1 *a, const char *value, size_t at)
{
	(void)at;
	asn1_mesh(a)->descriptor = value;
}

static void
asn1_major(struct asn1 *a, const char *value, size_t at)
{
	struct mesh *m = asn1_mesh(a);
	bool yes = strcmp(value, "TRUE") == 0;

	(void)at;
	if (strstr(a->path, "/qual/") == NULL)
		m->major = yes;
	else if (m->n_qualifiers > 0)
		m->qualifiers[m->n_qualifiers - 1].major = yes;
}

static void
asn1_qualifier(struct asn1 *a, const char *value, size_t at)
{
	struct mesh *m = asn1_mesh(a);

	(void)at;
	if (m->n_qualifiers > 0)
		m->qualifiers[m->n_qualifiers - 1].name = value;
}

static void
asn1_chemical(struct asn1 *a, const char *value, size_t at)
{
	*(const char **)(void *)((char *)&a->chemical + at) = value;
}

static void
asn1_end_chemical(struct asn1 *a)
{
	if (a->chemical.name != NULL)
		*ARENA_PUSH(a->arena, a->x->substances, a->x->n_substances) =
		    a->chemical;
	a->chemical = (struct term){ 0 };
}

/* ---- paths -------------------------------------------------------------- */

#define ARTICLE(member) asn1_text, offsetof(struct article, member)
#define JOURNAL "medent/cit/from/journal/"

static const struct {
	const char *path;
	asn1_fn *handle;                /* NULL: known, not for a handout */
	size_t at;
} asn1_values[] = {
	{ "pmid", asn1_pmid, 0 }, { "medent/pmid", NULL, 0 },
	{ "medent/uid", NULL, 0 }, { "medent/cit/ids/pubmed", NULL, 0 },
	{ "medent/cit/ids/medline", NULL, 0 },
	{ "medent/cit/title/name", asn1_title, 0 },
	{ "medent/cit/authors/names/ml", asn1_author, 0 },
	{ "medent/cit/authors/names/str", asn1_author, 0 },
	{ "medent/cit/authors/affil/str", asn1_aff, 0 },
	{ JOURNAL "title/iso-jta", ARTICLE(journal.iso_abbrev) },
	{ JOURNAL "title/ml-jta", ARTICLE(journal.abbrev) },
	{ JOURNAL "title/jta", ARTICLE(journal.abbrev) },
	{ JOURNAL "title/issn", ARTICLE(journal.issn_linking) },
	{ JOURNAL "title/name", ARTICLE(journal.title) },
	{ JOURNAL "imp/volume", ARTICLE(volume) },
	{ JOURNAL "imp/issue", ARTICLE(issue) },
	{ JOURNAL "imp/pages", asn1_pages, 0 },
	{ JOURNAL "imp/language", asn1_language, 0 },
	{ JOURNAL "imp/pubstatus", ARTICLE(pub_status) },
	{ JOURNAL "imp/date/str", asn1_date_text, 0 },
	{ JOURNAL "imp/history/pubstatus", asn1_status, 0 },
	{ "medent/cit/ids/pii", asn1_pii, 0 },
	{ "medent/cit/ids/doi", ARTICLE(doi) },
	{ "medent/cit/ids/other/db", asn1_other_db, 0 },
	{ "medent/cit/ids/other/tag/str", asn1_other_id, 0 },
	{ "medent/abstract", asn1_abstract, 0 },
	{ "medent/mesh/term", asn1_term, 0 },
	{ "medent/mesh/mp", asn1_major, 0 },
	{ "medent/mesh/qual/subh", asn1_qualifier, 0 },
	{ "medent/mesh/qual/mp", asn1_major, 0 },
	{ "medent/substance/name", asn1_chemical,
	    offsetof(struct term, name) },
	{ "medent/substance/cit", asn1_chemical,
	    offsetof(struct term, registry_number) },
	{ "medent/substance/type", NULL, 0 },
	{ "medent/gene", asn1_gene, 0 },
	{ "medent/idnum", asn1_grant, 0 },
	{ "medent/pub-type", asn1_type, 0 },
	{ "medent/status", ARTICLE(status) }
};

/* The parts of dates, whatever they are of. */
static const struct {
	const char *name;
	asn1_fn *handle;
	size_t at;
} asn1_date_values[] = {
	{ "std/year", asn1_year, offsetof(struct date, year) },
	{ "std/month", asn1_year, offsetof(struct date, month) },
	{ "std/day", asn1_year, offsetof(struct date, day) },
	{ "std/season", asn1_season, 0 },
	{ "std/hour", NULL, 0 }, { "std/minute", NULL, 0 },
	{ "std/second", NULL, 0 }
};

/* What braces begin and end. */
static const struct {
	const char *path;
	void (*begin)(struct asn1 *a);
	void (*end)(struct asn1 *a);
} asn1_blocks[] = {
	{ JOURNAL "imp/date/std", NULL, asn1_end_issue },
	{ JOURNAL "imp/history/date/std", NULL, asn1_end_history },
	{ "medent/em/std", NULL, asn1_end_entered },
	{ "medent/mesh/", asn1_new_mesh, NULL },
	{ "medent/mesh/qual/", asn1_new_qualifier, NULL },
	{ "medent/substance/", NULL, asn1_end_chemical }
};

static bool
asn1_ends(const char *s, const char *with)
{
	size_t len = strlen(s), n = strlen(with);

	return len >= n && strcmp(s + len - n, with) == 0;
}

/* The path without the empty names of lists' elements. */
static void
asn1_squeeze(const char *path, char out[ASN1_PATH])
{
	size_t n = 0;

	for (; *path != '\0'; path++)
		if (*path != '/' || (n > 0 && out[n - 1] != '/'))
			out[n++] = *path;
	out[n] = '\0';
}

void
asn1_value(struct asn1 *a, const char *value)
{
	char path[ASN1_PATH];

	if (value == NULL)
		return;
	asn1_squeeze(a->path, path);
	for (size_t i = 0; i < sizeof asn1_date_values /
	    sizeof *asn1_date_values; i++)
		if (asn1_ends(path, asn1_date_values[i].name)) {
			if (asn1_date_values[i].handle != NULL)
				asn1_date_values[i].handle(a, value,
				    asn1_date_values[i].at);
			return;
		}
	for (size_t i = 0; i < sizeof asn1_values / sizeof *asn1_values; i++)
		if (strcmp(path, asn1_values[i].path) == 0) {
			if (asn1_values[i].handle != NULL)
				asn1_values[i].handle(a, value,
				    asn1_values[i].at);
			return;
		}
	if (nlm_unreached(a->arena, a->x, arena_strdup(a->arena, path),
	    value) != NULL)
		diag(a->diags, DIAG_ELEMENT_UNKNOWN, "\"%s\" has no place in "
		    "a handout", path);
}

void
asn1_block(struct asn1 *a, bool begins)
{
	char path[ASN1_PATH];

	if (begins)
		a->date = (struct date){ 0 };
	asn1_squeeze(a->path, path);
	for (size_t i = 0; i < sizeof asn1_blocks / sizeof *asn1_blocks; i++)
		if (strcmp(path, asn1_blocks[i].path) == 0) {
			if (begins && asn1_blocks[i].begin != NULL)
				asn1_blocks[i].begin(a);
			if (!begins && asn1_blocks[i].end != NULL)
				asn1_blocks[i].end(a);
		}
}

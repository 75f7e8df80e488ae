/*
 * Records of reference managers: identifiers.
 *
 * Every manager has its own field for a PMID, and none for most others; so
 * an identifier is known by its looks, wherever it stands.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/refman.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/ids.h"
#include "input/rich.h"

typedef const char *ids_check(struct arena *a, const char *text);

/* ---- one identifier ----------------------------------------------------- */

/* Another one of the kind stands among the others. */
static bool
ids_keep(struct refman *r, const char **member, const char *type,
    const char *good)
{
	if (good == NULL)
		return false;
	if (*member == NULL)
		*member = good;
	else if (strcasecmp(*member, good) != 0)
		refman_add_id(r, type, good);
	return true;
}

bool
refman_doi(struct refman *r, const char *text)
{
	return ids_keep(r, &r->article->doi, "doi", id_doi(r->arena, text));
}

bool
refman_pmid(struct refman *r, const char *text)
{
	return ids_keep(r, &r->article->pmid, "pubmed", id_pmid(r->arena,
	    text));
}

bool
refman_pmcid(struct refman *r, const char *text)
{
	if (strncasecmp(text, "PMC", 3) != 0)
		return false;
	return ids_keep(r, &r->article->pmcid, "pmc", id_pmcid(r->arena,
	    text));
}

/* ---- addresses ---------------------------------------------------------- */

/* What stands behind `mark` in an address, up to the end of the word. */
static const char *
url_part(struct refman *r, const char *url, const char *mark)
{
	const char *at = strcasestr(url, mark);

	if (at == NULL)
		return NULL;
	at += strlen(mark);
	return arena_strndup(r->arena, at, strcspn(at, "/?&# "));
}

static bool
url_known(struct refman *r, const char *url)
{
	static const char *const pubmed[] = {
		"pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/",
		"europepmc.org/abstract/MED/", "europepmc.org/article/MED/"
	};
	const char *part = url_part(r, url, "/articles/PMC");

	if (strcasestr(url, "doi.org/") != NULL && refman_doi(r,
	    strcasestr(url, "doi.org/")))
		return true;
	if (part != NULL && refman_pmcid(r, arena_printf(r->arena, "PMC%s",
	    part)))
		return true;
	for (size_t i = 0; i < sizeof pubmed / sizeof *pubmed; i++) {
		part = url_part(r, url, pubmed[i]);
		if (part != NULL && refman_pmid(r, part))
			return true;
	}
	return false;
}

static bool
url_is(const char *text)
{
	return strncasecmp(text, "http://", 7) == 0 ||
	    strncasecmp(text, "https://", 8) == 0 ||
	    strncasecmp(text, "ftp://", 6) == 0 ||
	    strncasecmp(text, "www.", 4) == 0;
}

/* Several may stand in a field. */
void
refman_url(struct refman *r, const char *text)
{
	while (*text != '\0') {
		const char *next = strpbrk(text, "; \n");
		const char *one;

		/* a semicolon may belong to the address */
		while (next != NULL && !url_is(next + strspn(next, "; \n")))
			next = strpbrk(next + 1, "; \n");
		one = text_fold(r->arena, text, next != NULL
		    ? (size_t)(next - text) : strlen(text));
		if (one != NULL && !url_known(r, one) &&
		    !(strncmp(one, "10.", 3) == 0 && refman_doi(r, one)))
			refman_add_id(r, "URL", one);
		text = next != NULL ? next + strspn(next, "; \n")
		    : text + strlen(text);
	}
}

/* ---- identifiers that name themselves ----------------------------------- */

typedef bool ids_take(struct refman *r, const char *text);

static const struct {
	const char *name;               /* before it, or in brackets after */
	ids_take *take;                 /* NULL: kept by its name */
} ids_names[] = {
	{ "pmid", refman_pmid }, { "pubmed", refman_pmid },
	{ "medline", refman_pmid }, { "pubmed id", refman_pmid },
	{ "pmcid", refman_pmcid }, { "pmc", refman_pmcid },
	{ "doi", refman_doi },
	{ "pii", NULL }, { "wos", NULL }, { "isi", NULL },
	{ "arxiv", NULL }, { "nihms", NULL }, { "mid", NULL },
	{ "inspec", NULL }, { "biosis", NULL }, { "eid", NULL }
};

static bool
ids_take_named(struct refman *r, const char *name, size_t len,
    const char *value)
{
	for (size_t i = 0; i < sizeof ids_names / sizeof *ids_names; i++) {
		if (strlen(ids_names[i].name) != len ||
		    strncasecmp(name, ids_names[i].name, len) != 0)
			continue;
		if (ids_names[i].take != NULL)
			return ids_names[i].take(r, value);
		if (strpbrk(value, " \n") != NULL)
			return false;
		refman_add_id(r, ids_names[i].name, value);
		return true;
	}
	return false;
}

/* "PMID: 123", "doi:10.1000/x" */
static bool
ids_prefixed(struct refman *r, const char *text)
{
	size_t n = strcspn(text, ":");
	const char *value;

	if (text[n] == '\0' || n > 12)
		return false;
	value = text + n + 1 + strspn(text + n + 1, ": ");
	return *value != '\0' && ids_take_named(r, text, n, value);
}

/* "23690738[pmid]" */
static bool
ids_bracketed(struct refman *r, const char *text)
{
	const char *open = strrchr(text, '[');
	size_t n = open != NULL ? strcspn(open + 1, "]") : 0;

	if (open == NULL || open == text || open[n + 1] != ']' ||
	    open[n + 2] != '\0')
		return false;
	return ids_take_named(r, open + 1, n, text_fold(r->arena, text,
	    (size_t)(open - text)));
}

static bool
ids_one(struct refman *r, const char *text)
{
	if (ids_prefixed(r, text) || ids_bracketed(r, text))
		return true;
	if (strncmp(text, "10.", 3) == 0 && strchr(text, ' ') == NULL)
		return refman_doi(r, text);
	if (strncmp(text, "PMC", 3) == 0 &&
	    text[3 + strspn(text + 3, "0123456789")] == '\0')
		return refman_pmcid(r, text);
	if (url_is(text) && strpbrk(text, " \n") == NULL) {
		refman_url(r, text);
		return true;
	}
	return false;
}

/* Several may be parted by commas, semicolons, lines. */
bool
refman_named_ids(struct refman *r, const char *text)
{
	bool all = true;
	const char *whole = text;

	if (ids_one(r, text))
		return true;
	if (strpbrk(text, ",;\n") == NULL)
		return false;
	while (*text != '\0' && all) {
		size_t n = strcspn(text, ",;\n");
		const char *one = text_fold(r->arena, text, n);

		all = one == NULL || ids_one(r, one);
		text += n + (text[n] != '\0');
	}
	if (!all)
		refman_ids_within(r, whole);
	return all;
}

void
refman_ids_within(struct refman *r, const char *text)
{
	static const struct {
		const char *name;
		ids_take *take;
	} names[] = {
		{ "PMID:", refman_pmid }, { "PMCID:", refman_pmcid },
		{ "doi:", refman_doi }, { "doi.org/", refman_doi }
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *at = strcasestr(text, names[i].name);

		if (at == NULL)
			continue;
		at += strlen(names[i].name);
		at += strspn(at, " ");
		names[i].take(r, arena_strndup(r->arena, at,
		    strcspn(at, " ,;\n)]")));
	}
}

/* ---- serial and book numbers -------------------------------------------- */

/* Has it as many digits as a book's number? */
static bool
isbn_is(const char *text)
{
	size_t n = 0;

	for (; *text != '\0'; text++) {
		if ((*text >= '0' && *text <= '9') || *text == 'X' ||
		    *text == 'x')
			n++;
		else if (*text != '-')
			return false;
	}
	return n == 10 || n == 13;
}

static void
serial_add(struct refman *r, const char *number, const char *word)
{
	if (isbn_is(number)) {
		for (size_t i = 0; i < r->n_isbns; i++)
			if (strcmp(r->isbns[i], number) == 0)
				return;
		*ARENA_PUSH(r->arena, r->isbns, r->n_isbns) = number;
		return;
	}
	*ARENA_PUSH(r->arena, r->issns, r->n_issns) = word == NULL ? number
	    : arena_printf(r->arena, "%s %s", number, word);
}

/* Does the word say of what kind the number before it is? */
static bool
serial_is_word(const char *word, size_t len)
{
	size_t digits = 0;

	for (size_t i = 0; i < len; i++)
		digits += word[i] >= '0' && word[i] <= '9';
	return digits < 4;
}

void
refman_serials(struct refman *r, const char *text)
{
	const char *number = NULL, *word = NULL;

	for (;;) {
		const char *one;
		size_t n;

		text += strspn(text, " ;,\n\t()[]:/");
		n = strcspn(text, " ;,\n\t()[]:/");
		if (n == 0)
			break;
		one = arena_strndup(r->arena, text, n);
		text += n;
		if (!serial_is_word(one, n)) {
			if (number != NULL)
				serial_add(r, number, word);
			number = one;
			word = NULL;
		} else if (number != NULL && word == NULL) {
			word = one;
		} else if (number == NULL && strcasecmp(one, "ISSN") != 0 &&
		    strcasecmp(one, "ISBN") != 0 &&
		    strcasecmp(one, "EISSN") != 0) {
			number = one;   /* no number: printed as it came */
		}
	}
	if (number != NULL)
		serial_add(r, number, word);
}

/* Of no known kind, and said with its kind too? */
static bool
serial_is_again(const struct journal *j, const char *number)
{
	return (j->issn_electronic != NULL &&
	    strcmp(j->issn_electronic, number) == 0) ||
	    (j->issn_linking != NULL && strcmp(j->issn_linking, number) == 0);
}

static void
serial_place(struct refman *r, const char *issn)
{
	struct journal *j = &r->article->journal;
	const char *word = strchr(issn, ' ');
	const char *number = word != NULL ? arena_strndup(r->arena, issn,
	    (size_t)(word - issn)) : issn;
	const char *good = id_issn(r->arena, number);
	const char **member = word == NULL ? &j->issn_print
	    : strncasecmp(word + 1, "E", 1) == 0 ||
	    strncasecmp(word + 1, "Online", 6) == 0 ? &j->issn_electronic
	    : strncasecmp(word + 1, "Linking", 7) == 0 ? &j->issn_linking
	    : &j->issn_print;

	if (good != NULL)
		number = good;
	if (word == NULL && serial_is_again(j, number))
		return;
	if (member == &j->issn_print && *member != NULL &&
	    strcmp(*member, number) != 0)
		member = &j->issn_electronic;
	if (*member == NULL)
		*member = number;
	else if (strcmp(*member, number) != 0)
		refman_add_id(r, "ISSN", number);
}

/* ---- the record --------------------------------------------------------- */

/* The number of a database that gives its PMIDs as such. */
static bool
ids_from_pubmed(const struct refman *r)
{
	return r->database != NULL &&
	    (strcasestr(r->database, "pubmed") != NULL ||
	    strcasestr(r->database, "medline") != NULL ||
	    strcasecmp(r->database, "nlm") == 0);
}

void
refman_accession(struct refman *r, const char *text)
{
	if (refman_named_ids(r, text))
		return;
	if (strspn(text, "0123456789") == strlen(text) &&
	    ids_from_pubmed(r) && refman_pmid(r, text))
		return;
	refman_add_id(r, "accession", text);
}

void
refman_finish_ids(struct refman *r)
{
	struct article *x = r->article;
	const char *name = x->pmid != NULL ? x->pmid : x->doi != NULL ? x->doi
	    : r->key;
	size_t n;

	for (size_t i = 0; i < r->n_issns; i++)
		if (strchr(r->issns[i], ' ') != NULL)
			serial_place(r, r->issns[i]);
	for (size_t i = 0; i < r->n_issns; i++)
		if (strchr(r->issns[i], ' ') == NULL)
			serial_place(r, r->issns[i]);
	if (name == NULL)
		return;
	n = strlen(name);
	if (n >= REFMAN_RECORD) {
		n = REFMAN_RECORD - 1;
		while (n > 0 && ((unsigned char)name[n] & 0xC0) == 0x80)
			n--;
	}
	memcpy(r->record, name, n);
	r->record[n] = '\0';
	r->diags->here.record = r->record;
}

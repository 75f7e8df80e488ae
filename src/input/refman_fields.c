/*
 * Records that are fields with names: the handlers that they share.
 */
#include "input/refman_fields.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/refman_wos.h"
#include "input/rich.h"

/* ---- walking ------------------------------------------------------------ */

static size_t
fields_find(const struct refman_handler *table, size_t n, const char *name)
{
	size_t i = 0;

	while (i < n && strcasecmp(table[i].name, name) != 0)
		i++;
	return i;
}

bool
refman_has_handler(const struct refman_handler *table, size_t n,
    const char *name)
{
	return fields_find(table, n, name) < n;
}

void
refman_read_fields(struct refman *r, const struct refman_field *fields,
    size_t n, const struct refman_handler *table, size_t n_table)
{
	size_t *handler = arena_array(r->arena, n, sizeof *handler);
	bool *has = arena_array(r->arena, n_table + 1, sizeof *has);

	for (size_t i = 0; i < n; i++) {
		handler[i] = fields_find(table, n_table, fields[i].name);
		has[handler[i]] = true;
	}
	for (size_t h = 0; h <= n_table; h++)
		for (size_t i = 0; has[h] && i < n; i++) {
			if (handler[i] != h)
				continue;
			r->diags->here.line = fields[i].line;
			r->tag = fields[i].name;
			if (h == n_table)
				refman_unreached(r, fields[i].value);
			else
				table[h].handle(r, fields[i].value,
				    table[h].at);
		}
}

static const char *
fields_fold(struct refman *r, const char *value)
{
	return text_fold(r->arena, value, strlen(value));
}

/* ---- texts -------------------------------------------------------------- */

void
refman_field_text(struct refman *r, const char *value, size_t at)
{
	refman_keep(r, (const char **)(void *)((char *)r + at),
	    fields_fold(r, value));
}

void
refman_field_article_text(struct refman *r, const char *value, size_t at)
{
	refman_keep(r, (const char **)(void *)((char *)r->article + at),
	    fields_fold(r, value));
}

void
refman_field_title(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_title(r, &r->article->title, value);
}

void
refman_field_other_title(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (r->article->trans_title.n_runs == 0)
		r->article->trans_title = refman_rich(r, value);
	else
		refman_note(r, "Other titles", value);
}

void
refman_field_container(struct refman *r, const char *value, size_t at)
{
	const char *text = fields_fold(r, value);
	const char **own = (const char **)(void *)((char *)r + at);

	if (text == NULL || (r->container != NULL &&
	    strcasecmp(r->container, text) == 0))
		return;
	if (r->container == NULL)
		r->container = text;
	else if (*own == NULL && own != &r->container)
		*own = text;
	else
		refman_keep(r, &r->iso_abbrev, text);
}

void
refman_field_abbrev(struct refman *r, const char *value, size_t at)
{
	const char *text = fields_fold(r, value);

	(void)at;
	if (text == NULL || (r->container != NULL &&
	    strcasecmp(r->container, text) == 0))
		return;
	if (r->abbrev == NULL || strcasecmp(r->abbrev, text) == 0)
		r->abbrev = text;
	else
		refman_keep(r, &r->iso_abbrev, text);
}

/* ---- people ------------------------------------------------------------- */

void
refman_field_person(struct refman *r, const char *value, size_t role)
{
	while (*value != '\0') {
		size_t n = strcspn(value, "\n");

		refman_add_person(r, (enum contrib_role)role, refman_name(r,
		    arena_strndup(r->arena, value, n)));
		value += n + (value[n] != '\0');
	}
}

void
refman_field_people(struct refman *r, const char *value, size_t role)
{
	refman_add_people(r, (enum contrib_role)role, value);
}

/* How to reach somebody belongs to the address before it. */
static bool
fields_is_contact(const char *text)
{
	static const char *const words[] = {
		"email", "e-mail", "electronic address", "tel", "fax", "and "
	};

	text += strspn(text, " ");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncasecmp(text, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* Several addresses in a line are parted by semicolons. */
static void
fields_addresses(struct refman *r, const char *text)
{
	while (*text != '\0') {
		size_t n = strcspn(text, ";");

		while (text[n] == ';' && fields_is_contact(text + n + 1))
			n += 1 + strcspn(text + n + 1, ";");
		refman_add_aff(r, NULL, arena_strndup(r->arena, text, n));
		text += n + (text[n] != '\0');
	}
}

/* "Roe, A.; Institute": its person is named before it. */
static void
fields_address(struct refman *r, const char *text)
{
	size_t n = strcspn(text, ";");
	struct contrib *c = text[n] == ';' && memchr(text, ',', n) != NULL
	    ? refman_author(r, text, n) : NULL;

	if (refman_bracketed_aff(r, text))
		return;
	if (c != NULL)
		refman_add_aff(r, c, text + n + 1);
	else
		fields_addresses(r, text);
}

/* A line each. */
void
refman_field_address(struct refman *r, const char *value, size_t at)
{
	(void)at;
	while (*value != '\0') {
		size_t n = strcspn(value, "\n");
		const char *line = text_fold(r->arena, value, n);

		if (line != NULL)
			fields_address(r, line);
		value += n + (value[n] != '\0');
	}
}

/* ---- dates, places ------------------------------------------------------ */

void
refman_field_date(struct refman *r, const char *value, size_t at)
{
	struct date d = refman_date_of(r->arena, value);

	(void)at;
	if (d.year == 0 && d.verbatim == NULL)
		refman_month(r, value);
	else
		refman_published(r, d, value);
}

void
refman_field_month(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_month(r, value);
}

/* "50(2)": the issue stands with it. */
void
refman_field_volume(struct refman *r, const char *value, size_t at)
{
	size_t n = strcspn(value, "("), len = strlen(value);

	(void)at;
	if (n > 0 && n + 2 < len && value[len - 1] == ')' &&
	    strspn(value, "0123456789") == n && r->number == NULL) {
		r->number = arena_strndup(r->arena, value + n + 1,
		    len - n - 2);
		value = arena_strndup(r->arena, value, n);
	}
	refman_keep(r, &r->article->volume, fields_fold(r, value));
}

void
refman_field_first_page(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_pages(r, value);
}

/* It may be all there is. */
void
refman_field_last_page(struct refman *r, const char *value, size_t at)
{
	struct article *x = r->article;

	(void)at;
	value = fields_fold(r, value);
	if (value == NULL)
		return;
	if (x->fpage == NULL && x->page_range == NULL) {
		refman_pages(r, value);
	} else if (x->lpage == NULL && x->fpage != NULL) {
		x->lpage = value;
		x->page_range = NULL;
	} else if (x->lpage == NULL || strcmp(x->lpage, value) != 0) {
		refman_unreached(r, value);
	}
}

/* ---- identifiers -------------------------------------------------------- */

/* What cannot be right is printed as it came. */
static void
fields_odd_id(struct refman *r, const char *type, const char *value)
{
	const char *text = fields_fold(r, value);

	if (text != NULL)
		refman_add_id(r, type, text);
}

void
refman_field_doi(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (!refman_doi(r, value))
		fields_odd_id(r, "doi", value);
}

void
refman_field_pmid(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (!refman_pmid(r, value))
		fields_odd_id(r, "pmid", value);
}

void
refman_field_pmcid(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (!refman_pmcid(r, value) && !refman_pmcid(r, arena_printf(
	    r->arena, "PMC%s", value)))
		fields_odd_id(r, "pmcid", value);
}

void
refman_field_url(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_url(r, value);
}

void
refman_field_serial(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_serials(r, value);
}

void
refman_field_accession(struct refman *r, const char *value, size_t at)
{
	(void)at;
	value = fields_fold(r, value);
	if (value != NULL)
		refman_accession(r, value);
}

/* ---- text --------------------------------------------------------------- */

void
refman_field_abstract(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_abstract(r, ABSTRACT_MAIN, NULL, value);
}

void
refman_field_keywords(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_keywords(r, NULL, value);
}

void
refman_field_index_terms(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_keywords(r, "index terms", value);
}

void
refman_field_language(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_languages(r, value);
}

bool
refman_copyright(struct refman *r, const char *line)
{
	if (strncasecmp(line, "Copyright", 9) != 0 ||
	    r->article->copyright != NULL)
		return false;
	if (strncmp(line, "Copyright - ", 12) == 0)
		line += 12;
	r->article->copyright = line;
	return true;
}

/* What databases count and say of themselves is no part of the work. */
static bool
note_is_bookkeeping(const char *line)
{
	static const char *const words[] = {
		"Cited By", "Export Date:", "Times Cited", "Total Times Cited",
		"Cited Reference Count", "Reference Type:", "Query date:",
		"ID: ", "Accession Number:", "SubjectsTermNotLitGenreText",
		"CODEN:", "Entry Date:", "MEDLINE AN ", "Cited By (since",
		/* "last updated", in the languages of the interface */
		"Last updated", "\xC3\x9Altima actualizaci\xC3\xB3n"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncasecmp(line, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

void
refman_field_note(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (refman_named_ids(r, value))
		return;
	refman_ids_within(r, value);
	while (*value != '\0') {
		size_t n = strcspn(value, "\n");
		const char *line = text_fold(r->arena, value, n);

		value += n + (value[n] != '\0');
		if (line == NULL || refman_named_ids(r, line) ||
		    refman_copyright(r, line))
			continue;
		if (note_is_bookkeeping(line))
			refman_left(r, line, LEFT_SELF);
		else
			refman_note(r, "Notes", line);
	}
}

void
refman_field_left(struct refman *r, const char *value, size_t at)
{
	refman_left(r, value, (enum left)at);
}

/* ---- what the Web of Science has ---------------------------------------- */

void
refman_field_type_of_work(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (!refman_named_ids(r, value))
		refman_wos_type(r, value);
}

void
refman_field_funders(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_wos_funders(r, value);
}

void
refman_field_funding(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_title(r, &r->article->funding_statement, value);
}

void
refman_field_reprint(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_wos_reprint(r, value);
}

void
refman_field_emails(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_wos_emails(r, value);
}

void
refman_field_orcids(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_wos_orcids(r, value);
}

void
refman_field_references(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_wos_references(r, value);
}

void
refman_field_n_refs(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (strlen(value) < 7 && value[strspn(value, "0123456789")] == '\0')
		r->article->n_refs_stated = (int)strtol(value, NULL, 10);
	else
		refman_unreached(r, value);
}

/*
 * MEDLINE: index terms, substances, grants, data banks.
 */
#include "input/medline.h"

#include <string.h>
#include <strings.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "input/rich.h"

enum { INDEX_FAR = 1000 };      /* so many terms are looked at */

/* ---- terms -------------------------------------------------------------- */

/* Without the star that marks a major topic. */
static const char *
index_name(struct medline *m, const char *text, size_t len, bool *major)
{
	*major = len > 0 && text[0] == '*';
	return text_fold(m->arena, text + *major, len - *major);
}

/* "Software", "Employment/psychology", each perhaps with a star */
void
medline_mesh(struct medline *m, const char *value, size_t at)
{
	struct mesh x = { 0 };
	size_t n = strcspn(value, "/");

	(void)at;
	x.descriptor = index_name(m, value, n, &x.major);
	if (x.descriptor == NULL) {
		medline_unreached(m, value);
		return;
	}
	for (const char *p = value + n; *p == '/'; p += n) {
		struct mesh_qualifier q = { 0 };

		n = strcspn(++p, "/");
		q.name = index_name(m, p, n, &q.major);
		if (q.name != NULL)
			*ARENA_PUSH(m->arena, x.qualifiers, x.n_qualifiers) =
			    q;
	}
	*ARENA_PUSH(m->arena, m->article->mesh, m->article->n_mesh) = x;
}

void
medline_supplementary(struct medline *m, const char *value, size_t at)
{
	struct mesh *x;

	(void)at;
	for (size_t i = 0; i < m->article->n_substances && i < INDEX_FAR; i++)
		if (strcmp(m->article->substances[i].name, value) == 0)
			return;
	x = ARENA_PUSH(m->arena, m->article->mesh, m->article->n_mesh);
	x->descriptor = value;
	x->supplementary = true;
}

void
medline_pub_type(struct medline *m, const char *value, size_t at)
{
	(void)at;
	ARENA_PUSH(m->arena, m->article->pub_types,
	    m->article->n_pub_types)->name = value;
}

/* "0 (Tetrazoles)", "EC 3.4.24.34 (MMP8 protein, human)", "9Y8NXQ24VQ" */
void
medline_substance(struct medline *m, const char *value, size_t at)
{
	struct term *t = ARENA_PUSH(m->arena, m->article->substances,
	    m->article->n_substances);
	const char *open = strstr(value, " (");
	size_t len = strlen(value);

	(void)at;
	if (open == NULL || value[len - 1] != ')') {
		t->name = value;
		t->registry_number = strpbrk(value, "0123456789") != NULL
		    ? value : NULL;
		return;
	}
	t->registry_number = arena_strndup(m->arena, value,
	    (size_t)(open - value));
	if (strcmp(t->registry_number, "0") == 0)
		t->registry_number = NULL;
	t->name = text_fold(m->arena, open + 2,
	    len - (size_t)(open + 2 - value) - 1);
	if (t->name == NULL)
		t->name = value;
}

/* ---- grants ------------------------------------------------------------- */

enum { GRANT_PARTS = 12 };

/* The parts between slashes; a part is NULL where it is empty. */
static size_t
grant_parts(struct medline *m, const char *value, const char **parts)
{
	size_t n = 0;

	while (n < GRANT_PARTS) {
		size_t len = n < GRANT_PARTS - 1 ? strcspn(value, "/")
		    : strlen(value);

		parts[n++] = text_fold(m->arena, value, len);
		value += len;
		if (*value++ == '\0')
			break;
	}
	return n;
}

/* English names of countries, and the library's own word. */
static bool
grant_is_country(const char *text)
{
	if (strcasecmp(text, "International") == 0)
		return true;
	for (const char *const *code = uloc_getISOCountries(); *code != NULL;
	    code++) {
		UErrorCode status = U_ZERO_ERROR;
		UChar name[80];
		char locale[8] = "und_", utf8[160];

		strncat(locale, *code, 2);
		uloc_getDisplayCountry(locale, "en", name, 80, &status);
		u_strToUTF8(utf8, sizeof utf8, NULL, name, -1, &status);
		if (U_SUCCESS(status) && strcasecmp(text, utf8) == 0)
			return true;
	}
	return false;
}

/* "DK", "MRC_", "WT_": the library's short name of an institute */
static bool
grant_is_acronym(const char *text)
{
	size_t n = 0;

	while (text[n] >= 'A' && text[n] <= 'Z')
		n++;
	if (strcmp(text, "ImNIH") == 0 || strcmp(text, "Howard_") == 0)
		return true;
	return n >= 2 && n <= 6 && (text[n] == '\0' ||
	    strcmp(text + n, "_") == 0);
}

/* Parts 0 to n - 1, which make up a number that has slashes in it. */
static const char *
grant_number(struct medline *m, const char **parts, size_t n)
{
	struct buf b = { .arena = m->arena };

	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_char(&b, '/');
		buf_str(&b, parts[i]);
	}
	return text_fold(m->arena, buf_text(&b), b.len);
}

/*
 * "NUMBER/ACRONYM/AGENCY/COUNTRY", of which any may lack; without a country
 * a slash stands at the end, but for old records, which end by the agency.
 */
void
medline_grant(struct medline *m, const char *value, size_t at)
{
	const char *parts[GRANT_PARTS];
	size_t n = grant_parts(m, value, parts);
	struct grant g = { 0 };

	(void)at;
	if (n > 1 && parts[n - 1] == NULL)
		n--;
	else if (n > 1 && grant_is_country(parts[n - 1]))
		g.country = parts[--n];
	if (n > 0)
		g.agency = parts[--n];
	if (n > 0 && parts[n - 1] != NULL && grant_is_acronym(parts[n - 1]))
		g.acronym = parts[--n];
	g.id = grant_number(m, parts, n);
	if (g.id == NULL && g.agency == NULL && g.acronym == NULL) {
		medline_unreached(m, value);
		return;
	}
	*ARENA_PUSH(m->arena, m->article->grants, m->article->n_grants) = g;
}

/* ---- data banks --------------------------------------------------------- */

/* "ClinicalTrials.gov/NCT01280812": those of one bank stand together. */
void
medline_data_bank(struct medline *m, const char *value, size_t at)
{
	struct article *x = m->article;
	const char *slash = strchr(value, '/');
	const char *name = slash != NULL ? text_fold(m->arena, value,
	    (size_t)(slash - value)) : NULL;
	const char *accession = slash != NULL ? text_fold(m->arena,
	    slash + 1, strlen(slash + 1)) : value;
	struct data_bank *d = NULL;

	(void)at;
	for (size_t i = 0; i < x->n_data_banks && i < INDEX_FAR &&
	    name != NULL; i++)
		if (x->data_banks[i].name != NULL &&
		    strcmp(x->data_banks[i].name, name) == 0)
			d = &x->data_banks[i];
	if (d == NULL) {
		d = ARENA_PUSH(m->arena, x->data_banks, x->n_data_banks);
		d->name = name;
	}
	if (accession != NULL)
		*ARENA_PUSH(m->arena, d->accessions, d->n_accessions) =
		    accession;
}

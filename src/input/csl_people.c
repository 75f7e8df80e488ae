/*
 * CSL-JSON and Crossref's JSON: names, dates.
 *
 * Source: the schema csl-data.json of CSL 1.0.2; Crossref's REST API.
 */
#include "input/csl.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "input/ids.h"
#include "input/rich.h"

/* ---- texts -------------------------------------------------------------- */

/* "u00e9" at p as a code point; 0: it is none. */
static uint32_t
text_code(const char *p)
{
	char digits[5] = { 0 };

	for (int i = 0; i < 4; i++) {
		if (p[1 + i] == '\0' || strchr("0123456789abcdefABCDEF",
		    p[1 + i]) == NULL)
			return 0;
		digits[i] = p[1 + i];
	}
	return (uint32_t)strtoul(digits, NULL, 16);
}

const char *
csl_text(struct refman *r, const json_t *v)
{
	const char *text = value_text(r, v);
	struct buf b = { .arena = r->arena };

	if (text == NULL || strstr(text, "\\u") == NULL)
		return text;
	for (const char *p = text; *p != '\0'; p++) {
		uint32_t code = strncmp(p, "\\u", 2) == 0 ? text_code(p + 1)
		    : 0;

		if (code == 0 || (code >= 0xD800 && code <= 0xDFFF)) {
			buf_char(&b, *p);
			continue;
		}
		buf_utf8(&b, code);
		p += 5;
	}
	return buf_text(&b);
}

static const char *
csl_member(struct refman *r, const json_t *object, const char *key)
{
	const char *text = csl_text(r, json_object_get(object, key));

	return text == NULL ? NULL : text_fold(r->arena, text, strlen(text));
}

/* ---- names -------------------------------------------------------------- */

/* "van" and "Maris": the particle belongs to the surname. */
static const char *
name_with(struct refman *r, const char *particle, const char *surname)
{
	size_t n;

	if (particle == NULL || surname == NULL)
		return surname != NULL ? surname : particle;
	n = strlen(particle);
	return arena_printf(r->arena, strchr("'-", particle[n - 1]) != NULL
	    ? "%s%s" : "%s %s", particle, surname);
}

static void
name_orcid(struct refman *r, struct contrib *c, const json_t *v)
{
	const char *text = value_text(r, v);
	const char *good = text != NULL ? id_orcid(r->arena, text) : NULL;

	if (text != NULL)
		c->orcid = good != NULL ? good : text;
}

/* The parts that print; the rest of a name's keys say how to sort it. */
static struct contrib
name_read(struct refman *r, const json_t *v)
{
	const char *literal = csl_member(r, v, "literal"), *given;
	struct contrib c = { 0 };

	if (json_is_string(v))
		return refman_name(r, csl_text(r, v) != NULL
		    ? csl_text(r, v) : "");
	if (literal == NULL)
		literal = csl_member(r, v, "name");
	if (literal != NULL) {
		c.kind = CONTRIB_COLLAB;
		c.collab = refman_rich(r, literal);
	} else {
		given = name_with(r, csl_member(r, v, "dropping-particle"),
		    NULL);
		given = given == NULL ? csl_member(r, v, "given")
		    : arena_printf(r->arena, "%s %s", csl_member(r, v,
		    "given") != NULL ? csl_member(r, v, "given") : "", given);
		c = refman_name_parts(r, name_with(r, csl_member(r, v,
		    "non-dropping-particle"), csl_member(r, v, "family")),
		    given, csl_member(r, v, "suffix"));
		c.prefix = csl_member(r, v, "prefix");
	}
	name_orcid(r, &c, json_object_get(v, "ORCID"));
	return c;
}

/* Read already, or how to sort and to part. */
static void
name_nothing(struct refman *r, const json_t *v, size_t at)
{
	(void)r;
	(void)v;
	(void)at;
}

/* What else a name holds. */
static void
name_rest(struct refman *r, const json_t *v)
{
	static const struct json_handler keys[] = {
		{ "family", name_nothing, 0 }, { "given", name_nothing, 0 },
		{ "suffix", name_nothing, 0 }, { "name", name_nothing, 0 },
		{ "literal", name_nothing, 0 }, { "prefix", name_nothing, 0 },
		{ "dropping-particle", name_nothing, 0 },
		{ "non-dropping-particle", name_nothing, 0 },
		{ "ORCID", name_nothing, 0 },
		{ "affiliation", name_nothing, 0 },
		{ "sequence", name_nothing, 0 },
		{ "comma-suffix", name_nothing, 0 },
		{ "static-ordering", name_nothing, 0 },
		{ "parse-names", name_nothing, 0 },
		{ "isInstitution", name_nothing, 0 },
		{ "authenticated-orcid", name_nothing, 0 },
		/* the name in other scripts; Crossref's word for a role */
		{ "multi", value_left, LEFT_SCRIPT },
		{ "role", value_left, LEFT_KIND }
	};

	if (json_is_object(v))
		JSON_WALK(r, v, keys);
}

/* "https://ror.org/..." */
static void
aff_ids(struct refman *r, struct aff *f, const json_t *ids)
{
	for (size_t i = 0; i < value_count(ids); i++) {
		const json_t *id = value_item(ids, i);
		const char *type = value_member_text(r, id, "id-type");
		const char *value = value_member_text(r, id, "id");
		const char **member = type == NULL || value == NULL ? NULL
		    : strcasecmp(type, "ROR") == 0 ? &f->ror
		    : strcasecmp(type, "GRID") == 0 ? &f->grid
		    : strcasecmp(type, "ISNI") == 0 ? &f->isni : NULL;

		if (member != NULL)
			*member = value;
		else if (value != NULL)
			refman_left(r, value, LEFT_KEY);
	}
}

/* {"name": ..., "place": [...], "department": [...]}, or a text */
static const char *
aff_text(struct refman *r, const json_t *v)
{
	static const char *const keys[] = { "department", "name", "place" };
	struct buf b = { .arena = r->arena };

	if (json_is_string(v))
		return value_text(r, v);
	for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
		const json_t *part = json_object_get(v, keys[k]);

		for (size_t i = 0; i < value_count(part); i++) {
			const char *text = value_text(r, value_item(part, i));

			if (text != NULL)
				buf_printf(&b, "%s%s", b.len != 0 ? ", " : "",
				    text);
		}
	}
	return b.len != 0 ? buf_text(&b) : NULL;
}

static void
name_affs(struct refman *r, struct contrib *c, const json_t *affs)
{
	for (size_t i = 0; i < value_count(affs); i++) {
		const json_t *v = value_item(affs, i);
		const char *text = aff_text(r, v);
		size_t before = r->article->n_affs;

		if (text == NULL)
			continue;
		refman_add_aff(r, c, text);
		if (r->article->n_affs > before)
			aff_ids(r, &r->article->affs[before],
			    json_object_get(v, "id"));
	}
}

void
csl_people(struct refman *r, const json_t *v, size_t at)
{
	for (size_t i = 0; i < value_count(v); i++) {
		const json_t *name = value_item(v, i);
		struct contrib *c = refman_add_person(r,
		    (enum contrib_role)at, name_read(r, name));

		if (c != NULL)
			name_affs(r, c, json_object_get(name, "affiliation"));
		else
			value_unreached(r, name);
		name_rest(r, name);
	}
}

/* "composer" -> "Composer" */
void
csl_further_people(struct refman *r, const json_t *v, size_t at)
{
	const char *key = strrchr(r->tag, '/');
	char *title = arena_strdup(r->arena, key != NULL ? key + 1 : r->tag);

	(void)at;
	if (title[0] >= 'a' && title[0] <= 'z')
		title[0] = (char)(title[0] - 'a' + 'A');
	for (char *p = title; *p != '\0'; p++)
		if (*p == '-')
			*p = ' ';
	for (size_t i = 0; i < value_count(v); i++) {
		struct contrib c = name_read(r, value_item(v, i));

		refman_note(r, title, contrib_full_name(r->arena, &c));
	}
}

/* ---- dates -------------------------------------------------------------- */

static const char *
date_season(const char *text)
{
	static const char *const seasons[] = {
		"Spring", "Summer", "Autumn", "Winter"
	};

	if (text != NULL && text[0] >= '1' && text[0] <= '4' &&
	    text[1] == '\0')
		return seasons[text[0] - '1'];
	return text;
}

/* [2007, 12, 3] */
static struct date
date_parts(const json_t *parts)
{
	struct date d = { 0 };

	d.year = value_int(json_array_get(parts, 0));
	d.month = value_int(json_array_get(parts, 1));
	d.day = value_int(json_array_get(parts, 2));
	if (d.month > 12 || d.month < 0)
		d.month = 0;
	if (d.month == 0 || d.day < 0 || d.day > 31)
		d.day = 0;
	return d;
}

struct date
csl_date(struct refman *r, const json_t *v)
{
	const json_t *parts = json_object_get(v, "date-parts");
	const char *words = csl_member(r, v, "literal");
	struct date d = { 0 }, end;

	if (words == NULL)
		words = csl_member(r, v, "raw");
	if (json_is_string(v))
		words = value_text(r, v);
	/* some have [2007, 12] where [[2007, 12]] is right */
	if (json_is_array(parts) && !json_is_array(json_array_get(parts, 0)))
		d = date_parts(parts);
	else
		d = date_parts(json_array_get(parts, 0));
	if (d.year == 0 && words != NULL)
		return refman_date_of(r->arena, words);
	d.season = date_season(csl_member(r, v, "season"));
	if (d.season != NULL)
		d.month = d.day = 0;
	if (d.year == 0 || json_array_size(parts) < 2 ||
	    !json_is_array(json_array_get(parts, 1)))
		return d;
	end = date_parts(json_array_get(parts, 1));
	if (end.year != 0)
		d.verbatim = arena_printf(r->arena, "%s\u2013%s",
		    date_text(r->arena, &d), date_text(r->arena, &end));
	return d;
}

void
csl_issued(struct refman *r, const json_t *v, size_t at)
{
	struct date d = csl_date(r, v);

	(void)at;
	if (d.year != 0 || d.verbatim != NULL || d.season != NULL)
		refman_published(r, d, date_text(r->arena, &d));
	else
		value_unreached(r, v);
}

/* Of Crossref it is the earliest of the dates that stand beside it. */
void
csl_derived(struct refman *r, const json_t *v, size_t at)
{
	if (r->date_tag == NULL && article_date(r->article, DATE_EPUB) ==
	    NULL)
		csl_issued(r, v, at);
	else
		value_left(r, v, LEFT_EARLIEST);
}

void
csl_date_of_kind(struct refman *r, const json_t *v, size_t at)
{
	const char *key = strrchr(r->tag, '/');

	refman_add_date(r, (enum pub_date_kind)at, arena_strdup(r->arena,
	    key != NULL ? key + 1 : r->tag), csl_date(r, v));
}

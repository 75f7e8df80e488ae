/*
 * Crossref's JSON: what CSL has not got.
 *
 * Source: Crossref's REST API, "Works metadata".
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/csl.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/ids.h"
#include "input/refman_wos.h"
#include "input/rich.h"

/* ---- references --------------------------------------------------------- */

static void
ref_part(struct buf *b, const char *before, const char *text)
{
	if (text != NULL)
		buf_printf(b, "%s%s", b->len != 0 ? before : "", text);
}

/* In NLM's order, of what the reference has: some have the author only. */
static const char *
ref_compose(struct refman *r, const json_t *v)
{
	static const char *const titles[] = {
		"article-title", "volume-title", "journal-title",
		"series-title"
	};
	struct buf b = { .arena = r->arena };
	const char *edition = value_member_text(r, v, "edition");

	ref_part(&b, "", value_member_text(r, v, "author"));
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		ref_part(&b, ". ", value_member_text(r, v, titles[i]));
	if (edition != NULL)
		ref_part(&b, ". ", arena_printf(r->arena, "Edition %s",
		    edition));
	ref_part(&b, ". ", value_member_text(r, v, "year"));
	ref_part(&b, ";", value_member_text(r, v, "volume"));
	if (value_member_text(r, v, "issue") != NULL)
		buf_printf(&b, "(%s)", value_member_text(r, v, "issue"));
	ref_part(&b, ":", value_member_text(r, v, "first-page"));
	if (b.len != 0)
		buf_char(&b, '.');
	return buf_text(&b);
}

/* "[1]", "1. ": the text brings its own label. */
static const char *
ref_cut_label(struct refman *r, const char *text, const char **label)
{
	const char *p = text + (*text == '[');
	size_t n = strspn(p, "0123456789");

	if (n == 0 || n > 4)
		return text;
	if (*text == '[' ? p[n] != ']' : !(p[n] == '.' && p[n + 1] == ' '))
		return text;
	*label = arena_strndup(r->arena, p, n);
	p += n + 1;
	return p + strspn(p, " .");
}

static void
ref_nothing(struct refman *r, const json_t *v, size_t at)
{
	(void)r;
	(void)v;
	(void)at;
}

/* What of a reference's keys is not in its text. */
static void
ref_rest(struct refman *r, const json_t *v)
{
	static const struct json_handler keys[] = {
		{ "author", ref_nothing, 0 }, { "year", ref_nothing, 0 },
		{ "article-title", ref_nothing, 0 },
		{ "journal-title", ref_nothing, 0 },
		{ "volume-title", ref_nothing, 0 },
		{ "series-title", ref_nothing, 0 },
		{ "volume", ref_nothing, 0 }, { "issue", ref_nothing, 0 },
		{ "first-page", ref_nothing, 0 },
		{ "edition", ref_nothing, 0 }, { "DOI", ref_nothing, 0 },
		{ "unstructured", ref_nothing, 0 },
		/* the publisher's and the registry's own */
		{ "key", value_left, LEFT_KEY },
		{ "doi-asserted-by", value_left, LEFT_SELF },
		{ "ISSN", value_left, LEFT_KEY },
		{ "issn-type", value_left, LEFT_KEY },
		{ "ISBN", value_left, LEFT_KEY },
		{ "isbn-type", value_left, LEFT_AGAIN },
		{ "component", value_left, LEFT_KEY },
		{ "standard", value_left, LEFT_KEY },
		{ "standard-designator", value_left, LEFT_KEY },
		{ "standards-body", value_left, LEFT_KEY },
		{ "type", value_left, LEFT_KIND }
	};

	JSON_WALK(r, v, keys);
}

void
crossref_references(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const json_t *item = value_item(v, i);
		const char *text = value_member_text(r, item, "unstructured");
		struct ref *ref = refman_add_ref(r);

		ref->doi = value_member_text(r, item, "DOI");
		if (text == NULL)
			text = ref_compose(r, item);
		ref->text = refman_rich(r, ref_cut_label(r, text,
		    &ref->label));
		ref_rest(r, item);
	}
}

void
crossref_n_refs(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	r->article->n_refs_stated = value_int(v);
}

/* ---- money, rights ------------------------------------------------------ */

void
crossref_funders(struct refman *r, const json_t *v, size_t at)
{
	struct article *x = r->article;

	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const json_t *f = value_item(v, i);
		const json_t *awards = json_object_get(f, "award");
		const char *name = value_member_text(r, f, "name");

		for (size_t k = 0; k < value_count(awards) || k == 0; k++) {
			struct grant *g = ARENA_PUSH(r->arena, x->grants,
			    x->n_grants);

			g->agency = name;
			g->id = value_text(r, value_item(awards, k));
		}
	}
}

/* The licence of the version of record, before those for text mining. */
void
crossref_licenses(struct refman *r, const json_t *v, size_t at)
{
	const char *best = NULL;
	int best_rank = -1;

	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const json_t *l = value_item(v, i);
		const char *url = value_member_text(r, l, "URL");
		const char *kind = value_member_text(r, l, "content-version");
		int rank = url != NULL && strstr(url,
		    "creativecommons.org") != NULL ? 3 : kind == NULL ? 1
		    : strcmp(kind, "vor") == 0 ? 2 : strcmp(kind, "tdm") == 0
		    ? 0 : 1;

		if (url != NULL && rank > best_rank) {
			best = url;
			best_rank = rank;
		}
	}
	if (best_rank > 0)
		r->article->license_href = best;
	else if (best != NULL)
		refman_left(r, best, LEFT_TERMS);
}

/* ---- what the publisher asserts ----------------------------------------- */

/* "received", "Revised": a date of the history; DATE_OTHER: none. */
static enum pub_date_kind
assertion_date(const char *name, const char *label)
{
	static const struct {
		const char *word;
		enum pub_date_kind kind;
	} words[] = {
		{ "received", DATE_RECEIVED }, { "accepted", DATE_ACCEPTED },
		{ "revised", DATE_REVISED },
		{ "registration", DATE_OTHER },
		{ "first_online", DATE_EPUB },
		{ "first online", DATE_EPUB }
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if ((name != NULL && strcasecmp(name, words[i].word) == 0) ||
		    (label != NULL && strcasecmp(label, words[i].word) == 0))
			return words[i].kind;
	return DATE_OTHER;
}

static bool
assertion_has_epub(const struct refman *r)
{
	return article_date(r->article, DATE_EPUB) != NULL;
}

/* The publisher's name and the like are said elsewhere. */
static bool
assertion_is_known(const char *name)
{
	static const char *const words[] = {
		"publisher", "articletitle", "journaltitle", "articlelink",
		"content_type", "copyright", "associationlink", "title",
		"fundingnumber"
	};

	for (size_t i = 0; name != NULL && i < sizeof words / sizeof *words;
	    i++)
		if (strcasecmp(name, words[i]) == 0)
			return true;
	return false;
}

static void
assertion_text(struct refman *r, const json_t *v, const char *value)
{
	struct article *x = r->article;
	const char *group = value_member_text(r, json_object_get(v, "group"),
	    "label");
	const char *name = value_member_text(r, v, "name");
	const char *title = value_member_text(r, v, "label");

	if (assertion_is_known(name)) {
		if (strcasecmp(name, "copyright") == 0 &&
		    x->copyright == NULL)
			x->copyright = value;
		else
			refman_left(r, value, LEFT_AGAIN);
		return;
	}
	if (group != NULL && (strcasestr(group, "interest") != NULL ||
	    strcasestr(group, "competing") != NULL)) {
		*ARENA_PUSH(r->arena, x->coi, x->n_coi) = refman_rich(r,
		    value);
		return;
	}
	refman_note(r, title != NULL ? title : group != NULL ? group
	    : name != NULL ? name : "Note", value);
}

void
crossref_assertions(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const json_t *a = value_item(v, i);
		const char *value = value_member_text(r, a, "value");
		const char *name = value_member_text(r, a, "name");
		const char *label = value_member_text(r, a, "label");
		enum pub_date_kind kind = assertion_date(name, label);

		if (value == NULL)
			continue;
		if (kind == DATE_EPUB && assertion_has_epub(r))
			refman_left(r, value, LEFT_AGAIN);
		else if (kind != DATE_OTHER)
			refman_add_date(r, kind, name, refman_date_of(
			    r->arena, value));
		else
			assertion_text(r, a, value);
	}
}

/* ---- other works -------------------------------------------------------- */

/* "retraction": what this article is to another one, or the other to it. */
static enum notice_kind
update_kind(const char *type, bool by)
{
	static const struct {
		const char *word;
		enum notice_kind to, by;
	} words[] = {
		{ "retraction", NOTICE_RETRACTION_OF, NOTICE_RETRACTION_IN },
		{ "withdrawal", NOTICE_RETRACTION_OF, NOTICE_RETRACTION_IN },
		{ "removal", NOTICE_RETRACTION_OF, NOTICE_RETRACTION_IN },
		{ "correction", NOTICE_ERRATUM_FOR, NOTICE_ERRATUM_IN },
		{ "corrigendum", NOTICE_ERRATUM_FOR, NOTICE_ERRATUM_IN },
		{ "erratum", NOTICE_ERRATUM_FOR, NOTICE_ERRATUM_IN },
		{ "addendum", NOTICE_UPDATE_OF, NOTICE_UPDATE_IN },
		{ "clarification", NOTICE_UPDATE_OF, NOTICE_UPDATE_IN },
		{ "expression_of_concern", NOTICE_EXPRESSION_OF_CONCERN_FOR,
		    NOTICE_EXPRESSION_OF_CONCERN_IN },
		{ "expression-of-concern", NOTICE_EXPRESSION_OF_CONCERN_FOR,
		    NOTICE_EXPRESSION_OF_CONCERN_IN },
		{ "partial_retraction", NOTICE_ERRATUM_FOR,
		    NOTICE_ERRATUM_IN },
		{ "new_version", NOTICE_UPDATE_OF, NOTICE_UPDATE_IN },
		{ "new_edition", NOTICE_UPDATE_OF, NOTICE_UPDATE_IN }
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasecmp(type, words[i].word) == 0)
			return by ? words[i].by : words[i].to;
	return by ? NOTICE_UPDATE_IN : NOTICE_UPDATE_OF;
}

static void
update_read(struct refman *r, const json_t *v, bool by)
{
	struct article *x = r->article;

	for (size_t i = 0; i < value_count(v); i++) {
		const json_t *u = value_item(v, i);
		const char *type = value_member_text(r, u, "type");
		struct notice *n = ARENA_PUSH(r->arena, x->notices,
		    x->n_notices);
		struct date d = csl_date(r, json_object_get(u, "updated"));

		n->type = type != NULL ? type : "update";
		n->kind = update_kind(n->type, by);
		n->doi = value_member_text(r, u, "DOI");
		n->text = refman_rich(r, value_member_text(r, u, "label"));
		n->note = date_text(r->arena, &d);
	}
}

void
crossref_update_to(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	update_read(r, v, false);
}

void
crossref_updated_by(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	update_read(r, v, true);
}

/* "is-preprint-of" -> "Preprint of" */
static const char *
relation_words(struct refman *r, const char *key)
{
	char *words;

	if (strncmp(key, "is-", 3) == 0)
		key += 3;
	words = arena_strdup(r->arena, key);
	if (words[0] >= 'a' && words[0] <= 'z')
		words[0] = (char)(words[0] - 'a' + 'A');
	for (char *p = words; *p != '\0'; p++)
		if (*p == '-')
			*p = ' ';
	return words;
}

static void
relation_one(struct refman *r, const char *key, const json_t *v)
{
	struct article *x = r->article;
	const char *id = value_member_text(r, v, "id");
	const char *type = value_member_text(r, v, "id-type");
	struct notice *n;

	if (id == NULL)
		return;
	n = ARENA_PUSH(r->arena, x->notices, x->n_notices);
	n->type = relation_words(r, key);
	n->kind = strcmp(key, "is-preprint-of") == 0 ? NOTICE_UPDATE_IN
	    : strcmp(key, "has-preprint") == 0 ? NOTICE_UPDATE_OF
	    : strcmp(key, "is-comment-on") == 0 ? NOTICE_COMMENT_ON
	    : strcmp(key, "has-comment") == 0 ? NOTICE_COMMENT_IN
	    : NOTICE_OTHER;
	n->note = n->type;
	if (type != NULL && strcmp(type, "doi") == 0)
		n->doi = id;
	else
		n->text = refman_rich(r, id);
}

void
crossref_relation(struct refman *r, const json_t *v, size_t at)
{
	json_t *o = (json_t *)(uintptr_t)v;

	(void)at;
	for (void *it = json_object_iter(o); it != NULL;
	    it = json_object_iter_next(o, it)) {
		const json_t *list = json_object_iter_value(it);

		for (size_t i = 0; i < value_count(list); i++)
			relation_one(r, json_object_iter_key(it),
			    value_item(list, i));
	}
}

void
crossref_trials(struct refman *r, const json_t *v, size_t at)
{
	struct article *x = r->article;

	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const json_t *t = value_item(v, i);
		const char *number = value_member_text(r, t,
		    "clinical-trial-number");
		struct data_bank *b;

		if (number == NULL)
			continue;
		b = ARENA_PUSH(r->arena, x->data_banks, x->n_data_banks);
		b->name = strncasecmp(number, "NCT", 3) == 0
		    ? "ClinicalTrials.gov" : "Clinical trial";
		*ARENA_PUSH(r->arena, b->accessions, b->n_accessions) =
		    number;
	}
}

/* ---- the journal, the event, the institution ---------------------------- */

/* [{"value": "2050-084X", "type": "electronic"}] */
void
crossref_issn_types(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const json_t *t = value_item(v, i);
		const char *number = value_member_text(r, t, "value");
		const char *type = value_member_text(r, t, "type");

		if (number != NULL)
			refman_serials(r, arena_printf(r->arena, "%s %s",
			    number, type != NULL ? type : ""));
	}
}

/* The issue's own dates, beside those of the work. */
void
crossref_journal_issue(struct refman *r, const json_t *v, size_t at)
{
	const char *issue = value_member_text(r, v, "issue");

	(void)at;
	if (issue != NULL)
		refman_keep(r, &r->number, issue);
	value_left(r, json_object_get(v, "published-print"),
	    LEFT_AGAIN);
	value_left(r, json_object_get(v, "published-online"),
	    LEFT_AGAIN);
}

/* A text in CSL, an object in Crossref. */
void
crossref_event(struct refman *r, const json_t *v, size_t at)
{
	static const char *const keys[] = {
		"name", "acronym", "theme", "location", "number"
	};
	struct buf b = { .arena = r->arena };
	struct date d;

	(void)at;
	if (json_is_string(v)) {
		refman_note(r, "Event", value_text(r, v));
		return;
	}
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		ref_part(&b, ", ", value_member_text(r, v, keys[i]));
	d = csl_date(r, json_object_get(v, "start"));
	ref_part(&b, ", ", date_text(r->arena, &d));
	if (b.len != 0)
		refman_note(r, "Event", buf_text(&b));
}

/* Of a preprint, its server; of a thesis, the school. */
void
crossref_institution(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const json_t *one = value_item(v, i);
		const char *name = value_member_text(r, one, "name");
		const char *place = value_member_text(r, one, "place");

		if (name != NULL && r->container == NULL &&
		    r->type_word != NULL &&
		    strcmp(r->type_word, "posted-content") == 0)
			r->container = name;
		else if (name != NULL)
			refman_keep(r, &r->institution, name);
		if (place != NULL)
			refman_keep(r, &r->place, place);
	}
}

void
crossref_subtype(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text == NULL)
		return;
	if (strcmp(text, "preprint") == 0)
		text = "Preprint";
	refman_add_pub_type(r, text);
}

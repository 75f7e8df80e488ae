/*
 * JATS: the parts of a citation, sorted into slots.
 */
#include "input/jats_slots.h"

#include <string.h>

#include "input/ids.h"

/* ---- sorting ------------------------------------------------------------ */

static const struct {
	const char *name;
	enum style_slot slot;
} style_names[] = {
	{ "name", SLOT_AUTHORS }, { "string-name", SLOT_AUTHORS },
	{ "collab", SLOT_AUTHORS }, { "etal", SLOT_AUTHORS },
	{ "anonymous", SLOT_AUTHORS }, { "article-title", SLOT_TITLE },
	{ "chapter-title", SLOT_TITLE }, { "part-title", SLOT_TITLE },
	{ "data-title", SLOT_TITLE }, { "trans-title", SLOT_TRANS_TITLE },
	{ "source", SLOT_SOURCE }, { "trans-source", SLOT_TRANS_SOURCE },
	{ "patent", SLOT_PATENT }, { "version", SLOT_VERSION },
	{ "edition", SLOT_EDITION }, { "series", SLOT_SERIES },
	{ "conf-name", SLOT_CONF_NAME }, { "conf-date", SLOT_CONF_DATE },
	{ "conf-loc", SLOT_CONF_LOC }, { "institution", SLOT_INSTITUTION },
	{ "institution-wrap", SLOT_INSTITUTION },
	{ "publisher-loc", SLOT_PLACE }, { "publisher-name", SLOT_PUBLISHER },
	{ "year", SLOT_YEAR }, { "season", SLOT_SEASON },
	{ "month", SLOT_MONTH }, { "day", SLOT_DAY },
	{ "string-date", SLOT_DATE }, { "volume", SLOT_VOLUME },
	{ "issue", SLOT_ISSUE }, { "issue-part", SLOT_SUPPLEMENT },
	{ "supplement", SLOT_SUPPLEMENT }, { "fpage", SLOT_FPAGE },
	{ "lpage", SLOT_LPAGE }, { "page-range", SLOT_PAGES },
	{ "elocation-id", SLOT_ELOCATION }, { "size", SLOT_SIZE },
	{ "date-in-citation", SLOT_CITED }, { "access-date", SLOT_CITED },
	{ "comment", SLOT_COMMENT }, { "annotation", SLOT_COMMENT }
};

static void
style_push(struct style *s, enum style_slot slot, const xmlNode *n)
{
	struct style_values *v = &s->slots[slot];

	*ARENA_PUSH(s->line.j->arena, v->nodes, v->n) = n;
}

static void
style_group(struct style *s, const xmlNode *n)
{
	static const struct {
		const char *type;
		enum style_slot slot;
	} groups[] = {
		{ "author", SLOT_AUTHORS }, { "inventor", SLOT_AUTHORS },
		{ "editor", SLOT_EDITORS }, { "ed", SLOT_EDITORS },
		{ "translator", SLOT_TRANSLATORS },
		{ "allauthors", SLOT_AUTHORS }
	};
	const char *type = dom_attr(s->line.j->arena, n, "person-group-type");

	for (size_t i = 0; i < JATS_N(groups); i++)
		if (jats_equal(type, groups[i].type)) {
			style_push(s, groups[i].slot, n);
			return;
		}
	style_push(s, type == NULL ? SLOT_AUTHORS : SLOT_OTHERS, n);
}

/* A comment that says no more than a DOI. */
static bool
style_is_doi(struct style *s, const xmlNode *n)
{
	const char *text = dom_text(s->line.j->arena, n);
	const char *doi = text == NULL ? NULL
	    : id_doi(s->line.j->arena, text);

	if (doi == NULL || strchr(text, ' ') != strrchr(text, ' ') ||
	    strstr(text, "10.") == NULL)
		return false;
	if (s->ref->doi == NULL)
		s->ref->doi = doi;
	return true;
}

static void
style_id(struct style *s, const xmlNode *n)
{
	struct jats *j = s->line.j;
	const char *type = dom_attr(j->arena, n, "pub-id-type");

	if (!jats_take_id(j, n, s->ref))
		*ARENA_PUSH(j->arena, s->ref->ids, s->ref->n_ids) =
		    (struct pub_id){ jats_equal(type, "other") ? NULL : type,
		    dom_text(j->arena, n) };
}

static void
style_number(struct style *s, const xmlNode *n)
{
	struct jats *j = s->line.j;
	const char *text = dom_text(j->arena, n);

	if (text != NULL)
		*ARENA_PUSH(j->arena, s->ref->ids, s->ref->n_ids) =
		    (struct pub_id){ strcmp(dom_name(n), "isbn") == 0
		    ? "ISBN" : "ISSN", text };
}

static void
style_one(struct style *s, const xmlNode *n)
{
	struct jats *j = s->line.j;
	const char *name = dom_name(n);

	if (strcmp(name, "person-group") == 0)
		style_group(s, n);
	else if (strcmp(name, "date") == 0)
		style_sort(s, n);
	else if (strcmp(name, "pub-id") == 0 || strcmp(name, "object-id") == 0)
		style_id(s, n);
	else if (strcmp(name, "isbn") == 0 || strcmp(name, "issn") == 0)
		style_number(s, n);
	else if (strcmp(name, "label") == 0)
		s->ref->label = s->ref->label != NULL ? s->ref->label
		    : dom_text(j->arena, n);
	else if (strcmp(name, "ext-link") == 0 || strcmp(name, "uri") == 0) {
		if (!jats_take_link(j, n, s->ref))
			style_push(s, SLOT_LINK, n);
	} else if (strcmp(name, "comment") != 0 || !style_is_doi(s, n))
		style_push(s, SLOT_COMMENT, n);
}

void
style_sort(struct style *s, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *name = dom_name(c);
		size_t i = 0;

		while (i < JATS_N(style_names) &&
		    strcmp(name, style_names[i].name) != 0)
			i++;
		if (i < JATS_N(style_names) &&
		    style_names[i].slot != SLOT_COMMENT)
			style_push(s, style_names[i].slot, c);
		else
			style_one(s, c);
	}
}

/* ---- putting ------------------------------------------------------------ */

bool
style_has(const struct style *s, enum style_slot slot)
{
	return s->slots[slot].n != 0 && !s->slots[slot].used;
}

void
style_values(struct style *s, enum style_slot slot, const char *between)
{
	struct style_values *v = &s->slots[slot];

	for (size_t i = 0; i < v->n; i++) {
		if (i != 0)
			jats_line_str(&s->line, between);
		jats_put_node(&s->line, v->nodes[i]);
	}
	v->used = true;
}

void
style_sentence(struct style *s, enum style_slot slot)
{
	if (!style_has(s, slot))
		return;
	jats_line_stop(&s->line);
	style_values(s, slot, ". ");
}

void
style_after(struct style *s, const char *before, enum style_slot slot)
{
	if (!style_has(s, slot))
		return;
	jats_line_str(&s->line, before);
	style_values(s, slot, " ");
}

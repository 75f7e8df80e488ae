/*
 * JATS: who paid.
 */
#include "input/jats.h"

#include <string.h>

#include "base/buf.h"
#include "input/jats_people.h"

/* ---- one award ---------------------------------------------------------- */

struct funding_award {
	struct grant grant;             /* without its number */
	const char **ids;
	size_t n_ids;
};

/* Names of institutions alone; their keys are counted. */
static void
funding_source(struct jats *j, const xmlNode *n)
{
	struct funding_award *a = j->item;
	const char *text = jats_plain(j, n);

	if (text != NULL)
		a->grant.agency = a->grant.agency == NULL ? text
		    : arena_printf(j->arena, "%s; %s", a->grant.agency, text);
	if (a->grant.country == NULL)
		a->grant.country = dom_attr(j->arena, n, "country");
}

static void
funding_id(struct jats *j, const xmlNode *n)
{
	struct funding_award *a = j->item;
	const char *text = jats_plain(j, n);

	if (text != NULL)
		*ARENA_PUSH(j->arena, a->ids, a->n_ids) = text;
}

/* One who is named; a key of an author ("author-7") is not. */
static void
funding_recipient(struct jats *j, const xmlNode *n)
{
	struct funding_award *a = j->item;
	const char *text = jats_plain(j, n);
	struct buf b = { .arena = j->arena };

	buf_str(&b, a->grant.recipient);
	if (dom_first(n) == NULL && text != NULL && strchr(text, ' ') != NULL)
		buf_printf(&b, "%s%s", b.len != 0 ? ", " : "", text);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		struct contrib who = { 0 };

		if (jats_is_name(c))
			jats_name(j, c, &who);
		else if (strcmp(dom_name(c), "institution") == 0 ||
		    strcmp(dom_name(c), "collab") == 0)
			who.name = jats_plain(j, c);
		if (who.name == NULL && who.surname == NULL) {
			jats_unreached(j, c);
			continue;
		}
		buf_str(&b, b.len != 0 ? ", " : "");
		buf_str(&b, contrib_full_name(j->arena, &who));
	}
	if (dom_first(n) == NULL && text != NULL && strchr(text, ' ') == NULL)
		jats_unreached(j, n);
	if (b.len != 0)
		a->grant.recipient = buf_text(&b);
}

/* A name or description of the award joins its number. */
static void
funding_words(struct jats *j, const xmlNode *n)
{
	jats_add_para(j, "Funding", jats_rich(j, n));
}

static void
funding_award(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "funding-source", funding_source, 0 },
		{ "support-source", funding_source, 0 },
		{ "award-id", funding_id, 0 },
		{ "award-name", funding_words, 0 },
		{ "award-desc", funding_words, 0 },
		{ "support-description", funding_words, 0 },
		{ "funding-statement", funding_words, 0 },
		{ "principal-award-recipient", funding_recipient, 0 },
		{ "principal-investigator", funding_recipient, 0 },
		{ "resource-id", funding_id, 0 }
	};
	struct article *x = j->article;
	struct funding_award a = { 0 };

	JATS_WALK(j, n, &a, table);
	if (a.grant.agency == NULL && a.n_ids == 0 &&
	    a.grant.recipient == NULL)
		return;
	for (size_t i = 0; i < a.n_ids || i == 0; i++) {
		struct grant *g = ARENA_PUSH(j->arena, x->grants,
		    x->n_grants);

		*g = a.grant;
		g->id = i < a.n_ids ? a.ids[i] : NULL;
	}
}

/* ---- groups ------------------------------------------------------------- */

static void
funding_statement(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;

	if (x->funding_statement.n_runs == 0)
		x->funding_statement = jats_rich(j, n);
	else
		jats_add_para(j, "Funding", jats_rich(j, n));
}

static void
funding_open_access(struct jats *j, const xmlNode *n)
{
	jats_add_para(j, "Open access", jats_rich(j, n));
}

void
jats_funding_group(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "award-group", funding_award, 0 },
		{ "funding-statement", funding_statement, 0 },
		{ "open-access", funding_open_access, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

/* JATS 1.2: support that is no money; its parts are those of an award. */
void
jats_support_group(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "award-group", funding_award, 0 },
		{ "support-source", funding_words, 0 },
		{ "support-description", funding_words, 0 },
		{ "resource-group", funding_award, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

/* Before 2008 number and sponsor stood side by side. */
void
jats_contract_num(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	const char *text = jats_plain(j, n);

	if (text == NULL)
		return;
	if (x->n_grants == 0 || x->grants[x->n_grants - 1].id != NULL)
		ARENA_PUSH(j->arena, x->grants, x->n_grants);
	x->grants[x->n_grants - 1].id = text;
}

void
jats_contract_sponsor(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	const char *text = jats_plain(j, n);

	if (text == NULL)
		return;
	if (x->n_grants == 0 || x->grants[x->n_grants - 1].agency != NULL)
		ARENA_PUSH(j->arena, x->grants, x->n_grants);
	x->grants[x->n_grants - 1].agency = text;
}

/*
 * ArticleSet: what publishers send to PubMed.  A small cousin of PubMed XML,
 * so what they share is read by its handlers.
 *
 * Source: the DTD PubMed 2.0 to 2.8, and NLM's notes on its elements.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/dialect.h"
#include "input/ids.h"
#include "input/nlm.h"
#include "input/pubmed_xml.h"
#include "input/refman.h"
#include "input/rich.h"
#include "input/split.h"

/* ---- the journal, dates ------------------------------------------------- */

/* "aheadofprint", "epublish": the date of which way into print? */
static void
set_pub_date(struct pubmed *p, const xmlNode *n)
{
	const char *status = dom_attr(p->arena, n, "PubStatus");
	bool printed = status == NULL || strcmp(status, "ppublish") == 0;
	bool collected = status != NULL && strcmp(status, "ecollection") == 0;

	if (p->article->pub_status == NULL)
		p->article->pub_status = status;
	pubmed_add_date(p, n, printed ? DATE_PPUB : collected
	    ? DATE_COLLECTION : DATE_EPUB, status);
}

static void
set_history_date(struct pubmed *p, const xmlNode *n)
{
	const char *status = dom_attr(p->arena, n, "PubStatus");

	pubmed_add_date(p, n, status != NULL && (strcmp(status, "epublish") ==
	    0 || strcmp(status, "aheadofprint") == 0) ? DATE_EPUB
	    : nlm_history_kind(status), status);
}

static void
set_history(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "PubDate", set_history_date, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

static void
set_journal(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("PublisherName", struct article,
		    journal.publisher),
		PUBMED_TEXT("JournalTitle", struct article, journal.title),
		PUBMED_TEXT("Issn", struct article, journal.issn_print),
		PUBMED_TEXT("Volume", struct article, volume),
		PUBMED_TEXT("Issue", struct article, issue),
		{ "PubDate", set_pub_date, 0 }
	};

	PUBMED_WALK(p, n, p->article, table);
}

/* ---- groups ------------------------------------------------------------- */

static void
set_individual(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("FirstName", struct contrib, given_names),
		PUBMED_TEXT("LastName", struct contrib, surname),
		PUBMED_TEXT("Suffix", struct contrib, suffix)
	};
	struct contrib *group = p->item;
	struct contrib c = { .role = CONTRIB_INVESTIGATOR };

	PUBMED_WALK(p, n, &c, table);
	if (c.surname == NULL && c.given_names == NULL)
		return;
	c.initials = c.given_names == NULL ? NULL
	    : refman_initials(p->arena, c.given_names);
	*ARENA_PUSH(p->arena, group->members, group->n_members) = c;
}

static void
set_group(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_RICH("GroupName", struct contrib, collab),
		{ "IndividualName", set_individual, 0 }
	};
	struct article *x = p->article;
	struct contrib c = { .kind = CONTRIB_COLLAB };

	PUBMED_WALK(p, n, &c, table);
	if (c.collab.n_runs != 0 || c.n_members != 0)
		*ARENA_PUSH(p->arena, x->contribs, x->n_contribs) = c;
}

static void
set_group_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Group", set_group, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

/* ---- objects ------------------------------------------------------------ */

/* The parameters of one. */
struct set_object {
	const char *type;               /* of the object */
	const char *id, *id_type, *value;
	const char *acronym, *agency, *country;
	struct pub_id *others;
	size_t n_others;
};

static void
set_param(struct pubmed *p, const xmlNode *n)
{
	static const struct {
		const char *name;
		size_t member;
	} params[] = {
		{ "id", offsetof(struct set_object, id) },
		{ "grant", offsetof(struct set_object, id) },
		{ "type", offsetof(struct set_object, id_type) },
		{ "value", offsetof(struct set_object, value) },
		{ "acronym", offsetof(struct set_object, acronym) },
		{ "agency", offsetof(struct set_object, agency) },
		{ "grantor", offsetof(struct set_object, agency) },
		{ "country", offsetof(struct set_object, country) }
	};
	struct set_object *o = p->item;
	const char *name = dom_attr(p->arena, n, "Name");
	const char *text = dom_text(p->arena, n);
	struct pub_id *other;

	for (size_t i = 0; name != NULL && i < sizeof params / sizeof *params;
	    i++)
		if (strcasecmp(name, params[i].name) == 0) {
			p->member = params[i].member;
			pubmed_keep_text(p, n);
			return;
		}
	if (text == NULL)
		return;
	other = ARENA_PUSH(p->arena, o->others, o->n_others);
	other->type = name == NULL ? o->type : o->type == NULL ? name
	    : arena_printf(p->arena, "%s %s", o->type, name);
	other->value = text;
}

static void
set_keyword(struct pubmed *p, const struct set_object *o)
{
	struct article *x = p->article;
	struct kwd_group *g;

	if (x->n_kwd_groups == 0)
		ARENA_PUSH(p->arena, x->kwd_groups, x->n_kwd_groups);
	g = &x->kwd_groups[0];
	ARENA_PUSH(p->arena, g->kwds, g->n_kwds)->text =
	    rich_plain(p->arena, o->value);
}

static void
set_grant(struct pubmed *p, const struct set_object *o)
{
	struct article *x = p->article;

	*ARENA_PUSH(p->arena, x->grants, x->n_grants) = (struct grant){
		.id = o->id, .acronym = o->acronym, .agency = o->agency,
		.country = o->country
	};
}

/* What the article is to another one; NOTICE_OTHER: no such thing. */
static enum notice_kind
set_notice_kind(const char *type)
{
	static const struct {
		const char *type;
		enum notice_kind kind;
	} kinds[] = {
		{ "Erratum", NOTICE_ERRATUM_FOR },
		{ "Retraction", NOTICE_RETRACTION_OF },
		{ "Comment", NOTICE_COMMENT_ON },
		{ "Republished", NOTICE_REPUBLISHED_FROM },
		{ "Update", NOTICE_UPDATE_OF },
		{ "Original", NOTICE_ORIGINAL_REPORT_IN },
		{ "Summary", NOTICE_SUMMARY_FOR_PATIENTS_IN },
		{ "ExpressionOfConcern", NOTICE_EXPRESSION_OF_CONCERN_FOR }
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcasecmp(type, kinds[i].type) == 0)
			return kinds[i].kind;
	return notice_kind_from(type);
}

static void
set_notice(struct pubmed *p, const struct set_object *o)
{
	struct article *x = p->article;
	struct notice *n = ARENA_PUSH(p->arena, x->notices, x->n_notices);
	const char *type = o->id_type != NULL ? o->id_type : "";
	const char **member = strcmp(type, "doi") == 0 ? &n->doi
	    : strcmp(type, "pmc") == 0 ? &n->pmcid
	    : strcmp(type, "pmid") == 0 || strcmp(type, "pubmed") == 0
	    ? &n->pmid : &n->note;

	n->kind = set_notice_kind(o->type);
	n->type = o->type;
	*member = o->id;
}

/* An entry of a data bank, and what else there may be. */
static void
set_other_object(struct pubmed *p, const struct set_object *o)
{
	struct article *x = p->article;
	const char *text = o->id != NULL ? o->id : o->value;
	struct data_bank *b;

	if (text == NULL)
		return;
	b = ARENA_PUSH(p->arena, x->data_banks, x->n_data_banks);
	b->name = o->type;
	*ARENA_PUSH(p->arena, b->accessions, b->n_accessions) = text;
}

static void
set_object(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Param", set_param, 0 }
	};
	struct article *x = p->article;
	struct set_object o = { .type = dom_attr(p->arena, n, "Type") };

	PUBMED_WALK(p, n, &o, table);
	for (size_t i = 0; i < o.n_others; i++)
		*ARENA_PUSH(p->arena, x->ids, x->n_ids) = o.others[i];
	if (o.type == NULL)
		o.type = "object";
	if (strcasecmp(o.type, "keyword") == 0 && o.value != NULL)
		set_keyword(p, &o);
	else if (strcasecmp(o.type, "grant") == 0)
		set_grant(p, &o);
	else if (set_notice_kind(o.type) != NOTICE_OTHER && o.id != NULL)
		set_notice(p, &o);
	else
		set_other_object(p, &o);
}

static void
set_object_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Object", set_object, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

/* ---- the article -------------------------------------------------------- */

static void
set_article(struct pubmed *p, const xmlNode *root)
{
	static const struct pubmed_handler table[] = {
		{ "Journal", set_journal, 0 },
		{ "Replaces", NULL, 0 },        /* the record before this */
		PUBMED_RICH("ArticleTitle", struct article, title),
		PUBMED_RICH("VernacularTitle", struct article, trans_title),
		PUBMED_TEXT("FirstPage", struct article, fpage),
		PUBMED_TEXT("LastPage", struct article, lpage),
		{ "ELocationID", pubmed_elocation, 0 },
		{ "Language", pubmed_language, 0 },
		{ "AuthorList", pubmed_author_list, 0 },
		{ "GroupList", set_group_list, 0 },
		{ "PublicationType", pubmed_publication_type, 0 },
		{ "ArticleIdList", pubmed_id_list, 0 },
		{ "History", set_history, 0 },
		{ "Abstract", pubmed_abstract, 0 },
		{ "OtherAbstract", pubmed_other_abstract, 0 },
		PUBMED_TEXT("CopyrightInformation", struct article,
		    copyright),
		{ "CoiStatement", pubmed_coi, 0 },
		{ "ObjectList", set_object_list, 0 }
	};
	struct article *x = p->article;

	PUBMED_WALK(p, root, x, table);
	for (size_t i = 0; i < x->n_contribs; i++)
		if (x->contribs[i].given_names != NULL &&
		    x->contribs[i].initials == NULL)
			x->contribs[i].initials = refman_initials(p->arena,
			    x->contribs[i].given_names);
	pubmed_finish_people(p);
	nlm_languages(x);
}

/* ---- the dialect -------------------------------------------------------- */

static const struct split_name set_records[] = {
	{ "Article", true }, { NULL, false }
};

struct set_state {
	struct split *split;
	struct diags *diags;
	char record[32];
};

static void *
set_open(struct source *source, struct diags *diags)
{
	struct set_state *s = calloc(1, sizeof *s);

	if (s == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the set");
		return NULL;
	}
	s->diags = diags;
	s->split = split_open(source, set_records, diags);
	if (s->split == NULL) {
		free(s);
		return NULL;
	}
	return s;
}

static void
set_drop(void *state)
{
	struct set_state *s = state;

	split_drop(s->split);
	free(s);
}

static enum read_result
set_next(void *state, struct arena *a, struct article *article)
{
	struct set_state *s = state;
	struct pubmed p = { .arena = a, .article = article,
	    .diags = s->diags, .record = s->record };
	xmlDocPtr doc;
	enum split_result result = split_next(s->split, &doc);

	if (result != SPLIT_RECORD)
		return result == SPLIT_BROKEN ? READ_SKIPPED
		    : result == SPLIT_END ? READ_END : READ_FAILED;
	p.line = article->source_line = split_line(s->split);
	set_article(&p, xmlDocGetRootElement(doc));
	return READ_ARTICLE;
}

static int
set_sniff(const char *head, size_t len)
{
	(void)len;
	if (strstr(head, "<PubmedArticle") != NULL ||
	    strstr(head, "<html") != NULL)
		return 0;
	return strstr(head, "<ArticleSet") != NULL ? 95 : 0;
}

const struct dialect dialect_articleset = {
	.name = "ArticleSet", .sniff = set_sniff, .open = set_open,
	.next = set_next, .drop = set_drop
};

/*
 * PubMed XML: identifiers, notices, references.
 */
#include "input/pubmed_xml.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- identifiers -------------------------------------------------------- */

static void
pubmed_add_id(struct pubmed *p, const char *type, const char *value)
{
	struct pub_id *id;

	if (value == NULL)
		return;
	id = ARENA_PUSH(p->arena, p->article->ids, p->article->n_ids);
	id->type = type;
	id->value = value;
}

void
pubmed_pmid(struct pubmed *p, const xmlNode *n)
{
	struct article *x = p->article;

	p->item = x;
	p->member = offsetof(struct article, pmid);
	pubmed_keep_text(p, n);
	x->pmid_version = dom_attr(p->arena, n, "Version");
	if (x->pmid != NULL) {
		snprintf(p->record, 32, "%s", x->pmid);
		p->diags->here.record = p->record;
	}
}

void
pubmed_elocation(struct pubmed *p, const xmlNode *n)
{
	struct article *x = p->article;
	const char *type = dom_attr(p->arena, n, "EIdType");
	const char *valid = dom_attr(p->arena, n, "ValidYN");
	const char *text = dom_text(p->arena, n);

	if (type != NULL && strcmp(type, "doi") == 0 &&
	    (valid == NULL || valid[0] != 'N') && x->doi == NULL) {
		x->doi = text;
		return;
	}
	if (type != NULL && strcmp(type, "pii") == 0 &&
	    x->elocation_id == NULL)
		x->elocation_id = text;
	pubmed_add_id(p, type, text);
}

/* An absent type means "pubmed": the document type's default. */
static void
pubmed_article_id(struct pubmed *p, const xmlNode *n)
{
	static const struct {
		const char *type;
		size_t member;
	} known[] = {
		{ "pubmed", offsetof(struct article, pmid) },
		{ "doi", offsetof(struct article, doi) },
		{ "pmc", offsetof(struct article, pmcid) }
	};
	const char *type = dom_attr(p->arena, n, "IdType");
	const char *value = dom_text(p->arena, n);

	if (type == NULL)
		type = "pubmed";
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		const char **member = (void *)((char *)p->article +
		    known[i].member);

		if (strcmp(type, known[i].type) != 0)
			continue;
		if (*member == NULL || value == NULL)
			*member = *member == NULL ? value : *member;
		else if (strcmp(*member, value) != 0)
			pubmed_add_id(p, type, value);
		return;
	}
	pubmed_add_id(p, type, value);
}

void
pubmed_id_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "ArticleId", pubmed_article_id, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

void
pubmed_other_id(struct pubmed *p, const xmlNode *n)
{
	const char *source = dom_attr(p->arena, n, "Source");

	pubmed_add_id(p, source != NULL ? source
	    : arena_strdup(p->arena, dom_name(n)), dom_text(p->arena, n));
}

/* <Object Type="grant"><Param Name="grantor">: type "grant grantor". */
static void
pubmed_param(struct pubmed *p, const xmlNode *n)
{
	const char *const *type = p->item;
	const char *name = dom_attr(p->arena, n, "Name");

	pubmed_add_id(p, *type == NULL ? name : name == NULL ? *type
	    : arena_printf(p->arena, "%s %s", *type, name),
	    dom_text(p->arena, n));
}

static void
pubmed_object(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Param", pubmed_param, 0 }
	};
	const char *type = dom_attr(p->arena, n, "Type");

	PUBMED_WALK(p, n, &type, table);
}

void
pubmed_object_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Object", pubmed_object, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

/* ---- notices ------------------------------------------------------------ */

/*
 * Today RefType names the kind; before 2008 the element did.  The links of
 * type Cites are references.
 */
static void
pubmed_notice(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_RICH("RefSource", struct notice, text),
		PUBMED_TEXT("PMID", struct notice, pmid),
		PUBMED_TEXT("Note", struct notice, note),
		{ "MedlineID", pubmed_other_id, 0 }
	};
	const char *type = dom_attr(p->arena, n, "RefType");
	struct notice k = { 0 };

	PUBMED_WALK(p, n, &k, table);
	if (k.text.n_runs == 0 && k.pmid == NULL && k.note == NULL)
		return;
	k.type = type != NULL ? type : arena_strdup(p->arena, dom_name(n));
	k.kind = notice_kind_from(k.type);
	if (strcmp(k.type, "Cites") == 0 && k.note == NULL) {
		struct ref *r = ARENA_PUSH(p->arena, p->cites.refs,
		    p->cites.n_refs);

		r->text = k.text;
		r->pmid = k.pmid;
		return;
	}
	*ARENA_PUSH(p->arena, p->article->notices, p->article->n_notices) =
	    k;
}

void
pubmed_notices(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "CommentsCorrections", pubmed_notice, 0 },
		{ "CommentIn", pubmed_notice, 0 },
		{ "CommentOn", pubmed_notice, 0 },
		{ "ErratumFor", pubmed_notice, 0 },
		{ "ErratumIn", pubmed_notice, 0 },
		{ "OriginalReportIn", pubmed_notice, 0 },
		{ "ReprintIn", pubmed_notice, 0 },
		{ "ReprintOf", pubmed_notice, 0 },
		{ "RepublishedFrom", pubmed_notice, 0 },
		{ "RepublishedIn", pubmed_notice, 0 },
		{ "RetractionIn", pubmed_notice, 0 },
		{ "RetractionOf", pubmed_notice, 0 },
		{ "SummaryForPatientsIn", pubmed_notice, 0 },
		{ "UpdateIn", pubmed_notice, 0 },
		{ "UpdateOf", pubmed_notice, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

/* ---- references --------------------------------------------------------- */

static void
pubmed_ref_id(struct pubmed *p, const xmlNode *n)
{
	struct ref *r = p->item;
	const char *type = dom_attr(p->arena, n, "IdType");
	const char *value = dom_text(p->arena, n);
	const char **member = type == NULL || strcmp(type, "pubmed") == 0
	    ? &r->pmid : strcmp(type, "doi") == 0 ? &r->doi
	    : strcmp(type, "pmc") == 0 || strcmp(type, "pmcid") == 0
	    ? &r->pmcid : NULL;
	struct pub_id *id;

	if (value == NULL)
		return;
	if (member != NULL && *member == NULL) {
		*member = value;
	} else if (member == NULL || strcmp(*member, value) != 0) {
		id = ARENA_PUSH(p->arena, r->ids, r->n_ids);
		id->type = type != NULL ? type : "pubmed";
		id->value = value;
	}
}

static void
pubmed_ref_ids(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "ArticleId", pubmed_ref_id, 0 }
	};

	PUBMED_WALK(p, n, p->item, table);
}

static void
pubmed_reference(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_RICH("Citation", struct ref, text),
		{ "ArticleIdList", pubmed_ref_ids, 0 }
	};
	struct ref_list *l = p->item;
	struct ref r = { 0 };

	PUBMED_WALK(p, n, &r, table);
	if (r.text.n_runs != 0 || r.pmid != NULL || r.doi != NULL ||
	    r.pmcid != NULL || r.n_ids != 0)
		*ARENA_PUSH(p->arena, l->refs, l->n_refs) = r;
}

static void
pubmed_ref_list(struct pubmed *p, const xmlNode *n);

static void
pubmed_fill_refs(struct pubmed *p, const xmlNode *n, struct ref_list *l)
{
	static const struct pubmed_handler table[] = {
		{ "Reference", pubmed_reference, 0 },
		PUBMED_TEXT("Title", struct ref_list, title),
		{ "ReferenceList", pubmed_ref_list, 0 }
	};

	PUBMED_WALK(p, n, l, table);
}

/* A list within a list. */
static void
pubmed_ref_list(struct pubmed *p, const xmlNode *n)
{
	struct ref_list *outer = p->item;
	struct ref_list l = { 0 };

	pubmed_fill_refs(p, n, &l);
	if (l.n_refs != 0 || l.n_lists != 0 || l.title != NULL)
		*ARENA_PUSH(p->arena, outer->lists, outer->n_lists) = l;
}

void
pubmed_reference_list(struct pubmed *p, const xmlNode *n)
{
	struct article *x = p->article;
	struct ref_list l = { 0 };

	pubmed_fill_refs(p, n, &l);
	if (l.n_refs != 0 || l.n_lists != 0 || l.title != NULL)
		*ARENA_PUSH(p->arena, x->ref_lists, x->n_ref_lists) = l;
}

/* ---- references that a record holds twice ------------------------------- */

struct pubmed_pmids {
	const char **pmids;
	size_t n;
};

static void
pubmed_collect(struct pubmed *p, struct pubmed_pmids *all,
    const struct ref_list *l)
{
	for (size_t i = 0; i < l->n_refs; i++)
		if (l->refs[i].pmid != NULL)
			*ARENA_PUSH(p->arena, all->pmids, all->n) =
			    l->refs[i].pmid;
	for (size_t i = 0; i < l->n_lists; i++)
		pubmed_collect(p, all, &l->lists[i]);
}

static int
pubmed_compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/*
 * A record can hold its references twice: as links of type Cites (NLM's) and
 * as a ReferenceList (the publisher's, with text).  Links that the lists have
 * not got follow them in a list of their own.
 */
void
pubmed_finish_cites(struct pubmed *p)
{
	struct article *x = p->article;
	struct pubmed_pmids all = { 0 };
	size_t kept = 0;

	for (size_t i = 0; i < x->n_ref_lists; i++)
		pubmed_collect(p, &all, &x->ref_lists[i]);
	if (all.n != 0)
		qsort(all.pmids, all.n, sizeof *all.pmids, pubmed_compare);
	for (size_t i = 0; i < p->cites.n_refs; i++) {
		struct ref r = p->cites.refs[i];

		if (r.pmid == NULL || all.n == 0 || bsearch(&r.pmid,
		    all.pmids, all.n, sizeof *all.pmids, pubmed_compare) ==
		    NULL)
			p->cites.refs[kept++] = r;
	}
	p->cites.n_refs = kept;
	if (kept != 0)
		*ARENA_PUSH(p->arena, x->ref_lists, x->n_ref_lists) =
		    p->cites;
}

/*
 * JATS: what a citation is made of, and its identifiers.
 */
#include "input/jats_cite.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/ids.h"
#include "input/jats_people.h"

/* ---- identifiers -------------------------------------------------------- */

static const char **
cite_member(struct ref *r, const char *type)
{
	if (jats_equal(type, "doi"))
		return &r->doi;
	if (jats_equal(type, "pmid") || jats_equal(type, "pubmed") ||
	    jats_equal(type, "medline"))
		return &r->pmid;
	if (jats_equal(type, "pmcid") || jats_equal(type, "pmc"))
		return &r->pmcid;
	return NULL;
}

static void
cite_push_id(struct jats *j, struct ref *r, const char *type,
    const char *value)
{
	for (size_t i = 0; i < r->n_ids; i++)
		if (strcmp(r->ids[i].value, value) == 0)
			return;
	*ARENA_PUSH(j->arena, r->ids, r->n_ids) = (struct pub_id){
		type, value };
}

bool
jats_take_id(struct jats *j, const xmlNode *n, struct ref *r)
{
	const char *type = dom_attr(j->arena, n, "pub-id-type");
	const char *value = dom_text(j->arena, n);
	const char *href = dom_attr(j->arena, n, "href");
	const char **member = cite_member(r, type);

	if (value == NULL)
		return true;
	if (jats_equal(type, "coden")) {
		jats_unreached(j, n);
		return true;
	}
	if (member == NULL && type == NULL && id_doi(j->arena, value) !=
	    NULL)
		member = &r->doi;
	if (member == NULL) {
		if (href != NULL && r->href == NULL)
			r->href = jats_href(j, n);
		return false;
	}
	if (*member == NULL)
		*member = value;
	else if (strcmp(*member, value) != 0)
		cite_push_id(j, r, type, value);
	return true;
}

/* The digits behind ".../pubmed/" or the like. */
static const char *
cite_pmid_of(struct jats *j, const char *href)
{
	static const char *const sites[] = {
		"pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/"
	};

	for (size_t i = 0; i < JATS_N(sites); i++) {
		const char *at = strstr(href, sites[i]);
		size_t len;

		if (at == NULL)
			continue;
		at += strlen(sites[i]);
		len = strspn(at, "0123456789");
		if (len != 0 && len < 10)
			return arena_strndup(j->arena, at, len);
	}
	return NULL;
}

bool
jats_take_link(struct jats *j, const xmlNode *n, struct ref *r)
{
	const char *href = dom_attr(j->arena, n, "href");
	const char *doi, *pmid;

	if (href == NULL)
		href = dom_text(j->arena, n);
	if (href == NULL)
		return false;
	doi = strstr(href, "doi.org/") != NULL || strncmp(href, "10.", 3) ==
	    0 || strncasecmp(href, "doi:", 4) == 0 ? id_doi(j->arena, href)
	    : NULL;
	pmid = cite_pmid_of(j, href);
	if (doi != NULL && (r->doi == NULL || strcasecmp(r->doi, doi) == 0)) {
		r->doi = doi;
		return true;
	}
	if (pmid != NULL && (r->pmid == NULL || strcmp(r->pmid, pmid) == 0)) {
		r->pmid = pmid;
		return true;
	}
	return false;
}

/* ---- names -------------------------------------------------------------- */

const char *
jats_cited_name(struct jats *j, const xmlNode *n)
{
	struct contrib c = { 0 };

	if (!jats_is_name(n)) {
		const char *text = jats_plain(j, n);

		return text != NULL ? text : "";
	}
	jats_name(j, n, &c);
	return contrib_short_name(j->arena, &c);
}

/* ---- which form --------------------------------------------------------- */

/* Has it punctuation of its own?  A full stop alone, or a dash, is none. */
static bool
cite_has_text(const xmlNode *n)
{
	enum { NONE = 2 };              /* characters */
	size_t count = 0;

	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		const char *p = (const char *)c->content;

		if (c->type != XML_TEXT_NODE &&
		    c->type != XML_CDATA_SECTION_NODE)
			continue;
		for (; p != NULL && *p != '\0'; p++)
			count += strchr(" \t\r\n", *p) == NULL &&
			    ((unsigned char)*p & 0xC0) != 0x80;
	}
	return count > NONE;
}

/* Nothing but a link or a line of another look is no set of parts. */
bool
jats_has_parts(const xmlNode *n)
{
	static const char *const parts[] = {
		"person-group", "name", "string-name", "collab", "source",
		"article-title", "chapter-title", "data-title", "year",
		"publisher-name", "volume", "fpage", "etal", "comment",
		"pub-id", "date", "part-title"
	};

	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c))
		if (jats_is(dom_name(c), parts, JATS_N(parts)))
			return true;
	return false;
}

struct rich
jats_citation_text(struct jats *j, const xmlNode *n, struct ref *r)
{
	return cite_has_text(n) || !jats_has_parts(n) ? jats_mixed(j, n, r)
	    : jats_styled(j, n, r);
}

void
jats_put_citation(struct jats_line *l, const xmlNode *n)
{
	struct jats *j = l->j;
	struct ref r = { 0 };
	struct rich text = jats_citation_text(j, n, &r);

	if (r.href == NULL && r.doi == NULL && dom_name(n)[0] == 'r')
		r.href = jats_href(j, n);

	jats_put_styled(l, &text, l->styles);
	if (r.doi != NULL && strstr(rich_text(j->arena, &text), r.doi) ==
	    NULL) {
		jats_line_stop(l);
		jats_put_link(l, arena_printf(j->arena, "doi:%s", r.doi),
		    arena_printf(j->arena, "https://doi.org/%s",
		    id_doi(j->arena, r.doi) != NULL ? id_doi(j->arena, r.doi)
		    : r.doi));
	}
	for (size_t i = 0; i < r.n_ids; i++) {
		jats_line_str(l, " ");
		jats_line_str(l, r.ids[i].value);
	}
	if (r.href != NULL) {
		jats_line_str(l, " ");
		jats_put_link(l, r.href, r.href);
	}
}

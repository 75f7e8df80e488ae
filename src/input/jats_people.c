/*
 * JATS: contributors.
 *
 * All people are gathered first, with the elements of their addresses; only
 * then are authors told from editors, and addresses that nobody points to
 * given to those who have none.
 */
#include "input/jats_people.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/ids.h"

/* ---- roles -------------------------------------------------------------- */

/* What the type of a contributor makes of him; part of a word will do. */
static const struct {
	const char *part;
	enum contrib_role role;
} people_roles[] = {
	{ "author", CONTRIB_AUTHOR }, { "collab", CONTRIB_AUTHOR },
	{ "on-behalf-of", CONTRIB_AUTHOR }, { "group", CONTRIB_AUTHOR },
	{ "translator", CONTRIB_TRANSLATOR }, { "edit", CONTRIB_EDITOR },
	{ "assoc_ed", CONTRIB_EDITOR }, { "review", CONTRIB_OTHER },
	{ "referee", CONTRIB_OTHER }
};

static bool
people_holds(const char *text, const char *part)
{
	for (; text != NULL && *text != '\0'; text++)
		if (strncasecmp(text, part, strlen(part)) == 0)
			return true;
	return false;
}

static enum contrib_role
people_role(const char *type, enum contrib_role otherwise)
{
	if (type == NULL)
		return otherwise;
	for (size_t i = 0; i < JATS_N(people_roles); i++)
		if (people_holds(type, people_roles[i].part))
			return people_roles[i].role;
	return otherwise == CONTRIB_INVESTIGATOR ? otherwise : CONTRIB_OTHER;
}

/* One of the taxonomy of contributions, or a sentence: no title. */
static bool
people_is_credit(struct jats *j, const xmlNode *n, const char *text)
{
	enum { TITLE = 60 };            /* bytes; titles are shorter */
	const char *type = dom_attr(j->arena, n, "content-type");

	return people_holds(type, "credit") || dom_has_attr(n, "vocab") ||
	    dom_has_attr(n, "degree-contribution") || strlen(text) > TITLE;
}

static void
people_role_text(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;
	struct rich text = jats_rich(j, n);
	const char *plain = rich_text(j->arena, &text);

	if (text.n_runs == 0)
		return;
	if (p->c.role != CONTRIB_AUTHOR &&
	    p->c.role != CONTRIB_INVESTIGATOR) {
		p->label = plain;
		return;
	}
	*ARENA_PUSH(j->arena, p->credits, p->n_credits) = text;
	p->has_title = p->n_credits == 1 && !people_is_credit(j, n, plain);
}

/* One word alone is a title: "Chair"; several are what an author did. */
static void
people_title(struct jats *j, struct jats_person *p)
{
	if (!p->has_title)
		return;
	jats_add_note(j, &p->c, p->credits[0]);
	p->n_credits = 0;
}

/* ---- names -------------------------------------------------------------- */

static void
people_name(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;

	if (p->c.surname != NULL || p->c.name != NULL)
		jats_add_note(j, &p->c, jats_name_text(j, n));
	else
		jats_name(j, n, &p->c);
}

static void
people_names(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;

	jats_names(j, n, &p->c);
}

static void
people_anonymous(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;
	const char *text = jats_plain(j, n);

	if (p->c.name == NULL)
		p->c.name = text != NULL ? text : "Anonymous";
}

/* A group's name, and its people where they are named within it. */
static void
people_collab(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;
	struct jats_line l;

	jats_line_begin(&l, j);
	l.bare = true;
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		if (strcmp(dom_name(c), "contrib-group") != 0) {
			jats_put_node(&l, c);
			continue;
		}
		if (p->members == NULL)
			p->members = arena_alloc(j->arena,
			    sizeof *p->members);
		jats_crowd_add(j, p->members, c, CONTRIB_INVESTIGATOR);
	}
	if (p->c.surname != NULL || p->c.collab.n_runs != 0) {
		jats_add_note(j, &p->c, jats_line_end(&l));
		return;
	}
	p->c.kind = CONTRIB_COLLAB;
	p->c.collab = jats_line_end(&l);
}

static void
people_collabs(struct jats *j, const xmlNode *n)
{
	const xmlNode *first = dom_child(n, "collab");

	if (first == NULL)
		return;
	people_collab(j, first);
	for (const xmlNode *c = dom_next(first); c != NULL; c = dom_next(c))
		jats_unreached(j, c);
}

static void
people_note(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;

	jats_add_note(j, &p->c, jats_rich(j, n));
}

static void
people_degrees(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;
	const char *text = jats_plain(j, n);

	if (text != NULL)
		p->c.degrees = p->c.degrees == NULL ? text
		    : arena_printf(j->arena, "%s, %s", p->c.degrees, text);
}

/* ---- identifiers, addresses --------------------------------------------- */

/* Settle says it when the check digit is wrong. */
static void
people_set_orcid(struct jats *j, const xmlNode *n, const char *value)
{
	struct jats_person *p = j->item;
	const char *good = id_orcid(j->arena, value);

	if (p->c.orcid == NULL)
		p->c.orcid = good != NULL ? good : value;
	else if (good == NULL || strcmp(good, p->c.orcid) != 0)
		jats_unreached(j, n);
}

static void
people_id(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;
	const char *type = dom_attr(j->arena, n, "contrib-id-type");
	const char *value = dom_text(j->arena, n);

	if (value == NULL)
		return;
	if (jats_equal(type, "orcid") || strstr(value, "orcid.org/") != NULL)
		people_set_orcid(j, n, value);
	else if (jats_equal(type, "group-author-key"))
		p->c.group_id = value;
	else
		jats_unreached(j, n);
}

static void
people_uri(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;
	const char *href = dom_attr(j->arena, n, "href");
	const char *text = dom_text(j->arena, n);
	struct jats_line l;

	if (href == NULL)
		href = text;
	if (href != NULL && strstr(href, "orcid.org/") != NULL) {
		people_set_orcid(j, n, href);
		return;
	}
	jats_line_begin(&l, j);
	jats_put_node(&l, n);
	jats_add_note(j, &p->c, jats_line_end(&l));
}

static void
people_email(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;
	const char *text = dom_text(j->arena, n);

	if (p->c.email == NULL)
		p->c.email = text;
	else if (text != NULL && strcmp(text, p->c.email) != 0)
		jats_add_note(j, &p->c, jats_rich(j, n));
}

/* Lines of an address, but for what has a member of its own. */
static void
people_address(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;
	struct jats_line l;

	jats_line_begin(&l, j);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *name = dom_name(c);

		if (strcmp(name, "email") == 0) {
			people_email(j, c);
			continue;
		}
		if (!jats_line_is_empty(&l))
			jats_line_str(&l, ", ");
		jats_put_node(&l, c);
	}
	jats_add_note(j, &p->c, jats_line_end(&l));
}

static void
people_aff(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;

	if (dom_text(j->arena, n) != NULL)
		*ARENA_PUSH(j->arena, p->affs, p->n_affs) = n;
}

/* ---- pointers ----------------------------------------------------------- */

/* A note that says one thing of one person: a flag, or his own note. */
static void
people_mark(struct jats *j, struct jats_person *p, struct jats_id *id)
{
	enum jats_statement kind = jats_fn_kind(j, id->node);

	if (id->n_marks < JATS_MARKS)
		id->names[id->n_marks] = contrib_full_name(j->arena, &p->c);
	id->n_marks++;
	if (kind == STATEMENT_EQUAL) {
		p->c.equal_contrib = true;
	} else if (kind == STATEMENT_DECEASED) {
		p->c.deceased = true;
	} else if (kind == STATEMENT_CORRESPONDENCE) {
		p->c.corresp = true;
	} else if (kind == STATEMENT_ADDRESS) {
		jats_add_note(j, &p->c, jats_fn_text(j, id->node));
		id->done = true;
	}
}

static void
people_point(struct jats *j, const xmlNode *n, struct jats_id *id)
{
	struct jats_person *p = j->item;
	const char *name = dom_name(id->node);

	(void)n;
	if (jats_is_aff(id->node)) {
		*ARENA_PUSH(j->arena, p->affs, p->n_affs) = id->node;
		id->n_marks++;
	} else if (strcmp(name, "corresp") == 0) {
		p->c.corresp = true;
		if (id->n_marks < JATS_MARKS)
			id->names[id->n_marks] = contrib_full_name(j->arena,
			    &p->c);
		id->n_marks++;
	} else if (strcmp(name, "fn") == 0 || strcmp(name, "p") == 0) {
		people_mark(j, p, id);
	}
}

/* An address that is pointed to by its mark alone. */
static void
people_unmarked(struct jats *j, const xmlNode *n, const char *rid)
{
	struct jats_person *p = j->item;
	const char *mark = dom_text(j->arena, n);
	const xmlNode *aff = rid == NULL && mark != NULL
	    ? jats_find_mark(j, mark) : NULL;

	if (aff != NULL) {
		struct jats_id *id = jats_find(j, dom_attr(j->arena, aff,
		    "id"));

		*ARENA_PUSH(j->arena, p->affs, p->n_affs) = aff;
		if (id != NULL)
			id->n_marks++;
		return;
	}
	diag(j->diags, DIAG_AFF_MISSING, "affiliation \"%.40s\" is named "
	    "but never given", rid != NULL ? rid : mark != NULL ? mark : "");
}

/* One <xref> may point to several elements: rid="aff1 aff2". */
static void
people_xref(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = j->item;
	const char *type = dom_attr(j->arena, n, "ref-type");
	const char *rids = dom_attr(j->arena, n, "rid");
	bool is_aff = jats_equal(type, "aff");

	if (jats_equal(type, "corresp"))
		p->c.corresp = true;
	if (rids == NULL) {
		if (is_aff)
			people_unmarked(j, n, NULL);
		return;
	}
	while (*rids != '\0') {
		size_t len = strcspn(rids, " ");
		const char *rid = arena_strndup(j->arena, rids, len);
		struct jats_id *id = jats_find(j, rid);

		if (id != NULL)
			people_point(j, n, id);
		else if (is_aff)
			people_unmarked(j, n, rid);
		rids += len + strspn(rids + len, " ");
	}
}

/* ---- one contributor ---------------------------------------------------- */

static bool
people_is_yes(struct jats *j, const xmlNode *n, const char *name)
{
	return jats_equal(dom_attr(j->arena, n, name), "yes");
}

static const struct jats_handler people_table[] = {
	{ "name", people_name, 0 }, { "string-name", people_name, 0 },
	{ "name-alternatives", people_names, 0 },
	{ "collab", people_collab, 0 }, { "on-behalf-of", people_note, 0 },
	{ "collab-alternatives", people_collabs, 0 },
	{ "anonymous", people_anonymous, 0 },
	{ "contrib-id", people_id, 0 }, { "degrees", people_degrees, 0 },
	{ "role", people_role_text, 0 }, { "xref", people_xref, 0 },
	{ "aff", people_aff, 0 }, { "aff-alternatives", people_aff, 0 },
	{ "address", people_address, 0 }, { "email", people_email, 0 },
	{ "uri", people_uri, 0 }, { "ext-link", people_uri, 0 },
	{ "bio", jats_bio, 0 }, { "author-comment", people_note, 0 },
	{ "fn", people_note, 0 }, { "x", jats_nothing, 0 },
	{ "etal", jats_nothing, 0 }
};

static bool
people_is_there(const struct jats_person *p)
{
	return p->c.surname != NULL || p->c.name != NULL ||
	    p->c.collab.n_runs != 0 || p->c.given_names != NULL ||
	    p->members != NULL;
}

/* Nobody has the addresses of one who is not named. */
static void
people_unpoint(struct jats *j, const struct jats_person *p)
{
	for (size_t i = 0; i < p->n_affs; i++) {
		struct jats_id *id = jats_find(j, dom_attr(j->arena,
		    p->affs[i], "id"));

		if (id != NULL && id->n_marks > 0)
			id->n_marks--;
	}
}

struct people_group {
	struct jats_crowd *crowd;
	const xmlNode *node;
	enum contrib_role role;
	const char *type;
};

/* Names first, so that notes know whom they speak of. */
static void
people_contrib(struct jats *j, const xmlNode *n)
{
	const struct people_group *g = j->item;
	const char *type = dom_attr(j->arena, n, "contrib-type");
	struct jats_person p = { .group = g->node };

	if (type == NULL)
		type = g->type;
	p.c.role = people_role(type, g->role);
	p.non_byline = people_holds(type, "non-byline");
	p.c.equal_contrib = people_is_yes(j, n, "equal-contrib");
	p.c.corresp = people_is_yes(j, n, "corresp");
	p.c.deceased = people_is_yes(j, n, "deceased");
	JATS_WALK(j, n, &p, people_table);
	people_title(j, &p);
	if (dom_child(n, "etal") != NULL)
		j->article->contribs_incomplete = true;
	if (!people_is_there(&p)) {
		people_unpoint(j, &p);
		return;
	}
	if (p.c.role != CONTRIB_AUTHOR && p.c.role != CONTRIB_INVESTIGATOR &&
	    p.label == NULL)
		p.label = type != NULL ? jats_words(j, type) : "Contributor";
	*ARENA_PUSH(j->arena, g->crowd->people, g->crowd->n_people) = p;
}

/* "for the X Group": in PubMed a group author. */
static void
people_on_behalf(struct jats *j, const xmlNode *n)
{
	const struct people_group *g = j->item;
	struct jats_person p = { .group = g->node };

	p.c.kind = CONTRIB_COLLAB;
	p.c.role = g->role;
	p.c.collab = jats_bare(j, n);
	p.has_own_affs = true;
	if (p.c.collab.n_runs != 0)
		*ARENA_PUSH(j->arena, g->crowd->people,
		    g->crowd->n_people) = p;
}

static void
people_group_note(struct jats *j, const xmlNode *n)
{
	jats_add_author_note(j, NULL, jats_rich(j, n));
}

void
jats_crowd_add(struct jats *j, struct jats_crowd *crowd, const xmlNode *n,
    enum contrib_role role)
{
	static const struct jats_handler table[] = {
		{ "contrib", people_contrib, 0 },
		{ "on-behalf-of", people_on_behalf, 0 },
		{ "aff", jats_nothing, 0 },
		{ "aff-alternatives", jats_nothing, 0 },
		{ "fn", jats_note, 0 }, { "xref", jats_nothing, 0 },
		{ "x", jats_nothing, 0 }, { "bio", jats_bio, 0 },
		{ "role", people_group_note, 0 },
		{ "address", people_group_note, 0 },
		{ "email", people_group_note, 0 },
		{ "ext-link", people_group_note, 0 },
		{ "uri", people_group_note, 0 },
		{ "author-comment", people_group_note, 0 }
	};
	struct people_group g = { .crowd = crowd, .node = n, .role = role,
	    .type = dom_attr(j->arena, n, "content-type") };

	/* eLife's word for a place, and others', are no kinds of people */
	if (g.type != NULL && people_role(g.type, CONTRIB_INVESTIGATOR) ==
	    CONTRIB_INVESTIGATOR)
		g.type = NULL;
	*ARENA_PUSH(j->arena, crowd->groups, crowd->n_groups) = n;
	JATS_WALK(j, n, &g, table);
}

void
jats_contrib_group(struct jats *j, const xmlNode *n)
{
	jats_crowd_add(j, j->crowd, n, CONTRIB_AUTHOR);
}

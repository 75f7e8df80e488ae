/*
 * JATS: addresses.
 *
 * An <aff> stands in a contributor, in a group of them or beside the groups;
 * the first needs no pointer, the others are pointed to, or hold for all.
 * Its parts may be parted by the publisher's own punctuation, or by nothing.
 */
#include "input/jats_people.h"

#include <string.h>

#include "base/buf.h"
#include "input/ids.h"

/* ---- the text of one ---------------------------------------------------- */

struct affs_text {
	struct jats_line line;
	struct aff *ids;                /* what to fill */
};

static void
affs_id(struct jats *j, const xmlNode *n, struct aff *f)
{
	static const struct {
		const char *type;
		size_t member;
	} ids[] = {
		{ "ror", offsetof(struct aff, ror) },
		{ "grid", offsetof(struct aff, grid) },
		{ "isni", offsetof(struct aff, isni) },
		{ "ringgold", offsetof(struct aff, ringgold) }
	};
	const char *type = dom_attr(j->arena, n, "institution-id-type");
	const char *value = dom_text(j->arena, n);

	for (size_t i = 0; value != NULL && i < JATS_N(ids); i++) {
		const char **member = (void *)((char *)f + ids[i].member);

		if ((jats_equal(type, ids[i].type) || (i == 0 &&
		    strstr(value, "ror.org/") != NULL)) && *member == NULL) {
			*member = value;
			return;
		}
	}
	jats_unreached(j, n);
}

/* Elements that are parts of an address, not a look of some letters. */
static bool
affs_is_part(const char *name)
{
	static const char *const parts[] = {
		"institution", "institution-wrap", "addr-line", "city",
		"state", "country", "postal-code", "named-content", "email",
		"phone", "fax", "uri", "ext-link", "target"
	};

	return jats_is(name, parts, JATS_N(parts));
}

static void
affs_put(struct affs_text *t, const xmlNode *n);

/* A comma between two parts that nothing parts. */
static void
affs_part(struct affs_text *t, const xmlNode *n)
{
	static const char *const marks[] = { "phone", "fax" };
	char last;

	if (!jats_has_text(n))
		return;
	t->line.b.space = false;
	last = jats_line_last(&t->line);
	if (last != '\0' && strchr(" ,;:.(", last) == NULL)
		jats_line_str(&t->line, ",");
	if (last != '\0' && last != '(')
		jats_line_str(&t->line, " ");
	if (jats_is(dom_name(n), marks, JATS_N(marks)))
		jats_line_str(&t->line, strcmp(dom_name(n), "fax") == 0
		    ? "Fax " : "Phone ");
	affs_put(t, n);
}

static void
affs_element(struct affs_text *t, const xmlNode *n, bool parted)
{
	struct jats *j = t->line.j;
	const char *name = dom_name(n);
	bool empty = jats_line_is_empty(&t->line);

	if (strcmp(name, "institution-id") == 0)
		affs_id(j, n, t->ids);
	else if (strcmp(name, "label") == 0 ||
	    (strcmp(name, "sup") == 0 && empty))
		t->ids->label = t->ids->label != NULL ? t->ids->label
		    : jats_plain(j, n);
	else if (strcmp(name, "email") == 0 || strcmp(name, "uri") == 0 ||
	    strcmp(name, "ext-link") == 0) {
		if (!parted && !empty) {
			t->line.b.space = false;
			jats_line_str(&t->line, ", ");
		}
		jats_put_node(&t->line, n);
	} else if (!parted && affs_is_part(name))
		affs_part(t, n);
	else if (affs_is_part(name))
		affs_put(t, n);
	else
		jats_put_node(&t->line, n);
}

static bool
affs_is_blank(const xmlNode *n)
{
	const char *p = (const char *)n->content;

	return p == NULL || p[strspn(p, " \t\r\n")] == '\0';
}

/* Children, with what parts them. */
static void
affs_put(struct affs_text *t, const xmlNode *n)
{
	bool parted = true;

	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		if (c->type == XML_ELEMENT_NODE) {
			affs_element(t, c, parted);
			parted = false;
		} else if (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE) {
			parted = parted || !affs_is_blank(c);
			jats_put_node(&t->line, c);
		}
	}
}

/* SciELO gives the address as printed, and its parts beside it. */
static const xmlNode *
affs_original(struct jats *j, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c))
		if (strcmp(dom_name(c), "institution") == 0 &&
		    jats_equal(dom_attr(j->arena, c, "content-type"),
		    "original"))
			return c;
	return NULL;
}

/* The original, and of the rest only what it does not say. */
static void
affs_put_original(struct affs_text *t, const xmlNode *n,
    const xmlNode *original)
{
	struct jats *j = t->line.j;
	const char *whole = dom_text(j->arena, original);

	jats_put(&t->line, original);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *text = dom_text(j->arena, c);

		if (strcmp(dom_name(c), "label") == 0) {
			t->ids->label = jats_plain(j, c);
		} else if (strcmp(dom_name(c), "country") == 0 &&
		    text != NULL && whole != NULL &&
		    strstr(whole, text) == NULL) {
			jats_line_stop(&t->line);
			jats_put(&t->line, c);
		} else if (strcmp(dom_name(c), "email") == 0) {
			jats_line_str(&t->line, " ");
			jats_put_node(&t->line, c);
		} else if (c != original) {
			jats_unreached(j, c);
		}
	}
}

/* "University of X," -> "University of X" */
static void
affs_trim(struct jats *j, struct rich *r)
{
	struct inline_run *run;
	size_t len;

	if (r->n_runs == 0)
		return;
	run = &r->runs[r->n_runs - 1];
	len = strlen(run->text);
	while (len > 1 && strchr(",; ", run->text[len - 1]) != NULL)
		len--;
	run->text = arena_strndup(j->arena, run->text, len);
}

struct rich
jats_aff_text(struct jats *j, const xmlNode *n, struct aff *ids)
{
	struct affs_text t = { .ids = ids };
	const xmlNode *original = affs_original(j, n);
	struct rich text;

	jats_line_begin(&t.line, j);
	t.line.bare = true;
	if (original != NULL)
		affs_put_original(&t, n, original);
	else
		affs_put(&t, n);
	text = jats_line_end(&t.line);
	affs_trim(j, &text);
	return text;
}

/* ---- alternatives ------------------------------------------------------- */

bool
jats_is_aff(const xmlNode *n)
{
	return strcmp(dom_name(n), "aff") == 0 ||
	    strcmp(dom_name(n), "aff-alternatives") == 0;
}

/* Of several forms of one address, the first. */
static const xmlNode *
affs_first(const xmlNode *n)
{
	const xmlNode *all = strcmp(dom_name(n), "aff-alternatives") == 0
	    ? n : strcmp(dom_name(n->parent), "aff-alternatives") == 0
	    ? n->parent : NULL;

	return all == NULL ? n : dom_child(all, "aff");
}

static void
affs_leave_others(struct jats *j, const xmlNode *first)
{
	if (strcmp(dom_name(first->parent), "aff-alternatives") != 0)
		return;
	for (const xmlNode *c = dom_next(first); c != NULL; c = dom_next(c))
		jats_unreached(j, c);
}

/* ---- article.affs ------------------------------------------------------- */

size_t
jats_aff_index(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	const xmlNode *first = affs_first(n);
	struct jats_id *id;
	struct aff f = { 0 };

	if (first == NULL)
		first = n;
	id = jats_find(j, dom_attr(j->arena, first, "id"));
	if (id != NULL && id->node == first && id->use != 0)
		return id->use - 1;
	affs_leave_others(j, first);
	f.text = jats_aff_text(j, first, &f);
	*ARENA_PUSH(j->arena, x->affs, x->n_affs) = f;
	if (id != NULL && id->node == first)
		id->use = x->n_affs;
	return x->n_affs - 1;
}

/* ---- those that nobody points to ---------------------------------------- */

/* Does anybody point to it, or has it in a contributor's element? */
static bool
affs_is_used(struct jats *j, const xmlNode *n)
{
	struct jats_id *id = jats_find(j, dom_attr(j->arena, n, "id"));

	if (strcmp(dom_name(n->parent), "contrib") == 0)
		return true;
	if (id != NULL && id->node == n && id->n_marks != 0)
		return true;
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c))
		if (jats_is_aff(c) && affs_is_used(j, c))
			return true;
	return false;
}

static void
affs_give(struct jats *j, struct jats_crowd *crowd, const xmlNode *group,
    const xmlNode *aff)
{
	for (size_t i = 0; i < crowd->n_people; i++) {
		struct jats_person *p = &crowd->people[i];

		if ((group == NULL || p->group == group) && !p->has_own_affs)
			*ARENA_PUSH(j->arena, p->affs, p->n_affs) = aff;
	}
}

enum { AFFS_SHARED = 20 };      /* addresses that nobody points to; of more
                                   it cannot be that everybody has them */

static size_t
affs_count_shared(struct jats *j, const xmlNode *group)
{
	size_t n = 0;

	for (const xmlNode *c = dom_first(group); c != NULL; c = dom_next(c))
		n += jats_is_aff(c) && !affs_is_used(j, c);
	return n;
}

/*
 * An address of a group that nobody points to is of all its people who have
 * none; so is the only one beside the groups.
 */
void
jats_share_affs(struct jats *j, struct jats_crowd *crowd)
{
	const xmlNode *lone = NULL;
	size_t n_beside = 0;

	for (size_t i = 0; i < crowd->n_people; i++)
		crowd->people[i].has_own_affs |=
		    crowd->people[i].n_affs != 0;
	for (size_t i = 0; i < crowd->n_groups; i++) {
		const xmlNode *c = dom_first(crowd->groups[i]);

		if (affs_count_shared(j, crowd->groups[i]) > AFFS_SHARED)
			continue;
		for (; c != NULL; c = dom_next(c))
			if (jats_is_aff(c) && !affs_is_used(j, c))
				affs_give(j, crowd, crowd->groups[i], c);
	}
	for (size_t i = 0; i < j->n_affs; i++) {
		const char *parent = dom_name(j->affs[i]->parent);

		if (strcmp(parent, "article-meta") != 0 &&
		    strcmp(parent, "front-stub") != 0)
			continue;
		n_beside++;
		lone = affs_is_used(j, j->affs[i]) ? NULL : j->affs[i];
	}
	if (n_beside == 1 && lone != NULL)
		affs_give(j, crowd, NULL, lone);
}

/* What nobody has is printed all the same. */
void
jats_rest_of_affs(struct jats *j)
{
	for (size_t i = 0; i < j->n_affs; i++)
		if (!affs_is_used(j, j->affs[i]) && dom_text(j->arena,
		    j->affs[i]) != NULL)
			jats_aff_index(j, j->affs[i]);
}

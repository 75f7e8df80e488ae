/*
 * JATS: what becomes of the people that were gathered.
 *
 * Authors are the article's contribs.  Editors and reviewers of a journal
 * article are not its authors, so they are told in sections with their
 * titles; but where nobody else is named, they are its contribs.
 */
#include "input/jats_people.h"

#include <string.h>

enum { CROWD_DEPTH = 6 };       /* groups within groups; deeper ones join
                                   their outer group */

static bool
crowd_is_byline(const struct jats_person *p)
{
	return p->c.role == CONTRIB_AUTHOR || p->c.role == CONTRIB_TRANSLATOR ||
	    p->c.role == CONTRIB_INVESTIGATOR;
}

static bool
crowd_has_byline(const struct jats_crowd *crowd)
{
	for (size_t i = 0; i < crowd->n_people; i++)
		if (crowd_is_byline(&crowd->people[i]))
			return true;
	return false;
}

/* ---- contribs ----------------------------------------------------------- */

static void
crowd_members(struct jats *j, struct jats_crowd *crowd, struct contrib *to,
    int depth);

static void
crowd_affs(struct jats *j, struct jats_person *p)
{
	struct contrib *c = &p->c;

	for (size_t i = 0; i < p->n_affs; i++) {
		size_t index = jats_aff_index(j, p->affs[i]);
		size_t k = 0;

		while (k < c->n_affs && c->affs[k] != index)
			k++;
		if (k == c->n_affs)
			*ARENA_PUSH(j->arena, c->affs, c->n_affs) = index;
	}
}

/* The person as a contrib, with all members. */
static struct contrib
crowd_contrib(struct jats *j, struct jats_person *p, int depth)
{
	crowd_affs(j, p);
	if (p->members != NULL)
		crowd_members(j, p->members, &p->c, depth + 1);
	if (p->c.kind == CONTRIB_COLLAB && p->c.collab.n_runs == 0)
		p->c.collab = rich_plain(j->arena,
		    "[group without a name]");
	return p->c;
}

static void
crowd_members(struct jats *j, struct jats_crowd *crowd, struct contrib *to,
    int depth)
{
	jats_share_affs(j, crowd);
	for (size_t i = 0; i < crowd->n_people; i++) {
		struct jats_person *p = &crowd->people[i];
		struct jats_crowd *deeper = p->members;
		struct contrib c;

		if (depth >= CROWD_DEPTH)
			p->members = NULL;
		c = crowd_contrib(j, p, depth);
		*ARENA_PUSH(j->arena, to->members, to->n_members) = c;
		if (depth >= CROWD_DEPTH && deeper != NULL)
			crowd_members(j, deeper, to, depth);
	}
}

/* ---- those who are no authors ------------------------------------------- */

/* "Jane Roe, PhD, University of X": under the title "Editor". */
static void
crowd_tell(struct jats *j, struct jats_person *p)
{
	const char *name = contrib_full_name(j->arena, &p->c);
	struct jats_line l;

	jats_line_begin(&l, j);
	jats_put_link(&l, name, p->c.orcid == NULL ? NULL
	    : arena_printf(j->arena, "https://orcid.org/%s", p->c.orcid));
	if (p->c.degrees != NULL)
		jats_line_str(&l, arena_printf(j->arena, ", %s",
		    p->c.degrees));
	for (size_t i = 0; i < p->n_affs; i++) {
		struct aff f = { 0 };
		struct rich text = jats_aff_text(j, p->affs[i], &f);

		jats_line_str(&l, i == 0 ? ", " : "; ");
		jats_put_styled(&l, &text, 0);
	}
	if (p->c.email != NULL) {
		jats_line_str(&l, ", ");
		jats_put_link(&l, p->c.email, arena_printf(j->arena,
		    "mailto:%s", p->c.email));
	}
	if (p->c.note.n_runs != 0) {
		jats_line_str(&l, "; ");
		jats_put_styled(&l, &p->c.note, 0);
	}
	jats_add_para(j, p->label, jats_line_end(&l));
}

/* "Ann B Roe: Conceptualization, Methodology." */
static void
crowd_credits(struct jats *j, const struct jats_crowd *crowd)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	for (size_t i = 0; i < crowd->n_people; i++) {
		const struct jats_person *p = &crowd->people[i];

		for (size_t k = 0; k < p->n_credits; k++) {
			if (k == 0) {
				jats_line_stop(&l);
				jats_line_str(&l, contrib_full_name(j->arena,
				    &p->c));
			}
			jats_line_str(&l, k == 0 ? ": " : ", ");
			jats_put_styled(&l, &p->credits[k], 0);
		}
	}
	if (!jats_line_is_empty(&l))
		jats_line_str(&l, ".");
	jats_add_para(j, "Author contributions", jats_line_end(&l));
}

/* ---- members of groups that are named by a key -------------------------- */

static struct contrib *
crowd_group(struct contrib *c, size_t n, const char *key)
{
	for (size_t i = 0; key != NULL && i < n; i++)
		if (c[i].kind == CONTRIB_COLLAB && c[i].group_id != NULL &&
		    strcmp(c[i].group_id, key) == 0)
			return &c[i];
	return NULL;
}

static void
crowd_join(struct jats *j, struct jats_crowd *crowd)
{
	struct article *x = j->article;

	for (size_t i = 0; i < crowd->n_people; i++) {
		struct jats_person *p = &crowd->people[i];
		struct contrib *group, c;

		if (!p->non_byline)
			continue;
		p->c.role = CONTRIB_INVESTIGATOR;
		c = crowd_contrib(j, p, 0);
		group = crowd_group(x->contribs, x->n_contribs,
		    c.group_id);
		if (group != NULL)
			*ARENA_PUSH(j->arena, group->members,
			    group->n_members) = c;
		else
			*ARENA_PUSH(j->arena, x->investigators,
			    x->n_investigators) = c;
	}
}

/* ---- the whole ---------------------------------------------------------- */

static void
crowd_to_article(struct jats *j, struct jats_crowd *crowd)
{
	struct article *x = j->article;
	bool byline = crowd_has_byline(crowd);

	for (size_t i = 0; i < crowd->n_people; i++) {
		struct jats_person *p = &crowd->people[i];

		if (!p->non_byline && (!byline || crowd_is_byline(p)))
			*ARENA_PUSH(j->arena, x->contribs, x->n_contribs) =
			    crowd_contrib(j, p, 0);
	}
	crowd_join(j, crowd);
	for (size_t i = 0; byline && i < crowd->n_people; i++)
		if (!crowd_is_byline(&crowd->people[i]))
			crowd_tell(j, &crowd->people[i]);
	crowd_credits(j, crowd);
}

void
jats_finish_people(struct jats *j)
{
	struct book *b = j->article->book;

	jats_share_affs(j, j->crowd);
	crowd_to_article(j, j->crowd);
	for (size_t i = 0; b != NULL && i < j->book_crowd->n_people; i++)
		*ARENA_PUSH(j->arena, b->contribs, b->n_contribs) =
		    crowd_contrib(j, &j->book_crowd->people[i], 0);
	jats_rest_of_affs(j);
}

/*
 * What a handout leaves out when it must be shorter.
 *
 * An element with leave-out="3" goes after all those of 1 and 2, whole or, if
 * it holds entries, from its end.  Which go is said by c->fit, and chosen by
 * who knows how many pages it takes; here each is composed, counted, cut and
 * named for the note on the page.
 */
#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "template/internal.h"

/* ---- entries ------------------------------------------------------------ */

/* Items of lists below a block; those within an item belong to it. */
static size_t
leave_items(const struct block *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->n_children; i++)
		n += b->children[i]->kind == BLOCK_ITEM ? 1
		    : leave_items(b->children[i]);
	return n;
}

/* What can go one by one: items, else the blocks of a field. */
static size_t
leave_entries(const struct tnode *n, const struct block *b)
{
	size_t items = leave_items(b);

	if (items != 0)
		return items;
	return n->kind == TNODE_EACH ? b->n_children : 1;
}

/* Keep so many entries and nothing behind the last of them. */
static void
leave_cut(struct block *b, size_t *keep, bool items)
{
	for (size_t i = 0; i < b->n_children; i++) {
		struct block *k = b->children[i];

		if (*keep == 0) {
			b->n_children = i;
			return;
		}
		if (k->kind == BLOCK_ITEM || !items)
			--*keep;
		else
			leave_cut(k, keep, items);
	}
}

/* Entry number `at` of a list, from 0; NULL. */
static const struct block *
leave_find(const struct block *b, size_t *at)
{
	for (size_t i = 0; i < b->n_children; i++) {
		const struct block *k = b->children[i];

		if (k->kind != BLOCK_ITEM)
			k = leave_find(k, at);
		else if ((*at)-- != 0)
			k = NULL;
		if (k != NULL)
			return k;
	}
	return NULL;
}

/* ---- names -------------------------------------------------------------- */

/* "History" -> "history", but not "MeSH terms" nor "ORCID". */
static const char *
leave_lower(struct compose *c, const char *name)
{
	char *lower = arena_strdup(c->arena, name);

	for (size_t i = 1; lower[i] != '\0' && lower[i] != ' '; i++)
		if (!islower((unsigned char)lower[i]))
			return name;
	lower[0] = (char)tolower((unsigned char)lower[0]);
	return lower;
}

/* "21" of the label "21."; NULL where it is no plain number. */
static const char *
leave_number(struct compose *c, const struct block *list, size_t entry)
{
	const struct block *item = leave_find(list, &entry);
	const char *text;
	size_t len;

	if (item == NULL || item->n_spans != 1)
		return NULL;
	text = item->spans[0].text;
	len = strspn(text, "0123456789");
	if (len == 0 || (text[len] != '\0' && strcmp(text + len, ".") != 0))
		return NULL;
	return arena_strndup(c->arena, text, len);
}

/* "references 21-40", "cited by (20 of 30)" */
static const char *
leave_part(struct compose *c, const char *name, const struct block *list,
    size_t keep, size_t n)
{
	const char *first = leave_number(c, list, keep);
	const char *last = leave_number(c, list, n - 1);

	if (first == NULL || last == NULL)
		return arena_printf(c->arena, "%s (%zu of %zu)", name,
		    n - keep, n);
	if (strcmp(first, last) == 0)
		return arena_printf(c->arena, "%s %s", name, first);
	return arena_printf(c->arena, "%s %s\xE2\x80\x93%s", name, first,
	    last);
}

static void
leave_say(struct compose *c, const char *name)
{
	for (size_t i = 0; i < c->n_left_out; i++)
		if (strcmp(c->left_out[i], name) == 0)
			return;
	*ARENA_PUSH(c->arena, c->left_out, c->n_left_out) = name;
}

const char *
leave_names(struct compose *c)
{
	struct buf b = { .arena = c->arena };

	for (size_t i = 0; i < c->n_left_out; i++)
		join(&b, ", ", c->left_out[i]);
	return b.len != 0 ? buf_text(&b) : NULL;
}

/* ---- leaving out -------------------------------------------------------- */

/* Note that there is something of an order, in its place among the others. */
static void
leave_count(struct compose *c, int order, size_t entries)
{
	struct story *s = c->story;
	size_t at = 0;

	while (at < s->n_cuts && s->cuts[at].order < order)
		at++;
	if (at == s->n_cuts || s->cuts[at].order != order) {
		(void)ARENA_PUSH(c->arena, s->cuts, s->n_cuts);
		memmove(s->cuts + at + 1, s->cuts + at,
		    (s->n_cuts - 1 - at) * sizeof *s->cuts);
		s->cuts[at] = (struct story_cut){ .order = order };
	}
	s->cuts[at].n_entries += entries;
}

/* How many entries stay. */
static size_t
leave_keeps(const struct fit *fit, const struct tnode *n)
{
	size_t keep = SIZE_MAX;

	if ((fit->out >> n->leave_out & 1) != 0)
		keep = 0;
	else if (n->leave_out == fit->cut)
		keep = fit->keep;
	return keep < n->leave_keep ? n->leave_keep : keep;
}

void
leave_compose(struct compose *c, const struct tnode *n,
    struct block *parent, compose_handler *handler)
{
	size_t from = parent->n_children, names = c->n_left_out;
	size_t keep = leave_keeps(&c->fit, n), entries;
	const char *name = leave_lower(c, n->leave_name);
	bool named = c->named, others = c->others;
	struct block *b;

	handler(c, n, parent);
	if (parent->n_children == from)
		return;
	b = parent->children[from];
	entries = leave_entries(n, b);
	if (entries <= n->leave_keep)
		return;
	leave_count(c, n->leave_out, entries);
	if (keep >= entries)
		return;
	if (keep == 0) {
		parent->n_children = from;
		c->n_left_out = names;
		c->named = named;
		c->others = others;
	} else {
		name = leave_part(c, name, b, keep, entries);
		leave_cut(b, &keep, leave_items(b) != 0);
	}
	leave_say(c, name);
}

/*
 * MEDLINE: titles, abstracts, keywords, statements, notes.
 */
#include "input/medline.h"

#include <string.h>

#include "input/lang.h"
#include "input/nlm.h"
#include "input/rich.h"

void
medline_rich(struct medline *m, const char *value, size_t at)
{
	struct rich *member = (void *)((char *)m->article + at);
	struct rich_builder b;

	rich_begin(&b, m->arena);
	if (member->n_runs != 0) {
		const char *before = rich_text(m->arena, member);

		rich_put(&b, before, strlen(before));
		rich_put(&b, " ", 1);
	}
	rich_put(&b, value, strlen(value));
	*member = rich_end(&b);
}

/* ---- abstracts ---------------------------------------------------------- */

static void
text_add_abstract(struct medline *m, struct abstract x, const char *text)
{
	nlm_sections(m->arena, &x, text);
	*ARENA_PUSH(m->arena, m->article->abstracts,
	    m->article->n_abstracts) = x;
}

/* The main one stands first; what is more of it follows in it. */
void
medline_abstract(struct medline *m, const char *value, size_t at)
{
	struct article *x = m->article;
	struct abstract main = { .kind = ABSTRACT_MAIN };
	bool again = x->n_abstracts != 0 &&
	    x->abstracts[0].kind == ABSTRACT_MAIN;

	(void)at;
	if (again) {
		nlm_sections(m->arena, &x->abstracts[0], value);
		return;
	}
	text_add_abstract(m, main, value);
	main = x->abstracts[x->n_abstracts - 1];
	memmove(x->abstracts + 1, x->abstracts,
	    (x->n_abstracts - 1) * sizeof main);
	x->abstracts[0] = main;
	m->other += m->other != 0;
}

/* "Publisher: Abstract available from the publisher." -> its type */
static const char *
text_abstract_type(const char **value)
{
	static const char *const types[] = {
		"Publisher", "plain-language-summary",
		"Plain Language Summary", "AAMC", "AIDS", "KIE", "PIP",
		"NASA"
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		size_t n = strlen(types[i]);

		if (strncmp(*value, types[i], n) == 0 && (*value)[n] == ':') {
			*value += n + 1 + strspn(*value + n + 1, " ");
			return types[i];
		}
	}
	return NULL;
}

void
medline_other_abstract(struct medline *m, const char *value, size_t at)
{
	const char *type = text_abstract_type(&value);

	(void)at;
	text_add_abstract(m, (struct abstract){
		.kind = nlm_abstract_kind(type, NULL), .type = type
	}, value);
	m->other = m->article->n_abstracts;
}

static struct abstract *
text_other(struct medline *m)
{
	return m->other != 0 ? &m->article->abstracts[m->other - 1] : NULL;
}

/* It follows the abstract that it is of. */
void
medline_other_language(struct medline *m, const char *value, size_t at)
{
	struct abstract *other = text_other(m);
	const char *lang = lang_tag(m->arena, value);

	(void)at;
	if (other == NULL || other->lang != NULL || lang == NULL) {
		medline_unreached(m, value);
		return;
	}
	other->lang = lang;
	other->kind = nlm_abstract_kind(other->type, lang);
}

/* It stands before or behind its abstract: see medline_finish_text. */
void
medline_other_copyright(struct medline *m, const char *value, size_t at)
{
	(void)at;
	if (m->other_copyright == NULL)
		m->other_copyright = value;
	else
		medline_unreached(m, value);
}

/* ---- keywords ----------------------------------------------------------- */

void
medline_keyword_owner(struct medline *m, const char *value, size_t at)
{
	(void)at;
	m->owner = value;
}

/* "*women": the star is for a major topic. */
void
medline_keyword(struct medline *m, const char *value, size_t at)
{
	struct article *x = m->article;
	struct kwd_group *g = x->n_kwd_groups != 0
	    ? &x->kwd_groups[x->n_kwd_groups - 1] : NULL;
	bool major = value[0] == '*';
	struct kwd *k;

	(void)at;
	if (major)
		value += 1 + strspn(value + 1, " ");
	if (*value == '\0')
		return;
	if (g == NULL || g->type != m->owner) {
		g = ARENA_PUSH(m->arena, x->kwd_groups, x->n_kwd_groups);
		g->type = m->owner;
	}
	k = ARENA_PUSH(m->arena, g->kwds, g->n_kwds);
	k->text = rich_plain(m->arena, value);
	k->major = major;
}

/* ---- statements, notes -------------------------------------------------- */

void
medline_coi(struct medline *m, const char *value, size_t at)
{
	(void)at;
	*ARENA_PUSH(m->arena, m->article->coi, m->article->n_coi) =
	    rich_plain(m->arena, value);
}

void
medline_note(struct medline *m, const char *value, size_t at)
{
	struct article *x = m->article;
	struct section *s = NULL;

	(void)at;
	for (size_t i = 0; i < x->n_sections; i++)
		if (strcmp(x->sections[i].title, "General note") == 0)
			s = &x->sections[i];
	if (s == NULL) {
		s = ARENA_PUSH(m->arena, x->sections, x->n_sections);
		s->title = "General note";
	}
	*ARENA_PUSH(m->arena, s->paras, s->n_paras) =
	    rich_plain(m->arena, value);
}

void
medline_finish_text(struct medline *m)
{
	struct article *x = m->article;
	struct abstract *other = text_other(m);

	if (x->n_abstracts != 0 && x->abstracts[0].kind == ABSTRACT_MAIN)
		x->abstracts[0].copyright = x->copyright;
	if (other != NULL)
		other->copyright = m->other_copyright;
	else if (x->copyright == NULL)
		x->copyright = m->other_copyright;
	else if (m->other_copyright != NULL)
		medline_unreached(m, m->other_copyright);
}

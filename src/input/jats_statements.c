/*
 * JATS: what a note, a section or a paragraph speaks of, and where it goes.
 *
 * The same statement stands under many names: in a footnote of a type, in a
 * section of a type, or under nothing but its title.  Words of both are in
 * two tables.
 */
#include "input/jats.h"

#include <string.h>
#include <strings.h>

/* ---- kinds -------------------------------------------------------------- */

/* Types of footnotes, notes, sections and groups of footnotes. */
static const struct {
	const char *type;
	enum jats_statement kind;
} statement_types[] = {
	{ "conflict", STATEMENT_COI }, { "coi-statement", STATEMENT_COI },
	{ "competing-interest", STATEMENT_COI },
	{ "competing-interests", STATEMENT_COI },
	{ "competing-interest-statement", STATEMENT_COI },
	{ "conflict-of-interest", STATEMENT_COI },
	{ "equal", STATEMENT_EQUAL }, { "deceased", STATEMENT_DECEASED },
	{ "corresp", STATEMENT_CORRESPONDENCE },
	{ "present-address", STATEMENT_ADDRESS },
	{ "current-aff", STATEMENT_ADDRESS },
	{ "con", STATEMENT_CONTRIBUTIONS },
	{ "author-contribution", STATEMENT_CONTRIBUTIONS },
	{ "author-contributions", STATEMENT_CONTRIBUTIONS },
	{ "participating-researchers", STATEMENT_CONTRIBUTIONS },
	{ "supported-by", STATEMENT_FUNDING },
	{ "financial-disclosure", STATEMENT_FUNDING },
	{ "funding-information", STATEMENT_FUNDING },
	{ "funding", STATEMENT_FUNDING },
	{ "data-availability", STATEMENT_DATA },
	{ "datasets", STATEMENT_DATA },
	{ "ethics-information", STATEMENT_ETHICS },
	{ "ethics-statement", STATEMENT_ETHICS },
	{ "ethics", STATEMENT_ETHICS },
	{ "edited-by", STATEMENT_EDITED },
	{ "com", STATEMENT_EDITED },
	{ "abbr", STATEMENT_ABBREVIATIONS },
	{ "abbreviations", STATEMENT_ABBREVIATIONS },
	{ "supplementary-material", STATEMENT_SUPPLEMENT },
	{ "supplementary", STATEMENT_SUPPLEMENT },
	{ "presented-at", STATEMENT_PRESENTED },
	{ "presented-by", STATEMENT_PRESENTED },
	{ "previously-at", STATEMENT_ADDRESS },
	{ "disclaimer", STATEMENT_DISCLAIMER }
};

/* How their titles, or they themselves, begin. */
static const struct {
	const char *words;
	enum jats_statement kind;
} statement_titles[] = {
	{ "conflict", STATEMENT_COI }, { "competing interest", STATEMENT_COI },
	{ "competing financial", STATEMENT_COI },
	{ "declaration of interest", STATEMENT_COI },
	{ "declaration of competing", STATEMENT_COI },
	{ "declaration of conflict", STATEMENT_COI },
	{ "disclosure", STATEMENT_COI }, { "conflito", STATEMENT_COI },
	{ "conflicto", STATEMENT_COI },
	{ "author contribution", STATEMENT_CONTRIBUTIONS },
	{ "authors\xE2\x80\x99 contribution", STATEMENT_CONTRIBUTIONS },
	{ "authors' contribution", STATEMENT_CONTRIBUTIONS },
	{ "contributors", STATEMENT_CONTRIBUTIONS },
	{ "funding", STATEMENT_FUNDING },
	{ "financial disclosure", STATEMENT_FUNDING },
	{ "financial support", STATEMENT_FUNDING },
	{ "financiamento", STATEMENT_FUNDING },
	{ "data availab", STATEMENT_DATA },
	{ "availability of data", STATEMENT_DATA },
	{ "data and code availab", STATEMENT_DATA },
	{ "code availab", STATEMENT_DATA },
	{ "ethic", STATEMENT_ETHICS },
	{ "acknowledg", STATEMENT_THANKS },
	{ "abbreviation", STATEMENT_ABBREVIATIONS },
	{ "supplementary", STATEMENT_SUPPLEMENT },
	{ "supporting information", STATEMENT_SUPPLEMENT },
	{ "additional file", STATEMENT_SUPPLEMENT },
	{ "highlights", STATEMENT_HIGHLIGHTS },
	{ "key points", STATEMENT_HIGHLIGHTS },
	{ "key learning points", STATEMENT_HIGHLIGHTS },
	{ "summary points", STATEMENT_HIGHLIGHTS },
	{ "edited by", STATEMENT_EDITED },
	{ "reviewed by", STATEMENT_EDITED },
	{ "present address", STATEMENT_ADDRESS },
	{ "current address", STATEMENT_ADDRESS },
	{ "correspond", STATEMENT_CORRESPONDENCE },
	{ "deceased", STATEMENT_DECEASED }
};

static bool
statement_begins(const char *text, const char *words)
{
	return strncasecmp(text, words, strlen(words)) == 0;
}

static enum jats_statement
statement_by_title(const char *title)
{
	for (size_t i = 0; title != NULL && i < JATS_N(statement_titles); i++)
		if (statement_begins(title, statement_titles[i].words))
			return statement_titles[i].kind;
	return STATEMENT_NONE;
}

enum jats_statement
jats_statement_kind(const char *type, const char *title)
{
	for (size_t i = 0; type != NULL && i < JATS_N(statement_types); i++)
		if (jats_equal(type, statement_types[i].type))
			return statement_types[i].kind;
	return statement_by_title(title);
}

/* Notes without a type say what they are. */
enum jats_statement
jats_fn_kind(struct jats *j, const xmlNode *n)
{
	const char *text, *type = dom_attr(j->arena, n, "fn-type");
	enum jats_statement kind = jats_statement_kind(type, NULL);

	if (kind != STATEMENT_NONE)
		return kind;
	text = rich_text(j->arena, &(struct rich){ 0 });
	if (type == NULL || jats_equal(type, "other")) {
		struct rich r = jats_fn_text(j, n);

		text = rich_text(j->arena, &r);
	}
	if (strlen(text) < 160 && (strstr(text, "contributed equally") !=
	    NULL || strstr(text, "qual contribution") != NULL))
		return STATEMENT_EQUAL;
	return statement_by_title(text);
}

/* ---- where it goes ------------------------------------------------------ */

static const char *const statement_names[STATEMENT_N_KINDS] = {
	[STATEMENT_NONE] = "Note",
	[STATEMENT_CORRESPONDENCE] = "Correspondence",
	[STATEMENT_ADDRESS] = "Present address",
	[STATEMENT_CONTRIBUTIONS] = "Author contributions",
	[STATEMENT_FUNDING] = "Funding",
	[STATEMENT_DATA] = "Data availability",
	[STATEMENT_ETHICS] = "Ethics",
	[STATEMENT_ABBREVIATIONS] = "Abbreviations",
	[STATEMENT_SUPPLEMENT] = "Supplementary material",
	[STATEMENT_THANKS] = "Acknowledgements",
	[STATEMENT_PRESENTED] = "Presented",
	[STATEMENT_DISCLAIMER] = "Disclaimer",
	[STATEMENT_ABOUT] = "About the authors"
};

/* One more paragraph of a section; sections of one title are one. */
static void
statement_push(struct jats *j, struct section **secs, size_t *n_secs,
    const char *title, struct rich text)
{
	enum { BACK = 16 };             /* sections to look back */
	size_t i = *n_secs;
	struct section *s;

	if (text.n_runs == 0)
		return;
	while (i > 0 && *n_secs - i < BACK) {
		s = &(*secs)[--i];
		if (s->title == title || jats_equal(s->title, title)) {
			*ARENA_PUSH(j->arena, s->paras, s->n_paras) = text;
			return;
		}
	}
	s = ARENA_PUSH(j->arena, *secs, *n_secs);
	s->title = title;
	*ARENA_PUSH(j->arena, s->paras, s->n_paras) = text;
}

void
jats_add_para(struct jats *j, const char *title, struct rich text)
{
	statement_push(j, &j->article->sections, &j->article->n_sections,
	    title, text);
}

void
jats_add_author_note(struct jats *j, const char *title, struct rich text)
{
	statement_push(j, &j->article->author_notes,
	    &j->article->n_author_notes, title, text);
}

static void
statement_highlights(struct jats *j, const struct jats_heading *h,
    const struct rich *paras, size_t n)
{
	struct article *x = j->article;
	struct abstract *a = ARENA_PUSH(j->arena, x->abstracts,
	    x->n_abstracts);
	struct abstract_sec *sec = ARENA_PUSH(j->arena, a->secs, a->n_secs);

	a->kind = ABSTRACT_HIGHLIGHTS;
	a->title = h->title;
	for (size_t i = 0; i < n; i++)
		*ARENA_PUSH(j->arena, sec->paras, sec->n_paras) = paras[i];
}

/* Some give the statement of the grants again as a note. */
static bool
statement_is_funding(struct jats *j, const struct jats_heading *h,
    const struct rich *para)
{
	const struct rich *known = &j->article->funding_statement;

	return h->kind == STATEMENT_FUNDING && known->n_runs != 0 &&
	    strcmp(rich_text(j->arena, para),
	    rich_text(j->arena, known)) == 0;
}

void
jats_deliver(struct jats *j, const struct jats_heading *h,
    const struct rich *paras, size_t n)
{
	struct article *x = j->article;
	const char *title = h->title != NULL ? h->title
	    : statement_names[h->kind];

	if (n == 0)
		return;
	if (h->kind == STATEMENT_HIGHLIGHTS) {
		statement_highlights(j, h, paras, n);
		return;
	}
	for (size_t i = 0; i < n; i++)
		if (statement_is_funding(j, h, &paras[i]))
			continue;
		else if (h->kind == STATEMENT_COI)
			*ARENA_PUSH(j->arena, x->coi, x->n_coi) = paras[i];
		else if (h->author)
			jats_add_author_note(j, title, paras[i]);
		else
			jats_add_para(j, title, paras[i]);
}

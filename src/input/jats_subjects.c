/*
 * JATS: subjects and kinds of articles.
 *
 * A heading tells the kind ("Research Article") or the field ("Immunology"),
 * by no rule but its words.
 */
#include "input/jats.h"

#include <string.h>
#include <strings.h>

void
jats_add_type(struct jats *j, const char *name)
{
	struct article *x = j->article;

	if (name == NULL)
		return;
	for (size_t i = 0; i < x->n_pub_types; i++)
		if (jats_equal(x->pub_types[i].name, name))
			return;
	ARENA_PUSH(j->arena, x->pub_types, x->n_pub_types)->name = name;
}

/* Does the heading tell the kind of article, or what it is about? */
static bool
subject_is_type(const char *text)
{
	static const char *const words[] = {
		"article", "research", "review", "editorial", "letter",
		"report", "correction", "erratum", "corrigendum", "comment",
		"news", "perspective", "paper", "communication", "retraction",
		"opinion", "artigo", "artículo", "protocol",
		"insight", "essay", "feature", "errata", "note", "guideline",
		"interview", "viewpoint", "debate", "trial", "addendum"
	};

	for (size_t i = 0; i < JATS_N(words); i++)
		for (const char *p = text; *p != '\0'; p++)
			if (strncasecmp(p, words[i], strlen(words[i])) == 0)
				return true;
	return false;
}

/* "/631/67/68", "AcademicSubjects/SCI01270" */
static bool
subject_is_code(const char *text)
{
	return strchr(text, ' ') == NULL && strchr(text, '/') != NULL &&
	    text[strcspn(text, "0123456789")] != '\0';
}

enum { SUBJECTS_COMPARED = 1000 };      /* real articles have 30 */

static struct kwd_group *
subject_list(struct jats *j, const char *type)
{
	struct article *x = j->article;
	struct kwd_group *g;

	for (size_t i = 0; i < x->n_kwd_groups; i++)
		if (jats_equal(x->kwd_groups[i].title, "Subjects"))
			return &x->kwd_groups[i];
	g = ARENA_PUSH(j->arena, x->kwd_groups, x->n_kwd_groups);
	g->title = "Subjects";
	g->type = type;
	return g;
}

/* A tree of subjects names its branches again for every leaf. */
static void
subject_add(struct jats *j, const xmlNode *n, const char *type)
{
	struct rich text = jats_bare(j, n);
	const char *plain = rich_text(j->arena, &text);
	struct kwd_group *g;

	if (text.n_runs == 0)
		return;
	g = subject_list(j, type);
	for (size_t i = 0; i < g->n_kwds && i < SUBJECTS_COMPARED; i++)
		if (g->kwds[i].text.n_runs == text.n_runs &&
		    jats_equal(g->kwds[i].text.runs[0].text,
		    text.runs[0].text) && (text.n_runs == 1 ||
		    jats_equal(rich_text(j->arena, &g->kwds[i].text), plain)))
			return;
	ARENA_PUSH(j->arena, g->kwds, g->n_kwds)->text = text;
}

/* Whatever the group, these words are no subject. */
static bool
subject_is_plain_type(const char *text)
{
	static const char *const words[] = {
		"article", "articles", "research article", "review", "reviews",
		"letter", "letters", "editorial", "original article",
		"original research", "research articles", "case report"
	};

	return jats_is(text, words, JATS_N(words));
}

struct subjects {
	const char *type;
	bool top;                       /* not within another group */
};

static void
subject_one(struct jats *j, const xmlNode *n)
{
	static const char *const kinds[] = {
		"display-channel", "article-type", "display-article-type",
		"paper-type", "toc-heading", "category-toc-heading"
	};
	struct subjects *s = j->item;
	const char *text = jats_plain(j, n);

	if (text == NULL || jats_equal(text, jats_words(j, dom_attr(j->arena,
	    j->root, "article-type"))))
		return;
	if (subject_is_code(text)) {
		jats_unreached(j, n);
		return;
	}
	if (jats_is(s->type, kinds, JATS_N(kinds)) ||
	    subject_is_plain_type(text) || (s->top &&
	    (s->type == NULL || jats_equal(s->type, "heading")) &&
	    subject_is_type(text)))
		jats_add_type(j, text);
	else
		subject_add(j, n, s->type);
}

static void
subject_group(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "subject", subject_one, 0 },
		{ "compound-subject", subject_one, 0 },
		{ "subj-group", subject_group, 0 }
	};
	const struct subjects *outer = j->item;
	struct subjects s = {
		.type = dom_attr(j->arena, n, "subj-group-type"),
		.top = outer == NULL
	};

	if (s.type == NULL && outer != NULL)
		s.type = outer->type;
	JATS_WALK(j, n, &s, table);
}

static void
subject_series(struct jats *j, const xmlNode *n)
{
	jats_add_para(j, "Series", jats_rich(j, n));
}

void
jats_categories(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "subj-group", subject_group, 0 },
		{ "series-title", subject_series, 0 },
		{ "series-text", subject_series, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

/* What a catalogue says of the field comes after the authors' own words. */
void
jats_finish_subjects(struct jats *j)
{
	struct article *x = j->article;

	for (size_t i = 0; i + 1 < x->n_kwd_groups; i++) {
		struct kwd_group g = x->kwd_groups[i];

		if (!jats_equal(g.title, "Subjects"))
			continue;
		memmove(&x->kwd_groups[i], &x->kwd_groups[i + 1],
		    (x->n_kwd_groups - i - 1) * sizeof g);
		x->kwd_groups[x->n_kwd_groups - 1] = g;
		return;
	}
}

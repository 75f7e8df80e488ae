/*
 * Inline fields of terms: keywords, index terms, grants, data banks.
 */
#include <string.h>
#include <strings.h>

#include "template/inline.h"
#include "template/internal.h"

void
inline_keywords(struct spans *s)
{
	const struct article *x = s->c->x;
	size_t count = 0;

	for (size_t i = 0; i < x->n_kwd_groups; i++) {
		const struct kwd_group *g = &x->kwd_groups[i];
		size_t first = s->n_spans, kwd;

		for (size_t j = 0; j < g->n_kwds; j++) {
			spans_separate(s, count++);
			first = j == 0 ? s->n_spans : first;
			if (j == 0 && g->title != NULL)
				spans_text(s, arena_printf(s->c->arena,
				    "%s: ", g->title), 0);
			kwd = s->n_spans;
			spans_rich(s, &g->kwds[j].text, 0);
			spans_isolate(s, kwd);
		}
		spans_lang(s, first, g->lang);
	}
}

/* "Liver Failure* / drug therapy, surgery*" */
void
inline_mesh(struct spans *s)
{
	const struct article *x = s->c->x;

	for (size_t i = 0; i < x->n_mesh; i++) {
		const struct mesh *m = &x->mesh[i];
		struct buf b = { .arena = s->c->arena };

		buf_str(&b, m->descriptor);
		buf_str(&b, m->major ? "*" : "");
		for (size_t j = 0; j < m->n_qualifiers; j++) {
			buf_str(&b, j == 0 ? " / " : ", ");
			buf_str(&b, m->qualifiers[j].name);
			buf_str(&b, m->qualifiers[j].major ? "*" : "");
		}
		spans_separate(s, i);
		spans_text(s, buf_text(&b), 0);
	}
}

static void
terms_put(struct spans *s, const struct term *terms, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		spans_separate(s, i);
		spans_text(s, terms[i].name, 0);
		if (terms[i].registry_number != NULL)
			spans_text(s, arena_printf(s->c->arena, " (%s)",
			    terms[i].registry_number), SPAN_NO_HYPHENS);
	}
}

void
inline_substances(struct spans *s)
{
	terms_put(s, s->c->x->substances, s->c->x->n_substances);
}

void
inline_pub_types(struct spans *s)
{
	terms_put(s, s->c->x->pub_types, s->c->x->n_pub_types);
}

/* "R01 DK096008/DK/NIDDK NIH HHS/United States", as PubMed prints it. */
void
inline_grants(struct spans *s)
{
	const struct article *x = s->c->x;

	for (size_t i = 0; i < x->n_grants; i++) {
		const struct grant *g = &x->grants[i];
		struct buf b = { .arena = s->c->arena };

		join(&b, "/", g->id);
		join(&b, "/", g->acronym);
		join(&b, "/", g->agency);
		join(&b, "/", g->country);
		join(&b, ", ", g->recipient);
		spans_separate(s, i);
		spans_text(s, buf_text(&b), SPAN_NO_HYPHENS | SPAN_URL);
	}
	if (x->grants_incomplete && x->n_grants > 0)
		spans_text(s, " (the list is not complete)", 0);
	if (x->funding_statement.n_runs != 0 && x->n_grants > 0)
		spans_sentence(s);
	spans_rich(s, &x->funding_statement, 0);
}

/* ---- data banks --------------------------------------------------------- */

/* Registries of trials and reviews, with the address of an entry. */
static const struct {
	const char *name, *href;        /* %s: the accession; NULL: no link */
} registries[] = {
	{ "ClinicalTrials.gov", "https://clinicaltrials.gov/study/%s" },
	{ "ISRCTN", "https://doi.org/10.1186/%s" },
	{ "EudraCT", NULL }, { "ANZCTR", NULL }, { "ChiCTR", NULL },
	{ "CRiS", NULL }, { "CTRI", NULL }, { "DRKS", NULL },
	{ "IRCT", NULL }, { "JapicCTI", NULL }, { "jRCT", NULL },
	{ "JMACCT", NULL }, { "JPRN", NULL }, { "NTR", NULL },
	{ "PACTR", NULL }, { "PROSPERO", NULL }, { "ReBec", NULL },
	{ "REPEC", NULL }, { "RPCEC", NULL }, { "SLCTR", NULL },
	{ "TCTR", NULL }, { "UMIN-CTR", NULL }, { "UMIN CTR", NULL }
};

/* The registry's number; -1 for other data banks. */
static int
registry_of(const struct data_bank *d)
{
	for (size_t i = 0; i < sizeof registries / sizeof *registries; i++)
		if (d->name != NULL &&
		    strcasecmp(d->name, registries[i].name) == 0)
			return (int)i;
	return -1;
}

static bool
accession_is_plain(const char *text)
{
	return text[strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789_-")] == '\0';
}

static const char *
accession_href(struct arena *a, int registry, const char *id)
{
	const char *href = registry >= 0 ? registries[registry].href : NULL;
	struct buf b = { .arena = a };

	if (href == NULL || !accession_is_plain(id))
		return NULL;
	buf_put(&b, href, (size_t)(strstr(href, "%s") - href));
	buf_str(&b, id);
	return buf_text(&b);
}

static void
data_bank_put(struct spans *s, const struct data_bank *d, int registry)
{
	spans_text(s, d->name, SPAN_NO_HYPHENS);
	for (size_t i = 0; i < d->n_accessions; i++) {
		const char *id = d->accessions[i];
		const char *href = accession_href(s->c->arena, registry, id);

		spans_text(s, i > 0 ? ", " : d->name != NULL ? " " : NULL,
		    0);
		if (href != NULL)
			spans_link(s, id, href, arena_printf(s->c->arena,
			    "%s %s", d->name, id));
		else
			spans_text(s, id, SPAN_NO_HYPHENS | SPAN_URL);
	}
}

static void
data_banks_put(struct spans *s, bool trials)
{
	const struct article *x = s->c->x;
	size_t count = 0;

	for (size_t i = 0; i < x->n_data_banks; i++) {
		int registry = registry_of(&x->data_banks[i]);

		if ((registry >= 0) != trials)
			continue;
		spans_separate(s, count++);
		data_bank_put(s, &x->data_banks[i], registry);
	}
}

void
inline_trials(struct spans *s)
{
	data_banks_put(s, true);
}

void
inline_data_banks(struct spans *s)
{
	data_banks_put(s, false);
}

/* ---- plain words -------------------------------------------------------- */

static void
words_put(struct spans *s, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		spans_separate(s, i);
		spans_text(s, words[i], 0);
	}
}

void
inline_genes(struct spans *s)
{
	words_put(s, s->c->x->gene_symbols, s->c->x->n_gene_symbols);
}

void
inline_flights(struct spans *s)
{
	words_put(s, s->c->x->space_flight_missions,
	    s->c->x->n_space_flight_missions);
}

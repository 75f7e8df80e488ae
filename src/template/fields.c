/*
 * The fields that a template may name.
 *
 * Most bear the name of the model's member; the rest are put together from
 * several.  templates/README.md describes them in this order.
 */
#include <string.h>

#include "base/utf8.h"
#include "template/blocks.h"
#include "template/inline.h"
#include "template/internal.h"

/* The size of a list is its count. */
#define COUNT(member) \
	static size_t \
	size_##member(const struct article *x) \
	{ \
		return x->n_##member; \
	}

COUNT(abstracts)
COUNT(affs)
COUNT(author_notes)
COUNT(cited_by)
COUNT(contribs)
COUNT(figures)
COUNT(gaps)
COUNT(mesh)
COUNT(ref_lists)
COUNT(sections)
COUNT(similar)

static size_t
refs_count(const struct ref_list *lists, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += lists[i].n_refs + refs_count(lists[i].lists,
		    lists[i].n_lists);
	return count;
}

static size_t
paras_characters(const struct rich *paras, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < paras[i].n_runs; j++)
			if (paras[i].runs[j].text != NULL)
				count += utf8_count(paras[i].runs[j].text,
				    strlen(paras[i].runs[j].text));
	return count;
}

/* Those that may be set apart from the figures. */
static size_t
size_tables(const struct article *x)
{
	size_t n = 0;

	for (size_t i = 0; i < x->n_figures; i++)
		n += x->figures[i].is_table && !x->figures[i].in_front;
	return n;
}

/* Of all abstracts: how much room there is beside them. */
static size_t
size_abstract_characters(const struct article *x)
{
	size_t count = 0;

	for (size_t i = 0; i < x->n_abstracts; i++)
		for (size_t j = 0; j < x->abstracts[i].n_secs; j++)
			count += paras_characters(
			    x->abstracts[i].secs[j].paras,
			    x->abstracts[i].secs[j].n_paras);
	return count;
}

/* References in all lists; names what a condition compares, no text. */
static size_t
size_refs(const struct article *x)
{
	return refs_count(x->ref_lists, x->n_ref_lists);
}

static size_t
notices_count(const struct article *x, bool alerts)
{
	size_t count = 0;

	for (size_t i = 0; i < x->n_notices; i++)
		count += notice_is_alert(&x->notices[i]) == alerts;
	return count;
}

/* An article may be retracted without a notice that says where. */
static size_t
size_alerts(const struct article *x)
{
	return notices_count(x, true) +
	    (article_standing(x) != STANDING_SOUND);
}

static size_t
size_notices(const struct article *x)
{
	return notices_count(x, false);
}

static const struct field fields[] = {
	{ "abstract_characters", NULL, NULL, size_abstract_characters },
	{ "abstracts", NULL, blocks_abstracts, size_abstracts },
	{ "aff_ids", inline_aff_ids, NULL, NULL },
	{ "affs", NULL, blocks_affs, size_affs },
	{ "alerts", NULL, blocks_alerts, size_alerts },
	{ "author_key", inline_author_key, NULL, NULL },
	{ "author_notes", NULL, blocks_author_notes, size_author_notes },
	{ "book", inline_book, NULL, NULL },
	{ "book_contribs", inline_book_contribs, NULL, NULL },
	{ "cited_by", NULL, blocks_cited_by, size_cited_by },
	{ "coi", inline_coi, NULL, NULL },
	{ "contribs", inline_contribs, NULL, size_contribs },
	{ "contribs_lead", inline_contribs_lead, NULL, size_contribs },
	{ "data_banks", inline_data_banks, NULL, NULL },
	{ "doi", inline_doi, NULL, NULL },
	{ "figures", NULL, blocks_figures, size_figures },
	{ "gaps", inline_gaps, NULL, size_gaps },
	{ "gene_symbols", inline_genes, NULL, NULL },
	{ "grants", inline_grants, NULL, NULL },
	{ "history", inline_history, NULL, NULL },
	{ "ids", inline_ids, NULL, NULL },
	{ "investigators", inline_investigators, NULL, NULL },
	{ "journal", inline_journal, NULL, NULL },
	{ "journal_line", inline_journal_line, NULL, NULL },
	{ "keywords", inline_keywords, NULL, NULL },
	{ "kicker", inline_kicker, NULL, NULL },
	{ "langs", inline_langs, NULL, NULL },
	{ "left_out", inline_left_out, NULL, NULL },
	{ "mesh", inline_mesh, NULL, size_mesh },
	{ "n_refs_stated", inline_n_refs_stated, NULL, NULL },
	{ "no_abstract", inline_no_abstract, NULL, NULL },
	{ "notices", NULL, blocks_notices, size_notices },
	{ "orcids", inline_orcids, NULL, NULL },
	{ "personal_name_subjects", inline_subjects, NULL, NULL },
	{ "pmcid", inline_pmcid, NULL, NULL },
	{ "pmid", inline_pmid, NULL, NULL },
	{ "pub_types", inline_pub_types, NULL, NULL },
	{ "published", inline_published, NULL, NULL },
	{ "record", inline_record, NULL, NULL },
	{ "ref_lists", NULL, blocks_ref_lists, size_ref_lists },
	{ "refs", NULL, NULL, size_refs },
	{ "rights", inline_rights, NULL, NULL },
	{ "running_title", inline_running_title, NULL, NULL },
	{ "sections", NULL, blocks_sections, size_sections },
	{ "short_citation", inline_short_citation, NULL, NULL },
	{ "similar", NULL, blocks_similar, size_similar },
	{ "space_flight_missions", inline_flights, NULL, NULL },
	{ "standing", inline_standing, NULL, NULL },
	{ "substances", inline_substances, NULL, NULL },
	{ "subtitle", inline_subtitle, NULL, NULL },
	{ "tables", NULL, blocks_tables, size_tables },
	{ "title", inline_title, NULL, NULL },
	{ "trans_title", inline_trans_title, NULL, NULL },
	{ "trials", inline_trials, NULL, NULL }
};

const struct field *
field_find(const char *name)
{
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (strcmp(name, fields[i].name) == 0)
			return &fields[i];
	return NULL;
}

size_t
field_size(struct compose *c, const struct field *f)
{
	static const struct tnode plain;
	struct spans s = { .c = c, .style = c->t->styles[0], .node = &plain };
	size_t n = 0;

	if (f->size != NULL)
		return f->size(c->x);
	if (f->put != NULL)
		f->put(&s);
	for (size_t i = 0; i < s.n_spans; i++)
		if (s.spans[i].text != NULL)
			n += utf8_count(s.spans[i].text,
			    strlen(s.spans[i].text));
	return n;
}

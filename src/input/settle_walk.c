/*
 * settle: every text of an article, and members that hold nothing.
 *
 * Plain strings are named by their offsets, one table per struct.
 */
#include "input/settle.h"

#include <string.h>
#include <strings.h>

#include "model/table.h"

/* Keep those items of an array for which the condition holds. */
#define KEEP(items, n, condition) \
	do { \
		size_t kept_ = 0; \
		for (size_t i_ = 0; i_ < (n); i_++) { \
			if (!(condition(&(items)[i_]))) \
				continue; \
			if (kept_ != i_) \
				(items)[kept_] = (items)[i_]; \
			kept_++; \
		} \
		(n) = kept_; \
	} while (0)

#define OF(type, member) offsetof(struct type, member)

static void
walk_strings(struct settle *s, const char *field, void *base,
    const size_t *offsets, size_t n)
{
	s->field = field;
	for (size_t i = 0; i < n; i++) {
		const char *text, *good;

		memcpy(&text, (char *)base + offsets[i], sizeof text);
		good = settle_plain(s, text);
		if (good != text)
			memcpy((char *)base + offsets[i], &good, sizeof good);
	}
}

#define STRINGS(s, field, base, table) \
	walk_strings(s, field, base, table, sizeof (table) / sizeof *(table))

/* ---- shared parts ------------------------------------------------------- */

static bool
rich_is_there(const struct rich *r)
{
	return r->n_runs > 0;
}

static void
walk_paras(struct settle *s, const char *field, struct rich *paras, size_t *n)
{
	for (size_t i = 0; i < *n; i++)
		settle_rich(s, field, &paras[i]);
	KEEP(paras, *n, rich_is_there);
}

static bool
text_is_there(const char *const *text)
{
	return *text != NULL;
}

static void
walk_list(struct settle *s, const char *field, const char **texts, size_t *n)
{
	s->field = field;
	for (size_t i = 0; i < *n; i++)
		texts[i] = settle_plain(s, texts[i]);
	KEEP(texts, *n, text_is_there);
}

static bool
section_is_there(const struct section *x)
{
	return x->title != NULL || x->n_paras > 0;
}

static void
walk_sections(struct settle *s, const char *field, struct section *x,
    size_t *n)
{
	for (size_t i = 0; i < *n; i++) {
		s->field = field;
		x[i].title = settle_plain(s, x[i].title);
		walk_paras(s, field, x[i].paras, &x[i].n_paras);
	}
	KEEP(x, *n, section_is_there);
}

static bool
id_is_there(const struct pub_id *id)
{
	return id->value != NULL;
}

static void
walk_ids(struct settle *s, const char *field, struct pub_id *ids, size_t *n)
{
	s->field = field;
	for (size_t i = 0; i < *n; i++)
		ids[i].value = settle_plain(s, ids[i].value);
	KEEP(ids, *n, id_is_there);
}

/* ---- people ------------------------------------------------------------- */

enum { MEMBERS_DEPTH = 8 };     /* groups within groups: readers make one */

static bool
contrib_is_there(const struct contrib *c)
{
	return c->surname != NULL || c->name != NULL ||
	    c->collab.n_runs > 0 || c->given_names != NULL ||
	    c->n_members > 0;
}

static void
walk_contribs(struct settle *s, struct contrib *x, size_t *n, int depth)
{
	static const size_t strings[] = {
		OF(contrib, surname), OF(contrib, given_names),
		OF(contrib, initials), OF(contrib, suffix),
		OF(contrib, prefix), OF(contrib, degrees), OF(contrib, name),
		OF(contrib, orcid), OF(contrib, email)
	};

	if (depth > MEMBERS_DEPTH)
		return;
	for (size_t i = 0; i < *n; i++) {
		STRINGS(s, "contribs", &x[i], strings);
		settle_rich(s, "contribs", &x[i].collab);
		settle_rich(s, "contribs", &x[i].note);
		walk_contribs(s, x[i].members, &x[i].n_members, depth + 1);
	}
	KEEP(x, *n, contrib_is_there);
}

static void
walk_people(struct settle *s, struct article *x)
{
	static const size_t strings[] = {
		OF(aff, label), OF(aff, ror), OF(aff, grid), OF(aff, isni),
		OF(aff, ringgold)
	};

	walk_contribs(s, x->contribs, &x->n_contribs, 0);
	walk_contribs(s, x->investigators, &x->n_investigators, 0);
	walk_contribs(s, x->personal_name_subjects,
	    &x->n_personal_name_subjects, 0);
	for (size_t i = 0; i < x->n_affs; i++) {
		STRINGS(s, "affs", &x->affs[i], strings);
		settle_rich(s, "affs", &x->affs[i].text);
	}
	walk_sections(s, "author_notes", x->author_notes,
	    &x->n_author_notes);
}

/* ---- abstracts, keywords ------------------------------------------------ */

static bool
sec_is_there(const struct abstract_sec *x)
{
	return x->label != NULL || x->n_paras > 0;
}

static bool
abstract_is_there(const struct abstract *x)
{
	return x->n_secs > 0 || x->copyright != NULL;
}

static void
walk_abstracts(struct settle *s, struct article *x)
{
	for (size_t i = 0; i < x->n_abstracts; i++) {
		struct abstract *a = &x->abstracts[i];

		s->field = "abstracts";
		a->title = settle_plain(s, a->title);
		a->copyright = settle_plain(s, a->copyright);
		for (size_t j = 0; j < a->n_secs; j++) {
			s->field = "abstracts";
			a->secs[j].label = settle_plain(s, a->secs[j].label);
			walk_paras(s, "abstracts", a->secs[j].paras,
			    &a->secs[j].n_paras);
		}
		KEEP(a->secs, a->n_secs, sec_is_there);
	}
	KEEP(x->abstracts, x->n_abstracts, abstract_is_there);
}

static bool
kwd_is_there(const struct kwd *k)
{
	return k->text.n_runs > 0;
}

static bool
kwd_group_is_there(const struct kwd_group *g)
{
	return g->n_kwds > 0;
}

static void
walk_kwds(struct settle *s, struct article *x)
{
	for (size_t i = 0; i < x->n_kwd_groups; i++) {
		struct kwd_group *g = &x->kwd_groups[i];

		for (size_t j = 0; j < g->n_kwds; j++)
			settle_rich(s, "kwds", &g->kwds[j].text);
		KEEP(g->kwds, g->n_kwds, kwd_is_there);
	}
	KEEP(x->kwd_groups, x->n_kwd_groups, kwd_group_is_there);
}

/* ---- terms, grants ------------------------------------------------------ */

static bool
term_is_there(const struct term *t)
{
	return t->name != NULL;
}

static void
walk_terms(struct settle *s, const char *field, struct term *t, size_t *n)
{
	static const size_t strings[] = {
		OF(term, name), OF(term, ui), OF(term, registry_number)
	};

	for (size_t i = 0; i < *n; i++)
		STRINGS(s, field, &t[i], strings);
	KEEP(t, *n, term_is_there);
}

static bool
mesh_is_there(const struct mesh *m)
{
	return m->descriptor != NULL;
}

static void
walk_mesh(struct settle *s, struct article *x)
{
	for (size_t i = 0; i < x->n_mesh; i++) {
		struct mesh *m = &x->mesh[i];

		s->field = "mesh";
		m->descriptor = settle_plain(s, m->descriptor);
		for (size_t j = 0; j < m->n_qualifiers; j++)
			m->qualifiers[j].name = settle_plain(s,
			    m->qualifiers[j].name);
	}
	KEEP(x->mesh, x->n_mesh, mesh_is_there);
}

static bool
grant_is_there(const struct grant *g)
{
	return g->id != NULL || g->agency != NULL || g->acronym != NULL ||
	    g->recipient != NULL;
}

static void
walk_index(struct settle *s, struct article *x)
{
	static const size_t strings[] = {
		OF(grant, id), OF(grant, acronym), OF(grant, agency),
		OF(grant, country), OF(grant, recipient)
	};

	walk_terms(s, "pub_types", x->pub_types, &x->n_pub_types);
	walk_terms(s, "substances", x->substances, &x->n_substances);
	walk_mesh(s, x);
	walk_list(s, "gene_symbols", x->gene_symbols, &x->n_gene_symbols);
	walk_list(s, "space_flight_missions", x->space_flight_missions,
	    &x->n_space_flight_missions);
	for (size_t i = 0; i < x->n_grants; i++)
		STRINGS(s, "grants", &x->grants[i], strings);
	KEEP(x->grants, x->n_grants, grant_is_there);
	for (size_t i = 0; i < x->n_data_banks; i++) {
		s->field = "data_banks";
		x->data_banks[i].name = settle_plain(s,
		    x->data_banks[i].name);
		walk_list(s, "data_banks", x->data_banks[i].accessions,
		    &x->data_banks[i].n_accessions);
	}
}

/* ---- other articles, figures -------------------------------------------- */

static void
walk_related(struct settle *s, const char *field, struct related *r, size_t n)
{
	static const size_t strings[] = {
		OF(related, title), OF(related, authors),
		OF(related, citation), OF(related, pmid), OF(related, pmcid),
		OF(related, doi), OF(related, note)
	};

	for (size_t i = 0; i < n; i++)
		STRINGS(s, field, &r[i], strings);
}

static void
walk_notices(struct settle *s, struct article *x)
{
	static const size_t strings[] = {
		OF(notice, type), OF(notice, title), OF(notice, authors),
		OF(notice, note), OF(notice, pmid), OF(notice, doi),
		OF(notice, pmcid)
	};

	for (size_t i = 0; i < x->n_notices; i++) {
		STRINGS(s, "notices", &x->notices[i], strings);
		settle_rich(s, "notices", &x->notices[i].text);
	}
}

bool
settle_ref_is_there(const struct ref *r)
{
	return r->text.n_runs > 0 || r->doi != NULL || r->pmid != NULL ||
	    r->pmcid != NULL || r->n_ids > 0 || r->href != NULL;
}

static void
walk_refs(struct settle *s, struct ref_list *l)
{
	static const size_t strings[] = {
		OF(ref, label), OF(ref, doi), OF(ref, pmid), OF(ref, pmcid),
		OF(ref, href)
	};

	s->field = "refs";
	l->title = settle_plain(s, l->title);
	for (size_t i = 0; i < l->n_refs; i++) {
		STRINGS(s, "refs", &l->refs[i], strings);
		settle_rich(s, "refs", &l->refs[i].text);
		walk_ids(s, "refs.ids", l->refs[i].ids, &l->refs[i].n_ids);
	}
	KEEP(l->refs, l->n_refs, settle_ref_is_there);
	for (size_t i = 0; i < l->n_lists; i++)
		walk_refs(s, &l->lists[i]);
}

static bool
figure_is_there(const struct figure *f)
{
	return f->label != NULL || f->title.n_runs > 0 || f->n_caption > 0 ||
	    f->graphic != NULL || f->n_tables > 0;
}

static void
walk_table(struct settle *s, struct table *t)
{
	for (size_t r = 0; r < t->n_rows; r++)
		for (size_t i = 0; i < t->rows[r].n_cells; i++) {
			struct table_cell *c = &t->rows[r].cells[i];

			walk_paras(s, "figures", c->paras, &c->n_paras);
		}
}

/* "Figure." of Figure: a picture that is described by its label is not. */
static bool
figure_alt_is_label(const struct figure *f)
{
	size_t n;

	if (f->alt_text == NULL || f->label == NULL)
		return false;
	n = strlen(f->label);
	while (n > 0 && f->label[n - 1] == '.')
		n--;
	return strncasecmp(f->alt_text, f->label, n) == 0 &&
	    strspn(f->alt_text + n, ".: ") == strlen(f->alt_text + n);
}

static void
walk_figures(struct settle *s, struct article *x)
{
	for (size_t i = 0; i < x->n_figures; i++) {
		struct figure *f = &x->figures[i];

		s->field = "figures";
		f->label = settle_plain(s, f->label);
		f->alt_text = settle_plain(s, f->alt_text);
		if (figure_alt_is_label(f))
			f->alt_text = NULL;
		settle_rich(s, "figures", &f->title);
		walk_paras(s, "figures", f->caption, &f->n_caption);
		for (size_t k = 0; k < f->n_tables; k++)
			walk_table(s, &f->tables[k]);
		walk_paras(s, "figures", f->notes, &f->n_notes);
	}
	KEEP(x->figures, x->n_figures, figure_is_there);
}

/* ---- the article -------------------------------------------------------- */

static void
walk_own(struct settle *s, struct article *x)
{
	static const size_t strings[] = {
		OF(article, pmid), OF(article, pmcid), OF(article, doi),
		OF(article, journal.title), OF(article, journal.abbrev),
		OF(article, journal.iso_abbrev), OF(article, journal.nlm_id),
		OF(article, journal.issn_print),
		OF(article, journal.issn_electronic),
		OF(article, journal.issn_linking),
		OF(article, journal.country), OF(article, journal.publisher),
		OF(article, volume), OF(article, issue), OF(article, fpage),
		OF(article, lpage), OF(article, page_range),
		OF(article, elocation_id), OF(article, pub_model),
		OF(article, pub_status), OF(article, citation),
		OF(article, copyright)
	};

	STRINGS(s, "article", x, strings);
	walk_ids(s, "ids", x->ids, &x->n_ids);
	settle_rich(s, "title", &x->title);
	settle_rich(s, "trans_title", &x->trans_title);
	settle_rich(s, "subtitle", &x->subtitle);
	settle_rich(s, "funding_statement", &x->funding_statement);
	settle_rich(s, "license", &x->license);
}

static void
walk_book(struct settle *s, struct book *b)
{
	static const size_t strings[] = {
		OF(book, publisher), OF(book, publisher_loc),
		OF(book, edition), OF(book, volume), OF(book, volume_title),
		OF(book, medium), OF(book, report_number),
		OF(book, location_labels)
	};

	STRINGS(s, "book", b, strings);
	settle_rich(s, "book", &b->title);
	settle_rich(s, "book", &b->collection_title);
	walk_list(s, "book", b->isbns, &b->n_isbns);
	walk_contribs(s, b->contribs, &b->n_contribs, 0);
}

void
settle_texts(struct settle *s, struct article *x)
{
	walk_own(s, x);
	if (x->book != NULL)
		walk_book(s, x->book);
	walk_people(s, x);
	walk_abstracts(s, x);
	walk_kwds(s, x);
	walk_index(s, x);
	walk_notices(s, x);
	walk_related(s, "similar", x->similar, x->n_similar);
	walk_related(s, "cited_by", x->cited_by, x->n_cited_by);
	for (size_t i = 0; i < x->n_ref_lists; i++)
		walk_refs(s, &x->ref_lists[i]);
	walk_figures(s, x);
	walk_paras(s, "coi", x->coi, &x->n_coi);
	walk_sections(s, "sections", x->sections, &x->n_sections);
}

/*
 * The article as JSON and as indented text: one walk, in the order of the
 * header.  Absent members are left out.
 *
 * Rich text without styles is a string; with styles, links, languages or
 * formulas it is a list of runs.
 */
#include "model/article.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "model/article_json.h"
#include "model/image.h"
#include "model/table.h"

/* ---- inline text -------------------------------------------------------- */

static bool
rich_is_plain(const struct rich *r)
{
	for (size_t i = 0; i < r->n_runs; i++) {
		const struct inline_run *run = &r->runs[i];

		if (run->styles != 0 || run->lang != NULL ||
		    run->href != NULL || run->math != NULL ||
		    run->line_break)
			return false;
	}
	return true;
}

static void
put_styles(struct tree *t, unsigned styles)
{
	static const char *const names[] = {
		"italic", "bold", "sup", "sub", "underline", "small-caps",
		"monospace", "strike", "overline"
	};

	if (styles == 0)
		return;
	tree_open_list(t, "styles");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if ((styles & 1u << i) != 0)
			tree_text(t, NULL, names[i]);
	tree_close_list(t);
}

enum { MATH_DEPTH = 200 };              /* readers go no deeper */

static void
put_math(struct tree *t, const struct math *m, int depth)
{
	tree_text(t, "name", m->name);
	tree_text(t, "text", m->text);
	if (m->n_attrs != 0) {
		tree_open(t, "attrs");
		for (size_t i = 0; i < m->n_attrs; i++)
			tree_text(t, m->attrs[i].name, m->attrs[i].value);
		tree_close(t);
	}
	if (m->n_children == 0 || depth > MATH_DEPTH)
		return;
	tree_open_list(t, "children");
	for (size_t i = 0; i < m->n_children; i++) {
		tree_open(t, NULL);
		put_math(t, m->children[i], depth + 1);
		tree_close(t);
	}
	tree_close_list(t);
}

static void
put_run(struct tree *t, const struct inline_run *run)
{
	tree_text(t, "text", run->text);
	put_styles(t, run->styles);
	tree_text(t, "lang", run->lang);
	tree_text(t, "href", run->href);
	tree_true(t, "display", run->display);
	tree_true(t, "line_break", run->line_break);
	/* the runs of one formula share its tree: say it once */
	if (run->math != NULL && run->math != t->said) {
		t->said = run->math;
		tree_open(t, "math");
		put_math(t, run->math, 0);
		tree_close(t);
	}
}

static void
put_rich(struct tree *t, const char *key, const struct rich *r)
{
	if (r->n_runs == 0)
		return;
	if (rich_is_plain(r))
		tree_text(t, key, rich_text(t->out->arena, r));
	else
		TREE_LIST(t, key, r->runs, r->n_runs, put_run);
}

void
article_json_paras(struct tree *t, const char *key, const struct rich *paras,
    size_t n)
{
	if (n == 0)
		return;
	tree_open_list(t, key);
	for (size_t i = 0; i < n; i++)
		put_rich(t, NULL, &paras[i]);
	tree_close_list(t);
}

/* ---- people ------------------------------------------------------------- */

static void
put_contrib(struct tree *t, const struct contrib *c)
{
	static const char *const roles[] = {
		"author", "editor", "investigator", "translator", "other"
	};

	tree_text(t, "kind", c->kind == CONTRIB_COLLAB ? "collab" : "person");
	tree_text(t, "role", roles[c->role]);
	tree_text(t, "surname", c->surname);
	tree_text(t, "given_names", c->given_names);
	tree_text(t, "initials", c->initials);
	tree_text(t, "suffix", c->suffix);
	tree_text(t, "prefix", c->prefix);
	tree_text(t, "degrees", c->degrees);
	tree_text(t, "name", c->name);
	put_rich(t, "collab", &c->collab);
	tree_text(t, "orcid", c->orcid);
	tree_text(t, "email", c->email);
	tree_true(t, "equal_contrib", c->equal_contrib);
	tree_true(t, "corresp", c->corresp);
	tree_true(t, "deceased", c->deceased);
	tree_true(t, "invalid", c->invalid);
	if (c->n_affs != 0) {
		tree_open_list(t, "affs");
		for (size_t i = 0; i < c->n_affs; i++)
			tree_int(t, NULL, (long)c->affs[i] + 1);
		tree_close_list(t);
	}
	TREE_LIST(t, "members", c->members, c->n_members, put_contrib);
	tree_text(t, "group_id", c->group_id);
	put_rich(t, "note", &c->note);
}

static void
put_aff(struct tree *t, const struct aff *f)
{
	tree_text(t, "label", f->label);
	put_rich(t, "text", &f->text);
	tree_text(t, "ror", f->ror);
	tree_text(t, "grid", f->grid);
	tree_text(t, "isni", f->isni);
	tree_text(t, "ringgold", f->ringgold);
}

/* ---- dates, identifiers ------------------------------------------------- */

static void
put_date(struct tree *t, const struct pub_date *d)
{
	static const char *const kinds[] = {
		"ppub", "epub", "collection", "received", "revised",
		"accepted", "retracted", "pmc_release", "entrez", "pubmed",
		"medline", "created", "completed", "record_revised",
		"contributed", "beginning", "ending", "other"
	};

	tree_text(t, "kind", kinds[d->kind]);
	tree_text(t, "type", d->type);
	tree_int(t, "year", d->date.year);
	tree_int(t, "month", d->date.month);
	tree_int(t, "day", d->date.day);
	tree_text(t, "season", d->date.season);
	tree_text(t, "verbatim", d->date.verbatim);
}

static void
put_id(struct tree *t, const struct pub_id *id)
{
	tree_text(t, "type", id->type);
	tree_text(t, "value", id->value);
}

static void
put_journal(struct tree *t, const struct journal *j)
{
	static const struct journal none;

	if (memcmp(j, &none, sizeof none) == 0)
		return;
	tree_open(t, "journal");
	tree_text(t, "title", j->title);
	tree_text(t, "abbrev", j->abbrev);
	tree_text(t, "iso_abbrev", j->iso_abbrev);
	tree_text(t, "nlm_id", j->nlm_id);
	tree_text(t, "issn_print", j->issn_print);
	tree_text(t, "issn_electronic", j->issn_electronic);
	tree_text(t, "issn_linking", j->issn_linking);
	tree_text(t, "country", j->country);
	tree_text(t, "publisher", j->publisher);
	tree_close(t);
}

static void
put_book(struct tree *t, const struct book *b)
{
	if (b == NULL)
		return;
	tree_open(t, "book");
	put_rich(t, "title", &b->title);
	put_rich(t, "collection_title", &b->collection_title);
	tree_text(t, "publisher", b->publisher);
	tree_text(t, "publisher_loc", b->publisher_loc);
	tree_text(t, "edition", b->edition);
	tree_text(t, "volume", b->volume);
	tree_text(t, "volume_title", b->volume_title);
	tree_text(t, "medium", b->medium);
	tree_text(t, "report_number", b->report_number);
	tree_texts(t, "isbns", b->isbns, b->n_isbns);
	TREE_LIST(t, "contribs", b->contribs, b->n_contribs, put_contrib);
	tree_text(t, "location_labels", b->location_labels);
	tree_close(t);
}

/* ---- text blocks -------------------------------------------------------- */

static void
put_abstract_sec(struct tree *t, const struct abstract_sec *s)
{
	tree_text(t, "label", s->label);
	tree_text(t, "category", s->category);
	article_json_paras(t, "paras", s->paras, s->n_paras);
}

static void
put_abstract(struct tree *t, const struct abstract *x)
{
	static const char *const kinds[] = {
		"main", "translated", "plain_language", "graphical",
		"highlights", "key_points", "executive_summary", "teaser",
		"other"
	};

	tree_text(t, "kind", kinds[x->kind]);
	tree_text(t, "type", x->type);
	tree_text(t, "title", x->title);
	tree_text(t, "lang", x->lang);
	TREE_LIST(t, "secs", x->secs, x->n_secs, put_abstract_sec);
	tree_text(t, "copyright", x->copyright);
}

static void
put_kwd(struct tree *t, const struct kwd *k)
{
	put_rich(t, "text", &k->text);
	tree_true(t, "major", k->major);
}

static void
put_kwd_group(struct tree *t, const struct kwd_group *g)
{
	tree_text(t, "type", g->type);
	tree_text(t, "title", g->title);
	tree_text(t, "lang", g->lang);
	TREE_LIST(t, "kwds", g->kwds, g->n_kwds, put_kwd);
}

static void
put_section(struct tree *t, const struct section *s)
{
	tree_text(t, "title", s->title);
	article_json_paras(t, "paras", s->paras, s->n_paras);
}

/* ---- index terms -------------------------------------------------------- */

static void
put_qualifier(struct tree *t, const struct mesh_qualifier *q)
{
	tree_text(t, "name", q->name);
	tree_text(t, "ui", q->ui);
	tree_true(t, "major", q->major);
}

static void
put_mesh(struct tree *t, const struct mesh *m)
{
	tree_text(t, "descriptor", m->descriptor);
	tree_text(t, "ui", m->ui);
	tree_text(t, "type", m->type);
	tree_true(t, "major", m->major);
	tree_true(t, "supplementary", m->supplementary);
	TREE_LIST(t, "qualifiers", m->qualifiers, m->n_qualifiers,
	    put_qualifier);
}

static void
put_term(struct tree *t, const struct term *x)
{
	tree_text(t, "name", x->name);
	tree_text(t, "ui", x->ui);
	tree_text(t, "registry_number", x->registry_number);
}

static void
put_grant(struct tree *t, const struct grant *g)
{
	tree_text(t, "id", g->id);
	tree_text(t, "acronym", g->acronym);
	tree_text(t, "agency", g->agency);
	tree_text(t, "country", g->country);
	tree_text(t, "recipient", g->recipient);
}

static void
put_data_bank(struct tree *t, const struct data_bank *d)
{
	tree_text(t, "name", d->name);
	tree_texts(t, "accessions", d->accessions, d->n_accessions);
}

/* ---- links, references, figures ----------------------------------------- */

static void
put_notice(struct tree *t, const struct notice *n)
{
	tree_text(t, "kind", notice_kind_title(n->kind));
	tree_text(t, "type", n->type);
	tree_text(t, "title", n->title);
	tree_text(t, "authors", n->authors);
	put_rich(t, "text", &n->text);
	tree_text(t, "note", n->note);
	tree_text(t, "pmid", n->pmid);
	tree_text(t, "doi", n->doi);
	tree_text(t, "pmcid", n->pmcid);
}

static void
put_related(struct tree *t, const struct related *r)
{
	tree_text(t, "title", r->title);
	tree_text(t, "authors", r->authors);
	tree_text(t, "citation", r->citation);
	tree_text(t, "pmid", r->pmid);
	tree_text(t, "pmcid", r->pmcid);
	tree_text(t, "doi", r->doi);
	tree_text(t, "note", r->note);
}

static void
put_ref(struct tree *t, const struct ref *r)
{
	tree_text(t, "label", r->label);
	put_rich(t, "text", &r->text);
	tree_text(t, "doi", r->doi);
	tree_text(t, "pmid", r->pmid);
	tree_text(t, "pmcid", r->pmcid);
	TREE_LIST(t, "ids", r->ids, r->n_ids, put_id);
	tree_text(t, "href", r->href);
}

static void
put_ref_list(struct tree *t, const struct ref_list *l)
{
	tree_text(t, "title", l->title);
	TREE_LIST(t, "refs", l->refs, l->n_refs, put_ref);
	TREE_LIST(t, "lists", l->lists, l->n_lists, put_ref_list);
}

static void
put_figure(struct tree *t, const struct figure *f)
{
	tree_true(t, "is_table", f->is_table);
	tree_text(t, "label", f->label);
	put_rich(t, "title", &f->title);
	article_json_paras(t, "caption", f->caption, f->n_caption);
	tree_text(t, "alt_text", f->alt_text);
	tree_text(t, "graphic", f->graphic);
	if (f->image != NULL)
		tree_text(t, "image", arena_printf(t->out->arena, "%ux%u",
		    f->image->width, f->image->height));
	tree_true(t, "cut", f->cut);
	tree_true(t, "in_front", f->in_front);
	tree_true(t, "in_text", f->in_text);
	TREE_LIST(t, "tables", f->tables, f->n_tables, table_put);
	article_json_paras(t, "notes", f->notes, f->n_notes);
}

static void
put_gap(struct tree *t, const struct gap *g)
{
	tree_text(t, "field", g->field);
	tree_text(t, "note", g->note);
}

static void
put_unreached(struct tree *t, const struct unreached *u)
{
	tree_text(t, "path", u->path);
	tree_int(t, "count", (long)u->count);
	tree_text(t, "sample", u->sample);
	tree_text(t, "reason", u->reason);
}

/* ---- the whole ---------------------------------------------------------- */

static void
put_head(struct tree *t, const struct article *x)
{
	tree_text(t, "source_format", x->source_format);
	tree_text(t, "source_name", x->source_name);
	tree_int(t, "source_line", x->source_line);
	tree_text(t, "status", x->status);
	tree_text(t, "owner", x->owner);
	tree_text(t, "standing", article_standing_word(article_standing(x)));
	tree_text(t, "pmid", x->pmid);
	tree_text(t, "pmid_version", x->pmid_version);
	tree_text(t, "pmcid", x->pmcid);
	tree_text(t, "doi", x->doi);
	TREE_LIST(t, "ids", x->ids, x->n_ids, put_id);
	tree_text(t, "lang", x->lang);
	tree_texts(t, "langs", x->langs, x->n_langs);
	put_rich(t, "title", &x->title);
	put_rich(t, "trans_title", &x->trans_title);
	tree_text(t, "trans_title_lang", x->trans_title_lang);
	put_rich(t, "subtitle", &x->subtitle);
	put_journal(t, &x->journal);
	tree_text(t, "volume", x->volume);
	tree_text(t, "issue", x->issue);
	tree_text(t, "fpage", x->fpage);
	tree_text(t, "lpage", x->lpage);
	tree_text(t, "page_range", x->page_range);
	tree_text(t, "elocation_id", x->elocation_id);
	tree_text(t, "pub_model", x->pub_model);
	tree_text(t, "pub_status", x->pub_status);
	tree_text(t, "citation", x->citation);
	put_book(t, x->book);
}

static void
put_people(struct tree *t, const struct article *x)
{
	TREE_LIST(t, "contribs", x->contribs, x->n_contribs, put_contrib);
	tree_true(t, "contribs_incomplete", x->contribs_incomplete);
	TREE_LIST(t, "investigators", x->investigators, x->n_investigators,
	    put_contrib);
	TREE_LIST(t, "affs", x->affs, x->n_affs, put_aff);
	TREE_LIST(t, "author_notes", x->author_notes, x->n_author_notes,
	    put_section);
	TREE_LIST(t, "dates", x->dates, x->n_dates, put_date);
}

static void
put_index(struct tree *t, const struct article *x)
{
	TREE_LIST(t, "abstracts", x->abstracts, x->n_abstracts, put_abstract);
	TREE_LIST(t, "kwd_groups", x->kwd_groups, x->n_kwd_groups,
	    put_kwd_group);
	TREE_LIST(t, "pub_types", x->pub_types, x->n_pub_types, put_term);
	TREE_LIST(t, "mesh", x->mesh, x->n_mesh, put_mesh);
	TREE_LIST(t, "substances", x->substances, x->n_substances, put_term);
	tree_texts(t, "gene_symbols", x->gene_symbols, x->n_gene_symbols);
	TREE_LIST(t, "personal_name_subjects", x->personal_name_subjects,
	    x->n_personal_name_subjects, put_contrib);
}

static void
put_rights(struct tree *t, const struct article *x)
{
	TREE_LIST(t, "grants", x->grants, x->n_grants, put_grant);
	tree_true(t, "grants_incomplete", x->grants_incomplete);
	put_rich(t, "funding_statement", &x->funding_statement);
	TREE_LIST(t, "data_banks", x->data_banks, x->n_data_banks,
	    put_data_bank);
	article_json_paras(t, "coi", x->coi, x->n_coi);
	tree_text(t, "copyright", x->copyright);
	put_rich(t, "license", &x->license);
	tree_text(t, "license_href", x->license_href);
}

static void
put_tail(struct tree *t, const struct article *x)
{
	TREE_LIST(t, "notices", x->notices, x->n_notices, put_notice);
	TREE_LIST(t, "ref_lists", x->ref_lists, x->n_ref_lists, put_ref_list);
	tree_int(t, "n_refs_stated", x->n_refs_stated);
	TREE_LIST(t, "figures", x->figures, x->n_figures, put_figure);
	TREE_LIST(t, "similar", x->similar, x->n_similar, put_related);
	TREE_LIST(t, "cited_by", x->cited_by, x->n_cited_by, put_related);
	TREE_LIST(t, "sections", x->sections, x->n_sections, put_section);
	tree_texts(t, "citation_subsets", x->citation_subsets,
	    x->n_citation_subsets);
	tree_texts(t, "space_flight_missions", x->space_flight_missions,
	    x->n_space_flight_missions);
	TREE_LIST(t, "gaps", x->gaps, x->n_gaps, put_gap);
	TREE_LIST(t, "unreached", x->unreached, x->n_unreached,
	    put_unreached);
}

static void
put_article(struct tree *t, const struct article *x)
{
	put_head(t, x);
	put_people(t, x);
	put_index(t, x);
	put_rights(t, x);
	put_tail(t, x);
}

void
article_json(struct buf *b, const struct article *x)
{
	struct tree t = { .out = b, .form = TREE_JSON, .depth = 1,
	    .fresh = true };

	buf_char(b, '{');
	put_article(&t, x);
	buf_str(b, "\n}");
}

void
article_dump(struct buf *b, const struct article *x)
{
	struct tree t = { .out = b, .form = TREE_PLAIN, .fresh = true };

	put_article(&t, x);
	buf_char(b, '\n');
}

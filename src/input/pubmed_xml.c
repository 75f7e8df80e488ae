/*
 * PubMed XML: sets, records, citations.
 *
 * Source: the DTDs nlmmedlinecitation_011101 to pubmed_250101.  Each element
 * has a handler in a table; what no table names is counted as unreached.
 */
#include "input/pubmed_xml.h"

#include <stdlib.h>
#include <string.h>

#include "base/source.h"
#include "input/dialect.h"
#include "input/lang.h"
#include "input/rich.h"
#include "input/split.h"

/* ---- walking ---------------------------------------------------------------- */

static const char *
pubmed_path(struct pubmed *p, const char *name)
{
	struct buf b = { .arena = p->arena };

	for (size_t i = 0; i < p->depth; i++)
		buf_printf(&b, "%s/", p->path[i]);
	buf_str(&b, name);
	return buf_text(&b);
}

static void
pubmed_unreached(struct pubmed *p, const xmlNode *n)
{
	struct article *x = p->article;
	const char *text = dom_text(p->arena, n);
	const char *path;
	struct unreached *u;

	if (text == NULL)
		return;
	path = pubmed_path(p, dom_name(n));
	for (size_t i = 0; i < x->n_unreached; i++)
		if (strcmp(x->unreached[i].path, path) == 0) {
			x->unreached[i].count++;
			return;
		}
	u = ARENA_PUSH(p->arena, x->unreached, x->n_unreached);
	u->path = path;
	u->count = 1;
	u->sample = arena_strndup(p->arena, text,
	    strlen(text) < 80 ? strlen(text) : 80);
	diag(p->diags, DIAG_ELEMENT_UNKNOWN, "<%s> holds \"%.60s\"", path,
	    text);
}

void
pubmed_walk(struct pubmed *p, const xmlNode *n,
    const struct pubmed_handler *table, size_t n_table)
{
	if (p->depth == sizeof p->path / sizeof *p->path)
		return;
	p->path[p->depth++] = dom_name(n);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		size_t i = 0;

		while (i < n_table &&
		    strcmp(table[i].name, dom_name(c)) != 0)
			i++;
		if (i == n_table)
			pubmed_unreached(p, c);
		else if (table[i].handle != NULL)
			table[i].handle(p, c);
	}
	p->depth--;
}

/* ---- dates -------------------------------------------------------------------- */

static int
pubmed_number(struct pubmed *p, const xmlNode *n, const char *name)
{
	const char *text = dom_child_text(p->arena, n, name);

	return text != NULL ? atoi(text) : 0;
}

/* "Jan", "1", "01" -> 1; 0 for what is no month. */
static int
pubmed_month(const char *text)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	char low[4] = "";

	if (text == NULL)
		return 0;
	if (text[0] >= '0' && text[0] <= '9')
		return atoi(text);
	for (int i = 0; i < 3 && text[i] != '\0'; i++)
		low[i] = (char)(text[i] | 0x20);
	for (int m = 0; m < 12; m++)
		if (memcmp(low, months + 3 * m, 3) == 0)
			return m + 1;
	return 0;
}

struct date
pubmed_date(struct pubmed *p, const xmlNode *n)
{
	const char *month = dom_child_text(p->arena, n, "Month");
	struct date d = {
		.year = pubmed_number(p, n, "Year"),
		.month = pubmed_month(month),
		.day = pubmed_number(p, n, "Day"),
		.season = dom_child_text(p->arena, n, "Season"),
		.verbatim = dom_child_text(p->arena, n, "MedlineDate")
	};

	if (month != NULL && d.month == 0 && d.season == NULL)
		d.season = month;
	if (d.month < 0 || d.month > 12 || d.day < 0 || d.day > 31) {
		d.verbatim = dom_text(p->arena, n);
		diag(p->diags, DIAG_DATE_ODD, "the date \"%s\" is no day",
		    d.verbatim);
	}
	return d;
}

void
pubmed_add_date(struct pubmed *p, const xmlNode *n, enum pub_date_kind kind,
    const char *type)
{
	struct date date = pubmed_date(p, n);
	struct pub_date *d;

	if (date.year == 0 && date.season == NULL && date.verbatim == NULL)
		return;
	d = ARENA_PUSH(p->arena, p->article->dates, p->article->n_dates);
	d->kind = kind;
	d->type = type;
	d->date = date;
}

static void
pubmed_history_date(struct pubmed *p, const xmlNode *n)
{
	static const struct {
		const char *status;
		enum pub_date_kind kind;
	} kinds[] = {
		{ "received", DATE_RECEIVED }, { "revised", DATE_REVISED },
		{ "accepted", DATE_ACCEPTED }, { "pubmed", DATE_PUBMED },
		{ "medline", DATE_MEDLINE }, { "entrez", DATE_ENTREZ },
		{ "retracted", DATE_RETRACTED },
		{ "pmc-release", DATE_PMC_RELEASE }
	};
	const char *status = dom_attr(p->arena, n, "PubStatus");
	enum pub_date_kind kind = DATE_OTHER;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (status != NULL && strcmp(status, kinds[i].status) == 0)
			kind = kinds[i].kind;
	pubmed_add_date(p, n, kind, status);
}

void
pubmed_history(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "PubMedPubDate", pubmed_history_date }
	};

	PUBMED_WALK(p, n, table);
}

static void
pubmed_date_completed(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_COMPLETED, "DateCompleted");
}

static void
pubmed_date_revised(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_RECORD_REVISED, "DateRevised");
}

static void
pubmed_date_created(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_CREATED, "DateCreated");
}

static void
pubmed_article_date(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_EPUB, "Electronic");
}

static void
pubmed_pub_date(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_PPUB, "PubDate");
}

/* ---- journal -------------------------------------------------------------------- */

static void
pubmed_issn(struct pubmed *p, const xmlNode *n)
{
	const char *type = dom_attr(p->arena, n, "IssnType");
	const char *issn = dom_text(p->arena, n);

	if (type != NULL && strcmp(type, "Electronic") == 0)
		p->article->journal.issn_electronic = issn;
	else
		p->article->journal.issn_print = issn;
}

/* A handler that stores the text of a leaf in a member of the article. */
#define PUBMED_LEAF(name, member) \
	static void \
	name(struct pubmed *p, const xmlNode *n) \
	{ \
		p->article->member = dom_text(p->arena, n); \
	}

PUBMED_LEAF(pubmed_volume, volume)
PUBMED_LEAF(pubmed_issue, issue)
PUBMED_LEAF(pubmed_journal_title, journal.title)
PUBMED_LEAF(pubmed_iso, journal.iso_abbrev)
PUBMED_LEAF(pubmed_country, journal.country)
PUBMED_LEAF(pubmed_ta, journal.abbrev)
PUBMED_LEAF(pubmed_nlm_id, journal.nlm_id)
PUBMED_LEAF(pubmed_issn_linking, journal.issn_linking)
PUBMED_LEAF(pubmed_status, pub_status)

static void
pubmed_journal_issue(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Volume", pubmed_volume }, { "Issue", pubmed_issue },
		{ "PubDate", pubmed_pub_date }
	};

	PUBMED_WALK(p, n, table);
}

static void
pubmed_journal(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "ISSN", pubmed_issn },
		{ "JournalIssue", pubmed_journal_issue },
		{ "Title", pubmed_journal_title },
		{ "ISOAbbreviation", pubmed_iso },
		{ "Coden", NULL }
	};

	PUBMED_WALK(p, n, table);
}

static void
pubmed_medline_journal(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Country", pubmed_country }, { "MedlineTA", pubmed_ta },
		{ "MedlineCode", NULL }, { "NlmUniqueID", pubmed_nlm_id },
		{ "ISSNLinking", pubmed_issn_linking }
	};

	PUBMED_WALK(p, n, table);
}

static void
pubmed_pagination(struct pubmed *p, const xmlNode *n)
{
	p->article->fpage = dom_child_text(p->arena, n, "StartPage");
	p->article->lpage = dom_child_text(p->arena, n, "EndPage");
	p->article->page_range = dom_child_text(p->arena, n, "MedlinePgn");
}

static void
pubmed_elocation(struct pubmed *p, const xmlNode *n)
{
	const char *type = dom_attr(p->arena, n, "EIdType");
	const char *valid = dom_attr(p->arena, n, "ValidYN");
	struct pub_id *id;

	if (type != NULL && strcmp(type, "doi") == 0 &&
	    (valid == NULL || valid[0] != 'N') && p->article->doi == NULL) {
		p->article->doi = dom_text(p->arena, n);
		return;
	}
	if (type != NULL && strcmp(type, "pii") == 0)
		p->article->elocation_id = dom_text(p->arena, n);
	if (dom_text(p->arena, n) == NULL)
		return;
	id = ARENA_PUSH(p->arena, p->article->ids, p->article->n_ids);
	id->type = type;
	id->value = dom_text(p->arena, n);
}

static void
pubmed_language(struct pubmed *p, const xmlNode *n)
{
	const char *tag = lang_tag(p->arena, dom_text(p->arena, n));

	if (tag == NULL)
		return;
	if (p->article->lang == NULL)
		p->article->lang = tag;
	*ARENA_PUSH(p->arena, p->article->langs, p->article->n_langs) = tag;
}

/* ---- records ---------------------------------------------------------------------- */

static void
pubmed_article(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Journal", pubmed_journal },
		{ "ArticleTitle", pubmed_title },
		{ "Pagination", pubmed_pagination },
		{ "ELocationID", pubmed_elocation },
		{ "Abstract", pubmed_abstract },
		{ "Affiliation", pubmed_old_affiliation },
		{ "AuthorList", pubmed_author_list },
		{ "Language", pubmed_language },
		{ "DataBankList", pubmed_data_bank_list },
		{ "GrantList", pubmed_grant_list },
		{ "PublicationTypeList", pubmed_publication_type_list },
		{ "VernacularTitle", pubmed_vernacular_title },
		{ "ArticleDate", pubmed_article_date }
	};

	p->article->pub_model = dom_attr(p->arena, n, "PubModel");
	PUBMED_WALK(p, n, table);
}

static void
pubmed_pmid(struct pubmed *p, const xmlNode *n)
{
	p->article->pmid = dom_text(p->arena, n);
	p->article->pmid_version = dom_attr(p->arena, n, "Version");
	p->diags->here.record = p->article->pmid;
}

static void
pubmed_citation_subset(struct pubmed *p, const xmlNode *n)
{
	const char *text = dom_text(p->arena, n);

	if (text != NULL)
		*ARENA_PUSH(p->arena, p->article->citation_subsets,
		    p->article->n_citation_subsets) = text;
}

static void
pubmed_space_flight(struct pubmed *p, const xmlNode *n)
{
	const char *text = dom_text(p->arena, n);

	if (text != NULL)
		*ARENA_PUSH(p->arena, p->article->space_flight_missions,
		    p->article->n_space_flight_missions) = text;
}

static void
pubmed_n_refs(struct pubmed *p, const xmlNode *n)
{
	const char *text = dom_text(p->arena, n);

	p->article->n_refs_stated = text != NULL ? atoi(text) : 0;
}

static void
pubmed_citation(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "PMID", pubmed_pmid }, { "MedlineID", pubmed_other_id },
		{ "DateCreated", pubmed_date_created },
		{ "DateCompleted", pubmed_date_completed },
		{ "DateRevised", pubmed_date_revised },
		{ "Article", pubmed_article },
		{ "MedlineJournalInfo", pubmed_medline_journal },
		{ "ChemicalList", pubmed_chemical_list },
		{ "SupplMeshList", pubmed_suppl_mesh_list },
		{ "CitationSubset", pubmed_citation_subset },
		{ "CommentsCorrectionsList", pubmed_notices },
		{ "CommentsCorrections", pubmed_notices },
		{ "GeneSymbolList", pubmed_gene_symbol_list },
		{ "MeshHeadingList", pubmed_mesh_list },
		{ "NumberOfReferences", pubmed_n_refs },
		{ "PersonalNameSubjectList", pubmed_personal_name_subjects },
		{ "OtherID", pubmed_other_id },
		{ "OtherAbstract", pubmed_other_abstract },
		{ "KeywordList", pubmed_keyword_list },
		{ "CoiStatement", pubmed_coi },
		{ "SpaceFlightMission", pubmed_space_flight },
		{ "InvestigatorList", pubmed_investigator_list },
		{ "GeneralNote", pubmed_general_note }
	};

	p->article->status = dom_attr(p->arena, n, "Status");
	p->article->owner = dom_attr(p->arena, n, "Owner");
	PUBMED_WALK(p, n, table);
}

static void
pubmed_data(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "History", pubmed_history },
		{ "PublicationStatus", pubmed_status },
		{ "ArticleIdList", pubmed_id_list },
		{ "ObjectList", pubmed_object_list },
		{ "ReferenceList", pubmed_reference_list },
		{ "ProviderId", NULL }, { "URL", NULL }
	};

	PUBMED_WALK(p, n, table);
}

/* ---- books -------------------------------------------------------------------------- */

static void
pubmed_book_contribs(struct pubmed *p, const xmlNode *n)
{
	const char *type = dom_attr(p->arena, n, "Type");
	enum contrib_role role = type != NULL && strcmp(type, "editors") == 0
	    ? CONTRIB_EDITOR : CONTRIB_AUTHOR;

	pubmed_contribs(p, n, "Author", role, &p->article->book->contribs,
	    &p->article->book->n_contribs);
}

static void
pubmed_publisher(struct pubmed *p, const xmlNode *n)
{
	struct book *b = p->article->book;

	b->publisher = dom_child_text(p->arena, n, "PublisherName");
	b->publisher_loc = dom_child_text(p->arena, n, "PublisherLocation");
}

static void
pubmed_book_title(struct pubmed *p, const xmlNode *n)
{
	p->article->book->title = dom_rich(p->arena, n);
}

static void
pubmed_collection_title(struct pubmed *p, const xmlNode *n)
{
	p->article->book->collection_title = dom_rich(p->arena, n);
}

static void
pubmed_isbn(struct pubmed *p, const xmlNode *n)
{
	const char *text = dom_text(p->arena, n);
	struct book *b = p->article->book;

	if (text != NULL)
		*ARENA_PUSH(p->arena, b->isbns, b->n_isbns) = text;
}

static void
pubmed_beginning(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_BEGINNING, "BeginningDate");
}

static void
pubmed_ending(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_ENDING, "EndingDate");
}

static void
pubmed_contribution(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_CONTRIBUTED, "ContributionDate");
}

PUBMED_LEAF(pubmed_book_volume, book->volume)
PUBMED_LEAF(pubmed_volume_title, book->volume_title)
PUBMED_LEAF(pubmed_edition, book->edition)
PUBMED_LEAF(pubmed_medium, book->medium)
PUBMED_LEAF(pubmed_report, book->report_number)

static void
pubmed_book(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Publisher", pubmed_publisher },
		{ "BookTitle", pubmed_book_title },
		{ "PubDate", pubmed_pub_date },
		{ "BeginningDate", pubmed_beginning },
		{ "EndingDate", pubmed_ending },
		{ "AuthorList", pubmed_book_contribs },
		{ "InvestigatorList", pubmed_investigator_list },
		{ "Volume", pubmed_book_volume },
		{ "VolumeTitle", pubmed_volume_title },
		{ "Edition", pubmed_edition },
		{ "CollectionTitle", pubmed_collection_title },
		{ "Isbn", pubmed_isbn }, { "ELocationID", pubmed_elocation },
		{ "Medium", pubmed_medium }, { "ReportNumber", pubmed_report }
	};

	PUBMED_WALK(p, n, table);
}

static void
pubmed_location_label(struct pubmed *p, const xmlNode *n)
{
	struct book *b = p->article->book;
	const char *text = dom_text(p->arena, n);
	const char *type = dom_attr(p->arena, n, "Type");

	if (text == NULL)
		return;
	if (type != NULL)
		text = arena_printf(p->arena, "%c%s %s", type[0] & ~0x20,
		    type + 1, text);
	b->location_labels = b->location_labels == NULL ? text
	    : arena_printf(p->arena, "%s, %s", b->location_labels, text);
}

static void
pubmed_book_document(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "PMID", pubmed_pmid }, { "ArticleIdList", pubmed_id_list },
		{ "Book", pubmed_book },
		{ "LocationLabel", pubmed_location_label },
		{ "ArticleTitle", pubmed_title },
		{ "VernacularTitle", pubmed_vernacular_title },
		{ "Pagination", pubmed_pagination },
		{ "Language", pubmed_language },
		{ "AuthorList", pubmed_author_list },
		{ "InvestigatorList", pubmed_investigator_list },
		{ "PublicationType", pubmed_publication_type },
		{ "Abstract", pubmed_abstract },
		{ "Sections", pubmed_sections },
		{ "KeywordList", pubmed_keyword_list },
		{ "ContributionDate", pubmed_contribution },
		{ "DateRevised", pubmed_date_revised },
		{ "GrantList", pubmed_grant_list },
		{ "ItemList", pubmed_item_list },
		{ "ReferenceList", pubmed_reference_list }
	};

	p->article->book = arena_alloc(p->arena, sizeof *p->article->book);
	PUBMED_WALK(p, n, table);
	if (p->article->title.n_runs == 0)
		p->article->title = p->article->book->title;
}

/* ---- the reader ----------------------------------------------------------------------- */

static const char *const pubmed_records[] = {
	"PubmedArticle", "PubmedBookArticle", "MedlineCitation",
	"BookDocument", "DeleteCitation", "DeleteDocument", NULL
};

static void
pubmed_record(struct pubmed *p, const xmlNode *root)
{
	static const struct pubmed_handler article[] = {
		{ "MedlineCitation", pubmed_citation },
		{ "PubmedData", pubmed_data },
		{ "NCBIArticle", pubmed_citation }
	};
	static const struct pubmed_handler book[] = {
		{ "BookDocument", pubmed_book_document },
		{ "PubmedBookData", pubmed_data }
	};

	if (strcmp(dom_name(root), "PubmedArticle") == 0)
		PUBMED_WALK(p, root, article);
	else if (strcmp(dom_name(root), "PubmedBookArticle") == 0)
		PUBMED_WALK(p, root, book);
	else if (strcmp(dom_name(root), "BookDocument") == 0)
		pubmed_book_document(p, root);
	else
		pubmed_citation(p, root);
	pubmed_join_groups(p);
}

struct pubmed_state {
	struct split *split;
	struct diags *diags;
};

static void *
pubmed_open(struct source *source, struct diags *diags)
{
	struct pubmed_state *s = calloc(1, sizeof *s);

	if (s == NULL)
		return NULL;
	s->diags = diags;
	s->split = split_open(source, pubmed_records, diags);
	if (s->split == NULL) {
		free(s);
		return NULL;
	}
	return s;
}

static enum read_result
pubmed_deleted(struct pubmed_state *s, struct arena *a, const xmlNode *root)
{
	const char *text = dom_text(a, root);

	if (text != NULL)
		diag(s->diags, DIAG_RECORD_DELETED, "withdrawn: %.200s",
		    text);
	return READ_SKIPPED;
}

static enum read_result
pubmed_next(void *state, struct arena *a, struct article *article)
{
	struct pubmed_state *s = state;
	struct pubmed p = { .arena = a, .article = article,
	    .diags = s->diags };
	const xmlNode *root;
	xmlDocPtr doc;

	switch (split_next(s->split, &doc)) {
	case SPLIT_BROKEN:
		return READ_SKIPPED;
	case SPLIT_END:
		return READ_END;
	case SPLIT_FAILED:
		return READ_FAILED;
	case SPLIT_RECORD:
		break;
	}
	root = xmlDocGetRootElement(doc);
	if (strncmp(dom_name(root), "Delete", 6) == 0)
		return pubmed_deleted(s, a, root);
	article->source_line = split_line(s->split);
	pubmed_record(&p, root);
	return READ_ARTICLE;
}

static void
pubmed_drop(void *state)
{
	struct pubmed_state *s = state;

	split_drop(s->split);
	free(s);
}

static int
pubmed_sniff(const char *head, size_t len)
{
	static const char *const roots[] = {
		"<PubmedArticle", "<PubmedBookArticle", "<MedlineCitation",
		"<BookDocumentSet", "<BookDocument", "<!DOCTYPE Pubmed"
	};

	(void)len;
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
		if (strstr(head, roots[i]) != NULL)
			return strstr(head, "<html") != NULL ? 0 : 95;
	return 0;
}

const struct dialect dialect_pubmed_xml = {
	.name = "PubMed XML", .sniff = pubmed_sniff, .open = pubmed_open,
	.next = pubmed_next, .drop = pubmed_drop
};

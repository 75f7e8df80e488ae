/*
 * PubMed XML: books and their chapters.
 */
#include "input/pubmed_xml.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"

static void
pubmed_publisher(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("PublisherName", struct book, publisher),
		PUBMED_TEXT("PublisherLocation", struct book, publisher_loc)
	};

	PUBMED_WALK(p, n, p->item, table);
}

static void
pubmed_isbn(struct pubmed *p, const xmlNode *n)
{
	struct book *b = p->item;
	const char *text = dom_text(p->arena, n);

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

static void
pubmed_book(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Publisher", pubmed_publisher, 0 },
		PUBMED_RICH("BookTitle", struct book, title),
		{ "PubDate", pubmed_pub_date, 0 },
		{ "BeginningDate", pubmed_beginning, 0 },
		{ "EndingDate", pubmed_ending, 0 },
		{ "AuthorList", pubmed_book_authors, 0 },
		{ "InvestigatorList", pubmed_investigator_list, 0 },
		PUBMED_TEXT("Volume", struct book, volume),
		PUBMED_TEXT("VolumeTitle", struct book, volume_title),
		PUBMED_TEXT("Edition", struct book, edition),
		PUBMED_RICH("CollectionTitle", struct book,
		    collection_title),
		{ "Isbn", pubmed_isbn, 0 },
		{ "ELocationID", pubmed_elocation, 0 },
		PUBMED_TEXT("Medium", struct book, medium),
		PUBMED_TEXT("ReportNumber", struct book, report_number)
	};

	PUBMED_WALK(p, n, p->article->book, table);
}

/* "Chapter 3"; several are joined: "Part II, Chapter 3". */
static void
pubmed_location_label(struct pubmed *p, const xmlNode *n)
{
	struct book *b = p->article->book;
	const char *text = dom_text(p->arena, n);
	const char *type = dom_attr(p->arena, n, "Type");
	struct buf all = { .arena = p->arena };

	if (text == NULL)
		return;
	if (b->location_labels != NULL)
		buf_printf(&all, "%s, ", b->location_labels);
	/* the text of some says it already */
	if (type != NULL && type[0] >= 'a' && type[0] <= 'z' &&
	    strncasecmp(text, type, strlen(type)) != 0)
		buf_printf(&all, "%c%s ", type[0] - 'a' + 'A', type + 1);
	buf_str(&all, text);
	b->location_labels = buf_text(&all);
}

void
pubmed_book_document(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "PMID", pubmed_pmid, 0 },
		{ "ArticleIdList", pubmed_id_list, 0 },
		{ "Book", pubmed_book, 0 },
		{ "LocationLabel", pubmed_location_label, 0 },
		PUBMED_RICH("ArticleTitle", struct article, title),
		PUBMED_RICH("VernacularTitle", struct article, trans_title),
		{ "Pagination", pubmed_pagination, 0 },
		{ "Language", pubmed_language, 0 },
		{ "AuthorList", pubmed_author_list, 0 },
		{ "InvestigatorList", pubmed_investigator_list, 0 },
		{ "PublicationType", pubmed_publication_type, 0 },
		{ "Abstract", pubmed_abstract, 0 },
		{ "Sections", pubmed_sections, 0 },
		{ "KeywordList", pubmed_keyword_list, 0 },
		{ "ContributionDate", pubmed_contribution, 0 },
		{ "DateRevised", pubmed_date_revised, 0 },
		{ "CitationString", pubmed_citation_string, 0 },
		{ "GrantList", pubmed_grant_list, 0 },
		{ "ItemList", pubmed_item_list, 0 },
		{ "ReferenceList", pubmed_reference_list, 0 }
	};
	struct article *x = p->article;

	if (x->book == NULL)
		x->book = arena_alloc(p->arena, sizeof *x->book);
	PUBMED_WALK(p, n, x, table);
	if (x->title.n_runs == 0)
		x->title = x->book->title;
}

/*
 * PubMed XML: a citation of a journal article, and its journal.
 */
#include "input/pubmed_xml.h"

#include <stdlib.h>
#include <string.h>

#include "input/lang.h"

/* ---- journal ------------------------------------------------------------ */

static void
pubmed_issn(struct pubmed *p, const xmlNode *n)
{
	const char *type = dom_attr(p->arena, n, "IssnType");

	p->member = type != NULL && strcmp(type, "Electronic") == 0
	    ? offsetof(struct article, journal.issn_electronic)
	    : offsetof(struct article, journal.issn_print);
	pubmed_keep_text(p, n);
}

static void
pubmed_journal_issue(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("Volume", struct article, volume),
		PUBMED_TEXT("Issue", struct article, issue),
		{ "PubDate", pubmed_pub_date, 0 }
	};

	PUBMED_WALK(p, n, p->article, table);
}

static void
pubmed_journal(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "ISSN", pubmed_issn, 0 },
		{ "JournalIssue", pubmed_journal_issue, 0 },
		PUBMED_TEXT("Title", struct article, journal.title),
		PUBMED_TEXT("ISOAbbreviation", struct article,
		    journal.iso_abbrev),
		{ "Coden", NULL, LEFT_KEY }
	};

	PUBMED_WALK(p, n, p->article, table);
}

static void
pubmed_journal_info(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("Country", struct article, journal.country),
		PUBMED_TEXT("MedlineTA", struct article, journal.abbrev),
		PUBMED_TEXT("NlmUniqueID", struct article, journal.nlm_id),
		PUBMED_TEXT("ISSNLinking", struct article,
		    journal.issn_linking),
		PUBMED_TEXT("NLMUniqueID", struct article, journal.nlm_id),
		{ "MedlineCode", NULL, LEFT_KEY }
	};

	PUBMED_WALK(p, n, p->article, table);
}

/* ---- article ------------------------------------------------------------ */

void
pubmed_pagination(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("StartPage", struct article, fpage),
		PUBMED_TEXT("EndPage", struct article, lpage),
		PUBMED_TEXT("MedlinePgn", struct article, page_range)
	};

	PUBMED_WALK(p, n, p->article, table);
}

void
pubmed_language(struct pubmed *p, const xmlNode *n)
{
	const char *tag = lang_tag(p->arena, dom_text(p->arena, n));

	if (tag == NULL)
		return;
	if (p->article->lang == NULL)
		p->article->lang = tag;
	*ARENA_PUSH(p->arena, p->article->langs, p->article->n_langs) = tag;
}

static void
pubmed_article_date(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_EPUB, "Electronic");
}

static void
pubmed_article(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Journal", pubmed_journal, 0 },
		PUBMED_RICH("ArticleTitle", struct article, title),
		{ "Pagination", pubmed_pagination, 0 },
		{ "ELocationID", pubmed_elocation, 0 },
		{ "Abstract", pubmed_abstract, 0 },
		{ "AuthorList", pubmed_author_list, 0 },
		{ "Language", pubmed_language, 0 },
		{ "DataBankList", pubmed_data_bank_list, 0 },
		{ "GrantList", pubmed_grant_list, 0 },
		{ "PublicationTypeList", pubmed_publication_type_list, 0 },
		PUBMED_RICH("VernacularTitle", struct article, trans_title),
		{ "ArticleDate", pubmed_article_date, 0 },
		{ "DateOfElectronicPublication", pubmed_article_date, 0 },
		{ "Affiliation", pubmed_old_affiliation, 0 }
	};

	p->article->pub_model = dom_attr(p->arena, n, "PubModel");
	PUBMED_WALK(p, n, p->article, table);
}

/* ---- citation ----------------------------------------------------------- */

static void
pubmed_date_created(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_CREATED, "DateCreated");
}

static void
pubmed_date_completed(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_date(p, n, DATE_COMPLETED, "DateCompleted");
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

	if (text != NULL && strlen(text) < 7 &&
	    strspn(text, "0123456789") == strlen(text))
		p->article->n_refs_stated = (int)strtol(text, NULL, 10);
	else
		pubmed_unreached(p, n);
}

void
pubmed_citation(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "PMID", pubmed_pmid, 0 },
		{ "DateCompleted", pubmed_date_completed, 0 },
		{ "DateRevised", pubmed_date_revised, 0 },
		{ "Article", pubmed_article, 0 },
		{ "MedlineJournalInfo", pubmed_journal_info, 0 },
		{ "ChemicalList", pubmed_chemical_list, 0 },
		{ "SupplMeshList", pubmed_suppl_mesh_list, 0 },
		{ "CitationSubset", pubmed_citation_subset, 0 },
		{ "CommentsCorrectionsList", pubmed_notices, 0 },
		{ "GeneSymbolList", pubmed_gene_symbol_list, 0 },
		{ "MeshHeadingList", pubmed_mesh_list, 0 },
		{ "NumberOfReferences", pubmed_n_refs, 0 },
		{ "PersonalNameSubjectList", pubmed_personal_name_subjects,
		    0 },
		{ "OtherID", pubmed_other_id, 0 },
		{ "OtherAbstract", pubmed_other_abstract, 0 },
		{ "KeywordList", pubmed_keyword_list, 0 },
		{ "CoiStatement", pubmed_coi, 0 },
		{ "SpaceFlightMission", pubmed_space_flight, 0 },
		{ "InvestigatorList", pubmed_investigator_list, 0 },
		{ "GeneralNote", pubmed_general_note, 0 },
		/* older layouts, and elements out of their place */
		{ "DateCreated", pubmed_date_created, 0 },
		{ "CommentsCorrections", pubmed_notices, 0 },
		{ "MedlineID", pubmed_other_id, 0 },
		{ "DataBankList", pubmed_data_bank_list, 0 },
		{ "GrantList", pubmed_grant_list, 0 }
	};

	p->article->status = dom_attr(p->arena, n, "Status");
	p->article->owner = dom_attr(p->arena, n, "Owner");
	PUBMED_WALK(p, n, p->article, table);
}

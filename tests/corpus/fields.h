/*
 * words.c: the fields whose words must be on the pages, by format.
 */
#ifndef TESTS_CORPUS_FIELDS_H
#define TESTS_CORPUS_FIELDS_H

/* What is compared, and the table of what may be missing. */
struct field {
	const char *element;
	const char *attribute;          /* NULL: its content */
	const char *may_be_missing;     /* why; NULL: it may not */
	const char *within;             /* an element above it; NULL: any */
	const char *split;              /* characters between its parts, ""
	                                   for elements; NULL: it is one */
};

#define FIELDS(table) table, sizeof table / sizeof *table

static const struct field pubmed_fields[] = {
	{ "ArticleTitle", NULL, NULL, NULL, NULL },
	{ "VernacularTitle", NULL, NULL, NULL, NULL },
	{ "BookTitle", NULL, NULL, NULL, NULL },
	{ "LastName", NULL, NULL, NULL, NULL },
	{ "ForeName", NULL, NULL, NULL, NULL },
	{ "FirstName", NULL, NULL, NULL, NULL },
	{ "Suffix", NULL, NULL, NULL, NULL },
	{ "CollectiveName", NULL, NULL, NULL, NULL },
	{ "Affiliation", NULL, NULL, NULL, NULL },
	{ "AbstractText", NULL, NULL, NULL, NULL },
	{ "AbstractText", "Label", NULL, NULL, NULL },
	{ "Keyword", NULL, NULL, NULL, NULL },
	{ "Citation", NULL, NULL, NULL, NULL },
	{ "CopyrightInformation", NULL, NULL, NULL, NULL },
	{ "CoiStatement", NULL, NULL, NULL, NULL },
	{ "DescriptorName", NULL, NULL, NULL, NULL },
	{ "QualifierName", NULL, NULL, NULL, NULL },
	{ "SupplMeshName", NULL, NULL, NULL, NULL },
	{ "NameOfSubstance", NULL, NULL, NULL, NULL },
	{ "GeneSymbol", NULL, NULL, NULL, NULL },
	{ "PublicationType", NULL, NULL, NULL, NULL },
	{ "RefSource", NULL, NULL, NULL, NULL },
	{ "GrantID", NULL, NULL, NULL, NULL },
	{ "Agency", NULL, NULL, NULL, NULL },
	{ "AccessionNumber", NULL, NULL, NULL, NULL },
	{ "GeneralNote", NULL, NULL, NULL, NULL },
	{ "SpaceFlightMission", NULL, NULL, NULL, NULL },
	{ "SectionTitle", NULL, NULL, NULL, NULL },
	{ "PublisherName", NULL, NULL, NULL, NULL },
	{ "Volume", NULL, NULL, NULL, NULL },
	{ "Issue", NULL, NULL, NULL, NULL },
	{ "RegistryNumber", NULL, "0 stands for none", NULL, NULL },
	{ "ISOAbbreviation", NULL, "printed as MedlineTA writes it", NULL,
	    NULL },
	{ "MedlinePgn", NULL, "1215-18 may be printed as 1215-1218",
	    NULL, NULL },
	/* ArticleSet */
	{ "Abstract", NULL, NULL, "ArticleSet", "" },
	{ "Param", NULL, NULL, "ObjectList", NULL }
};

static const struct field jats_fields[] = {
	{ "article-title", NULL, NULL, "title-group", NULL },
	{ "subtitle", NULL, NULL, "title-group", NULL },
	{ "trans-title", NULL, NULL, "title-group", NULL },
	{ "surname", NULL, NULL, "article-meta", NULL },
	{ "collab", NULL, NULL, "article-meta", NULL },
	{ "suffix", NULL, NULL, "article-meta", NULL },
	{ "aff", NULL, NULL, "article-meta", "" },
	{ "p", NULL, NULL, "abstract", "" },
	{ "p", NULL, NULL, "trans-abstract", "" },
	{ "kwd", NULL, NULL, "article-meta", NULL },
	{ "award-id", NULL, NULL, "article-meta", NULL },
	{ "copyright-statement", NULL, NULL, "article-meta", NULL },
	{ "volume", NULL, NULL, "article-meta", NULL },
	{ "title", NULL, NULL, "caption", NULL },
	{ "p", NULL, NULL, "caption", NULL },
	{ "article-title", NULL, NULL, "ref-list", NULL },
	{ "source", NULL, NULL, "ref-list", NULL },
	{ "surname", NULL, NULL, "ref-list", NULL },
	{ "year", NULL, NULL, "ref-list", NULL }
};

static const struct field endnote_fields[] = {
	{ "title", NULL, NULL, "titles", NULL },
	{ "author", NULL, NULL, "authors", "," },
	{ "auth-address", NULL, NULL, NULL, NULL },
	{ "keyword", NULL, NULL, "keywords", ";\n" },
	{ "abstract", NULL, NULL, NULL, NULL },
	{ "publisher", NULL, NULL, NULL, NULL }
};

static const struct field epmc_fields[] = {
	{ "title", NULL, NULL, "result", NULL },
	{ "lastName", NULL, NULL, NULL, NULL },
	{ "firstName", NULL, NULL, NULL, NULL },
	{ "affiliation", NULL, NULL, NULL, NULL },
	{ "abstractText", NULL, NULL, NULL, NULL },
	{ "keyword", NULL, NULL, NULL, NULL },
	{ "descriptorName", NULL, NULL, NULL, NULL },
	{ "grantId", NULL, NULL, NULL, NULL }
};

enum { N_FIELDS = 64 };         /* of one format, at most */

/* The first of which the document has a record is its format. */
static const struct format {
	const char *records[5];         /* elements */
	const struct field *fields;
	int n_fields;
	const char *skip[10];           /* elements that are not looked into */
	const char *parts[16];          /* elements that end a run of text,
	                                   and are no part of it */
} formats[] = {
	{ { "PubmedArticle", "PubmedBookArticle", "MedlineCitation", NULL },
	    FIELDS(pubmed_fields), { NULL }, { NULL } },
	{ { "article", NULL }, FIELDS(jats_fields),
	    { "sub-article", "response", "table-wrap", "app-group",
	    "supplementary-material", "journal-meta", "boxed-text", "media",
	    NULL },
	    { "xref", "fn", "tex-math", "math", "alternatives", "label",
	    "inline-graphic", "graphic", "institution-id", "object-id",
	    "contrib-id", "contrib-group", "email", "ext-link", NULL } },
	{ { "record", NULL }, FIELDS(endnote_fields), { NULL }, { NULL } },
	{ { "result", NULL }, FIELDS(epmc_fields), { NULL }, { NULL } },
	{ { "Article", NULL }, FIELDS(pubmed_fields), { NULL }, { NULL } }
}, *format;

#endif

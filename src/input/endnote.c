/*
 * EndNote: what its two formats share.
 */
#include "input/endnote.h"

#include <string.h>

/* Source: EndNote's list of reference types. */
const struct refman_type *
endnote_type(const char *word)
{
	static const struct refman_type types[] = {
		{ "Journal Article", REFMAN_ARTICLE, "Journal Article" },
		{ "Electronic Article", REFMAN_ARTICLE, "Journal Article" },
		{ "Magazine Article", REFMAN_ARTICLE, "Magazine Article" },
		{ "Newspaper Article", REFMAN_ARTICLE, "Newspaper Article" },
		{ "Book", REFMAN_BOOK, "Book" },
		{ "Edited Book", REFMAN_BOOK, "Book" },
		{ "Electronic Book", REFMAN_BOOK, "Book" },
		{ "Conference Proceedings", REFMAN_CHAPTER,
		    "Conference Proceeding" },
		{ "Conference Paper", REFMAN_CHAPTER, "Conference Paper" },
		{ "Book Section", REFMAN_CHAPTER, "Book Chapter" },
		{ "Electronic Book Section", REFMAN_CHAPTER, "Book Chapter" },
		{ "Encyclopedia", REFMAN_CHAPTER, NULL },
		{ "Thesis", REFMAN_THESIS, "Thesis" },
		{ "Report", REFMAN_REPORT, "Report" },
		{ "Government Document", REFMAN_REPORT, NULL },
		{ "Standard", REFMAN_REPORT, NULL },
		{ "Patent", REFMAN_REPORT, "Patent" },
		{ "Dataset", REFMAN_OTHER, "Dataset" },
		{ "Web Page", REFMAN_OTHER, NULL },
		{ "Blog", REFMAN_OTHER, "Blog" },
		{ "Generic", REFMAN_OTHER, NULL },
		{ "Unpublished Work", REFMAN_OTHER, NULL },
		{ "Manuscript", REFMAN_OTHER, NULL }
	};

	return refman_type(types, sizeof types / sizeof *types, word);
}

void
endnote_keywords(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (strpbrk(value, ";\n") != NULL)
		refman_keywords(r, NULL, value);
	else
		refman_keyword(r, NULL, value);
}

void
endnote_record_type(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (r->type == NULL)
		r->type = endnote_type(value);
	if (r->type == NULL && r->type_word == NULL)
		r->type_word = value;
}

void
endnote_further_person(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_note(r, "Further contributors", value);
}

void
endnote_edition(struct refman *r, const char *value, size_t at)
{
	struct date d = refman_date_of(r->arena, value);

	if (d.verbatim == NULL && d.year != 0 && strlen(value) > 4)
		refman_add_date(r, DATE_EPUB, r->tag, d);
	else
		refman_field_text(r, value, at);
}

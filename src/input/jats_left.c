/*
 * JATS: what a summary does not print, and why.
 *
 * What is named here is counted among the unreached of the article, by path;
 * what is not named there and has no handler either raises a warning.
 */
#include "input/jats.h"

#include <string.h>

static const struct {
	const char *parent;             /* NULL: any */
	const char *name;
	const char *reason;
} jats_left[] = {
	/* the text itself; its first line is that of any part of it */
	{ NULL, "body", "the text of the article, of which this is a summary" },
	{ NULL, "app-group", "appendices belong to the text" },
	{ NULL, "app", "appendices belong to the text" },
	{ NULL, "book-app-group", "appendices belong to the text" },
	{ NULL, "book-app", "appendices belong to the text" },
	{ NULL, "book-body", "the text of the book" },
	{ NULL, "book-part", "a part of the text" },
	{ NULL, "sub-article", "an article of its own, which is listed" },
	{ NULL, "response", "an article of its own, which is listed" },
	{ "book-part", "back", "belongs to a part of the text" },
	{ "back", "sec", "a section of the text behind its end" },
	{ NULL, "index", "an index needs the pages of the book" },
	{ NULL, "toc", "the table of contents is made of the parts" },
	{ NULL, "toc-group", "the table of contents is made of the parts" },
	{ NULL, "index-term", "a word of the index" },
	{ NULL, "question", "an exercise" },
	{ NULL, "question-wrap", "an exercise" },
	{ NULL, "question-wrap-group", "an exercise" },
	{ NULL, "answer", "an exercise" },
	{ NULL, "answer-set", "an exercise" },
	{ NULL, "dedication", "belongs to the book, not to its summary" },
	{ NULL, "foreword", "belongs to the text" },
	{ NULL, "preface", "belongs to the text" },
	{ NULL, "front-matter-part", "belongs to the text" },
	{ NULL, "covers", "the cover is a picture" },

	/* tables */
	{ NULL, "table", "larger than any table on paper" },
	{ NULL, "tgroup", "larger than any table on paper" },
	{ NULL, "array", "larger than any table on paper" },
	{ NULL, "fig-footer", "the notes of a figure need the figure" },

	/* said elsewhere in the same record */
	{ "aff-alternatives", "aff", "the same address in other words" },
	{ "aff", "institution", "the whole address stands beside its parts" },
	{ "aff", "addr-line", "the whole address stands beside its parts" },
	{ "aff", "country", "the whole address stands beside its parts" },
	{ "collab-alternatives", "collab", "the same group in other words" },
	{ "permissions", "copyright-year", "in the copyright statement" },
	{ "permissions", "copyright-holder", "in the copyright statement" },
	{ "award-group", "principal-award-recipient",
	    "the key of an author who is named" },
	{ "citation-alternatives", "mixed-citation",
	    "the same reference in other words" },
	{ "citation-alternatives", "element-citation",
	    "the same reference in other words" },
	{ "citation-alternatives", "nlm-citation",
	    "the same reference in other words" },
	{ "ref", "element-citation", "the same reference in other words" },
	{ "ref", "nlm-citation", "the same reference in other words" },
	{ "alternatives", "tex-math", "the same formula in other words" },
	{ "alternatives", "math", "the same formula in other words" },
	{ "alternatives", "textual-form", "the same in other words" },
	{ "journal-meta", "self-uri", "a page of the journal" },

	/* keys of those who make and keep the files */
	{ NULL, "custom-meta", "a key of those who made the file" },
	{ NULL, "production-comments", "a note of those who made the file" },
	{ NULL, "files", "a list of files that were sent to the publisher" },
	{ NULL, "processing-meta", "a key of those who made the file" },
	{ NULL, "counts", "counts of pages and the like" },
	{ NULL, "issue-id", "a key of the issue" },
	{ NULL, "volume-id", "a key of the volume" },
	{ NULL, "volume-issue-group", "another volume of the same article" },
	{ NULL, "object-id", "an identifier of a part" },
	{ "subj-group", "subject", "a code of a subject" },
	{ "abstract", "p", "an identifier of the abstract" },
	{ NULL, "journal-id", "a key of the journal" },
	{ NULL, "book-id", "a key of the book" },
	{ NULL, "book-part-id", "a key of the part" },
	{ NULL, "collection-id", "a key of the collection" },
	{ NULL, "contrib-id", "a key of a person in another register" },
	{ NULL, "institution-id", "a key of an institution in another "
	    "register" },
	{ NULL, "article-version", "a key of the version" },
	{ NULL, "self-uri", "the address of the article's own files" },
	{ "contrib", "x", "punctuation for a list of names" },
	{ "string-name", "x", "punctuation for a list of names" },
	{ "contrib-group", "x", "punctuation for a list of names" },
	{ "collab", "x", "punctuation for a list of names" },
	{ "journal-meta", "contrib-group", "editors of the whole journal" },
	{ "journal-meta", "notes", "about the journal" },
	{ "journal-meta", "aff", "an address of the journal" },
	{ "journal-meta", "custom-meta-group", "a key of the journal" },
	{ "collection-meta", "contrib-group", "editors of a whole series" },
	{ "fig", "permissions", "the rights of the article hold" },
	{ "table-wrap", "permissions", "the rights of the article hold" },
	{ "boxed-text", "permissions", "the rights of the article hold" },
	{ "supplementary-material", "permissions",
	    "the rights of the article hold" },
	{ "media", "permissions", "the rights of the article hold" },
	{ NULL, "inline-graphic", "a picture within a line" },
	{ NULL, "graphic", "a picture without a caption" },
	{ "mixed-citation", "issn", "the number of the journal cited" },
	{ NULL, "pub-id", "the code of the journal cited" },
	{ "journal-title-group", "abbrev-journal-title",
	    "another short form of the title" },
	{ "license", "graphic", "the mark of the licence" },
	{ "permissions", "license", "the same licence in another language" },
	{ NULL, "glyph-data", "the picture of a character" },
	{ NULL, "hr", "a rule" },
	{ NULL, "signature", "below a letter" }
};

const char *
jats_left_reason(const xmlNode *n)
{
	const char *name = dom_name(n), *parent = dom_name(n->parent);

	for (size_t i = 0; i < JATS_N(jats_left); i++)
		if (strcmp(name, jats_left[i].name) == 0 &&
		    (jats_left[i].parent == NULL ||
		    strcmp(parent, jats_left[i].parent) == 0))
			return jats_left[i].reason;
	return NULL;
}
const char *
jats_left_text(const xmlNode *n)
{
	const char *reason = jats_left_reason(n);

	return reason != NULL ? reason : jats_left[0].reason;
}


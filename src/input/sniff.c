/*
 * Which dialect is it?
 *
 * Each dialect says how sure it is of the first bytes, and the surest wins.
 * What none knows is named by its looks, so that the message helps.
 */
#include "input/sniff.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/source.h"
#include "input/dialect.h"

static const struct dialect *const sniff_dialects[] = {
	&dialect_pubmed_xml, &dialect_page_text, &dialect_jats,
	&dialect_medline, &dialect_abstract_text, &dialect_summary_text,
	&dialect_csv_text, &dialect_ris, &dialect_isi,
	&dialect_endnote_tagged, &dialect_endnote_xml, &dialect_articleset,
	&dialect_bibtex, &dialect_csl_json, &dialect_crossref_json,
	&dialect_epmc_json, &dialect_epmc_xml, &dialect_ovid,
	&dialect_pubmed_asn1,
	/* web pages, which may hold any of those above */
	&dialect_html_pubmed, &dialect_html_pmc, &dialect_html_meta,
	&dialect_html_pre
};

enum {
	SNIFF_N = sizeof sniff_dialects / sizeof *sniff_dialects,
	SNIFF_TEXTS = SNIFF_N - 4       /* that are no web pages */
};

/* What bytes that no dialect knows look like; NULL: nothing known. */
static const char *
sniff_looks(const char *head, size_t len)
{
	static const struct {
		const char *magic;
		size_t len;
		const char *name;
	} magics[] = {
		{ "%PDF-", 5, "a PDF file" },
		{ "\xFF\xD8\xFF", 3, "a JPEG picture" },
		{ "\x89PNG", 4, "a PNG picture" },
		{ "GIF8", 4, "a GIF picture" },
		{ "II*", 3, "a TIFF picture" },
		{ "PK\3\4", 4, "a ZIP archive or an office document" },
		{ "\xD0\xCF\x11\xE0", 4, "an old office document" },
		{ "{\\rtf", 5, "an RTF document" },
		{ "BZh", 3, "a bzip2 archive" },
		{ "\xFD" "7zXZ", 5, "an xz archive" },
		{ "7z\xBC\xAF", 4, "a 7z archive" },
		{ "\x28\xB5\x2F\xFD", 4, "a zstd archive" },
		{ "\x7F" "ELF", 4, "a program" }
	};

	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
		if (len >= magics[i].len &&
		    memcmp(head, magics[i].magic, magics[i].len) == 0)
			return magics[i].name;
	return NULL;
}

/* The same by words, in order of weight: a web page may hold all others. */
static const char *
sniff_words(const char *head)
{
	static const struct {
		const char *word, *name;
	} words[] = {
		{ "<html", "a web page" }, { "<HTML", "a web page" },
		{ "<!doctype html", "a web page" },
		{ "<!DOCTYPE html", "a web page" },
		{ "<eSearchResult", "the answer to a search, which holds no "
		    "records" },
		{ "<eSummaryResult", "summaries of records; fetch the records "
		    "themselves" },
		{ "<eFetchResult", "an answer of efetch without records" },
		{ "<?xml", "XML of another kind" }
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(head, words[i].word) != NULL)
			return words[i].name;
	head += strspn(head, " \t\r\n\xEF\xBB\xBF");
	if (*head == '{' || *head == '[')
		return "JSON of another kind than CSL's, Crossref's or Europe "
		    "PMC's";
	return NULL;
}

/* The surest of the first n dialects. */
static const struct dialect *
sniff_surest(const char *head, size_t len, size_t n, int *sure)
{
	const struct dialect *best = NULL;

	*sure = 0;
	for (size_t i = 0; i < n; i++) {
		int score = sniff_dialects[i]->sniff(head, len);

		if (score > *sure) {
			*sure = score;
			best = sniff_dialects[i];
		}
	}
	return best;
}

const struct dialect *
sniff_text(const char *head, size_t len, int *sure)
{
	int ignored;

	return sniff_surest(head, len, SNIFF_TEXTS, sure != NULL ? sure
	    : &ignored);
}

static bool
sniff_is_white(const char *head, size_t len)
{
	return strspn(head, " \t\r\n\f\xEF\xBB\xBF\xFF\xFE") >= len;
}

/* UTF-16 as ASCII, so that names can be looked for in it; without its mark. */
static size_t
sniff_narrow(const char *head, size_t len, char *out)
{
	bool marked = len > 1 && (memcmp(head, "\xFF\xFE", 2) == 0 ||
	    memcmp(head, "\xFE\xFF", 2) == 0);
	size_t n = 0;

	for (size_t i = marked ? 2 : 0; i < len; i++)
		if (head[i] != '\0')
			out[n++] = head[i];
	out[n] = '\0';
	return n;
}

static const struct dialect *
sniff_head(const char *head, size_t len, const char *looks,
    struct diags *diags)
{
	const size_t n = sizeof sniff_dialects / sizeof *sniff_dialects;
	const struct dialect *d;
	int sure;

	if (sniff_is_white(head, len)) {
		diag(diags, DIAG_INPUT_EMPTY, "the input is empty");
		return NULL;
	}
	d = looks == NULL ? sniff_surest(head, len, n, &sure) : NULL;
	if (d != NULL)
		return d;
	if (looks == NULL)
		looks = sniff_words(head);
	if (looks != NULL)
		diag(diags, DIAG_INPUT_UNKNOWN, "this looks like %s", looks);
	else
		diag(diags, DIAG_INPUT_UNKNOWN, "the format is not recognised");
	return NULL;
}

const struct dialect *
sniff(struct source *source, struct diags *diags)
{
	size_t len;
	const char *head = source_peek(source, &len);
	const char *looks = sniff_looks(head, len);
	const struct dialect *d = NULL;
	char *narrow;

	if (source_failed(source))
		return NULL;
	narrow = malloc(len + 1);
	if (narrow == NULL)
		diag(diags, DIAG_MEMORY, "no memory to read the input");
	else
		d = sniff_head(narrow, sniff_narrow(head, len, narrow), looks,
		    diags);
	free(narrow);
	return d;
}

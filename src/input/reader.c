/*
 * Which dialect is it, and the reader of it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/dialect.h"
#include "input/input.h"
#include "model/article.h"

static const struct dialect *const reader_dialects[] = {
	&dialect_pubmed_xml, &dialect_page_text
};

struct reader {
	const struct dialect *dialect;
	struct source *source;
	struct diags *diags;
	void *state;
	size_t n_articles, n_skipped;
};

/* What bytes that no dialect knows look like; NULL: nothing known. */
static const char *
reader_guess(const char *head, size_t len)
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
		{ "PK\3\4", 4, "a ZIP archive or an office document" },
		{ "\xD0\xCF\x11\xE0", 4, "an old office document" },
		{ "{\\rtf", 5, "an RTF document" },
		{ "BZh", 3, "a bzip2 archive" },
		{ "\xFD" "7zXZ", 5, "an xz archive" },
		{ "\x7F" "ELF", 4, "a program" }
	};
	static const struct {
		const char *word, *name;
	} words[] = {
		{ "<article", "a JATS article" },
		{ "<html", "a web page" }, { "<HTML", "a web page" },
		{ "\nTY  - ", "a RIS file" }, { "PMID- ", "a MEDLINE file" },
		{ "@article", "a BibTeX file" }, { "<?xml", "some other XML" }
	};

	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
		if (len >= magics[i].len &&
		    memcmp(head, magics[i].magic, magics[i].len) == 0)
			return magics[i].name;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(head, words[i].word) != NULL)
			return words[i].name;
	return NULL;
}

static const struct dialect *
reader_sniff(const char *head, size_t len)
{
	const struct dialect *best = NULL;
	int sure = 0;

	for (size_t i = 0; i < sizeof reader_dialects /
	    sizeof *reader_dialects; i++) {
		int score = reader_dialects[i]->sniff(head, len);

		if (score > sure) {
			sure = score;
			best = reader_dialects[i];
		}
	}
	return best;
}

static bool
reader_is_white(const char *head, size_t len)
{
	return strspn(head, " \t\r\n\xEF\xBB\xBF") >= len;
}

/* UTF-16 as ASCII, so that names can be looked for in it. */
static size_t
reader_narrow(const char *head, size_t len, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++)
		if (head[i] != '\0')
			out[n++] = head[i];
	out[n] = '\0';
	return n;
}

static const struct dialect *
reader_recognise(struct source *source, struct diags *diags)
{
	size_t len;
	const char *head = source_peek(source, &len);
	char *narrow = malloc(len + 1);
	const struct dialect *d = NULL;
	const char *guess;

	if (narrow == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the input");
	} else if (!source_failed(source)) {
		size_t n = reader_narrow(head, len, narrow);

		if (reader_is_white(narrow, n)) {
			diag(diags, DIAG_INPUT_EMPTY, "the input is empty");
		} else {
			d = reader_sniff(narrow, n);
			guess = reader_guess(narrow, n);
			if (d == NULL && guess != NULL)
				diag(diags, DIAG_INPUT_UNKNOWN,
				    "this looks like %s", guess);
			else if (d == NULL)
				diag(diags, DIAG_INPUT_UNKNOWN,
				    "the format is not recognised");
		}
	}
	free(narrow);
	return d;
}

struct reader *
reader_open(struct source *source, struct diags *diags)
{
	const struct dialect *d;
	struct reader *r;

	diags->here = (struct place){ .file = source_name(source) };
	d = reader_recognise(source, diags);
	if (d == NULL)
		return NULL;
	diag(diags, DIAG_INPUT_FORMAT, "%s", d->name);
	r = calloc(1, sizeof *r);
	if (r != NULL) {
		r->dialect = d;
		r->source = source;
		r->diags = diags;
		r->state = d->open(source, diags);
	}
	if (r == NULL || r->state == NULL) {
		free(r);
		return NULL;
	}
	return r;
}

void
reader_drop(struct reader *r)
{
	if (r == NULL)
		return;
	r->dialect->drop(r->state);
	free(r);
}

const char *
reader_format(const struct reader *r)
{
	return r->dialect->name;
}

enum read_result
reader_next(struct reader *r, struct arena *a, struct article **article)
{
	struct article *x = arena_alloc(a, sizeof *x);
	enum read_result result;

	*article = NULL;
	r->diags->here = (struct place){ .file = source_name(r->source) };
	x->source_format = r->dialect->name;
	x->source_name = source_name(r->source);
	result = r->dialect->next(r->state, a, x);
	if (result == READ_ARTICLE) {
		r->n_articles++;
		settle(a, x, r->diags);
		*article = x;
	} else if (result == READ_SKIPPED) {
		r->n_skipped++;
	} else if (result == READ_END && r->n_articles + r->n_skipped == 0) {
		diag(r->diags, DIAG_NO_RECORD, "no record was found");
	}
	return result;
}

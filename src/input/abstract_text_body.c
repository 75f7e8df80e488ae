/*
 * "Abstract (text)": abstracts, and the copyright at their end.
 *
 * A labelled section begins a line.  So may any word: a label of the common
 * ones is believed anywhere at the start of a line, another only where the
 * line before ended before it was full.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/abstract_text.h"

#include <string.h>
#include <strings.h>

#include "input/nlm.h"
#include "input/rich.h"

/* ---- copyright ---------------------------------------------------------- */

enum { COPYRIGHT_LONG = 800 };  /* bytes */

static bool
body_is_notice_of_rights(const char *text, bool first)
{
	static const char *const begins[] = {
		"\xC2\xA9", "Copyright", "(c) ", "(C) ", "COPYRIGHT",
		"Crown ", "Published by "
	};
	static const char *const holds[] = {
		"\xC2\xA9", "copyright", "rights reserved", "licens",
		"licenc", "creative commons", "published by",
		"published under", "(c) 1", "(c) 2"
	};

	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
		if (strncmp(text, begins[i], strlen(begins[i])) == 0)
			return true;
	if (first || strlen(text) > COPYRIGHT_LONG)
		return false;
	for (size_t i = 0; i < sizeof holds / sizeof *holds; i++)
		if (strcasestr(text, holds[i]) != NULL)
			return true;
	return false;
}

/* The block at the end of the body, taken from it. */
static const char *
body_cut_copyright(struct abstract_record *r)
{
	const char *text;

	if (r->n_body == 0)
		return NULL;
	text = r->blocks[r->body[r->n_body - 1]].text;
	if (!body_is_notice_of_rights(text, r->n_body == 1))
		return NULL;
	r->n_body--;
	return text;
}

/* ---- abstracts ---------------------------------------------------------- */

/* "Publisher: ", "Plain Language Summary: ": an abstract of its own */
static const char *
body_other(const char *line, size_t *len)
{
	static const char *const types[] = {
		"Publisher", "Plain Language Summary",
		"plain-language-summary", "PIP", "KIE", "NASA", "AAMC"
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		size_t n = strlen(types[i]);

		if (strncmp(line, types[i], n) == 0 &&
		    strncmp(line + n, ": ", 2) == 0) {
			*len = n + 2;
			return types[i];
		}
	}
	return NULL;
}

static struct abstract *
body_abstract(struct abstract_record *r, const char *type)
{
	struct article *x = r->export.x;
	struct abstract *b = ARENA_PUSH(r->export.arena, x->abstracts,
	    x->n_abstracts);

	b->type = type;
	b->kind = ABSTRACT_MAIN;
	if (type == NULL)
		return b;
	if (strcmp(type, "Publisher") == 0)
		b->lang = r->publisher_lang;
	b->kind = nlm_abstract_kind(type, b->lang);
	return b;
}

/* Length of the label that begins line i, or 0. */
static size_t
body_label(const struct abstract_record *r, const struct abstract_block *b,
    size_t i)
{
	const char *line = b->lines[i].text;
	enum nlm_surety sure;
	size_t n;

	line += strspn(line, " \t");
	sure = nlm_label(line, &n);
	if (sure == NLM_LABEL_KNOWN || (sure == NLM_LABEL_LIKELY &&
	    (i == 0 || abstract_is_hard(r, b, i - 1))))
		return n;
	return 0;
}

/* Lines from - to, with `skip` bytes of a label, as one more paragraph. */
static void
body_add(struct abstract_record *r, struct abstract *x,
    const struct abstract_block *b, size_t from, size_t to, size_t skip,
    bool labelled)
{
	struct arena *a = r->export.arena;
	const char *text = abstract_join(r, b, from, to, skip);
	const char *line = b->lines[from].text;
	struct abstract_sec *sec = x->n_secs > 0 ? &x->secs[x->n_secs - 1]
	    : NULL;

	line += strspn(line, " \t");
	if (sec == NULL || labelled) {
		sec = ARENA_PUSH(a, x->secs, x->n_secs);
		if (labelled && strncmp(line, "UNLABELLED:", 11) != 0)
			sec->label = text_fold(a, line, strcspn(line, ":"));
	}
	if (text != NULL)
		*ARENA_PUSH(a, sec->paras, sec->n_paras) = rich_plain(a,
		    text);
}

static void
body_block(struct abstract_record *r, struct abstract *x,
    const struct abstract_block *b, size_t skip)
{
	size_t from = 0, cut = skip;
	bool labelled = false;

	if (skip == 0) {
		cut = body_label(r, b, 0);
		labelled = cut > 0;
	}
	for (size_t i = 1; i <= b->n; i++) {
		size_t n = i < b->n ? body_label(r, b, i) : 0;

		if (i < b->n && n == 0 && !abstract_is_hard(r, b, i - 1))
			continue;
		body_add(r, x, b, from, i, cut, labelled);
		from = i;
		cut = n;
		labelled = n > 0;
	}
}

void
abstract_body(struct abstract_record *r)
{
	struct article *x = r->export.x;
	const char *copyright = body_cut_copyright(r);
	struct abstract *b = NULL;

	for (size_t i = 0; i < r->n_body; i++) {
		const struct abstract_block *block = &r->blocks[r->body[i]];
		const char *line = block->lines[0].text, *type;
		size_t skip = 0;

		line += strspn(line, " \t");
		type = body_other(line, &skip);
		if (type != NULL || b == NULL)
			b = body_abstract(r, type);
		body_block(r, b, block, skip);
	}
	x->copyright = copyright;
	if (b != NULL)
		b->copyright = copyright;
}

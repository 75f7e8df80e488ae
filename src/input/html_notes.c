/*
 * Saved web pages: statements that stand beside the text of an article, in
 * its notes and in sections of their own.
 */
#include "input/html.h"

#include <string.h>
#include <strings.h>

#include "input/rich.h"

enum note_kind {
	NOTE_OTHER,                     /* a section under its own title */
	NOTE_COI, NOTE_FUNDING, NOTE_CORRESPONDENCE, NOTE_DATA,
	NOTE_LEFT                       /* the publisher's own words */
};

/* How titles, or the statements themselves, begin. */
static const struct {
	const char *words;
	enum note_kind kind;
	bool section;                   /* a section of that title is none of
	                                   the text */
} note_words[] = {
	{ "competing", NOTE_COI, true }, { "conflict", NOTE_COI, true },
	{ "declaration of interest", NOTE_COI, true },
	{ "declaration of competing", NOTE_COI, true },
	{ "declaration of conflict", NOTE_COI, true },
	{ "disclosure", NOTE_COI, true },
	{ "financial disclosure", NOTE_COI, true },
	{ "potential conflict", NOTE_COI, true },
	{ "funding", NOTE_FUNDING, true },
	{ "financial support", NOTE_FUNDING, true },
	{ "role of the funding", NOTE_FUNDING, true },
	{ "correspond", NOTE_CORRESPONDENCE, true },
	{ "author for correspondence", NOTE_CORRESPONDENCE, true },
	{ "to whom correspondence", NOTE_CORRESPONDENCE, true },
	{ "* e-mail", NOTE_CORRESPONDENCE, false },
	{ "e-mail", NOTE_CORRESPONDENCE, false },
	{ "contributor information", NOTE_CORRESPONDENCE, true },
	{ "data availab", NOTE_DATA, true },
	{ "availability of data", NOTE_DATA, true },
	{ "code availab", NOTE_DATA, true },
	{ "publisher", NOTE_LEFT, true },
	{ "this section collects any data citations", NOTE_LEFT, false },
	{ "acknowledg", NOTE_OTHER, true },
	{ "author contribution", NOTE_OTHER, true },
	{ "authors\xE2\x80\x99 contribution", NOTE_OTHER, true },
	{ "authors' contribution", NOTE_OTHER, true },
	{ "contributors", NOTE_OTHER, true },
	{ "credit author", NOTE_OTHER, true },
	{ "declarations", NOTE_OTHER, true },
	{ "ethic", NOTE_OTHER, true }, { "consent", NOTE_OTHER, true },
	{ "abbreviation", NOTE_OTHER, true },
	{ "footnote", NOTE_OTHER, true }, { "notes", NOTE_OTHER, true },
	{ "associated data", NOTE_OTHER, true },
	{ "provenance", NOTE_OTHER, true }, { "orcid", NOTE_OTHER, true },
	{ "trial registration", NOTE_OTHER, true }
};

static size_t
note_find(const char *text)
{
	size_t i = 0, n = sizeof note_words / sizeof *note_words;

	while (text != NULL && i < n && strncasecmp(text,
	    note_words[i].words, strlen(note_words[i].words)) != 0)
		i++;
	return text != NULL ? i : n;
}

static enum note_kind
note_kind(const char *text)
{
	size_t i = note_find(text);

	return i < sizeof note_words / sizeof *note_words
	    ? note_words[i].kind : NOTE_OTHER;
}

bool
html_is_statement(const char *title)
{
	size_t i = note_find(title);

	return i < sizeof note_words / sizeof *note_words &&
	    note_words[i].section;
}

/* ---- where they go ------------------------------------------------------ */

struct note {
	const char *title;
	struct rich *paras;
	size_t n_paras;
	bool authors;
};

enum { NOTES_NEAR = 50 };       /* compared with; a page has a dozen */

/* Was the same said before, in another place of the page? */
static bool
note_is_again(struct html *h, const struct section *s, size_t n,
    const struct note *note)
{
	const char *text = rich_text(h->arena, &note->paras[0]);

	for (size_t i = 0; i < n && i < NOTES_NEAR; i++)
		if (s[i].n_paras == note->n_paras &&
		    strcmp(rich_text(h->arena, &s[i].paras[0]), text) == 0)
			return true;
	return false;
}

static void
note_section(struct html *h, struct section **to, size_t *n,
    const struct note *note, const char *title)
{
	struct section *s;

	if (note_is_again(h, *to, *n, note))
		return;
	s = ARENA_PUSH(h->arena, *to, *n);
	s->title = title;
	s->paras = note->paras;
	s->n_paras = note->n_paras;
}

/* "Corresponding author." alone says what the mark says. */
static void
note_correspondence(struct html *h, const struct note *note)
{
	struct article *x = h->x;
	const char *text = rich_text(h->arena, &note->paras[0]);

	if (note->n_paras == 1 && note->title == NULL &&
	    strchr(text, '@') == NULL && strlen(text) < 30)
		return;
	note_section(h, &x->author_notes, &x->n_author_notes, note,
	    note->title != NULL && note_kind(note->title) ==
	    NOTE_CORRESPONDENCE ? note->title : NULL);
}

static void
note_funding(struct html *h, const struct note *note)
{
	struct rich *r = &h->x->funding_statement;

	for (size_t i = 0; i < note->n_paras; i++) {
		if (r->n_runs != 0)
			ARENA_PUSH(h->arena, r->runs, r->n_runs)->text = " ";
		for (size_t k = 0; k < note->paras[i].n_runs; k++) {
			struct inline_run *run = ARENA_PUSH(h->arena, r->runs,
			    r->n_runs);

			*run = note->paras[i].runs[k];
		}
	}
}

static void
note_add(struct html *h, struct note *note)
{
	struct article *x = h->x;
	enum note_kind kind = note_kind(note->title);

	if (note->n_paras == 0)
		return;
	if (kind == NOTE_OTHER)
		kind = note_kind(rich_text(h->arena, &note->paras[0]));
	if (kind == NOTE_COI) {
		for (size_t i = 0; i < note->n_paras; i++)
			html_para(h, &x->coi, &x->n_coi, note->paras[i]);
	} else if (kind == NOTE_FUNDING) {
		note_funding(h, note);
	} else if (kind == NOTE_CORRESPONDENCE) {
		note_correspondence(h, note);
	} else if (kind != NOTE_LEFT && note->authors &&
	    note->title == NULL) {
		note_section(h, &x->author_notes, &x->n_author_notes, note,
		    NULL);
	} else if (kind != NOTE_LEFT) {
		note_section(h, &x->sections, &x->n_sections, note,
		    kind == NOTE_DATA && note->title == NULL
		    ? "Data availability" : note->title);
	}
	*note = (struct note){ .title = NULL, .authors = note->authors };
}

/* ---- what they are ------------------------------------------------------ */

/* A title in bold, alone in its paragraph or before the text. */
static const char *
note_bold(struct html *h, xmlNode *para)
{
	xmlNode *strong = html_first(para);
	const char *text;

	if (strong == NULL || (!html_is(strong, "strong") &&
	    !html_is(strong, "b")) || (para->children != strong &&
	    html_has_text(para->children)))
		return NULL;
	text = dom_text(h->arena, strong);
	if (text == NULL || strlen(text) > 80)
		return NULL;
	return html_bare(h, html_text(h, strong));
}

static void
note_para(struct html *h, struct note *note, xmlNode *para)
{
	const char *title = note_bold(h, para);
	struct rich text;
	const char *plain;

	if (title != NULL) {
		note_add(h, note);
		note->title = title;
	}
	text = html_rich(h, para);
	plain = rich_text(h->arena, &text);
	if (strlen(plain) < 60 && html_is_statement(plain) &&
	    strchr(plain, '.') == NULL && html_after(para) != NULL) {
		note_add(h, note);      /* a title in plain type */
		note->title = plain;
		return;
	}
	html_para(h, &note->paras, &note->n_paras, text);
}

/* A part with a heading of its own. */
static bool
note_is_part(const xmlNode *n)
{
	return html_is(n, "section") || html_is(n, "div.sec");
}

static void
note_walk(struct html *h, struct note *note, xmlNode *n)
{
	HTML_CHILDREN(part, n) {
		if (!html_has_text(part))
			continue;
		if (html_is(part, "h3") || html_is(part, "h4")) {
			note_add(h, note);
			note->title = html_bare(h, html_text(h, part));
		} else if (html_is(part, ".fn") || note_is_part(part)) {
			struct note inner = {
				.title = html_is(part, ".fn") ? NULL
				    : note->title, .authors = note->authors
			};

			note_add(h, note);
			note_walk(h, &inner, part);
			html_para(h, &inner.paras, &inner.n_paras,
			    html_rich(h, part));
			note_add(h, &inner);
		} else if (html_is(part, "p") || html_find(part, "p") ==
		    NULL) {
			note_para(h, note, part);
		} else {
			note_walk(h, note, part);
		}
	}
}

void
html_statement(struct html *h, const char *title, xmlNode *n, bool authors)
{
	struct note note = { .title = title, .authors = authors };

	if (html_find(n, "p") == NULL && html_find(n, "section") == NULL &&
	    html_find(n, "div") == NULL)
		note_para(h, &note, n);
	else
		note_walk(h, &note, n);
	html_para(h, &note.paras, &note.n_paras, html_rich(h, n));
	note_add(h, &note);
}

/*
 * Saved web pages: another dialect as the text of a page.
 *
 * PubMed's format "PubMed", and its older services, give a record as text
 * within <pre>.  The text goes to the dialect that knows it; blank lines stand
 * for the page above it, so that lines in messages are those of the page.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/html_pre.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/source.h"
#include "input/clean.h"
#include "input/dialect.h"
#include "input/html.h"
#include "input/sniff.h"

struct html_pre {
	const struct dialect *dialect;
	struct bytes text;
	struct source *source;
	void *state;
};

/* ---- the text ----------------------------------------------------------- */

static bool
pre_gather(struct bytes *text, const xmlNode *n)
{
	for (; n != NULL; n = n->next) {
		const char *s = (const char *)n->content;
		bool is_text = n->type == XML_TEXT_NODE ||
		    n->type == XML_CDATA_SECTION_NODE;

		if (is_text && !bytes_put(text, s, strlen(s)))
			return false;
		if (n->type == XML_ELEMENT_NODE &&
		    (strcmp((const char *)n->name, "br") != 0 ||
		    !bytes_put(text, "\n", 1)) &&
		    !pre_gather(text, n->children))
			return false;
	}
	return true;
}

/* All of the page's, each at its line; *at is where the first begins. */
static bool
pre_text(struct bytes *text, const xmlNode *root, size_t *at)
{
	long line = 1;

	*at = 0;
	HTML_EACH(n, root, "pre") {
		size_t before;

		for (; line < n->line; line++)
			if (!bytes_put(text, "\n", 1))
				return false;
		before = text->len;
		if (*at == 0)
			*at = before;
		if (!pre_gather(text, n->children) ||
		    !bytes_put(text, "\n", 1))
			return false;
		for (const char *p = text->p + before; *p != '\0'; p++)
			line += *p == '\n';
	}
	return true;
}

struct html_pre *
html_pre_open(const xmlNode *root, const char *name, struct diags *diags)
{
	struct html_pre *pre = calloc(1, sizeof *pre);
	size_t at;

	if (pre == NULL || !pre_text(&pre->text, root, &at)) {
		diag(diags, DIAG_MEMORY, "no memory to read the page");
		html_pre_drop(pre);
		return NULL;
	}
	if (pre->text.p != NULL)
		pre->dialect = sniff_text(pre->text.p + at,
		    pre->text.len - at, NULL);
	if (pre->dialect != NULL)
		pre->source = source_open_memory(pre->text.p, pre->text.len,
		    name, diags);
	if (pre->source != NULL)
		pre->state = pre->dialect->open(pre->source, diags);
	if (pre->state == NULL) {
		html_pre_drop(pre);
		return NULL;
	}
	return pre;
}

void
html_pre_drop(struct html_pre *pre)
{
	if (pre == NULL)
		return;
	if (pre->state != NULL)
		pre->dialect->drop(pre->state);
	source_drop(pre->source);
	free(pre->text.p);
	free(pre);
}

enum read_result
html_pre_next(struct html_pre *pre, struct arena *a, struct article *article)
{
	article->source_format = pre->dialect->name;
	return pre->dialect->next(pre->state, a, article);
}

/* ---- what is it? -------------------------------------------------------- */

static char
pre_unescape(const char *s, size_t *n)
{
	static const struct {
		const char *escape;
		char is;
	} escapes[] = {
		{ "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' },
		{ "&quot;", '"' }, { "&#39;", '\'' }
	};

	for (size_t i = 0; *s == '&' && i < sizeof escapes /
	    sizeof *escapes; i++) {
		*n = strlen(escapes[i].escape);
		if (strncmp(s, escapes[i].escape, *n) == 0)
			return escapes[i].is;
	}
	*n = 1;
	return *s;
}

int
html_pre_sniff(const char *head)
{
	const char *p = strcasestr(head, "<pre"), *end;
	char *text;
	size_t n = 0, skip;
	int sure = 0;

	p = p != NULL ? strchr(p, '>') : NULL;
	if (p == NULL)
		return 0;
	end = strcasestr(++p, "</pre");
	if (end == NULL)
		end = p + strlen(p);
	text = malloc((size_t)(end - p) + 1);
	if (text == NULL)
		return 0;
	for (; p < end; p += skip)
		text[n++] = pre_unescape(p, &skip);
	text[n] = '\0';
	if (sniff_text(text, n, &sure) == NULL)
		sure = 0;
	free(text);
	return sure > 0 ? 80 : 0;
}

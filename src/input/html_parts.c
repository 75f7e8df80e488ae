/*
 * Saved web pages: keywords, lists of lines, addresses.
 */
#include "input/html.h"

#include <string.h>

#include "base/utf8.h"
#include "input/rich.h"

const char *
html_bare(struct html *h, const char *title)
{
	size_t len = title != NULL ? strlen(title) : 0;

	while (len > 0 && strchr(":. ", title[len - 1]) != NULL)
		len--;
	return len > 0 ? arena_strndup(h->arena, title, len) : NULL;
}

/* ---- labels of figures -------------------------------------------------- */

const char *
html_cut_label(struct html *h, struct rich *caption)
{
	const char *label, *rest;
	size_t n = caption->n_runs > 0
	    ? copied_figure_label(caption->runs[0].text) : 0;

	if (n == 0)
		return NULL;
	rest = caption->runs[0].text + n;
	if (*rest != '\0' && strchr(".:| ", *rest) == NULL)
		return NULL;
	label = arena_strndup(h->arena, caption->runs[0].text, n);
	while (*(rest += strspn(rest, ".:| ")) == '\0' &&
	    --caption->n_runs > 0)
		rest = (++caption->runs)->text;
	if (caption->n_runs > 0)
		caption->runs[0].text = rest;
	return label;
}

/* ---- keywords ----------------------------------------------------------- */

static void
keyword_add(struct html *h, struct kwd_group *g, struct rich_builder *b)
{
	struct rich text = rich_end(b);
	struct inline_run run = b->now;

	if (text.n_runs != 0)
		ARENA_PUSH(h->arena, g->kwds, g->n_kwds)->text = text;
	rich_begin(b, h->arena);
	rich_set_run(b, &run);
}

/* The full stop behind the last is the site's. */
static void
keyword_last(struct html *h, struct kwd_group *g)
{
	struct rich *r;
	struct inline_run *run;
	size_t len;

	if (g->n_kwds == 0)
		return;
	r = &g->kwds[g->n_kwds - 1].text;
	run = &r->runs[r->n_runs - 1];
	len = strlen(run->text);
	if (len == 1 && run->text[0] == '.' && r->n_runs > 1)
		r->n_runs--;
	if (len > 1 && run->text[len - 1] == '.' &&
	    memchr(run->text, '.', len - 1) == NULL)
		run->text = arena_strndup(h->arena, run->text, len - 1);
}

void
html_keywords(struct html *h, const char *title, struct rich text,
    char separator)
{
	const char stop[] = { separator, '\0' };
	struct kwd_group *g = ARENA_PUSH(h->arena, h->x->kwd_groups,
	    h->x->n_kwd_groups);
	struct rich_builder b;

	g->title = title;
	rich_begin(&b, h->arena);
	for (size_t i = 0; i < text.n_runs; i++) {
		const char *s = text.runs[i].text;

		rich_set_run(&b, &text.runs[i]);
		for (;;) {
			size_t n = strcspn(s, stop);

			rich_put(&b, s, n);
			if (s[n] == '\0')
				break;
			keyword_add(h, g, &b);
			s += n + 1;
		}
	}
	keyword_add(h, g, &b);
	keyword_last(h, g);
	if (g->n_kwds == 0)
		h->x->n_kwd_groups--;
}

/* ---- lists of lines ----------------------------------------------------- */

void
html_lines(struct html *h, xmlNode *root, const char *anchor,
    copied_section_fn *read)
{
	struct copied *c = &h->cite;

	c->lines = NULL;
	c->n_lines = 0;
	HTML_EACH(n, root, anchor) {
		const char *text = html_text(h, n);
		struct copied_line *l;

		if (text == NULL)
			continue;
		l = ARENA_PUSH(h->arena, c->lines, c->n_lines);
		l->text = text;
		l->key = copied_plain(c, text);
		l->number = n->line;
	}
	read(c, 0, c->n_lines);
	for (size_t i = 0; i < c->n_lines; i++)
		if (c->lines[i].fate == FATE_UNREACHED)
			copied_left(c, c->where, c->lines[i].text);
}

/* ---- addresses ---------------------------------------------------------- */

const char *
html_href_number(struct html *h, const char *href, const char *before)
{
	const char *at = href != NULL ? strstr(href, before) : NULL;
	size_t n;

	if (at == NULL)
		return NULL;
	at += strlen(before);
	n = strspn(at, "0123456789");
	return n > 0 && n < 10 ? arena_strndup(h->arena, at, n) : NULL;
}

static int
href_hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F'
	    ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

const char *
html_unescape_href(struct html *h, const char *s)
{
	struct buf b = { .arena = h->arena };

	for (const char *p = s; *p != '\0'; p++) {
		int high = *p == '%' ? href_hex(p[1]) : -1;
		int low = high >= 0 ? href_hex(p[2]) : -1;

		if (low < 0 || high * 16 + low == 0) {
			buf_char(&b, *p);
			continue;
		}
		buf_char(&b, (char)(high * 16 + low));
		p += 2;
	}
	return utf8_is_valid(buf_text(&b), b.len) ? buf_text(&b) : s;
}

const char *
html_href_doi(struct html *h, const char *href)
{
	const char *at = href != NULL ? strstr(href, "doi.org/") : NULL;

	if (at == NULL)
		return NULL;
	at = html_unescape_href(h, at + strlen("doi.org/"));
	at += strspn(at, "/");
	return strncmp(at, "10.", 3) == 0 ? arena_strdup(h->arena, at) : NULL;
}

/*
 * Spans: inline text with its styles and links.
 */
#include <string.h>

#include "template/internal.h"

const struct text_style *
spans_variant(struct compose *c, const struct text_style *base,
    unsigned styles)
{
	struct text_style *t;

	if (styles == 0)
		return base;
	t = arena_memdup(c->arena, base, sizeof *t);
	if ((styles & INLINE_ITALIC) != 0)
		t->italic = !base->italic;
	if ((styles & INLINE_BOLD) != 0)
		t->font_weight = 700;
	if ((styles & INLINE_SUP) != 0)
		t->position = POSITION_SUPER;
	else if ((styles & INLINE_SUB) != 0)
		t->position = POSITION_SUB;
	if ((styles & INLINE_SMALL_CAPS) != 0)
		t->caps = CAPS_SMALL;
	if ((styles & INLINE_UNDERLINE) != 0)
		t->decoration |= DECORATION_UNDERLINE;
	if ((styles & INLINE_STRIKE) != 0)
		t->decoration |= DECORATION_LINE_THROUGH;
	if ((styles & INLINE_OVERLINE) != 0)
		t->decoration |= DECORATION_OVERLINE;
	return t;
}

static struct span *
spans_add(struct spans *s)
{
	struct span *x = ARENA_PUSH(s->c->arena, s->spans, s->n_spans);

	x->style = &s->style->text;
	return x;
}

struct span *
spans_text(struct spans *s, const char *text, unsigned flags)
{
	struct span *x;

	if (text == NULL || text[0] == '\0')
		return NULL;
	x = spans_add(s);
	x->text = text;
	x->flags = flags;
	return x;
}

struct span *
spans_styled(struct spans *s, const char *text, const char *style,
    unsigned flags)
{
	struct span *x = spans_text(s, text, flags);
	const struct tstyle *t = template_style(s->c->t, style);

	if (x != NULL && t != NULL)
		x->style = &t->text;
	return x;
}

void
spans_rich(struct spans *s, const struct rich *r, unsigned flags)
{
	for (size_t i = 0; i < r->n_runs; i++) {
		const struct inline_run *run = &r->runs[i];
		struct span *x;

		if (run->line_break)
			spans_text(s, " ", 0);
		x = spans_text(s, run->text, flags);
		if (x == NULL)
			continue;
		x->style = spans_variant(s->c, x->style, run->styles);
		x->lang = run->lang;
		x->href = run->href;
		if (run->math != NULL)
			x->flags |= SPAN_NO_HYPHENS;
	}
}

/* Bytes that a URI cannot hold, percent-encoded.  Source: RFC 3986. */
static const char *
uri_escape(struct arena *a, const char *text)
{
	struct buf b = { .arena = a };

	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if (c <= 0x20 || c >= 0x7F || strchr("<>\"{}|\\^`%", c) !=
		    NULL)
			buf_printf(&b, "%%%02X", c);
		else
			buf_char(&b, *text);
	}
	return buf_text(&b);
}

void
spans_link(struct spans *s, const char *text, const char *href,
    const char *title)
{
	struct span *x = spans_text(s, text, SPAN_URL | SPAN_NO_HYPHENS);

	if (x == NULL)
		return;
	x->href = href;
	x->href_title = title;
}

void
spans_doi(struct spans *s, const char *doi, const char *prefix)
{
	struct arena *a = s->c->arena;

	if (doi == NULL)
		return;
	spans_link(s, arena_printf(a, "%s%s", prefix, doi),
	    arena_printf(a, "https://doi.org/%s", uri_escape(a, doi)),
	    arena_printf(a, "DOI %s", doi));
}

void
spans_pmid(struct spans *s, const char *text, const char *pmid)
{
	struct arena *a = s->c->arena;

	if (pmid == NULL)
		return;
	spans_link(s, text, arena_printf(a,
	    "https://pubmed.ncbi.nlm.nih.gov/%s/", uri_escape(a, pmid)),
	    arena_printf(a, "PubMed %s", pmid));
}

void
spans_pmcid(struct spans *s, const char *text, const char *pmcid)
{
	struct arena *a = s->c->arena;

	if (pmcid == NULL)
		return;
	spans_link(s, text, arena_printf(a,
	    "https://pmc.ncbi.nlm.nih.gov/articles/%s/",
	    uri_escape(a, pmcid)),
	    arena_printf(a, "PubMed Central %s", pmcid));
}

/*
 * Spans: inline text with its styles and links.
 */
#include <string.h>
#include <strings.h>

#include "template/internal.h"
#include "text/text.h"

/* ---- styles ------------------------------------------------------------- */

const struct text_style *
spans_variant(struct compose *c, const struct text_style *base,
    unsigned styles)
{
	static const struct {
		unsigned style;
		enum text_decoration decoration;
	} lines[] = {
		{ INLINE_UNDERLINE, DECORATION_UNDERLINE },
		{ INLINE_STRIKE, DECORATION_LINE_THROUGH },
		{ INLINE_OVERLINE, DECORATION_OVERLINE }
	};
	struct text_style *t;

	if (styles == 0)
		return base;
	t = arena_memdup(c->arena, base, sizeof *t);
	if ((styles & INLINE_ITALIC) != 0)
		t->italic = !base->italic;
	if ((styles & INLINE_BOLD) != 0)
		t->font_weight = 700;
	if ((styles & (INLINE_SUP | INLINE_SUB)) != 0) {
		t->position = (styles & INLINE_SUP) != 0 ? POSITION_SUPER
		    : POSITION_SUB;
		t->numerals = NUMERALS_LINING;
	}
	if ((styles & INLINE_SMALL_CAPS) != 0)
		t->caps = CAPS_SMALL;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if ((styles & lines[i].style) != 0)
			t->decoration |= lines[i].decoration;
	return t;
}

/* ---- text --------------------------------------------------------------- */

struct span *
spans_kind(struct spans *s, enum span_kind kind)
{
	struct span *x = ARENA_PUSH(s->c->arena, s->spans, s->n_spans);

	memset(x, 0, sizeof *x);
	x->kind = kind;
	x->style = &s->style->text;
	return x;
}

struct span *
spans_text(struct spans *s, const char *text, unsigned flags)
{
	struct span *x;

	if (text == NULL || text[0] == '\0')
		return NULL;
	x = spans_kind(s, SPAN_TEXT);
	x->text = text;
	x->flags = flags;
	return x;
}

struct span *
spans_styled(struct spans *s, const char *text, const struct tstyle *style,
    unsigned flags)
{
	struct span *x = spans_text(s, text, flags);

	if (x != NULL && style != NULL)
		x->style = &style->text;
	return x;
}

/* Bytes that a URI cannot hold are percent-encoded; `also` are more. */
static const char *
uri_escape(struct arena *a, const char *text, const char *also)
{
	struct buf b = { .arena = a };

	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if (c <= 0x20 || c >= 0x7F || strchr("<>\"{}|\\^`", c) != NULL
		    || strchr(also, c) != NULL)
			buf_printf(&b, "%%%02X", c);
		else
			buf_char(&b, *text);
	}
	return buf_text(&b);
}

static void
spans_run(struct spans *s, const struct inline_run *run, unsigned flags)
{
	struct span *x;

	if (run->line_break && s->n_spans != 0)
		spans_kind(s, SPAN_BREAK);
	x = spans_text(s, run->text, flags);
	if (x == NULL)
		return;
	x->around = x->style;
	x->style = spans_variant(s->c, x->style, run->styles);
	x->lang = run->lang;
	if (run->href != NULL)
		x->href = uri_escape(s->c->arena, run->href, "");
	if (run->math == NULL)
		return;
	x->kind = SPAN_MATH;
	x->flags |= SPAN_NO_HYPHENS;
	x->math = run->math;
	x->display = run->display;
}

void
spans_rich(struct spans *s, const struct rich *r, unsigned flags)
{
	for (size_t i = 0; i < r->n_runs; i++)
		spans_run(s, &r->runs[i], flags);
}

void
spans_paras(struct spans *s, const struct rich *paras, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		spans_text(s, i == 0 ? NULL : " ", 0);
		spans_rich(s, &paras[i], 0);
	}
}

void
spans_separate(struct spans *s, size_t i)
{
	const char *between = s->node->separator;

	if (i == 0)
		return;
	if (between != NULL && between[0] == '\n')
		spans_kind(s, SPAN_BREAK);
	else
		spans_text(s, between != NULL ? between : ", ", 0);
}

void
spans_sentence(struct spans *s)
{
	const char *text = NULL;
	size_t len;

	for (size_t i = s->n_spans; i-- > 0 && text == NULL;)
		text = s->spans[i].text;
	if (text == NULL)
		return;
	len = strlen(text);
	if (text[len - 1] == ' ')
		return;
	spans_text(s, strchr(".?!;:", text[len - 1]) != NULL ? " " : ". ", 0);
}

void
spans_lang(struct spans *s, size_t first, const char *lang)
{
	for (size_t i = first; i < s->n_spans; i++)
		if (s->spans[i].lang == NULL)
			s->spans[i].lang = lang;
}

void
spans_isolate(struct spans *s, size_t first)
{
	bool rtl = text_lang_is_rtl(s->c->story->meta.lang);

	for (size_t i = first; i < s->n_spans; i++)
		if (s->spans[i].text != NULL &&
		    (rtl || text_is_rtl(&s->spans[i].text, 1, false)))
			s->spans[i].flags |= SPAN_ISOLATE;
}

/* ---- links -------------------------------------------------------------- */

void
spans_link(struct spans *s, const char *text, const char *href,
    const char *title)
{
	struct span *x = spans_text(s, text, SPAN_URL | SPAN_NO_HYPHENS);

	if (x == NULL)
		return;
	x->href = uri_escape(s->c->arena, href, "");
	x->href_title = arena_printf(s->c->arena, "%s (opens in browser)",
	    title);
}

const char *
doi_href(struct arena *a, const char *doi)
{
	return arena_printf(a, "https://doi.org/%s",
	    uri_escape(a, doi, "%#?[]"));
}

void
spans_doi(struct spans *s, const char *doi, const char *prefix)
{
	struct arena *a = s->c->arena;

	if (doi == NULL)
		return;
	spans_link(s, arena_printf(a, "%s%s", prefix, doi), doi_href(a, doi),
	    arena_printf(a, "DOI %s", doi));
}

void
spans_pmid(struct spans *s, const char *text, const char *pmid)
{
	struct arena *a = s->c->arena;

	if (pmid == NULL)
		return;
	spans_link(s, text, arena_printf(a,
	    "https://pubmed.ncbi.nlm.nih.gov/%s/",
	    uri_escape(a, pmid, "%#?/")), arena_printf(a, "PubMed %s", pmid));
}

void
spans_pmcid(struct spans *s, const char *text, const char *pmcid)
{
	struct arena *a = s->c->arena;

	if (pmcid == NULL)
		return;
	spans_link(s, text, arena_printf(a,
	    "https://pmc.ncbi.nlm.nih.gov/articles/%s/",
	    uri_escape(a, pmcid, "%#?/")),
	    arena_printf(a, "PubMed Central %s", pmcid));
}

void
spans_id_links(struct spans *s, const char *doi, const char *pmid,
    const char *pmcid)
{
	const struct tstyle *style = s->style;

	if (doi != NULL) {
		spans_text(s, s->n_spans != 0 ? " " : NULL, 0);
		spans_doi(s, doi, "doi:");
	}
	if (s->node->link_style != NULL)
		s->style = s->node->link_style;
	if (pmid != NULL) {
		spans_text(s, s->n_spans != 0 ? " " : NULL, 0);
		spans_pmid(s, "PubMed", pmid);
	}
	if (pmcid != NULL) {
		spans_text(s, s->n_spans != 0 ? " " : NULL, 0);
		spans_pmcid(s, "PMC", pmcid);
	}
	s->style = style;
}

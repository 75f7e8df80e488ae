/*
 * Saved web pages: references.
 *
 * Behind the text of each the site puts links, " - DOI - PubMed" or "[DOI]
 * [PubMed]", which hold its identifiers.
 */
#include "input/html.h"

#include <string.h>
#include <strings.h>

#include "input/ids.h"
#include "input/rich.h"

/* ---- links -------------------------------------------------------------- */

static bool
ref_is_link_word(const char *s)
{
	static const char *const words[] = {
		"DOI", "PubMed", "PMC", "PMC free article", "Free PMC article",
		"Google Scholar", "CrossRef", "Cross Ref", "Ref list", "View",
		"Free article"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasecmp(s, words[i]) == 0)
			return true;
	return false;
}

static void
ref_link(struct html *h, struct ref *r, xmlNode *link)
{
	const char *href = html_attr(h, link, "href"), *n;

	if (r->doi == NULL)
		r->doi = html_href_doi(h, href);
	n = html_href_number(h, href, "/PMC");
	if (r->pmcid == NULL && n != NULL)
		r->pmcid = arena_printf(h->arena, "PMC%s", n);
	n = html_href_number(h, href, "pubmed.ncbi.nlm.nih.gov/");
	if (n == NULL)
		n = html_href_number(h, href, "/pubmed/");
	if (n == NULL && strcmp(dom_text(h->arena, link), "PubMed") == 0)
		n = html_href_number(h, href, "/");
	if (r->pmid == NULL)
		r->pmid = n;
}

static void
ref_links(struct html *h, struct ref *r, xmlNode *n)
{
	HTML_EACH(link, n, "a") {
		const char *word = dom_text(h->arena, link);

		if (word == NULL || !ref_is_link_word(word))
			continue;
		ref_link(h, r, link);
		html_mark(link, HTML_USED);
	}
}

/* ---- text --------------------------------------------------------------- */

/* Length without what stood around the links: "[ ] [ ]", " - - ". */
static size_t
ref_bare_len(const char *s, size_t len)
{
	for (;;) {
		while (len > 0 && s[len - 1] == ' ')
			len--;
		if (len > 0 && (s[len - 1] == '-' || s[len - 1] == '[') &&
		    (len == 1 || s[len - 2] == ' ' || s[len - 2] == '-')) {
			len--;
		} else if (len > 1 && s[len - 1] == ']') {
			size_t n = len - 1;

			while (n > 0 && s[n - 1] == ' ')
				n--;
			if (n == 0 || s[n - 1] != '[')
				return len;
			len = n - 1;
		} else {
			return len;
		}
	}
}

static void
ref_trim(struct html *h, struct rich *r)
{
	while (r->n_runs > 0) {
		struct inline_run *run = &r->runs[r->n_runs - 1];
		size_t len = ref_bare_len(run->text, strlen(run->text));

		run->text = arena_strndup(h->arena, run->text, len);
		if (len > 0)
			return;
		r->n_runs--;
	}
}

/* "Zool. Suppl." in italics and the volume in bold often touch. */
static void
ref_space(struct html *h, struct rich *r)
{
	for (size_t i = 1; i < r->n_runs; i++) {
		struct inline_run *before = &r->runs[i - 1];
		size_t len = strlen(before->text);

		if ((before->styles & INLINE_ITALIC) != 0 &&
		    (r->runs[i].styles & INLINE_BOLD) != 0 && len > 0 &&
		    before->text[len - 1] != ' ' &&
		    r->runs[i].text[0] != ' ')
			before->text = arena_printf(h->arena, "%s ",
			    before->text);
	}
}

/* The DOI that ends the text, "doi: 10.1000/x" or bare, is no text. */
static void
ref_cut_doi(struct html *h, struct ref *r)
{
	struct rich text = r->text;
	struct inline_run *run;
	const char *s, *last, *doi;

	if (text.n_runs == 0)
		return;
	run = &text.runs[text.n_runs - 1];
	s = run->text;
	if (text.n_runs > 1 && id_doi(h->arena, s) != NULL) {
		text.n_runs--;          /* a link by itself */
		s = arena_printf(h->arena, "%s%s", (--run)->text, s);
	}
	doi = copied_cut_doi(&h->cite, &s);
	last = strrchr(s, ' ');
	if (doi == NULL && last != NULL && strncmp(last + 1, "10.", 3) == 0 &&
	    (doi = id_doi(h->arena, last + 1)) != NULL)
		s = arena_strndup(h->arena, s, (size_t)(last - s));
	if (doi == NULL)
		return;
	if (r->doi == NULL)
		r->doi = doi;
	if (run->text[0] == ' ' && s[0] != ' ')
		s = arena_printf(h->arena, " %s", s);
	run->text = s;
	r->text = text;
	ref_trim(h, &r->text);
}

/* Length of "12. " that begins the text; 0. */
static size_t
ref_number(const char *s)
{
	size_t n = strspn(s, "0123456789");

	return n > 0 && n < 5 && s[n] == '.' && s[n + 1] == ' ' ? n : 0;
}

/* A number that the text begins by is a label. */
static void
ref_take_label(struct html *h, struct ref *r)
{
	const char *s = r->text.n_runs > 0 ? r->text.runs[0].text : "";
	size_t n = ref_number(s);

	if (n == 0)
		return;
	r->label = arena_strndup(h->arena, s, n);
	r->text.runs[0].text = arena_strdup(h->arena, s + n + 2);
}

static const char *
ref_label(struct html *h, const char *label)
{
	size_t len = label != NULL ? strlen(label) : 0;

	while (len > 0 && strchr(". ", label[len - 1]) != NULL)
		len--;
	return len > 0 ? arena_strndup(h->arena, label, len) : NULL;
}

void
html_ref(struct html *h, struct ref_list *list, const char *label,
    xmlNode *n)
{
	struct ref r = { .label = ref_label(h, label) };

	ref_links(h, &r, n);
	r.text = html_rich(h, n);
	ref_trim(h, &r.text);
	if (r.label == NULL)
		ref_take_label(h, &r);
	ref_space(h, &r.text);
	ref_cut_doi(h, &r);
	if (r.text.n_runs == 0 && r.doi == NULL && r.pmid == NULL &&
	    r.pmcid == NULL)
		return;
	*ARENA_PUSH(h->arena, list->refs, list->n_refs) = r;
	if (r.label == NULL)
		list->refs[list->n_refs - 1].label = arena_printf(h->arena,
		    "%zu", list->n_refs);
}

void
html_add_refs(struct html *h, const struct ref_list *list)
{
	if (list->n_refs != 0 || list->n_lists != 0)
		*ARENA_PUSH(h->arena, h->x->ref_lists, h->x->n_ref_lists) =
		    *list;
}

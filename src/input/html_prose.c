/*
 * Saved web pages: an article of PMC, its abstracts, figures, statements.
 *
 * The text itself is not for a handout.  Out of it come the captions; around
 * it stand statements, which are told from its sections by their class or by
 * their title.
 */
#include "input/html.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/rich.h"

/* The heading of a section, without the colon that some end by. */
static const char *
prose_title(struct html *h, xmlNode *section)
{
	static const char *const names[] = { "h2", "h3", "h4" };

	HTML_CHILDREN(n, section)
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			if (html_is(n, names[i]))
				return html_bare(h, html_text(h, n));
	return NULL;
}

/* ---- keywords ----------------------------------------------------------- */

static void
prose_keywords(struct html *h, xmlNode *n)
{
	const char *title = html_bare(h, html_find_text(h, n, "strong"));
	struct rich text = html_rich(h, n);
	const char *plain = rich_text(h->arena, &text);

	if (title != NULL && (strncasecmp(title, "key", 3) == 0))
		title = NULL;
	html_keywords(h, title, text, strchr(plain, ';') != NULL ? ';' : ',');
}

/* ---- abstracts ---------------------------------------------------------- */

static enum abstract_kind
prose_abstract_kind(const char *title)
{
	static const struct {
		const char *words;
		enum abstract_kind kind;
	} kinds[] = {
		{ "Abstract", ABSTRACT_MAIN }, { "Summary", ABSTRACT_MAIN },
		{ "Graphical", ABSTRACT_GRAPHICAL },
		{ "Visual", ABSTRACT_GRAPHICAL },
		{ "Highlights", ABSTRACT_HIGHLIGHTS },
		{ "Key points", ABSTRACT_KEY_POINTS },
		{ "Plain language", ABSTRACT_PLAIN_LANGUAGE },
		{ "Lay ", ABSTRACT_PLAIN_LANGUAGE },
		{ "Author summary", ABSTRACT_PLAIN_LANGUAGE },
		{ "Digest", ABSTRACT_PLAIN_LANGUAGE },
		{ "Executive", ABSTRACT_EXECUTIVE_SUMMARY }
	};

	for (size_t i = 0; title != NULL && i < sizeof kinds /
	    sizeof *kinds; i++)
		if (strncasecmp(title, kinds[i].words,
		    strlen(kinds[i].words)) == 0)
			return kinds[i].kind;
	return title == NULL ? ABSTRACT_MAIN : ABSTRACT_OTHER;
}

/* "Background:" in bold before the text of a paragraph. */
static const char *
prose_run_in(struct html *h, xmlNode *para)
{
	xmlNode *strong = html_first(para);
	const char *text;

	if (strong == NULL || !html_is(strong, "strong") ||
	    (para->children != strong && html_has_text(para->children)))
		return NULL;
	text = dom_text(h->arena, strong);
	if (text == NULL || strlen(text) > 60 ||
	    text[strlen(text) - 1] != ':')
		return NULL;
	return html_bare(h, html_text(h, strong));
}

static void
prose_abstract_para(struct html *h, struct abstract *x, const char *label,
    xmlNode *para)
{
	const char *run_in = prose_run_in(h, para);
	struct rich text = html_rich(h, para);

	if (text.n_runs != 0)
		html_abstract_para(h, x, run_in != NULL ? run_in : label,
		    text);
}

/* "Supplementary Information" below an abstract tells where the files are. */
static bool
prose_is_files(const char *title)
{
	return title != NULL && (strncasecmp(title, "Supplementa", 11) == 0 ||
	    strncasecmp(title, "Electronic supplementa", 22) == 0 ||
	    strncasecmp(title, "Supporting information", 22) == 0 ||
	    strncasecmp(title, "Additional file", 15) == 0 ||
	    strncasecmp(title, "Associated Data", 15) == 0);
}

static void
prose_abstract(struct html *h, const char *title, xmlNode *n)
{
	struct abstract x = { .kind = prose_abstract_kind(title) };
	const char *label = NULL;

	if (x.kind != ABSTRACT_MAIN)
		x.title = title;
	HTML_EACH(words, n, ".kwd-group")
		prose_keywords(h, words);
	HTML_EACH(part, n, "*") {
		if (!html_is_open(h, part))
			continue;
		if (html_is(part, "h3") || html_is(part, "h4")) {
			label = html_bare(h, html_text(h, part));
			if (!prose_is_files(label))
				continue;
			html_mark(part->parent, HTML_LEFT);
			label = NULL;
		} else if (html_is(part, ".kwd-title")) {
			prose_keywords(h, part->parent);
		} else if (html_is(part, "p") || html_is(part, "li")) {
			prose_abstract_para(h, &x, label, part);
			label = NULL;
		}
	}
	if (x.n_secs != 0)
		*ARENA_PUSH(h->arena, h->x->abstracts, h->x->n_abstracts) = x;
}

/* ---- figures, tables ---------------------------------------------------- */

/* "Fig 3. Detection in cells." or the label alone. */
static void
prose_figure_head(struct html *h, xmlNode *n, struct figure *f)
{
	static const char *const heads[] = { ".obj_head", "h3", "h4" };
	struct rich head = { 0 };

	for (size_t i = 0; i < 3 && head.n_runs == 0; i++)
		head = html_find_rich(h, n, heads[i]);
	if (head.n_runs == 0)           /* "<a>Figure 1</a>" before it */
		head = html_find_rich(h, html_find(n, ".icnblk_cntnt"),
		    ".figpopup");
	f->label = html_cut_label(h, &head);
	f->title = head;
	if (f->label == NULL && head.n_runs == 1) {
		f->label = html_bare(h, head.runs[0].text);
		f->title.n_runs = 0;
	}
}

static void
prose_figure(struct html *h, xmlNode *n, bool is_table)
{
	xmlNode *caption = html_find(n, "figcaption");
	struct figure *f, at = { .is_table = is_table };
	const char *alt = html_attr(h, html_find(n, "img"), "alt");

	prose_figure_head(h, n, &at);
	if (caption == NULL)
		caption = html_find(n, ".caption");
	if (caption != NULL) {
		HTML_EACH(para, caption, "p")
			html_para(h, &at.caption, &at.n_caption,
			    html_rich(h, para));
		html_para(h, &at.caption, &at.n_caption,
		    html_rich(h, caption));
	}
	html_mark(n, HTML_LEFT);
	if (at.label == NULL && at.n_caption == 0)
		return;
	if (alt != NULL && strncmp(alt, "An external file", 16) != 0 &&
	    copied_figure_label(alt) != strlen(alt))
		at.alt_text = alt;
	f = ARENA_PUSH(h->arena, h->x->figures, h->x->n_figures);
	*f = at;
}

enum { FIGURES_SORTED = 1000 }; /* an article has a dozen */

static long
prose_figure_number(const struct figure *f)
{
	size_t n = f->label != NULL ? strcspn(f->label, "0123456789") : 0;

	return f->label != NULL ? strtol(f->label + n, NULL, 10) : 0;
}

/* Figures and tables float on a page: each kind in the order of its numbers,
   in the places that the kind has. */
static void
prose_sort_figures(struct article *x)
{
	if (x->n_figures > FIGURES_SORTED)
		return;
	for (size_t i = 1; i < x->n_figures; i++)
		for (size_t k = i, before = i; before-- > 0;) {
			struct figure *f = x->figures, swap;

			if (f[before].is_table != f[k].is_table)
				continue;
			if (prose_figure_number(&f[before]) <=
			    prose_figure_number(&f[k]))
				break;
			swap = f[before];
			f[before] = f[k];
			f[k] = swap;
			k = before;
		}
}

static void
prose_figures(struct html *h, xmlNode *body)
{
	HTML_EACH(n, body, "*") {
		if (html_fate(n) != HTML_UNREAD)
			continue;
		if (html_is(n, "figure") || html_is(n, "div.fig"))
			prose_figure(h, n, false);
		else if (html_is(n, ".tw") || html_is(n, ".table-wrap"))
			prose_figure(h, n, true);
	}
	prose_sort_figures(h->x);
}

/* ---- references --------------------------------------------------------- */

static void
prose_ref_list(struct html *h, const char *title, xmlNode *n)
{
	struct ref_list list = { 0 }, *at = &list;

	if (title != NULL && strcasecmp(title, "References") != 0)
		list.title = title;
	HTML_EACH(part, n, "*") {
		if (!html_is_open(h, part))
			continue;
		if (html_is(part, "h3") || html_is(part, "h4")) {
			at = ARENA_PUSH(h->arena, list.lists, list.n_lists);
			at->title = html_text(h, part);
		} else if (html_is(part, "li") ||
		    html_is(part, ".ref-cit-blk")) {
			html_ref(h, at, html_find_text(h, part, ".label"),
			    part);
		}
	}
	html_add_refs(h, &list);
}

/* ---- sections ----------------------------------------------------------- */

static bool
prose_is_abstract(const xmlNode *n, const char *title)
{
	return html_is(n, ".abstract") || html_is(n, "#abstract*") ||
	    html_is(n, "#__abstract*") ||
	    (title != NULL && strcasecmp(title, "Abstract") == 0);
}

static bool
prose_is_refs(const xmlNode *n, const char *title)
{
	return html_is(n, ".ref-list") || html_is(n, "#ref-list*") ||
	    html_find(n, "#reference-list") != NULL ||
	    (title != NULL && strcasecmp(title, "References") == 0);
}

/* Does the page itself say that it stands beside the text? */
static bool
prose_is_back(const xmlNode *n)
{
	static const char *const anchors[] = {
		".ack", ".fn-group", ".associated-data", "#notes*", "#ack*",
		"#fn-group*", "#funding-statement*", "#contrib-info*",
		".data-availability-statement"
	};

	for (size_t i = 0; i < sizeof anchors / sizeof *anchors; i++)
		if (html_is(n, anchors[i]))
			return true;
	return false;
}

static void
prose_section(struct html *h, xmlNode *n)
{
	const char *title = prose_title(h, n);

	if (prose_is_abstract(n, title))
		prose_abstract(h, title, n);
	else if (prose_is_refs(n, title))
		prose_ref_list(h, title, n);
	else if (html_is(n, ".kwd-group"))
		prose_keywords(h, n);
	else if (prose_is_files(title) && !html_is(n, ".associated-data"))
		html_mark(n, HTML_LEFT);
	else if (prose_is_back(n) || html_is_statement(title))
		html_statement(h, title, n, false);
	else
		html_mark(n, HTML_LEFT);        /* the text */
}

void
html_prose(struct html *h, xmlNode *body)
{
	if (body == NULL)
		return;
	/* abstracts first: theirs are no figures of the text */
	HTML_CHILDREN(n, body)
		if (html_fate(n) == HTML_UNREAD &&
		    prose_is_abstract(n, NULL))
			prose_section(h, n);
	prose_figures(h, body);
	HTML_CHILDREN(n, body)
		if (html_has_text(n) && (html_is(n, "section") ||
		    html_is(n, "div.tsec")))
			prose_section(h, n);
		else if (html_is(n, "p") || html_is(n, "ul") ||
		    html_is(n, "ol") || html_is(n, "div.p"))
			html_mark(n, HTML_LEFT);        /* the text */
}

/*
 * Saved web pages: an article of PMC, its head.
 *
 * Two layouts: the present one, whose head is a section "front-matter", and
 * the one before it, of divisions with names that begin by "fm-".
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/html.h"

#include <string.h>

#include "input/ids.h"
#include "input/nlm.h"
#include "input/rich.h"

/* ---- citation, identifiers, dates --------------------------------------- */

/* "2016 Nov; 1(6): 518–527." as the rest of the site writes it. */
static const char *
pmc_tight(struct html *h, const char *s)
{
	struct buf b = { .arena = h->arena };

	while (s != NULL && *s != '\0') {
		if (strncmp(s, "\xE2\x80\x93", 3) == 0) {
			buf_char(&b, '-');
			s += 3;
			continue;
		}
		buf_char(&b, *s);
		if ((*s == ';' || *s == ':') && s[1] == ' ' && s[2] >= '0' &&
		    s[2] <= '9')
			s++;
		s++;
	}
	return s != NULL ? buf_text(&b) : NULL;
}

static void
pmc_ids(struct html *h, const char *text)
{
	struct article *x = h->x;
	struct copied_ids ids;
	const char *p;

	if (text == NULL || !copied_ids(&h->cite,
	    copied_plain(&h->cite, text), &ids))
		return;
	if (ids.pmid != NULL)
		html_record(h, ids.pmid);
	x->pmcid = ids.pmcid != NULL ? ids.pmcid : x->pmcid;
	x->doi = ids.doi != NULL ? ids.doi : x->doi;
	p = ids.rest != NULL ? strstr(ids.rest, "NIHMS") : NULL;
	if (p != NULL && strncmp(p, "NIHMSID:", 8) == 0)
		p = strstr(p + 8, "NIHMS");
	if (p != NULL)
		*ARENA_PUSH(h->arena, x->ids, x->n_ids) = (struct pub_id){
			"mid", arena_strndup(h->arena, p, strcspn(p, " "))
		};
}

/* "Received 2025 May 15; Accepted 2025 Aug 7; Collection date 2025." */
static void
pmc_history(struct html *h, const char *text)
{
	static const struct {
		const char *word;
		enum pub_date_kind kind;
	} words[] = {
		{ "Received in revised form ", DATE_REVISED },
		{ "Received ", DATE_RECEIVED }, { "Revised ", DATE_REVISED },
		{ "Accepted ", DATE_ACCEPTED },
		{ "Collection date ", DATE_COLLECTION },
		{ "Issue date ", DATE_PPUB }, { "Epub ", DATE_EPUB }
	};

	while (text != NULL && *text != '\0') {
		size_t n = strcspn(text, ";"), i = 0, len = n;
		struct pub_date *d;

		while (len > 0 && strchr(". ", text[len - 1]) != NULL)
			len--;
		while (i < sizeof words / sizeof *words &&
		    strncmp(text, words[i].word, strlen(words[i].word)) != 0)
			i++;
		if (i < sizeof words / sizeof *words) {
			size_t skip = strlen(words[i].word);

			d = ARENA_PUSH(h->arena, h->x->dates, h->x->n_dates);
			d->kind = words[i].kind;
			d->date = nlm_date(h->arena, len <= skip ? "" :
			    arena_strndup(h->arena, text + skip, len - skip));
		} else if (len > 0) {
			copied_left(&h->cite, "the history of the article",
			    arena_strndup(h->arena, text, len));
		}
		text += n;
		text += strspn(text, "; ");
	}
}

/*
 * An article of a collection, of which the page gives the date apart, has its
 * own by its electronic publication; what is no number of a page, "koaf197", is
 * the article's.
 */
static void
pmc_electronic(struct article *x)
{
	bool collected = article_date(x, DATE_COLLECTION) != NULL &&
	    article_date(x, DATE_EPUB) == NULL;

	for (size_t i = 0; collected && i < x->n_dates; i++)
		if (x->dates[i].kind == DATE_PPUB)
			x->dates[i].kind = DATE_EPUB;
	if (x->fpage == NULL || x->lpage != NULL || strlen(x->fpage) < 4 ||
	    strspn(x->fpage, "0123456789SA") > 0)
		return;
	x->elocation_id = x->fpage;
	x->fpage = x->page_range = NULL;
}

/* ---- people ------------------------------------------------------------- */

static void
pmc_name(struct html *h, xmlNode *n, xmlNode *link)
{
	const char *href = html_attr(h, link, "href");
	const char *text = html_text(h, n);

	if (text != NULL)
		*ARENA_PUSH(h->arena, h->x->contribs, h->x->n_contribs) =
		    html_author(h, text, href);
}

/* What a window over a name says of the person; its text is said elsewhere. */
static void
pmc_popup(struct html *h, xmlNode *n, struct contrib *c)
{
	HTML_EACH(link, n, "a") {
		const char *href = html_attr(h, link, "href"), *orcid;

		orcid = href != NULL ? strstr(href, "orcid.org/") : NULL;
		if (orcid != NULL)
			c->orcid = orcid + strlen("orcid.org/");
		else if (href != NULL && strncmp(href, "mailto:", 7) == 0)
			c->email = href + 7;
	}
	html_mark(n, HTML_LEFT);
}

/* A list of names: links or names, windows over them, marks. */
static void
pmc_names(struct html *h, xmlNode *list)
{
	struct article *x = h->x;

	HTML_CHILDREN(n, list) {
		struct contrib *last = x->n_contribs > 0
		    ? &x->contribs[x->n_contribs - 1] : NULL;

		if (html_is(n, "a") || html_is(n, "span"))
			pmc_name(h, n, n);
		else if (html_is(n, "div") && last != NULL)
			pmc_popup(h, n, last);
		else if (html_is(n, "sup") && last != NULL)
			html_link_affs(h, last, html_text(h, n));
	}
}

/* The affiliation of a mark, if it is the last and no author has it: then it
   is the article's no more. */
static const char *
pmc_take_aff(struct html *h, const char *mark)
{
	struct article *x = h->x;
	size_t last = x->n_affs - 1;

	if (mark == NULL || x->n_affs == 0 || x->affs[last].label == NULL ||
	    strcmp(x->affs[last].label, mark) != 0)
		return NULL;
	for (size_t i = 0; i < x->n_contribs; i++)
		for (size_t k = 0; k < x->contribs[i].n_affs; k++)
			if (x->contribs[i].affs[k] == last)
				return NULL;
	x->n_affs--;
	return rich_text(h->arena, &x->affs[last].text);
}

/* "Editor: Ann Roe 7" */
static void
pmc_other_people(struct html *h, xmlNode *list, const char *role)
{
	const char *aff = NULL;
	struct section *s;
	struct rich text;
	size_t n = strcspn(role, ":");

	HTML_EACH(sup, list, "sup")
		aff = pmc_take_aff(h, html_text(h, sup));
	text = html_rich(h, list);
	if (text.n_runs == 0)
		return;
	if (aff != NULL)
		ARENA_PUSH(h->arena, text.runs, text.n_runs)->text =
		    arena_printf(h->arena, ", %s", aff);
	s = ARENA_PUSH(h->arena, h->x->sections, h->x->n_sections);
	s->title = copied_trim(&h->cite, role, n);
	html_para(h, &s->paras, &s->n_paras, text);
}

/* The text that begins the list, before its first element: "Editor:" */
static const char *
pmc_role(struct html *h, xmlNode *list)
{
	xmlNode *n = list->children;
	const char *text;

	if (n == NULL || n->type != XML_TEXT_NODE)
		return NULL;
	text = text_fold(h->arena, (const char *)n->content,
	    strlen((const char *)n->content));
	if (text == NULL || strchr(text, ':') == NULL)
		return NULL;
	html_mark(n, HTML_USED);
	return text;
}

static void
pmc_people(struct html *h, xmlNode *head, const char *anchor)
{
	HTML_EACH(list, head, anchor) {
		const char *role = pmc_role(h, list);

		if (role != NULL)
			pmc_other_people(h, list, role);
		else
			pmc_names(h, list);
		html_mark(list, HTML_USED);     /* ", " and "and" */
	}
}

/* ---- affiliations ------------------------------------------------------- */

static void
pmc_aff(struct html *h, xmlNode *n)
{
	const char *label = html_find_text(h, n, "sup");
	struct rich text = html_rich(h, n);

	if (text.n_runs != 0)
		html_add_aff(h, label, text);
}

/* Marks that say who answers letters stand before names: drop the mark. */
static void
pmc_author_note(struct html *h, xmlNode *n)
{
	HTML_CHILDREN(sup, n)
		if (html_is(sup, "sup"))
			html_mark(sup, HTML_USED);
	html_statement(h, NULL, n, true);
}

/* "Roles": who did what, a paragraph each. */
static void
pmc_roles(struct html *h, xmlNode *title)
{
	struct article *x = h->x;
	struct section s = { .title = "Author contributions" };

	html_mark(title, HTML_USED);
	for (xmlNode *n = html_after(title); n != NULL; n = html_after(n)) {
		struct rich text = { 0 };

		if (html_find(n, ".contrib") == NULL)
			break;
		text = html_rich(h, n);
		html_para(h, &s.paras, &s.n_paras, text);
	}
	if (s.n_paras != 0)
		*ARENA_PUSH(h->arena, x->sections, x->n_sections) = s;
}

/* The panel "Author information" of the present layout. */
static void
pmc_panel(struct html *h, xmlNode *panel)
{
	HTML_CHILDREN(n, panel) {
		if (html_is(n, ".author-notes")) {
			HTML_CHILDREN(note, n)
				pmc_author_note(h, note);
		} else if (html_is(n, ".fn")) {
			pmc_author_note(h, n);
		} else if (html_is(n, "h4")) {
			pmc_roles(h, n);
		} else if (html_is(n, "div") && html_has_text(n) &&
		    html_attr(h, n, "id") != NULL) {
			pmc_aff(h, n);
		}
	}
}

/* "Author for correspondence: roe@example.org": the address alone, NULL when
   the text says more. */
static const char *
pmc_only_email(struct html *h, const char *s)
{
	const char *at = strchr(s, '@'), *begin, *end;

	if (at == NULL || strchr(at + 1, '@') != NULL)
		return NULL;
	for (begin = at; begin > s && strchr(" :", begin[-1]) == NULL;
	    begin--)
		;
	end = at + strcspn(at, " ;,");
	if (end[strspn(end, " .")] != '\0' ||
	    (begin > s && memchr(s, ':', (size_t)(begin - s)) !=
	    begin - 1 - (begin[-1] == ' ')))
		return NULL;
	while (end > at && end[-1] == '.')
		end--;
	return arena_strndup(h->arena, begin, (size_t)(end - begin));
}

/* The only author who answers letters gets the address of the only note. */
static void
pmc_correspondence(struct html *h)
{
	struct article *x = h->x;
	struct section *note = x->author_notes;
	struct contrib *who = NULL;
	const char *email;

	for (size_t i = 0; i < x->n_contribs; i++)
		if (x->contribs[i].corresp) {
			if (who != NULL)
				return;
			who = &x->contribs[i];
		}
	if (who == NULL || x->n_author_notes != 1 || note->n_paras != 1)
		return;
	email = pmc_only_email(h, rich_text(h->arena, &note->paras[0]));
	if (email == NULL)
		return;
	who->email = email;
	x->n_author_notes = 0;
}

/* ---- rights ------------------------------------------------------------- */

static bool
pmc_is_copyright(const char *s)
{
	return strncmp(s, "\xC2\xA9", 2) == 0 ||
	    strncmp(s, "Copyright", 9) == 0 || strncmp(s, "(c) ", 4) == 0;
}

static void
pmc_license_href(struct html *h, xmlNode *n)
{
	HTML_EACH(link, n, "a") {
		const char *href = html_attr(h, link, "href");

		if (href != NULL && strstr(href, "creativecommons.org/") !=
		    NULL && h->x->license_href == NULL)
			h->x->license_href = href;
	}
}

static void
pmc_license(struct html *h, struct rich text)
{
	struct rich *r = &h->x->license;

	for (size_t i = 0; i < text.n_runs; i++) {
		struct inline_run *run;

		if (i == 0 && r->n_runs != 0)
			ARENA_PUSH(h->arena, r->runs, r->n_runs)->text = " ";
		run = ARENA_PUSH(h->arena, r->runs, r->n_runs);
		*run = text.runs[i];
	}
}

/* Copyright and licence, a paragraph or division each. */
static void
pmc_rights(struct html *h, xmlNode *panel)
{
	if (panel == NULL)
		return;
	pmc_license_href(h, panel);
	HTML_EACH(link, panel, "a") {
		const char *href = html_attr(h, link, "href");

		if (href != NULL && strstr(href, "/about/") != NULL)
			html_mark(link, HTML_LEFT);
	}
	HTML_CHILDREN(n, panel) {
		struct rich text = { 0 };
		const char *plain;

		if (!html_has_text(n))
			continue;
		text = html_rich(h, n);
		plain = rich_text(h->arena, &text);
		if (pmc_is_copyright(plain) && h->x->copyright == NULL)
			h->x->copyright = plain;
		else if (strcmp(plain, "Publisher's Disclaimer") != 0)
			pmc_license(h, text);
	}
}

/* ---- lines between ------------------------------------------------------ */

/* What the page says of the article's standing. */
static bool
pmc_notice(struct html *h, const char *text)
{
	static const struct {
		const char *words, *type;
	} phrases[] = {
		{ "has been retracted", "Retraction in" },
		{ "has been corrected", "Erratum in" },
		{ "expression of concern", "Expression of concern in" },
		{ "corrects the article", "Erratum for" },
		{ "correction to", "Erratum for" },
		{ "erratum for", "Erratum for" },
		{ "retracts the article", "Retraction of" },
		{ "retraction of", "Retraction of" },
		{ "has been updated", "Update in" },
		{ "comment on", "Comment on" }
	};

	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
		struct notice *n;

		if (strcasestr(text, phrases[i].words) == NULL)
			continue;
		n = ARENA_PUSH(h->arena, h->x->notices, h->x->n_notices);
		n->type = phrases[i].type;
		n->kind = notice_kind_from(n->type);
		n->text = rich_plain(h->arena, text);
		n->doi = copied_find_doi(&h->cite, text);
		return true;
	}
	return false;
}

/* A line that stands by itself in the head. */
static void
pmc_line(struct html *h, const char *text)
{
	if (text == NULL || strstr(text, "final edited version") != NULL)
		return;
	if (strncmp(text, "PMC", 3) == 0 || strncmp(text, "PMID", 4) == 0)
		pmc_ids(h, text);
	else if (!pmc_notice(h, text))
		copied_left(&h->cite, "the head of the page", text);
}

static void
pmc_lines(struct html *h, xmlNode *front)
{
	HTML_EACH(n, front, "*")
		if (html_is_open(h, n) && html_find(n, "div") == NULL &&
		    html_find(n, "p") == NULL && html_find(n, "li") == NULL &&
		    html_find(n, "section") == NULL && html_has_text(n))
			pmc_line(h, html_text(h, n));
}

/* ---- the present layout ------------------------------------------------- */

static void
pmc_front(struct html *h, xmlNode *front)
{
	struct article *x = h->x;
	xmlNode *title = html_find(front, "hgroup");
	xmlNode *panel = html_find(front, ".d-panels");

	if (title == NULL)
		title = front;
	x->title = html_find_rich(h, title, "h1");
	if (title != front)
		x->subtitle = html_rich(h, title);
	if (panel != NULL)
		HTML_CHILDREN(n, panel)
			if (html_find(n, ".history") == NULL &&
			    !html_is(n, "#clp*"))
				pmc_panel(h, n);
	pmc_people(h, front, ".cg");
	pmc_correspondence(h);
	HTML_EACH(n, front, ".history")
		pmc_history(h, html_text(h, n));
	pmc_electronic(x);
	pmc_rights(h, html_find(front, "#clp*"));
	pmc_lines(h, front);
}

void
html_pmc(struct html *h)
{
	xmlNode *cite = html_find(h->page, ".pmc-layout__citation");
	const char *journal;

	if (cite != NULL) {
		journal = html_find_text(h, cite, "button");
		if (journal != NULL)
			h->x->journal.abbrev = journal;
		html_citation(h, pmc_tight(h, html_text(h, cite)));
	}
	pmc_front(h, html_find(h->page, ".front-matter"));
	html_prose(h, html_find(h->page, ".body"));
}

/* ---- the layout before -------------------------------------------------- */

static void
pmc_old_citation(struct html *h)
{
	xmlNode *cite = html_find(h->page, ".fm-vol-iss-date");
	const char *text;

	if (cite == NULL)
		cite = html_find(h->page, ".fm-citation");
	text = cite != NULL ? html_text(h, cite) : NULL;
	if (text != NULL)
		html_citation(h, pmc_tight(h, copied_plain(&h->cite, text)));
	text = html_find_text(h, h->page, ".doi");
	if (text != NULL && h->x->doi == NULL)
		h->x->doi = copied_find_doi(&h->cite,
		    copied_plain(&h->cite, text));
	cite = html_find(h->page, ".fm-citation");
	if (cite != NULL && h->x->n_dates > 0)
		html_mark(cite, HTML_USED);     /* the manuscript's journal */
	HTML_EACH(ids, h->page, ".fm-citation-*")
		pmc_ids(h, html_text(h, ids));
}

static void
pmc_old_info(struct html *h, xmlNode *info)
{
	HTML_CHILDREN(n, info)
		if (html_has_text(n))
			html_statement(h, NULL, n, true);
}

void
html_pmc_old(struct html *h)
{
	xmlNode *n = h->page;

	pmc_old_citation(h);
	h->x->title = html_find_rich(h, n, ".content-title");
	HTML_EACH(aff, n, ".fm-affl")
		pmc_aff(h, aff);
	pmc_people(h, n, ".fm-author");
	HTML_EACH(other, n, ".fm-editor")
		pmc_other_people(h, other, "Editor");
	HTML_EACH(info, n, ".fm-authors-info")
		pmc_old_info(h, info);
	pmc_correspondence(h);
	HTML_EACH(notes, n, ".fm-article-notes")
		pmc_history(h, html_text(h, notes));
	pmc_electronic(h->x);
	pmc_rights(h, html_find(n, ".fm-copyright"));
	HTML_EACH(rights, n, ".permissions")
		pmc_rights(h, rights);
	HTML_EACH(box, n, ".links-box")
		pmc_lines(h, box);
	html_prose(h, n);
}

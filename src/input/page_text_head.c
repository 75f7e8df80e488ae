/*
 * A copied page: from its top to the first section.
 *
 * The journal line, which begins with a full stop, divides the head: above it
 * stand the site's words, the publication type and the journal; below it the
 * title, the people and the identifiers.  A copy may hold title, type and
 * first author a second time (the page has a short form of its head too).
 */
#include "input/page_text.h"

#include <string.h>
#include <strings.h>

#include "input/lang.h"
#include "input/rich.h"

enum head_phase { HEAD_TITLE, HEAD_PEOPLE, HEAD_AFFS, HEAD_COLLAB,
	HEAD_AFTER };

enum { CITE_LONGEST = 600 };    /* bytes of a journal line with its journal */

/* ---- the site's words above --------------------------------------------- */

/* Mark lines of the navigation; returns whether line i is one of it. */
static bool
head_navigation(struct copied *c, size_t i, bool *inside)
{
	const char *key = c->lines[i].key;

	if (copied_starts(key, "Page navigation") ||
	    copied_starts(key, "Title & authors") ||
	    copied_starts(key, "PAGE NAVIGATION"))
		*inside = true;
	else if (!copied_is_navigation(key))
		*inside = false;
	return *inside;
}

/* Words of the foot are links at the top of the page too. */
static bool
head_ends(enum copied_section label)
{
	return label != SECTION_NONE && label != SECTION_FOOT;
}

/* Index of the journal line, n_lines when there is none. */
static size_t
head_find_cite(struct copied *c)
{
	bool inside = false;

	for (size_t i = 0; i < c->n_lines; i++)
		if (copied_is_cite(c->lines[i].key) ||
		    copied_is_book(c->lines[i].key))
			return i;
	for (size_t i = 0; i < c->n_lines; i++) {
		const char *key = c->lines[i].key;

		if (head_navigation(c, i, &inside))
			continue;
		if (head_ends(copied_label(key)) ||
		    copied_starts(key, "PMID:"))
			break;
		if (strlen(key) < CITE_LONGEST &&
		    strstr(key, " et al. ") == NULL &&
		    copied_journal_before(key) != 0)
			return i;
	}
	return c->n_lines;
}

/* "Retracted article", "Retraction in: Lancet. 2020 ..." */
bool
copied_banner(struct copied *c, const char *text)
{
	static const char *const words[] = {
		"Retracted article", "This article has been retracted",
		"Retracted publication", "Retracted"
	};
	const char *colon = strchr(text, ':');
	struct notice n = { .kind = NOTICE_OTHER };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncasecmp(text, words[i], strlen(words[i])) == 0 &&
		    strspn(text + strlen(words[i]), " .!") ==
		    strlen(text) - strlen(words[i])) {
			n.kind = NOTICE_RETRACTION_IN;
			n.text = rich_plain(c->arena, text);
		}
	if (colon != NULL && colon - text < 40 && colon[1] != '\0') {
		n.type = arena_strndup(c->arena, text,
		    (size_t)(colon - text));
		n.kind = notice_kind_from(n.type);
		n.text = rich_plain(c->arena, colon + 1);
		n.doi = copied_find_doi(c, text);
	}
	if (n.kind == NOTICE_OTHER)
		return false;
	*ARENA_PUSH(c->arena, c->x->notices, c->x->n_notices) = n;
	return true;
}

/* The page's address: "https://pubmed.ncbi.nlm.nih.gov/24519297/" */
static bool
head_address(struct copied *c, const char *key)
{
	static const char host[] = "pubmed.ncbi.nlm.nih.gov/";
	const char *p = strstr(key, host);
	size_t n;

	if (p == NULL || strchr(key, ' ') != NULL)
		return false;
	p += sizeof host - 1;
	n = strspn(p, "0123456789");
	if (n > 0 && n < 10 && c->x->pmid == NULL)
		c->x->pmid = arena_strndup(c->arena, p, n);
	return true;
}

/* "Review Expert Rev ...": types, then the journal; false when neither. */
static bool
head_journal(struct copied *c, const char *key)
{
	size_t n;

	while ((n = copied_type(key)) != 0) {
		copied_add_type(c, arena_strndup(c->arena, key, n));
		key += n + strspn(key + n, " ");
	}
	if (strlen(key) > 120)
		return false;
	if (*key != '\0')
		c->x->journal.abbrev = copied_trim(c, key, strlen(key));
	return true;
}

/* The lines above the journal line at `cite`. */
static void
head_above(struct copied *c, size_t cite)
{
	size_t last = cite, before = cite;
	bool inside = false;

	for (size_t i = 0; i < cite; i++) {
		const char *key = c->lines[i].key;

		if (head_navigation(c, i, &inside) ||
		    copied_is_navigation(key) ||
		    copied_is_chrome(key, ZONE_HEAD)) {
			copied_chrome(c, i);
		} else if (copied_banner(c, key) || head_address(c, key)) {
			copied_use(c, i);
		} else {
			before = last;
			last = i;
		}
	}
	if (before + 1 == last && copied_type(c->lines[before].key) ==
	    strlen(c->lines[before].key)) {
		copied_add_type(c, c->lines[before].key);
		copied_use(c, before);
	}
	if (last < cite && (copied_is_cite(c->lines[cite].key) ||
	    copied_type(c->lines[last].key) == strlen(c->lines[last].key)) &&
	    head_journal(c, c->lines[last].key))
		copied_use(c, last);
}

/* The journal line itself, which may begin with type and journal. */
static void
head_cite(struct copied *c, size_t cite)
{
	const char *key = c->lines[cite].key;
	size_t n = copied_is_cite(key) ? 0 : copied_journal_before(key);

	if (copied_is_book(key)) {
		copied_book(c, c->lines[cite].text);
	} else {
		if (n > 0)
			head_journal(c, copied_trim(c, key, n));
		copied_cite(c, key + n);
	}
	copied_use(c, cite);
	c->has_cite = true;
}

/* ---- below it ----------------------------------------------------------- */

static bool
head_is_title_again(const struct copied *c, const char *key)
{
	const char *title = c->title_key;
	size_t n = title != NULL ? strlen(title) : 0;

	if (n == 0 || strncmp(key, title, n) != 0)
		return false;
	return key[n] == '\0' || strcmp(key + n, ".") == 0 ||
	    copied_starts(key + n, " - PubMed");
}

/* "Yong-Hong Wang et al. Gut Liver. 2023 Sep.": the head in short. */
static bool
head_short(struct copied *c, const char *key)
{
	const char *et_al = strstr(key, " et al. "), *journal, *end;
	struct article *x = c->x;
	const char *name;

	if (et_al == NULL && x->n_contribs > 0 && x->contribs[0].name != NULL
	    && copied_starts(key, x->contribs[0].name))
		et_al = key + strlen(x->contribs[0].name);
	else if (et_al == NULL || !copied_is_people(arena_strndup(c->arena,
	    key, (size_t)(et_al - key))))
		return false;
	journal = strchr(et_al, '.');
	if (journal == NULL || journal[1] != ' ')
		return false;
	journal += 2;
	end = strstr(journal, ". ");
	if (end == NULL || strlen(end) > 20)
		return false;
	name = copied_trim(c, key, (size_t)(et_al - key));
	if (x->n_contribs == 0) {
		copied_people(c, name, CONTRIB_AUTHOR);
		x->contribs_incomplete = copied_starts(et_al, " et al.");
	} else if (x->contribs[0].name == NULL ||
	    strcmp(x->contribs[0].name, name) != 0) {
		return false;
	}
	if (x->journal.abbrev == NULL)
		x->journal.abbrev = arena_strndup(c->arena, journal,
		    (size_t)(end - journal));
	return true;
}

/* "[Article in German]" */
bool
copied_language(struct copied *c, const char *key)
{
	static const char *const names[][2] = {
		{ "Chinese", "zh" }, { "Croatian", "hr" }, { "Czech", "cs" },
		{ "Danish", "da" }, { "Dutch", "nl" }, { "English", "en" },
		{ "Finnish", "fi" }, { "French", "fr" }, { "German", "de" },
		{ "Greek", "el" }, { "Hebrew", "he" }, { "Hungarian", "hu" },
		{ "Icelandic", "is" }, { "Italian", "it" },
		{ "Japanese", "ja" }, { "Korean", "ko" },
		{ "Norwegian", "no" }, { "Persian", "fa" },
		{ "Polish", "pl" }, { "Portuguese", "pt" },
		{ "Romanian", "ro" }, { "Russian", "ru" },
		{ "Serbian", "sr" }, { "Slovak", "sk" },
		{ "Slovenian", "sl" }, { "Spanish", "es" },
		{ "Swedish", "sv" }, { "Turkish", "tr" },
		{ "Ukrainian", "uk" }
	};
	const char *p = key + strspn(key, "[");
	bool found = false;

	if (!copied_starts(p, "Article in ") || strlen(p) > 60)
		return false;
	p += strlen("Article in ");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strstr(p, names[i][0]) != NULL) {
			*ARENA_PUSH(c->arena, c->x->langs, c->x->n_langs) =
			    names[i][1];
			found = true;
		}
	if (found && c->x->n_langs == 1)
		c->x->lang = c->x->langs[0];
	return found;
}

/* "Affiliations", "Affiliation Expand", "Collaborators, Affiliations" */
static bool
head_is_affs_label(const char *key)
{
	static const char *const words[] = {
		"Affiliations", "Affiliation", "Author information",
		"Authors and affiliations", "Collaborators, Affiliations",
		"Collaborators, Affiliation"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (copied_starts(key, words[i])) {
			const char *rest = key + strlen(words[i]);

			rest += strspn(rest, " :");
			if (*rest == '\0' || strcmp(rest, "Expand") == 0 ||
			    strcmp(rest, "Collapse") == 0 ||
			    strcmp(rest, "+") == 0 ||
			    strcmp(rest, "- Expand") == 0)
				return true;
		}
	return false;
}

static bool
head_ids(struct copied *c, const char *key)
{
	struct copied_ids ids;
	struct article *x = c->x;

	if (!(copied_starts(key, "PMID:") || copied_starts(key, "PMCID:") ||
	    copied_starts(key, "DOI:")) || !copied_ids(c, key, &ids))
		return false;
	if (ids.rest != NULL && copied_starts(ids.rest, "Bookshelf ID: "))
		*ARENA_PUSH(c->arena, x->ids, x->n_ids) = (struct pub_id){
			"bookaccession", ids.rest + strlen("Bookshelf ID: ")
		};
	else if (ids.rest != NULL && !copied_is_chrome(ids.rest, ZONE_BODY))
		copied_left(c, "line of identifiers", ids.rest);
	x->pmid = x->pmid != NULL ? x->pmid : ids.pmid;
	x->pmcid = x->pmcid != NULL ? x->pmcid : ids.pmcid;
	x->doi = x->doi != NULL ? x->doi : ids.doi;
	return true;
}

bool
copied_article_ids(struct copied *c, const char *key)
{
	return head_ids(c, key);
}

static void
head_note(struct copied *c, const char *text)
{
	struct section *s = ARENA_PUSH(c->arena, c->x->author_notes,
	    c->x->n_author_notes);

	*ARENA_PUSH(c->arena, s->paras, s->n_paras) =
	    rich_plain(c->arena, text);
}

/* Lines whose form says what they are, in whatever phase. */
static bool
head_by_form(struct copied *c, size_t i, enum head_phase *phase)
{
	const struct copied_line *l = &c->lines[i];

	if (head_ids(c, l->key)) {
		*phase = HEAD_AFTER;
	} else if (head_is_affs_label(l->key)) {
		c->affs_named = true;
		*phase = strstr(l->key, "Expand") != NULL ? HEAD_AFTER
		    : HEAD_AFFS;
		copied_chrome(c, i);
		return true;
	} else if (copied_starts(l->key, "Collaborators") &&
	    strlen(l->key) < 16) {
		*phase = HEAD_COLLAB;
		copied_chrome(c, i);
		return true;
	} else if (copied_type(l->key) == strlen(l->key) &&
	    !(*phase == HEAD_TITLE && c->has_cite)) {
		copied_add_type(c, l->key);
	} else if (c->x->book != NULL && copied_is_book(l->key)) {
		copied_book(c, l->text);
	} else if (l->key[0] == '#' && *phase != HEAD_TITLE) {
		head_note(c, l->text);
	} else if (!head_is_title_again(c, l->key) &&
	    !head_address(c, l->key) && !copied_language(c, l->key) &&
	    !copied_banner(c, l->key) && !head_short(c, l->key) &&
	    !copied_book_editors(c, l->key) && !(*phase == HEAD_TITLE &&
	    copied_book_date(c, l->key))) {
		return false;
	}
	copied_use(c, i);
	return true;
}

/* What a line is by its place. */
static void
head_by_place(struct copied *c, size_t i, enum head_phase *phase)
{
	const struct copied_line *l = &c->lines[i];

	if (*phase == HEAD_TITLE) {
		if (c->has_cite && copied_is_cite_tail(l->key)) {
			copied_cite(c, l->key);
			copied_use(c, i);
			return;
		}
		if (!c->has_cite && c->has_chrome)
			return;
		c->x->title = rich_plain(c->arena, l->text);
		c->title_key = l->key;
		*phase = HEAD_PEOPLE;
	} else if (*phase == HEAD_PEOPLE && copied_is_aff(c, l->key)) {
		copied_aff(c, l->text);
		*phase = HEAD_AFFS;
	} else if (*phase == HEAD_PEOPLE && copied_is_people(l->key)) {
		copied_people(c, l->key, CONTRIB_AUTHOR);
	} else if (*phase == HEAD_COLLAB && copied_is_people(l->key)) {
		copied_people(c, l->key, CONTRIB_INVESTIGATOR);
	} else if (*phase == HEAD_AFFS) {
		copied_aff(c, l->text);
	} else {
		return;
	}
	copied_use(c, i);
}

size_t
copied_head(struct copied *c)
{
	size_t i = 0, cite = head_find_cite(c);
	enum head_phase phase = HEAD_TITLE;
	bool inside = false;

	if (cite < c->n_lines) {
		head_above(c, cite);
		head_cite(c, cite);
		i = cite + 1;
	}
	for (; i < c->n_lines; i++) {
		const char *key = c->lines[i].key;
		unsigned zones = c->has_cite && phase != HEAD_TITLE
		    ? ZONE_BODY : ZONE_BODY | ZONE_HEAD;

		if (head_navigation(c, i, &inside) ||
		    (copied_label(key) == SECTION_NONE &&
		    copied_is_chrome(key, zones)) ||
		    copied_label(key) == SECTION_FOOT) {
			copied_chrome(c, i);
			c->has_chrome = true;
		} else if (head_ends(copied_label(key))) {
			break;
		} else if (!head_by_form(c, i, &phase)) {
			head_by_place(c, i, &phase);
		}
	}
	copied_link_affs(c);
	return i;
}

/*
 * Inline fields: what of the article can stand in a line.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "template/internal.h"

#define DOT " \xC2\xB7 "
#define NBSP "\xC2\xA0"
#define EN_DASH "\xE2\x80\x93"

/* Between two entries of a list in a line. */
static const char *
separator(const struct tnode *n, size_t i)
{
	if (i == 0)
		return NULL;
	return n->separator != NULL ? n->separator : DOT;
}

/* "674-683" -> en dash between digits. */
static const char *
dashed(struct arena *a, const char *text)
{
	struct buf b = { .arena = a };

	for (const char *p = text; *p != '\0'; p++) {
		if (*p == '-' && p > text && isalnum((unsigned char)p[-1]) &&
		    isdigit((unsigned char)p[1]))
			buf_str(&b, EN_DASH);
		else
			buf_char(&b, *p);
	}
	return buf_text(&b);
}

/* ---- heading lines ------------------------------------------------------ */

/* The publication type that tells the most. */
static const char *
kicker_text(const struct article *x)
{
	static const char *const telling[] = {
		"Retracted Publication", "Retraction of Publication",
		"Published Erratum", "Expression of Concern",
		"Practice Guideline", "Guideline", "Meta-Analysis",
		"Systematic Review", "Randomized Controlled Trial",
		"Clinical Trial, Phase III", "Clinical Trial",
		"Observational Study", "Case Reports", "Review", "Editorial",
		"Letter", "Comment", "News", "Biography",
		"Historical Article", "Preprint", "Comparative Study"
	};

	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
		for (size_t j = 0; j < x->n_pub_types; j++)
			if (strcasecmp(x->pub_types[j].name, telling[i]) == 0)
				return telling[i];
	return x->book != NULL ? "Book chapter" : "Article";
}

static void
inline_kicker(struct spans *s, const struct tnode *n)
{
	(void)n;
	spans_text(s, kicker_text(s->c->x), SPAN_NO_HYPHENS);
}

static const struct pub_date *
find_date(const struct article *x, enum pub_date_kind kind)
{
	for (size_t i = 0; i < x->n_dates; i++)
		if (x->dates[i].kind == kind)
			return &x->dates[i];
	return NULL;
}

/* "17(5):674-683" */
static const char *
issue_text(struct arena *a, const struct article *x)
{
	struct buf b = { .arena = a };

	buf_str(&b, x->volume);
	if (x->issue != NULL)
		buf_printf(&b, "(%s)", x->issue);
	if (x->page_range != NULL)
		buf_printf(&b, "%s%s", b.len > 0 ? ":" : "", x->page_range);
	else if (x->fpage != NULL) {
		buf_printf(&b, "%s%s", b.len > 0 ? ":" : "", x->fpage);
		if (x->lpage != NULL && strcmp(x->lpage, x->fpage) != 0)
			buf_printf(&b, "-%s", x->lpage);
	}
	else if (x->elocation_id != NULL)
		buf_printf(&b, "%s%s", b.len > 0 ? ":" : "",
		    x->elocation_id);
	return dashed(a, buf_text(&b));
}

static const char *
journal_name(const struct article *x)
{
	const struct journal *j = &x->journal;

	return j->abbrev != NULL ? j->abbrev : j->iso_abbrev != NULL
	    ? j->iso_abbrev : j->title;
}

/* The name up to " : official journal of ...". */
static const char *
journal_long_name(struct arena *a, const struct article *x)
{
	const char *title = x->journal.title;
	const char *colon = title != NULL ? strstr(title, " : ") : NULL;

	if (title == NULL || strlen(title) > 60)
		return journal_name(x) != NULL ? journal_name(x) : title;
	return colon != NULL ? arena_strndup(a, title,
	    (size_t)(colon - title)) : title;
}

static void
join(struct buf *b, const char *between, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return;
	if (b->len > 0)
		buf_str(b, between);
	buf_str(b, text);
}

static void
inline_journal_line(struct spans *s, const struct tnode *n)
{
	struct arena *a = s->c->arena;
	const struct article *x = s->c->x;
	struct buf b = { .arena = a };
	const struct pub_date *d = find_date(x, DATE_PPUB);

	(void)n;
	if (d == NULL)
		d = find_date(x, DATE_EPUB);
	if (x->book != NULL)
		join(&b, DOT, rich_text(a, &x->book->title));
	join(&b, DOT, journal_long_name(a, x));
	join(&b, DOT, issue_text(a, x));
	if (d != NULL)
		join(&b, DOT, date_text(a, &d->date));
	else if (x->citation != NULL)
		join(&b, DOT, x->citation);
	spans_text(s, buf_text(&b), SPAN_NO_HYPHENS);
}

/* "Gut Liver 2023;17(5):674-683" */
static const char *
short_citation(struct arena *a, const struct article *x)
{
	struct buf b = { .arena = a };
	const char *issue = issue_text(a, x);
	int year = article_year(x);

	if (x->book != NULL)
		join(&b, " ", rich_text(a, &x->book->title));
	join(&b, " ", journal_name(x));
	if (year != 0)
		join(&b, " ", arena_printf(a, "%d", year));
	if (issue[0] != '\0')
		join(&b, year != 0 ? ";" : " ", issue);
	return buf_text(&b);
}

static void
inline_short_citation(struct spans *s, const struct tnode *n)
{
	(void)n;
	spans_text(s, short_citation(s->c->arena, s->c->x), SPAN_NO_HYPHENS);
}

static void
inline_standing(struct spans *s, const struct tnode *n)
{
	(void)n;
	spans_text(s, s->c->story->meta.standing, SPAN_NO_HYPHENS);
}

/* The first 60 or so characters, whole words. */
static const char *
shortened(struct arena *a, const char *text)
{
	enum { LONG = 72 };
	size_t len = strlen(text), cut = LONG;

	if (len <= LONG)
		return text;
	while (cut > 40 && text[cut] != ' ')
		cut--;
	while (cut > 0 && ((unsigned char)text[cut] & 0xC0) == 0x80)
		cut--;
	return arena_printf(a, "%.*s\xE2\x80\xA6", (int)cut, text);
}

static void
inline_running_title(struct spans *s, const struct tnode *n)
{
	struct arena *a = s->c->arena;
	const struct article *x = s->c->x;
	struct buf b = { .arena = a };

	(void)n;
	if (x->n_contribs > 0)
		join(&b, "", x->contribs[0].surname != NULL
		    ? x->contribs[0].surname
		    : contrib_short_name(a, &x->contribs[0]));
	if (x->n_contribs > 1 || (x->contribs_incomplete && b.len > 0))
		buf_str(&b, " et al.");
	join(&b, DOT, s->c->story->meta.title);
	spans_text(s, shortened(a, buf_text(&b)), SPAN_NO_HYPHENS);
}

/* ---- titles ------------------------------------------------------------- */

/* PubMed ends titles by a full stop that the page does not need. */
static struct rich
without_stop(struct arena *a, const struct rich *r)
{
	struct rich copy = *r;
	struct inline_run *last;
	size_t len;

	if (r->n_runs == 0)
		return copy;
	copy.runs = arena_memdup(a, r->runs, r->n_runs * sizeof *r->runs);
	last = &copy.runs[r->n_runs - 1];
	len = strlen(last->text);
	if (len > 1 && last->text[len - 1] == '.' &&
	    last->text[len - 2] != '.')
		last->text = arena_strndup(a, last->text, len - 1);
	return copy;
}

static void
inline_title(struct spans *s, const struct tnode *n)
{
	struct rich r = without_stop(s->c->arena, &s->c->x->title);

	(void)n;
	if (r.n_runs == 0)
		spans_text(s, "[No title in the record]", 0);
	spans_rich(s, &r, SPAN_NO_HYPHENS);
}

static void
inline_subtitle(struct spans *s, const struct tnode *n)
{
	(void)n;
	spans_rich(s, &s->c->x->subtitle, SPAN_NO_HYPHENS);
}

static void
inline_trans_title(struct spans *s, const struct tnode *n)
{
	struct rich r = without_stop(s->c->arena, &s->c->x->trans_title);
	size_t first = s->n_spans;

	(void)n;
	spans_rich(s, &r, SPAN_NO_HYPHENS);
	for (size_t i = first; i < s->n_spans; i++)
		if (s->spans[i].lang == NULL)
			s->spans[i].lang = s->c->x->trans_title_lang;
}

/* ---- people ------------------------------------------------------------- */

/* Spaces of initials must not part them: "B T" and "A. V." */
static const char *
tied_name(struct arena *a, const char *name)
{
	struct buf b = { .arena = a };

	for (const char *p = name; *p != '\0'; p++) {
		bool initial = *p == ' ' && p > name &&
		    (p == name + 1 || p[-2] == ' ' || p[-1] == '.') &&
		    isupper((unsigned char)p[1]) &&
		    (p[2] == ' ' || p[2] == '.' || p[2] == '\0');

		if (initial)
			buf_str(&b, NBSP);
		else
			buf_char(&b, *p);
	}
	return buf_text(&b);
}

static void
author_marks(struct spans *s, const struct contrib *c, bool numbers)
{
	struct arena *a = s->c->arena;
	struct buf b = { .arena = a };
	struct span *x;

	for (size_t i = 0; numbers && i < c->n_affs; i++)
		join(&b, ",", arena_printf(a, "%zu", c->affs[i] + 1));
	if (c->equal_contrib)
		join(&b, ",", "*");
	if (c->corresp)
		join(&b, ",", "\xE2\x80\xA0");
	x = spans_text(s, b.len > 0 ? b.p : NULL, SPAN_NO_HYPHENS |
	    SPAN_NO_BREAK);
	if (x != NULL)
		x->style = spans_variant(s->c, x->style, INLINE_SUP);
}

/* Marks only where they tell something: not when all share one address. */
static bool
authors_need_numbers(const struct article *x)
{
	return x->n_affs > 1;
}

static void
author_name(struct spans *s, const struct contrib *c)
{
	struct arena *a = s->c->arena;
	const char *name = tied_name(a, contrib_full_name(a, c));

	if (c->kind == CONTRIB_COLLAB)
		spans_rich(s, &c->collab, SPAN_NO_HYPHENS);
	else if (c->orcid != NULL)
		spans_link(s, name, arena_printf(a, "https://orcid.org/%s",
		    c->orcid), arena_printf(a, "%s, ORCID %s", name,
		    c->orcid));
	else
		spans_text(s, name, SPAN_NO_HYPHENS);
	for (size_t i = s->n_spans; i-- > 0;)
		if (s->spans[i].href != NULL)
			s->spans[i].flags &= ~(unsigned)SPAN_URL;
	if (c->degrees != NULL)
		spans_text(s, arena_printf(a, ", %s", c->degrees),
		    SPAN_NO_HYPHENS);
}

static void
contrib_list(struct spans *s, const struct contrib *cs, size_t n,
    bool numbers)
{
	for (size_t i = 0; i < n; i++) {
		spans_text(s, i == 0 ? NULL : ", ", 0);
		author_name(s, &cs[i]);
		author_marks(s, &cs[i], numbers);
	}
}

static void
inline_authors(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;
	struct span *et;

	(void)n;
	contrib_list(s, x->contribs, x->n_contribs, authors_need_numbers(x));
	if (x->contribs_incomplete && x->n_contribs > 0) {
		et = spans_text(s, " et" NBSP "al.", SPAN_NO_HYPHENS);
		et->style = spans_variant(s->c, et->style, INLINE_ITALIC);
	}
}

static void
inline_author_key(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;
	bool equal = false;

	(void)n;
	for (size_t i = 0; i < x->n_contribs; i++)
		equal = equal || x->contribs[i].equal_contrib;
	if (equal)
		spans_text(s, "* contributed equally", 0);
}

static void
inline_investigators(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;

	(void)n;
	contrib_list(s, x->investigators, x->n_investigators,
	    authors_need_numbers(x));
	for (size_t i = 0; i < x->n_contribs; i++) {
		const struct contrib *c = &x->contribs[i];

		if (c->n_members == 0)
			continue;
		spans_text(s, s->n_spans != 0 ? "; " : NULL, 0);
		spans_rich(s, &c->collab, 0);
		spans_text(s, ": ", 0);
		contrib_list(s, c->members, c->n_members,
		    authors_need_numbers(x));
	}
}

static void
inline_subjects(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;

	(void)n;
	contrib_list(s, x->personal_name_subjects,
	    x->n_personal_name_subjects, false);
}

static void
inline_book_people(struct spans *s, const struct tnode *n)
{
	const struct book *b = s->c->x->book;

	(void)n;
	if (b == NULL)
		return;
	contrib_list(s, b->contribs, b->n_contribs, false);
	if (b->n_contribs > 0 && b->contribs[0].role == CONTRIB_EDITOR)
		spans_text(s, b->n_contribs > 1 ? ", editors" : ", editor",
		    0);
}

static void
inline_book(struct spans *s, const struct tnode *n)
{
	const struct book *b = s->c->x->book;
	struct arena *a = s->c->arena;
	struct buf out = { .arena = a };

	(void)n;
	if (b == NULL)
		return;
	join(&out, ". ", rich_text(a, &b->title));
	join(&out, ". ", b->volume_title);
	join(&out, ". ", b->edition);
	join(&out, ". ", b->medium);
	join(&out, ". ", rich_text(a, &b->collection_title));
	join(&out, ". ", b->location_labels);
	join(&out, ". ", b->publisher_loc);
	join(&out, b->publisher_loc != NULL ? ": " : ". ", b->publisher);
	join(&out, ". ", b->report_number);
	for (size_t i = 0; i < b->n_isbns; i++)
		join(&out, ". ", arena_printf(a, "ISBN %s", b->isbns[i]));
	spans_text(s, buf_text(&out), 0);
}

/* ---- identifiers, dates ------------------------------------------------- */

static void
inline_doi(struct spans *s, const struct tnode *n)
{
	spans_doi(s, s->c->x->doi, n->separator != NULL ? n->separator : "");
}

static void
inline_pmid(struct spans *s, const struct tnode *n)
{
	(void)n;
	spans_pmid(s, s->c->x->pmid, s->c->x->pmid);
}

static void
inline_pmcid(struct spans *s, const struct tnode *n)
{
	(void)n;
	spans_pmcid(s, s->c->x->pmcid, s->c->x->pmcid);
}

static void
inline_published(struct spans *s, const struct tnode *n)
{
	struct arena *a = s->c->arena;
	const struct pub_date *d = find_date(s->c->x, DATE_PPUB);
	const struct pub_date *e = find_date(s->c->x, DATE_EPUB);
	struct span *x;

	(void)n;
	if (d != NULL)
		spans_text(s, date_text(a, &d->date), SPAN_NO_HYPHENS);
	if (e == NULL)
		return;
	if (d != NULL) {
		x = ARENA_PUSH(a, s->spans, s->n_spans);
		x->kind = SPAN_BREAK;
	}
	spans_text(s, arena_printf(a, "Epub %s", date_text(a, &e->date)),
	    SPAN_NO_HYPHENS);
}

static void
inline_history(struct spans *s, const struct tnode *n)
{
	static const struct {
		enum pub_date_kind kind;
		const char *word;
	} kinds[] = {
		{ DATE_RECEIVED, "received" }, { DATE_REVISED, "revised" },
		{ DATE_ACCEPTED, "accepted" },
		{ DATE_RETRACTED, "retracted" },
		{ DATE_CONTRIBUTED, "contributed" },
		{ DATE_BEGINNING, "begun" }, { DATE_ENDING, "ended" },
		{ DATE_RECORD_REVISED, "record revised" }
	};
	struct arena *a = s->c->arena;
	size_t count = 0;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const struct pub_date *d = find_date(s->c->x, kinds[i].kind);

		if (d == NULL)
			continue;
		spans_text(s, separator(n, count++), 0);
		spans_text(s, arena_printf(a, "%s %s", kinds[i].word,
		    date_text(a, &d->date)), SPAN_NO_HYPHENS);
	}
}

static void
inline_ids(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;
	struct arena *a = s->c->arena;

	for (size_t i = 0; i < x->n_ids; i++) {
		spans_text(s, separator(n, i), 0);
		spans_text(s, arena_printf(a, "%s%s%s",
		    x->ids[i].type != NULL ? x->ids[i].type : "",
		    x->ids[i].type != NULL ? NBSP : "", x->ids[i].value),
		    SPAN_NO_HYPHENS | SPAN_URL);
	}
}

/* ---- index terms -------------------------------------------------------- */

static void
inline_keywords(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;
	size_t count = 0;

	for (size_t i = 0; i < x->n_kwd_groups; i++)
		for (size_t j = 0; j < x->kwd_groups[i].n_kwds; j++) {
			spans_text(s, separator(n, count++), 0);
			spans_rich(s, &x->kwd_groups[i].kwds[j].text, 0);
		}
}

static void
inline_mesh(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;
	struct arena *a = s->c->arena;

	for (size_t i = 0; i < x->n_mesh; i++) {
		const struct mesh *m = &x->mesh[i];
		struct buf b = { .arena = a };

		buf_printf(&b, "%s%s", m->descriptor, m->major ? "*" : "");
		for (size_t j = 0; j < m->n_qualifiers; j++)
			buf_printf(&b, "%s%s%s", j == 0 ? " / " : ", ",
			    m->qualifiers[j].name,
			    m->qualifiers[j].major ? "*" : "");
		spans_text(s, separator(n, i), 0);
		spans_text(s, buf_text(&b), 0);
	}
}

static void
inline_substances(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;
	struct arena *a = s->c->arena;

	for (size_t i = 0; i < x->n_substances; i++) {
		const struct term *t = &x->substances[i];

		spans_text(s, separator(n, i), 0);
		spans_text(s, t->registry_number != NULL ? arena_printf(a,
		    "%s (%s)", t->name, t->registry_number) : t->name, 0);
	}
}

static void
inline_pub_types(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;

	for (size_t i = 0; i < x->n_pub_types; i++) {
		spans_text(s, separator(n, i), 0);
		spans_text(s, x->pub_types[i].name, 0);
	}
}

static void
inline_grants(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;
	struct arena *a = s->c->arena;

	for (size_t i = 0; i < x->n_grants; i++) {
		const struct grant *g = &x->grants[i];
		struct buf b = { .arena = a };

		join(&b, " ", g->id);
		join(&b, "/", g->acronym);
		join(&b, "/", g->agency);
		join(&b, "/", g->country);
		spans_text(s, separator(n, i), 0);
		spans_text(s, buf_text(&b), SPAN_NO_HYPHENS | SPAN_URL);
	}
	spans_rich(s, &x->funding_statement, 0);
}

static void
inline_data_banks(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;

	for (size_t i = 0; i < x->n_data_banks; i++) {
		spans_text(s, separator(n, i), 0);
		spans_text(s, x->data_banks[i].name, 0);
		for (size_t j = 0; j < x->data_banks[i].n_accessions; j++) {
			spans_text(s, j == 0 ? " " : ", ", 0);
			spans_text(s, x->data_banks[i].accessions[j],
			    SPAN_NO_HYPHENS);
		}
	}
}

static void
inline_words(struct spans *s, const struct tnode *n, const char *const *words,
    size_t n_words)
{
	for (size_t i = 0; i < n_words; i++) {
		spans_text(s, separator(n, i), 0);
		spans_text(s, words[i], 0);
	}
}

static void
inline_genes(struct spans *s, const struct tnode *n)
{
	inline_words(s, n, s->c->x->gene_symbols, s->c->x->n_gene_symbols);
}

static void
inline_flights(struct spans *s, const struct tnode *n)
{
	inline_words(s, n, s->c->x->space_flight_missions,
	    s->c->x->n_space_flight_missions);
}

static void
inline_coi(struct spans *s, const struct tnode *n)
{
	const struct article *x = s->c->x;

	(void)n;
	for (size_t i = 0; i < x->n_coi; i++) {
		spans_text(s, i == 0 ? NULL : " ", 0);
		spans_rich(s, &x->coi[i], 0);
	}
}

static void
inline_copyright(struct spans *s, const struct tnode *n)
{
	(void)n;
	spans_text(s, s->c->x->copyright, 0);
	if (s->c->x->copyright != NULL && s->c->x->license.n_runs != 0)
		spans_text(s, " ", 0);
	spans_rich(s, &s->c->x->license, 0);
}

static void
inline_n_refs(struct spans *s, const struct tnode *n)
{
	(void)n;
	if (s->c->x->n_ref_lists == 0 && s->c->x->n_refs_stated > 0)
		spans_text(s, arena_printf(s->c->arena,
		    "The record counts %d references and lists none.",
		    s->c->x->n_refs_stated), 0);
}

static void
inline_no_abstract(struct spans *s, const struct tnode *n)
{
	(void)n;
	if (s->c->x->n_abstracts == 0)
		spans_text(s, "No abstract in the record.", 0);
}

static void
inline_gaps(struct spans *s, const struct tnode *n)
{
	(void)n;
	for (size_t i = 0; i < s->c->x->n_gaps; i++) {
		spans_text(s, i == 0 ? NULL : " ", 0);
		spans_text(s, s->c->x->gaps[i].note, 0);
	}
}

static const struct {
	const char *name;
	void (*put)(struct spans *, const struct tnode *);
} inline_table[] = {
	{ "author-key", inline_author_key }, { "authors", inline_authors },
	{ "book", inline_book }, { "book-people", inline_book_people },
	{ "coi", inline_coi }, { "copyright", inline_copyright },
	{ "data-banks", inline_data_banks }, { "doi", inline_doi },
	{ "gaps", inline_gaps }, { "gene-symbols", inline_genes },
	{ "grants", inline_grants }, { "history", inline_history },
	{ "ids", inline_ids }, { "investigators", inline_investigators },
	{ "journal-line", inline_journal_line },
	{ "keywords", inline_keywords }, { "kicker", inline_kicker },
	{ "mesh", inline_mesh }, { "no-abstract", inline_no_abstract },
	{ "personal-name-subjects", inline_subjects },
	{ "pmcid", inline_pmcid }, { "pmid", inline_pmid },
	{ "pub-types", inline_pub_types },
	{ "published", inline_published },
	{ "references-stated", inline_n_refs },
	{ "running-title", inline_running_title },
	{ "short-citation", inline_short_citation },
	{ "space-flight-missions", inline_flights },
	{ "standing", inline_standing }, { "substances", inline_substances },
	{ "subtitle", inline_subtitle }, { "title", inline_title },
	{ "trans-title", inline_trans_title }
};

static int
inline_find(const char *field)
{
	for (size_t i = 0; i < sizeof inline_table / sizeof *inline_table;
	    i++)
		if (strcmp(field, inline_table[i].name) == 0)
			return (int)i;
	return -1;
}

void
inline_field(struct spans *s, const struct tnode *n, const char *field)
{
	int i = inline_find(field);

	if (i >= 0)
		inline_table[i].put(s, n);
}

bool
field_is_known(const char *field)
{
	static const char *const blocks[] = {
		"affiliations", "abstracts", "cited-by", "figures",
		"keyword-list", "notices", "links", "references", "sections",
		"similar", "author-notes"
	};

	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
		if (strcmp(field, blocks[i]) == 0)
			return true;
	return inline_find(field) >= 0;
}

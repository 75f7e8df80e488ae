/*
 * A copied page: the journal line, identifiers, names of publication types.
 *
 * The site writes the line by one grammar,
 *
 *	. YYYY[ Mon[ DD]][;VOLUME[(ISSUE)][:PAGES]]. [doi: DOI.]
 *	    [Epub DATE.] [eCollection DATE.] [Online ahead of print.]
 *
 * and a copy may break it anywhere after a full stop.  What does not fit the
 * grammar stays as it is, in article.citation.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/page_text.h"

#include <string.h>
#include <strings.h>

#include "input/nlm.h"

static bool
cite_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The year that begins the text, or 0. */
static int
cite_year(const char *s)
{
	int year = 0;

	for (int i = 0; i < 4; i++) {
		if (!cite_is_digit(s[i]))
			return 0;
		year = year * 10 + (s[i] - '0');
	}
	return year >= 1700 && year < 2200 && !cite_is_digit(s[4]) ? year : 0;
}

static int
cite_month(const char *s)
{
	static const char months[][4] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun",
		"Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
	};

	for (int i = 0; i < 12; i++)
		if (strncmp(s, months[i], 3) == 0 &&
		    (s[3] == '\0' || s[3] == ' '))
			return i + 1;
	return 0;
}

/* "2014 Feb 12", "2019 Summer", "2020 Jan-Feb" */
static struct date
cite_date(struct copied *c, const char *s, size_t len)
{
	const char *text = copied_trim(c, s, len), *p;
	struct date d = { .year = cite_year(text) };

	if (d.year == 0 || (text[4] != '\0' && text[4] != ' ')) {
		d.year = 0;
		d.verbatim = text;
		return d;
	}
	p = text + 4 + strspn(text + 4, " ");
	d.month = cite_month(p);
	if (*p == '\0')
		return d;
	if (d.month == 0) {
		static const char *const seasons[] = {
			"Spring", "Summer", "Autumn", "Fall", "Winter"
		};

		for (size_t i = 0; i < 5; i++)
			if (strcmp(p, seasons[i]) == 0)
				d.season = p;
		if (d.season == NULL)
			d = (struct date){ .verbatim = text };
		return d;
	}
	p += 3;
	p += strspn(p, " ");
	while (cite_is_digit(*p) && d.day < 100)
		d.day = d.day * 10 + (*p++ - '0');
	if (*p != '\0' || d.day > 31)
		d = (struct date){ .verbatim = text };
	return d;
}

static void
cite_add_date(struct copied *c, enum pub_date_kind kind, const char *type,
    const char *s, size_t len)
{
	struct pub_date *d;

	if (len == 0)
		return;
	d = ARENA_PUSH(c->arena, c->x->dates, c->x->n_dates);
	d->kind = kind;
	d->type = type;
	d->date = cite_date(c, s, len);
}

bool
copied_date(struct copied *c, enum pub_date_kind kind, const char *type,
    const char *s, size_t len)
{
	if (len < 4 || cite_year(s) == 0)
		return false;
	cite_add_date(c, kind, type, s, len);
	return true;
}

/* ---- what is a journal line --------------------------------------------- */

bool
copied_is_cite(const char *key)
{
	if (key[0] != '.')
		return false;
	key += 1 + strspn(key + 1, " ");
	return cite_year(key) != 0 && strchr(" ;.:,", key[4]) != NULL;
}

size_t
copied_journal_before(const char *key)
{
	for (const char *p = strchr(key, '.'); p != NULL && p - key <= 120;
	    p = strchr(p + 1, '.')) {
		const char *year = p + 1 + strspn(p + 1, " ");
		const char *after;

		if (year == p + 1 || cite_year(year) == 0 || p == key)
			continue;
		after = year + 4;
		if (*after == ';' || (*after == ' ' &&
		    cite_month(after + 1) != 0) ||
		    (*after == ' ' && strpbrk(after, ";:") != NULL &&
		    strlen(after) < 200) ||
		    copied_starts(after, ". doi:"))
			return (size_t)(p - key);
	}
	return 0;
}

bool
copied_is_cite_tail(const char *key)
{
	static const char *const begins[] = {
		"doi:", "Epub ", "eCollection ", "Online ahead of print",
		"[Epub ahead of print]", "Print ", "pii:"
	};

	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
		if (copied_starts(key, begins[i]))
			return true;
	return false;
}

/* ---- the first sentence: date;volume(issue):pages ----------------------- */

static void
cite_pages(struct copied *c, const char *s, size_t len)
{
	if (len != 0)
		nlm_pages(c->arena, c->x, copied_trim(c, s, len));
}

static void
cite_volume(struct copied *c, const char *s, size_t len)
{
	const char *end = s + len;
	const char *colon = memchr(s, ':', len);
	const char *stop = colon != NULL ? colon : end;
	const char *open = memchr(s, '(', (size_t)(stop - s));
	const char *close = NULL;

	for (const char *p = stop; open != NULL && p > open; p--)
		if (p[-1] == ')') {
			close = p - 1;
			break;
		}
	if (close != NULL) {
		c->x->issue = copied_trim(c, open + 1,
		    (size_t)(close - open - 1));
		if (close + 1 < stop)   /* "Suppl" behind the issue */
			c->x->issue = copied_trim(c, open,
			    (size_t)(stop - open));
		stop = open;
	}
	c->x->volume = copied_trim(c, s, (size_t)(stop - s));
	if (colon != NULL)
		cite_pages(c, colon + 1, (size_t)(end - colon - 1));
}

static void
cite_issue(struct copied *c, const char *s, size_t len, bool ahead)
{
	const char *semicolon = memchr(s, ';', len);
	const char *colon = semicolon == NULL ? memchr(s, ':', len) : NULL;
	size_t n = semicolon != NULL ? (size_t)(semicolon - s)
	    : colon != NULL ? (size_t)(colon - s) : len;

	cite_add_date(c, ahead ? DATE_EPUB : DATE_PPUB,
	    ahead ? "Online ahead of print" : NULL, s, n);
	if (semicolon != NULL)
		cite_volume(c, semicolon + 1, len - n - 1);
	else if (colon != NULL)
		cite_pages(c, colon + 1, len - n - 1);
}

/* ---- the sentences behind it -------------------------------------------- */

/* A sentence ends at a full stop that a space, or the end, follows. */
static size_t
cite_sentence(const char *s)
{
	size_t n = 0;

	while (s[n] != '\0' && !(s[n] == '.' && (s[n + 1] == ' ' ||
	    s[n + 1] == '\0')))
		n++;
	return n;
}

static void
cite_tail(struct copied *c, const char *s, size_t len)
{
	static const struct {
		const char *word;
		enum pub_date_kind kind;
		const char *type;
	} dates[] = {
		{ "Epub ", DATE_EPUB, "Epub" },
		{ "eCollection ", DATE_COLLECTION, "eCollection" },
		{ "Print ", DATE_PPUB, "Print" }
	};

	if (copied_starts(s, "doi:")) {
		const char *doi = copied_trim(c, s + 4, len - 4);

		if (c->x->doi == NULL && doi[0] != '\0')
			c->x->doi = doi;
		return;
	}
	if (copied_starts(s, "Online ahead of print") ||
	    copied_starts(s, "Epub ahead of print") ||
	    copied_starts(s, "[Epub ahead of print]")) {
		c->x->pub_status = "aheadofprint";
		return;
	}
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
		if (copied_starts(s, dates[i].word)) {
			size_t n = strlen(dates[i].word);

			cite_add_date(c, dates[i].kind, dates[i].type, s + n,
			    len - n);
			return;
		}
	if (copied_starts(s, "pii:"))
		*ARENA_PUSH(c->arena, c->x->ids, c->x->n_ids) =
		    (struct pub_id){ "pii", copied_trim(c, s + 4, len - 4) };
	else if (len > 0)
		copied_left(c, "journal line", copied_trim(c, s, len));
}

void
copied_cite(struct copied *c, const char *text)
{
	const char *s = copied_plain(c, text);
	bool ahead = strstr(s, "ahead of print") != NULL;

	s += strspn(s, ". ");
	if (cite_year(s) != 0) {
		size_t n = cite_sentence(s);

		cite_issue(c, s, n, ahead);
		s += n;
		s += strspn(s, ". ");
	}
	while (*s != '\0') {
		size_t n = cite_sentence(s);

		cite_tail(c, s, n);
		s += n;
		s += strspn(s, ". ");
	}
}

/* ---- identifiers -------------------------------------------------------- */

const char *
copied_find_doi(struct copied *c, const char *text)
{
	const char *p = strcasestr(text, "doi:");
	size_t n;

	if (p == NULL)
		p = strcasestr(text, "doi.org/");
	if (p == NULL)
		return NULL;
	p = strpbrk(p, ":/") + 1;
	p += strspn(p, " ");
	n = strcspn(p, " ");
	while (n > 0 && strchr(".,;", p[n - 1]) != NULL)
		n--;
	return copied_starts(p, "10.") && n > 7
	    ? arena_strndup(c->arena, p, n) : NULL;
}

const char *
copied_cut_doi(struct copied *c, const char **text)
{
	static const char *const begins[] = {
		"doi:", "https://doi.org/", "http://doi.org/",
		"https://dx.doi.org/", "http://dx.doi.org/", "DOI:"
	};
	const char *doi = copied_find_doi(c, *text), *at = NULL, *after;

	for (size_t i = 0; doi != NULL && i < sizeof begins /
	    sizeof *begins; i++) {
		const char *p = strstr(*text, begins[i]);

		if (p != NULL && (at == NULL || p < at))
			at = p;
	}
	if (at == NULL)
		return doi;
	after = strstr(at, doi) + strlen(doi);
	if (after[strspn(after, "., ;")] == '\0')
		*text = copied_trim(c, *text, (size_t)(at - *text));
	return doi;
}

/* The value behind a word, up to a space or to a word that is glued on. */
static const char *
ids_value(struct copied *c, const char **p, bool is_number)
{
	static const char *const glued[] = {
		"PMID:", "PMCID:", "DOI:", "Free PMC", "Free article",
		"No abstract", "[Indexed", "Review."
	};
	const char *s = *p + strspn(*p, " ");
	size_t n = strcspn(s, " ");

	for (size_t i = 0; i < sizeof glued / sizeof *glued; i++) {
		const char *q = strstr(s, glued[i]);

		if (q != NULL && (size_t)(q - s) < n)
			n = (size_t)(q - s);
	}
	if (is_number)
		n = strspn(s, "0123456789");
	*p = s + n;
	return n > 0 ? arena_strndup(c->arena, s, n) : NULL;
}

bool
copied_ids(struct copied *c, const char *text, struct copied_ids *ids)
{
	const char *p = text;

	*ids = (struct copied_ids){ 0 };
	for (;;) {
		const char **to = NULL;

		p += strspn(p, " .;");
		if (copied_starts(p, "PMID:"))
			to = &ids->pmid;
		else if (copied_starts(p, "PMCID:"))
			to = &ids->pmcid;
		else if (copied_starts(p, "DOI:") ||
		    copied_starts(p, "doi:"))
			to = &ids->doi;
		if (to == NULL || *to != NULL)
			break;
		p = strchr(p, ':') + 1;
		*to = ids_value(c, &p, to == &ids->pmid);
		if (*to == NULL)
			break;
	}
	ids->rest = p[0] != '\0' ? p : NULL;
	return ids->pmid != NULL || ids->pmcid != NULL || ids->doi != NULL;
}

/* ---- publication types -------------------------------------------------- */

/* MeSH, tree V; those that a page may print before the journal. */
static const char *const type_names[] = {
	"Address", "Adaptive Clinical Trial", "Autobiography", "Bibliography",
	"Biography", "Case Reports", "Classical Article",
	"Clinical Conference", "Clinical Study",
	"Clinical Trial", "Clinical Trial Protocol",
	"Clinical Trial, Phase I", "Clinical Trial, Phase II",
	"Clinical Trial, Phase III", "Clinical Trial, Phase IV",
	"Clinical Trial, Veterinary", "Collected Work", "Comment",
	"Comparative Study", "Congress", "Consensus Development Conference",
	"Consensus Development Conference, NIH", "Consensus Statement",
	"Controlled Clinical Trial", "Corrected and Republished Article",
	"Dataset", "Dictionary", "Directory", "Duplicate Publication",
	"Editorial", "English Abstract", "Equivalence Trial",
	"Evaluation Study", "Expression of Concern", "Festschrift",
	"Government Publication", "Guideline", "Historical Article",
	"Interactive Tutorial", "Interview", "Introductory Journal Article",
	"Lecture", "Legal Case", "Legislation", "Letter", "Meta-Analysis",
	"Multicenter Study", "Network Meta-Analysis", "News",
	"Newspaper Article", "Observational Study",
	"Observational Study, Veterinary",
	"Patient Education Handout", "Periodical Index", "Personal Narrative",
	"Portrait", "Practice Guideline", "Pragmatic Clinical Trial",
	"Preprint", "Published Erratum", "Randomized Controlled Trial",
	"Randomized Controlled Trial, Veterinary", "Retracted Publication",
	"Retraction of Publication", "Review", "Scientific Integrity Review",
	"Scoping Review", "Systematic Review", "Technical Report",
	"Twin Study", "Validation Study", "Video-Audio Media", "Webcast"
};

size_t
copied_type(const char *key)
{
	size_t best = 0;

	if (copied_starts(key, "News Physiol Sci"))
		return 0;       /* a journal */
	for (size_t i = 0; i < sizeof type_names / sizeof *type_names; i++) {
		size_t n = strlen(type_names[i]);

		/* what follows begins a journal's name */
		if (n > best && copied_starts(key, type_names[i]) &&
		    (key[n] == '\0' || (key[n] == ' ' && (key[n + 1] >= 'A' &&
		    key[n + 1] <= 'Z'))))
			best = n;
	}
	return best;
}

enum { TYPES_NEAR = 100 };      /* compared with; a page has a dozen */

void
copied_add_type(struct copied *c, const char *name)
{
	for (size_t i = 0; i < c->x->n_pub_types && i < TYPES_NEAR; i++)
		if (strcasecmp(c->x->pub_types[i].name, name) == 0)
			return;
	ARENA_PUSH(c->arena, c->x->pub_types, c->x->n_pub_types)->name = name;
}

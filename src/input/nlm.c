/*
 * What the dialects of the National Library of Medicine share: dates, the
 * labels of structured abstracts, languages.
 */
#include "input/nlm.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "input/dates.h"
#include "input/rich.h"

/* ---- dates -------------------------------------------------------------- */

/* 1 to `most` digits up to the end; -1 for other text. */
static int
nlm_number(const char *text, size_t most)
{
	size_t n = strspn(text, "0123456789");

	if (n == 0 || n > most || text[n] != '\0')
		return -1;
	return (int)strtol(text, NULL, 10);
}

static bool
nlm_is_season(const char *text)
{
	static const char *const seasons[] = {
		"Spring", "Summer", "Autumn", "Fall", "Winter"
	};

	for (size_t i = 0; i < sizeof seasons / sizeof *seasons; i++)
		if (strcasecmp(text, seasons[i]) == 0)
			return true;
	return false;
}

/* The words of a date, apart; how many, or 0 when there are more. */
static size_t
nlm_date_words(const char *text, char words[4][16])
{
	size_t n = 0;

	for (;;) {
		size_t len;

		text += strspn(text, " /-");
		len = strcspn(text, " /-");
		if (len == 0)
			return n;
		if (n == 4 || len >= sizeof words[0])
			return 0;
		memcpy(words[n], text, len);
		words[n++][len] = '\0';
		text += len;
	}
}

/* "20180301" */
static struct date
nlm_date_digits(const char *text)
{
	int all = (int)strtol(text, NULL, 10);

	return (struct date){
		.year = all / 10000, .month = all / 100 % 100,
		.day = all % 100
	};
}

static bool
nlm_is_date(const struct date *d)
{
	return d->year > 0 && d->month >= 0 && d->month <= 12 &&
	    d->day >= 0 && d->day <= 31 && (d->day == 0 || d->month > 0);
}

struct date
nlm_date(struct arena *a, const char *text)
{
	struct date odd = { .verbatim = text }, d = { 0 };
	char words[4][16];
	size_t n = nlm_date_words(text, words);
	bool slashes = strchr(text, '/') != NULL;

	if (n == 0)
		return odd;
	if (n == 1 && strlen(words[0]) == 8 && nlm_number(words[0], 8) > 0) {
		d = nlm_date_digits(words[0]);
		return nlm_is_date(&d) ? d : odd;
	}
	if (strlen(words[0]) != 4 || n > (slashes ? 4u : 3u))
		return odd;             /* the fourth is the hour */
	d.year = nlm_number(words[0], 4);
	if (n == 2 && nlm_is_season(words[1])) {
		d.season = arena_strdup(a, words[1]);
		return d.year > 0 ? d : odd;
	}
	d.month = n > 1 ? date_month(words[1]) : 0;
	d.day = n > 2 ? nlm_number(words[2], 2) : 0;
	if (n > 2 && strchr(text, '-') != NULL && nlm_number(words[1], 2) < 0)
		return odd;             /* "2018 Jan-3" */
	return nlm_is_date(&d) ? d : odd;
}

enum pub_date_kind
nlm_history_kind(const char *status)
{
	static const struct {
		const char *status;
		enum pub_date_kind kind;
	} kinds[] = {
		{ "received", DATE_RECEIVED }, { "revised", DATE_REVISED },
		{ "accepted", DATE_ACCEPTED }, { "pubmed", DATE_PUBMED },
		{ "medline", DATE_MEDLINE }, { "entrez", DATE_ENTREZ },
		{ "retracted", DATE_RETRACTED },
		{ "pmc-release", DATE_PMC_RELEASE }
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (status != NULL && strcmp(status, kinds[i].status) == 0)
			return kinds[i].kind;
	return DATE_OTHER;
}

/* ---- names -------------------------------------------------------------- */

bool
nlm_is_suffix(const char *word)
{
	static const char *const words[] = {
		"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "2nd", "3rd",
		"4th", "5th", "6th"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return false;
}

const char *
nlm_cut_suffix(struct arena *a, const char *text, const char **suffix)
{
	const char *space = text != NULL ? strrchr(text, ' ') : NULL;

	if (space == NULL || !nlm_is_suffix(space + 1))
		return text;
	*suffix = space + 1;
	return arena_strndup(a, text, (size_t)(space - text));
}

/* Capitals, hyphens and other scripts: "DS", "J-P" */
static bool
nlm_is_initials(const char *s)
{
	if (*s == '\0')
		return false;
	for (; *s != '\0'; s++)
		if (!((*s >= 'A' && *s <= 'Z') || *s == '-' || *s == '.' ||
		    (unsigned char)*s >= 0x80))
			return false;
	return true;
}

bool
nlm_short_name(struct arena *a, struct contrib *c, const char *value)
{
	const char *suffix = NULL, *text = nlm_cut_suffix(a, value, &suffix);
	const char *space = strrchr(text, ' ');

	/* "Petrov IV" has no other initials */
	if (suffix != NULL && nlm_is_initials(suffix) && (space == NULL ||
	    !nlm_is_initials(space + 1))) {
		suffix = NULL;
		text = value;
		space = strrchr(text, ' ');
	}
	c->suffix = suffix;
	if (space == NULL || !nlm_is_initials(space + 1)) {
		c->surname = text;
		return false;
	}
	c->surname = arena_strndup(a, text, (size_t)(space - text));
	c->initials = space + 1;
	return true;
}

/* ---- abstracts ---------------------------------------------------------- */

enum abstract_kind
nlm_abstract_kind(const char *type, const char *lang)
{
	if (type != NULL && (strcmp(type, "plain-language-summary") == 0 ||
	    strcasecmp(type, "Plain Language Summary") == 0))
		return ABSTRACT_PLAIN_LANGUAGE;
	return lang != NULL && strcmp(lang, "en") != 0 ? ABSTRACT_TRANSLATED
	    : ABSTRACT_OTHER;
}

enum { LABEL_LONG = 100, LABEL_WORD = 7, LABEL_LETTERS = 8 };

/* Is the label one that structured abstracts are wont to have? */
static bool
label_is_known(const char *label, size_t len)
{
	static const char *const words[] = {
		"AIM", "AIM(S)", "AIM(s)", "AIMS", "BACKGROUND", "CASE",
		"CASES", "CONCLUSION", "CONCLUSION(S)", "CONCLUSION(s)",
		"CONCLUSIONS", "CONTEXT", "DESIGN", "DISCUSSION", "ETHICS",
		"FINDINGS", "FUNDING", "GOAL", "GOALS", "HYPOTHESIS",
		"IMPORTANCE", "INTERPRETATION", "INTERVENTION",
		"INTERVENTIONS", "INTRODUCTION", "ISSUE", "LIMITATIONS",
		"MAIN OUTCOME MEASURES", "MATERIAL AND METHODS",
		"MATERIALS AND METHODS", "METHOD", "METHODS",
		"METHODS AND RESULTS", "OBJECT", "OBJECTIVE", "OBJECTIVE(S)",
		"OBJECTIVE(s)", "OBJECTIVES", "OBSERVATIONS", "OUTCOME",
		"OUTCOMES", "PARTICIPANTS", "PATIENTS",
		"PATIENTS AND METHODS", "PURPOSE", "RATIONALE", "RESULT",
		"RESULT(S)", "RESULT(s)", "RESULTS", "SAMPLE", "SCOPE",
		"SETTING", "SIGNIFICANCE", "STUDY DESIGN", "SUBJECTS",
		"SUMMARY", "TOPIC", "UNLABELLED"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == len &&
		    memcmp(words[i], label, len) == 0)
			return true;
	return false;
}

/* May the character stand in a label?  "AIM(s)", "CLINICALTRIALS.GOV ID" */
static bool
label_takes(const char *text, const char *p, uint32_t code)
{
	if (code == UTF8_REPLACEMENT || strchr(";?!<>=%[]", *p) != NULL)
		return false;
	if (*p == '.')
		return p[1] >= 'A' && p[1] <= 'Z';
	return !u_islower((UChar32)code) || (p - text >= 2 &&
	    p[-1] == '(' && p[0] == 's' && p[1] == ')');
}

enum nlm_surety
nlm_label(const char *text, size_t *len)
{
	const char *p = text, *end = text + strnlen(text, LABEL_LONG);
	size_t letters = 0, words = 1, digits = 0, n;

	*len = 0;
	while (p < end && *p != ':') {
		const char *at = p;
		uint32_t code = utf8_next(&p, end);

		if (!label_takes(text, at, code) ||
		    (at == text && !u_isupper((UChar32)code)))
			return NLM_NO_LABEL;
		letters += u_isupper((UChar32)code) != 0;
		words += code == ' ' || code == '/';
		digits += code >= '0' && code <= '9';
	}
	n = (size_t)(p - text);
	if (p == end || letters < 3 || (p[1] != ' ' && p[1] != '\0'))
		return NLM_NO_LABEL;
	*len = n + (p[1] == ' ' ? 2 : 1);
	if (label_is_known(text, n))
		return NLM_LABEL_KNOWN;
	if (words == 1)
		return letters >= LABEL_WORD && digits == 0
		    ? NLM_LABEL_LIKELY : NLM_LABEL_DOUBTFUL;
	return letters >= LABEL_LETTERS ? NLM_LABEL_LIKELY
	    : NLM_LABEL_DOUBTFUL;
}

/* Does a sentence end before p? */
static bool
label_stands(const char *text, const char *p)
{
	if (p - text < 2 || p[-1] != ' ')
		return false;
	return strchr(".?!)]\"", p[-2]) != NULL ||
	    (p - text > 3 && (memcmp(p - 4, "\xE2\x80\x9D", 3) == 0 ||
	    memcmp(p - 4, "\xE2\x80\x99", 3) == 0));
}

/* Is the label at p, which no sentence ends before, whole?  Not so "RESULTS"
   of "MAIN RESULTS". */
static bool
label_is_whole(const char *text, const char *p)
{
	return p - text >= 2 && !(p[-2] >= 'A' && p[-2] <= 'Z') &&
	    p[-2] != ',' && p[-2] != '&';
}

/* The next place behind `from`, and behind a label that stands there, at
   which a label begins, or the end. */
static const char *
label_next(const char *text, const char *from)
{
	const char *p = from;
	size_t len;

	if (nlm_label(from, &len) >= NLM_LABEL_LIKELY)
		p += len - 1;
	while ((p = strchr(p, ' ')) != NULL) {
		size_t n;
		enum nlm_surety sure = nlm_label(++p, &n);

		if ((sure >= NLM_LABEL_LIKELY && label_stands(text, p)) ||
		    (sure == NLM_LABEL_KNOWN && label_is_whole(text, p)))
			return p;
	}
	return from + strlen(from);
}

static void
sections_add(struct arena *a, struct abstract *x, const char *p,
    const char *end)
{
	size_t n = 0;
	struct abstract_sec *sec;
	struct rich text;

	if (nlm_label(p, &n) < NLM_LABEL_LIKELY)
		n = 0;
	text = rich_plain(a, arena_strndup(a, p + n, (size_t)(end - p) - n));
	if (text.n_runs == 0 && n == 0)
		return;
	sec = ARENA_PUSH(a, x->secs, x->n_secs);
	if (n > 0)
		sec->label = text_fold(a, p, strcspn(p, ":"));
	if (sec->label != NULL && strcmp(sec->label, "UNLABELLED") == 0)
		sec->label = NULL;
	if (text.n_runs != 0)
		*ARENA_PUSH(a, sec->paras, sec->n_paras) = text;
}

/*
 * The library prints a structured abstract in one piece, "AIM: ... METHODS:
 * ...".  Where the text begins by a label, what looks like one at the start
 * of a sentence is one, and a known one is one anywhere.  Else only the known
 * ones count, and only where there are two: "DNA: ..." may begin a sentence.
 */
static bool
sections_are_sure(const char *text)
{
	size_t n, known = 0;

	if (nlm_label(text, &n) >= NLM_LABEL_LIKELY)
		return true;
	for (const char *p = label_next(text, text); *p != '\0';
	    p = label_next(text, p))
		known += nlm_label(p, &n) == NLM_LABEL_KNOWN;
	return known >= 2;
}

void
nlm_sections(struct arena *a, struct abstract *x, const char *text)
{
	const char *p = text, *next;

	if (!sections_are_sure(text)) {
		struct rich r = rich_plain(a, text);
		struct abstract_sec *sec;

		if (r.n_runs == 0)
			return;
		sec = ARENA_PUSH(a, x->secs, x->n_secs);
		*ARENA_PUSH(a, sec->paras, sec->n_paras) = r;
		return;
	}
	for (; *p != '\0'; p = next) {
		next = label_next(text, p);
		sections_add(a, x, p, next);
	}
}

/* ---- languages ---------------------------------------------------------- */

static const char *
nlm_foreign(const struct article *x)
{
	for (size_t i = 0; i < x->n_langs; i++)
		if (strcmp(x->langs[i], "en") != 0)
			return x->langs[i];
	return NULL;
}

void
nlm_languages(struct article *x)
{
	const char *foreign = nlm_foreign(x);

	if (x->trans_title.n_runs != 0)
		x->trans_title_lang = foreign;
	if (x->lang == NULL || strcmp(x->lang, "en") == 0)
		return;
	if (x->title.n_runs != 0 && (x->trans_title.n_runs != 0 ||
	    x->title.runs[0].text[0] == '['))
		for (size_t i = 0; i < x->title.n_runs; i++)
			x->title.runs[i].lang = "en";
	for (size_t i = 0; i < x->n_abstracts; i++)
		if (x->abstracts[i].kind == ABSTRACT_MAIN)
			x->abstracts[i].lang = "en";
}

/* ---- citations ---------------------------------------------------------- */

void
nlm_pages(struct arena *a, struct article *x, const char *text)
{
	const char *dash = strchr(text, '-'), *last;
	size_t n_first, n_last;

	x->page_range = text;
	if (dash == NULL || strpbrk(text, ",; ") != NULL) {
		x->fpage = dash == NULL ? text : NULL;
		return;
	}
	last = dash + 1;
	n_first = (size_t)(dash - text);
	n_last = strlen(last);
	x->fpage = arena_strndup(a, text, n_first);
	if (n_last >= n_first)
		x->lpage = last;
	else if (strspn(last, "0123456789") == n_last &&
	    strspn(x->fpage, "0123456789") == n_first)
		x->lpage = arena_printf(a, "%.*s%s", (int)(n_first - n_last),
		    x->fpage, last);
}

const char *
nlm_cut_pmid(struct arena *a, const char **text)
{
	const char *at = NULL, *pmid;
	size_t n;

	for (const char *p = *text; (p = strstr(p, "PMID: ")) != NULL; p++)
		at = p;
	if (at == NULL)
		return NULL;
	n = strspn(at + 6, "0123456789");
	if (n == 0 || n > 9 || at[6 + n + strspn(at + 6 + n, " .;")] != '\0')
		return NULL;
	pmid = arena_strndup(a, at + 6, n);
	n = (size_t)(at - *text);
	while (n > 0 && strchr(" ;", (*text)[n - 1]) != NULL)
		n--;
	*text = arena_strndup(a, *text, n);
	return pmid;
}

bool
nlm_is_dots(const char *text)
{
	return strcmp(text, "...") == 0 || strcmp(text, "\xE2\x80\xA6") == 0;
}

/* ---- what is not reached ------------------------------------------------ */

enum {
	UNREACHED_PATHS = 100,          /* told apart in one record */
	UNREACHED_SAMPLE = 80           /* bytes */
};

static const char *
unreached_sample(struct arena *a, const char *text)
{
	size_t len = strlen(text);

	if (len > UNREACHED_SAMPLE) {
		len = UNREACHED_SAMPLE;
		while (len > 0 && ((unsigned char)text[len] & 0xC0) == 0x80)
			len--;
	}
	return arena_strndup(a, text, len);
}

const struct unreached *
nlm_left(struct arena *a, struct article *x, const char *path,
    const char *text, const char *reason)
{
	struct unreached *u;

	if (x->n_unreached >= UNREACHED_PATHS)
		path = "(others)";
	for (size_t i = 0; i < x->n_unreached; i++)
		if (strcmp(x->unreached[i].path, path) == 0 &&
		    x->unreached[i].reason == reason) {
			x->unreached[i].count++;
			return NULL;
		}
	u = ARENA_PUSH(a, x->unreached, x->n_unreached);
	u->path = path;
	u->count = 1;
	u->sample = unreached_sample(a, text);
	u->reason = reason;
	return u;
}

const struct unreached *
nlm_unreached(struct arena *a, struct article *x, const char *path,
    const char *text)
{
	return nlm_left(a, x, path, text, NULL);
}

/*
 * dialects.c: what dialects cannot say, and what they say in other words.
 */
#ifndef TESTS_CORPUS_TELLINGS_H
#define TESTS_CORPUS_TELLINGS_H

/* The richest first; those that are not named come last. */
static const char *const ranks[] = {
	"PubMed XML", "JATS", "MEDLINE", "PubMed page",
	"PubMed abstracts as text", "PubMed summaries as text",
	"PubMed table (CSV)"
};

/* Files of reference managers and catalogues, "(managers)" in the tables. */
static const char *const managers[] = {
	"RIS", "BibTeX", "ISI", "Ovid", "EndNote", "EndNote XML", "CSL-JSON",
	"Crossref JSON", "Europe PMC JSON", "Europe PMC XML", "ArticleSet"
};

#define BIT(f) (1ull << (f))
#define MANAGER (EXPORT | BIT(F_PMCID) | BIT(F_LANG) | BIT(F_JOURNAL) | \
	BIT(F_AFFS) | BIT(F_INVESTIGATORS) | BIT(F_PUBLISHED) | BIT(F_EPUB) | \
	BIT(F_ABSTRACT) | BIT(F_OTHER_ABSTRACTS) | BIT(F_COPYRIGHT) | \
	BIT(F_COI) | BIT(F_NOTICES))
#define SUMMARY (EXPORT | BIT(F_AFFS) | BIT(F_INVESTIGATORS) | \
	BIT(F_ABSTRACT) | BIT(F_OTHER_ABSTRACTS) | BIT(F_COPYRIGHT) | \
	BIT(F_COI))
#define EXPORT (BIT(F_TRANS_TITLE) | BIT(F_JOURNAL_TITLE) | BIT(F_ISSN) | \
	BIT(F_NLM_ID) | BIT(F_GIVEN) | BIT(F_ORCID) | BIT(F_HISTORY) | \
	BIT(F_KEYWORDS) | BIT(F_TYPES) | BIT(F_MESH) | BIT(F_SUBSTANCES) | \
	BIT(F_GRANTS) | BIT(F_DATA) | BIT(F_NOTICE_IDS))

/* Fields that a dialect has not, or not always. */
static const struct {
	const char *format;
	unsigned long long lacks;
	const char *why;
} holes[] = {
	{ "PubMed abstracts as text", EXPORT,
	    "the export prints no index terms, no full names" },
	{ "PubMed abstracts as text", BIT(F_LANG),
	    "English is not said" },
	{ "PubMed summaries as text", SUMMARY, "a summary is a citation" },
	{ "PubMed table (CSV)", SUMMARY | BIT(F_NOTICES) | BIT(F_LANG),
	    "so is a row of a table" },
	{ "PubMed summaries as text", BIT(F_LANG), "English is not said" },
	{ "PubMed page copied as text", BIT(F_LANG) | BIT(F_TRANS_TITLE) |
	    BIT(F_JOURNAL_TITLE) | BIT(F_ISSN) | BIT(F_NLM_ID) |
	    BIT(F_ORCID) | BIT(F_HISTORY) | BIT(F_TYPES) | BIT(F_MESH) |
	    BIT(F_SUBSTANCES) | BIT(F_GRANTS) | BIT(F_DATA) |
	    BIT(F_NOTICES) | BIT(F_NOTICE_IDS) | BIT(F_INVESTIGATORS) |
	    BIT(F_OTHER_ABSTRACTS) | BIT(F_GIVEN),
	    "the page's own sections, copied or not" },
	{ "PubMed page saved as HTML", BIT(F_LANG) | BIT(F_TRANS_TITLE) |
	    BIT(F_ISSN) | BIT(F_NLM_ID) | BIT(F_ORCID) | BIT(F_HISTORY),
	    "the page does not show them" },
	{ "PubMed page saved as HTML", BIT(F_GIVEN) | BIT(F_TYPES) |
	    BIT(F_MESH) | BIT(F_SUBSTANCES) | BIT(F_NOTICES) |
	    BIT(F_NOTICE_IDS), "nor did the page of former years" },
	{ "PubMed results saved as HTML", SUMMARY | BIT(F_LANG),
	    "a result of a search is a summary" },
	{ "PMC article saved as HTML", BIT(F_LANG) | BIT(F_ISSN) |
	    BIT(F_NLM_ID) | BIT(F_ORCID) | BIT(F_TYPES) | BIT(F_KEYWORDS),
	    "the page does not show them, or not always" },
	{ "PMC article saved as HTML", BIT(F_PUBLISHED) | BIT(F_EPUB) |
	    BIT(F_PAGES), "the page does not say of what kind they are" },
	{ "(managers)", MANAGER,
	    "a file to cite by, with what the program kept" },
	{ "ArticleSet", BIT(F_PAGES), "not always" },
	{ "JATS XML", BIT(F_PMCID) | BIT(F_TYPES) | BIT(F_MESH) |
	    BIT(F_SUBSTANCES) | BIT(F_GRANTS) | BIT(F_DATA) | BIT(F_NLM_ID) |
	    BIT(F_HISTORY), "the publisher's own file" },
	{ "MEDLINE", BIT(F_HISTORY), "books have no history" }
};

/* Does the poorer text y say what x says, as its dialect can? */
typedef bool same_fn(const char *x, const char *y);


/* Letters and digits in small, so that 10(3) is 10 with a raised 3. */
static char *
words_of(const char *text)
{
	char *words = arena_strdup(keep, text), *to = words;

	for (; *text != '\0'; text++)
		if (isalnum((unsigned char)*text) ||
		    (unsigned char)*text >= 0x80)
			*to++ = (char)tolower((unsigned char)*text);
	*to = '\0';
	return words;
}

static bool
same_words(const char *x, const char *y)
{
	return strcmp(words_of(x), words_of(y)) == 0;
}

/* Item k of the items that " | " sets apart; NULL at the end. */
static const char *
item(const char *text, size_t k)
{
	const char *end;

	for (; k > 0; k--) {
		text = strstr(text, " | ");
		if (text == NULL)
			return NULL;
		text += 3;
	}
	end = strstr(text, " | ");
	return end != NULL ? arena_strndup(keep, text, (size_t)(end - text))
	    : text;
}

/* Every item of y is one of x, in its order. */
static bool
same_part(const char *x, const char *y)
{
	const char *of_x, *of_y = item(y, 0);
	size_t n = 1;

	for (size_t k = 0; of_y != NULL && (of_x = item(x, k)) != NULL; k++)
		if (strcmp(of_x, of_y) == 0)
			of_y = item(y, n++);
	return of_y == NULL;
}

/* "Poel CD" is in "Cornelis D Poel": every word with a small letter. */
static bool
same_name(const char *x, const char *y)
{
	while (*x != '\0') {
		size_t n = strcspn(x, " ");
		const char *word = arena_strndup(keep, x, n);
		bool small = false;

		for (const char *p = word; *p != '\0'; p++)
			small = small || islower((unsigned char)*p);
		if (small && strstr(y, word) == NULL)
			return false;
		x += n + (x[n] == ' ');
	}
	return true;
}

static bool
same_names(const char *x, const char *y)
{
	const char *of_x, *of_y;

	for (size_t k = 0;; k++) {
		of_x = item(x, k);
		of_y = item(y, k);
		if (of_x == NULL || of_y == NULL)
			return of_x == of_y;
		if (!same_name(of_x, of_y))
			return false;
	}
}

static bool
same_tail(const char *x, const char *y)
{
	size_t of_x = strlen(x), of_y = strlen(y);

	return of_y <= of_x ? strcmp(x + of_x - of_y, y) == 0
	    : strcmp(y + of_y - of_x, x) == 0;
}

/* "PLoS Med" for "PLoS Medicine": each word begins as the other's. */
static bool
same_short(const char *x, const char *y)
{
	while (*y != '\0') {
		size_t n = 0;

		while (y[n] != '\0' && y[n] != ' ' && y[n] != '.')
			n++;
		if (strncasecmp(x, y, n) != 0)
			return false;
		x += strcspn(x, " ");
		x += strspn(x, " ");
		y += n + strspn(y + n, ". ");
	}
	return *x == '\0';
}

/* Every word is there, in any order: "microbiology | infectious disease" in
   "Microbiology and infectious disease". */
static bool
same_bag(const char *x, const char *y)
{
	const char *all = words_of(x);

	while (*y != '\0') {
		size_t n = strcspn(y, " ");

		if (n > 0 && strstr(all, words_of(arena_strndup(keep, y,
		    n))) == NULL)
			return false;
		y += n + (y[n] == ' ');
	}
	return true;
}

/* The words, with typographer's quotation marks or without any. */
static bool
same_prose(const char *x, const char *y)
{
	static const char *const marks[] = {
		"\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C",
		"\xE2\x80\x9D"
	};
	char *texts[] = { words_of(x), words_of(y) };

	for (size_t t = 0; t < 2; t++)
		for (size_t i = 0; i < 4; i++)
			for (char *p; (p = strstr(texts[t], marks[i])) !=
			    NULL;)
				memmove(p, p + 3, strlen(p + 3) + 1);
	return strcmp(texts[0], texts[1]) == 0;
}

static bool
same_kind(const char *x, const char *y)
{
	(void)x;
	return strcmp(y, "Journal Article") == 0;
}

static const struct {
	const char *format;
	unsigned long long fields;
	same_fn *same;
	const char *why;
} tellings[] = {
	{ "MEDLINE", BIT(F_ABSTRACT) | BIT(F_TITLE), same_words,
	    "10(3) for 10 with a raised 3" },
	{ "MEDLINE", BIT(F_BOOK) | BIT(F_PUBLISHED), same_part,
	    "a book's years are one" },
	{ "PubMed abstracts as text", BIT(F_ABSTRACT) | BIT(F_TITLE),
	    same_words, "as MEDLINE" },
	{ "PubMed summaries as text", BIT(F_TITLE), same_words,
	    "as MEDLINE" },
	{ "PubMed summaries as text", BIT(F_NOTICES), same_part,
	    "comments are not told" },
	{ "PubMed table (CSV)", BIT(F_TITLE), same_words, "no full stop" },
	{ "PubMed table (CSV)", BIT(F_HISTORY), same_part, "one date" },
	{ "PubMed page copied as text", BIT(F_ABSTRACT) | BIT(F_TITLE),
	    same_words, "labels in small letters, titles without a stop" },
	{ "PubMed page copied as text", BIT(F_AUTHORS), same_names,
	    "names are not taken apart" },
	{ "PubMed page saved as HTML", BIT(F_ABSTRACT) | BIT(F_TITLE),
	    same_words, "as the page that is copied" },
	{ "PubMed page saved as HTML", BIT(F_TYPES), same_part,
	    "\"Journal Article\" is not shown" },
	{ "PubMed page saved as HTML", BIT(F_SUBSTANCES), same_part,
	    "without their numbers" },
	{ "PubMed page copied as text", BIT(F_TYPES), same_part,
	    "the line of the journal has one" },
	{ "(managers)", BIT(F_TITLE) | BIT(F_DOI) | BIT(F_GIVEN) |
	    BIT(F_JOURNAL_TITLE) | BIT(F_AUTHORS), same_words,
	    "without a full stop, with those of initials, in capitals" },
	{ "(managers)", BIT(F_ABSTRACT), same_prose,
	    "as MEDLINE; quotation marks" },
	{ "(managers)", BIT(F_TYPES), same_kind, "there is one kind" },
	{ "(managers)", BIT(F_ISSN) | BIT(F_HISTORY) | BIT(F_GRANTS) |
	    BIT(F_PUBLISHED) | BIT(F_NOTICES) | BIT(F_NOTICE_IDS), same_part,
	    "one or some of them" },
	{ "(managers)", BIT(F_PUBLISHED), same_tail, "no day" },
	{ "(managers)", BIT(F_JOURNAL_TITLE) | BIT(F_JOURNAL), same_short,
	    "the short form where the other stands" },
	{ "ArticleSet", BIT(F_KEYWORDS), same_bag,
	    "subjects are taken apart" },
	{ "ArticleSet", BIT(F_COI), same_tail,
	    "with the initials of those who say it" }
};

#endif

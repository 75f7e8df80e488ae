/*
 * A file name for an article's PDF: Muzaale_2014_JAMA_24519297.pdf
 *
 * First author, year, journal, PMID; folded to ASCII: marks are taken off by
 * decomposition, letters without one have a small table, and other scripts
 * go through ICU's transliterator, which is slow to open and so asked last.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/unorm2.h>
#include <unicode/utrans.h>

#include "base/utf8.h"
#include "model/article.h"
#include "offprint/steps.h"
#include "road.h"

enum {
	NAME_WORD = 256,        /* UTF-16 units of one folded word */
	NAME_STEM = ROAD_NAME - 4,   /* without ".pdf" */
	NAME_ID = 30            /* of an identifier */
};

/* Letters of Latin that do not decompose. */
static const char *
name_letter(UChar c)
{
	static const struct {
		UChar c;
		const char *ascii;
	} letters[] = {
		{ 0xC6, "AE" }, { 0xD0, "D" }, { 0xD8, "O" }, { 0xDE, "Th" },
		{ 0xDF, "ss" }, { 0xE6, "ae" }, { 0xF0, "d" }, { 0xF8, "o" },
		{ 0xFE, "th" }, { 0x110, "D" }, { 0x111, "d" },
		{ 0x126, "H" }, { 0x127, "h" }, { 0x131, "i" },
		{ 0x141, "L" }, { 0x142, "l" }, { 0x152, "OE" },
		{ 0x153, "oe" }, { 0x1E9E, "SS" }, { 0x2019, "" },
		{ 0x2010, "-" }, { 0x2011, "-" }, { 0x2013, "-" }
	};

	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (letters[i].c == c)
			return letters[i].ascii;
	return NULL;
}

static bool
name_is_plain(const UChar *word, int32_t len)
{
	for (int32_t i = 0; i < len; i++)
		if (word[i] >= 0x80 && name_letter(word[i]) == NULL &&
		    !(word[i] >= 0x300 && word[i] <= 0x36F))
			return false;
	return true;
}

/* Other scripts to Latin, in place; what fails is left as it is. */
static int32_t
name_romanise(UChar *word, int32_t len)
{
	static const char id[] = "Any-Latin; Latin-ASCII";
	UErrorCode status = U_ZERO_ERROR;
	UChar uid[sizeof id];
	UTransliterator *t;
	int32_t end = len;

	for (size_t i = 0; i < sizeof id; i++)
		uid[i] = (UChar)id[i];
	t = utrans_openU(uid, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
	if (U_FAILURE(status))
		return len;
	utrans_transUChars(t, word, &len, NAME_WORD, 0, &end, &status);
	utrans_close(t);
	return U_SUCCESS(status) ? len : 0;
}

/* Decomposed UTF-16 of a word; 0 where ICU refuses. */
static int32_t
name_decompose(const char *text, UChar out[NAME_WORD])
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfkd = unorm2_getNFKDInstance(&status);
	const char *p = text, *end = text + strlen(text);
	UChar raw[NAME_WORD / 4];
	int32_t n = 0, len;

	while (p < end && n < NAME_WORD / 4 - 2) {
		uint32_t c = utf8_next(&p, end);

		if (c > 0xFFFF) {
			raw[n++] = (UChar)(0xD7C0 + (c >> 10));
			c = 0xDC00 + (c & 0x3FF);
		}
		raw[n++] = (UChar)c;
	}
	len = U_FAILURE(status) ? 0
	    : unorm2_normalize(nfkd, raw, n, out, NAME_WORD, &status);
	return U_SUCCESS(status) ? len : 0;
}

/* The full stop of a number or a DOI's prefix: digits around it. */
static bool
name_is_point(const UChar *word, int32_t len, int32_t i)
{
	return word[i] == '.' && i > 0 && i + 1 < len &&
	    word[i - 1] >= '0' && word[i - 1] <= '9' &&
	    word[i + 1] >= '0' && word[i + 1] <= '9';
}

/* Append a word, folded, its runs of other characters as one `joint`. */
static void
name_put(char *name, size_t size, const char *text, char joint)
{
	UChar word[NAME_WORD];
	int32_t len = name_decompose(text, word);
	size_t at = strlen(name);
	bool gap = false;

	if (!name_is_plain(word, len))
		len = name_romanise(word, len);
	for (int32_t i = 0; i < len; i++) {
		char one[2] = { word[i] < 0x80 ? (char)word[i] : '\0', '\0' };
		const char *s = word[i] < 0x80 ? one : name_letter(word[i]);

		bool point = name_is_point(word, len, i);

		if (s == NULL || *s == '\0' || *s == '\'' ||
		    (*s == '.' && !point) || (*s == '-' && at == 0))
			continue;
		if (!((*s | 32) >= 'a' && (*s | 32) <= 'z') &&
		    !(*s >= '0' && *s <= '9') && *s != '-' && !point) {
			gap = true;
			continue;
		}
		if (gap && at > 0 && name[at - 1] != '_' && joint != '\0' &&
		    at + 1 < size)
			name[at++] = joint;
		gap = false;
		for (; *s != '\0' && at + 1 < size; s++)
			name[at++] = *s;
		name[at] = '\0';
	}
}

/* ---- the parts ---------------------------------------------------------- */

static bool
name_is_no_surname(const char *word, size_t len)
{
	static const char *const suffixes[] = {
		"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "2nd", "3rd"
	};
	bool initials = len <= 3;

	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (strlen(suffixes[i]) == len &&
		    memcmp(suffixes[i], word, len) == 0)
			return true;
	for (size_t i = 0; i < len; i++)
		initials = initials && ((word[i] >= 'A' && word[i] <= 'Z') ||
		    word[i] == '.');
	return initials;
}

/* Of "Dorry L Segev Jr" or "van Loon LJ": the last word that is a surname. */
static const char *
name_surname(const char *name, char word[NAME_WORD])
{
	size_t end = strlen(name);

	while (end > 0) {
		size_t start;

		while (end > 0 && name[end - 1] == ' ')
			end--;
		start = end;
		while (start > 0 && name[start - 1] != ' ')
			start--;
		if (start < end && end - start < NAME_WORD &&
		    !name_is_no_surname(name + start, end - start)) {
			memcpy(word, name + start, end - start);
			word[end - start] = '\0';
			return word;
		}
		end = start;
	}
	return name;
}

static const char *
name_first_author(const struct article *x, char word[NAME_WORD])
{
	const struct contrib *c;

	if (x->n_contribs == 0)
		return NULL;
	c = &x->contribs[0];
	if (c->kind == CONTRIB_COLLAB && c->collab.n_runs > 0)
		return c->collab.runs[0].text;
	if (c->surname != NULL || c->name == NULL)
		return c->surname;
	return name_surname(c->name, word);
}

static const char *
name_journal(const struct article *x)
{
	const struct journal *j = &x->journal;

	if (j->abbrev != NULL)
		return j->abbrev;
	if (j->iso_abbrev != NULL)
		return j->iso_abbrev;
	if (j->title != NULL)
		return j->title;
	return x->book != NULL && x->book->title.n_runs > 0
	    ? x->book->title.runs[0].text : NULL;
}

/* An identifier keeps its points: 10.1000-182 */
static void
name_id(const struct article *x, char id[NAME_ID + 1])
{
	const char *from = x->pmid != NULL ? x->pmid
	    : x->pmcid != NULL ? x->pmcid : x->doi != NULL ? x->doi : "";
	size_t n = 0;

	for (; *from != '\0' && n < NAME_ID; from++) {
		unsigned char c = (unsigned char)*from;

		id[n++] = c < 0x80 && (isalnum(c) || c == '.' || c == '-')
		    ? (char)c : '-';
	}
	while (n > 0 && (id[n - 1] == '.' || id[n - 1] == '-'))
		n--;
	id[n] = '\0';
}

/* Append one part of the name, of at most `most` bytes. */
static void
name_part(char *stem, const char *text, size_t most)
{
	char part[NAME_STEM + 1] = "";
	size_t len = strlen(stem);

	if (len + 1 + most > NAME_STEM)
		most = len + 1 < NAME_STEM ? NAME_STEM - len - 1 : 0;
	if (text == NULL || most == 0)
		return;
	name_put(part, most + 1, text, '-');
	for (size_t i = strlen(part); i > 0 && part[i - 1] == '-'; i--)
		part[i - 1] = '\0';             /* it was cut there */
	if (part[0] != '\0')
		snprintf(stem + len, NAME_STEM + 1 - len, "%s%s",
		    len > 0 ? "_" : "", part);
}

/* By the input: folder/record.xml.gz -> record */
static void
name_of_input(char *stem, const char *input)
{
	const char *slash = input != NULL ? strrchr(input, '/') : NULL;
	const char *base = slash != NULL ? slash + 1 : input;
	char word[NAME_WORD];

	if (base == NULL)
		base = "-";
	snprintf(word, sizeof word, "%.*s", (int)strcspn(base, "."), base);
	name_part(stem, word, NAME_STEM);
	if (stem[0] == '\0')
		snprintf(stem, NAME_STEM + 1, "article");
}

void
road_name(const struct article *x, char name[ROAD_NAME + 1])
{
	char year[16] = "", id[NAME_ID + 1], word[NAME_WORD];
	char stem[NAME_STEM + 1] = "";
	bool retracted = article_standing(x) == STANDING_RETRACTED;
	size_t left;

	name_id(x, id);
	if (retracted)
		name_part(stem, "RETRACTED", 9);
	name_part(stem, name_first_author(x, word), 24);
	if (article_year(x) > 0) {
		snprintf(year, sizeof year, "%d", article_year(x));
		name_part(stem, year, 8);
	}
	left = NAME_STEM - strlen(stem) - strlen(id) - 2;
	name_part(stem, name_journal(x), left < 24 ? left : 24);
	if (id[0] != '\0')
		snprintf(stem + strlen(stem), NAME_ID + 2, "%s%s",
		    stem[0] != '\0' ? "_" : "", id);
	else if (strlen(stem) <= (retracted ? 9 : 0))
		name_of_input(stem, x->source_name);
	snprintf(name, ROAD_NAME + 1, "%s.pdf", stem);
}

const char *
offprint_article_name(struct offprint_article *x)
{
	if (x->article == NULL)
		return NULL;
	road_name(x->article, x->name);
	return x->name;
}

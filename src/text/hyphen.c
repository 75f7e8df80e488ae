/*
 * Where a word may be divided.
 *
 * Patterns of the hyphen-* packages (Liang's algorithm, by libhyphen), loaded
 * when a language is first met and kept.  Points where the spelling changes
 * (German ck, Dutch trema) are left out: the break would need other letters.
 *
 * Divided are words of five letters and more, two before and three after; not
 * those with digits, with capitals past the first letter (gene names,
 * acronyms), or of several parts.
 *
 * Source: F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983.
 */
#include "text/engine.h"

#include <hyphen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/utf8.h"

enum {
	HYPHEN_SHORTEST = 5, HYPHEN_LEFT = 2, HYPHEN_RIGHT = 3, /* letters */
	HYPHEN_LANG = 16        /* bytes of a language's name, with its end */
};

struct dictionary {
	struct dictionary *next;
	char lang[HYPHEN_LANG];
	HyphenDict *dict;       /* NULL: no patterns installed */
	bool said;              /* in this article, that there are none */
	UConverter *converter;  /* NULL: the patterns are UTF-8 */
};

/* ---- dictionaries ------------------------------------------------------ */

/* The territory whose patterns serve a bare language. */
static const char *
hyphen_default(const char *lang)
{
	static const char *const defaults[] = {
		"en_US", "de_DE", "es_ES", "fr_FR", "it_IT", "nl_NL", "pl_PL",
		"pt_PT", "ru_RU", "hu_HU", "cs_CZ", "da_DK", "ro_RO", "hr_HR",
		"sl_SI", "uk_UA", "sv_SE", "nb_NO", "nn_NO", "el_GR", "ca_ES",
		"sk_SK", "lt_LT", "lv_LV", "et_EE", "bg_BG", "sr_RS", "id_ID"
	};

	for (size_t i = 0; i < sizeof defaults / sizeof *defaults; i++)
		if (strncmp(lang, defaults[i], 2) == 0)
			return defaults[i];
	return NULL;
}

static HyphenDict *
hyphen_load(const struct text *t, const char *name)
{
	char path[4096];
	int len;

	if (t->hyphen_dir == NULL || name == NULL)
		return NULL;
	len = snprintf(path, sizeof path, "%s/hyph_%s.dic", t->hyphen_dir,
	    name);
	if (len < 0 || (size_t)len >= sizeof path || access(path, R_OK) != 0)
		return NULL;
	return hnj_hyphen_load(path);
}

/* de-CH: hyph_de_CH, else hyph_de_DE, else hyph_de. */
static void
hyphen_open(const struct text *t, struct dictionary *d)
{
	UErrorCode status = U_ZERO_ERROR;
	char name[HYPHEN_LANG];

	memcpy(name, d->lang, sizeof name);
	for (char *s = name; *s != '\0'; s++)
		if (*s == '-')
			*s = '_';
	if (strlen(name) > 2)
		d->dict = hyphen_load(t, name);
	name[strcspn(name, "_")] = '\0';
	if (d->dict == NULL && strlen(name) == 2)
		d->dict = hyphen_load(t, hyphen_default(name));
	if (d->dict == NULL)
		d->dict = hyphen_load(t, name);
	if (d->dict == NULL || d->dict->utf8)
		return;
	d->converter = ucnv_open(d->dict->cset, &status);
	if (U_SUCCESS(status))
		return;
	hnj_hyphen_free(d->dict);
	d->dict = NULL;
}

/* The dictionary of a language, loaded now or before; NULL: none. */
static struct dictionary *
hyphen_dictionary(struct text *t, const char *lang)
{
	struct dictionary *d;

	for (d = t->dictionaries; d != NULL; d = d->next)
		if (strcmp(d->lang, lang) == 0)
			return d;
	if (strlen(lang) >= HYPHEN_LANG || strchr(lang, '/') != NULL)
		return NULL;
	d = calloc(1, sizeof *d);
	if (d == NULL)
		return NULL;
	memcpy(d->lang, lang, strlen(lang) + 1);
	hyphen_open(t, d);
	d->next = t->dictionaries;
	t->dictionaries = d;
	return d;
}

void
hyphens_new_article(struct text *t)
{
	for (struct dictionary *d = t->dictionaries; d != NULL; d = d->next)
		d->said = false;
}

void
hyphens_drop(struct text *t)
{
	while (t->dictionaries != NULL) {
		struct dictionary *d = t->dictionaries;

		t->dictionaries = d->next;
		if (d->dict != NULL)
			hnj_hyphen_free(d->dict);
		if (d->converter != NULL)
			ucnv_close(d->converter);
		free(d);
	}
}

/* ---- words ------------------------------------------------------------- */

static bool
hyphen_is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	return u_isalpha((UChar32)c);
}

/* End of the letters (and their marks) that begin at i. */
static size_t
hyphen_letters_end(const uint32_t *codes, size_t i, size_t n)
{
	while (i < n && (hyphen_is_letter(codes[i]) ||
	    (codes[i] >= 0x300 && codes[i] < 0x370)))
		i++;
	return i;
}

/* Does a span of letters stand at an apostrophe: l'eau, cell's? */
static bool
hyphen_is_clitic(const uint32_t *codes, size_t from, size_t to, size_t n)
{
	uint32_t before = from > 0 ? codes[from - 1] : 0;
	uint32_t after = to < n ? codes[to] : 0;

	return to - from <= 2 && (before == '\'' || before == 0x2019 ||
	    after == '\'' || after == 0x2019);
}

/* Latin, Greek and Cyrillic: other scripts are not divided by a hyphen. */
static bool
hyphen_is_script(uint32_t code)
{
	return code < 0x530 || (code >= 0x1E00 && code < 0x2000);
}

/* Five letters and more, no capitals past the first. */
static bool
hyphen_is_word(const uint32_t *codes, size_t n)
{
	if (n < HYPHEN_SHORTEST || !hyphen_is_script(codes[0]))
		return false;
	for (size_t i = 1; i < n; i++)
		if (u_isUUppercase((UChar32)codes[i]))
			return false;
	return true;
}

/*
 * The one part of a word that may be divided: its only span of letters but
 * for clitics.  False: there is none.
 */
static bool
hyphen_core(const uint32_t *codes, size_t n, size_t *from, size_t *to)
{
	size_t i = 0;

	*from = *to = 0;
	while (i < n) {
		size_t end = hyphen_letters_end(codes, i, n);

		if (u_isdigit((UChar32)codes[i]))
			return false;
		if (end == i) {
			i++;
			continue;
		}
		if (!hyphen_is_clitic(codes, i, end, n)) {
			if (*to != 0)
				return false;
			*from = i;
			*to = end;
		}
		i = end;
	}
	return hyphen_is_word(codes + *from, *to - *from);
}

/* The core in lower case as the dictionary spells it; its length, or 0. */
static int32_t
hyphen_spell(const struct dictionary *d, const uint32_t *codes, size_t n,
    char *word, size_t room)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar wide[WORD_LONGEST];
	size_t len = 0;
	int32_t n_bytes;

	for (size_t i = 0; i < n; i++) {
		uint32_t c = (uint32_t)u_tolower((UChar32)codes[i]);

		if (c >= 0x10000 || len + 4 >= room)
			return 0;
		wide[i] = (UChar)c;
		len += utf8_encode(c, word + len);
	}
	word[len] = '\0';
	if (d->converter == NULL)
		return (int32_t)len;
	n_bytes = ucnv_fromUChars(d->converter, word, (int32_t)room, wide,
	    (int32_t)n, &status);
	return U_FAILURE(status) || (size_t)n_bytes != n ? 0 : n_bytes;
}

/* Ask the patterns; bits counted from the first letter. */
static uint64_t
hyphen_ask(const struct dictionary *d, const uint32_t *codes, size_t n)
{
	char word[4 * WORD_LONGEST + 4];
	char marks[4 * WORD_LONGEST + 16];
	int32_t len = hyphen_spell(d, codes, n, word, sizeof word);
	char **rep = NULL;
	int *pos = NULL, *cut = NULL;
	uint64_t points = 0;

	if (len == 0)
		return 0;
	memset(marks, 0, sizeof marks);
	if (hnj_hyphen_hyphenate3(d->dict, word, len, marks, NULL, &rep, &pos,
	    &cut, HYPHEN_LEFT, HYPHEN_RIGHT, 0, 0) == 0) {
		for (size_t i = HYPHEN_LEFT; i + HYPHEN_RIGHT <= n; i++)
			if ((marks[i - 1] & 1) != 0 &&
			    (rep == NULL || rep[i - 1] == NULL))
				points |= (uint64_t)1 << i;
	}
	for (int32_t i = 0; rep != NULL && i < len; i++)
		free(rep[i]);
	free(rep);
	free(pos);
	free(cut);
	return points;
}

bool
hyphen_points(struct text *t, const char *lang, const uint32_t *codes,
    size_t n, uint64_t *points)
{
	struct dictionary *d;
	size_t from, to;

	*points = 0;
	if (lang == NULL || n >= WORD_LONGEST ||
	    !hyphen_core(codes, n, &from, &to))
		return true;
	d = hyphen_dictionary(t, lang);
	if (d == NULL)
		return false;
	if (d->dict != NULL) {
		*points = hyphen_ask(d, codes + from, to - from) << from;
		return true;
	}
	if (!d->said && t->diags != NULL)
		diag(t->diags, DIAG_HYPHENS_MISSING,
		    "no hyphenation patterns for the language \"%s\"", lang);
	d->said = true;
	return false;
}

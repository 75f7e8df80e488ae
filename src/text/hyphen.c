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

enum { HYPHEN_SHORTEST = 5, HYPHEN_LEFT = 2, HYPHEN_RIGHT = 3, HYPHEN_LANG = 16 };

struct dictionary {
	struct dictionary *next;
	char lang[HYPHEN_LANG];
	HyphenDict *dict;       /* NULL: no patterns installed */
	UConverter *converter;  /* NULL: the patterns are UTF-8 */
};

/* ---- dictionaries ---------------------------------------------------------- */

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

	strcpy(name, d->lang);
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
	strcpy(d->lang, lang);
	hyphen_open(t, d);
	d->next = t->dictionaries;
	t->dictionaries = d;
	if (d->dict == NULL && t->diags != NULL)
		diag(t->diags, DIAG_HYPHENS_MISSING,
		    "no hyphenation patterns for the language \"%s\"", lang);
	return d;
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

/* ---- words ----------------------------------------------------------------- */

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

/*
 * The one part of a word that may be divided: its only span of letters, but
 * for one letter or two after an apostrophe.  False: there is none.
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
		if (*to == 0) {
			*from = i;
			*to = end;
		} else if (end - i > 2 || (codes[i - 1] != '\'' &&
		    codes[i - 1] != 0x2019)) {
			return false;
		}
		i = end;
	}
	if (*to - *from < HYPHEN_SHORTEST)
		return false;
	for (i = *from + 1; i < *to; i++)
		if (u_isUUppercase((UChar32)codes[i]))
			return false;
	return true;
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

uint64_t
hyphen_points(struct text *t, const char *lang, const uint32_t *codes,
    size_t n)
{
	struct dictionary *d;
	size_t from, to;

	if (lang == NULL || n >= WORD_LONGEST ||
	    !hyphen_core(codes, n, &from, &to))
		return 0;
	d = hyphen_dictionary(t, lang);
	if (d == NULL || d->dict == NULL)
		return 0;
	return hyphen_ask(d, codes + from, to - from) << from;
}

/*
 * Where a word may be divided.
 *
 * The patterns of a language are loaded when it is first met, and kept; see
 * patterns.c.
 *
 * Divided are words of five letters and more, two before and three after; not
 * those with digits, with capitals past the first letter (gene names,
 * acronyms), or of several parts.
 */
#include "text/engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "base/diag.h"
#include "text/patterns.h"

enum {
	HYPHEN_SHORTEST = 5, HYPHEN_LEFT = 2, HYPHEN_RIGHT = 3, /* letters */
	HYPHEN_LANG = 16        /* bytes of a language's name, with its end */
};

struct dictionary {
	struct dictionary *next;
	char lang[HYPHEN_LANG];
	struct patterns *patterns;      /* NULL: none installed */
	bool said;              /* in this article, that there are none */
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

static struct patterns *
hyphen_load(const struct text *t, const char *name)
{
	char path[4096];
	int len;

	if (t->hyphen_dir == NULL || name == NULL)
		return NULL;
	len = snprintf(path, sizeof path, "%s/hyph_%s.dic", t->hyphen_dir,
	    name);
	if (len < 0 || (size_t)len >= sizeof path)
		return NULL;
	return patterns_open(path);
}

/* de-CH: hyph_de_CH, else hyph_de_DE, else hyph_de. */
static void
hyphen_open(const struct text *t, struct dictionary *d)
{
	char name[HYPHEN_LANG];

	memcpy(name, d->lang, sizeof name);
	for (char *s = name; *s != '\0'; s++)
		if (*s == '-')
			*s = '_';
	if (strlen(name) > 2)
		d->patterns = hyphen_load(t, name);
	name[strcspn(name, "_")] = '\0';
	if (d->patterns == NULL && strlen(name) == 2)
		d->patterns = hyphen_load(t, hyphen_default(name));
	if (d->patterns == NULL)
		d->patterns = hyphen_load(t, name);
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
		patterns_drop(d->patterns);
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

/* Ask the patterns for a core; bits counted from its first letter. */
static uint64_t
hyphen_ask(const struct patterns *p, const uint32_t *codes, size_t n)
{
	UChar word[WORD_LONGEST];

	for (size_t i = 0; i < n; i++) {
		uint32_t c = (uint32_t)u_tolower((UChar32)codes[i]);

		if (c >= 0x10000)
			return 0;
		word[i] = (UChar)c;
	}
	return patterns_points(p, word, n, HYPHEN_LEFT, HYPHEN_RIGHT);
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
	if (d->patterns != NULL) {
		*points = hyphen_ask(d->patterns, codes + from,
		    to - from) << from;
		return true;
	}
	if (!d->said && t->diags != NULL)
		diag(t->diags, DIAG_HYPHENS_MISSING,
		    "no hyphenation patterns for the language \"%s\"", lang);
	d->said = true;
	return false;
}

/*
 * What is known of each script, in one table.
 *
 * The languages are those of CLDR's likely subtags; a table of our own, since
 * ICU's answer grows with its release and pages would with it.  Sizes were
 * found by looking: the letters' bodies beside those of the text face.
 */
#include "text/scripts.h"

#include <stddef.h>
#include <string.h>

enum {                          /* bits */
	SCRIPT_CASE = 1 << 0,
	SCRIPT_HAN = 1 << 1,
	SCRIPT_UNSPACED = 1 << 2
};

static const struct script_facts {
	hb_script_t script;
	unsigned bits;
	int leading, size;      /* hundredths */
	const char *lang;       /* that most likely writes it, or NULL */
	const char *others;     /* that write it too, parted by spaces */
} scripts[] = {
	{ HB_SCRIPT_LATIN, SCRIPT_CASE, 100, 100, NULL, "" },
	{ HB_SCRIPT_GREEK, SCRIPT_CASE, 100, 100, "el", "grc" },
	{ HB_SCRIPT_CYRILLIC, SCRIPT_CASE, 100, 100,
	    "ru", "uk be bg mk sr bs kk ky mn tg tt ba os ce cv sah ab uz az" },
	{ HB_SCRIPT_ARMENIAN, SCRIPT_CASE, 100, 100, "hy", "" },
	{ HB_SCRIPT_COPTIC, SCRIPT_CASE, 100, 100, "cop", "" },
	{ HB_SCRIPT_GEORGIAN, 0, 100, 100, "ka", "" },
	{ HB_SCRIPT_ARABIC, 0, 100, 100,
	    "ar", "fa ur ps ckb sd ug pnb ks mzn lrk glk bal" },
	{ HB_SCRIPT_HEBREW, 0, 100, 100, "he", "yi iw ji lad" },
	{ HB_SCRIPT_SYRIAC, 0, 110, 100, "syr", "arc" },
	{ HB_SCRIPT_THAANA, 0, 110, 100, "dv", "" },
	{ HB_SCRIPT_NKO, 0, 105, 100, "nqo", "" },
	{ HB_SCRIPT_HAN, SCRIPT_HAN, 112, 100, "zh", "ja ko yue wuu lzh" },
	{ HB_SCRIPT_BOPOMOFO, SCRIPT_HAN, 112, 100, "zh", "" },
	{ HB_SCRIPT_HIRAGANA, SCRIPT_HAN, 112, 100, "ja", "" },
	{ HB_SCRIPT_KATAKANA, SCRIPT_HAN, 112, 100, "ja", "ain" },
	{ HB_SCRIPT_YI, SCRIPT_HAN, 112, 100, "ii", "" },
	{ HB_SCRIPT_HANGUL, 0, 108, 100, "ko", "" },
	{ HB_SCRIPT_THAI, SCRIPT_UNSPACED, 106, 100, "th", "" },
	{ HB_SCRIPT_LAO, SCRIPT_UNSPACED, 106, 100, "lo", "" },
	{ HB_SCRIPT_KHMER, SCRIPT_UNSPACED, 122, 94, "km", "" },
	{ HB_SCRIPT_MYANMAR, SCRIPT_UNSPACED, 130, 92, "my", "mnw shn ksw" },
	{ HB_SCRIPT_DEVANAGARI, 0, 108, 100,
	    "hi", "mr ne sa bho mai kok doi awa brx" },
	{ HB_SCRIPT_BENGALI, 0, 108, 100, "bn", "as mni" },
	{ HB_SCRIPT_GURMUKHI, 0, 108, 98, "pa", "" },
	{ HB_SCRIPT_GUJARATI, 0, 108, 98, "gu", "" },
	{ HB_SCRIPT_ORIYA, 0, 115, 96, "or", "" },
	{ HB_SCRIPT_TAMIL, 0, 106, 86, "ta", "" },
	{ HB_SCRIPT_TELUGU, 0, 118, 96, "te", "" },
	{ HB_SCRIPT_KANNADA, 0, 115, 94, "kn", "tcy" },
	{ HB_SCRIPT_MALAYALAM, 0, 112, 86, "ml", "" },
	{ HB_SCRIPT_SINHALA, 0, 112, 94, "si", "" },
	{ HB_SCRIPT_TIBETAN, SCRIPT_UNSPACED, 125, 100, "bo", "dz" },
	{ HB_SCRIPT_ETHIOPIC, 0, 106, 98, "am", "ti" },
	{ HB_SCRIPT_CHEROKEE, 0, 100, 100, "chr", "" },
	{ HB_SCRIPT_MONGOLIAN, 0, 110, 100, "mn", "" }
};

enum { SCRIPTS_N = sizeof scripts / sizeof *scripts };

static const struct script_facts script_other = { .leading = 100,
    .size = 100, .others = "" };

static const struct script_facts *
script_find(hb_script_t script)
{
	for (size_t i = 0; i < SCRIPTS_N; i++)
		if (scripts[i].script == script)
			return &scripts[i];
	return &script_other;
}

bool
script_has_case(hb_script_t script)
{
	return (script_find(script)->bits & SCRIPT_CASE) != 0;
}

bool
script_is_rtl(hb_script_t script)
{
	return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
}

bool
script_is_ideographic(hb_script_t script)
{
	return (script_find(script)->bits & SCRIPT_HAN) != 0;
}

bool
script_is_unspaced(hb_script_t script)
{
	return (script_find(script)->bits & SCRIPT_UNSPACED) != 0;
}

int
script_leading(hb_script_t script)
{
	return script_find(script)->leading;
}

int
script_size(hb_script_t script)
{
	return script_find(script)->size;
}

/* Is the language's first subtag one of a list parted by spaces? */
static bool
script_lists(const char *langs, const char *lang)
{
	size_t len = strcspn(lang, "-_");

	for (const char *s = langs; *s != '\0' && len > 0; ) {
		size_t n = strcspn(s, " ");

		if (n == len && strncmp(s, lang, len) == 0)
			return true;
		s += n + (s[n] == ' ');
	}
	return false;
}

const char *
script_language(hb_script_t script)
{
	return script_find(script)->lang;
}

bool
script_serves(hb_script_t script, const char *lang)
{
	const struct script_facts *facts = script_find(script);

	return lang == NULL || facts->lang == NULL ||
	    script_lists(facts->lang, lang) ||
	    script_lists(facts->others, lang);
}

bool
language_has_case(const char *lang)
{
	bool known = false;

	for (size_t i = 1; lang != NULL && i < SCRIPTS_N; i++) {
		const struct script_facts *facts = &scripts[i];

		if (!script_lists(facts->lang, lang) &&
		    !script_lists(facts->others, lang))
			continue;
		if ((facts->bits & SCRIPT_CASE) != 0)
			return true;
		known = true;
	}
	return !known;
}

/*
 * Languages: the codes of records as BCP 47.
 *
 * ICU knows the terminological codes of ISO 639-2; NLM uses the
 * bibliographic ones, which are few.
 */
#include "input/lang.h"

#include <string.h>
#include <strings.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "base/arena.h"

static const char lang_bibliographic[][2][4] = {
	{ "alb", "sq" }, { "arm", "hy" }, { "baq", "eu" }, { "bur", "my" },
	{ "chi", "zh" }, { "cze", "cs" }, { "dut", "nl" }, { "fre", "fr" },
	{ "geo", "ka" }, { "ger", "de" }, { "gre", "el" }, { "ice", "is" },
	{ "mac", "mk" }, { "mao", "mi" }, { "may", "ms" }, { "per", "fa" },
	{ "rum", "ro" }, { "scc", "sr" }, { "scr", "hr" }, { "slo", "sk" },
	{ "tib", "bo" }, { "wel", "cy" }
};

const char *
lang_tag(struct arena *a, const char *code)
{
	UErrorCode status = U_ZERO_ERROR;
	char tag[64];
	size_t n = sizeof lang_bibliographic / sizeof *lang_bibliographic;

	if (code == NULL || code[0] == '\0' || strlen(code) > 35 ||
	    strcasecmp(code, "und") == 0 || strcasecmp(code, "mul") == 0)
		return NULL;
	for (size_t i = 0; i < n; i++)
		if (strcasecmp(code, lang_bibliographic[i][0]) == 0)
			return lang_bibliographic[i][1];
	uloc_toLanguageTag(code, tag, sizeof tag, 1, &status);
	if (U_FAILURE(status) || strcmp(tag, "und") == 0 ||
	    status == U_STRING_NOT_TERMINATED_WARNING)
		return NULL;
	return arena_strdup(a, tag);
}

const char *
lang_from_name(struct arena *a, const char *name)
{
	for (const char *const *code = uloc_getISOLanguages(); *code != NULL;
	    code++) {
		UErrorCode status = U_ZERO_ERROR;
		UChar display[80];
		char utf8[160];

		uloc_getDisplayLanguage(*code, "en", display, 80, &status);
		u_strToUTF8(utf8, sizeof utf8, NULL, display, -1, &status);
		if (U_SUCCESS(status) && strcasecmp(utf8, name) == 0)
			return lang_tag(a, *code);
	}
	return NULL;
}

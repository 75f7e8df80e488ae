/*
 * Identifiers: their normal forms.
 */
#include "input/ids.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"

static bool
id_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
id_is_hex(char c)
{
	return id_is_digit(c) || (c >= 'a' && c <= 'f');
}

static const char *
id_skip(const char *s, const char *prefix)
{
	size_t n = strlen(prefix);

	return strncasecmp(s, prefix, n) == 0 ? s + n : s;
}

/* ---- DOI ---------------------------------------------------------------- */

/* Length without what was glued to its end. */
static size_t
id_doi_end(const char *s, size_t len)
{
	size_t hex = 0;

	while (len > 0 && strchr(".,;", s[len - 1]) != NULL)
		len--;
	while (hex < len && id_is_hex(s[len - 1 - hex]))
		hex++;
	/* in PLoS Currents such digits are the identifier itself */
	if (hex >= 32 && len > 33 &&
	    strncasecmp(s, "10.1371/currents.", 17) != 0 &&
	    s[len - 33] == '.' && memchr(s, '/', len - 33) != NULL)
		len -= 33;
	return len;
}

const char *
id_doi(struct arena *a, const char *text)
{
	static const char *const prefixes[] = {
		"https://", "http://", "dx.", "doi.org/", "doi:", " "
	};
	const char *s = text;
	size_t len, digits = 0;

	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		s = id_skip(s, prefixes[i]);
	len = id_doi_end(s, strcspn(s, " \t\n"));
	if (strncmp(s, "10.", 3) != 0)
		return NULL;
	while (id_is_digit(s[3 + digits]))
		digits++;
	if (digits < 3 || digits > 9)
		return NULL;
	/* subdivided registrants: 10.1000.10/123 */
	digits += 3;
	while (s[digits] == '.' || id_is_digit(s[digits]))
		digits++;
	if (s[digits] != '/' || digits + 1 >= len)
		return NULL;
	if (s == text && text[len] == '\0')
		return text;
	return arena_strndup(a, s, len);
}

/* ---- PMID, PMCID -------------------------------------------------------- */

const char *
id_pmid(struct arena *a, const char *text)
{
	const char *s = id_skip(text, "PMID:");
	size_t n = 0;

	s += strspn(s, " ");
	while (id_is_digit(s[n]))
		n++;
	if (n == 0 || n > 9 || s[n] != '\0')
		return NULL;
	return s == text ? text : arena_strdup(a, s);
}

const char *
id_pmcid(struct arena *a, const char *text)
{
	const char *s = id_skip(text, "PMCID:");
	size_t n = 0;

	s += strspn(s, " ");
	s = id_skip(s, "PMC");
	while (id_is_digit(s[n]))
		n++;
	if (n == 0 || n > 9 || (s[n] != '\0' && s[n] != '.'))
		return NULL;
	if (s == text + 3 && memcmp(text, "PMC", 3) == 0 && s[n] == '\0')
		return text;
	return arena_printf(a, "PMC%.*s", (int)n, s);
}

/* ---- ORCID -------------------------------------------------------------- */

const char *
id_orcid(struct arena *a, const char *text)
{
	const char *slash = strrchr(text, '/');
	const char *s = slash != NULL ? slash + 1 : text;
	unsigned total = 0, check;

	if (strlen(s) != 19)
		return NULL;
	for (size_t i = 0; i < 18; i++) {
		if (i % 5 == 4) {
			if (s[i] != '-')
				return NULL;
			continue;
		}
		if (!id_is_digit(s[i]))
			return NULL;
		total = (total + (unsigned)(s[i] - '0')) * 2;
	}
	check = (12 - total % 11) % 11;
	if (toupper((unsigned char)s[18]) != (check == 10 ? 'X'
	    : (int)('0' + check)))
		return NULL;
	return s == text ? text : arena_strdup(a, s);
}

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

static const char *
doi_begin(const char *s)
{
	static const char *const prefixes[] = {
		"https://", "http://", "www.", "dx.", "doi.org/", "doi:",
		"doi ", " "
	};
	const char *before;

	do {
		before = s;
		for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes;
		    i++)
			s = id_skip(s, prefixes[i]);
	} while (s != before);
	return s;
}

/* Does the text end by a bracket that it never opened? */
static bool
doi_ends_open(const char *s, size_t len)
{
	static const char brackets[] = ")(][>}{";
	const char *close = len > 0 ? strchr(brackets, s[len - 1]) : NULL;
	char open;
	int depth = 0;

	if (close == NULL || strchr("([{", *close) != NULL)
		return false;
	open = *close == ')' ? '(' : *close == ']' ? '[' : *close == '}'
	    ? '{' : '<';
	for (size_t i = 0; i < len; i++)
		depth += s[i] == open ? 1 : s[i] == *close ? -1 : 0;
	return depth < 0;
}

/* Length without what was glued to its end. */
static size_t
doi_end(const char *s, size_t len)
{
	size_t hex = 0;

	while (len > 0 && (strchr(".,;:\"'", s[len - 1]) != NULL ||
	    doi_ends_open(s, len)))
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
	const char *s = doi_begin(text);
	size_t len = doi_end(s, strcspn(s, " \t\n")), digits = 0;

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

/* Its length, 0: none.  None is larger than nine digits or begins by 0. */
static size_t
id_number(const char *s)
{
	size_t n = 0;

	while (id_is_digit(s[n]))
		n++;
	return n > 9 || s[0] == '0' ? 0 : n;
}

const char *
id_pmid(struct arena *a, const char *text)
{
	const char *s = id_skip(text, "PMID");
	size_t n;

	s += strspn(s, ": 0");
	n = id_number(s);
	if (n == 0 || s[n + strspn(s + n, ". ")] != '\0')
		return NULL;
	return s == text && s[n] == '\0' ? text : arena_strndup(a, s, n);
}

const char *
id_pmcid(struct arena *a, const char *text)
{
	const char *s = id_skip(text, "PMCID");
	size_t n;

	s += strspn(s, ": ");
	s = id_skip(s, "PMC");
	s += strspn(s, "0");
	n = id_number(s);
	/* "PMC123.2": a version */
	if (n == 0 || (s[n] != '\0' && strchr(". ", s[n]) == NULL))
		return NULL;
	if (s == text + 3 && memcmp(text, "PMC", 3) == 0 && s[n] == '\0')
		return text;
	return arena_printf(a, "PMC%.*s", (int)n, s);
}

/* ---- ORCID -------------------------------------------------------------- */

const char *
id_orcid(struct arena *a, const char *text)
{
	const char *s = strrchr(text, '/') != NULL ? strrchr(text, '/') + 1
	    : id_skip(text, "ORCID");
	char digits[16];
	size_t n = 0;
	unsigned total = 0, check;

	for (s += strspn(s, ": "); *s != '\0'; s++) {
		char c = (char)toupper((unsigned char)*s);

		if (c == '-' || c == ' ')
			continue;
		if (n == 16 || !(id_is_digit(c) || (n == 15 && c == 'X')))
			return NULL;
		if (n < 15)
			total = (total + (unsigned)(c - '0')) * 2;
		digits[n++] = c;
	}
	check = (12 - total % 11) % 11;
	if (n != 16 || digits[15] != (check == 10 ? 'X'
	    : (char)('0' + check)))
		return NULL;
	s = arena_printf(a, "%.4s-%.4s-%.4s-%.4s", digits, digits + 4,
	    digits + 8, digits + 12);
	return strcmp(s, text) == 0 ? text : s;
}

/* ---- ISSN --------------------------------------------------------------- */

const char *
id_issn(struct arena *a, const char *text)
{
	const char *s = id_skip(text, "ISSN");
	char digits[8];
	size_t n = 0;
	unsigned total = 0;

	for (s += strspn(s, ": "); *s != '\0'; s++) {
		if (n == 4 && *s == '-' && s[-1] != '-')
			continue;
		if (n == 8 || !(id_is_digit(*s) || (n == 7 &&
		    toupper((unsigned char)*s) == 'X')))
			return NULL;
		digits[n++] = (char)toupper((unsigned char)*s);
	}
	if (n != 8)
		return NULL;
	for (size_t i = 0; i < 8; i++)
		total += (unsigned)(8 - i) * (digits[i] == 'X' ? 10u
		    : (unsigned)(digits[i] - '0'));
	if (total % 11 != 0)
		return NULL;
	s = arena_printf(a, "%.4s-%.4s", digits, digits + 4);
	return strcmp(s, text) == 0 ? text : s;
}

/*
 * Which face draws a character that the style's own face lacks.
 *
 * The chain: the face asked for; faces of fonts.list that serve the run's
 * script, among Han faces those of the language first; mathematics; symbols;
 * then every other face.  In each family the face nearest in weight and slope
 * is asked.  A combining sequence goes to one face as a whole, since marks
 * cannot be placed on a base of another face.
 *
 * Characters for private use are refused always: a face that has a glyph
 * there gives its own invention, not what the author saw.
 */
#include "text/fonts.h"

#include <string.h>
#include <unicode/uchar.h>

#include "base/diag.h"

static bool
fallback_has(const struct face *face, uint32_t code)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(face->hb_font, code, &glyph) &&
	    glyph != 0;
}

/*
 * Does the face draw the code, as it is or through its decomposition?  Every
 * face draws a default-ignorable one, by drawing nothing.
 */
static bool
fallback_draws(const struct face *face, uint32_t code)
{
	hb_unicode_funcs_t *ucd = hb_unicode_funcs_get_default();
	hb_codepoint_t a, b;

	if (fallback_has(face, code))
		return true;
	if (u_hasBinaryProperty((UChar32)code,
	    UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
		return true;
	if (code == 0x2011)     /* HarfBuzz draws it as the hyphen */
		return fallback_has(face, 0x2010);
	if (!hb_unicode_decompose(ucd, code, &a, &b))
		return false;
	return fallback_draws(face, a) && (b == 0 || fallback_draws(face, b));
}

/* Does the face draw all of a sequence, marks composed or not? */
static bool
fallback_covers(const struct face *face, const uint32_t *codes, size_t n)
{
	hb_unicode_funcs_t *ucd = hb_unicode_funcs_get_default();
	hb_codepoint_t whole = n > 0 ? codes[0] : 0;

	if (n == 0)
		return true;
	for (size_t i = 1; i < n; i++) {
		hb_codepoint_t composed;

		if (hb_unicode_compose(ucd, whole, codes[i], &composed) &&
		    fallback_has(face, composed)) {
			whole = composed;
			continue;
		}
		if (!fallback_draws(face, codes[i]))
			return false;
	}
	return fallback_draws(face, whole);
}

static bool
fallback_is_han(hb_script_t script)
{
	return script == HB_SCRIPT_HAN || script == HB_SCRIPT_BOPOMOFO;
}

/*
 * The name in fonts.list of the Han that a language writes: "Jpan", "Kore",
 * "Hant-HK", "Hant", "Hans"; "" for other languages.
 */
static const char *
fallback_region(const char *lang)
{
	if (lang == NULL)
		return "";
	if (strncmp(lang, "ja", 2) == 0)
		return "Jpan";
	if (strncmp(lang, "ko", 2) == 0)
		return "Kore";
	if (strncmp(lang, "zh", 2) != 0 && strncmp(lang, "yue", 3) != 0)
		return "";
	if (strstr(lang, "HK") != NULL || strstr(lang, "MO") != NULL)
		return "Hant-HK";
	if (strstr(lang, "Hant") != NULL || strstr(lang, "TW") != NULL)
		return "Hant";
	return "Hans";
}

/* Is the word one of a list parted by commas? */
static bool
fallback_serves(const char *scripts, const char *word)
{
	size_t len = strlen(word);

	for (const char *s = scripts; len > 0 && s != NULL; ) {
		if (strncmp(s, word, len) == 0 &&
		    (s[len] == ',' || s[len] == '\0'))
			return true;
		s = strchr(s, ',');
		if (s != NULL)
			s++;
	}
	return false;
}

/* Ask the nearest face of an entry's family; NULL: it has not all codes. */
static const struct face *
fallback_ask(struct fonts *f, const struct font_entry *e,
    const struct face *first, const uint32_t *codes, size_t n)
{
	struct font_entry *near = fonts_nearest(f, e->face.family,
	    first->weight, first->italic);
	const struct face *face = font_entry_open(f, near, NULL);

	if (face == NULL && near->face.number != e->face.number)
		face = font_entry_open(f, &f->entries[e->face.number], NULL);
	if (face != NULL && fallback_covers(face, codes, n))
		return face;
	return NULL;
}

static bool
fallback_is_serif(const char *family)
{
	return strstr(family, "Serif") != NULL ||
	    strstr(family, "Naskh") != NULL ||
	    strstr(family, "Libertine") != NULL;
}

/*
 * Go through entries of one role (ROLE_N: any) that serve a script; `kin`
 * takes only families with serifs as `first`, or only those without.
 */
static const struct face *
fallback_pass(struct fonts *f, const struct face *first, enum font_role role,
    const char *script, bool kin, const uint32_t *codes, size_t n)
{
	bool serif = fallback_is_serif(first->family);
	const char *asked = "";

	for (size_t i = 0; i < f->n_entries; i++) {
		const struct font_entry *e = &f->entries[i];
		const struct face *face;

		if (role != ROLE_N && e->role != role)
			continue;
		if (script != NULL && !fallback_serves(e->scripts, script))
			continue;
		if (strcmp(e->face.family, asked) == 0 ||
		    (kin && fallback_is_serif(e->face.family) != serif))
			continue;
		asked = e->face.family;
		face = fallback_ask(f, e, first, codes, n);
		if (face != NULL)
			return face;
	}
	return NULL;
}

/* The same, kin before strangers. */
static const struct face *
fallback_walk(struct fonts *f, const struct face *first, enum font_role role,
    const char *script, const uint32_t *codes, size_t n)
{
	const struct face *face = NULL;

	if (role == ROLE_FALLBACK)
		face = fallback_pass(f, first, role, script, true, codes, n);
	if (face == NULL)
		face = fallback_pass(f, first, role, script, false, codes, n);
	return face;
}

static const struct face *
fallback_search(struct fonts *f, const struct face *first,
    const uint32_t *codes, size_t n, hb_script_t script, const char *region)
{
	const struct face *face = NULL;
	char tag[5] = "";

	hb_tag_to_string(script, tag);
	if (*region != '\0' && fallback_is_han(script))
		face = fallback_walk(f, first, ROLE_FALLBACK, region, codes,
		    n);
	if (face == NULL)
		face = fallback_walk(f, first, ROLE_FALLBACK, tag, codes, n);
	if (face == NULL)
		face = fallback_walk(f, first, ROLE_FALLBACK, "Latn", codes,
		    n);
	if (face == NULL)
		face = fallback_walk(f, first, ROLE_MATH, NULL, codes, n);
	if (face == NULL)
		face = fallback_walk(f, first, ROLE_SYMBOLS, NULL, codes, n);
	if (face == NULL)
		face = fallback_walk(f, first, ROLE_N, NULL, codes, n);
	return face;
}

static bool
fallback_is_private(uint32_t code)
{
	return u_charType((UChar32)code) == U_PRIVATE_USE_CHAR;
}

/* The fallback for one code, remembered. */
static const struct face *
fallback_one(struct fonts *f, const struct face *first, uint32_t code,
    hb_script_t script, const char *region)
{
	struct font_memo *memo;
	uint32_t mark = 0;

	for (const char *s = region; *s != '\0'; s++)
		mark = mark * 31 + (unsigned char)*s;
	memo = &f->memos[(code * 2654435761u >> 16) % FONT_MEMOS];
	if (memo->code != code || memo->first != first->number ||
	    memo->script != script || memo->region != mark)
		*memo = (struct font_memo){ code, first->number, script, mark,
		    fallback_search(f, first, &code, 1, script, region) };
	return memo->face;
}

/* The labels' faces borrow Hebrew from the text's: serifs, in one weight. */
static bool
fallback_is_borrowed(const struct fonts *f, const struct face *first,
    hb_script_t script)
{
	return script == HB_SCRIPT_HEBREW &&
	    f->entries[first->number].role == ROLE_LABEL;
}

/*
 * The face that comes first for the base alone, where it has the marks too,
 * is the one that a search for all of them finds.
 */
const struct face *
fonts_fallback(struct fonts *f, const struct face *first,
    const uint32_t *codes, size_t n, hb_script_t script, const char *lang)
{
	const char *region = fallback_region(lang);
	const struct face *face;

	if (n > 0 && fallback_is_private(codes[0]))
		return NULL;
	if (fallback_covers(first, codes, n) &&
	    !fallback_is_borrowed(f, first, script))
		return first;
	face = fallback_one(f, first, codes[0], script, region);
	if (n == 1 || face == NULL || fallback_covers(face, codes, n))
		return face;
	return fallback_search(f, first, codes, n, script, region);
}

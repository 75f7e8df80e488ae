/*
 * Each character's level, script and face.
 *
 * Levels by bidi.c.  Scripts by HarfBuzz's Unicode data (UAX #24):
 * common and inherited characters go with what stands before them.  Faces per
 * combining sequence, by the fallback chain.
 */
#include "text/engine.h"

#include <string.h>
#include <unicode/uchar.h>

#include "base/arena.h"
#include "text/scripts.h"

enum { ITEMISE_CLUSTER = 16 };  /* codes of one sequence that are looked at */

/* ---- scripts ----------------------------------------------------------- */

static hb_script_t
itemise_script(hb_unicode_funcs_t *ucd, uint32_t code)
{
	if (code < 0x80)
		return (code | 0x20) >= 'a' && (code | 0x20) <= 'z' ?
		    HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
	return hb_unicode_script(ucd, code);
}

static bool
itemise_is_real(hb_script_t script)
{
	return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
	    script != HB_SCRIPT_UNKNOWN;
}

/* Scripts of a paragraph, their letters counted; more than these are not. */
enum { ITEMISE_SCRIPTS = 8 };

/*
 * The script of most letters, kana and Han being one.  Of the latter each is
 * half a word and counts as much as three letters.
 */
static hb_script_t
itemise_main_script(struct para_text *p)
{
	hb_script_t scripts[ITEMISE_SCRIPTS];
	size_t counts[ITEMISE_SCRIPTS] = { 0 }, n = 0, best = 0;
	hb_unicode_funcs_t *ucd = hb_unicode_funcs_get_default();

	for (size_t i = 0; i < p->n_chars; i++) {
		hb_script_t script = itemise_script(ucd, p->chars[i].code);
		bool han = script_is_ideographic(script);
		size_t k = 0;

		if (!itemise_is_real(script))
			continue;
		p->wide = p->wide || han || script == HB_SCRIPT_HANGUL;
		if (han)
			script = HB_SCRIPT_HAN;
		while (k < n && scripts[k] != script)
			k++;
		if (k == ITEMISE_SCRIPTS)
			continue;
		if (k == n)
			scripts[n++] = script;
		counts[k] += han ? 3 : 1;
		if (counts[k] > counts[best])
			best = k;
	}
	return n == 0 ? HB_SCRIPT_LATIN : scripts[best];
}

static void
itemise_scripts(struct para_text *p)
{
	hb_unicode_funcs_t *ucd = hb_unicode_funcs_get_default();
	hb_script_t last = HB_SCRIPT_INVALID;
	bool latin = true;

	for (size_t i = 0; i < p->n_chars; i++) {
		hb_script_t script = itemise_script(ucd, p->chars[i].code);

		if (itemise_is_real(script)) {
			for (size_t j = 0; last == HB_SCRIPT_INVALID && j < i;
			    j++)
				p->chars[j].script = script;
			latin = latin && script == HB_SCRIPT_LATIN;
			last = script;
		}
		p->chars[i].script = last;
	}
	for (size_t i = 0; last == HB_SCRIPT_INVALID && i < p->n_chars; i++)
		p->chars[i].script = HB_SCRIPT_LATIN;
	p->script = latin ? HB_SCRIPT_LATIN : itemise_main_script(p);
}

/* Among letters of one height figures are lining ones, and Latin words as
   upright as they. */
static void
itemise_figures(struct para_text *p)
{
	if (script_has_case(p->script))
		return;
	for (size_t i = 0; i < p->n_chars; i++)
		if (p->chars[i].script != HB_SCRIPT_LATIN &&
		    !script_has_case(p->chars[i].script) &&
		    p->chars[i].code >= 0x80)
			p->looks[p->chars[i].piece].is_upright = true;
	for (size_t i = 0; i < p->n_pieces; i++)
		if ((p->looks[i].features & FEATURE_ONUM) != 0)
			p->looks[i].features ^= FEATURE_ONUM | FEATURE_LNUM;
}

/* ---- faces ------------------------------------------------------------- */

/* Does the code belong to the sequence of the code before it? */
static bool
itemise_extends(uint32_t code)
{
	if (code < 0x300)
		return false;
	if (code == 0x200C || code == 0x200D)
		return true;
	return (U_MASK(u_charType((UChar32)code)) & U_GC_M_MASK) != 0;
}

static const char *
itemise_language(const struct para_text *p, const struct text_char *c)
{
	const char *lang = p->looks[c->piece].lang;

	if (c->script != HB_SCRIPT_HAN)
		return NULL;
	if (lang != NULL && (strncmp(lang, "zh-", 3) == 0 ||
	    strncmp(lang, "ko", 2) == 0 || strncmp(lang, "yue", 3) == 0))
		return lang;
	return p->han_lang;
}

/*
 * The face to be asked first: that of the style, but upright where what
 * stands around knows no italics.
 */
static const struct face *
itemise_first(struct text *t, struct para_text *p, const struct text_char *c)
{
	struct look *look = &p->looks[c->piece];

	if (!look->face->italic ||
	    (script_has_case(c->script) && !look->is_upright))
		return look->face;
	if (look->upright == NULL)
		look->upright = fonts_face(t->fonts, look->face->family,
		    look->face->weight, false, t->diags);
	return look->upright != NULL ? look->upright : look->face;
}

/* A character of ASCII, in the style's face.  Those that all scripts share
   are of Latin there, or the face's features would not be found. */
static void
itemise_ascii(struct text *t, struct para_text *p, struct text_char *c)
{
	c->face = itemise_first(t, p, c);
	if (!script_has_case(c->script))
		c->script = HB_SCRIPT_LATIN;
}

/* Give the sequence from, to its faces; NULL where none has a character. */
static void
itemise_cluster(struct text *t, struct para_text *p, size_t from, size_t to)
{
	struct text_char *c = &p->chars[from];
	const struct face *first = itemise_first(t, p, c);
	const char *lang = itemise_language(p, c);
	uint32_t codes[ITEMISE_CLUSTER];
	size_t n = 0;
	const struct face *face;

	for (size_t i = from; i < to && n < ITEMISE_CLUSTER; i++)
		if ((p->chars[i].flags & CHAR_DROP) == 0)
			codes[n++] = p->chars[i].code;
	face = fonts_fallback(t->fonts, first, codes, n, c->script, lang);
	for (size_t i = from; i < to; i++)
		p->chars[i].face = face;
	for (size_t i = from; face == NULL && n > 1 && i < to; i++)
		p->chars[i].face = fonts_fallback(t->fonts, first,
		    &p->chars[i].code, 1, c->script, lang);
}

/* Small capitals that the face lacks are drawn as scaled capitals. */
static void
itemise_caps(struct text *t, struct para_text *p, struct text_char *c)
{
	enum font_caps caps = p->pieces[c->piece].style->caps;
	bool lower = u_isULowercase((UChar32)c->code);
	bool upper = u_isUUppercase((UChar32)c->code);

	if (c->face == NULL || (!lower && !upper) ||
	    (upper && caps != CAPS_ALL_SMALL))
		return;
	if (!word_substitutes(t, c->face, &c->code, 1,
	    lower ? FEATURE_SMCP : FEATURE_C2SC))
		c->flags |= CHAR_SMALL;
}

static const struct font_entry *
itemise_entry(const struct text *t, const struct look *look)
{
	return look->face == NULL ? NULL :
	    &t->fonts->entries[look->face->number];
}

static void
itemise_faces(struct text *t, struct para_text *p)
{
	size_t i = 0;

	while (i < p->n_chars) {
		struct text_char *c = &p->chars[i];
		const struct look *look = &p->looks[c->piece];
		const struct font_entry *e = itemise_entry(t, look);
		size_t end = i + 1;

		if ((c->flags & (CHAR_SPACE | CHAR_DROP | CHAR_OBJECT)) != 0) {
			c->face = look->face;
			i++;
			continue;
		}
		while (end < p->n_chars && p->chars[end].piece == c->piece &&
		    itemise_extends(p->chars[end].code))
			end++;
		if (end == i + 1 && c->code < 0x7F && e->has_ascii)
			itemise_ascii(t, p, c);
		else
			itemise_cluster(t, p, i, end);
		for (; i < end; i++)
			if (p->pieces[c->piece].style->caps != CAPS_NORMAL)
				itemise_caps(t, p, &p->chars[i]);
	}
}

void
para_itemise(struct text *t, struct para_text *p)
{
	para_levels(t, p);
	itemise_scripts(p);
	if (p->wide)
		p->han_lang = han_language(t, p);
	itemise_figures(p);
	itemise_faces(t, p);
	if (p->wide)
		wide_faces(p);
}

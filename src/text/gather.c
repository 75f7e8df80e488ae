/*
 * Pieces of styled text -> one line of characters.
 *
 * White space is collapsed, controls vanish, bytes that are not UTF-8 become
 * U+FFFD, an opaque piece becomes one U+FFFC.  Default-ignorable characters
 * that only steer breaks and levels stay in the line (ICU must see them) but
 * own no bytes of its text.
 */
#include "text/engine.h"

#include <string.h>
#include <unicode/uchar.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/utf8.h"

bool
char_is_space(uint32_t code)
{
	if (code < 0x1680)
		return code == ' ' || code == 0xA0;
	return code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
	    code == 0x202F || code == 0x205F || code == 0x3000;
}

/* White space that collapses into one space. */
static bool
gather_collapses(uint32_t code)
{
	return code == ' ' || (code >= '\t' && code <= '\r') ||
	    code == 0x85 || code == 0x2028 || code == 0x2029 ||
	    code == 0x1680;
}

static bool
gather_is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

/* Characters that never reach a face: breaks, levels, annotations. */
static bool
gather_drops(uint32_t code)
{
	if (code < 0x200B)
		return code == 0xAD || code == 0x61C;
	return code == 0x200B || code == 0x200E || code == 0x200F ||
	    (code >= 0x202A && code <= 0x202E) ||
	    (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
	    (code >= 0xFFF0 && code <= 0xFFFB) ||
	    (code >= 0xE0000 && code <= 0xE007F);
}

/* Add a character to the line; returns it for its flags to be set. */
static struct text_char *
gather_add(struct para_text *p, uint32_t code, size_t piece)
{
	struct text_char *c = &p->chars[p->n_chars++];
	char bytes[4];
	size_t len;

	c->code = code;
	c->at = (uint32_t)p->text_len;
	c->piece = (uint32_t)piece;
	if (code >= 0xAD && gather_drops(code)) {
		c->flags = CHAR_DROP;
		return c;
	}
	if (code < 0x80) {
		p->text[p->text_len++] = (char)code;
		return c;
	}
	len = utf8_encode(code, bytes);
	memcpy(p->text + p->text_len, bytes, len);
	p->text_len += len;
	return c;
}

static void
gather_piece(struct para_text *p, size_t piece)
{
	const char *s = p->pieces[piece].text;
	const char *end = s == NULL ? NULL : s + strlen(s);
	bool hyphen = false;

	while (s < end) {
		uint32_t code = utf8_next(&s, end);
		struct text_char *c;

		if (gather_collapses(code)) {
			if (p->n_chars > 0 &&
			    p->chars[p->n_chars - 1].code == ' ')
				continue;
			code = ' ';
		} else if (gather_is_control(code)) {
			continue;
		}
		c = gather_add(p, code, piece);
		if (char_is_space(code))
			c->flags |= CHAR_SPACE;
		if (hyphen)
			c->flags |= CHAR_HYPHEN;
		hyphen = code == 0xAD;
	}
}

/* ---- looks ------------------------------------------------------------- */

static unsigned
look_features(const struct text_style *s)
{
	unsigned bits = 0;

	if (s->caps != CAPS_NORMAL)
		bits |= FEATURE_SMCP;
	if (s->caps == CAPS_ALL_SMALL)
		bits |= FEATURE_C2SC;
	if (s->numerals == NUMERALS_OLDSTYLE)
		bits |= FEATURE_ONUM;
	if (s->numerals == NUMERALS_LINING)
		bits |= FEATURE_LNUM;
	if (s->numeric_spacing == SPACING_TABULAR)
		bits |= FEATURE_TNUM;
	if (s->letter_spacing != 0)
		bits |= FEATURE_NO_LIGATURES;
	return bits;
}

/* Do all characters of a piece have the face's own raised form? */
static bool
look_has_position(struct text *t, const struct para_text *p, size_t piece,
    const struct look *look, enum text_feature feature)
{
	const char *s = p->pieces[piece].text;
	const char *end = s == NULL ? NULL : s + strlen(s);
	bool any = false;

	while (s < end) {
		uint32_t code = utf8_next(&s, end);

		if (gather_collapses(code) || gather_is_control(code) ||
		    gather_drops(code) || char_is_space(code))
			continue;
		any = true;
		if (!word_substitutes(t, look->face, &code, 1, feature))
			return false;
	}
	return any;
}

/* Raised and lowered: the face's own glyphs, else scaled and shifted. */
static void
look_position(struct text *t, const struct para_text *p, size_t piece,
    struct look *look)
{
	bool super = p->pieces[piece].style->position == POSITION_SUPER;
	enum text_feature feature = super ? FEATURE_SUPS : FEATURE_SUBS;

	if (look_has_position(t, p, piece, look, feature)) {
		look->features |= feature;
		return;
	}
	look->rise = super ? look->size * 34 / 100 : -look->size * 14 / 100;
	look->size = look->size * 62 / 100;
}

static hb_language_t
look_language(const char *lang)
{
	return lang == NULL ? HB_LANGUAGE_INVALID :
	    hb_language_from_string(lang, -1);
}

/* The style's face; another one where it cannot be used, so that no text is
   lost; NULL where no face at all can be. */
static const struct face *
look_face(struct text *t, const struct text_style *s)
{
	const struct face *face = fonts_face(t->fonts, s->font_family,
	    s->font_weight, s->italic, t->diags);

	for (size_t i = 0; face == NULL && i < t->fonts->n_entries; i++)
		face = font_entry_open(t->fonts, &t->fonts->entries[i],
		    t->diags);
	return face;
}

static void
look_make(struct text *t, const struct para_text *p, size_t piece)
{
	const struct text_piece *from = &p->pieces[piece];
	const struct text_style *s = from->style;
	struct look *look = &p->looks[piece];

	look->run_lang = from->lang;
	look->lang = from->lang != NULL ? from->lang : p->lang;
	if (from->opaque)
		return;
	look->face = look_face(t, s);
	look->features = look_features(s);
	look->size = s->font_size;
	look->upper = s->transform == TRANSFORM_UPPERCASE;
	look->letter_spacing = s->letter_spacing;
	if (piece > 0 && look->lang == look[-1].lang)
		look->hb_lang = look[-1].hb_lang;
	else
		look->hb_lang = look_language(look->lang);
	if (s->position != POSITION_NORMAL && look->face != NULL)
		look_position(t, p, piece, look);
	look->small_size = look->size * 4 / 5;
}

/* Bytes that the gathered text may need: each bad byte grows to three. */
static size_t
gather_room(const struct para_text *p, size_t *n_bytes)
{
	size_t room = 0;

	*n_bytes = 0;
	for (size_t i = 0; i < p->n_pieces; i++) {
		const struct text_piece *piece = &p->pieces[i];
		size_t len = piece->opaque || piece->text == NULL ? 1 :
		    strlen(piece->text);

		*n_bytes += len;
		room += utf8_is_valid(piece->text == NULL ? "" : piece->text,
		    piece->opaque || piece->text == NULL ? 0 : len) ?
		    len + 3 : 3 * len + 3;
	}
	return room;
}

void
para_gather(struct text *t, struct para_text *p)
{
	size_t n;
	size_t room = gather_room(p, &n);

	p->text = arena_alloc(p->arena, room + 1);
	p->chars = arena_array(p->arena, n + 1, sizeof *p->chars);
	p->looks = arena_array(p->arena, p->n_pieces + 1, sizeof *p->looks);
	for (size_t i = 0; i < p->n_pieces; i++) {
		look_make(t, p, i);
		if (p->pieces[i].opaque)
			gather_add(p, 0xFFFC, i)->flags |= CHAR_OBJECT;
		else if (p->looks[i].face != NULL)
			gather_piece(p, i);
	}
	p->chars[p->n_chars].at = (uint32_t)p->text_len;
	p->chars[p->n_chars].piece = (uint32_t)p->n_pieces;
}

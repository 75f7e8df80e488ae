/*
 * Shaped words, kept.
 *
 * A word is shaped once per face, features, language, script and direction,
 * in font units, so that every size shares it; of an abstract's 714 words some
 * 428 differ, and of a set's 10,000 abstracts far fewer.  Whole runs are not
 * shaped at once, as browsers do not either: no face in use kerns across a
 * space in a way that a reader sees.
 *
 * The cache only remembers: with it or without, the same glyphs come out.
 */
#include "text/engine.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS_MANY = 40000 };

static const hb_tag_t word_features[FEATURES_N] = {
	HB_TAG('s','m','c','p'), HB_TAG('c','2','s','c'),
	HB_TAG('o','n','u','m'), HB_TAG('l','n','u','m'),
	HB_TAG('t','n','u','m'), HB_TAG('s','u','p','s'),
	HB_TAG('s','u','b','s'), 0
};

/* FNV-1a over what the key holds, never over pointers. */
static uint32_t
word_hash(const struct word_key *key)
{
	uint32_t h = 2166136261u;

	h = (h ^ (uint32_t)key->face->number) * 16777619u;
	h = (h ^ (uint32_t)key->script) * 16777619u;
	h = (h ^ (key->features << 1 | key->rtl)) * 16777619u;
	for (uint32_t i = 0; i < key->n_codes; i++)
		h = (h ^ key->codes[i]) * 16777619u;
	return h ^ h >> 15;
}

static bool
word_matches(const struct word *w, const struct word_key *key, uint32_t hash)
{
	return w->hash == hash && w->key.face == key->face &&
	    w->key.lang == key->lang && w->key.script == key->script &&
	    w->key.features == key->features && w->key.rtl == key->rtl &&
	    w->key.n_codes == key->n_codes &&
	    memcmp(w->key.codes, key->codes,
	    key->n_codes * sizeof *key->codes) == 0;
}

/* The features of a key as HarfBuzz takes them; returns their number. */
static unsigned
word_hb_features(unsigned bits, hb_feature_t out[FEATURES_N + 4])
{
	static const hb_tag_t ligatures[] = {
		HB_TAG('l','i','g','a'), HB_TAG('c','l','i','g')
	};
	unsigned n = 0;

	for (unsigned i = 0; i < FEATURES_N; i++)
		if ((bits & 1u << i) != 0 && word_features[i] != 0)
			out[n++] = (hb_feature_t){ word_features[i], 1,
			    HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };
	for (unsigned i = 0; (bits & FEATURE_NO_LIGATURES) != 0 && i < 2; i++)
		out[n++] = (hb_feature_t){ ligatures[i], 0,
		    HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };
	return n;
}

bool
face_has_joiner(const struct face *face, uint32_t *glyph)
{
	static const hb_codepoint_t codes[] = { 0x200B, 0x200C, 0x200D };
	hb_glyph_extents_t ink;
	hb_font_t *font = face->hb_font;
	hb_codepoint_t id;

	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		if (!hb_font_get_nominal_glyph(font, codes[i], &id) ||
		    hb_font_get_glyph_h_advance(font, id) != 0 ||
		    (hb_font_get_glyph_extents(font, id, &ink) &&
		    ink.width != 0))
			continue;
		*glyph = id;
		return true;
	}
	return false;
}

/*
 * From right to left each character keeps a glyph of its own, as far as can
 * be: readers turn the glyphs of a line round, not the letters of a glyph.
 * Joiners become glyphs that are not seen.
 */
static void
word_shape_back(hb_buffer_t *b, const struct word_key *key)
{
	uint32_t joiner;

	hb_buffer_set_direction(b, HB_DIRECTION_RTL);
	if (!face_has_joiner(key->face, &joiner))
		return;
	hb_buffer_set_cluster_level(b,
	    HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb_buffer_set_invisible_glyph(b, joiner);
	hb_buffer_set_flags(b, HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT |
	    HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE);
}

/* Shape into the buffer. */
static void
word_shape_buffer(struct text *t, const struct word_key *key)
{
	hb_feature_t features[FEATURES_N + 4];
	unsigned n = word_hb_features(key->features | (key->rtl ?
	    FEATURE_NO_LIGATURES : 0), features);
	hb_buffer_t *b = t->buffer;

	hb_buffer_clear_contents(b);
	hb_buffer_set_flags(b, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES |
	    HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE |
	    HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT);
	hb_buffer_set_cluster_level(b,
	    HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
	hb_buffer_set_invisible_glyph(b, 0);
	hb_buffer_set_direction(b, HB_DIRECTION_LTR);
	if (key->rtl)
		word_shape_back(b, key);
	hb_buffer_set_script(b, key->script);
	hb_buffer_set_language(b, key->lang);
	hb_buffer_add_codepoints(b, key->codes, (int)key->n_codes, 0,
	    (int)key->n_codes);
	hb_shape(key->face->hb_font, b, features, n);
}

static const struct word word_empty;

/* A word in one piece of memory: head, glyphs, codes. */
static struct word *
word_new(struct text *t, const struct word_key *key, uint32_t hash)
{
	unsigned n = hb_buffer_get_length(t->buffer);
	const hb_glyph_info_t *infos =
	    hb_buffer_get_glyph_infos(t->buffer, NULL);
	const hb_glyph_position_t *places =
	    hb_buffer_get_glyph_positions(t->buffer, NULL);
	struct word *w = malloc(sizeof *w + n * sizeof *w->glyphs +
	    key->n_codes * sizeof *key->codes);
	struct word_glyph *glyphs;
	uint32_t *codes;

	if (w == NULL)
		return NULL;
	*w = word_empty;
	glyphs = (struct word_glyph *)(w + 1);
	codes = (uint32_t *)(glyphs + n);
	if (key->n_codes > 0)
		memcpy(codes, key->codes, key->n_codes * sizeof *codes);
	for (unsigned i = 0; i < n; i++) {
		glyphs[i] = (struct word_glyph){
			.id = infos[i].codepoint, .cluster = infos[i].cluster,
			.advance = places[i].x_advance,
			.dx = places[i].x_offset, .dy = places[i].y_offset
		};
		w->has_notdef = w->has_notdef || infos[i].codepoint == 0;
	}
	w->key = *key;
	w->key.codes = codes;
	w->hash = hash;
	w->n_glyphs = n;
	w->glyphs = glyphs;
	return w;
}

/* Keep a word apart from the cache: too long, or memory is out. */
static struct word *
word_set_aside(struct text *t, struct word *w)
{
	free(t->scratch);
	t->scratch = w;
	if (w != NULL)
		return w;
	t->nothing = word_empty;
	return &t->nothing;
}

struct word *
word_shape(struct text *t, const struct word_key *key)
{
	uint32_t hash = word_hash(key);
	struct word **bucket = &t->buckets[hash % WORD_BUCKETS];
	struct word *w;

	for (w = *bucket; w != NULL; w = w->next)
		if (word_matches(w, key, hash))
			return w;
	word_shape_buffer(t, key);
	w = word_new(t, key, hash);
	if (w == NULL || key->n_codes > WORD_LONGEST)
		return word_set_aside(t, w);
	w->next = *bucket;
	*bucket = w;
	t->n_words++;
	return w;
}

static void
words_forget(struct text *t)
{
	for (size_t i = 0; i < WORD_BUCKETS; i++) {
		while (t->buckets[i] != NULL) {
			struct word *w = t->buckets[i];

			t->buckets[i] = w->next;
			free(w);
		}
	}
	t->n_words = 0;
}

void
words_trim(struct text *t)
{
	if (t->n_words >= WORDS_MANY)
		words_forget(t);
}

void
words_drop(struct text *t)
{
	if (t->buckets != NULL)
		words_forget(t);
	free(t->buckets);
	free(t->scratch);
}

bool
word_substitutes(struct text *t, const struct face *face,
    const uint32_t *codes, size_t n, enum text_feature feature)
{
	for (size_t i = 0; i < n; i++) {
		struct word_key key = {
			.face = face, .script = HB_SCRIPT_LATIN,
			.codes = &codes[i], .n_codes = 1
		};
		const struct word *plain = word_shape(t, &key);
		uint32_t id = plain->n_glyphs == 1 ? plain->glyphs[0].id : 0;

		key.features = feature;
		plain = word_shape(t, &key);
		if (id == 0 || plain->n_glyphs != 1 ||
		    plain->glyphs[0].id == id || plain->glyphs[0].id == 0)
			return false;
	}
	return true;
}

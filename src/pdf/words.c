/*
 * Words with marks that are glyphs of their own: each is one Span whose
 * ActualText is the word.
 *
 * A Span per cluster would do by the standard, but readers guess spaces from
 * the places of glyphs, and poppler finds one behind each mark that stands
 * over the letter before it: a Hindi or Khmer word falls to pieces.
 *
 * Not so from right to left: there glyphs stand from left to right as in
 * every other program's files, readers turn them round by themselves, and
 * poppler 22.12 turns ActualText with them; see run_back in text/runs.c.
 *
 * Source: ISO 32000-1, 14.9.4 (ActualText).
 */
#include "pdf/content.h"

#include "base/arena.h"

/* Glyphs of a word, or of a space, and where its first one stands. */
struct word_part {
	size_t from, to;
	sp x;                           /* [sp] */
};

static bool
words_run_back(const struct item *it)
{
	size_t last = it->n_glyphs - 1;

	while (last > 0 && it->glyphs[last].text_len == 0)
		last--;
	return it->glyphs[last].text < it->glyphs[0].text;
}

bool
content_has_words(const struct item *it)
{
	for (size_t i = 1; i < it->n_glyphs; i++)
		if (it->glyphs[i].text_len == 0)
			return !words_run_back(it);
	return false;
}

static bool
words_is_space(const struct item *it, size_t i)
{
	const struct glyph *g = &it->glyphs[i];

	return g->text_len == 1 && g->text < it->text_len &&
	    it->text[g->text] == ' ';
}

/* End of the word, or the space, at glyph i. */
static size_t
words_end(const struct item *it, size_t i)
{
	bool space = words_is_space(it, i);

	for (i++; i < it->n_glyphs; i++)
		if (it->glyphs[i].text_len != 0 &&
		    (space || words_is_space(it, i)))
			break;
	return i;
}

static struct word_part *
words_part(struct content *c, const struct item *it, size_t *n)
{
	struct word_part *parts = arena_array(c->doc->arena, it->n_glyphs,
	    sizeof *parts);
	sp x = it->x;

	*n = 0;
	for (size_t i = 0; i < it->n_glyphs; ) {
		size_t end = words_end(it, i);

		parts[(*n)++] = (struct word_part){ i, end, x };
		for (; i < end; i++)
			x += it->glyphs[i].advance;
	}
	return parts;
}

/* Must the word be a Span?  Sets the text that it stands for. */
static bool
words_is_span(const struct item *it, const struct word_part *w,
    const char **text, size_t *len)
{
	size_t low = SIZE_MAX, high = 0, clusters = 0;

	for (size_t i = w->from; i < w->to; i++) {
		const struct glyph *g = &it->glyphs[i];

		if (g->text_len == 0)
			continue;
		clusters++;
		low = g->text < low ? g->text : low;
		high = g->text + g->text_len > high ?
		    g->text + g->text_len : high;
	}
	if (low >= high || high > it->text_len)
		return false;
	*text = it->text + low;
	*len = high - low;
	return clusters < w->to - w->from;
}

void
content_words(struct content *c, const struct item *it, bool has_lang)
{
	size_t n;
	struct word_part *parts = words_part(c, it, &n);

	for (size_t k = 0; k < n; k++) {
		const struct word_part *w = &parts[k];
		const char *text;
		size_t len;

		if (words_is_span(it, w, &text, &len))
			content_span(c, it, w->from, w->to, w->x, has_lang,
			    text, len);
		else
			content_clusters(c, it, w->from, w->to, w->x,
			    has_lang);
	}
}

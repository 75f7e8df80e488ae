/*
 * A formula in words, for who hears it: English, whatever the article's
 * language, in the manner of MathSpeak's brief form.
 */
#include "layout/formula_box.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

enum { WORDS_DEPTH = 120, WORDS_MOST = 8000 /* bytes */ };

struct words {
	struct buf b;
	int depth;
};

static void
words_say(struct words *w, const struct math *m);

static void
words_add(struct words *w, const char *text)
{
	if (text == NULL || text[0] == '\0' || w->b.len > WORDS_MOST)
		return;
	if (w->b.len > 0)
		buf_char(&w->b, ' ');
	buf_str(&w->b, text);
}

static void
words_part(struct words *w, const struct math *m, size_t i)
{
	if (i < m->n_children)
		words_say(w, m->children[i]);
}

static void
words_all(struct words *w, const struct math *m)
{
	for (size_t i = 0; i < m->n_children; i++)
		words_say(w, m->children[i]);
}

/* Is it one token, which needs no words for where it ends? */
static bool
words_is_short(const struct math *m, size_t i)
{
	const struct math *c = i < m->n_children ? m->children[i] : NULL;

	while (c != NULL && c->n_children == 1)
		c = c->children[0];
	return c == NULL || c->n_children == 0;
}

/* The text of a child that is one token; "". */
static const char *
words_token(const struct math *m, size_t i)
{
	const struct math *c = i < m->n_children ? m->children[i] : NULL;

	while (c != NULL && c->name != NULL && c->n_children == 1)
		c = c->children[0];
	return c != NULL && c->name == NULL ? c->text : "";
}

/* ---- tokens ------------------------------------------------------------- */

static void
words_operator(struct words *w, const struct math *m)
{
	static const struct {
		const char *sign, *word;
	} signs[] = {
		{ "=", "equals" }, { "+", "plus" },
		{ "\xE2\x88\x92", "minus" }, { "<", "is less than" },
		{ ">", "is greater than" }, { "/", "over" },
		{ "\xE2\x89\xA4", "is less than or equal to" },
		{ "\xE2\x89\xA5", "is greater than or equal to" },
		{ "\xE2\xA9\xBD", "is less than or equal to" },
		{ "\xE2\xA9\xBE", "is greater than or equal to" },
		{ "\xE2\x89\xA0", "is not equal to" },
		{ "\xE2\x89\x88", "is approximately" },
		{ "\xE2\x88\xBC", "is similar to" },
		{ "\xE2\x89\xA1", "is identical to" },
		{ "\xE2\x88\x9D", "is proportional to" },
		{ "\xC2\xB1", "plus or minus" },
		{ "\xE2\x88\x93", "minus or plus" }, { "\xC3\x97", "times" },
		{ "\xC2\xB7", "times" }, { "\xE2\x8B\x85", "times" },
		{ "\xE2\x88\x97", "star" }, { "\xC3\xB7", "divided by" },
		{ "\xE2\x88\x91", "sum" }, { "\xE2\x88\x8F", "product" },
		{ "\xE2\x88\xAB", "integral" }, { "\xE2\x88\x82", "partial" },
		{ "\xE2\x88\x87", "nabla" }, { "\xE2\x88\x9E", "infinity" },
		{ "\xE2\x88\x88", "in" }, { "\xE2\x88\x89", "not in" },
		{ "\xE2\x8A\x82", "is a subset of" },
		{ "\xE2\x88\xAA", "union" }, { "\xE2\x88\xA9", "intersection" },
		{ "\xE2\x88\x80", "for all" }, { "\xE2\x88\x83", "there is" },
		{ "\xE2\x86\x92", "to" }, { "\xE2\x87\x92", "implies" },
		{ "\xE2\x80\xB2", "prime" }, { "\xE2\x80\xB3", "double prime" },
		{ "|", "bar" }, { "\xE2\x80\xA6", "and so on" },
		{ "\xE2\x8B\xAF", "and so on" }, { "\xE2\x81\xA1", "of" },
		{ "\xE2\x81\xA2", "" }, { "\xE2\x81\xA3", "" },
		{ "\xE2\x81\xA4", "" }
	};
	const char *text = formula_operator_text(w->b.arena, m);

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strcmp(text, signs[i].sign) == 0) {
			words_add(w, signs[i].word);
			return;
		}
	words_add(w, text);
}

static void
words_text(struct words *w, const struct math *m)
{
	words_add(w, formula_token_text(w->b.arena, m));
}

/* ---- what is built of others -------------------------------------------- */

static void
words_between(struct words *w, const struct math *m, const char *begin,
    const char *between, const char *end)
{
	bool plain = words_is_short(m, 0) && words_is_short(m, 1);

	if (!plain)
		words_add(w, begin);
	words_part(w, m, 0);
	words_add(w, between);
	words_part(w, m, 1);
	if (!plain)
		words_add(w, end);
}

static void
words_fraction(struct words *w, const struct math *m)
{
	if (strcmp(math_attr(m, "linethickness", ""), "0") == 0)
		words_between(w, m, "", "above", "");
	else
		words_between(w, m, "start fraction", "over", "end fraction");
}

static void
words_power(struct words *w, const struct math *m, size_t i)
{
	const char *token = words_token(m, i);
	uint32_t code = formula_single(token);

	if (strcmp(token, "2") == 0) {
		words_add(w, "squared");
	} else if (strcmp(token, "3") == 0) {
		words_add(w, "cubed");
	} else if (code == '\'' || code == 0x2032 || code == 0x2033) {
		words_part(w, m, i);
	} else if (code == '*' || code == '+' || code == '-' ||
	    code > 0x2000) {
		words_add(w, "superscript");
		words_part(w, m, i);
	} else {
		words_add(w, "to the power of");
		words_part(w, m, i);
		if (!words_is_short(m, i))
			words_add(w, "end power");
	}
}

static void
words_sup(struct words *w, const struct math *m)
{
	words_part(w, m, 0);
	words_power(w, m, 1);
}

static void
words_index(struct words *w, const struct math *m, size_t i)
{
	words_add(w, "sub");
	words_part(w, m, i);
	if (!words_is_short(m, i))
		words_add(w, "end sub");
}

/* Is the base one that is summed or integrated from, to? */
static bool
words_is_large(const struct math *m)
{
	const struct math *core = m->n_children > 0 ?
	    formula_core(m->children[0]) : NULL;
	uint32_t code = core == NULL ? 0 : formula_single(math_token(core) ==
	    NULL ? "" : math_token(core));

	return (code >= 0x220F && code <= 0x2211) ||
	    (code >= 0x222B && code <= 0x2233) ||
	    (code >= 0x22C0 && code <= 0x22C3) ||
	    (code >= 0x2A00 && code <= 0x2A1C);
}

static void
words_sub(struct words *w, const struct math *m)
{
	words_part(w, m, 0);
	if (words_is_large(m)) {
		words_add(w, "over");
		words_part(w, m, 1);
		words_add(w, "of");
	} else {
		words_index(w, m, 1);
	}
}

static void
words_subsup(struct words *w, const struct math *m)
{
	words_part(w, m, 0);
	if (words_is_large(m)) {
		words_add(w, "from");
		words_part(w, m, 1);
		words_add(w, "to");
		words_part(w, m, 2);
		words_add(w, "of");
	} else {
		words_index(w, m, 1);
		words_power(w, m, 2);
	}
}

static void
words_multi(struct words *w, const struct math *m)
{
	size_t pre = 1;

	while (pre < m->n_children && !math_is(m->children[pre],
	    "mprescripts"))
		pre++;
	for (size_t i = pre + 1; i < m->n_children; i++) {
		if (math_is(m->children[i], "none"))
			continue;
		words_add(w, (i - pre) % 2 != 0 ? "left sub" : "left super");
		words_part(w, m, i);
	}
	words_part(w, m, 0);
	for (size_t i = 1; i < pre; i++) {
		if (math_is(m->children[i], "none"))
			continue;
		if (i % 2 != 0)
			words_index(w, m, i);
		else
			words_power(w, m, i);
	}
}

static void
words_sqrt(struct words *w, const struct math *m)
{
	words_add(w, "square root of");
	words_all(w, m);
	if (m->n_children > 1 || !words_is_short(m, 0))
		words_add(w, "end root");
}

static void
words_root(struct words *w, const struct math *m)
{
	words_add(w, "root of degree");
	words_part(w, m, 1);
	words_add(w, "of");
	words_part(w, m, 0);
	if (!words_is_short(m, 0))
		words_add(w, "end root");
}

/* "hat", "bar" and the like; NULL for what is none. */
static const char *
words_accent(const char *sign)
{
	static const struct {
		const char *sign, *word;
	} accents[] = {
		{ "^", "hat" }, { "\xCB\x86", "hat" }, { "\xCC\x82", "hat" },
		{ "~", "tilde" }, { "\xCB\x9C", "tilde" },
		{ "\xC2\xAF", "bar" }, { "\xE2\x80\xBE", "bar" },
		{ "_", "bar" }, { "\xCC\x84", "bar" }, { "\xCC\x85", "bar" },
		{ "\xCB\x99", "dot" }, { ".", "dot" },
		{ "\xC2\xA8", "double dot" },
		{ "\xE2\x86\x92", "vector" }, { "\xE2\x83\x97", "vector" },
		{ "\xCB\x87", "check" }, { "\xE2\x8F\x9E", "with a brace" },
		{ "\xE2\x8F\x9F", "with a brace" }
	};

	for (size_t i = 0; i < sizeof accents / sizeof *accents; i++)
		if (strcmp(sign, accents[i].sign) == 0)
			return accents[i].word;
	return NULL;
}

static void
words_beside(struct words *w, const struct math *m, const char *where)
{
	const char *accent = words_accent(words_token(m, 1));

	words_part(w, m, 0);
	if (accent != NULL) {
		words_add(w, accent);
		return;
	}
	words_add(w, where);
	words_part(w, m, 1);
	if (words_is_large(m))
		words_add(w, "of");
}

static void
words_over(struct words *w, const struct math *m)
{
	words_beside(w, m, "with above");
}

static void
words_under(struct words *w, const struct math *m)
{
	words_beside(w, m, words_is_large(m) ? "over" : "with below");
}

static void
words_underover(struct words *w, const struct math *m)
{
	if (words_is_large(m)) {
		words_subsup(w, m);
		return;
	}
	words_part(w, m, 0);
	words_add(w, "with below");
	words_part(w, m, 1);
	words_add(w, "and above");
	words_part(w, m, 2);
}

static void
words_fenced(struct words *w, const struct math *m)
{
	words_add(w, math_attr(m, "open", "("));
	for (size_t i = 0; i < m->n_children; i++) {
		if (i > 0)
			words_add(w, ",");
		words_say(w, m->children[i]);
	}
	words_add(w, math_attr(m, "close", ")"));
}

static void
words_table(struct words *w, const struct math *m)
{
	words_add(w, "table of");
	words_add(w, arena_printf(w->b.arena, "%zu", m->n_children));
	words_add(w, m->n_children == 1 ? "row:" : "rows:");
	for (size_t i = 0; i < m->n_children; i++) {
		words_add(w, arena_printf(w->b.arena, "row %zu:", i + 1));
		words_say(w, m->children[i]);
		words_add(w, i + 1 < m->n_children ? ";" : "end table");
	}
}

static void
words_row_of_table(struct words *w, const struct math *m)
{
	for (size_t i = 0; i < m->n_children; i++) {
		if (i > 0)
			words_add(w, ",");
		words_say(w, m->children[i]);
	}
}

static void
words_first(struct words *w, const struct math *m)
{
	words_part(w, m, 0);
}

static void
words_nothing(struct words *w, const struct math *m)
{
	(void)w;
	(void)m;
}

static const struct {
	const char *name;
	void (*say)(struct words *, const struct math *);
} words_elements[] = {
	{ "maction", words_first }, { "mfenced", words_fenced },
	{ "mfrac", words_fraction }, { "mi", words_text },
	{ "mlabeledtr", words_row_of_table }, { "mmultiscripts", words_multi },
	{ "mn", words_text }, { "mo", words_operator }, { "mover", words_over },
	{ "mphantom", words_nothing }, { "mroot", words_root },
	{ "ms", words_text }, { "mspace", words_nothing },
	{ "msqrt", words_sqrt }, { "msub", words_sub },
	{ "msubsup", words_subsup }, { "msup", words_sup },
	{ "mtable", words_table }, { "mtext", words_text },
	{ "mtr", words_row_of_table }, { "munder", words_under },
	{ "munderover", words_underover }, { "semantics", words_first }
};

static void
words_say(struct words *w, const struct math *m)
{
	if (w->depth >= WORDS_DEPTH)
		return;
	if (m->name == NULL) {
		words_add(w, m->text);
		return;
	}
	w->depth++;
	for (size_t i = 0; i < sizeof words_elements /
	    sizeof *words_elements; i++)
		if (strcmp(m->name, words_elements[i].name) == 0) {
			words_elements[i].say(w, m);
			w->depth--;
			return;
		}
	words_all(w, m);
	w->depth--;
}

const char *
formula_words(struct arena *a, const struct math *m)
{
	struct words w = { .b = { .arena = a } };
	const char *alt = math_attr(m, "alttext", "");

	/* the record's own words, where they are words */
	if (alt[0] != '\0' && strpbrk(alt, "\\{}$^_=<>+") == NULL &&
	    strchr(alt, ' ') != NULL)
		return alt;
	words_say(&w, m);
	return buf_text(&w.b);
}

/*
 * Scientific text: what stays on one line, and which sign is meant.
 *
 * Two tables of rules, each of which a style may switch on: rules of breaks
 * look at two words and the space between them, or at a sign within a word,
 * and forbid a break there; rules of signs look at a character and its
 * neighbours, and say what it should look like.  Only looks change: the text
 * that is copied from a page stays the record's own.  A sign is changed where
 * the neighbours leave no doubt, and a face has the better one.
 *
 * The road not taken: changing the text in the story, where the rules would be
 * simpler and the record no longer what it was.
 */
#include "text/engine.h"

#include <string.h>
#include <unicode/uchar.h>

#include "base/utf8.h"

/* Characters from..to. */
struct words {
	const struct text_char *c;
	size_t from, to;
};

static bool
is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

static bool
is_one_of(uint32_t code, const char *signs)
{
	return code < 0x80 && code != 0 && strchr(signs, (int)code) != NULL;
}

static bool
is_alnum(uint32_t code)
{
	if (code < 0x80)
		return is_digit(code) ||
		    ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
	return u_isalnum((UChar32)code);
}

/* = < > and those like them, which stand between two things. */
static bool
is_relation(uint32_t code)
{
	return code == '=' || code == '<' || code == '>' || code == 0xB1 ||
	    code == 0xD7 || code == 0x2248 || code == 0x2260 ||
	    (code >= 0x2264 && code <= 0x2267) || code == 0x223C ||
	    code == 0x2A7D || code == 0x2A7E;
}

static bool
is_hyphen(uint32_t code)
{
	return code == '-' || (code >= 0x2010 && code <= 0x2013);
}

static uint32_t
code_at(const struct para_text *p, size_t i)
{
	return i < p->n_chars ? p->chars[i].code : ' ';
}

static uint32_t
code_before(const struct para_text *p, size_t i)
{
	return i > 0 ? p->chars[i - 1].code : ' ';
}

static unsigned
rules_at(const struct para_text *p, size_t i)
{
	return p->pieces[p->chars[i].piece].style->rules;
}

/* ---- lists of words ----------------------------------------------------- */

static const char *const units[] = {
	"%", "\xC2\xB0", "\xC2\xB0" "C", "\xC2\xB0" "F", "\xE2\x80\xB0",
	"A", "Bq", "CFU", "Ci", "Da", "G", "GBq", "GHz", "Gy", "Hz", "IU",
	"J", "K", "L", "M", "MBq", "MHz", "MPa", "MeV", "N", "Pa", "Sv", "T",
	"U", "V", "W", "bp", "cGy", "cm", "d", "dB", "dL", "dl", "fL", "fg",
	"g", "h", "hPa", "ha", "hr", "hrs", "kDa", "kHz", "kJ", "kPa", "kV",
	"kb", "kcal", "keV", "kg", "km", "l", "m", "mA", "mCi", "mEq", "mGy",
	"mIU", "mJ", "mL", "mM", "mN", "mOsm", "mSv", "mU", "mV", "mW", "mg",
	"min", "mins", "ml", "mm", "mmHg", "mmol", "mol", "ms", "nA", "nM",
	"ng", "nm", "nmol", "ns", "pM", "pg", "pmol", "ppm", "rpm", "s",
	"sec", "\xC2\xB5" "A", "\xC2\xB5" "L", "\xC2\xB5M", "\xC2\xB5g",
	"\xC2\xB5l", "\xC2\xB5m", "\xC2\xB5mol", "\xC2\xB5s", "\xCE\xBCL",
	"\xCE\xBCM", "\xCE\xBCg", "\xCE\xBCl", "\xCE\xBCm", "\xCE\xBCmol",
	NULL
};

static const char *const estimates[] = {
	"AUC", "HR", "IQR", "IRR", "MD", "OR", "RR", "SD", "SE", "SEM",
	"SMD", "aHR", "aOR", NULL
};

static const char *const labels[] = {
	"Appendix", "Box", "Ch.", "Chap.", "Chapter", "Dr", "Dr.", "Eq.",
	"Eqs.", "Fig", "Fig.", "Figs", "Figs.", "Figure", "Figures", "Mr",
	"Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "No.", "Nos.", "Phase", "Prof.",
	"Ref.", "Refs.", "Sect.", "Section", "St.", "Table", "Tables",
	"Vol.", "approx.", "ca.", "day", "fig.", "figs.", "figure", "grade",
	"no.", "p.", "phase", "pp.", "ref.", "refs.", "stage", "table",
	"type", "vol.", "vs", "vs.", "week", NULL
};

static const char *const identifiers[] = {
	"CAS", "DOI", "DOI:", "EC", "ISBN", "ISBN:", "ISSN", "ISSN:", "NCT",
	"ORCID", "ORCID:", "PMC", "PMCID", "PMCID:", "PMID", "PMID:", "doi",
	"doi:", "eISSN", NULL
};

/* Is it the word, or (not `whole`) the word and a sign behind it? */
static bool
words_are(const struct words *w, const char *word, bool whole)
{
	const char *end = word + strlen(word);
	size_t i = w->from;

	for (; word < end; i++)
		if (i >= w->to || w->c[i].code != utf8_next(&word, end))
			return false;
	return i == w->to || (!whole && !is_alnum(w->c[i].code));
}

static bool
words_list(const struct words *w, const char *const *list, bool whole)
{
	uint32_t first = w->from < w->to ? w->c[w->from].code : 0;

	for (; *list != NULL; list++)
		if ((first >= 0x80 || (uint32_t)**list == first) &&
		    words_are(w, *list, whole))
			return true;
	return false;
}

/* ---- breaks at spaces --------------------------------------------------- */

enum glue {
	GLUE_NOT,
	GLUE_RATHER,            /* a break there costs */
	GLUE_FAST
};

/* 10 mg, 5 %, 3.2 mmol/L */
static enum glue
glue_units(const struct words *left, const struct words *right)
{
	return is_digit(left->c[left->to - 1].code) &&
	    words_list(right, units, false) ? GLUE_FAST : GLUE_NOT;
}

/* p < 0.001, n = 24, 3 ± 1; 95% CI, SD 4.2 */
static enum glue
glue_statistics(const struct words *left, const struct words *right)
{
	uint32_t before = left->c[left->to - 1].code;
	uint32_t after = right->c[right->from].code;

	if (is_relation(after) || is_relation(before))
		return GLUE_FAST;
	return (before == '%' && words_are(right, "CI", false)) ||
	    (is_digit(after) && words_list(left, estimates, true)) ?
	    GLUE_FAST : GLUE_NOT;
}

/* Fig. 1, Table 2, stage IV, type 2 */
static enum glue
glue_labels(const struct words *left, const struct words *right)
{
	uint32_t after = right->c[right->from].code;

	if (!is_digit(after) && (after < 'A' || after > 'Z'))
		return GLUE_NOT;
	/* IV, but no name */
	for (size_t i = right->from; !is_digit(after) && i < right->to; i++)
		if ((right->c[i].code | 0x20) >= 'a' &&
		    (right->c[i].code | 0x20) <= 'z' &&
		    !is_one_of(right->c[i].code, "IVXABCDM") &&
		    left->c[left->to - 1].code != '.')
			return GLUE_NOT;
	if (!words_list(left, labels, true))
		return GLUE_NOT;
	return left->c[left->to - 1].code == '.' ||
	    u_isUUppercase((UChar32)left->c[left->from].code) ?
	    GLUE_FAST : GLUE_RATHER;
}

/* J. R. Smith; Smith JR, */
static enum glue
glue_initials(const struct words *left, const struct words *right)
{
	size_t len = left->to - left->from, capitals = right->from;

	if (!u_isUUppercase((UChar32)left->c[left->from].code))
		return words_are(left, "et", true) &&
		    words_are(right, "al", false) ? GLUE_RATHER :
		    GLUE_NOT;
	if (left->c[left->to - 1].code == '.')
		return len == 2 && u_isUUppercase((UChar32)
		    right->c[right->from].code) ? GLUE_FAST : GLUE_NOT;
	while (capitals < right->to && capitals - right->from < 4 &&
	    u_isUUppercase((UChar32)right->c[capitals].code))
		capitals++;
	return len > 1 && u_isULowercase((UChar32)
	    left->c[left->to - 1].code) && capitals > right->from &&
	    capitals - right->from < 4 && (capitals == right->to ||
	    is_one_of(right->c[capitals].code, ",.;")) ?
	    GLUE_RATHER : GLUE_NOT;
}

/* PMID 12345678, ISSN 1234-5678 */
static enum glue
glue_identifiers(const struct words *left, const struct words *right)
{
	return (is_digit(right->c[right->from].code) ||
	    u_isUUppercase((UChar32)right->c[right->from].code)) &&
	    right->to - right->from < 24 &&
	    words_list(left, identifiers, true) ? GLUE_FAST : GLUE_NOT;
}

static const struct {
	unsigned rule;
	enum glue (*glues)(const struct words *left,
	    const struct words *right);
} glues[] = {
	{ RULE_UNITS, glue_units }, { RULE_STATISTICS, glue_statistics },
	{ RULE_LABELS, glue_labels }, { RULE_INITIALS, glue_initials },
	{ RULE_IDENTIFIERS, glue_identifiers }
};

/* The words at both sides of a space; an opening bracket is none of them. */
static enum glue
glue_words(const struct para_text *p, size_t space, struct words *left,
    struct words *right)
{
	*left = (struct words){ p->chars, space, space };
	*right = (struct words){ p->chars, space + 1, space + 1 };
	while (left->from > 0 &&
	    (p->chars[left->from - 1].flags & CHAR_SPACE) == 0)
		left->from--;
	while (left->from < left->to &&
	    is_one_of(p->chars[left->from].code, "([{"))
		left->from++;
	while (right->to < p->n_chars &&
	    (p->chars[right->to].flags & CHAR_SPACE) == 0)
		right->to++;
	return left->from < left->to && right->from < right->to;
}

static void
glue_space(struct para_text *p, size_t space)
{
	unsigned rules = rules_at(p, space);
	enum glue glue = GLUE_NOT;
	struct words left, right;

	if (!glue_words(p, space, &left, &right))
		return;
	for (size_t i = 0; glue == GLUE_NOT &&
	    i < sizeof glues / sizeof *glues; i++)
		if ((rules & glues[i].rule) != 0)
			glue = glues[i].glues(&left, &right);
	if (glue == GLUE_FAST)
		p->chars[space + 1].flags &= (uint16_t)~CHAR_BREAK;
	else if (glue == GLUE_RATHER)
		p->chars[space].flags |= CHAR_TIED;
	if ((rules & RULE_RELATIONS) != 0 &&
	    (p->chars[space + 1].flags & CHAR_BREAK) == 0 &&
	    (is_relation(p->chars[space - 1].code) ||
	    is_relation(p->chars[space + 1].code)))
		p->chars[space].flags |= CHAR_THIN;
}

/* ---- breaks within words ------------------------------------------------ */

enum { SHORT_PART = 3, SHORT_WORD = 11, LONG_NAME = 24 };       /* characters */

/* Letters and digits on end before i, or from it on; LONG_NAME at most. */
static size_t
part_before(const struct para_text *p, size_t i)
{
	size_t n = 0;

	while (n < i && n < LONG_NAME &&
	    is_alnum(p->chars[i - n - 1].code))
		n++;
	return n;
}

static size_t
part_after(const struct para_text *p, size_t i)
{
	size_t n = 0;

	while (i + n < p->n_chars && n < LONG_NAME &&
	    is_alnum(p->chars[i + n].code))
		n++;
	return n;
}

/* Characters of the word around i, but at most LONG_NAME to each side: more is
   never asked for, and a word may be as long as an abstract. */
static size_t
word_length(const struct para_text *p, size_t i)
{
	size_t from = i, to = i;

	while (from > 0 && i - from < LONG_NAME &&
	    (p->chars[from - 1].flags & CHAR_SPACE) == 0)
		from--;
	while (to < p->n_chars && to - i < LONG_NAME &&
	    (p->chars[to].flags & CHAR_SPACE) == 0)
		to++;
	return to - from;
}

/* p-value, N-acetyl, follow-up, mg/kg, 3-|hydroxy: not behind that sign; behind
   one of two letters of a long word rather not. */
static enum glue
part_is_short(const struct para_text *p, size_t i)
{
	uint32_t sign = code_before(p, i);
	size_t before = part_before(p, i - 1), after = part_after(p, i);
	size_t least = before < after ? before : after;
	size_t length = word_length(p, i);
	bool locant = before > 0 && is_digit(p->chars[i - 2].code);

	if (length >= LONG_NAME)
		return locant && before < SHORT_PART && sign == '-' &&
		    i > before + 1 &&
		    (p->chars[i - 1 - before].flags & CHAR_BREAK) != 0 ?
		    GLUE_FAST : GLUE_NOT;
	if (least >= SHORT_PART)
		return GLUE_NOT;
	return least < 2 || length < SHORT_WORD ? GLUE_FAST : GLUE_RATHER;
}

/* 2784–|2789; 17(4):|211 rather not */
static enum glue
part_is_range(const struct para_text *p, size_t i)
{
	uint32_t sign = code_before(p, i), before = code_before(p, i - 1);

	if (!is_digit(p->chars[i].code))
		return GLUE_NOT;
	if (is_hyphen(sign) && is_digit(before))
		return GLUE_FAST;
	return sign == ':' && (is_digit(before) || before == ')') ?
	    GLUE_RATHER : GLUE_NOT;
}

static void
part_break(struct para_text *p, size_t i)
{
	unsigned rules = rules_at(p, i);
	uint32_t sign = code_before(p, i);
	enum glue glue = GLUE_NOT;

	if ((p->chars[i].flags & (CHAR_URL_BREAK | CHAR_HYPHEN)) != 0)
		return;
	if ((rules & RULE_HYPHENS) != 0 && (is_hyphen(sign) || sign == '/'))
		glue = part_is_short(p, i);
	if ((rules & RULE_RANGES) != 0 && glue == GLUE_NOT)
		glue = part_is_range(p, i);
	if (glue == GLUE_FAST)
		p->chars[i].flags &= (uint16_t)~CHAR_BREAK;
	else if (glue == GLUE_RATHER)
		p->chars[i].flags |= CHAR_TIED;
}

void
science_breaks(struct para_text *p)
{
	for (size_t i = 1; i < p->n_chars; i++) {
		const struct text_char *c = &p->chars[i];

		if ((c->flags & CHAR_BREAK) == 0 ||
		    rules_at(p, i) == 0 || (c->flags & CHAR_DROP) != 0)
			continue;
		if (c[-1].code == ' ')
			glue_space(p, i - 1);
		else if ((c[-1].flags & (CHAR_SPACE | CHAR_DROP)) == 0)
			part_break(p, i);
	}
}

/* ---- signs -------------------------------------------------------------- */

/* A number: digits and points, its first and last character + 1. */
struct number {
	size_t from, to;
	bool has_point;
};

static bool
number_char(uint32_t code)
{
	return is_digit(code) || code == '.';
}

static struct number
number_before(const struct para_text *p, size_t i)
{
	struct number n = { i, i, false };

	while (n.from > 0 && number_char(p->chars[n.from - 1].code)) {
		n.from--;
		n.has_point = n.has_point || p->chars[n.from].code == '.';
	}
	return n;
}

static struct number
number_after(const struct para_text *p, size_t i)
{
	struct number n = { i, i, false };

	while (n.to < p->n_chars && number_char(p->chars[n.to].code))
		n.to++;
	while (n.to > i && p->chars[n.to - 1].code == '.')
		n.to--;
	for (; i < n.to; i++)
		n.has_point = n.has_point || p->chars[i].code == '.';
	return n;
}

/* In millionths; numbers that are no plain ones: -1. */
static int64_t
number_value(const struct para_text *p, const struct number *n)
{
	int64_t value = 0, unit = 1000000;
	bool point = false;

	if (n->to == n->from || n->to - n->from > 9)
		return -1;
	for (size_t i = n->from; i < n->to; i++) {
		uint32_t c = p->chars[i].code;

		if (c == '.' && point)
			return -1;
		point = point || c == '.';
		if (point && c != '.')
			value += (int64_t)(c - '0') * (unit /= 10);
		else if (c != '.')
			value = 10 * value + (int64_t)(c - '0') * 1000000;
	}
	return value;
}

/* Is what stands before i an end of words that a negative number follows? */
static bool
minus_follows(const struct para_text *p, size_t i, bool has_point)
{
	static const char *const words[] = {
		"CI", "and", "at", "between", "by", "from", "is", "of", "to",
		"was", "were", NULL
	};
	uint32_t before = code_before(p, i);
	struct words w = { p->chars, i - 1, i - 1 };

	if (before == '(' || before == '[' || is_relation(before))
		return true;
	if (before != ' ' || i < 2)
		return false;
	if (is_relation(p->chars[i - 2].code))
		return true;
	/* types 1 and -2 are none; 0.1 and -0.2 are */
	while (w.from > 0 && is_alnum(p->chars[w.from - 1].code))
		w.from--;
	return has_point && (words_list(&w, words, true) ||
	    words_list(&w, estimates, true));
}

/* -0.5 after "to", (-3 to 2), = -4; 10 to the power of -3 */
static uint32_t
sign_minus(const struct para_text *p, size_t i)
{
	struct number n = number_after(p, i + 1);
	size_t piece = p->chars[i].piece;
	const struct text_style *style = p->pieces[piece].style;

	if (n.to == n.from || is_hyphen(code_at(p, n.to)))
		return 0;
	if (style->position == POSITION_SUPER && (i == 0 ||
	    p->chars[i - 1].piece != piece) && (n.to == p->n_chars ||
	    p->chars[n.to].piece != piece))
		return 0x2212;
	return minus_follows(p, i, n.has_point) ? 0x2212 : 0;
}

/* ;17(4):211-219. and 0.5-1.5 */
static uint32_t
sign_range(const struct para_text *p, size_t i)
{
	struct number a = number_before(p, i), b = number_after(p, i + 1);
	int64_t from = number_value(p, &a), to = number_value(p, &b);
	uint32_t before = code_before(p, a.from), after = code_at(p, b.to);
	bool pages = before == ':' && !a.has_point && !b.has_point &&
	    (code_before(p, a.from - 1) == ')' ||
	    is_digit(code_before(p, a.from - 1)));

	if (from < 0 || to < 0 || is_hyphen(after) || is_alnum(after) ||
	    after == ':')
		return 0;
	if (pages)              /* 1215-18 too */
		return to > from || b.to - b.from < a.to - a.from ? 0x2013 :
		    0;
	return (a.has_point || b.has_point) && to > from && (before == ' ' ||
	    before == '(' || before == '[') ? 0x2013 : 0;
}

/* 2 x 3, 4x4, 3x10(6); not 0x1F, nor "10 x-rays" */
static uint32_t
sign_times(const struct para_text *p, size_t i)
{
	size_t apart = code_before(p, i) == ' ' && code_at(p, i + 1) == ' ';
	struct number a = number_before(p, i - (i > 0 ? apart : 0));
	struct number b = number_after(p, i + 1 + apart);
	uint32_t before = code_before(p, a.from), after = code_at(p, b.to);

	if (a.from == a.to || b.from == b.to || is_alnum(before) ||
	    is_hyphen(before) || is_alnum(after))
		return 0;
	if (apart == 0 && a.to - a.from == 1 && p->chars[a.from].code == '0')
		return 0;
	return 0xD7;
}

static const struct {
	unsigned rule;
	uint32_t code;
	uint32_t (*sign)(const struct para_text *p, size_t i);
} signs[] = {
	{ RULE_MINUS, '-', sign_minus }, { RULE_RANGES, '-', sign_range },
	{ RULE_TIMES, 'x', sign_times }
};

/* What the character at i should look like, by its rule. */
static void
sign_change(struct para_text *p, size_t i)
{
	const struct face *face = p->looks[p->chars[i].piece].face;
	unsigned rules = rules_at(p, i);
	hb_codepoint_t glyph;

	for (size_t k = 0; k < sizeof signs / sizeof *signs; k++) {
		uint32_t code = (rules & signs[k].rule) == 0 ||
		    p->chars[i].code != signs[k].code ? 0 :
		    signs[k].sign(p, i);

		if (code != 0 && hb_font_get_nominal_glyph(face->hb_font,
		    code, &glyph)) {
			p->chars[i].code = code;
			return;
		}
	}
}

/* p<0.001: a hair of air at both sides. */
static bool
sign_wants_air(const struct para_text *p, size_t i)
{
	uint32_t before = code_before(p, i), after = code_at(p, i + 1);

	return (rules_at(p, i) & RULE_RELATIONS) != 0 &&
	    (is_alnum(before) || before == ')' || before == '%') &&
	    (is_digit(after) || after == '.' || after == 0x2212 ||
	    (after == '-' && is_digit(code_at(p, i + 2))));
}

void
science_signs(struct para_text *p)
{
	for (size_t i = 0; i < p->n_chars; i++) {
		struct text_char *c = &p->chars[i];
		unsigned pieces = p->pieces[c->piece].flags;

		if (c->code != '-' && c->code != 'x' && !is_relation(c->code))
			continue;
		if ((c->flags & (CHAR_OBJECT | CHAR_DROP)) != 0 ||
		    (pieces & TEXT_URL) != 0 || rules_at(p, i) == 0)
			continue;
		if (is_relation(c->code) && sign_wants_air(p, i))
			c->flags |= CHAR_AIR;
		else if (p->looks[c->piece].face != NULL)
			sign_change(p, i);
	}
}

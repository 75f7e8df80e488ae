/*
 * settle: one text.
 *
 * Most texts need nothing, so a first look decides and only the rest is
 * rewritten.
 */
#include "input/settle.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "input/clean.h"
#include "input/markup.h"

enum settle_need {              /* bits */
	NEED_CLEAN = 1 << 0,    /* controls, tabs, line ends */
	NEED_FOLD = 1 << 1,     /* white at the ends, two spaces */
	NEED_NFC = 1 << 2,
	NEED_PRIVATE = 1 << 3   /* holds private characters */
};

static unsigned
settle_need_code(uint32_t code)
{
	if (code < 0x300)
		return 0;
	if ((code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000)
		return NEED_PRIVATE;
	if (code == 0xFEFF || code == 0xFFFE || code == 0xFFFF)
		return NEED_CLEAN;
	return u_getIntPropertyValue((UChar32)code, UCHAR_NFC_QUICK_CHECK) !=
	    UNORM_YES || u_getCombiningClass((UChar32)code) != 0
	    ? NEED_NFC : 0;
}

/* What the text needs. */
static unsigned
settle_look(const char *text)
{
	const char *p = text, *end = text + strlen(text);
	unsigned need = p == end || *p == ' ' || end[-1] == ' '
	    ? NEED_FOLD : 0;

	while (p < end) {
		unsigned char c = (unsigned char)*p;

		if (c >= 0xCC) {
			need |= settle_need_code(utf8_next(&p, end));
			continue;
		}
		if (c < ' ' || c == 0x7F || (c == 0xC2 &&
		    (unsigned char)p[1] < 0xA0))
			need |= NEED_CLEAN;
		else if (c == ' ' && p[1] == ' ')
			need |= NEED_FOLD;
		p++;
	}
	return need;
}

/*
 * Tabs and line ends become spaces, other controls vanish: but those from
 * U+0080 to U+009F are letters of Windows-1252 that were taken for Latin-1.
 */
static uint32_t
settle_clean_code(uint32_t code)
{
	if (code >= '\t' && code <= '\r')
		return ' ';
	if (code >= 0x7F && code < 0xA0)
		code = clean_1252((unsigned char)code);
	if (code < ' ' || (code >= 0x7F && code < 0xA0) || code == 0xFEFF ||
	    code == 0xFFFE || code == 0xFFFF)
		return 0;
	return code;
}

static const char *
settle_clean(struct settle *s, const char *text)
{
	const char *p = text, *end = text + strlen(text);
	struct buf b = { .arena = s->arena };
	bool guessed = false;

	while (p < end) {
		uint32_t was = utf8_next(&p, end);
		uint32_t code = settle_clean_code(was);

		guessed = guessed || (was >= 0x80 && was < 0xA0);
		if (code != 0)
			buf_utf8(&b, code);
	}
	if (guessed)
		settle_say(s, DIAG_TEXT_REPAIRED,
		    "controls were read as Windows-1252", buf_text(&b));
	return buf_text(&b);
}

/* Two spaces become one; `trim`: those at the ends vanish. */
static const char *
settle_fold(struct settle *s, const char *text, bool trim)
{
	struct buf b = { .arena = s->arena };

	for (const char *p = text; *p != '\0'; p++)
		if (*p != ' ' || (b.len > 0 ? b.p[b.len - 1] != ' ' : !trim))
			buf_char(&b, *p);
	if (trim && b.len > 0 && b.p[b.len - 1] == ' ')
		b.p[--b.len] = '\0';
	return buf_text(&b);
}

static size_t
settle_utf16(const char *text, UChar *out)
{
	const char *end = text + strlen(text);
	size_t n = 0;

	for (const char *p = text; p < end;) {
		uint32_t code = utf8_next(&p, end);

		if (code > 0xFFFF)
			out[n++] = (UChar)(0xD7C0 + (code >> 10));
		out[n++] = (UChar)(code > 0xFFFF ? 0xDC00 | (code & 0x3FF)
		    : code);
	}
	return n;
}

static const char *
settle_nfc(struct settle *s, const char *text)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	size_t len = strlen(text), cap = 3 * len + 16;
	struct buf b = { .arena = s->arena };
	UChar *in, *out;
	int32_t n;

	if (U_FAILURE(status) || len > INT32_MAX / 4)
		return text;
	in = arena_array(s->arena, len + 1, sizeof *in);
	n = (int32_t)settle_utf16(text, in);
	if (unorm2_isNormalized(nfc, in, n, &status))
		return text;
	out = arena_array(s->arena, cap, sizeof *out);
	n = unorm2_normalize(nfc, in, n, out, (int32_t)cap, &status);
	if (U_FAILURE(status))
		return text;
	for (int32_t i = 0; i < n; i++) {
		uint32_t code = out[i];

		if ((code & 0xFC00) == 0xD800 && i + 1 < n)
			code = 0x10000 + ((code & 0x3FF) << 10) +
			    (out[++i] & 0x3FFu);
		buf_utf8(&b, code);
	}
	return buf_text(&b);
}

static void
settle_say_private(struct settle *s, const char *text)
{
	const char *end = text + strlen(text);
	struct place at = { .field = s->field };

	for (const char *p = text; p < end;) {
		uint32_t code = utf8_next(&p, end);

		if (settle_need_code(code) == NEED_PRIVATE) {
			diag_at(s->diags, &at, DIAG_TEXT_PRIVATE,
			    "U+%04X is a private character", (unsigned)code);
			return;
		}
	}
}

/* `whole`: the text has no neighbours, its ends are ends. */
static const char *
settle_one(struct settle *s, const char *text, bool whole)
{
	unsigned need = settle_look(text);

	if (need == 0)
		return text;
	if ((need & NEED_CLEAN) != 0)
		text = settle_clean(s, text);
	if ((need & (NEED_CLEAN | NEED_FOLD)) != 0)
		text = settle_fold(s, text, whole);
	if ((need & NEED_NFC) != 0)
		text = settle_nfc(s, text);
	if ((need & NEED_PRIVATE) != 0)
		settle_say_private(s, text);
	return text;
}

const char *
settle_plain(struct settle *s, const char *text)
{
	if (text == NULL)
		return NULL;
	text = settle_one(s, markup_plain(s->arena, text), true);
	return text[0] != '\0' ? text : NULL;
}

void
settle_rich(struct settle *s, const char *field, struct rich *r)
{
	size_t n = 0;

	s->field = field;
	if (markup_unescape(s->arena, r))
		settle_say(s, DIAG_TEXT_REPAIRED,
		    "escaped mark-up was made real", rich_text(s->arena, r));
	for (size_t i = 0; i < r->n_runs; i++) {
		struct inline_run *run = &r->runs[i];
		const char *text = run->text == NULL ? "" : settle_one(s,
		    run->text, r->n_runs == 1);

		if (text[0] == '\0' && run->math == NULL)
			continue;
		/* an unchanged record is not written to */
		if (text != run->text)
			run->text = text;
		if (n != i)
			r->runs[n] = *run;
		n++;
	}
	r->n_runs = n;
}

/*
 * The bytes of a source as UTF-8 text.
 *
 * Files that reach us as text were saved by browsers, mail programs and
 * editors: UTF-8 with or without its mark, UTF-16, or the encoding of the
 * machine that they were saved on, which few name.  So UTF-8 is believed
 * until it fails.  Where it does, the text is either UTF-8 with a few bytes
 * gone wrong, which then count as Windows-1252, or in another encoding, which
 * the text names or ICU guesses.
 *
 * ICU counts letters and their neighbours.  A record is English for the most
 * part whatever else it holds, and then every guess is Latin-1; so only words
 * that hold bytes beyond ASCII are shown to it.
 *
 * All of it works on a stream, in memory that the largest chunk bounds.
 */
#include "input/decode.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/diag.h"
#include "base/source.h"
#include "base/utf8.h"

enum {
	DECODE_CHUNK = 64 * 1024,       /* bytes read, and shown to ICU */
	DECODE_PIVOT = 1024             /* UTF-16 units on the way */
};

enum decode_mode {
	DECODE_START,                   /* nothing was read */
	DECODE_UTF8,                    /* so far all was UTF-8 */
	DECODE_MEND,                    /* odd bytes are Windows-1252 */
	DECODE_CONVERT                  /* by ICU */
};

struct decode {
	struct source *source;
	struct diags *diags;
	enum decode_mode mode;
	char declared[40];              /* "" = nothing */
	struct bytes raw;               /* read, not decoded */
	bool ended;                     /* the source has no more */
	long line;                      /* of raw.p[0], from 1 */
	size_t n_wide;                  /* characters beyond ASCII so far */
	UConverter *from, *to;
	UChar pivot[DECODE_PIVOT];
	UChar *pivot_from, *pivot_to;
};

/* ---- what it is --------------------------------------------------------- */

/* How many bytes are beyond ASCII, and how many of them have such neighbours:
   all in other scripts, few in Latin ones. */
static void
guess_count(const char *p, size_t len, size_t *high, size_t *joined)
{
	bool before = false;

	*high = *joined = 0;
	for (size_t i = 0; i < len; i++) {
		bool now = (p[i] & 0x80) != 0;

		if (now) {
			++*high;
			*joined += before || (i + 1 < len &&
			    (p[i + 1] & 0x80) != 0);
		}
		before = now;
	}
}

/* Characters of UTF-8 beyond ASCII, and bytes that are no UTF-8. */
static void
guess_count_utf8(const char *p, size_t len, size_t *wide, size_t *odd)
{
	const char *end = p + len;

	*wide = *odd = 0;
	while (p < end) {
		const char *at = p;
		uint32_t code = utf8_next(&p, end);

		if (code == UTF8_REPLACEMENT && p - at == 1)
			++*odd;
		else if (code >= 0x80)
			++*wide;
	}
}

/* The words that hold a byte beyond ASCII; malloc memory. */
static char *
guess_words(const char *p, size_t len, size_t *n)
{
	const char *end = p + len;
	char *words = malloc(len + 1);

	*n = 0;
	while (words != NULL && p < end) {
		const char *word = p;
		bool high = false;

		for (; p < end && (unsigned char)*p > ' '; p++)
			high = high || (*p & 0x80) != 0;
		if (high) {
			memcpy(words + *n, word, (size_t)(p - word));
			*n += (size_t)(p - word);
			words[(*n)++] = ' ';
		}
		p++;
	}
	return words;
}

/* What ICU names, as the converter that reads it; the rest is not taken. */
static const struct {
	const char *name, *converter;
	bool latin;                     /* of the Latin script */
} guess_names[] = {
	{ "Shift_JIS", "windows-31j", false },
	{ "EUC-JP", "EUC-JP", false }, { "EUC-KR", "EUC-KR", false },
	{ "GB18030", "GB18030", false }, { "Big5", "Big5", false },
	{ "windows-1251", "windows-1251", false },
	{ "KOI8-R", "KOI8-R", false }, { "ISO-8859-5", "ISO-8859-5", false },
	{ "ISO-8859-6", "ISO-8859-6", false },
	{ "windows-1256", "windows-1256", false },
	{ "ISO-8859-7", "ISO-8859-7", false },
	{ "windows-1253", "windows-1253", false },
	{ "ISO-8859-8", "windows-1255", false },
	{ "ISO-8859-8-I", "windows-1255", false },
	{ "windows-1255", "windows-1255", false },
	{ "ISO-8859-1", NULL, true }, { "windows-1252", NULL, true },
	{ "ISO-8859-2", "ISO-8859-2", true },
	{ "windows-1250", "windows-1250", true },
	{ "ISO-8859-9", "windows-1254", true },
	{ "windows-1254", "windows-1254", true }
};

enum {
	GUESS_N = sizeof guess_names / sizeof *guess_names,
	GUESS_SURE = 20,                /* of another script [per cent] */
	GUESS_SURE_LATIN = 40,
	GUESS_FEWEST = 6                /* bytes beyond ASCII that tell */
};

/* How sure ICU is of each of the names. */
static void
guess_ask(const char *words, size_t n, int sure[GUESS_N])
{
	UErrorCode status = U_ZERO_ERROR;
	UCharsetDetector *detector = ucsdet_open(&status);
	const UCharsetMatch **matches;
	int32_t n_matches = 0;

	ucsdet_setText(detector, words, (int32_t)n, &status);
	matches = ucsdet_detectAll(detector, &n_matches, &status);
	for (int32_t i = 0; U_SUCCESS(status) && i < n_matches; i++) {
		const char *name = ucsdet_getName(matches[i], &status);
		int32_t s = ucsdet_getConfidence(matches[i], &status);

		for (size_t k = 0; U_SUCCESS(status) && k < GUESS_N; k++)
			if (strcmp(name, guess_names[k].name) == 0 &&
			    s > sure[k])
				sure[k] = s;
	}
	ucsdet_close(detector);
}

/* The surest of one kind of script; Latin only well before Latin-1. */
static const char *
guess_surest(const int sure[GUESS_N], bool latin)
{
	int best = (latin ? GUESS_SURE_LATIN : GUESS_SURE) - 1, latin1 = 0;
	const char *converter = NULL;

	for (size_t i = 0; i < GUESS_N; i++) {
		if (guess_names[i].converter == NULL && sure[i] > latin1)
			latin1 = sure[i];
		if (guess_names[i].latin != latin || sure[i] <= best ||
		    guess_names[i].converter == NULL)
			continue;
		best = sure[i];
		converter = guess_names[i].converter;
	}
	return latin && best < 2 * latin1 ? NULL : converter;
}

const char *
decode_guess(const char *p, size_t len)
{
	size_t high, joined, wide, odd, n;
	int sure[GUESS_N] = { 0 };
	char *words;

	if (len > DECODE_CHUNK)
		len = DECODE_CHUNK;
	guess_count(p, len, &high, &joined);
	guess_count_utf8(p, len, &wide, &odd);
	if (wide > odd || high < GUESS_FEWEST)
		return NULL;
	words = guess_words(p, len, &n);
	if (words == NULL)
		return NULL;
	guess_ask(words, n, sure);
	free(words);
	return guess_surest(sure, joined * 10 < high * 6);
}

/* What is declared, as the converter that reads it; NULL: as Windows-1252,
   which is what most mean by Latin-1. */
static const char *
decode_converter(const char *declared)
{
	static const struct {
		const char *name, *converter;
	} names[] = {
		{ "iso-8859-1", NULL }, { "iso8859-1", NULL },
		{ "iso_8859-1", NULL }, { "latin1", NULL },
		{ "latin-1", NULL }, { "us-ascii", NULL }, { "ascii", NULL },
		{ "windows-1252", NULL }, { "cp1252", NULL },
		{ "utf-8", NULL }, { "utf8", NULL },
		{ "iso-8859-9", "windows-1254" }, { "gb2312", "GB18030" },
		{ "gbk", "GB18030" }, { "shift_jis", "windows-31j" },
		{ "x-sjis", "windows-31j" }
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcasecmp(declared, names[i].name) == 0)
			return names[i].converter;
	return declared;
}

/* ---- opening ------------------------------------------------------------ */

struct decode *
decode_open(struct source *source, struct diags *diags)
{
	struct decode *d = calloc(1, sizeof *d);

	if (d == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the input");
		return NULL;
	}
	d->source = source;
	d->diags = diags;
	d->line = 1;
	return d;
}

void
decode_drop(struct decode *d)
{
	if (d == NULL)
		return;
	ucnv_close(d->from);
	ucnv_close(d->to);
	free(d->raw.p);
	free(d);
}

void
decode_declare(struct decode *d, const char *encoding)
{
	size_t len = encoding != NULL ? strlen(encoding) : 0;

	if (len >= sizeof d->declared)
		len = 0;
	if (len != 0)
		memcpy(d->declared, encoding, len);
	d->declared[len] = '\0';
}

/* Begin to convert; false where no such converter is known. */
static bool
decode_convert(struct decode *d, const char *name)
{
	UErrorCode status = U_ZERO_ERROR;

	d->from = ucnv_open(name, &status);
	d->to = ucnv_open("UTF-8", &status);
	d->pivot_from = d->pivot_to = d->pivot;
	if (U_SUCCESS(status)) {
		d->mode = DECODE_CONVERT;
		return true;
	}
	ucnv_close(d->from);
	ucnv_close(d->to);
	d->from = d->to = NULL;
	return false;
}

/* The wide encoding that the first bytes show, or NULL. */
static const char *
decode_wide(const char *head, size_t len)
{
	if (len < 4)
		return NULL;
	if (memcmp(head, "\xFF\xFE\0\0", 4) == 0 ||
	    memcmp(head, "\0\0\xFE\xFF", 4) == 0)
		return "UTF-32";
	if (memcmp(head, "\xFF\xFE", 2) == 0 ||
	    memcmp(head, "\xFE\xFF", 2) == 0)
		return "UTF-16";
	if (head[0] != '\0' && head[1] == '\0' && head[3] == '\0')
		return "UTF-16LE";
	if (head[0] == '\0' && head[1] != '\0' && head[2] == '\0')
		return "UTF-16BE";
	return NULL;
}

static void
decode_start(struct decode *d)
{
	size_t len;
	const char *head = source_peek(d->source, &len);
	const char *wide = decode_wide(head, len);

	d->mode = DECODE_UTF8;
	if (wide != NULL)
		decode_convert(d, wide);
}

/* ---- reading ------------------------------------------------------------ */

static bool
decode_full(struct decode *d)
{
	diag(d->diags, DIAG_MEMORY, "no memory to read the input");
	return false;
}

/* Read a chunk; false where there is no memory. */
static bool
decode_fill(struct decode *d)
{
	char chunk[DECODE_CHUNK];
	int n = d->ended ? 0 : source_read(d->source, chunk, DECODE_CHUNK);

	if (n <= 0)
		d->ended = true;
	else if (!bytes_put(&d->raw, chunk, (size_t)n))
		return decode_full(d);
	return true;
}

static void
decode_consume(struct decode *d, size_t n)
{
	const char *p = d->raw.p, *end = p + n;

	for (; p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL;
	    p++)
		d->line++;
	if (n != 0)
		memmove(d->raw.p, d->raw.p + n, d->raw.len - n + 1);
	d->raw.len -= n;
}

/* Does UTF-8 break off here, so that the next bytes may end it? */
static bool
decode_is_half(const char *p, const char *end)
{
	static const struct {
		unsigned char least;
		int len;
	} leads[] = { { 0xF0, 4 }, { 0xE0, 3 }, { 0xC2, 2 } };
	unsigned char lead = (unsigned char)*p;

	for (const char *q = p + 1; q < end; q++)
		if (((unsigned char)*q & 0xC0) != 0x80)
			return false;
	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
		if (lead >= leads[i].least)
			return end - p < leads[i].len;
	return false;
}

/* Bytes that are UTF-8; *half where the rest may become so. */
static size_t
decode_valid(struct decode *d, bool *half)
{
	const char *p = d->raw.p, *end = p + d->raw.len;

	*half = false;
	while (p < end) {
		const char *at = p;

		if ((*p & 0x80) == 0) {
			p++;
			continue;
		}
		if (utf8_next(&p, end) == UTF8_REPLACEMENT && p - at == 1) {
			*half = !d->ended && decode_is_half(at, end);
			return (size_t)(at - d->raw.p);
		}
		d->n_wide++;
	}
	return d->raw.len;
}

/* The text is not UTF-8 at raw.p[0]: what is it, then? */
static bool
decode_choose(struct decode *d)
{
	struct place at = { .line = d->line };
	const char *name;
	size_t wide, odd;

	while (!d->ended && d->raw.len < DECODE_CHUNK)
		if (!decode_fill(d))
			return false;
	guess_count_utf8(d->raw.p, d->raw.len, &wide, &odd);
	if (d->n_wide + wide <= odd && d->declared[0] != '\0') {
		name = decode_converter(d->declared);
		if (name != NULL && decode_convert(d, name))
			return true;
	}
	name = d->n_wide <= odd ? decode_guess(d->raw.p, d->raw.len) : NULL;
	if (name != NULL && decode_convert(d, name)) {
		diag_at(d->diags, &at, DIAG_TEXT_ENCODING, "the text is not "
		    "UTF-8; it is read as %s", name);
		return true;
	}
	diag_at(d->diags, &at, DIAG_TEXT_ENCODING, "the text is not UTF-8; "
	    "its odd bytes are read as Windows-1252");
	d->mode = DECODE_MEND;
	return true;
}

static bool
decode_utf8(struct decode *d, struct bytes *out)
{
	bool half;
	size_t n = decode_valid(d, &half);

	if (!bytes_put(out, d->raw.p, n))
		return decode_full(d);
	decode_consume(d, n);
	return half || d->raw.len == 0 || decode_choose(d);
}

static bool
decode_mend(struct decode *d, struct bytes *out)
{
	size_t n = d->raw.len;
	const char *end = d->raw.p + n;

	/* a character that the next bytes may end */
	for (size_t k = 1; !d->ended && k < 4 && k <= n; k++)
		if ((*(end - k) & 0x80) != 0 && decode_is_half(end - k, end))
			n = d->raw.len - k;
	if (!clean_mend_utf8(out, d->raw.p, n))
		return decode_full(d);
	decode_consume(d, n);
	return true;
}

static bool
decode_icu(struct decode *d, struct bytes *out)
{
	const char *p = d->raw.p, *end = p + d->raw.len;
	UErrorCode status;

	do {
		char utf8[4096], *to = utf8;

		status = U_ZERO_ERROR;
		ucnv_convertEx(d->to, d->from, &to, utf8 + sizeof utf8, &p,
		    end, d->pivot, &d->pivot_from, &d->pivot_to,
		    d->pivot + DECODE_PIVOT, false, d->ended, &status);
		if (!bytes_put(out, utf8, (size_t)(to - utf8)))
			return decode_full(d);
	} while (status == U_BUFFER_OVERFLOW_ERROR);
	d->raw.len = 0;                 /* ICU keeps what is half */
	return true;
}

/* Byte order marks and NUL are no text. */
static void
decode_strip(struct bytes *out, size_t from)
{
	static const char mark[] = "\xEF\xBB\xBF";
	char *to = out->p + from;
	const char *p = to, *end = out->p + out->len;

	if (memchr(p, '\0', (size_t)(end - p)) == NULL &&
	    memchr(p, mark[0], (size_t)(end - p)) == NULL)
		return;
	while (p < end) {
		if (*p == '\0')
			p++;
		else if (*p == mark[0] && end - p >= 3 &&
		    memcmp(p, mark, 3) == 0)
			p += 3;
		else
			*to++ = *p++;
	}
	out->len = (size_t)(to - out->p);
	*to = '\0';
}

enum decode_result
decode_read(struct decode *d, struct bytes *out)
{
	size_t from = out->len;
	bool good;

	if (d->mode == DECODE_START)
		decode_start(d);
	if (d->ended && d->raw.len == 0)
		return source_failed(d->source) ? DECODE_FAILED : DECODE_END;
	if (!decode_fill(d))
		return DECODE_FAILED;
	if (d->raw.p == NULL && !bytes_put(&d->raw, "", 0))
		return decode_full(d) ? DECODE_MORE : DECODE_FAILED;
	switch (d->mode) {
	case DECODE_CONVERT:
		good = decode_icu(d, out);
		break;
	case DECODE_MEND:
		good = decode_mend(d, out);
		break;
	default:
		good = decode_utf8(d, out);
	}
	if (good && out->len > from)
		decode_strip(out, from);
	return good ? DECODE_MORE : DECODE_FAILED;
}

bool
decode_all(struct decode *d, struct bytes *out, size_t limit)
{
	enum decode_result result;

	if (!bytes_put(out, "", 0))
		return decode_full(d);
	while ((result = decode_read(d, out)) == DECODE_MORE)
		if (out->len > limit) {
			diag(d->diags, DIAG_XML_LIMIT,
			    "holds more than %zu bytes", limit);
			return false;
		}
	return result == DECODE_END;
}

/* ---- lines -------------------------------------------------------------- */

size_t
decode_eol(const char *p, const char *end)
{
	size_t left = (size_t)(end - p);

	if (left == 0)
		return 0;
	if (*p == '\n' || *p == '\v' || *p == '\f')
		return 1;
	if (*p == '\r')
		return left > 1 && p[1] == '\n' ? 2 : left > 2 &&
		    p[1] == '\r' && p[2] == '\n' ? 3 : 1;
	if (left > 1 && memcmp(p, "\xC2\x85", 2) == 0)
		return 2;
	return left > 2 && (memcmp(p, "\xE2\x80\xA8", 3) == 0 ||
	    memcmp(p, "\xE2\x80\xA9", 3) == 0) ? 3 : 0;
}

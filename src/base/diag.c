/*
 * Diagnostics: the table of messages, and its two printed forms.
 */
#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

enum { DIAG_MESSAGE_MAX = 1000 };       /* bytes */

static const struct {
	const char *name;
	enum diag_level level;
	const char *advice;
} diag_table[DIAG_N_CODES] = {
#define DIAG(constant, code, level, advice) \
	[constant] = { code, DIAG_LEVEL_##level, advice },
#include "base/diag_codes.h"
#undef DIAG
};

static const char *const diag_levels[DIAG_N_LEVELS] = {
	"note", "warning", "error", "unsupported", "fatal"
};

/* What is no UTF-8 vanishes: characters that "%.80s", or the end, cut. */
static void
diag_mend(char *message)
{
	const char *p = message, *end = message + strlen(message);
	char *to = message;

	while (p < end) {
		const char *from = p;
		uint32_t code = utf8_next(&p, end);

		if (code != UTF8_REPLACEMENT || p - from > 1)
			to += utf8_encode(code, to);
	}
	*to = '\0';
}

static struct place
diag_place(const struct diags *d, const struct place *at)
{
	struct place p = d->here;

	if (at == NULL)
		return p;
	if (at->file != NULL) {
		p.file = at->file;
		p.line = p.column = 0;  /* of the file before */
	}
	if (at->line != 0) {
		p.line = at->line;
		p.column = at->column;
	}
	if (at->record != NULL)
		p.record = at->record;
	if (at->field != NULL)
		p.field = at->field;
	return p;
}

static void
diag_raise(struct diags *d, const struct place *at, enum diag_code code,
    const char *fmt, va_list ap)
{
	char message[DIAG_MESSAGE_MAX];
	struct diag g = { .code = code, .level = diag_table[code].level };

	vsnprintf(message, sizeof message, fmt, ap);
	diag_mend(message);
	g.message = message;
	g.place = diag_place(d, at);
	d->counts[g.level]++;
	d->by_code[code]++;
	if (d->sink != NULL)
		d->sink(d->ctx, &g);
}

void
diag(struct diags *d, enum diag_code code, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_raise(d, NULL, code, fmt, ap);
	va_end(ap);
}

void
diag_at(struct diags *d, const struct place *at, enum diag_code code,
    const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_raise(d, at, code, fmt, ap);
	va_end(ap);
}

enum diag_level
diags_worst(const struct diags *d, bool *any)
{
	for (int level = DIAG_N_LEVELS - 1; level >= 0; level--)
		if (d->counts[level] != 0) {
			*any = true;
			return (enum diag_level)level;
		}
	*any = false;
	return DIAG_LEVEL_NOTE;
}

const char *
diag_code_name(enum diag_code code)
{
	return diag_table[code].name;
}

const char *
diag_code_advice(enum diag_code code)
{
	return diag_table[code].advice;
}

enum diag_level
diag_code_level(enum diag_code code)
{
	return diag_table[code].level;
}

const char *
diag_level_name(enum diag_level level)
{
	return diag_levels[level];
}

/* Text of a record or a file's name must not steer the reader's terminal. */
static void
diag_text(struct buf *b, const char *s)
{
	for (; *s != '\0'; s++) {
		unsigned char c = (unsigned char)*s, next = (unsigned char)s[1];

		if (c < 0x20 || c == 0x7F) {
			buf_char(b, '?');
		} else if (c == 0xC2 && next >= 0x80 && next < 0xA0) {
			buf_char(b, '?');       /* C1 */
			s++;
		} else {
			buf_char(b, *s);
		}
	}
}

void
diag_format(struct buf *b, const struct diag *d)
{
	const struct place *p = &d->place;

	if (p->file != NULL) {
		diag_text(b, p->file);
		buf_char(b, ':');
		if (p->line > 0)
			buf_printf(b, "%ld:", p->line);
		if (p->line > 0 && p->column > 0)
			buf_printf(b, "%ld:", p->column);
		buf_char(b, ' ');
	}
	buf_printf(b, "%s: ", diag_levels[d->level]);
	if (p->record != NULL) {
		diag_text(b, p->record);
		buf_str(b, ": ");
	}
	if (p->field != NULL)
		buf_printf(b, "%s: ", p->field);
	diag_text(b, d->message);
	if (diag_table[d->code].advice[0] != '\0')
		buf_printf(b, "; %s", diag_table[d->code].advice);
	buf_printf(b, " [%s]", diag_table[d->code].name);
}

static void
diag_json_text(struct buf *b, const char *key, const char *value)
{
	if (value == NULL || value[0] == '\0')
		return;
	buf_printf(b, ",\"%s\":", key);
	buf_json(b, value);
}

void
diag_format_json(struct buf *b, const struct diag *d)
{
	const struct place *p = &d->place;

	buf_printf(b, "{\"code\":\"%s\",\"level\":\"%s\"",
	    diag_table[d->code].name, diag_levels[d->level]);
	diag_json_text(b, "file", p->file);
	if (p->line > 0)
		buf_printf(b, ",\"line\":%ld", p->line);
	if (p->line > 0 && p->column > 0)
		buf_printf(b, ",\"column\":%ld", p->column);
	diag_json_text(b, "record", p->record);
	diag_json_text(b, "field", p->field);
	diag_json_text(b, "message", d->message);
	diag_json_text(b, "advice", diag_table[d->code].advice);
	buf_char(b, '}');
}

/*
 * Values as a PDF file spells them.  Source: ISO 32000-1, 7.3 and 7.9.2.
 */
#include "pdf/value.h"

#include <string.h>

#include "base/utf8.h"

static const char value_digits[] = "0123456789ABCDEF";

void
pdf_put_hex(struct buf *b, unsigned value)
{
	char hex[4];

	for (int i = 0; i < 4; i++)
		hex[i] = value_digits[value >> (12 - 4 * i) & 15];
	buf_put(b, hex, sizeof hex);
}

void
pdf_put_int(struct buf *b, int64_t value)
{
	uint64_t abs = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	char digits[24], *p = digits + sizeof digits;

	do {
		*--p = (char)('0' + abs % 10);
		abs /= 10;
	} while (abs != 0);
	if (value < 0)
		*--p = '-';
	buf_put(b, p, (size_t)(digits + sizeof digits - p));
}

void
pdf_put_ref(struct buf *b, const char *prefix, uint32_t number)
{
	buf_str(b, prefix);
	pdf_put_int(b, number);
	buf_str(b, " 0 R");
}

bool
pdf_is_lang(const char *lang)
{
	int len = 0;                    /* of a subtag */
	bool first = true;

	for (; lang != NULL && *lang != '\0'; lang++) {
		bool alpha = (*lang | 32) >= 'a' && (*lang | 32) <= 'z';
		bool digit = *lang >= '0' && *lang <= '9';

		if (*lang == '-' && len > 0) {
			first = false;
			len = 0;
		} else if ((!alpha && (!digit || first)) || ++len > 8) {
			return false;
		}
	}
	return len > 0;
}

/* ---- strings ------------------------------------------------------------ */

static void
value_put_unit(struct buf *b, uint32_t code)
{
	if (code == 0 || code == 0xFEFF || code == 0xFFFE || code == 0xFFFF)
		return;
	if (code > 0xFFFF) {
		pdf_put_hex(b, 0xD7C0 + (code >> 10));
		code = 0xDC00 | (code & 0x3FF);
	}
	pdf_put_hex(b, code);
}

void
pdf_put_utf16(struct buf *b, const char *utf8, size_t len)
{
	const char *end = utf8 + len;

	while (utf8 < end)
		value_put_unit(b, utf8_next(&utf8, end));
}

static bool
value_is_ascii(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)s[i] < 0x20 || (unsigned char)s[i] > 0x7E)
			return false;
	return true;
}

static void
value_put_ascii(struct buf *b, const char *s, size_t len)
{
	buf_char(b, '(');
	for (size_t i = 0; i < len && i < PDF_STRING_MAX; i++) {
		if (s[i] == '(' || s[i] == ')' || s[i] == '\\')
			buf_char(b, '\\');
		buf_char(b, s[i]);
	}
	buf_char(b, ')');
}

void
pdf_put_text_len(struct buf *b, const char *utf8, size_t len)
{
	const char *end = utf8 + len;
	size_t start;

	if (value_is_ascii(utf8, len)) {
		value_put_ascii(b, utf8, len);
		return;
	}
	buf_str(b, "<FEFF");
	start = b->len;
	while (utf8 < end && b->len - start < 2 * PDF_STRING_MAX)
		value_put_unit(b, utf8_next(&utf8, end));
	buf_char(b, '>');
}

void
pdf_put_text(struct buf *b, const char *utf8)
{
	pdf_put_text_len(b, utf8, strlen(utf8));
}

void
pdf_put_uri(struct buf *b, const char *href)
{
	size_t start = b->len;

	buf_char(b, '(');
	for (; *href != '\0' && b->len - start < PDF_STRING_MAX;
	    href++) {
		unsigned char c = (unsigned char)*href;

		if (c > 0x20 && c < 0x7F && strchr("()<>\\\"", c) == NULL) {
			buf_char(b, (char)c);
		} else {
			buf_char(b, '%');
			buf_char(b, value_digits[c >> 4]);
			buf_char(b, value_digits[c & 15]);
		}
	}
	buf_char(b, ')');
}

/* ---- graphics ----------------------------------------------------------- */

void
pdf_put_color(struct buf *b, uint32_t rgb)
{
	bool gray = (rgb >> 16 & 0xFF) == (rgb & 0xFF) &&
	    (rgb >> 8 & 0xFF) == (rgb & 0xFF);

	for (int shift = gray ? 0 : 16; shift >= 0; shift -= 8) {
		buf_points(b, (sp)(rgb >> shift & 0xFF) * SP_PT / 255, 3);
		buf_char(b, ' ');
	}
	buf_str(b, gray ? "g\n" : "rg\n");
}

void
pdf_put_length(struct buf *b, sp length)
{
	buf_char(b, ' ');
	buf_points(b, length, 2);
}

void
pdf_put_box(struct buf *b, sp x, sp y, sp width, sp height, sp page_height)
{
	pdf_put_length(b, x);
	pdf_put_length(b, page_height - y - height);
	pdf_put_length(b, x + width);
	pdf_put_length(b, page_height - y);
}

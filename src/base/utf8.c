/*
 * UTF-8, one code point at a time.
 */
#include "base/utf8.h"

/* Bytes of the sequence that begins with `lead`; 0 where none can. */
static size_t
utf8_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xC2 && lead <= 0xDF)
		return 2;
	if ((lead & 0xF0) == 0xE0)
		return 3;
	if (lead >= 0xF0 && lead <= 0xF4)
		return 4;
	return 0;
}

uint32_t
utf8_next(const char **p, const char *end)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char *s = (const unsigned char *)*p;
	size_t n = utf8_length(s[0]);
	uint32_t code = s[0];

	(*p)++;
	if (n == 1)
		return code;
	if (n == 0 || (size_t)(end - (const char *)s) < n)
		return UTF8_REPLACEMENT;
	code &= 0x7Fu >> n;
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xC0) != 0x80)
			return UTF8_REPLACEMENT;
		code = code << 6 | (s[i] & 0x3Fu);
	}
	if (code < least[n] || code > 0x10FFFF ||
	    (code >= 0xD800 && code <= 0xDFFF))
		return UTF8_REPLACEMENT;
	*p = (const char *)s + n;
	return code;
}

uint32_t
utf8_prev(const char **p, const char *start)
{
	const char *end = *p;
	const char *s = end - 1;

	while (s > start && end - s < 4 && ((unsigned char)*s & 0xC0) == 0x80)
		s--;
	*p = s;
	uint32_t code = utf8_next(&s, end);
	if (s != end) {
		*p = end - 1;
		return UTF8_REPLACEMENT;
	}
	return code;
}

size_t
utf8_encode(uint32_t code, char bytes[4])
{
	if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		code = UTF8_REPLACEMENT;
	if (code < 0x80) {
		bytes[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		bytes[0] = (char)(0xC0 | code >> 6);
		bytes[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000) {
		bytes[0] = (char)(0xE0 | code >> 12);
		bytes[1] = (char)(0x80 | (code >> 6 & 0x3F));
		bytes[2] = (char)(0x80 | (code & 0x3F));
		return 3;
	}
	bytes[0] = (char)(0xF0 | code >> 18);
	bytes[1] = (char)(0x80 | (code >> 12 & 0x3F));
	bytes[2] = (char)(0x80 | (code >> 6 & 0x3F));
	bytes[3] = (char)(0x80 | (code & 0x3F));
	return 4;
}

bool
utf8_is_valid(const char *s, size_t len)
{
	const char *end = s + len;

	while (s < end) {
		const char *start = s;

		if (utf8_next(&s, end) == UTF8_REPLACEMENT && s - start == 1)
			return false;
	}
	return true;
}

size_t
utf8_count(const char *s, size_t len)
{
	const char *end = s + len;
	size_t n = 0;

	for (; s < end; n++)
		utf8_next(&s, end);
	return n;
}

bool
utf8_is_space(uint32_t code)
{
	return code == ' ' || (code >= 0x09 && code <= 0x0D) ||
	    code == 0x85 || code == 0xA0 || code == 0x1680 ||
	    (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
	    code == 0x2029 || code == 0x202F || code == 0x205F ||
	    code == 0x3000;
}

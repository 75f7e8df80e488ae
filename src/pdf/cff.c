/*
 * The CIDs of a CFF font program.
 *
 * A code in a content stream is a CID.  In a CFF program without CIDs of its
 * own the CID is the glyph's number; in one that has them (ROS in its Top
 * DICT, as the Noto CJK faces) its charset says which glyph has which, and
 * HarfBuzz keeps the CIDs of the source.
 *
 * Source: Adobe Technical Note 5176, 4 (DICT data), 5 (INDEX), 13 (charsets);
 * ISO 32000-1, 9.7.4.2.
 */
#include "pdf/font.h"

struct cff {
	const unsigned char *p;
	size_t len;
	size_t at;
	bool failed;                    /* read past the end */
};

static unsigned
cff_read(struct cff *c, int bytes)
{
	unsigned value = 0;

	for (int i = 0; i < bytes; i++) {
		if (c->at >= c->len) {
			c->failed = true;
			return 0;
		}
		value = value << 8 | c->p[c->at++];
	}
	return value;
}

/* Pass an INDEX; start and end of its first object. */
static void
cff_index(struct cff *c, size_t *first, size_t *end)
{
	unsigned count = cff_read(c, 2);
	size_t offsets, base;
	int size;

	*first = *end = c->at;
	if (count == 0 || c->failed)
		return;
	size = (int)cff_read(c, 1);
	offsets = c->at;
	if (size < 1 || size > 4) {
		c->failed = true;
		return;
	}
	base = offsets + (size_t)(count + 1) * (size_t)size - 1;
	*first = base + cff_read(c, size);
	*end = base + cff_read(c, size);
	c->at = offsets + (size_t)count * (size_t)size;
	c->at = base + cff_read(c, size);
}

/* One operand that is an integer; others are passed. */
static int
cff_operand(struct cff *c, unsigned b0)
{
	if (b0 == 28)
		return (int16_t)cff_read(c, 2);
	if (b0 == 29)
		return (int32_t)cff_read(c, 4);
	if (b0 == 30)
		while (!c->failed && (cff_read(c, 1) & 15) != 15)
			continue;
	if (b0 < 32)
		return 0;
	if (b0 < 247)
		return (int)b0 - 139;
	if (b0 < 251)
		return ((int)b0 - 247) * 256 + (int)cff_read(c, 1) + 108;
	return -((int)b0 - 251) * 256 - (int)cff_read(c, 1) - 108;
}

/* The charset's offset in a Top DICT that has ROS; 0 where it has none. */
static size_t
cff_charset(struct cff *c, size_t at, size_t end)
{
	enum { CHARSET = 15, ESCAPE = 12, ESCAPED_ROS = 30 };
	int operand = 0;
	size_t charset = 0;
	bool has_ros = false;

	for (c->at = at; c->at < end && !c->failed;) {
		unsigned b0 = cff_read(c, 1);

		if (b0 >= 28)
			operand = cff_operand(c, b0);
		else if (b0 == ESCAPE)
			has_ros |= cff_read(c, 1) == ESCAPED_ROS;
		else if (b0 == CHARSET && operand > 0)
			charset = (size_t)operand;
	}
	return has_ros ? charset : 0;
}

bool
pdf_cff_cids(const char *bytes, size_t len, unsigned n_glyphs,
    uint16_t *cids)
{
	struct cff c = { .p = (const unsigned char *)bytes, .len = len };
	size_t first, end;
	unsigned format;

	c.at = len > 2 ? c.p[2] : len;
	cff_index(&c, &first, &end);            /* names */
	cff_index(&c, &first, &end);            /* Top DICTs */
	if (c.failed || end > len)
		return false;
	c.at = cff_charset(&c, first, end);
	if (c.at == 0 || c.failed)
		return false;
	format = cff_read(&c, 1);
	cids[0] = 0;
	for (unsigned glyph = 1; glyph < n_glyphs && !c.failed;) {
		unsigned cid = cff_read(&c, 2);
		unsigned left = format == 0 ? 0 : cff_read(&c, (int)format);

		for (; glyph < n_glyphs; left--) {
			cids[glyph++] = (uint16_t)cid++;
			if (left == 0)
				break;
		}
	}
	return format <= 2 && !c.failed;
}

/*
 * JPEG: the header, and which files go as they are.
 *
 * A PDF holds JPEG files as they came; so the header is read, and what viewers
 * agree on goes through.
 *
 * Source: ITU-T T.81, annex B (the markers); ISO 32000-1, 7.4.8 (DCTDecode);
 * ISO 15076-1, B.4 (profiles); Exif 2.32, 4.7.2.
 */
#include <string.h>

#include "base/arena.h"
#include "raster/internal.h"

enum {
	JPEG_SOF0 = 0xC0, JPEG_SOF2 = 0xC2,
	JPEG_DHT = 0xC4, JPEG_JPG = 0xC8, JPEG_DAC = 0xCC, JPEG_SOF15 = 0xCF,
	JPEG_RST0 = 0xD0, JPEG_SOI = 0xD8, JPEG_EOI = 0xD9, JPEG_SOS = 0xDA,
	JPEG_APP1 = 0xE1, JPEG_APP2 = 0xE2, JPEG_APP14 = 0xEE,
	JPEG_TEM = 0x01,
	JPEG_ICC_HEAD = 14      /* "ICC_PROFILE", NUL, number, count */
};

struct jpeg {
	struct jpeg_header *h;
	const unsigned char *p, *end;   /* left to read */
	struct jpeg_icc {
		const unsigned char *p;
		size_t len;
	} icc[256];                     /* by number */
	unsigned n_icc;                 /* as the first says */
};

static unsigned
jpeg_short(const unsigned char *p)
{
	return (unsigned)p[0] << 8 | p[1];
}

static bool
jpeg_is_frame(unsigned marker)
{
	return marker >= JPEG_SOF0 && marker <= JPEG_SOF15 &&
	    marker != JPEG_DHT && marker != JPEG_JPG && marker != JPEG_DAC;
}

static void
jpeg_frame(struct jpeg_header *h, unsigned marker, const unsigned char *p,
    size_t len)
{
	if (marker > JPEG_SOF2)
		h->why = "a JPEG file of a kind that PDF does not know";
	else if (len < 6 || h->width != 0)
		h->why = "the JPEG file is damaged";
	if (h->why != NULL)
		return;
	h->precision = p[0];
	h->height = jpeg_short(p + 1);
	h->width = jpeg_short(p + 3);
	h->n = p[5];
	if (len < 6 + 3 * (size_t)p[5])
		h->why = "the JPEG file is damaged";
}

static void
jpeg_segment(struct jpeg *j, unsigned marker, const unsigned char *p,
    size_t len)
{
	if (jpeg_is_frame(marker)) {
		jpeg_frame(j->h, marker, p, len);
	} else if (marker == JPEG_APP14 && len >= 12 &&
	    memcmp(p, "Adobe", 5) == 0) {
		j->h->transform = p[11];
	} else if (marker == JPEG_APP1 && len > 6 &&
	    memcmp(p, "Exif\0", 6) == 0) {
		j->h->turn = raster_exif_turn(p + 6, len - 6);
	} else if (marker == JPEG_APP2 && len > JPEG_ICC_HEAD &&
	    memcmp(p, "ICC_PROFILE", 12) == 0 && p[12] != 0) {
		j->icc[p[12]] = (struct jpeg_icc){ p + JPEG_ICC_HEAD,
		    len - JPEG_ICC_HEAD };
		j->n_icc = p[13];
	}
}

/* The next marker, with fill bytes before it; 0: there is none. */
static unsigned
jpeg_marker(struct jpeg *j)
{
	if (j->end - j->p < 2 || *j->p != 0xFF)
		return 0;
	while (j->p < j->end && *j->p == 0xFF)
		j->p++;
	return j->p < j->end ? *j->p++ : 0;
}

/* All segments before the first scan. */
static void
jpeg_segments(struct jpeg *j)
{
	while (j->h->why == NULL) {
		unsigned marker = jpeg_marker(j), len;

		if (marker == JPEG_SOS)
			return;
		if (marker == JPEG_TEM ||
		    (marker >= JPEG_RST0 && marker <= JPEG_SOI))
			continue;
		len = j->end - j->p >= 2 ? jpeg_short(j->p) : 0;
		if (marker == 0 || marker == JPEG_EOI || len < 2 ||
		    (size_t)(j->end - j->p) < len) {
			j->h->why = "the JPEG file is damaged";
			return;
		}
		jpeg_segment(j, marker, j->p + 2, len - 2);
		j->p += len;
	}
}

/* The profile, from its pieces; a piece is missing: none. */
static void
jpeg_profile(struct arena *a, struct jpeg *j)
{
	size_t len = 0, at = 0;
	unsigned char *icc;

	for (unsigned i = 1; i <= j->n_icc; i++) {
		if (j->icc[i].p == NULL)
			return;
		len += j->icc[i].len;
	}
	if (len == 0)
		return;
	j->h->icc = icc = arena_alloc(a, len);
	j->h->icc_len = len;
	for (unsigned i = 1; i <= j->n_icc; at += j->icc[i++].len)
		memcpy(icc + at, j->icc[i].p, j->icc[i].len);
}

/* A file that was cut on its way has no end. */
static bool
jpeg_has_end(const struct jpeg *j)
{
	for (const unsigned char *p = j->end; p - j->p >= 2; p--)
		if (p[-2] == 0xFF && p[-1] == JPEG_EOI)
			return true;
	return false;
}

static void
jpeg_judge(const struct jpeg *j)
{
	struct jpeg_header *h = j->h;

	if (h->why != NULL)
		return;
	if (h->width == 0 || h->height == 0)
		h->why = "the JPEG file is damaged";
	else if (h->precision != 8)
		h->why = "a JPEG file of other than 8 bits";
	else if (h->n != 1 && h->n != 3 && h->n != 4)
		h->why = "a JPEG file in colours that nobody knows";
	else if ((size_t)h->width * h->height > RASTER_PIXELS)
		h->why = "it has more pixels than any figure";
	else if (!jpeg_has_end(j))
		h->why = "the JPEG file ends too early";
}

void
jpeg_header_read(struct arena *a, const unsigned char *bytes, size_t len,
    struct jpeg_header *h)
{
	struct jpeg j = { .h = h, .p = bytes, .end = bytes + len };

	*h = (struct jpeg_header){ .transform = -1 };
	jpeg_segments(&j);
	jpeg_judge(&j);
	if (h->why == NULL)
		jpeg_profile(a, &j);
}

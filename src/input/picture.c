/*
 * Pictures: which format, and JPEG.
 *
 * A PDF holds JPEG files as they are, so none is decoded: its header is read,
 * and what viewers agree on goes through.  The road not taken: libjpeg, whose
 * errors leave by a setjmp of their own, to no gain.
 *
 * Source: ITU-T T.81, annex B (the markers); ISO 32000-1, 7.4.8 (DCTDecode).
 */
#include "input/picture.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"

enum {
	JPEG_SOF0 = 0xC0, JPEG_SOF1 = 0xC1, JPEG_SOF2 = 0xC2,
	JPEG_DHT = 0xC4, JPEG_JPG = 0xC8, JPEG_DAC = 0xCC, JPEG_SOF15 = 0xCF,
	JPEG_RST0 = 0xD0, JPEG_SOI = 0xD8, JPEG_EOI = 0xD9, JPEG_SOS = 0xDA,
	JPEG_APP14 = 0xEE, JPEG_TEM = 0x01
};

/* What the header says. */
struct jpeg {
	const unsigned char *p, *end;   /* left to read */
	struct image image;
	unsigned precision;
	int transform;          /* Adobe's: 0 none, 1 YCbCr; -1: not said */
	const char *why;        /* it cannot be drawn, or NULL */
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
jpeg_frame(struct jpeg *j, unsigned marker, const unsigned char *p,
    size_t len)
{
	if (marker > JPEG_SOF2)
		j->why = "a JPEG file of a kind that PDF does not know";
	else if (len < 6 || j->image.width != 0)
		j->why = "the JPEG file is damaged";
	if (j->why != NULL)
		return;
	j->precision = p[0];
	j->image.height = jpeg_short(p + 1);
	j->image.width = jpeg_short(p + 3);
	j->image.n_components = p[5];
	if (len < 6 + 3 * (size_t)p[5])
		j->why = "the JPEG file is damaged";
}

static void
jpeg_segment(struct jpeg *j, unsigned marker, const unsigned char *p,
    size_t len)
{
	if (jpeg_is_frame(marker))
		jpeg_frame(j, marker, p, len);
	else if (marker == JPEG_APP14 && len >= 12 &&
	    memcmp(p, "Adobe", 5) == 0)
		j->transform = p[11];
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
jpeg_header(struct jpeg *j)
{
	while (j->why == NULL) {
		unsigned marker = jpeg_marker(j), len;

		if (marker == JPEG_SOS)
			return;
		if (marker == JPEG_TEM ||
		    (marker >= JPEG_RST0 && marker <= JPEG_SOI))
			continue;
		len = j->end - j->p >= 2 ? jpeg_short(j->p) : 0;
		if (marker == 0 || marker == JPEG_EOI || len < 2 ||
		    (size_t)(j->end - j->p) < len) {
			j->why = "the JPEG file is damaged";
			return;
		}
		jpeg_segment(j, marker, j->p + 2, len - 2);
		j->p += len;
	}
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
jpeg_judge(struct jpeg *j)
{
	if (j->why != NULL)
		return;
	if (j->image.width == 0 || j->image.height == 0)
		j->why = "the JPEG file is damaged";
	else if (j->precision != 8)
		j->why = "a JPEG file of other than 8 bits";
	else if (j->image.n_components == 4)
		j->why = "a JPEG file for the printing press (CMYK)";
	else if ((j->image.n_components != 1 && j->image.n_components != 3) ||
	    (j->image.n_components == 3 && j->transform == 0))
		j->why = "a JPEG file in colours that viewers do not "
		    "agree on";
	else if (!jpeg_has_end(j))
		j->why = "the JPEG file ends too early";
}

const struct image *
picture_jpeg(struct arena *a, const unsigned char *bytes, size_t len,
    const char **why)
{
	struct jpeg j = {
		.p = bytes, .end = bytes + len, .transform = -1,
		.image = { .coding = IMAGE_JPEG, .bytes = bytes, .len = len }
	};

	jpeg_header(&j);
	jpeg_judge(&j);
	*why = j.why;
	return j.why != NULL ? NULL : arena_memdup(a, &j.image,
	    sizeof j.image);
}

/* ---- which format ------------------------------------------------------- */

static const struct {
	const char *magic;
	size_t len;
	const struct image *(*decode)(struct arena *a,
	    const unsigned char *bytes, size_t len, const char **why);
	const char *why;                /* it is not drawn */
} picture_formats[] = {
	{ "\xFF\xD8\xFF", 3, picture_jpeg, NULL },
	{ "\x89PNG\r\n\x1A\n", 8, picture_png, NULL },
	{ "GIF8", 4, NULL, "a GIF file, which is not drawn" },
	{ "II*\0", 4, NULL, "a TIFF file, which is not drawn" },
	{ "MM\0*", 4, NULL, "a TIFF file, which is not drawn" },
	{ "RIFF", 4, NULL, "a WebP file, which is not drawn" },
	{ "%!PS", 4, NULL, "a PostScript file, which is not drawn" },
	{ "%PDF", 4, NULL, "a PDF file, which is not drawn" }
};

const struct image *
picture_decode(struct arena *a, const unsigned char *bytes, size_t len,
    const char **why)
{
	for (size_t i = 0; i < sizeof picture_formats /
	    sizeof *picture_formats; i++) {
		if (len < picture_formats[i].len || memcmp(bytes,
		    picture_formats[i].magic, picture_formats[i].len) != 0)
			continue;
		*why = picture_formats[i].why;
		return picture_formats[i].decode == NULL ? NULL
		    : picture_formats[i].decode(a, bytes, len, why);
	}
	*why = "not a picture of a known format";
	return NULL;
}

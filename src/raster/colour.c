/*
 * Colours: what the file's profile means, in sRGB, the output intent.
 *
 * A profile may come as such, or as PNG's gamma and primaries.  One that
 * means sRGB, as most do, is found out by trying a lattice of colours, and
 * costs no more.  Grey stays grey.  Inks without a profile are mixed by
 * Neugebauer's equations from what the sixteen overprints look like on coated
 * paper; the product of what each ink leaves, as many programs have it, is too
 * bright by far.
 *
 * Source: ISO 15076-1; PNG (third edition), 11.3.2; Neugebauer, Zeitschrift
 * fuer wissenschaftliche Photographie 36 (1937).
 */
#include <lcms2.h>
#include <stdlib.h>
#include <string.h>

#include "raster/internal.h"

enum {
	COLOUR_STEPS = 5,       /* of the lattice, each way */
	COLOUR_LATTICE = COLOUR_STEPS * COLOUR_STEPS * COLOUR_STEPS,
	COLOUR_NEAR = 3         /* not to be seen [1/255] */
};

/* ---- profiles ----------------------------------------------------------- */

static cmsToneCurve *
colour_srgb_curve(cmsContext lcms)
{
	static const cmsFloat64Number p[] = { 2.4, 1 / 1.055, 0.055 / 1.055,
	    1 / 12.92, 0.04045 };

	return cmsBuildParametricToneCurve(lcms, 4, p);
}

static cmsHPROFILE
colour_grey_profile(cmsContext lcms, cmsToneCurve *curve)
{
	cmsHPROFILE profile = NULL;

	if (curve != NULL)
		profile = cmsCreateGrayProfileTHR(lcms, cmsD50_xyY(), curve);
	if (curve != NULL)
		cmsFreeToneCurve(curve);
	return profile;
}

static cmsHPROFILE
colour_png_rgb(cmsContext lcms, const uint32_t *c, cmsToneCurve *curve)
{
	cmsCIExyY white = { c[0] / 1e5, c[1] / 1e5, 1 };
	cmsCIExyYTRIPLE primaries = {
		{ c[2] / 1e5, c[3] / 1e5, 1 }, { c[4] / 1e5, c[5] / 1e5, 1 },
		{ c[6] / 1e5, c[7] / 1e5, 1 }
	};
	cmsToneCurve *curves[] = { curve, curve, curve };

	return cmsCreateRGBProfileTHR(lcms, &white, &primaries, curves);
}

/* PNG's gamma and primaries. */
static cmsHPROFILE
colour_png_profile(cmsContext lcms, const struct raster_file *f)
{
	static const uint32_t srgb[] = { 31270, 32900, 64000, 33000, 30000,
	    60000, 15000, 6000 };
	cmsToneCurve *curve = f->gamma == 0 ? colour_srgb_curve(lcms)
	    : cmsBuildGamma(lcms, 1e5 / f->gamma);
	cmsHPROFILE profile = NULL;

	if (f->space == RASTER_GREY)
		return colour_grey_profile(lcms, curve);
	if (curve != NULL)
		profile = colour_png_rgb(lcms, f->chroma[1] != 0 ? f->chroma
		    : srgb, curve);
	if (curve != NULL)
		cmsFreeToneCurve(curve);
	return profile;
}

static cmsHPROFILE
colour_icc_profile(cmsContext lcms, const struct raster_file *f)
{
	static const cmsColorSpaceSignature spaces[] = { cmsSigGrayData,
	    cmsSigRgbData, cmsSigCmykData };
	cmsHPROFILE profile = cmsOpenProfileFromMemTHR(lcms, f->icc,
	    (cmsUInt32Number)f->icc_len);
	cmsProfileClassSignature class;

	if (profile == NULL)
		return NULL;
	class = cmsGetDeviceClass(profile);
	if (cmsGetColorSpace(profile) == spaces[f->space] &&
	    (class == cmsSigInputClass || class == cmsSigDisplayClass ||
	    class == cmsSigOutputClass || class == cmsSigColorSpaceClass))
		return profile;
	cmsCloseProfile(profile);
	return NULL;
}

/* What the samples mean; NULL: sRGB, or inks of no known press. */
static cmsHPROFILE
colour_profile(cmsContext lcms, const struct raster_file *f)
{
	cmsHPROFILE profile = NULL;

	if (f->icc != NULL)
		profile = colour_icc_profile(lcms, f);
	else if (f->space != RASTER_CMYK &&
	    (f->gamma != 0 || f->chroma[1] != 0))
		profile = colour_png_profile(lcms, f);
	return profile;
}

static cmsUInt32Number
colour_format(const struct raster_file *f)
{
	if (f->space == RASTER_GREY)
		return TYPE_GRAY_8;
	if (f->space == RASTER_CMYK)
		return f->is_inverted ? TYPE_CMYK_8_REV : TYPE_CMYK_8;
	return f->has_alpha ? TYPE_RGBA_8 : TYPE_RGB_8;
}

/* A transform of the samples into sRGB; NULL. */
static cmsHTRANSFORM
colour_transform(cmsContext lcms, const struct raster_file *f)
{
	cmsHPROFILE from = colour_profile(lcms, f), to = NULL;
	cmsUInt32Number in = colour_format(f), out = in;
	cmsHTRANSFORM transform = NULL;

	if (from == NULL)
		return NULL;
	if (f->space == RASTER_GREY)
		to = colour_grey_profile(lcms, colour_srgb_curve(lcms));
	else
		to = cmsCreate_sRGBProfileTHR(lcms);
	if (f->space == RASTER_CMYK)
		out = TYPE_RGB_8;
	if (to != NULL)
		transform = cmsCreateTransformTHR(lcms, from, in, to, out,
		    INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_COPY_ALPHA |
		    cmsFLAGS_BLACKPOINTCOMPENSATION);
	if (to != NULL)
		cmsCloseProfile(to);
	cmsCloseProfile(from);
	return transform;
}

/* ---- does it change anything? ------------------------------------------- */

static bool
colour_is_near(cmsHTRANSFORM t, const unsigned char *in, size_t n,
    size_t samples)
{
	unsigned char out[COLOUR_LATTICE * 4] = { 0 };

	cmsDoTransform(t, in, out, (cmsUInt32Number)n);
	for (size_t i = 0; i < n * samples; i++)
		if (abs(in[i] - out[i]) > COLOUR_NEAR)
			return false;
	return true;
}

static bool
colour_is_idle(cmsHTRANSFORM t, const struct raster_file *f)
{
	unsigned char in[COLOUR_LATTICE * 4];
	size_t samples = f->has_alpha ? 4 : 3;

	if (f->space == RASTER_CMYK)
		return false;
	for (unsigned i = 0; i < COLOUR_LATTICE; i++) {
		unsigned v[] = { i % COLOUR_STEPS, i / COLOUR_STEPS %
		    COLOUR_STEPS, i / COLOUR_STEPS / COLOUR_STEPS,
		    COLOUR_STEPS - 1 };

		if (f->space == RASTER_GREY)
			in[i] = (unsigned char)(i * 2);
		else for (size_t c = 0; c < samples; c++)
			in[i * samples + c] = (unsigned char)(v[c] * 255 /
			    (COLOUR_STEPS - 1));
	}
	return colour_is_near(t, in, COLOUR_LATTICE,
	    f->space == RASTER_GREY ? 1 : samples);
}

bool
raster_is_srgb(const struct raster_file *f)
{
	cmsContext lcms = cmsCreateContext(NULL, NULL);
	cmsHTRANSFORM t = lcms != NULL ? colour_transform(lcms, f) : NULL;
	bool is = t == NULL || colour_is_idle(t, f);

	if (t != NULL)
		cmsDeleteTransform(t);
	if (lcms != NULL)
		cmsDeleteContext(lcms);
	return is;
}

/* ---- inks of no known press --------------------------------------------- */

/* Cyan 1, magenta 2, yellow 4, black 8, as ISO coated paper shows them. */
static const unsigned char colour_inks[16][3] = {
	{ 255, 255, 255 }, { 0, 158, 224 }, { 230, 0, 126 }, { 49, 39, 131 },
	{ 255, 237, 0 }, { 0, 150, 64 }, { 227, 6, 19 }, { 58, 53, 49 },
	{ 29, 29, 27 }, { 8, 24, 31 }, { 28, 5, 18 }, { 8, 8, 18 },
	{ 30, 27, 6 }, { 6, 22, 10 }, { 27, 5, 4 }, { 0, 0, 0 }
};

static void
colour_mix(const unsigned char *ink, unsigned char *rgb)
{
	uint32_t share[16] = { 1u << 16 }, sum[3] = { 0 };

	for (unsigned k = 0; k < 4; k++)
		for (unsigned i = 0; i < 1u << k; i++) {
			uint32_t all = share[i];

			share[i + (1u << k)] = all * ink[k] / 255;
			share[i] = all - share[i + (1u << k)];
		}
	for (unsigned i = 0; i < 16; i++)
		for (unsigned c = 0; c < 3; c++)
			sum[c] += share[i] * colour_inks[i][c];
	for (unsigned c = 0; c < 3; c++)
		rgb[c] = (unsigned char)((sum[c] + (1u << 15)) >> 16);
}

/* A row of inks as RGB; the last mixture is kept, since most are alike. */
static void
colour_mix_row(const struct raster_file *f, const unsigned char *ink,
    unsigned char *rgb)
{
	unsigned char last[4] = { 0 }, mixed[3] = { 255, 255, 255 };

	for (unsigned i = 0; i < f->r->width; i++, ink += 4, rgb += 3) {
		unsigned char now[4];

		for (unsigned k = 0; k < 4; k++)
			now[k] = f->is_inverted ? (unsigned char)(255 - ink[k])
			    : ink[k];
		if (memcmp(now, last, 4) != 0)
			colour_mix(now, mixed);
		memcpy(last, now, 4);
		memcpy(rgb, mixed, 3);
	}
}

/* ---- the samples -------------------------------------------------------- */

/* Inks become RGB in the same memory, which a copy of each row allows. */
static bool
colour_press(struct raster_file *f, cmsHTRANSFORM t)
{
	size_t width = f->r->width;
	unsigned char *row = malloc(width * 4);

	if (row == NULL)
		return raster_refuse(f, "there is no memory for its pixels");
	for (size_t y = 0; y < f->r->height; y++) {
		unsigned char *to = f->r->samples + y * width * 3;

		memcpy(row, f->r->samples + y * width * 4, width * 4);
		if (t != NULL)
			cmsDoTransform(t, row, to, (cmsUInt32Number)width);
		else
			colour_mix_row(f, row, to);
	}
	free(row);
	f->r->n = 3;
	f->space = RASTER_RGB;
	return true;
}

/* Grey, perhaps with alpha, by a table. */
static void
colour_greys(struct raster_file *f, cmsHTRANSFORM t)
{
	unsigned char table[256];
	size_t n = (size_t)f->r->width * f->r->height * f->r->n;

	for (unsigned i = 0; i < 256; i++)
		table[i] = (unsigned char)i;
	cmsDoTransform(t, table, table, 256);
	for (size_t i = 0; i < n; i += f->r->n)
		f->r->samples[i] = table[f->r->samples[i]];
}

static bool
colour_apply(struct raster_file *f, cmsHTRANSFORM t)
{
	size_t stride = (size_t)f->r->width * f->r->n;

	if (f->space == RASTER_CMYK)
		return colour_press(f, t);
	if (t == NULL || colour_is_idle(t, f))
		return true;
	if (f->space == RASTER_GREY)
		colour_greys(f, t);
	else for (size_t y = 0; y < f->r->height; y++)
		cmsDoTransform(t, f->r->samples + y * stride,
		    f->r->samples + y * stride, f->r->width);
	return true;
}

bool
raster_colour(struct raster_file *f)
{
	cmsContext lcms = cmsCreateContext(NULL, NULL);
	cmsHTRANSFORM t = lcms != NULL ? colour_transform(lcms, f) : NULL;
	bool ok = colour_apply(f, t);

	if (t != NULL)
		cmsDeleteTransform(t);
	if (lcms != NULL)
		cmsDeleteContext(lcms);
	return ok;
}

#include "desk.h"

#include <lcms2.h>

enum { PROFILE_MAX = 1 << 16 };

/* A profile made by lcms. */
struct profile {
	unsigned char bytes[PROFILE_MAX];
	cmsUInt32Number len;
};

static void
save(struct profile *p, cmsHPROFILE profile)
{
	p->len = PROFILE_MAX;
	ck_assert(cmsSaveProfileToMem(profile, p->bytes, &p->len));
	cmsCloseProfile(profile);
}

static void
srgb(struct profile *p)
{
	save(p, cmsCreate_sRGBProfile());
}

/* sRGB's primaries, linear light. */
static void
linear(struct profile *p)
{
	cmsCIExyY white;
	cmsCIExyYTRIPLE primaries = { { 0.64, 0.33, 1 }, { 0.3, 0.6, 1 },
	    { 0.15, 0.06, 1 } };
	cmsToneCurve *c = cmsBuildGamma(NULL, 1.0);
	cmsToneCurve *curves[] = { c, c, c };

	cmsWhitePointFromTemp(&white, 6504);
	save(p, cmsCreateRGBProfile(&white, &primaries, curves));
	cmsFreeToneCurve(c);
}

static void
linear_grey(struct profile *p)
{
	cmsToneCurve *c = cmsBuildGamma(NULL, 1.0);

	save(p, cmsCreateGrayProfile(cmsD50_xyY(), c));
	cmsFreeToneCurve(c);
}

static struct raster_said said;

static struct raster_file
file(struct raster *r, enum raster_space space, const struct profile *p)
{
	return (struct raster_file){ .r = r, .space = space, .said = &said,
	    .icc = p != NULL ? p->bytes : NULL,
	    .icc_len = p != NULL ? p->len : 0 };
}

START_TEST(profiles_are_applied)
{
	static struct profile p;
	unsigned char rgb[] = { 128, 0, 255 }, rgba[] = { 128, 0, 255, 77 };
	unsigned char grey[] = { 128, 9, 255, 8 };
	struct raster r = { .width = 1, .height = 1, .n = 3, .samples = rgb };
	struct raster_file f;

	linear(&p);
	f = file(&r, RASTER_RGB, &p);
	ck_assert(!raster_is_srgb(&f));
	ck_assert(raster_colour(&f));
	ck_near(rgb, 188, 0, 255, 1);
	r.n = 4;
	r.samples = rgba;
	f = file(&r, RASTER_RGB, &p);
	f.has_alpha = true;
	ck_assert(raster_colour(&f));
	ck_near(rgba, 188, 0, 255, 1);
	ck_assert_uint_eq(rgba[3], 77);
	linear_grey(&p);
	r = (struct raster){ .width = 2, .height = 1, .n = 2,
	    .samples = grey };
	f = file(&r, RASTER_GREY, &p);
	f.has_alpha = true;
	ck_assert(!raster_is_srgb(&f));
	ck_assert(raster_colour(&f));
	ck_assert_int_eq(abs(grey[0] - 188) <= 1, 1);
	ck_assert_uint_eq(grey[1], 9);
	ck_assert_uint_eq(grey[2], 255);
}
END_TEST

START_TEST(most_mean_srgb)
{
	static struct profile p;
	unsigned char rgb[] = { 128, 3, 255 };
	struct raster r = { .width = 1, .height = 1, .n = 3, .samples = rgb };
	struct raster_file f;

	srgb(&p);
	f = file(&r, RASTER_RGB, &p);
	ck_assert(raster_is_srgb(&f));
	ck_assert(raster_colour(&f));
	ck_near(rgb, 128, 3, 255, 0);
	/* a profile of another kind of picture, and none at all */
	f = file(&r, RASTER_GREY, &p);
	ck_assert(raster_is_srgb(&f));
	p.len = 50;
	f = file(&r, RASTER_RGB, &p);
	ck_assert(raster_is_srgb(&f));
	f = file(&r, RASTER_RGB, NULL);
	ck_assert(raster_is_srgb(&f));
}
END_TEST

/* Between the overprints every mixture lies between them. */
START_TEST(inks)
{
	static const unsigned char drop[4] = { 0, 255, 0, 0 };
	unsigned char some[] = { 0, 0, 0, 0, 0, 255, 255, 0, 0, 128, 128, 0,
	    255, 255, 255, 255 };
	unsigned char turned[4];
	struct raster r = { .width = 4, .height = 1, .n = 4,
	    .samples = some };
	struct raster_file f = file(&r, RASTER_CMYK, NULL);

	ck_assert(raster_colour(&f));
	ck_assert_uint_eq(r.n, 3);
	ck_near(some, 255, 255, 255, 0);
	ck_near(some + 3, 227, 6, 19, 0);
	ck_near(some + 6, 242, 124, 100, 1);
	ck_near(some + 9, 0, 0, 0, 0);
	for (int i = 0; i < 4; i++)
		turned[i] = (unsigned char)(255 - drop[i]);
	r = (struct raster){ .width = 1, .height = 1, .n = 4,
	    .samples = turned };
	f = file(&r, RASTER_CMYK, NULL);
	f.is_inverted = true;
	ck_assert(raster_colour(&f));
	ck_near(turned, 230, 0, 126, 0);
}
END_TEST

UNIT_MAIN("raster/colour", profiles_are_applied, most_mean_srgb, inks)

/*
 * Compare a page of ours with another program's, drawn several times finer.
 *
 *	compare OURS.png FINER.png
 *
 * The finer one is made as small by the mean of linear light.  Prints the mean
 * difference and that of the worst square of pixels, in 1/1000 of the light
 * of paper, and fails where they are not alike: letters of another size or
 * place, a missing picture or rule.  Uses nothing of ours.
 */
#include <math.h>
#include <png.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	COMPARE_SQUARE = 12,            /* pixels: a letter or two */
	COMPARE_MEAN = 8, COMPARE_WORST = 100  /* at most [1/1000] */
};

struct picture {
	unsigned width, height;
	unsigned char *rgb;
};

static struct picture
compare_read(const char *path)
{
	png_image png = { .version = PNG_IMAGE_VERSION };
	struct picture p = { 0, 0, NULL };
	static const png_color white = { 255, 255, 255 };

	if (png_image_begin_read_from_file(&png, path) == 0)
		return p;
	png.format = PNG_FORMAT_RGB;
	p.rgb = malloc(PNG_IMAGE_SIZE(png));
	if (p.rgb == NULL || png_image_finish_read(&png, &white, p.rgb, 0,
	    NULL) == 0)
		return p;
	p.width = png.width;
	p.height = png.height;
	return p;
}

static double
compare_light(const struct picture *p, unsigned x, unsigned y)
{
	static const double share[] = { 0.2126, 0.7152, 0.0722 };
	const unsigned char *rgb;
	double sum = 0;

	x = x < p->width ? x : p->width - 1;
	y = y < p->height ? y : p->height - 1;
	rgb = p->rgb + ((size_t)y * p->width + x) * 3;
	for (int k = 0; k < 3; k++) {
		double s = rgb[k] / 255.0;

		sum += share[k] * (s <= 0.04045 ? s / 12.92
		    : pow((s + 0.055) / 1.055, 2.4));
	}
	return sum;
}

/* The mean over a box of so many pixels. */
static double
compare_mean(const struct picture *p, unsigned x, unsigned y, unsigned w,
    unsigned h)
{
	double sum = 0;

	for (unsigned i = 0; i < h; i++)
		for (unsigned k = 0; k < w; k++)
			sum += compare_light(p, x + k, y + i);
	return sum / w / h;
}

int
main(int argc, char **argv)
{
	struct picture ours, finer;
	double sum = 0, worst = 0;
	unsigned times, n = 0, at[2] = { 0, 0 };

	if (argc != 3)
		return 2;
	ours = compare_read(argv[1]);
	finer = compare_read(argv[2]);
	if (ours.width == 0 || finer.width == 0) {
		printf("cannot be read\n");
		return 1;
	}
	times = (finer.width + ours.width / 2) / ours.width;
	if (times == 0 || abs((int)(finer.width - times * ours.width)) >
	    (int)times || abs((int)(finer.height - times * ours.height)) >
	    (int)times) {
		printf("of another size: %ux%u, %ux%u\n", ours.width,
		    ours.height, finer.width, finer.height);
		return 1;
	}
	for (unsigned y = 0; y < ours.height; y += COMPARE_SQUARE)
		for (unsigned x = 0; x < ours.width; x += COMPARE_SQUARE) {
			double d = fabs(compare_mean(&ours, x, y,
			    COMPARE_SQUARE, COMPARE_SQUARE) - compare_mean(
			    &finer, times * x, times * y, times *
			    COMPARE_SQUARE, times * COMPARE_SQUARE));

			sum += d;
			n++;
			if (d > worst) {
				worst = d;
				at[0] = x;
				at[1] = y;
			}
		}
	printf("mean %.1f, worst %.0f at %u,%u\n", 1000 * sum / n,
	    1000 * worst, at[0], at[1]);
	free(ours.rgb);
	free(finer.rgb);
	return 1000 * sum / n > COMPARE_MEAN || 1000 * worst > COMPARE_WORST;
}

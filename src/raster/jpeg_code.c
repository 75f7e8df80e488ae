/*
 * JPEG: decoded, written, turned without loss.
 *
 * By TurboJPEG, libjpeg-turbo's other interface, since libjpeg's own reports
 * errors by a jump, and the tree has one setjmp.  Its slow integer transform
 * gives the same bytes with and without SIMD.
 */
#include <string.h>
#include <turbojpeg.h>

#include "base/arena.h"
#include "raster/internal.h"

enum {
	/* a progressive file of many scans costs seconds to no use */
	JPEG_READ = TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS,
	JPEG_WRITE = TJFLAG_ACCURATEDCT | TJFLAG_NOREALLOC,
	JPEG_PEEK = 8           /* times smaller, to see if it is whole */
};

static void
jpeg_drop(void *handle)
{
	tjDestroy(handle);
}

static tjhandle
jpeg_hold(struct arena *a, tjhandle (*init)(void), void ***held)
{
	*held = arena_hold(a, jpeg_drop);
	return **held = init();
}

static void
jpeg_release(void **held)
{
	if (*held != NULL)
		tjDestroy(*held);
	*held = NULL;
}

/*
 * Bytes that stand where none should are no loss; all else that TurboJPEG
 * warns of is.
 */
static bool
jpeg_is_whole(tjhandle tj, int status)
{
	return status == 0 || (tjGetErrorCode(tj) == TJERR_WARNING &&
	    strstr(tjGetErrorStr2(tj), "extraneous bytes") != NULL);
}

/* ---- reading ------------------------------------------------------------ */

static bool
jpeg_decode(struct raster_file *f, int format)
{
	void **held;
	tjhandle tj = jpeg_hold(f->arena, tjInitDecompress, &held);
	int width, height, sampling, space;
	bool ok = tj != NULL && tjDecompressHeader3(tj, f->bytes, f->len,
	    &width, &height, &sampling, &space) == 0 &&
	    (unsigned)width == f->r->width && (unsigned)height == f->r->height;

	if (ok)
		ok = jpeg_is_whole(tj, tjDecompress2(tj, f->bytes, f->len,
		    f->r->samples, width, 0, height, format, JPEG_READ));
	jpeg_release(held);
	return ok || raster_refuse(f, "the JPEG file is damaged");
}

bool
raster_read_jpeg(struct raster_file *f)
{
	struct jpeg_header h;

	jpeg_header_read(f->arena, f->bytes, f->len, &h);
	if (h.why != NULL)
		return raster_refuse(f, h.why);
	f->space = h.n == 1 ? RASTER_GREY : h.n == 3 ? RASTER_RGB
	    : RASTER_CMYK;
	/* Adobe's programs write how much paper shows */
	f->is_inverted = h.transform >= 0;
	f->turn = h.turn;
	f->icc = h.icc;
	f->icc_len = h.icc_len;
	f->r->is_lossy = true;
	return raster_begin(f, h.width, h.height) && jpeg_decode(f,
	    h.n == 1 ? TJPF_GRAY : h.n == 3 ? TJPF_RGB : TJPF_CMYK);
}

/* ---- as it is ----------------------------------------------------------- */

/* Decode it small: that reads every bit of it. */
static bool
jpeg_check(struct arena *a, const struct raster_jpeg *j)
{
	static const tjscalingfactor eighth = { 1, JPEG_PEEK };
	void **held, **pixels;
	tjhandle tj = jpeg_hold(a, tjInitDecompress, &held);
	int width = TJSCALED((int)j->width, eighth);
	int height = TJSCALED((int)j->height, eighth);
	unsigned char *small = raster_alloc(a, (size_t)width * (size_t)height,
	    &pixels);
	bool ok = tj != NULL && small != NULL && jpeg_is_whole(tj,
	    tjDecompress2(tj, j->bytes, j->len, small, width, 0, height,
	    TJPF_GRAY, JPEG_READ));
	struct raster r = { .held = pixels };

	raster_free(&r);
	jpeg_release(held);
	return ok;
}

static void
jpeg_drop_bytes(void *bytes)
{
	tjFree(bytes);
}

/* Upright, where its blocks fit: else it is decoded. */
static bool
jpeg_upright(struct arena *a, struct raster_jpeg *j, unsigned turn)
{
	static const int ops[] = { TJXOP_NONE, TJXOP_NONE, TJXOP_HFLIP,
	    TJXOP_ROT180, TJXOP_VFLIP, TJXOP_TRANSPOSE, TJXOP_ROT90,
	    TJXOP_TRANSVERSE, TJXOP_ROT270 };
	tjtransform transform = { .op = ops[turn],
	    .options = TJXOPT_PERFECT | TJXOPT_COPYNONE };
	void **held, **bytes = arena_hold(a, jpeg_drop_bytes);
	tjhandle tj = jpeg_hold(a, tjInitTransform, &held);
	unsigned char *out = NULL;
	unsigned long len = 0;
	bool ok = tj != NULL && tjTransform(tj, j->bytes, j->len, 1, &out,
	    &len, &transform, TJFLAG_LIMITSCANS) == 0;
	unsigned width = j->width;

	*bytes = out;
	jpeg_release(held);
	if (!ok)
		return false;
	j->bytes = out;
	j->len = len;
	if (turn >= 5) {
		j->width = j->height;
		j->height = width;
	}
	return true;
}

bool
raster_jpeg_pass(struct arena *a, const unsigned char *bytes, size_t len,
    struct raster_jpeg *jpeg)
{
	struct raster_file f = { .arena = a };
	struct jpeg_header h;

	if (len < 3 || memcmp(bytes, "\xFF\xD8\xFF", 3) != 0)
		return false;
	jpeg_header_read(a, bytes, len, &h);
	if (h.why != NULL || h.n == 4 || (h.n == 3 && h.transform == 0))
		return false;
	f.space = h.n == 1 ? RASTER_GREY : RASTER_RGB;
	f.icc = h.icc;
	f.icc_len = h.icc_len;
	*jpeg = (struct raster_jpeg){ h.width, h.height, h.n, bytes, len };
	return raster_is_srgb(&f) && jpeg_check(a, jpeg) &&
	    (h.turn < 2 || jpeg_upright(a, jpeg, h.turn));
}

/* ---- writing ------------------------------------------------------------ */

const unsigned char *
raster_jpeg_write(struct arena *a, const struct raster *r, size_t *len)
{
	int sampling = r->n == 1 ? TJSAMP_GRAY : TJSAMP_444;
	unsigned long size = tjBufSize((int)r->width, (int)r->height,
	    sampling);
	void **held;
	tjhandle tj = jpeg_hold(a, tjInitCompress, &held);
	unsigned char *out = tj != NULL ? raster_alloc(a, size, NULL) : NULL;
	bool ok = out != NULL && tjCompress2(tj, r->samples, (int)r->width, 0,
	    (int)r->height, r->n == 1 ? TJPF_GRAY : TJPF_RGB, &out, &size,
	    sampling, RASTER_QUALITY, JPEG_WRITE) == 0;

	jpeg_release(held);
	*len = size;
	return ok ? out : NULL;
}

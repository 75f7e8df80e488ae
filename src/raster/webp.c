/*
 * WebP: the first picture, on its canvas.
 *
 * Source: WebP Container Specification (VP8X, ICCP, EXIF, ANMF).
 */
#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>

#include "base/arena.h"
#include "raster/internal.h"

static bool
webp_damaged(struct raster_file *f)
{
	return raster_refuse(f, "the WebP file is damaged");
}

/* A chunk's bytes, in the file; NULL: there is none. */
static const unsigned char *
webp_chunk(struct raster_file *f, WebPDemuxer *d, const char *name,
    size_t *len)
{
	WebPChunkIterator it;
	const unsigned char *bytes = NULL;

	(void)f;
	*len = 0;
	if (WebPDemuxGetChunk(d, name, 1, &it) != 0) {
		bytes = it.chunk.bytes;
		*len = it.chunk.size;
		WebPDemuxReleaseChunkIterator(&it);
	}
	return bytes;
}

static void
webp_extras(struct raster_file *f, WebPDemuxer *d)
{
	uint32_t flags = WebPDemuxGetI(d, WEBP_FF_FORMAT_FLAGS);
	const unsigned char *exif;
	size_t len;

	if ((flags & ICCP_FLAG) != 0)
		f->icc = webp_chunk(f, d, "ICCP", &f->icc_len);
	if ((flags & EXIF_FLAG) == 0)
		return;
	exif = webp_chunk(f, d, "EXIF", &len);
	if (len > 6 && memcmp(exif, "Exif\0", 6) == 0) {
		exif += 6;
		len -= 6;
	}
	f->turn = len > 0 ? raster_exif_turn(exif, len) : 0;
}

/* The frame into its place; no frame lies outside of its canvas. */
static bool
webp_frame(struct raster_file *f, const WebPIterator *it)
{
	struct raster *r = f->r;
	WebPBitstreamFeatures features;
	size_t stride = (size_t)r->width * 4, skip;

	if (it->x_offset < 0 || it->y_offset < 0 || it->width <= 0 ||
	    it->height <= 0 ||
	    (size_t)it->x_offset + (size_t)it->width > r->width ||
	    (size_t)it->y_offset + (size_t)it->height > r->height ||
	    WebPGetFeatures(it->fragment.bytes, it->fragment.size, &features)
	    != VP8_STATUS_OK)
		return webp_damaged(f);
	/* 1: lossy */
	r->is_lossy = features.format == 1;
	memset(r->samples, 0, stride * r->height);
	skip = (size_t)it->y_offset * stride + (size_t)it->x_offset * 4;
	return WebPDecodeRGBAInto(it->fragment.bytes, it->fragment.size,
	    r->samples + skip, stride * r->height - skip, (int)stride) !=
	    NULL || webp_damaged(f);
}

static bool
webp_read(struct raster_file *f, WebPDemuxer *d)
{
	WebPIterator it;
	bool ok;

	webp_extras(f, d);
	f->space = RASTER_RGB;
	f->has_alpha = true;
	f->said->has_more = WebPDemuxGetI(d, WEBP_FF_FRAME_COUNT) > 1;
	if (!raster_begin(f, WebPDemuxGetI(d, WEBP_FF_CANVAS_WIDTH),
	    WebPDemuxGetI(d, WEBP_FF_CANVAS_HEIGHT)))
		return false;
	if (WebPDemuxGetFrame(d, 1, &it) == 0)
		return webp_damaged(f);
	ok = it.complete != 0 ? webp_frame(f, &it) : webp_damaged(f);
	WebPDemuxReleaseIterator(&it);
	return ok;
}

static void
webp_drop(void *demuxer)
{
	WebPDemuxDelete(demuxer);
}

bool
raster_read_webp(struct raster_file *f)
{
	WebPData data = { f->bytes, f->len };
	void **held = arena_hold(f->arena, webp_drop);
	WebPDemuxer *d = WebPDemux(&data);
	bool ok;

	*held = d;
	ok = d != NULL ? webp_read(f, d) : webp_damaged(f);
	WebPDemuxDelete(d);
	*held = NULL;
	return ok;
}

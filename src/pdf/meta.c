/*
 * What the file says of itself: Info, and the catalog's own entries.
 *
 * What Info says, XMP says too (xmp.c).  Beside the entries of the standard
 * stand the record's names under the keys that reference managers look for.
 *
 * Source: ISO 32000-1, 14.3.3 (Info), 12.2 (viewer preferences), 14.9.2
 * (language); ISO 14289-1, 7.1 (the title is displayed).
 */
#include "pdf/meta.h"

#include <stdio.h>

#include "model/story.h"
#include "pdf/value.h"
#include "text/text.h"

/* ---- dates -------------------------------------------------------------- */

enum { META_DAY = 86400 };      /* seconds */

/* Civil date of a count of days since 1970-01-01 (Hinnant's algorithm). */
static void
meta_civil(int64_t days, int *year, int *month, int *day)
{
	int64_t z = days + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t mp = (5 * doy + 2) / 153;

	*day = (int)(doy - (153 * mp + 2) / 5 + 1);
	*month = (int)(mp < 10 ? mp + 3 : mp - 9);
	*year = (int)(yoe + era * 400 + (*month <= 2));
}

/* Empty where there is no time, or none that four digits of a year hold. */
static void
meta_dates(int64_t time, char pdf[META_DATE_MAX], char xmp[META_DATE_MAX])
{
	static const int64_t first = INT64_C(-62167219200);     /* year 0 */
	static const int64_t end = INT64_C(253402300800);       /* 10000 */
	int64_t days, s;
	int year, month, day;

	pdf[0] = xmp[0] = '\0';
	if (time < first || time >= end)
		return;
	days = (time - first) / META_DAY + first / META_DAY;
	s = (time - first) % META_DAY;
	meta_civil(days, &year, &month, &day);
	snprintf(pdf, META_DATE_MAX, "D:%04d%02d%02d%02d%02d%02dZ", year,
	    month, day, (int)(s / 3600), (int)(s / 60 % 60), (int)(s % 60));
	snprintf(xmp, META_DATE_MAX, "%04d-%02d-%02dT%02d:%02d:%02dZ", year,
	    month, day, (int)(s / 3600), (int)(s / 60 % 60), (int)(s % 60));
}

/* ---- Info --------------------------------------------------------------- */

const char *
pdf_meta_join(struct pdf_doc *d, const char *const *words, size_t n)
{
	struct buf b = { .arena = d->arena };

	for (size_t i = 0; i < n; i++) {
		buf_str(&b, i > 0 ? "; " : "");
		buf_str(&b, words[i]);
	}
	return buf_text(&b);
}

static void
meta_put(struct buf *b, const char *key, const char *value)
{
	if (value == NULL || value[0] == '\0')
		return;
	buf_str(b, key);
	pdf_put_text(b, value);
}

static void
meta_info(struct pdf_doc *d, const struct story_meta *m, const char *date)
{
	struct buf b = { .arena = d->arena };

	meta_put(&b, "/Title", m->title);
	meta_put(&b, "/Author", pdf_meta_join(d, m->authors, m->n_authors));
	meta_put(&b, "/Subject", m->subject);
	meta_put(&b, "/Keywords",
	    pdf_meta_join(d, m->keywords, m->n_keywords));
	meta_put(&b, "/Creator", META_PRODUCER);
	meta_put(&b, "/Producer", META_PRODUCER);
	meta_put(&b, "/CreationDate", date);
	meta_put(&b, "/ModDate", date);
	meta_put(&b, "/doi", m->doi);
	meta_put(&b, "/pmid", m->pmid);
	meta_put(&b, "/pmcid", m->pmcid);
	meta_put(&b, "/journal", m->journal);
	pdf_info(d, &b);
}

void
pdf_meta_write(struct pdf_doc *d, const struct story_meta *m)
{
	char pdf[META_DATE_MAX], xmp[META_DATE_MAX];

	meta_dates(m->time, pdf, xmp);
	meta_info(d, m, pdf);
	pdf_xmp_write(d, m, xmp);
	buf_str(&d->catalog, "/Lang");
	pdf_put_text(&d->catalog, pdf_is_lang(m->lang) ? m->lang : "und");
	buf_printf(&d->catalog, "/ViewerPreferences<</DisplayDocTitle true%s>>"
	    "/MarkInfo<</Marked true>>",
	    text_lang_is_rtl(m->lang) ? "/Direction/R2L" : "");
}

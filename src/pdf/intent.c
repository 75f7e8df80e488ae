/*
 * The output intent: sRGB, so that grey and RGB mean the same everywhere.
 *
 * Source: ISO 19005-2, 6.2.3 (output intent); ISO 15076-1, 7.2 (the header of
 * a profile).
 */
#include "pdf/intent.h"

#include <lcms2.h>
#include <stdlib.h>
#include <string.h>

enum {
	INTENT_DATE = 24, INTENT_DATE_LEN = 12, /* when it was made */
	INTENT_HASH = 84, INTENT_HASH_LEN = 16  /* zero: not calculated */
};

static bool
intent_save(struct pdf_profile *p, cmsHPROFILE profile)
{
	static const unsigned char date[INTENT_DATE_LEN] = {
		0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0
	};
	cmsUInt32Number len = 0;
	unsigned char *bytes;

	if (!cmsSaveProfileToMem(profile, NULL, &len) ||
	    len < INTENT_HASH + INTENT_HASH_LEN)
		return false;
	p->bytes = bytes = malloc(len);
	p->len = len;
	if (bytes == NULL || !cmsSaveProfileToMem(profile, bytes, &len))
		return false;
	memcpy(bytes + INTENT_DATE, date, sizeof date);
	memset(bytes + INTENT_HASH, 0, INTENT_HASH_LEN);
	return true;
}

bool
pdf_profile_make(struct pdf_profile *p)
{
	cmsHPROFILE profile = cmsCreate_sRGBProfile();
	bool ok;

	if (profile == NULL)
		return false;
	ok = intent_save(p, profile);
	cmsCloseProfile(profile);
	return ok;
}

void
pdf_intent_write(struct pdf_doc *d, const struct pdf_profile *p)
{
	struct buf b = { .arena = d->arena };
	pdf_ref profile = pdf_reserve(d), intent = pdf_reserve(d);

	pdf_stream(d, profile, "/N 3", p->bytes, p->len, true);
	buf_printf(&b, "/Type/OutputIntent/S/GTS_PDFA1"
	    "/OutputConditionIdentifier(sRGB IEC61966-2.1)"
	    "/Info(sRGB IEC61966-2.1)/DestOutputProfile %u 0 R",
	    (unsigned)profile);
	pdf_dict(d, intent, &b);
	buf_printf(&d->catalog, "/OutputIntents[%u 0 R]", (unsigned)intent);
}

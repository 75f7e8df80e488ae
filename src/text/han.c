/*
 * Which language's Han a paragraph is written in, where nothing says so, or
 * says but "Chinese".
 *
 * One code stands for forms that differ from country to country, and each has
 * a face.  Kana and Hangul tell Japanese and Korean.  Else the characters do:
 * those of the simplified script are in GB 2312 and not in Big5, the
 * traditional ones the other way round, and those that Japan simplified are in
 * JIS X 0208 alone.  So a Chinese reference in a Japanese list has its own
 * forms, and a record whose language is "chi" those of Taipei or Beijing.
 *
 * The sets are of ICU's converters, asked for when first needed.
 */
#include "text/engine.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/uset.h>

enum { HAN_GB, HAN_BIG5, HAN_JIS };

static const USet *
han_set(struct text *t, int which)
{
	static const char *const names[HAN_SETS] = {
		"gb2312", "Big5", "Shift_JIS"
	};
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter;

	if (t->han[which] != NULL)
		return t->han[which];
	t->han[which] = uset_openEmpty();
	converter = ucnv_open(names[which], &status);
	if (U_SUCCESS(status))
		ucnv_getUnicodeSet(converter, t->han[which],
		    UCNV_ROUNDTRIP_SET, &status);
	ucnv_close(converter);
	return t->han[which];
}

void
han_drop(struct text *t)
{
	for (size_t i = 0; i < HAN_SETS; i++)
		uset_close(t->han[i]);
}

/* How many characters of the paragraph each set lacks. */
static void
han_count(struct text *t, const struct para_text *p, size_t lacks[HAN_SETS])
{
	for (int set = 0; set < HAN_SETS; set++) {
		const USet *has = han_set(t, set);

		lacks[set] = 0;
		for (size_t i = 0; i < p->n_chars; i++)
			lacks[set] += p->chars[i].code >= 0x3400 &&
			    p->chars[i].script == HB_SCRIPT_HAN &&
			    !uset_contains(has, (UChar32)p->chars[i].code);
	}
}

const char *
han_language(struct text *t, const struct para_text *p)
{
	bool japanese = p->lang != NULL && strncmp(p->lang, "ja", 2) == 0;
	size_t lacks[HAN_SETS];

	for (size_t i = 0; i < p->n_chars; i++) {
		if (p->chars[i].script == HB_SCRIPT_HIRAGANA ||
		    p->chars[i].script == HB_SCRIPT_KATAKANA)
			return "ja";
		if (p->chars[i].script == HB_SCRIPT_HANGUL)
			return "ko";
	}
	han_count(t, p, lacks);
	if (lacks[HAN_JIS] < lacks[HAN_GB] && lacks[HAN_JIS] <
	    lacks[HAN_BIG5])
		return "ja";
	if (japanese && lacks[HAN_JIS] == 0)
		return "ja";
	return lacks[HAN_BIG5] < lacks[HAN_GB] ? "zh-Hant" : "zh-Hans";
}

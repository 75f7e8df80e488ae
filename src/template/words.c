/*
 * Words made of the article's members: dates, issues, citations, names.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "template/internal.h"

#define EN_DASH "\xE2\x80\x93"
#define NBSP "\xC2\xA0"

void
join(struct buf *b, const char *between, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return;
	if (b->len > 0)
		buf_str(b, between);
	buf_str(b, text);
}

/* ---- dates -------------------------------------------------------------- */

const char *
date_long(struct arena *a, const struct date *d)
{
	static const char *const months[] = {
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November",
		"December"
	};
	bool plain = d->verbatim == NULL && d->season == NULL &&
	    d->year != 0 && d->month >= 1 && d->month <= 12;

	if (!plain)
		return date_text(a, d);
	if (d->day == 0)
		return arena_printf(a, "%s %d", months[d->month - 1], d->year);
	return arena_printf(a, "%d %s %d", d->day, months[d->month - 1],
	    d->year);
}

/* ---- citations ---------------------------------------------------------- */

/* "674-683", "S12-S15": an en dash before a digit or its prefix. */
static const char *
pages_dashed(struct arena *a, const char *text)
{
	struct buf b = { .arena = a };

	for (const char *p = text; *p != '\0'; p++) {
		bool range = *p == '-' && p > text &&
		    isalnum((unsigned char)p[-1]) &&
		    isalnum((unsigned char)p[1]);

		if (range)
			buf_str(&b, EN_DASH);
		else
			buf_char(&b, *p);
	}
	return buf_text(&b);
}

static const char *
pages_text(struct arena *a, const struct article *x)
{
	if (x->page_range != NULL)
		return pages_dashed(a, x->page_range);
	if (x->fpage == NULL)
		return x->elocation_id;
	if (x->lpage == NULL || strcmp(x->lpage, x->fpage) == 0)
		return x->fpage;
	return arena_printf(a, "%s" EN_DASH "%s", x->fpage, x->lpage);
}

const char *
issue_text(struct arena *a, const struct article *x)
{
	struct buf b = { .arena = a };

	buf_str(&b, x->volume);
	if (x->issue != NULL)
		buf_printf(&b, "(%s)", x->issue);
	join(&b, ":", pages_text(a, x));
	return buf_text(&b);
}

const char *
citation_short(struct arena *a, const struct article *x)
{
	const struct journal *j = &x->journal;
	struct buf b = { .arena = a };
	int year = article_year(x);

	if (x->book != NULL)
		join(&b, "", rich_text(a, &x->book->title));
	join(&b, " ", j->abbrev != NULL ? j->abbrev : j->iso_abbrev != NULL
	    ? j->iso_abbrev : j->title);
	if (year != 0)
		join(&b, " ", arena_printf(a, "%d", year));
	join(&b, year != 0 ? ";" : " ", issue_text(a, x));
	return buf_text(&b);
}

const char *
journal_name(struct arena *a, const struct article *x)
{
	enum { LONG = 50 };             /* bytes that leave room for the rest */
	const struct journal *j = &x->journal;
	const char *name = j->title, *colon;

	if (name != NULL && (colon = strstr(name, " : ")) != NULL)
		name = arena_strndup(a, name, (size_t)(colon - name));
	if (name != NULL && strlen(name) <= LONG)
		return name;
	return j->abbrev != NULL ? j->abbrev : j->iso_abbrev != NULL
	    ? j->iso_abbrev : name;
}

/* ---- titles, names ------------------------------------------------------ */

const struct rich *
article_title(const struct article *x)
{
	return x->title.n_runs == 0 && x->trans_title.n_runs != 0
	    ? &x->trans_title : &x->title;
}

/* Does a full stop end it, and no ellipsis or "U.S."? */
static bool
stop_ends(const char *text, size_t len)
{
	if (len == 0 || text[len - 1] != '.')
		return false;
	if (len > 1 && text[len - 2] == '.')
		return false;
	return len < 4 || text[len - 3] != '.' ||
	    !isupper((unsigned char)text[len - 2]);
}

struct rich
rich_without_stop(struct arena *a, const struct rich *r)
{
	struct rich copy = *r;
	struct inline_run *last;
	size_t len;

	if (r->n_runs == 0)
		return copy;
	copy.runs = arena_memdup(a, r->runs, r->n_runs * sizeof *r->runs);
	last = &copy.runs[r->n_runs - 1];
	len = last->text != NULL ? strlen(last->text) : 0;
	if (last->math == NULL && stop_ends(last->text, len))
		last->text = arena_strndup(a, last->text, len - 1);
	return copy;
}

/* Does an initial stand here: one capital, alone or with a full stop? */
static bool
is_initial(const char *p)
{
	return isupper((unsigned char)p[0]) &&
	    (p[1] == ' ' || p[1] == '.' || p[1] == '\0');
}

const char *
name_tied(struct arena *a, const char *name)
{
	struct buf b = { .arena = a };
	const char *word = name;

	for (const char *p = name; *p != '\0'; p++) {
		if (*p != ' ') {
			buf_char(&b, *p);
			continue;
		}
		buf_str(&b, is_initial(word) && is_initial(p + 1) ? NBSP
		    : " ");
		word = p + 1;
	}
	return buf_text(&b);
}

const char *
lang_name(const char *lang)
{
	static const struct {
		const char *code, *name;
	} langs[] = {
		{ "af", "Afrikaans" }, { "am", "Amharic" },
		{ "ar", "Arabic" }, { "az", "Azerbaijani" },
		{ "be", "Belarusian" }, { "bg", "Bulgarian" },
		{ "bn", "Bengali" }, { "bo", "Tibetan" },
		{ "bs", "Bosnian" },
		{ "ca", "Catalan" }, { "cs", "Czech" }, { "cy", "Welsh" },
		{ "da", "Danish" }, { "de", "German" }, { "el", "Greek" },
		{ "en", "English" }, { "es", "Spanish" },
		{ "eo", "Esperanto" }, { "et", "Estonian" },
		{ "eu", "Basque" }, { "fa", "Persian" },
		{ "fi", "Finnish" }, { "fr", "French" }, { "ga", "Irish" },
		{ "gl", "Galician" }, { "gu", "Gujarati" },
		{ "he", "Hebrew" }, { "hi", "Hindi" }, { "hr", "Croatian" },
		{ "hu", "Hungarian" }, { "hy", "Armenian" },
		{ "id", "Indonesian" },
		{ "is", "Icelandic" }, { "it", "Italian" },
		{ "ja", "Japanese" }, { "ka", "Georgian" },
		{ "kk", "Kazakh" }, { "km", "Khmer" }, { "kn", "Kannada" },
		{ "ko", "Korean" }, { "ky", "Kyrgyz" }, { "la", "Latin" },
		{ "lo", "Lao" }, { "lt", "Lithuanian" },
		{ "lv", "Latvian" }, { "mk", "Macedonian" },
		{ "ml", "Malayalam" }, { "mn", "Mongolian" },
		{ "mr", "Marathi" }, { "ms", "Malay" }, { "mt", "Maltese" },
		{ "my", "Burmese" }, { "nb", "Norwegian" },
		{ "ne", "Nepali" }, { "nl", "Dutch" },
		{ "nn", "Norwegian" }, { "no", "Norwegian" },
		{ "or", "Odia" }, { "pa", "Punjabi" }, { "pl", "Polish" },
		{ "ps", "Pashto" }, { "pt", "Portuguese" },
		{ "ro", "Romanian" }, { "ru", "Russian" },
		{ "sa", "Sanskrit" }, { "sd", "Sindhi" },
		{ "si", "Sinhala" }, { "sk", "Slovak" },
		{ "sl", "Slovenian" },
		{ "sq", "Albanian" }, { "sr", "Serbian" },
		{ "sv", "Swedish" }, { "sw", "Swahili" }, { "ta", "Tamil" },
		{ "te", "Telugu" }, { "th", "Thai" }, { "tr", "Turkish" },
		{ "ug", "Uyghur" }, { "uk", "Ukrainian" }, { "ur", "Urdu" },
		{ "uz", "Uzbek" }, { "vi", "Vietnamese" },
		{ "yi", "Yiddish" }, { "zh", "Chinese" }
	};
	size_t len = strcspn(lang, "-");

	for (size_t i = 0; i < sizeof langs / sizeof *langs; i++)
		if (strlen(langs[i].code) == len &&
		    strncasecmp(lang, langs[i].code, len) == 0)
			return langs[i].name;
	return lang;
}

bool
affs_are_numbered(const struct article *x)
{
	bool with = false, without = false;

	for (size_t i = 0; i < x->n_contribs; i++) {
		with = with || x->contribs[i].n_affs != 0;
		without = without || (x->contribs[i].n_affs == 0 &&
		    !x->contribs[i].invalid);
	}
	return x->n_affs > 1 || (with && without);
}

bool
notice_is_alert(const struct notice *n)
{
	return n->kind <= NOTICE_UPDATE_IN;
}

/*
 * Inline fields of the head of a page: kicker, journal line, titles, book.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "template/inline.h"
#include "template/internal.h"

#define DOT " \xC2\xB7 "

/* ---- publication type, journal ------------------------------------------ */

/*
 * The publication type that tells the most.  Types that speak of funding or
 * of nothing ("Journal Article", "Research Support, ...") never do.
 */
static const char *
kicker_text(const struct article *x)
{
	static const char *const telling[] = {
		"Retracted Publication", "Retraction of Publication",
		"Retraction Notice", "Published Erratum",
		"Expression of Concern",
		"Practice Guideline", "Guideline",
		"Consensus Development Conference, NIH",
		"Consensus Development Conference", "Consensus Statement",
		"Meta-Analysis", "Network Meta-Analysis",
		"Systematic Review", "Scoping Review",
		"Randomized Controlled Trial, Veterinary",
		"Randomized Controlled Trial", "Pragmatic Clinical Trial",
		"Equivalence Trial", "Adaptive Clinical Trial",
		"Clinical Trial, Phase IV", "Clinical Trial, Phase III",
		"Clinical Trial, Phase II", "Clinical Trial, Phase I",
		"Controlled Clinical Trial", "Clinical Trial, Veterinary",
		"Clinical Trial Protocol", "Clinical Trial",
		"Observational Study, Veterinary", "Observational Study",
		"Clinical Study", "Twin Study", "Validation Study",
		"Multicenter Study", "Evaluation Study",
		"Case Reports", "Review", "Preprint", "Dataset",
		"Technical Report", "Editorial", "Letter", "Comment",
		"News", "Newspaper Article", "Interview", "Lecture",
		"Address", "Biography", "Autobiography", "Portrait",
		"Personal Narrative", "Historical Article",
		"Classical Article", "Patient Education Handout",
		"Video-Audio Media", "Comparative Study"
	};

	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
		for (size_t j = 0; j < x->n_pub_types; j++)
			if (x->pub_types[j].name != NULL &&
			    strcasecmp(x->pub_types[j].name, telling[i]) == 0)
				return telling[i];
	return x->book != NULL ? "Book" : "Article";
}

void
inline_kicker(struct spans *s)
{
	spans_text(s, kicker_text(s->c->x), SPAN_NO_HYPHENS);
}

void
inline_journal_line(struct spans *s)
{
	static const enum pub_date_kind kinds[] = {
		DATE_PPUB, DATE_COLLECTION, DATE_EPUB, DATE_CONTRIBUTED
	};
	struct arena *a = s->c->arena;
	const struct article *x = s->c->x;
	struct buf b = { .arena = a };
	const char *issue = issue_text(a, x);
	const struct pub_date *d = NULL;

	for (size_t i = 0; d == NULL && i < sizeof kinds / sizeof *kinds; i++)
		d = article_date(x, kinds[i]);
	if (x->book != NULL)
		join(&b, DOT, rich_text(a, &x->book->title));
	join(&b, DOT, journal_name(a, x));
	join(&b, DOT, issue);
	if (d != NULL)
		join(&b, DOT, date_long(a, &d->date));
	if (x->citation != NULL && issue[0] == '\0')
		join(&b, DOT, x->citation);
	spans_text(s, buf_text(&b), SPAN_NO_HYPHENS);
}

void
inline_short_citation(struct spans *s)
{
	spans_text(s, citation_short(s->c->arena, s->c->x), SPAN_NO_HYPHENS);
}

void
inline_standing(struct spans *s)
{
	spans_text(s, s->c->story->meta.standing, SPAN_NO_HYPHENS);
}

/* The first words of a text, and an ellipsis. */
static const char *
text_shortened(struct arena *a, const char *text)
{
	enum { LONG = 84, LEAST = 50 };         /* bytes */
	size_t cut = LONG;

	if (strlen(text) <= LONG)
		return text;
	while (cut > LEAST && text[cut] != ' ')
		cut--;
	while (cut > 0 && ((unsigned char)text[cut] & 0xC0) == 0x80)
		cut--;
	while (cut > 1 && strchr(" ,;:.", text[cut - 1]) != NULL)
		cut--;
	return arena_printf(a, "%.*s\xE2\x80\xA6", (int)cut, text);
}

void
inline_running_title(struct spans *s)
{
	struct arena *a = s->c->arena;
	const struct article *x = s->c->x;
	const struct contrib *first = NULL;
	struct buf b = { .arena = a };
	size_t others = x->contribs_incomplete;

	for (size_t i = 0; i < x->n_contribs; i++) {
		if (x->contribs[i].invalid)
			continue;
		if (first == NULL)
			first = &x->contribs[i];
		else
			others++;
	}
	if (first != NULL)
		join(&b, "", first->surname != NULL ? first->surname
		    : contrib_short_name(a, first));
	if (b.len > 0 && others > 0)
		buf_str(&b, " et al.");
	join(&b, DOT, s->c->story->meta.title);
	spans_text(s, text_shortened(a, buf_text(&b)), SPAN_NO_HYPHENS);
}

/* ---- titles ------------------------------------------------------------- */

void
inline_title(struct spans *s)
{
	const struct article *x = s->c->x;
	struct rich r = rich_without_stop(s->c->arena, article_title(x));
	size_t first = s->n_spans;

	spans_rich(s, &r, SPAN_NO_HYPHENS);
	if (s->n_spans == first)
		spans_text(s, "[Title not in the record]", SPAN_NO_HYPHENS);
	if (article_title(x) == &x->trans_title)
		spans_lang(s, first, x->trans_title_lang);
}

void
inline_subtitle(struct spans *s)
{
	struct rich r = rich_without_stop(s->c->arena, &s->c->x->subtitle);

	spans_rich(s, &r, SPAN_NO_HYPHENS);
}

void
inline_trans_title(struct spans *s)
{
	struct rich r = rich_without_stop(s->c->arena, &s->c->x->trans_title);
	size_t first = s->n_spans;

	if (article_title(s->c->x) == &s->c->x->trans_title)
		return;
	spans_rich(s, &r, SPAN_NO_HYPHENS);
	spans_lang(s, first, s->c->x->trans_title_lang);
}

/* ---- books -------------------------------------------------------------- */

/* "Seattle (WA): University of Washington. ISBN ..." */
static const char *
book_imprint(struct arena *a, const struct book *b)
{
	struct buf out = { .arena = a };

	join(&out, "", b->location_labels);
	join(&out, ". ", b->volume_title);
	if (b->volume != NULL)
		join(&out, ". ", arena_printf(a, "Volume %s", b->volume));
	join(&out, ". ", b->edition);
	join(&out, ". ", b->medium);
	join(&out, ". ", b->publisher_loc);
	join(&out, b->publisher_loc != NULL ? ": " : ". ", b->publisher);
	join(&out, ". ", b->report_number);
	for (size_t i = 0; i < b->n_isbns; i++)
		join(&out, ". ", arena_printf(a, "ISBN %s", b->isbns[i]));
	return buf_text(&out);
}

void
inline_book(struct spans *s)
{
	const struct book *b = s->c->x->book;
	const char *imprint;

	if (b == NULL)
		return;
	imprint = book_imprint(s->c->arena, b);
	spans_rich(s, &b->title, 0);
	if (b->collection_title.n_runs != 0)
		spans_sentence(s);
	spans_rich(s, &b->collection_title, 0);
	if (imprint[0] != '\0')
		spans_sentence(s);
	spans_text(s, imprint, 0);
}

/*
 * settle: repair and complain, once for all dialects.
 *
 * What needs no repair is not copied.  Doing it twice changes nothing more.
 */
#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "input/dialect.h"
#include "input/ids.h"
#include "input/markup.h"
#include "model/article.h"

struct settle {
	struct arena *arena;
	struct diags *diags;
	const char *field;
};

static void
settle_say(struct settle *s, enum diag_code code, const char *what,
    const char *text)
{
	struct place at = { .field = s->field };

	diag_at(s->diags, &at, code, "%s: \"%.80s\"", what, text);
}

/* ---- identifiers -------------------------------------------------------- */

static void
settle_id(struct settle *s, const char *field, const char **id,
    const char *(*check)(struct arena *, const char *))
{
	const char *good;

	if (*id == NULL)
		return;
	s->field = field;
	good = check(s->arena, *id);
	if (good == NULL)
		settle_say(s, DIAG_ID_BAD, "is not well-formed", *id);
	else if (strcmp(good, *id) != 0 && strlen(good) + 20 < strlen(*id))
		settle_say(s, DIAG_TEXT_REPAIRED, "cut to its true length",
		    *id);
	*id = good;
}

static void
settle_ref_ids(struct settle *s, struct ref_list *l)
{
	for (size_t i = 0; i < l->n_refs; i++) {
		settle_id(s, "refs.doi", &l->refs[i].doi, id_doi);
		settle_id(s, "refs.pmid", &l->refs[i].pmid, id_pmid);
		settle_id(s, "refs.pmcid", &l->refs[i].pmcid, id_pmcid);
	}
	for (size_t i = 0; i < l->n_lists; i++)
		settle_ref_ids(s, &l->lists[i]);
}

/* A DOI that is bad is kept as another identifier, so that it is printed. */
static void
settle_keep_bad(struct settle *s, struct article *x, const char *type,
    const char *before, const char *after)
{
	struct pub_id *id;

	if (before == NULL || after != NULL)
		return;
	id = ARENA_PUSH(s->arena, x->ids, x->n_ids);
	id->type = type;
	id->value = before;
}

static void
settle_ids(struct settle *s, struct article *x)
{
	const char *doi = x->doi, *pmcid = x->pmcid;

	settle_id(s, "doi", &x->doi, id_doi);
	settle_keep_bad(s, x, "doi", doi, x->doi);
	settle_id(s, "pmcid", &x->pmcid, id_pmcid);
	settle_keep_bad(s, x, "pmc", pmcid, x->pmcid);
	settle_id(s, "pmid", &x->pmid, id_pmid);
	for (size_t i = 0; i < x->n_contribs; i++)
		settle_id(s, "contribs.orcid", &x->contribs[i].orcid,
		    id_orcid);
	for (size_t i = 0; i < x->n_notices; i++)
		settle_id(s, "notices.pmid", &x->notices[i].pmid, id_pmid);
	for (size_t i = 0; i < x->n_ref_lists; i++)
		settle_ref_ids(s, &x->ref_lists[i]);
}

/* ---- text --------------------------------------------------------------- */

/* NFC; what is NFC already is not copied. */
static const char *
settle_nfc(struct settle *s, const char *text)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc;
	const char *p = text, *end = text + strlen(text);
	struct buf b = { .arena = s->arena };
	UChar *in, *out;
	int32_t n = 0, cap = (int32_t)(end - text) * 3 + 16;

	while (p < end && (unsigned char)*p < 0xCC)
		p++;            /* below U+0300 all is NFC */
	nfc = p < end ? unorm2_getNFCInstance(&status) : NULL;
	if (nfc == NULL || U_FAILURE(status))
		return text;
	in = arena_array(s->arena, (size_t)cap, sizeof *in);
	for (p = text; p < end;) {
		uint32_t code = utf8_next(&p, end);

		if (code > 0xFFFF)
			in[n++] = (UChar)(0xD7C0 + (code >> 10));
		in[n++] = (UChar)(code > 0xFFFF ? 0xDC00 | (code & 0x3FF)
		    : code);
	}
	if (unorm2_isNormalized(nfc, in, n, &status))
		return text;
	out = arena_array(s->arena, (size_t)cap, sizeof *out);
	n = unorm2_normalize(nfc, in, n, out, cap, &status);
	if (U_FAILURE(status))
		return text;
	for (int32_t i = 0; i < n; i++) {
		uint32_t code = out[i];

		if ((code & 0xFC00) == 0xD800 && i + 1 < n)
			code = 0x10000 + ((code & 0x3FF) << 10) +
			    (out[++i] & 0x3FFu);
		buf_utf8(&b, code);
	}
	return buf_text(&b);
}

static void
settle_private(struct settle *s, const char *text)
{
	const char *end = text + strlen(text);

	for (const char *p = text; p < end;) {
		uint32_t code;

		if ((unsigned char)*p < 0xEE) {
			p++;
			continue;
		}
		code = utf8_next(&p, end);
		if ((code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000) {
			struct place at = { .field = s->field };

			diag_at(s->diags, &at, DIAG_TEXT_PRIVATE,
			    "U+%04X is a private character", (unsigned)code);
			return;
		}
	}
}

static void
settle_rich(struct settle *s, const char *field, struct rich *r)
{
	s->field = field;
	if (markup_unescape(s->arena, r))
		settle_say(s, DIAG_TEXT_REPAIRED,
		    "escaped mark-up was made real", rich_text(s->arena, r));
	for (size_t i = 0; i < r->n_runs; i++) {
		r->runs[i].text = settle_nfc(s, r->runs[i].text);
		settle_private(s, r->runs[i].text);
	}
}

static void
settle_paras(struct settle *s, const char *field, struct rich *paras,
    size_t n)
{
	for (size_t i = 0; i < n; i++)
		settle_rich(s, field, &paras[i]);
}

static void
settle_abstracts(struct settle *s, struct article *x)
{
	for (size_t i = 0; i < x->n_abstracts; i++)
		for (size_t j = 0; j < x->abstracts[i].n_secs; j++) {
			struct abstract_sec *sec = &x->abstracts[i].secs[j];

			settle_paras(s, "abstracts", sec->paras,
			    sec->n_paras);
		}
	for (size_t i = 0; i < x->n_kwd_groups; i++)
		for (size_t j = 0; j < x->kwd_groups[i].n_kwds; j++)
			settle_rich(s, "kwds",
			    &x->kwd_groups[i].kwds[j].text);
}

static void
settle_refs(struct settle *s, struct ref_list *l)
{
	for (size_t i = 0; i < l->n_refs; i++)
		settle_rich(s, "refs", &l->refs[i].text);
	for (size_t i = 0; i < l->n_lists; i++)
		settle_refs(s, &l->lists[i]);
}

static void
settle_text(struct settle *s, struct article *x)
{
	settle_rich(s, "title", &x->title);
	settle_rich(s, "trans_title", &x->trans_title);
	settle_rich(s, "subtitle", &x->subtitle);
	settle_abstracts(s, x);
	for (size_t i = 0; i < x->n_affs; i++)
		settle_rich(s, "affs", &x->affs[i].text);
	for (size_t i = 0; i < x->n_figures; i++)
		settle_paras(s, "figures", x->figures[i].caption,
		    x->figures[i].n_caption);
	settle_paras(s, "coi", x->coi, x->n_coi);
	for (size_t i = 0; i < x->n_ref_lists; i++)
		settle_refs(s, &x->ref_lists[i]);
}

/* ---- affiliations ------------------------------------------------------- */

/* The index that stands for affiliation i from now on. */
static size_t
settle_aff_first(struct settle *s, const struct article *x, size_t i)
{
	const char *text = rich_text(s->arena, &x->affs[i].text);

	for (size_t j = 0; j < i; j++)
		if (strcmp(rich_text(s->arena, &x->affs[j].text), text) == 0)
			return j;
	return i;
}

static void
settle_aff_map(struct contrib *c, const size_t *map)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n_affs; i++) {
		size_t to = map[c->affs[i]], j = 0;

		while (j < n && c->affs[j] != to)
			j++;
		if (j == n)
			c->affs[n++] = to;
	}
	c->n_affs = n;
}

/* Merge affiliations of the same text; the first mention keeps its place. */
static void
settle_affs(struct settle *s, struct article *x)
{
	size_t *map = arena_array(s->arena, x->n_affs + 1, sizeof *map);
	size_t n = 0;

	for (size_t i = 0; i < x->n_affs; i++) {
		size_t first = settle_aff_first(s, x, i);

		if (first == i) {
			map[i] = n;
			x->affs[n] = x->affs[i];
			n++;
		} else {
			map[i] = map[first];
		}
	}
	if (n == x->n_affs)
		return;
	x->n_affs = n;
	for (size_t i = 0; i < x->n_contribs; i++)
		settle_aff_map(&x->contribs[i], map);
	for (size_t i = 0; i < x->n_investigators; i++)
		settle_aff_map(&x->investigators[i], map);
}

/* ---- the whole ---------------------------------------------------------- */

/* By weight, as the record has them within one weight. */
static void
settle_notices(struct article *x)
{
	for (size_t i = 1; i < x->n_notices; i++) {
		struct notice k = x->notices[i];
		size_t j = i;

		for (; j > 0 && x->notices[j - 1].kind > k.kind; j--)
			x->notices[j] = x->notices[j - 1];
		x->notices[j] = k;
	}
}

void
settle(struct arena *a, struct article *article, struct diags *diags)
{
	struct settle s = { .arena = a, .diags = diags };

	settle_ids(&s, article);
	settle_text(&s, article);
	settle_affs(&s, article);
	settle_notices(article);
	if (article->title.n_runs == 0) {
		s.field = "title";
		settle_say(&s, DIAG_TITLE_MISSING, "the record has no title",
		    article->pmid != NULL ? article->pmid : "");
	}
}

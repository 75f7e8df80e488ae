/*
 * What the file says of itself.
 *
 * Source: ISO 19005-2, 6.6 (metadata), ISO 14289-1, 5 (identification), XMP
 * specification part 1; Dublin Core needs no extension schema, PDF/UA's
 * identification does.
 */
#include "pdf/meta.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "model/page.h"

#define META_PRODUCER "offprint " OFFPRINT_VERSION

/* ---- dates -------------------------------------------------------------- */

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

static void
meta_dates(int64_t time, char pdf[40], char xmp[40])
{
	int64_t days = time / 86400, s = time % 86400;
	int year, month, day;

	if (s < 0) {
		s += 86400;
		days--;
	}
	meta_civil(days, &year, &month, &day);
	snprintf(pdf, 40, "D:%04d%02d%02d%02d%02d%02dZ", year, month, day,
	    (int)(s / 3600), (int)(s / 60 % 60), (int)(s % 60));
	snprintf(xmp, 40, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day,
	    (int)(s / 3600), (int)(s / 60 % 60), (int)(s % 60));
}

/* ---- Info --------------------------------------------------------------- */

static const char *
meta_join(struct pdf_doc *d, const char *const *words, size_t n)
{
	struct buf b = { .arena = d->arena };

	for (size_t i = 0; i < n; i++) {
		buf_str(&b, i > 0 ? "; " : "");
		buf_str(&b, words[i]);
	}
	return buf_text(&b);
}

static void
meta_info(struct buf *b, const char *key, const char *value)
{
	if (value == NULL || value[0] == '\0')
		return;
	buf_printf(b, "/%s", key);
	pdf_put_text(b, value);
	buf_char(b, '\n');
}

/* ---- XMP ---------------------------------------------------------------- */

static void
xmp_simple(struct buf *b, const char *name, const char *value)
{
	if (value == NULL || value[0] == '\0')
		return;
	buf_printf(b, "<%s>", name);
	buf_xml(b, value);
	buf_printf(b, "</%s>\n", name);
}

static void
xmp_alt(struct buf *b, const char *name, const char *value)
{
	if (value == NULL || value[0] == '\0')
		return;
	buf_printf(b, "<%s><rdf:Alt><rdf:li xml:lang=\"x-default\">", name);
	buf_xml(b, value);
	buf_printf(b, "</rdf:li></rdf:Alt></%s>\n", name);
}

static void
xmp_list(struct buf *b, const char *name, const char *kind,
    const char *const *values, size_t n)
{
	if (n == 0)
		return;
	buf_printf(b, "<%s><rdf:%s>", name, kind);
	for (size_t i = 0; i < n; i++) {
		buf_str(b, "<rdf:li>");
		buf_xml(b, values[i]);
		buf_str(b, "</rdf:li>");
	}
	buf_printf(b, "</rdf:%s></%s>\n", kind, name);
}

static const char xmp_head[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
    " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<dc:format>application/pdf</dc:format>\n";

static const char xmp_tail[] =
    "<pdfaid:part>2</pdfaid:part>"
    "<pdfaid:conformance>A</pdfaid:conformance>"
    "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
    "</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file conforms to"
    "</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
    "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";

/* "doi:10.x/y", where there is one, else "pmid:123". */
static const char *
xmp_identifier(struct pdf_doc *d, const struct story_meta *m)
{
	if (m->doi != NULL)
		return arena_printf(d->arena, "doi:%s", m->doi);
	if (m->pmid != NULL)
		return arena_printf(d->arena, "pmid:%s", m->pmid);
	return NULL;
}

static void
xmp_relations(struct pdf_doc *d, struct buf *b, const struct story_meta *m)
{
	const char *values[2];
	size_t n = 0;

	if (m->pmid != NULL)
		values[n++] = arena_printf(d->arena, "pmid:%s", m->pmid);
	if (m->pmcid != NULL)
		values[n++] = arena_printf(d->arena, "pmcid:%s", m->pmcid);
	xmp_list(b, "dc:relation", "Bag", values, n);
}

static void
xmp_write(struct pdf_doc *d, const struct story_meta *m, const char *date)
{
	struct buf b = { .arena = d->arena };
	pdf_ref ref = pdf_reserve(d);
	const char *lang = m->lang;

	buf_str(&b, xmp_head);
	xmp_alt(&b, "dc:title", m->title);
	xmp_list(&b, "dc:creator", "Seq", m->authors, m->n_authors);
	xmp_alt(&b, "dc:description", m->subject);
	xmp_list(&b, "dc:subject", "Bag", m->keywords, m->n_keywords);
	xmp_list(&b, "dc:language", "Bag", &lang, 1);
	xmp_alt(&b, "dc:rights", m->rights);
	xmp_simple(&b, "dc:identifier", xmp_identifier(d, m));
	xmp_simple(&b, "dc:source", m->citation);
	xmp_relations(d, &b, m);
	xmp_simple(&b, "pdf:Keywords", meta_join(d, m->keywords,
	    m->n_keywords));
	xmp_simple(&b, "pdf:Producer", META_PRODUCER);
	xmp_simple(&b, "xmp:CreatorTool", META_PRODUCER);
	xmp_simple(&b, "xmp:CreateDate", date);
	xmp_simple(&b, "xmp:ModifyDate", date);
	xmp_simple(&b, "xmp:MetadataDate", date);
	buf_str(&b, xmp_tail);
	pdf_stream(d, ref, "/Type/Metadata/Subtype/XML", b.p, b.len, false);
	buf_printf(&d->catalog, "/Metadata %u 0 R\n", (unsigned)ref);
}

void
pdf_meta_write(struct pdf_doc *d, const struct story_meta *m)
{
	struct buf b = { .arena = d->arena };
	char pdf[40], xmp[40];

	meta_dates(m->time, pdf, xmp);
	meta_info(&b, "Title", m->title);
	meta_info(&b, "Author", meta_join(d, m->authors, m->n_authors));
	meta_info(&b, "Subject", m->subject);
	meta_info(&b, "Keywords", meta_join(d, m->keywords, m->n_keywords));
	meta_info(&b, "Creator", META_PRODUCER);
	meta_info(&b, "Producer", META_PRODUCER);
	meta_info(&b, "CreationDate", pdf);
	meta_info(&b, "ModDate", pdf);
	pdf_info(d, &b);
	xmp_write(d, m, xmp);
	buf_str(&d->catalog, "/Lang");
	pdf_put_text(&d->catalog, m->lang);
	buf_str(&d->catalog, "/ViewerPreferences<</DisplayDocTitle true>>"
	    "/MarkInfo<</Marked true>>\n");
}

void
pdf_intent_write(struct pdf_doc *d, const void *icc, size_t len)
{
	struct buf b = { .arena = d->arena };
	pdf_ref profile = pdf_reserve(d), intent = pdf_reserve(d);

	pdf_stream(d, profile, "/N 3", icc, len, true);
	buf_printf(&b, "/Type/OutputIntent/S/GTS_PDFA1"
	    "/OutputConditionIdentifier(sRGB IEC61966-2.1)"
	    "/Info(sRGB IEC61966-2.1)/DestOutputProfile %u 0 R",
	    (unsigned)profile);
	pdf_dict(d, intent, &b);
	buf_printf(&d->catalog, "/OutputIntents[%u 0 R]\n", (unsigned)intent);
}

/* ---- outline ------------------------------------------------------------ */

struct outline {
	pdf_ref ref;
	int parent, first, last, next, prev;    /* entries; -1 none */
	unsigned n_children;
};

/* Link the entries into a tree by their levels. */
static struct outline *
outline_tree(struct pdf_doc *d, const struct pages *p, struct outline *root)
{
	struct outline *o = arena_array(d->arena, p->n_outline + 1,
	    sizeof *o);

	*root = (struct outline){ 0, -1, -1, -1, -1, -1, 0 };
	for (size_t i = 0; i < p->n_outline; i++) {
		int parent = (int)i - 1;
		struct outline *up;

		while (parent >= 0 &&
		    p->outline[parent].level >= p->outline[i].level)
			parent = o[parent].parent;
		up = parent >= 0 ? &o[parent] : root;
		o[i] = (struct outline){ pdf_reserve(d), parent, -1, -1, -1,
		    up->last, 0 };
		if (up->last >= 0)
			o[up->last].next = (int)i;
		else
			up->first = (int)i;
		up->last = (int)i;
		up->n_children++;
	}
	return o;
}

static void
outline_link(struct buf *b, const char *key, const struct outline *o, int i)
{
	if (i >= 0)
		buf_printf(b, "/%s %u 0 R", key, (unsigned)o[i].ref);
}

static void
outline_entry(struct pdf_doc *d, const struct pages *p,
    const struct outline *o, size_t i, pdf_ref root, const pdf_ref *page_refs)
{
	const struct outline_entry *e = &p->outline[i];
	struct buf b = { .arena = d->arena };

	buf_str(&b, "/Title");
	pdf_put_text(&b, e->title);
	buf_printf(&b, "/Parent %u 0 R",
	    (unsigned)(o[i].parent >= 0 ? o[o[i].parent].ref : root));
	outline_link(&b, "Prev", o, o[i].prev);
	outline_link(&b, "Next", o, o[i].next);
	outline_link(&b, "First", o, o[i].first);
	outline_link(&b, "Last", o, o[i].last);
	if (o[i].n_children != 0)
		buf_printf(&b, "/Count %u", o[i].n_children);
	buf_printf(&b, "/Dest[%u 0 R/XYZ null", (unsigned)page_refs[e->page]);
	pdf_put_length(&b, p->pages[e->page].height - e->y);
	buf_str(&b, " null]");
	pdf_dict(d, o[i].ref, &b);
}

void
pdf_outline_write(struct pdf_doc *d, const struct pages *p,
    const pdf_ref *page_refs)
{
	struct buf b = { .arena = d->arena };
	struct outline root, *o;
	pdf_ref ref;

	buf_str(&d->catalog, "/PageLabels<</Nums[0<</S/D>>]>>\n");
	if (p->n_outline == 0)
		return;
	ref = pdf_reserve(d);
	o = outline_tree(d, p, &root);
	for (size_t i = 0; i < p->n_outline; i++)
		outline_entry(d, p, o, i, ref, page_refs);
	buf_printf(&b, "/Type/Outlines/Count %zu", p->n_outline);
	outline_link(&b, "First", o, root.first);
	outline_link(&b, "Last", o, root.last);
	pdf_dict(d, ref, &b);
	buf_printf(&d->catalog, "/Outlines %u 0 R\n", (unsigned)ref);
}

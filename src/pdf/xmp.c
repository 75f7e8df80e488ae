/*
 * The metadata stream: what Info says, as XMP, and what the file claims to
 * be.
 *
 * Dublin Core needs no schema of its own in PDF/A; the identification of
 * PDF/UA and PRISM do.  A record's numbers are dc:identifier (the first) and
 * dc:relation, since no schema that is in use has PubMed's.
 *
 * Compressed, which PDF/A-2 no longer forbids: 2 kB less of 33.
 *
 * Source: XMP specification, part 1; ISO 19005-2, 6.6 (metadata) and 6.6.2.3
 * (extension schemas); ISO 14289-1, 5 (identification); PRISM 2.0.
 */
#include "pdf/meta.h"

#include "base/arena.h"
#include "model/story.h"
#include "pdf/value.h"

/* ---- properties --------------------------------------------------------- */

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

/* ---- the frame ---------------------------------------------------------- */

#define XMP_UA "http://www.aiim.org/pdfua/ns/id/"
#define XMP_PRISM "http://prismstandard.org/namespaces/basic/2.0/"

static const char xmp_head[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
    " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:prism=\"" XMP_PRISM "\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"" XMP_UA "\">\n"
    "<dc:format>application/pdf</dc:format>\n";

#define XMP_SCHEMA(name, uri, prefix) \
    "<rdf:li rdf:parseType=\"Resource\">" \
    "<pdfaSchema:schema>" name "</pdfaSchema:schema>" \
    "<pdfaSchema:namespaceURI>" uri "</pdfaSchema:namespaceURI>" \
    "<pdfaSchema:prefix>" prefix "</pdfaSchema:prefix>" \
    "<pdfaSchema:property><rdf:Seq>"
#define XMP_PROPERTY(name, type, category, description) \
    "<rdf:li rdf:parseType=\"Resource\">" \
    "<pdfaProperty:name>" name "</pdfaProperty:name>" \
    "<pdfaProperty:valueType>" type "</pdfaProperty:valueType>" \
    "<pdfaProperty:category>" category "</pdfaProperty:category>" \
    "<pdfaProperty:description>" description \
    "</pdfaProperty:description></rdf:li>"
#define XMP_SCHEMA_END "</rdf:Seq></pdfaSchema:property></rdf:li>\n"

static const char xmp_tail[] =
    "<pdfaid:part>2</pdfaid:part>"
    "<pdfaid:conformance>A</pdfaid:conformance>"
    "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
    "<pdfaExtension:schemas><rdf:Bag>\n"
    XMP_SCHEMA("PDF/UA identification", XMP_UA, "pdfuaid")
    XMP_PROPERTY("part", "Integer", "internal", "Part of ISO 14289")
    XMP_SCHEMA_END
    XMP_SCHEMA("PRISM basic metadata", XMP_PRISM, "prism")
    XMP_PROPERTY("doi", "Text", "external", "DOI of the article")
    XMP_PROPERTY("publicationName", "Text", "external", "Journal")
    XMP_SCHEMA_END
    "</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
    "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";

/* ---- the record --------------------------------------------------------- */

/* "doi:10.x/y", "pmid:123", "pmcid:PMC1": the first, and the others. */
static void
xmp_identifiers(struct pdf_doc *d, struct buf *b, const struct story_meta *m)
{
	const char *values[3];
	size_t n = 0;

	if (m->doi != NULL)
		values[n++] = arena_printf(d->arena, "doi:%s", m->doi);
	if (m->pmid != NULL)
		values[n++] = arena_printf(d->arena, "pmid:%s", m->pmid);
	if (m->pmcid != NULL)
		values[n++] = arena_printf(d->arena, "pmcid:%s", m->pmcid);
	if (n == 0)
		return;
	xmp_simple(b, "dc:identifier", values[0]);
	xmp_list(b, "dc:relation", "Bag", values + 1, n - 1);
}

void
pdf_xmp_write(struct pdf_doc *d, const struct story_meta *m,
    const char *date)
{
	struct buf b = { .arena = d->arena };
	pdf_ref ref = pdf_reserve(d);
	const char *lang = m->lang;

	buf_str(&b, xmp_head);
	xmp_alt(&b, "dc:title", m->title);
	xmp_list(&b, "dc:creator", "Seq", m->authors, m->n_authors);
	xmp_alt(&b, "dc:description", m->subject);
	xmp_list(&b, "dc:subject", "Bag", m->keywords, m->n_keywords);
	xmp_list(&b, "dc:language", "Bag", &lang, lang != NULL);
	xmp_alt(&b, "dc:rights", m->rights);
	xmp_identifiers(d, &b, m);
	xmp_simple(&b, "dc:source", m->citation);
	xmp_simple(&b, "prism:doi", m->doi);
	xmp_simple(&b, "prism:publicationName", m->journal);
	xmp_simple(&b, "pdf:Keywords",
	    pdf_meta_join(d, m->keywords, m->n_keywords));
	xmp_simple(&b, "pdf:Producer", META_PRODUCER);
	xmp_simple(&b, "xmp:CreatorTool", META_PRODUCER);
	xmp_simple(&b, "xmp:CreateDate", date);
	xmp_simple(&b, "xmp:ModifyDate", date);
	xmp_simple(&b, "xmp:MetadataDate", date);
	buf_str(&b, xmp_tail);
	pdf_stream(d, ref, "/Type/Metadata/Subtype/XML", b.p, b.len, true);
	pdf_put_ref(&d->catalog, "/Metadata ", ref);
}

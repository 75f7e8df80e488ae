#include "desk.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

static const char *const authors[] = { "Ada <First>", "\xC3\x89mile B" };
static const char *const keywords[] = { "one & two", "three" };

struct packet {
	struct desk desk;
	xmlDocPtr doc;
	xmlXPathContextPtr context;
};

static void
packet_open(struct packet *p)
{
	static const char *const spaces[][2] = {
		{ "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#" },
		{ "dc", "http://purl.org/dc/elements/1.1/" },
		{ "xmp", "http://ns.adobe.com/xap/1.0/" },
		{ "pdf", "http://ns.adobe.com/pdf/1.3/" },
		{ "prism", "http://prismstandard.org/namespaces/basic/2.0/" },
		{ "pdfaid", "http://www.aiim.org/pdfa/ns/id/" },
		{ "pdfuaid", "http://www.aiim.org/pdfua/ns/id/" },
		{ "p", "http://www.aiim.org/pdfa/ns/property#" }
	};
	const struct desk_object *o;

	ck_assert(desk_print(&p->desk));
	desk_read(&p->desk);
	o = desk_at(&p->desk, desk_the(&p->desk, "/Type /Catalog")->dict,
	    "/Metadata");
	ck_assert_ptr_nonnull(strstr(o->dict, "/Type/Metadata/Subtype/XML"));
	p->doc = xmlReadMemory(o->stream, (int)o->len, NULL, NULL,
	    XML_PARSE_NONET | XML_PARSE_HUGE);
	ck_assert_ptr_nonnull(p->doc);
	p->context = xmlXPathNewContext(p->doc);
	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		xmlXPathRegisterNs(p->context,
		    (const xmlChar *)spaces[i][0],
		    (const xmlChar *)spaces[i][1]);
}

static void
packet_drop(struct packet *p)
{
	xmlXPathFreeContext(p->context);
	xmlFreeDoc(p->doc);
	xmlCleanupParser();
	desk_drop(&p->desk);
}

static void
says(struct packet *p, const char *path, const char *value)
{
	xmlXPathObjectPtr o = xmlXPathEvalExpression((const xmlChar *)
	    arena_printf(p->desk.arena, "string(%s)", path), p->context);

	ck_assert_ptr_nonnull(o);
	ck_assert_msg(strcmp((const char *)o->stringval, value) == 0,
	    "%s: %s", path, (const char *)o->stringval);
	xmlXPathFreeObject(o);
}

START_TEST(it_says_what_info_says)
{
	struct packet p;
	struct story_meta *m = &p.desk.meta;

	desk_open(&p.desk);
	m->authors = (const char **)(uintptr_t)authors;
	m->keywords = (const char **)(uintptr_t)keywords;
	m->n_authors = m->n_keywords = 2;
	m->subject = "Journal 2000";
	m->doi = "10.1/x<y";
	m->pmid = "12";
	m->pmcid = "PMC3";
	m->journal = "A Journal";
	m->citation = "J. 2000;1:2";
	packet_open(&p);
	says(&p, "//dc:title/rdf:Alt/rdf:li[@xml:lang='x-default']",
	    "A title");
	says(&p, "//dc:creator/rdf:Seq/rdf:li[1]", "Ada <First>");
	says(&p, "//dc:creator/rdf:Seq/rdf:li[2]", "\xC3\x89mile B");
	says(&p, "//dc:subject/rdf:Bag/rdf:li[1]", "one & two");
	says(&p, "//dc:description/rdf:Alt/rdf:li", "Journal 2000");
	says(&p, "//dc:identifier", "doi:10.1/x<y");
	says(&p, "//dc:relation/rdf:Bag/rdf:li[1]", "pmid:12");
	says(&p, "//dc:relation/rdf:Bag/rdf:li[2]", "pmcid:PMC3");
	says(&p, "//dc:language/rdf:Bag/rdf:li", "en");
	says(&p, "//dc:source", "J. 2000;1:2");
	says(&p, "//prism:doi", "10.1/x<y");
	says(&p, "//prism:publicationName", "A Journal");
	says(&p, "//pdf:Keywords", "one & two; three");
	says(&p, "//xmp:CreateDate", "2000-02-29T00:00:00Z");
	packet_drop(&p);
}
END_TEST

START_TEST(it_claims_pdf_a_2a_and_pdf_ua_1)
{
	struct packet p;

	desk_open(&p.desk);
	packet_open(&p);
	says(&p, "//pdfaid:part", "2");
	says(&p, "//pdfaid:conformance", "A");
	says(&p, "//pdfuaid:part", "1");
	says(&p, "//p:name[1]", "part");
	packet_drop(&p);
}
END_TEST

START_TEST(what_the_record_lacks_is_not_said)
{
	struct packet p;

	desk_open(&p.desk);
	packet_open(&p);
	says(&p, "count(//dc:creator | //dc:identifier | //dc:relation | "
	    "//prism:doi | //dc:subject | //dc:rights)", "0");
	packet_drop(&p);
}
END_TEST

START_TEST(hostile_words_are_well_formed)
{
	enum { LONG = 100000 };
	struct packet p;
	char *title;

	desk_open(&p.desk);
	title = arena_alloc(p.desk.arena, LONG + 1);
	memset(title, '<', LONG);
	memcpy(title, "]]>\x01\xFF\xEF\xBF\xBE\xEF\xBB\xBF", 11);
	p.desk.meta.title = title;
	p.desk.meta.doi = title;
	packet_open(&p);
	says(&p, "string-length(//dc:title) > 99000", "true");
	packet_drop(&p);
}
END_TEST

UNIT_MAIN("pdf/xmp", it_says_what_info_says, it_claims_pdf_a_2a_and_pdf_ua_1,
    what_the_record_lacks_is_not_said, hostile_words_are_well_formed)

/*
 * Link annotations: one per fragment, under the Link element.
 *
 * Source: ISO 32000-1, 12.5.6.5 and 14.7.4.3 (OBJR); ISO 14289-1, 7.18.
 */
#include "pdf/content.h"

#include "pdf/value.h"

void
content_link(struct content *c, const struct item *it)
{
	struct buf b = { .arena = c->doc->arena };
	int elem = pdf_tags_elem(c->tags, it->elem);
	pdf_ref ref;

	/* an annotation outside the structure tree is forbidden */
	if (elem == ELEM_ARTIFACT || it->href == NULL ||
	    it->href[0] == '\0')
		return;
	ref = pdf_reserve(c->doc);
	buf_str(&b, "/Type/Annot/Subtype/Link/Rect[");
	pdf_put_box(&b, it->x, it->y, it->width, it->height,
	    c->page->height);
	buf_printf(&b, "]/Border[0 0 0]/F 4/StructParent %u/Contents",
	    pdf_tags_link(c->tags, elem, c->number, ref));
	pdf_put_text(&b, it->title != NULL && it->title[0] != '\0' ?
	    it->title : it->href);
	buf_str(&b, "/A<</S/URI/URI");
	pdf_put_uri(&b, it->href);
	buf_str(&b, ">>");
	pdf_dict(c->doc, ref, &b);
	buf_printf(c->annots, "%u 0 R ", (unsigned)ref);
}

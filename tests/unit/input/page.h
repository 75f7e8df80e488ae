/*
 * A scene for the parts of the reader of web pages: a page, an article to
 * fill, the messages.
 */
#ifndef TESTS_INPUT_PAGE_H
#define TESTS_INPUT_PAGE_H

#include "lines.h"

#include <libxml/HTMLparser.h>

#include "input/html.h"

struct page {
	struct desk desk;
	struct article x;
	struct html h;
	xmlDocPtr doc;
	char record[32];
};

/* A page of this body, which holds the article. */
static inline struct html *
page_open(struct page *p, const char *body)
{
	struct buf b;

	*p = (struct page){ .desk = { .arena = arena_new(0) } };
	p->desk.notes = p->desk.arena;
	p->desk.said = (struct buf){ .arena = p->desk.arena };
	p->desk.diags = (struct diags){ .sink = desk_say, .ctx = &p->desk };
	b = (struct buf){ .arena = p->desk.arena };
	buf_printf(&b, "<html><body>%s</body></html>", body);
	p->doc = htmlReadMemory(buf_text(&b), (int)b.len, NULL, "UTF-8",
	    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
	    HTML_PARSE_NONET);
	p->h = (struct html){
		.arena = p->desk.arena, .x = &p->x, .diags = &p->desk.diags,
		.record = p->record, .root = xmlDocGetRootElement(p->doc)
	};
	html_leave(p->h.root);
	p->h.page = html_find(p->h.root, "body");
	p->h.cite = (struct copied){
		.arena = p->desk.arena, .x = &p->x,
		.diags = &p->desk.diags, .where = "test"
	};
	return &p->h;
}

static inline void
page_drop(struct page *p)
{
	xmlFreeDoc(p->doc);
	arena_drop(p->desk.arena);
}

#endif

/*
 * What the tests of JATS share: articles of a given front, body or back.
 */
#ifndef TESTS_INPUT_JATS_DESK_H
#define TESTS_INPUT_JATS_DESK_H

#include "desk.h"

#define JATS_OPEN "<article article-type=\"research-article\" " \
	"xmlns:xlink=\"http://www.w3.org/1999/xlink\" " \
	"xmlns:mml=\"http://www.w3.org/1998/Math/MathML\">"
#define FRONT(front) JATS_OPEN "<front>" front "</front></article>"
#define META(meta) FRONT("<article-meta>" meta "</article-meta>")
#define TITLED_META(meta) META("<title-group><article-title>A title" \
	"</article-title></title-group>" meta)
#define REST(rest) JATS_OPEN "<front><article-meta><title-group>" \
	"<article-title>A title</article-title></title-group>" \
	"</article-meta></front>" rest "</article>"
#define BACK(back) REST("<back>" back "</back>")
#define BODY(body) REST("<body>" body "</body>")
#define REFS(refs) BACK("<ref-list>" refs "</ref-list>")
#define REF(citation) REFS("<ref>" citation "</ref>")

/* The section of a title; fails where there is none. */
static inline const struct section *
section_of(const struct section *s, size_t n, const char *title)
{
	for (size_t i = 0; i < n; i++)
		if (s[i].title == title || (s[i].title != NULL &&
		    title != NULL && strcmp(s[i].title, title) == 0))
			return &s[i];
	ck_abort_msg("no section \"%s\"", title != NULL ? title : "(null)");
	return NULL;
}

#define SECTION(x, title) section_of((x)->sections, (x)->n_sections, title)
#define NOTE(x, title) \
	section_of((x)->author_notes, (x)->n_author_notes, title)

/* How often a path was counted as unreached. */
static inline size_t
n_unreached(const struct article *x, const char *path)
{
	for (size_t i = 0; i < x->n_unreached; i++)
		if (strcmp(x->unreached[i].path, path) == 0)
			return x->unreached[i].count;
	return 0;
}

#define ck_ref(k, x, i, line) \
	ck_rich(k, (x)->ref_lists[0].refs[i].text, line)

#endif

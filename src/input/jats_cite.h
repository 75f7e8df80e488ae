/*
 * JATS: citations, whatever their form.
 */
#ifndef INPUT_JATS_CITE_H
#define INPUT_JATS_CITE_H

#include "input/jats.h"

/*
 * The text of a citation, or of any element with the parts of one, in NLM's
 * style unless it brings its own punctuation; its identifiers join `r`.
 */
struct rich
jats_citation_text(struct jats *j, const xmlNode *n, struct ref *r);

/* Is it made of parts: names, a title, a source? */
bool
jats_has_parts(const xmlNode *n);

/* The same within a line of text: its DOI follows it as a link. */
void
jats_put_citation(struct jats_line *l, const xmlNode *n);

/* With its own punctuation (jats_mixed.c), with NLM's (jats_style.c). */
struct rich
jats_mixed(struct jats *j, const xmlNode *n, struct ref *r);
struct rich
jats_styled(struct jats *j, const xmlNode *n, struct ref *r);

/*
 * Take an identifier (<pub-id>, <object-id>) into `r`; false where it is of a
 * kind that the text should show.
 */
bool
jats_take_id(struct jats *j, const xmlNode *n, struct ref *r);

/* The same for a link: true where it is an identifier. */
bool
jats_take_link(struct jats *j, const xmlNode *n, struct ref *r);

/* "Roe AB", as NLM has it; "" where nobody is named. */
const char *
jats_cited_name(struct jats *j, const xmlNode *n);

#endif

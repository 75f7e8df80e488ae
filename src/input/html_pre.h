/*
 * Another dialect as the text of a saved web page.
 */
#ifndef INPUT_HTML_PRE_H
#define INPUT_HTML_PRE_H

#include <libxml/tree.h>

#include "input/input.h"

struct html_pre;

/*
 * The text of the page's <pre> elements for the dialect that knows it.
 *
 * name  of the page, for messages; borrowed
 *
 * Returns NULL where there is none, without a message.
 */
struct html_pre *
html_pre_open(const xmlNode *root, const char *name, struct diags *diags);
void
html_pre_drop(struct html_pre *pre);

/* As a dialect's. */
enum read_result
html_pre_next(struct html_pre *pre, struct arena *a, struct article *article);

/* How sure is it that a page's first bytes hold such text? */
int
html_pre_sniff(const char *head);

#endif

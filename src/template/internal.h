/*
 * What the files of the template room share.
 */
#ifndef TEMPLATE_INTERNAL_H
#define TEMPLATE_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "model/article.h"
#include "model/story.h"
#include "template/template.h"

/* A style: how a block is set, and its text. */
struct tstyle {
	const char *name;
	struct text_style text;
	struct block_style block;
};

/* An element of the template. */
struct tnode {
	const char *name;               /* "p", "section", "field", ... */
	const char *field;              /* the model's field, or NULL */
	const char *test;               /* if=: shown when this field is there */
	const char *title;              /* heading, label, or literal text */
	const char *separator;
	enum elem_role role;
	const struct tstyle *style, *title_style;
	bool on_first, on_others;       /* head, foot */
	sp baseline, rule, rule_y;      /* head, foot */
	uint32_t color;                 /* of the rule */
	struct tnode **children;
	size_t n_children;
};

struct template {
	struct arena *arena;
	struct tstyle **styles;
	size_t n_styles;
	sp page_width, page_height;
	sp margin_top, margin_bottom, margin_left, margin_right;
	struct tnode *root;             /* <template> */
	struct tnode *body;
};

/* The style of a name; NULL when there is none. */
const struct tstyle *
template_style(const struct template *t, const char *name);

/*
 * Set a property by its CSS name.  Returns false for an unknown name, and
 * for a value that the property cannot have.
 */
bool
style_property(struct tstyle *s, const char *name, const char *value);

/* "10.5pt", "12mm", "1in" -> [sp] */
bool
style_length(const char *value, sp *length);
bool
style_color(const char *value, uint32_t *color);

/* ---- composing ---------------------------------------------------------- */

struct compose {
	const struct template *t;
	struct arena *arena;
	const struct article *x;
	struct story *story;
};

/* Spans in the making. */
struct spans {
	struct compose *c;
	const struct tstyle *style;     /* of plain text */
	struct span *spans;
	size_t n_spans;
};

/* Add text in the style of the list; NULL or "" adds nothing. */
struct span *
spans_text(struct spans *s, const char *text, unsigned flags);
/* The same in another named style; falls back to the list's. */
struct span *
spans_styled(struct spans *s, const char *text, const char *style,
    unsigned flags);
void
spans_rich(struct spans *s, const struct rich *r, unsigned flags);
/* A link that shows `text`; title is what a screen reader says. */
void
spans_link(struct spans *s, const char *text, const char *href,
    const char *title);
void
spans_doi(struct spans *s, const char *doi, const char *prefix);
void
spans_pmid(struct spans *s, const char *text, const char *pmid);
void
spans_pmcid(struct spans *s, const char *text, const char *pmcid);

/* A text style like `base` with something changed. */
const struct text_style *
spans_variant(struct compose *c, const struct text_style *base,
    unsigned styles);

/* An inline field: adds its spans; n is the element that names it. */
void
inline_field(struct spans *s, const struct tnode *n, const char *field);
/* A block field: adds blocks to `parent`; false when no such field. */
bool
block_field(struct compose *c, const struct tnode *n, const char *field,
    struct block *parent);
bool
field_is_known(const char *field);

/* New blocks; children are added to `parent`. */
struct block *
block_new(struct compose *c, struct block *parent, enum block_kind kind,
    enum elem_role role, const struct tstyle *style);
struct block *
block_para(struct compose *c, struct block *parent, enum elem_role role,
    const struct tstyle *style, const struct spans *s);
/* A heading with its entry in the outline. */
struct block *
block_heading(struct compose *c, struct block *parent, const char *title,
    const struct tstyle *style);

#endif

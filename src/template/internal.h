/*
 * What the files of the template room share.
 *
 * A template is a tree of nodes; composing walks it with an article in hand.
 * What a node says of the article it says by naming a field: one entry of the
 * table in fields.c, which can be put in a line, set as blocks, or measured
 * for a condition.
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

/* ---- templates ---------------------------------------------------------- */

/* A style: how a block is set, and its text. */
struct tstyle {
	const char *name;
	struct text_style text;
	struct block_style block;
};

enum tnode_kind {
	TNODE_NONE, TNODE_TEMPLATE, TNODE_HEAD, TNODE_FOOT, TNODE_BODY,
	TNODE_GROUP, TNODE_COLUMNS, TNODE_SIDE, TNODE_SECTION, TNODE_P,
	TNODE_EACH, TNODE_RULE,
	TNODE_SPAN, TNODE_FILL, TNODE_BREAK, TNODE_PAGE_NUMBER,
	TNODE_PAGE_COUNT, TNODE_N_KINDS
};

struct field;

/* Shown where the size of a field lies in [min, max]. */
struct tcondition {
	const struct field *field;      /* NULL: always */
	size_t min, max;
};

/* An element of the template. */
struct tnode {
	enum tnode_kind kind;
	const struct field *field;      /* or NULL */
	struct tcondition condition;
	const char *text;               /* literal, of a span without field */
	const char *title;              /* heading of a section; of a p: what
	                                   runs in before its text */
	const char *before, *after;     /* around a field that is there */
	int leave_out;                  /* when it must be shorter, the lower go
	                                   first; 0: never */
	size_t leave_keep;              /* entries of it that stay */
	const char *leave_name;         /* what the note calls it */
	const char *separator;          /* between the entries of a list; a
	                                   newline is a forced break */
	enum elem_role role;
	bool outline;                   /* section: has an entry */
	const struct tstyle *style, *title_style, *label_style, *caps_style,
	    *link_style,
	    *cell_style, *head_style, *note_style;      /* of tables */
	bool on_first, on_others;       /* head, foot */
	sp baseline, rule, rule_y;      /* head: from the top; foot: from the
	                                   bottom edge of the page [sp] */
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
	sp least_text, least_small, least_margin;       /* [sp]; see closer.c */
	int least_leading;              /* in 1/1000 of the size; 0 */
	enum table_mode tables;
	size_t table_columns, table_cells;      /* most that are set */
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

/* "10.5pt", "12mm", "1in", "0" -> [sp] */
bool
style_length(const char *value, sp *length);
/* "#7A1F2B" -> 0x7A1F2B */
bool
style_color(const char *value, uint32_t *color);

/* ---- composing ---------------------------------------------------------- */

struct compose {
	const struct template *t;
	struct arena *arena;
	const struct article *x;
	struct story *story;
	struct fit fit;
	const char **left_out;          /* names, in the order of the page */
	size_t n_left_out;
	bool named;                     /* all authors are, somewhere */
	bool others;                    /* some were put as a number */
	bool others_alone;              /* and are named nowhere else */
	struct diags *diags;
	enum table_mode tables;         /* never TABLES_TEMPLATE */
};

/* Between a label and the text that it runs in. */
#define EN_SPACE "\xE2\x80\x82"

/* Spans in the making. */
struct spans {
	struct compose *c;
	const struct tstyle *style;     /* of plain text */
	const struct tnode *node;       /* that names the field */
	struct span *spans;
	size_t n_spans;
};

/* Add text in the style of the list; NULL or "" adds nothing. */
struct span *
spans_text(struct spans *s, const char *text, unsigned flags);
/* The same in another style; NULL: the list's. */
struct span *
spans_styled(struct spans *s, const char *text, const struct tstyle *style,
    unsigned flags);
struct span *
spans_kind(struct spans *s, enum span_kind kind);
void
spans_rich(struct spans *s, const struct rich *r, unsigned flags);
void
spans_paras(struct spans *s, const struct rich *paras, size_t n);
/* Between entry i - 1 and entry i of a list: the node's separator. */
void
spans_separate(struct spans *s, size_t i);
/* A blank, after a full stop where what stands there ends without one. */
void
spans_sentence(struct spans *s);
/* What was put from span `first` on is in this language. */
void
spans_lang(struct spans *s, size_t first, const char *lang);

/* Where anything goes from right to left: spans from `first` on are of a
   direction of their own. */
void
spans_isolate(struct spans *s, size_t first);

/* A link that shows `text`; title is what a screen reader says. */
void
spans_link(struct spans *s, const char *text, const char *href,
    const char *title);
/* Links by identifier; NULL adds nothing. */
void
spans_doi(struct spans *s, const char *doi, const char *prefix);
void
spans_pmid(struct spans *s, const char *text, const char *pmid);
void
spans_pmcid(struct spans *s, const char *text, const char *pmcid);
/* " doi:10.x/y PubMed PMC", each in the link style of the node. */
void
spans_id_links(struct spans *s, const char *doi, const char *pmid,
    const char *pmcid);
const char *
doi_href(struct arena *a, const char *doi);

/* A text style like `base` with something changed. */
const struct text_style *
spans_variant(struct compose *c, const struct text_style *base,
    unsigned styles);

/* ---- fields ------------------------------------------------------------- */

struct field {
	const char *name;               /* the model's, or a derived one */
	void (*put)(struct spans *s);   /* in a line; or NULL */
	void (*blocks)(struct compose *c, const struct tnode *n,
	    struct block *parent);      /* as blocks; or NULL */
	size_t (*size)(const struct article *x);        /* or NULL */
};

const struct field *
field_find(const char *name);
/*
 * Items of a list, characters of a text: what conditions compare.
 */
size_t
field_size(struct compose *c, const struct field *f);

/* ---- blocks ------------------------------------------------------------- */

struct block *
block_make(struct compose *c, enum block_kind kind, enum elem_role role,
    const struct tstyle *style);
void
block_add(struct compose *c, struct block *parent, struct block *child);
/* Made and added. */
struct block *
block_new(struct compose *c, struct block *parent, enum block_kind kind,
    enum elem_role role, const struct tstyle *style);
/* A paragraph; nothing without spans. */
struct block *
block_para(struct compose *c, struct block *parent, enum elem_role role,
    const struct tstyle *style, const struct spans *s);
/* A heading with its entry in the outline. */
struct block *
block_heading(struct compose *c, struct block *parent, enum elem_role role,
    const char *title, const struct tstyle *style);

/* ---- fitting ------------------------------------------------------------ */

/* How an element is composed. */
typedef void compose_handler(struct compose *c, const struct tnode *n,
    struct block *parent);

/* Compose what may be left out: whole, in part, or not. */
void
leave_compose(struct compose *c, const struct tnode *n,
    struct block *parent, compose_handler *handler);
/* What was left out, in a line; NULL. */
const char *
leave_names(struct compose *c);

/* Set the story as closely as c->fit says. */
void
closer_set(struct compose *c);

/* ---- words -------------------------------------------------------------- */

/* "a", then between and "b": nothing before the first, nothing for NULL. */
void
join(struct buf *b, const char *between, const char *text);
/* "15 September 2023"; NULL for an empty date. */
const char *
date_long(struct arena *a, const struct date *d);
/* "17(5):674-683" with an en dash; "". */
const char *
issue_text(struct arena *a, const struct article *x);
/* "Gut Liver 2023;17(5):674-683"; "". */
const char *
citation_short(struct arena *a, const struct article *x);
/* The journal up to " : official journal of ...", or its short name; NULL. */
const char *
journal_name(struct arena *a, const struct article *x);
/* What stands as the title: the vernacular where there is no other. */
const struct rich *
article_title(const struct article *x);
/* The title without PubMed's full stop. */
struct rich
rich_without_stop(struct arena *a, const struct rich *r);
/*
 * A reference's text with its journal in italics, where that is certain.
 *
 * after  set to the run behind the journal (year, volume, pages), or SIZE_MAX
 */
struct rich
citation_with_journal(struct arena *a, const struct rich *r, size_t *after);
/* NBSP between the initials of a name. */
const char *
name_tied(struct arena *a, const char *name);
/* "de" -> "German"; the code where no name is known. */
const char *
lang_name(const char *lang);
/* Numbers tell nothing where all authors share the one affiliation. */
bool
affs_are_numbered(const struct article *x);
/* What must be read before the article. */
bool
notice_is_alert(const struct notice *n);

/* Fill story.meta. */
void
meta_compose(struct compose *c, int64_t time);

#endif

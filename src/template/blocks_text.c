/*
 * Block fields of running text: abstracts, affiliations, figures, sections.
 */
#include <ctype.h>
#include <string.h>

#include "model/image.h"
#include "template/blocks.h"
#include "template/internal.h"
#include "template/tables.h"

/* ---- labels that run in ------------------------------------------------- */

static bool
label_is_capitals(const char *label)
{
	bool any = false;

	for (; *label != '\0'; label++) {
		if (islower((unsigned char)*label))
			return false;
		any = any || isupper((unsigned char)*label);
	}
	return any;
}

/* Labels in capitals and others have each a style. */
static void
label_put(struct spans *s, const char *label)
{
	const struct tnode *n = s->node;

	if (label == NULL)
		return;
	spans_styled(s, label, n->caps_style != NULL &&
	    label_is_capitals(label) ? n->caps_style : n->label_style,
	    SPAN_NO_HYPHENS);
	spans_text(s, EN_SPACE, 0);
}

/* Paragraphs, the first with a label. */
static void
labelled_paras(struct compose *c, const struct tnode *n, struct block *parent,
    const char *label, const struct rich *paras, size_t n_paras)
{
	struct spans s = { .c = c, .style = n->style, .node = n };

	label_put(&s, label);
	for (size_t i = 0; i < n_paras; i++) {
		spans_rich(&s, &paras[i], 0);
		block_para(c, parent, ELEM_P, n->style, &s);
		s.spans = NULL;
		s.n_spans = 0;
	}
	block_para(c, parent, ELEM_P, n->style, &s);
}

/* ---- abstracts ---------------------------------------------------------- */

static const char *
abstract_heading(struct compose *c, const struct abstract *x)
{
	static const char *const titles[] = {
		"Abstract", "Abstract", "Plain language summary",
		"Graphical abstract", "Highlights", "Key points",
		"Executive summary", "Summary", "Abstract"
	};
	const char *title = titles[x->kind];

	if (x->title != NULL)
		return x->title;
	if (x->kind == ABSTRACT_OTHER && x->type != NULL)
		title = arena_printf(c->arena, "Abstract (%s)", x->type);
	if (x->lang != NULL && strcmp(x->lang, c->story->meta.lang) != 0)
		title = arena_printf(c->arena, "%s in %s", title,
		    lang_name(x->lang));
	return title;
}

static void
abstract_set(struct compose *c, const struct tnode *n, struct block *parent,
    const struct abstract *x)
{
	struct block *sect = block_make(c, BLOCK_GROUP, ELEM_SECT, NULL);
	struct block *text = block_make(c, BLOCK_GROUP, ELEM_NONE, NULL);
	struct spans rights = { .c = c, .node = n,
	    .style = n->link_style != NULL ? n->link_style : n->style };

	struct block *heading;

	text->lang = x->lang;
	for (size_t i = 0; i < x->n_secs; i++)
		labelled_paras(c, n, text, x->secs[i].label, x->secs[i].paras,
		    x->secs[i].n_paras);
	spans_text(&rights, x->copyright, 0);
	if (text->n_children == 0 && rights.n_spans == 0)
		return;
	block_add(c, parent, sect);
	heading = block_heading(c, sect, n->role, abstract_heading(c, x),
	    n->title_style);
	if (heading != NULL && x->title != NULL)
		heading->lang = x->lang;
	block_add(c, sect, text);
	block_para(c, sect, ELEM_P, rights.style, &rights);
}

void
blocks_abstracts(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	for (size_t i = 0; i < c->x->n_abstracts; i++)
		abstract_set(c, n, parent, &c->x->abstracts[i]);
}

/* ---- affiliations ------------------------------------------------------- */

static void
aff_set(struct compose *c, const struct tnode *n, struct block *list,
    size_t i)
{
	struct spans s = { .c = c, .style = n->style, .node = n };
	struct spans label = { .c = c, .node = n,
	    .style = n->label_style != NULL ? n->label_style : n->style };
	struct block *item;

	spans_rich(&s, &c->x->affs[i].text, 0);
	if (s.n_spans == 0)     /* of some only this is known */
		spans_text(&s, c->x->affs[i].ror, SPAN_URL);
	if (list->role != ELEM_L) {
		block_para(c, list, ELEM_P, n->style, &s);
		return;
	}
	spans_text(&label, arena_printf(c->arena, "%zu", i + 1),
	    SPAN_NO_HYPHENS);
	item = block_new(c, list, BLOCK_ITEM, ELEM_LI, label.style);
	item->spans = label.spans;
	item->n_spans = label.n_spans;
	block_para(c, item, ELEM_P, n->style, &s);
}

void
blocks_affs(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct block *list = block_new(c, parent, BLOCK_GROUP,
	    affs_are_numbered(c->x) ? ELEM_L : ELEM_NONE, NULL);

	for (size_t i = 0; i < c->x->n_affs; i++)
		aff_set(c, n, list, i);
}

/* ---- figures ------------------------------------------------------------ */

/* What a screen reader says instead of the picture. */
static const char *
figure_alt(struct compose *c, const struct figure *f)
{
	struct buf b = { .arena = c->arena };

	if (f->alt_text != NULL)
		return f->alt_text;
	join(&b, "", f->label);
	if (f->title.n_runs != 0)
		join(&b, ": ", rich_text(c->arena, &f->title));
	else if (f->n_caption != 0)
		join(&b, ": ", rich_text(c->arena, &f->caption[0]));
	return b.len != 0 ? buf_text(&b) : "A figure without a caption";
}

/*
 * The picture, as large as a screen shows it (96 dots an inch), but at most a
 * third of the page high; layout keeps it within the measure.
 */
static void
figure_picture(struct compose *c, const struct tnode *n,
    struct block *parent, const struct figure *f)
{
	struct block *b = block_new(c, parent, BLOCK_IMAGE, ELEM_FIGURE,
	    NULL);
	struct block_style *y = arena_alloc(c->arena, sizeof *y);
	sp most = c->story->page_height / 3;
	sp gap = n->style->block.line_height / 2;

	y->name = "picture";
	/* nearer to its caption than to the one above */
	y->margin_top = 2 * gap;
	y->margin_bottom = gap * 2 / 3;
	y->break_after_avoid = true;
	b->style = y;
	b->field = "figures";
	b->alt = figure_alt(c, f);
	b->image = f->image;
	b->image_width = (sp)f->image->width * SP_IN / 96;
	b->image_height = (sp)f->image->height * SP_IN / 96;
	if (b->image_height > most) {
		b->image_width = b->image_width * most / b->image_height;
		b->image_height = most;
	}
}

/* Where the caption goes; with a picture, below that and tagged as such. */
static struct block *
figure_frame(struct compose *c, const struct tnode *n, struct block *parent,
    const struct figure *f)
{
	struct block *whole;

	if (f->image == NULL)
		return parent;
	whole = block_new(c, parent, BLOCK_GROUP, ELEM_DIV, NULL);
	figure_picture(c, n, whole, f);
	return block_new(c, whole, BLOCK_GROUP, ELEM_CAPTION, NULL);
}

void
figure_caption(struct compose *c, const struct tnode *n,
    struct block *parent, const struct figure *f)
{
	struct spans s = { .c = c, .style = n->style, .node = n };

	/* its words stand in the text */
	if (f->in_text && f->image == NULL)
		return;
	label_put(&s, f->label);
	spans_rich(&s, &f->title, 0);
	if (f->title.n_runs != 0 && f->n_caption != 0)
		spans_sentence(&s);
	for (size_t i = 0; i < f->n_caption; i++) {
		spans_rich(&s, &f->caption[i], 0);
		block_para(c, parent, ELEM_P, n->style, &s);
		s.spans = NULL;
		s.n_spans = 0;
	}
	if (f->alt_text != NULL && f->image == NULL) {
		spans_text(&s, s.n_spans != 0 ? " " : NULL, 0);
		spans_text(&s, f->alt_text, 0);
	}
	block_para(c, parent, ELEM_P, n->style, &s);
}

void
blocks_figures(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	for (size_t i = 0; i < c->x->n_figures; i++) {
		const struct figure *f = &c->x->figures[i];

		if (table_is_apart(c, f))
			continue;
		if (f->in_front && f->is_table && f->image == NULL)
			tables_set(c, n, parent, f);
		else
			figure_caption(c, n, figure_frame(c, n, parent, f),
			    f);
	}
}

/* ---- sections ----------------------------------------------------------- */

static void
sections_set(struct compose *c, const struct tnode *n, struct block *parent,
    const struct section *secs, size_t n_secs)
{
	for (size_t i = 0; i < n_secs; i++)
		labelled_paras(c, n, parent, secs[i].title, secs[i].paras,
		    secs[i].n_paras);
}

void
blocks_sections(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	sections_set(c, n, parent, c->x->sections, c->x->n_sections);
}

void
blocks_author_notes(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	sections_set(c, n, parent, c->x->author_notes, c->x->n_author_notes);
}

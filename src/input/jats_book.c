/*
 * BITS, and the book DTD before it: books and chapters.
 *
 * A chapter that stands alone is a record of a chapter, with its book beside
 * it; of a whole book the chapters are listed.
 */
#include "input/jats_people.h"

#include <string.h>

#include "base/buf.h"

/* ---- the book ----------------------------------------------------------- */

static void
book_title(struct jats *j, const xmlNode *n)
{
	struct book *b = j->article->book;
	struct jats_line l;

	jats_line_begin(&l, j);
	l.bare = true;
	jats_put_styled(&l, &b->title, 0);
	if (b->title.n_runs != 0)
		jats_line_str(&l, ": ");
	jats_put(&l, n);
	b->title = jats_line_end(&l);
}

static void
book_other_title(struct jats *j, const xmlNode *n)
{
	jats_add_para(j, "Other title", jats_bare(j, n));
}

static void
book_title_group(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "book-title", book_title, 0 }, { "subtitle", book_title, 0 },
		{ "trans-title-group", book_other_title, 0 },
		{ "alt-title", book_other_title, 0 },
		{ "fn-group", jats_fn_group, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

static void
book_people(struct jats *j, const xmlNode *n)
{
	jats_crowd_add(j, j->book_crowd, n, CONTRIB_AUTHOR);
}

static void
book_publisher(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		JATS_TEXT("publisher-name", struct book, publisher),
		JATS_TEXT("publisher-loc", struct book, publisher_loc)
	};

	JATS_WALK(j, n, j->article->book, table);
}

static void
book_isbn(struct jats *j, const xmlNode *n)
{
	struct book *b = j->article->book;
	const char *text = jats_plain(j, n);

	if (text != NULL)
		*ARENA_PUSH(j->arena, b->isbns, b->n_isbns) = text;
}

static void
book_collection_title(struct jats *j, const xmlNode *n)
{
	struct book *b = j->article->book;

	if (b->collection_title.n_runs == 0)
		b->collection_title = jats_bare(j, n);
	else
		jats_unreached(j, n);
}

static void
book_collection(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "title", book_collection_title, 0 },
		{ "collection-title", book_collection_title, 0 },
		{ "subtitle", book_other_title, 0 },
		{ "title-group", book_collection, 0 },
		{ "collection-title-group", book_collection, 0 },
		{ "volume-in-collection", jats_unreached, 0 },
		{ "publisher", jats_unreached, 0 },
		{ "issn", jats_unreached, 0 },
		{ "abstract", jats_unreached, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

static void
book_volume_title(struct jats *j, const xmlNode *n)
{
	j->item = j->article->book;
	j->member = offsetof(struct book, volume_title);
	jats_keep_text(j, n);
}

/* The identifiers are the book's own, unless a chapter has its own. */
static void
book_id(struct jats *j, const xmlNode *n)
{
	if (strcmp(dom_name(j->root), "book") == 0)
		jats_article_id(j, n);
	else
		jats_unreached(j, n);
}

/* The same for what both a book and its chapter may have. */
static void
book_own(struct jats *j, const xmlNode *n)
{
	static const struct {
		const char *name;
		jats_fn *handle;
	} own[] = {
		{ "abstract", jats_abstract },
		{ "trans-abstract", jats_trans_abstract },
		{ "kwd-group", jats_kwd_group },
		{ "related-article", jats_related_article },
		{ "related-object", jats_related_object }
	};

	for (size_t i = 0; i < JATS_N(own); i++)
		if (strcmp(dom_name(n), own[i].name) == 0 &&
		    strcmp(dom_name(j->root), "book") == 0) {
			own[i].handle(j, n);
			return;
		}
	jats_unreached(j, n);
}

static void
book_meta(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "book-id", book_id, 0 },
		{ "book-title-group", book_title_group, 0 },
		{ "contrib-group", book_people, 0 },
		{ "aff", jats_nothing, 0 },
		{ "aff-alternatives", jats_nothing, 0 },
		{ "author-notes", jats_author_notes, 0 },
		{ "pub-date", jats_pub_date, 0 },
		{ "pub-history", jats_pub_history, 0 },
		{ "history", jats_history, 0 },
		JATS_TEXT("volume", struct book, volume),
		JATS_TEXT("book-volume-number", struct book, volume),
		{ "book-volume-id", jats_unreached, 0 },
		{ "issn", jats_unreached, 0 },
		{ "isbn", book_isbn, 0 }, { "publisher", book_publisher, 0 },
		JATS_TEXT("edition", struct book, edition),
		{ "permissions", jats_permissions, 0 },
		{ "abstract", book_own, 0 }, { "trans-abstract", book_own, 0 },
		{ "kwd-group", book_own, 0 },
		{ "related-article", book_own, 0 },
		{ "related-object", book_own, 0 },
		{ "volume-title", book_volume_title, 0 },
		{ "funding-group", jats_funding_group, 0 },
		{ "notes", jats_notes, 0 },
		{ "supplementary-material", jats_supplement, 0 }
	};

	JATS_WALK(j, n, j->article->book, table);
}

/* ---- a chapter ---------------------------------------------------------- */

static void
book_chapter_title(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;

	if (x->title.n_runs == 0)
		x->title = jats_bare(j, n);
	else
		jats_unreached(j, n);
}

/* "Chapter 3" */
static void
book_chapter_label(struct jats *j, const xmlNode *n)
{
	struct book *b = j->article->book;
	const char *text = jats_plain(j, n);
	const char *type = jats_words(j, dom_attr(j->arena, n->parent->parent,
	    "book-part-type"));

	if (text == NULL)
		return;
	if (type == NULL)
		type = jats_words(j, dom_attr(j->arena, n->parent->parent->
		    parent, "book-part-type"));
	b->location_labels = type != NULL && text[strspn(text,
	    "0123456789IVXLC.")] == '\0' ? arena_printf(j->arena, "%s %s",
	    type, text) : text;
}

static void
book_chapter_subtitle(struct jats *j, const xmlNode *n)
{
	j->item = j->article;
	j->member = offsetof(struct article, subtitle);
	jats_keep_rich(j, n);
}

static void
book_chapter_titles(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "title", book_chapter_title, 0 },
		{ "label", book_chapter_label, 0 },
		{ "subtitle", book_chapter_subtitle, 0 },
		{ "trans-title-group", book_other_title, 0 },
		{ "alt-title", book_other_title, 0 },
		{ "fn-group", jats_fn_group, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

static void
book_part_meta(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "book-part-id", jats_article_id, 0 },
		{ "title-group", book_chapter_titles, 0 },
		{ "contrib-group", jats_contrib_group, 0 },
		{ "aff", jats_nothing, 0 },
		{ "aff-alternatives", jats_nothing, 0 },
		{ "author-notes", jats_author_notes, 0 },
		{ "pub-date", jats_pub_date, 0 },
		{ "pub-history", jats_pub_history, 0 },
		{ "history", jats_history, 0 },
		JATS_TEXT("fpage", struct article, fpage),
		JATS_TEXT("lpage", struct article, lpage),
		JATS_TEXT("page-range", struct article, page_range),
		JATS_TEXT("elocation-id", struct article, elocation_id),
		{ "permissions", jats_permissions, 0 },
		{ "abstract", jats_abstract, 0 },
		{ "trans-abstract", jats_trans_abstract, 0 },
		{ "kwd-group", jats_kwd_group, 0 },
		{ "related-article", jats_related_article, 0 },
		{ "related-object", jats_related_object, 0 },
		{ "funding-group", jats_funding_group, 0 },
		{ "notes", jats_notes, 0 }, { "bio", jats_bio, 0 },
		{ "supplementary-material", jats_supplement, 0 }
	};

	JATS_WALK(j, n, j->article, table);
}

static void
book_part(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "book-meta", book_meta, 0 },
		{ "book-part-meta", book_part_meta, 0 },
		{ "front-matter", jats_front, 0 }, { "body", jats_body, 0 },
		{ "back", jats_back, 0 }, { "floats-group", jats_floats, 0 }
	};

	JATS_WALK(j, n, j->article, table);
}

/* ---- the chapters of a book --------------------------------------------- */

/* "3 Title. Roe J, Doe J." */
static void
book_list_part(struct jats *j, const xmlNode *n)
{
	const xmlNode *meta = dom_child(n, "book-part-meta");
	const xmlNode *titles = dom_child(meta, "title-group");
	const xmlNode *g = dom_child(meta, "contrib-group");
	struct jats_line l;
	bool first = true;

	jats_line_begin(&l, j);
	l.bare = true;
	jats_line_str(&l, jats_child_plain(j, titles, "label"));
	if (!jats_line_is_empty(&l))
		jats_line_str(&l, " ");
	if (dom_child(titles, "title") != NULL)
		jats_put(&l, dom_child(titles, "title"));
	for (const xmlNode *c = dom_first(g); c != NULL; c = dom_next(c)) {
		struct contrib who = { 0 };
		const xmlNode *name = dom_child(c, "name");

		if (name == NULL)
			continue;
		jats_name(j, name, &who);
		if (first)
			jats_line_stop(&l);
		jats_line_str(&l, first ? "" : ", ");
		jats_line_str(&l, contrib_short_name(j->arena, &who));
		first = false;
	}
	jats_add_para(j, "Contents", jats_line_end(&l));
}

static void
book_list(struct jats *j, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *name = dom_name(c);

		if (strcmp(name, "book-part") == 0)
			book_list_part(j, c);
		if (strcmp(name, "book-part") == 0 ||
		    strcmp(name, "body") == 0 ||
		    strcmp(name, "book-part-wrapper") == 0)
			book_list(j, c);
	}
}

static void
book_body(struct jats *j, const xmlNode *n)
{
	book_list(j, n);
	jats_unreached(j, n);
}

void
jats_book(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "collection-meta", book_collection, 0 },
		{ "book-series-meta", book_collection, 0 },
		{ "book-meta", book_meta, 0 },
		{ "book-front", jats_front, 0 },
		{ "front-matter", jats_front, 0 },
		{ "book-body", book_body, 0 }, { "body", book_body, 0 },
		{ "book-back", jats_back, 0 }, { "back", jats_back, 0 },
		{ "book-part", book_part, 0 },
		{ "floats-group", jats_floats, 0 }
	};
	struct article *x = j->article;

	if (x->book == NULL)
		x->book = arena_alloc(j->arena, sizeof *x->book);
	if (strcmp(dom_name(n), "book-part") == 0)
		book_part(j, n);
	else
		JATS_WALK(j, n, x, table);
	if (x->title.n_runs == 0)
		x->title = x->book->title;
}

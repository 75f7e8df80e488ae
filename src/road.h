/*
 * Inside of the road: what its two files and the command line share.
 */
#ifndef ROAD_H
#define ROAD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "offprint/steps.h"
#include "template/template.h"

struct arena;
struct article;
struct fonts;
struct pages;
struct pdf_printer;
struct preview;
struct reader;
struct source;
struct story;
struct text;

/* A PDF on its way out; kept from one article to the next. */
struct road_bytes {
	char *p;                        /* malloc's: a sink may not jump */
	size_t len, cap;
};

/* What outlives an article. */
struct offprint {
	struct diags diags;
	offprint_report *report;
	void *report_ctx;
	char *font_dir, *hyphen_dir;
	struct fonts *fonts;
	struct text *text;
	struct template *template;
	struct pdf_printer *printer;
	struct preview *preview;        /* NULL: none was drawn yet */
	struct compose_options compose;
	size_t max_memory;              /* [bytes]; 0: no limit */
	size_t fit;                     /* pages that an article may take; 0 */
	struct road_bytes pdf;
};

enum { ROAD_NAME = 80 };        /* bytes of a file name, ".pdf" counted */

/* An article on its way. */
struct offprint_article {
	struct offprint *engine;
	struct offprint_source *from;
	struct arena *arena;
	struct article *article;        /* NULL: not read */
	struct story *story;            /* NULL: not composed */
	struct pages *pages;            /* NULL: not set */
	const char *dump;               /* JSON or a golden dump */
	size_t dump_len;
	char name[ROAD_NAME + 1];       /* offprint_article_name's */
	int read;                       /* enum read_result of the last read */
	bool printed;
	struct road_drawing {           /* what offprint_draw is asked for */
		size_t page;
		enum offprint_picture form;
		unsigned dpi;
		const void *bytes;      /* NULL: not drawn */
		size_t len;
	} drawing;
};

struct offprint_source {
	struct offprint *engine;
	struct source *source;
	struct reader *reader;
	struct offprint_article at;     /* the one being worked on */
};

/*
 * A good file name for an article's PDF: Muzaale_2014_JAMA_24519297.pdf;
 * ASCII, no blank, at most ROAD_NAME bytes; RETRACTED_ before it where that is
 * so; after the input where the record tells nothing.
 */
void
road_name(const struct article *x, char name[ROAD_NAME + 1]);

/* Which seam a golden file shows. */
enum road_stage {
	ROAD_JSON, ROAD_ARTICLE, ROAD_STORY, ROAD_STORY_TEXT, ROAD_PAGES,
	ROAD_PAGES_TEXT, ROAD_N_STAGES
};

/*
 * An article's seam as text; the steps before it are taken as needed.  NULL
 * where a step fails.  Lives as long as the article.
 */
const char *
road_dump(struct offprint_article *x, enum road_stage stage, size_t *len);

/* Run one step of an article under the net; false: said, and forgotten. */
bool
road_step(struct offprint_article *x, void (*step)(void *article));

/* A step: compose and set the article on engine->fit pages. */
void
road_fit(void *article);

/*
 * A set article whose last page holds next to nothing, on a page less if a
 * little smaller type will do; a page of little is set larger.
 */
void
road_spare(struct offprint_article *x);

/* Empty the article's arena for the next. */
void
road_forget(struct offprint_article *x);

/* A sink_write into struct road_bytes. */
bool
road_bytes_put(void *ctx, const void *bytes, size_t len);

/* All articles of a source to a sink; see offprint_make. */
bool
road_source(struct offprint_source *source, offprint_sink *sink, void *ctx,
    struct offprint_counts *counts);

/* The message of the public interface as the inner one; false: no such code */
bool
road_diag(const struct offprint_message *m, struct diag *out);

#endif

/*
 * Inside of struct fonts: the list of faces.  For this room only.
 */
#ifndef TEXT_FONTS_H
#define TEXT_FONTS_H

#include "base/diag.h"
#include "text/face.h"

struct arena;

enum font_role {
	ROLE_TEXT, ROLE_LABEL, ROLE_FALLBACK, ROLE_MATH, ROLE_SYMBOLS,
	ROLE_FORMULA,
	ROLE_N
};

/* One line of fonts.list. */
struct font_entry {
	struct face face;       /* family, number, weight, italic, path, index
	                           always; the rest when open */
	enum font_role role;
	const char *scripts;    /* "Latn,Grek,Cyrl"; "-" for none */
	bool tried;             /* to open it */
	bool open;              /* and it is usable */
	enum diag_code fault;   /* tried, not open: DIAG_FONT_OPEN, _EMBED */
	bool said;              /* the fault, in this article */
	bool has_ascii;         /* every printable character of ASCII */
};

/* A fallback found before: a pure function of its key. */
struct font_memo {
	uint32_t code;
	int first;              /* face asked first; -1: empty */
	hb_script_t script;
	uint32_t region;        /* of Han faces; see fallback_region */
	const struct face *face;
};

/* A face asked for by name before; a paragraph asks many times for few. */
struct font_answer {
	int weight;
	bool italic;
	struct font_entry *entry;       /* NULL: empty */
};

enum { FONT_MEMOS = 512, FONT_ANSWERS = 8 };

struct fonts {
	struct arena *arena;
	const char *dir;
	struct diags *diags;
	struct font_entry *entries;
	size_t n_entries;
	struct font_memo memos[FONT_MEMOS];
	struct font_answer answers[FONT_ANSWERS];
	size_t n_answers;               /* in all; the oldest gives way */
};

/*
 * Open the face of an entry, once.
 *
 * Returns NULL when its file is unreadable or may not be embedded, raised on
 * `diags` (NULL: say nothing) once an article.
 */
const struct face *
font_entry_open(struct fonts *f, struct font_entry *e, struct diags *diags);

/* The entry of a family nearest to weight and slope; NULL: no such family. */
struct font_entry *
fonts_nearest(struct fonts *f, const char *family, int weight, bool italic);

/* Has the face every printable character of ASCII? */
bool
face_has_ascii(const struct face *face);

#endif

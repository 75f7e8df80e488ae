/*
 * BibTeX: TeX as text.
 *
 * Braces only hold together, so they vanish, and with them the scope of what
 * was switched on within; accents become combining characters, which settle
 * composes; styles and scripts become tags.  A macro that is not known loses
 * its name, not its argument.
 */
#include "input/bibtex.h"

#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "input/rich.h"
#include "input/tex.h"

enum {
	TEX_DEPTH = 40,                 /* groups within groups */
	TEX_SCOPE = 4,                  /* styles switched on in one */
	FORMULA_LONG = 2000             /* bytes */
};

struct detex {
	struct refman *r;
	struct buf out;
	const char *p;
	int depth;
};

static void
detex_run(struct detex *t, bool group);

/* ---- formulas ----------------------------------------------------------- */

/* Put a formula, its scripts and variables in tags; false where it holds a
   macro that is not known. */
static bool
detex_formula(struct detex *t, const char *p, size_t len)
{
	static const struct {
		unsigned style;
		const char *tag;
	} tags[] = {
		{ INLINE_ITALIC, "i" }, { INLINE_BOLD, "b" },
		{ INLINE_SUP, "sup" }, { INLINE_SUB, "sub" }
	};
	enum { N_TAGS = sizeof tags / sizeof *tags };
	struct rich_builder b;
	struct rich r;

	rich_begin(&b, t->r->arena);
	if (!tex_put(&b, p, len, 0))
		return false;
	r = rich_end(&b);
	for (size_t i = 0; i < r.n_runs; i++) {
		for (size_t k = 0; k < N_TAGS; k++)
			if ((r.runs[i].styles & tags[k].style) != 0)
				buf_printf(&t->out, "<%s>", tags[k].tag);
		buf_str(&t->out, r.runs[i].text);
		for (size_t k = N_TAGS; k-- > 0;)
			if ((r.runs[i].styles & tags[k].style) != 0)
				buf_printf(&t->out, "</%s>", tags[k].tag);
	}
	return true;
}

/* ---- macros ------------------------------------------------------------- */

/* The name of the macro at p, behind its backslash: letters, or one other. */
static size_t
detex_name(const char *p)
{
	size_t n = 0;

	while (isalpha((unsigned char)p[n]))
		n++;
	return n != 0 || *p == '\0' ? n : 1;
}

/* Blanks, one line end at most: they belong to the macro before. */
static void
detex_skip_blanks(struct detex *t)
{
	while (*t->p == ' ' || *t->p == '\t' || *t->p == '\n')
		t->p++;
}

/* The argument: a group, a macro, or one character. */
static void
detex_argument(struct detex *t)
{
	detex_skip_blanks(t);
	if (*t->p == '{') {
		t->p++;
		detex_run(t, true);
	} else if (*t->p != '\0' && *t->p != '}') {
		const char *from = t->p;
		const char *end = from + strlen(from);

		if (*from == '\\') {
			size_t n = detex_name(from + 1);
			const char *text = bibtex_symbol(from + 1, n);

			t->p += 1 + n;
			if (isalpha((unsigned char)from[1]))
				detex_skip_blanks(t);
			buf_str(&t->out, text != NULL ? text : "");
			return;
		}
		utf8_next(&t->p, end);
		buf_put(&t->out, from, (size_t)(t->p - from));
	}
}

/* Put the argument within a tag. */
static void
detex_tagged(struct detex *t, const char *tag)
{
	if (tag[0] != '\0')
		buf_printf(&t->out, "<%s>", tag);
	detex_argument(t);
	if (tag[0] != '\0')
		buf_printf(&t->out, "</%s>", tag);
}

/* A letter with an accent: the accent follows its letter. */
static void
detex_accented(struct detex *t, uint32_t accent)
{
	size_t before = t->out.len, n;
	struct buf arg = { .arena = t->r->arena };
	const char *p, *end;

	detex_argument(t);
	buf_put(&arg, t->out.p != NULL ? t->out.p + before : "",
	    t->out.len - before);
	if (arg.len == 0)
		return;
	p = arg.p;
	end = p + arg.len;
	/* an i or j without its dot has one again under no accent */
	if (strncmp(p, "\u0131", 2) == 0 && accent != 0x323) {
		arg.p[0] = 'i';
		memmove(arg.p + 1, arg.p + 2, arg.len - 1);
		end--;
	} else if (strncmp(p, "\u0237", 2) == 0) {
		arg.p[0] = 'j';
		memmove(arg.p + 1, arg.p + 2, arg.len - 1);
		end--;
	}
	t->out.len = before;
	utf8_next(&p, end);
	n = (size_t)(p - arg.p);
	buf_put(&t->out, arg.p, n);
	buf_utf8(&t->out, accent);
	buf_put(&t->out, p, (size_t)(end - p));
}

static void
detex_unknown(struct detex *t, const char *name, size_t len)
{
	if (detex_formula(t, name - 1, len + 1))
		return;
	diag(t->r->diags, DIAG_TEX_UNKNOWN, "the macro \"\\%.*s\" is not "
	    "known", (int)(len < 40 ? len : 40), name);
	if (*t->p == '{')
		detex_argument(t);
}

static void
detex_quote(struct detex *t)
{
	buf_str(&t->out, "\u201C");
	detex_argument(t);
	buf_str(&t->out, "\u201D");
}

/* Without its braces' text, "{address}". */
static void
detex_drop_argument(struct detex *t)
{
	size_t before = t->out.len;

	detex_argument(t);
	if (t->out.p != NULL) {
		t->out.len = before;
		t->out.p[before] = '\0';
	}
}


static void
detex_macro(struct detex *t)
{
	const char *name = t->p + 1, *text;
	size_t len = detex_name(name);
	uint32_t accent = bibtex_accent(name, len);

	t->p += 1 + len;
	/* a letter is an accent only before a letter or a group */
	if (accent != 0 && isalpha((unsigned char)*name) && *t->p == '\0')
		accent = 0;
	if (accent != 0) {
		detex_accented(t, accent);
		return;
	}
	if (len == 7 && strncmp(name, "enquote", 7) == 0) {
		detex_quote(t);
		return;
	}
	if (bibtex_is_double(name, len))
		detex_drop_argument(t);
	text = bibtex_command(name, len);
	if (text != NULL) {
		detex_tagged(t, text);
		return;
	}
	if (bibtex_is_double(name, len)) {
		detex_argument(t);
		return;
	}
	text = bibtex_symbol(name, len);
	if (text == NULL) {
		if (len != 0)
			detex_unknown(t, name, len);
		return;
	}
	buf_str(&t->out, text);
	/* "\ss {}": the blank behind a word, and an empty group, end it */
	if (isalpha((unsigned char)*name)) {
		if (*t->p == ' ')
			t->p++;
		if (strncmp(t->p, "{}", 2) == 0)
			t->p += 2;
	}
}

/* ---- characters --------------------------------------------------------- */

/* Ligatures: dashes and quotation marks. */
static size_t
detex_ligature(struct detex *t)
{
	static const char *const ligatures[][2] = {
		{ "---", "\u2014" }, { "--", "\u2013" }, { "``", "\u201C" },
		{ "''", "\u201D" }, { "?`", "\u00BF" }, { "!`", "\u00A1" },
		{ ",,", "\u201E" }, { "`", "\u2018" }, { "~", " " }
	};

	for (size_t i = 0; i < sizeof ligatures / sizeof *ligatures; i++) {
		size_t n = strlen(ligatures[i][0]);

		if (strncmp(t->p, ligatures[i][0], n) == 0) {
			buf_str(&t->out, ligatures[i][1]);
			return n;
		}
	}
	return 0;
}

/* Is "$" the mark of a formula, and no money?  "$5 and $6" holds blanks, and
   nothing that formulas have. */
static bool
detex_is_math(const char *p)
{
	const char *end = strchr(p + 1, '$');
	size_t n = end != NULL ? (size_t)(end - p) : 0;

	if (n < 2 || n > FORMULA_LONG)
		return false;
	return strcspn(p + 1, " \n") >= n - 1 ||
	    strcspn(p + 1, "\\^_{}=<>+") < n - 1;
}

/* "$...$": its length with its marks, which are *mark bytes each; 0: none. */
static size_t
detex_math(const char *p, size_t *mark)
{
	size_t n;

	*mark = 1 + (p[1] == '$');
	for (n = *mark; p[n] != '\0' && p[n] != '$'; n++)
		if (p[n] == '\\' && p[n + 1] != '\0')
			n++;
	return p[n] == '$' && (*mark == 1 || p[n + 1] == '$') &&
	    (*mark == 2 || detex_is_math(p)) ? n + *mark : 0;
}

static void
detex_char(struct detex *t)
{
	size_t mark, n = *t->p == '$' ? detex_math(t->p, &mark) : 0;

	if (n != 0 && detex_formula(t, t->p + mark, n - 2 * mark)) {
		t->p += n;
		return;
	}
	n = detex_ligature(t);
	if (n == 0)
		buf_char(&t->out, *t->p++);
	else
		t->p += n;
}

/* Up to the end of the text, or of the group that is open. */
static void
detex_run(struct detex *t, bool group)
{
	const char *tags[TEX_SCOPE];
	size_t n = 0;

	if (t->depth++ >= TEX_DEPTH)
		t->p += strlen(t->p);
	while (*t->p != '\0') {
		if (*t->p == '}') {
			t->p++;
			if (group)
				break;
		} else if (*t->p == '{') {
			t->p++;
			detex_run(t, true);
		} else if (*t->p == '\\') {
			size_t len = detex_name(t->p + 1);
			const char *tag = bibtex_switch(t->p + 1, len);

			if (tag == NULL || n == TEX_SCOPE) {
				detex_macro(t);
				continue;
			}
			t->p += 1 + len;
			detex_skip_blanks(t);
			buf_printf(&t->out, "<%s>", tag);
			tags[n++] = tag;
		} else {
			detex_char(t);
		}
	}
	while (n-- > 0)
		buf_printf(&t->out, "</%s>", tags[n]);
	t->depth--;
}

const char *
bibtex_text(struct refman *r, const char *tex)
{
	struct detex t = {
		.r = r, .out = { .arena = r->arena }, .p = tex
	};
	const char *text;
	size_t n;

	detex_run(&t, false);
	text = buf_text(&t.out);
	text += strspn(text, " \t\n");
	n = strlen(text);
	while (n > 0 && strchr(" \t\n", text[n - 1]) != NULL)
		n--;
	return n != 0 ? arena_strndup(r->arena, text, n) : NULL;
}

const char *
bibtex_verbatim(struct refman *r, const char *tex)
{
	struct buf b = { .arena = r->arena };

	for (const char *p = tex; *p != '\0'; p++) {
		if (strncmp(p, "\\url{", 5) == 0) {
			p += 4;
			continue;
		}
		if (*p == '\\' && p[1] != '\0' &&
		    strchr("_%&#$~{}", p[1]) != NULL)
			p++;
		else if (*p == '{' || *p == '}')
			continue;
		buf_char(&b, *p);
	}
	return b.len != 0 ? text_fold(r->arena, b.p, b.len) : NULL;
}

bool
bibtex_is_braced(const char *tex)
{
	size_t len = strlen(tex), depth = 0;

	if (len < 2 || tex[0] != '{')
		return false;
	for (size_t i = 0; i < len; i++) {
		depth += tex[i] == '{' ? 1 : 0;
		if (tex[i] == '}' && --depth == 0)
			return i == len - 1;
	}
	return false;
}

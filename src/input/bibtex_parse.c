/*
 * BibTeX: text -> entries and their fields.
 *
 * What stands between entries is a comment.  Values are strings in braces or
 * quotation marks, numbers and macros, joined by "#"; braces balance in all.
 */
#include "input/bibtex.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"

/* ---- entries ------------------------------------------------------------ */

static const char *
parse_blanks(const char *p)
{
	return p + strspn(p, " \t\r\n");
}

/* "@word {": where its brace stands; NULL. */
static const char *
parse_open(const char *p)
{
	if (*p != '@' || !isalpha((unsigned char)p[1]))
		return NULL;
	p++;
	while (isalpha((unsigned char)*p))
		p++;
	p = parse_blanks(p);
	return *p == '{' || *p == '(' ? p : NULL;
}

const char *
bibtex_find(const char *p)
{
	while ((p = strchr(p, '@')) != NULL && parse_open(p) == NULL)
		p++;
	return p;
}

const char *
bibtex_end(const char *p, bool *closed)
{
	const char *open = parse_open(p);
	size_t depth = 0;

	for (p = open + 1; *p != '\0'; p++) {
		if (*p == '{')
			depth++;
		else if (*p == '}' && depth > 0)
			depth--;
		else if (depth == 0 && *p == (*open == '{' ? '}' : ')'))
			break;
	}
	*closed = *p != '\0';
	return *closed ? p + 1 : p;
}

/* ---- strings ------------------------------------------------------------ */

enum {
	STRINGS_MAX = 4096,             /* macros of one file */
	STRINGS_BYTES = 4 * 1024 * 1024 /* of all their values */
};

void
bibtex_strings_drop(struct bibtex_strings *s)
{
	for (size_t i = 0; i < s->n; i++) {
		free(s->items[i].name);
		free(s->items[i].value);
	}
	free(s->items);
}

/* The value of a macro; NULL.  The last definition counts. */
static const char *
strings_find(const struct bibtex_strings *s, const char *name, size_t len)
{
	for (size_t i = s->n; i-- > 0;)
		if (strlen(s->items[i].name) == len &&
		    strncasecmp(s->items[i].name, name, len) == 0)
			return s->items[i].value;
	return NULL;
}

static void
strings_add(struct refman *r, struct bibtex_strings *s, const char *name,
    const char *value)
{
	struct bibtex_string *more = s->items, item;

	s->bytes += strlen(value);
	if (s->n == STRINGS_MAX || s->bytes > STRINGS_BYTES) {
		s->bytes -= strlen(value);
		diag(r->diags, DIAG_BIBTEX_SYNTAX, "the strings are too many "
		    "or too long; \"%.40s\" is left out", name);
		return;
	}
	if (s->n == s->cap) {
		size_t cap = s->cap == 0 ? 16 : 2 * s->cap;

		more = realloc(s->items, cap * sizeof *more);
		if (more == NULL)
			return;
		s->items = more;
		s->cap = cap;
	}
	item.name = strdup(name);
	item.value = strdup(value);
	if (item.name == NULL || item.value == NULL) {
		free(item.name);
		free(item.value);
		return;
	}
	s->items[s->n++] = item;
}

static const char *
strings_month(const char *name, size_t len)
{
	static const char *const months[] = {
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November",
		"December"
	};

	for (size_t i = 0; len >= 3 && i < 12; i++)
		if (len <= strlen(months[i]) &&
		    strncasecmp(months[i], name, len) == 0)
			return months[i];
	return NULL;
}

/* ---- values ------------------------------------------------------------- */

struct parse {
	struct refman *r;
	const struct bibtex_strings *strings;
	const char *p, *end;            /* end: the entry's closing brace */
	const char *from;               /* for lines */
	long line;                      /* of `from` */
};

/* The line of p, which only grows. */
static long
parse_line(struct parse *k)
{
	for (; k->from < k->p; k->from++)
		k->line += *k->from == '\n';
	return k->line;
}

/* A string whose opening mark is at p: put it without its marks. */
static void
value_string(struct parse *k, struct buf *b)
{
	char close = *k->p == '{' ? '}' : '"';
	const char *from = ++k->p;
	size_t depth = 0;

	for (; k->p < k->end; k->p++) {
		if (*k->p == close && depth == 0)
			break;
		if (*k->p == '{')
			depth++;
		else if (*k->p == '}' && depth > 0)
			depth--;
	}
	buf_put(b, from, (size_t)(k->p - from));
	if (k->p < k->end)
		k->p++;
}

/* A number, or a macro's name. */
static void
value_word(struct parse *k, struct buf *b)
{
	size_t n = 0;
	const char *text = NULL;

	while (k->p + n < k->end && !isspace((unsigned char)k->p[n]) &&
	    strchr("#,{}()\"=", k->p[n]) == NULL)
		n++;
	if (n != 0 && strspn(k->p, "0123456789") < n) {
		text = strings_find(k->strings, k->p, n);
		if (text == NULL)
			text = strings_month(k->p, n);
		if (text == NULL)
			diag(k->r->diags, DIAG_BIBTEX_SYNTAX, "the string "
			    "\"%.*s\" is not defined", (int)(n < 60 ? n : 60),
			    k->p);
	}
	if (text != NULL)
		buf_str(b, text);
	else
		buf_put(b, k->p, n);
	k->p += n;
}

static const char *
parse_value(struct parse *k)
{
	struct buf b = { .arena = k->r->arena };

	for (;;) {
		const char *before;

		k->p = parse_blanks(k->p);
		before = k->p;
		if (k->p >= k->end)
			break;
		if (*k->p == '{' || *k->p == '"')
			value_string(k, &b);
		else
			value_word(k, &b);
		k->p = parse_blanks(k->p);
		if (k->p >= k->end || *k->p != '#') {
			/* two strings without a sign between them */
			if (k->p < k->end && k->p > before &&
			    (*k->p == '{' || *k->p == '"'))
				continue;
			break;
		}
		k->p++;
	}
	return buf_text(&b);
}

/* ---- fields ------------------------------------------------------------- */

static bool
parse_is_name(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80 ||
	    (c != '\0' && strchr("_-+:./*!?'", c) != NULL);
}

/* Text that is no field. */
static void
parse_stray(struct parse *k, const char *from, const char *to)
{
	const char *text = arena_strndup(k->r->arena, from,
	    (size_t)(to - from));

	text = parse_blanks(text);
	if (*text == '\0')
		return;
	k->r->tag = "(no field)";
	k->r->diags->here.line = parse_line(k);
	refman_unreached(k->r, text);
}

/* One field, or the text up to the next comma; false at the end. */
static bool
parse_field(struct parse *k, struct bibtex_entry *e)
{
	const char *from, *name;
	struct refman_field *f;
	size_t n = 0;

	while (k->p < k->end && (isspace((unsigned char)*k->p) ||
	    *k->p == ','))
		k->p++;
	if (k->p >= k->end)
		return false;
	from = k->p;
	while (k->p + n < k->end && parse_is_name(k->p[n]))
		n++;
	name = arena_strndup(k->r->arena, from, n);
	k->p = parse_blanks(k->p + n);
	if (n == 0 || k->p >= k->end || *k->p != '=') {
		k->p = from + 1;
		while (k->p < k->end && *k->p != ',')
			k->p++;
		parse_stray(k, from, k->p);
		return true;
	}
	k->p++;
	f = ARENA_PUSH(k->r->arena, e->fields, e->n);
	f->name = name;
	f->line = parse_line(k);
	k->r->diags->here.line = f->line;
	f->value = parse_value(k);
	if (f->value[strspn(f->value, " \t\r\n")] == '\0')
		e->n--;
	return true;
}

static bool
parse_is(const char *type, const char *word)
{
	return strcasecmp(type, word) == 0;
}

bool
bibtex_parse(struct refman *r, struct bibtex_strings *strings, const char *p,
    const char *end, long line, struct bibtex_entry *e)
{
	const char *open = parse_open(p), *key;
	struct parse k = {
		.r = r, .strings = strings, .p = open + 1,
		.end = end, .from = p, .line = line
	};
	size_t n = 0;

	while (isalpha((unsigned char)p[1 + n]))
		n++;
	*e = (struct bibtex_entry){
		.type = arena_strndup(r->arena, p + 1, n), .key = ""
	};
	if (parse_is(e->type, "comment") || parse_is(e->type, "preamble"))
		return false;
	if (!parse_is(e->type, "string")) {
		key = k.p = parse_blanks(k.p);
		while (k.p < k.end && *k.p != ',' && *k.p != '=')
			k.p++;
		if (k.p < k.end && *k.p == '=')         /* no key */
			k.p = key;
		e->key = arena_strndup(r->arena, key, (size_t)(k.p - key));
	}
	while (parse_field(&k, e))
		;
	if (!parse_is(e->type, "string"))
		return true;
	for (size_t i = 0; i < e->n; i++)
		strings_add(r, strings, e->fields[i].name,
		    e->fields[i].value);
	return false;
}

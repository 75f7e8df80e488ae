/*
 * Is every word of a record on its pages?
 *
 *   words SOURCE.xml REPORT TEXT...
 *
 * SOURCE.xml is read by libxml2 alone, with nothing of offprint, so a mistake
 * of its reader cannot hide.  TEXT is what `pdftotext` gives of each
 * record's PDF, in the order of the records.  REPORT is what offprint said:
 * text may stand there instead, and "reported ELEMENT" is printed; whether
 * that is right is for the caller to say.
 *
 * A field must be found as one run of characters.  Where a column or a page
 * ends, something else comes between: a run may end at a line's end, and the
 * next begins at the start of any line.  A lost word ends a run within a line
 * and is seen, although the same word may stand elsewhere on the page.
 * Looking for each word by itself would find any "the".
 *
 * Compared without what typesetting may change: NFKC, no white space, no
 * hyphens, dashes or format characters, quotation marks alike.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "fields.h"

/* Text made comparable. */
struct text {
	UChar *s;
	int32_t len;
	bool *is_start;                 /* [len + 1] of a line */
	bool *is_word;                  /* [len + 1] start of a word */
};

static struct {
	size_t fields, chars, reported;
	size_t missing, allowed;        /* words */
} sums[N_FIELDS];

static void *
some(int32_t n, size_t size)
{
	void *p = calloc((size_t)n + 1, size);

	if (p == NULL) {
		fputs("words: no memory\n", stderr);
		exit(2);
	}
	return p;
}

/* ---- text made comparable ------------------------------------------------ */

/* What a character counts as: itself, '\n', ' ', or 0 for nothing. */
static UChar
text_fold(UChar c)
{
	if (c == '\n' || c == '\f')
		return '\n';
	switch (u_charType(c)) {
	case U_SPACE_SEPARATOR:
	case U_LINE_SEPARATOR:
	case U_PARAGRAPH_SEPARATOR:
	case U_CONTROL_CHAR:
		return ' ';
	case U_FORMAT_CHAR:
	case U_DASH_PUNCTUATION:
		return 0;
	default:
		break;
	}
	if (c == 0x2212)                /* the minus sign */
		return 0;
	if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == '`')
		return '\'';
	if (c == 0x201C || c == 0x201D)
		return '"';
	return c;
}

/* Controls of the second kind are Windows-1252 gone astray, and are printed
   as what was meant. */
static UChar
text_meant(UChar c)
{
	static const UChar meant[32] = {
		0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
		0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178
	};

	return c >= 0x80 && c < 0xA0 ? meant[c - 0x80] : c;
}

/* UTF-8 to NFKC, without capitals for labels; the caller frees it. */
static UChar *
text_nfkc(const char *utf8, size_t len, bool small, int32_t *n)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfkc = small
	    ? unorm2_getNFKCCasefoldInstance(&status)
	    : unorm2_getNFKCInstance(&status);
	UChar *raw = some((int32_t)len, sizeof *raw), *norm;
	int32_t n_raw;

	u_strFromUTF8WithSub(raw, (int32_t)len + 1, &n_raw, utf8,
	    (int32_t)len, 0xFFFD, NULL, &status);
	for (int32_t i = 0; i < n_raw; i++)
		raw[i] = text_meant(raw[i]);
	*n = unorm2_normalize(nfkc, raw, n_raw, NULL, 0, &status);
	status = U_ZERO_ERROR;
	norm = some(*n, sizeof *norm);
	unorm2_normalize(nfkc, raw, n_raw, norm, *n + 1, &status);
	free(raw);
	return norm;
}

static struct text
text_of(const char *utf8, size_t len, bool small)
{
	int32_t n;
	UChar *norm = text_nfkc(utf8, len, small, &n);
	struct text t = { some(n, sizeof *t.s), 0,
	    some(n, sizeof *t.is_start), some(n, sizeof *t.is_word) };

	t.is_start[0] = t.is_word[0] = true;
	/* halves of a character beyond U+FFFF count as they are */
	for (int32_t i = 0; i < n; i++) {
		UChar c = text_fold(norm[i]);

		if (c == '\n')
			t.is_start[t.len] = true;
		if (c == '\n' || c == ' ')
			t.is_word[t.len] = true;
		else if (c != 0)
			t.s[t.len++] = c;
	}
	t.is_start[t.len] = t.is_word[t.len] = true;
	free(norm);
	return t;
}

static void
text_drop(struct text *t)
{
	free(t->s);
	free(t->is_start);
	free(t->is_word);
}

/* ---- a field on the pages ------------------------------------------------ */

/* A run from `from` of the field: how far it goes, and how far to a line's
   end; the whole rest counts as such. */
struct run {
	int32_t len, to_line_end;
};

static struct run
run_at(const struct text *field, int32_t from, const struct text *page,
    int32_t at)
{
	struct run r = { 0, 0 };

	while (from + r.len < field->len && at + r.len < page->len &&
	    field->s[from + r.len] == page->s[at + r.len]) {
		r.len++;
		if (page->is_start[at + r.len])
			r.to_line_end = r.len;
	}
	if (from + r.len == field->len)
		r.to_line_end = r.len;
	return r;
}

/* The best run on the page; not only from line starts when `anywhere`. */
static struct run
run_best(const struct text *field, int32_t from, const struct text *page,
    bool anywhere)
{
	struct run best = { 0, 0 };

	for (int32_t at = 0; at < page->len; at++) {
		struct run r;

		if (page->s[at] != field->s[from] ||
		    !(anywhere || page->is_start[at]))
			continue;
		r = run_at(field, from, page, at);
		if (r.to_line_end > best.to_line_end)
			best.to_line_end = r.to_line_end;
		if (r.len > best.len)
			best.len = r.len;
	}
	return best;
}

/* The word that `at` lies in: its start, and the start of the next. */
static void
word_around(const struct text *t, int32_t at, int32_t *from, int32_t *to)
{
	for (*from = at; *from > 0 && !t->is_word[*from]; )
		--*from;
	for (*to = at + 1; *to < t->len && !t->is_word[*to]; )
		++*to;
}

static void
say_missing(const char *record, const char *element,
    const struct text *field, int32_t from, int32_t to)
{
	char word[512];
	UErrorCode status = U_ZERO_ERROR;
	int32_t n = 0, len = to - from < 100 ? to - from : 100;
	int32_t first = from < 30 ? 0 : from - 30;

	u_strToUTF8(word, sizeof word - 1, &n, field->s + first,
	    from - first + len, &status);
	word[n] = '\0';
	printf("%s: %s: lost at the end of \"%s\"\n", record, element, word);
}

/* Say the words of the field that are not on the page; returns how many. */
static size_t
field_missing(const char *record, const struct field *f,
    const struct text *field, const struct text *page)
{
	bool anywhere = true;
	size_t missing = 0;
	int32_t at = 0;

	while (at < field->len) {
		struct run r = run_best(field, at, page, anywhere);
		int32_t from, to;

		anywhere = false;
		if (r.to_line_end > 0) {
			at += r.to_line_end;
			continue;
		}
		at += r.len < field->len - at ? r.len : 0;
		word_around(field, at, &from, &to);
		if (f->may_be_missing == NULL)
			say_missing(record, f->element, field, from, to);
		missing++;
		at = to;
		anywhere = true;
	}
	return missing;
}

/*
 * Is it there in runs from a line's start to a line's end?  All ways are tried,
 * where the best run by itself may lead astray: captions begin alike.
 */
static bool
field_is_parted(const struct text *field, const struct text *page)
{
	bool *reached = some(field->len, sizeof *reached);
	bool is = false;

	reached[0] = true;
	for (int32_t from = 0; from < field->len && !is; from++) {
		for (int32_t at = 0; reached[from] && at < page->len; at++) {
			int32_t n = 0;

			if (from > 0 && !page->is_start[at])
				continue;
			while (from + n < field->len && at + n < page->len &&
			    field->s[from + n] == page->s[at + n])
				if (page->is_start[at + ++n])
					reached[from + n] = true;
			is = is || from + n == field->len;
		}
	}
	free(reached);
	return is;
}

static bool
field_stands(const struct text *field, const struct text *page)
{
	return u_strFindFirst(page->s, page->len, field->s, field->len) !=
	    NULL;
}

/* A title's full stop is no part of it on a page, nor are the marks around a
   part of an address. */
static void
field_drop_stops(struct text *t, bool is_part)
{
	while (t->len > 0 && (t->s[t->len - 1] == '.' || (is_part &&
	    u_strchr(u",;:", t->s[t->len - 1]) != NULL))) {
		t->len--;
		if (!is_part)
			break;
	}
	while (is_part && t->len > 0 && u_strchr(u".,;:", t->s[0]) != NULL) {
		t->len--;
		memmove(t->s, t->s + 1, (size_t)t->len * sizeof *t->s);
	}
}

/* ---- records ------------------------------------------------------------- */

struct record {
	const char *name;
	struct text page, small;        /* and without capitals */
	const struct text *report;
};

static bool
is_named(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)node->name, name) == 0;
}

/* A label that says that there is none. */
static bool
is_no_label(const struct text *t)
{
	static const char *const none[] = { "", "unlabelled", "unassigned" };
	UChar word[16];

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		u_uastrcpy(word, none[i]);
		if (u_strlen(word) == t->len &&
		    u_memcmp(word, t->s, t->len) == 0)
			return true;
	}
	return false;
}

static void
record_field(const struct record *r, int f, const char *utf8)
{
	bool is_label = format->fields[f].attribute != NULL;
	struct text t = text_of(utf8, strlen(utf8), is_label);
	const struct text *page = is_label ? &r->small : &r->page;
	size_t missing;

	if (strstr(format->fields[f].element, "itle") != NULL ||
	    format->parts[0] != NULL)
		field_drop_stops(&t, format->parts[0] != NULL);
	sums[f].fields++;
	sums[f].chars += (size_t)t.len;
	if (is_label && is_no_label(&t)) {
		t.len = 0;
	} else if (t.len > 0 && !field_stands(&t, page) &&
	    field_stands(&t, r->report)) {
		sums[f].reported++;
		printf("reported %s\n", format->fields[f].element);
	} else if (!field_stands(&t, page) && !field_is_parted(&t, page)) {
		missing = field_missing(r->name, &format->fields[f], &t, page);
		if (format->fields[f].may_be_missing == NULL)
			sums[f].missing += missing;
		else
			sums[f].allowed += missing;
	}
	text_drop(&t);
}

/* Of the element or its attribute; NULL for none, and for the label of a
   section that is empty.  The caller frees it. */
static xmlChar *
record_content(xmlNode *node, const char *attribute)
{
	xmlChar *content = xmlNodeGetContent(node);

	if (attribute == NULL)
		return content;
	if (content != NULL && content[0] != '\0') {
		xmlFree(content);
		return xmlGetProp(node, (const xmlChar *)attribute);
	}
	xmlFree(content);
	return NULL;
}

static bool
is_among(const xmlNode *node, const char *const *names)
{
	for (; *names != NULL; names++)
		if (is_named(node, *names))
			return true;
	return false;
}

static bool
is_within(const xmlNode *node, const char *name)
{
	for (; name != NULL && node != NULL; node = node->parent)
		if (is_named(node, name))
			return true;
	return name == NULL;
}

/* What is gathered goes to the comparison, whole or in its parts. */
static void
record_flush(const struct record *r, int f, xmlBuffer *text)
{
	const char *split = format->fields[f].split;
	char *s = (char *)xmlBufferDetach(text);

	if (s != NULL && (split == NULL || *split == '\0'))
		record_field(r, f, s);
	else if (s != NULL)
		for (char *p = strtok(s, split); p != NULL;
		    p = strtok(NULL, split))
			record_field(r, f, p);
	xmlFree(s);
}

/* The element's text, from one of the elements that end it to the next. */
static void
record_parts(const struct record *r, int f, xmlNode *node, xmlBuffer *text)
{
	const char *split = format->fields[f].split;
	bool apart = split != NULL && *split == '\0';

	for (xmlNode *n = node->children; n != NULL; n = n->next) {
		if (apart && n->type == XML_ELEMENT_NODE)
			record_flush(r, f, text);
		if (n->type == XML_ELEMENT_NODE && is_among(n,
		    format->parts)) {
			record_flush(r, f, text);
		} else if (n->type == XML_ELEMENT_NODE) {
			record_parts(r, f, n, text);
			if (apart)
				record_flush(r, f, text);
		} else if (n->type == XML_TEXT_NODE ||
		    n->type == XML_CDATA_SECTION_NODE) {
			xmlBufferCat(text, n->content);
		} else if (n->type == XML_ENTITY_REF_NODE) {
			record_flush(r, f, text);
		}
	}
}

/* "DOI: http://...": an identifier of the abstract is not printed again. */
static bool
is_identifier(xmlNode *node)
{
	xmlChar *content = xmlNodeGetContent(node);
	bool is = content != NULL && is_within(node, "abstract") &&
	    strncmp((const char *)content, "DOI:", 4) == 0;

	xmlFree(content);
	return is;
}

static void
record_element(const struct record *r, int f, xmlNode *node)
{
	xmlBuffer *text;
	xmlChar *content;

	if (is_identifier(node))
		return;
	text = xmlBufferCreate();
	if (format->parts[0] != NULL || format->fields[f].split != NULL) {
		record_parts(r, f, node, text);
		record_flush(r, f, text);
	} else {
		content = record_content(node, format->fields[f].attribute);
		if (content != NULL)
			record_field(r, f, (const char *)content);
		xmlFree(content);
	}
	xmlBufferFree(text);
}

static void
record_walk(const struct record *r, xmlNode *node)
{
	for (; node != NULL; node = node->next) {
		if (is_among(node, format->skip))
			continue;
		for (int f = 0; f < format->n_fields; f++)
			if (is_named(node, format->fields[f].element) &&
			    is_within(node->parent,
			    format->fields[f].within))
				record_element(r, f, node);
		if (node->type == XML_ELEMENT_NODE)
			record_walk(r, node->children);
	}
}

/* A file's text; *small, unless NULL, the same without capitals. */
static struct text
read_text(const char *path, struct text *small)
{
	FILE *f = fopen(path, "rb");
	size_t len = 0, cap = 1 << 16;
	char *bytes = malloc(cap);
	struct text t;

	while (f != NULL && bytes != NULL && !feof(f) && !ferror(f)) {
		len += fread(bytes + len, 1, cap - len, f);
		if (len == cap)
			bytes = realloc(bytes, cap *= 2);
	}
	if (f == NULL || bytes == NULL || ferror(f)) {
		perror(path);
		exit(2);
	}
	fclose(f);
	t = text_of(bytes, len, false);
	if (small != NULL)
		*small = text_of(bytes, len, true);
	free(bytes);
	return t;
}

static void
one_record(xmlNode *node, const char *path, const struct text *report)
{
	struct record r = { .name = path, .report = report };

	r.page = read_text(path, &r.small);
	record_walk(&r, node->children);
	text_drop(&r.page);
	text_drop(&r.small);
}

/*
 * Records in their order, each with its text.
 *
 * texts  NULL: they are only counted
 *
 * Returns n and those met.
 */
static int
each_record(xmlNode *node, const struct text *report, char **texts, int n)
{
	for (; node != NULL; node = node->next) {
		if (is_among(node, format->records)) {
			if (texts != NULL)
				one_record(node, texts[n], report);
			n++;
		} else if (node->type == XML_ELEMENT_NODE) {
			n = each_record(node->children, report, texts, n);
		}
	}
	return n;
}

static void
fields_say(int f)
{
	const struct field *field = &format->fields[f];

	printf("field %s%s%s %zu %zu %zu %zu %zu\n", field->element,
	    field->attribute != NULL ? "/" : field->within != NULL ? "<" : "",
	    field->attribute != NULL ? field->attribute
	    : field->within != NULL ? field->within : "", sums[f].fields,
	    sums[f].chars, sums[f].reported, sums[f].missing,
	    sums[f].allowed);
}

static bool
compare(xmlDocPtr doc, char **argv, int n_texts)
{
	xmlNode *root = xmlDocGetRootElement(doc);
	struct text report;
	size_t missing = 0;
	int n = 0;

	for (size_t i = 0; n == 0 && i < sizeof formats / sizeof *formats;
	    i++) {
		format = &formats[i];
		n = each_record(root, NULL, NULL, 0);
	}
	if (n != n_texts) {
		printf("%s: %d records, %d PDFs\n", argv[1], n, n_texts);
		return false;
	}
	report = read_text(argv[2], NULL);
	each_record(root, &report, argv + 3, 0);
	text_drop(&report);
	for (int f = 0; f < format->n_fields; f++) {
		missing += sums[f].missing;
		if (sums[f].fields > 0)
			fields_say(f);
	}
	return missing == 0;
}

int
main(int argc, char **argv)
{
	xmlDocPtr doc;
	bool ok;

	if (argc < 3) {
		fputs("usage: words SOURCE.xml REPORT TEXT...\n", stderr);
		return 2;
	}
	doc = xmlReadFile(argv[1], NULL, XML_PARSE_NONET | XML_PARSE_HUGE |
	    XML_PARSE_NOERROR);
	if (doc == NULL) {
		printf("%s: libxml2 cannot read it\n", argv[1]);
		return 2;
	}
	ok = compare(doc, argv, argc - 3);
	xmlFreeDoc(doc);
	xmlCleanupParser();
	return ok ? 0 : 1;
}

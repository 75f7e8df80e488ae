/*
 * RIS: the dialect.
 *
 * A field is a tag of two characters, two blanks, a hyphen, a blank, and a
 * value, which goes on in the lines that begin by no tag.  A record begins by
 * TY and ends by ER.  Of real files some lose blanks, the ER, or the TY, and
 * some have the text of an export around their records.
 *
 * Source: RIS Format Specifications (Research Information Systems, 2001 and
 * 2011), of which each program has its own reading.
 */
#include "input/ris.h"

#include <ctype.h>
#include <string.h>

#include "input/line_records.h"

/* ---- tags --------------------------------------------------------------- */

static bool
ris_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\0';
}

/* "TY  - ", "TY - ", "TY  -", "TY- " */
static size_t
ris_tag_at(const char *line, char tag[LINE_TAG])
{
	size_t indent = strspn(line, " \t"), at;
	const char *p = line + indent;

	if (indent > 3 || !isupper((unsigned char)p[0]) ||
	    (!isupper((unsigned char)p[1]) && !isdigit((unsigned char)p[1])))
		return 0;
	memcpy(tag, p, 2);
	tag[2] = '\0';
	at = 2 + strspn(p + 2, " \t");
	if (p[at] != '-' || at > 6)
		return 0;
	/* "AB-stimulated" and "T2 - weighted" are prose */
	if (at != 4 && strcmp(tag, "TY") != 0 && strcmp(tag, "ER") != 0 &&
	    !(at == 3 && indent == 0 && ris_is_tag(tag)))
		return 0;
	if (!ris_is_blank(p[at + 1]) && (at != 4 || indent != 0))
		return 0;
	return indent + at + 1;
}

/* What an export writes between records: "Record #1 of 2", "1.", "Provider:
   Elsevier", "Content: text/plain". */
static bool
ris_is_chrome(const char *line)
{
	static const char *const words[] = {
		"\xEF\xBB\xBF", "Record #", "Provider:", "Content:",
		"Database:", "Content-"
	};
	size_t digits;

	line += strspn(line, " \t");
	digits = strspn(line, "0123456789");
	if (line[digits + strspn(line + digits, ".) ")] == '\0')
		return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncmp(line, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

static text_begins ris_begins;

static const struct line_grammar ris_grammar = {
	.tag = ris_tag_at, .begins = ris_begins, .is_chrome = ris_is_chrome,
	.indent = 6, .read = ris_read
};

/*
 * A record begins behind an ER, and by a TY that stands behind other fields:
 * the ER was lost.
 */
static bool
ris_begins(struct text_stream *s, size_t i, void *ctx)
{
	struct text_line l;
	char tag[LINE_TAG];

	(void)ctx;
	if (line_records_is(s, &ris_grammar, i - 1, "ER"))
		return true;
	if (!line_records_is(s, &ris_grammar, i, "TY"))
		return false;
	while (i-- > 0)
		if (text_stream_line(s, i, &l) && ris_tag_at(l.text, tag))
			return strcmp(tag, "TY") != 0;
	return false;
}

/* ---- the dialect -------------------------------------------------------- */

static enum read_result
ris_next(void *state, struct arena *a, struct article *article)
{
	return line_records_next(state, &ris_grammar, a, article);
}

/* By its lines: a TY, and other fields. */
static int
ris_sniff(const char *head, size_t len)
{
	struct line_counts n = { .first_tag = "TY", .last_tag = "ER" };

	line_records_count(head, len, ris_tag_at, ris_is_tag, &n);
	if (n.first + n.last == 0 || n.markup)
		return 0;
	return n.first != 0 && n.fields > 2 ? 92 : n.fields > 1 ? 55 : 0;
}

const struct dialect dialect_ris = {
	.name = "RIS", .sniff = ris_sniff, .open = line_records_open,
	.next = ris_next, .drop = line_records_drop
};

/*
 * Where the cells of a table are aligned.
 *
 * What the source says is mostly its stylesheet's habit, so it is heard only
 * where it matters: for short words that it centers.  A column is one of
 * numbers when most of its cells are; those are set with their points (or the
 * ends of their whole numbers) one below the other, whatever follows: "12
 * (3.4)", "0.45 (0.32 to 0.61)".
 */
#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "template/tables.h"

enum {
	NUMBER_LETTERS = 6,     /* in what follows a number: a unit */
	NUMBER_BYTES = 48,
	SHORT_BYTES = 24
};

/* ---- one cell ----------------------------------------------------------- */

/* Its text up to the first raised or lowered run, on one line; NULL. */
static const char *
align_text(struct compose *c, const struct table_cell *cell)
{
	struct buf b = { .arena = c->arena };
	const struct rich *r = cell->paras;

	if (cell->n_paras != 1)
		return NULL;
	for (size_t i = 0; i < r->n_runs; i++) {
		if (r->runs[i].line_break)
			return NULL;
		if ((r->runs[i].styles & (INLINE_SUP | INLINE_SUB)) != 0)
			break;
		buf_str(&b, r->runs[i].text);
	}
	return buf_text(&b);
}

/* Length of a sign that may stand before a number, at p; 0. */
static size_t
align_sign(const char *p)
{
	static const char *const signs[] = {
		" ", "<", ">", "=", "~", "-", "+", "(", "[", "$",
		/* no-break space, plus-minus, pound, euro */
		"\xC2\xA0", "\xC2\xB1", "\xC2\xA3", "\xE2\x82\xAC",
		/* minus, en dash, at most, at least, about */
		"\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x89\xA4",
		"\xE2\x89\xA5", "\xE2\x89\x88",
		/* em, en, thin space */
		"\xE2\x80\x83", "\xE2\x80\x82", "\xE2\x80\x89"
	};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strncmp(p, signs[i], strlen(signs[i])) == 0)
			return strlen(signs[i]);
	return 0;
}

/* "," or a narrow space before three digits parts thousands. */
static size_t
align_group(const char *p)
{
	static const char *const marks[] = {
		",", " ", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t n = strlen(marks[i]);

		if (strncmp(p, marks[i], n) == 0 &&
		    strspn(p + n, "0123456789") == 3)
			return n + 3;
	}
	return 0;
}

/* Length of a decimal point at p, before a digit. */
static size_t
align_point(const char *p, bool comma)
{
	size_t n = p[0] == '.' || (comma && p[0] == ',') ? 1 :
	    strncmp(p, "\xC2\xB7", 2) == 0 ? 2 : 0;

	return n != 0 && isdigit((unsigned char)p[n]) ? n : 0;
}

/* Does what follows the number make a word or a phrase of it? */
static bool
align_goes_on(const char *p)
{
	size_t letters = 0;

	if (isalpha((unsigned char)*p) && *p != 'e' && *p != 'E')
		return true;
	for (; *p != '\0'; p++)
		letters += isalpha((unsigned char)*p) != 0 ||
		    (unsigned char)*p >= 0xE3;
	return letters > NUMBER_LETTERS;
}

/* Is it a number?  *point: bytes before its point, or its whole part. */
static bool
align_number(const char *text, bool comma, size_t *point)
{
	const char *p = text;
	size_t n;

	if (text == NULL || strlen(text) > NUMBER_BYTES)
		return false;
	while ((n = align_sign(p)) > 0)
		p += n;
	if (!isdigit((unsigned char)*p) && align_point(p, comma) == 0)
		return false;
	n = strspn(p, "0123456789");
	p += n;
	while (n > 0 && n <= 3 && (n = align_group(p)) > 0) {
		if (comma && *p == ',')
			break;
		p += n;
		n = 3;
	}
	*point = (size_t)(p - text);
	n = align_point(p, comma);
	if (n > 0)
		p += n + strspn(p + n, "0123456789");
	return !align_goes_on(p);
}

/* One that says that there is no number. */
static bool
align_is_neutral(const char *text)
{
	static const char *const words[] = {
		"", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92", "NA",
		"N/A", "n/a", "na", "NS", "ns", "n.s.", "NR", "ND", "nd", "Ref",
		"ref", "Ref.", "ref.", "Reference", "reference", "\xE2\x80\xA6",
		"...", "*", "NE", "x"
	};

	if (text == NULL)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}

/* ---- columns ------------------------------------------------------------ */

/* A comma that does not part thousands, in a number without a point. */
static bool
align_has_comma(const char *text)
{
	const char *p = text != NULL ? strchr(text, ',') : NULL;
	size_t n;

	if (p == NULL || p == text || !isdigit((unsigned char)p[-1]) ||
	    strchr(text, '.') != NULL)
		return false;
	n = strspn(p + 1, "0123456789");
	return n > 0 && (n != 3 || (p[-1] == '0' && (p - text == 1 ||
	    !isdigit((unsigned char)p[-2]))));
}

struct column_count {
	size_t numbers, neutral, all, centered, longest;
	bool comma, point;
};

static void
align_count(struct compose *c, const struct table_cell *cell,
    struct column_count *k)
{
	const char *text = align_text(c, cell);
	size_t point;

	if (cell->n_paras == 0)
		return;
	k->all++;
	k->centered += cell->align == TABLE_ALIGN_CENTER;
	if (text == NULL || strlen(text) > k->longest)
		k->longest = text == NULL ? SIZE_MAX : strlen(text);
	k->comma = k->comma || align_has_comma(text);
	k->point = k->point || (text != NULL && strchr(text, '.') != NULL);
	if (align_is_neutral(text))
		k->neutral++;
	else
		k->numbers += align_number(text, true, &point);
}

static void
align_kind(const struct column_count *n, bool first, struct column_kind *k)
{
	size_t said = n->all - n->neutral;

	k->has_comma = n->comma && !n->point;
	k->is_number = n->numbers > 0 && (first ? n->numbers == said
	    : n->numbers * 5 >= said * 3);
	k->is_center = !k->is_number && !first && n->all > 0 &&
	    n->centered * 5 >= n->all * 4 && n->longest <= SHORT_BYTES;
}

struct column_kind *
table_kinds(struct compose *c, const struct table *t)
{
	struct column_kind *kinds = arena_array(c->arena, t->n_columns,
	    sizeof *kinds);
	struct column_count *counts = arena_array(c->arena, t->n_columns,
	    sizeof *counts);

	for (size_t r = t->n_head; r < t->n_rows; r++)
		for (size_t i = 0; i < t->rows[r].n_cells; i++) {
			const struct table_cell *cell = &t->rows[r].cells[i];

			if (cell->columns == 1)
				align_count(c, cell, &counts[cell->column]);
		}
	for (size_t i = 0; i < t->n_columns; i++)
		align_kind(&counts[i], i == 0, &kinds[i]);
	return kinds;
}

/* ---- cells -------------------------------------------------------------- */

static void
align_head(const struct column_kind *kind, const struct table_cell *cell,
    struct block_cell *out)
{
	if (cell->columns > 1 || (cell->column > 0 &&
	    (kind->is_number || kind->is_center)))
		out->align = CELL_CENTER;
}

void
table_align(struct compose *c, const struct table *t,
    const struct column_kind *kinds, size_t row,
    const struct table_cell *cell, struct block_cell *out)
{
	const struct column_kind *kind = &kinds[cell->column];
	const char *text;

	out->align = CELL_LEFT;
	if (row < t->n_head) {
		align_head(kind, cell, out);
		return;
	}
	if (cell->columns == t->n_columns)
		return;
	text = align_text(c, cell);
	if (cell->columns > 1) {
		if (text != NULL && strlen(text) <= SHORT_BYTES &&
		    cell->column > 0)
			out->align = CELL_CENTER;
	} else if (!kind->is_number) {
		out->align = kind->is_center ? CELL_CENTER : CELL_LEFT;
	} else if (align_number(text, kind->has_comma, &out->point)) {
		out->align = CELL_POINT;
	} else if (cell->column > 0 && text != NULL &&
	    strlen(text) <= SHORT_BYTES) {
		out->align = CELL_CENTER;
	}
}

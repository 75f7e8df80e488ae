/*
 * Hyphenation patterns (Liang's algorithm), from the files of the hyphen-*
 * packages.
 *
 * A pattern is letters with values between them: in "hy3ph" a division
 * between y and p is wanted with force 3.  Patterns that occur in ".word."
 * are laid over it, the greatest value of each place counts, and odd ones
 * allow a division.  A file may hold two levels, divided by NEXTLEVEL: the
 * first finds the parts of compounds, and the parts of these; the second
 * divides what is no compound.  Where a
 * pattern says that the spelling would change (German ck, Dutch trema), it
 * forbids the division, since other letters would be needed.
 *
 * Not all patterns are laid that occur: while letters go by that begin a
 * longer one, those that end within are passed over.  So does libhyphen, for
 * which the files are made; the German one relies on it.  Hence a hash over
 * all beginnings of all patterns.
 *
 * The road not taken: libhyphen itself.  It takes 25 ms to load English and
 * 2.6 s German (here 1 and 60 ms), and loses memory on the way.
 *
 * Source: F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983.
 */
#include "text/patterns.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

enum {
	PATTERN_LONGEST = 62,           /* letters; longer than any word
	                                   that is asked for */
	FILE_MOST = 16 << 20            /* bytes: more is no file of patterns */
};

/* Letters that begin a pattern, or are one. */
struct beginning {
	uint32_t at;            /* in the letters, + 1; 0: a free place */
	uint16_t n;             /* letters */
	bool is_whole;
	uint32_t values;        /* of a whole pattern, n + 1 of them */
};

struct level {
	UChar *letters;         /* of all patterns */
	uint8_t *values;
	size_t n_letters, n_values;
	struct beginning *table;
	size_t n_table, mask;   /* used; places less 1, a power of two less 1 */
};

struct patterns {
	struct level levels[2]; /* of compounds; of words */
	size_t n_levels;
	size_t left, right;     /* letters to stay at a word's ends */
	size_t inner_left, inner_right; /* and at the ends of parts */
};

/* ---- the hash ----------------------------------------------------------- */

static uint32_t
letter_hash(uint32_t hash, UChar letter)
{
	return (hash ^ letter) * 16777619u;
}

/* The place of letters in the table, taken or free. */
static struct beginning *
level_place(const struct level *v, uint32_t hash, const UChar *letters,
    size_t n)
{
	for (size_t i = hash ^ hash >> 15; ; i++) {
		struct beginning *b = &v->table[i & v->mask];

		if (b->at == 0 || (b->n == n && memcmp(v->letters + b->at - 1,
		    letters, n * sizeof *letters) == 0))
			return b;
	}
}

/* Twice as many places; false: no memory. */
static bool
level_grow(struct level *v)
{
	size_t n = v->table == NULL ? 1 << 12 : 2 * (v->mask + 1);
	struct level old = *v;

	v->table = calloc(n, sizeof *v->table);
	if (v->table == NULL) {
		v->table = old.table;
		return false;
	}
	v->mask = n - 1;
	for (size_t i = 0; old.table != NULL && i <= old.mask; i++) {
		const struct beginning *b = &old.table[i];
		const UChar *letters = v->letters + b->at - 1;
		uint32_t hash = 0;

		if (b->at == 0)
			continue;
		for (size_t k = 0; k < b->n; k++)
			hash = letter_hash(hash, letters[k]);
		*level_place(v, hash, letters, b->n) = *b;
	}
	free(old.table);
	return true;
}

/* All beginnings of the pattern at the end of the letters; of two patterns
   of the same letters the later one holds. */
static bool
level_index(struct level *v, size_t n, uint32_t values)
{
	const UChar *letters = v->letters + v->n_letters;
	struct beginning *b = NULL;
	uint32_t hash = 0;

	if (2 * (v->n_table + n) > v->mask && !level_grow(v))
		return false;
	for (size_t k = 1; k <= n; k++) {
		hash = letter_hash(hash, letters[k - 1]);
		b = level_place(v, hash, letters, k);
		if (b->at == 0) {
			b->at = (uint32_t)v->n_letters + 1;
			b->n = (uint16_t)k;
			v->n_table++;
		}
	}
	b->is_whole = true;
	b->values = values;
	return true;
}

/* ---- reading ------------------------------------------------------------ */

/* Letters and values of a line; where the spelling changes, none is odd. */
static bool
level_add(struct level *v, const UChar *s, const UChar *end)
{
	UChar *letters = v->letters + v->n_letters;
	uint8_t *values = v->values + v->n_values;
	size_t n = 0;
	bool changes = false, added;

	for (const UChar *k = s; k < end && *k > ' '; k++)
		changes = changes || *k == '/';
	values[0] = 0;
	for (; s < end && *s > ' ' && *s != '/'; s++) {
		if (*s >= '0' && *s <= '9') {
			values[n] = (uint8_t)(*s - '0');
			continue;
		}
		letters[n++] = *s;
		values[n] = 0;
	}
	if (n == 0 || n > PATTERN_LONGEST)
		return true;
	for (size_t i = 0; changes && i <= n; i++)
		values[i] = (uint8_t)(values[i] + (values[i] & 1));
	added = level_index(v, n, (uint32_t)v->n_values);
	v->n_letters += n;
	v->n_values += n + 1;
	return added;
}

/* "LEFTHYPHENMIN 2": is it that line?  Sets the number. */
static bool
line_is(const UChar *s, const UChar *end, const char *name, size_t *number)
{
	size_t value = 0;

	for (; *name != '\0'; name++, s++)
		if (s == end || *s != (UChar)*name)
			return false;
	while (s < end && *s == ' ')
		s++;
	for (; s < end && *s >= '0' && *s <= '9' && value < 100; s++)
		value = 10 * value + (size_t)(*s - '0');
	*number = value;
	return true;
}

/* The level behind NEXTLEVEL, in what is left of the store. */
static void
patterns_next(struct patterns *p)
{
	if (p->n_levels == 2)
		return;
	p->levels[1].letters = p->levels[0].letters + p->levels[0].n_letters;
	p->levels[1].values = p->levels[0].values + p->levels[0].n_values;
	p->n_levels = 2;
}

static bool
patterns_line(struct patterns *p, const UChar *s, const UChar *end)
{
	size_t nothing;

	if (s == end || *s == '#' || *s == '%' ||
	    line_is(s, end, "LEFTHYPHENMIN", &p->left) ||
	    line_is(s, end, "RIGHTHYPHENMIN", &p->right) ||
	    line_is(s, end, "COMPOUNDLEFTHYPHENMIN", &p->inner_left) ||
	    line_is(s, end, "COMPOUNDRIGHTHYPHENMIN", &p->inner_right) ||
	    line_is(s, end, "NOHYPHEN", &nothing))
		return true;
	if (line_is(s, end, "NEXTLEVEL", &nothing)) {
		patterns_next(p);
		return true;
	}
	return level_add(&p->levels[p->n_levels - 1], s, end);
}

/* A line of n letters and its end takes n letters and n + 1 values. */
static bool
patterns_parse(struct patterns *p, const UChar *text, size_t len)
{
	const UChar *end = text + len;

	p->levels[0].letters = malloc((len + 1) * sizeof *text);
	p->levels[0].values = malloc(len + 2);
	p->n_levels = 1;
	if (p->levels[0].letters == NULL || p->levels[0].values == NULL ||
	    !level_grow(&p->levels[0]) || !level_grow(&p->levels[1]))
		return false;
	while (text < end) {
		const UChar *line = text;

		while (text < end && *text != '\n')
			text++;
		if (!patterns_line(p, line, text))
			return false;
		text += text < end;
	}
	return true;
}

/* The file's bytes; malloc's. */
static char *
patterns_read(const char *path, size_t *len)
{
	FILE *f = fopen(path, "rb");
	char *bytes = NULL, *more;
	size_t cap = 0, n = 1;

	*len = 0;
	while (f != NULL && n > 0 && cap < FILE_MOST) {
		cap = cap == 0 ? 1 << 17 : 2 * cap;
		more = realloc(bytes, cap);
		if (more == NULL)
			break;
		bytes = more;
		n = fread(bytes + *len, 1, cap - *len, f);
		*len += n;
	}
	if (f == NULL || n > 0) {
		free(bytes);
		bytes = NULL;
	}
	if (f != NULL)
		fclose(f);
	return bytes;
}

/* The text behind the first line, which names its encoding; malloc's. */
static UChar *
patterns_decode(const char *bytes, size_t len, size_t *n)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *end = memchr(bytes, '\n', len);
	char name[32] = "";
	UConverter *converter;
	UChar *text;

	if (end == NULL || (size_t)(end - bytes) >= sizeof name)
		return NULL;
	memcpy(name, bytes, (size_t)(end - bytes));
	name[strcspn(name, "\r ")] = '\0';
	converter = ucnv_open(name, &status);
	if (U_FAILURE(status))
		return NULL;
	text = malloc(len * sizeof *text);
	if (text != NULL)
		*n = (size_t)ucnv_toUChars(converter, text, (int32_t)len,
		    end + 1, (int32_t)(len - (size_t)(end + 1 - bytes)),
		    &status);
	ucnv_close(converter);
	if (U_FAILURE(status)) {
		free(text);
		return NULL;
	}
	return text;
}

struct patterns *
patterns_open(const char *path)
{
	size_t len, n = 0;
	char *bytes = patterns_read(path, &len);
	UChar *text = bytes == NULL ? NULL : patterns_decode(bytes, len, &n);
	struct patterns *p = text == NULL ? NULL : calloc(1, sizeof *p);

	if (p != NULL && !patterns_parse(p, text, n)) {
		patterns_drop(p);
		p = NULL;
	}
	free(text);
	free(bytes);
	return p;
}

void
patterns_drop(struct patterns *p)
{
	if (p == NULL)
		return;
	free(p->levels[0].letters);     /* both levels' */
	free(p->levels[0].values);
	free(p->levels[0].table);
	free(p->levels[1].table);
	free(p);
}

/* ---- words -------------------------------------------------------------- */

/* The letters dotted[*from..to] and those before them that begin a pattern,
   as many as there are; NULL: none does. */
static const struct beginning *
level_longest(const struct level *v, const UChar *dotted, size_t *from,
    size_t to)
{
	for (; *from < to; ++*from) {
		const struct beginning *b;
		uint32_t hash = 0;

		for (size_t i = *from; i < to; i++)
			hash = letter_hash(hash, dotted[i]);
		b = level_place(v, hash, dotted + *from, to - *from);
		if (b->at != 0)
			return b;
	}
	return NULL;
}

/* Lay the patterns over a word; marks[i], PATTERNS_WORD of them: before
   letter i. */
static void
level_mark(const struct level *v, const UChar *word, size_t n,
    uint8_t *marks)
{
	UChar dotted[PATTERNS_WORD + 2];
	uint8_t values[PATTERNS_WORD + 3] = { 0 };
	size_t from = 0;

	dotted[0] = dotted[n + 1] = '.';
	memcpy(dotted + 1, word, n * sizeof *word);
	for (size_t to = 1; to <= n + 2; to++) {
		const struct beginning *b = level_longest(v, dotted, &from,
		    to);

		for (size_t j = 0; b != NULL && b->is_whole && j <= b->n; j++)
			if (v->values[b->values + j] > values[from + j])
				values[from + j] = v->values[b->values + j];
	}
	memcpy(marks, values + 1, PATTERNS_WORD);
}

/* Points within n letters, as the patterns of a level say. */
static uint64_t
level_points(const struct level *v, const UChar *word, size_t n)
{
	uint8_t marks[PATTERNS_WORD];
	uint64_t points = 0;

	level_mark(v, word, n, marks);
	for (size_t i = 1; i < n; i++)
		if ((marks[i] & 1) != 0)
			points |= (uint64_t)1 << i;
	return points;
}

/* Bits from..to, `to` left out. */
static uint64_t
points_mask(size_t from, size_t to)
{
	return from >= to ? 0 : (((uint64_t)1 << (to - from)) - 1) << from;
}

/*
 * Letters from..to of a word of n: parts of a compound, each of which may be
 * a compound again; or a word.
 */
static uint64_t
patterns_divide(const struct patterns *p, const UChar *word, size_t n,
    size_t from, size_t to)
{
	size_t first = from > 0 ? from + p->inner_left : 1;
	size_t end = to < n ? to + 1 : to + 1 + p->inner_right;
	uint64_t parts = p->n_levels == 1 ? 0 :
	    level_points(&p->levels[0], word + from, to - from) << from;
	uint64_t points = parts;

	if (end < first + p->inner_right)
		return 0;
	if (parts == 0)
		points = level_points(&p->levels[p->n_levels - 1],
		    word + from, to - from) << from;
	for (size_t i = from, next; parts != 0 && i < to; i = next) {
		for (next = i + 1; next < to && (parts >> next & 1) == 0; )
			next++;
		points |= patterns_divide(p, word, n, i, next);
	}
	return points & points_mask(first, end - p->inner_right);
}

uint64_t
patterns_points(const struct patterns *p, const UChar *word, size_t n,
    size_t left, size_t right)
{
	left = left > p->left ? left : p->left;
	right = right > p->right ? right : p->right;
	if (n >= PATTERNS_WORD || n < left + right)
		return 0;
	return patterns_divide(p, word, n, 0, n) &
	    points_mask(left, n - right + 1);
}

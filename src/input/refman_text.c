/*
 * Records of reference managers: abstracts, keywords, languages.
 *
 * An abstract is one text.  Its parts are found, in this order, by the tags
 * in it, by its lines, by the labels that structured abstracts are wont to
 * have ("Methods: ..."), of which there must be two.
 */
#include "input/refman_text.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/lang.h"
#include "input/markup.h"
#include "input/nlm.h"
#include "input/rich.h"

struct rich
refman_rich(struct refman *r, const char *text)
{
	struct rich line;

	if (text != NULL && refman_has_tags(text))
		return refman_tagged_line(r, text);
	line = rich_plain(r->arena, text);
	markup_unescape(r->arena, &line);
	return line;
}

void
refman_title(struct refman *r, struct rich *member, const char *text)
{
	struct rich line = refman_rich(r, text);

	if (line.n_runs == 0)
		return;
	if (member->n_runs == 0)
		*member = line;
	else if (strcasecmp(rich_text(r->arena, member),
	    rich_text(r->arena, &line)) != 0)
		refman_unreached(r, text);
}

/* ---- lines -------------------------------------------------------------- */

enum {
	LINES_WRAPPED = 100,            /* bytes: longer ones are no wraps */
	LABEL_LONG = 40,
	LABEL_FIRST = 300               /* bytes before the first one */
};

/* Were the lines broken for their length alone? */
static bool
lines_are_wrapped(const char *text)
{
	size_t longest = 0, n = 0, blank = 0;

	while (*text != '\0') {
		size_t len = strcspn(text, "\n");

		if (len > longest)
			longest = len;
		n++;
		blank += len == 0;
		text += len + (text[len] != '\0');
	}
	return longest <= LINES_WRAPPED && n > blank + 1;
}

/* Does a paragraph end at the line feed at p? */
static bool
lines_part(const char *text, const char *p, bool wrapped)
{
	const char *next = p + 1 + strspn(p + 1, " \t");

	if (*next == '\n' || *next == '\0')
		return true;
	if (wrapped)
		return false;
	while (p > text && (p[-1] == ' ' || p[-1] == '\t'))
		p--;
	return p > text && strchr(".?!:)]", p[-1]) != NULL &&
	    !islower((unsigned char)*next);
}

/* ---- labels ------------------------------------------------------------- */

/* The length of a known label, "Methods: ", at p; 0: none. */
static size_t
label_at(const char *p)
{
	char upper[LABEL_LONG + 2];
	size_t n = 0, len;

	if (!isupper((unsigned char)p[0]))
		return 0;
	while (n < LABEL_LONG && p[n] != '\0' && p[n] != ':')
		n++;
	if (n < 3 || n == LABEL_LONG || p[n] != ':')
		return 0;
	for (size_t i = 0; i < n; i++)
		upper[i] = (char)toupper((unsigned char)p[i]);
	memcpy(upper + n, ":", 2);
	return nlm_label(upper, &len) == NLM_LABEL_KNOWN ? n + 1 +
	    strspn(p + n + 1, " \t") : 0;
}

/* Does a sentence, or a line, end before p? */
static bool
label_stands(const char *text, const char *p)
{
	const char *before = p;

	while (before > text && strchr(" \t\n", before[-1]) != NULL)
		before--;
	return before == text || (before < p &&
	    (memchr(before, '\n', (size_t)(p - before)) != NULL ||
	    strchr(".?!;)]", before[-1]) != NULL));
}

/* Where the next label begins, behind p; the end of the text. */
static const char *
label_next(const char *text, const char *p)
{
	while (*p != '\0') {
		p += strcspn(p, " \t\n");
		p += strspn(p, " \t\n");
		if (*p != '\0' && label_at(p) != 0 && label_stands(text, p))
			break;
	}
	return p;
}

/* None counts where much stands before the first: these are the words of one
   language among several. */
static size_t
labels_count(const char *text)
{
	const char *p = text + strspn(text, " \t\n");
	size_t n = label_at(p) != 0;

	while (*p != '\0') {
		p = label_next(text, p);
		if (n == 0 && p - text > LABEL_FIRST)
			return 0;
		n += *p != '\0';
	}
	return n;
}

/* ---- abstracts ---------------------------------------------------------- */

static void
sec_add_para(struct refman *r, struct abstract_sec *sec, const char *p,
    size_t len)
{
	struct rich line = refman_rich(r, arena_strndup(r->arena, p, len));

	if (line.n_runs != 0)
		*ARENA_PUSH(r->arena, sec->paras, sec->n_paras) = line;
}

/* The paragraphs of one section. */
static void
sec_add_lines(struct refman *r, struct abstract_sec *sec, const char *text,
    bool wrapped)
{
	const char *from = text;

	for (const char *p = text; (p = strchr(p, '\n')) != NULL; p++)
		if (lines_part(text, p, wrapped)) {
			sec_add_para(r, sec, from, (size_t)(p - from));
			from = p + 1;
		}
	sec_add_para(r, sec, from, strlen(from));
}

static void
abstract_labelled(struct refman *r, struct abstract *x, const char *text,
    bool wrapped)
{
	const char *p = text + strspn(text, " \t\n"), *next;

	for (; *p != '\0'; p = next) {
		size_t n = label_at(p);
		struct abstract_sec *sec = ARENA_PUSH(r->arena, x->secs,
		    x->n_secs);

		next = label_next(text, p);
		if (n != 0)
			sec->label = text_fold(r->arena, p, strcspn(p, ":"));
		sec_add_lines(r, sec, arena_strndup(r->arena, p + n,
		    next > p + n ? (size_t)(next - p) - n : 0), wrapped);
		if (sec->label == NULL && sec->n_paras == 0)
			x->n_secs--;
	}
}

bool
refman_labelled(struct refman *r, struct abstract *x, const char *text)
{
	if (labels_count(text) < 2 &&
	    label_at(text + strspn(text, " \t\n")) == 0)
		return false;
	abstract_labelled(r, x, text, lines_are_wrapped(text));
	return true;
}

/* Capital labels that only the library knows well: "AIM OF THE STUDY: ". */
static bool
abstract_by_nlm(struct refman *r, struct abstract *x, const char *text)
{
	const char *line = text_fold(r->arena, text, strlen(text));

	if (line == NULL)
		return true;
	nlm_sections(r->arena, x, line);
	if (x->n_secs < 2 && (x->n_secs == 0 || x->secs[0].label == NULL)) {
		x->n_secs = 0;
		return false;
	}
	for (size_t i = 0; i < x->n_secs; i++)
		for (size_t k = 0; k < x->secs[i].n_paras; k++)
			markup_unescape(r->arena, &x->secs[i].paras[k]);
	return true;
}

static void
abstract_fill(struct refman *r, struct abstract *x, const char *text)
{
	bool wrapped = lines_are_wrapped(text);

	if (refman_blocks(r, x, text))
		return;
	if (labels_count(text) >= 2) {
		abstract_labelled(r, x, text, wrapped);
	} else if (!abstract_by_nlm(r, x, text)) {
		struct abstract_sec *sec = ARENA_PUSH(r->arena, x->secs,
		    x->n_secs);

		sec_add_lines(r, sec, text, wrapped);
		x->n_secs -= sec->n_paras == 0;
	}
}

/* Is it one of the labels' "Abstract" that some sources begin with? */
static const char *
abstract_begin(const char *text)
{
	static const char *const words[] = { "Abstract:", "ABSTRACT:",
	    "Abstract\n", "ABSTRACT\n", "Abstract.", "Summary\n" };

	text += strspn(text, " \t\n");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncmp(text, words[i], strlen(words[i])) == 0)
			return text + strlen(words[i]);
	return text;
}

/* ---- copyright ---------------------------------------------------------- */

static bool
copyright_is_at(const char *p)
{
	static const char *const marks[] = {
		"\xC2\xA9", "(C) ", "(c) ", "Copyright "
	};
	const char *year;

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (strncmp(p, marks[i], strlen(marks[i])) == 0) {
			year = p + strcspn(p, "0123456789");
			return year - p < 40 &&
			    strspn(year, "0123456789") == 4 &&
			    (year[0] == '1' || year[0] == '2');
		}
	return false;
}

enum { COPYRIGHT_LONG = 200 };          /* bytes of the line */

/* Cut the line of rights off the end: "(C) 2015 Elsevier Inc." */
static const char *
abstract_cut_copyright(struct refman *r, const char *text)
{
	size_t len = strlen(text);
	const char *p = text + (len > COPYRIGHT_LONG ? len - COPYRIGHT_LONG
	    : 0);

	for (; *p != '\0'; p++) {
		const char *end = p;

		if (!copyright_is_at(p))
			continue;
		while (end > text && strchr(" \t\n", end[-1]) != NULL)
			end--;
		if (end == text || strchr(".?!)]>", end[-1]) == NULL ||
		    r->article->copyright != NULL || strchr(p, '<') != NULL)
			continue;
		r->article->copyright = text_fold(r->arena, p, strlen(p));
		return arena_strndup(r->arena, text, (size_t)(end - text));
	}
	return text;
}

/* All words of an abstract, to know it again. */
static const char *
abstract_text(struct refman *r, const struct abstract *x)
{
	struct buf b = { .arena = r->arena };

	for (size_t i = 0; i < x->n_secs; i++) {
		buf_str(&b, x->secs[i].label);
		for (size_t k = 0; k < x->secs[i].n_paras; k++)
			buf_str(&b, rich_text(r->arena,
			    &x->secs[i].paras[k]));
	}
	return buf_text(&b);
}

void
refman_abstract(struct refman *r, enum abstract_kind kind, const char *lang,
    const char *text)
{
	struct article *article = r->article;
	struct abstract x = { .kind = kind, .lang = lang };

	if (kind == ABSTRACT_MAIN && article->n_abstracts != 0)
		x.kind = ABSTRACT_OTHER;
	text = abstract_cut_copyright(r, abstract_begin(text));
	abstract_fill(r, &x, text);
	if (x.n_secs == 0)
		return;
	for (size_t i = 0; i < article->n_abstracts; i++)
		if (strcmp(abstract_text(r, &article->abstracts[i]),
		    abstract_text(r, &x)) == 0)
			return;         /* N2 and AB say the same */
	*ARENA_PUSH(r->arena, article->abstracts, article->n_abstracts) = x;
}

/* ---- keywords ----------------------------------------------------------- */

static struct kwd_group *
keyword_group(struct refman *r, const char *type)
{
	struct article *x = r->article;
	struct kwd_group *g;

	for (size_t i = 0; i < x->n_kwd_groups; i++) {
		g = &x->kwd_groups[i];
		if (g->type == type || (g->type != NULL && type != NULL &&
		    strcmp(g->type, type) == 0))
			return g;
	}
	g = ARENA_PUSH(r->arena, x->kwd_groups, x->n_kwd_groups);
	g->type = type;
	return g;
}

enum { KEYWORDS_NEAR = 200 };   /* compared with; more are of no paper */

/* Do both say the same?  Nothing is allocated for plain ones. */
static bool
keyword_same(struct refman *r, const struct rich *a, const struct rich *b)
{
	if (a->n_runs == 1 && b->n_runs == 1)
		return strcasecmp(a->runs[0].text, b->runs[0].text) == 0;
	return a->n_runs == b->n_runs && strcasecmp(rich_text(r->arena, a),
	    rich_text(r->arena, b)) == 0;
}

static bool
keyword_is_there(struct refman *r, const struct kwd_group *g,
    const struct rich *text)
{
	size_t first = g->n_kwds > KEYWORDS_NEAR ? g->n_kwds - KEYWORDS_NEAR
	    : 0;

	for (size_t i = first; i < g->n_kwds; i++)
		if (keyword_same(r, &g->kwds[i].text, text))
			return true;
	return false;
}

void
refman_keyword(struct refman *r, const char *type, const char *text)
{
	struct kwd k = { .major = text[0] == '*' };
	struct kwd_group *g;

	text += k.major;
	k.text = refman_rich(r, text);
	if (k.text.n_runs == 0)
		return;
	g = keyword_group(r, type);
	if (!keyword_is_there(r, g, &k.text))
		*ARENA_PUSH(r->arena, g->kwds, g->n_kwds) = k;
}

void
refman_keywords(struct refman *r, const char *type, const char *text)
{
	const char *stops = strpbrk(text, ";\n") != NULL ? ";\n" : ",";

	while (*text != '\0') {
		size_t n = strcspn(text, stops);
		const char *one;

		/* "&beta;-carotene" */
		while (text[n] == ';' && n > 0 && memchr(text, '&', n) !=
		    NULL) {
			const char *and = text + n;
			size_t len;

			while (and > text && *and != '&')
				and--;
			if (markup_reference(and, &len) == 0 ||
			    and + len != text + n + 1)
				break;
			n += 1 + strcspn(text + n + 1, stops);
		}
		one = text_fold(r->arena, text, n);
		if (one != NULL)
			refman_keyword(r, type, one);
		text += n + (text[n] != '\0');
	}
}

/* ---- languages ---------------------------------------------------------- */

static void
language_add(struct refman *r, const char *word)
{
	struct article *x = r->article;
	const char *tag = strcspn(word, "-_") <= 3
	    ? lang_tag(r->arena, word) : strcasecmp(word, "English") == 0
	    ? "en" : lang_from_name(r->arena, word);

	if (tag == NULL) {
		refman_unreached(r, word);
		return;
	}
	for (size_t i = 0; i < x->n_langs; i++)
		if (strcmp(x->langs[i], tag) == 0)
			return;
	*ARENA_PUSH(r->arena, x->langs, x->n_langs) = tag;
}

void
refman_languages(struct refman *r, const char *text)
{
	struct article *x = r->article;

	while (*text != '\0') {
		size_t n = strcspn(text, ",;/&\n.");
		const char *word = text_fold(r->arena, text, n);

		if (word != NULL)
			language_add(r, word);
		text += n + (text[n] != '\0');
	}
	if (x->lang == NULL && x->n_langs == 1)
		x->lang = x->langs[0];
}

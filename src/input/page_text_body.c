/*
 * A copied page: its sections, and those that hold prose.
 *
 * A label opens a section, the next label ends it; what stands between is the
 * section's.  No other line of prose ends it, so an abstract may hold any.
 */
#include "input/page_text.h"

#include <string.h>
#include <strings.h>

#include "input/rich.h"

static void
body_para(struct copied *c, struct rich **paras, size_t *n, size_t i)
{
	*paras = arena_more(c->arena, *paras, *n, sizeof **paras);
	(*paras)[(*n)++] = rich_plain(c->arena, c->lines[i].text);
	copied_use(c, i);
}

/* ---- labels of structured abstracts ------------------------------------- */

/* Words that begin the labels of most structured abstracts. */
static const char *const label_words[] = {
	"Abstract", "Aim", "Aims", "Analysis", "Applications", "Approach",
	"Background", "Case", "Clinical", "Clinicaltrials", "Comment",
	"Conclusion", "Conclusions", "Context", "Data", "Design",
	"Discussion", "Evidence", "Exposure", "Exposures", "Findings",
	"Funding", "Goal", "Hypothesis", "Implications", "Importance",
	"Impact", "Interpretation", "Intervention", "Interventions",
	"Introduction", "Level", "Limitations", "Main", "Material",
	"Materials", "Measurement", "Measurements", "Method", "Methodology",
	"Methods", "Objective", "Objectives", "Outcome", "Outcomes",
	"Participants", "Patients", "Perspective", "Primary", "Prospero",
	"Purpose", "Question", "Rationale", "Recommendations", "Registration",
	"Relevance", "Research", "Result", "Results", "Review", "Search",
	"Selection", "Setting", "Settings", "Significance", "Statement",
	"Study", "Subjects", "Summary", "Systematic", "Trial", "What"
};

/* Length of "Main outcomes and measures" before its colon; 0: no label. */
static size_t
label_len(const char *s)
{
	size_t n = strcspn(s, ":.;?!"), words = 1;

	if (s[n] != ':' || n < 2 || n > 80 || s[0] < 'A' || s[0] > 'Z' ||
	    (s[n + 1] != ' ' && s[n + 1] != '\0') ||
	    strcspn(s, "0123456789=<>") < n)
		return 0;
	for (size_t i = 0; i < n; i++)
		words += s[i] == ' ';
	return words <= 8 ? n : 0;
}

static bool
label_is_known(const char *s)
{
	size_t n = strcspn(s, " :/,-");

	for (size_t i = 0; i < sizeof label_words / sizeof *label_words; i++)
		if (strlen(label_words[i]) == n &&
		    strncasecmp(s, label_words[i], n) == 0)
			return true;
	return false;
}

/*
 * The bold face of labels is lost in a copy.  A paragraph's beginning is a
 * label when it is a common one, or when others of the abstract are.
 */
static bool
label_is_used(struct copied *c, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = from; i < to; i++)
		if (label_len(c->lines[i].key) != 0) {
			if (label_is_known(c->lines[i].key))
				return true;
			n++;
		}
	return n > 1;
}

/* ---- abstract ----------------------------------------------------------- */

static bool
body_is_copyright(const char *key)
{
	static const char *const begins[] = {
		"Copyright ", "\xC2\xA9", "(c) 19", "(c) 20", "Published by ",
		"This article is protected by copyright"
	};

	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
		if (copied_starts(key, begins[i]))
			return strlen(key) < 1000;
	return false;
}

static void
body_copyright(struct copied *c, struct abstract *x, const char *text)
{
	const char **to = x->n_secs > 0 ? &x->copyright : &c->x->copyright;

	*to = *to == NULL ? arena_strdup(c->arena, text)
	    : arena_printf(c->arena, "%s %s", *to, text);
}

static void
body_keywords(struct copied *c, const char *text)
{
	struct kwd_group *g;
	size_t len = strlen(text);

	if (len > 0 && text[len - 1] == '.')
		len--;
	text = copied_trim(c, text, len);
	if (text[0] == '\0')
		return;
	g = c->x->n_kwd_groups > 0 ? &c->x->kwd_groups[0]
	    : ARENA_PUSH(c->arena, c->x->kwd_groups, c->x->n_kwd_groups);
	while (*text != '\0') {
		size_t n = strcspn(text, ";");
		const char *word = copied_trim(c, text, n);

		if (word[0] != '\0')
			ARENA_PUSH(c->arena, g->kwds, g->n_kwds)->text =
			    rich_plain(c->arena, word);
		text += n + (text[n] == ';');
	}
}

static void
body_abstract_para(struct copied *c, struct abstract *x, size_t i,
    bool labels)
{
	const char *text = c->lines[i].text;
	size_t n = labels ? label_len(text) : 0;
	struct abstract_sec *s;

	if (n != 0 || x->n_secs == 0)
		s = ARENA_PUSH(c->arena, x->secs, x->n_secs);
	else
		s = &x->secs[x->n_secs - 1];
	if (n != 0) {
		s->label = arena_strndup(c->arena, text, n);
		text += n + 1;
	}
	copied_use(c, i);
	if (*text != '\0')
		*ARENA_PUSH(c->arena, s->paras, s->n_paras) =
		    rich_plain(c->arena, text);
}

static bool
body_is_keywords(const char *key)
{
	return strncasecmp(key, "keywords:", 9) == 0 ||
	    strncasecmp(key, "key words:", 10) == 0;
}

/* The head in short may repeat the whole: a second abstract like the first. */
static bool
body_is_again(struct copied *c, const struct abstract *x)
{
	const struct abstract *first = c->x->abstracts;

	if (c->x->n_abstracts == 0 || x->n_secs != first->n_secs)
		return false;
	for (size_t i = 0; i < x->n_secs; i++)
		if (x->secs[i].n_paras != first->secs[i].n_paras ||
		    (x->secs[i].n_paras > 0 && strcmp(rich_text(c->arena,
		    &x->secs[i].paras[0]), rich_text(c->arena,
		    &first->secs[i].paras[0])) != 0))
			return false;
	return true;
}

static void
body_abstract_as(struct copied *c, size_t from, size_t to,
    enum abstract_kind kind)
{
	struct abstract x = { .kind = kind };
	bool labels = label_is_used(c, from, to);

	for (size_t i = from; i < to; i++) {
		const char *key = c->lines[i].key;

		if (copied_is_chrome(key, ZONE_BODY) ||
		    (i == from && copied_starts(key, "in English"))) {
			copied_chrome(c, i);
		} else if (body_is_keywords(key)) {
			body_keywords(c, strchr(c->lines[i].text, ':') + 1);
			copied_use(c, i);
		} else if (body_is_copyright(key)) {
			body_copyright(c, &x, c->lines[i].text);
			copied_use(c, i);
		} else {
			body_abstract_para(c, &x, i, labels);
		}
	}
	if (x.n_secs == 0 || body_is_again(c, &x))
		return;
	if (c->x->n_abstracts > 0 && kind == ABSTRACT_MAIN)
		x.kind = ABSTRACT_OTHER;
	*ARENA_PUSH(c->arena, c->x->abstracts, c->x->n_abstracts) = x;
}

static void
body_abstract(struct copied *c, size_t from, size_t to)
{
	body_abstract_as(c, from, to, ABSTRACT_MAIN);
}

static void
body_plain(struct copied *c, size_t from, size_t to)
{
	body_abstract_as(c, from, to, ABSTRACT_PLAIN_LANGUAGE);
}

/* "KEYWORDS:" with its words on the lines below. */
static void
body_keyword_lines(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		if (copied_is_chrome(c->lines[i].key, ZONE_BODY)) {
			copied_chrome(c, i);
		} else {
			body_keywords(c, c->lines[i].text);
			copied_use(c, i);
		}
	}
}

/* A book's table of contents. */
static void
body_contents(struct copied *c, size_t from, size_t to)
{
	struct section *s = NULL;

	for (size_t i = from; i < to; i++) {
		if (copied_is_chrome(c->lines[i].key, ZONE_BODY)) {
			copied_chrome(c, i);
			continue;
		}
		if (s == NULL) {
			s = ARENA_PUSH(c->arena, c->x->sections,
			    c->x->n_sections);
			s->title = "Sections";
		}
		body_para(c, &s->paras, &s->n_paras, i);
	}
}

/* ---- conflict of interest ----------------------------------------------- */

static void
body_coi(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *key = c->lines[i].key;

		if (copied_is_chrome(key, ZONE_BODY) ||
		    copied_is_coi_heading(key))
			copied_chrome(c, i);
		else
			body_para(c, &c->x->coi, &c->x->n_coi, i);
	}
}

/* ---- figures ------------------------------------------------------------ */

size_t
copied_figure_label(const char *s)
{
	static const char *const words[] = {
		"Figure", "Fig.", "Fig", "FIGURE", "FIG.", "FIG", "Table",
		"TABLE", "Scheme", "Box", "Chart", "Plate", "Video",
		"Graphical abstract", "Graphical Abstract", "Image",
		"Illustration", "Supplementary Figure", "Extended Data Fig."
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t n = strlen(words[i]), m;

		if (!copied_starts(s, words[i]))
			continue;
		m = n + strspn(s + n, " ");
		if ((s[m] == 'S' || s[m] == 'A' || s[m] == 'E') &&
		    s[m + 1] >= '0' && s[m + 1] <= '9')
			m++;
		if (s[m] >= '0' && s[m] <= '9')
			n = m + strspn(s + m, "0123456789");
		if (s[n] >= 'A' && s[n] <= 'Z' && n > m)
			n++;
		if (s[n] == '\0' || strchr(" .:|", s[n]) != NULL)
			return n;
	}
	return 0;
}

/* The figure that is labelled so; a copy says the label twice. */
static struct figure *
figure_at(struct copied *c, const char *label, size_t n)
{
	struct article *x = c->x;
	struct figure *f = x->n_figures > 0 ? &x->figures[x->n_figures - 1]
	    : NULL;

	if (f != NULL && f->label != NULL && strlen(f->label) == n &&
	    strncmp(f->label, label, n) == 0)
		return f;
	f = ARENA_PUSH(c->arena, x->figures, x->n_figures);
	f->label = arena_strndup(c->arena, label, n);
	f->is_table = strncasecmp(label, "table", 5) == 0;
	return f;
}

static bool
figure_is_cut(const char *s)
{
	size_t n = strlen(s);

	return n > 3 && (strcmp(s + n - 3, "\xE2\x80\xA6") == 0 ||
	    strcmp(s + n - 3, "...") == 0);
}

/* A cut caption gives way to the whole one, if that follows. */
static void
figure_caption(struct copied *c, struct figure *f, const char *text)
{
	if (f->n_caption > 0) {
		const char *old = rich_text(c->arena,
		    &f->caption[f->n_caption - 1]);
		size_t n = strlen(old) - 3;

		if (strcmp(old, text) == 0)
			return;
		if (figure_is_cut(old) && strlen(text) > n &&
		    strncmp(old, text, n) == 0)
			f->n_caption--;
	}
	*ARENA_PUSH(c->arena, f->caption, f->n_caption) =
	    rich_plain(c->arena, text);
}

static void
figure_line(struct copied *c, size_t i)
{
	const char *text = c->lines[i].text;
	size_t n = copied_figure_label(text);
	struct article *x = c->x;
	struct figure *f;

	copied_use(c, i);
	if (n > 0 && (text[n] == '\0' || strchr(".:|", text[n]) != NULL)) {
		f = figure_at(c, text, n);
		text += n + strspn(text + n, ".:| ");
	} else {
		f = x->n_figures > 0 ? &x->figures[x->n_figures - 1]
		    : ARENA_PUSH(c->arena, x->figures, x->n_figures);
	}
	if (*text != '\0')
		figure_caption(c, f, text);
}

static void
body_figures(struct copied *c, size_t from, size_t to)
{
	size_t first = c->x->n_figures;

	for (size_t i = from; i < to; i++) {
		if (copied_is_chrome(c->lines[i].key, ZONE_BODY))
			copied_chrome(c, i);
		else
			figure_line(c, i);
	}
	for (size_t i = first; i < c->x->n_figures; i++) {
		struct figure *f = &c->x->figures[i];

		f->cut = f->n_caption > 0 && figure_is_cut(rich_text(c->arena,
		    &f->caption[f->n_caption - 1]));
		if (f->cut)
			copied_gap(c, "figures", arena_printf(c->arena,
			    "The caption of %s is cut in the copied text.",
			    f->label != NULL ? f->label : "a figure"));
	}
}

/* ---- sections ----------------------------------------------------------- */

/* Links of the site to other places of the site. */
static void
body_site(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		copied_chrome(c, i);
}

static void
body_foot(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (copied_is_chrome(c->lines[i].key, ZONE_FOOT | ZONE_HEAD))
			copied_chrome(c, i);
}

static const struct {
	const char *where;
	copied_section_fn *read;
} body_sections[SECTION_N] = {
	[SECTION_ABSTRACT] = { "Abstract", body_abstract },
	[SECTION_PLAIN] = { "Plain language summary", body_plain },
	[SECTION_COI] = { "Conflict of interest statement", body_coi },
	[SECTION_FIGURES] = { "Figures", body_figures },
	[SECTION_SIMILAR] = { "Similar articles", copied_similar },
	[SECTION_CITED] = { "Cited by", copied_cited },
	[SECTION_REFS] = { "References", copied_refs },
	[SECTION_TYPES] = { "Publication types", copied_types },
	[SECTION_MESH] = { "MeSH terms", copied_mesh },
	[SECTION_SUPPL_MESH] = { "Supplementary concepts",
	    copied_suppl_mesh },
	[SECTION_SUBSTANCES] = { "Substances", copied_substances },
	[SECTION_DATA] = { "Associated data", copied_data },
	[SECTION_GRANTS] = { "Grants and funding", copied_grants },
	[SECTION_SUBJECTS] = { "Personal name as subject", copied_subjects },
	[SECTION_KEYWORDS] = { "Keywords", body_keyword_lines },
	[SECTION_SECTIONS] = { "Sections", body_contents },
	[SECTION_SITE] = { "LinkOut", body_site },
	[SECTION_FOOT] = { "foot", body_foot }
};

/* Lines from, to under the label at from - 1. */
static void
body_section(struct copied *c, size_t from, size_t to)
{
	enum copied_section s = copied_label(c->lines[from - 1].key);

	copied_chrome(c, from - 1);
	c->where = body_sections[s].where;
	if (s == SECTION_NOTICES) {
		c->where = c->lines[from - 1].key;
		copied_notices(c, c->where, from, to);
	} else if (body_sections[s].read != NULL) {
		body_sections[s].read(c, from, to);
	}
}

/* The old layout has the article's identifiers below the abstract. */
static bool
body_is_own_ids(const struct copied *c, size_t i)
{
	const char *key = c->lines[i].key;

	return c->x->pmid == NULL && copied_starts(key, "PMID:") &&
	    (strstr(key, "[Indexed for MEDLINE]") != NULL ||
	    strstr(key, "DOI:") != NULL || strstr(key, "PMCID:") != NULL);
}

static bool
body_opens(enum copied_section now, enum copied_section label)
{
	/* the forms of the foot say "Abstract" too */
	return label != SECTION_NONE &&
	    !(now == SECTION_FOOT && label == SECTION_ABSTRACT);
}

void
copied_body(struct copied *c, size_t from)
{
	enum copied_section now = SECTION_NONE;
	size_t start = from;

	for (size_t i = from; i < c->n_lines; i++) {
		const char *key = c->lines[i].key;
		enum copied_section label = copied_label(key);

		if (body_is_own_ids(c, i)) {
			if (start > from)
				body_section(c, start, i);
			copied_article_ids(c, key);
			copied_use(c, i);
			now = SECTION_NONE;
			start = 0;
		} else if (body_opens(now, label)) {
			if (start > from)
				body_section(c, start, i);
			start = i + 1;
			now = label;
		}
	}
	if (start > from)
		body_section(c, start, c->n_lines);
}

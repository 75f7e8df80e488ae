#include "desk.h"

#include <ctype.h>
#include <fnmatch.h>

#include "../model/leaves.h"

/* ---- lines -------------------------------------------------------------- */

START_TEST(empty_lines_go_with_their_label)
{
	k.x.doi = "10.1/x";
	ck_composed("<p label='DOI' label-style='label' field='doi'/>"
	    "<p label='PMC' field='pmcid'/>"
	    "<p><span>PubMed </span><span field='pmid'/></p>"
	    "<p/>",
	    "  P *DOI*" EN_SPACE "[10.1/x](https://doi.org/10.1/x)\n");
}
END_TEST

/* One field of several is enough; words alone always stand. */
START_TEST(lines_of_several_fields)
{
	k.x.volume = "7";
	ck_composed("<p><span field='pmid'/><span>, </span>"
	    "<span field='short_citation'/></p><p><span>words</span></p>"
	    "<p role='H3' label='only a label'/>",
	    "  P , 7\n  P words\n  H3 only a label" EN_SPACE "\n");
}
END_TEST

START_TEST(before_and_after_go_with_their_field)
{
	k.x.volume = "7";
	ck_composed("<p style='label'><span>x</span>"
	    "<span field='short_citation' style='body' before='('"
	    " after=')'/><span field='doi' before='[' after=']'/><fill/>"
	    "<break/></p>",
	    "  P *x*(7)<->|\n");
}
END_TEST

/* A field knows nothing of the label before it. */
START_TEST(labels_end_no_sentence)
{
	struct article x = { ITEMS(contribs, struct contrib,
	    { .kind = CONTRIB_COLLAB, .collab = PLAIN("Group"),
		ITEMS(members, struct contrib, { .surname = "A" }) }),
	    .license = PLAIN("Free.") };

	k.x = x;
	ck_composed("<p label='Investigators' field='investigators'/>"
	    "<p label='Rights' field='rights'/>",
	    "  P Investigators" EN_SPACE "Group: A\n"
	    "  P Rights" EN_SPACE "Free.\n");
}
END_TEST

START_TEST(separators)
{
	struct article x = { ITEMS(gene_symbols, const char *, "a", "b",
	    "c") };

	k.x = x;
	ck_composed("<p field='gene_symbols'/>"
	    "<p field='gene_symbols' separator='; '/>"
	    "<p field='gene_symbols' separator='&#10;'/>"
	    "<p><span field='gene_symbols' separator=''/></p>"
	    "<each field='gene_symbols' separator='&#10;'/>",
	    "  P a, b, c\n  P a; b; c\n  P a|b|c\n  P abc\n"
	    "  L\n    LI\n       a\n    LI\n       b\n    LI\n       c\n");
}
END_TEST

/* ---- conditions --------------------------------------------------------- */

#define ASK(condition) "<p " condition "><span>" condition "</span></p>"

START_TEST(conditions)
{
	struct article x = { .volume = "123", ITEMS(affs, struct aff,
	    { .text = PLAIN("One") }, { .text = PLAIN("Two") }) };

	k.x = x;
	ck_composed(ASK("if='affs'") ASK("unless='affs'")
	    ASK("if='figures'") ASK("unless='figures'")
	    ASK("if='affs' min='2'") ASK("if='affs' min='3'")
	    ASK("if='affs' max='2'") ASK("if='affs' max='1'")
	    ASK("if='affs' min='0'") ASK("if='figures' min='0' max='0'")
	    ASK("if='short_citation' min='3' max='3'")
	    ASK("if='short_citation' min='4'"),
	    "  P if='affs'\n  P unless='figures'\n"
	    "  P if='affs' min='2'\n  P if='affs' max='2'\n"
	    "  P if='affs' min='0'\n  P if='figures' min='0' max='0'\n"
	    "  P if='short_citation' min='3' max='3'\n");
}
END_TEST

/* Letters, not bytes, are counted. */
START_TEST(conditions_count_characters)
{
	k.x.volume = "\xC3\xA4\xE2\x82\xAC";
	ck_composed(ASK("if='short_citation' max='2'")
	    ASK("if='short_citation' min='3'"),
	    "  P if='short_citation' max='2'\n");
}
END_TEST

START_TEST(everything_can_have_a_condition)
{
	k.x.doi = "10.1/x";
	ck_composed("<group if='pmid'><p><span>a</span></p></group>"
	    "<columns if='pmid'><p><span>b</span></p></columns>"
	    "<side if='pmid'><group><p><span>c</span></p></group>"
	    "<group/></side>"
	    "<section title='d' if='pmid'><p><span>d</span></p></section>"
	    "<each field='affs' if='pmid'/><rule if='pmid'/>"
	    "<p><span if='pmid'>e</span><fill if='pmid'/><span>f</span>"
	    "<break if='pmid'/></p>",
	    "  P f\n");
}
END_TEST

/* ---- blocks ------------------------------------------------------------- */

START_TEST(empty_sections_go_with_their_heading)
{
	k.x.doi = "10.1/x";
	ck_composed("<section title='None'><p field='pmid'/><rule/>"
	    "<section title='Inner'><each field='affs'/></section></section>"
	    "<section title='One'><p field='doi'/></section>",
	    "  Sect\n    H2 One\n"
	    "    P [10.1/x](https://doi.org/10.1/x)\n");
}
END_TEST

START_TEST(sections_in_the_outline)
{
	struct story *s;

	k.x.doi = "10.1/x";
	s = desk_compose(BODY("<section title='A' role='H3'>"
	    "<p field='doi'/></section>"
	    "<section title='B' outline='none'><p field='doi'/></section>"));
	ck_assert_str_eq(s->root->children[0]->children[0]->outline, "A");
	ck_assert_int_eq(s->root->children[0]->children[0]->outline_level, 3);
	ck_assert_ptr_null(s->root->children[1]->children[0]->outline);
}
END_TEST

START_TEST(groups_columns_rules)
{
	k.x.doi = "10.1/x";
	ck_composed("<group role='Note'><p role='H4' field='doi'/></group>"
	    "<group role='Note'><p field='pmid'/></group>"
	    "<columns><p field='doi'/></columns><columns/><rule/>",
	    "  Note\n    H4 [10.1/x](https://doi.org/10.1/x)\n"
	    "  columns\n    P [10.1/x](https://doi.org/10.1/x)\n"
	    "  rule\n");
}
END_TEST

/* An empty main column keeps its place; two empty ones go. */
START_TEST(side_columns)
{
	struct story *s;

	k.x.doi = "10.1/x";
	ck_composed("<side><group><p field='pmid'/></group>"
	    "<group role='Div'><p field='doi'/></group></side>"
	    "<side><group><p field='pmid'/></group><group/></side>",
	    "  side\n    Div\n      P [10.1/x](https://doi.org/10.1/x)\n");
	s = desk_compose(BODY("<side><group><p field='pmid'/></group>"
	    "<group><p field='doi'/></group></side>"));
	ck_assert_int_eq(s->root->children[0]->kind, BLOCK_SIDE);
	ck_assert_uint_eq(s->root->children[0]->n_children, 2);
	ck_assert_uint_eq(s->root->children[0]->children[0]->n_children, 0);
}
END_TEST

START_TEST(fields_are_named_for_messages)
{
	struct story *s;

	k.x.doi = "10.1/x";
	s = desk_compose(BODY("<p field='doi'/>"));
	ck_assert_str_eq(s->root->children[0]->field, "doi");
	ck_assert_str_eq(s->root->children[0]->style->name, "body");
}
END_TEST

/* ---- pages -------------------------------------------------------------- */

START_TEST(furniture)
{
	struct story *s;

	k.x.doi = "10.1/x";
	s = desk_compose(TEMPLATE(
	    "<head style='body' baseline='15pt' on='others'"
	    " rule-width='1pt' rule-offset='18pt' rule-color='#112233'>"
	    "<span field='title'/></head>"
	    "<head style='body' baseline='15pt'><span field='pmid'/></head>"
	    "<head style='body' baseline='15pt' if='pmid'>"
	    "<span field='doi'/></head>"
	    "<foot style='label' baseline='10pt' on='first'>"
	    "<span field='doi'/><fill/><page-number/><span>/</span>"
	    "<page-count/></foot>"
	    "<foot style='body' baseline='12pt' on='all'>"
	    "<span>all</span></foot><body/>"));
	ck_assert_uint_eq(s->n_heads, 1);
	ck_assert_int_eq(s->heads[0].baseline, 15 * SP_PT);
	ck_assert_int_eq(s->heads[0].rule_y, 18 * SP_PT);
	ck_assert_int_eq(s->heads[0].rule, SP_PT);
	ck_assert_uint_eq(s->heads[0].rule_color, 0x112233);
	ck_assert(!s->heads[0].on_first && s->heads[0].on_others);
	ck_assert_uint_eq(s->n_foots, 2);
	ck_assert_str_eq(desk_spans(s->foots[0].spans, s->foots[0].n_spans),
	    "[*10.1/x*](https://doi.org/10.1/x)<->#*/*##");
	ck_assert_int_eq(s->foots[0].baseline, 390 * SP_PT);
	ck_assert_str_eq(s->foots[0].style->name, "label");
	ck_assert(s->foots[0].on_first && !s->foots[0].on_others);
	ck_assert(s->foots[1].on_first && s->foots[1].on_others);
}
END_TEST

START_TEST(pages_of_the_caller)
{
	struct compose_options options = { .time = 12 };
	struct story *s;

	ck_assert_ptr_nonnull(desk_template(TEMPLATE(
	    "<foot style='body' baseline='10pt'><span>x</span></foot>"
	    "<body/>")));
	s = template_compose(k.opened, k.arena, &k.x, &options, &k.diags);
	ck_assert_int_eq(s->page_width, 300 * SP_PT);
	ck_assert_int_eq(s->page_height, 400 * SP_PT);
	ck_assert_int_eq(s->margin_top, 20 * SP_PT);
	ck_assert_int_eq(s->margin_bottom, 30 * SP_PT);
	ck_assert_int_eq(s->margin_left, 40 * SP_PT);
	ck_assert_int_eq(s->margin_right, 50 * SP_PT);
	ck_assert_int_eq(s->meta.time, 12);
	options.page_width = 100 * SP_PT;
	options.page_height = 200 * SP_PT;
	s = template_compose(k.opened, k.arena, &k.x, &options, &k.diags);
	ck_assert_int_eq(s->page_width, 100 * SP_PT);
	ck_assert_int_eq(s->page_height, 200 * SP_PT);
	ck_assert_int_eq(s->foots[0].baseline, 190 * SP_PT);
}
END_TEST

/* ---- the handout -------------------------------------------------------- */

static struct story *
handout(const struct article *x)
{
	struct compose_options options = { .time = INT64_MIN,
	    .tables = TABLES_FULL };

	if (k.opened == NULL)
		k.opened = template_open("templates/handout.xml", &k.diags);
	ck_assert_ptr_nonnull(k.opened);
	return template_compose(k.opened, k.arena, x, &options, &k.diags);
}

static size_t
count_role(const struct block *b, enum elem_role role)
{
	size_t n = b->role == role;

	for (size_t i = 0; i < b->n_children; i++)
		n += count_role(b->children[i], role);
	return n;
}

/* Titles of all lengths, and none at all. */
START_TEST(one_h1)
{
	static char text[2000];

	for (size_t len = 0; len < sizeof text; len += 37) {
		struct article x = { .title = PLAIN(text) };
		struct story *s;

		memset(text, 'x', len);
		x.title.n_runs = len % 2;
		s = handout(&x);
		ck_assert_uint_eq(count_role(s->root, ELEM_H1), 1);
	}
}
END_TEST

START_TEST(an_empty_article)
{
	struct article x = { 0 };
	struct story *s = handout(&x);
	struct buf b = { .arena = k.arena };

	story_text(&b, s);
	ck_assert_str_eq(b.p, "Article \n[Title not in the record]\n"
	    "No abstract in the record.\n");
	ck_assert_str_eq(s->meta.title, "[Title not in the record]");
	/* pages are numbered all the same */
	ck_assert_uint_eq(s->n_foots, 1);
}
END_TEST

/* ---- nothing is lost ---------------------------------------------------- */

/*
 * What of the full article is not in the text of its handout, and why.  An
 * exception that is none any more fails too.
 */
static const struct exception {
	const char *path;               /* of a leaf, a pattern */
	const char *value;              /* NULL: any */
	const char *why;
} exceptions[] = {
	{ "source_name", NULL, "the user's file, in messages" },
	{ "source_line", NULL, "of the user's file, in messages" },
	{ "*lang*", NULL, "told by its name, or heard" },
	{ "*.kind", NULL, "the model's word" },
	{ "*.role", NULL, "the model's word" },
	{ "*.styles.-", NULL, "seen, not said" },
	{ "*.ui", NULL, "a number of the thesaurus" },
	{ "*.initials", NULL, "the given names say more" },
	{ "title.-.math.*", NULL, "the formula is set from its linear form" },
	{ "title.-.text", "revisited.", "PubMed's full stop is not set" },
	{ "title.-.href", NULL, "the link's target" },
	{ "trans_title", NULL, "PubMed's full stop is not set" },
	{ "lpage", NULL, "the page range says more" },
	{ "page_range", NULL, "with an en dash" },
	{ "contribs.-.name", NULL, "its parts are known" },
	{ "contribs.-.group_id", NULL, "the source's own link" },
	{ "affs.-.label", NULL, "numbered here" },
	{ "affs.-.ror", "https://ror.org/00aaaaa00", "without https://" },
	{ "dates.-.type", NULL, "said by what stands before it" },
	{ "dates.-.month", NULL, "by its name" },
	{ "dates.-.year", "1987", "the library's bookkeeping" },
	{ "abstracts.-.type", "nlm-main", "its title says it" },
	{ "abstracts.-.secs.-.category", NULL, "the label says it" },
	{ "kwd_groups.-.type", NULL, "who chose them is the library's" },
	{ "mesh.-.type", NULL, "a class of the thesaurus" },
	{ "notices.-.type", NULL, "as PubMed prints it" },
	{ "ref_lists.-.refs.-.pmid", NULL, "the target of PubMed" },
	{ "ref_lists.-.refs.-.pmcid", NULL, "the target of PMC" },
	{ "figures.-.graphic", NULL, "a file that is not at hand" },
	{ "figures.-.image", NULL, "the picture itself is drawn" },
	{ "figures.-.tables.*", NULL, "the grid, not its words" },
	{ "gaps.-.field", NULL, "the note says it" },
	{ "unreached.*", NULL, "told in the report" }
};

enum { N_EXCEPTIONS = sizeof exceptions / sizeof *exceptions };

static bool
exception_fits(const struct exception *e, const struct leaf *leaf)
{
	return fnmatch(e->path, leaf->path, 0) == 0 &&
	    (e->value == NULL || strcmp(e->value, leaf->value) == 0);
}

/* White space is one blank, whatever its kind. */
static const char *
flat(const char *text)
{
	struct buf b = { .arena = k.arena };

	for (; *text != '\0'; text++) {
		bool nbsp = strncmp(text, "\xC2\xA0", 2) == 0;

		text += nbsp;
		if (!nbsp && *text != ' ' && *text != '\n')
			buf_char(&b, *text);
		else if (b.len == 0 || b.p[b.len - 1] != ' ')
			buf_char(&b, ' ');
	}
	return buf_text(&b);
}

/* Are both letters, or both digits: parts of one word? */
static bool
are_one_word(char a, char b)
{
	return (isalpha((unsigned char)a) && isalpha((unsigned char)b)) ||
	    (isdigit((unsigned char)a) && isdigit((unsigned char)b));
}

/* Does a text hold a value?  The runs of a line may be parts of words. */
static bool
holds(const char *text, const struct leaf *leaf)
{
	const char *value = flat(leaf->value);
	bool run = fnmatch("*.-.text", leaf->path, 0) == 0;
	size_t len = strlen(value);

	for (const char *p = text; (p = strstr(p, value)) != NULL; p++)
		if (run || ((p == text || !are_one_word(p[-1], p[0])) &&
		    !are_one_word(p[len - 1], p[len])))
			return true;
	return false;
}

/*
 * Every text of an article stands in its handout, but for the exceptions;
 * those met are counted in `met`.
 */
static void
ck_complete(const struct article *x, size_t *met)
{
	struct buf b = { .arena = k.arena };
	struct leaf *leaves;
	const char *text;
	size_t n;

	story_text(&b, handout(x));
	text = flat(buf_text(&b));
	leaves = leaves_of(k.arena, x, &n);
	for (size_t i = 0; i < n; i++) {
		const char *value = leaves[i].value;
		size_t j = 0;

		if (value == NULL || strcmp(value, "yes") == 0 ||
		    holds(text, &leaves[i]))
			continue;
		while (j < N_EXCEPTIONS &&
		    !exception_fits(&exceptions[j], &leaves[i]))
			j++;
		ck_assert_msg(j < N_EXCEPTIONS, "%s is not on the page: %s",
		    leaves[i].path, value);
		met[j]++;
	}
}

START_TEST(every_member_is_on_the_page)
{
	size_t met[N_EXCEPTIONS] = { 0 };

	ck_complete(full(), met);
	for (size_t i = 0; i < N_EXCEPTIONS; i++)
		ck_assert_msg(met[i] > 0, "%s is on the page after all",
		    exceptions[i].path);
}
END_TEST

/* ---- nothing is lost of much ------------------------------------------- */

/* So many of a list, each with a text of its own in a member. */
#define MANY(x, list, n, member) \
	do { \
		(x)->list = arena_array(k.arena, n, sizeof *(x)->list); \
		(x)->n_##list = n; \
		for (size_t i_ = 0; i_ < (n); i_++) { \
			(x)->list[i_] = full()->list[0]; \
			(x)->list[i_].member = arena_printf(k.arena, \
			    "x%zux", i_); \
		} \
	} while (0)

static const char *
long_text(size_t words)
{
	struct buf b = { .arena = k.arena };

	for (size_t i = 0; i < words; i++)
		buf_printf(&b, "w%zu ", i);
	buf_str(&b, "end");
	return b.p;
}

static struct rich
long_rich(size_t words)
{
	struct inline_run *run = arena_alloc(k.arena, sizeof *run);

	run->text = long_text(words);
	return (struct rich){ run, 1 };
}

static void
many_people(struct article *x)
{
	static const size_t counts[] = { 2, 21, 22, 30, 31, 80, 81, 200 };

	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		size_t met[N_EXCEPTIONS] = { 0 };

		MANY(x, contribs, counts[i], surname);
		ck_complete(x, met);
	}
	*x = *full();
}

static void
many_affs(struct article *x)
{
	static const size_t counts[] = { 1, 4, 5, 9, 10, 24, 25, 200 };

	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		size_t met[N_EXCEPTIONS] = { 0 };

		MANY(x, affs, counts[i], isni);
		ck_complete(x, met);
	}
	*x = *full();
}

static void
many_refs(struct article *x)
{
	static const size_t counts[] = { 1, 9, 10, 99, 100, 1000 };

	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		size_t met[N_EXCEPTIONS] = { 0 };
		struct ref_list list = { 0 };

		list.n_refs = counts[i];
		list.refs = arena_array(k.arena, counts[i],
		    sizeof *list.refs);
		for (size_t j = 0; j < counts[i]; j++) {
			list.refs[j] = full_refs.refs[0];
			list.refs[j].label = NULL;
			list.refs[j].doi = arena_printf(k.arena,
			    "10.5555/x%zux", j);
		}
		x->ref_lists = &list;
		ck_complete(x, met);
	}
	*x = *full();
}

/* Statements and terms move to another place when they are long. */
static void
long_statements(struct article *x)
{
	for (size_t words = 1; words < 800; words += words / 4 + 1) {
		size_t met[N_EXCEPTIONS] = { 0 };
		struct rich text = long_rich(words);
		struct kwd kwd = { .text = text };
		struct kwd_group group = { .kwds = &kwd, .n_kwds = 1 };
		struct abstract_sec sec = { .paras = &text, .n_paras = 1 };
		struct abstract abstract = { .secs = &sec, .n_secs = 1 };

		x->coi = &text;
		x->n_coi = 1;
		x->kwd_groups = &group;
		x->n_kwd_groups = 1;
		x->abstracts = &abstract;
		x->n_abstracts = words % 2;
		x->title = text;
		MANY(x, mesh, words, descriptor);
		ck_complete(x, met);
	}
	*x = *full();
}

START_TEST(nothing_is_lost_of_much)
{
	struct article x = *full();

	many_people(&x);
	many_affs(&x);
	many_refs(&x);
	long_statements(&x);
}
END_TEST

START_TEST(nothing_is_lost_of_little)
{
	size_t met[N_EXCEPTIONS] = { 0 };
	struct article x = *full();

	x.n_abstracts = 0;
	ck_complete(&x, met);
	x.n_notices = 0;
	ck_complete(&x, met);
	x.n_ref_lists = 0;
	x.n_contribs = 0;
	ck_complete(&x, met);
	x.title.n_runs = 0;
	x.n_affs = 0;
	ck_complete(&x, met);
	x = *full();
	x.notices[0].kind = NOTICE_UPDATE_IN;   /* told, and sound */
	ck_complete(&x, met);
	x.notices[0].kind = NOTICE_RETRACTION_IN;
}
END_TEST

DESK_MAIN("template/compose", empty_lines_go_with_their_label,
    lines_of_several_fields, before_and_after_go_with_their_field,
    labels_end_no_sentence, separators, conditions,
    conditions_count_characters, everything_can_have_a_condition,
    empty_sections_go_with_their_heading, sections_in_the_outline,
    groups_columns_rules, side_columns, fields_are_named_for_messages,
    furniture, pages_of_the_caller, one_h1, an_empty_article,
    every_member_is_on_the_page, nothing_is_lost_of_much,
    nothing_is_lost_of_little)

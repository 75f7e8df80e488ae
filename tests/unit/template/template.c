#include "desk.h"

#include "template/template.h"

/* ---- templates that load ------------------------------------------------ */

START_TEST(the_smallest)
{
	struct template *t = desk_template("<template name='t'>"
	    "<page width='100pt' height='2in' margin-top='1pt'"
	    " margin-bottom='2pt' margin-left='3pt' margin-right='4pt'/>"
	    "<style name='s'/><body/></template>");

	ck_assert_msg(t != NULL, "%s", buf_text(&k.said));
	ck_assert_int_eq(t->page_width, 100 * SP_PT);
	ck_assert_int_eq(t->page_height, 144 * SP_PT);
	ck_assert_int_eq(t->margin_top, 1 * SP_PT);
	ck_assert_int_eq(t->margin_bottom, 2 * SP_PT);
	ck_assert_int_eq(t->margin_left, 3 * SP_PT);
	ck_assert_int_eq(t->margin_right, 4 * SP_PT);
	ck_assert_uint_eq(t->n_styles, 1);
	ck_assert_int_eq(t->body->kind, TNODE_BODY);
	ck_assert_str_eq(buf_text(&k.said), "");
}
END_TEST

START_TEST(the_one_that_is_shipped)
{
	k.opened = template_open("templates/handout.xml", &k.diags);
	ck_assert_ptr_nonnull(k.opened);
	ck_assert_str_eq(buf_text(&k.said), "");
}
END_TEST

START_TEST(styles_extend_styles)
{
	struct template *t = desk_template(TEMPLATE(
	    "<style name='a' extends='label' font-size='7pt'/>"
	    "<style name='b' extends='a' font-weight='normal'/><body/>"));
	const struct tstyle *b;

	ck_assert_ptr_nonnull(t);
	ck_assert_ptr_null(template_style(t, "c"));
	ck_assert_ptr_null(template_style(t, NULL));
	b = template_style(t, "b");
	ck_assert_str_eq(b->name, "b");
	ck_assert_str_eq(b->block.name, "b");
	ck_assert_int_eq(b->text.font_size, 7 * SP_PT);
	ck_assert_int_eq(b->block.line_height, 12 * SP_PT);
	ck_assert_int_eq(b->text.font_weight, 400);
	ck_assert_int_eq(template_style(t, "a")->text.font_weight, 700);
}
END_TEST

/* What sets text has a style; a span may have that of its line. */
START_TEST(the_first_style_stands_in)
{
	struct template *t = desk_template(BODY("<p><span>x</span></p>"
	    "<each field='affs'/><rule/><group/>"));
	struct tnode **n;

	ck_assert_ptr_nonnull(t);
	n = t->body->children;
	for (size_t i = 0; i < 3; i++)
		ck_assert_ptr_eq(n[i]->style, t->styles[0]);
	ck_assert_ptr_null(n[3]->style);
	ck_assert_ptr_null(n[0]->children[0]->style);
}
END_TEST

START_TEST(words_keep_their_characters)
{
	struct template *t = desk_template(BODY("<p label='A &amp; B'>"
	    "<span field='doi' before='&lt;&#xA0;' separator='&#10;'/>"
	    "<span>x &amp; <!-- no -->y</span></p>"));
	const struct tnode *p;

	ck_assert_ptr_nonnull(t);
	p = t->body->children[0];
	ck_assert_str_eq(p->title, "A & B");
	ck_assert_str_eq(p->children[0]->before, "<\xC2\xA0");
	ck_assert_str_eq(p->children[0]->separator, "\n");
	ck_assert_str_eq(p->children[1]->text, "x & y");
}
END_TEST

START_TEST(every_role_can_be_named)
{
	for (int role = 1; role < ELEM_N_ROLES; role++) {
		const char *name = elem_role_name((enum elem_role)role);
		struct template *t = desk_template(arena_printf(k.arena,
		    BODY("<p role='%s'/>"), name));

		ck_assert_msg(t != NULL, "%s", name);
		ck_assert_int_eq(t->body->children[0]->role, role);
	}
}
END_TEST

/* ---- templates that do not ---------------------------------------------- */

/* Each with the line and the words of its message. */
START_TEST(bad_templates_are_told_where)
{
	static const struct {
		const char *text, *said;
	} cases[] = {
		/* names */
		{ BODY("<p style='nope'/>"), "/t.xml:6: fatal: "
		    "there is no style \"nope\"" },
		{ BODY("\n<p>\n<span style='nope'>x</span></p>"),
		    "/t.xml:8: fatal: there is no style \"nope\"" },
		{ BODY("<p label-style='nope'/>"), "no style \"nope\"" },
		{ BODY("<section title='x' title-style='nope'/>"),
		    "no style \"nope\"" },
		{ BODY("<each field='affs' caps-style='nope'/>"),
		    "no style \"nope\"" },
		{ BODY("<each field='affs' link-style='nope'/>"),
		    "no style \"nope\"" },
		{ BODY("<p field='nope'/>"),
		    "/t.xml:6: fatal: there is no field \"nope\"" },
		{ BODY("<p if='nope'/>"), "there is no field \"nope\"" },
		{ BODY("<p unless='nope'/>"), "there is no field \"nope\"" },
		{ BODY("<p role='H7'/>"),
		    "/t.xml:6: fatal: there is no role \"H7\"" },
		{ BODY("<p role='none'/>"), "there is no role \"none\"" },
		{ BODY("<p field='affs'/>"),
		    "cannot stand in a line: \"affs\"" },
		{ BODY("<p><span field='refs'/></p>"),
		    "cannot stand in a line: \"refs\"" },
		{ BODY("<each field='refs'/>"),
		    "is no list of blocks: \"refs\"" },
		/* styles */
		{ TEMPLATE("<style name='a' extends='b'/>"
		    "<style name='b'/><body/>"),
		    "/t.xml:5: fatal: there is no style \"b\"" },
		{ TEMPLATE("<style name='a' extends='a'/><body/>"),
		    "there is no style \"a\"" },
		{ TEMPLATE("<style name='body'/><body/>"),
		    "/t.xml:5: fatal: there are two styles \"body\"" },
		{ TEMPLATE("<style name='a' orphans='0'/><body/>"),
		    "/t.xml:5: fatal: no such property, or not such a value:"
		    " \"orphans\"" },
		{ TEMPLATE("<style name='a' font-size='-2pt'/><body/>"),
		    "\"font-size\"" },
		/* what the schema forbids */
		{ TEMPLATE("<style name='a' colour='#000000'/><body/>"),
		    "/t.xml:5: fatal: " },
		{ TEMPLATE("<style name='a' margin-top='3em'/><body/>"),
		    "/t.xml:5: fatal: " },
		{ TEMPLATE("<style name='a' color='red'/><body/>"),
		    "/t.xml:5: fatal: " },
		{ TEMPLATE("<style name='a' text-align='start'/><body/>"),
		    "/t.xml:5: fatal: " },
		{ TEMPLATE("<style name='a b'/><body/>"),
		    "/t.xml:5: fatal: " },
		{ TEMPLATE("<style name='1'/><body/>"), "/t.xml:5: fatal: " },
		{ TEMPLATE("<foot baseline='1pt'/><body/>"),
		    "/t.xml:5: fatal: " },
		{ TEMPLATE("<foot style='body' baseline='1'/><body/>"),
		    "/t.xml:5: fatal: " },
		{ BODY("<p if='doi' unless='pmid'/>"), "/t.xml:" },
		{ BODY("<p min='2'/>"), "/t.xml:" },
		{ BODY("<p if='doi' min='-1'/>"), "/t.xml:" },
		{ BODY("<p if='doi' max='many'/>"), "/t.xml:" },
		{ BODY("<section/>"), "/t.xml:" },
		{ BODY("<section title=''/>"), "/t.xml:" },
		{ BODY("<each/>"), "/t.xml:" },
		{ BODY("<side><group/></side>"), "/t.xml:" },
		{ BODY("<side><group/><group/><group/></side>"), "/t.xml:" },
		{ BODY("<p><page-number/></p>"), "/t.xml:" },
		{ BODY("<loop/>"), "/t.xml:" },
		{ BODY("words"), "/t.xml:" },
		{ BODY("<p xmlns='http://example.org'/>"), "/t.xml:" },
		{ "<handout/>", "/t.xml:1: fatal: " },
		{ "<template name='t'><body/></template>",
		    "/t.xml:1: fatal: " },
		/* pages */
		{ "<template name='t'>\n<page width='100pt' height='200pt'"
		    " margin-top='1pt' margin-bottom='1pt'"
		    " margin-left='50pt' margin-right='50pt'/>"
		    "<style name='s'/><body/></template>",
		    "/t.xml:2: fatal: the margins leave no room" },
		{ "<template name='t'>\n<page width='100pt' height='-2pt'"
		    " margin-top='0' margin-bottom='0'"
		    " margin-left='0' margin-right='0'/>"
		    "<style name='s'/><body/></template>",
		    "/t.xml:2: fatal: the margins leave no room" },
		/* no XML */
		{ "", "/t.xml:1: fatal: Document is empty" },
		{ "words", "/t.xml:1: fatal: " },
		{ "<template name='t'>\n<page>\n</template>",
		    "/t.xml:3: fatal: Opening and ending tag mismatch" },
		{ "%PDF-1.7", "/t.xml:1: fatal: " },
		{ "<template name='\xFF\xFE'/>", "/t.xml:1: fatal: " }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buf_clear(&k.said);
		ck_assert_msg(desk_template(cases[i].text) == NULL, "%s",
		    cases[i].text);
		ck_said(cases[i].said);
		ck_said("[template-bad]");
	}
}
END_TEST

/* No entities, no other files: none is even read. */
START_TEST(document_types_are_refused)
{
	static const char *const types[] = {
		"<!DOCTYPE template>\n",
		"<!DOCTYPE template SYSTEM \"t.dtd\">\n",
		"<!DOCTYPE template [<!ENTITY x SYSTEM \"/etc/passwd\">]>\n",
		"<!DOCTYPE template [<!ENTITY x \"y\">]>\n"
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		buf_clear(&k.said);
		ck_assert_ptr_null(desk_template(arena_printf(k.arena,
		    "%s%s", types[i], BODY("<p/>"))));
		ck_said("/t.xml:1: fatal: a template has no document type");
		ck_said("[template-bad]");
	}
}
END_TEST

START_TEST(entity_bombs_are_refused)
{
	struct buf b = { .arena = k.arena };

	buf_str(&b, "<!DOCTYPE t [<!ENTITY a0 \"bomb\">");
	for (int i = 1; i < 20; i++) {
		buf_printf(&b, "<!ENTITY a%d \"", i);
		for (int j = 0; j < 10; j++)
			buf_printf(&b, "&a%d;", i - 1);
		buf_str(&b, "\">");
	}
	buf_str(&b, "]><template name=\"&a19;\">&a19;</template>");
	ck_assert_ptr_null(desk_template(b.p));
	ck_said("[template-bad]");
}
END_TEST

START_TEST(bytes_of_zero)
{
	static const char zeros[] = "<template name='t'>\0</template>";

	ck_assert_ptr_null(desk_open_beside(zeros, sizeof zeros - 1,
	    "templates/template.rng"));
	ck_said("[template-bad]");
}
END_TEST

START_TEST(files_that_are_not_there)
{
	ck_assert_ptr_null(template_open("/nowhere/t.xml", &k.diags));
	ck_said("/nowhere/t.xml: fatal: the template cannot be read");
	ck_said("[template-open]");
	template_drop(NULL);
}
END_TEST

/* A template is not taken unchecked; libxml2 says nothing by itself. */
START_TEST(schemas_that_are_missing_or_broken)
{
	static const char *const schemas[] = {
		NULL, "tests/unit/template/desk.h", "templates/handout.xml"
	};

	for (size_t i = 0; i < sizeof schemas / sizeof *schemas; i++) {
		buf_clear(&k.said);
		ck_assert_ptr_null(desk_open_beside(BODY(""),
		    sizeof BODY("") - 1, schemas[i]));
		ck_said("/t.xml: fatal: cannot be checked, missing or broken:"
		    " \"/tmp/");
		ck_said("/template.rng\"");
		ck_said("[template-bad]");
	}
}
END_TEST

/* What is wrong with it is all told at once. */
START_TEST(all_faults_are_told)
{
	ck_assert_ptr_null(desk_template(BODY("<p style='a'/>"
	    "<p field='b'/><p role='C'/>")));
	ck_said("\"a\"");
	ck_said("\"b\"");
	ck_said("\"C\"");
	ck_assert_uint_eq(k.diags.by_code[DIAG_TEMPLATE_BAD], 3);
}
END_TEST

DESK_MAIN("template/template", the_smallest, the_one_that_is_shipped,
    styles_extend_styles, the_first_style_stands_in,
    words_keep_their_characters, every_role_can_be_named,
    bad_templates_are_told_where, document_types_are_refused,
    entity_bombs_are_refused, bytes_of_zero, files_that_are_not_there,
    schemas_that_are_missing_or_broken, all_faults_are_told)

#include "lines.h"

#include <libxml/parser.h>

#include "input/dom.h"

struct scene {
	struct arena *arena;
	xmlDocPtr doc;
	const xmlNode *root;
};

static void
scene_open(struct scene *s, const char *xml)
{
	s->arena = arena_new(0);
	s->doc = xmlReadMemory(xml, (int)strlen(xml), "x", NULL,
	    XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	ck_assert_ptr_nonnull(s->doc);
	s->root = xmlDocGetRootElement(s->doc);
}

static void
scene_drop(struct scene *s)
{
	xmlFreeDoc(s->doc);
	arena_drop(s->arena);
}

START_TEST(elements_among_other_nodes)
{
	struct scene s;
	const xmlNode *n;

	scene_open(&s, "<r> t <!-- c --><a/> <?p i?><b/>t</r>");
	n = dom_first(s.root);
	ck_assert_str_eq(dom_name(n), "a");
	n = dom_next(n);
	ck_assert_str_eq(dom_name(n), "b");
	ck_assert_ptr_null(dom_next(n));
	ck_assert_ptr_eq(dom_child(s.root, "b"), n);
	ck_assert_ptr_null(dom_child(s.root, "c"));
	ck_assert_ptr_null(dom_first(n));
	ck_assert_ptr_null(dom_first(NULL));
	ck_assert_str_eq(dom_name(NULL), "");
	ck_assert_str_eq(dom_name(s.root->children), "");
	scene_drop(&s);
}
END_TEST

START_TEST(names_without_their_prefix)
{
	struct scene s;

	/* one declared, one whose declaration stood outside of the record */
	scene_open(&s, "<r><m:math xmlns:m=\"u\"/><mml:math/></r>");
	ck_assert_str_eq(dom_name(dom_first(s.root)), "math");
	ck_assert_str_eq(dom_name(dom_next(dom_first(s.root))), "math");
	scene_drop(&s);
}
END_TEST

START_TEST(text)
{
	struct scene s;

	scene_open(&s, "<r><a> x <i>y</i><![CDATA[ & ]]><!-- no -->&lt; </a>"
	    "<b> </b></r>");
	ck_assert_str_eq(dom_child_text(s.arena, s.root, "a"), "x y & <");
	ck_assert_ptr_null(dom_child_text(s.arena, s.root, "b"));
	ck_assert_ptr_null(dom_child_text(s.arena, s.root, "c"));
	ck_assert_ptr_null(dom_text(s.arena, NULL));
	scene_drop(&s);
}
END_TEST

START_TEST(attributes)
{
	struct scene s;

	scene_open(&s, "<r a=\" x  y \" b=\"\" c=\"Y\" d=\"N\" e=\"&amp;z\"/>");
	ck_assert_str_eq(dom_attr(s.arena, s.root, "a"), "x y");
	ck_assert_ptr_null(dom_attr(s.arena, s.root, "b"));
	ck_assert_ptr_null(dom_attr(s.arena, s.root, "f"));
	ck_assert_str_eq(dom_attr(s.arena, s.root, "e"), "&z");
	ck_assert(dom_has_attr(s.root, "b"));
	ck_assert(!dom_has_attr(s.root, "f"));
	ck_assert(dom_yes(s.root, "c"));
	ck_assert(!dom_yes(s.root, "d"));
	ck_assert(!dom_yes(s.root, "b"));
	ck_assert(!dom_yes(s.root, "f"));
	scene_drop(&s);
}
END_TEST

static void
check_rich(const char *xml, const char *expected)
{
	struct scene s;
	struct rich r;

	scene_open(&s, xml);
	r = dom_rich(s.arena, s.root);
	ck_styled(s.arena, r, expected);
	scene_drop(&s);
}

START_TEST(mark_up)
{
	check_rich("<t>a<sup>b<i>c</i></sup> <sub>d</sub></t>",
	    "a[^b][/^c] [_d]");
	check_rich("<t><b>a</b><bold>b</bold><u>c</u><sc>d</sc></t>",
	    "[*a][*b][~c][cd]");
	check_rich("<t>a<unknown>b</unknown><i/>c</t>", "abc");
	check_rich("<t> </t>", "");
	check_rich("<t>x <mml:math><mml:mi>y</mml:mi></mml:math> z</t>",
	    "x [/=y] z");
}
END_TEST

UNIT_MAIN("input/dom", elements_among_other_nodes, names_without_their_prefix,
    text, attributes, mark_up)

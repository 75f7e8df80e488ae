#include "desk.h"

static struct story *
compose_closer(const char *text, struct fit fit)
{
	struct compose_options options = { .time = INT64_MIN, .fit = fit };

	if (text != NULL)
		ck_assert_msg(desk_template(text) != NULL, "%s",
		    buf_text(&k.said));
	return template_compose(k.opened, k.arena, &k.x, &options, &k.diags);
}

#define STYLES "<style name='text' font-size='10.5pt' line-height='14pt'" \
	" margin-top='8pt' text-indent='10.5pt'/>" \
	"<style name='small' font-size='8pt' line-height='9pt'/>" \
	"<style name='tiny' font-size='6pt' line-height='8pt'/>" \
	"<style name='title' font-size='24pt' line-height='26pt'/>" \
	"<style name='side' side-width='60pt' column-gap='10pt'/>"
#define LINES "<body><p style='text'><span>a</span></p>" \
	"<p style='small'><span>b</span><span style='text'>c</span></p>" \
	"<p style='tiny'><span>d</span></p>" \
	"<p style='title'><span>e</span></p></body>"

static sp
size_of(const struct story *s, size_t block, size_t span)
{
	return s->root->children[block]->spans[span].style->font_size;
}

/* All of it at once comes to its bound, and no further. */
START_TEST(bounds)
{
	struct fit most = { .step = FIT_STEPS, .pages = 2 };
	struct story *s = compose_closer(TEMPLATE(STYLES LINES), most);
	const struct block_style *y = s->root->children[0]->style;

	ck_assert_int_eq(size_of(s, 0, 0), 17 * SP_PT / 2);
	ck_assert_int_eq(size_of(s, 1, 0), 7 * SP_PT);
	ck_assert_int_eq(size_of(s, 1, 1), 17 * SP_PT / 2);
	ck_assert_int_eq(size_of(s, 2, 0), 6 * SP_PT);
	ck_assert_int_lt(size_of(s, 3, 0), 17 * SP_PT);
	ck_assert_int_gt(size_of(s, 3, 0), 15 * SP_PT);
	ck_assert_int_lt(y->line_height, 10 * SP_PT);
	ck_assert_int_gt(y->line_height, 9 * SP_PT);
	ck_assert_int_eq(y->margin_top, 4 * SP_PT);
	ck_assert_int_eq(y->text_indent, 17 * SP_PT / 2);
	ck_assert_int_eq(s->root->children[1]->style->line_height,
	    7 * (9000 * SP_PT / 8 / SP_PT) * SP_PT / 1000);
	ck_assert_int_eq(s->margin_left, 36 * SP_PT);
	ck_assert_int_eq(s->margin_right, 36 * SP_PT);
	ck_assert_int_lt(s->margin_top, 20 * SP_PT);
	ck_assert_int_lt(s->margin_bottom, 30 * SP_PT);
	ck_assert_int_eq(s->text_size, 8.5 * SP_PT);
}
END_TEST

START_TEST(steps_lead_down_from_the_template)
{
	sp before = 0, leading = 0;

	ck_assert_ptr_nonnull(desk_template(TEMPLATE(STYLES LINES)));
	for (int step = FIT_STEPS; step >= 0; step--) {
		struct story *s = compose_closer(NULL,
		    (struct fit){ .step = step });
		sp line = s->root->children[0]->style->line_height;

		ck_assert_int_gt(size_of(s, 0, 0), before);
		ck_assert_int_gt(line, leading);
		before = size_of(s, 0, 0);
		leading = line;
	}
	ck_assert_int_eq(before, 21 * SP_PT / 2);
	ck_assert_int_eq(leading, 14 * SP_PT);
}
END_TEST

/* A template may be stricter, not more lenient. */
START_TEST(bounds_of_the_template)
{
	struct fit most = { .step = FIT_STEPS };
	struct story *s = compose_closer("<template name='t'>"
	    "<page width='300pt' height='400pt' margin-top='20pt'"
	    " margin-bottom='30pt' margin-left='40pt' margin-right='50pt'/>"
	    "<fit text='10pt' small='8pt' margin='45pt'/>" STYLES LINES
	    "</template>", most);

	ck_assert_int_eq(size_of(s, 0, 0), 10 * SP_PT);
	ck_assert_int_eq(size_of(s, 1, 0), 8 * SP_PT);
	ck_assert_int_eq(s->margin_left, 40 * SP_PT);
	ck_assert_int_eq(s->margin_right, 45 * SP_PT);
	s = compose_closer("<template name='t'>"
	    "<page width='300pt' height='400pt' margin-top='20pt'"
	    " margin-bottom='30pt' margin-left='40pt' margin-right='50pt'/>"
	    "<fit text='6pt'/>" STYLES LINES "</template>", most);
	ck_assert_int_eq(size_of(s, 0, 0), 17 * SP_PT / 2);
}
END_TEST

/* What stands at a fixed place is not run into. */
START_TEST(heads_and_feet_keep_their_room)
{
	struct fit most = { .step = FIT_STEPS, .pages = 2 };
	struct story *s;

	ck_assert_ptr_nonnull(desk_template(TEMPLATE(STYLES
	    "<head baseline='14pt' on='others' style='body'><span>h</span>"
	    "</head><foot baseline='10pt' style='body'><span>f</span></foot>"
	    LINES)));
	s = compose_closer(NULL, most);
	ck_assert_int_eq(s->margin_top, 20 * SP_PT);    /* 21 asked for */
	ck_assert_int_eq(s->margin_bottom, 29 * SP_PT);
	most.pages = 1;
	s = compose_closer(NULL, most);
	ck_assert_int_lt(s->margin_top, 15 * SP_PT);
}
END_TEST

/* A variant of a style is made smaller with it. */
START_TEST(variants_follow)
{
	struct fit most = { .step = FIT_STEPS };
	struct story *s;

	k.x.title = (struct rich){ (struct inline_run[]){
	    { .text = "plain " }, { .text = "slanted",
	    .styles = INLINE_ITALIC } }, 2 };
	s = compose_closer(TEMPLATE(STYLES "<body><p style='text'>"
	    "<span field='title'/></p></body>"), most);
	ck_assert_int_eq(size_of(s, 0, 0), 17 * SP_PT / 2);
	ck_assert_int_eq(size_of(s, 0, 1), 17 * SP_PT / 2);
	ck_assert(s->root->children[0]->spans[1].style->italic);
}
END_TEST

START_TEST(folded)
{
	static const char page[] = TEMPLATE(STYLES "<body>"
	    "<side style='side'><group><p><span>main</span></p></group>"
	    "<group><p><span>one</span></p><p><span>two</span></p></group>"
	    "</side></body>");
	struct story *s;

	desk_template(page);
	s = compose_closer(NULL, (struct fit){ .step = 0 });
	ck_assert_str_eq(desk_blocks_text(s->root), "Document lang=en\n"
	    "  side\n    P main\n    P one\n    P two\n");
	s = compose_closer(NULL, (struct fit){ .folded = true });
	ck_assert_str_eq(desk_blocks_text(s->root), "Document lang=en\n"
	    "  columns\n    P main\n  columns\n    P one\n    P two\n");
	/* 210 pt are too narrow for two columns of text */
	ck_assert_int_eq(s->root->children[0]->children[0]->style->
	    column_count, 1);
	ck_assert_int_eq(s->root->children[0]->children[1]->style->
	    column_count, 1);
	ck_assert(s->root->children[0]->children[1]->children[0]->style->
	    break_inside_avoid);
}
END_TEST

DESK_MAIN("closer", bounds, steps_lead_down_from_the_template,
    bounds_of_the_template, heads_and_feet_keep_their_room, variants_follow,
    folded)

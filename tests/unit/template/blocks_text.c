#include "desk.h"

#include "model/image.h"

/* ---- abstracts ---------------------------------------------------------- */

START_TEST(abstracts)
{
	SET(abstracts, struct abstract,
	    { .copyright = "(c) Us",
		ITEMS(secs, struct abstract_sec,
		{ .label = "AIMS", ITEMS(paras, struct rich, PLAIN("To."),
		    PLAIN("And fro.")) },
		{ .label = "Results", ITEMS(paras, struct rich,
		    PLAIN("None.")) },
		{ ITEMS(paras, struct rich, PLAIN("So what.")) }) });
	k.node.caps_style = &k.caps;
	k.node.link_style = &k.label;
	ck_blocks("abstracts", "Sect\n"
	    "  H2 Abstract\n"
	    "  P %AIMS%" EN_SPACE "To.\n"
	    "  P And fro.\n"
	    "  P *Results*" EN_SPACE "None.\n"
	    "  P So what.\n"
	    "  P *(c) Us*\n");
	k.node.caps_style = NULL;
	ck_assert_ptr_nonnull(strstr(desk_blocks("abstracts"), "P *AIMS*"));
}
END_TEST

START_TEST(abstracts_of_all_kinds)
{
	static const struct {
		struct abstract x;
		const char *heading;
	} cases[] = {
		{ { .kind = ABSTRACT_MAIN }, "Abstract" },
		{ { .kind = ABSTRACT_MAIN, .lang = "en" }, "Abstract" },
		{ { .kind = ABSTRACT_TRANSLATED, .lang = "fr" },
		    "Abstract in French" },
		{ { .kind = ABSTRACT_TRANSLATED, .lang = "fr",
		    .title = "R\xC3\xA9sum\xC3\xA9" },
		    "lang=fr R\xC3\xA9sum\xC3\xA9" },
		{ { .kind = ABSTRACT_PLAIN_LANGUAGE },
		    "Plain language summary" },
		{ { .kind = ABSTRACT_PLAIN_LANGUAGE, .lang = "es" },
		    "Plain language summary in Spanish" },
		{ { .kind = ABSTRACT_GRAPHICAL }, "Graphical abstract" },
		{ { .kind = ABSTRACT_HIGHLIGHTS }, "Highlights" },
		{ { .kind = ABSTRACT_KEY_POINTS }, "Key points" },
		{ { .kind = ABSTRACT_EXECUTIVE_SUMMARY },
		    "Executive summary" },
		{ { .kind = ABSTRACT_TEASER }, "Summary" },
		{ { .kind = ABSTRACT_OTHER }, "Abstract" },
		{ { .kind = ABSTRACT_OTHER, .type = "video" },
		    "Abstract (video)" }
	};
	struct rich para = PLAIN("x");
	struct abstract_sec sec = { .paras = &para, .n_paras = 1 };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct abstract x = cases[i].x;

		x.secs = &sec;
		x.n_secs = 1;
		k.x.abstracts = &x;
		k.x.n_abstracts = 1;
		ck_blocks("abstracts", arena_printf(k.arena,
		    "Sect\n  H2 %s\n  P x\n", cases[i].heading));
	}
}
END_TEST

/* The text is in its language, the heading in that of the page. */
START_TEST(abstracts_in_languages)
{
	struct block *b = block_make(&k.c, BLOCK_GROUP, ELEM_NONE, NULL);

	SET(abstracts, struct abstract, { .kind = ABSTRACT_TRANSLATED,
	    .lang = "fr", ITEMS(secs, struct abstract_sec,
		{ ITEMS(paras, struct rich, PLAIN("Rien.")) }) });
	field_find("abstracts")->blocks(&k.c, &k.node, b);
	ck_assert_ptr_null(b->children[0]->children[0]->lang);
	ck_assert_str_eq(b->children[0]->children[1]->lang, "fr");
	ck_assert_str_eq(b->children[0]->children[0]->outline,
	    "Abstract in French");
	ck_assert_int_eq(b->children[0]->children[0]->outline_level, 2);
}
END_TEST

/* A heading never stands over nothing. */
START_TEST(empty_abstracts)
{
	SET(abstracts, struct abstract, { .title = "None" },
	    { ITEMS(secs, struct abstract_sec, { .label = NULL }) },
	    { .copyright = "(c)" });
	ck_blocks("abstracts", "Sect\n  H2 Abstract\n  P (c)\n");
}
END_TEST

/* ---- affiliations ------------------------------------------------------- */

START_TEST(affiliations)
{
	SET(affs, struct aff, { .label = "a", .text = PLAIN("One") },
	    { .label = "b", .text = PLAIN("Two"),
		.ror = "https://ror.org/02abc", .isni = "1", .grid = "2",
		.ringgold = "3" }, { .ror = "02abc" });
	ck_blocks("affs", "L\n"
	    "  LI *1*\n    P One\n"
	    "  LI *2*\n    P Two\n"
	    "  LI *3*\n    P 02abc\n");
}
END_TEST

START_TEST(one_affiliation_of_all)
{
	SET(affs, struct aff, { .text = PLAIN("One") });
	SET(contribs, struct contrib, { ITEMS(affs, size_t, 0) });
	ck_blocks("affs", "P One\n");
	SET(contribs, struct contrib, { ITEMS(affs, size_t, 0) },
	    { .surname = "B" });
	ck_blocks("affs", "L\n  LI *1*\n    P One\n");
}
END_TEST

/* ---- figures, sections -------------------------------------------------- */

START_TEST(figures)
{
	SET(figures, struct figure,
	    { .label = "Fig. 1", .title = PLAIN("A curve"),
		ITEMS(caption, struct rich, PLAIN("It bends."),
		PLAIN("It ends.")), .alt_text = "A bent line" },
	    { .label = "Fig. 2", .alt_text = "A dot" },
	    { .title = PLAIN("Only a title.") },
	    { .label = "Fig. 3", ITEMS(caption, struct rich,
		PLAIN("Only a caption.")) },
	    { .label = "Formula", .alt_text = "m = n", .graphic = "e.png",
		.in_text = true },
	    { .graphic = "x.png" });
	ck_blocks("figures",
	    "P *Fig. 1*" EN_SPACE "A curve. It bends.\n"
	    "P It ends.\nP A bent line\n"
	    "P *Fig. 2*" EN_SPACE " A dot\n"
	    "P Only a title.\n"
	    "P *Fig. 3*" EN_SPACE "Only a caption.\n");
}
END_TEST

START_TEST(figures_with_pictures)
{
	static const struct image wide = { .width = 192, .height = 96 };
	static const struct image tall = { .width = 100, .height = 4800 };
	struct block *all = block_make(&k.c, BLOCK_GROUP, ELEM_NONE, NULL);
	const struct block *b;

	SET(figures, struct figure,
	    { .label = "Fig. 1", .title = PLAIN("A curve"),
		.alt_text = "A bent line", .image = &wide },
	    { .label = "Fig. 2", .title = PLAIN("A column"),
		ITEMS(caption, struct rich, PLAIN("It stands.")),
		.image = &tall },
	    { .label = "Fig. 3", ITEMS(caption, struct rich,
		PLAIN("It lies.")), .image = &wide },
	    { .image = &wide });
	k.story.page_height = 900 * SP_PT;
	field_find("figures")->blocks(&k.c, &k.node, all);
	ck_assert_str_eq(desk_blocks_text(all),
	    "Div\n  Figure\n"
	    "  Caption\n    P *Fig. 1*" EN_SPACE "A curve\n"
	    "Div\n  Figure\n"
	    "  Caption\n    P *Fig. 2*" EN_SPACE "A column. It stands.\n"
	    "Div\n  Figure\n"
	    "  Caption\n    P *Fig. 3*" EN_SPACE "It lies.\n"
	    "Div\n  Figure\n  Caption\n");
	b = all->children[0]->children[0];
	ck_assert_int_eq(b->kind, BLOCK_IMAGE);
	ck_assert_ptr_eq(b->image, &wide);
	ck_assert_str_eq(b->alt, "A bent line");
	ck_assert_int_eq(b->image_width, 144 * SP_PT);
	ck_assert_int_eq(b->image_height, 72 * SP_PT);
	ck_assert(b->style->break_after_avoid);
	b = all->children[1]->children[0];
	ck_assert_str_eq(b->alt, "Fig. 2: A column");
	ck_assert_int_eq(b->image_height, 300 * SP_PT);
	ck_assert_int_eq(b->image_width, 300 * SP_PT / 48);
	ck_assert_str_eq(all->children[2]->children[0]->alt,
	    "Fig. 3: It lies.");
	ck_assert_ptr_nonnull(all->children[3]->children[0]->alt);
}
END_TEST

START_TEST(sections)
{
	struct section two[] = {
		{ "Thanks", ITEMS(paras, struct rich, PLAIN("To all."),
		    PLAIN("And some.")) },
		{ NULL, ITEMS(paras, struct rich, PLAIN("Untitled.")) }
	};

	k.x.sections = two;
	k.x.n_sections = 2;
	ck_blocks("sections", "P *Thanks*" EN_SPACE "To all.\n"
	    "P And some.\nP Untitled.\n");
	ck_blocks("author_notes", "");
	k.x.author_notes = two;
	k.x.n_author_notes = 1;
	ck_blocks("author_notes", "P *Thanks*" EN_SPACE "To all.\n"
	    "P And some.\n");
}
END_TEST

DESK_MAIN("template/blocks_text", abstracts, abstracts_of_all_kinds,
    abstracts_in_languages, empty_abstracts, affiliations,
    one_affiliation_of_all, figures, figures_with_pictures, sections)

#include "desk.h"

#define HEAD "1. J Ex. 2014 Feb;1(1):1-2.\n\nA title.\n\nRoe A.\n\n"
#define FOOT "\n\nPMID: 101\n"

/* "[label]text|text|" of all abstracts, "/" between them, then the rights */
static const char *
body(struct desk *k, const char *text)
{
	const struct article *x = desk_read(k, text);
	struct buf b = { .arena = k->notes };

	for (size_t i = 0; i < x->n_abstracts; i++) {
		const struct abstract *s = &x->abstracts[i];

		buf_str(&b, i > 0 ? "/" : "");
		buf_str(&b, s->type);
		for (size_t j = 0; j < s->n_secs; j++) {
			if (s->secs[j].label != NULL)
				buf_printf(&b, "[%s]", s->secs[j].label);
			for (size_t p = 0; p < s->secs[j].n_paras; p++)
				buf_printf(&b, "%s|", rich_text(k->notes,
				    &s->secs[j].paras[p]));
		}
	}
	buf_printf(&b, "=%s", x->copyright != NULL ? x->copyright : "");
	return buf_text(&b);
}

static void
check(const char *text, const char *expected)
{
	struct desk k;

	ck_assert_str_eq(body(&k, text), expected);
	desk_drop(&k);
}

/* 76 bytes, so that the next word cannot have fitted */
#define FULL "xxxxxxxxx xxxxxxxxx xxxxxxxxx xxxxxxxxx xxxxxxxxx xxxxxxxxx " \
	"xxxxxxxxx xxxxxx"

START_TEST(sections)
{
	check(HEAD "AIM: One\ntwo.\nMETHODS AND SETTING: Three.\nRESULTS: F."
	    FOOT, "[AIM]One|two.|[METHODS AND SETTING]Three.|[RESULTS]F.|=");
	check(HEAD "AIM: " FULL "\none.\nRESULTS: " FULL "\ntwo." FOOT,
	    "[AIM]" FULL " one.|[RESULTS]" FULL " two.|=");
	/* a common label is one behind a full line too, others are not */
	check(HEAD "AIM: " FULL "\nRESULTS: two. " FULL "\nRELEVANCE: no."
	    FOOT, "[AIM]" FULL "|[RESULTS]two. " FULL " RELEVANCE: no.|=");
	check(HEAD "UNLABELLED: One.\nCONCLUSION: Two." FOOT,
	    "One.|[CONCLUSION]Two.|=");
	check(HEAD "The DNA of\nDNA: is long." FOOT,
	    "The DNA of|DNA: is long.|=");
}
END_TEST

START_TEST(blanks_that_were_kept)
{
	check(HEAD "AIM: One \ntwo meta-\nanalysis.\nRELEVANCE: Three \n"
	    "four.\nFive." FOOT, "[AIM]One two meta-analysis.|[RELEVANCE]"
	    "Three four.|Five.|=");
}
END_TEST

START_TEST(paragraphs)
{
	check(HEAD "One.\n\nTwo.\n\nRESULTS: Three.\n\nFour." FOOT,
	    "One.|Two.|[RESULTS]Three.|Four.|=");
}
END_TEST

START_TEST(other_abstracts)
{
	check(HEAD "One.\n\nPublisher: Uno.\n\nDos.\n\nPlain Language "
	    "Summary: In short." FOOT,
	    "One.|/PublisherUno.|Dos.|/Plain Language SummaryIn short.|=");
	check(HEAD "PIP: Only this." FOOT, "PIPOnly this.|=");
}
END_TEST

START_TEST(rights)
{
	check(HEAD "One.\n\nCopyright \xC2\xA9 2014 X. All rights\nreserved."
	    FOOT, "One.|=Copyright \xC2\xA9 2014 X. All rights reserved.");
	check(HEAD "One.\n\nPublished by X. See http://x.y." FOOT,
	    "One.|=Published by X. See http://x.y.");
	check(HEAD "One.\n\n2014 The Authors. Y published by Z." FOOT,
	    "One.|=2014 The Authors. Y published by Z.");
	check(HEAD "(c) 2014 X." FOOT, "=(c) 2014 X.");
	/* the only block, and not sure */
	check(HEAD "A licence to kill." FOOT, "A licence to kill.|=");
	check(HEAD "One.\n\nTwo." FOOT, "One.|Two.|=");
}
END_TEST

UNIT_MAIN("input/abstract_text_body", sections, blanks_that_were_kept,
    paragraphs, other_abstracts, rights)

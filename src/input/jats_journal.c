/*
 * JATS: the journal.
 */
#include "input/jats.h"

#include <string.h>

/* "old, new"; what is there twice stays once. */
const char *
jats_join(struct jats *j, const char *old, const char *between,
    const char *more)
{
	if (old == NULL || more == NULL)
		return old != NULL ? old : more;
	if (strstr(old, more) != NULL)
		return old;
	return arena_printf(j->arena, "%s%s%s", old, between, more);
}

static void
journal_journal_id(struct jats *j, const xmlNode *n)
{
	static const struct {
		const char *type;
		size_t member;
	} ids[] = {
		{ "nlm-ta", offsetof(struct journal, abbrev) },
		{ "iso-abbrev", offsetof(struct journal, iso_abbrev) },
		{ "nlm-journal-id", offsetof(struct journal, nlm_id) },
		{ "nlm-id", offsetof(struct journal, nlm_id) }
	};
	const char *type = dom_attr(j->arena, n, "journal-id-type");

	for (size_t i = 0; i < JATS_N(ids); i++)
		if (jats_equal(type, ids[i].type)) {
			j->member = ids[i].member;
			jats_keep_text(j, n);
			return;
		}
	jats_unreached(j, n);
}

static void
journal_issn(struct jats *j, const xmlNode *n)
{
	static const char *const electronic[] = {
		"epub", "electronic", "e", "online", "web", "eissn"
	};
	const char *type = dom_attr(j->arena, n, "pub-type");

	if (type == NULL)
		type = dom_attr(j->arena, n, "publication-format");
	j->member = jats_is(type, electronic, JATS_N(electronic))
	    ? offsetof(struct journal, issn_electronic)
	    : offsetof(struct journal, issn_print);
	jats_keep_text(j, n);
}

static void
journal_journal_title(struct jats *j, const xmlNode *n)
{
	struct journal *x = j->item;

	x->title = jats_join(j, x->title, ": ", jats_plain(j, n));
}

static void
journal_abbrev_title(struct jats *j, const xmlNode *n)
{
	struct journal *x = j->item;
	const char *text = jats_plain(j, n);

	if (jats_equal(dom_attr(j->arena, n, "abbrev-type"), "nlm-ta") &&
	    x->abbrev == NULL)
		x->abbrev = text;
	else if (x->iso_abbrev == NULL)
		x->iso_abbrev = text;
	else if (text != NULL && !jats_equal(text, x->iso_abbrev) &&
	    !jats_equal(text, x->abbrev))
		jats_unreached(j, n);
}

static void
journal_trans_journal(struct jats *j, const xmlNode *n)
{
	jats_add_para(j, "Journal, other title", jats_rich(j, n));
}

static void
journal_title_group(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "journal-title", journal_journal_title, 0 },
		{ "journal-subtitle", journal_journal_title, 0 },
		{ "trans-title-group", journal_trans_journal, 0 },
		{ "abbrev-journal-title", journal_abbrev_title, 0 }
	};

	JATS_WALK(j, n, j->item, table);
}

/* "Name (place)" */
static void
journal_publisher_part(struct jats *j, const xmlNode *n)
{
	struct journal *x = j->item;
	const char *text = jats_plain(j, n);

	if (strcmp(dom_name(n), "publisher-loc") == 0 && text != NULL &&
	    x->publisher != NULL)
		x->publisher = arena_printf(j->arena, "%s (%s)",
		    x->publisher, text);
	else
		x->publisher = jats_join(j, x->publisher, "; ", text);
}

static void
journal_publisher(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "publisher-name", journal_publisher_part, 0 },
		{ "publisher-loc", journal_publisher_part, 0 }
	};

	JATS_WALK(j, n, j->item, table);
}

static void
journal_issn_l(struct jats *j, const xmlNode *n)
{
	j->member = offsetof(struct journal, issn_linking);
	jats_keep_text(j, n);
}

void
jats_journal_meta(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "journal-id", journal_journal_id, 0 },
		{ "journal-title-group", journal_title_group, 0 },
		{ "journal-title", journal_journal_title, 0 },
		{ "journal-subtitle", journal_journal_title, 0 },
		{ "trans-title", journal_trans_journal, 0 },
		{ "trans-title-group", journal_trans_journal, 0 },
		{ "abbrev-journal-title", journal_abbrev_title, 0 },
		{ "issn", journal_issn, 0 }, { "issn-l", journal_issn_l, 0 },
		{ "isbn", jats_isbn, 0 }, { "publisher", journal_publisher, 0 }
	};

	JATS_WALK(j, n, &j->article->journal, table);
}

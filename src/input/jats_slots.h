/*
 * JATS: the parts of a citation, sorted into slots.
 */
#ifndef INPUT_JATS_SLOTS_H
#define INPUT_JATS_SLOTS_H

#include "input/jats_cite.h"

enum style_slot {               /* in the order in which the rest follows */
	SLOT_AUTHORS, SLOT_EDITORS, SLOT_TRANSLATORS, SLOT_OTHERS,
	SLOT_TITLE, SLOT_TRANS_TITLE, SLOT_SOURCE, SLOT_TRANS_SOURCE,
	SLOT_PATENT, SLOT_VERSION, SLOT_EDITION, SLOT_SERIES,
	SLOT_CONF_NAME, SLOT_CONF_DATE, SLOT_CONF_LOC, SLOT_INSTITUTION,
	SLOT_PLACE, SLOT_PUBLISHER, SLOT_YEAR, SLOT_SEASON, SLOT_MONTH,
	SLOT_DAY, SLOT_DATE, SLOT_VOLUME, SLOT_ISSUE, SLOT_SUPPLEMENT,
	SLOT_FPAGE, SLOT_LPAGE, SLOT_PAGES, SLOT_ELOCATION, SLOT_SIZE,
	SLOT_CITED, SLOT_COMMENT, SLOT_LINK, STYLE_N_SLOTS
};

struct style_values {
	const xmlNode **nodes;
	size_t n;
	bool used;
};

struct style {
	struct jats_line line;
	struct ref *ref;
	const char *type;               /* of publication, or NULL */
	struct style_values slots[STYLE_N_SLOTS];
};

/* Sort the parts; identifiers and links go to the reference. */
void
style_sort(struct style *s, const xmlNode *n);

/* Is there something that was not put yet? */
bool
style_has(const struct style *s, enum style_slot slot);

/* One after the other, with `between` between them. */
void
style_values(struct style *s, enum style_slot slot, const char *between);

/* A sentence of its own. */
void
style_sentence(struct style *s, enum style_slot slot);

/* In the sentence, behind something. */
void
style_after(struct style *s, const char *before, enum style_slot slot);

#endif

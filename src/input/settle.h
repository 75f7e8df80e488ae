/*
 * settle: what its files share.
 */
#ifndef INPUT_SETTLE_H
#define INPUT_SETTLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/article.h"

struct settle {
	struct arena *arena;
	struct diags *diags;
	const char *field;              /* of the model, for messages */
};

void
settle_say(struct settle *s, enum diag_code code, const char *what,
    const char *text);

/*
 * A plain string: control characters out, white space folded, NFC; NULL when
 * nothing is left.  The same pointer where nothing had to change.
 */
const char *
settle_plain(struct settle *s, const char *text);

/* Inline text: the same for each run, and escaped mark-up made real. */
void
settle_rich(struct settle *s, const char *field, struct rich *r);

/* Does the reference say anything? */
bool
settle_ref_is_there(const struct ref *r);

/* Every text of the article; members that hold nothing are removed. */
void
settle_texts(struct settle *s, struct article *x);

/* Identifiers: normal forms, or out with a message. */
void
settle_ids(struct settle *s, struct article *x);

/* Affiliations: each once, in the order in which people have them. */
void
settle_affs(struct settle *s, struct article *x);

/* References: each once; those with labels of their own keep them. */
void
settle_refs(struct settle *s, struct article *x);

#endif

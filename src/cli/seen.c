/*
 * Articles met before in this run.
 *
 * The same PMID is the same article, and so is another version of it only
 * where both have the same number.  A DOI decides where one of two has no
 * PMID: two records of PubMed may share one, an article and its retraction
 * for example, and are not the same.
 */
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "model/article.h"

enum { SEEN_KEY = 600 };        /* bytes; longer DOIs are told by these */

enum seen_kind { SEEN_PMID, SEEN_DOI, SEEN_DOI_ALONE };

/* False where the article has no such key. */
static bool
seen_key(const struct article *x, enum seen_kind kind, char key[SEEN_KEY])
{
	bool first = x->pmid_version == NULL ||
	    strcmp(x->pmid_version, "1") == 0;

	if (kind == SEEN_PMID && x->pmid != NULL)
		return snprintf(key, SEEN_KEY, "pmid %s %s", x->pmid,
		    first ? "1" : x->pmid_version) > 0;
	if (kind == SEEN_DOI && x->doi != NULL)
		return snprintf(key, SEEN_KEY, "doi %s", x->doi) > 0;
	if (kind == SEEN_DOI_ALONE && x->doi != NULL)
		return snprintf(key, SEEN_KEY, "alone %s", x->doi) > 0;
	return false;
}

bool
seen_before(const struct names *seen, const struct article *x)
{
	char key[SEEN_KEY];

	if (seen_key(x, SEEN_PMID, key) && names_has(seen, key))
		return true;
	return seen_key(x, x->pmid == NULL ? SEEN_DOI : SEEN_DOI_ALONE,
	    key) && names_has(seen, key);
}

bool
seen_note(struct names *seen, const struct article *x)
{
	char key[SEEN_KEY];
	bool fresh;

	if (seen_key(x, SEEN_PMID, key) && !names_note(seen, key, &fresh))
		return false;
	if (seen_key(x, SEEN_DOI, key) && !names_note(seen, key, &fresh))
		return false;
	return x->pmid != NULL || !seen_key(x, SEEN_DOI_ALONE, key) ||
	    names_note(seen, key, &fresh);
}

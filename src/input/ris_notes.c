/*
 * RIS: notes that managers made of PubMed's records.
 *
 * A line each: the electronic ISSN, names in full, types of publication, the
 * country, the citation.
 */
#include "input/ris.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/rich.h"

static bool
note_pub_type(struct refman *r, const char *line)
{
	static const char *const types[] = {
		"Journal Article", "Review", "Comparative Study",
		"Systematic Review", "Meta-Analysis", "Case Reports",
		"Clinical Trial", "Randomized Controlled Trial",
		"Multicenter Study", "Evaluation Study", "Validation Study",
		"Observational Study", "Editorial", "Letter", "Comment",
		"Guideline", "Practice Guideline", "Retracted Publication",
		"Published Erratum", "Historical Article", "Twin Study",
		"English Abstract", "Preprint", "Conference Paper"
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strcmp(line, types[i]) == 0) {
			refman_add_pub_type(r, types[i]);
			return true;
		}
	if (strncmp(line, "Research Support, ", 18) != 0)
		return false;
	refman_add_pub_type(r, line);
	return true;
}

/* An author's name in full, where the record has initials: "Roe, Ann". */
static bool
note_name(struct refman *r, const char *line)
{
	struct contrib *c = NULL, full;
	size_t len = strlen(line);

	if (strchr(line, ',') != NULL && len < 80)
		c = refman_author(r, line, len);
	if (c == NULL)
		return false;
	full = refman_name(r, line);
	if (full.given_names != NULL && (c->given_names == NULL ||
	    strlen(full.given_names) > strlen(c->given_names)))
		c->given_names = full.given_names;
	return true;
}

static bool
note_line(struct refman *r, const char *line)
{
	if (strlen(line) == 9 && line[4] == '-' &&
	    strspn(line, "0123456789-X") == 9) {
		refman_serials(r, arena_printf(r->arena, "%s Electronic",
		    line));
		return true;
	}
	return note_pub_type(r, line) || note_name(r, line);
}

/* "Clin Things. 2011 Jun;50(6):349-69. doi: ...": told by other fields. */
static bool
note_is_citation(const struct refman *r, const char *line)
{
	size_t n = r->container != NULL ? strlen(r->container) : 0;

	return n != 0 && strncasecmp(line, r->container, n) == 0 &&
	    line[n] == '.' && strchr(line, ';') != NULL;
}

/* The country stands before the citation. */
static bool
note_is_country(const char *line)
{
	return strlen(line) < 40 && strpbrk(line, ".;:0123456789") == NULL;
}

void
ris_note(struct refman *r, const char *value, size_t at)
{
	struct buf rest = { .arena = r->arena };
	const char *last = NULL;

	if (r->database == NULL || strcmp(r->database, "NLM") != 0 ||
	    strchr(value, '\n') == NULL) {
		refman_field_note(r, value, at);
		return;
	}
	while (*value != '\0') {
		size_t n = strcspn(value, "\n");
		const char *line = text_fold(r->arena, value, n);

		value += n + (value[n] != '\0');
		if (line == NULL || note_line(r, line))
			continue;
		if (note_is_citation(r, line)) {
			refman_left(r, line, LEFT_AGAIN);
			if (last != NULL && note_is_country(last))
				refman_keep(r, &r->article->journal.country,
				    last);
			else if (last != NULL)
				buf_printf(&rest, "%s\n", last);
			last = NULL;
			continue;
		}
		if (last != NULL)
			buf_printf(&rest, "%s\n", last);
		last = line;
	}
	if (last != NULL)
		buf_printf(&rest, "%s\n", last);
	if (rest.len != 0)
		refman_field_note(r, buf_text(&rest), at);
}

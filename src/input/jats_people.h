/*
 * JATS: people, while a record is read.
 */
#ifndef INPUT_JATS_PEOPLE_H
#define INPUT_JATS_PEOPLE_H

#include "input/jats.h"

struct jats_person {
	struct contrib c;
	const char *label;              /* "Reviewing Editor"; NULL: author */
	const xmlNode *group;           /* its <contrib-group> */
	const xmlNode **affs;
	size_t n_affs;
	struct rich *credits;           /* what an author did */
	size_t n_credits;
	bool has_title;                 /* the one credit is a title */
	bool non_byline;                /* of a group that has a key */
	bool has_own_affs;
	struct jats_crowd *members;     /* of a group author */
};

/* The people of an article, of a book or of a group. */
struct jats_crowd {
	struct jats_person *people;
	size_t n_people;
	const xmlNode **groups;         /* each <contrib-group> */
	size_t n_groups;
};

void
jats_crowd_add(struct jats *j, struct jats_crowd *crowd, const xmlNode *n,
    enum contrib_role role);

/* Names. */
const char *
jats_initials(struct arena *a, const char *given);
void
jats_name(struct jats *j, const xmlNode *n, struct contrib *c);
void
jats_names(struct jats *j, const xmlNode *n, struct contrib *c);
bool
jats_is_name(const xmlNode *n);
struct rich
jats_name_text(struct jats *j, const xmlNode *n);
void
jats_add_note(struct jats *j, struct contrib *c, struct rich text);

/* Addresses. */
bool
jats_is_aff(const xmlNode *n);
struct rich
jats_aff_text(struct jats *j, const xmlNode *n, struct aff *ids);
/* The address in article.affs, which it joins where it is new. */
size_t
jats_aff_index(struct jats *j, const xmlNode *n);
void
jats_share_affs(struct jats *j, struct jats_crowd *crowd);
void
jats_rest_of_affs(struct jats *j);

#endif

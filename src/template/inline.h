/*
 * The inline fields, by the files that hold them.
 */
#ifndef TEMPLATE_INLINE_H
#define TEMPLATE_INLINE_H

struct spans;

/* inline_head.c */
void inline_kicker(struct spans *s);
void inline_journal_line(struct spans *s);
void inline_short_citation(struct spans *s);
void inline_running_title(struct spans *s);
void inline_standing(struct spans *s);
void inline_title(struct spans *s);
void inline_subtitle(struct spans *s);
void inline_trans_title(struct spans *s);
void inline_book(struct spans *s);

/* inline_people.c */
void inline_contribs(struct spans *s);
void inline_contribs_lead(struct spans *s);
void inline_author_key(struct spans *s);
void inline_orcids(struct spans *s);
void inline_aff_ids(struct spans *s);
void inline_investigators(struct spans *s);
void inline_subjects(struct spans *s);
void inline_book_contribs(struct spans *s);

/* inline_terms.c */
void inline_keywords(struct spans *s);
void inline_mesh(struct spans *s);
void inline_substances(struct spans *s);
void inline_pub_types(struct spans *s);
void inline_grants(struct spans *s);
void inline_trials(struct spans *s);
void inline_data_banks(struct spans *s);
void inline_genes(struct spans *s);
void inline_flights(struct spans *s);

/* inline_record.c */
void inline_doi(struct spans *s);
void inline_pmid(struct spans *s);
void inline_pmcid(struct spans *s);
void inline_published(struct spans *s);
void inline_history(struct spans *s);
void inline_ids(struct spans *s);
void inline_journal(struct spans *s);
void inline_record(struct spans *s);
void inline_langs(struct spans *s);
void inline_coi(struct spans *s);
void inline_rights(struct spans *s);
void inline_n_refs_stated(struct spans *s);
void inline_no_abstract(struct spans *s);
void inline_gaps(struct spans *s);
void inline_left_out(struct spans *s);

#endif

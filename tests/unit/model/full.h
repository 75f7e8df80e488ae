/*
 * An article with every member filled in; no two texts hold the same word, so
 * that whatever a stage drops can be named.
 */
#ifndef TESTS_MODEL_FULL_H
#define TESTS_MODEL_FULL_H

#include "model/article.h"
#include "model/image.h"
#include "model/table.h"

/* A member that is a list: ITEMS(contribs, struct contrib, {...}, {...}) */
#define ITEMS(member, type, ...) \
	.member = (type[]){ __VA_ARGS__ }, \
	.n_##member = sizeof((type[]){ __VA_ARGS__ }) / sizeof(type)
#define RICH(...) { ITEMS(runs, struct inline_run, __VA_ARGS__) }
#define PLAIN(words) RICH({ .text = words })

/* ---- people ------------------------------------------------------------- */

#define FULL_EDITOR { \
	.role = CONTRIB_EDITOR, .surname = "Alpha", \
	.given_names = "Anna Amalia", .initials = "AA", .suffix = "IV", \
	.prefix = "Dame", .degrees = "DMedSc", .name = "Alpha as printed", \
	.orcid = "0000-0001-0000-0009", .email = "alpha@example.org", \
	.equal_contrib = true, .corresp = true, .deceased = true, \
	ITEMS(affs, size_t, 0, 1), .note = PLAIN("moved to Antwerp") \
}
#define FULL_GROUP { \
	.kind = CONTRIB_COLLAB, \
	.collab = RICH({ .text = "Beta " }, \
	    { .text = "Consortium", .styles = INLINE_ITALIC }), \
	.group_id = "group-1", \
	ITEMS(members, struct contrib, { \
		.role = CONTRIB_INVESTIGATOR, .surname = "Bethune", \
		.given_names = "Boris", .initials = "B", \
		.orcid = "0000-0002-0000-0008", ITEMS(affs, size_t, 1), \
		.note = PLAIN("member since Basel"), \
		.email = "bethune@example.org" \
	}) \
}
#define FULL_EARLIER { \
	.surname = "Alfa", .given_names = "Ana", .initials = "A", \
	.invalid = true, .note = PLAIN("as misspelt") \
}
#define FULL_INVESTIGATOR { \
	.role = CONTRIB_INVESTIGATOR, .surname = "Gamma", \
	.given_names = "Gerda", .initials = "G", \
	.note = PLAIN("head of recruitment"), .email = "gamma@example.org" \
}
#define FULL_SUBJECT { \
	.role = CONTRIB_OTHER, .surname = "Delta", .given_names = "Doris", \
	.initials = "D", .note = PLAIN("first to describe it") \
}
#define FULL_BOOK_EDITOR { \
	.role = CONTRIB_EDITOR, .surname = "Epsilon", \
	.given_names = "Edgar", .initials = "E", .degrees = "FRCP", \
	.note = PLAIN("series editor") \
}

#define FULL_TABLE { \
	ITEMS(columns, struct table_column, \
	    { "40%", TABLE_ALIGN_LEFT, NULL }, \
	    { NULL, TABLE_ALIGN_CHAR, "." }), \
	ITEMS(rows, struct table_row, { \
		.part = TABLE_HEAD, \
		ITEMS(cells, struct table_cell, { \
			.columns = 2, .rows = 1, \
			.scope = TABLE_SCOPE_COLUMN_GROUP, \
			.align = TABLE_ALIGN_CENTER, \
			ITEMS(paras, struct rich, PLAIN("Measured doses")) \
		}) \
	}, { \
		.part = TABLE_BODY, .begins = true, \
		ITEMS(cells, struct table_cell, { \
			.columns = 1, .rows = 1, \
			.scope = TABLE_SCOPE_ROW, \
			ITEMS(paras, struct rich, PLAIN("Fortnight"), \
			    PLAIN("waxing")) \
		}, { \
			.column = 1, .columns = 1, .rows = 1, .made = true, \
			.align = TABLE_ALIGN_CHAR, .align_char = ".", \
			ITEMS(paras, struct rich, PLAIN("77.25")) \
		}) \
	}), \
	.n_head = 1 \
}

/* ---- what is larger than a line ----------------------------------------- */

static const struct image full_image = { .width = 640, .height = 480 };

static struct math full_formula = {
	.name = "msup",
	ITEMS(attrs, struct math_attr, { "class", "formula" }),
	ITEMS(children, struct math *,
	    &(struct math){ .name = "mi",
		ITEMS(children, struct math *,
		    &(struct math){ .text = "qq" }) },
	    &(struct math){ .name = "mn",
		ITEMS(children, struct math *,
		    &(struct math){ .text = "77" }) })
};

static struct book full_book = {
	.title = PLAIN("Handbook of Hand-made Records"),
	.collection_title = PLAIN("Fixtures Library"),
	.publisher = "Papermill", .publisher_loc = "Pergamon (PA)",
	.edition = "Twelfth edition", .volume = "XLII",
	.volume_title = "Forty-two in Roman", .medium = "Microfiche",
	.report_number = "Report 31-B", .location_labels = "Chapter 808",
	ITEMS(isbns, const char *, "9780000000002", "9780000000019"),
	ITEMS(contribs, struct contrib, FULL_BOOK_EDITOR)
};

static struct ref_list full_refs = {
	.title = "Works of others",
	ITEMS(refs, struct ref, {
		.label = "5a", .text = PLAIN("Zeta Z. A study of zeros. "
		    "J Zero Res. 1999;9:8-7."),
		.doi = "10.5555/zeta", .pmid = "70000001",
		.pmcid = "PMC7000001", .href = "https://example.org/zeta",
		ITEMS(ids, struct pub_id, { "bibcode", "1999JZR9Z" })
	}, {
		.label = "6b", .text = PLAIN("Eta E. An eta never seen.")
	}),
	ITEMS(lists, struct ref_list, {
		.title = "Older works",
		ITEMS(refs, struct ref, { .label = "7c",
		    .text = PLAIN("Theta T. Ancient theta waves.") })
	})
};

/* ---- the whole ---------------------------------------------------------- */

static struct article full_article = {
	.source_format = "PubMed XML", .source_name = "full.xml",
	.source_line = 98765, .status = "In-Process", .owner = "NASA",
	.pmid = "10000001", .pmid_version = "33", .pmcid = "PMC1000001",
	.doi = "10.5555/full.1",
	ITEMS(ids, struct pub_id, { "pii", "S0000-11" },
	    { NULL, "unnamed-22" }),
	.lang = "en", ITEMS(langs, const char *, "en", "de"),

	.title = RICH({ .text = "Effects of " },
	    { .text = "Aspergillus", .styles = INLINE_ITALIC },
	    { .text = "qq77", .math = &full_formula, .display = true },
	    { .text = "revisited.", .line_break = true, .lang = "la",
		.href = "https://example.org/revisited" }),
	.trans_title = PLAIN("Wirkungen von Schimmel."),
	.trans_title_lang = "de",
	.subtitle = PLAIN("a cohort in miniature"),

	.journal = {
		.title = "Journal of imaginary medicine",
		.abbrev = "J Imag Med", .iso_abbrev = "J. Imag. Med.",
		.nlm_id = "9999001", .issn_print = "0000-0019",
		.issn_electronic = "0000-0027", .issn_linking = "0000-0035",
		.country = "Ruritania", .publisher = "Imaginary Press"
	},
	.volume = "17", .issue = "5 Suppl", .fpage = "674", .lpage = "683",
	.page_range = "674-83, 690", .elocation_id = "e2023",
	.pub_model = "Print-Electronic", .pub_status = "ppublish",
	.citation = "J Imag Med. 2023 Sep;17(5):674.",
	.book = &full_book,

	ITEMS(contribs, struct contrib, FULL_EDITOR, FULL_GROUP,
	    FULL_EARLIER),
	.contribs_incomplete = true,
	ITEMS(investigators, struct contrib, FULL_INVESTIGATOR),
	ITEMS(affs, struct aff, {
		.label = "#a", .text = PLAIN("Ward One, Avignon"),
		.ror = "https://ror.org/00aaaaa00", .grid = "grid.1111.1",
		.isni = "0000000011112222", .ringgold = "54321"
	}, {
		.label = "#b", .text = PLAIN("Ward Two, Bologna"),
		.ror = "00bbbbb00"
	}),
	ITEMS(author_notes, struct section,
	    { "Correspondence to", ITEMS(paras, struct rich,
		PLAIN("Postbox 9, Cordoba"), PLAIN("Telephone on request"))
	    }),
	ITEMS(dates, struct pub_date,
	    { DATE_PPUB, "ppub", { .year = 2023, .month = 9, .day = 15 } },
	    { DATE_EPUB, "epub", { .year = 2022, .month = 12 } },
	    { DATE_ACCEPTED, "accepted", { .year = 2021, .season = "Autumn" } },
	    { DATE_RECEIVED, "received",
		{ .verbatim = "1998 Dec-1999 Jan" } },
	    { DATE_COMPLETED, "completed", { .year = 1987 } },
	    { DATE_OTHER, "corrected-typeset", { .year = 2020 } }),

	ITEMS(abstracts, struct abstract, {
		.type = "nlm-main", .title = "What was done", .lang = "en",
		ITEMS(secs, struct abstract_sec, {
			.label = "OBJECTIVES", .category = "OBJECTIVE",
			ITEMS(paras, struct rich,
			    PLAIN("To fill every member."),
			    RICH({ .text = "H" }, { .text = "2",
				.styles = INLINE_SUB }, { .text = "O boils." }))
		}),
		.copyright = "Abstract rights reserved."
	}, {
		.kind = ABSTRACT_OTHER, .type = "Teaser-like", .lang = "fr",
		ITEMS(secs, struct abstract_sec, {
			ITEMS(paras, struct rich, PLAIN("Rien ne manque."))
		})
	}),
	ITEMS(kwd_groups, struct kwd_group, {
		.type = "NOTNLM", .title = "Author keywords", .lang = "en",
		ITEMS(kwds, struct kwd,
		    { .text = PLAIN("fixture"), .major = true },
		    { .text = PLAIN("completeness") })
	}),

	ITEMS(pub_types, struct term,
	    { "Journal Article", "D016428", NULL }),
	ITEMS(mesh, struct mesh, {
		.descriptor = "Liver Failure", .ui = "D017093",
		.type = "Disease", .major = true, .supplementary = true,
		ITEMS(qualifiers, struct mesh_qualifier,
		    { "drug therapy", "Q000188", true })
	}),
	ITEMS(substances, struct term, { "Unobtainium", "C000001",
	    "50-00-1" }),
	ITEMS(gene_symbols, const char *, "brca9"),
	ITEMS(personal_name_subjects, struct contrib, FULL_SUBJECT),

	ITEMS(grants, struct grant, { "R01-777", "ZZ", "Agency of Zest",
	    "Zembla", "Prof Zorn" }),
	.grants_incomplete = true,
	.funding_statement = PLAIN("Paid for by readers."),
	ITEMS(data_banks, struct data_bank,
	    { "ClinicalTrials.gov", ITEMS(accessions, const char *,
		"NCT00000099") },
	    { "GENBANK", ITEMS(accessions, const char *, "GB4711",
		"GB4712") }),
	ITEMS(coi, struct rich, PLAIN("None whatsoever."),
	    PLAIN("Save a bribe.")),
	.copyright = "Copyright 2023 Nobody.",
	.license = PLAIN("Share and share alike."),
	.license_href = "https://example.org/licence",

	ITEMS(notices, struct notice, {
		.kind = NOTICE_RETRACTION_IN, .type = "RetractionIn",
		.title = "Retraction told", .authors = "Kappa K",
		.text = PLAIN("J Imag Med. 2024;18:1."),
		.note = "withdrawn for want of facts", .pmid = "20000001",
		.doi = "10.5555/retraction", .pmcid = "PMC2000001"
	}, {
		.kind = NOTICE_COMMENT_ON, .type = "CommentOn",
		.text = PLAIN("Lancet of Nowhere 2020.")
	}, {
		.kind = NOTICE_OTHER, .type = "Sequel of",
		.text = PLAIN("Part the first.")
	}),
	ITEMS(ref_lists, struct ref_list, { 0 }),       /* see full() */
	.n_refs_stated = 471,
	ITEMS(figures, struct figure, {
		.is_table = true, .label = "Table 64",
		.title = PLAIN("Doses by week"),
		ITEMS(caption, struct rich, PLAIN("Weeks are lunar."),
		    PLAIN("Doses are liberal.")),
		.alt_text = "A grid of doses", .graphic = "doses.png",
		.cut = true, .in_front = true,
		ITEMS(tables, struct table, FULL_TABLE),
		ITEMS(notes, struct rich, PLAIN("Lunar by the almanac."))
	}, {
		.label = "Figure 65", .image = &full_image,
		.in_text = true
	}),
	ITEMS(similar, struct related, { "A similar article", "Lambda L",
	    "Similaria 2001", "30000001", "PMC3000001", "10.5555/similar",
	    "Similar review." }),
	ITEMS(cited_by, struct related, { "A citing article", "Mu M",
	    "Citaria 2025", "40000001", "PMC4000001", "10.5555/citing",
	    "Free to cite." }),
	ITEMS(sections, struct section, { "Acknowledgements",
	    ITEMS(paras, struct rich, PLAIN("We thank the porters.")) }),
	ITEMS(citation_subsets, const char *, "IM-9", "K-8"),
	ITEMS(space_flight_missions, const char *, "STS-999"),
	ITEMS(gaps, struct gap, { "figures", "Pictures were not given." }),
	ITEMS(unreached, struct unreached, { "Article/Foo", 3,
	    "what Foo said", "it is foo" })
};

static inline struct article *
full(void)
{
	full_article.ref_lists[0] = full_refs;
	return &full_article;
}

#endif

/*
 * Structure elements: the standard types of ISO 32000-1, 14.8.4.
 */
#ifndef MODEL_ELEM_H
#define MODEL_ELEM_H

enum elem_role {
	ELEM_NONE,
	ELEM_DOCUMENT, ELEM_SECT, ELEM_DIV,
	ELEM_H1, ELEM_H2, ELEM_H3, ELEM_H4, ELEM_P,
	ELEM_L, ELEM_LI, ELEM_LBL, ELEM_LBODY,
	ELEM_NOTE, ELEM_REFERENCE, ELEM_BIB_ENTRY, ELEM_QUOTE, ELEM_SPAN,
	ELEM_LINK, ELEM_FIGURE, ELEM_CAPTION, ELEM_FORMULA, ELEM_CODE,
	ELEM_TABLE, ELEM_TR, ELEM_TH, ELEM_TD, ELEM_THEAD, ELEM_TBODY,
	ELEM_N_ROLES
};

/* What a header cell is the head of. */
enum elem_scope {
	ELEM_SCOPE_NONE, ELEM_SCOPE_COLUMN, ELEM_SCOPE_ROW, ELEM_SCOPE_BOTH
};

/* The PDF name: "Document", "BibEntry"; "" for ELEM_NONE. */
const char *
elem_role_name(enum elem_role role);

#endif

/*
 * Structure elements: their PDF names.
 */
#include "model/elem.h"

static const char *const elem_names[ELEM_N_ROLES] = {
	[ELEM_NONE] = "",
	[ELEM_DOCUMENT] = "Document", [ELEM_SECT] = "Sect",
	[ELEM_DIV] = "Div", [ELEM_H1] = "H1", [ELEM_H2] = "H2",
	[ELEM_H3] = "H3", [ELEM_H4] = "H4", [ELEM_P] = "P",
	[ELEM_L] = "L", [ELEM_LI] = "LI", [ELEM_LBL] = "Lbl",
	[ELEM_LBODY] = "LBody", [ELEM_NOTE] = "Note",
	[ELEM_REFERENCE] = "Reference", [ELEM_BIB_ENTRY] = "BibEntry",
	[ELEM_QUOTE] = "Quote", [ELEM_SPAN] = "Span", [ELEM_LINK] = "Link",
	[ELEM_FIGURE] = "Figure", [ELEM_CAPTION] = "Caption",
	[ELEM_FORMULA] = "Formula", [ELEM_CODE] = "Code",
	[ELEM_TABLE] = "Table", [ELEM_TR] = "TR", [ELEM_TH] = "TH",
	[ELEM_TD] = "TD", [ELEM_THEAD] = "THead", [ELEM_TBODY] = "TBody"
};

const char *
elem_role_name(enum elem_role role)
{
	return elem_names[role];
}

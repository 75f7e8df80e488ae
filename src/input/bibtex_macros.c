/*
 * BibTeX: the macros of TeX and LaTeX that stand in text; those of formulas
 * are in tex.c.
 *
 * Source: The TeXbook, chapters 9, 17 and 18; the LaTeX companion; what the
 * exports of managers write.
 */
#include "input/bibtex.h"

#include <string.h>

static bool
macro_is(const char *word, const char *name, size_t len)
{
	return strlen(word) == len && memcmp(word, name, len) == 0;
}

uint32_t
bibtex_accent(const char *name, size_t len)
{
	static const struct {
		char name;
		uint32_t code;
	} accents[] = {
		{ '`', 0x300 }, { '\'', 0x301 }, { '^', 0x302 },
		{ '~', 0x303 }, { '=', 0x304 }, { 'u', 0x306 },
		{ '.', 0x307 }, { '"', 0x308 }, { 'r', 0x30A },
		{ 'H', 0x30B }, { 'v', 0x30C }, { 'd', 0x323 },
		{ 'c', 0x327 }, { 'k', 0x328 }, { 'b', 0x331 },
		{ 't', 0x361 }, { 'G', 0x30F }, { 'h', 0x309 }
	};

	for (size_t i = 0; len == 1 && i < sizeof accents / sizeof *accents;
	    i++)
		if (accents[i].name == name[0])
			return accents[i].code;
	return 0;
}

/* ---- symbols ------------------------------------------------------------ */

struct macro_symbol {
	const char *name, *text;
};

static const struct macro_symbol macro_letters[] = {
	{ "ss", "\u00DF" }, { "SS", "SS" }, { "ae", "\u00E6" },
	{ "AE", "\u00C6" }, { "oe", "\u0153" }, { "OE", "\u0152" },
	{ "o", "\u00F8" }, { "O", "\u00D8" }, { "l", "\u0142" },
	{ "L", "\u0141" }, { "aa", "\u00E5" }, { "AA", "\u00C5" },
	{ "i", "\u0131" }, { "j", "\u0237" }, { "dh", "\u00F0" },
	{ "DH", "\u00D0" }, { "th", "\u00FE" }, { "TH", "\u00DE" },
	{ "dj", "\u0111" }, { "DJ", "\u0110" }, { "ng", "\u014B" },
	{ "NG", "\u014A" }
};

static const struct macro_symbol macro_signs[] = {
	{ "&", "&" }, { "%", "%" }, { "$", "$" }, { "#", "#" }, { "_", "_" },
	{ "{", "{" }, { "}", "}" }, { ",", "\u2009" }, { ";", " " },
	{ ":", " " }, { " ", " " }, { "\n", " " }, { "\\", " " },
	{ "!", "" }, { "/", "" }, { "-", "" }, { "@", "" }, { "*", "" },
	{ "(", "" }, { ")", "" }, { "[", "" }, { "]", "" },
	{ "quad", " " }, { "qquad", " " }, { "newline", " " }, { "par", "\n" },
	{ "space", " " }, { "thinspace", "\u2009" }, { "nobreakspace", " " },
	{ "dots", "\u2026" }, { "ldots", "\u2026" }, { "cdots", "\u2026" },
	{ "textellipsis", "\u2026" }, { "textendash", "\u2013" },
	{ "textemdash", "\u2014" }, { "textquoteleft", "\u2018" },
	{ "textquoteright", "\u2019" }, { "textquotedblleft", "\u201C" },
	{ "textquotedblright", "\u201D" }, { "textquotesingle", "'" },
	{ "textquotedbl", "\"" }, { "guillemotleft", "\u00AB" },
	{ "guillemotright", "\u00BB" }, { "textless", "<" },
	{ "textgreater", ">" }, { "textbackslash", "\\" },
	{ "textasciitilde", "~" }, { "textasciicircum", "^" },
	{ "textasciigrave", "`" }, { "textunderscore", "_" },
	{ "textbar", "|" }, { "textbraceleft", "{" },
	{ "textbraceright", "}" }, { "textdollar", "$" },
	{ "textperiodcentered", "\u00B7" }, { "textbullet", "\u2022" },
	{ "textdegree", "\u00B0" }, { "degree", "\u00B0" },
	{ "textcelsius", "\u00B0C" }, { "textmu", "\u00B5" },
	{ "micro", "\u00B5" }, { "textregistered", "\u00AE" },
	{ "texttrademark", "\u2122" }, { "textcopyright", "\u00A9" },
	{ "copyright", "\u00A9" }, { "pounds", "\u00A3" },
	{ "textsterling", "\u00A3" }, { "texteuro", "\u20AC" },
	{ "euro", "\u20AC" }, { "textyen", "\u00A5" }, { "S", "\u00A7" },
	{ "P", "\u00B6" }, { "dag", "\u2020" }, { "ddag", "\u2021" },
	{ "textordfeminine", "\u00AA" }, { "textordmasculine", "\u00BA" },
	{ "textonehalf", "\u00BD" }, { "textonequarter", "\u00BC" },
	{ "texttimes", "\u00D7" }, { "textpm", "\u00B1" },
	{ "textexclamdown", "\u00A1" }, { "textquestiondown", "\u00BF" },
	{ "LaTeX", "LaTeX" }, { "TeX", "TeX" }, { "noopsort", "" },
	{ "relax", "" },
	{ "protect", "" }, { "normalfont", "" }, { "rm", "" }, { "sf", "" },
	{ "rmfamily", "" }, { "upshape", "" },
	{ "small", "" }, { "selectfont", "" }
};

static const char *
macro_find(const struct macro_symbol *table, size_t n, const char *name,
    size_t len)
{
	for (size_t i = 0; i < n; i++)
		if (macro_is(table[i].name, name, len))
			return table[i].text;
	return NULL;
}

const char *
bibtex_symbol(const char *name, size_t len)
{
	const char *text = macro_find(macro_letters,
	    sizeof macro_letters / sizeof *macro_letters, name, len);

	return text != NULL ? text : macro_find(macro_signs,
	    sizeof macro_signs / sizeof *macro_signs, name, len);
}

/* ---- styles ------------------------------------------------------------- */

const char *
bibtex_command(const char *name, size_t len)
{
	static const struct macro_symbol commands[] = {
		{ "emph", "i" }, { "textit", "i" }, { "textsl", "i" },
{ "textbf", "b" }, { "textsc", "sc" },
		{ "textsuperscript", "sup" }, { "textsubscript", "sub" },
		{ "underline", "u" }, { "textrm", "" }, { "textsf", "" },
		{ "texttt", "" }, { "textup", "" }, { "textnormal", "" },
		{ "text", "" }, { "mbox", "" }, { "hbox", "" },
		{ "mathrm", "" }, { "mathsf", "" }, { "mathcal", "" },
		{ "mathbb", "" }, { "operatorname", "" }, { "ensuremath", "" },
		{ "enquote", "" }, { "url", "" }, { "MakeUppercase", "" },
		{ "NoCaseChange", "" }, { "bibinfo", "" }, { "ce", "" },
		{ "si", "" }
	};

	return macro_find(commands, sizeof commands / sizeof *commands, name,
	    len);
}

const char *
bibtex_switch(const char *name, size_t len)
{
	static const struct macro_symbol switches[] = {
		{ "em", "i" }, { "it", "i" }, { "itshape", "i" },
		{ "sl", "i" }, { "slshape", "i" }, { "bf", "b" },
		{ "bfseries", "b" }, { "sc", "sc" }, { "scshape", "sc" }
	};

	return macro_find(switches, sizeof switches / sizeof *switches, name,
	    len);
}

bool
bibtex_is_double(const char *name, size_t len)
{
	return macro_is("href", name, len) || macro_is("bibinfo", name, len) ||
	    macro_is("textcolor", name, len);
}

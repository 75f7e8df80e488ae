/*
 * Formulas in TeX, as a line of text.
 *
 * Publishers of physics give formulas in TeX alone.  Those in titles and
 * abstracts are short; a reader of a handout wants "7.86 ± 3.97" and not
 * "\pm".  Anything beyond the tables leaves the formula as it is: the road not
 * taken is half of TeX.
 */
#include "input/tex.h"

#include <string.h>

#include "base/utf8.h"

struct tex {
	struct rich_builder *b;         /* NULL: only looking */
	const char *p, *end;
	unsigned styles;                /* of what follows */
	bool upright;                   /* letters are words, no variables */
	bool unknown;
	bool any;                       /* something was put */
	int depth;
};

enum { TEX_DEPTH = 16 };                /* of groups; real ones have 4 */

static const struct {
	const char *name;
	const char *text;
} tex_symbols[] = {
	{ "pm", "±" }, { "mp", "∓" }, { "times", "×" }, { "cdot", "·" },
	{ "cdots", "⋯" }, { "ldots", "…" }, { "dots", "…" },
	{ "div", "÷" }, { "ast", "∗" }, { "star", "⋆" }, { "circ", "∘" },
	{ "bullet", "•" }, { "leq", "≤" }, { "le", "≤" }, { "geq", "≥" },
	{ "ge", "≥" }, { "ll", "≪" }, { "gg", "≫" }, { "neq", "≠" },
	{ "ne", "≠" }, { "approx", "≈" }, { "sim", "∼" }, { "simeq", "≃" },
	{ "cong", "≅" }, { "equiv", "≡" }, { "propto", "∝" },
	{ "lesssim", "≲" }, { "gtrsim", "≳" }, { "infty", "∞" },
	{ "partial", "∂" }, { "nabla", "∇" }, { "hbar", "ℏ" }, { "ell", "ℓ" },
	{ "to", "→" }, { "rightarrow", "→" }, { "leftarrow", "←" },
	{ "leftrightarrow", "↔" }, { "Rightarrow", "⇒" },
	{ "longrightarrow", "⟶" }, { "uparrow", "↑" }, { "downarrow", "↓" },
	{ "in", "∈" }, { "notin", "∉" }, { "subset", "⊂" }, { "cup", "∪" },
	{ "cap", "∩" }, { "forall", "∀" }, { "exists", "∃" }, { "int", "∫" },
	{ "sum", "∑" }, { "prod", "∏" }, { "otimes", "⊗" }, { "oplus", "⊕" },
	{ "dagger", "†" }, { "prime", "′" }, { "langle", "⟨" },
	{ "rangle", "⟩" }, { "mid", "|" }, { "vert", "|" }, { "Vert", "‖" },
	{ "parallel", "∥" }, { "perp", "⊥" }, { "degree", "°" },
	{ "%", "%" }, { "&", "&" }, { "#", "#" }, { "_", "_" }, { "$", "$" },
	{ "{", "{" }, { "}", "}" }, { "|", "‖" }, { "colon", ":" },
	{ ",", " " }, { ";", " " }, { ":", " " }, { " ", " " }, { "!", "" },
	{ "quad", " " }, { "qquad", " " }, { "/", "" }, { "-", "" },
	{ "left", "" }, { "right", "" }, { "big", "" }, { "Big", "" },
	{ "displaystyle", "" }, { "textstyle", "" }, { "nonumber", "" },
	{ "limits", "" }, { "\\", " " }, { "Re", "Re" }, { "Im", "Im" },
	{ "alpha", "α" }, { "beta", "β" }, { "gamma", "γ" },
	{ "delta", "δ" }, { "epsilon", "ϵ" }, { "varepsilon", "ε" },
	{ "zeta", "ζ" }, { "eta", "η" }, { "theta", "θ" },
	{ "vartheta", "ϑ" }, { "iota", "ι" }, { "kappa", "κ" },
	{ "lambda", "λ" }, { "mu", "μ" }, { "nu", "ν" }, { "xi", "ξ" },
	{ "pi", "π" }, { "rho", "ρ" }, { "sigma", "σ" }, { "tau", "τ" },
	{ "upsilon", "υ" }, { "phi", "ϕ" }, { "varphi", "φ" },
	{ "chi", "χ" }, { "psi", "ψ" }, { "omega", "ω" }, { "Gamma", "Γ" },
	{ "Delta", "Δ" }, { "Theta", "Θ" }, { "Lambda", "Λ" },
	{ "Xi", "Ξ" }, { "Pi", "Π" }, { "Sigma", "Σ" },
	{ "Upsilon", "Υ" }, { "Phi", "Φ" }, { "Psi", "Ψ" },
	{ "Omega", "Ω" }, { "sin", "sin" }, { "cos", "cos" },
	{ "tan", "tan" }, { "log", "log" }, { "ln", "ln" },
	{ "exp", "exp" }, { "min", "min" }, { "max", "max" },
	{ "lim", "lim" }, { "det", "det" }
};

/* Marks that combine with the letter before them. */
static const struct {
	const char *name;
	const char *mark;
} tex_accents[] = {
	{ "bar", "\xCC\x84" }, { "overline", "\xCC\x85" },
	{ "hat", "\xCC\x82" }, { "widehat", "\xCC\x82" },
	{ "tilde", "\xCC\x83" }, { "widetilde", "\xCC\x83" },
	{ "vec", "\xE2\x83\x97" }, { "dot", "\xCC\x87" },
	{ "ddot", "\xCC\x88" }
};

static const struct {
	const char *name;
	bool upright;
	unsigned style;
} tex_fonts[] = {
	{ "rm", true, 0 }, { "mathrm", true, 0 }, { "text", true, 0 },
	{ "textrm", true, 0 }, { "mbox", true, 0 }, { "hbox", true, 0 },
	{ "operatorname", true, 0 }, { "textsc", true, INLINE_SMALL_CAPS },
	{ "bf", true, INLINE_BOLD }, { "mathbf", true, INLINE_BOLD },
	{ "boldsymbol", false, INLINE_BOLD }, { "bm", false, INLINE_BOLD },
	{ "textbf", true, INLINE_BOLD }, { "it", true, INLINE_ITALIC },
	{ "mathit", true, INLINE_ITALIC }, { "textit", true, INLINE_ITALIC },
	{ "em", true, INLINE_ITALIC }, { "mathsf", true, 0 },
	{ "sf", true, 0 }, { "tt", true, INLINE_MONOSPACE },
	{ "mathtt", true, INLINE_MONOSPACE }, { "mathcal", false, 0 },
	{ "cal", false, 0 }, { "mathbb", true, INLINE_BOLD },
	{ "mathscr", false, 0 }, { "ensuremath", false, 0 }
};

#define TEX_N(table) (sizeof (table) / sizeof *(table))

/* ---- putting ------------------------------------------------------------ */

static void
tex_text(struct tex *t, const char *text, size_t len, unsigned styles)
{
	t->any = t->any || len != 0;
	if (t->b == NULL)
		return;
	rich_set_styles(t->b, t->styles | styles);
	rich_put(t->b, text, len);
}

static void
tex_str(struct tex *t, const char *text)
{
	tex_text(t, text, strlen(text), 0);
}

/* ---- reading ------------------------------------------------------------ */

static void
tex_one(struct tex *t);

/* Up to the end of the group, or of the formula. */
static void
tex_group(struct tex *t)
{
	bool upright = t->upright;
	unsigned styles = t->styles;

	if (++t->depth > TEX_DEPTH)
		t->unknown = true;
	while (t->p < t->end && *t->p != '}' && !t->unknown)
		tex_one(t);
	if (t->p < t->end && !t->unknown)
		t->p++;
	t->depth--;
	t->upright = upright;
	t->styles = styles;
}

static void
tex_skip_space(struct tex *t)
{
	while (t->p < t->end && strchr(" \t\r\n", *t->p) != NULL)
		t->p++;
}

/* What a command or a script is applied to. */
static void
tex_argument(struct tex *t)
{
	tex_skip_space(t);
	if (t->p == t->end)
		t->unknown = true;
	else
		tex_one(t);
}

static void
tex_script(struct tex *t, unsigned style)
{
	unsigned styles = t->styles;

	t->p++;
	t->styles = (styles & ~(unsigned)(INLINE_SUP | INLINE_SUB)) | style;
	tex_argument(t);
	t->styles = styles;
}

/* Is the argument one letter or number? */
static bool
tex_is_single(const struct tex *t)
{
	const char *p = t->p;

	while (p < t->end && strchr(" \t\r\n", *p) != NULL)
		p++;
	if (p == t->end || *p != '{')
		return true;
	for (p++; p < t->end && *p != '}'; p++)
		if (strchr(" +-=*/{\\", *p) != NULL)
			return false;
	return true;
}

static void
tex_bracketed(struct tex *t)
{
	bool single = tex_is_single(t);

	tex_str(t, single ? "" : "(");
	tex_argument(t);
	tex_str(t, single ? "" : ")");
}

static void
tex_fraction(struct tex *t)
{
	tex_bracketed(t);
	tex_str(t, "/");
	tex_bracketed(t);
}

/* A font holds for its argument, or to the end of the group around it. */
static void
tex_font(struct tex *t, size_t i)
{
	bool upright = t->upright;
	unsigned styles = t->styles;

	t->upright = tex_fonts[i].upright;
	t->styles |= tex_fonts[i].style;
	tex_skip_space(t);
	if (t->p == t->end || *t->p != '{')
		return;
	tex_argument(t);
	t->upright = upright;
	t->styles = styles;
}

static bool
tex_is(const char *name, size_t len, const char *word)
{
	return strlen(word) == len && memcmp(name, word, len) == 0;
}

/* A sign between two things has blanks around it, but not in a script. */
static void
tex_sign(struct tex *t, const char *text)
{
	static const char *const spaced[] = {
		"±", "∓", "×", "≤", "≥", "≪", "≫", "≠", "≈", "∼", "≃", "≅",
		"≡", "∝", "≲", "≳", "→", "∈", "=", "<", ">", "+"
	};
	bool between = t->any && t->depth == 0 && !t->upright &&
	    (t->styles & (INLINE_SUP | INLINE_SUB)) == 0;

	for (size_t i = 0; between && i < TEX_N(spaced); i++)
		if (strcmp(text, spaced[i]) == 0) {
			tex_str(t, " ");
			tex_str(t, text);
			tex_str(t, " ");
			return;
		}
	tex_str(t, text);
}

static bool
tex_look_up(struct tex *t, const char *name, size_t len)
{
	for (size_t i = 0; i < TEX_N(tex_symbols); i++)
		if (tex_is(name, len, tex_symbols[i].name)) {
			tex_sign(t, tex_symbols[i].text);
			return true;
		}
	for (size_t i = 0; i < TEX_N(tex_accents); i++)
		if (tex_is(name, len, tex_accents[i].name)) {
			tex_argument(t);
			tex_str(t, tex_accents[i].mark);
			return true;
		}
	for (size_t i = 0; i < TEX_N(tex_fonts); i++)
		if (tex_is(name, len, tex_fonts[i].name)) {
			tex_font(t, i);
			return true;
		}
	return false;
}

static bool
tex_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void
tex_command(struct tex *t)
{
	const char *name = ++t->p;
	size_t len = 0;

	while (name + len < t->end && tex_is_letter(name[len]))
		len++;
	if (len == 0 && name < t->end)
		len = 1;
	t->p += len;
	if (tex_is(name, len, "frac") || tex_is(name, len, "tfrac") ||
	    tex_is(name, len, "dfrac")) {
		tex_fraction(t);
	} else if (tex_is(name, len, "sqrt")) {
		tex_str(t, "√");
		tex_bracketed(t);
	} else if (!tex_look_up(t, name, len)) {
		t->unknown = true;
	}
	/* a blank only ends the name of a command */
	if (len > 0 && tex_is_letter(name[0]) && !t->upright)
		tex_skip_space(t);
}

/* One character, as what it is in a formula. */
static void
tex_character(struct tex *t)
{
	const char *start = t->p;
	uint32_t c = utf8_next(&t->p, t->end);
	char one[2] = { (char)c, '\0' };

	if (c == '$' || c == '&')
		return;
	if (c == '~')
		tex_str(t, " ");
	else if (c == '-' && !t->upright)
		tex_str(t, "\xE2\x88\x92");
	else if (c < 0x80 && tex_is_letter((char)c) && !t->upright)
		tex_text(t, start, 1, INLINE_ITALIC);
	else if (c < 0x80)
		tex_sign(t, one);
	else
		tex_text(t, start, (size_t)(t->p - start), 0);
}

static void
tex_one(struct tex *t)
{
	switch (*t->p) {
	case '{':
		t->p++;
		tex_group(t);
		break;
	case '}':                       /* closes nothing */
		t->unknown = true;
		break;
	case '^':
		tex_script(t, INLINE_SUP);
		break;
	case '_':
		tex_script(t, INLINE_SUB);
		break;
	case '\\':
		tex_command(t);
		break;
	case ' ': case '\t': case '\r': case '\n':
		tex_skip_space(t);
		tex_str(t, t->upright ? " " : "");
		break;
	default:
		tex_character(t);
	}
}

static bool
tex_run(struct rich_builder *b, const char *tex, size_t len, unsigned styles)
{
	struct tex t = { .b = b, .p = tex, .end = tex + len,
	    .styles = styles };

	while (t.p < t.end && !t.unknown)
		tex_one(&t);
	return !t.unknown;
}

bool
tex_put(struct rich_builder *b, const char *tex, size_t len, unsigned styles)
{
	if (!tex_run(NULL, tex, len, styles))
		return false;
	tex_run(b, tex, len, styles);
	rich_set_styles(b, styles);
	return true;
}

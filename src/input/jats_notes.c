/*
 * JATS: footnotes of the front and back matter, and correspondence.
 */
#include "input/jats_people.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"

/* ---- the text of a note ------------------------------------------------- */

/* A label of several letters is a title: "Competing interests:". */
static const char *
notes_title(struct jats *j, const xmlNode *n)
{
	enum { MARK = 4 };              /* bytes; "iii" is a mark */
	const xmlNode *title = dom_child(n, "title");
	const char *label = jats_plain(j, title != NULL ? title
	    : dom_child(n, "label"));
	size_t len = label != NULL ? strlen(label) : 0;

	if (len <= MARK || !isalpha((unsigned char)label[0]))
		return NULL;
	while (len > 0 && strchr(": .", label[len - 1]) != NULL)
		len--;
	return arena_strndup(j->arena, label, len);
}

static void
notes_flow(struct jats *j, const xmlNode *n, struct jats_flow *f)
{
	jats_flow_begin(f, j);
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (strcmp(dom_name(c), "label") != 0 &&
		    strcmp(dom_name(c), "title") != 0)
			jats_flow_node(f, c);
	jats_flow_end(f);
}

struct rich
jats_fn_text(struct jats *j, const xmlNode *n)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		if (strcmp(dom_name(c), "label") == 0)
			continue;
		if (strcmp(dom_name(c), "p") != 0)
			jats_put_node(&l, c);
		else
			jats_put(&l, c);
		if (c->type == XML_ELEMENT_NODE)
			jats_line_str(&l, " ");
	}
	return jats_line_end(&l);
}

/* ---- one note ----------------------------------------------------------- */

/* "Jane Roe, John Doe: ", where the note is of some alone. */
static struct rich
notes_of(struct jats *j, const struct jats_id *id, const struct rich *text)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	for (size_t i = 0; i < id->n_marks; i++) {
		jats_line_str(&l, i == 0 ? "" : ", ");
		jats_line_str(&l, id->names[i]);
	}
	jats_line_str(&l, ": ");
	jats_put_styled(&l, text, 0);
	return jats_line_end(&l);
}

/* What the marks at names say already, in as few words. */
static bool
notes_are_marks(struct jats *j, const xmlNode *n, enum jats_statement kind,
    const struct jats_id *id)
{
	enum { SHORT = 100 };           /* bytes */
	const char *text = dom_text(j->arena, n);

	return (kind == STATEMENT_EQUAL || kind == STATEMENT_DECEASED) &&
	    id != NULL && id->n_marks != 0 && text != NULL &&
	    strlen(text) < SHORT;
}

/* Does the title say no more than that notes follow? */
static bool
notes_is_idle(const char *title)
{
	static const char *const idle[] = {
		"Footnotes", "Notes", "NOTAS", "Additional information",
		"Author notes", "Notes:", "Footnote"
	};

	return jats_is(title, idle, JATS_N(idle));
}

/* What the note is about, by itself and by what stands over it. */
static struct jats_heading
notes_heading(struct jats *j, const xmlNode *n)
{
	struct jats_heading h = { .title = notes_title(j, n) };
	const struct jats_heading *outer = j->heading;

	if (h.title != NULL)
		h.kind = jats_statement_kind(dom_attr(j->arena, n,
		    "fn-type"), h.title);
	if (h.kind == STATEMENT_NONE)
		h.kind = jats_fn_kind(j, n);
	if (outer == NULL)
		return h;
	h.author = outer->author;
	if (h.kind == STATEMENT_NONE)
		h.kind = outer->kind;
	if (h.title == NULL && !notes_is_idle(outer->title) &&
	    (h.kind == outer->kind || outer->kind == STATEMENT_NONE))
		h.title = outer->title;
	return h;
}

/* A first paragraph in bold, and nothing else, is a title. */
static void
notes_take_title(struct jats *j, struct jats_heading *h, struct jats_flow *f)
{
	enum { TITLE = 60 };            /* bytes */
	const char *text;

	if (h->title != NULL || f->n_paras < 2 || f->paras[0].n_runs != 1 ||
	    f->paras[0].runs[0].styles != INLINE_BOLD)
		return;
	text = rich_text(j->arena, &f->paras[0]);
	if (strlen(text) > TITLE)
		return;
	h->title = text;
	f->paras++;
	f->n_paras--;
}

void
jats_note(struct jats *j, const xmlNode *n)
{
	struct jats_id *id = jats_find(j, dom_attr(j->arena, n, "id"));
	struct jats_heading h;
	struct jats_flow f;

	if (id != NULL && id->node == n && id->done)
		return;
	if (id != NULL)
		id->done = true;
	h = notes_heading(j, n);
	if (notes_are_marks(j, n, h.kind, id))
		return;
	notes_flow(j, n, &f);
	notes_take_title(j, &h, &f);
	if (h.kind == STATEMENT_NONE && id != NULL && id->n_marks != 0 &&
	    id->n_marks <= JATS_MARKS && f.n_paras != 0)
		f.paras[0] = notes_of(j, id, &f.paras[0]);
	jats_deliver(j, &h, f.paras, f.n_paras);
}

/* One that stands in a line of text, and may be come upon again. */
void
jats_loose_note(struct jats *j, const xmlNode *n)
{
	struct jats_heading none = { .author = true };
	const struct jats_heading *outer = j->heading;

	j->heading = &none;
	jats_note(j, n);
	j->heading = outer;
}

static void
notes_para(struct jats *j, const xmlNode *n)
{
	struct jats_flow f;

	jats_flow_begin(&f, j);
	jats_flow(&f, n);
	jats_flow_end(&f);
	jats_deliver(j, j->heading, f.paras, f.n_paras);
}

void
jats_fn_group(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "fn", jats_note, 0 }, { "p", notes_para, 0 },
		{ "title", jats_nothing, 0 }, { "label", jats_nothing, 0 },
		{ "fn-group", jats_fn_group, 0 },
		{ "x", jats_nothing, 0 }
	};
	const struct jats_heading *outer = j->heading;
	struct jats_heading h = { .title = notes_title(j, n) };

	h.kind = jats_statement_kind(dom_attr(j->arena, n, "content-type"),
	    h.title);
	if (outer != NULL && h.title == NULL)
		h.title = outer->title;
	if (outer != NULL && h.kind == STATEMENT_NONE)
		h.kind = outer->kind;
	j->heading = &h;
	JATS_WALK(j, n, NULL, table);
	j->heading = outer;
}

/* ---- correspondence ----------------------------------------------------- */

/* The one author to whom letters go; NULL: none, or several. */
static struct jats_person *
notes_addressee(struct jats *j)
{
	struct jats_person *one = NULL;

	for (size_t i = 0; i < j->crowd->n_people; i++) {
		struct jats_person *p = &j->crowd->people[i];

		if (!p->c.corresp)
			continue;
		if (one != NULL)
			return NULL;
		one = p;
	}
	return one;
}

static bool
notes_is_word(const char *word, size_t len, const char *const *words,
    size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(words[i]) == len &&
		    strncasecmp(words[i], word, len) == 0)
			return true;
	return false;
}

/* Does the text say more than whom to write to? */
static bool
notes_says_more(struct jats *j, const char *text, const struct contrib *c)
{
	static const char *const idle[] = {
		"correspondence", "corresponding", "author", "to", "for",
		"e", "mail", "email", "address", "contact", "should", "be",
		"addressed", "electronic", "mails"
	};
	const char *name = contrib_full_name(j->arena, c);

	while (*text != '\0') {
		size_t skip = strcspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		    "abcdefghijklmnopqrstuvwxyz0123456789");
		size_t len;

		text += skip;
		len = strcspn(text, " ,.;:-()*");
		if (len != 0 && !notes_is_word(text, len, idle,
		    JATS_N(idle)) && strstr(name, arena_strndup(j->arena,
		    text, len)) == NULL)
			return true;
		text += len;
	}
	return false;
}

/* The text without its addresses; *email is the one that there is. */
static const char *
notes_without_email(struct jats *j, const xmlNode *n, const char **email,
    size_t *n_emails)
{
	struct buf b = { .arena = j->arena };

	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		const char *name = dom_name(c);

		if (strcmp(name, "email") == 0) {
			*email = dom_text(j->arena, c);
			++*n_emails;
		} else if (strcmp(name, "label") != 0) {
			buf_str(&b, c->type == XML_ELEMENT_NODE
			    ? notes_without_email(j, c, email, n_emails)
			    : (const char *)c->content);
		}
	}
	return buf_text(&b);
}

static void
notes_corresp(struct jats *j, const xmlNode *n)
{
	struct jats_person *p = notes_addressee(j);
	struct jats_line l;
	const char *email = NULL, *text, *title = "Correspondence";
	size_t n_emails = 0;

	text = notes_without_email(j, n, &email, &n_emails);
	if (p != NULL && n_emails == 1 && (p->c.email == NULL ||
	    jats_equal(p->c.email, email))) {
		p->c.email = email;
		if (!notes_says_more(j, text, &p->c))
			return;
	}
	jats_line_begin(&l, j);
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (strcmp(dom_name(c), "label") != 0)
			jats_put_node(&l, c);
	text += strspn(text, " \t\r\n*");
	if (strncasecmp(text, "correspond", 10) == 0)
		title = NULL;
	jats_add_author_note(j, title, jats_line_end(&l));
}

void
jats_author_notes(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "corresp", notes_corresp, 0 }, { "fn", jats_note, 0 },
		{ "p", notes_para, 0 }, { "title", jats_nothing, 0 },
		{ "label", jats_nothing, 0 }, { "x", jats_nothing, 0 },
		{ "fn-group", jats_fn_group, 0 }
	};
	struct jats_heading h = { .title = notes_title(j, n),
	    .author = true };
	const struct jats_heading *outer = j->heading;

	j->heading = &h;
	JATS_WALK(j, n, NULL, table);
	j->heading = outer;
}

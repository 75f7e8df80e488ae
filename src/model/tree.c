/*
 * A writer of nested names and values.
 */
#include "model/tree.h"

static void
tree_line(struct tree *t, const char *key)
{
	if (t->form == TREE_JSON && !t->fresh)
		buf_char(t->out, ',');
	if (t->out->len != 0)
		buf_char(t->out, '\n');
	for (int i = 0; i < t->depth; i++)
		buf_str(t->out, "  ");
	t->fresh = false;
	if (t->form == TREE_PLAIN) {
		buf_str(t->out, key != NULL ? key : "-");
	} else if (key != NULL) {
		buf_json(t->out, key);
		buf_str(t->out, ": ");
	}
}

static void
tree_in(struct tree *t, const char *key, char bracket)
{
	tree_line(t, key);
	if (t->form == TREE_JSON)
		buf_char(t->out, bracket);
	t->depth++;
	t->fresh = true;
}

static void
tree_out(struct tree *t, char bracket)
{
	t->depth--;
	if (t->form == TREE_JSON) {
		if (!t->fresh) {
			buf_char(t->out, '\n');
			for (int i = 0; i < t->depth; i++)
				buf_str(t->out, "  ");
		}
		buf_char(t->out, bracket);
	}
	t->fresh = false;
}

void
tree_open(struct tree *t, const char *key)
{
	tree_in(t, key, '{');
}

void
tree_close(struct tree *t)
{
	tree_out(t, '}');
}

void
tree_open_list(struct tree *t, const char *key)
{
	tree_in(t, key, '[');
}

void
tree_close_list(struct tree *t)
{
	tree_out(t, ']');
}

void
tree_text(struct tree *t, const char *key, const char *value)
{
	if (value == NULL)
		return;
	tree_line(t, key);
	if (t->form == TREE_JSON) {
		buf_json(t->out, value);
	} else {
		buf_char(t->out, ' ');
		buf_str(t->out, value);
	}
}

void
tree_int(struct tree *t, const char *key, long value)
{
	if (value == 0)
		return;
	tree_line(t, key);
	buf_printf(t->out, t->form == TREE_JSON ? "%ld" : " %ld", value);
}

void
tree_true(struct tree *t, const char *key, bool value)
{
	if (!value)
		return;
	tree_line(t, key);
	buf_str(t->out, t->form == TREE_JSON ? "true" : " yes");
}

void
tree_texts(struct tree *t, const char *key, const char *const *values,
    size_t n)
{
	if (n == 0)
		return;
	tree_open_list(t, key);
	for (size_t i = 0; i < n; i++)
		tree_text(t, NULL, values[i]);
	tree_close_list(t);
}

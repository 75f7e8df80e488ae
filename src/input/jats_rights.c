/*
 * JATS: copyright and licence.
 */
#include "input/jats.h"

#include <string.h>

#include "base/buf.h"

void
jats_copyright(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	const char *text = jats_plain(j, n);

	if (text == NULL)
		return;
	x->copyright = x->copyright == NULL ? text
	    : arena_printf(j->arena, "%s %s", x->copyright, text);
}

/* Year and holder: for those who make no statement of them. */
void
jats_copyright_year(struct jats *j, const xmlNode *n)
{
	const char **part = strcmp(dom_name(n), "copyright-year") == 0
	    ? &j->copyright_year : &j->copyright_holder;
	const char *text = jats_plain(j, n);

	if (text != NULL)
		*part = *part == NULL ? text
		    : arena_printf(j->arena, "%s, %s", *part, text);
}

/* Add what the statement does not say. */
static void
rights_finish(struct jats *j)
{
	const char *parts[] = { j->copyright_year, j->copyright_holder };
	const char *old = j->article->copyright;
	struct buf b = { .arena = j->arena };

	buf_str(&b, old != NULL ? old : "");
	for (size_t i = 0; i < JATS_N(parts); i++) {
		if (parts[i] == NULL || (old != NULL &&
		    strstr(old, parts[i]) != NULL))
			continue;
		buf_str(&b, b.len == 0 ? "\xC2\xA9 " : " ");
		buf_str(&b, parts[i]);
	}
	if (b.len != 0)
		j->article->copyright = buf_text(&b);
	j->copyright_year = j->copyright_holder = NULL;
}

/* ---- licence ------------------------------------------------------------ */

static bool
rights_is_url(const xmlNode *n)
{
	return strcmp(dom_name(n), "license_ref") == 0 ||
	    strcmp(dom_name(n), "license-ref") == 0;
}

static const char *
rights_href(struct jats *j, const xmlNode *n)
{
	const char *href = dom_attr(j->arena, n, "href");

	for (const xmlNode *c = dom_first(n); href == NULL && c != NULL;
	    c = dom_next(c))
		if (rights_is_url(c))
			href = dom_text(j->arena, c);
	return href;
}

static struct rich
rights_join(struct jats *j, const struct rich *paras, size_t n)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	for (size_t i = 0; i < n; i++) {
		jats_line_stop(&l);
		jats_put_styled(&l, &paras[i], 0);
	}
	return jats_line_end(&l);
}

/* The same licence may stand in several languages: the first is printed. */
void
jats_license(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	const char *href = rights_href(j, n);
	struct jats_flow f;

	if (x->license.n_runs != 0) {
		jats_unreached(j, n);
		return;
	}
	if (x->license_href == NULL)
		x->license_href = href;
	jats_flow_begin(&f, j);
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (!rights_is_url(c))
			jats_flow_node(&f, c);
	jats_flow_end(&f);
	x->license = rights_join(j, f.paras, f.n_paras);
}

static void
rights_url(struct jats *j, const xmlNode *n)
{
	if (j->article->license_href == NULL)
		j->article->license_href = dom_text(j->arena, n);
}

void
jats_permissions(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "copyright-statement", jats_copyright, 0 },
		{ "copyright-year", jats_copyright_year, 0 },
		{ "copyright-holder", jats_copyright_year, 0 },
		{ "license", jats_license, 0 },
		{ "license-p", jats_license, 0 },
		{ "license_ref", rights_url, 0 },
		{ "free_to_read", jats_nothing, 0 },
		{ "p", jats_license, 0 }
	};

	JATS_WALK(j, n, NULL, table);
	rights_finish(j);
}

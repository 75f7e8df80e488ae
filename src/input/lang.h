/*
 * Languages: the codes of records as BCP 47.
 */
#ifndef INPUT_LANG_H
#define INPUT_LANG_H

struct arena;

/*
 * "eng", "ger", "de", "pt_BR" -> "en", "de", "de", "pt-BR"; NULL for unknown,
 * undetermined ("und"), several ("mul") and NULL.
 */
const char *
lang_tag(struct arena *a, const char *code);

/* "Japanese" -> "ja": the English name of a language; NULL for others. */
const char *
lang_from_name(struct arena *a, const char *name);

#endif

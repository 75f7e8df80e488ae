/*
 * Scripts: what a typographer knows of each.
 *
 * Scripts are those of ISO 15924, as HarfBuzz names them.
 */
#ifndef TEXT_SCRIPTS_H
#define TEXT_SCRIPTS_H

#include <hb.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * Has the script capitals and small letters, italics and old-style figures?
 * Of letters of other scripts none is set apart (an Arabic word falls to
 * pieces, a Devanagari one loses its headline), none hyphenated, and figures
 * among them are as tall as they are.
 */
bool
script_has_case(hb_script_t script);

/* Is it written from right to left? */
bool
script_is_rtl(hb_script_t script);

/* Han, kana, bopomofo, Yi: set solid, lines end between any two. */
bool
script_is_ideographic(hb_script_t script);

/* Are its lines broken by a dictionary, since no space parts its words? */
bool
script_is_unspaced(hb_script_t script);

/* Leading that its letters need, in hundredths of that of Latin ones. */
int
script_leading(hb_script_t script);

/*
 * Size at which the script's faces stand well beside Latin text, in
 * hundredths of the latter's.
 */
int
script_size(hb_script_t script);

/*
 * The language, BCP 47, that most likely writes the script where nothing else
 * is known; NULL for Latin and for scripts without one.
 */
const char *
script_language(hb_script_t script);

/* May text of the language be written in the script?  Latin, which all borrow,
   serves every language. */
bool
script_serves(hb_script_t script, const char *lang);

/* Is the language, as far as known here, written with capitals? */
bool
language_has_case(const char *lang);

#endif

/*
 * Lengths.
 *
 * Every length in the program is an integer count of scaled points, so that
 * the same input breaks into the same lines on every machine and in every
 * locale.  1 pt = 1/72 in = 65536 sp (the PDF point, not TeX's).
 */
#ifndef BASE_UNITS_H
#define BASE_UNITS_H

#include <stdint.h>

typedef int64_t sp;

#define SP_PT ((sp)65536)               /* one point [sp] */
#define SP_IN (72 * SP_PT)              /* one inch [sp] */
#define SP_MM (SP_IN * 10 / 254)        /* one millimetre [sp] */

/* num/den points, rounded down */
#define SP_FRAC(num, den) ((sp)(num) * SP_PT / (den))

#endif

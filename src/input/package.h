/*
 * Packages: an article with its pictures in one .zip, .tar or .tar.gz file,
 * as PMC and publishers give it.
 */
#ifndef INPUT_PACKAGE_H
#define INPUT_PACKAGE_H

struct diags;
struct source;

/*
 * Step into a package.
 *
 * source  taken over; NULL gives NULL
 *
 * Returns the source itself where it is no package.  Else a source of the
 * article in it, under the same name, with the package's files beside it; or
 * NULL with [package-bad], [package-empty] or [file-read] raised.
 */
struct source *
package_enter(struct source *source, struct diags *diags);

#endif

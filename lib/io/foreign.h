/* foreign.h - files that are no CSV, known by their first bytes.
 */
#ifndef IO_FOREIGN_H
#define IO_FOREIGN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fail.h"

enum { FOREIGN_BYTES = 16 }; /* that suffice for every kind */

/* Whether more than the LEN first BYTES are needed to tell. */
bool foreign_unclear(const char *bytes, size_t len);

/* "data.xlsx: this is a ZIP archive, as ... (...)", with the command that makes
 * CSV of the file NAME; NULL: it may be CSV.  A message of fail_text(). */
const char *foreign_kind(const char *name, const char *bytes, size_t len);

#endif

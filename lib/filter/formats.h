/* formats.h - what the programs write: formats.tsv, a row a format. */
#ifndef FILTER_FORMATS_H
#define FILTER_FORMATS_H

#include "base/text.h"

/* The cells of a row; literals, "-" where there is nothing. */
struct format {
	const char *name, *program, *kind, *example, *mark;
	const char *identifiers, *mapped, *law, *cut;
};

/* The formats, *N of them. */
const struct format *formats_all(size_t *n);

/* The one whose tag is PROGRAM/VERSION, or NULL. */
const struct format *formats_of_tag(struct text program, struct text version);

/* The one that a table with these N columns is of, or NULL; one that only says
 * "any columns" is none. */
const struct format *formats_of_header(const struct text *name, size_t n);

/* The one whose files begin with the bytes START, by the program that they name
 * where several begin alike; the first of these if they name none; or NULL. */
const struct format *formats_of_bytes(struct text start);

/* Whether the keys of its lines are people or accounts. */
bool format_keys_are_people(const struct format *f);

/* Whether --ids may replace the keys of its lines, and keys that become equal
 * merge. */
bool format_keys_are_mapped(const struct format *f);

#endif

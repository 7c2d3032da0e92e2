/* lines.h - rows as lines of text, as state has them, in an order that does not
 * depend on how they came.
 *
 *	struct learn_lines l = {.n = 0};
 *	lines_add(&l, &row, columns);
 *	size_t *order = lines_order(&l);
 *	struct text line = lines_at(&l, order[i]);
 *	struct text key = text_split(&line, '\t');
 *	lines_release(&l);
 *
 * A line is a key and, behind a TAB each, the label, the weight and the cells,
 * escaped as TSV has it.  The key is the unit, or "#" and a hash of what
 * follows it where rows have none.
 */
#ifndef LEARN_LINES_H
#define LEARN_LINES_H

#include "learn/data.h"

struct learn_lines {
	struct buf text, line; /* of all, and of the one at hand */
	size_t *at;	       /* owned: where each begins */
	size_t n, cap;
};

void lines_release(struct learn_lines *l);
void lines_add(
	struct learn_lines *l, const struct data_row *row, unsigned columns);

/* The lines of FROM, of another thread, too; FROM ends. */
void lines_join(struct learn_lines *l, struct learn_lines *from);

/* Line I without its end, until lines are added. */
struct text lines_at(const struct learn_lines *l, size_t i);

/* The lines by keys, then by all their bytes; the caller frees it. */
size_t *lines_order(const struct learn_lines *l);

/* Who KEY is: nothing if it is a hash. */
struct text lines_unit(struct text key);

/* A field at the end of TO, with a TAB before it. */
void lines_put(struct buf *to, struct text field);

/* FIELD without the escapes; until the next call with TO. */
struct text lines_plain(struct buf *to, struct text field);

/* Give D the names in FIELDS, a TAB before each; false: they are not as many as
 * its columns. */
bool lines_name(struct data *d, struct text fields);

#endif

/* side.h - small tables that a command is given beside its input.
 *
 * Read whole into memory: --with and --ids, rules, costs, names.  As one keyed
 * by a column:
 *
 *	TRY(side_open(&profile, "customers.csv", "customer"));
 *	size_t at = side_find(&profile, customer);
 *	if (at != SIDE_NONE)
 *		use(side_cell(&profile, at, 2));
 *
 * or as rows in their order, with side_open(..., NULL).
 */
#ifndef FILTER_SIDE_H
#define FILTER_SIDE_H

#include "base/table.h"
#include "filter/roles.h"

#define SIDE_NONE ((size_t)-1)

struct side {
	const char *path;     /* borrowed */
	struct header header; /* names without the key column; owned bytes */
	size_t columns;	      /* without the key column */
	size_t n;	      /* rows */
	struct text *cell;    /* n * columns */
	uint64_t *line;	      /* n: the line of each row in its file */
	struct table keys;    /* empty without a key */
	struct buf bytes;
	size_t cap, line_cap;
};

/* Read PATH, whose columns go by their names (--columns is for the input). KEY:
 * the role of the key column, or NULL.  A key that comes twice is an error
 * unless both rows are the same.  NULL, or a message with the place before it.
 */
MUST_USE const char *side_open(
	struct side *s, const char *path, const char *key);
void side_release(struct side *s);

/* Read PATH without keeping it: EACH is given the cells of the N roles, all of
 * which must be there, row by row.  What it returns is an error of that line;
 * the cells stay until it does. */
typedef const char *side_row(void *arg, const struct text *cell);
MUST_USE const char *side_read(const char *path, const char *const *role,
	size_t n, side_row *each, void *arg);

/* The row of KEY, or SIDE_NONE. */
size_t side_find(const struct side *s, struct text key);

/* Cell COLUMN < columns of row I < n. */
static inline struct text side_cell(
	const struct side *s, size_t i, size_t column)
{
	return s->cell[i * s->columns + column];
}

/* The column that plays ROLE, or ROLE_NONE; a message if it is REQUIRED and
 * not there, or not clear. */
MUST_USE const char *side_column(
	int *column, const struct side *s, const char *role, bool required);

/* "rules.csv:7: ..." of row I. */
const char *side_fault(const struct side *s, size_t i, const char *why);

#endif

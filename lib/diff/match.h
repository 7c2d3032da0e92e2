/* match.h - the rows of two tables that have a key in common.
 *
 * All rows of OLD are added, then those of NEW, each a key, the group it is of
 * and its cells (encoded.h).  They are looked up some at once, which hides what
 * the memory takes; match_flush() looks up the rest.
 *
 *	struct match m;
 *	match_init(&m, compare, n, style, true, &groups);
 *	if (!match_add(&m, MATCH_OLD, key, group, cells, line))
 *		twice(m.twice, m.twice_line);
 *	...
 *	match_flush(&m, MATCH_OLD);
 *	...                                     // the same with MATCH_NEW
 *	match_end(&m);                          // those that went
 *	for (size_t i = 0; i < m.differs; i++)
 *		show(match_key(&m, i), match_kind(&m, i), ...);
 *	match_release(&m);
 *
 * Where there are no cells behind the key, rows are a multiset: equal ones are
 * counted, and as many as one table has more came, or went.
 */
#ifndef DIFF_MATCH_H
#define DIFF_MATCH_H

#include "base/table.h"
#include "diff/compare.h"
#include "diff/groups.h"

enum match_side { MATCH_OLD, MATCH_NEW };
enum match_kind { MATCH_CAME, MATCH_WENT, MATCH_CHANGED };

struct match {
	const struct diff_compare *compare; /* borrowed; of each cell */
	size_t cells;
	struct number_style style;
	bool whole;  /* the key is the whole row */
	bool listed; /* what differs is asked for */
	struct groups *groups;
	struct table keys;  /* to struct match_row */
	struct buf rows[2]; /* of OLD, and those of NEW that differ */
	struct buf waiting; /* keys and rows that are not looked up yet */
	struct match_wish {
		size_t key, key_len, row, row_len;
		uint64_t line;
	} wish[TABLE_BATCH];
	size_t wishes;
	uint32_t *differ; /* entries of keys, by their bytes, after the end */
	size_t differs, cap;
	/* The key that a side has twice, and the line of the second. */
	struct text twice;
	uint64_t twice_line;
};

/* COMPARE has the rules of the N cells; both STYLE and they stay the caller's,
 * as do the GROUPS. */
void match_init(struct match *m, const struct diff_compare *compare, size_t n,
	const struct number_style *style, bool whole, struct groups *groups);
void match_release(struct match *m);

/* Add a row; false: a key was there before on this side, of this row or one
 * that waited.  Nothing can be added then. */
bool match_add(struct match *m, enum match_side side, struct text key,
	size_t group, struct text cells, uint64_t line);
bool match_flush(struct match *m, enum match_side side);

/* All is added: count what went and, if it is LISTED, put what differs in the
 * order of its keys. */
void match_end(struct match *m);

/* Of what differs, number I: its key, what it is, how many such rows; and the
 * cells of OLD and NEW of one that has changed. */
struct text match_key(const struct match *m, size_t i);
enum match_kind match_kind(const struct match *m, size_t i);
uint64_t match_times(const struct match *m, size_t i);
void match_cells(
	const struct match *m, size_t i, const char **old, const char **new);

#endif

/* seen.h - which identifiers were seen, when, and which of them together.
 *
 *	struct seen_book s;
 *	seen_init(&s, kinds, window, seed);
 *	seen_cell(&s, PHONE, phone);            // the cells of one row
 *	seen_cell(&s, DEVICE, device);
 *	seen_row(&s, ms);
 *	seen_settle(&s);                        // before their bytes go
 *
 * Kinds have numbers from 0, the strongest first.  An identifier is a value of
 * a kind; a number is given to it within its kind when it is first seen.  All
 * of it is sums, least times and unions, so that parts may be added in any
 * order.
 *
 * A kind with a window keeps the spans of time in which each value was seen,
 * and so do its links; other kinds keep when a value was first seen.
 */
#ifndef IDENTITY_SEEN_H
#define IDENTITY_SEEN_H

#include <stdbool.h>

#include "base/table.h"
#include "identity/links.h"
#include "identity/spans.h"

enum { SEEN_KINDS = 16, SEEN_NO_WINDOW = -1 };
#define SEEN_NEVER INT64_MAX

/* Rows whose identifiers are looked up together. */
struct seen_waiting {
	struct table_want want[SEEN_KINDS][TABLE_BATCH];
	size_t wants[SEEN_KINDS];
	struct seen_cells {
		unsigned char kind[SEEN_KINDS], at[SEEN_KINDS];
		unsigned n;
		int64_t ms;
	} row[TABLE_BATCH];
	size_t rows;
};

struct seen_sender;

struct seen_book {
	unsigned kinds;
	struct table ids[SEEN_KINDS];
	int64_t window[SEEN_KINDS]; /* or SEEN_NO_WINDOW */
	int64_t *first[SEEN_KINDS]; /* owned; of so many: */
	size_t firsts[SEEN_KINDS], first_cap[SEEN_KINDS];
	struct spans spans[SEEN_KINDS];
	/* [stronger][weaker]: pairs, and when they were seen, where one of
	 * both has a window, by a << 32 | b. */
	struct links links[SEEN_KINDS][SEEN_KINDS];
	struct spans runs[SEEN_KINDS][SEEN_KINDS];
	struct seen_waiting waiting;
	struct seen_sender *sender; /* where threads share it, else NULL */
	/* Identifiers are in the order of their bytes, and links are of nodes
	 * (nodes.h): all that is left is to be answered.  No kind has a window
	 * then. */
	bool ready;
};

/* WINDOW[kind] in milliseconds; SEED: any (base/table.h). */
void seen_init(struct seen_book *s, unsigned kinds, const int64_t *window,
	uint64_t seed);
void seen_release(struct seen_book *s);

/* A cell of the row at hand, which has at most one of each KIND; its bytes stay
 * until seen_settle().  Then the row: MS is when, or SEEN_NEVER, which no row
 * with a cell of a kind with a window may have. */
void seen_cell(struct seen_book *s, unsigned kind, struct text value);
void seen_row(struct seen_book *s, int64_t ms);
void seen_settle(struct seen_book *s);

/* N identifiers, of KIND[i] the number ID[i], were seen in one row at MS. */
void seen_together(struct seen_book *s, const unsigned char *kind,
	const uint32_t *id, unsigned n, int64_t ms);

/* The number of an identifier, which is there from now on. */
uint32_t seen_id(struct seen_book *s, unsigned kind, struct text value);

/* It was seen between FROM and TO. */
void seen_when(struct seen_book *s, unsigned kind, uint32_t id, int64_t from,
	int64_t to);

/* A of kind I and B of kind J != I were seen together TIMES times; and, if
 * seen_window() is one, between FROM and TO. */
void seen_link(struct seen_book *s, unsigned i, uint32_t a, unsigned j,
	uint32_t b, uint32_t times);
void seen_run(struct seen_book *s, unsigned i, uint32_t a, unsigned j,
	uint32_t b, int64_t from, int64_t to);

/* The smaller window of both kinds, or SEEN_NO_WINDOW. */
int64_t seen_window(const struct seen_book *s, unsigned i, unsigned j);

/* When an identifier of a kind without a window was first seen, or SEEN_NEVER.
 */
static inline int64_t seen_first(
	const struct seen_book *s, unsigned kind, uint32_t id)
{
	return id < s->firsts[kind] ? s->first[kind][id] : SEEN_NEVER;
}

/* Identifiers and links in order, as they are saved: id[kind][place] is a
 * number, and links are of places, by both ends.  Times stay by numbers. */
struct seen_order {
	uint32_t *id[SEEN_KINDS];	   /* owned */
	unsigned char *linked[SEEN_KINDS]; /* owned: of each number: 1 or 0 */
};
void seen_order_make(struct seen_order *o, struct seen_book *s);
void seen_order_release(struct seen_order *o, const struct seen_book *s);

/* Forget the links, when nobody will ask for one. */
void seen_drop_links(struct seen_book *s);

/* How many identifiers there are, and how many bytes of memory all takes, but
 * for spans. */
size_t seen_count(const struct seen_book *s);
size_t seen_size(const struct seen_book *s);

#endif

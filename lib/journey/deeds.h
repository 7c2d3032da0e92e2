/* deeds.h - what every customer did, with cells of any columns.
 *
 * Events come in any order, each with the cells of the columns that are kept;
 * they are read back by customer in order of time:
 *
 *	deeds_init(&d, columns);
 *	deeds_add(&d, customer, &(struct deed_in){.ms = ms, .cell = cell});
 *	deeds_settle(&d);
 *	deeds_list(&list, &d, i);		// of customer i
 *	deeds_cell(&text, &list, &d, &list.at[0], column);
 *
 * lib/journey/events.h is for touches and conversions, with their costs; this
 * is for logs of any kind.  An event is in the list of its customer
 * (strands.h), in numbers of 7 bits a byte:
 *
 *	tuple << 2 | has a time when it was known << 1 | has milliseconds
 *	time, from the store's first event; seconds or, if it has them,
 *	milliseconds; zigzag
 *	when it was known, from its time, in milliseconds; zigzag
 *	own cells of the tuple: digits, zigzag, * 10 + decimals; or a length and
 *	bytes
 *
 * so that a payment with an amount takes eight to ten bytes.
 */
#ifndef JOURNEY_DEEDS_H
#define JOURNEY_DEEDS_H

#include "base/memo.h"
#include "base/stripes.h"
#include "journey/strands.h"
#include "journey/tuples.h"

struct deeds {
	struct strands lists; /* by customer */
	struct tuples tuples;
	int64_t base; /* time of the first event */
	bool based;
	bool knows;	 /* some event has a time when it was known */
	int64_t last_ms; /* of the newest event, if there is one */
	/* While several threads add, which number their tuples alike but for
	 * the remainder: that of tuple I is I * step + first. */
	struct deeds_shared *shared; /* NULL: one thread adds */
	uint32_t step, first;
	struct stripes_sender sender;
	struct buf sent; /* events on their way to a stripe */
	/* After it: the tuple that a number in the lists means; owned. */
	uint32_t *renumbered;
};

/* An event as it comes. */
struct deed_in {
	int64_t ms;
	bool has_known;
	int64_t known;		 /* when it was known, only if it has that */
	const struct text *cell; /* of each column */
};

struct deed {
	int64_t ms;
	int64_t known; /* INT64_MIN: at once */
	uint32_t tuple;
	uint32_t own; /* the first of its own cells, in the list's */
};

/* The events of one customer. */
struct deed_list {
	struct deed *at;
	size_t n, cap;
	struct tuples_own *own;
	size_t n_own, cap_own;
	struct buf bytes;   /* as they are stored */
	struct buf text[2]; /* scratch of comparing */
};

/* With COLUMNS columns, at most TUPLES_COLUMNS. */
void deeds_init(struct deeds *d, unsigned columns);
void deeds_release(struct deeds *d);

#define DEEDS_OWN UINT32_MAX /* some cell is the event's own */

/* Add what CUSTOMER did.  The bytes of CUSTOMER must stay until
 * deeds_settle().  The number of its cells' tuple, or DEEDS_OWN. */
uint32_t deeds_add(
	struct deeds *d, struct text customer, const struct deed_in *in);

/* The same of an event at MS whose cells are those of TUPLE, and which was
 * known at once. */
void deeds_add_again(
	struct deeds *d, struct text customer, int64_t ms, uint32_t tuple);

/* The tuples of rows that came not long ago, by the cells that decide it:
 *
 *	if (deeds_seen_find(&s, cell, n, &tuple))
 *		deeds_add_again(&d, customer, ms, tuple);
 *	else
 *		deeds_seen_add(&s, deeds_add(&d, customer, &in));
 */
struct deeds_seen {
	struct memo memo;
	bool begun;
	struct buf key; /* of the last search */
};

void deeds_seen_release(struct deeds_seen *s);

/* Whether a row with these N cells was added; *TUPLE is its. */
bool deeds_seen_find(struct deeds_seen *s, const struct text *cell, unsigned n,
	uint32_t *tuple);

/* The row that was looked for has TUPLE; DEEDS_OWN is not remembered. */
void deeds_seen_add(struct deeds_seen *s, uint32_t tuple);

/* Take in the events that wait; before anything below. */
void deeds_settle(struct deeds *d);

/* From here on N threads add, each to one of D[0..n), of which the first alone
 * has events; until deeds_unite(), behind which the first has those of all, to
 * be read and not added to, and the others have none.  Between the two nothing
 * is called but what adds, and deeds_settle(). */
void deeds_share(struct deeds **d, unsigned n);
void deeds_unite(struct deeds **d, unsigned n);

static inline size_t deeds_customers(const struct deeds *d)
{
	return d->lists.table.n;
}

/* The events of customer I into LIST, in order of time; equal times by when
 * they were known, then by the bytes of the cells. */
void deeds_list(struct deed_list *list, const struct deeds *d, size_t i);

/* The same for customers who do not come one after another: deeds_list()
 * fetches the next ones into the cache, which here is done by strands_soon().
 */
void deeds_list_at(struct deed_list *list, const struct deeds *d, size_t i);
void deed_list_release(struct deed_list *list);

/* The cell of COLUMN of E, which is in LIST.  It stays until the next call with
 * the same ROOM, whose bytes are overwritten. */
struct text deeds_cell(struct buf *room, const struct deed_list *list,
	const struct deeds *d, const struct deed *e, unsigned column);

/* The same as an amount; false: it is empty, or (*ODD becomes true) no
 * amount. */
bool deeds_amount(amount *to, bool *odd, const struct deed_list *list,
	const struct deeds *d, const struct deed *e, unsigned column);

/* Bytes of memory in use. */
size_t deeds_size(const struct deeds *d);

#endif

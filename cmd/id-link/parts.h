/* parts.h - what the parts of id-link share.
 *
 * limits.c reads what options say of kinds, rows.c takes rows, runs.c has what
 * memory cannot hold, saved.c is the state, answer.c finds the customers,
 * print.c prints them, unsaid.c tells what the answer does not show.  What is
 * computed is in lib/identity.
 */
#ifndef ID_LINK_PARTS_H
#define ID_LINK_PARTS_H

#include "filter/filter.h"
#include "identity/chain.h"
#include "identity/gates.h"
#include "identity/ignored.h"
#include "identity/rowids.h"

enum print {
	PRINT_MAP,
	PRINT_ROWS,
	PRINT_CHANGES,
	PRINT_REFUSED,
	PRINT_SHARED
};

struct config {
	struct opt_list kinds, degrees, caps, windows, gate;
	int64_t min_seen;
	uint64_t memory; /* 0: any */
	const char *tmp;
	const char *ignore, *key, *previous, *explain, *report;
	int print, hash;

	/* worked out */
	struct setup *setup;
	unsigned n;		/* kinds; the role behind theirs is the time */
	char *role[SEEN_KINDS]; /* owned: their names, NUL-ended */
	struct who_limits limits;
	int64_t window[SEEN_KINDS];
	struct ignored junk; /* values of --ignore */
	struct keyed *keyed;
	struct gates gates;
	struct out *sizes; /* of --report */
};

/* Rows as they came, for PRINT_ROWS: cells as lines of TSV, and identifiers. */
struct kept {
	struct buf lines;
	struct rowids ids;
};

struct runs;

struct state {
	struct seen_book seen;
	struct runs *runs; /* owned; NULL: memory holds all */
	uint64_t rows;
	struct notice nothing; /* rows without an identifier */
	struct notice junk;    /* rows with one of --ignore */
	struct notice nobody;  /* rows with one that stands for none */
	struct kept kept;
	struct buf text[2];
};

/* What finish() works with. */
struct answer {
	const struct config *c;
	struct setup *setup;
	struct out *out;
	struct who who;
};

/* limits.c: check --kinds and what other options say of kinds; read --ignore.
 */
const char *limits_read(struct config *c, struct setup *s);
const char *limits_junk(struct config *c, struct setup *s);

/* rows.c */
enum verdict rows_take(
	struct state *s, const struct config *c, struct row *row);

/* saved.c */
const char *saved_write(
	struct state *s, const struct config *c, struct state_out *to);
enum verdict saved_read(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason);

/* runs.c: what was seen goes to the disk if it takes too much memory.  Each
 * identifier of all runs in the order of state, or of the answer, with its
 * links to weaker ones, to ONE.  All runs become s->seen, ready to be answered.
 */
struct knot;
typedef const char *runs_one(
	void *arg, unsigned kind, struct text value, const struct knot *k);
const char *runs_check(struct state *s, const struct config *c);
const char *runs_each(
	struct state *s, const struct config *c, runs_one *one, void *arg);
const char *runs_join(struct state *s, const struct config *c);
void runs_release(struct state *s);

/* answer.c */
const char *answer_too_many(void);
const char *answer_print(struct state *s, struct config *c, struct setup *setup,
	struct out *out);

/* map.c: the map, a row a node, by all threads. */
const char *map_print(struct answer *a);

/* print.c */
void print_columns(const struct config *c, struct setup *s);
const char *print_answer(struct answer *a, const struct state *s);

/* kept.c: a row that was good, with the identifiers in VALUE that it has; and
 * all, each with its customer. */
void kept_take(struct state *s, struct row *row, const struct text *value,
	const bool *is, int64_t ms);
void kept_print(struct answer *a, const struct kept *k);
void kept_release(struct kept *k);

/* previous.c: customers keep the names that they had in the map of the last
 * time. */
const char *previous_read(struct answer *a);

/* explain.c: check --explain; print the links between two identifiers, or
 * those of one. */
const char *explain_check(const struct config *c, struct setup *s);
const char *explain_print(struct answer *a);

/* gate.c: read --gate; whether it holds; how many customers there are of each
 * size, for --report. */
const char *gate_read(struct config *c, struct setup *s);
void gate_check(struct answer *a);
void gate_report(struct answer *a);

/* unsaid.c */
void unsaid_tell(struct answer *a, const struct state *s);

#endif

/* parts.h - what the parts of pii-mask share.
 *
 * setup.c reads options and policies, columns.c says what the columns of a file
 * are, rows.c passes rows on, cells.c changes cells, found.c counts and reports
 * what was found.
 */
#ifndef PII_MASK_PARTS_H
#define PII_MASK_PARTS_H

#include "filter/filter.h"
#include "filter/used.h"
#include "identity/conceal.h"
#include "identity/contents.h"

struct config {
	const char *key, *old_key, *find, *policy, *gate, *report;
	struct opt_list col, action, used;
	int hash; /* enum keyed_kind */
	bool explain, print_policy;
	struct opt_time as_of;

	/* worked out */
	struct setup *setup;
	struct policy rules;
	uint64_t gates; /* the kinds that --gate does not let pass, a bit each
			 */
	struct conceal_rules conceal;
	struct keyed *keyed, *old;
	struct buf secret, check; /* the key, and its check value */
	bool encrypts;
	unsigned char ff1_key[KEYED_SIZE];
	struct side table; /* of the policy */
	struct contents contents;
	struct out *to;	  /* of the report */
	struct used uses; /* of --used */
};

/* How often a kind was found in a column. */
struct count {
	uint64_t cells, rows, doubtful;
	uint64_t last; /* the row counted last, by state.row */
	struct notice first;
};

/* Scratch: one a thread. */
struct state {
	struct conceal conceal; /* the cell at hand */
	struct sift sift;	/* of the batch at hand, if SIFTED */
	bool sifted;
	size_t base, next; /* where it begins; the first of the next cell */
	struct keyed *old;
	struct count *count; /* columns * KINDS */
	uint64_t row;	     /* how many there were */
	uint64_t found;	     /* places that --gate does not let pass */
	uint64_t changed;
	struct notice doubtful;
};

/* In open(): options, policy, key. */
const char *setup_open(void *config, struct setup *s);
void setup_close(void *config);

/* In bind() of the first file: what its columns are. */
MUST_USE const char *columns_bind(struct config *c, const struct binding *b);

/* The row, its cells changed where there is need; the columns of the input are
 * those of the output, and its bytes have their form. */
void rows_mask(struct state *s, const struct config *c, struct row *row,
	struct out *out);

/* The same columns: where something is in the row. */
void rows_tell(struct state *s, const struct config *c, struct row *row,
	struct out *out);

/* The places of T, the cell of column I, in S->conceal, counted; true: there
 * are some that are not hidden already, and S->conceal.cell is what T becomes.
 */
bool cells_judge(struct state *s, const struct config *c, struct row *row,
	size_t i, struct text t);

/* The same where HIT[0..N), BASE more than in T, is what a sift has found. */
bool cells_judge_at(struct state *s, const struct config *c, struct row *row,
	size_t i, struct text t, const uint32_t *hit, size_t n, size_t base);

/* With --old-key: behind the row, the old tokens of its columns of tokens. */
void cells_old(struct state *s, const struct config *c, struct row *row,
	struct out *out);

/* Count the places of the cell of column I, once for each kind. */
void found_count(struct state *s, const struct config *c, const struct row *row,
	size_t i);
void found_merge(
	struct state *into, const struct state *from, const struct config *c);
MUST_USE const char *found_report(struct config *c, const struct state *s);

/* Print the places of the cell of column I: of --gate, or --explain. */
void found_print(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t i);

#endif

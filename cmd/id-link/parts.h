/* parts.h - what the parts of id-link share.
 *
 * limits.c reads what options say of kinds, rows.c takes rows, saved.c is the
 * state, answer.c finds the customers, print.c prints them, unsaid.c tells what
 * the answer does not show.  What is computed is in lib/identity.
 */
#ifndef ID_LINK_PARTS_H
#define ID_LINK_PARTS_H

#include "base/keyed.h"
#include "filter/filter.h"
#include "identity/linked.h"

enum print { PRINT_MAP, PRINT_REFUSED, PRINT_SHARED };

struct config {
	struct opt_list kinds, degrees, caps, windows;
	int64_t min_seen;
	const char *ignore, *key;
	int print, hash;

	/* worked out */
	struct setup *setup;
	unsigned n;		/* kinds; the role behind theirs is the time */
	char *role[SEEN_KINDS]; /* owned: their names, NUL-ended */
	uint32_t degree[SEEN_KINDS], cap[SEEN_KINDS];
	int64_t window[SEEN_KINDS];
	struct table junk[SEEN_KINDS]; /* values of --ignore */
	struct keyed *keyed;
};

struct state {
	struct seen_book seen;
	uint64_t rows;
	struct notice nothing; /* rows without an identifier */
	struct notice junk;    /* rows with one of --ignore */
	struct buf text[2];
};

/* What finish() works with. */
struct answer {
	const struct config *c;
	struct setup *setup;
	struct out *out;
	struct nodes nodes;
	struct linking linking;
	struct linked linked;
	struct buf name; /* of a customer, or of an identifier */
};

/* limits.c: check --kinds and what other options say of kinds; read --ignore.
 */
const char *limits_read(struct config *c, struct setup *s);
const char *limits_junk(struct config *c, struct setup *s);
void limits_release(struct config *c);
/* The number of the kind NAME, or how many kinds there are. */
unsigned limits_kind(const struct config *c, struct text name);

/* rows.c */
enum verdict rows_take(
	struct state *s, const struct config *c, struct row *row);

/* saved.c */
const char *saved_write(
	struct state *s, const struct config *c, struct state_out *to);
enum verdict saved_read(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason);

/* answer.c */
const char *answer_print(struct state *s, struct config *c, struct setup *setup,
	struct out *out);
/* The name of a customer, or of a node; until the next call of either. */
struct text answer_customer(struct answer *a, uint32_t customer);
struct text answer_name(struct answer *a, uint32_t node);

/* print.c */
void print_columns(const struct config *c, struct setup *s);
void print_answer(struct answer *a);

/* unsaid.c */
void unsaid_tell(struct answer *a, const struct state *s);

#endif

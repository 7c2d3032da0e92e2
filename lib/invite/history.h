/* history.h - all that one run of invite-guard leaves to the next: the guard,
 * its ledger, which rules have judged, and how far time has come; as arrays and
 * numbers, for a file that keeps it.
 *
 *	history_init(&h, seed, first);
 *	n = history_areas(&h, area);	// fill them from a file
 *	if (!history_read(&h, number))
 *		...			// damaged
 *	changes_replay(&h, block)	// what a journal says behind it
 *
 * With FIRST it is read as release 0.1 kept it; it is never written so. */
#ifndef INVITE_HISTORY_H
#define INVITE_HISTORY_H

#include "invite/facts_first.h"
#include "invite/ledger_file.h"

struct history {
	struct guard guard;
	struct ledger_file file;
	int64_t seen; /* newest time of all rows, and of --as-of, in ms */
	uint64_t rules_mark;	/* of the rules that judged last, or 0 */
	uint64_t key_mark;	/* of the key that names are tokens by, or 0 */
	bool first;		/* it is one of release 0.1 */
	struct facts_first old; /* of that, until it has been read */
};

enum {
	HISTORY_AREAS = FACTS_AREAS + 1,
	HISTORY_NUMBERS = 2 + FACTS_NUMBERS /* the first is key_mark */
};

/* Nothing has happened; SEED of all hashes, a secret. */
void history_init(struct history *h, uint64_t seed, bool first);
void history_release(struct history *h);

/* The arrays of H, which are HISTORY_AREAS or fewer: how many; and how many
 * numbers it has. */
size_t history_areas(struct history *h, struct area *area[HISTORY_AREAS]);
size_t history_numbers(const struct history *h);

void history_write(struct history *h, uint64_t number[HISTORY_NUMBERS]);

/* After its areas have been filled.  False: they do not fit together. */
bool history_read(struct history *h, const uint64_t *number);

/* Time has come to MS: what was on hold and is due by now is paid. */
void history_time(struct history *h, int64_t ms);

/* What speaks against a state whose names are tokens by the key HAS, or are
 * themselves (0), where GIVEN is the mark of the key that there is; NULL:
 * nothing. */
const char *history_foreign(uint64_t has, uint64_t given);

#endif

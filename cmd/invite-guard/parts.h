/* parts.h - what the parts of invite-guard share.
 *
 * setup.c checks options, tables.c reads rules, lists and decisions, kept.c
 * opens, writes and closes the saved state, ledger.c the ledger, facts.c says
 * what is in the state.  When rows come, cells.c reads one, held.c keeps it
 * until its turn, answer.c has it judged and prints, payout.c prints lines of
 * the ledger.  explain.c answers --explain, forgets.c takes people out of the
 * state, unsaid.c tells at the end what was passed over.
 */
#ifndef INVITE_GUARD_PARTS_H
#define INVITE_GUARD_PARTS_H

#include "base/keyed.h"
#include "base/lateness.h"
#include "filter/common.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "invite/arrival.h"
#include "invite/hearing.h"
#include "invite/ledger_course.h"
#include "invite/pace.h"
#include "kept/growing.h"
#include "kept/image.h"
#include "kept/journal.h"

enum role {
	INVITER,
	INVITEE,
	TIME,
	EVENT,
	IP,
	DEVICE,
	PHONE,
	REWARD,
	CAMPAIGN,
	EMAIL,
	ROLES
};

extern const char *const role_names[ROLES];

enum { LEVELS_MOST = LEDGER_LEVELS, BATCH = 128 };

struct config {
	const char *rules_path, *state, *lists_path, *key, *ledger,
		*decisions_path, *explain, *digits;
	int hash;
	int64_t lateness, hold, max_step, reward_levels;
	struct opt_list shares;
	struct opt_time as_of;
	bool advice, print_rules, fail_on_reject, over_100, burn;

	/* worked out */
	struct setup *setup;
	uint64_t rules_mark; /* of these rules */
	uint64_t min_rows;   /* before that many nothing is kept */
	struct invite_rules rules;
	struct notice clipped;	 /* figures of the rules */
	struct notice unreached; /* thresholds of them */
	struct lists lists;
	uint64_t *list_line;	 /* by entry */
	struct denied_list deny; /* who is denied, for what is on hold */
	int64_t currency_digits;
	bool has_digits; /* somebody has said how many the currency has */
	struct side decisions_file;
	struct decision *decision; /* by time, then as in the file */
	size_t decisions;
	struct keyed *keyed; /* with the key, or for hashes of rows */
	uint64_t key_mark;   /* what the state remembers of the key; 0: none */
	amount share[LEVELS_MOST]; /* of a reward, by level, 10^9 is all */
	bool off[ROLES];	   /* nothing is known of it, and told */
};

/* A row on its way to its verdict. */
struct held {
	struct guard_touch touch;
	struct buf bytes;    /* names, and the row as it will be printed */
	struct text due;     /* the reward, as it will be printed if it is */
	struct text printed; /* the row */
	/* lengths, in bytes */
	size_t inviter, invitee, event, campaign, amount, row;
	size_t cells;
	bool has_reward;
	struct hearing_reward reward;
	uint32_t odd; /* bits 1 << enum invite_odd */
	/* Where it came from: while its batch lasts, and if it outlives that,
	 * counted once in "place". */
	struct batch *batch;
	const struct record *record;
	const struct binding *binding;
	struct notice place;
	struct held *next;
};

/* What a thread has of its own to read rows ahead of their turn. */
struct cells_own {
	struct keys keys;
	bool *met; /* by entry of the lists; nobody looks */
};

/* What is to be told at the end. */
struct unsaid {
	struct notice odd[ODDS];
	uint64_t reason[CHECK_CODES]; /* rows that have it */
	uint64_t rows;
	bool *met;		/* by entry of the lists */
	struct table campaigns; /* of rows */
	/* decisions that change nothing, or move no money */
	struct notice known, old, tied, paid, gone, uncut;
};

/* Saved state on its file, and what follows it. */
struct kept {
	struct image image;
	struct journal journal;
	struct growing ledger;
	struct ledger_course course;
	struct buf news; /* lines not yet written to the ledger */
	bool forgot;	 /* somebody, so all of it is to be written anew */
};

struct state {
	struct history past;
	struct kept kept;
	struct keys keys;
	struct denied_people denied; /* whom lists deny */
	struct pace pace;
	struct till till;
	struct hearing hearing;
	struct hearing_found found; /* of the row that is printed */
	bool ready;
	struct held *idle;    /* to be used again */
	struct lateness late; /* rows held back */
	struct held *batch[BATCH];
	size_t n_batch;
	struct out *out; /* the driver's, from the last row */
	uint64_t arrived, rejected;
	struct buf text;
	struct buf passed; /* cells of a row that passes without a reason */
	struct unsaid unsaid;
};

/* setup.c */
const char *setup_files(void *config, struct setup *s);
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);

/* tables.c */
const char *tables_rules(struct config *c, struct setup *setup);
const char *tables_lists(struct config *c, struct setup *s);
const char *tables_decisions(struct config *c, struct setup *s);

/* kept.c: make the state ready for rows or for questions; and at the end. */
const char *kept_open(struct state *s, const struct config *c, bool writes);
const char *kept_commit(struct state *s, const struct config *c);
const char *kept_finish(struct state *s, const struct config *c);
void kept_release(struct state *s);

/* ledger.c: the file of the ledger, opened and mended. */
const char *ledger_open(struct state *s, const struct config *c);

/* facts.c: what a state file has. */
extern const char facts_tag[];
extern const char facts_first_tag[]; /* of release 0.1 */
const char *facts_load(struct state *s, const struct config *c);
const char *facts_save(struct state *s, const struct config *c);
/* An empty state where there is none; *TAKEN: now there is another one's. */
const char *facts_create(struct state *s, const struct config *c, bool *taken);

/* cells.c: the row as it will be judged, or NULL and its reason; and the same
 * ahead of its turn, where ITEM is a struct held *. */
struct held *cells_read(
	struct state *s, const struct config *c, struct row *row);
void cells_prepare(void *prepared, void *config);
void cells_unprepare(void *prepared);
bool cells_ahead(void *prepared, const void *state, const void *config,
	struct row *row, const struct out *out, void *item);
void cells_unahead(void *item);

/* held.c */
struct held *held_new(struct state *s);
void held_free(struct state *s, struct held *h);
void held_init(struct state *s, const struct config *c);
void held_add(struct state *s, const struct config *c, struct held *h);
void held_all(struct state *s);
void held_release(struct state *s);

/* answer.c: what is printed of rows in the form of OUT; judge and print those
 * of the batch. */
void answer_begin(struct state *s, const struct out *out);
void answer_batch(struct state *s);

/* payout.c: append LINE to what the ledger gets; a till's say(). */
void payout_line(void *state, const struct till_line *line);
/* Put the decisions that are news into effect. */
MUST_USE const char *payout_decisions(struct state *s, const struct config *c);

/* forgets.c: take whom --forget names out of the state. */
void forgets_people(struct state *s, const struct config *c);

/* explain.c */
const char *explain(const struct config *c);

/* unsaid.c: count what is odd about a row that was judged. */
void unsaid_begin(struct unsaid *u, const struct config *c);
void unsaid_row(struct unsaid *u, const struct held *h);
/* Count D, of which NEWS is told (enum till_news). */
void unsaid_decision(struct unsaid *u, const struct config *c,
	const struct decision *d, unsigned news);
/* Count LINE of a table; the first is the one that stands first in it. */
void unsaid_line(struct notice *n, const char *path, uint64_t line);
/* Nothing is known of ROLE, for WHY: tell what is off for that. */
void unsaid_off(struct config *c, unsigned role, const char *why);
/* In finish(): all of it. */
void unsaid_tell(struct state *s, struct config *c);
void unsaid_release(struct unsaid *u);

#endif

/* parts.h - what the parts of invite-ring share.
 *
 * sides.c says what the words of --on stand for, shared.c what many share,
 * edges.c collects who used what and is the state, blocks.c prints what is
 * dense, unsaid.c tells what rows had twice or not at all.
 */
#ifndef INVITE_RING_PARTS_H
#define INVITE_RING_PARTS_H

#include "base/table.h"
#include "filter/filter.h"
#include "invite/joint.h"
#include "invite/peel.h"
#include "invite/uses.h"

enum role { INVITEE, USED /* the columns of --on follow */ };

enum { MOST_SIDES = USES_KINDS };

/* A word of --on. */
struct use {
	struct joint joint;
	unsigned role;
	char *column; /* owned; NULL: another word's, or a literal */
};

struct config {
	struct opt_list on;
	int64_t blocks, passes;
	const char *lists_path;
	int weight;

	/* worked out */
	struct setup *setup;
	struct use use[MOST_SIDES];
	unsigned uses;
	struct lists shared; /* what is many people's */
	uint64_t *list_line; /* by entry, of those that are nat */
};

/* Rows whose keys are looked up together. */
struct waiting {
	struct uses_batch uses;
	char derived[MOST_SIDES][TABLE_BATCH][JOINT_ROOM];
	/* where they stand: all in one batch */
	struct batch *batch;
	const struct binding *binding;
	const struct record *record[TABLE_BATCH];
};

struct state {
	struct uses uses;
	struct waiting waiting;
	struct buf text;
	uint64_t rows;		    /* that were read; not of states */
	uint64_t empty[MOST_SIDES]; /* rows that have none of it */
	struct notice nobodys;	    /* rows with what is nobody's */
	struct notice nothing;	    /* rows of one that uses nothing */
	bool *met;		    /* by entry of the lists */
	struct notice twice;	    /* the first use that was there before */
};

/* sides.c: read --on and ask for the columns; a message if it is not right. */
const char *sides_open(struct config *c, struct setup *s);
void sides_close(struct config *c);

/* shared.c: what many share, as --lists and what is built in say; and which of
 * its entries no row has met. */
const char *shared_open(struct config *c, struct setup *s);
void shared_tell(const struct config *c, const struct state *s);
/* What USE is in this row, its bytes the row's or in ROOM; empty if there is
 * none, or if it is *NOBODYS: zeros, a word for none, a masked telephone, an
 * address of a carrier or a private one, or what --lists names, of which MET is
 * set.  False: the row is bad. */
bool sides_read(const struct config *c, const struct use *use, struct row *row,
	struct buf *scratch, char room[JOINT_ROOM], struct text *to,
	bool *nobodys, bool *met);

/* edges.c */
void edges_init(struct state *s, const struct config *c);
void edges_release(struct state *s);
enum verdict edges_row(
	struct state *s, const struct config *c, struct row *row);
/* Put what waits into the tables. */
const char *edges_settle(struct state *s);
const char *edges_save(
	struct state *s, const struct config *c, struct state_out *to);
enum verdict edges_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason);

/* unsaid.c: tell what the rows of this run were, if there were any; EDGES of
 * the uses are not the same. */
void unsaid_tell(const struct config *c, const struct state *s, size_t edges);

/* blocks.c */
const char *blocks_print(struct state *s, const struct config *c,
	struct setup *setup, struct out *out);

#endif

/* parts.h - what the parts of utm-channel share.
 *
 * setup.c reads the tables of rules and codes, cells.c writes what is appended
 * to a row, and notices.c says what was passed over.
 */
#ifndef UTM_CHANNEL_PARTS_H
#define UTM_CHANNEL_PARTS_H

#include "base/memo.h"
#include "channel/grouping.h"
#include "channel/origin.h"
#include "channel/param.h"
#include "filter/filter.h"

enum role { URL, REFERRER, CODE, CHANNEL, SOURCE, MEDIUM, CAMPAIGN, CUSTOMER };

struct config {
	int preset; /* enum grouping_preset */
	const char *rules, *map;
	struct opt_list own_host;
	struct opt_list params;
	const char *share;
	bool force, fold, print_rules;

	/* worked out */
	struct setup *setup;
	struct grouping grouping;
	bool each_row; /* is judged by itself: grouping_each_row() */
	struct origin_how how;
	struct side codes;
	int source, medium, campaign; /* columns of codes */
	bool no_codes; /* the first file has none, which is said */
	struct origin_name name[PARAM_MOST];
	bool chosen; /* --columns says which column is the channel */
};

/* Bytes of a visit that is too long to be remembered. */
enum { CELLS_TOO_LONG = 1 << 16 };

/* Bytes of keys and cells that are remembered before all is forgotten. */
enum { CELLS_MEMORY = 8 << 20 };

/* Scratch: one a thread. */
struct state {
	struct grouping_memo memo;
	struct memo seen; /* cells by origin_key() */
	struct out cells; /* "rows": those in the making */
	struct buf key, bytes;
	struct buf plain; /* a url as it was meant */
	/* rows that something is said of */
	struct notice kept, replaced;		   /* their channel was there */
	struct notice no_code;			   /* their code is in no map */
	struct notice unassigned;		   /* no rule takes them */
	struct notice own, again, strange, others; /* enum origin_odd */
	struct notice payment, internal, hostless, hidden, delivery, self,
		unshared, unfilled;
	struct buf inviter;
	struct text sharer;	   /* in it, or in the row */
	bool *code_met, *host_met; /* of --map, of --own-host: had */
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
void setup_close(void *config);

/* notices.c: what is counted in --stats and said in one line a kind: of the
 * first header; of a row whose marks are odd; of all threads together. */
void notices_header(struct config *c, const struct binding *b);
void notices_row(
	struct state *s, const struct row *row, const struct origin_marks *m);
void notices_merge(
	struct state *into, const struct state *from, const struct config *c);
void notices_tell(const struct state *s, const struct config *c);

/* Whether rows of B say the source themselves, and have no url that would. */
bool setup_told(const struct binding *b);

/* Where columns say it, they may have the names of the program's own: these get
 * others. */
void setup_rename(const struct config *c, const struct binding *b);

/* shares.c: whether a visit is an invite, with --share; and its inviter,
 * invitee and content, right after that. */
bool shares_has(struct state *s, const struct config *c, struct row *row,
	const struct origin_visit *v);
void shares_write(struct state *s, struct row *row, struct out *out,
	const struct origin_visit *v, struct text content);

/* cells.c: the row and its cells.  The first is for rows like others, of which
 * what they have in common is remembered, in CSV and TSV, with all columns
 * appended; the second for a row by itself, whose channel is CHANNEL if that is
 * not empty. */
void cells_alike(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct origin_visit *v,
	const struct origin_marks *m);
void cells_alone(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct origin_visit *v,
	const struct origin_marks *m, struct text channel);

#endif

/* parts.h - what the parts of utm-channel share.
 *
 * setup.c reads the tables of rules and codes, cells.c writes what is appended
 * to a row.
 */
#ifndef UTM_CHANNEL_PARTS_H
#define UTM_CHANNEL_PARTS_H

#include "base/memo.h"
#include "channel/grouping.h"
#include "channel/origin.h"
#include "filter/filter.h"

enum role { URL, REFERRER, CODE, CHANNEL };

struct config {
	int preset; /* enum grouping_preset */
	const char *rules, *map;
	struct opt_list own_host;
	bool force;

	/* worked out */
	struct grouping grouping;
	bool each_row; /* is judged by itself: grouping_each_row() */
	struct origin_how how;
	struct side codes;
	int source, medium, campaign; /* columns of codes */
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
	uint64_t kept, unknown; /* rows: channel there, code in no map */
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
void setup_close(void *config);

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

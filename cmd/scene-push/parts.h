/* parts.h - what the parts of scene-push share.
 *
 * setup.c checks options, tables.c reads and prints rules, advice.c says what
 * is suspicious in them.  rows.c reads a row and keeps it until its time has
 * come, print.c writes pushes, silences and late rows.
 */
#ifndef SCENE_PUSH_PARTS_H
#define SCENE_PUSH_PARTS_H

#include "base/lateness.h"
#include "filter/filter.h"
#include "io/trail.h"
#include "scene/engine.h"

enum role { CUSTOMER, TIME, KIND, CONSENT, OPT_OUT, PERSONAL, ROLES };

extern const char *const role_names[ROLES];

struct config {
	const char *rules_path, *suppressed, *late, *key;
	int hash;
	int64_t lateness, max_step;
	struct opt_time as_of;
	bool check, print_rules;

	/* worked out */
	struct setup *setup;
	struct number_style style;
	struct scene_rules rules;
	uint64_t *rule_line; /* of each row of the table; owned */
	struct keyed *keyed;
	bool gates[SCENE_GATES]; /* the first file has such a column */
};

/* A row that is kept: its cells in "bytes", so long each. */
struct held {
	int64_t ms;
	struct scene_row row;
	struct text *cell; /* of the rules' columns; owned */
	struct buf bytes;
	struct held *next;
};

/* Rows that go to a file of their own while the run goes on. */
struct side_file {
	struct trail trail;
	struct out out;
	struct out_columns columns;
};

struct state {
	struct scene_engine engine;
	bool ready;
	const struct config *config;
	struct out *out; /* the driver's, from the last row */
	struct side_file suppressed, late;
	struct lateness mark;
	int64_t floor; /* what is before it is late, whatever the mark */
	struct held *idle;
	const struct binding *binding; /* that "column" is of */
	int *column;		       /* of the rules' columns in it */
	const struct row *row;	       /* at hand */
	uint64_t pushed, reason[SCENE_REASONS];
	struct notice odd, ahead, late_rows, answers;
};

/* setup.c */
const char *setup_files(void *config, struct setup *s);
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);

/* tables.c */
const char *tables_rules(struct config *c, struct setup *s);
void tables_print(const struct config *c, struct buf *to);

/* advice.c */
void advice_tell(const struct config *c);

/* rows.c */
void rows_init(struct state *s, const struct config *c);
/* The number of the column in B that rules call NAME, or ROLE_NONE. */
int rows_column(const struct binding *b, struct text name);
enum verdict rows_take(
	struct state *s, const struct config *c, struct row *row);
/* At the end of the input: rows that are held, and what is due by --as-of. */
void rows_end(struct state *s, const struct config *c);
void rows_release(struct state *s);

/* print.c */
void print_open(struct state *s, const struct config *c);
void print_columns(struct setup *s);
void print_line(void *state, const struct scene_line *line);
void print_late(struct state *s, struct row *row);
const char *print_flush(struct state *s);
const char *print_close(struct state *s);

#endif

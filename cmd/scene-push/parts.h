/* parts.h - what the parts of scene-push share.
 *
 * setup.c checks options, tables.c reads and prints rules.  rows.c reads a row,
 * kept.c what lasts from run to run, and print.c writes pushes, silences and
 * late rows.
 */
#ifndef SCENE_PUSH_PARTS_H
#define SCENE_PUSH_PARTS_H

#include "filter/filter.h"
#include "io/trail.h"
#include "scene-push/kept.h"
#include "scene/offsets.h"
#include "scene/waiting.h"

enum role { CUSTOMER, TIME, KIND, CONSENT, OPT_OUT, PERSONAL, ROLES };

extern const char *const role_names[ROLES];

struct config {
	const char *rules_path, *suppressed, *late, *key, *state, *texts_path,
		*contacts, *explain, *words_path;
	bool print_offset;
	int hash;
	int64_t lateness, max_step, again;
	struct opt_list offset;
	struct opt_time as_of;
	bool check, print_rules;

	/* worked out */
	struct setup *setup;
	struct number_style style;
	const char *tz;
	uint64_t key_mark; /* what state remembers of the key */
	struct scene_rules rules;
	struct wording wording;
	size_t needed; /* of the rules' columns; a file may lack the others */
	uint64_t *rule_line; /* of each row of the table; owned */
	struct keyed *keyed;
	bool gates[SCENE_GATES]; /* the first file has such a column */
};

/* Rows that go to a file of their own while the run goes on. */
struct side_file {
	struct trail trail;
	struct out out;
	struct out_columns columns;
};

struct state {
	struct scene_engine engine;
	struct kept kept;
	struct table offsets; /* by partition */
	struct scene_waiting waiting;
	int offset_column[2];
	bool ready;
	const struct config *config;
	struct out *out; /* the driver's, from the last row */
	struct side_file suppressed, late, contacts;
	struct time_before { /* of the last row that had a time */
		const struct binding *binding;
		int64_t ms;
		size_t len; /* 0: there was none */
		char text[40];
	} before;
	const struct binding *binding; /* that "column" is of */
	int *column;		       /* of the rules' columns in it */
	const struct row *row;	       /* at hand */
	struct buf time;
	uint64_t repeated, reason[SCENE_REASONS];
	struct notice odd, ahead, late_rows, answers, skipped, behind;
};

/* setup.c */
const char *setup_files(void *config, struct setup *s);
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);

/* tables.c */
const char *tables_rules(struct config *c, struct setup *s);
const char *tables_texts(struct config *c, struct setup *s);
/* What text-check would say of all texts. */
const char *tables_words(const struct config *c, struct setup *s);
/* What is suspicious in them. */
void tables_advise(const struct config *c);
void tables_print(const struct config *c, struct buf *to);

/* explain.c: the answer of --explain, or of --print-offset. */
const char *explain(const struct config *c);

/* rows.c */
void rows_init(struct state *s, const struct config *c);
void rows_release(struct state *s); /* all that S has, kept_release() too */
/* The number of the column in B that rules call NAME, or ROLE_NONE. */
int rows_column(const struct binding *b, struct text name);
enum verdict rows_take(
	struct state *s, const struct config *c, struct row *row);

/* print.c */
void print_open(struct state *s, const struct config *c);
void print_columns(struct setup *s, const struct config *c);
void print_line(void *state, const struct scene_line *line);
void print_late(struct state *s, struct row *row, int64_t ms);
/* A row that the state has, to file WHICH. */
void print_again(void *state, char which, struct text cells);
const char *print_flush(struct state *s);
const char *print_close(struct state *s);

#endif

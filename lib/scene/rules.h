/* rules.h - the rules of scene-push: what a customer has to do, and what is
 * said then.
 *
 * A scene is one row of a table.  Its cells are compiled one after another; the
 * table of rules owns all that is made of them.
 *
 *	struct scene_rules r;
 *	scene_rules_init(&r, &zone);
 *	for (each row)
 *		TRY(scene_rules_add(&r, cell));	// SCENE_COLUMNS of them
 *	scene_rules_order(&r);
 *	scene_rules_release(&r);
 *
 * Columns of the input that rules read are numbered in the order in which they
 * are first named: scene_rules.column.
 */
#ifndef SCENE_RULES_H
#define SCENE_RULES_H

#include "base/condition.h"
#include "scene/text.h"

enum scene_column {
	SCENE_NAME,
	SCENE_CLASS,
	SCENE_PRIORITY,
	SCENE_MATCH,
	SCENE_WITHIN,
	SCENE_UNLESS,
	SCENE_WAIT,
	SCENE_BY,
	SCENE_REST,
	SCENE_CAP,
	SCENE_QUIET,
	SCENE_NEEDS,
	SCENE_HOLDOUT,
	SCENE_ACTION,
	SCENE_TEXT,
	SCENE_ELSE,
	SCENE_ELSE_TEXT,
	SCENE_FROM,
	SCENE_UNTIL,
	SCENE_ENABLED,
	SCENE_NOTE,
	SCENE_COLUMNS
};

extern const char *const scene_column_names[SCENE_COLUMNS];

enum scene_class { SCENE_MARKETING, SCENE_SERVICE, SCENE_SILENCE, SCENE_SPEAK };

extern const char *const scene_class_names[4];

enum {
	SCENE_STEPS = 16,
	SCENE_BY_COLUMNS = 16,
	SCENES_MOST = 10000 /* in a table of rules */
};

/* No time: before all others, and behind them. */
#define SCENE_NEVER INT64_MIN
#define SCENE_OPEN INT64_MAX

/* Kinds and the conditions of a row of these kinds. */
struct scene_event {
	bool any; /* every kind */
	struct text *kind;
	size_t kinds;
	struct condition *when; /* NULL: none */
	unsigned *column;	/* of the condition's columns, among the rules'
				 */
};

enum scene_unit { SCENE_SPAN, SCENE_DAY, SCENE_WEEK, SCENE_MONTH };

struct scene_cap {
	int64_t most; /* pushes, at least 1 */
	enum scene_unit unit;
	int64_t span; /* ms, of SCENE_SPAN */
};

struct scene_caps {
	struct scene_cap *cap; /* owned */
	size_t n, room;
	int64_t most; /* of all */
};

struct scene_quiet {
	bool given, drops;
	int begin, end; /* minutes of the day; END is outside */
};

enum scene_wait {
	SCENE_NO_WAIT,
	SCENE_WAIT_SPAN,
	SCENE_WAIT_COLUMN,
	SCENE_WAIT_YEARLY
};

struct scene_rule {
	char *cell[SCENE_COLUMNS]; /* owned: as they are in the table */
	struct text name;
	enum scene_class class;
	int64_t priority;
	size_t place; /* in the table, from 0 */
	/* Events of the steps and of unless, numbers in scene_rules.event. */
	unsigned step[SCENE_STEPS];
	size_t steps;
	unsigned *unless; /* owned */
	size_t n_unless, cap_unless;
	int64_t within; /* ms; -1: one step */
	unsigned by[SCENE_BY_COLUMNS];
	size_t n_by;
	enum scene_wait wait;
	int64_t offset;	      /* ms, of the wait */
	unsigned wait_column; /* of two of its kinds */
	int64_t rest;	      /* ms; -1: none */
	struct scene_caps caps;
	struct scene_quiet quiet;
	struct condition *needs; /* NULL: none */
	unsigned *needs_column;
	double holdout;
	struct text action, other; /* of else; len 0: none */
	struct scene_template text, other_text;
	int64_t begin, end; /* it may begin from BEGIN on and before END */
	bool enabled;
};

/* The rules for a class as a whole: the rows named "*". */
struct scene_whole {
	bool given;
	struct scene_caps caps;
	struct scene_quiet quiet;
	double holdout;
	char *cell[SCENE_COLUMNS]; /* owned */
};

struct scene_rules {
	struct scene_rule *rule;
	size_t n, cap;
	struct scene_whole whole[2]; /* marketing, service */
	struct scene_event *event;
	size_t events, cap_events;
	struct text *column; /* names; bytes owned */
	size_t columns, cap_columns;
	struct zone zone;
	size_t rows; /* that were added */
};

/* ZONE is copied. */
void scene_rules_init(struct scene_rules *r, const struct zone *zone);

/* Compile a row; its cells are not needed afterwards.  NULL, or what is wrong
 * with it. */
MUST_USE const char *scene_rules_add(
	struct scene_rules *r, const struct text cell[SCENE_COLUMNS]);

/* When all rows are there: put the scenes into the order in which they are
 * looked at: silence and speak first, then by priority, then by place. */
void scene_rules_order(struct scene_rules *r);

/* The number of the input's column NAME, which may be new. */
unsigned scene_rules_column(struct scene_rules *r, struct text name);

void scene_rules_release(struct scene_rules *r);

/* words.c: cells that hold one thing.  NULL, or what is wrong. */
MUST_USE const char *scene_read_span(int64_t *ms, struct text t);
MUST_USE const char *scene_read_share(double *to, struct text t);
MUST_USE const char *scene_read_caps(struct scene_caps *to, struct text t);
MUST_USE const char *scene_read_quiet(struct scene_quiet *to, struct text t);
MUST_USE const char *scene_read_wait(
	struct scene_rules *r, struct scene_rule *to, struct text t);
bool scene_is_name(struct text t);
/* The length of the name that T begins with, or 0. */
size_t scene_name_length(struct text t);

/* events.c: the cells match and unless, and conditions. */
MUST_USE const char *scene_read_match(
	struct scene_rules *r, struct scene_rule *to, struct text t);
MUST_USE const char *scene_read_unless(
	struct scene_rules *r, struct scene_rule *to, struct text t);
MUST_USE const char *scene_read_condition(struct scene_rules *r,
	struct condition **to, unsigned **column, struct text t);

#endif

/* engine.h - events in, pushes out.
 *
 *	scene_engine_init(&e, seed);
 *	e.line = print;                 // is given every push, and every
 * silence TRY(scene_engine_rules(&e, &rules, keyed)); for (each row, in the
 * order of time) scene_event_now(&e, &row); scene_advance(&e, ms);          //
 * what is due before MS scene_engine_release(&e);
 *
 * Of the open runs of one scene, customer, value of by and step only the one
 * that began last is kept: it lives longest, and takes the same steps.  So what
 * is remembered is bounded by steps, not by events.
 *
 * No clock is read.  Deadlines before a row's time come before the row, one at
 * its very time comes after it.
 */
#ifndef SCENE_ENGINE_H
#define SCENE_ENGINE_H

#include "base/keyed.h"
#include "base/table.h"
#include "scene/rules.h"
#include "scene/store.h"
#include "scene/timers.h"
#include "scene/wording.h"

enum { SCENE_BY_VALUES = 64, SCENE_GATES = 3 };

enum scene_gate { SCENE_CONSENT, SCENE_OPT_OUT, SCENE_PERSONAL };

/* What a customer's last row that had a gate's column said, two bits a gate: an
 * empty consent or opt_out is no, an empty personal yes. */
enum scene_answer {
	SCENE_UNASKED,
	SCENE_NO,
	SCENE_YES,
	SCENE_REFUSED /* of consent: no in words, and not for want of a cell */
};

static inline enum scene_answer scene_answer(
	uint8_t flags, enum scene_gate gate)
{
	return (enum scene_answer)(flags >> (2 * gate) & 3);
}

/* Whether the customer has said that he does not want to be written to, or not
 * by what is known of him: that is kept, whatever else is over. */
static inline bool scene_has_refused(uint8_t flags)
{
	return scene_answer(flags, SCENE_CONSENT) == SCENE_REFUSED ||
	       scene_answer(flags, SCENE_OPT_OUT) == SCENE_YES ||
	       scene_answer(flags, SCENE_PERSONAL) == SCENE_NO;
}

/* Why nothing is said, or something else. */
enum scene_reason {
	SCENE_SAID,
	SCENE_OPTOUT,
	SCENE_NO_CONSENT,
	SCENE_IS_SILENT,
	SCENE_IMPERSONAL,
	SCENE_UNSUITABLE,
	SCENE_FIELD,
	SCENE_REST_REASON,
	SCENE_CAP_REASON,
	SCENE_CLASSCAP,
	SCENE_HELD_OUT,
	SCENE_QUIET_REASON,
	SCENE_REVOKED,
	SCENE_WAITING,
	SCENE_PAST,
	SCENE_REASONS
};

extern const char *const scene_reason_names[SCENE_REASONS];

/* Whether a row has had a kind, in this run or before, and whether the state
 * says so. */
enum scene_met { SCENE_UNMET, SCENE_MET, SCENE_MET_SAVED };

/* A row.  Its texts stay until it has been judged. */
struct scene_row {
	int64_t ms;
	struct text customer, kind;
	bool has[SCENE_GATES]; /* there is such a column */
	struct text gate[SCENE_GATES];
	struct text (*cell)(void *arg, unsigned column); /* of the rules */
	void *arg;
};

/* The kinds of the program's own: time moves, a customer is forgotten. */
static inline bool scene_is_tick(struct text kind)
{
	return kind.len == 4 && memcmp(kind.at, "tick", 4) == 0;
}

static inline bool scene_is_forget(struct text kind)
{
	return kind.len == 6 && memcmp(kind.at, "forget", 6) == 0;
}

/* A match, which is pushed or not. */
struct scene_match {
	unsigned rule; /* number */
	uint32_t who;
	int64_t first, last, due;
	int64_t held; /* the end of quiet hours; SCENE_NEVER */
	int64_t base; /* of a yearly wait: the date in the row */
	uint16_t first_kind, kind;
	enum scene_reason reason, other; /* other: else was taken, for this */
	struct text text;
	struct text by[SCENE_BY_COLUMNS];
	uint64_t by_hash;
	struct text channel, arm; /* where there are words by them */
};

/* A push, or a silence, as it is written.  All is borrowed until the call
 * returns. */
struct scene_line {
	const struct scene_rule *rule;
	int64_t ms;
	struct text id, customer, action, text, why, channel, arm;
	enum scene_reason reason;
};

/* A scene as state knows it: by its name and what decides its runs. */
struct scene_form {
	uint32_t name;	/* number in names */
	uint64_t print; /* of match, within, unless, wait and by */
	unsigned rule;	/* of today's rules, or SCENE_NO_RULE */
	bool dead;	/* its runs and waits count for nothing */
	uint64_t open;	/* runs and waits */
};

#define SCENE_NO_RULE UINT32_MAX

/* What rows of a kind mean to a scene. */
struct scene_act {
	unsigned rule;
	uint16_t steps; /* a bit each */
	bool unless;
};

struct scene_acts {
	struct scene_act *act; /* owned, in the order of rules */
	size_t n;
};

/* Where a short kind was found last, among so many. */
struct scene_kind_found {
	uint64_t word; /* its bytes */
	uint32_t len, among;
	size_t at; /* TABLE_NONE: nowhere */
};

enum { SCENE_KINDS_FOUND = 64 };

struct scene_engine {
	const struct scene_rules *rules;
	struct keyed *keyed;	       /* borrowed */
	const struct wording *wording; /* NULL: the rules have the words */
	struct text period;	       /* of the holdout's draw; borrowed */
	struct zone zone;
	struct condition_view view;
	struct scene_store store;
	struct scene_timers timers;
	uint32_t armed;	    /* timers so far */
	uint64_t waits;	    /* matches that wait */
	int64_t now;	    /* the time of the last row or deadline */
	struct table kinds; /* of enum scene_met, a byte */
	struct scene_kind_found found[SCENE_KINDS_FOUND];
	size_t kinds_unsaved; /* that were met since they were written */
	struct table names;   /* of scenes, and "*marketing" */
	struct scene_form *form;
	size_t forms, cap_forms;

	/* Of today's rules, by number: the form, the name; of classes. */
	uint32_t *form_of, *name_of, class_name[2];
	struct scene_acts *acts; /* by kind; kinds behind n_acts are other */
	size_t n_acts;
	struct scene_acts other;
	int64_t *span_of; /* by name: how long pushes count; owned */
	int64_t *rest_of; /* by name: how long a rest lasts; owned */

	void (*line)(void *arg, const struct scene_line *line);
	/* A customer is forgotten; whether he may not be written to at MS, for
	 * what the rows do not say: consent.  Either may be NULL. */
	void (*forgot)(void *arg, struct text customer);
	bool (*barred)(void *arg, struct text customer, int64_t ms);
	void *arg;
	uint64_t crowded; /* values of by that were dropped for want of room */
	uint64_t dropped_open; /* runs and waits, by a change of rules */

	/* its own */
	const struct scene_row *row;
	size_t row_kind; /* the number of its kind; TABLE_NONE: it is new */
	uint64_t rows;
	struct scene_seen *seen; /* of events: what they say of this row */
	uint64_t *touched;	 /* of forms: the last row whose customer had
				  * a cell of it */
	struct buf name, why, text, wait, by;
};

void scene_engine_init(struct scene_engine *e, uint64_t seed);
void scene_engine_release(struct scene_engine *e);

/* From now on RULES hold, which are borrowed.  What state knows of scenes that
 * are gone or have changed is dropped and counted. */
MUST_USE const char *scene_engine_rules(struct scene_engine *e,
	const struct scene_rules *rules, struct keyed *keyed);

/* A row whose time has come; one that has come too late; time goes on to MS. */
void scene_event_now(struct scene_engine *e, const struct scene_row *row);
void scene_event_late(struct scene_engine *e, const struct scene_row *row);
void scene_advance(struct scene_engine *e, int64_t ms);

/* saved.c: customer WHO as bytes, and back: what is known of NAME becomes what
 * BYTES say.  False: they are damaged. */
void scene_customer_write(
	const struct scene_engine *e, uint32_t who, struct buf *to);
bool scene_customer_read(
	struct scene_engine *e, struct text name, struct text bytes);
void scene_customer_forget(struct scene_engine *e, struct text name);

/* The number of a kind, a scene's name, a form: as state has them, in order. */
uint16_t scene_kind(struct scene_engine *e, struct text kind);
/* A row has kind number I. */
static inline void scene_kind_meet(struct scene_engine *e, size_t i)
{
	unsigned char *met = table_value(&e->kinds, i);

	if (*met == SCENE_UNMET) {
		*met = SCENE_MET;
		e->kinds_unsaved++;
	}
}
void scene_form_add(
	struct scene_engine *e, struct text name, uint64_t print, bool dead);

#endif

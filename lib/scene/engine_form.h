/* engine_form.h - what the parts of the engine share; for lib/scene only. */
#ifndef SCENE_ENGINE_FORM_H
#define SCENE_ENGINE_FORM_H

#include "scene/engine.h"

/* What an event of the rules says of the row at hand. */
struct scene_seen {
	uint64_t row; /* number of the row that this is about */
	bool meets;
};

/* A time in 48 bits, which are enough from 1850 to 9999, and a kind in 16. */
#define SCENE_EPOCH (INT64_C(1) << 42)

static inline uint64_t scene_moment(int64_t ms, uint16_t kind)
{
	return (uint64_t)(ms + SCENE_EPOCH) << 16 | kind;
}

static inline int64_t scene_moment_ms(uint64_t moment)
{
	return (int64_t)(moment >> 16) - SCENE_EPOCH;
}

static inline uint16_t scene_moment_kind(uint64_t moment)
{
	return (uint16_t)moment;
}

static inline int64_t scene_first(const struct scene_cell *run)
{
	return scene_moment_ms(run->moment);
}

static inline uint16_t scene_first_kind(const struct scene_cell *run)
{
	return scene_moment_kind(run->moment);
}

/* What the bytes of a wait have, in its cell's at. */
enum { SCENE_WAIT_HELD = 1, SCENE_WAIT_BASE = 2, SCENE_WAIT_WORDS = 4 };

/* The last step of a run or a wait. */
static inline int64_t scene_last(const struct scene_cell *c)
{
	return c->type == SCENE_WAITS ? scene_moment_ms(c->ended) : c->last;
}

static inline const struct scene_rule *scene_rule_of(
	const struct scene_engine *e, const struct scene_match *m)
{
	return &e->rules->rule[m->rule];
}

static inline bool scene_is_open(const struct scene_cell *c, uint32_t form)
{
	return (c->type == SCENE_RUN || c->type == SCENE_WAITS) &&
	       c->of == form;
}

/* conditions.c: whether the row at hand meets event I; the condition NEEDS. */
bool scene_meets(struct scene_engine *e, unsigned i);
bool scene_needs_hold(struct scene_engine *e, const struct scene_rule *r);

/* fire.c */
void scene_complete(struct scene_engine *e, struct scene_match *m);
void scene_refuse(struct scene_engine *e, const struct scene_match *m,
	int64_t ms, enum scene_reason reason);
void scene_silence(struct scene_engine *e, const struct scene_rule *r,
	uint32_t who, int64_t ms);
bool scene_is_impersonal(const struct scene_engine *e, uint32_t who);

/* wait.c: keep M, which nothing of its scene and by waits beside, until DUE;
 * what is kept in cell C, which is a wait, into M, whose texts are in e->wait;
 * and the same where the cell at *LINK comes out of its list. */
void scene_wait_put(
	struct scene_engine *e, const struct scene_match *m, int64_t due);
void scene_wait_read(struct scene_engine *e, const struct scene_cell *c,
	struct scene_match *m);
void scene_wait_take(
	struct scene_engine *e, uint32_t *link, struct scene_match *m);

/* policy.c: rests and caps. */
bool scene_is_capped(struct scene_engine *e, uint32_t who, uint32_t name,
	const struct scene_caps *caps, int64_t ms);
void scene_count_push(struct scene_engine *e, uint32_t who, uint32_t name,
	const struct scene_caps *caps, int64_t ms);
bool scene_is_resting(struct scene_engine *e, const struct scene_match *m,
	uint32_t name, int64_t ms);
void scene_count_rest(struct scene_engine *e, const struct scene_match *m,
	uint32_t name, int64_t ms);
/* The end of the quiet hours that MS is in, or SCENE_NEVER. */
int64_t scene_quiet_end(
	struct scene_engine *e, const struct scene_quiet *q, int64_t ms);
/* The first anniversary of BASE, and OFFSET, behind AFTER; SCENE_OPEN: none. */
int64_t scene_anniversary(
	struct scene_engine *e, int64_t base, int64_t offset, int64_t after);

/* lists.c: what a customer's list says.  Links are valid until a cell is
 * taken. */
/* A cell for a run or wait of FORM with this value of by. */
uint32_t scene_open(struct scene_engine *e, uint32_t who, unsigned rule,
	uint64_t by, int64_t ms);
/* The link to the wait of FORM with this value of by, or NULL. */
uint32_t *scene_wait_find(
	struct scene_engine *e, uint32_t who, uint32_t form, uint64_t by);
/* Take cell *LINK out, of whatever type. */
void scene_cell_drop(struct scene_engine *e, uint32_t who, uint32_t *link);
/* Drop what is over; whether nothing is left that has to be remembered. */
bool scene_tidy(void *engine, uint32_t who);

#endif

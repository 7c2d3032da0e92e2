/* split.c - the steps from a unit to its arm. */
#include "gray/split.h"

const char *split_reason_name(enum split_reason r)
{
	static const char *const name[SPLIT_REASONS] = {"", "KILLED", "TARGET",
		"NOUNIT", "FORCED", "HOLDOUT", "LAYER", "KEPT", "RAMP", "GAP",
		"NONE"};

	return name[r];
}

static bool is_held_out(struct draws *d, const struct split_how *how,
	const struct plan_entry *e, struct text unit)
{
	return e->holdout.len && keyed_draw(d->keyed, "holdout", unit,
					 e->holdout, how->period) < e->share;
}

static bool is_in_layer(struct draws *d, const struct split_how *how,
	const struct plan_entry *e, struct text unit)
{
	if (e->layer.len == 0)
		return true;
	if (how->hash == DRAW_GROWTHBOOK || how->hash == DRAW_GROWTHBOOK1)
		return draw_namespace(e->layer, unit, e->from, e->to);
	double x = keyed_draw(d->keyed, "layer", unit, e->layer, how->period);
	return e->from <= x && x < e->to;
}

/* The arm of a unit that nothing kept out. */
static enum split_reason draw(int *arm, struct draws *d,
	const struct split_how *how, const struct plan_entry *e,
	struct text unit)
{
	double ramp_arm[2];
	bool beyond;

	if (how->hash == DRAW_KEYED) {
		draw_split(ramp_arm, d, unit, e->experiment, how->period);
		beyond = ramp_arm[0] >= e->ramp;
		*arm = beyond ? ARMS_NONE : arms_at(&e->arms, ramp_arm[1]);
	} else {
		*arm = arms_draw(&e->arms, d, how->hash, e->experiment, unit,
			e->ramp, &beyond);
	}
	return *arm != ARMS_NONE ? SPLIT_IN : beyond ? SPLIT_RAMP : SPLIT_GAP;
}

static bool still_there(const struct arms *a, int arm)
{
	return arm >= 0 && a->arm[arm].to > a->arm[arm].from;
}

enum split_reason split_judge(int *arm, struct draws *d,
	const struct split_how *how, const struct plan_entry *e,
	const struct split_case *c)
{
	*arm = ARMS_NONE;
	if (!e->enabled)
		return SPLIT_KILLED;
	if (!c->meets)
		return SPLIT_TARGET;
	if (c->unit.len == 0)
		return SPLIT_NOUNIT;
	if (c->forced != SPLIT_UNLISTED) {
		*arm = c->forced;
		return SPLIT_FORCED;
	}
	if (is_held_out(d, how, e, c->unit))
		return SPLIT_HOLDOUT;
	if (!is_in_layer(d, how, e, c->unit))
		return SPLIT_LAYER;
	if (still_there(&e->arms, c->kept)) {
		*arm = c->kept;
		return SPLIT_KEPT;
	}
	return draw(arm, d, how, e, c->unit);
}

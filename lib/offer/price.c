/* price.c - the steps from a list price to an offer, each with its amount. */
#include "offer/price.h"

struct bounds {
	amount low, high;
	enum price_step low_by, high_by;
};

const char *price_step_name(enum price_step step)
{
	static const char *const name[PRICE_STEPS] = {"BASE", "ELASTICITY",
		"INELASTIC", "DEMAND", "SCARCITY", "MAX_CHANGE", "LIST",
		"FLOOR", "CAP", "LAW", "ROUND"};

	return name[step];
}

static amount divided(amount a, amount b)
{
	amount half = b / 2;

	return a < 0 ? (a - half) / b : (a + half) / b;
}

amount price_times(amount a, amount b)
{
	return divided(a * b, AMOUNT_UNIT);
}

/* The last decimal that prices of R have. */
static amount unit_of(const struct offer_rule *r)
{
	amount unit = 1;

	for (unsigned i = r->decimals; i < AMOUNT_DECIMALS; i++)
		unit *= 10;
	return unit;
}

static amount whole(const struct offer_rule *r, amount a)
{
	return divided(a, unit_of(r)) * unit_of(r);
}

static void bound_above(struct bounds *b, amount high, enum price_step by)
{
	if (high < b->high) {
		b->high = high;
		b->high_by = by;
	}
}

static void bounds_of(struct bounds *b, const struct offer_rule *r,
	const struct figure *law, bool may_worsen)
{
	*b = (struct bounds){
		0, AMOUNT_UNIT * (amount)AMOUNT_UNIT, PRICE_FLOOR, PRICE_CAP};
	if (r->floor.given)
		b->low = r->floor.value;
	if (r->cap.given)
		b->high = r->cap.value;
	if (!may_worsen && offer_less_is_better(r->kind))
		bound_above(b, r->list.value, PRICE_LIST);
	else if (!may_worsen && r->list.value > b->low) {
		b->low = r->list.value;
		b->low_by = PRICE_LIST;
	}
	if (law->given) /* down to what prices can say */
		bound_above(b, law->value - law->value % unit_of(r), PRICE_LAW);
}

const char *price_check(
	const struct offer_rule *r, const struct figure *law, bool may_worsen)
{
	struct bounds b;

	bounds_of(&b, r, law, may_worsen);
	if (b.low <= b.high)
		return NULL;
	if (b.high_by == PRICE_LAW)
		return b.low_by == PRICE_LIST
			       ? "the legal cap is below the list price"
			       : "the legal cap is below the floor";
	return b.high_by == PRICE_LIST
		       ? "the floor is above the list price, and nobody is to "
			 "be worse off (--may-worsen)"
		       : "the cap is below the list price, and nobody is to be "
			 "worse off (--may-worsen)";
}

static void go(struct price *p, amount to, enum price_step step)
{
	p->step[step] = p->price - to;
	p->took[step] = true;
	p->price = to;
}

/* Steps before any bound. */
static void wish(struct price *p, const struct offer_rule *r,
	const struct price_terms *terms)
{
	amount e = r->elasticity.value < 0 ? -r->elasticity.value
					   : r->elasticity.value;

	p->price = r->list.value;
	go(p, r->base.given ? r->base.value : r->list.value, PRICE_BASE);
	if (r->elasticity.given && e > AMOUNT_UNIT)
		go(p,
			whole(r, divided(r->unit_cost.value * e,
					 e - AMOUNT_UNIT)),
			PRICE_ELASTICITY);
	else if (r->elasticity.given)
		go(p, r->cap.value, PRICE_INELASTIC);
	if (!r->step.given)
		return;
	amount push = price_times(r->step.value, terms->push.value),
	       scarce = price_times(r->step.value, terms->scarce.value);
	if (terms->push.given && push)
		go(p,
			whole(r, offer_less_is_better(r->kind)
					 ? p->price + push
					 : p->price - push),
			PRICE_DEMAND);
	if (terms->scarce.given)
		go(p,
			whole(r, offer_less_is_better(r->kind)
					 ? r->unit_cost.value + scarce
					 : r->unit_cost.value - scarce),
			PRICE_SCARCITY);
}

/* The bounds into max_change of the last price, if that leaves any. */
static void narrow(struct price *p, struct bounds *b,
	const struct offer_rule *r, const struct price_terms *terms)
{
	amount last = whole(r, terms->previous.value);
	amount low = last - r->max_change.value,
	       high = last + r->max_change.value;

	if (!r->max_change.given || !terms->previous.given)
		return;
	if (p->price < low || p->price > high) {
		go(p, p->price < low ? low : high, PRICE_MAX_CHANGE);
		p->capped_by = PRICE_MAX_CHANGE;
	}
	if (low <= b->high && high >= b->low) {
		b->low = low > b->low ? low : b->low;
		b->high = high < b->high ? high : b->high;
	}
}

static void stay_within(struct price *p, const struct bounds *b)
{
	enum price_step by = p->price < b->low ? b->low_by : b->high_by;

	if (p->price >= b->low && p->price <= b->high)
		return;
	go(p, p->price < b->low ? b->low : b->high, by);
	p->capped_by = (int)by;
}

static void weigh(struct price *p, const struct offer_rule *r)
{
	bool less = offer_less_is_better(r->kind);
	amount q = r->response.given ? r->response.value : AMOUNT_UNIT;
	amount margin = less ? p->price - r->unit_cost.value
			     : r->unit_cost.value - p->price;

	p->advantage =
		less ? r->list.value - p->price : p->price - r->list.value;
	p->valued = less || r->unit_cost.given;
	p->value = p->valued ? price_times(q, margin) : 0;
	p->cost = price_times(
		q, r->kind == OFFER_VOUCHER ? p->price : p->advantage);
}

void price_make(struct price *p, const struct offer_rule *r,
	const struct price_terms *terms)
{
	struct bounds all, near;

	*p = (struct price){.capped_by = -1};
	bounds_of(&all, r, &terms->law, terms->may_worsen);
	wish(p, r, terms);
	near = all;
	narrow(p, &near, r, terms);
	stay_within(p, &all);
	amount round = rounding_apply(&r->round, p->price, near.low, near.high,
		offer_less_is_better(r->kind));
	if (round != p->price)
		go(p, round, PRICE_ROUND);
	weigh(p, r);
}

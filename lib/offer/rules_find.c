/* rules_find.c - the rules that hold for a customer, those that hold for the
 * same one, and times in which none does. */
#include <stdlib.h>

#include "base/mem.h"
#include "offer/currency.h"
#include "offer/rules.h"

bool rule_in_force(const struct offer_rule *r, const struct rule_case *at)
{
	return !at->dated || (at->ms >= r->from && at->ms < r->until);
}

static bool is_met(struct text condition, struct text value)
{
	return condition.len == 0 || text_equal(condition, value);
}

/* A rule for any product is for rows that have one. */
static bool has_product(const struct offer_rule *r, struct text product)
{
	return product.len ? is_met(r->product, product) : r->product.len != 0;
}

bool rule_holds(
	const struct offer_rule *r, const struct rule_case *at, size_t n)
{
	if (!rule_in_force(r, at) || !has_product(r, at->product))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!is_met(r->match[i], at->value[i]))
			return false;
	return true;
}

enum rules_lack rules_why_none(
	const struct offer_rule *r, size_t n_rules, const struct rule_case *at)
{
	enum rules_lack lack = RULES_LACK_TIME;

	for (size_t i = 0; i < n_rules; i++) {
		enum rules_lack of = RULES_LACK_FACTORS;
		if (!rule_in_force(&r[i], at))
			continue;
		if (!is_met(r[i].match[0], at->value[0]))
			of = RULES_LACK_SEGMENT;
		else if (!has_product(&r[i], at->product))
			of = RULES_LACK_PRODUCT;
		lack = of > lack ? of : lack;
	}
	return lack;
}

/* Whether something could meet both conditions. */
static bool both(struct text a, struct text b)
{
	return a.len == 0 || b.len == 0 || text_equal(a, b);
}

/* Whether all that meets B meets A. */
static bool covers(struct text a, struct text b)
{
	return a.len == 0 || text_equal(a, b);
}

bool rules_overlap(
	const struct offer_rule *a, const struct offer_rule *b, size_t n)
{
	if (a->from >= b->until || b->from >= a->until ||
		!both(a->product, b->product))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!both(a->match[i], b->match[i]))
			return false;
	return true;
}

bool rules_find_overlap(size_t *i, size_t *j, const struct offer_rule *r,
	size_t n_rules, size_t n_match)
{
	for (*j = 1; *j < n_rules; ++*j)
		for (*i = 0; *i < *j; ++*i)
			if (rules_overlap(&r[*i], &r[*j], n_match))
				return true;
	return false;
}

static bool includes(
	const struct offer_rule *a, const struct offer_rule *b, size_t n)
{
	if (!covers(a->product, b->product))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!covers(a->match[i], b->match[i]))
			return false;
	return true;
}

static bool alike(
	const struct offer_rule *a, const struct offer_rule *b, size_t n)
{
	return includes(a, b, n) && includes(b, a, n);
}

/* Until when, from R's end on, rules that include it hold without a break. */
static int64_t held_until(const struct offer_rule *r,
	const struct offer_rule *all, size_t n, size_t n_match)
{
	int64_t end = r->until;
	bool moved = end != RULE_EVER;

	while (moved) {
		moved = false;
		for (size_t i = 0; i < n; i++)
			if (all[i].from <= end && all[i].until > end &&
				includes(&all[i], r, n_match)) {
				end = all[i].until;
				moved = end != RULE_EVER;
			}
	}
	return end;
}

bool rules_find_gap(size_t *i, size_t *j, int64_t *from,
	const struct offer_rule *r, size_t n_rules, size_t n_match)
{
	for (*i = 0; *i < n_rules; ++*i) {
		if (r[*i].until == RULE_EVER)
			continue;
		size_t next = n_rules;
		*from = held_until(&r[*i], r, n_rules, n_match);
		for (size_t k = 0; k < n_rules; k++)
			if (*from != RULE_EVER && r[k].from > *from &&
				alike(&r[k], &r[*i], n_match) &&
				(next == n_rules || r[k].from < r[next].from))
				next = k;
		*j = next;
		if (next < n_rules)
			return true;
	}
	return false;
}

static int by_priority(const void *a, const void *b)
{
	const struct offer_rule *x = a, *y = b;

	if (x->priority != y->priority)
		return x->priority < y->priority ? -1 : 1;
	return (x->match > y->match) - (x->match < y->match);
}

void rules_order(struct offer_rule *r, size_t n)
{
	qsort(r, n, sizeof(*r), by_priority);
}

bool rules_mix_currencies(const struct offer_rule *r, size_t n)
{
	struct text first = {"", 0};

	for (size_t i = 0; i < n; i++) {
		if (first.len == 0)
			first = r[i].currency;
		if (r[i].currency.len && !currency_same(r[i].currency, first))
			return true;
	}
	return false;
}

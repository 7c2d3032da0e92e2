/* bearing.c - see bearing.h. */
#include "offer/bearing.h"

#include <stdlib.h>

#include "base/mem.h"

void bearing_init(struct offer_used *u, const struct offer_terms *t)
{
	*u = (struct offer_used){.rule = mem_zero(t->n_rules, sizeof(bool)),
		.cap = mem_zero(t->n_caps, sizeof(bool)),
		.level = mem_zero(t->levels.n, sizeof(bool)),
		.dual = mem_zero(t->n_duals, sizeof(bool))};
}

void bearing_release(struct offer_used *u)
{
	free(u->rule);
	free(u->cap);
	free(u->level);
	free(u->dual);
}

static void merge_flags(bool *to, const bool *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] |= from[i];
}

void bearing_merge(struct offer_used *to, const struct offer_used *from,
	const struct offer_terms *t)
{
	merge_flags(to->rule, from->rule, t->n_rules);
	merge_flags(to->cap, from->cap, t->n_caps);
	merge_flags(to->level, from->level, t->levels.n);
	merge_flags(to->dual, from->dual, t->n_duals);
}

static bool could_be(struct text condition, struct text name)
{
	return condition.len == 0 || text_equal(condition, name);
}

/* Whether D could charge an offer by R. */
static bool could_charge(const struct offer_dual *d, const struct offer_rule *r)
{
	return could_be(r->product, d->scope) ||
	       could_be(r->match[0], d->scope) ||
	       offer_is_charged(d, r, r->product, r->match[0]);
}

void bearing_possible(struct offer_used *u, const struct offer_terms *t,
	const struct offer_rule *r)
{
	for (size_t i = 0; i < t->n_caps; i++)
		u->cap[i] |= cap_concerns(&t->cap[i], r->product, r->kind);
	for (size_t i = 0; i < t->levels.n; i++)
		u->level[i] |= r->step.given &&
			       could_be(r->product, table_key(&t->levels, i));
	for (size_t i = 0; i < t->n_duals; i++)
		u->dual[i] |= could_charge(&t->dual[i], r);
}

bool bearing_caps_rates(const struct offer_terms *t, const struct cap *cap)
{
	bool rates = false;

	for (size_t i = 0; i < t->n_rules; i++) {
		const struct offer_rule *r = &t->rule[i];
		if (!cap_concerns(cap, r->product, r->kind))
			continue;
		if (!rule_is_rate(r))
			return false;
		rates = true;
	}
	return rates;
}

bool bearing_is_first_cap(const struct offer_terms *t, const struct cap *cap,
	const struct rule_case *at)
{
	for (size_t i = 0; i < t->n_rules; i++) {
		const struct offer_rule *r = &t->rule[i];
		if (rule_in_force(r, at) &&
			cap_concerns(cap, r->product, r->kind) &&
			caps_find(t->cap, t->n_caps, r->product, r->kind,
				at->ms) == t->n_caps)
			return true;
	}
	return false;
}

size_t bearing_first_rule(
	const struct offer_terms *t, const size_t *line, size_t offset)
{
	size_t first = t->n_rules;

	for (size_t i = 0; i < t->n_rules; i++) {
		const char *rule = (const char *)&t->rule[i];
		const struct figure *f = (const void *)(rule + offset);
		if (f->given && (first == t->n_rules || line[i] < line[first]))
			first = i;
	}
	return first;
}

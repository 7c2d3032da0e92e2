/* checks.c - the rules as a whole: two for one customer, times without one,
 * bounds that leave no price. */
#include <stdio.h>
#include <stdlib.h>

#include "base/phrase.h"
#include "offer-price/parts.h"
#include "offer/currency.h"

bool checks_is_factor(const struct config *c, const char *name)
{
	for (size_t i = 0; i < c->factors.n; i++)
		if (text_is(c->factors.item[i], name))
			return true;
	return false;
}

static const char *shown(struct text a, struct text b)
{
	if (a.len == 0)
		a = b;
	return a.len ? text_show(a) : "*";
}

/* A customer who meets both rules: "segment 'x', product 'P1', branch 'a'". */
static void example(struct buf *to, const struct config *c,
	const struct offer_rule *a, const struct offer_rule *b)
{
	phrase_add(to, "segment '%s', product '%s'",
		shown(a->match[0], b->match[0]), shown(a->product, b->product));
	for (size_t i = 0; i < c->factors.n; i++)
		phrase_add(to, ", %s '%s'", text_show(c->factors.item[i]),
			shown(a->match[i + 1], b->match[i + 1]));
}

static void day(struct buf *to, struct setup *s, int64_t ms)
{
	struct zone *zone = setup_zone(s);
	int64_t minute =
		(ms + zone_east(zone, ms) * 1000) % WHEN_DAY_MS / 60000;

	when_print_day(to, zone_day(zone, ms));
	if (minute > 0)
		buf_printf(to, " %02d:%02d", (int)(minute / 60),
			(int)(minute % 60));
}

static const char *fault(const struct config *c, size_t rule, struct buf *why)
{
	const char *text = fail_text("%.*s", (int)why->len, why->at);

	buf_release(why);
	return side_fault(&c->rules_file, c->line[rule], text);
}

static const char *overlap(
	const struct config *c, struct setup *s, size_t i, size_t j)
{
	const struct offer_rule *a = &c->terms.rule[i], *b = &c->terms.rule[j];
	int64_t from = a->from > b->from ? a->from : b->from;
	struct buf why = {0};

	if (c->line[i] > c->line[j]) {
		a = &c->terms.rule[j];
		b = &c->terms.rule[i];
		j = i;
	}
	bool mixed = !currency_same(a->currency, b->currency);
	phrase_add(&why, "rules '%s' and '%s' both hold for ", text_show(a->id),
		text_show(b->id));
	example(&why, c, a, b);
	if (from != RULE_ALWAYS) {
		phrase_add(&why, " on ");
		day(&why, s, from);
	}
	if (mixed)
		phrase_add(&why,
			", in two currencies, %s and %s: one cell "
			"would have two prices (--factors=currency)",
			shown(a->currency, a->currency),
			shown(b->currency, b->currency));
	else
		phrase_add(&why, " (--first takes the first)");
	return fault(c, j, &why);
}

static const char *gap(const struct config *c, struct setup *s, size_t i,
	size_t j, int64_t from)
{
	const struct offer_rule *a = &c->terms.rule[i], *b = &c->terms.rule[j];
	struct buf why = {0};

	phrase_add(&why, "no rule holds for ");
	example(&why, c, a, b);
	phrase_add(&why, " on ");
	day(&why, s, from);
	phrase_add(&why, ", between rules '%s' and '%s' (--gaps lets that be)",
		text_show(a->id), text_show(b->id));
	return fault(c, j, &why);
}

/* With --first two may overlap, but not in two currencies: which one a customer
 * gets would depend on more than the cell. */
static const char *check_currencies(const struct config *c, struct setup *s)
{
	if (checks_is_factor(c, "currency"))
		return NULL;
	for (size_t j = 1; j < c->terms.n_rules; j++)
		for (size_t i = 0; i < j; i++)
			if (!currency_same(c->terms.rule[i].currency,
				    c->terms.rule[j].currency) &&
				rules_overlap(&c->terms.rule[i],
					&c->terms.rule[j], c->terms.n_match))
				return overlap(c, s, i, j);
	return NULL;
}

/* A legal cap that leaves no price, or one that has run out. */
static const char *check_bounds(const struct config *c)
{
	for (size_t i = 0; i < c->terms.n_rules; i++) {
		const struct offer_rule *r = &c->terms.rule[i];
		struct figure law = {0};
		size_t cap = c->terms.n_caps;
		if (c->as_of.given && c->as_of.ms >= r->until)
			continue; /* it is over, and so may its law be */
		if (c->caps) {
			cap = caps_find_lapsed(c->terms.cap, c->terms.n_caps,
				r->product, r->kind, c->as_of.ms);
			if (cap < c->terms.n_caps)
				return side_fault(&c->caps_file, cap,
					fail_text("this cap has ended, and "
						  "none holds for rule '%s' "
						  "on %s",
						text_show(r->id),
						c->as_of.text));
			cap = caps_find(c->terms.cap, c->terms.n_caps,
				r->product, r->kind, c->as_of.ms);
		}
		if (cap < c->terms.n_caps)
			law = (struct figure){true, c->terms.cap[cap].max};
		const char *why = price_check(r, &law, c->may_worsen);
		if (why && cap < c->terms.n_caps) {
			char at[200];
			snprintf(at, sizeof(at), "%s",
				side_fault(&c->caps_file, cap, ""));
			why = fail_text(
				"%s (%.*s)", why, (int)strlen(at) - 2, at);
		}
		if (why)
			return side_fault(&c->rules_file, c->line[i], why);
	}
	return NULL;
}

/* A rate above 1 beside others below is a percentage by mistake. */
static const char *check_rates(const struct config *c)
{
	size_t above = c->terms.n_rules;
	bool below = false;

	for (size_t i = 0; i < c->terms.n_rules; i++) {
		const struct offer_rule *r = &c->terms.rule[i];
		if (rule_is_rate(r) && r->list.value > AMOUNT_UNIT &&
			(above == c->terms.n_rules ||
				c->line[i] < c->line[above]))
			above = i;
		below |= rule_is_rate(r) && r->list.value > 0 &&
			 r->list.value < AMOUNT_UNIT;
	}
	if (above == c->terms.n_rules || !below)
		return NULL;
	return side_fault(&c->rules_file, c->line[above],
		"list is a rate above 1, which is more than 100 %, and other "
		"rates of this table are below: it may be a percentage (want "
		"0.0385 for 3.85 %)");
}

/* What a stock is worth is counted from what a piece costs. */
static const char *check_stock(const struct config *c)
{
	for (size_t i = 0; i < c->terms.n_rules; i++)
		if (c->terms.is_stock && c->terms.rule[i].step.given &&
			!c->terms.rule[i].unit_cost.given)
			return side_fault(&c->rules_file, c->line[i],
				"--demand=stock wants a unit_cost of a rule "
				"with a step");
	return NULL;
}

const char *checks_rules(const struct config *c, struct setup *s)
{
	size_t i, j;
	int64_t from;

	TRY(check_stock(c));
	TRY(check_rates(c));
	TRY(check_bounds(c));
	if (!c->first && rules_find_overlap(&i, &j, c->terms.rule,
				 c->terms.n_rules, c->terms.n_match))
		return overlap(c, s, i, j);
	TRY(check_currencies(c, s));
	if (!c->gaps && rules_find_gap(&i, &j, &from, c->terms.rule,
				c->terms.n_rules, c->terms.n_match))
		return gap(c, s, i, j, from);
	return NULL;
}

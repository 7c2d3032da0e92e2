/* segment.c - which of four kinds a customer is, and what to do about it. */
#include "cluster/segment.h"

#include <math.h>
#include <stdio.h>

#include "base/number.h"
#include "cluster/quantile.h"

enum { CHUNK = 1024 }; /* rows summed together, by position */

/* A log-mean under way. */
struct mean {
	double sum, part, least, most;
};

static void mean_add(struct mean *m, double x)
{
	m->part += copysign(log1p(fabs(x)), x);
	m->least = fmin(m->least, x);
	m->most = fmax(m->most, x);
}

static double mean_end(const struct mean *m, size_t n)
{
	double y = (m->sum + m->part) / (double)n;
	double x = copysign(expm1(fabs(y)), y);

	return fmax(m->least, fmin(m->most, x));
}

void segment_cuts_fit(struct segment_cuts *cuts, const double *frequency,
	const double *monetary, size_t n)
{
	struct mean f = {.least = INFINITY, .most = -INFINITY}, a = f;

	*cuts = (struct segment_cuts){0};
	if (n == 0)
		return;
	for (size_t i = 0; i < n; i++) {
		if (i % CHUNK == 0) {
			f.sum += f.part;
			a.sum += a.part;
			f.part = a.part = 0;
		}
		mean_add(&f, frequency[i]);
		mean_add(&a, segment_amount(frequency[i], monetary[i]));
	}
	cuts->frequency = mean_end(&f, n);
	cuts->amount = mean_end(&a, n);
}

double segment_amount(double frequency, double monetary)
{
	return frequency > 0 ? monetary / frequency : 0;
}

struct segment segment_of(
	const struct segment_cuts *cuts, double frequency, double monetary)
{
	static const struct segment kind[2][2] = {
		{{"long-tail", "standard products"},
			{"potential", "activate by campaign"}},
		{{"active", "cross-sell"},
			{"high-value", "exclusive wealth service"}},
	};
	double each = segment_amount(frequency, monetary);

	return kind[frequency > cuts->frequency][each > cuts->amount];
}

const char *segment_measure_name(enum segment_measure measure)
{
	static const char *const name[] = {
		"recency", "frequency", "monetary", "amount", "cluster"};

	return name[measure];
}

const char *segment_bound_name(char to[SEGMENT_BOUND_NAME], unsigned j)
{
	snprintf(to, SEGMENT_BOUND_NAME, "%s_%s",
		segment_measure_name((enum segment_measure)(j / 2)),
		j % 2 ? "max" : "min");
	return to;
}

void segment_rule_init(
	struct segment_rule *rule, const char *name, const char *action)
{
	*rule = (struct segment_rule){.name = name, .action = action};
	for (unsigned i = 0; i < SEGMENT_MEASURES; i++) {
		rule->min[i].value = -INFINITY;
		rule->max[i].value = INFINITY;
	}
}

const char *segment_bound_read(struct segment_bound *bound, struct text cell)
{
	struct text number = text_trim(cell);
	const struct number_style style = {'.', 0};
	struct segment_bound b = {0};

	if (number.len == 0)
		return NULL;
	if (number.at[number.len - 1] == '%') {
		b.quantile = true;
		number.len--;
	}
	if (!real_parse(&b.value, number, &style))
		return fail_text("'%s' is not a bound (want 12.5, or 80%% for "
				 "a quantile)",
			text_show(cell));
	if (b.quantile) {
		b.value /= 100;
		if (!(b.value >= 0 && b.value <= 1))
			return fail_text("'%s' is not a quantile (want 0%% to "
					 "100%%)",
				text_show(cell));
	}
	*bound = b;
	return NULL;
}

const char *segment_rule_check(const struct segment_rule *rule)
{
	if (!rule->name || *rule->name == '\0')
		return "a segment without a name";
	for (unsigned i = 0; i < SEGMENT_MEASURES; i++) {
		const struct segment_bound *a = &rule->min[i],
					   *b = &rule->max[i];

		if (i == SEGMENT_CLUSTER && (a->quantile || b->quantile))
			return fail_text("segment '%s': a cluster has no "
					 "quantiles",
				text_show(text_of(rule->name)));
		if (a->quantile == b->quantile &&
			(a->value > b->value ||
				(a->value == b->value &&
					(a->strict || b->strict))))
			return fail_text("segment '%s': %s from %g to %g is "
					 "empty",
				text_show(text_of(rule->name)),
				segment_measure_name(i), a->value, b->value);
	}
	return NULL;
}

/* NONE is what a quantile of nobody is; it is beyond all values inside. */
static void resolve(
	struct segment_bound *bound, const double *x, size_t n, double none)
{
	double value = bound->quantile ? none : bound->value;

	if (bound->quantile && n)
		quantile_at(&value, &bound->value, 1, x, n);
	if (bound->strict)
		value = nextafter(value, none);
	*bound = (struct segment_bound){value, false, false};
}

void segment_rules_resolve(struct segment_rule *rule, size_t n_rules,
	const double *const measure[SEGMENT_MEASURES], size_t n)
{
	for (size_t r = 0; r < n_rules; r++)
		for (unsigned i = 0; i < SEGMENT_MEASURES; i++) {
			resolve(&rule[r].min[i], measure[i], n, INFINITY);
			resolve(&rule[r].max[i], measure[i], n, -INFINITY);
		}
}

static bool holds(const struct segment_rule *rule, const double *value)
{
	for (unsigned i = 0; i < SEGMENT_MEASURES; i++)
		if (!(value[i] >= rule->min[i].value &&
			    value[i] <= rule->max[i].value))
			return false;
	return true;
}

static const char none[] = "(none)";

size_t segment_rule_find(const struct segment_rule *rule, size_t n_rules,
	const double value[SEGMENT_MEASURES])
{
	size_t r = 0;

	while (r < n_rules && !holds(&rule[r], value))
		r++;
	return r;
}

struct segment segment_at(
	const struct segment_rule *rule, size_t n_rules, size_t at)
{
	if (at == n_rules)
		return (struct segment){none, ""};
	return (struct segment){rule[at].name, rule[at].action};
}

struct segment segment_by_rule(const struct segment_rule *rule, size_t n_rules,
	const double value[SEGMENT_MEASURES])
{
	return segment_at(
		rule, n_rules, segment_rule_find(rule, n_rules, value));
}

bool segment_none(struct segment s)
{
	return s.name == none;
}

/* arms.c - arms as they are written, and the arm of a draw. */
#include "gray/arms.h"

#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/number.h"

enum { UNLEASH_VARIANTS = 86028157 };

static const double hair = 1e-9;

static const struct number_style plain = {.decimal = '.'};

static bool is_figure(double *to, struct text t)
{
	return t.len && t.at[0] != '+' && t.at[0] != '-' &&
	       real_parse(to, t, &plain) && isfinite(*to) && *to <= 1e9;
}

/* The last ':' of T divides name and figure. */
static const char *divide(struct text *name, struct text *figure, struct text t)
{
	size_t i = t.len;

	while (i > 0 && t.at[i - 1] != ':')
		i--;
	if (i == 0)
		return fail_text("arm '%s' has no share (want ctrl:50|treat:50 "
				 "or ctrl:0-25|treat:25-50)",
			text_show(t));
	*name = (struct text){t.at, i - 1};
	*figure = (struct text){t.at + i, t.len - i};
	if (name->len == 0)
		return "an arm has no name (want ctrl:50|treat:50)";
	struct text bare = text_trim(*name);
	if (bare.len != name->len)
		return fail_text("arm '%s' has a blank around its name",
			text_show(*name));
	return NULL;
}

static const char *read_part(struct arm *a, struct text figure)
{
	struct text rest = figure, from = text_split(&rest, '-');
	double low, high;

	if (!rest.at || !is_figure(&low, from) || !is_figure(&high, rest) ||
		low > high || high > 100)
		return fail_text("'%s' of arm '%s' is no part of 100 (want "
				 "0-25)",
			text_show(figure), text_show(a->name));
	a->from = low / 100;
	a->to = high / 100;
	a->start = draw_of_percent(low);
	a->end = draw_of_percent(high);
	a->share = a->end - a->start;
	a->weight = high - low;
	return NULL;
}

static const char *read_weight(struct arm *a, struct text figure)
{
	if (is_figure(&a->weight, figure))
		return NULL;
	return fail_text("'%s' of arm '%s' is no weight (want a number from 0, "
			 "as 50)",
		text_show(figure), text_show(a->name));
}

static const char *read_arm(struct arms *to, struct text item)
{
	struct arm *a = &to->arm[to->n];
	struct text figure = {"", 0};

	TRY(divide(&a->name, &figure, item));
	bool part = figure.len > 1 &&
		    memchr(figure.at + 1, '-', figure.len - 1) != NULL;
	if (to->n && part != to->parts)
		return "some arms have weights and some parts (want one of "
		       "ctrl:50|treat:50 and ctrl:0-25|treat:25-50)";
	to->parts = part;
	TRY(part ? read_part(a, figure) : read_weight(a, figure));
	for (size_t i = 0; i < to->n; i++)
		if (text_equal(to->arm[i].name, a->name))
			return fail_text(
				"arm '%s' is there twice", text_show(a->name));
	to->n++;
	return NULL;
}

/* What other systems make of a weight: those whose sum is nearly 1, or 100, are
 * shares already. */
static double share_of(double weight, double total)
{
	if (total >= 0.99 && total <= 1.01)
		return weight;
	if (total >= 99 && total <= 101)
		return draw_of_percent(weight);
	return weight / total;
}

/* Weights become stretches of 1, in the order they are written in. */
static void lay_out(struct arms *to)
{
	double at = 0, sum = 0;

	for (size_t i = 0; i < to->n; i++)
		to->total += to->arm[i].weight;
	for (size_t i = 0; i < to->n && to->total > 0; i++) {
		struct arm *a = &to->arm[i];
		a->from = at / to->total;
		a->to = (at + a->weight) / to->total;
		at += a->weight;
		a->share = share_of(a->weight, to->total);
		a->start = sum;
		sum += a->share;
		a->end = sum;
	}
}

static bool overlap(const struct arm *a, const struct arm *b)
{
	return a->from < a->to && b->from < b->to && a->from < b->to &&
	       b->from < a->to;
}

static const char *check_parts(const struct arms *a)
{
	for (size_t i = 0; i < a->n; i++)
		for (size_t j = 0; j < i; j++)
			if (overlap(&a->arm[i], &a->arm[j]))
				return fail_text("the parts of arms '%s' and "
						 "'%s' overlap",
					text_show(a->arm[j].name),
					text_show(a->arm[i].name));
	return NULL;
}

static const char *finish(struct arms *to)
{
	to->alike = !to->parts;
	if (to->parts) {
		to->total = 100;
		TRY(check_parts(to));
	} else {
		lay_out(to);
	}
	for (size_t i = 0; i < to->n; i++) {
		to->width += to->arm[i].to - to->arm[i].from;
		if (to->arm[i].weight < to->arm[0].weight ||
			to->arm[i].weight > to->arm[0].weight)
			to->alike = false;
	}
	return to->width > 0 ? NULL : "no arm has a share above 0";
}

const char *arms_read(struct arms *to, struct text t)
{
	char between = t.len && memchr(t.at, '|', t.len) ? '|' : ',';
	size_t n = 1;
	const char *why = NULL;

	*to = (struct arms){0};
	for (size_t i = 0; i < t.len; i++)
		n += t.at[i] == between;
	if (t.len == 0)
		return "no arms (want ctrl:50|treat:50)";
	if (n > ARMS_MOST)
		return "more than 256 arms";
	to->arm = mem_zero(n, sizeof(*to->arm));
	for (struct text rest = t; rest.at && !why;)
		why = read_arm(to, text_split(&rest, between));
	return why ? why : finish(to);
}

void arms_release(struct arms *a)
{
	free(a->arm);
}

int arms_find(const struct arms *a, struct text name)
{
	for (size_t i = 0; i < a->n; i++)
		if (text_equal(a->arm[i].name, name))
			return (int)i;
	return ARMS_NONE;
}

double arms_share(const struct arms *a, size_t i)
{
	return (a->arm[i].to - a->arm[i].from) / a->width;
}

const char *arms_fit(const struct arms *a, enum draw_hash hash)
{
	if (hash == DRAW_PLANOUT && a->parts)
		return "PlanOut knows weights only (want ctrl:50|treat:50)";
	if (hash != DRAW_UNLEASH)
		return NULL;
	for (size_t i = 0; i < a->n; i++)
		if (floor(a->arm[i].weight) < a->arm[i].weight ||
			(a->parts && floor(a->arm[i].from * 100) / 100 <
					     a->arm[i].from))
			return fail_text("Unleash knows whole weights only, "
					 "and arm '%s' has none",
				text_show(a->arm[i].name));
	return NULL;
}

int arms_at(const struct arms *a, double x)
{
	for (size_t i = 0; i < a->n; i++)
		if (a->arm[i].from <= x && x < a->arm[i].to)
			return (int)i;
	return ARMS_NONE;
}

/* Every arm takes part by RAMP of its own stretch. */
static int growthbook(const struct arms *a, double x, double ramp, bool *beyond)
{
	for (size_t i = 0; i < a->n; i++) {
		const struct arm *m = &a->arm[i];
		if (x < m->start)
			continue;
		if (x < (ramp < 1 ? m->start + ramp * m->share : m->end))
			return (int)i;
		*beyond |= x < m->end;
	}
	return ARMS_NONE;
}

/* A number from 1 to the sum of the weights. */
static int unleash(const struct arms *a, struct draws *d, struct text group,
	struct text unit, double ramp, bool *beyond)
{
	uint32_t total = (uint32_t)a->total, at = 0;

	if (draw_murmur(d, group, unit, 0) % 100 + 1 > ramp * 100 + hair) {
		*beyond = true;
		return ARMS_NONE;
	}
	uint32_t n = draw_murmur(d, group, unit, UNLEASH_VARIANTS) % total + 1;
	for (size_t i = 0; i < a->n; i++) {
		uint32_t from =
			a->parts ? (uint32_t)lround(a->arm[i].from * 100) : at;
		at = from + (uint32_t)lround(a->arm[i].weight);
		if (n > from && n <= at)
			return (int)i;
	}
	return ARMS_NONE;
}

/* Equal arms by UniformChoice, others by WeightedChoice. */
static int planout(const struct arms *a, struct draws *d, struct text salt,
	struct text unit, double ramp, bool *beyond)
{
	double at = 0;

	if (ramp < 1) {
		d->bytes.len = 0;
		buf_text(&d->bytes, salt);
		buf_string(&d->bytes, ".ramp");
		*beyond = draw_sha1_share(d, buf_view(&d->bytes), unit, "") >
			  ramp;
		if (*beyond)
			return ARMS_NONE;
	}
	if (a->alike)
		return (int)(draw_sha1(d, salt, unit, "") % a->n);
	double x = draw_sha1_share(d, salt, unit, "") * a->total;
	for (size_t i = 0; i < a->n; i++) {
		at += a->arm[i].weight;
		if (x <= at && a->arm[i].weight > 0)
			return (int)i;
	}
	return (int)a->n - 1;
}

static int posthog(const struct arms *a, struct draws *d, struct text key,
	struct text unit, double ramp, bool *beyond)
{
	*beyond = draw_sha1_share(d, key, unit, "") > ramp;
	if (*beyond)
		return ARMS_NONE;
	double x = draw_sha1_share(d, key, unit, "variant");
	for (size_t i = 0; i < a->n; i++)
		if (a->arm[i].start <= x && x < a->arm[i].end)
			return (int)i;
	return ARMS_NONE;
}

int arms_draw(const struct arms *a, struct draws *d, enum draw_hash hash,
	struct text experiment, struct text unit, double ramp, bool *beyond)
{
	*beyond = false;
	switch (hash) {
	case DRAW_GROWTHBOOK:
		return growthbook(
			a, draw_growthbook(experiment, unit), ramp, beyond);
	case DRAW_GROWTHBOOK1:
		return growthbook(
			a, draw_growthbook1(experiment, unit), ramp, beyond);
	case DRAW_UNLEASH:
		return unleash(a, d, experiment, unit, ramp, beyond);
	case DRAW_PLANOUT:
		return planout(a, d, experiment, unit, ramp, beyond);
	default:
		return posthog(a, d, experiment, unit, ramp, beyond);
	}
}

/* credit.c - the rules by which a path shares out its conversion. */
#include "journey/credit.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

static const char *const names[MODELS] = {"row", "last", "first", "linear",
	"position", "decay", "last-nd", "markov", "shapley", "first-nd",
	"last-paid", "shapley"};

const char *credit_name(enum credit_model model)
{
	return names[model];
}

enum credit_model credit_model(struct text name)
{
	int i = 0;

	if (text_is(name, "last-non-direct"))
		return MODEL_LAST_ND;
	if (text_is(name, "first-non-direct"))
		return MODEL_FIRST_ND;
	while (i < MODELS && !text_is(name, names[i]))
		i++;
	return (enum credit_model)i;
}

bool credit_by_path(enum credit_model model)
{
	return model != MODEL_ROW && model != MODEL_MARKOV &&
	       model != MODEL_COALITIONS;
}

void credit_release(struct credit *c)
{
	free(c->unit);
	free(c->stamp);
	free(c->weight);
}

/* Deal LEFT units to N touches, from the first on. */
static void deal(uint64_t *unit, size_t n, uint64_t left)
{
	for (size_t i = 0; i < n; i++)
		unit[i] += left / n + (i < left % n);
}

/* Nothing is between them: as the weights of the first and the last. */
static void share_two(uint64_t *unit, uint64_t first, uint64_t last)
{
	credit_sum part = (credit_sum)CREDIT_ONE * first;

	if (first == last) {
		deal(unit, 2, CREDIT_ONE);
		return;
	}
	unit[0] = (uint64_t)(part / (first + last));
	unit[1] = CREDIT_ONE - unit[0];
}

static void share_position(uint64_t *unit, size_t n, const uint64_t weight[3])
{
	memset(unit, 0, n * sizeof(*unit));
	if (n == 1) {
		unit[0] = CREDIT_ONE;
		return;
	}
	if (n == 2) {
		share_two(unit, weight[0], weight[2]);
		return;
	}
	unit[0] = weight[0];
	unit[n - 1] = weight[2];
	deal(unit + 1, n - 2, weight[1]);
}

double credit_half_power(double x)
{
	/* 2^(-1/2), 2^(-1/4), ... 2^(-1/64), correctly rounded */
	static const double root[6] = {0x1.6a09e667f3bcdp-1,
		0x1.ae89f995ad3adp-1, 0x1.d5818dcfba487p-1,
		0x1.ea4afa2a490dap-1, 0x1.f50765b6e4540p-1,
		0x1.fa7c1819e90d8p-1};
	double whole = floor(x), y = 1, term = 1, rest, z;

	if (!(x < 1100))
		return 0;
	rest = x - whole;
	for (unsigned i = 0; i < 6; i++) {
		rest *= 2;
		if (rest >= 1) {
			y *= root[i];
			rest -= 1;
		}
	}
	/* e^-z by its series; z < ln 2 / 64, the seventh term is below 2e-18 */
	z = 0;
	rest *= -0x1.62e42fefa39efp-1 / 64;
	for (int i = 1; i <= 6; i++) {
		term *= rest / i;
		z += term;
	}
	return ldexp(y + y * z, -(int)whole);
}

static void share_decay(uint64_t *unit, const struct path *path,
	double half_life_ms, double *weight)
{
	size_t n = path->n;
	int64_t last = path->touch[n - 1].ms;
	double sum = 0;
	uint64_t left = CREDIT_ONE;

	/* Ages from the last touch: the rest is common to all and cancels. */
	for (size_t i = 0; i < n; i++) {
		weight[i] = credit_half_power(
			(double)(last - path->touch[i].ms) / half_life_ms);
		sum += weight[i];
	}
	for (size_t i = 0; i < n; i++) {
		unit[i] = (uint64_t)(weight[i] / sum * CREDIT_ONE);
		left -= unit[i];
	}
	/* Doubles this large are multiples of 128: it may be too much. */
	if (left > CREDIT_ONE)
		unit[n - 1] += left; /* the largest; modulo 2^64 */
	else
		deal(unit, n, left);
}

static void share_shapley(struct credit *c, const struct path *path,
	const struct players *players)
{
	size_t had = c->stamps, k = 0, given = 0;

	mem_grow(&c->stamp, &c->stamps, players_count(players),
		sizeof(*c->stamp));
	memset(c->stamp + had, 0, (c->stamps - had) * sizeof(*c->stamp));
	if (c->now > UINT32_MAX - 2) {
		memset(c->stamp, 0, c->stamps * sizeof(*c->stamp));
		c->now = 0;
	}
	c->now++;
	for (size_t i = 0; i < path->n; i++) {
		uint32_t *seen = &c->stamp[path->touch[i].player];
		c->unit[i] = *seen != c->now; /* its first appearance */
		*seen = c->now;
		k += c->unit[i];
	}
	for (size_t i = 0; i < path->n; i++)
		if (c->unit[i])
			c->unit[i] =
				CREDIT_ONE / k + (given++ < CREDIT_ONE % k);
}

void credit_share(struct credit *c, enum credit_model model,
	const struct credit_rules *rules, const struct path *path,
	const struct players *players)
{
	size_t n = path->n;

	mem_grow(&c->unit, &c->cap, n, sizeof(*c->unit));
	if (model == MODEL_POSITION) {
		share_position(c->unit, n, rules->weight);
		return;
	}
	if (model == MODEL_DECAY) {
		mem_grow(&c->weight, &c->weights, n, sizeof(*c->weight));
		share_decay(c->unit, path, rules->half_life_ms, c->weight);
		return;
	}
	if (model == MODEL_SHAPLEY) {
		share_shapley(c, path, players);
		return;
	}
	memset(c->unit, 0, n * sizeof(*c->unit));
	if (model == MODEL_LINEAR)
		deal(c->unit, n, CREDIT_ONE);
	else if (model == MODEL_FIRST)
		c->unit[0] = CREDIT_ONE;
	else if (model == MODEL_LAST)
		c->unit[n - 1] = CREDIT_ONE;
	else if (model == MODEL_LAST_ND)
		c->unit[path_last_other(path, players)] = CREDIT_ONE;
	else if (model == MODEL_FIRST_ND)
		c->unit[path_first_other(path, players)] = CREDIT_ONE;
	else
		c->unit[path_last_paid(path, players)] = CREDIT_ONE;
}

/* floor(R * unit / 10^18) in 10^-18, R = WHOLE + REST * 10^-9: whole units and
 * billionths apart, so that nothing overflows. */
static inline credit_sum money_of(amount whole, uint64_t rest, uint64_t unit)
{
	uint64_t high = unit / AMOUNT_UNIT, low = unit % AMOUNT_UNIT;

	return whole * (credit_sum)unit +
	       (credit_sum)(rest * high + rest * low / AMOUNT_UNIT);
}

void credit_money(
	credit_sum *money, amount revenue, const uint64_t *unit, size_t n)
{
	bool minus = revenue < 0;
	amount r = minus ? -revenue : revenue;
	bool small = r <= INT64_MAX; /* and 64-bit division will do */
	amount whole =
		small ? (amount)((uint64_t)r / AMOUNT_UNIT) : r / AMOUNT_UNIT;
	uint64_t rest = (uint64_t)(r - whole * AMOUNT_UNIT);
	credit_sum left = r * AMOUNT_UNIT;

	for (size_t i = 0; i < n; i++) {
		money[i] = unit[i] ? money_of(whole, rest, unit[i]) : 0;
		left -= money[i];
	}
	while (left > 0)
		for (size_t i = 0; i < n && left > 0; i++)
			if (unit[i]) {
				money[i]++;
				left--;
			}
	for (size_t i = 0; i < n && minus; i++)
		money[i] = -money[i];
}

/* A number in the making, in decimal. */
struct digits {
	char at[128];
	size_t n;
};

static void add_whole(struct digits *d, credit_sum x)
{
	char back[40];
	size_t n = 0;

	do {
		back[n++] = (char)('0' + (int)(x % 10));
		x /= 10;
	} while (x);
	while (n)
		d->at[d->n++] = back[--n];
}

static void write_digits(struct digits *d, credit_sum sum)
{
	credit_sum size = sum < 0 ? -sum : sum;
	uint64_t part = (uint64_t)(size % CREDIT_ONE);

	d->n = 0;
	if (sum < 0)
		d->at[d->n++] = '-';
	add_whole(d, size / CREDIT_ONE);
	if (part)
		d->at[d->n++] = '.';
	for (uint64_t unit = CREDIT_ONE / 10; part; unit /= 10) {
		d->at[d->n++] = (char)('0' + (int)(part / unit));
		part %= unit;
	}
}

/* What the digits say; FALLBACK if that is beyond reading. */
static double read_digits(const struct digits *d, double fallback)
{
	static const struct number_style plain = {'.', 0};
	double x;

	return real_parse(&x, (struct text){d->at, d->n}, &plain) ? x
								  : fallback;
}

void credit_print(struct buf *to, credit_sum sum)
{
	struct digits d;

	write_digits(&d, sum);
	buf_bytes(to, d.at, d.n);
}

double credit_double(credit_sum sum)
{
	struct digits d;

	write_digits(&d, sum);
	return read_digits(&d, (double)sum / CREDIT_ONE);
}

double credit_ratio(credit_sum sum, credit_sum of)
{
	struct digits d = {.n = 0};
	credit_sum rest = sum < 0 ? -sum : sum, divisor = of;

	if (sum < 0)
		d.at[d.n++] = '-';
	add_whole(&d, rest / divisor);
	d.at[d.n++] = '.';
	rest %= divisor;
	/* To 20 digits that count; what is tiny has zeros before them. */
	for (int i = 0, seen = 0; i < 60 && seen < 20 && rest; i++) {
		if (rest > AMOUNT_MAX / 10) {
			rest /= 10; /* beyond 10^37: digits enough are there */
			divisor /= 10;
		}
		rest *= 10;
		d.at[d.n++] = (char)('0' + (int)(rest / divisor));
		seen += seen || rest / divisor;
		rest %= divisor;
	}
	return read_digits(&d, (double)sum / (double)of);
}

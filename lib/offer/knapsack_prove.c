/* knapsack_prove.c - a knapsack of some hundred groups and several limits by
 * depth first search, whose prices are improved on the way.
 *
 * Each node has prices of its own: those of the node above, moved along the
 * subgradient of the dual function by steps that aim at the best choice known
 * (Polyak, "Minimization of unsmooth functionals", 1969), until the bound shows
 * that nothing better is below, or moves no more.  What then stays below the
 * best choice with any one option is left out (reduced costs, as Dantzig 1954
 * fixes variables), which mostly decides nearly all groups; of the others the
 * one that the steps could not settle is divided by its options.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "offer/knapsack_parts.h"

enum { MOST_GROUPS = 1000, MOST_LIMITS = 64, MOST_DEPTH = 200 };
enum { ROOT_STEPS = 300, STEPS = 14, PATIENCE = 2 };
#define MOST_WORK 2e8 /* options looked at */
#define FADE 0.8      /* how much of what was chosen before still counts */

struct prove {
	struct knapsack_answer *a;
	const struct knapsack *k;
	double *use, *value; /* of each use, of each option */
	double *scale;	     /* of a step, by limit */
	bool *out;	     /* options left out; behind them, by group: none */
	double *share;	     /* how often each of these was chosen lately */
	double *gain;	     /* by group: of its best option */
	uint32_t *pick;	     /* by group: that option or KNAPSACK_NONE */
	uint32_t *open;	     /* groups not decided, opens of them */
	uint32_t *place;     /* by group: where it was in open */
	uint32_t *now;	     /* by group: what it takes */
	uint32_t *trail;     /* what is to be undone: options, groups */
	size_t opens, trails;
	amount *left, worth, best;
	double work;
};

/* Where "none" of group G is among what may be left out. */
static uint32_t none_of(const struct prove *p, uint32_t g)
{
	return p->k->first[p->k->groups] + g;
}

static uint32_t marks(const struct prove *p)
{
	return none_of(p, (uint32_t)p->k->groups);
}

static double reduced(const struct prove *p, const double *price, uint32_t j)
{
	const struct knapsack *k = p->k;
	double r = p->value[j];

	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		r -= price[k->use[u].limit] * p->use[u];
	return r;
}

/* The best option of group G at PRICE; what is over of the limits in OVER. */
static double look_group(
	struct prove *p, const double *price, uint32_t g, double *over)
{
	const struct knapsack *k = p->k;
	double most = p->out[none_of(p, g)] ? -INFINITY : 0;
	uint32_t pick = KNAPSACK_NONE;

	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (p->out[j])
			continue;
		double r = reduced(p, price, j);
		if (r > most) {
			most = r;
			pick = j;
		}
	}
	if (pick != KNAPSACK_NONE)
		for (uint32_t u = k->use_first[pick];
			u < k->use_first[pick + 1]; u++)
			over[k->use[u].limit] -= p->use[u];
	p->gain[g] = most;
	p->pick[g] = pick;
	p->work += 1 + (double)(k->first[g + 1] - k->first[g]);
	return most;
}

/* The bound at PRICE of all that is possible here; OVER, the subgradient:
 * what the best options leave of each limit. */
static double look(struct prove *p, const double *price, double *over)
{
	double sum = (double)p->worth;

	for (unsigned l = 0; l < p->k->limits; l++) {
		over[l] = (double)p->left[l];
		if (price[l] > 0)
			sum += price[l] * over[l];
	}
	for (size_t i = 0; i < p->opens; i++)
		sum += look_group(p, price, p->open[i], over);
	return sum;
}

static void clear_shares(struct prove *p)
{
	const struct knapsack *k = p->k;

	for (size_t i = 0; i < p->opens; i++) {
		uint32_t g = p->open[i];
		for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++)
			p->share[j] = 0;
		p->share[none_of(p, g)] = 0;
	}
}

/* What was picked counts in the shares. */
static void count_picks(struct prove *p)
{
	const struct knapsack *k = p->k;

	for (size_t i = 0; i < p->opens; i++) {
		uint32_t g = p->open[i], none = none_of(p, g),
			 pick = p->pick[g] == KNAPSACK_NONE ? none : p->pick[g];
		for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++)
			p->share[j] *= FADE;
		p->share[none] *= FADE;
		p->share[pick] += 1 - FADE;
	}
}

/* Whether all picks fit, where OVER, as far as rounding can tell, is what they
 * leave; they are worth *WORTH. */
static bool picks_fit(struct prove *p, const double *over, amount *worth)
{
	amount left[MOST_LIMITS];

	for (unsigned l = 0; l < p->k->limits; l++)
		if (over[l] < 0)
			return false;
	memcpy(left, p->left, p->k->limits * sizeof(*left));
	*worth = p->worth;
	for (size_t i = 0; i < p->opens; i++) {
		uint32_t j = p->pick[p->open[i]];
		if (j == KNAPSACK_NONE)
			continue;
		if (!knapsack_fits(p->k, left, j, KNAPSACK_NONE))
			return false;
		knapsack_swap(p->k, left, j, KNAPSACK_NONE);
		*worth += p->k->value[j];
	}
	return true;
}

/* The picks may be the best choice so far. */
static void try_picks(struct prove *p, const double *over)
{
	amount worth;

	if (!picks_fit(p, over, &worth) || worth <= p->best)
		return;
	p->best = worth;
	memcpy(p->a->choice, p->now, p->k->groups * sizeof(*p->now));
	for (size_t i = 0; i < p->opens; i++)
		p->a->choice[p->open[i]] = p->pick[p->open[i]];
}

/* One step from PRICE, of length LENGTH at most; false: there is no way. */
static bool step(
	const struct prove *p, double *price, const double *over, double length)
{
	double norm = 0;

	for (unsigned l = 0; l < p->k->limits; l++)
		if (price[l] > 0 || over[l] < 0)
			norm += over[l] * over[l] * p->scale[l];
	if (!(norm > 0))
		return false;
	for (unsigned l = 0; l < p->k->limits; l++)
		price[l] = fmax(
			0, price[l] - length / norm * over[l] * p->scale[l]);
	return true;
}

/* Improve PRICE by MOST steps at most; returns the bound there, which is below
 * what would be better as soon as one is. */
static double descend(struct prove *p, double *price, int most)
{
	const size_t bytes = p->k->limits * sizeof(*price);
	double here[MOST_LIMITS], over[MOST_LIMITS], low = INFINITY, pace = 1;
	int idle = 0;

	memcpy(here, price, bytes);
	clear_shares(p);
	for (int i = 0; i < most; i++) {
		double bound = look(p, here, over);
		idle = bound < low ? 0 : idle + 1;
		if (bound < low) {
			low = bound;
			memcpy(price, here, bytes);
		}
		try_picks(p, over);
		if (low < knapsack_more(p->best))
			return low;
		count_picks(p);
		if (idle > 0 && idle % PATIENCE == 0)
			pace /= 2;
		if (!step(p, here, over, pace * (bound - (double)p->best)))
			break;
	}
	look(p, price, over);
	return low;
}

static void leave_out(struct prove *p, uint32_t mark)
{
	p->out[mark] = true;
	p->trail[p->trails++] = mark;
}

/* Group G takes OPTION, which fits. */
static void decide(struct prove *p, uint32_t g, uint32_t option)
{
	size_t at = 0;

	while (p->open[at] != g)
		at++;
	p->place[g] = (uint32_t)at;
	p->open[at] = p->open[--p->opens];
	p->now[g] = option;
	if (option != KNAPSACK_NONE) {
		knapsack_swap(p->k, p->left, option, KNAPSACK_NONE);
		p->worth += p->k->value[option];
	}
	p->trail[p->trails++] = marks(p) + g;
}

static void undecide(struct prove *p, uint32_t g)
{
	uint32_t option = p->now[g];

	p->open[p->opens++] = p->open[p->place[g]];
	p->open[p->place[g]] = g;
	p->now[g] = KNAPSACK_NONE;
	if (option == KNAPSACK_NONE)
		return;
	knapsack_swap(p->k, p->left, KNAPSACK_NONE, option);
	p->worth -= p->k->value[option];
}

static void undo(struct prove *p, size_t trails)
{
	while (p->trails > trails) {
		uint32_t what = p->trail[--p->trails];
		if (what < marks(p))
			p->out[what] = false;
		else
			undecide(p, what - marks(p));
	}
}

/* Leave out what of group G does not fit, or falls short by more than SLACK at
 * PRICE.  How many are left, the last of them in *ONE. */
static unsigned sift(struct prove *p, uint32_t g, const double *price,
	double slack, uint32_t *one)
{
	const struct knapsack *k = p->k;
	unsigned n = 0;

	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (p->out[j])
			continue;
		if (!knapsack_fits(k, p->left, j, KNAPSACK_NONE) ||
			p->gain[g] - reduced(p, price, j) > slack) {
			leave_out(p, j);
			continue;
		}
		*one = j;
		n++;
	}
	if (!p->out[none_of(p, g)] && p->gain[g] > slack)
		leave_out(p, none_of(p, g));
	if (!p->out[none_of(p, g)]) {
		*one = KNAPSACK_NONE;
		n++;
	}
	return n;
}

/* Sift all groups, and decide those of which one option is left; *DECIDED:
 * some were.  False: for one nothing is left. */
static bool sift_all(
	struct prove *p, const double *price, double slack, bool *decided)
{
	*decided = false;
	for (size_t i = p->opens; i-- > 0;) {
		uint32_t g = p->open[i], one = KNAPSACK_NONE;
		unsigned n = sift(p, g, price, slack, &one);
		if (n == 0)
			return false;
		if (n > 1)
			continue;
		decide(p, g, one);
		*decided = true;
	}
	return true;
}

/* The group of which the steps were least certain. */
static uint32_t doubtful(const struct prove *p)
{
	const struct knapsack *k = p->k;
	uint32_t best = p->open[0];
	double least = INFINITY;

	for (size_t i = 0; i < p->opens; i++) {
		uint32_t g = p->open[i];
		double most = p->share[none_of(p, g)];
		for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++)
			most = fmax(most, p->share[j]);
		if (most < least || (most == least && g < best)) {
			least = most;
			best = g;
		}
	}
	return best;
}

/* What a group may take: an option, or behind them all "none". */
struct child {
	double share;
	uint32_t mark;
};

static int by_share(const void *a, const void *b)
{
	const struct child *x = a, *y = b;

	if (x->share != y->share)
		return x->share > y->share ? -1 : 1;
	return (x->mark > y->mark) - (x->mark < y->mark);
}

/* What group G may take, the likeliest first; the caller frees it. */
static struct child *children(const struct prove *p, uint32_t g, size_t *n)
{
	const struct knapsack *k = p->k;
	struct child *c =
		mem_array(k->first[g + 1] - k->first[g] + 1, sizeof(*c));

	*n = 0;
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++)
		if (!p->out[j])
			c[(*n)++] = (struct child){p->share[j], j};
	if (!p->out[none_of(p, g)])
		c[(*n)++] =
			(struct child){p->share[none_of(p, g)], none_of(p, g)};
	qsort(c, *n, sizeof(*c), by_share);
	return c;
}

static bool search(struct prove *p, const double *above, int depth);

static bool divide(struct prove *p, const double *price, int depth)
{
	uint32_t g = doubtful(p);
	size_t n, trails = p->trails;
	struct child *c = children(p, g, &n);
	bool ended = true;

	for (size_t i = 0; i < n && ended; i++) {
		uint32_t none = none_of(p, g);
		decide(p, g, c[i].mark == none ? KNAPSACK_NONE : c[i].mark);
		ended = search(p, price, depth + 1);
		undo(p, trails);
	}
	free(c);
	return ended;
}

/* Whether all below this node is known to be no better than the best choice. */
static bool search(struct prove *p, const double *above, int depth)
{
	double price[MOST_LIMITS];
	bool decided = true;

	if (depth > MOST_DEPTH)
		return false;
	memcpy(price, above, p->k->limits * sizeof(*price));
	while (decided) {
		double bound = descend(p, price, depth ? STEPS : ROOT_STEPS);
		double more = knapsack_more(p->best);
		if (depth == 0)
			p->a->bound = fmin(p->a->bound, bound);
		if (p->work > MOST_WORK)
			return false;
		if (bound < more || !sift_all(p, price, bound - more, &decided))
			return true;
	}
	return p->opens == 0 || divide(p, price, depth);
}

static void begin(struct prove *p)
{
	const struct knapsack *k = p->k;
	uint32_t options = k->first[k->groups];

	for (uint32_t u = 0; u < k->use_first[options]; u++)
		p->use[u] = (double)k->use[u].amount;
	for (uint32_t j = 0; j < options; j++) {
		p->value[j] = (double)k->value[j];
		p->out[j] = k->value[j] <= 0;
	}
	for (uint32_t g = 0; g < k->groups; g++) {
		p->open[g] = g;
		p->now[g] = KNAPSACK_NONE;
	}
	p->opens = k->groups;
}

static void begin_limits(struct prove *p)
{
	const struct knapsack *k = p->k;

	for (unsigned l = 0; l < k->limits; l++) {
		double limit = (double)k->limit[l];
		p->left[l] = k->limit[l];
		p->scale[l] = k->limit[l] == KNAPSACK_FREE
				      ? 0
				      : 1 / fmax(1, limit * limit);
	}
}

static void release(struct prove *p)
{
	free(p->use);
	free(p->value);
	free(p->scale);
	free(p->out);
	free(p->share);
	free(p->gain);
	free(p->pick);
	free(p->open);
	free(p->place);
	free(p->now);
	free(p->trail);
	free(p->left);
}

static void make(struct prove *p)
{
	const struct knapsack *k = p->k;
	uint32_t options = k->first[k->groups];

	p->use = mem_array(k->use_first[options], sizeof(*p->use));
	p->value = mem_array(options, sizeof(*p->value));
	p->scale = mem_array(k->limits, sizeof(*p->scale));
	p->out = mem_zero(marks(p), sizeof(*p->out));
	p->share = mem_zero(marks(p), sizeof(*p->share));
	p->gain = mem_zero(k->groups, sizeof(*p->gain));
	p->pick = mem_array(k->groups, sizeof(*p->pick));
	p->open = mem_array(k->groups, sizeof(*p->open));
	p->place = mem_array(k->groups, sizeof(*p->place));
	p->now = mem_array(k->groups, sizeof(*p->now));
	p->trail = mem_array(marks(p) + k->groups, sizeof(*p->trail));
	p->left = mem_array(k->limits, sizeof(*p->left));
}

void knapsack_prove(struct knapsack_answer *a, const struct knapsack *k)
{
	struct prove p = {.a = a, .k = k, .best = a->value};
	double price[MOST_LIMITS];

	if (k->groups == 0 || k->groups > MOST_GROUPS || k->cost ||
		k->limits > MOST_LIMITS || k->first[k->groups] == 0)
		return;
	make(&p);
	begin(&p);
	begin_limits(&p);
	for (unsigned l = 0; l < k->limits; l++)
		price[l] = k->limit[l] == KNAPSACK_FREE ? 0 : a->price[l];
	a->exact = search(&p, price, 0);
	knapsack_count(a, k);
	release(&p);
}

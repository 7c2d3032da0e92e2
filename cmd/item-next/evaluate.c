/* evaluate.c - how good lists are, and settings chosen by that. */
#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "item-next/parts.h"

enum {
	CHUNK = 256,   /* customers of a chunk */
	LEAST = 3,     /* items of a history that is judged */
	ENOUGH = 20000 /* customers that --tune asks */
};

void evaluate_columns(struct setup *s)
{
	static const char *const name[] = {"kind", "history", "customers",
		"hit_rate", "hit_se", "ndcg", "coverage", "common", "decay",
		"window", "lambda"};

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		setup_column(s, name[i]);
}

/* What threads share; each has its room. */
struct judging {
	struct answer *a;
	const uint32_t *held; /* by customer */
	size_t every;	      /* only each so many customers are judged */
	bool suits;
	struct {
		struct recommend_room room;
		struct suiting suiting;
		struct hits judge;
	} * of;
};

static void judge_customer(struct judging *g, size_t customer, unsigned worker)
{
	struct answer *a = g->a;
	struct suiting *suiting = &g->of[worker].suiting;
	struct recommend_room *room = &g->of[worker].room;
	struct recommend_may may = {g->suits ? products_suit : NULL, suiting};
	size_t length = histories_length(&a->histories, customer);

	suiting->customer = a->person ? a->person[customer] : SIDE_NONE;
	size_t n = recommend(room,
		a->histories.item + a->histories.start[customer], length,
		answer_segment(a, customer), &may);
	hits_add(
		&g->of[worker].judge, length, room->pick, n, g->held[customer]);
}

static void judge_chunk(void *arg, size_t chunk, unsigned worker)
{
	struct judging *g = arg;
	size_t end = g->a->histories.customers, from = chunk * CHUNK;

	for (size_t c = from; c < end && c < from + CHUNK; c++)
		if (g->held[c] != HISTORIES_NONE && c % g->every == 0)
			judge_customer(g, c, worker);
}

/* Judge the lists of the model at hand by HELD, into J. */
static void judge_all(
	struct hits *j, struct answer *a, const uint32_t *held, size_t every)
{
	unsigned threads = a->how.threads ? a->how.threads : 1;
	struct judging g = {.a = a, .held = held, .every = every};

	g.suits = a->config->products || a->config->suits;
	g.of = mem_array(threads, sizeof(*g.of));
	for (unsigned t = 0; t < threads; t++) {
		recommend_init(&g.of[t].room, &a->recommender);
		suiting_init(&g.of[t].suiting, a);
		hits_init(&g.of[t].judge, a->recommender.each,
			a->histories.items);
	}
	chunks_run(threads, (a->histories.customers + CHUNK - 1) / CHUNK,
		judge_chunk, &g);
	for (unsigned t = 0; t < threads; t++) {
		hits_join(j, &g.of[t].judge);
		hits_release(&g.of[t].judge);
		recommend_release(&g.of[t].room);
		suiting_release(&g.of[t].suiting);
	}
	free(g.of);
}

/* The best of what was tried. */
struct tuning {
	const uint32_t *held;
	size_t every;
	double ndcg, decay;
	struct weights_how how;
};

/* Try all decays with the weights at hand. */
static void try_decays(struct tuning *best, struct answer *a)
{
	static const double decay[] = {0.8, 1, 0.95, 0.9, 0.7, 0.5};
	struct hits_figures f;
	struct hits j;

	for (size_t i = 0; i < sizeof(decay) / sizeof(*decay); i++) {
		a->recommender.decay = decay[i];
		hits_init(&j, a->recommender.each, a->histories.items);
		judge_all(&j, a, best->held, best->every);
		hits_figures_of(&f, &j, HITS_ALL);
		hits_release(&j);
		if (!(f.ndcg > best->ndcg))
			continue;
		best->ndcg = f.ndcg;
		best->decay = decay[i];
		best->how = a->how;
	}
}

/* All windows of next, or lambdas of ease and slim. */
static const char *try_all(struct tuning *best, struct answer *a)
{
	static const size_t window[] = {5, 1, 2, 10, 50};
	static const double lambda[] = {100, 10, 30, 300, 1000};
	size_t n = a->how.kind == WEIGHTS_COSINE ? 1 : 5;

	for (size_t i = 0; i < n; i++) {
		a->how.window = window[i];
		a->how.lambda = lambda[i];
		TRY(answer_learn(a));
		try_decays(best, a);
	}
	return NULL;
}

static size_t count_held(const struct answer *a, const uint32_t *held)
{
	size_t n = 0;

	for (size_t c = 0; c < a->histories.customers; c++)
		n += held[c] != HISTORIES_NONE;
	return n;
}

/* Choose settings by the histories at hand, whose last items they lose. */
static const char *tune(struct answer *a)
{
	uint32_t *held = mem_array(a->histories.customers, sizeof(*held));
	struct tuning best = {
		.held = held, .ndcg = -1, .decay = a->decay, .how = a->how};

	histories_hold(&a->histories, held, LEAST);
	size_t n = count_held(a, held);
	best.every = 1 + n / ENOUGH;
	const char *why =
		n ? try_all(&best, a)
		  : "--tune: no history is long enough "
		    "to hold a product out (want three, with --eval four)";
	free(held);
	a->how = best.how;
	a->decay = best.decay;
	setup_note(a->setup, "tuned_decay", best.decay);
	setup_note(a->setup, "tuned_window", (double)best.how.window);
	setup_note(a->setup, "tuned_lambda", best.how.lambda);
	return why;
}

const char *evaluate_tune(struct answer *a)
{
	const char *why = tune(a);

	answer_lay(a);
	return why;
}

static void put_settings(struct answer *a)
{
	enum weights_kind kind = a->how.kind;
	bool linear = kind == WEIGHTS_EASE || kind == WEIGHTS_SLIM;

	out_real(a->out,
		kind == WEIGHTS_POPULAR ? (double)NAN : a->recommender.decay);
	out_real(a->out,
		kind == WEIGHTS_NEXT ? (double)a->how.window : (double)NAN);
	out_real(a->out, linear ? a->how.lambda : (double)NAN);
}

static void put_group(struct answer *a, const struct hits *j, unsigned group)
{
	struct hits_figures f;

	hits_figures_of(&f, j, group);
	if (f.customers == 0)
		return;
	out_string(a->out, print_kind(a->how.kind));
	out_string(a->out, hits_group[group]);
	out_int(a->out, (int64_t)f.customers);
	out_real(a->out, f.hit_rate);
	out_real(a->out, f.hit_se);
	out_real(a->out, f.ndcg);
	out_real(a->out, group == HITS_ALL ? f.coverage : (double)NAN);
	out_real(a->out, group == HITS_ALL ? f.common : (double)NAN);
	put_settings(a);
	out_end(a->out);
}

/* Learn, judge, and print a row of each group. */
static const char *print_model(struct answer *a, const uint32_t *held)
{
	struct hits j;

	TRY(answer_learn(a));
	hits_init(&j, a->recommender.each, a->histories.items);
	judge_all(&j, a, held, 1);
	for (unsigned g = 0; g < HITS_GROUPS; g++)
		put_group(a, &j, g);
	hits_release(&j);
	return a->out->failed;
}

static const char *print_beside(struct answer *a, const uint32_t *held)
{
	enum weights_kind kind = a->how.kind;

	if (kind != WEIGHTS_POPULAR)
		TRY(print_model(a, held));
	a->how.kind = WEIGHTS_POPULAR;
	const char *why = print_model(a, held);
	a->how.kind = kind;
	return why;
}

const char *evaluate_print(struct answer *a)
{
	uint32_t *held = mem_array(a->histories.customers, sizeof(*held));
	const char *why = NULL;

	histories_hold(&a->histories, held, LEAST);
	if (count_held(a, held) == 0)
		why = "nobody has three products: there is nothing to judge by";
	if (!why && a->config->tune) {
		why = tune(a);
		answer_lay(a);
		histories_hold(&a->histories, held, LEAST);
	}
	if (!why)
		why = print_beside(a, held);
	free(held);
	return why;
}

/* answer.c - from events to a model, and what is told. */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "item-next/parts.h"

struct text answer_customer(const struct answer *a, size_t customer)
{
	return table_key(&a->state->visits.lists.table, a->order[customer]);
}

struct text answer_product(const struct answer *a, uint32_t item)
{
	return a->config->apply
		       ? piled_at(&a->config->model.names, item)
		       : table_key(&a->state->visits.items, a->products[item]);
}

/* Customers of --customers who have no event get recommendations, too. */
static void meet_all(struct answer *a)
{
	const struct table *keys = &a->config->people.keys;

	for (size_t i = 0; a->config->customers && i < keys->n; i++)
		visits_meet(&a->state->visits, table_key(keys, i));
	visits_settle(&a->state->visits);
}

/* The row of each customer in --customers. */
static void find_people(struct answer *a)
{
	size_t n = a->histories.customers;

	if (!a->config->customers)
		return;
	a->person = mem_array(n, sizeof(*a->person));
	for (size_t c = 0; c < n; c++) {
		a->person[c] =
			side_find(&a->config->people, answer_customer(a, c));
		if (a->person[c] == SIDE_NONE && a->unknown++ == 0)
			a->first_unknown = c;
	}
}

/* The segment of each customer; an empty cell is none. */
static void find_segments(struct answer *a)
{
	const struct config *c = a->config;
	size_t n = a->histories.customers;

	table_init(&a->segments, 1, hash_seed());
	if (c->segment_column < 0)
		return;
	a->segment = mem_array(n, sizeof(*a->segment));
	for (size_t i = 0; i < n; i++) {
		size_t row = a->person[i];
		struct text t = row == SIDE_NONE
					? text_of("")
					: side_cell(&c->people, row,
						  (size_t)c->segment_column);
		a->segment[i] = t.len == 0 ? UINT32_MAX
				: c->apply
					? learnt_segment(&c->model, t)
					: (uint32_t)table_put(&a->segments, t);
	}
	size_t segments = c->apply ? c->model.parts.n : a->segments.n;
	for (size_t i = 0; i < n; i++)
		if (a->segment[i] > segments)
			a->segment[i] = (uint32_t)segments;
}

void answer_lay(struct answer *a)
{
	struct visits *v = &a->state->visits;
	const struct config *c = a->config;
	uint32_t *rank =
		c->apply ? learnt_ranks(&c->model, &v->items, &a->missed)
			 : visits_ranks(v);

	histories_release(&a->histories);
	histories_init(&a->histories, v, a->order,
		&(struct histories_how){rank,
			c->apply ? c->model.names.n : v->items.n, a->most});
	free(rank);
}

static struct recommend_how how_of(
	const struct answer *a, enum weights_kind kind)
{
	const struct config *c = a->config;

	return (struct recommend_how){
		.decay = c->apply ? c->model.decay : c->decay,
		.most = a->most,
		.each = (size_t)c->each,
		.because = c->eval ? 0 : (size_t)c->because,
		.owned = c->owned != 0,
		.fill = c->fill == 0 || kind == WEIGHTS_POPULAR,
		.category = c->category < 0 ? NULL : a->category,
		.categories = a->categories,
		.of_category = (size_t)c->of_category};
}

static void prepare(struct answer *a)
{
	const struct config *c = a->config;

	a->most = c->apply ? c->model.history : (size_t)c->history;
	answer_lay(a);
	find_people(a);
	find_segments(a);
	products_find(a);
	products_suit(a);
	struct weights_how how = {
		.kind = c->apply ? c->model.kind : (enum weights_kind)c->kind,
		.window = (size_t)c->window,
		.neighbours = (size_t)c->neighbours,
		.lambda = c->lambda,
		.threads = setup_threads(a->setup)};
	a->learner = (struct learner){.h = &a->histories,
		.segment = a->segment,
		.segments = a->segments.n,
		.learnt = c->apply ? &c->model : NULL,
		.how = how,
		.recommend = how_of(a, how.kind)};
}

static void release(struct answer *a)
{
	learner_forget(&a->learner);
	histories_release(&a->histories);
	caps_release(&a->caps);
	table_release(&a->segments);
	free(a->person);
	free(a->segment);
	free(a->listed);
	free(a->category);
	free(a->order);
}

static const char *answer(struct answer *a)
{
	if (a->config->eval)
		return evaluate_print(a);
	if (a->config->tune)
		TRY(evaluate_tune(a));
	TRY(learner_learn(&a->learner));
	if (a->config->saved)
		TRY(model_save(a, a->config->saved));
	caps_bound(a);
	return print_all(a);
}

/* Of all customers in the state; QUIET: nothing is told. */
static const char *answer_all(struct answer *a, bool quiet)
{
	struct visits *v = &a->state->visits;
	uint32_t *products;
	const char *why;

	visits_settle(v);
	a->order = table_sorted_by(&v->lists.table, setup_threads(a->setup));
	a->products = products = table_sorted(&v->items);
	prepare(a);
	why = learner_check_size(&a->learner, (size_t)a->config->most_products);
	if (!why)
		why = answer(a);
	if (!why && !quiet)
		notices_tell(a);
	release(a);
	free(products);
	return why;
}

const char *answer_each(struct state *s, struct config *c, struct out *out)
{
	struct answer a = {
		.config = c, .state = s, .setup = c->setup, .out = out};
	const char *why = answer_all(&a, true);

	s->unlearnt += a.missed.n;
	return why;
}

const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct answer a = {
		.config = config, .state = at, .setup = setup, .out = out};

	if (a.config->row_each) {
		setup_count(setup, "products_unlearnt", a.state->unlearnt, NULL,
			"products that are not in the model of --apply do not "
			"count");
		return NULL;
	}
	visits_settle(&a.state->visits);
	meet_all(&a);
	return answer_all(&a, false);
}

/* answer.c - from all rows to clusters and segments, and to the model that is
 * saved. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "cluster/drift.h"
#include "cluster/grouped.h"
#include "rfm-cluster/parts.h"

static const char *open_book(struct answer *a, struct state *s)
{
	struct config *c = a->config;
	struct zone *zone = setup_zone(a->setup);
	int64_t newest = customers_newest(&s->customers);

	if (s->ready.n > 0 || c->kind == READY) {
		book_of_table(&a->book, &s->ready, c->d, c->numbered);
		if (c->previous && !c->as_of.given)
			return "--previous with a ready table wants --as-of, "
			       "the day that is written as changed_on";
		a->dated = c->as_of.given;
		a->as_of = a->dated ? zone_day(zone, c->as_of.ms) : 0;
		return NULL;
	}
	a->dated = true;
	if (c->as_of.given) {
		a->as_of = zone_day(zone, c->as_of.ms);
		if (s->customers.table.n > 0)
			setup_as_of_late(a->setup, a->as_of,
				zone_day(zone, customers_oldest(&s->customers)),
				zone_day(zone, newest), 360);
	} else if (s->customers.table.n > 0) {
		TRY(setup_after_today(a->setup, zone_day(zone, newest)));
		a->as_of = zone_day(zone, newest) + 1;
	}
	if (s->customers.table.n > 0 && zone_day(zone, newest) > a->as_of)
		return fail_text("the state has a transaction after --as-of=%s",
			c->as_of.text);
	book_of_customers(&a->book, &s->customers, a->as_of, zone);
	a->book.d = c->d;
	return NULL;
}

/* How segments are told: as the model says, by rules, or by the log-means. */
static void choose_segments(struct answer *a, double *const x[])
{
	struct config *c = a->config;

	if (!a->segmented)
		return;
	a->segments = (struct segments){
		.rule = c->model.rule, .n_rules = c->model.rules};
	grouped_segments(&a->segments, &a->book, x,
		c->apply ? &c->model.cuts : NULL, c->rule, c->n_rules);
}

static void score(struct answer *a, double *const x[])
{
	const struct config *c = a->config;
	double threshold[SCORE_MAX];
	size_t split = 0, first = a->book.n;
	unsigned given[3];

	for (unsigned j = 0; j < 3 && c->scores; j++) {
		size_t at;
		char name[32] = "threshold_r";
		a->score[j] = mem_array(a->book.n, 1);
		grouped_score(a->score[j], threshold, &c->cut, j,
			(enum score_bins)c->bins, (unsigned)c->scores, x[j],
			a->book.n);
		for (unsigned i = 0; i + 1 < (unsigned)c->scores; i++) {
			snprintf(name, sizeof(name), "threshold_%c%u", "rfm"[j],
				i + 1);
			setup_note(a->setup, name, threshold[i]);
		}
		given[j] = score_given(
			a->score[j], a->book.n, (unsigned)c->scores);
		split += score_split(&at, a->score[j], threshold,
			(unsigned)c->scores, x[j], a->book.n);
		first = at < first ? at : first;
	}
	if (c->scores)
		notices_scores(a, given, split, first);
}

/* What --save will need of the columns before they are scaled; and how far they
 * are from those of --apply. */
static void compare_columns(struct answer *a, double *const x[])
{
	const struct config *c = a->config;
	const struct model *m = &c->model;
	size_t n = a->book.n;

	for (unsigned j = 0; j < a->book.d && c->save; j++)
		drift_learn(a->saved.count[j], a->saved.edge[j], x[j], n);
	for (unsigned j = 0; j < a->book.d && c->apply; j++)
		a->psi[j] = drift_of(m->count[j], m->edge[j], x[j], n);
}

/* K, or as many as there are different customers. */
static unsigned fewer_clusters(const struct answer *a, unsigned k)
{
	struct points p = clustering_points(&a->clusters);
	size_t distinct = a->config->apply || a->config->warm
				  ? k
				  : kmeans_distinct(&p, k);

	setup_part(a->setup, "clusters_found", distinct, k,
		"there are not as many different customers as -k asks for; "
		"clusters");
	return (unsigned)distinct;
}

static const char *make_clusters(struct answer *a)
{
	struct config *c = a->config;
	struct clustering *clusters = &a->clusters;
	unsigned threads = setup_threads(a->setup);
	struct kmeans_options o = KMEANS_DEFAULTS;

	o.k = fewer_clusters(a, (unsigned)c->k.low);
	o.seed = (uint64_t)c->seed;
	o.starts = (unsigned)c->starts;
	o.threads = threads;
	if (c->apply)
		clustering_apply(clusters, &c->model, threads);
	else if (c->warm)
		TRY(clustering_warm(clusters, &c->model, threads));
	else
		TRY(clustering_fit(
			clusters, (enum scale_transform)c->transform, &o));
	a->profile = mem_array(clusters->fit.k, sizeof(*a->profile));
	book_profiles(a->profile, clusters->fit.k, &a->book, clusters->label);
	if (!c->apply &&
		!c->warm) { /* by money, or the first of the features */
		grouped_number(
			clusters, a->profile, a->segmented ? a->book.d - 1 : 0);
		book_profiles(
			a->profile, clusters->fit.k, &a->book, clusters->label);
	}
	setup_note(a->setup, "customers", (double)a->book.n);
	setup_note(a->setup, "clusters", clusters->fit.k);
	setup_note(a->setup, "inertia", clusters->fit.inertia);
	setup_note(a->setup, "iterations", clusters->fit.iterations);
	setup_note(a->setup, "start", clusters->fit.start);
	setup_note(a->setup, "swaps", clusters->fit.swaps);
	notices_clusters(a);
	return NULL;
}

static void save_model(struct answer *a)
{
	const struct config *c = a->config;
	const struct clustering *clusters = &a->clusters;
	struct model *m = &a->saved;
	unsigned k = clusters->fit.k;

	m->scale = clusters->scale;
	m->k = k;
	m->centroid = clusters->fit.centroid;
	m->size = mem_array(k, sizeof(*m->size));
	for (unsigned i = 0; i < k; i++)
		m->size[i] = clusters->fit.size[i];
	for (unsigned j = 0; j < c->d; j++)
		m->feature[j] = c->name[j];
	m->has_cuts = a->segmented;
	m->cuts = a->segments.cuts;
	m->rule = (struct segment_rule *)a->segments.rule; /* only read */
	m->rules = a->segments.n_rules;
	m->seed = (uint64_t)c->seed;
	m->as_of = a->dated ? a->as_of * WHEN_DAY_MS : MODEL_NO_TIME;
	m->n = a->book.n;
	m->inertia = clusters->fit.inertia;
	model_write(&setup_file(a->setup, c->save)->rows, m);
	free(m->size);
}

static const char *print(struct answer *a, struct out *out)
{
	const struct config *c = a->config;

	if (c->save)
		save_model(a);
	if (c->apply)
		tables_drift(a);
	if (c->rules)
		return tables_rules(a, out);
	if (c->summary == BY_MOVES)
		return moves_print(a, out);
	if (c->summary != NO_SUMMARY)
		return tables_summary(a, out);
	return lines_print(a, out);
}

/* Without customers the answer is empty; a model cannot be made of it, and one
 * that is applied has nothing to be compared with. */
static const char *nobody(struct answer *a)
{
	if (a->config->save)
		return "no customers to fit a model from";
	for (unsigned j = 0; j < a->config->d; j++)
		a->psi[j] = NAN;
	if (a->config->apply)
		tables_drift(a);
	return NULL;
}

static const char *answer(struct answer *a, struct out *out)
{
	struct config *c = a->config;
	struct clustering *clusters = &a->clusters;

	if (a->book.n == 0)
		return nobody(a);
	clusters->d = a->book.d;
	clusters->n = a->book.n;
	a->columns = a->segmented ? 3 : a->book.d;
	for (unsigned j = 0; j < a->columns; j++)
		clusters->x[j] = book_column(&a->book, j);
	if (c->k.low != c->k.high)
		return tables_choose(a, out);
	choose_segments(a, clusters->x);
	score(a, clusters->x);
	compare_columns(a, clusters->x);
	TRY(make_clusters(a));
	return print(a, out);
}

/* Customers that were numbered, by the column id, if no two are the same. */
static void name_customers(struct state *s, struct config *c)
{
	struct table named;
	uint64_t number;
	char key[24];

	if (!c->numbered)
		return;
	if (s->ids_fail || s->ready.n == 0) {
		setup_off(c->setup, "customer",
			fail_text("%s: no column 'customer': customers are "
				  "numbered by row, from 1, and bad rows count "
				  "(nor is there a column 'id' that is "
				  "different in every row)",
				c->file));
		return;
	}
	setup_off(c->setup, "customer",
		fail_text("%s: no column 'customer': the column 'id', which is "
			  "different in every row, names customers",
			c->file));
	table_init(&named, c->d * sizeof(double), hash_seed());
	for (size_t i = 0; i < s->ids.n; i++) {
		memcpy(&number, table_value(&s->ids, i), sizeof(number));
		int n = snprintf(
			key, sizeof(key), "%llu", (unsigned long long)number);
		size_t from =
			table_find(&s->ready, (struct text){key, (size_t)n});
		size_t to = table_put(&named, table_key(&s->ids, i));
		memcpy(table_value(&named, to), table_value(&s->ready, from),
			c->d * sizeof(double));
	}
	table_release(&s->ready);
	s->ready = named;
	c->numbered = false;
}

static void release(struct answer *a)
{
	for (unsigned j = 0; j < a->columns; j++)
		free(a->clusters.x[j]);
	clustering_release(&a->clusters);
	for (unsigned j = 0; j < 3; j++)
		free(a->score[j]);
	free(a->profile);
	free(a->segments.met);
	free(a->names_met);
}

const char *answer_each(struct state *s, struct config *c, struct out *out)
{
	struct answer a = {.config = c,
		.setup = c->setup,
		.segmented = c->features.n == 0};
	struct clustering *clusters = &a.clusters;

	book_of_table(&a.book, &s->ready, c->d, false);
	clusters->d = a.columns = a.book.d;
	clusters->n = a.book.n;
	for (unsigned j = 0; j < a.columns; j++)
		clusters->x[j] = book_column(&a.book, j);
	choose_segments(&a, clusters->x);
	clustering_apply(clusters, &c->model, 1);
	const char *why = lines_print(&a, out);
	release(&a);
	return why;
}

const char *answer_finish(
	void *state, void *config, struct setup *s, struct out *out)
{
	struct config *c = config;
	struct state *rows = state;
	struct answer a = {
		.config = c, .setup = s, .segmented = c->features.n == 0};
	if (rows->failed || c->each)
		return rows->failed;
	if (c->with_age) {
		notices_rows(state, c);
		notices_orders(state, c);
		notices_customers(c, &rows->customers.table);
		return ages_print(state, c, out);
	}
	if (c->moneyless || rows->moneyless)
		c->d = 2;
	name_customers(rows, c);
	const char *why = open_book(&a, state);

	notices_rows(state, c);
	notices_orders(state, c);
	if (!why && !c->numbered)
		notices_customers(c, a.book.table);
	if (!why)
		why = answer(&a, out);
	release(&a);
	return why ? why : out->failed;
}

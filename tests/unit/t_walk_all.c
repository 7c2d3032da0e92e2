/* t_walk_all.c - what several threads read and walk is what one does; numbers
 * that they agree on; and identifiers of several customers. */
#include "journey/walk_all.h"

#include <stdio.h>

#include "base/mem.h"
#include "base/random.h"
#include "journey/rank.h"
#include "journey/reach.h"
#include "unit.h"

enum {
	READERS = 3,
	CUSTOMERS = 9000,
	EVENTS = 60000,
	FIRST = 500, /* events that are there before others read */
	CELLS = 90   /* more than bits */
};

static const struct walk_rules rules = {
	.path = {.conv_touch = true, .lookback = -1},
	.credit = {.weight = {CREDIT_ONE / 5 * 2, CREDIT_ONE / 5,
			   CREDIT_ONE / 5 * 2},
		.half_life_ms = 1000000},
	.model = {MODEL_LINEAR, MODEL_ROW, MODEL_DECAY},
	.n_models = 3,
	.order = 2,
	.buckets = TALLY_BUCKETS,
	.period = PERIOD_MONTH,
	.since = INT64_MIN,
	.by_row = true,
	.by_path = true,
	.ordered = true,
	.chained = true,
	.coalesced = true};

static void begin(struct walk_book *w, const struct walk_rules *of)
{
	struct zone utc;

	ck_assert_ptr_null(zone_open(&utc, "UTC"));
	walk_init(w, of, 1, NULL, 0, &utc);
}

/* Row I of the log, which is the same whoever reads it. */
static void add_row(struct walk_book *w, unsigned i)
{
	char who[40], name[16], id[16];
	struct random r;
	struct event_in e = {.cost = i % 5 ? 0 : 7};
	struct text cell;

	random_seed(&r, i);
	snprintf(who, sizeof(who), i % 2 ? "c%u" : "a customer, number %u",
		(unsigned)random_below(&r, CUSTOMERS));
	snprintf(name, sizeof(name), "n%u", (unsigned)random_below(&r, 12));
	snprintf(id, sizeof(id), "o%u", i % 700);
	e.ms = 1760000000000 + (int64_t)random_below(&r, 9000000000);
	e.converted = random_below(&r, 9) == 0;
	if (e.converted) {
		e.revenue = (amount)i * 1000000 - 9000000;
		e.id = i % 3 ? text_of(id) : text_of("");
		e.line = i;
	}
	cell = i % 50 ? text_of(name) : text_of("");
	ck_assert_ptr_null(players_put(&w->players, &e.player, &cell));
	events_add(&w->events, text_of(who), &e);
	events_settle(&w->events);
}

struct reader {
	struct walk_book *w;
	unsigned from;
};

static void *read_some(void *arg)
{
	const struct reader *r = arg;

	for (unsigned i = r->from; i < EVENTS; i += READERS)
		add_row(r->w, i);
	return NULL;
}

/* ---- numbers ---- */

static void follow(struct walk_book **w, struct lead *lead)
{
	lead_init(lead, &w[0]->players.tuples);
	for (unsigned i = 0; i < READERS; i++)
		players_follow(&w[i]->players, &w[0]->players, lead);
}

static void unfollow(struct walk_book **w, struct lead *lead)
{
	for (unsigned i = 0; i < READERS; i++)
		players_alone(&w[i]->players);
	for (unsigned i = 1; i < READERS; i++) {
		ck_assert_uint_eq(players_count(&w[i]->players),
			players_count(&w[0]->players));
		for (uint32_t p = 0; p < players_count(&w[0]->players); p++)
			ck_assert(text_equal(players_key(&w[i]->players, p),
				players_key(&w[0]->players, p)));
	}
	lead_release(lead);
}

/* The first rows by one, the rest by threads that share them. */
static void read_shared(struct walk_book *all)
{
	struct walk_book other[READERS - 1];
	struct walk_book *w[READERS] = {all, &other[0], &other[1]};
	struct events *events[READERS];
	struct reader reader[READERS];
	pthread_t thread[READERS];
	struct lead lead;

	for (unsigned i = 0; i < FIRST; i++)
		add_row(all, i);
	for (unsigned i = 0; i < READERS; i++) {
		if (i)
			begin(w[i], all->rules);
		events[i] = &w[i]->events;
		reader[i] = (struct reader){w[i], FIRST + i};
	}
	follow(w, &lead);
	events_share(events, READERS);
	for (unsigned i = 0; i < READERS; i++)
		ck_assert_int_eq(
			pthread_create(&thread[i], NULL, read_some, &reader[i]),
			0);
	for (unsigned i = 0; i < READERS; i++)
		pthread_join(thread[i], NULL);
	events_unite(events, READERS);
	unfollow(w, &lead);
	for (unsigned i = 1; i < READERS; i++)
		walk_release(w[i]);
}

static void read_alone(struct walk_book *w)
{
	for (unsigned i = 0; i < EVENTS; i++)
		add_row(w, i);
}

/* ---- the same ---- */

static void same_cell(
	const struct tally *a, size_t i, const struct tally *b, size_t j)
{
	const struct tally_cell *x = &a->cell[i], *y = &b->cell[j];

	ck_assert_int_eq(x->period, y->period);
	ck_assert_uint_eq(x->reach, y->reach);
	ck_assert_uint_eq(x->users, y->users);
	ck_assert_uint_eq(x->converted, y->converted);
	ck_assert(x->cost == y->cost);
	for (unsigned m = 0; m < a->models; m++)
		for (unsigned k = 0; k < a->buckets; k++) {
			const struct share *s = tally_share(a, i, m, k),
					   *t = tally_share(b, j, m, k);
			ck_assert(s->count == t->count && s->money == t->money);
		}
}

static void same_tally(const struct walk_book *a, const struct walk_book *b)
{
	uint32_t *p = rank_players(&a->players), *q = rank_players(&b->players);
	size_t n, m;
	size_t *x = rank_cells(&a->tally, p, &n),
	       *y = rank_cells(&b->tally, q, &m);

	ck_assert_uint_eq(n, m);
	ck_assert_uint_gt(n, 30);
	for (size_t i = 0; i < n; i++) {
		ck_assert(text_equal(
			players_key(&a->players, a->tally.cell[x[i]].player),
			players_key(&b->players, b->tally.cell[y[i]].player)));
		same_cell(&a->tally, x[i], &b->tally, y[i]);
	}
	for (unsigned k = 0; k < TALLY_BUCKETS; k++)
		ck_assert(a->tally.total[k].count == b->tally.total[k].count &&
			  a->tally.total[k].money == b->tally.total[k].money);
	ck_assert_uint_eq(a->tally.customers, b->tally.customers);
	ck_assert_uint_eq(a->tally.converted, b->tally.converted);
	ck_assert_uint_eq(a->tally.users, b->tally.users);
	ck_assert(a->tally.refunds && b->tally.refunds);
	free(p);
	free(q);
	free(x);
	free(y);
}

static void same_seen(const struct walk_book *a, const struct walk_book *b)
{
	for (int i = 0; i < WALK_KINDS; i++) {
		const struct first *x = &a->seen[i], *y = &b->seen[i];
		ck_assert_uint_eq(x->n, y->n);
		ck_assert(x->known == y->known);
		ck_assert(!x->known ||
			  (x->ms == y->ms && text_equal(buf_view(&x->customer),
						     buf_view(&y->customer))));
	}
	ck_assert_uint_gt(a->seen[WALK_SHARED].n, 0);
	ck_assert_uint_eq(a->orders, b->orders);
}

/* What markov and coalitions make of them, which are doubles of sums. */
static void same_credit(struct walk_book *a, struct walk_book *b)
{
	struct walk_book *w[2] = {a, b};
	struct share *share[2];
	uint32_t *rank[2];
	size_t *order[2], n[2];

	for (int i = 0; i < 2; i++) {
		if (!w[i]->chains.whole)
			chains_close(
				&w[i]->chains, &w[i]->tally, &w[i]->players);
		rank[i] = rank_players(&w[i]->players);
		order[i] = rank_cells(&w[i]->tally, rank[i], &n[i]);
		share[i] = mem_zero(w[i]->tally.n + 1, sizeof(*share[i]));
		for (unsigned skip = 3; skip <= TALLY_BUCKETS;
			skip += TALLY_BUCKETS - 3) {
			ck_assert_ptr_null(chains_credit(share[i],
				&w[i]->chains, &w[i]->tally,
				players_count(&w[i]->players), rank[i], skip));
			ck_assert_ptr_null(coalitions_credit(share[i],
				&w[i]->coalitions, &w[i]->tally,
				players_count(&w[i]->players), rank[i], skip));
		}
	}
	ck_assert_uint_eq(n[0], n[1]);
	for (size_t i = 0; i < n[0]; i++) {
		const struct share *x = &share[0][order[0][i]],
				   *y = &share[1][order[1][i]];
		ck_assert(x->count == y->count && x->money == y->money);
	}
	for (int i = 0; i < 2; i++) {
		free(share[i]);
		free(rank[i]);
		free(order[i]);
	}
}

START_TEST(as_one_thread_walks)
{
	static const unsigned threads[] = {1, 2, 5};
	struct walk_book one;

	begin(&one, &rules);
	read_alone(&one);
	events_join(&one.events); /* nothing is shared */
	ck_assert_ptr_null(walk_all(&one, 1));
	for (size_t i = 0; i < 3; i++)
		for (int shared = 0; shared < 2; shared++) {
			struct walk_book w;
			begin(&w, &rules);
			if (shared)
				read_shared(&w);
			else
				read_alone(&w);
			events_join(&w.events);
			ck_assert_ptr_null(walk_all(&w, threads[i]));
			same_tally(&one, &w);
			same_seen(&one, &w);
			same_credit(&one, &w);
			walk_release(&w);
		}
	walk_release(&one);
}
END_TEST

/* Tables of paths: books that are handed over again and again. */
START_TEST(tables_as_one_thread_makes)
{
	struct walk_rules table = rules;
	struct walk_book one, many;
	size_t i;

	table.table = true;
	table.buckets = 1;
	table.chained = table.coalesced = false;
	begin(&one, &table);
	begin(&many, &table);
	read_alone(&one);
	read_alone(&many);
	ck_assert_ptr_null(walk_all(&one, 1));
	ck_assert_ptr_null(walk_all(&many, 3));
	ck_assert_uint_eq(one.paths.rows.n, many.paths.rows.n);
	ck_assert_uint_gt(one.paths.rows.n, CUSTOMERS);
	for (i = 0; i < one.paths.rows.n; i++) {
		size_t j = table_find(
			&many.paths.rows, table_key(&one.paths.rows, i));
		ck_assert(j != (size_t)TABLE_NONE);
		ck_assert(memcmp(table_value(&one.paths.rows, i),
				  table_value(&many.paths.rows, j), 8) == 0);
	}
	walk_release(&one);
	walk_release(&many);
}
END_TEST

/* A sum that no thread alone finds too large. */
START_TEST(sums_that_are_too_large)
{
	struct walk_rules row = rules;
	struct walk_book w;

	row.n_models = 1;
	row.model[0] = MODEL_LAST;
	row.buckets = 1;
	for (unsigned threads = 1; threads < 4; threads += 2) {
		begin(&w, &row);
		for (unsigned i = 0; i < 5000; i++) {
			struct event_in e = {.converted = true,
				.ms = 1760000000000,
				.revenue = AMOUNT_UNIT * (amount)1000000000 *
					   60000000,
				.id = text_of("")};
			struct text cell = text_of("tv");
			char who[8];
			snprintf(who, sizeof(who), "%u", i);
			ck_assert_ptr_null(
				players_put(&w.players, &e.player, &cell));
			events_add(&w.events, text_of(who), &e);
			events_settle(&w.events);
		}
		ck_assert_str_eq(walk_all(&w, threads),
			"the sum of revenue is too large");
		walk_release(&w);
	}
}
END_TEST

/* ---- reach ---- */

struct reacher {
	struct reach *r;
	unsigned from, step;
};

static void *reach_some(void *arg)
{
	const struct reacher *s = arg;

	for (unsigned i = s->from; i < EVENTS; i += s->step) {
		struct random r;
		char who[24];
		random_seed(&r, i);
		snprintf(who, sizeof(who), "%u%s",
			(unsigned)random_below(&r, CUSTOMERS),
			i % 2 ? "" : ", with a long name");
		reach_add(s->r, text_of(who), random_below(&r, CELLS),
			random_below(&r, 3) == 0);
		reach_settle(s->r);
	}
	return NULL;
}

START_TEST(whom_cells_reach)
{
	struct reach one, many[READERS], *all[READERS];
	struct reacher some[READERS];
	pthread_t thread[READERS];

	reach_init(&one);
	reach_some(&(struct reacher){&one, 0, 1});
	for (unsigned i = 0; i < READERS; i++) {
		reach_init(&many[i]);
		all[i] = &many[i];
		some[i] = (struct reacher){all[i], i, READERS};
	}
	/* Two of three rows again: what came before is divided. */
	reach_some(&(struct reacher){all[0], 0, READERS});
	reach_some(&(struct reacher){all[0], 1, READERS});
	reach_share(all, READERS);
	ck_assert_ptr_nonnull(reach_stripes(all[1]));
	for (unsigned i = 0; i < READERS; i++)
		ck_assert_int_eq(
			pthread_create(&thread[i], NULL, reach_some, &some[i]),
			0);
	for (unsigned i = 0; i < READERS; i++)
		pthread_join(thread[i], NULL);
	reach_unite(all, READERS);
	ck_assert_uint_eq(many[0].customers, one.customers);
	ck_assert_uint_eq(many[0].users, one.users);
	for (size_t i = 0; i < CELLS; i++) {
		ck_assert_uint_eq(many[0].count[i].seen, one.count[i].seen);
		ck_assert_uint_eq(
			many[0].count[i].converted, one.count[i].converted);
	}
	for (unsigned i = 0; i < READERS; i++)
		reach_release(all[i]);
	reach_release(&one);
}
END_TEST

/* ---- owners ---- */

START_TEST(identifiers_of_several)
{
	struct owners *o = mem_array(1, sizeof(*o));
	char id[16];

	owners_init(o);
	ck_assert(!owners_put(o, text_of("S1"), 7));
	ck_assert(!owners_put(o, text_of("S1"), 7));
	ck_assert(owners_put(o, text_of("S1"), 8));
	ck_assert(owners_put(o, text_of("S1"), 9));
	ck_assert(!owners_put(o, text_of("S2"), 8));
	for (unsigned i = 2; i < OWNERS_MOST; i++) {
		snprintf(id, sizeof(id), "%u", i);
		owners_put(o, text_of(id), 1);
	}
	ck_assert(!owners_off(o));
	ck_assert(owners_put(o, text_of("S2"), 9));
	owners_put(o, text_of("one more"), 1);
	ck_assert(owners_off(o));
	ck_assert(!owners_put(o, text_of("S1"), 10));
	owners_release(o);
	free(o);
}
END_TEST

UNIT_MAIN("walk_all", as_one_thread_walks, tables_as_one_thread_makes,
	sums_that_are_too_large, whom_cells_reach, identifiers_of_several)

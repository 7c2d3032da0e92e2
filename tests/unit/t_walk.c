/* t_walk.c - customers taken to paths and credits, by hand; what is counted on
 * the way; and paths that say the same as the events they were made from. */
#include "journey/walk.h"

#include <math.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

static struct walk_rules rules_of(enum credit_model a, enum credit_model b)
{
	return (struct walk_rules){.path = {.conv_touch = true, .lookback = -1},
		.credit = {.weight = {CREDIT_ONE / 5 * 2, CREDIT_ONE / 5,
				   CREDIT_ONE / 5 * 2},
			.half_life_ms = 1000},
		.model = {a, b},
		.n_models = 2,
		.order = 1,
		.buckets = 1,
		.since = INT64_MIN,
		.by_row = a == MODEL_ROW || b == MODEL_ROW,
		.by_path = true,
		.ordered = true};
}

static void begin(struct walk_book *w, const struct walk_rules *rules)
{
	static const struct text direct = {"direct", 6};
	struct zone utc;

	ck_assert_ptr_null(zone_open(&utc, "UTC"));
	walk_init(w, rules, 1, &direct, 1, &utc);
}

static uint32_t player(struct walk_book *w, const char *name)
{
	struct text cell = text_of(name);
	uint32_t number;

	ck_assert_ptr_null(players_put(&w->players, &number, &cell));
	return number;
}

static void touch(struct walk_book *w, const char *customer, int64_t ms,
	const char *channel)
{
	struct event_in e = {.ms = ms, .player = player(w, channel)};

	events_add(&w->events, text_of(customer), &e);
	events_settle(&w->events);
}

static void conversion(struct walk_book *w, const char *customer, int64_t ms,
	const char *channel, int64_t revenue, const char *id)
{
	struct event_in e = {.ms = ms,
		.player = player(w, channel),
		.converted = true,
		.revenue = (amount)revenue * AMOUNT_UNIT,
		.id = text_of(id)};

	events_add(&w->events, text_of(customer), &e);
	events_settle(&w->events);
}

static void walk(struct walk_book *w)
{
	table_freeze(&w->events.lists.table);
	for (size_t i = 0; i < w->events.lists.table.n; i++) {
		events_list(&w->list, &w->events, i, &w->players);
		ck_assert_ptr_null(
			walk_customer(w, table_key(&w->events.lists.table, i)));
	}
}

/* Thousandths of a conversion, rounded down, and money, to the nearest, of
 * CHANNEL under model I. */
static void credited(struct walk_book *w, unsigned i, const char *channel,
	int thousandths, int money)
{
	struct share s = tally_sum(&w->tally, player(w, channel), i, 1);

	ck_assert_int_eq((int)(s.count / (CREDIT_ONE / 1000)), thousandths);
	ck_assert_int_eq((int)lrint(credit_double(s.money)), money);
}

static void seen(const struct walk_book *w, enum walk_kind kind, uint64_t n,
	const char *customer, int64_t ms)
{
	const struct first *f = &w->seen[kind];

	ck_assert_uint_eq(f->n, n);
	ck_assert(f->known == (n > 0));
	if (n) {
		ck_assert(text_is(buf_view(&f->customer), customer));
		ck_assert_int_eq(f->ms, ms);
	}
}

START_TEST(facts_and_credits)
{
	struct walk_rules rules = rules_of(MODEL_LINEAR, MODEL_ROW);
	struct walk_book w;

	begin(&w, &rules);
	touch(&w, "b", 10, "mail");
	touch(&w, "b", 20, "ads");
	conversion(&w, "b", 30, "ads", 30, "");
	touch(&w, "b", 40, "tv");
	conversion(&w, "b", 50, "", 8, "");
	touch(&w, "b", 60, "tv");
	conversion(&w, "a", 5, "", 4, "");
	walk(&w);
	credited(&w, 0, "mail", 333, 10);
	credited(&w, 0, "ads", 666, 20);
	credited(&w, 0, "tv", 1000, 8);
	credited(&w, 0, "", 1000, 4);
	credited(&w, 1, "ads", 1000, 30);
	credited(&w, 1, "", 2000, 12);
	credited(&w, 1, "mail", 0, 0);
	ck_assert_uint_eq(w.tally.converted, 3);
	ck_assert_uint_eq(w.tally.customers, 2);
	const struct tally_cell *ads = &w.tally.cell[player(&w, "ads")];
	ck_assert_uint_eq(ads->reach, 1);
	ck_assert_uint_eq(ads->converted, 1);
	ck_assert_uint_eq(ads->users, 1);
	ck_assert_uint_eq(w.tally.cell[player(&w, "mail")].users, 0);
	ck_assert_uint_eq(w.tally.cell[player(&w, "mail")].reach, 1);
	ck_assert_uint_eq(w.tally.users, 2);
	seen(&w, WALK_UNASSIGNED, 1, "a", 5);
	for (int k = 0; k < WALK_KINDS; k++)
		ck_assert(k == WALK_UNASSIGNED || w.seen[k].n == 0);
	walk_release(&w);
}
END_TEST

START_TEST(ids_and_refunds)
{
	struct walk_rules rules = rules_of(MODEL_LAST, MODEL_FIRST);
	struct walk_book w;

	begin(&w, &rules);
	conversion(&w, "c", 10, "ads", 5, "A");
	conversion(&w, "c", 20, "mail", 5, "A"); /* becomes a touch */
	conversion(&w, "c", 30, "", 7, "A");	 /* is gone */
	conversion(&w, "c", 35, "tv", 0, "");
	conversion(&w, "c", 40, "tv", -2, "B"); /* of the sale at 35 */
	conversion(&w, "d", 49, "", -3, "R");	/* of none */
	conversion(&w, "d", 50, "tv", 9, "A");	/* another customer's */
	walk(&w);
	credited(&w, 0, "ads", 1000, 17);
	credited(&w, 0, "tv", 2000, 7);
	credited(&w, 0, "", 0, -3);
	credited(&w, 1, "mail", 1000, -2);
	seen(&w, WALK_REPEATED, 0, "", 0);
	seen(&w, WALK_ADDED, 2, "c", 20);
	seen(&w, WALK_ADDED_LATER, 1, "c", 20);
	seen(&w, WALK_REFUND, 2, "c", 40);
	seen(&w, WALK_REFUND_ALONE, 1, "d", 49);
	seen(&w, WALK_SHARED, 1, "A", 0);
	seen(&w, WALK_UNASSIGNED, 0, "", 0);
	ck_assert(w.tally.refunds);
	ck_assert_uint_eq(w.tally.converted, 3);
	ck_assert_uint_eq(w.tally.cell[player(&w, "tv")].converted, 2);
	walk_release(&w);
}
END_TEST

/* The first row of an id alone counts; what comes with it is no visit. */
START_TEST(first_of_an_id)
{
	struct walk_rules rules = rules_of(MODEL_LAST, MODEL_FIRST);
	struct walk_book w;

	rules.repeated = ORDERS_FIRST;
	begin(&w, &rules);
	conversion(&w, "c", 10, "ads", 5, "A");
	conversion(&w, "c", 10, "mail", 9, "A"); /* dearer, so the first */
	conversion(&w, "c", 20, "tv", 5, "A");
	conversion(&w, "c", 30, "tv", -4, "A"); /* no visit */
	conversion(&w, "c", 40, "", 1, "");
	walk(&w);
	credited(&w, 0, "mail", 1000, 9);
	credited(&w, 0, "tv", 1000, 1);
	seen(&w, WALK_REPEATED, 3, "c", 10);
	seen(&w, WALK_OTHER_REVENUE, 3, "c", 10);
	seen(&w, WALK_REFUND, 1, "c", 30);
	seen(&w, WALK_ADDED, 0, "", 0);
	seen(&w, WALK_TIED, 0, "", 0);
	ck_assert_uint_eq(w.tally.cell[player(&w, "ads")].reach, 1);
	ck_assert_uint_eq(w.tally.cell[player(&w, "ads")].converted, 0);
	walk_release(&w);
}
END_TEST

/* What options leave out, at one time or without a channel. */
START_TEST(what_is_seen)
{
	struct walk_rules rules = rules_of(MODEL_LAST, MODEL_FIRST);
	struct walk_book w;

	rules.path.lookback = 100;
	rules.path.direct = PATH_DIRECT_ALL;
	rules.path.collapse = true;
	rules.path.longest = 1;
	rules.orders = true;
	begin(&w, &rules);
	touch(&w, "x", 0, "mail"); /* too old */
	touch(&w, "x", 500, "mail");
	touch(&w, "x", 510, "ads");
	touch(&w, "x", 510, "direct");
	touch(&w, "x", 520, "ads");
	touch(&w, "x", 530, "");
	conversion(&w, "x", 540, "tv", 1, "");
	touch(&w, "x", 600, "mail");
	conversion(&w, "m", 9, "", 1, "");
	conversion(&w, "m", 8, "", 1, "");
	conversion(&w, "n", 9, "", 1, "");
	touch(&w, "n", 1, "tv");
	touch(&w, "z", 1, "");
	walk(&w);
	seen(&w, WALK_LAPSED, 1, "x", 0);
	seen(&w, WALK_SKIPPED, 1, "x", 540);
	seen(&w, WALK_COLLAPSED, 1, "x", 540);
	seen(&w, WALK_DROPPED, 3, "x", 540); /* mail ads "" tv */
	seen(&w, WALK_TIED, 1, "x", 510);
	seen(&w, WALK_NO_CHANNEL, 2, "x", 530);
	seen(&w, WALK_IN_LOG, 1, "x", 540);
	seen(&w, WALK_UNKNOWN, 2, "m", 8);
	seen(&w, WALK_UNASSIGNED, 2, "m", 8);
	ck_assert_uint_eq(w.orders, 3);
	walk_release(&w);

	rules = rules_of(MODEL_LINEAR, MODEL_SHAPLEY);
	rules.ordered = false;
	rules.by_path = false;
	begin(&w, &rules);
	touch(&w, "x", 510, "ads");
	touch(&w, "x", 510, "direct");
	conversion(&w, "y", 510, "", 1, "");
	conversion(&w, "y", 510, "tv", 1, "");
	walk(&w);
	for (int k = 0; k < WALK_KINDS; k++)
		ck_assert_uint_eq(w.seen[k].n, 0);
	walk_release(&w);
}
END_TEST

/* Touches and a conversion at one time are no tie; two conversions are. */
START_TEST(ties)
{
	struct walk_rules rules = rules_of(MODEL_LAST, MODEL_FIRST);
	struct walk_book w;

	begin(&w, &rules);
	touch(&w, "t", 5, "ads");
	touch(&w, "t", 5, "ads");
	conversion(&w, "t", 5, "mail", 1, "");
	conversion(&w, "u", 6, "mail", 1, "");
	conversion(&w, "u", 6, "ads", 1, "");
	walk(&w);
	seen(&w, WALK_TIED, 1, "u", 6);
	walk_release(&w);
}
END_TEST

/* Chains have the paths before conversions and those before none, however
 * short. */
START_TEST(chains)
{
	struct walk_rules rules = rules_of(MODEL_MARKOV, MODEL_LAST);
	uint64_t converted = 0, null = 0;
	struct walk_book w;

	rules.chained = true;
	begin(&w, &rules);
	touch(&w, "a", 1, "ads");
	touch(&w, "b", 1, "ads");
	touch(&w, "b", 2, "tv");
	conversion(&w, "c", 2, "tv", 5, "");
	touch(&w, "c", 3, "ads");
	conversion(&w, "d", 3, "", 5, "");
	walk(&w);
	chains_close(&w.chains, &w.tally, &w.players);
	for (size_t i = 0; i < w.chains.whole[0].n; i++) {
		converted += w.chains.whole[0].exit[i].converted;
		null += w.chains.whole[0].exit[i].null;
	}
	ck_assert_uint_eq(converted, 1);
	ck_assert_uint_eq(null, 3);
	walk_release(&w);
}
END_TEST

struct told {
	const struct walk_book *w;
	size_t n, touches;
};

static void tell(
	void *arg, struct text customer, const struct event *e, bool refund)
{
	struct told *told = arg;

	ck_assert(text_is(customer, "a") && e->conversion && !refund);
	told->n++;
	told->touches += told->w->path.n;
}

/* Resetting and overlapping cycles; each conversion is told with its path. */
START_TEST(cycles)
{
	for (int overlap = 0; overlap < 2; overlap++) {
		struct walk_rules rules = rules_of(MODEL_FIRST, MODEL_LAST);
		struct told told = {0};
		struct walk_book w;

		rules.path.overlap = overlap;
		begin(&w, &rules);
		told.w = &w;
		w.conversion = tell;
		w.arg = &told;
		touch(&w, "a", 1, "mail");
		conversion(&w, "a", 2, "ads", 1, "");
		conversion(&w, "a", 3, "tv", 1, "");
		touch(&w, "a", 4, "ads");
		walk(&w);
		ck_assert_uint_eq(told.n, 2);
		ck_assert_uint_eq(told.touches, overlap ? 5 : 3);
		credited(&w, 0, "mail", overlap ? 2000 : 1000, overlap + 1);
		credited(&w, 0, "tv", overlap ? 0 : 1000, !overlap);
		credited(&w, 1, "tv", 1000, 1);
		walk_release(&w);
	}
}
END_TEST

/* Only the row model: no path is made longer than its conversion. */
START_TEST(rows_only)
{
	struct walk_rules rules = rules_of(MODEL_ROW, MODEL_ROW);
	struct walk_book w;

	rules.n_models = 1;
	rules.rows_only = true;
	rules.by_path = false;
	rules.chained = true;
	begin(&w, &rules);
	touch(&w, "a", 1, "mail");
	conversion(&w, "a", 2, "ads", 6, "");
	conversion(&w, "a", 3, "", 7, "");
	touch(&w, "a", 4, "mail");
	walk(&w);
	credited(&w, 0, "ads", 1000, 6);
	credited(&w, 0, "", 1000, 7);
	credited(&w, 0, "mail", 0, 0);
	ck_assert_uint_eq(w.tally.converted, 2);
	seen(&w, WALK_UNASSIGNED, 0, "", 0);
	walk_release(&w);
}
END_TEST

/* A random log, walked at once; and as a table of paths that is walked later.
 */
static void same_by_table(unsigned seed)
{
	static const char *const names[] = {"ads", "mail", "tv", "direct", ""};
	struct walk_rules rules = rules_of(MODEL_LINEAR, MODEL_POSITION);
	struct walk_book once, table, later;
	struct random r;

	rules.period = PERIOD_DAY;
	begin(&once, &rules);
	struct walk_rules saving = rules;
	saving.table = true;
	begin(&table, &saving);
	begin(&later, &rules);
	for (int i = 0; i < 5; i++) { /* the same numbers in all */
		uint32_t number = player(&once, names[i]);
		ck_assert_uint_eq(number, player(&table, names[i]));
		ck_assert_uint_eq(number, player(&later, names[i]));
	}
	random_seed(&r, seed);
	for (int i = 0; i < 300; i++) {
		char who[2] = {(char)('a' + random_below(&r, 20)), '\0'};
		const char *name = names[random_below(&r, 5)];
		int64_t ms = (int64_t)random_below(&r, 300000000);
		if (random_below(&r, 3)) {
			touch(&once, who, ms, name);
			touch(&table, who, ms, name);
		} else {
			int64_t revenue = (int64_t)random_below(&r, 50) - 9;
			conversion(&once, who, ms, name, revenue, "");
			conversion(&table, who, ms, name, revenue, "");
		}
	}
	walk(&once);
	walk(&table);
	ck_assert_uint_eq(table.tally.converted, 0);
	struct paths swap = later.paths;
	later.paths = table.paths;
	table.paths = swap;
	ck_assert_ptr_null(walk_table(&later));
	ck_assert_uint_eq(later.tally.converted, once.tally.converted);
	ck_assert_uint_eq(later.seen[WALK_REFUND].n, once.seen[WALK_REFUND].n);
	ck_assert_uint_eq(
		later.seen[WALK_UNASSIGNED].n, once.seen[WALK_UNASSIGNED].n);
	ck_assert_uint_gt(once.seen[WALK_REFUND].n, 0);
	ck_assert(!later.seen[WALK_REFUND].known);
	for (size_t i = 0; i < once.tally.n; i++) {
		const struct tally_cell *cell = &once.tally.cell[i];
		struct text name = players_cell(&once.players, cell->player, 0);
		uint32_t p;
		ck_assert_ptr_null(players_put(&later.players, &p, &name));
		size_t at = tally_cell(&later.tally, p, cell->period);
		for (unsigned m = 0; m < 2; m++) {
			struct share x = tally_sum(&once.tally, i, m, 1),
				     y = tally_sum(&later.tally, at, m, 1);
			ck_assert(x.count == y.count && x.money == y.money);
		}
	}
	walk_release(&once);
	walk_release(&table);
	walk_release(&later);
}

START_TEST(tables_of_paths)
{
	for (unsigned seed = 1; seed < 30; seed++)
		same_by_table(seed);
}
END_TEST

/* Rows of paths, of no customers. */
START_TEST(paths_of_no_customers)
{
	struct walk_rules rules = rules_of(MODEL_LAST, MODEL_LINEAR);
	struct paths_row row = {
		.converted = 2, .null = 1, .value = (amount)6 * AMOUNT_UNIT};
	struct walk_book w;

	rules.no_events = true;
	rules.chained = true;
	begin(&w, &rules);
	path_add(&w.path, 0, player(&w, "ads"));
	path_add(&w.path, 0, player(&w, "tv"));
	ck_assert_ptr_null(walk_path(&w, &row, 3, 0));
	ck_assert_uint_eq(w.tally.n, 2);
	ck_assert(w.tally.cell[0].used && w.tally.cell[1].used);
	credited(&w, 0, "tv", 6000, 18);
	credited(&w, 1, "ads", 3000, 9);
	ck_assert_uint_eq(w.tally.converted, 6);
	ck_assert_uint_eq(w.tally.cell[player(&w, "tv")].converted, 6);
	ck_assert_uint_eq(w.tally.cell[player(&w, "ads")].converted, 0);
	chains_close(&w.chains, &w.tally, &w.players);
	ck_assert_uint_eq(w.chains.periods.n, 1);
	row.converted = UINT64_MAX / 2;
	ck_assert_str_eq(walk_path(&w, &row, 3, 0), TALLY_TOO_MANY);
	row = (struct paths_row){.pathless = 1, .converted = 4, .value = -1};
	ck_assert_ptr_null(walk_path(&w, &row, 2, 0));
	ck_assert_uint_eq(w.seen[WALK_UNASSIGNED].n, 8);
	walk_release(&w);
}
END_TEST

UNIT_MAIN("walk", facts_and_credits, ids_and_refunds, first_of_an_id,
	what_is_seen, ties, chains, cycles, rows_only, tables_of_paths,
	paths_of_no_customers)

/* t_statement.c - the lines of a report: cells by name, costs beside credits.
 */
#include "journey/statement.h"

#include <math.h>

#include "unit.h"

/* A walk whose players are "b" and "a", with a conversion each. */
static const struct walk_rules rules = {
	.model = {MODEL_FIRST, MODEL_LAST}, .n_models = 2, .buckets = 1};

static void credit(
	struct walk_book *w, const char *name, int64_t first, int64_t last)
{
	struct text cell = text_of(name);
	uint32_t player;

	ck_assert_ptr_null(players_put(&w->players, &player, &cell));
	size_t at = tally_cell(&w->tally, player, 0);
	ck_assert_ptr_null(tally_row(&w->tally, at, 0, 0, false));
	tally_share(&w->tally, at, 0, 0)->count +=
		(credit_sum)first * CREDIT_ONE;
	tally_share(&w->tally, at, 1, 0)->count +=
		(credit_sum)last * CREDIT_ONE;
}

static void begin(struct walk_book *w)
{
	*w = (struct walk_book){.rules = &rules};
	players_init(&w->players, 1, NULL, 0);
	tally_init(&w->tally, 2, 1, false);
	credit(w, "b", 3, 1);
	credit(w, "a", 0, 2);
}

static void end(struct walk_book *w, struct statement *s)
{
	statement_release(s);
	players_release(&w->players);
	tally_release(&w->tally);
}

START_TEST(cells_come_by_name_and_each_model_in_turn)
{
	struct walk_book w;
	struct statement s = {.n = 0};

	begin(&w);
	statement_order(&s, &w);
	ck_assert_uint_eq(s.n, 2);
	ck_assert_uint_eq(s.order[0], 1); /* "a" */
	ck_assert_uint_eq(s.order[1], 0);
	ck_assert_uint_eq(s.rank[0], 1);
	struct outlay_both both = statement_costs(&s, &w, NULL);
	ck_assert_uint_eq(both.n, 0);
	ck_assert(!s.has_cost[0] && !s.has_cost[1]);
	ck_assert_ptr_null(statement_lines(&s, &w, 1, NAN));
	const double want[] = {0, 3, 2, 1};
	for (size_t i = 0; i < 4; i++) {
		ck_assert_double_eq(s.line[i].share_count, want[i]);
		ck_assert_uint_eq(s.line[i].cell, s.order[i % 2]);
	}
	end(&w, &s);
}
END_TEST

/* Names that came later, as those of costs do, take their place. */
START_TEST(what_came_later_is_put_in_order)
{
	struct walk_book w;
	struct statement s = {.n = 0};

	begin(&w);
	statement_order(&s, &w);
	credit(&w, "aa", 0, 0);
	ck_assert_ptr_null(tally_row(&w.tally, 2, 0, 5, false));
	statement_order(&s, &w);
	ck_assert_uint_eq(s.n, 3);
	ck_assert_uint_eq(s.order[1], 2);
	statement_costs(&s, &w, NULL);
	ck_assert(s.has_cost[2] && !s.has_cost[0]);
	ck_assert(s.cost[2] == 5);
	struct estimate e = statement_estimate(&s, &w, 0.5, 95);
	ck_assert_double_eq(e.margin, 0.5);
	ck_assert_double_eq(e.percent, 95);
	ck_assert_uint_eq(e.n, 3);
	ck_assert_uint_eq(e.players, 3);
	ck_assert_ptr_eq(e.cost, s.cost);
	end(&w, &s);
}
END_TEST

UNIT_MAIN("statement", cells_come_by_name_and_each_model_in_turn,
	what_came_later_is_put_in_order)

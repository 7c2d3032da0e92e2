/* t_choice.c - models by name, and what they want of a walk. */
#include "journey/choice.h"

#include "unit.h"

static const char *choose(struct choice *c, const char *names, bool of_paths)
{
	struct text name[8], rest = text_of(names);
	size_t n = 0;

	while (rest.at && rest.len)
		name[n++] = text_split(&rest, ',');
	*c = (struct choice){.n = 0};
	return choice_models(c, name, n, of_paths);
}

START_TEST(names_are_models)
{
	struct choice c;

	ck_assert_ptr_null(choose(&c, "", false));
	ck_assert(c.n == 1 && c.model[0] == MODEL_ROW && c.wants[MODEL_ROW]);
	ck_assert_ptr_null(choose(&c, "", true));
	ck_assert(c.n == 1 && c.model[0] == MODEL_LAST);
	ck_assert_ptr_null(choose(&c, "shapley,row", false));
	ck_assert(c.n == 2 && c.model[0] == MODEL_SHAPLEY &&
		  c.model[1] == MODEL_ROW && !c.all);
	ck_assert_ptr_null(choose(&c, "all", false));
	ck_assert(c.n == MODELS_ALL && c.all && c.wants[MODEL_DECAY]);
	ck_assert_ptr_null(choose(&c, "all", true));
	ck_assert(c.n == MODELS_ALL - 2 && !c.wants[MODEL_DECAY] &&
		  !c.wants[MODEL_ROW] && c.wants[MODEL_LAST]);
	ck_assert_ptr_null(choose(&c, "all,last-paid", false));
	ck_assert(c.n == MODELS_ALL + 1 && c.wants[MODEL_LAST_PAID]);
}
END_TEST

START_TEST(says_what_is_wrong)
{
	struct choice c;

	ck_assert_str_eq(choose(&c, "last,last", false),
		"--models: last is given twice");
	ck_assert_str_eq(
		choose(&c, "last,all", false), "--models: last is given twice");
	ck_assert_str_eq(choose(&c, "decay", true),
		"--models: decay wants events, not --path");
	ck_assert_str_eq(choose(&c, "row", true),
		"--models: row wants events, not --path");
	ck_assert(strstr(choose(&c, "lst", false), "'lst' is not a model"));
}
END_TEST

START_TEST(coalitions_take_the_place_of_shapley)
{
	struct choice c;

	ck_assert_ptr_null(choose(&c, "last,shapley", false));
	ck_assert_ptr_null(choice_coalitions(&c));
	ck_assert(c.n == 2 && c.model[0] == MODEL_LAST &&
		  c.model[1] == MODEL_COALITIONS);
	ck_assert(c.wants[MODEL_COALITIONS] && !c.wants[MODEL_SHAPLEY]);
	ck_assert_str_eq(choice_coalitions(&c),
		"--shapley=all wants the model shapley (-m shapley)");
	choice_row(&c);
	ck_assert(c.n == 1 && c.model[0] == MODEL_ROW && c.wants[MODEL_ROW] &&
		  !c.wants[MODEL_COALITIONS] && !c.wants[MODEL_LAST]);
}
END_TEST

static const char *weigh(uint64_t weight[3], const char *percents)
{
	struct text part[4], rest = text_of(percents);
	size_t n = 0;

	while (rest.at)
		part[n++] = text_split(&rest, ',');
	return choice_weights(weight, part, n);
}

START_TEST(weights_are_shares_of_one)
{
	uint64_t w[3];

	ck_assert_ptr_null(weigh(w, "40,20,40"));
	ck_assert(w[0] == 400000000000000000 && w[1] == 200000000000000000 &&
		  w[2] == 400000000000000000);
	ck_assert_ptr_null(weigh(w, "0,0.5,99.5"));
	ck_assert(w[0] == 0 && w[1] == 5000000000000000 &&
		  w[0] + w[1] + w[2] == CREDIT_ONE);
	ck_assert_str_eq(
		weigh(w, "40,20"), "--weights: want three, like 40,20,40");
	ck_assert_str_eq(weigh(w, "40,20,20,20"),
		"--weights: want three, like 40,20,40");
	ck_assert_str_eq(weigh(w, "40,20,41"),
		"--weights: they add up to 101, not to 100");
	ck_assert_str_eq(
		weigh(w, "40,-20,80"), "--weights: '-20' is not a percentage");
	ck_assert_str_eq(
		weigh(w, "40,x,80"), "--weights: 'x' is not a percentage");
}
END_TEST

/* The rules for the models NAMES. */
static struct walk_rules rules_of(
	const char *names, struct walk_rules like, bool dumps, bool chains)
{
	struct choice c;

	ck_assert_ptr_null(choose(&c, names, false));
	choice_rules(&c, &like, dumps, chains);
	ck_assert_uint_eq(like.n_models, c.n);
	ck_assert(like.model[0] == c.model[0]);
	return like;
}

START_TEST(rows_alone_want_no_paths)
{
	struct walk_rules none = {.order = 1}, r;

	r = rules_of("row", none, false, false);
	ck_assert(r.by_row && r.rows_only && !r.by_path && !r.ordered &&
		  !r.chained && !r.coalesced);
	r = rules_of("row", none, true, false);
	ck_assert(r.by_row && !r.rows_only && r.by_path && !r.ordered);
	none.table = true;
	r = rules_of("row", none, false, false);
	ck_assert(!r.rows_only && r.by_path && r.ordered);
	r = rules_of(
		"row,linear", (struct walk_rules){.order = 1}, false, false);
	ck_assert(r.by_row && !r.rows_only && r.by_path && !r.ordered);
}
END_TEST

START_TEST(models_say_whether_order_counts)
{
	static const char *const those[] = {"last", "first", "position",
		"last-nd", "first-nd", "last-paid", "markov"};
	const struct walk_rules none = {.order = 1};
	struct walk_rules r;
	struct choice c;

	for (size_t i = 0; i < sizeof(those) / sizeof(*those); i++) {
		r = rules_of(those[i], none, false, false);
		ck_assert(r.ordered && r.by_path && !r.by_row);
		ck_assert(r.chained == (i == 6));
	}
	r = rules_of("linear", none, false, true);
	ck_assert(r.chained && r.ordered);
	r = rules_of("linear", (struct walk_rules){.path.collapse = true},
		false, false);
	ck_assert(r.ordered && !r.chained);
	r = rules_of(
		"linear", (struct walk_rules){.path.longest = 3}, false, false);
	ck_assert(r.ordered);
	ck_assert_ptr_null(choose(&c, "row,linear,last", false));
	ck_assert_int_eq((int)choice_ordered(&c), MODEL_LINEAR);
	ck_assert_ptr_null(choose(&c, "row", false));
	ck_assert_int_eq((int)choice_ordered(&c), MODELS);
}
END_TEST

UNIT_MAIN("choice", names_are_models, says_what_is_wrong,
	coalitions_take_the_place_of_shapley, weights_are_shares_of_one,
	rows_alone_want_no_paths, models_say_whether_order_counts)

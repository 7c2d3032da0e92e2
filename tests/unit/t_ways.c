/* t_ways.c - paths and edges by their names, joined and in order. */
#include "journey/ways.h"

#include "journey/tally.h"
#include "unit.h"

static void put(struct players *p, struct path *path, const char *channel,
	const char *campaign)
{
	struct text cell[2] = {text_of(channel), text_of(campaign)};
	uint32_t number;

	ck_assert_ptr_null(players_put(p, &number, cell));
	path_add(path, 0, number);
}

START_TEST(paths_by_name)
{
	struct players p;
	struct paths paths;
	struct path path = {.n = 0};
	struct ways_list w;
	struct paths_row row = {
		.converted = 1, .value = (amount)AMOUNT_UNIT * 5 / 4};

	players_init(&p, 2, NULL, 0);
	paths_init(&paths);
	put(&p, &path, "tv", "x");
	paths_add(&paths, path.touch, 1, &row, 2);
	row.period = 7; /* another row of the same name */
	row.null = 3;
	row.value = AMOUNT_UNIT;
	paths_add(&paths, path.touch, 1, &row, 1);
	put(&p, &path, "ads", "");
	row.pathless = 1;
	paths_add(&paths, path.touch, 1, &row, 1);
	row.pathless = 0;
	paths_add(&paths, path.touch, 2, &row, 1);
	ck_assert_ptr_null(ways_of_paths(&w, &paths, &path, &p));
	ck_assert_uint_eq(w.n, 3);
	ck_assert_uint_eq(w.decimals, 1);
	ck_assert_uint_eq(w.at[0].name.len, 0);
	ck_assert(text_is(w.at[1].name, "tv|x"));
	ck_assert_uint_eq(w.at[1].converted, 3);
	ck_assert_uint_eq(w.at[1].null, 3);
	ck_assert(w.at[1].value == (amount)AMOUNT_UNIT * 7 / 2);
	ck_assert(text_is(w.at[2].name, "tv|x > ads|"));
	ways_release(&w);
	row.converted = INT64_MAX;
	paths_add(&paths, path.touch, 2, &row, 1);
	ck_assert_str_eq(ways_of_paths(&w, &paths, &path, &p), TALLY_TOO_MANY);
	ways_release(&w);
	paths_release(&paths);
	players_release(&p);
	path_release(&path);
}
END_TEST

START_TEST(edges_by_name)
{
	static const struct {
		const char *from, *to;
		uint64_t count, of;
	} want[] = {{"(start)", "tv|", 5, 5}, {"ads|", "(conversion)", 2, 5},
		{"ads|", "(null)", 3, 5}, {"tv|", "ads|", 5, 5}};
	struct players p;
	struct path path = {.n = 0};
	struct markov m;
	struct ways_list w;

	players_init(&p, 2, NULL, 0);
	markov_init(&m, 1);
	put(&p, &path, "tv", "");
	put(&p, &path, "ads", "");
	markov_add(&m, path.touch, 2, 2, 3, 0);
	ways_of_edges(&w, &m, &p);
	ck_assert_uint_eq(w.n, 4);
	for (size_t i = 0; i < w.n; i++) {
		ck_assert(text_is(w.at[i].name, want[i].from));
		ck_assert(text_is(w.at[i].to, want[i].to));
		ck_assert_uint_eq(w.at[i].count, want[i].count);
		ck_assert_uint_eq(w.at[i].of, want[i].of);
	}
	ways_release(&w);
	markov_release(&m);
	players_release(&p);
	path_release(&path);
}
END_TEST

UNIT_MAIN("ways", paths_by_name, edges_by_name)

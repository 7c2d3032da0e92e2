/* t_path.c - which events become the touches of a path, by hand; players and
 * path tables there and back; intervals. */
#include "journey/path.h"

#include <math.h>

#include "journey/first.h"
#include "journey/interval.h"
#include "journey/paths.h"
#include "journey/tally.h"
#include "unit.h"

enum { A, B, DIRECT, NOBODY };

static struct players four(void)
{
	static const char *const names[] = {"a", "b", "DIRECT", ""};
	static const struct text direct = {"direct", 6};
	struct players p;

	players_init(&p, 1, &direct, 1);
	for (size_t i = 0; i < 4; i++) {
		uint32_t number;
		struct text cell = text_of(names[i]);
		ck_assert_ptr_null(players_put(&p, &number, &cell));
	}
	ck_assert(players_at(&p, DIRECT)->direct);
	ck_assert(players_at(&p, NOBODY)->nobody);
	return p;
}

static const struct event events[] = {
	{.ms = 0, .player = A},
	{.ms = 10, .player = A},
	{.ms = 20, .player = B, .conversion = 1},
	{.ms = 30, .player = DIRECT},
	{.ms = 40, .player = B},
	{.ms = 50, .player = DIRECT},
	{.ms = 60, .player = NOBODY, .conversion = 2},
};

static void is(const struct path_rules *rules, size_t from, size_t end,
	const char *want)
{
	struct players players = four();
	struct path path = {0};
	char got[16] = "";

	path_make(&path, rules, &players, events, from, end);
	for (size_t i = 0; i < path.n; i++)
		got[i] = "abd-"[path.touch[i].player];
	ck_assert_str_eq(got, want);
	path_release(&path);
	players_release(&players);
}

START_TEST(touches)
{
	struct path_rules r = {.conv_touch = true, .lookback = -1};

	is(&r, 0, 3, "aab");
	is(&r, 3, 7, "dbd");
	is(&r, 0, 7, "aabdbd");
	is(&r, 0, 0, "");
	r.conv_touch = false;
	is(&r, 0, 3, "aa");
	r.conv_touch = true;
	r.lookback = 10;
	is(&r, 0, 3, "ab");
	is(&r, 3, 7, "d");
	r.lookback = -1;
	r.collapse = true;
	is(&r, 0, 3, "ab");
	r.direct = PATH_DIRECT_TAIL;
	is(&r, 0, 7, "abdb");
	r.direct = PATH_DIRECT_ALL;
	is(&r, 0, 7, "ab");
	is(&r, 3, 4, "d");
	r = (struct path_rules){.longest = 2, .lookback = -1};
	is(&r, 3, 6, "bd");
}
END_TEST

START_TEST(players_refuse)
{
	struct players p;
	struct text cell[2] = {{"a", 1}, {"x\x1fy", 3}};
	uint32_t i, j;

	players_init(&p, 2, NULL, 0);
	ck_assert_ptr_nonnull(players_put(&p, &i, cell));
	cell[1] = text_of("y");
	ck_assert_ptr_null(players_put(&p, &i, cell));
	cell[0] = text_of("");
	ck_assert_ptr_null(players_put(&p, &j, cell));
	ck_assert(text_is(players_cell(&p, j, 0), PLAYERS_NOBODY));
	ck_assert(text_is(players_cell(&p, i, 1), "y"));
	ck_assert_int_gt(players_compare(&p, i, j), 0);
	ck_assert_ptr_nonnull(players_put_key(&p, &i, text_of("a")));
	players_release(&p);
}
END_TEST

START_TEST(tables_of_paths)
{
	struct players players = four();
	struct path path = {0};
	struct paths paths;
	struct paths_row row = {.value = -5, .converted = 2, .null = 1};
	struct buf text = {0};
	uint64_t times, pathless;

	paths_init(&paths);
	path_add(&path, 0, A);
	path_add(&path, 0, DIRECT);
	for (int i = 0; i < 3; i++)
		paths_add(&paths, path.touch, path.n, &row, 2);
	ck_assert_uint_eq(paths.rows.n, 1);
	row = paths_at(&paths, 0, &path, &times);
	ck_assert_uint_eq(times, 6);
	ck_assert(row.value == -5 && row.converted == 2 && row.null == 1);
	for (int odd = 0; odd < 2; odd++) {
		text.len = 0;
		paths_text(&text, &path, odd, &players);
		ck_assert_ptr_null(paths_read(
			&path, &pathless, &players, buf_view(&text)));
		ck_assert_uint_eq(pathless, (uint64_t)odd);
		ck_assert_uint_eq(path.n, 2);
		ck_assert_uint_eq(path.touch[1].player, DIRECT);
	}
	ck_assert_ptr_nonnull(
		paths_read(&path, &pathless, &players, text_of("a")));
	buf_release(&text);
	paths_release(&paths);
	path_release(&path);
	players_release(&players);
}
END_TEST

START_TEST(intervals)
{
	/* scipy.stats.norm.ppf(.975), and statsmodels' Wilson interval of 7
	 * in 20 */
	double z = interval_z(95), x[4] = {1, 2, 3, 4};
	struct rate_interval i = rate_wilson(7, 20, z);

	ck_assert_double_eq_tol(z, 1.959963984540054, 1e-12);
	ck_assert_double_eq_tol(i.low, 0.1811918241, 1e-9);
	ck_assert_double_eq_tol(i.high, 0.5671457233, 1e-9);
	i = interval_jackknife(10, x, 4, 2);
	ck_assert_double_eq_tol(i.high - 10, 2 * sqrt(5 * 3. / 4), 1e-12);
	/* FNV-1a of "" and "a" are published. */
	ck_assert_uint_eq(tally_bucket(text_of("")),
		(0xcbf29ce484222325 * 0x9e3779b97f4a7c15) >> 58);
	ck_assert_uint_eq(tally_bucket(text_of("a")),
		(0xaf63dc4c8601ec8c * 0x9e3779b97f4a7c15) >> 58);
}
END_TEST

/* Touches of events[from, end) that are left out: skipped, collapsed, dropped.
 */
static void cuts(const struct path_rules *rules, size_t from, size_t end,
	size_t skipped, size_t collapsed, size_t dropped)
{
	struct players players = four();
	struct path path = {.cut = {9, 9, 9}};

	path_make(&path, rules, &players, events, from, end);
	ck_assert_uint_eq(path.cut.skipped, skipped);
	ck_assert_uint_eq(path.cut.collapsed, collapsed);
	ck_assert_uint_eq(path.cut.dropped, dropped);
	path_release(&path);
	players_release(&players);
}

START_TEST(what_is_left_out)
{
	struct path_rules r = {.conv_touch = true, .lookback = -1};

	cuts(&r, 0, 7, 0, 0, 0);
	r.direct = PATH_DIRECT_TAIL;
	cuts(&r, 0, 7, 1, 0, 0);
	r.direct = PATH_DIRECT_ALL;
	cuts(&r, 0, 7, 2, 0, 0);
	cuts(&r, 3, 4, 0, 0, 0); /* there is no other */
	r.collapse = true;
	cuts(&r, 0, 7, 2, 2, 0); /* a a b (d) b (d) */
	r.longest = 1;
	cuts(&r, 0, 7, 2, 2, 1);
}
END_TEST

static size_t lapsed(const struct path_rules *rules, size_t from, size_t end)
{
	struct players players = four();
	size_t n = path_lapsed(rules, &players, events, from, end);

	players_release(&players);
	return n;
}

START_TEST(what_the_lookback_leaves_out)
{
	struct path_rules r = {.conv_touch = true, .lookback = -1};

	ck_assert_uint_eq(lapsed(&r, 0, 7), 0);
	r.lookback = 30;
	ck_assert_uint_eq(lapsed(&r, 0, 7), 3); /* before 30 */
	ck_assert_uint_eq(lapsed(&r, 1, 7), 2);
	ck_assert_uint_eq(lapsed(&r, 4, 4), 0);
	r.conv_touch = false;
	ck_assert_uint_eq(lapsed(&r, 0, 7), 2);
	r.lookback = 0;
	ck_assert_uint_eq(lapsed(&r, 3, 7), 3);
	ck_assert_uint_eq(lapsed(&r, 0, 1), 0);
}
END_TEST

START_TEST(the_first_of_a_kind)
{
	struct first f = {0};

	first_add(&f, 0, text_of("a"), 5);
	ck_assert(!f.known && f.n == 0);
	first_add(&f, 2, text_of("b"), 5);
	first_add(&f, 1, text_of("b"), 7);
	first_add(&f, 1, text_of("c"), 1);
	ck_assert(f.known && f.n == 4 && f.ms == 5);
	first_add(&f, 1, text_of("b"), 4);
	ck_assert(f.ms == 4);
	first_add(&f, 1, text_of("ab"), 9);
	ck_assert(text_is(buf_view(&f.customer), "ab") && f.ms == 9);
	first_add(&f, 1, text_of("b"), 3);
	ck_assert(text_is(buf_view(&f.customer), "ab") && f.n == 7);
	first_release(&f);
}
END_TEST

UNIT_MAIN("path", touches, players_refuse, tables_of_paths, intervals,
	what_is_left_out, what_the_lookback_leaves_out, the_first_of_a_kind)

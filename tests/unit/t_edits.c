/* t_edits.c - slips against a slow definition, on few characters. */
#include "base/edits.h"

#include "base/random.h"
#include "unit.h"

enum { MOST = 7 };

/* The least slips, by trying each at the ends. */
static unsigned slow(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	if (n == 0 || m == 0)
		return (unsigned)(n + m);
	unsigned best = slow(a, n - 1, b, m - 1) + (a[n - 1] != b[m - 1]);
	unsigned more = slow(a, n - 1, b, m) + 1;
	unsigned less = slow(a, n, b, m - 1) + 1;
	best = more < best ? more : best;
	best = less < best ? less : best;
	if (n > 1 && m > 1 && a[n - 1] == b[m - 2] && a[n - 2] == b[m - 1]) {
		unsigned swap = slow(a, n - 2, b, m - 2) + 1;
		best = swap < best ? swap : best;
	}
	return best;
}

static size_t draw(struct random *r, uint32_t *to)
{
	size_t n = random_below(r, MOST + 1);

	for (size_t i = 0; i < n; i++)
		to[i] = 0x4e00 + (uint32_t)random_below(r, 3);
	return n;
}

START_TEST(between_is_the_least)
{
	struct random r;
	uint32_t a[MOST], b[MOST];

	random_seed(&r, 11);
	for (int round = 0; round < 3000; round++) {
		size_t n = draw(&r, a), m = draw(&r, b);
		unsigned want = slow(a, n, b, m);
		for (unsigned most = 0; most <= MOST; most++) {
			unsigned got = edits_between(a, n, b, m, most);
			ck_assert_uint_eq(got, want > most ? most + 1 : want);
		}
	}
}
END_TEST

START_TEST(within_is_the_least_of_all_stretches)
{
	struct random r;
	uint32_t a[MOST], b[MOST];

	random_seed(&r, 12);
	for (int round = 0; round < 1000; round++) {
		size_t n = draw(&r, a), m = draw(&r, b), end, first = 0;
		unsigned best = (unsigned)n;
		for (size_t to = 1; to <= m; to++)
			for (size_t from = 0; from < to; from++) {
				unsigned d = slow(a, n, b + from, to - from);
				if (d < best) {
					best = d;
					first = to;
				}
			}
		ck_assert_uint_eq(edits_within(a, n, b, m, &end), best);
		ck_assert_uint_eq(end, first);
	}
}
END_TEST

START_TEST(characters_are_code_points)
{
	uint32_t c[EDITS_LONGEST];
	char many[3 * EDITS_LONGEST + 4];

	ck_assert_uint_eq(edits_characters(c, text_of("aZ\xc3\xa9\xe5\xb9\xb4"
						      "\xf0\x9f\x98\x80\xff")),
		6);
	ck_assert_uint_eq(c[0], 'A');
	ck_assert_uint_eq(c[1], 'Z');
	ck_assert_uint_eq(c[2], 0xe9);
	ck_assert_uint_eq(c[3], 0x5e74);
	ck_assert_uint_eq(c[4], 0x1f600);
	ck_assert_uint_eq(c[5], 0xff);
	ck_assert_uint_eq(edits_characters(c, text_of("{`az")), 4);
	ck_assert_uint_eq(c[0], '{');
	ck_assert_uint_eq(c[1], '`');
	ck_assert_uint_eq(c[2], 'A');
	ck_assert_uint_eq(c[3], 'Z');
	memset(many, 'x', sizeof(many));
	ck_assert_uint_eq(edits_characters(c, (struct text){many, 63}), 63);
	ck_assert_uint_eq(
		edits_characters(c, (struct text){many, sizeof(many)}),
		EDITS_LONGEST);
	ck_assert_uint_eq(edits_between(c, 64, c, 64, 0), 0);
	ck_assert_uint_eq(edits_between(c, 65, c, 65, 3), 4);
}
END_TEST

static void guesses(const char *word, const char *want)
{
	static const char *const names[] = {
		"FILTER", "FROM", "AS", "ASK", "ORDER", "年费", "利率类型"};
	struct edits_guess g;

	edits_guess(&g, text_of(word));
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		edits_try(&g, text_of(names[i]));
	if (want)
		ck_assert_msg(text_is(g.best, want), "%s", word);
	else
		ck_assert_msg(!g.best.at, "%s", word);
}

START_TEST(guesses_the_nearest)
{
	guesses("FILTR", "FILTER");
	guesses("filtre", "FILTER");
	guesses("FLTR", "FILTER");
	guesses("FXXXER", NULL);
	guesses("FORM", "FROM");
	guesses("AKS", "AS"); /* the first of those as near */
	guesses("A", NULL);
	guesses("X", NULL);
	guesses("", NULL);
	guesses("年飞", "年费");
	guesses("费年", "年费");
	guesses("月飞", NULL);
	guesses("利率类形", "利率类型");
}
END_TEST

UNIT_MAIN("edits", between_is_the_least, within_is_the_least_of_all_stretches,
	characters_are_code_points, guesses_the_nearest)

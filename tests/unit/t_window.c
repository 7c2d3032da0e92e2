/* t_window.c - counts of the last so many milliseconds, against a list. */
#include "invite/window.h"

#include "base/random.h"
#include "unit.h"

enum { N = 60000, SPAN = 700 };

START_TEST(counts_as_a_list_does)
{
	static struct queue_item list[N];
	struct window w;
	struct random r;
	int64_t now = -5000;
	size_t first = 0;

	window_init(&w);
	random_seed(&r, 9);
	for (size_t i = 0; i < N; i++) {
		/* Long rests, in which all is forgotten, and crowds. */
		now += random_below(&r, 2000) == 0 ? 5000
		       : i / 10000 % 2 ? (int64_t)random_below(&r, 2)
				       : 0;
		uint64_t key = random_below(&r, i % 3 ? 400 : 5) << 55 |
			       random_below(&r, 2);
		window_advance(&w, now, SPAN);
		while (first < i && list[first].ms <= now - SPAN)
			first++;
		if (i % 37 == 0) {
			uint64_t n = 0;
			for (size_t k = first; k < i; k++)
				n += list[k].key == (key ? key : 1);
			ck_assert_uint_eq(window_count(&w, key), n);
		}
		if (i % 41 == 0) /* of another one */
			(void)window_count(&w, key + 2);
		window_add(&w, now, key);
		list[i] = (struct queue_item){now, key ? key : 1};
	}
	ck_assert_uint_eq(w.event.n, N - first);
	window_advance(&w, now + SPAN, SPAN);
	ck_assert_uint_eq(w.event.n, 0);
	ck_assert_uint_eq(window_count(&w, list[N - 1].key), 0);
	window_release(&w);
}
END_TEST

UNIT_MAIN("window", counts_as_a_list_does)

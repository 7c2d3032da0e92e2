/* t_holds.c - what is on hold comes out in the order of time, then of keys,
 * whatever the order in which it went in. */
#include "invite/holds.h"

#include "base/random.h"
#include "unit.h"

START_TEST(in_order)
{
	enum { N = 3000 };
	struct random r;
	struct holds h;

	random_seed(&r, 5);
	holds_init(&h);
	for (int i = 0; i < N; i++)
		holds_push(&h, (struct queue_item){
				       (int64_t)random_below(&r, 200) - 100,
				       random_below(&r, 50)});
	struct queue_item last = {INT64_MIN, 0};
	for (int i = 0; i < N; i++) {
		struct queue_item front = *holds_front(&h), got = holds_pop(&h);
		ck_assert(front.ms == got.ms && front.key == got.key);
		ck_assert(got.ms > last.ms ||
			  (got.ms == last.ms && got.key >= last.key));
		last = got;
		if (i % 3 == 0) /* others go in meanwhile */
			holds_push(&h, (struct queue_item){last.ms + 1, 7});
	}
	ck_assert_uint_eq(h.n, N / 3);
	while (h.n > 1) {
		last = holds_pop(&h);
		ck_assert(last.ms <= holds_front(&h)->ms);
	}
	holds_pop(&h);
	ck_assert_uint_eq(h.n, 0);
	holds_release(&h);
}
END_TEST

UNIT_MAIN("holds", in_order)

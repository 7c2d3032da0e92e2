/* t_caps.c - who is given what there is not enough of. */
#include "reco/caps.h"

#include <stdlib.h>

#include "reco/recommend.h"
#include "unit.h"

/* Lists of three items that all customers like alike: item 0, then 1, then 2.
 */
static size_t make_list(void *arg, const struct recommend_pick **pick,
	size_t customer, unsigned worker)
{
	static struct recommend_pick room[3];
	const struct caps *c = arg;
	size_t n = 0;

	ck_assert_uint_eq(worker, 0);
	for (uint32_t i = 0; i < 3; i++)
		if (caps_may(c, customer, i))
			room[n++].item = i;
	*pick = room;
	return n;
}

static struct text letter(void *arg, size_t i)
{
	return (struct text){(const char *)arg + i, 1};
}

/* By SHA-1 b comes last of f, e, a and b. */
static void shares(struct caps *c, uint64_t x, uint64_t y, uint64_t z)
{
	char names[] = "bfea";
	struct caps_ids ids = {letter, names};
	const uint64_t most[] = {x, y, z};
	uint32_t *order = caps_order(&ids, 4);

	for (uint32_t k = 0; k < 4; k++)
		ck_assert_uint_eq(order[k], k == 3 ? 0 : k + 1);
	caps_init(c, 3, 4);
	for (size_t i = 0; i < 3; i++) {
		caps_at_most(c, i, most[i]);
		caps_at_most(c, i, CAPS_NONE);
	}
	caps_share(c, order, &(struct recommend_lists){make_list, c, 1},
		&(struct caps_how){3, 3});
	free(order);
}

static void has(const struct caps *c, size_t customer, const char *want)
{
	for (uint32_t i = 0; i < 3; i++)
		ck_assert_int_eq(caps_may(c, customer, i), want[i] == 'x');
}

/* Customers who like nine items in an order of their own, so many at once. */
struct liking {
	struct caps c;
	size_t most;
};

static size_t make_liked(void *arg, const struct recommend_pick **pick,
	size_t customer, unsigned worker)
{
	static struct recommend_pick room[9];
	const struct liking *l = arg;
	size_t n = 0;

	ck_assert_uint_eq(worker, 0);
	for (size_t k = 1; k < 11 && n < l->most; k++) {
		uint32_t item = (uint32_t)((customer % 10 + 1) * k % 11) - 1;
		if (item < 9 && caps_may(&l->c, customer, item))
			room[n++].item = item;
	}
	*pick = room;
	return n;
}

/* Bounds that go by SEED: who is given what, a bit each. */
static void share_liked(bool given[8][9], unsigned seed, size_t asked)
{
	struct liking l = {.most = asked};
	uint32_t order[8];

	caps_init(&l.c, 9, 8);
	for (uint32_t i = 0; i < 9; i++)
		if (seed >> i & 1)
			caps_at_most(&l.c, i, (seed * (i + 3)) % 7);
	for (uint32_t k = 0; k < 8; k++)
		order[k] = k * 3 % 8;
	caps_share(&l.c, order, &(struct recommend_lists){make_liked, &l, 1},
		&(struct caps_how){3, asked});
	for (size_t k = 0; k < 8; k++)
		for (uint32_t i = 0; i < 9; i++)
			given[k][i] = caps_may(&l.c, k, i);
	caps_release(&l.c);
}

START_TEST(deeper_lists_share_alike)
{
	bool one[8][9], other[8][9];

	for (unsigned seed = 1; seed < 512; seed += 3) {
		share_liked(one, seed, 3);
		for (size_t asked = 4; asked < 11; asked++) {
			share_liked(other, seed, asked);
			ck_assert_mem_eq(one, other, sizeof(one));
		}
	}
}
END_TEST

START_TEST(reads_bounds)
{
	uint64_t most = 1;

	ck_assert(caps_read(&most, text_of("12")) && most == 12);
	ck_assert(caps_read(&most, text_of("0")) && most == 0);
	ck_assert(caps_read(&most, text_of("")) && most == CAPS_NONE);
	ck_assert(!caps_read(&most, text_of("-1")));
	ck_assert(!caps_read(&most, text_of("x")));
	ck_assert(caps_read(&most, text_of("12.00")) && most == 12);
	ck_assert(!caps_read(&most, text_of("12.50")));
	ck_assert(!caps_read(&most, text_of("12.")));
	ck_assert(!caps_read(&most, text_of(".0")));
}
END_TEST

START_TEST(bounds)
{
	struct caps c;
	size_t first = 9;

	/* Of two, the first two; then three of the next; nobody has two of
	 * what is scarce before all have one. */
	shares(&c, 2, 3, CAPS_NONE);
	has(&c, 1, "xxx");
	has(&c, 2, "x.x");
	has(&c, 3, ".xx");
	has(&c, 0, ".xx");
	ck_assert_uint_eq(caps_spent(&c, &first), 2);
	ck_assert_uint_eq(first, 0);
	caps_release(&c);
	shares(&c, 0, 1, 1);
	has(&c, 1, ".x.");
	has(&c, 2, "..x");
	has(&c, 3, "...");
	has(&c, 0, "...");
	ck_assert_uint_eq(caps_spent(&c, &first), 3);
	caps_release(&c);
	shares(&c, CAPS_NONE, CAPS_NONE, CAPS_NONE);
	has(&c, 0, "xxx");
	ck_assert_uint_eq(caps_spent(&c, &first), 0);
	caps_release(&c);
}
END_TEST

UNIT_MAIN("caps", deeper_lists_share_alike, reads_bounds, bounds)

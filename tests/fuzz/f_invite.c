/* f_invite.c - any bytes as effects of a journal, applied one after another:
 * those that can be read do no harm, and come back as they were; and as
 * addresses. */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "identity/address.h"
#include "invite/effect.h"

static void check(struct guard *g, const struct effect *e)
{
	struct buf bytes = {0};
	struct effect again;
	struct standing now;
	uint32_t row;

	effect_encode(&bytes, e);
	if (!effect_decode(&again, buf_view(&bytes)) ||
		!text_equal(again.event, e->event) || again.n != e->n)
		abort();
	guard_hash(g, &again);
	guard_apply(g, &row, &again);
	if (!text_equal(book_invitee(&g->book, row), e->invitee) ||
		!text_equal(book_event(&g->book, row), e->event))
		abort();
	guard_standing(g, guard_account(g, e->invitee), &now);
	buf_release(&bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct guard g;
	struct effect e;
	struct address a;
	size_t at = 0;

	(void)address_parse(&a, (struct text){(const char *)data, size});
	guard_init(&g, 1);
	guard_windows(&g, &rules_built_in);
	while (at < size) {
		size_t len = 60 + data[at++];
		if (len > size - at)
			len = size - at;
		if (effect_decode(
			    &e, (struct text){(const char *)data + at, len}))
			check(&g, &e);
		at += len;
	}
	guard_release(&g);
	return 0;
}

/* Effects among a few people, some damaged. */
size_t fuzz_case(uint8_t *to, size_t room, struct random *random)
{
	static const char *const name[] = {"a", "b", "c", "dd", "", "e\0e"};
	size_t n = 0;

	for (;;) {
		struct buf b = {0};
		struct effect e = {
			.inviter = text_of(name[random_below(random, 5)]),
			.invitee = text_of(name[random_below(random, 5)]),
			.event = text_of(name[random_below(random, 6)]),
			.ms = (int64_t)random_below(random, 100000000),
			.device = random_below(random, 3),
			.phone = random_below(random, 3),
			.ip = random_below(random, 4),
			.net = random_below(random, 4),
			.first = random_below(random, 4),
			.still = random_below(random, 4) == 0,
			.join = (unsigned)random_below(random, 4),
			.payout = (enum payout)random_below(random, 4)};
		effect_encode(&b, &e);
		if (random_below(random, 20) == 0)
			b.at[random_below(random, b.len)] ^=
				(char)(1 << random_below(random, 8));
		bool fits = b.len >= 60 && b.len < 316 && n + b.len < room;
		if (fits) {
			to[n++] = (uint8_t)(b.len - 60);
			memcpy(to + n, b.at, b.len);
			n += b.len;
		}
		buf_release(&b);
		if (!fits || random_below(random, 30) == 0)
			return n;
	}
}

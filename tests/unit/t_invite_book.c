/* t_invite_book.c - entries of the book and effects of the journal come back
 * as they were; damaged ones are refused or harmless. */
#include "base/random.h"
#include "invite/effect.h"
#include "unit.h"

static struct text some(struct random *r, char *room)
{
	size_t n = random_below(r, 4) ? random_below(r, 20)
				      : random_below(r, BOOK_NAME_MOST + 1);

	for (size_t i = 0; i < n; i++)
		room[i] = (char)random_next(r);
	return (struct text){room, n};
}

static size_t reasons(struct random *r, struct reason *to)
{
	size_t n = random_below(r, 3) ? 0 : random_below(r, REASONS_MAX + 1);

	for (size_t i = 0; i < n; i++)
		to[i] = (struct reason){
			(enum check)random_below(r, CHECK_CODES),
			(int64_t)random_below(r, UINT32_MAX),
			(int64_t)random_below(r, 1000)};
	return n;
}

static void same_reasons(
	const struct reason *a, const struct reason *b, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		ck_assert_int_eq(a[i].code, b[i].code);
		ck_assert_int_eq(a[i].value, b[i].value);
		ck_assert_int_eq(a[i].threshold, b[i].threshold);
	}
}

START_TEST(entries)
{
	enum { N = 20000 };
	static uint32_t at[N];
	struct random r;
	struct guard_book b;

	book_init(&b);
	for (int turn = 0; turn < 2; turn++) {
		random_seed(&r, 11);
		for (int i = 0; i < N; i++) {
			char invitee[BOOK_NAME_MOST], event[BOOK_NAME_MOST];
			struct book_entry got,
				e = {.verdict = (enum invite_verdict)
						random_below(&r, 3),
					.payout = (enum payout)random_below(
						&r, PAYOUTS),
					.first = random_below(&r, 2),
					.night = random_below(&r, 2),
					.owed = random_below(&r, 2),
					.still = random_below(&r, 2),
					.score = (int)random_below(&r, 65536),
					.seconds = (int64_t)random_below(
							   &r, 1u << 31) *
							   40 -
						   (int64_t)1 * 1000000000,
					.terms = (uint32_t)(random_next(&r) >>
							    random_below(
								    &r, 64)),
					.inviter = (uint32_t)random_next(&r),
					.invitee = some(&r, invitee),
					.event = some(&r, event)};
			e.n = reasons(&r, e.reason);
			if (turn == 0) {
				at[i] = book_add(&b, &e);
				continue;
			}
			book_read(&b, at[i], &got);
			ck_assert_int_eq(got.verdict, e.verdict);
			ck_assert_int_eq(got.payout, e.payout);
			ck_assert_int_eq(got.first, e.first);
			ck_assert_int_eq(got.night, e.night);
			ck_assert_int_eq(got.owed, e.owed);
			ck_assert_int_eq(got.still, e.still);
			ck_assert_int_eq(book_is_still(&b, at[i]), e.still);
			ck_assert_int_eq(got.score, e.n ? e.score : 0);
			ck_assert_int_eq(got.seconds, e.seconds);
			ck_assert_uint_eq(got.terms, e.terms);
			ck_assert(text_equal(got.invitee, e.invitee));
			ck_assert(text_equal(got.event, e.event));
			ck_assert_uint_eq(got.inviter, e.first ? 0 : e.inviter);
			ck_assert_uint_eq(got.n, e.n);
			same_reasons(got.reason, e.reason, e.n);
			book_rule(&b, at[i], VERDICT_REVIEW);
			book_pay(&b, at[i], PAYOUT_CLAWBACK);
			book_read(&b, at[i], &got);
			ck_assert(got.manual);
			ck_assert_int_eq(got.verdict, VERDICT_REVIEW);
			ck_assert_int_eq(got.payout, PAYOUT_CLAWBACK);
			ck_assert_int_eq(got.first, e.first);
			ck_assert_int_eq(got.owed, e.owed);
			ck_assert_int_eq(got.still, e.still);
			/* Each hold is a turn, up to what five bits hold. */
			ck_assert_uint_eq(book_turn(&b, at[i]), 0);
			for (unsigned k = 1; k < 40; k++) {
				book_pay(&b, at[i], PAYOUT_HOLD);
				book_pay(&b, at[i], PAYOUT_SUSPENDED);
				ck_assert_uint_eq(book_turn(&b, at[i]), k % 32);
			}
			book_read(&b, at[i], &got);
			ck_assert_int_eq(got.payout, PAYOUT_SUSPENDED);
			ck_assert_int_eq(got.seconds, e.seconds);
			ck_assert_uint_eq(got.terms, e.terms);
		}
	}
	area_release(&b.bytes);
}
END_TEST

START_TEST(effects)
{
	struct random r;
	struct buf bytes = {0};

	random_seed(&r, 12);
	for (int i = 0; i < 5000; i++) {
		char name[3][BOOK_NAME_MOST];
		struct effect got,
			e = {.inviter = some(&r, name[0]),
				.invitee = some(&r, name[1]),
				.event = some(&r, name[2]),
				.ms = (int64_t)random_next(&r),
				.due = (int64_t)random_next(&r),
				.device = random_next(&r),
				.phone = random_next(&r),
				.ip = random_next(&r),
				.net = random_next(&r),
				.terms = (uint32_t)random_next(&r),
				.first = random_below(&r, 2),
				.night = random_below(&r, 2),
				.manual = random_below(&r, 2),
				.owed = random_below(&r, 2),
				.still = random_below(&r, 2),
				.join = (unsigned)random_below(&r, 4),
				.payout =
					(enum payout)random_below(&r, PAYOUTS),
				.claims = random_below(&r, 2),
				.counts = random_below(&r, 2),
				.verdict = (enum invite_verdict)random_below(
					&r, 3),
				.score = (int)random_below(&r, 65536)};
		e.n = reasons(&r, e.reason);
		bytes.len = 0;
		effect_encode(&bytes, &e);
		ck_assert(effect_decode(&got, buf_view(&bytes)));
		ck_assert(text_equal(got.inviter, e.inviter));
		ck_assert(text_equal(got.invitee, e.invitee));
		ck_assert(text_equal(got.event, e.event));
		ck_assert_int_eq(got.ms, e.ms);
		ck_assert_int_eq(got.due, e.due);
		ck_assert_uint_eq(got.device, e.device);
		ck_assert_uint_eq(got.phone, e.phone);
		ck_assert_uint_eq(got.ip, e.ip);
		ck_assert_uint_eq(got.net, e.net);
		ck_assert_uint_eq(got.terms, e.terms);
		ck_assert_int_eq(got.first, e.first);
		ck_assert_int_eq(got.night, e.night);
		ck_assert_int_eq(got.manual, e.manual);
		ck_assert_int_eq(got.owed, e.owed);
		ck_assert_int_eq(got.still, e.still);
		ck_assert_int_eq(got.claims, e.claims);
		ck_assert_int_eq(got.counts, e.counts);
		ck_assert_uint_eq(got.join, e.join);
		ck_assert_int_eq(got.payout, e.payout);
		ck_assert_int_eq(got.verdict, e.verdict);
		ck_assert_int_eq(got.score, e.score);
		ck_assert_uint_eq(got.n, e.n);
		same_reasons(got.reason, e.reason, e.n);
		struct text cut = {bytes.at, random_below(&r, bytes.len)};
		ck_assert(!effect_decode(&got, cut));
	}
	buf_release(&bytes);
}
END_TEST

/* From one entry to the next, over the ends of chunks. */
START_TEST(walk)
{
	enum { N = 4000 };
	static uint32_t at[N];
	static char names[2][BOOK_NAME_MOST];
	struct guard_book b;
	struct random r;
	size_t n = 0;

	random_seed(&r, 11);
	book_init(&b);
	ck_assert_uint_ge(book_next(&b, 0, true), b.len);
	for (size_t i = 0; i < N; i++) {
		struct book_entry e = {.terms = (uint32_t)random_below(
					       &r, 1u << random_below(&r, 31)),
			.first = random_below(&r, 2),
			.seed = random_below(&r, 5) == 0,
			.event = some(&r, names[1]),
			.invitee = some(&r, names[0])};
		if (e.invitee.len == 0)
			e.invitee = text_of("x");
		e.n = reasons(&r, e.reason);
		at[i] = book_add(&b, &e);
	}
	for (uint64_t i = book_next(&b, 0, true); i < b.len;
		i = book_next(&b, i, false))
		ck_assert_uint_eq(i, at[n++]);
	ck_assert_uint_eq(n, N);
	area_release(&b.bytes);
}
END_TEST

UNIT_MAIN("invite book", entries, effects, walk)

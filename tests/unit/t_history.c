/* t_history.c - what a run leaves comes to the next one as it was. */
#include "invite/history.h"

#include "unit.h"

/* TO becomes what FROM is, whose memory it takes. */
static void move(struct history *to, struct history *from)
{
	struct area *a[HISTORY_AREAS], *b[HISTORY_AREAS];
	uint64_t number[HISTORY_NUMBERS];
	size_t n = history_areas(from, a);

	history_write(from, number);
	history_init(to, 99, false);
	ck_assert_uint_eq(history_areas(to, b), n);
	ck_assert_uint_eq(history_numbers(to), HISTORY_NUMBERS);
	for (size_t i = 0; i < n; i++) {
		area_release(b[i]);
		*b[i] = *a[i];
	}
	buf_release(&from->file.tail);
	area_release(&from->guard.pass);
	slots_release(&from->guard.by_pass);
	ck_assert(history_read(to, number));
}

START_TEST(comes_back)
{
	struct history h, next;

	history_init(&h, 3, false);
	ck_assert(h.seen == GUARD_NEVER);
	h.key_mark = 12;
	h.rules_mark = 34;
	h.seen = -56;
	ledger_file_begins(&h.file, text_of("paid.csv"));
	ledger_file_lines(&h.file, text_of("1,2,3,4,5,6,7,8\n"));
	h.file.whole = true;
	h.file.mark = 78;
	move(&next, &h);
	ck_assert_uint_eq(next.key_mark, 12);
	ck_assert_uint_eq(next.rules_mark, 34);
	ck_assert(next.seen == -56 && next.guard.newest == GUARD_NEVER);
	ck_assert_uint_eq(next.guard.seed, 3);
	ck_assert(next.file.has && next.file.whole && next.file.mark == 78);
	ck_assert(ledger_file_rests(&next.file, text_of("paid.csv"), 78));
	ck_assert(next.file.end == 16 && next.file.from == 16);
	ck_assert(next.file.seal.all == h.file.seal.all &&
		  next.file.seal_from.nameless == h.file.seal.nameless);
	ck_assert(text_is(ledger_file_path(&next.file), "paid.csv"));
	history_release(&next);
}
END_TEST

/* A file that is whole, of which nothing else is known; one that is not; and
 * what rests of each. */
START_TEST(marks_come_back)
{
	const struct {
		bool whole;
		uint64_t mark, back;
	} way[] = {{true, 0, 0}, {true, 1, 0}, {true, 2, 2}, {false, 9, 0}};

	for (size_t i = 0; i < sizeof(way) / sizeof(*way); i++) {
		struct history h, next;
		history_init(&h, 3, false);
		ledger_file_begins(&h.file, text_of("a"));
		ledger_file_lines(&h.file, text_of("1,2,3,4,5,6,7,8\n"));
		h.file.whole = way[i].whole;
		h.file.mark = way[i].mark;
		move(&next, &h);
		const struct ledger_file *f = &next.file;
		ck_assert(f->whole == way[i].whole);
		ck_assert_uint_eq(f->mark, way[i].back);
		ck_assert(ledger_file_rests(f, text_of("a"), 2) == (i == 2));
		ck_assert(!ledger_file_rests(f, text_of("b"), 2));
		ck_assert(!ledger_file_rests(f, text_of("a"), 3));
		ck_assert(!ledger_file_rests(f, text_of("a"), 0));
		history_release(&next);
	}
}
END_TEST

START_TEST(time_pays)
{
	struct history h;
	struct effect e = {.inviter = text_of("a"),
		.invitee = text_of("b"),
		.event = text_of("1"),
		.ms = 1000,
		.due = 5000,
		.payout = PAYOUT_HOLD};
	struct book_entry entry;
	uint32_t row;

	history_init(&h, 1, false);
	guard_hash(&h.guard, &e);
	guard_apply(&h.guard, &row, &e);
	history_time(&h, 4999);
	book_read(&h.guard.book, row, &entry);
	ck_assert_int_eq(entry.payout, PAYOUT_HOLD);
	history_time(&h, 5000);
	book_read(&h.guard.book, row, &entry);
	ck_assert_int_eq(entry.payout, PAYOUT_PAID);
	ck_assert(h.seen == 5000);
	history_time(&h, 4000);
	ck_assert(h.seen == 5000 && h.guard.newest == 5000);
	history_release(&h);
}
END_TEST

START_TEST(foreign)
{
	ck_assert_ptr_null(history_foreign(0, 0));
	ck_assert_ptr_null(history_foreign(7, 7));
	ck_assert_ptr_nonnull(strstr(history_foreign(7, 0), "are tokens"));
	ck_assert_ptr_nonnull(strstr(history_foreign(0, 7), "are no tokens"));
	ck_assert_ptr_nonnull(strstr(history_foreign(7, 9), "another key"));
}
END_TEST

START_TEST(numbers_of_the_first)
{
	struct history h;
	struct area *area[HISTORY_AREAS];

	history_init(&h, 1, true);
	ck_assert_uint_eq(history_areas(&h, area), FACTS_FIRST_AREAS);
	ck_assert_uint_eq(history_numbers(&h), 2 + FACTS_FIRST_NUMBERS);
	history_release(&h);
}
END_TEST

UNIT_MAIN("history", comes_back, marks_come_back, time_pays, foreign,
	numbers_of_the_first)

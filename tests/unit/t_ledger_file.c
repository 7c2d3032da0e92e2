/* t_ledger_file.c - whether a file is the ledger that was written, and what it
 * lacks after a crash. */
#include "invite/ledger_file.h"

#include "invite/ledger.h"
#include "unit.h"

static const char one[] = "t,c,bob,1,ann,E1,5,hold\n",
		  two[] = "t,c,bob,1,ann,E1,5,paid\nt,c,cid,1,ann,E2,5,hold\n";

/* A ledger with its header, ONE, and TWO, which may lack. */
static void written(struct ledger_file *f, struct buf *all)
{
	ledger_file_init(f);
	ledger_file_begins(f, text_of("paid.csv"));
	ledger_file_lines(f, text_of(ledger_header));
	ledger_file_lines(f, text_of(one));
	ledger_file_again(f, text_of(two));
	buf_string(all, ledger_header);
	buf_string(all, one);
	buf_string(all, two);
	ck_assert_uint_eq(f->end, all->len);
}

static enum ledger_file_kind is(
	struct ledger_file *f, struct text file, struct text *lacks)
{
	struct guard g;

	guard_init(&g, 1);
	enum ledger_file_kind kind = ledger_file_is(f, &g, file, false, lacks);
	guard_release(&g);
	return kind;
}

/* The file without its last N bytes. */
START_TEST(lacking)
{
	for (size_t n = 0;; n++) {
		struct ledger_file f;
		struct buf all = {0};
		struct text lacks = {"", 0};
		written(&f, &all);
		if (n == all.len) {
			ledger_file_release(&f);
			buf_release(&all);
			break;
		}
		enum ledger_file_kind kind =
			is(&f, (struct text){all.at, all.len - n}, &lacks);
		if (n < sizeof(two)) {
			ck_assert_int_eq(kind, LEDGER_FILE_OURS);
			ck_assert(text_equal(
				lacks, (struct text){all.at + all.len - n, n}));
			ck_assert_uint_eq(f.mended, n == 0 ? 0
						    : n <= (sizeof(two) - 1) / 2
							    ? 1
							    : 2);
		} else {
			ck_assert_int_eq(kind, LEDGER_FILE_LOST);
		}
		ledger_file_release(&f);
		buf_release(&all);
	}
}
END_TEST

START_TEST(not_ours)
{
	struct ledger_file f;
	struct buf all = {0};
	struct text lacks;

	written(&f, &all);
	buf_byte(&all, 'x');
	ck_assert_int_eq(is(&f, buf_view(&all), &lacks), LEDGER_FILE_OTHER);
	all.len--;
	for (size_t i = 0; i < all.len; i++) {
		all.at[i] ^= 1;
		ck_assert_msg(
			is(&f, buf_view(&all), &lacks) == LEDGER_FILE_CHANGED,
			"%zu", i);
		all.at[i] ^= 1;
	}
	ck_assert_int_eq(is(&f, buf_view(&all), &lacks), LEDGER_FILE_OURS);
	ledger_file_release(&f);
	ledger_file_init(&f);
	ck_assert_int_eq(is(&f, buf_view(&all), &lacks), LEDGER_FILE_OTHER);
	ledger_file_release(&f);
	buf_release(&all);
}
END_TEST

/* A header alone: of a run that was killed before it had said so, or of one
 * that begins behind a ledger that is whole; else the rest is lost. */
START_TEST(begun)
{
	struct ledger_file f;
	struct buf all = {0};
	struct text lacks, header = text_of(ledger_header);

	ledger_file_init(&f);
	ck_assert_int_eq(is(&f, header, &lacks), LEDGER_FILE_BEGUN);
	ledger_file_release(&f);
	written(&f, &all);
	ck_assert_int_eq(is(&f, header, &lacks), LEDGER_FILE_LOST);
	f.whole = true;
	ck_assert_int_eq(is(&f, header, &lacks), LEDGER_FILE_BEGUN);
	ledger_file_begins(&f, text_of("next.csv"));
	ledger_file_lines(&f, header);
	ck_assert(!f.whole && f.has);
	f.whole = true; /* nothing but a header was written */
	ck_assert_int_eq(is(&f, header, &lacks), LEDGER_FILE_CHANGED);
	ledger_file_loaded(&f);
	ck_assert_int_eq(is(&f, header, &lacks), LEDGER_FILE_OURS);
	ck_assert_uint_eq(lacks.len, 0);
	ledger_file_release(&f);
	buf_release(&all);
}
END_TEST

/* A ledger of release 0.1 has no seal: only its last lines are compared. */
START_TEST(first)
{
	struct ledger_file f;
	struct buf all = {0};
	struct text lacks;
	struct guard g;

	guard_init(&g, 1);
	written(&f, &all);
	struct seal seal = f.seal;
	f.seal_from = f.seal = (struct seal){0, 0};
	ck_assert_int_eq(ledger_file_is(&f, &g, buf_view(&all), true, &lacks),
		LEDGER_FILE_OURS);
	ck_assert(f.seal.all == seal.all && f.seal.nameless == seal.nameless);
	all.at[all.len - 2] ^= 1;
	ck_assert_int_eq(ledger_file_is(&f, &g, buf_view(&all), true, &lacks),
		LEDGER_FILE_CHANGED);
	guard_release(&g);
	ledger_file_release(&f);
	buf_release(&all);
}
END_TEST

START_TEST(place)
{
	static char name[5000];
	struct ledger_file f;

	memset(name, 'n', sizeof(name));
	ledger_file_init(&f);
	ck_assert_uint_eq(ledger_file_path(&f).len, 0);
	ledger_file_place(&f, text_of("a/b.csv"));
	ck_assert(text_is(ledger_file_path(&f), "a/b.csv"));
	ledger_file_place(&f, (struct text){name, sizeof(name)});
	ck_assert_uint_eq(ledger_file_path(&f).len, 4096);
	ledger_file_release(&f);
}
END_TEST

START_TEST(faults)
{
	const struct ledger_file f = {.end = 90};

	ck_assert_str_eq(ledger_file_fault(&f, "led", LEDGER_FILE_LOST, 80),
		"led: 80 bytes, and this state has written 90: some of the "
		"ledger is lost");
	ck_assert_str_eq(ledger_file_fault(&f, "led", LEDGER_FILE_OTHER, 95),
		"led: 95 bytes, and this state has written 90: the ledger of "
		"another state");
	ck_assert_str_eq(ledger_file_fault(&f, "led", LEDGER_FILE_CHANGED, 90),
		"led: somebody has changed what this state has written there "
		"(want the ledger as it was)");
}
END_TEST

UNIT_MAIN("ledger_file", lacking, not_ours, begun, first, place, faults)

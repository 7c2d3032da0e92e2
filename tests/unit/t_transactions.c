/* t_transactions.c - lines of state that hold transactions or rows of a table,
 * and currencies that do not add up.
 */
#include "cells/transactions.h"

#include "unit.h"

static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct text *rest = self;

	*got = rest->len < room ? rest->len : room;
	if (*got)
		memcpy(to, rest->at, *got);
	rest->at += *got;
	rest->len -= *got;
	return NULL;
}

/* Whether all LINES can be read one after another; *LINE is what the last one
 * holds, *WHY why not, or NULL where it is damaged. */
static bool reads(
	const char *lines, struct transactions_line *line, const char **why)
{
	struct text rest = text_of(lines), tag;
	struct input *in;
	struct batch batch;
	bool ok = true;

	ck_assert_ptr_null(
		input_over(&in, "in", (struct source){give, &rest}, NULL));
	struct reader *r =
		reader_new(in, &(struct reader_options){.delimiter = '\t'});
	batch_init(&batch);
	ck_assert_ptr_null(reader_next(r, &batch));
	ck_assert_uint_gt(batch.n, 0);
	for (size_t i = 0; i < batch.n && ok; i++) {
		struct state_row row;
		ck_assert_ptr_null(state_row_open(&row, &batch,
			&batch.record[i], &tag, text_of("toy/1")));
		ok = transactions_line(line, i > 0, &row, why);
	}
	batch_release(&batch);
	reader_free(r);
	input_close(in);
	return ok;
}

static void holds(const char *lines, bool ready, bool moneyless)
{
	struct transactions_line line = {!ready, !moneyless};
	const char *why = "left";

	ck_assert_msg(reads(lines, &line, &why), "%s", lines);
	ck_assert(line.ready == ready && line.moneyless == moneyless);
	ck_assert_ptr_null(why);
}

/* WANT: a word of why not; NULL: damaged. */
static void refuses(const char *lines, const char *want)
{
	struct transactions_line line = {false, false};
	const char *why = "left";

	ck_assert_msg(!reads(lines, &line, &why), "%s", lines);
	if (want)
		ck_assert_ptr_nonnull(why ? strstr(why, want) : NULL);
	else
		ck_assert_ptr_null(why);
}

START_TEST(lines_of_state)
{
	holds("a\ttoy/1\tt\t5\n", false, false);
	holds("a\ttoy/1\tu\t5\nb\ttoy/1\tu\n", false, true);
	holds("a\ttoy/1\tr\t5\nb\ttoy/1\tr\t1\nc\ttoy/1\tr\n", true, false);
	refuses("a\ttoy/1\tx\t5\n", NULL);
	refuses("a\ttoy/1\ttt\t5\n", NULL);
	refuses("a\ttoy/1\n", NULL);
	refuses("\ttoy/1\tt\t5\n", NULL);
	refuses("a\ttoy/1\tt\t5\nb\ttoy/1\tx\n", NULL);
	refuses("a\ttoy/1\tt\t5\nb\ttoy/1\tr\t5\n", "ready tables");
	refuses("a\ttoy/1\tr\t5\nb\ttoy/1\tu\t5\n", "ready tables");
	refuses("a\ttoy/1\tt\t5\nb\ttoy/1\tu\t5\n", "without amounts");
	refuses("a\ttoy/1\tu\t5\nb\ttoy/1\tt\t5\n", "without amounts");
}
END_TEST

START_TEST(one_currency)
{
	struct buf kept = {0};

	ck_assert_ptr_null(transactions_currency(&kept, text_of("EUR")));
	ck_assert(text_is(buf_view(&kept), "EUR"));
	ck_assert_ptr_null(transactions_currency(&kept, text_of("eur")));
	ck_assert_ptr_nonnull(transactions_currency(&kept, text_of("USD")));
	ck_assert(text_is(buf_view(&kept), "EUR"));
	buf_release(&kept);
}
END_TEST

UNIT_MAIN("transactions", lines_of_state, one_currency)

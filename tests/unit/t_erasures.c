/* t_erasures.c - the record of what was forgotten, and the list of tokens. */
#include "identity/erasures.h"

#include <string.h>

#include "identity/sealed.h"
#include "unit.h"

enum { DAY_MS = 86400000 };

static struct keyed *open_key(void)
{
	struct keyed *k;

	ck_assert_ptr_null(
		keyed_open(&k, KEYED_SHA256, text_of("0123456789abcdef")));
	return k;
}

static bool holds(const struct buf *b, const char *what)
{
	return text_find(buf_view(b), text_of(what)) != NULL;
}

START_TEST(who_may_be_there_as_a_customer)
{
	struct erasure_request r[] = {
		{.lines = 1}, {.mapped = true}, {.lines = 0}};
	struct erasure done = {.path = "a",
			       .status = ERASURE_DONE,
			       .customers = true},
		       none = {.path = "b", .customers = true},
		       rows = {.path = "c"};
	struct erasures_doubt doubt = {.files = 0};

	erasures_doubt_note(&doubt, &none, r, 2);
	erasures_doubt_note(&doubt, &rows, r, 3);
	ck_assert_uint_eq(doubt.files, 0);
	ck_assert_int_eq(none.status, ERASURE_NOTHING);
	erasures_doubt_note(&doubt, &done, r, 3);
	erasures_doubt_note(&doubt, &none, r, 3);
	ck_assert_uint_eq(doubt.files, 2);
	ck_assert_str_eq(doubt.first.at, "a");
	ck_assert_int_eq(done.status, ERASURE_DONE);
	ck_assert_int_eq(none.status, ERASURE_UNSURE);
	ck_assert_int_eq(rows.status, ERASURE_NOTHING);
	buf_release(&doubt.first);
}
END_TEST

START_TEST(a_line_a_request)
{
	struct keyed *k = open_key();
	struct erasure_request r = {.number = (char[]){"R-1"},
		.ground = (char[]){"PIPL 47.1"},
		.lines = 2,
		.token = "0123456789abcdef0123456789abcdef"};
	struct erasure e = {.path = "a,b.csv",
		.what = "a table",
		.status = ERASURE_HELD,
		.lines = 9,
		.cut = 3,
		.hidden = 4,
		.before = "be",
		.after = "af"};
	struct buf log = {0};
	uint64_t lines;

	erasures_begin(&log);
	size_t header = log.len;
	erasures_begin(&log);
	ck_assert_uint_eq(log.len, header);
	erasures_add(&log, k, &r, &e, (int64_t)DAY_MS * 20000);
	ck_assert(holds(&log, "2024-10-04T00:00:00Z,R-1,0123456789abcdef0123456"
			      "789abcdef,PIPL 47.1,2024-11-03T00:00:00Z,"));
	ck_assert(holds(&log, ",a table,be,af,2,3,4,held,"));
	r.lines = 0;
	erasures_add(&log, k, &r, &e, (int64_t)DAY_MS * 20000);
	ck_assert(holds(&log, ",be,af,0,3,4,nothing,"));
	ck_assert_uint_eq(sealed_fault(&lines, k, buf_view(&log)), 0);
	ck_assert_uint_eq(lines, 2);
	log.at[header] = '3';
	ck_assert_uint_eq(sealed_fault(&lines, k, buf_view(&log)), 2);
	buf_release(&log);
	keyed_free(k);
}
END_TEST

START_TEST(a_token_once)
{
	static const char *const wrong[] = {"token,until,request,key",
		"token,until\n", "token,until,request,keys\n", "\n"};
	struct keyed *k = open_key();
	struct buf list = {0};

	ck_assert(erasures_list_begin(&list));
	ck_assert(erasures_list_begin(&list));
	erasures_list_add(&list, k, "aa11", "R-1");
	size_t len = list.len;
	erasures_list_add(&list, k, "aa11", "R-2");
	ck_assert_uint_eq(list.len, len);
	erasures_list_add(&list, k, "bb22", "R-2");
	ck_assert(holds(&list, "token,until,request,key\naa11,,R-1,"));
	ck_assert(holds(&list, "\nbb22,,R-2,"));
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		list.len = 0;
		buf_string(&list, wrong[i]);
		ck_assert(!erasures_list_begin(&list));
	}
	buf_release(&list);
	keyed_free(k);
}
END_TEST

START_TEST(statuses)
{
	ck_assert_str_eq(erasures_status(ERASURE_NOTHING), "nothing");
	ck_assert_str_eq(erasures_status(ERASURE_DONE), "done");
	ck_assert_str_eq(erasures_status(ERASURE_REBUILD), "rebuild");
	ck_assert_str_eq(erasures_status(ERASURE_UNSURE), "unsure");
}
END_TEST

UNIT_MAIN("erasures", who_may_be_there_as_a_customer, a_line_a_request,
	a_token_once, statuses)

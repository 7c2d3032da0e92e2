/* t_between.c - what stands between rows: the glance misses nothing that is
 * found by looking. */
#include "cells/between.h"

#include <stdio.h>
#include <stdlib.h>

#include "io/records.h"
#include "unit.h"

static bool looked; /* whether a glance at that record was not enough */

/* What the last record of FILE is, whose first is the header. */
static enum between last(const char *file)
{
	char path[] = "/tmp/t_between.XXXXXX";
	int fd = mkstemp(path);
	FILE *f = fdopen(fd, "w");
	struct input *in;
	struct batch b;
	struct text name[8];
	struct header h = {.name = name};
	struct between_hint hint;

	fputs(file, f);
	fclose(f);
	ck_assert_ptr_null(
		input_open(&in, path, &(struct input_options){.table = true}));
	struct reader *reader =
		reader_new(in, &(struct reader_options){.whole_block = true});
	batch_init(&b);
	ck_assert_ptr_null(reader_next(reader, &b));
	ck_assert_uint_eq(b.n, 2);
	for (h.n = 0; h.n < b.record[0].fields; h.n++)
		name[h.n] = batch_field(&b, &b.record[0], (unsigned)h.n);
	struct record *r = &b.record[b.n - 1];
	enum between as = between_what(&h, &b, r);
	between_hint(&hint, &h, h.n, QUOTE_CSV);
	if (as != BETWEEN_ROW)
		ck_assert_msg(between_may(&hint, &b, r), "%s", file);
	looked = between_may(&hint, &b, r);
	hint.none = true;
	ck_assert(!between_may(&hint, &b, r));
	batch_release(&b);
	reader_free(reader);
	input_close(in);
	remove(path);
	return as;
}

/* The same of RECORD, in a file with the names HEADER. */
static enum between is(const char *header, const char *record)
{
	char file[400];

	snprintf(file, sizeof(file), "%s\n%s\n", header, record);
	return last(file);
}

START_TEST(headers)
{
	ck_assert_int_eq(is("url,m", "url,m"), BETWEEN_HEADER);
	ck_assert_int_eq(is("url,m", " URL ,\"M\""), BETWEEN_HEADER);
	ck_assert_int_eq(is("Url,m", "\"url\",M"), BETWEEN_HEADER);
	ck_assert_int_eq(is("url,m", "m,url"), BETWEEN_OTHER);
	ck_assert_int_eq(is("a,b,c", "c,b,a"), BETWEEN_OTHER);
	ck_assert_int_eq(is("a,b,c", "a,b,x"), BETWEEN_ROW);
	ck_assert_int_eq(is("a,b,c", "x,b,a"), BETWEEN_ROW);
	ck_assert_int_eq(is("a,b,c", "a,a,b"), BETWEEN_ROW);
	ck_assert_int_eq(is("a,b", "a,x"), BETWEEN_ROW);
	ck_assert_int_eq(is("a,a", "a,b"), BETWEEN_ROW);
	ck_assert_int_eq(is("a,b,c", "a,b"), BETWEEN_ROW);
	ck_assert_int_eq(is("url", "url"), BETWEEN_HEADER);
	ck_assert_int_eq(is("url", "URL"), BETWEEN_ROW);
	ck_assert_int_eq(is(",b", ",B"), BETWEEN_HEADER);
	ck_assert_int_eq(is(",b", "B,"), BETWEEN_ROW);
}
END_TEST

START_TEST(footers)
{
	static const char *const yes[] = {"(1 row)", "(0 rows)",
		"(1,234 rows affected)", "(3 row(s) affected)", " (2 rows) ",
		"(2 ROWS SELECTED)", "2 rows selected.", "12 rows affected;",
		"1 row returned", "2 rows in set (0.00 sec)",
		"2 rows in set. Elapsed: 0.002 sec.", "no rows selected",
		"No rows selected.", "Empty set (0.00 sec)", "(3 行)",
		"(3 行受影响)", "(12行受影响)", "已选择 12 行。",
		"已选择12行。", "未选定行", "(所影响的行数为 3 行)",
		"Fetched 2 row(s) in 0.12s", "Time taken: 0.05 seconds", "---",
		"----------", "=====", "--- + ---", "\x1a", "\x1a\x1a", " ",
		"   "};
	static const char *const no[] = {"(rows)", "(2 rows", "2 rows",
		"rows selected", "(2 columns)", "--", "-=", "-- --", "--a--",
		"2 rows selected today", "x(2 rows)", "(2 rowss)", "()",
		"(,2 rows)", "2", "Elapsed: 00:01", "SQL> x",
		"Completion time: 2026",
		"\x1a"
		"a",
		"\"(2 rows)\"", "no rows", "empty set"};

	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++) {
		ck_assert_msg(
			is("url", yes[i]) == BETWEEN_NOTHING, "%s", yes[i]);
		ck_assert_msg(is("a,b,c,d,e", yes[i]) == BETWEEN_NOTHING, "%s",
			yes[i]);
	}
	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		ck_assert_msg(is("url", no[i]) == BETWEEN_ROW, "%s", no[i]);
	ck_assert_int_eq(is("a,b", "Elapsed: 00:01"), BETWEEN_NOTHING);
	ck_assert_int_eq(is("a,b", "Completion time: x"), BETWEEN_NOTHING);
	ck_assert_int_eq(is("a,b", "SQL> spool off"), BETWEEN_NOTHING);
	ck_assert_int_eq(is("a,b", "---,----"), BETWEEN_NOTHING);
	ck_assert_int_eq(is("a,b", "--,--"), BETWEEN_ROW);
	ck_assert_int_eq(is("a,b", "(1,234 rows)"), BETWEEN_NOTHING);
	ck_assert_int_eq(is("a,b", "a\"b,c"), BETWEEN_ROW);
}
END_TEST

/* A dash begins rulers, and numbers below 0, which need no second look. */
START_TEST(negative_numbers)
{
	ck_assert_int_eq(is("a,b", "-5,x"), BETWEEN_ROW);
	ck_assert(!looked);
	ck_assert_int_eq(is("a,b", "-,-5"), BETWEEN_ROW);
	ck_assert_int_eq(is("a", "-5"), BETWEEN_ROW);
	ck_assert_int_eq(is("a,b", "---,---"), BETWEEN_NOTHING);
	ck_assert_int_eq(is("-1,b", "-1,b"), BETWEEN_HEADER);
	ck_assert_int_eq(is("b,-1", "-1,b"), BETWEEN_OTHER);
}
END_TEST

/* Identifiers of digits alone need no second look either, but for names. */
START_TEST(digits)
{
	ck_assert_int_eq(is("a", "10000001"), BETWEEN_ROW);
	ck_assert(!looked);
	ck_assert_int_eq(is("a", "10000001 "), BETWEEN_ROW);
	ck_assert(looked);
	ck_assert_int_eq(is("a", "3 rows selected"), BETWEEN_NOTHING);
	ck_assert_int_eq(is("2024", "2024"), BETWEEN_HEADER);
	ck_assert_int_eq(is("2024", "2025"), BETWEEN_ROW);
}
END_TEST

UNIT_MAIN("between", headers, footers, negative_numbers, digits)

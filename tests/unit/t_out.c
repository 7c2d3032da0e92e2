/* t_out.c - cells into rows of CSV, TSV and JSON. */
#include "io/out.h"

#include <math.h>

#include "unit.h"

static const char *written(enum out_format format, char delimiter)
{
	static struct buf kept;
	struct out_columns columns = {0};
	struct out o = {
		.format = format, .delimiter = delimiter, .columns = &columns};

	out_column(&o, text_of("a,\"b"));
	out_column(&o, text_of("n"));
	out_column(&o, text_of("x"));
	out_header(&o);
	out_text(&o, text_of("tab\there, \"q\"\nline\\"));
	out_int(&o, -7);
	out_real(&o, 0.1);
	out_end(&o);
	out_text(&o, (struct text){"\xff\x01ok", 4});
	out_amount(&o, (amount)1500000000, 2);
	out_real(&o, NAN);
	out_end(&o);
	out_empty(&o);
	out_empty(&o);
	out_real(&o, INFINITY);
	out_end(&o);
	ck_assert_uint_eq(o.n, 3);
	buf_release(&kept);
	kept = o.rows;
	buf_byte(&kept, '\0');
	out_columns_release(&columns);
	return kept.at;
}

START_TEST(csv)
{
	ck_assert_str_eq(written(OUT_CSV, ','),
		"\"a,\"\"b\",n,x\n"
		"\"tab\there, \"\"q\"\"\nline\\\",-7,0.1\n"
		"\xff\x01ok,1.50,\n"
		",,inf\n");
	ck_assert_str_eq(written(OUT_CSV, ';'),
		"\"a,\"\"b\";n;x\n"
		"\"tab\there, \"\"q\"\"\nline\\\";-7;0.1\n"
		"\xff\x01ok;1.50;\n"
		";;inf\n");
}
END_TEST

START_TEST(tsv)
{
	ck_assert_str_eq(written(OUT_TSV, '\t'),
		"a,\"b\tn\tx\n"
		"tab\\there, \"q\"\\nline\\\\\t-7\t0.1\n"
		"\xff\x01ok\t1.50\t\n"
		"\t\tinf\n");
}
END_TEST

START_TEST(json)
{
	ck_assert_str_eq(written(OUT_JSON, ','),
		"{\"a,\\\"b\":\"tab\\u0009here, \\\"q\\\"\\u000aline\\\\\","
		"\"n\":-7,\"x\":0.1}\n"
		"{\"a,\\\"b\":\"\xef\xbf\xbd\\u0001ok\",\"n\":1.50,"
		"\"x\":null}\n"
		"{\"a,\\\"b\":null,\"n\":null,\"x\":\"inf\"}\n");
}
END_TEST

/* What is in the form of the output already, and what only looks like it. */
START_TEST(raw)
{
	struct out_columns columns = {0};
	struct out o = {.delimiter = ',', .columns = &columns};

	for (int i = 0; i < 3; i++)
		out_column(&o, text_of("a"));
	out_raw_row(&o, text_of("1,\"2\""), text_of(""));
	out_raw(&o, text_of(""), 1);
	out_raw(&o, text_of("3,4"), 2);
	out_end(&o);
	out_text(&o, text_of(",,,,,,,\r"));
	out_text(&o, text_of("1234567\""));
	out_real(&o, -INFINITY);
	out_end(&o);
	ck_assert_uint_eq(o.n, 3);
	ck_assert(text_is(buf_view(&o.rows), "1,\"2\",\n,3,4\n"
					     "\",,,,,,,\r\",\"1234567\"\"\","
					     "-inf\n"));
	out_columns_release(&columns);
	buf_release(&o.rows);
}
END_TEST

START_TEST(a_lone_empty_cell_is_no_blank_line)
{
	struct out_columns columns = {0};
	struct out o = {.delimiter = ',', .columns = &columns};

	out_column(&o, text_of("a"));
	out_empty(&o);
	out_end(&o);
	ck_assert(text_is(buf_view(&o.rows), "\"\"\n"));
	out_columns_release(&columns);
	buf_release(&o.rows);
}
END_TEST

UNIT_MAIN("out", csv, tsv, json, raw, a_lone_empty_cell_is_no_blank_line)

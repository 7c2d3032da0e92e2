/* t_look.c - rows on their way out: identity, widths that are settled, rows
 * that are wider, and orders. */
#include "io/look.h"

#include <stdio.h>
#include <unistd.h>

#include "base/random.h"
#include "unit.h"

/* A table of two columns written through a look; what came out. */
struct trial {
	struct look_how how;
	struct out_columns names;
	struct out out;
	struct sink sink;
	struct look *look;
	char path[32];
};

static const size_t both[] = {0, 1};

static void begin(struct trial *t, struct look_how how)
{
	*t = (struct trial){.how = how, .path = "/tmp/t_look.XXXXXX"};
	int fd = mkstemp(t->path);

	ck_assert_int_ge(fd, 0);
	close(fd);
	ck_assert_ptr_null(sink_open(&t->sink, t->path));
	if (!t->how.column) {
		t->how.column = both;
		t->how.columns = 2;
	}
	if (!t->how.top)
		t->how.top = UINT64_MAX;
	t->out = (struct out){.format = OUT_CELLS,
		.delimiter = '\t',
		.columns = &t->names,
		.sink = &t->sink};
	out_column(&t->out, text_of("name"));
	out_column(&t->out, text_of("n"));
	t->out.look = t->look = look_new(&t->how, &t->names, &t->sink);
}

static char *end(struct trial *t, const char **said)
{
	static char got[1 << 20];
	const char *none;

	ck_assert_ptr_null(out_flush(&t->out));
	ck_assert_ptr_null(look_end(t->look, said ? said : &none));
	ck_assert_ptr_null(sink_finish(&t->sink));
	ck_assert_ptr_null(sink_commit(&t->sink));
	FILE *f = fopen(t->path, "rb");
	size_t n = fread(got, 1, sizeof(got) - 1, f);
	got[n] = '\0';
	fclose(f);
	unlink(t->path);
	if (!said)
		look_free(t->look);
	out_columns_release(&t->names);
	buf_release(&t->out.rows);
	return got;
}

static void add(struct trial *t, const char *name, double n)
{
	out_string(&t->out, name);
	out_real(&t->out, n);
	out_end(&t->out);
}

START_TEST(widths_are_settled_by_the_first_thousand)
{
	struct trial t;
	char first[24];

	begin(&t, (struct look_how){.format = OUT_PRETTY, .digits = -1});
	for (int i = 0; i < 1000; i++)
		add(&t, i == 999 ? "four" : "x", 7);
	ck_assert_ptr_null(out_flush(&t.out));
	add(&t, "longer", 123456);
	add(&t, "x", 8);
	char *got = end(&t, NULL);
	snprintf(first, sizeof(first), "%.14s", got);
	ck_assert_str_eq(first, "name  n\n----  ");
	ck_assert_ptr_nonnull(
		strstr(got, "\nfour  7\nlonger  123,456\nx     8\n"));
}
END_TEST

START_TEST(cut_rows_behind_the_first_thousand)
{
	struct trial t;
	const char *said;

	begin(&t, (struct look_how){
			  .format = OUT_PRETTY, .digits = 1, .width = 20});
	for (int i = 0; i < 1000; i++)
		add(&t, "ten_______", 7);
	add(&t, "eleven_____", 123456789);
	char *got = end(&t, &said);
	ck_assert_ptr_nonnull(strstr(got,
		"\nten_______  7.0\neleven___\xe2\x80\xa6  123,456,789.0\n"));
	ck_assert_str_eq(said, "a terminal 20 wide is too narrow: 1 text "
			       "is cut (--format=xtab shows all)");
	look_free(t.look);
}
END_TEST

START_TEST(no_rows)
{
	static const struct {
		enum out_format format;
		const char *want;
	} t[] = {{OUT_PRETTY, "name  n\n----  -\n"},
		{OUT_MARKDOWN, "| name | n |\n| --- | --- |\n"}, {OUT_XTAB, ""},
		{OUT_CSV, "name,n\n"}, {OUT_TSV, "name\tn\n"}, {OUT_JSON, ""}};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		struct trial x;
		begin(&x, (struct look_how){.format = t[i].format,
				  .delimiter =
					  t[i].format == OUT_TSV ? '\t' : ',',
				  .digits = -1});
		ck_assert_str_eq(end(&x, NULL), t[i].want);
	}
}
END_TEST

START_TEST(any_bytes_pass_unchanged)
{
	struct random r = {0};
	struct trial t;
	struct out direct = {.format = OUT_TSV, .delimiter = '\t'};

	random_seed(&r, 5);
	begin(&t, (struct look_how){
			  .format = OUT_TSV, .delimiter = '\t', .digits = -1});
	direct.columns = &t.names;
	out_header(&direct);
	for (int i = 0; i < 3000; i++) {
		char cell[12];
		size_t n = random_below(&r, sizeof(cell));
		for (size_t k = 0; k < n; k++)
			cell[k] = (char)("\t\n\r\\\"ti,r\x00\xff"[random_below(
				&r, 11)]);
		out_text(&t.out, (struct text){cell, n});
		out_text(&direct, (struct text){cell, n});
		out_real(&t.out, (double)i / 7);
		out_real(&direct, (double)i / 7);
		out_end(&t.out);
		out_end(&direct);
	}
	buf_byte(&direct.rows, '\0');
	char *got = end(&t, NULL);
	ck_assert(memcmp(got, direct.rows.at, direct.rows.len) == 0);
	buf_release(&direct.rows);
}
END_TEST

START_TEST(orders_are_stable)
{
	static const struct look_key by_number[] = {{1, false}},
				     down[] = {{1, true}};
	struct trial t;

	begin(&t, (struct look_how){.format = OUT_CSV,
			  .delimiter = ',',
			  .digits = -1,
			  .key = by_number,
			  .keys = 1});
	add(&t, "a", 10);
	add(&t, "b", 9);
	add(&t, "c", 10);
	add(&t, "d", 1e-7);
	ck_assert_str_eq(end(&t, NULL), "name,n\nd,1e-07\nb,9\na,10\nc,10\n");
	begin(&t, (struct look_how){.format = OUT_CSV,
			  .delimiter = ',',
			  .digits = -1,
			  .key = down,
			  .keys = 1,
			  .top = 2});
	add(&t, "a", 10);
	add(&t, "b", 9);
	add(&t, "c", 10);
	ck_assert_str_eq(end(&t, NULL), "name,n\na,10\nc,10\n");
}
END_TEST

UNIT_MAIN("look", widths_are_settled_by_the_first_thousand,
	cut_rows_behind_the_first_thousand, no_rows, any_bytes_pass_unchanged,
	orders_are_stable)

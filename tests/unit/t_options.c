/* t_options.c - options from one table. */
#include "cells/options.h"

#include <math.h>

#include "unit.h"

struct config {
	bool flag, new;
	int64_t n, duration;
	double x;
	const char *text;
	char c;
	int choice;
	struct opt_time when;
	uint64_t size;
	amount money;
	struct opt_list list, files, kinds;
	struct opt_range range;
	int64_t maybe;
	char mark;
};

#define AT(m) offsetof(struct config, m)

/* clang-format off */
static const struct opt opts[] = {
	{'f', "flag", OPT_FLAG, AT(flag), NULL, NULL, 0, 0, 0, "a flag", NULL},
	{'n', "number", OPT_INT, AT(n), "n", "4", 1, 9, OPT_STATE, "an int", NULL},
	{0, "real", OPT_REAL, AT(x), "x", NULL, 0, 1, OPT_STATE, "a real", NULL},
	{0, "text", OPT_TEXT, AT(text), "t", NULL, 0, 0, OPT_STATE, "a text", NULL},
	{'d', "char", OPT_CHAR, AT(c), "C", NULL, 0, 0, OPT_STATE, "a char", NULL},
	{0, "choice", OPT_CHOICE, AT(choice), "a|bb|c", "bb", 0, 0, OPT_STATE, "a choice", NULL},
	{0, "when", OPT_TIME, AT(when), "date", NULL, 0, 0, OPT_STATE, "a time", NULL},
	{0, "for", OPT_DURATION, AT(duration), "d", "7d", 0, 0, OPT_STATE, "a duration", NULL},
	{0, "size", OPT_SIZE, AT(size), "size", "16M", 0, 0, OPT_STATE, "a size", NULL},
	{0, "money", OPT_AMOUNT, AT(money), "amount", NULL, 0, 0, OPT_STATE, "money", NULL},
	{0, "list", OPT_LIST, AT(list), "a,...", NULL, 0, 0, OPT_STATE, "a list", NULL},
	{0, "kinds", OPT_LIST, AT(kinds), "a,...", "p,q", 0, 0, 0, "a list", NULL},
	{0, "file", OPT_FILE, AT(files), "file", NULL, 0, 0, OPT_REPEAT | OPT_READ, "files", NULL},
	{'k', "range", OPT_RANGE, AT(range), "n", NULL, 1, 100, OPT_STATE, "a range", NULL},
	{0, "new", OPT_FLAG, AT(new), NULL, NULL, 0, 0, OPT_STATE | OPT_LATER, "new", NULL},
	{0, "mark", OPT_MARK, AT(mark), "C", NULL, 0, 0, 0, "a mark", NULL},
	{0, "maybe", OPT_INT, AT(maybe), "n", NULL, 1, 9, OPT_MAYBE, "maybe", "5"},
	{0}};
/* clang-format on */

static struct config config;
static struct options options;
static int first;
static bool holds;

/* The lists that were read, if any. */
static void release_all(void)
{
	if (holds)
		options_release(&options);
	holds = false;
}

/* Read up to eight arguments, NULL-ended. */
static const char *read_all(char *const *args)
{
	static char *argv[10];
	int n = 0;

	argv[n++] = "test";
	for (; args[n - 1]; n++)
		argv[n] = args[n - 1];
	release_all();
	config = (struct config){0};
	options = (struct options){
		.table = {opts, NULL}, .base = {(char *)&config, NULL}};
	holds = true;
	return options_read(&options, &first, n, argv);
}

#define READ(...) read_all((char *[]){__VA_ARGS__, NULL})

START_TEST(starts_with_initial_values)
{
	ck_assert_ptr_null(READ("operand"));
	ck_assert_int_eq(config.n, 4);
	ck_assert(isnan(config.x));
	ck_assert_int_eq(config.choice, 1);
	ck_assert_int_eq(config.duration, 604800000);
	ck_assert_uint_eq(config.size, 16 << 20);
	ck_assert_int_eq(config.range.low, 0);
	ck_assert_int_eq(config.maybe, 0);
	ck_assert_int_eq(first, 1);
}
END_TEST

START_TEST(reads_every_type)
{
	ck_assert_ptr_null(READ("-fn9", "--real=.5", "-d\\t", "--choice=c",
		"--size=3K", "--money=1.25", "-k2-10"));
	ck_assert(config.flag && config.n == 9 && config.x == 0.5);
	ck_assert(config.c == '\t' && config.choice == 2);
	ck_assert_uint_eq(config.size, 3072);
	ck_assert(config.money == 1250000000);
	ck_assert(config.range.low == 2 && config.range.high == 10);
	ck_assert_ptr_null(READ("--list=a,,b", "--file=x", "--file", "y",
		"--maybe", "--text", "t", "op"));
	ck_assert_uint_eq(config.list.n, 3);
	ck_assert_uint_eq(config.files.n, 2);
	ck_assert(text_is(config.files.item[1], "y"));
	ck_assert_int_eq(config.maybe, 5);
	ck_assert_str_eq(config.text, "t");
	release_all();
	ck_assert_ptr_null(READ("--kinds=x"));
	ck_assert_uint_eq(config.kinds.n, 1);
	release_all();
	ck_assert_ptr_null(READ("--kinds=x", "--kinds=y,z"));
	ck_assert_uint_eq(config.kinds.n, 3);
	ck_assert(text_is(config.kinds.item[0], "x"));
	ck_assert(text_is(config.kinds.item[2], "z"));
	release_all();
	ck_assert_ptr_null(READ("--maybe=7"));
	ck_assert_int_eq(config.maybe, 7);
}
END_TEST

START_TEST(refuses_what_does_not_fit)
{
	char *bad[] = {"-n10", "-n0", "-nx", "--number=", "--real=2",
		"--real=nan", "--choice=b", "--choice=", "-dxx", "--size=-1",
		"--size=9999999999T", "--for=7y", "--money=1,2", "-k5-2",
		"-k1-1000", "-k-3", "--range=x", "--flag=1", "--nope", "-z",
		"--text", "--maybe=0"};

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(READ(bad[i]) != NULL, "%s", bad[i]);
	ck_assert_str_eq(READ("-n10"),
		"--number: '10' is not right (want an integer in 1..9)");
	ck_assert_str_eq(READ("--choice=b"),
		"--choice: 'b' is not right (want a, bb, c)");
}
END_TEST

START_TEST(says_which_mistake_it_is)
{
	static const struct {
		char *arg;
		const char *why;
	} bad[] = {{"--numbr=1", "--numbr: no such option (perhaps --number)"},
		{"--nothing", "--nothing: no such option"},
		{"--m", "--m: may be short for several options (--money, "
			"--mark, --maybe)"},
		{"-z", "-z: no such option"},
		{"-N", "-N: no such option (perhaps -n)"},
		{"-choice=a", "-choice: no such option (perhaps --choice)"},
		{"--flag=1", "--flag=1: --flag takes no value"},
		{"--text", "--text: its value is missing (want --text=t)"},
		{"-d", "--char: its value is missing (want --char=C)"},
		{"--real=50%",
			"--real: '50%' is not right (want a number in 0..1, "
			"as in 0.5)"}};

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_str_eq(READ(bad[i].arg), bad[i].why);
}
END_TEST

START_TEST(reads_bytes_and_marks)
{
	static const struct {
		char *arg;
		char is;
	} good[] = {{"-d;", ';'}, {"-d\\t", '\t'}, {"-d\\x01", 1},
		{"-d\\xfF", (char)0xff}, {"-d^A", 1}, {"-d^_", 0x1f},
		{"-d^", '^'}};
	static char *marks[] = {"--mark=9", "--mark=-", "--mark=+", "--mark=x",
		"--mark=", "--mark=,,", "--mark=\"", "--mark=é", "--mark=９"};

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		ck_assert_msg(!READ(good[i].arg), "%s", good[i].arg);
		ck_assert_int_eq(config.c, good[i].is);
	}
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		ck_assert_msg(READ(marks[i]) != NULL, "%s", marks[i]);
	ck_assert_ptr_null(READ("--mark=\xc2\xa0"));
	ck_assert_int_eq(config.mark, ' ');
	ck_assert_ptr_null(READ("--mark=\xe2\x80\x99"));
	ck_assert_int_eq(config.mark, '\'');
	ck_assert_ptr_null(READ("--mark=\xef\xbc\x8c"));
	ck_assert_int_eq(config.mark, ',');
}
END_TEST

START_TEST(reads_times_in_a_zone)
{
	struct zone zone;

	ck_assert_ptr_null(zone_open(&zone, "+08:00"));
	ck_assert_ptr_null(READ("--when=2026-01-05"));
	ck_assert_ptr_null(options_times(&options, &zone));
	ck_assert(config.when.given && config.when.is_date);
	ck_assert_int_eq(config.when.ms, INT64_C(1767542400000));
	ck_assert_ptr_null(READ("--when=soon"));
	ck_assert_ptr_nonnull(options_times(&options, &zone));
}
END_TEST

static void is_told(struct buf *b, const char *want)
{
	buf_byte(b, '\0');
	ck_assert_str_eq(b->at, want);
	b->len = 0;
}

/* The tag of state has what is not as it is by default, and sees what the
 * values are, not how they were written. */
START_TEST(remembers_values)
{
	struct zone zone;
	struct buf b = {0};

	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	ck_assert_ptr_null(READ("--for=168h", "--size=16384K", "--choice=bb",
		"-n4", "-f", "--maybe", "--for=7d"));
	options_words(&options, &b, OPT_STATE);
	release_all();
	is_told(&b, "");
	ck_assert_ptr_null(READ("--for=48h", "--size=1K", "--list=a,b c,+,%",
		"--choice=c", "-n9", "--text=x,y\t=\\\177", "--money=1.5"));
	options_words(&options, &b, OPT_STATE);
	release_all();
	is_told(&b, "number=9\ntext=x%2Cy%09=%5C%7F\nchoice=c\nfor=2d\n"
		    "size=1024\nmoney=1.500000000\nlist=a+b c+%2B+%25\n");
	ck_assert_ptr_null(READ("--for=90m", "--range=2-9", "--when=2026-01-05",
		"--real=0.25", "-d;", "--list="));
	ck_assert_ptr_null(options_times(&options, &zone));
	options_words(&options, &b, OPT_STATE);
	release_all();
	is_told(&b, "real=0.25\nchar=;\nwhen=2026-01-05T00:00:00Z\nfor=90m\n"
		    "range=2-9\n");
	ck_assert_ptr_null(READ("--for=61s", "--range=2", "-f", "--new"));
	options_words(&options, &b, OPT_STATE | OPT_READ);
	release_all();
	is_told(&b, "for=61s\nrange=2\nnew\n");
	buf_release(&b);
}
END_TEST

/* As release 0.1 had it: all of them, the defaults too. */
START_TEST(hashes_values)
{
	struct zone zone;
	struct buf b = {0};

	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	ck_assert_ptr_null(
		READ("--list=a,b", "--when=2026-01-05", "-n5", "-d;", "--new"));
	ck_assert_ptr_null(options_times(&options, &zone));
	options_hashed(&options, &b, OPT_STATE);
	release_all();
	is_told(&b, "number=5\nreal=nan\ntext=\nchar=;\nchoice=1\n"
		    "when=1767571200000\nfor=604800000\nsize=16777216\n"
		    "money=0\nlist=a,b,\nrange=0-0\n");
	options_names(&options, &b, OPT_REPEAT | OPT_MAYBE | OPT_LATER);
	is_told(&b, "--file, --maybe");
	buf_release(&b);
}
END_TEST

/* The first fault is told, and what stands behind it is known. */
START_TEST(reads_behind_a_fault)
{
	ck_assert_str_eq(READ("-n10", "--choice=x", "--text=a", "operand"),
		"--number: '10' is not right (want an integer in 1..9)");
	ck_assert(options.known);
	ck_assert_str_eq(config.text, "a");
	ck_assert_ptr_nonnull(READ("-n10", "--no-such", "--text=a"));
	ck_assert(!options.known);
	ck_assert_ptr_nonnull(READ("--text"));
	ck_assert(!options.known);
	ck_assert_ptr_null(READ("--text=a"));
	ck_assert(options.known);
}
END_TEST

static void note_file(void *arg, const struct opt *opt, const char *path)
{
	buf_printf(arg, "%s=%s %u;", opt->name, path, opt->flags & OPT_USES);
}

START_TEST(goes_on_with_a_list)
{
	char *args[] = {"--list=a,b", "--list=c", NULL};

	ck_assert_ptr_null(read_all(args));
	ck_assert_uint_eq(config.list.n, 3);
	ck_assert(text_is(config.list.item[0], "a"));
	ck_assert(text_is(config.list.item[2], "c"));
	release_all();
}
END_TEST

START_TEST(names_files)
{
	struct buf got = {0};

	ck_assert_ptr_null(READ("--file=b", "--text=c", "--file=a"));
	options_files(&options, note_file, &got);
	release_all();
	ck_assert(text_is(buf_view(&got), "file=b 16;file=a 16;"));
	got.len = 0;
	ck_assert_ptr_null(READ("--text=c"));
	options_files(&options, note_file, &got);
	ck_assert_uint_eq(got.len, 0);
	options_list(&options, &got);
	buf_byte(&got, '\0');
	ck_assert_ptr_nonnull(
		strstr(got.at, "\tfile\tfile\tfile\town\tfiles\tread\n"));
	ck_assert_ptr_nonnull(
		strstr(got.at, "\ttext\tt\ttext\town\ta text\t\n"));
	buf_release(&got);
}
END_TEST

UNIT_MAIN("options", starts_with_initial_values, reads_every_type,
	refuses_what_does_not_fit, says_which_mistake_it_is,
	reads_bytes_and_marks, reads_times_in_a_zone, remembers_values,
	hashes_values, reads_behind_a_fault, goes_on_with_a_list, names_files)

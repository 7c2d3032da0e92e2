/* generate.c - an invented log of transactions, as large as is asked for.
 *
 *	generate [-f plain|quoted|mixed|tsv] [-c CUSTOMERS] [-e] [-s SEED] ROWS
 *
 * Six columns: user_id, ts, channel, utm_url, is_converted, revenue.  Few
 * customers come often and many seldom: customer number i as often as i^-0.9
 * says (of 10^6 customers 10^7 rows show 901,520); -e: each in turn, as often.
 * Forms: nothing quoted, everything, utm_url only (with a comma in 10 % of
 * rows, `""` in 3 %, a line end in 1 %), or divided by TABs.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/number.h"
#include "base/random.h"
#include "base/text.h"
#include "base/when.h"

static const char *const channels[] = {"google_ads", "wechat", "douyin",
	"email", "organic", "direct", "baidu_sem", "xiaohongshu", "weibo",
	"referral", "sms", "bilibili"};
enum { CHANNELS = sizeof(channels) / sizeof(*channels) };

enum form { PLAIN, QUOTED, MIXED, TABBED, FORMS };

static const char *const forms[FORMS] = {"plain", "quoted", "mixed", "tsv"};

struct log {
	enum form form;
	uint64_t customers, row;
	bool each;
	double reach; /* customers^0.1 - 1 */
	struct random random;
	struct buf rows;
	int64_t day; /* that "date" is of */
	struct buf date;
};

enum { SECONDS_A_DAY = 86400, START = 1700000000, A_ROW = 3, JITTER = 1000 };

static void open_cell(struct log *log, bool first)
{
	if (!first)
		buf_byte(&log->rows, log->form == TABBED ? '\t' : ',');
	if (log->form == QUOTED)
		buf_byte(&log->rows, '"');
}

static void close_cell(struct log *log)
{
	if (log->form == QUOTED)
		buf_byte(&log->rows, '"');
}

static void put_header(struct log *log)
{
	static const char *const names[] = {"user_id", "ts", "channel",
		"utm_url", "is_converted", "revenue"};

	for (unsigned i = 0; i < 6; i++) {
		open_cell(log, i == 0);
		buf_string(&log->rows, names[i]);
		close_cell(log);
	}
	buf_byte(&log->rows, '\n');
}

/* An identifier that says nothing of the customer's rank: 'u' and nine digits,
 * all different up to 100 million customers. */
static void put_customer(struct log *log)
{
	double u = random_unit(&log->random);
	uint64_t rank = log->each ? log->row % log->customers + 1
				  : (uint64_t)pow(u * log->reach + 1, 10);

	if (rank > log->customers)
		rank = log->customers;
	open_cell(log, true);
	buf_byte(&log->rows, 'u');
	int_print(&log->rows,
		(int64_t)(rank * 2654435761 % 100000007 + 100000000));
	close_cell(log);
}

static void put_two(char *to, int64_t x)
{
	to[0] = (char)('0' + x / 10);
	to[1] = (char)('0' + x % 10);
}

static void put_time(struct log *log)
{
	int64_t second = START + (int64_t)log->row * A_ROW +
			 (int64_t)random_below(&log->random, JITTER);
	int64_t day = second / SECONDS_A_DAY, rest = second % SECONDS_A_DAY;
	char clock[] = "T00:00:00";

	if (day != log->day) {
		log->day = day;
		log->date.len = 0;
		when_print_day(&log->date, day);
	}
	put_two(clock + 1, rest / 3600);
	put_two(clock + 4, rest / 60 % 60);
	put_two(clock + 7, rest % 60);
	open_cell(log, false);
	buf_text(&log->rows, buf_view(&log->date));
	buf_bytes(&log->rows, clock, 9);
	close_cell(log);
}

/* What makes some addresses of the mixed form hard to read. */
static const char *hard_part(struct log *log)
{
	uint64_t percent = random_below(&log->random, 100);

	return percent < 1    ? "\nline2"
	       : percent < 4  ? "&t=say \"\"hi\"\""
	       : percent < 14 ? "&t=a,b"
			      : "";
}

static void put_address(struct log *log, const char *channel)
{
	struct buf *rows = &log->rows;

	open_cell(log, false);
	if (log->form == MIXED)
		buf_byte(rows, '"');
	buf_string(rows, "https://shop.cn/p/");
	int_print(rows, 1000 + (int64_t)random_below(&log->random, 9000));
	buf_string(rows, "?utm_source=");
	buf_string(rows, channel);
	buf_string(rows, "&utm_campaign=c");
	int_print(rows, (int64_t)random_below(&log->random, 500));
	if (log->form == MIXED) {
		buf_string(rows, hard_part(log));
		buf_byte(rows, '"');
	}
	close_cell(log);
}

/* 4 % are converted, and pay 33 to 665, most of them little. */
static void put_money(struct log *log)
{
	bool converted = random_below(&log->random, 100) < 4;
	double money = converted ? exp(3.5 + 3 * random_unit(&log->random)) : 0;

	open_cell(log, false);
	buf_byte(&log->rows, converted ? '1' : '0');
	close_cell(log);
	open_cell(log, false);
	amount_print(&log->rows,
		(amount)(int64_t)(money * 100) * (AMOUNT_UNIT / 100), 2);
	close_cell(log);
}

static void put_row(struct log *log)
{
	double u = random_unit(&log->random);
	const char *channel = channels[(unsigned)(u * u * CHANNELS)];

	put_customer(log);
	put_time(log);
	open_cell(log, false);
	buf_string(&log->rows, channel);
	close_cell(log);
	put_address(log, channel);
	put_money(log);
	buf_byte(&log->rows, '\n');
	log->row++;
}

static void flush(struct log *log)
{
	if (fwrite(log->rows.at, 1, log->rows.len, stdout) != log->rows.len)
		fail_die("cannot write");
	log->rows.len = 0;
}

/* The form of that name, or FORMS. */
static unsigned form_of(const char *name)
{
	unsigned form = 0;

	while (form < FORMS && strcmp(name, forms[form]) != 0)
		form++;
	return form;
}

static void read_options(struct log *log, uint64_t *seed, int argc, char **argv)
{
	unsigned form = PLAIN;
	int letter;

	while ((letter = getopt(argc, argv, "f:c:es:")) != -1) {
		if (letter == 'f')
			form = form_of(optarg);
		else if (letter == 'c')
			log->customers = strtoull(optarg, NULL, 10);
		else if (letter == 's')
			*seed = strtoull(optarg, NULL, 10);
		else if (letter == 'e')
			log->each = true;
		if (letter == '?')
			form = FORMS;
	}
	if (optind + 1 != argc || form == FORMS || log->customers == 0)
		fail_die("usage: generate [-f plain|quoted|mixed|tsv] "
			 "[-c CUSTOMERS] [-e] [-s SEED] ROWS");
	log->form = (enum form)form;
}

int main(int argc, char **argv)
{
	struct log log = {.customers = 1000000, .day = -1};
	uint64_t seed = 1;

	fail_name("generate");
	read_options(&log, &seed, argc, argv);
	random_seed(&log.random, seed);
	log.reach = pow((double)log.customers, 0.1) - 1;
	put_header(&log);
	for (uint64_t n = strtoull(argv[optind], NULL, 10); n; n--) {
		put_row(&log);
		if (log.rows.len > 64 * 1024)
			flush(&log);
	}
	flush(&log);
	buf_release(&log.rows);
	buf_release(&log.date);
	return fflush(stdout) == 0 ? 0 : 1;
}

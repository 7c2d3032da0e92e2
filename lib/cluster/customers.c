/* customers.c - transactions into recency, frequency and money, exactly. */
#include "cluster/customers.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

void customers_init(struct customers *c, bool per_day)
{
	*c = (struct customers){.per_day = per_day};
	table_init(&c->table, sizeof(struct customer), hash_seed());
	if (per_day)
		table_init(&c->days, 0, hash_seed());
}

void customers_release(struct customers *c)
{
	table_release(&c->table);
	table_release(&c->days);
}

/* A day of a customer as a key of 12 bytes. */
struct day_key {
	char bytes[12];
};

static struct day_key pack(uint32_t who, int64_t day)
{
	struct day_key k;

	memcpy(k.bytes, &who, 4);
	memcpy(k.bytes + 4, &day, 8);
	return k;
}

/* Whether DAY is new to customer number WHO. */
static bool new_day(struct customers *c, size_t who, int64_t day)
{
	struct day_key k = pack((uint32_t)who, day);
	size_t before = c->days.n;

	return table_put(&c->days, (struct text){k.bytes, 12}) == before;
}

static const char *add(
	struct customers *c, size_t who, const struct customer *more)
{
	struct customer *to = table_value(&c->table, who);

	if (to->orders == 0) /* new */
		to->last = INT64_MIN;
	if (!amount_add(&to->sum, more->sum) ||
		__builtin_add_overflow(to->orders, more->orders, &to->orders))
		return fail_text("the total of customer '%s' is too large",
			text_show(table_key(&c->table, who)));
	if (more->last > to->last)
		to->last = more->last;
	if (more->decimals > to->decimals)
		to->decimals = more->decimals;
	return NULL;
}

const char *customers_settle(struct customers *c)
{
	unsigned n = c->n_waiting;

	c->n_waiting = 0;
	if (n == 0)
		return NULL;
	table_put_all(&c->table, c->want, n);
	for (unsigned i = 0; i < n; i++) {
		const struct purchase *p = &c->waiting[i];
		size_t who = c->want[i].at;
		struct customer one = {.sum = p->sum,
			.last = p->ms,
			.orders = !c->per_day || new_day(c, who, p->day),
			.decimals = p->decimals};
		TRY(add(c, who, &one));
	}
	return NULL;
}

const char *customers_add(
	struct customers *c, struct text key, const struct purchase *purchase)
{
	table_ask(&c->table, &c->want[c->n_waiting], key);
	c->waiting[c->n_waiting] = *purchase;
	return ++c->n_waiting == TABLE_BATCH ? customers_settle(c) : NULL;
}

const char *customers_merge(struct customers *c, struct text key,
	const struct customer *one, struct text days)
{
	size_t who = table_put(&c->table, key);
	struct customer more = *one;
	int64_t day;

	if (c->per_day) {
		more.orders = 0;
		while (days.at) {
			if (!int_parse(&day, text_split(&days, ',')))
				return "the list of days is damaged";
			more.orders += new_day(c, who, day);
		}
	}
	return add(c, who, &more);
}

static int by_value(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static void read_key(
	const struct customers *c, size_t i, uint32_t *who, int64_t *day)
{
	const char *bytes = table_key(&c->days, i).at;

	memcpy(who, bytes, 4);
	memcpy(day, bytes + 4, 8);
}

/* All days, those of one customer together; customer i's begin at FIRST[i]. */
static int64_t *gather(const struct customers *c, size_t *first)
{
	int64_t *all = mem_array(c->days.n, sizeof(*all)), day;
	uint32_t who;

	for (size_t i = 0; i < c->table.n; i++)
		first[i + 1] = first[i] + customers_at(c, i)->orders;
	size_t *next = mem_array(c->table.n, sizeof(*next));
	memcpy(next, first, c->table.n * sizeof(*next));
	for (size_t i = 0; i < c->days.n; i++) {
		read_key(c, i, &who, &day);
		all[next[who]++] = day;
	}
	free(next);
	return all;
}

size_t *customers_days(const struct customers *c, struct buf *to)
{
	size_t n = c->table.n;
	size_t *first = mem_zero(n + 1, sizeof(*first));
	size_t *at = mem_array(n + 1, sizeof(*at));
	int64_t *all = gather(c, first);

	for (size_t i = 0; i < n; i++) {
		size_t count = first[i + 1] - first[i];
		qsort(all + first[i], count, sizeof(*all), by_value);
		at[i] = to->len;
		for (size_t j = 0; j < count; j++) {
			if (j)
				buf_byte(to, ',');
			int_print(to, all[first[i] + j]);
		}
	}
	at[n] = to->len;
	free(first);
	free(all);
	return at;
}

int64_t customers_newest(const struct customers *c)
{
	int64_t newest = INT64_MIN;

	for (size_t i = 0; i < c->table.n; i++)
		if (customers_at(c, i)->last > newest)
			newest = customers_at(c, i)->last;
	return newest;
}

unsigned customers_decimals(const struct customers *c)
{
	unsigned most = 0;

	for (size_t i = 0; i < c->table.n; i++)
		if (customers_at(c, i)->decimals > most)
			most = customers_at(c, i)->decimals;
	return most;
}

/* customers.c - transactions into recency, frequency and money, exactly. */
#include "cluster/customers.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"

void customers_init(struct customers *c, enum customers_per per)
{
	*c = (struct customers){.per = per};
	table_init(&c->table, sizeof(struct customer), hash_seed());
	if (per != CUSTOMERS_ROWS)
		table_init(&c->set, 0, hash_seed());
}

void customers_release(struct customers *c)
{
	table_release(&c->table);
	table_release(&c->set);
	free(c->first);
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

static bool put(struct customers *c, struct text key)
{
	size_t before = c->set.n;

	return table_put(&c->set, key) == before;
}

/* Whether DAY is new to customer number WHO. */
static bool new_day(struct customers *c, size_t who, int64_t day)
{
	struct day_key k = pack((uint32_t)who, day);

	return put(c, (struct text){k.bytes, sizeof(k.bytes)});
}

/* Whether ID is new to customer number WHO; none always is. */
static bool new_id(struct customers *c, size_t who, struct text id)
{
	uint32_t number = (uint32_t)who;
	struct buf key = {0};

	if (id.len == 0)
		return true;
	buf_bytes(&key, (const char *)&number, sizeof(number));
	buf_text(&key, id);
	bool is_new = put(c, buf_view(&key));
	buf_release(&key);
	return is_new;
}

static const char *too_large(const struct customers *c, size_t who)
{
	return fail_text("the total of customer '%s' is too large",
		text_show(table_key(&c->table, who)));
}

static const char *add(
	struct customers *c, size_t who, const struct customer *more)
{
	struct customer *to = table_value(&c->table, who);

	if (!amount_add(&to->sum, more->sum) ||
		__builtin_add_overflow(to->orders, more->orders, &to->orders))
		return too_large(c, who);
	if (more->known > to->known ||
		(more->known == to->known && more->last > to->last))
		to->last = more->last;
	if (more->known > to->known)
		to->known = more->known;
	if (more->decimals > to->decimals)
		to->decimals = more->decimals;
	return NULL;
}

/* Purchases of SUM on DAY: the first day of customer WHO, if none was before.
 */
static const char *add_first(
	struct customers *c, size_t who, int64_t day, amount sum)
{
	size_t had = c->first_cap;

	mem_grow(&c->first, &c->first_cap, who + 1, sizeof(*c->first));
	for (size_t i = had; i < c->first_cap; i++)
		c->first[i] = (struct customer_first){.day = INT64_MAX};
	struct customer_first *first = &c->first[who];
	if (day < first->day)
		*first = (struct customer_first){day, sum};
	else if (day == first->day && !amount_add(&first->sum, sum))
		return too_large(c, who);
	return NULL;
}

/* How many orders more PURCHASE is. */
static uint32_t orders_of(
	struct customers *c, size_t who, const struct purchase *p)
{
	if (p->refund)
		return 0;
	return c->per == CUSTOMERS_ROWS	  ? 1
	       : c->per == CUSTOMERS_DAYS ? new_day(c, who, p->day)
					  : new_id(c, who, p->id);
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
			.orders = orders_of(c, who, p),
			.decimals = (uint16_t)p->decimals,
			.known = p->refund ? CUSTOMERS_REFUNDED
					   : CUSTOMERS_BOUGHT};
		TRY(add(c, who, &one));
		if (c->aged)
			TRY(add_first(c, who, p->refund ? INT64_MAX : p->day,
				p->refund ? 0 : p->sum));
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

const char *customers_merge(struct customers *c, size_t *who, struct text key,
	const struct customer *one, const struct customer_first *first)
{
	*who = table_put(&c->table, key);
	TRY(add(c, *who, one));
	return c->aged ? add_first(c, *who, first->day, first->sum) : NULL;
}

static const char *count(struct customers *c, size_t who, bool is_new)
{
	struct customer *to = table_value(&c->table, who);

	if (is_new && to->orders == UINT32_MAX)
		return too_large(c, who);
	to->orders += is_new;
	return NULL;
}

const char *customers_merge_day(struct customers *c, size_t who, int64_t day)
{
	return count(c, who, new_day(c, who, day));
}

const char *customers_merge_id(struct customers *c, size_t who, struct text id)
{
	return count(c, who, new_id(c, who, id));
}

static uint32_t owner(const struct customers *c, uint32_t item)
{
	uint32_t who;

	memcpy(&who, table_key(&c->set, item).at, sizeof(who));
	return who;
}

int64_t customers_day(const struct customers *c, uint32_t item)
{
	int64_t day;

	memcpy(&day, table_key(&c->set, item).at + 4, sizeof(day));
	return day;
}

struct text customers_id(const struct customers *c, uint32_t item)
{
	struct text key = table_key(&c->set, item);

	return (struct text){key.at + 4, key.len - 4};
}

static int by_item(const void *a, const void *b, void *of)
{
	const struct customers *c = of;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;

	if (c->per == CUSTOMERS_IDS)
		return text_compare(customers_id(c, i), customers_id(c, j));
	int64_t x = customers_day(c, i), y = customers_day(c, j);
	return (x > y) - (x < y);
}

void customers_items(struct customers_items *items, const struct customers *c)
{
	size_t n = c->table.n, *next = mem_zero(n + 1, sizeof(*next));

	items->first = mem_zero(n + 1, sizeof(*items->first));
	items->order = mem_array(c->set.n, sizeof(*items->order));
	for (uint32_t i = 0; i < c->set.n; i++)
		items->first[owner(c, i) + 1]++;
	for (size_t i = 0; i < n; i++) {
		items->first[i + 1] += items->first[i];
		next[i + 1] = items->first[i + 1];
	}
	for (uint32_t i = 0; i < c->set.n; i++)
		items->order[next[owner(c, i)]++] = i;
	for (size_t i = 0; i < n; i++)
		sort_with(items->order + items->first[i],
			items->first[i + 1] - items->first[i],
			sizeof(*items->order), by_item, (void *)c);
	free(next);
}

void customers_items_release(struct customers_items *items)
{
	free(items->order);
	free(items->first);
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

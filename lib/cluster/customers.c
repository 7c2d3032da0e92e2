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
	if (c->sender.to)
		stripes_sender_release(&c->sender);
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

/* The first day of customer WHO; if there was none, it is never. */
static struct customer_first *first_of(struct customers *c, size_t who)
{
	size_t had = c->first_cap;

	mem_grow(&c->first, &c->first_cap, who + 1, sizeof(*c->first));
	for (size_t i = had; i < c->first_cap; i++)
		c->first[i] = (struct customer_first){.day = INT64_MAX};
	return &c->first[who];
}

/* Purchases of SUM on DAY: the first day of customer WHO, if none was before.
 */
static const char *add_first(
	struct customers *c, size_t who, int64_t day, amount sum)
{
	struct customer_first *first = first_of(c, who);

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

/* Take in N purchases P by the customers that WANT asks for. */
static const char *take_in(struct customers *c, struct table_want *want,
	const struct purchase *p, unsigned n)
{
	table_put_all(&c->table, want, n);
	for (unsigned i = 0; i < n; i++, p++) {
		size_t who = want[i].at;
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

const char *customers_settle(struct customers *c)
{
	unsigned n = c->n_waiting;

	c->n_waiting = 0;
	if (c->sender.to)
		return stripes_flush(&c->sender);
	return n ? take_in(c, c->want, c->waiting, n) : NULL;
}

const char *customers_add(
	struct customers *c, struct text key, const struct purchase *purchase)
{
	if (c->sender.to) {
		*(struct purchase *)stripes_ask(&c->sender, key) = *purchase;
		return stripes_send(&c->sender);
	}
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

static const char *put_shared(
	void *stripe, struct table_want *want, void *item, unsigned n)
{
	return take_in(stripe, want, item, n);
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

/* The part that customer I of C goes to, and its number there. */
static struct customers *part_of(
	const struct stripes *s, const struct customers *c, size_t i)
{
	uint64_t hash = hash_bytes(table_key(&c->table, i), s->seed);

	return s->stripe[stripes_of(s, hash)].at;
}

/* What C has goes to the stripes. */
static void divide(struct stripes *s, const struct customers *c)
{
	uint32_t *number = mem_array(c->table.n, sizeof(*number));

	for (size_t i = 0; i < c->table.n; i++) {
		struct customers *to = part_of(s, c, i);
		size_t at = table_put(&to->table, table_key(&c->table, i));
		number[i] = (uint32_t)at;
		*(struct customer *)table_value(&to->table, at) =
			*customers_at(c, i);
		if (c->aged)
			*first_of(to, at) = c->first[i];
	}
	for (uint32_t i = 0; i < c->set.n; i++) {
		uint32_t who = owner(c, i);
		struct text key = table_key(&c->set, i);
		struct buf moved = {0};
		buf_bytes(&moved, (const char *)&number[who], sizeof(*number));
		buf_bytes(&moved, key.at + sizeof(who), key.len - sizeof(who));
		put(part_of(s, c, who), buf_view(&moved));
		buf_release(&moved);
	}
	free(number);
}

/* New customers like C, of which there are PARTS. */
static struct customers *new_part(const struct customers *c, size_t parts)
{
	struct customers *part = mem_zero(1, sizeof(*part));

	part->per = c->per;
	part->aged = c->aged;
	table_init_part(
		&part->table, sizeof(struct customer), c->table.seed, parts);
	if (c->per != CUSTOMERS_ROWS)
		table_init_part(&part->set, 0, c->set.seed, parts);
	return part;
}

void customers_share(struct customers **c, unsigned n)
{
	struct stripes *s = mem_array(1, sizeof(*s));
	size_t parts = stripes_for(n);

	stripes_init(s, parts, sizeof(struct purchase), c[0]->table.seed,
		put_shared);
	for (size_t i = 0; i < parts; i++)
		s->stripe[i].at = new_part(c[0], parts);
	divide(s, c[0]);
	for (unsigned i = 0; i < n; i++) {
		struct customers old = *c[i];
		*c[i] = (struct customers){.per = old.per, .aged = old.aged};
		stripes_sender_init(&c[i]->sender, s);
		customers_release(&old);
	}
}

/* The sets of all parts, whose customers have moved. */
static void join_sets(
	struct customers *to, struct stripes *s, const struct table_move *move)
{
	struct table **set = mem_array(s->n, sizeof(*set));
	struct table_move *gone = mem_array(s->n, sizeof(*gone));

	for (size_t i = 0; i < s->n; i++) {
		struct customers *part = s->stripe[i].at;
		set[i] = &part->set;
		for (uint32_t k = 0; k < part->set.n; k++) {
			uint32_t who =
				(uint32_t)table_moved(&move[i], owner(part, k));
			memcpy((char *)table_key(&part->set, k).at, &who,
				sizeof(who));
		}
	}
	table_join(&to->set, set, s->n, gone);
	free(set);
	free(gone);
}

static void join_first(
	struct customers *to, struct stripes *s, const struct table_move *move)
{
	to->first_cap = to->table.n;
	to->first = mem_array(to->first_cap, sizeof(*to->first));
	for (size_t i = 0; i < s->n; i++) {
		const struct customers *part = s->stripe[i].at;
		size_t n = move[i].moved +
			   (i + 1 < s->n ? move[i + 1].rest : to->table.n) -
			   move[i].rest;
		for (size_t k = 0; k < n; k++)
			to->first[table_moved(&move[i], k)] = part->first[k];
	}
}

void customers_unite(struct customers **c, unsigned n)
{
	struct stripes *s = c[0]->sender.to;
	struct table **table = mem_array(s->n, sizeof(*table));
	struct table_move *move = mem_array(s->n, sizeof(*move));

	for (unsigned i = 0; i < n; i++)
		stripes_sender_release(&c[i]->sender);
	for (size_t i = 0; i < s->n; i++)
		table[i] = &((struct customers *)s->stripe[i].at)->table;
	table_join(&c[0]->table, table, s->n, move);
	if (c[0]->per != CUSTOMERS_ROWS)
		join_sets(c[0], s, move);
	if (c[0]->aged)
		join_first(c[0], s, move);
	for (size_t i = 0; i < s->n; i++) {
		customers_release(s->stripe[i].at);
		free(s->stripe[i].at);
	}
	stripes_release(s);
	free(s);
	free(table);
	free(move);
}

int64_t customers_newest(const struct customers *c)
{
	int64_t newest = INT64_MIN;

	for (size_t i = 0; i < c->table.n; i++)
		if (customers_at(c, i)->last > newest)
			newest = customers_at(c, i)->last;
	return newest;
}

int64_t customers_oldest(const struct customers *c)
{
	int64_t oldest = INT64_MAX;

	for (size_t i = 0; i < c->table.n; i++)
		if (customers_at(c, i)->last < oldest)
			oldest = customers_at(c, i)->last;
	return oldest;
}

unsigned customers_decimals(const struct customers *c)
{
	unsigned most = 0;

	for (size_t i = 0; i < c->table.n; i++)
		if (customers_at(c, i)->decimals > most)
			most = customers_at(c, i)->decimals;
	return most;
}

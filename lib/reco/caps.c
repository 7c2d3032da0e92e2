/* caps.c - items that are given to so many customers and no more. */
#include "reco/caps.h"

#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/sha1.h"
#include "base/sort.h"

enum { CHUNK = 256 }; /* customers */

void caps_init(struct caps *c, size_t items, size_t customers)
{
	*c = (struct caps){.items = items, .customers = customers};
	c->left = mem_array(items, sizeof(*c->left));
	c->list = mem_zero(customers, sizeof(*c->list));
	for (size_t i = 0; i < items; i++)
		c->left[i] = CAPS_NONE;
}

void caps_release(struct caps *c)
{
	for (size_t k = 0; k < c->customers; k++)
		free(c->list[k].item);
	free(c->left);
	free(c->list);
}

void caps_at_most(struct caps *c, size_t item, uint64_t most)
{
	if (most < c->left[item])
		c->left[item] = most;
}

static int by_lot(const void *a, const void *b, void *arg)
{
	const uint64_t *lot = arg;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;

	if (lot[i] != lot[j])
		return lot[i] < lot[j] ? -1 : 1;
	return (i > j) - (i < j);
}

uint32_t *caps_order(const struct caps_ids *ids, size_t n)
{
	uint32_t *order = mem_array(n, sizeof(*order));
	uint64_t *lot = mem_array(n, sizeof(*lot));
	struct sha1 *sha1 = sha1_new();

	for (size_t i = 0; i < n; i++) {
		struct text id = ids->at(ids->arg, i);
		lot[i] = sha1_number(sha1, &id, 1);
		order[i] = (uint32_t)i;
	}
	sort_with(order, n, sizeof(*order), by_lot, lot);
	sha1_free(sha1);
	free(lot);
	return order;
}

void caps_bound_all(
	struct caps *c, uint64_t all, const uint64_t *most, const size_t *row)
{
	for (size_t i = 0; i < c->items; i++) {
		if (all)
			caps_at_most(c, i, all);
		if (most && row[i] != SIZE_MAX)
			caps_at_most(c, i, most[row[i]]);
	}
}

/* 12.0 is 12: tools write whole numbers so beside empty cells. */
static struct text whole(struct text t)
{
	struct text rest = t, digits = text_split(&rest, '.');
	size_t zeros = 0;

	if (!rest.at || rest.len == 0 || digits.len == 0)
		return t;
	while (zeros < rest.len && rest.at[zeros] == '0')
		zeros++;
	return zeros == rest.len ? digits : t;
}

bool caps_read(uint64_t *most, struct text t)
{
	int64_t n = 0;

	*most = CAPS_NONE;
	if (t.len == 0)
		return true;
	if (!int_parse(&n, whole(t)) || n < 0)
		return false;
	*most = (uint64_t)n;
	return true;
}

/* Make the list of CUSTOMER anew; what has been given stays in front.  It
 * cannot become longer, as items only go. */
static void make(struct caps *c, size_t customer,
	const struct recommend_lists *lists, unsigned worker)
{
	struct caps_list *l = &c->list[customer];
	const struct recommend_pick *pick;
	size_t n = lists->make(lists->arg, &pick, customer, worker);

	if (!l->item)
		l->item = mem_array(n, sizeof(*l->item));
	for (size_t k = 0; k < n; k++)
		l->item[k] = pick[k].item;
	l->n = (uint32_t)n;
	l->next = l->given;
}

/* Go on to the next item of CUSTOMER that is left; false: there is none. */
static bool go_on(struct caps *c, size_t customer,
	const struct recommend_lists *lists, const struct caps_how *how)
{
	struct caps_list *l = &c->list[customer];
	bool whole = l->n < how->asked;

	while (how->asked > how->each && l->next < l->n &&
		c->left[l->item[l->next]] == 0)
		l->next++;
	if (l->next == l->n ? !whole : c->left[l->item[l->next]] == 0)
		make(c, customer, lists, 0);
	return l->next < l->n;
}

/* One more item for CUSTOMER.  A list that was made before is good as long as
 * its next item is left: all others that are left come behind it. */
static bool give(struct caps *c, size_t customer,
	const struct recommend_lists *lists, const struct caps_how *how)
{
	struct caps_list *l = &c->list[customer];

	if (l->given == how->each || !go_on(c, customer, lists, how))
		return false;
	uint32_t item = l->item[l->next++];
	l->item[l->given++] = item;
	if (c->left[item] != CAPS_NONE)
		c->left[item]--;
	return true;
}

/* What threads share while they make the first lists. */
struct beginning {
	struct caps *c;
	const struct recommend_lists *lists;
};

static void make_chunk(void *arg, size_t chunk, unsigned worker)
{
	const struct beginning *b = arg;
	size_t end = (chunk + 1) * CHUNK;

	for (size_t k = chunk * CHUNK; k < end && k < b->c->customers; k++)
		make(b->c, k, b->lists, worker);
}

void caps_share(struct caps *c, const uint32_t *order,
	const struct recommend_lists *lists, const struct caps_how *how)
{
	struct beginning b = {c, lists};
	bool any = true;

	chunks_run(lists->threads, (c->customers + CHUNK - 1) / CHUNK,
		make_chunk, &b);
	while (any) {
		any = false;
		for (size_t k = 0; k < c->customers; k++)
			any |= give(c, order[k], lists, how);
	}
	c->ended = true;
}

size_t caps_spent(const struct caps *c, size_t *first)
{
	size_t n = 0;

	for (size_t i = c->items; i-- > 0;) {
		if (c->left[i] > 0)
			continue;
		n++;
		*first = i;
	}
	return n;
}

bool caps_may(const struct caps *c, size_t customer, uint32_t item)
{
	const struct caps_list *l = &c->list[customer];
	uint32_t k = 0;

	if (!c->ended && c->left[item] > 0)
		return true;
	while (k < l->given && l->item[k] != item)
		k++;
	return k < l->given;
}

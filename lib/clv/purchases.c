/* purchases.c - lists of moments and amounts as bytes, and back. */
#include "clv/purchases.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "journey/varint.h"

enum { FORMS = AMOUNT_DECIMALS + 2, WIDE = AMOUNT_DECIMALS + 1 };

#define DIGITS_MOST ((int64_t)1 << 58)

void purchases_init(struct purchases *p)
{
	*p = (struct purchases){.newest = INT64_MIN};
	strands_init(&p->lists, "a customer with more purchases than can be "
				"held");
}

void purchases_release(struct purchases *p)
{
	strands_release(&p->lists);
}

void purchases_settle(struct purchases *p)
{
	strands_settle(&p->lists);
}

/* Take zeros from the end of *SUM; how many decimals are left. */
static unsigned shorten(amount *sum)
{
	unsigned decimals = AMOUNT_DECIMALS;
	int64_t few = (int64_t)*sum;

	if (few == *sum) {
		for (; decimals > 0 && few % 10 == 0; decimals--)
			few /= 10;
		*sum = few;
		return decimals;
	}
	for (; decimals > 0 && *sum % 10 == 0; decimals--)
		*sum /= 10;
	return decimals;
}

/* Write SUM to TO, in the fewest digits; how many bytes. */
static size_t encode(unsigned char *to, amount sum)
{
	unsigned decimals = shorten(&sum);

	if (sum < DIGITS_MOST && sum > -DIGITS_MOST)
		return varint_put(
			to, varint_zigzag((int64_t)sum) * FORMS + decimals);
	for (; decimals < AMOUNT_DECIMALS; decimals++)
		sum *= 10;
	to[0] = WIDE;
	memcpy(to + 1, &sum, sizeof(sum));
	return 1 + sizeof(sum);
}

static amount decode(const unsigned char **at)
{
	uint64_t x = varint_get(at);
	amount sum;

	if (x % FORMS == WIDE) {
		memcpy(&sum, *at, sizeof(sum));
		*at += sizeof(sum);
		return sum;
	}
	return (amount)varint_zagzig(x / FORMS) *
	       amount_ten[AMOUNT_DECIMALS - x % FORMS];
}

void purchases_add(
	struct purchases *p, struct text customer, int64_t moment, amount sum)
{
	unsigned char *to = strands_room(
		&p->lists, customer, 2 * VARINT_LONGEST + sizeof(sum));

	if (!p->based)
		p->base = moment;
	p->based = true;
	if (moment > p->newest)
		p->newest = moment;
	size_t n = varint_put(to, varint_zigzag(moment - p->base));
	strands_add(&p->lists, n + encode(to + n, sum));
}

static amount sum_of(const struct purchases_at *e)
{
	return e->bought + e->refunded;
}

static int by_moment(const void *a, const void *b, void *unused)
{
	const struct purchases_at *p = a, *q = b;

	(void)unused;
	if (p->moment != q->moment)
		return p->moment < q->moment ? -1 : 1;
	amount x = sum_of(p), y = sum_of(q);
	return (x > y) - (x < y);
}

/* Few are in order as often as not, and are put so where they lie. */
static void sort(struct purchases_list *list)
{
	size_t i = 1;

	if (list->n > 32) {
		sort_with(
			list->at, list->n, sizeof(*list->at), by_moment, NULL);
		return;
	}
	for (; i < list->n; i++) {
		struct purchases_at one = list->at[i];
		size_t k = i;
		for (; k > 0 && by_moment(&list->at[k - 1], &one, NULL) > 0;
			k--)
			list->at[k] = list->at[k - 1];
		list->at[k] = one;
	}
}

/* Those of one moment as one; false: a sum is too large. */
static bool unite(struct purchases_list *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++) {
		struct purchases_at *last = n ? &list->at[n - 1] : NULL,
				    *one = &list->at[i];
		if (!last || last->moment != one->moment) {
			list->at[n++] = *one;
			continue;
		}
		if (!amount_add(&last->bought, one->bought) ||
			!amount_add(&last->refunded, one->refunded))
			return false;
		last->buys |= one->buys;
	}
	list->n = n;
	return true;
}

const char *purchases_list(struct purchases_list *list,
	const struct purchases *p, size_t i, bool together)
{
	strands_gather(&list->bytes, &p->lists, i);
	const unsigned char *at = (const unsigned char *)list->bytes.at,
			    *end = at + list->bytes.len;

	list->n = 0;
	while (at < end) {
		int64_t moment = p->base + varint_zagzig(varint_get(&at));
		amount sum = decode(&at);
		mem_grow(&list->at, &list->cap, list->n + 1, sizeof(*list->at));
		list->at[list->n++] = (struct purchases_at){.moment = moment,
			.bought = sum < 0 ? 0 : sum,
			.refunded = sum < 0 ? sum : 0,
			.buys = sum >= 0};
	}
	sort(list);
	if (together && !unite(list))
		return fail_text("the total of customer '%s' is too large",
			text_show(purchases_key(p, i)));
	return NULL;
}

void purchases_list_release(struct purchases_list *list)
{
	free(list->at);
	buf_release(&list->bytes);
}

/* purchases.c - lists of moments and amounts as bytes, and back. */
#include "clv/purchases.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "journey/varint.h"

enum {
	FORMS = AMOUNT_DECIMALS + 2,
	WIDE = AMOUNT_DECIMALS + 1,
	LONGEST = 2 * VARINT_LONGEST + sizeof(amount) /* a piece */
};

#define FULL "a customer with more purchases than can be held"

#define DIGITS_MOST ((int64_t)1 << 58)

void purchases_init(struct purchases *p)
{
	*p = (struct purchases){.newest = INT64_MIN};
	strands_init(&p->lists, FULL);
}

void purchases_release(struct purchases *p)
{
	if (p->sender.to)
		purchases_unite(&p, 1);
	strands_release(&p->lists);
}

void purchases_settle(struct purchases *p)
{
	if (!p->sender.to) {
		strands_settle(&p->lists);
		return;
	}
	const char *none = stripes_flush(&p->sender);
	assert(!none); /* as put_shared() has none */
	(void)none;
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

/* A piece of a list, which is written to TO. */
static void add(
	struct purchases *p, unsigned char *to, int64_t moment, amount sum)
{
	if (!p->based)
		p->base = moment;
	p->based = true;
	if (moment > p->newest)
		p->newest = moment;
	size_t n = varint_put(to, varint_zigzag(moment - p->base));
	strands_add(&p->lists, n + encode(to + n, sum));
}

/* A purchase on its way to the stripe of its customer. */
struct purchases_sent {
	amount sum;
	int64_t moment;
};

static void send(
	struct purchases *p, struct text customer, int64_t moment, amount sum)
{
	*(struct purchases_sent *)stripes_ask(&p->sender, customer) =
		(struct purchases_sent){sum, moment};
	const char *none = stripes_send(&p->sender);
	assert(!none);
	(void)none;
}

void purchases_add(
	struct purchases *p, struct text customer, int64_t moment, amount sum)
{
	if (p->sender.to)
		send(p, customer, moment, sum);
	else
		add(p, strands_room(&p->lists, customer, LONGEST), moment, sum);
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
	strands_soon(&p->lists, i + 4, 1);
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

/* ---- by several threads ---- */

static const char *put_shared(
	void *stripe, struct table_want *want, void *item, unsigned n)
{
	struct purchases *p = stripe;
	const struct purchases_sent *sent = item;

	for (unsigned i = 0; i < n; i++)
		add(p, strands_room_for(&p->lists, &want[i], LONGEST),
			sent[i].moment, sent[i].sum);
	strands_settle(&p->lists);
	return NULL;
}

/* What P has goes to the stripes. */
static void divide(struct stripes *s, struct purchases *p)
{
	struct purchases_list list = {0};

	for (size_t i = 0; i < purchases_customers(p); i++) {
		struct text key = purchases_key(p, i);
		struct purchases *to =
			s->stripe[stripes_of(s, hash_bytes(key, s->seed))].at;
		const char *none = purchases_list(&list, p, i, false);
		assert(!none); /* nothing is added up */
		(void)none;
		for (size_t k = 0; k < list.n; k++)
			purchases_add(to, key, list.at[k].moment,
				sum_of(&list.at[k]));
		purchases_settle(to);
	}
	purchases_list_release(&list);
}

static struct purchases *new_part(const struct purchases *like, size_t parts)
{
	struct purchases *part = mem_zero(1, sizeof(*part));

	strands_init_part(&part->lists, FULL, like->lists.table.seed, parts);
	part->newest = like->newest;
	part->base = like->base; /* one for all, also if it is 0 */
	part->based = true;
	return part;
}

void purchases_share(struct purchases **p, unsigned n)
{
	struct stripes *s = mem_array(1, sizeof(*s));
	size_t parts = stripes_for(n);

	stripes_init(s, parts, sizeof(struct purchases_sent),
		p[0]->lists.table.seed, put_shared);
	purchases_settle(p[0]);
	for (size_t i = 0; i < parts; i++)
		s->stripe[i].at = new_part(p[0], parts);
	divide(s, p[0]);
	for (unsigned i = 0; i < n; i++) {
		purchases_release(p[i]);
		*p[i] = (struct purchases){.newest = INT64_MIN};
		stripes_sender_init(&p[i]->sender, s);
	}
}

/* The stripes S become the lists of P. */
static void join(struct purchases *p, struct stripes *s)
{
	struct strands **lists = mem_array(s->n, sizeof(*lists));

	for (size_t i = 0; i < s->n; i++) {
		const struct purchases *part = s->stripe[i].at;
		lists[i] = &((struct purchases *)s->stripe[i].at)->lists;
		p->base = part->base;
		if (part->newest > p->newest)
			p->newest = part->newest;
	}
	p->based = true;
	strands_join(&p->lists, lists, s->n);
	for (size_t i = 0; i < s->n; i++)
		free(s->stripe[i].at);
	free(lists);
}

void purchases_unite(struct purchases **p, unsigned n)
{
	struct stripes *s = p[0]->sender.to;

	for (unsigned i = 0; i < n; i++) {
		purchases_settle(p[i]);
		stripes_sender_release(&p[i]->sender);
		p[i]->sender.to = NULL;
	}
	join(p[0], s);
	stripes_release(s);
	free(s);
}

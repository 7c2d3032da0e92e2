/* deeds_shared.c - events that several threads add, each customer's to the
 * stripe that its hash chooses. */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "journey/deeds_parts.h"
#include "journey/varint.h"

static const char *put_shared(
	void *stripe, struct table_want *want, void *item, unsigned n)
{
	struct strands *to = stripe;
	const struct deeds_sent *sent = item;

	for (unsigned i = 0; i < n; i++) {
		memcpy(strands_room_for(to, &want[i], sent[i].n),
			sent[i].from->at + sent[i].at, sent[i].n);
		strands_add(to, sent[i].n);
	}
	strands_settle(to);
	return NULL;
}

/* The events of customer I go to TO, with the numbers of tuples that the first
 * of STEP threads gives. */
static void move_customer(struct strands *to, const struct deeds *d, size_t i,
	struct deed_list *list, uint32_t step)
{
	strands_soon(&d->lists, i + 4, 1);
	strands_gather(&list->bytes, &d->lists, i);
	const unsigned char *at = (const unsigned char *)list->bytes.at,
			    *end = at + list->bytes.len, *from;

	list->n = list->n_own = 0;
	while (at < end) {
		from = at;
		deeds_decode(list, d, &at);
		uint64_t head = varint_get(&from);
		size_t rest = (size_t)(at - from);
		unsigned char *room = strands_room(to,
			table_key(&d->lists.table, i), VARINT_LONGEST + rest);
		size_t n =
			varint_put(room, (head >> FLAGS) * step << FLAGS |
						 (head & (HAS_MS | HAS_KNOWN)));
		memcpy(room + n, from, rest);
		strands_add(to, n + rest);
	}
}

static void divide(struct stripes *s, const struct deeds *d, uint32_t step)
{
	struct deed_list list = {.at = NULL};

	for (size_t i = 0; i < deeds_customers(d); i++) {
		struct text key = table_key(&d->lists.table, i);
		struct strands *to =
			s->stripe[stripes_of(s, hash_bytes(key, s->seed))].at;
		move_customer(to, d, i, &list, step);
	}
	for (size_t i = 0; i < s->n; i++)
		strands_settle(s->stripe[i].at);
	deed_list_release(&list);
}

static struct deeds_shared *new_shared(struct deeds *d, unsigned n)
{
	struct deeds_shared *s = mem_array(1, sizeof(*s));
	size_t parts = stripes_for(n);
	uint64_t seed = d->lists.table.seed;

	*s = (struct deeds_shared){.based = d->based, .base = d->base};
	pthread_mutex_init(&s->lock, NULL);
	stripes_init(&s->stripes, parts, sizeof(struct deeds_sent), seed,
		put_shared);
	for (size_t i = 0; i < parts; i++) {
		s->stripes.stripe[i].at = mem_array(1, sizeof(struct strands));
		strands_init_part(
			s->stripes.stripe[i].at, DEEDS_FULL, seed, parts);
	}
	deeds_settle(d);
	divide(&s->stripes, d, n);
	return s;
}

void deeds_share(struct deeds **d, unsigned n)
{
	struct deeds_shared *s = new_shared(d[0], n);

	for (unsigned i = 0; i < n; i++) {
		strands_release(&d[i]->lists);
		d[i]->lists = (struct strands){.full = DEEDS_FULL};
		d[i]->shared = s;
		d[i]->step = n;
		d[i]->first = i;
		stripes_sender_init(&d[i]->sender, &s->stripes);
	}
}

/* The tuples of all become those of the first. */
static void renumber(struct deeds **d, unsigned n)
{
	size_t most = 0;

	for (unsigned i = 0; i < n; i++)
		if (d[i]->tuples.tuples.n > most)
			most = d[i]->tuples.tuples.n;
	uint32_t *to = mem_zero(most * n + 1, sizeof(*to));
	for (unsigned i = 0; i < n; i++) {
		size_t all = d[i]->tuples.tuples.n; /* before it grows */
		for (uint32_t k = 0; k < all; k++)
			to[(size_t)k * n + i] =
				i ? tuples_take(&d[0]->tuples, &d[i]->tuples, k)
				  : k;
	}
	d[0]->renumbered = to;
}

static void join(struct deeds *d, struct stripes *s)
{
	struct strands **lists = mem_array(s->n, sizeof(*lists));

	for (size_t i = 0; i < s->n; i++)
		lists[i] = s->stripe[i].at;
	strands_join(&d->lists, lists, s->n);
	for (size_t i = 0; i < s->n; i++)
		free(lists[i]);
	free(lists);
}

void deeds_unite(struct deeds **d, unsigned n)
{
	struct deeds_shared *s = d[0]->shared;

	for (unsigned i = 0; i < n; i++) {
		deeds_settle(d[i]);
		stripes_sender_release(&d[i]->sender);
		d[i]->shared = NULL;
		d[i]->step = 1;
		d[i]->first = 0;
		d[0]->knows |= d[i]->knows;
		if (d[i]->last_ms > d[0]->last_ms)
			d[0]->last_ms = d[i]->last_ms;
	}
	d[0]->based = s->based;
	d[0]->base = s->base;
	renumber(d, n);
	join(d[0], &s->stripes);
	stripes_release(&s->stripes);
	pthread_mutex_destroy(&s->lock);
	free(s);
}

void deeds_unshare(struct deeds *d)
{
	if (d->first == 0)
		deeds_unite(&d, 1);
	else
		stripes_sender_release(&d->sender);
}

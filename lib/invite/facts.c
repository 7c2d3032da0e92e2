/* facts.c - the order in which what a guard remembers is kept. */
#include "invite/facts.h"

/* The indexes of G, of which WHICH is below FACTS_INDEXES. */
static struct slots *index_of(struct guard *g, size_t which)
{
	struct slots *const all[FACTS_INDEXES] = {&g->people.by_name,
		&g->people.by_device, &g->people.by_phone, &g->events,
		&g->by_terms, &g->by_ruling, &g->by_claim, &g->by_cut,
		&g->by_mail};

	return all[which];
}

void facts_areas(struct guard *g, struct area *area[FACTS_AREAS])
{
	struct area *const single[] = {&g->people.account, &g->people.fan,
		&g->book.bytes, &g->terms, &g->rulings, &g->hold.item,
		&g->claim, &g->cut, &g->mail};
	size_t n = 0;

	for (size_t i = 0; i < sizeof(single) / sizeof(*single); i++)
		area[n++] = single[i];
	for (int i = 0; i < WINDOWS; i++) {
		area[n++] = &g->window[i].event.item;
		area[n++] = &g->window[i].key;
	}
	for (size_t i = 0; i < FACTS_INDEXES; i++)
		area[n++] = &index_of(g, i)->area;
}

void facts_write(struct guard *g, const uint64_t own[FACTS_OWN],
	uint64_t number[FACTS_NUMBERS])
{
	struct people *p = &g->people;
	const uint64_t single[] = {g->seed, (uint64_t)g->newest, g->rows, p->n,
		p->fans, g->book.len, g->terms_len, g->rulings_len, g->hold.n,
		g->claims, g->cuts, g->mails};
	uint64_t *to = number;

	memcpy(to, single, sizeof(single));
	to += sizeof(single) / sizeof(*single);
	for (int i = 0; i < FACTS_OWN; i++)
		*to++ = own[i];
	for (int i = 0; i < WINDOWS; i++) {
		const struct window *w = &g->window[i];
		*to++ = w->bits;
		*to++ = w->keys;
		*to++ = w->event.bits;
		*to++ = w->event.head;
		*to++ = w->event.n;
	}
	for (size_t i = 0; i < FACTS_INDEXES; i++) {
		*to++ = index_of(g, i)->size;
		*to++ = index_of(g, i)->n;
	}
}

const uint64_t *facts_read_windows(struct guard *g, const uint64_t *from)
{
	for (int i = 0; i < WINDOWS; i++) {
		struct window *w = &g->window[i];
		w->bits = *from++;
		w->keys = *from++;
		w->event.bits = *from++;
		w->event.head = *from++;
		w->event.n = *from++;
	}
	return from;
}

void facts_read(struct guard *g, uint64_t own[FACTS_OWN],
	const uint64_t number[FACTS_NUMBERS])
{
	struct people *p = &g->people;
	uint64_t newest = 0;
	uint64_t *const single[] = {&g->seed, &newest, &g->rows, &p->n,
		&p->fans, &g->book.len, &g->terms_len, &g->rulings_len,
		&g->hold.n, &g->claims, &g->cuts, &g->mails};
	const uint64_t *from = number;

	for (size_t i = 0; i < sizeof(single) / sizeof(*single); i++)
		*single[i] = *from++;
	for (int i = 0; i < FACTS_OWN; i++)
		own[i] = *from++;
	g->newest = (int64_t)newest;
	p->seed = g->seed;
	from = facts_read_windows(g, from);
	for (size_t i = 0; i < FACTS_INDEXES; i++) {
		index_of(g, i)->size = (size_t)*from++;
		index_of(g, i)->n = (size_t)*from++;
	}
}

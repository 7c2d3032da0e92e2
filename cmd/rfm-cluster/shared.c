/* shared.c - rows added by all threads, and what hangs on their order. */
#include <stddef.h>
#include <stdlib.h>

#include "base/parts.h"
#include "cells/transactions.h"
#include "rfm-cluster/parts.h"

void shared_begin(void **state, unsigned n, const void *config)
{
	struct customers **c =
		parts_each(state, n, offsetof(struct state, customers));

	(void)config;
	customers_share(c, n);
	free(c);
}

const char *shared_end(void **state, unsigned n, const void *config)
{
	struct customers **c =
		parts_each(state, n, offsetof(struct state, customers));
	struct state *all = state[0];

	(void)config;
	customers_unite(c, n);
	free(c);
	for (unsigned i = 1; i < n; i++) {
		struct state *s = state[i];
		if (!all->failed) {
			all->failed = s->failed;
			s->failed = NULL;
		}
		notice_merge(&all->nameless, &s->nameless);
		notice_merge(&all->further, &s->further);
		repeats_merge(&all->orders, &s->orders);
		notice_merge(&all->refunds, &s->refunds);
		notice_merge(&all->given_back, &s->given_back);
		notice_merge(&all->undone, &s->undone);
		notice_merge(&all->negative, &s->negative);
		for (unsigned k = 0; k < DIRECTIONS; k++)
			notice_merge(&all->went[k], &s->went[k]);
	}
	return NULL;
}

const char *shared_hear(void *at, const void *config, struct text currency)
{
	struct state *s = at;

	(void)config;
	return transactions_currency(&s->currency, currency);
}

/* shared.c - rows added by all threads, and what hangs on their order. */
#include <stdlib.h>

#include "base/mem.h"
#include "rfm-cluster/parts.h"

void shared_begin(void **state, unsigned n, const void *config)
{
	struct customers **c = mem_array(n, sizeof(*c));

	(void)config;
	for (unsigned i = 0; i < n; i++)
		c[i] = &((struct state *)state[i])->customers;
	customers_share(c, n);
	free(c);
}

const char *shared_end(void **state, unsigned n, const void *config)
{
	struct customers **c = mem_array(n, sizeof(*c));
	struct state *all = state[0];

	(void)config;
	for (unsigned i = 0; i < n; i++)
		c[i] = &((struct state *)state[i])->customers;
	customers_unite(c, n);
	free(c);
	for (unsigned i = 1; i < n; i++) {
		struct state *s = state[i];
		if (!all->failed) {
			all->failed = s->failed;
			s->failed = NULL;
		}
		notice_merge(&all->nameless, &s->nameless);
		notice_merge(&all->refunds, &s->refunds);
	}
	return NULL;
}

/* Amounts of several currencies do not add up. */
const char *shared_hear(void *at, const void *config, struct text currency)
{
	struct state *s = at;

	(void)config;
	if (s->currency.len == 0)
		buf_text(&s->currency, currency);
	if (text_same_letters(currency, buf_view(&s->currency)))
		return NULL;
	return fail_text("an amount in '%s' after one in '%s': they do not add "
			 "up (--where takes one currency; or convert them)",
		text_show(currency), text_show(buf_view(&s->currency)));
}

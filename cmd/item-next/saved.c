/* saved.c - the state of item-next as lines of text, and back.
 *
 * A line a customer; of each product, by newest time: product, that time in
 * milliseconds, how often.
 */
#include <stdlib.h>

#include "item-next/parts.h"

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	struct visits_list list = {.at = NULL};

	(void)config;
	visits_settle(&s->visits);
	uint32_t *order = table_sorted(&s->visits.lists.table);
	uint32_t *product = table_sorted(&s->visits.items);
	uint32_t *rank = visits_ranks(&s->visits);
	for (size_t i = 0; i < visits_customers(&s->visits) && !to->failed;
		i++) {
		visits_list(&list, &s->visits, rank, order[i]);
		state_key(to, table_key(&s->visits.lists.table, order[i]));
		for (size_t k = 0; k < list.n; k++) {
			state_text(to, table_key(&s->visits.items,
					       product[list.at[k].item]));
			state_int(to, list.at[k].ms);
			state_int(to, (int64_t)list.at[k].count);
		}
		state_end(to);
	}
	free(order);
	free(product);
	free(rank);
	visits_list_release(&list);
	return to->failed;
}

enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	struct state *s = at;
	struct text product;
	int64_t ms, count;

	(void)config;
	(void)reason;
	if (row->n == 0 || row->n % 3)
		return BAD;
	for (size_t f = 0; f < row->n; f += 3) {
		if (!state_row_text(row, f, &product) || product.len == 0 ||
			!state_row_int(row, f + 1, &ms) ||
			ms < -100000000000000 || ms > 300000000000000 ||
			!state_row_int(row, f + 2, &count) || count <= 0)
			return BAD;
		visits_add(&s->visits, state_row_key(row), product, ms,
			(uint64_t)count);
	}
	visits_settle(&s->visits);
	return OK;
}

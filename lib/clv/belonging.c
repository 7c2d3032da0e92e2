/* belonging.c - customers and the groups that their earliest rows say. */
#include "clv/belonging.h"

#include "base/hash.h"

void belonging_init(struct belonging *b)
{
	table_init(&b->customers, sizeof(struct belonging_row), hash_seed());
	table_init(&b->words, 0, hash_seed());
}

void belonging_release(struct belonging *b)
{
	table_release(&b->customers);
	table_release(&b->words);
}

void belonging_put(struct belonging *b, struct text customer, int64_t ms,
	struct text group)
{
	struct belonging_row *row =
		table_value(&b->customers, table_put(&b->customers, customer));

	if (row->given &&
		(ms > row->ms ||
			(ms == row->ms &&
				text_compare(group,
					belonging_word(b, row->word)) >= 0)))
		return;
	*row = (struct belonging_row){
		ms, (uint32_t)table_put(&b->words, group), true};
}

const struct belonging_row *belonging_at(
	const struct belonging *b, struct text customer)
{
	return table_value(&b->customers, table_find(&b->customers, customer));
}

struct text belonging_word(const struct belonging *b, uint32_t word)
{
	return word == BELONGING_NONE ? text_of("")
				      : table_key(&b->words, word);
}

/* spelling.c - names by their letters, whatever case and blanks they have. */
#include "journey/spelling.h"

#include "base/bare.h"
#include "base/hash.h"

#define SEVERAL UINT32_MAX /* names that fold to the same */

void spelling_init(struct spelling *s)
{
	*s = (struct spelling){.without = BARE_BLANKS | BARE_CASE};
	table_init(&s->names, 0, hash_seed());
	table_init(&s->folded, sizeof(uint32_t), hash_seed());
}

void spelling_release(struct spelling *s)
{
	table_release(&s->names);
	table_release(&s->folded);
	buf_release(&s->key);
}

/* NAME without what does not count, until the next call. */
static struct text plain_form(struct spelling *s, struct text name)
{
	s->key.len = 0;
	bare_name(&s->key, name, s->without);
	return buf_view(&s->key);
}

void spelling_learn(struct spelling *s, struct text name)
{
	size_t names = s->names.n, folded = s->folded.n;
	uint32_t number = (uint32_t)table_put(&s->names, name);

	if (number < names)
		return;
	size_t at = table_put(&s->folded, plain_form(s, name));
	if (at < folded)
		number = SEVERAL;
	memcpy(table_value(&s->folded, at), &number, sizeof(number));
}

bool spelling_divides(struct spelling *s, struct text name)
{
	size_t at = table_find(&s->folded, plain_form(s, name));
	uint32_t number;

	if (at == (size_t)TABLE_NONE)
		return false;
	memcpy(&number, table_value(&s->folded, at), sizeof(number));
	return number == SEVERAL;
}

struct text spelling_of(struct spelling *s, struct text name)
{
	uint32_t number;
	size_t at;

	if (table_find(&s->names, name) != (size_t)TABLE_NONE)
		return name;
	at = table_find(&s->folded, plain_form(s, name));
	if (at == (size_t)TABLE_NONE)
		return name;
	memcpy(&number, table_value(&s->folded, at), sizeof(number));
	return number == SEVERAL ? name : table_key(&s->names, number);
}

bool spelling_knows(struct spelling *s, struct text name)
{
	return table_find(&s->folded, plain_form(s, name)) !=
	       (size_t)TABLE_NONE;
}

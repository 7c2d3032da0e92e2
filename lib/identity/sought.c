/* sought.c - who is asked for, by name and by token. */
#include "identity/sought.h"

#include "identity/token.h"

void sought_init(struct sought_people *p)
{
	*p = (struct sought_people){.n = 0};
	table_init(&p->name, sizeof(struct sought_person), 1);
}

void sought_release(struct sought_people *p)
{
	table_release(&p->name);
}

static void put(struct sought_people *p, struct text name,
	const struct sought_person *who)
{
	size_t before = p->name.n;
	struct sought_person *to =
		table_value(&p->name, table_put(&p->name, name));

	if (p->name.n > before)
		*to = *who;
}

void sought_add(struct sought_people *p, struct text name, size_t request,
	struct keyed *k)
{
	struct sought_person who = {.request = request};
	struct buf token = {0};

	if (sought_find(p, name))
		return;
	if (k) {
		token_write_bare(&token, k, name);
		memcpy(who.token, token.at, TOKEN_HEX);
		put(p, buf_view(&token), &who);
		buf_release(&token);
	}
	put(p, name, &who);
	p->n++;
}

static const struct sought_person *find(
	const struct sought_people *p, struct text t)
{
	size_t i = table_find(&p->name, t);

	return i == (size_t)TABLE_NONE ? NULL : table_value(&p->name, i);
}

const struct sought_person *sought_find(
	const struct sought_people *p, struct text t)
{
	const struct sought_person *who = find(p, t);
	struct text rest = t;

	if (who || t.len == 0)
		return who;
	text_split(&rest, ':');
	return rest.at ? find(p, rest) : NULL;
}

static bool holds(struct text bytes, struct text name)
{
	const char *at = bytes.at, *end = at + bytes.len;

	while ((size_t)(end - at) >= name.len) {
		at = memchr(at, name.at[0], (size_t)(end - at) - name.len + 1);
		if (!at)
			return false;
		if (memcmp(at, name.at, name.len) == 0)
			return true;
		at++;
	}
	return false;
}

const struct sought_person *sought_in(
	const struct sought_people *p, struct text bytes)
{
	for (size_t i = 0; i < p->name.n; i++) {
		struct text name = table_key(&p->name, i);
		if (name.len && holds(bytes, name))
			return table_value(&p->name, i);
	}
	return NULL;
}

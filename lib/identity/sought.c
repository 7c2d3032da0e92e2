/* sought.c - who is asked for, by name and by token. */
#include "identity/sought.h"

#include "base/bare.h"
#include "identity/normal.h"
#include "identity/token.h"

void sought_init(struct sought_people *p)
{
	*p = (struct sought_people){.n = 0};
	table_init(&p->name, sizeof(struct sought_person), 1);
	table_init(&p->token, sizeof(struct sought_person), 1);
	table_init(&p->near, sizeof(struct sought_person), 1);
}

void sought_release(struct sought_people *p)
{
	table_release(&p->name);
	table_release(&p->token);
	table_release(&p->near);
}

static void put(
	struct table *t, struct text name, const struct sought_person *who)
{
	size_t before = t->n;
	struct sought_person *to = table_value(t, table_put(t, name));

	if (t->n > before)
		*to = *who;
}

static uint64_t bit_of(size_t length)
{
	return UINT64_C(1) << (length < 63 ? length : 63);
}

static bool is_ascii(struct text t)
{
	size_t i = 0;

	while (i < t.len && (unsigned char)t.at[i] < 128)
		i++;
	return i == t.len;
}

enum { LATEST = 99991231 }; /* nobody is born after this */

/* How names are put into p->near. */
enum { NEAR = BARE_BLANKS | BARE_CASE };

/* The tokens of NAME as a value of each kind, in its normal form. */
static void put_tokens(struct sought_people *p, struct text name,
	const struct sought_person *who, struct keyed *k)
{
	struct buf form = {0}, token = {0};

	for (int kind = 0; kind < KINDS; kind++) {
		form.len = token.len = 0;
		normal_form(&form, (enum identity_kind)kind, name, LATEST);
		token_write(
			&token, k, text_of(kind_name(kind)), buf_view(&form));
		put(&p->token, buf_view(&token), who);
		if (text_equal(buf_view(&form), name))
			continue;
		token.len = 0;
		token_write_bare(&token, k, buf_view(&form));
		put(&p->token, buf_view(&token), who);
	}
	buf_release(&form);
	buf_release(&token);
}

void sought_add(struct sought_people *p, struct text name, size_t request,
	struct keyed *k)
{
	struct sought_person who = {.request = request};
	struct buf token = {0}, folded = {0};

	if (sought_find(p, name))
		return;
	if (k) {
		token_write_bare(&token, k, name);
		memcpy(who.token, token.at, TOKEN_HEX);
		put(&p->name, buf_view(&token), &who);
		put_tokens(p, name, &who, k);
	}
	if (k && p->twin) {
		token.len = 0;
		token_write_bare(&token, p->twin, name);
		put(&p->token, buf_view(&token), &who);
		put_tokens(p, name, &who, p->twin);
	}
	buf_release(&token);
	put(&p->name, name, &who);
	bare_name(&folded, name, NEAR);
	put(&p->near, buf_view(&folded), &who);
	p->lengths |= bit_of(folded.len);
	p->beyond |= !is_ascii(name);
	buf_release(&folded);
	p->n++;
}

static const struct sought_person *find(const struct table *in, struct text t)
{
	size_t i = table_find(in, t);

	return i == (size_t)TABLE_NONE ? NULL : table_value(in, i);
}

const struct sought_person *sought_find(
	const struct sought_people *p, struct text t)
{
	const struct sought_person *who = find(&p->name, t);
	struct text rest = t;

	if (who || t.len == 0)
		return who;
	if (t.len >= TOKEN_HEX && p->token.n &&
		(who = find(&p->token, t)) != NULL)
		return who;
	text_split(&rest, ':');
	return rest.at ? find(&p->name, rest) : NULL;
}

const struct sought_person *sought_near(
	const struct sought_people *p, struct text t)
{
	struct buf folded = {0};
	const struct sought_person *who = NULL;
	size_t n = text_trim(t).len;

	if (n == 0 || !(p->lengths & bit_of(n)))
		return NULL;
	bare_name(&folded, t, NEAR);
	who = find(&p->near, buf_view(&folded));
	buf_release(&folded);
	return who;
}

const struct sought_person *sought_in(
	const struct sought_people *p, struct text bytes)
{
	for (size_t i = 0; i < p->name.n; i++) {
		struct text name = table_key(&p->name, i);
		if (name.len && text_find(bytes, name))
			return table_value(&p->name, i);
	}
	return NULL;
}

/* writings.c - normal forms of what is not plainly in one. */
#include "identity/writings.h"

#include "base/hash.h"
#include "identity/checks.h"
#include "identity/normal.h"

enum { MOST = 1 << 20, LATEST = 99991231 };

void writings_init(struct writings *w, int kind, size_t n)
{
	*w = (struct writings){.kind = kind == KIND_NONE
					       ? KIND_CUST
					       : (enum identity_kind)kind,
		.detector = {.today = LATEST}};
	while (n / (w->passed + 1) > MOST)
		w->passed = w->passed << 1 | 1;
	table_init(&w->odd, sizeof(struct text), hash_seed());
}

void writings_release(struct writings *w)
{
	table_release(&w->odd);
	buf_release(&w->form);
	detect_release(&w->detector);
}

/* Whether the eight bytes X are digits: their high half is 3, also when 6 is
 * added, which takes what is above 9 to the next. */
static bool are_digits(uint64_t x)
{
	const uint64_t ones = 0x0101010101010101;

	return ((x & ones * 0xf0) | (((x + ones * 6) & ones * 0xf0) >> 4)) ==
	       ones * 0x33;
}

/* How many T begins with. */
static size_t digits(struct text t)
{
	size_t i = 0;

	while (i + 8 <= t.len && are_digits(text_load(t.at + i)))
		i += 8;
	while (i < t.len && checks_digit(t.at[i]))
		i++;
	return i;
}

/* The same of eight bytes.  Of those below 128 the top bit of a sum with what
 * is missing to 128 tells whether a byte is at least that. */
static bool are_even(uint64_t x, bool capitals)
{
	const uint64_t ones = 0x0101010101010101, tops = ones << 7;
	uint64_t seen = x + ones * (128 - '!'), end = x + ones * (128 - 127);
	uint64_t capital = (x + ones * (128 - 'A')) & ~(x + ones * (127 - 'Z'));

	if (capitals)
		capital = 0;
	return ((x | ~seen | end | capital) & tops) == 0;
}

/* Bytes of ASCII without blanks, and without capitals unless CAPITALS. */
static bool is_even(struct text t, bool capitals)
{
	size_t i = 0;

	while (i + 8 <= t.len && are_even(text_load(t.at + i), capitals))
		i += 8;
	while (i < t.len && t.at[i] > ' ' && t.at[i] < 127 &&
		(capitals || t.at[i] == text_lower(t.at[i])))
		i++;
	return i == t.len;
}

/* Few instructions tell that T is its own normal form, as most values are. */
static bool is_plain(enum identity_kind kind, struct text t)
{
	switch (kind) {
	case KIND_PHONE:
	case KIND_LANDLINE:
		return t.len == 11 && t.at[0] == '1' && digits(t) == t.len;
	case KIND_CARD:
		return digits(t) == t.len;
	case KIND_IDCARD:
		return t.len == 18 && digits(t) >= 17 &&
		       (checks_digit(t.at[17]) || t.at[17] == 'X');
	case KIND_EMAIL:
		return is_even(t, false);
	case KIND_CUST:
	case KIND_ACCOUNT:
	case KIND_DEVICE:
		return is_even(t, true);
	default:
		return false;
	}
}

/* The normal form of T, which is T if it is plain. */
static struct text form_of(struct writings *w, struct text t)
{
	if (is_plain(w->kind, t))
		return t;
	w->form.len = 0;
	normal_form(&w->form, w->kind, t, LATEST);
	return buf_view(&w->form);
}

void writings_see(struct writings *w, struct text t)
{
	struct text form = form_of(w, t), *least;
	size_t before = w->odd.n;

	if (text_equal(form, t) || (hash_bytes(form, 0) & w->passed))
		return;
	least = table_value(&w->odd, table_put(&w->odd, form));
	if (w->odd.n > before || text_compare(t, *least) < 0)
		*least = t;
}

bool writings_other(struct writings *w, struct text t, struct text *other)
{
	if (w->odd.n == 0)
		return false;
	size_t at = table_find(&w->odd, form_of(w, t));
	if (at == (size_t)TABLE_NONE)
		return false;
	*other = *(struct text *)table_value(&w->odd, at);
	return !text_equal(*other, t);
}

bool writings_several(struct writings *w, struct text t)
{
	size_t n = 0;

	if ((int)w->kind >= KIND_FOUND || is_plain(w->kind, t))
		return false;
	w->form.len = 0;
	if (normal_form(&w->form, w->kind, t, LATEST))
		return false;
	detect(&w->detector, t);
	for (size_t i = 0; i < w->detector.n; i++) {
		enum identity_kind k = w->detector.found[i].kind;
		n += k == w->kind ||
		     (w->kind == KIND_PHONE && k == KIND_LANDLINE);
	}
	return n > 1;
}

/* How often something was so, and the least name of those. */
static void note(struct writings_told *to, struct text name, struct text other)
{
	if (to->n++ && text_compare(name, buf_view(&to->least)) >= 0)
		return;
	to->least.len = to->other.len = 0;
	buf_text(&to->least, name);
	buf_text(&to->other, other);
}

/* The customer of the value T of kind K, whose name comes into TO. */
static uint32_t customer_of(struct buf *to, const struct linked *l,
	const struct nodes *n, const struct text *name, unsigned k,
	struct text t)
{
	uint32_t node;

	to->len = 0;
	nodes_name_of(to, name[k], t, 0, n->start[k] != NULL);
	return nodes_find(n, name, buf_view(to), &node) ? linked_of(l, node)
							: LINKED_NONE;
}

void writings_look(struct writings_told *alike, struct writings_told *several,
	const struct nodes *n, const struct linked *l, const struct text *name,
	unsigned k)
{
	const struct table *ids = &n->seen->ids[k];
	struct buf called = {0};
	struct writings w;
	struct text other;

	writings_init(&w, kind_of_column(name[k]), ids->n);
	for (size_t i = 0; i < ids->n; i++) {
		struct text t = table_key(ids, i);
		if (is_plain(w.kind, t)) /* as nearly all are */
			continue;
		writings_see(&w, t);
		if (writings_several(&w, t)) {
			customer_of(&called, l, n, name, k, t);
			note(several, buf_view(&called), t);
		}
	}
	for (size_t i = 0; i < ids->n; i++) {
		struct text t = table_key(ids, i);
		if (!writings_other(&w, t, &other))
			continue;
		uint32_t one = customer_of(&called, l, n, name, k, other),
			 two = customer_of(&called, l, n, name, k, t);
		if (one != two && one != LINKED_NONE && two != LINKED_NONE)
			note(alike, buf_view(&called), other);
	}
	writings_release(&w);
	buf_release(&called);
}

void writings_told_release(struct writings_told *t)
{
	buf_release(&t->least);
	buf_release(&t->other);
}

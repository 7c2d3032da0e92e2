/* lists.c - sorted ranges and tables of names. */
#include "invite/lists.h"

#include <stdlib.h>

#include "base/mem.h"
#include "invite/forms.h"

enum { ACTIONS = LIST_NAT + 1 };

/* What is said of a name, by action: until when, and which entry says so. */
struct lists_said {
	int64_t until[ACTIONS]; /* INT64_MIN: nothing */
	uint32_t entry[ACTIONS];
};

static void add_prefix(unsigned char *list, unsigned *n, unsigned prefix)
{
	for (unsigned i = 0; i < *n; i++)
		if (list[i] == prefix)
			return;
	list[(*n)++] = (unsigned char)prefix;
}

static void add_range(struct lists *l, const struct address *base,
	unsigned prefix, enum list_action action, int64_t until, uint32_t entry)
{
	struct list_range r = {*base, prefix, action, entry, until};

	address_cut(&r.base, prefix);
	mem_grow(&l->range, &l->cap, l->ranges + 1, sizeof(*l->range));
	l->range[l->ranges++] = r;
	add_prefix(r.base.bits == 32 ? l->prefix4 : l->prefix6,
		r.base.bits == 32 ? &l->prefixes4 : &l->prefixes6, prefix);
}

void lists_init(struct lists *l)
{
	static const struct {
		const char *base;
		unsigned prefix;
	} shared[] = {{"100.64.0.0", 10}, /* carriers: RFC 6598 */
		{"10.0.0.0", 8}, {"172.16.0.0", 12},
		{"192.168.0.0", 16}, /* private: RFC 1918 */
		{"127.0.0.0", 8}, {"169.254.0.0", 16}, {"0.0.0.0", 8},
		{"::", 127},			/* none, and loopback */
		{"fe80::", 10}, {"fc00::", 7}}; /* of a link, of a site */

	*l = (struct lists){0};
	for (int i = 0; i < LIST_KINDS; i++)
		table_init(&l->name[i], sizeof(struct lists_said), hash_seed());
	for (size_t i = 0; i < sizeof(shared) / sizeof(*shared); i++) {
		struct address base;
		if (address_parse(&base, text_of(shared[i].base)))
			add_range(l, &base, shared[i].prefix, LIST_NAT,
				LIST_EVER, LIST_BUILT_IN);
	}
}

void lists_release(struct lists *l)
{
	free(l->range);
	free(l->twice);
	for (int i = 0; i < LIST_KINDS; i++)
		table_release(&l->name[i]);
	*l = (struct lists){0};
}

static uint32_t next_entry(struct lists *l)
{
	mem_grow(&l->twice, &l->twice_cap, l->entries + (size_t)1,
		sizeof(*l->twice));
	l->twice[l->entries] = false;
	return l->entries++;
}

void lists_add_range(struct lists *l, const struct address *base,
	unsigned prefix, enum list_action action, int64_t until)
{
	add_range(l, base, prefix, action, until, next_entry(l));
}

/* NAME in the form that all ways of writing it have, in ROOM if it is another
 * one. */
static struct text form_of(
	char room[FORMS_DEVICE], enum list_kind kind, struct text name)
{
	size_t n = kind == LIST_PHONE ? forms_phone(room, name) : 0;

	if (kind == LIST_DEVICE)
		return forms_device_text(room, name);
	return n ? (struct text){room, n} : name;
}

void lists_add_name(struct lists *l, enum list_kind kind, struct text name,
	enum list_action action, int64_t until)
{
	char room[FORMS_DEVICE];
	struct table *t = &l->name[kind];
	size_t n = t->n, at = table_put(t, form_of(room, kind, name));
	struct lists_said *said = table_value(t, at);
	uint32_t entry = next_entry(l);

	for (int i = 0; i < ACTIONS && t->n > n; i++)
		said->until[i] = INT64_MIN;
	if (said->until[action] == INT64_MIN)
		said->entry[action] = entry;
	else
		l->twice[entry] = true;
	if (until > said->until[action])
		said->until[action] = until;
}

/* By family, length of the prefix, and bytes. */
static int by_place(const void *a, const void *b)
{
	const struct list_range *x = a, *y = b;

	if (x->base.bits != y->base.bits)
		return x->base.bits < y->base.bits ? -1 : 1;
	if (x->prefix != y->prefix)
		return x->prefix < y->prefix ? -1 : 1;
	return memcmp(x->base.byte, y->base.byte, sizeof(x->base.byte));
}

/* And of one place by action, then as they came. */
static int by_entry(const void *a, const void *b)
{
	const struct list_range *x = a, *y = b;
	int by = by_place(a, b);

	if (by == 0)
		by = (x->action > y->action) - (x->action < y->action);
	return by ? by : (x->entry > y->entry) - (x->entry < y->entry);
}

/* What R's addresses begin with. */
static void mark_first(struct lists *l, const struct list_range *r)
{
	bool *first = r->base.bits == 32 ? l->first4 : l->first6;
	unsigned n = r->prefix < 8 ? 1U << (8 - r->prefix) : 1;

	for (unsigned i = 0; i < n; i++)
		first[r->base.byte[0] + i] = true;
}

void lists_ready(struct lists *l)
{
	const struct list_range *r = l->range;

	for (size_t i = 0; i < l->ranges; i++)
		mark_first(l, &r[i]);

	if (l->ranges)
		qsort(l->range, l->ranges, sizeof(*l->range), by_entry);
	for (size_t i = 1; i < l->ranges; i++)
		if (r[i].entry != LIST_BUILT_IN &&
			by_place(&r[i - 1], &r[i]) == 0 &&
			r[i - 1].action == r[i].action)
			l->twice[r[i].entry] = true;
}

static bool is_there(
	const struct lists *l, size_t i, const struct list_range *want)
{
	return i < l->ranges && by_place(&l->range[i], want) == 0;
}

/* Bits of all entries that are the range WANT at MS, which are MET. */
static unsigned hits(const struct lists *l, const struct list_range *want,
	int64_t ms, bool *met)
{
	size_t low = 0, high = l->ranges;
	unsigned found = 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (by_place(&l->range[middle], want) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (high = low; is_there(l, high, want); high++)
		if (ms < l->range[high].until)
			found |= 1U << l->range[high].action;
	for (; found && low < high; low++)
		if (found & 1U << l->range[low].action &&
			l->range[low].entry != LIST_BUILT_IN)
			met[l->range[low].entry] = true;
	return found;
}

unsigned lists_range(
	const struct lists *l, const struct address *a, int64_t ms, bool *met)
{
	const unsigned char *prefix = a->bits == 32 ? l->prefix4 : l->prefix6;
	unsigned n = a->bits == 32 ? l->prefixes4 : l->prefixes6, found = 0;

	if (!(a->bits == 32 ? l->first4 : l->first6)[a->byte[0]])
		return 0;
	for (unsigned i = 0; i < n && a->bits; i++) {
		struct list_range want = {*a, prefix[i], LIST_DENY, 0, 0};
		address_cut(&want.base, prefix[i]);
		found |= hits(l, &want, ms, met);
	}
	return found;
}

unsigned lists_find(const struct lists *l, enum list_kind kind,
	struct text name, int64_t ms, bool *met)
{
	const struct table *t = &l->name[kind];
	char room[FORMS_DEVICE];
	unsigned found = 0;
	size_t at = table_find(t, form_of(room, kind, name));

	if (at == (size_t)TABLE_NONE)
		return 0;
	const struct lists_said *said = table_value(t, at);
	for (unsigned i = 0; i < ACTIONS; i++)
		if (said->until[i] != INT64_MIN && ms < said->until[i]) {
			found |= 1U << i;
			met[said->entry[i]] = true;
		}
	return found;
}

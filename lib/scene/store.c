/* store.c - cells, lists of them, and the index of customers. */
#include "scene/store.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { BITS_FIRST = 10, GROWN = 3, FREED = 8, AT_ONCE = 512 };

static uint64_t *slots_new(unsigned bits)
{
	return mem_zero((size_t)1 << bits, sizeof(uint64_t));
}

void store_init(struct scene_store *s, uint64_t seed)
{
	*s = (struct scene_store){
		.cells = 1, .bits = BITS_FIRST, .seed = seed, .hand = 1};
	area_init(&s->area, sizeof(struct scene_cell), STORE_BITS);
	area_room(&s->area, 1);
	s->slot = slots_new(s->bits);
}

void store_release(struct scene_store *s)
{
	area_release(&s->area);
	free(s->slot);
	free(s->dirty);
	buf_release(&s->gone);
}

/* Cells that are over are looked for where a customer is new: some steps for
 * each cell that has been added, so that the hand is faster than what it runs
 * after, and more while it pays. */
static void sweep(struct scene_store *s)
{
	if (s->credit > AT_ONCE)
		s->credit = AT_ONCE;
	for (int n = 0; s->credit > 0 && n < AT_ONCE; s->credit--, n++) {
		uint64_t before = s->n_free;
		uint32_t who = s->hand;
		if (++s->hand >= s->cells)
			s->hand = 1;
		if (who >= s->cells || store_at(s, who)->type != SCENE_CUSTOMER)
			continue;
		if (s->tidy && s->tidy(s->arg, who))
			store_drop(s, who);
		s->credit += (int64_t)(s->n_free - before) * FREED;
	}
}

static uint32_t take_free(struct scene_store *s)
{
	uint32_t i = s->free;

	s->free = store_at(s, i)->next;
	s->n_free--;
	return i;
}

uint32_t store_take(struct scene_store *s)
{
	uint32_t i;

	if (s->free) {
		i = take_free(s);
	} else {
		mem_within(s->cells, UINT32_MAX - 1,
			"more than 2^32 cells of customers");
		i = s->cells++;
		area_room(&s->area, s->cells);
		s->credit += GROWN;
	}
	*store_at(s, i) = (struct scene_cell){.type = SCENE_CHAIN};
	return i;
}

void store_give(struct scene_store *s, uint32_t i)
{
	*store_at(s, i) = (struct scene_cell){.next = s->free};
	s->free = i;
	s->n_free++;
}

uint32_t store_chain(struct scene_store *s, struct text bytes)
{
	uint32_t first = 0, last = 0;

	while (bytes.len) {
		uint32_t i = store_take(s);
		struct scene_cell *c = store_at(s, i);
		size_t n = bytes.len < sizeof(c->byte) ? bytes.len
						       : sizeof(c->byte);
		memcpy(c->byte, bytes.at, n);
		c->at = (uint8_t)n;
		bytes.at += n;
		bytes.len -= n;
		if (last)
			store_at(s, last)->next = i;
		else
			first = i;
		last = i;
	}
	return first;
}

void store_chain_read(
	const struct scene_store *s, uint32_t chain, struct buf *to)
{
	for (; chain; chain = store_at(s, chain)->next)
		buf_bytes(to, store_at(s, chain)->byte, store_at(s, chain)->at);
}

void store_chain_drop(struct scene_store *s, uint32_t chain)
{
	while (chain) {
		uint32_t next = store_at(s, chain)->next;
		store_give(s, chain);
		chain = next;
	}
}

static uint64_t hash_of(const struct scene_store *s, struct text name)
{
	return hash_bytes(name, s->seed);
}

static size_t home(const struct scene_store *s, uint64_t slot)
{
	return (size_t)(slot >> (64 - s->bits));
}

static size_t mask(const struct scene_store *s)
{
	return ((size_t)1 << s->bits) - 1;
}

/* Whether cell I is the customer NAME. */
static bool is_named(const struct scene_store *s, uint32_t i, struct text name)
{
	const struct scene_cell *c = store_at(s, i);
	const size_t here = sizeof(c->name);

	if (c->of != name.len)
		return false;
	if (name.len <= here)
		return memcmp(c->name, name.at, name.len) == 0;
	if (memcmp(c->name, name.at, here) != 0)
		return false;
	name.at += here;
	for (i = c->more; i; i = c->next) {
		c = store_at(s, i);
		if (memcmp(c->byte, name.at, c->at) != 0)
			return false;
		name.at += c->at;
	}
	return true;
}

uint32_t store_find(const struct scene_store *s, struct text name)
{
	uint64_t hash = hash_of(s, name);

	for (size_t at = home(s, hash); s->slot[at]; at = (at + 1) & mask(s))
		if (s->slot[at] >> 32 == hash >> 32 &&
			is_named(s, (uint32_t)s->slot[at], name))
			return (uint32_t)s->slot[at];
	return 0;
}

static void put_slot(struct scene_store *s, uint64_t slot)
{
	size_t at = home(s, slot);

	while (s->slot[at])
		at = (at + 1) & mask(s);
	s->slot[at] = slot;
}

static void grow(struct scene_store *s)
{
	uint64_t *old = s->slot;
	size_t n = mask(s) + 1;

	s->bits++;
	s->slot = slots_new(s->bits);
	for (size_t i = 0; i < n; i++)
		if (old[i])
			put_slot(s, old[i]);
	free(old);
}

uint32_t store_add(struct scene_store *s, struct text name)
{
	struct text rest = {name.at, 0};
	uint32_t more = 0;

	sweep(s);
	if (name.len > sizeof(store_at(s, 0)->name)) {
		rest = (struct text){name.at + sizeof(store_at(s, 0)->name),
			name.len - sizeof(store_at(s, 0)->name)};
		more = store_chain(s, rest);
	}
	uint32_t i = store_take(s);
	struct scene_cell *c = store_at(s, i);
	c->type = SCENE_CUSTOMER;
	c->of = (uint16_t)name.len;
	memcpy(c->name, name.at, name.len - rest.len);
	c->more = more;
	if ((s->n + 1) * 8 > (mask(s) + 1) * 5)
		grow(s);
	put_slot(s, (hash_of(s, name) >> 32 << 32) | i);
	s->n++;
	return i;
}

void store_name(const struct scene_store *s, uint32_t who, struct buf *to)
{
	const struct scene_cell *c = store_at(s, who);
	size_t here = c->of < sizeof(c->name) ? c->of : sizeof(c->name);

	buf_bytes(to, c->name, here);
	store_chain_read(s, c->more, to);
}

void store_mark(struct scene_store *s, uint32_t who)
{
	struct scene_cell *c = store_at(s, who);

	if (!s->keeps || c->at & STORE_DIRTY)
		return;
	c->at |= STORE_DIRTY;
	mem_grow(&s->dirty, &s->cap_dirty, s->n_dirty + 1, sizeof(*s->dirty));
	s->dirty[s->n_dirty++] = who;
}

uint32_t store_insert(struct scene_store *s, uint32_t who, uint32_t behind)
{
	uint32_t i = store_take(s);
	struct scene_cell *before = store_at(s, behind ? behind : who);

	store_at(s, i)->next = before->next;
	before->next = i;
	return i;
}

void store_remove(struct scene_store *s, uint32_t *link)
{
	uint32_t i = *link;
	struct scene_cell *c = store_at(s, i);

	*link = c->next;
	if (c->type == SCENE_WAITS)
		store_chain_drop(s, c->part[0]);
	if (c->type == SCENE_PUSHED)
		store_chain_drop(s, c->times);
	store_give(s, i);
}

/* Empty the slot of number I; those behind it that could lie there move. */
static void slot_remove(struct scene_store *s, uint64_t hash, uint32_t i)
{
	size_t at = home(s, hash);

	while ((uint32_t)s->slot[at] != i)
		at = (at + 1) & mask(s);
	for (size_t next = at;;) {
		next = (next + 1) & mask(s);
		uint64_t x = s->slot[next];
		if (!x)
			break;
		size_t from = home(s, x);
		if (((next - from) & mask(s)) < ((next - at) & mask(s)))
			continue;
		s->slot[at] = x;
		at = next;
	}
	s->slot[at] = 0;
}

/* The name in customer C, or, if it is long, in ROOM. */
static struct text name_of(const struct scene_store *s,
	const struct scene_cell *c, struct buf *room)
{
	if (c->of <= sizeof(c->name))
		return (struct text){c->name, c->of};
	buf_bytes(room, c->name, sizeof(c->name));
	store_chain_read(s, c->more, room);
	return buf_view(room);
}

void store_drop(struct scene_store *s, uint32_t who)
{
	struct buf room = {0};
	struct scene_cell *c = store_at(s, who);

	while (c->next)
		store_remove(s, &c->next);
	struct text name = name_of(s, c, &room);
	if (s->keeps) {
		buf_bytes(&s->gone, (const char *)&c->of, sizeof(c->of));
		buf_text(&s->gone, name);
	}
	slot_remove(s, hash_of(s, name), who);
	store_chain_drop(s, c->more);
	store_give(s, who);
	s->n--;
	buf_release(&room);
}

void store_index(struct scene_store *s)
{
	struct buf name = {0};

	while (s->n * 8 > (mask(s) + 1) * 5)
		s->bits++;
	free(s->slot);
	s->slot = slots_new(s->bits);
	for (uint32_t i = 1; i < s->cells; i++) {
		if (store_at(s, i)->type != SCENE_CUSTOMER)
			continue;
		name.len = 0;
		store_name(s, i, &name);
		put_slot(s, (hash_of(s, buf_view(&name)) >> 32 << 32) | i);
	}
	buf_release(&name);
}

void store_clean(struct scene_store *s)
{
	for (size_t i = 0; i < s->n_dirty; i++) {
		struct scene_cell *c = store_at(s, s->dirty[i]);
		if (c->type == SCENE_CUSTOMER)
			c->at &= (uint8_t)~STORE_DIRTY;
	}
	s->n_dirty = 0;
	s->gone.len = 0;
}

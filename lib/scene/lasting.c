/* lasting.c - an engine and what waits for it, to arrays and records, and back.
 */
#include "scene/lasting.h"

#include <stdlib.h>

#include "base/mem.h"
#include "scene/engine_form.h"

enum {
	SMALL_BITS = 10,
	MOST_BITS = 40 /* of the index */
};

void scene_lasting_release(struct scene_lasting *l)
{
	buf_release(&l->sent.bytes);
}

/* ---- blocks of records ---- */

uint64_t scene_key_mark(struct keyed *keyed)
{
	const struct text part = text_of("the key of this state");

	return keyed_number(keyed, &part, 1);
}

uint64_t scene_zone_mark(struct keyed *keyed, const char *tz)
{
	const struct text part[] = {text_of("zone"), text_of(tz ? tz : "UTC")};

	return keyed_number(keyed, part, 2);
}

void scene_lasting_begin(struct scene_lasting *l)
{
	const struct scene_engine *e = l->engine;

	l->seen = (struct record_seen){e->kinds.n, e->names.n, e->forms};
	l->keeps = l->waiting->keeps = l->engine->store.keeps = true;
}

/* Since when rows that have arrived are kept; SCENE_OPEN: none. */
static int64_t kept_from(const struct scene_lasting *l)
{
	int64_t now = l->engine->now;

	return l->again && now != SCENE_NEVER ? now - l->again : SCENE_OPEN;
}

void scene_lasting_forget(struct scene_lasting *l, struct text customer)
{
	if (!l->keeps)
		return;
	sent_forget(&l->sent, customer);
	l->forgot = true;
}

void scene_lasting_arrive(struct scene_lasting *l)
{
	sent_arrive(&l->sent);
	sent_trim(&l->sent, kept_from(l));
}

bool scene_block_write(struct scene_lasting *l, struct buf *to, bool hands)
{
	if (!l->changed && to->len == 0 && !hands)
		return false;
	l->changed = false;
	record_words(to, l->engine, &l->seen, false);
	record_customers(to, l->engine);
	scene_waiting_write(l->waiting, to, false);
	scene_waiting_write_times(l->waiting, to);
	offsets_write(l->offsets, to, false);
	sent_save(&l->sent, to);
	if (hands) {
		record_put(to, 'O', (struct text){"", 0});
		sent_hand(&l->sent);
	}
	sent_trim(&l->sent, kept_from(l));
	return true;
}

void scene_block_begin(struct scene_lasting *l, struct buf *to,
	void (*each)(void *arg, char which, struct text cells), void *arg)
{
	l->forgot = l->sent.forgotten > 0;
	record_dead(to, l->engine);
	record_put(to, 'R', (struct text){"", 0});
	sent_begin(&l->sent);
	sent_again(&l->sent, kept_from(l), each, arg);
}

static bool take_record(void *arg, char type, struct text t)
{
	struct scene_lasting *l = arg;

	switch (type) {
	case 'H':
		return scene_waiting_read(l->waiting, t);
	case 'G':
		return scene_waiting_read_times(l->waiting, t);
	case 'F':
		offsets_read(l->offsets, t);
		return true;
	case 'P':
		return sent_take(&l->sent, t);
	case 'U':
		return sent_take_marks(&l->sent, t);
	case 'O':
		sent_hand(&l->sent);
		return true;
	case 'R':
		sent_begin(&l->sent);
		return true;
	case 'E':
		sent_arrive(&l->sent);
		return true;
	default:
		return record_take(l->engine, type, t);
	}
}

bool scene_block_read(struct scene_lasting *l, struct text block)
{
	return record_each(block, take_record, l).len == 0;
}

/* ---- arrays ---- */

static void fill(struct area *to, const void *from, size_t n)
{
	size_t chunk = (size_t)1 << to->bits;

	area_room(to, n ? n : 1);
	for (size_t i = 0; i < n; i += chunk) {
		size_t some = n - i < chunk ? n - i : chunk;
		memcpy(area_chunk(to, i >> to->bits),
			(const char *)from + i * to->size, some * to->size);
	}
}

static void empty(const struct area *from, void *to, size_t n)
{
	size_t chunk = (size_t)1 << from->bits;

	for (size_t i = 0; i < n; i += chunk) {
		size_t some = n - i < chunk ? n - i : chunk;
		memcpy((char *)to + i * from->size,
			area_chunk(from, i >> from->bits), some * from->size);
	}
}

/* All that is no cell, as records. */
static void put_rest(struct buf *to, struct scene_lasting *l)
{
	record_words(to, l->engine, &l->seen, true);
	scene_waiting_write(l->waiting, to, true);
	scene_waiting_write_times(l->waiting, to);
	offsets_write(l->offsets, to, true);
	buf_text(to, buf_view(&l->sent.bytes));
	sent_save_marks(&l->sent, to);
}

static void make_area(struct area *to, enum scene_array i, const void *from,
	const uint64_t *fact)
{
	area_init(to, scene_array_size(i), scene_array_bits(i));
	fill(to, from, (size_t)scene_array_items(i, fact));
}

void scene_arrays_make(struct scene_arrays *p, struct scene_lasting *l,
	uint64_t key, uint64_t zone)
{
	const struct scene_store *store = &l->engine->store;
	struct buf rest = {0};

	put_rest(&rest, l);
	const uint64_t fact[SCENE_FACTS] = {key, zone, store->cells,
		store->free, store->n_free, store->n, store->bits, store->seed,
		l->engine->timers.n, l->engine->waits, rest.len};
	memcpy(p->fact, fact, sizeof(fact));
	make_area(&p->index, SCENE_ARRAY_INDEX, store->slot, fact);
	make_area(&p->records, SCENE_ARRAY_RECORDS, rest.at, fact);
	buf_release(&rest);
	struct area *const area[SCENE_ARRAYS] = {(struct area *)&store->area,
		&l->engine->timers.area, &p->index, &p->records};
	memcpy(p->area, area, sizeof(area));
}

void scene_arrays_release(struct scene_arrays *p)
{
	area_release(&p->index);
	area_release(&p->records);
}

const char *scene_arrays_check(const uint64_t *fact, size_t arrays,
	size_t facts, uint64_t key, uint64_t zone, const char *name)
{
	if (arrays != SCENE_ARRAYS || facts != SCENE_FACTS ||
		fact[SCENE_FACT_BITS] > MOST_BITS ||
		fact[SCENE_FACT_CELLS] > UINT32_MAX)
		return fail_text(
			"%s: damaged: other parts than it should have", name);
	if (fact[SCENE_FACT_KEY] != key)
		return fail_text("%s: it was made with another key, or another "
				 "--hash",
			name);
	if (fact[SCENE_FACT_ZONE] != zone)
		return fail_text("%s: it was made with another --tz", name);
	return NULL;
}

size_t scene_array_size(enum scene_array i)
{
	static const size_t size[SCENE_ARRAYS] = {sizeof(struct scene_cell),
		sizeof(struct scene_timer), sizeof(uint64_t), 1};

	return size[i];
}

unsigned scene_array_bits(enum scene_array i)
{
	return i == SCENE_ARRAY_CELLS	 ? STORE_BITS
	       : i == SCENE_ARRAY_TIMERS ? TIMER_BITS
					 : SMALL_BITS;
}

uint64_t scene_array_items(enum scene_array i, const uint64_t *fact)
{
	switch (i) {
	case SCENE_ARRAY_CELLS:
		return fact[SCENE_FACT_CELLS];
	case SCENE_ARRAY_INDEX:
		return (uint64_t)1 << fact[SCENE_FACT_BITS];
	case SCENE_ARRAY_TIMERS:
		return fact[SCENE_FACT_TIMERS];
	default:
		return fact[SCENE_FACT_RECORDS];
	}
}

static void take_cells(struct scene_store *store, const uint64_t *fact,
	const struct area *cells, const struct area *index)
{
	size_t slots = (size_t)1 << fact[SCENE_FACT_BITS];

	area_release(&store->area);
	store->area = *cells;
	store->cells = (uint32_t)fact[SCENE_FACT_CELLS];
	store->free = (uint32_t)fact[SCENE_FACT_FREE];
	store->n_free = fact[SCENE_FACT_FREE_N];
	store->n = fact[SCENE_FACT_CUSTOMERS];
	store->bits = (unsigned)fact[SCENE_FACT_BITS];
	store->seed = fact[SCENE_FACT_SEED];
	free(store->slot);
	store->slot = mem_zero(slots, sizeof(uint64_t));
	empty(index, store->slot, slots);
}

static void take_timers(
	struct scene_timers *h, size_t n, const struct area *timers)
{
	area_release(&h->area);
	h->area = *timers;
	h->n = n;
}

bool scene_arrays_take(struct scene_lasting *l, const uint64_t *fact,
	struct area area[SCENE_ARRAYS])
{
	size_t n = (size_t)fact[SCENE_FACT_RECORDS];
	char *bytes = mem_array(n, 1);

	take_cells(&l->engine->store, fact, &area[SCENE_ARRAY_CELLS],
		&area[SCENE_ARRAY_INDEX]);
	take_timers(&l->engine->timers, (size_t)fact[SCENE_FACT_TIMERS],
		&area[SCENE_ARRAY_TIMERS]);
	l->engine->waits = fact[SCENE_FACT_WAITS];
	empty(&area[SCENE_ARRAY_RECORDS], bytes, n);
	bool sound = scene_block_read(l, (struct text){bytes, n});
	free(bytes);
	return sound;
}

/* kept.c - the state file: opened, brought up to its journal, written. */
#include <errno.h>
#include <stdlib.h>

#include "base/mem.h"
#include "scene-push/parts.h"

static const char tag[] = "scene-push/1";

enum { PART_CELLS, PART_INDEX, PART_TIMERS, PART_RECORDS, PARTS };
enum {
	FACT_KEY,
	FACT_ZONE,
	FACT_CELLS,
	FACT_FREE,
	FACT_FREE_N,
	FACT_CUSTOMERS,
	FACT_BITS,
	FACT_SEED,
	FACT_TIMERS,
	FACT_WAITS,
	FACT_RECORDS,
	FACTS
};
enum {
	SMALL_BITS = 10,
	JOURNAL_LONG = 2 << 20, /* at the end of a run: reading it takes ms */
	LAST_WORDS = 4096,
	JOURNAL_LIVE = 64 << 20 /* while it goes on */
};

/* ---- writing ---- */

static int64_t again_from(const struct state *s, const struct config *c)
{
	return c->again && s->engine.now != SCENE_NEVER
		       ? s->engine.now - c->again
		       : SCENE_OPEN;
}

static void put_block(
	struct buf *to, struct state *s, const struct config *c, bool hands)
{
	struct kept *k = &s->kept;

	record_words(to, &s->engine, &k->seen, false);
	record_customers(to, &s->engine);
	scene_waiting_write(&s->waiting, to, false);
	scene_waiting_write_times(&s->waiting, to);
	offsets_write(&s->offsets, to, false);
	sent_save(&k->sent, to);
	if (hands) {
		record_put(to, 'O', (struct text){"", 0});
		sent_hand(&k->sent);
	}
	sent_trim(&k->sent, again_from(s, c));
}

/* ---- the image ---- */

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
static void put_rest(struct buf *to, struct state *s)
{
	record_words(to, &s->engine, &s->kept.seen, true);
	scene_waiting_write(&s->waiting, to, true);
	scene_waiting_write_times(&s->waiting, to);
	offsets_write(&s->offsets, to, true);
	buf_text(to, buf_view(&s->kept.sent.bytes));
	sent_save_marks(&s->kept.sent, to);
}

struct saved {
	struct area index, timers, records;
	struct area *area[PARTS];
	uint64_t fact[FACTS];
	struct image_what what;
};

static uint64_t zone_print(struct keyed *keyed, const char *tz)
{
	const struct text part[] = {text_of("zone"), text_of(tz ? tz : "UTC")};

	return keyed_number(keyed, part, 2);
}

static void gather(struct saved *to, struct state *s, const struct config *c)
{
	const struct scene_store *store = &s->engine.store;
	struct buf rest = {0};

	*to = (struct saved){.what = {.tag = tag}};
	put_rest(&rest, s);
	area_init(&to->index, sizeof(uint64_t), SMALL_BITS);
	area_init(&to->timers, s->engine.timers.size, SMALL_BITS);
	area_init(&to->records, 1, SMALL_BITS);
	fill(&to->index, store->slot, (size_t)1 << store->bits);
	fill(&to->timers, s->engine.timers.at, s->engine.timers.n);
	fill(&to->records, rest.at, rest.len);
	struct area *const area[PARTS] = {(struct area *)&store->area,
		&to->index, &to->timers, &to->records};
	memcpy(to->area, area, sizeof(area));
	const uint64_t fact[FACTS] = {c->key_mark, zone_print(c->keyed, c->tz),
		store->cells, store->free, store->n_free, store->n, store->bits,
		store->seed, s->engine.timers.n, s->engine.waits, rest.len};
	memcpy(to->fact, fact, sizeof(fact));
	to->what.area = to->area;
	to->what.parts = PARTS;
	to->what.fact = to->fact;
	to->what.facts = FACTS;
	buf_release(&rest);
}

static void release_saved(struct saved *saved)
{
	area_release(&saved->index);
	area_release(&saved->timers);
	area_release(&saved->records);
}

static const char *save_image(struct state *s, const struct config *c)
{
	struct saved saved;

	gather(&saved, s, c);
	const char *why = image_write(c->state, &saved.what);
	release_saved(&saved);
	return why;
}

/* ---- reading ---- */

static bool take_record(void *arg, char type, struct text t)
{
	struct state *s = arg;
	struct sent *sent = &s->kept.sent;

	switch (type) {
	case 'H':
		return scene_waiting_read(&s->waiting, t);
	case 'G':
		return scene_waiting_read_times(&s->waiting, t);
	case 'F':
		offsets_read(&s->offsets, t);
		return true;
	case 'P':
		return sent_take(sent, t);
	case 'U':
		return sent_take_marks(sent, t);
	case 'O':
		sent_hand(sent);
		return true;
	case 'R':
		sent_begin(sent);
		return true;
	case 'E':
		sent_arrive(sent);
		return true;
	default:
		return record_take(&s->engine, type, t);
	}
}

static const char *take_block(void *arg, struct text block)
{
	struct state *s = arg;

	return record_each(block, take_record, s).len
		       ? fail_text("%s: damaged: it has what cannot be read "
				   "(want a copy of it)",
				 s->config->state)
		       : NULL;
}

static const char *check_facts(const struct config *c, const struct image *im)
{
	const uint64_t *fact = im->header.fact;

	if (im->header.parts != PARTS || im->header.facts != FACTS ||
		fact[FACT_BITS] > 40 || fact[FACT_CELLS] > UINT32_MAX)
		return fail_text("%s: damaged: other parts than it should have",
			c->state);
	if (fact[FACT_KEY] != c->key_mark)
		return fail_text("%s: it was made with another key, or another "
				 "--hash",
			c->state);
	if (fact[FACT_ZONE] != zone_print(c->keyed, c->tz))
		return fail_text("%s: it was made with another --tz", c->state);
	return NULL;
}

static bool has_room(const struct image *im, size_t part, uint64_t n)
{
	const struct image_place *p = &im->header.part[part];

	return p->chunks << p->bits >= n;
}

static const char *take_cells(struct scene_store *store, const struct image *im)
{
	const uint64_t *fact = im->header.fact;
	struct area index;

	area_release(&store->area);
	TRY(image_part(im, PART_CELLS, &store->area, sizeof(struct scene_cell),
		STORE_BITS));
	store->cells = (uint32_t)fact[FACT_CELLS];
	store->free = (uint32_t)fact[FACT_FREE];
	store->n_free = fact[FACT_FREE_N];
	store->n = fact[FACT_CUSTOMERS];
	store->bits = (unsigned)fact[FACT_BITS];
	store->seed = fact[FACT_SEED];
	TRY(image_part(im, PART_INDEX, &index, sizeof(uint64_t), SMALL_BITS));
	free(store->slot);
	store->slot = mem_zero((size_t)1 << store->bits, sizeof(uint64_t));
	empty(&index, store->slot, (size_t)1 << store->bits);
	area_release(&index);
	return NULL;
}

static const char *take_timers(struct heap *h, const struct image *im)
{
	size_t n = (size_t)im->header.fact[FACT_TIMERS];
	struct area timers;

	TRY(image_part(im, PART_TIMERS, &timers, h->size, SMALL_BITS));
	mem_grow(&h->at, &h->cap, n, h->size);
	empty(&timers, h->at, n);
	h->n = n;
	area_release(&timers);
	return NULL;
}

static const char *load(struct state *s, const struct config *c)
{
	const struct image *im = &s->kept.image;
	const uint64_t *fact = im->header.fact;
	struct area records;
	size_t n = (size_t)fact[FACT_RECORDS];

	TRY(check_facts(c, im));
	if (!has_room(im, PART_CELLS, fact[FACT_CELLS]) ||
		!has_room(im, PART_INDEX, (uint64_t)1 << fact[FACT_BITS]) ||
		!has_room(im, PART_TIMERS, fact[FACT_TIMERS]) ||
		!has_room(im, PART_RECORDS, n))
		return fail_text("%s: damaged: it is too short", c->state);
	TRY(take_cells(&s->engine.store, im));
	TRY(take_timers(&s->engine.timers, im));
	s->engine.waits = fact[FACT_WAITS];
	TRY(image_part(im, PART_RECORDS, &records, 1, SMALL_BITS));
	char *bytes = mem_array(n, 1);
	empty(&records, bytes, n);
	area_release(&records);
	const char *why = take_block(s, (struct text){bytes, n});
	free(bytes);
	return why;
}

static const char *open_image(
	struct state *s, const struct config *c, bool writes)
{
	bool missing, taken = true;

	while (taken) {
		TRY(image_open(
			&s->kept.image, c->state, tag, writes, &missing));
		if (!missing)
			return NULL;
		if (!writes)
			return fail_text("%s: %s", c->state, strerror(ENOENT));
		struct saved saved;
		gather(&saved, s, c);
		const char *why = image_create(
			&s->kept.image, c->state, &saved.what, &taken);
		release_saved(&saved);
		TRY(why);
	}
	return NULL;
}

const char *kept_open(struct state *s, const struct config *c, bool writes)
{
	struct kept *k = &s->kept;

	k->image.fd = k->image.made_by = -1;
	k->base = k->image;
	if (!c->state)
		return NULL;
	TRY(open_image(s, c, writes));
	s->engine.store.tidy = NULL;
	TRY(load(s, c));
	TRY(journal_read(&k->journal, k->image.fd, c->state,
		k->image.header.end, writes, take_block, s));
	scene_waiting_restore(&s->waiting);
	k->seen = (struct record_seen){
		s->engine.kinds.n, s->engine.names.n, s->engine.forms};
	k->on = s->waiting.keeps = writes;
	s->engine.store.keeps = writes;
	return NULL;
}

const char *kept_begin(struct state *s, const struct config *c)
{
	struct buf *b = &s->kept.journal.block;

	if (!s->kept.on)
		return NULL;
	record_dead(b, &s->engine);
	record_put(b, 'R', (struct text){"", 0});
	sent_begin(&s->kept.sent);
	sent_again(&s->kept.sent, again_from(s, c), print_again, s);
	return NULL;
}

/* The journal has become long: all of it into a new image. */
static const char *renew(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;
	struct image next;
	bool missing;

	TRY(save_image(s, c));
	TRY(image_open(&next, c->state, tag, true, &missing));
	if (missing)
		return fail_text("%s: %s", c->state, strerror(ENOENT));
	if (!k->base.map)
		k->base = k->image;
	else
		image_close(&k->image);
	k->image = next;
	journal_release(&k->journal);
	k->journal = (struct journal){0};
	return journal_read(&k->journal, k->image.fd, c->state,
		k->image.header.end, true, take_block, s);
}

const char *kept_save(struct state *s, const struct config *c, bool hands)
{
	struct kept *k = &s->kept;

	if (!k->on)
		return NULL;
	if (!s->kept.changed && k->journal.block.len == 0 && !hands)
		return NULL;
	put_block(&k->journal.block, s, c, hands);
	s->kept.changed = false;
	TRY(journal_flush(&k->journal));
	uint64_t length = k->journal.end - k->journal.begin;
	if (length > JOURNAL_LIVE &&
		length > 2 * (uint64_t)s->engine.store.cells *
				 sizeof(struct scene_cell))
		return renew(s, c);
	return NULL;
}

const char *kept_finish(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;

	if (!k->on)
		return NULL;
	TRY(kept_save(s, c, false));
	if (k->journal.end - k->journal.begin > JOURNAL_LONG)
		TRY(renew(s, c));
	else
		TRY(journal_sync(&k->journal));
	buf_room(&k->journal.block, LAST_WORDS); /* for kept_end() */
	return NULL;
}

/* Nothing may fail any more, for the output is there: at worst its last rows
 * come once more. */
void kept_end(struct state *s)
{
	struct kept *k = &s->kept;

	if (!k->on)
		return;
	record_put(&k->journal.block, 'E', (struct text){"", 0});
	const char *why = journal_flush(&k->journal);
	if (why)
		fail_warn("%s: the next run will write the last rows once more",
			why);
}

void kept_release(struct state *s)
{
	image_close(&s->kept.image);
	image_close(&s->kept.base);
	journal_release(&s->kept.journal);
	buf_release(&s->kept.sent.bytes);
}

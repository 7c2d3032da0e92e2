/* facts_first.c - the guard of release 0.1 made into one of today. */
#include "invite/facts_first.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/search.h"
#include "invite/ledger.h"

/* An entry of the book, see book.h, without its byte of money. */
enum {
	FLAG_VERDICT = 3,
	FLAG_FIRST = 4,
	FLAG_MANUAL = 8,
	FLAG_PAYOUT = 0x30,
	PAYOUT_SHIFT = 4,
	FLAG_SEED = 0x40,
	FLAG_NIGHT = 0x80,
	COUNT_REASONS = 31,
	COUNT_SHIFT = 5,
	HEAD = 9,
	REASON = 9
};

/* See people.h. */
struct first_account {
	uint32_t parent, team;
	int32_t below;
	uint32_t ring, row, fan, device, phone[2];
	uint8_t devices, phones, flags;
};

/* What stands among reasons, in the order of its numbers. */
static const enum check first_check[] = {CHECK_SELF, CHECK_DUP, CHECK_CYCLE,
	CHECK_DENY, CHECK_DEVSHARE, CHECK_VDEV, CHECK_RING, CHECK_VIP,
	CHECK_VNET, CHECK_VINV, CHECK_FAN, CHECK_SEQPHONE, CHECK_NIGHT,
	CHECK_REGULAR, CHECK_LEVELS, CHECK_TEAM, CHECK_LATE, CHECK_ALLOW,
	CHECK_REPLAY, CHECK_EVENT, CHECK_MANUAL};
enum { FIRST_CHECKS = sizeof(first_check) / sizeof(*first_check) };

/* A decision, see rulings.h, without the one before. */
enum { RULING_HEAD = 11, RULING_MOST = RULING_HEAD + 2 * BOOK_NAME_MOST };

static struct slots *index_of(
	struct facts_first *f, struct guard *g, size_t which)
{
	struct slots *const all[FACTS_FIRST_INDEXES] = {&g->people.by_name,
		&g->people.by_device, &g->people.by_phone, &f->events,
		&g->by_terms, &f->by_ruling};

	return all[which];
}

void facts_first_areas(struct facts_first *f, struct guard *g,
	struct area *area[FACTS_FIRST_AREAS])
{
	struct area *const single[] = {&f->account, &g->people.fan, &f->book,
		&g->terms, &f->rulings, &f->hold.item};
	size_t n = 0;

	*f = (struct facts_first){.n = 0};
	area_init(&f->account, sizeof(struct first_account),
		g->people.account.bits);
	area_init(&f->book, 1, g->book.bytes.bits);
	area_init(&f->rulings, 1, g->rulings.bits);
	queue_init(&f->hold);
	slots_init(&f->events);
	slots_init(&f->by_ruling);
	for (size_t i = 0; i < sizeof(single) / sizeof(*single); i++)
		area[n++] = single[i];
	for (int i = 0; i < WINDOWS; i++) {
		area[n++] = &g->window[i].event.item;
		area[n++] = &g->window[i].key;
	}
	for (size_t i = 0; i < FACTS_FIRST_INDEXES; i++)
		area[n++] = &index_of(f, g, i)->area;
}

void facts_first_read(struct facts_first *f, struct guard *g,
	uint64_t own[FACTS_FIRST_OWN],
	const uint64_t number[FACTS_FIRST_NUMBERS])
{
	struct people *p = &g->people;
	uint64_t newest = 0;
	uint64_t *const single[] = {&g->seed, &newest, &g->rows, &p->n,
		&p->fans, &f->book_len, &g->terms_len, &f->rulings_len,
		&f->hold.bits, &f->hold.head, &f->hold.n, &own[0], &own[1]};
	const uint64_t *from = number;

	for (size_t i = 0; i < sizeof(single) / sizeof(*single); i++)
		*single[i] = *from++;
	g->newest = (int64_t)newest;
	p->seed = g->seed;
	from = facts_read_windows(g, from);
	for (size_t i = 0; i < FACTS_FIRST_INDEXES; i++) {
		index_of(f, g, i)->size = (size_t)*from++;
		index_of(f, g, i)->n = (size_t)*from++;
	}
}

/* Bytes that lie side by side to the end of their chunk. */
struct bytes {
	const unsigned char *at, *end;
};

static bool has(const struct bytes *b, size_t n)
{
	return (size_t)(b->end - b->at) >= n;
}

static uint64_t get(struct bytes *b, unsigned n)
{
	uint64_t x = 0;

	if (!has(b, n)) {
		b->at = b->end;
		return 0;
	}
	for (unsigned i = 0; i < n; i++)
		x |= (uint64_t)b->at[i] << (8 * i);
	b->at += n;
	return x;
}

static struct text get_text(struct bytes *b, size_t n)
{
	struct text t = {(const char *)b->at, has(b, n) ? n : 0};

	b->at = has(b, n) ? b->at + n : b->end;
	return t;
}

/* How much of an area of LEN bytes lies from AT to the end of AT's chunk. */
static struct bytes piece(const struct area *a, uint64_t at, uint64_t len)
{
	uint64_t left =
		((uint64_t)1 << a->bits) - at % ((uint64_t)1 << a->bits);
	const unsigned char *p = area_at(a, at);

	return (struct bytes){p, p + (left < len - at ? left : len - at)};
}

static enum payout payout_of(unsigned flags)
{
	return (enum payout)((flags & FLAG_PAYOUT) >> PAYOUT_SHIFT);
}

/* The entry that B begins with; *B becomes what is behind it. */
static bool read_entry(struct bytes *b, struct book_entry *e)
{
	if (!has(b, HEAD))
		return false;
	unsigned flags = (unsigned)get(b, 1), count = (unsigned)get(b, 1),
		 invitee = (unsigned)get(b, 1), event = (unsigned)get(b, 1);
	int64_t seconds = (int64_t)(get(b, 5) << 24) / (1 << 24);

	*e = (struct book_entry){
		.verdict = (enum invite_verdict)(flags & FLAG_VERDICT),
		.payout = payout_of(flags),
		.first = flags & FLAG_FIRST,
		.manual = flags & FLAG_MANUAL,
		.seed = flags & FLAG_SEED,
		.night = flags & FLAG_NIGHT,
		.seconds = seconds,
		.n = count & COUNT_REASONS};
	e->terms = (uint32_t)get(b, count >> COUNT_SHIFT);
	e->invitee = get_text(b, invitee);
	e->event = get_text(b, event);
	if (!e->first && !e->seed)
		e->inviter = (uint32_t)get(b, 4);
	if (e->n)
		e->score = (int)get(b, 2);
	if (e->n > REASONS_MAX || !has(b, e->n * REASON))
		return false;
	for (size_t i = 0; i < e->n; i++) {
		uint64_t code = get(b, 1);
		if (code >= FIRST_CHECKS)
			return false;
		e->reason[i].code = first_check[code];
		e->reason[i].value = (int64_t)get(b, 4);
		e->reason[i].threshold = (int64_t)get(b, 4);
	}
	return e->invitee.len == invitee && e->event.len == event;
}

static void note(struct facts_first *f, uint64_t from, uint32_t to)
{
	mem_grow(&f->moved, &f->cap, f->n + 1, sizeof(*f->moved));
	f->moved[f->n][0] = (uint32_t)from;
	f->moved[f->n++][1] = to;
}

static bool before(const void *list, size_t i, const void *key)
{
	return ((const uint32_t *)list)[2 * i] < *(const uint64_t *)key;
}

/* Where the entry is that was at FROM, or PEOPLE_NONE. */
static uint32_t moved(const struct facts_first *f, uint64_t from)
{
	size_t i = search_first(f->n, before, f->moved, &from);

	return i < f->n && f->moved[i][0] == from ? f->moved[i][1]
						  : PEOPLE_NONE;
}

/* Every entry has a name; where none is, nothing is to the end of the chunk. */
static bool is_gap(const struct bytes *b)
{
	return !has(b, HEAD) || b->at[2] == 0;
}

static bool take_book(struct facts_first *f, struct guard *g)
{
	struct book_entry e;

	for (uint64_t at = 0; at < f->book_len;) {
		struct bytes b = piece(&f->book, at, f->book_len);
		const unsigned char *begin = b.at;
		if (is_gap(&b)) {
			at += (uint64_t)(b.end - begin);
			continue;
		}
		if (!read_entry(&b, &e))
			return false;
		uint32_t row = book_add(&g->book, &e);
		note(f, at, row);
		if (!e.seed)
			slots_add(&g->events, guard_key(g, KEY_EVENT, e.event),
				row);
		at += (uint64_t)(b.at - begin);
	}
	return true;
}

static bool take_accounts(const struct facts_first *f, struct guard *g)
{
	area_room(&g->people.account, g->people.n);
	for (uint64_t i = 0; i < g->people.n; i++) {
		const struct first_account *a = area_at(&f->account, i);
		uint32_t row = moved(f, a->row);
		if (row == PEOPLE_NONE)
			return false;
		*people_at(&g->people, (uint32_t)i) =
			(struct account){.parent = a->parent,
				.team = a->team,
				.below = a->below,
				.ring = a->ring,
				.row = row,
				.fan = a->fan,
				.device = a->device,
				.phone = {a->phone[0], a->phone[1]},
				.devices = a->devices,
				.phones = a->phones};
	}
	return true;
}

/* Decisions in the order in which they came. */
static bool take_rulings(struct facts_first *f, struct guard *g)
{
	uint64_t chunk = (uint64_t)1 << f->rulings.bits;

	for (uint64_t at = 0; at < f->rulings_len;) {
		if (chunk - at % chunk < RULING_MOST) {
			at += chunk - at % chunk;
			continue;
		}
		struct bytes b = piece(&f->rulings, at, f->rulings_len);
		const unsigned char *begin = b.at;
		struct ruling r = {.verdict = (enum invite_verdict)get(&b, 1)};
		size_t event = get(&b, 1), by = get(&b, 1);
		r.ms = (int64_t)get(&b, 8);
		r.event = get_text(&b, event);
		r.by = get_text(&b, by);
		if (r.event.len != event || r.by.len != by ||
			r.verdict > VERDICT_REJECT)
			return false;
		ruling_put(g, &r);
		at += (uint64_t)(b.at - begin);
	}
	return true;
}

static bool take_holds(const struct facts_first *f, struct guard *g)
{
	struct book_entry e;

	for (uint64_t i = 0; i < f->hold.n; i++) {
		const struct queue_item *item = queue_at(&f->hold, i);
		uint32_t row = moved(f, item->key);
		if (row == PEOPLE_NONE)
			return false;
		book_read(&g->book, row, &e);
		if (e.payout == PAYOUT_HOLD)
			guard_hold(g, row, item->ms);
	}
	return true;
}

/* What is no first touch and was passed, or paid, claims its reward. */
static void take_claims(const struct facts_first *f, struct guard *g)
{
	struct book_entry e;

	for (size_t i = 0; i < f->n; i++) {
		book_read(&g->book, f->moved[i][1], &e);
		if (!e.first && !e.seed &&
			(payout_is_live(e.payout) || e.verdict == VERDICT_PASS))
			ledger_move(g, f->moved[i][1], PAYOUT_NONE, 0);
	}
}

bool facts_first_take(struct facts_first *f, struct guard *g)
{
	if (!take_book(f, g) || !take_accounts(f, g) || !take_rulings(f, g) ||
		!take_holds(f, g))
		return false;
	take_claims(f, g);
	return true;
}

void facts_first_release(struct facts_first *f)
{
	area_release(&f->account);
	area_release(&f->book);
	area_release(&f->rulings);
	queue_release(&f->hold);
	slots_release(&f->events);
	slots_release(&f->by_ruling);
	free(f->moved);
}

bool facts_first_effect(struct effect *e)
{
	for (size_t i = 0; i < e->n; i++) {
		if ((unsigned)e->reason[i].code >= FIRST_CHECKS)
			return false;
		e->reason[i].code = first_check[e->reason[i].code];
	}
	e->counts = e->first;
	return true;
}

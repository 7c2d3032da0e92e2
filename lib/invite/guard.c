/* guard.c - what an invite changes, and what it will need from memory. */
#include "invite/guard.h"

#include "base/hash.h"
#include "base/mem.h"
#include "invite/mails.h"

enum {
	RULINGS_CHUNK = 14,
	CLAIM_CHUNK = 11,
	CLAIM_SIZE = 8,
	CUT_CHUNK = 8,
	CUT_SIZE = 8,
	PASS_CHUNK = 10,
	PASS_SIZE = 12
};

void guard_init(struct guard *g, uint64_t seed)
{
	*g = (struct guard){
		.seed = seed, .newest = GUARD_NEVER, .last_terms = PEOPLE_NONE};
	people_init(&g->people, seed);
	book_init(&g->book);
	slots_init(&g->events);
	for (int i = 0; i < WINDOWS; i++)
		window_init(&g->window[i]);
	holds_init(&g->hold);
	area_init(&g->claim, CLAIM_SIZE, CLAIM_CHUNK);
	slots_init(&g->by_claim);
	area_init(&g->cut, CUT_SIZE, CUT_CHUNK);
	slots_init(&g->by_cut);
	area_init(&g->pass, PASS_SIZE, PASS_CHUNK);
	slots_init(&g->by_pass);
	area_init(&g->terms, 1, GUARD_TERMS_CHUNK);
	slots_init(&g->by_terms);
	area_init(&g->mail, sizeof(struct mail), MAILS_CHUNK);
	slots_init(&g->by_mail);
	area_init(&g->rulings, 1, RULINGS_CHUNK);
	slots_init(&g->by_ruling);
}

void guard_windows(struct guard *g, const struct invite_rules *r)
{
	for (unsigned c = 0; c < CHECKS; c++)
		if (check_kinds[c].window >= 0)
			g->span[check_kinds[c].window] = r->rule[c].window;
}

void guard_release(struct guard *g)
{
	area_release(&g->people.account);
	area_release(&g->people.fan);
	slots_release(&g->people.by_name);
	slots_release(&g->people.by_device);
	slots_release(&g->people.by_phone);
	area_release(&g->book.bytes);
	slots_release(&g->events);
	for (int i = 0; i < WINDOWS; i++)
		window_release(&g->window[i]);
	holds_release(&g->hold);
	area_release(&g->claim);
	slots_release(&g->by_claim);
	area_release(&g->cut);
	slots_release(&g->by_cut);
	area_release(&g->pass);
	slots_release(&g->by_pass);
	area_release(&g->terms);
	slots_release(&g->by_terms);
	area_release(&g->mail);
	slots_release(&g->by_mail);
	area_release(&g->rulings);
	slots_release(&g->by_ruling);
}

uint64_t guard_key(const struct guard *g, unsigned kind, struct text text)
{
	uint64_t h = hash_bytes(text, g->seed + kind);

	return h ? h : 1;
}

void guard_know(const struct guard *g, struct guard_touch *t)
{
	t->inviter_hash = guard_key(g, KEY_NAME, t->inviter);
	t->invitee_hash = guard_key(g, KEY_NAME, t->invitee);
	t->event_hash = guard_key(g, KEY_EVENT, t->event);
	t->phone_hash = t->phone ? people_phone_hash(&g->people, t->phone) : 0;
}

/* T itself, and its names, which another thread may have written. */
static void look_touch(const struct guard *g, struct guard_touch *t)
{
	enum { LINE = 64 };

	(void)g;
	for (size_t i = 0; i < sizeof(*t); i += LINE)
		__builtin_prefetch((const char *)t + i);
}

/* What is asked for first: slots, and the places in windows. */
static void look_keys(const struct guard *g, struct guard_touch *t)
{
	const struct people *p = &g->people;

	__builtin_prefetch(t->inviter.at);
	slots_fetch(&p->by_name, t->inviter_hash);
	slots_fetch_room(&p->by_name, t->invitee_hash);
	slots_fetch_room(&g->events, t->event_hash);
	if (t->device) {
		slots_fetch_room(&p->by_device, t->device);
		window_fetch(&g->window[WINDOW_VDEV], t->device);
	}
	if (t->phone)
		slots_fetch_room(&p->by_phone, t->phone_hash);
	if (t->ip) {
		window_fetch(&g->window[WINDOW_VIP], t->ip);
		window_fetch(&g->window[WINDOW_VNET], t->net);
	}
	window_fetch(&g->window[WINDOW_VINV], t->inviter_hash);
}

/* The first number that a slot has. */
static uint32_t candidate(const struct slots *s, uint64_t hash)
{
	struct slots_walk w = slots_find(s, hash);

	return slots_next(s, &w) ? w.number : PEOPLE_NONE;
}

/* Have the account on its way that is first under HASH, and say which. */
static inline uint32_t look_account(
	const struct guard *g, const struct slots *s, uint64_t hash)
{
	uint32_t i = candidate(s, hash);

	if (i != PEOPLE_NONE)
		__builtin_prefetch(people_at(&g->people, i), 1);
	return i;
}

/* All accounts of T. */
static void look_accounts(const struct guard *g, struct guard_touch *t)
{
	const struct people *p = &g->people;

	look_account(g, &p->by_name, t->invitee_hash);
	if (t->device)
		look_account(g, &p->by_device, t->device);
	if (t->phone)
		look_account(g, &p->by_phone, t->phone_hash);
	t->looked = look_account(g, &p->by_name, t->inviter_hash);
}

/* The inviter's name, the way up to the root of its team, and what is known of
 * its invites. */
static void look_further(const struct guard *g, struct guard_touch *t)
{
	const struct people *p = &g->people;

	if (t->looked == PEOPLE_NONE)
		return;
	const struct account *a = people_at(p, t->looked);
	book_fetch(&g->book, a->row);
	if (a->team >> 31 == 0)
		__builtin_prefetch(people_at(p, a->team), 1);
	if (a->fan >> 31)
		__builtin_prefetch(fan_at(p, a->fan), 1);
	else if (a->fan)
		__builtin_prefetch(people_at(p, a->fan - 1));
}

/* The inviter's latest invitee. */
static void look_back(const struct guard *g, struct guard_touch *t)
{
	const struct people *p = &g->people;

	if (t->looked == PEOPLE_NONE)
		return;
	uint32_t fan = people_at(p, t->looked)->fan;
	t->looked = fan >> 31 ? fan_at(p, fan)->newest : fan - 1;
	if (fan >> 31)
		__builtin_prefetch(people_at(p, t->looked));
}

/* And when he came. */
static void look_time(const struct guard *g, struct guard_touch *t)
{
	if (t->looked != PEOPLE_NONE)
		book_fetch(&g->book, people_at(&g->people, t->looked)->row);
}

enum { STEPS = 6, APART = 6 };

/* Steps of how many invites further: the last step first. */
typedef void look_step(const struct guard *g, struct guard_touch *t);

static look_step *const steps[STEPS] = {look_time, look_back, look_further,
	look_accounts, look_keys, look_touch};

/* All steps of all that are looked at while the first is judged. */
static void look_first(
	const struct guard *g, struct guard_touch *const *t, size_t n)
{
	for (size_t k = STEPS; k--;)
		for (size_t at = 0; at < k * APART && at < n; at++)
			steps[k](g, t[at]);
}

void guard_look(
	const struct guard *g, struct guard_touch *const *t, size_t n, size_t i)
{
	size_t at = i;

	if (i == 0)
		look_first(g, t, n);
	for (size_t k = 0; k < STEPS && at < n; k++, at += APART)
		steps[k](g, t[at]);
}

uint32_t guard_event(const struct guard *g, struct text event, uint64_t hash)
{
	struct slots_walk w = slots_find(&g->events, hash);

	while (slots_next(&g->events, &w))
		if (text_equal(event, book_event(&g->book, w.number)))
			return w.number;
	return PEOPLE_NONE;
}

uint32_t guard_account(const struct guard *g, struct text name)
{
	return people_find(
		&g->people, &g->book, name, guard_key(g, KEY_NAME, name));
}

struct text guard_name(const struct guard *g, uint32_t account)
{
	return book_invitee(&g->book, people_at(&g->people, account)->row);
}

void guard_advance(struct guard *g, int64_t ms)
{
	if (g->newest != GUARD_NEVER && ms <= g->newest)
		return;
	g->newest = ms;
	for (int i = 0; i < WINDOWS; i++)
		window_advance(&g->window[i], ms, g->span[i]);
}

static void count(struct guard *g, int window, uint64_t key)
{
	if (key)
		window_add(&g->window[window], g->newest, key);
}

static void came_with(
	struct people *p, uint32_t invitee, const struct effect *e)
{
	uint32_t device = e->found ? e->with_device
				   : people_device(p, e->device),
		 phone = e->found ? e->with_phone : people_phone(p, e->phone);

	people_came_with_device(
		p, invitee, e->device, device, e->join & JOIN_DEVICE);
	people_came_with_phone(
		p, invitee, e->phone, phone, e->join & JOIN_PHONE);
}

bool guard_was_invited(const struct guard *g, uint32_t account)
{
	return account != PEOPLE_NONE &&
	       !book_is_seed(&g->book, people_at(&g->people, account)->row);
}

/* An invite that counts, whose entry in the book is ROW; FIRST: the invitee is
 * below the inviter from now on. */
static uint32_t touch(struct guard *g, const struct effect *e, uint32_t inviter,
	uint32_t invitee, uint32_t row, bool first)
{
	struct people *p = &g->people;

	bool is_new = !guard_was_invited(g, invitee);

	if (invitee == PEOPLE_NONE)
		invitee = people_add(p, e->invitee_hash, row);
	struct account *a = people_at(p, invitee);
	if (is_new)
		a->ip = device_mark(e->ip);
	if (is_new || first)
		a->row = row;
	if (first)
		team_link(p, inviter, invitee);
	came_with(p, invitee, e);
	mails_add(g, e->mail, invitee);
	fan_add(p, &g->book, inviter, invitee, book_seconds(&g->book, row),
		e->night, g->span[WINDOW_RUN] / 1000);
	count(g, WINDOW_VDEV, e->device);
	count(g, WINDOW_VIP, e->ip);
	count(g, WINDOW_VNET, e->net);
	count(g, WINDOW_VINV, e->inviter_hash);
	return invitee;
}

/* Seconds, rounded down before 1970 as well. */
static int64_t seconds(int64_t ms)
{
	return ms / 1000 - (ms % 1000 < 0);
}

/* Whether it can be a first touch: an effect that was read back may be none of
 * this state. */
static bool is_first(struct guard *g, const struct effect *e, uint32_t inviter,
	uint32_t invitee)
{
	struct people *p = &g->people;

	if (!e->first || inviter == invitee)
		return false;
	if (invitee == PEOPLE_NONE)
		return true;
	return people_at(p, invitee)->parent == PEOPLE_NONE &&
	       team_root(p, inviter, NULL) != invitee;
}

void guard_hash(const struct guard *g, struct effect *e)
{
	e->inviter_hash = guard_key(g, KEY_NAME, e->inviter);
	e->invitee_hash = guard_key(g, KEY_NAME, e->invitee);
	e->event_hash = guard_key(g, KEY_EVENT, e->event);
}

/* An effect that was read back may say that it is, and count. */
static bool is_still(const struct effect *e)
{
	return e->still && !e->counts && !e->first;
}

/* What the book will have of E.  All but the reasons, of which there is room
 * for many, and mostly none. */
static void write_entry(struct book_entry *to, const struct effect *e)
{
	memset(to, 0, offsetof(struct book_entry, reason));
	to->verdict = e->verdict;
	to->payout = e->payout;
	to->manual = e->manual;
	to->owed = e->owed;
	to->still = is_still(e);
	to->night = e->night;
	to->score = e->score;
	to->seconds = seconds(e->ms);
	to->terms = e->terms;
	to->invitee = e->invitee;
	to->event = e->event;
	to->n = e->n;
	memcpy(to->reason, e->reason, e->n * sizeof(*e->reason));
}

static uint32_t add_seed(struct guard *g, struct text name, uint64_t hash)
{
	struct book_entry entry = {.seed = true, .invitee = name};

	return people_add(&g->people, hash, book_add(&g->book, &entry));
}

uint32_t guard_apply(struct guard *g, uint32_t *row, const struct effect *e)
{
	struct people *p = &g->people;
	uint32_t inviter = e->found ? e->inviter_n
				    : people_find(p, &g->book, e->inviter,
					      e->inviter_hash);
	struct book_entry entry;

	if (!is_still(e))
		guard_advance(g, e->ms);
	if (inviter == PEOPLE_NONE)
		inviter = add_seed(g, e->inviter, e->inviter_hash);
	write_entry(&entry, e);
	uint32_t invitee = text_equal(e->inviter, e->invitee) ? inviter
			   : e->found			      ? e->invitee_n
				      : people_find(p, &g->book, e->invitee,
						e->invitee_hash);
	entry.first = is_first(g, e, inviter, invitee);
	entry.inviter = inviter;
	*row = book_add(&g->book, &entry);
	if (entry.first || (e->counts && inviter != invitee))
		invitee = touch(g, e, inviter, invitee, *row, entry.first);
	slots_add(&g->events, e->event_hash, *row);
	if (e->payout == PAYOUT_HOLD)
		guard_hold(g, *row, e->due);
	g->rows += !is_still(e);
	return invitee;
}

void guard_settle(
	const struct guard *g, const struct invite_rules *r, struct effect *e)
{
	bool is_known = e->invitee_n != PEOPLE_NONE,
	     rejected = e->verdict == VERDICT_REJECT;

	e->first = e->order == 0 && (r->burn || !rejected) &&
		   (!is_known || people_at(&g->people, e->invitee_n)->parent ==
					 PEOPLE_NONE);
	e->counts = e->order == 0 &&
		    (!rejected || !guard_was_invited(g, e->invitee_n));
}

enum { TURN_BITS = 8 };

void guard_hold(struct guard *g, uint32_t row, int64_t due)
{
	holds_push(&g->hold,
		(struct queue_item){due,
			(uint64_t)row << TURN_BITS | book_turn(&g->book, row)});
}

/* Whether the entry ROW is on hold since TURN: a person may have taken it back
 * meanwhile, and even put it on hold again. */
static bool is_waiting(const struct guard *g, uint32_t row, unsigned turn)
{
	struct book_entry e;

	book_read(&g->book, row, &e);
	return e.payout == PAYOUT_HOLD && book_turn(&g->book, row) == turn;
}

bool guard_due(struct guard *g, struct queue_item *to)
{
	while (g->hold.n && holds_front(&g->hold)->ms <= g->newest) {
		*to = holds_pop(&g->hold);
		unsigned turn = (unsigned)(to->key % (1U << TURN_BITS));
		to->key >>= TURN_BITS;
		if (!is_waiting(g, (uint32_t)to->key, turn))
			continue;
		book_pay(&g->book, (uint32_t)to->key, PAYOUT_PAID);
		return true;
	}
	return false;
}

uint32_t guard_levels(struct guard *g, struct text inviter)
{
	uint32_t i = guard_account(g, inviter), depth = 0;

	if (i != PEOPLE_NONE)
		team_root(&g->people, i, &depth);
	return depth + 1;
}

void guard_standing(struct guard *g, uint32_t invitee, struct standing *to)
{
	*to = (struct standing){PEOPLE_NONE, PEOPLE_NONE, 0};
	if (invitee == PEOPLE_NONE)
		return;
	to->first_inviter = people_at(&g->people, invitee)->parent;
	team_root(&g->people, invitee, &to->depth);
	uint32_t ring = ring_root(&g->people, invitee);
	if (ring_size(&g->people, ring) > 1)
		to->ring = ring;
}

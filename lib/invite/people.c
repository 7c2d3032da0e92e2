/* people.c - accounts, and the two union-finds in them. */
#include "invite/people.h"

#include "base/hash.h"
#include "base/mem.h"

#define ROOT (UINT32_C(1) << 31)

void people_init(struct people *p, uint64_t seed)
{
	*p = (struct people){.seed = seed};
	area_init(&p->account, sizeof(struct account), PEOPLE_CHUNK);
	area_init(&p->fan, sizeof(struct fan), FAN_CHUNK);
	slots_init(&p->by_name);
	slots_init(&p->by_device);
	slots_init(&p->by_phone);
}

uint32_t people_find(const struct people *p, const struct guard_book *b,
	struct text name, uint64_t hash)
{
	struct slots_walk w = slots_find(&p->by_name, hash);

	while (slots_next(&p->by_name, &w))
		if (text_equal(
			    name, book_invitee(b, people_at(p, w.number)->row)))
			return w.number;
	return PEOPLE_NONE;
}

uint32_t people_add(struct people *p, uint64_t hash, uint32_t row)
{
	uint32_t i = (uint32_t)p->n;

	mem_within(p->n + 1, ROOT - 1, "more than 2^31 accounts");
	area_room(&p->account, p->n + 1);
	*people_at(p, i) = (struct account){.parent = PEOPLE_NONE,
		.team = ROOT | 1,
		.ring = ROOT | 1,
		.row = row};
	p->n++;
	slots_add(&p->by_name, hash, i);
	return i;
}

uint64_t people_phone_hash(const struct people *p, uint64_t phone)
{
	return hash_bytes(
		(struct text){(const char *)&phone, sizeof(phone)}, p->seed);
}

uint32_t people_device(const struct people *p, uint64_t device)
{
	struct slots_walk w = slots_find(&p->by_device, device);

	while (device && slots_next(&p->by_device, &w))
		if (people_at(p, w.number)->device == device_mark(device))
			return w.number;
	return PEOPLE_NONE;
}

uint32_t people_phone(const struct people *p, uint64_t phone)
{
	struct slots_walk w =
		slots_find(&p->by_phone, people_phone_hash(p, phone));

	while (phone && slots_next(&p->by_phone, &w))
		if (account_phone(people_at(p, w.number)) == phone)
			return w.number;
	return PEOPLE_NONE;
}

uint32_t team_root(struct people *p, uint32_t i, uint32_t *depth)
{
	int64_t deep = 0;

	for (;;) {
		struct account *x = people_at(p, i);
		if (x->team & ROOT)
			break;
		struct account *up = people_at(p, x->team);
		if (!(up->team & ROOT)) {
			x->below += up->below;
			x->team = up->team;
		}
		deep += x->below;
		i = x->team;
	}
	if (depth)
		*depth = (uint32_t)deep;
	return i;
}

uint32_t team_size(const struct people *p, uint32_t root)
{
	return people_at(p, root)->team & ~ROOT;
}

uint32_t team_levels(const struct people *p, uint32_t root)
{
	return (uint32_t)people_at(p, root)->below;
}

void team_link(struct people *p, uint32_t parent, uint32_t invitee)
{
	struct account *child = people_at(p, invitee);
	uint32_t depth, root = team_root(p, parent, &depth);
	struct account *top = people_at(p, root);
	int32_t at = (int32_t)depth + 1, levels = at + child->below;

	top->team += child->team & ~ROOT;
	if (levels > top->below)
		top->below = levels;
	child->team = root;
	child->below = at;
	child->parent = parent;
}

uint32_t ring_root(struct people *p, uint32_t i)
{
	for (;;) {
		struct account *x = people_at(p, i);
		if (x->ring & ROOT)
			return i;
		struct account *up = people_at(p, x->ring);
		if (!(up->ring & ROOT))
			x->ring = up->ring;
		i = x->ring;
	}
}

uint32_t ring_size(const struct people *p, uint32_t root)
{
	return people_at(p, root)->ring & ~ROOT;
}

void ring_join(struct people *p, uint32_t i, uint32_t j)
{
	i = ring_root(p, i);
	j = ring_root(p, j);
	if (i == j)
		return;
	uint32_t first = i < j ? i : j, other = i < j ? j : i;
	people_at(p, first)->ring += ring_size(p, other);
	people_at(p, other)->ring = first;
}

/* One more, up to what a byte holds. */
static void count(uint8_t *n)
{
	if (*n < UINT8_MAX)
		++*n;
}

void people_came_with_device(struct people *p, uint32_t invitee,
	uint64_t device, uint32_t with, bool join)
{
	struct account *a = people_at(p, invitee);
	bool is_new = a->device == 0;

	if (a->device == device_mark(device))
		return;
	if (is_new)
		a->device = device_mark(device);
	if (device && with == PEOPLE_NONE && is_new) {
		slots_add(&p->by_device, device, invitee);
		a->devices = 1;
	} else if (with != PEOPLE_NONE) {
		count(&people_at(p, with)->devices);
		if (join)
			ring_join(p, with, invitee);
	}
}

void people_came_with_phone(struct people *p, uint32_t invitee, uint64_t phone,
	uint32_t with, bool join)
{
	struct account *a = people_at(p, invitee);
	bool is_new = account_phone(a) == 0;

	if (account_phone(a) == phone)
		return;
	if (is_new) {
		a->phone[0] = (uint32_t)phone;
		a->phone[1] = (uint32_t)(phone >> 32);
	}
	if (phone && with == PEOPLE_NONE && is_new) {
		slots_add(&p->by_phone, people_phone_hash(p, phone), invitee);
		a->phones = 1;
	} else if (with != PEOPLE_NONE) {
		count(&people_at(p, with)->phones);
		if (join)
			ring_join(p, with, invitee);
	}
}

void fan_read(const struct people *p, const struct guard_book *b, uint32_t i,
	struct fan *to)
{
	uint32_t fan = i == PEOPLE_NONE ? 0 : people_at(p, i)->fan;

	if (fan & ROOT) {
		*to = *fan_at(p, fan);
		return;
	}
	*to = (struct fan){.newest = PEOPLE_NONE};
	if (fan) {
		to->n = to->run = 1;
		to->newest = fan - 1;
		to->nights = book_night(b, people_at(p, fan - 1)->row);
	}
}

void fan_count(struct fan *f, int64_t gap, bool night, int64_t pause)
{
	uint64_t g = gap > 0 ? (uint64_t)gap : 0, squares;

	if (g > 1 << 24) /* half a year: the sum of squares stays in 64 bits */
		g = 1 << 24;
	if (f->n++ == 0 || gap > pause) {
		f->run = 1;
		f->nights = night;
		f->sum = f->squares[0] = f->squares[1] = 0;
		return;
	}
	f->run++;
	f->nights += night;
	if (__builtin_add_overflow(f->sum, g, &f->sum))
		f->sum = UINT32_MAX;
	if (__builtin_add_overflow(fan_wide(f->squares), g * g, &squares))
		squares = UINT64_MAX;
	f->squares[0] = (uint32_t)squares;
	f->squares[1] = (uint32_t)(squares >> 32);
}

void fan_add(struct people *p, const struct guard_book *b, uint32_t i,
	uint32_t invitee, int64_t seconds, bool night, int64_t pause)
{
	struct account *a = people_at(p, i);
	struct fan f;

	fan_read(p, b, i, &f);
	int64_t last = f.n ? book_seconds(b, people_at(p, f.newest)->row) : 0;
	fan_count(&f, seconds - last, night, pause);
	if (f.n == 1 || seconds >= last)
		f.newest = invitee;
	if (f.n == 1) {
		a->fan = invitee + 1;
		return;
	}
	if (!(a->fan & ROOT)) {
		area_room(&p->fan, p->fans + 1);
		a->fan = ROOT | (uint32_t)p->fans++;
	}
	*fan_at(p, a->fan) = f;
}

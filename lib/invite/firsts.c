/* firsts.c - see firsts.h. */
#include "invite/firsts.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

void firsts_init(struct firsts *f, uint64_t seed)
{
	*f = (struct firsts){.odds = 0};
	table_init(&f->people, sizeof(struct firsts_person), seed);
	table_init(&f->words, 0, seed);
}

void firsts_release(struct firsts *f)
{
	table_release(&f->people);
	table_release(&f->words);
	free(f->odd);
	free(f->order);
	free(f->touch);
	free(f->spelt);
}

bool firsts_is_full(const struct firsts *f)
{
	return f->people.n >= FOREST_MOST - 2;
}

static const struct firsts_person *person_at(const struct firsts *f, size_t i)
{
	return table_value(&f->people, i);
}

uint64_t firsts_place(const struct firsts *f, size_t i)
{
	return person_at(f, i)->place;
}

bool firsts_is_tied(const struct firsts *f, size_t i)
{
	return person_at(f, i)->tied;
}

static void note_odd(struct firsts *f, enum firsts_kind kind, uint32_t inviter,
	uint32_t invitee, int64_t time)
{
	mem_grow(&f->odd, &f->cap, f->odds + 1, sizeof(*f->odd));
	f->odd[f->odds++] = (struct firsts_odd){kind, inviter, invitee, time};
}

static struct text verdict_of(const struct firsts *f, uint32_t number)
{
	return number ? table_key(&f->words, number - 1) : (struct text){"", 0};
}

/* Whether invite A comes before B. */
static bool comes_before(const struct firsts *f, const struct firsts_person *a,
	const struct firsts_person *b)
{
	int by = 0;

	if (a->time != b->time)
		return a->time < b->time;
	if (a->inviter != b->inviter)
		by = text_compare(table_key(&f->people, a->inviter - 1),
			table_key(&f->people, b->inviter - 1));
	if (by == 0)
		by = text_compare(
			verdict_of(f, a->verdict), verdict_of(f, b->verdict));
	return by < 0;
}

/* Of NOW and what is KNOWN of the invites of WHO the first is kept; whether
 * there were two. */
static bool keep_first(struct firsts *f, struct firsts_person *now,
	struct firsts_person *known, uint32_t who)
{
	if (!known->inviter) {
		*known = *now;
		return false;
	}
	bool same = now->time == known->time,
	     tied = same && now->inviter != known->inviter;
	if (comes_before(f, now, known)) {
		struct firsts_person first = *now;
		first.tied = same && known->tied;
		*now = *known;
		*known = first;
	}
	known->tied |= tied;
	f->ties |= tied;
	note_odd(f, FIRSTS_AGAIN, now->inviter - 1, who, now->time);
	return true;
}

enum firsts_kind firsts_add(struct firsts *f, const struct firsts_invite *i)
{
	uint32_t by = (uint32_t)table_put(&f->people, i->inviter),
		 who = (uint32_t)table_put(&f->people, i->invitee);
	struct firsts_person now = {
		.time = i->time, .place = i->place, .inviter = by + 1};

	if (i->verdict.len)
		now.verdict = (uint32_t)table_put(&f->words, i->verdict) + 1;
	if (by == who) {
		note_odd(f, FIRSTS_SELF, by, who, now.time);
		return FIRSTS_SELF;
	}
	return keep_first(f, &now, table_value(&f->people, who), who)
		       ? FIRSTS_AGAIN
		       : FIRSTS_KINDS;
}

/* The verdicts in byte order, and the place of each in it; the caller frees. */
static uint32_t *spell(struct firsts *f)
{
	uint32_t *order = table_sorted(&f->words);
	uint32_t *place = mem_array(f->words.n, sizeof(*place));
	struct buf all = {0};

	for (size_t i = 0; i < f->words.n; i++) {
		place[order[i]] = (uint32_t)i;
		buf_text(&all, table_key(&f->words, order[i]));
		buf_byte(&all, '\0');
	}
	f->spelt = all.at;
	f->spelt_size = all.len;
	free(order);
	return place;
}

static struct text name_of(const void *names, size_t i)
{
	return table_key(names, i);
}

void firsts_build(struct firsts *f, struct forest_built *to)
{
	uint32_t *place = spell(f), n = (uint32_t)f->people.n;

	f->order = table_sorted(&f->people);
	f->touch = mem_array(n, sizeof(*f->touch));
	for (uint32_t i = 0; i < n; i++) {
		const struct firsts_person *p = person_at(f, i);
		f->touch[i] = (struct forest_touch){.time = p->time,
			.inviter = p->inviter ? p->inviter - 1 : FOREST_NONE,
			.mark = p->verdict ? place[p->verdict - 1] + 1 : 0};
	}
	free(place);
	forest_build(to, f->touch, name_of, &f->people, f->order, n);
	for (size_t i = 0; i < to->circles; i++) {
		uint32_t who = to->circle[i];
		note_odd(f, FIRSTS_CIRCLE, f->touch[who].inviter, who,
			f->touch[who].time);
	}
}

/* By time, and of one time by PLACE, those of people in byte order. */
static int by_time(const void *a, const void *b, void *places)
{
	const struct firsts_odd *x = a, *y = b;
	const uint32_t *place = places;

	if (x->time != y->time)
		return x->time < y->time ? -1 : 1;
	if (x->invitee != y->invitee)
		return place[x->invitee] < place[y->invitee] ? -1 : 1;
	if (x->inviter != y->inviter)
		return place[x->inviter] < place[y->inviter] ? -1 : 1;
	return (x->kind > y->kind) - (x->kind < y->kind);
}

void firsts_sort(struct firsts *f)
{
	uint32_t *place = mem_array(f->people.n, sizeof(*place));

	for (size_t i = 0; i < f->people.n; i++)
		place[f->order[i]] = (uint32_t)i;
	sort_with(f->odd, f->odds, sizeof(*f->odd), by_time, place);
	free(place);
}

/* rulings.c - decisions in a log of their own, by the event's hash. */
#include "invite/rulings.h"

#include "base/mem.h"
#include "base/wide.h"

enum { BEFORE = 11, BACK = 15, HEAD = 31, MOST = HEAD + 2 * BOOK_NAME_MOST };

static unsigned char *at(const struct guard *g, uint32_t i)
{
	return area_at(&g->rulings, i);
}

static void decode(const struct guard *g, uint32_t i, struct ruling *to)
{
	const unsigned char *p = at(g, i);
	uint64_t ms = 0;

	for (unsigned k = 0; k < 8; k++)
		ms |= (uint64_t)p[3 + k] << (8 * k);
	*to = (struct ruling){
		(enum invite_verdict)(p[0] <= VERDICT_REJECT ? p[0] : 0),
		(int64_t)ms, {(const char *)p + HEAD, p[1]},
		{(const char *)p + HEAD + p[1], p[2]},
		(amount)((wide_unsigned)text_word((const char *)p + BACK + 8)
				 << 64 |
			 text_word((const char *)p + BACK))};
}

/* Where the one lies that counted before the one at I, or PEOPLE_NONE. */
static uint32_t before(const struct guard *g, uint32_t i)
{
	const unsigned char *p = at(g, i) + BEFORE;

	return ((uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
		       (uint32_t)p[3] << 24) -
	       1;
}

static uint32_t find(const struct guard *g, struct text event, uint64_t hash)
{
	struct slots_walk w = slots_find(&g->by_ruling, hash);

	while (slots_next(&g->by_ruling, &w)) {
		struct ruling r;
		decode(g, w.number, &r);
		if (text_equal(r.event, event))
			return w.number;
	}
	return PEOPLE_NONE;
}

bool ruling_find(const struct guard *g, struct text event, struct ruling *to)
{
	uint32_t i = g->by_ruling.n
			     ? find(g, event, guard_key(g, KEY_EVENT, event))
			     : PEOPLE_NONE;

	if (i != PEOPLE_NONE)
		decode(g, i, to);
	return i != PEOPLE_NONE;
}

/* What R is beside the one at I that counts, and those of its time. */
static enum ruling_news compare(
	const struct guard *g, const struct ruling *r, uint32_t i)
{
	struct ruling was;

	if (i == PEOPLE_NONE)
		return RULING_NEW;
	decode(g, i, &was);
	if (was.ms != r->ms)
		return was.ms > r->ms ? RULING_OLD : RULING_NEW;
	for (; i != PEOPLE_NONE; i = before(g, i)) {
		decode(g, i, &was);
		if (was.ms != r->ms)
			break;
		if ((was.verdict == r->verdict || r->back) &&
			was.back == r->back && text_equal(was.by, r->by))
			return RULING_KNOWN;
	}
	return RULING_TIED;
}

/* Room for one more, which lies in one chunk. */
static uint32_t room(struct guard *g)
{
	uint64_t chunk = (uint64_t)1 << g->rulings.bits,
		 left = chunk - g->rulings_len % chunk;

	if (left < MOST)
		g->rulings_len += left;
	mem_within(
		g->rulings_len + MOST, UINT32_MAX, "too many decisions (4 GB)");
	area_room(&g->rulings, g->rulings_len + MOST);
	return (uint32_t)g->rulings_len;
}

/* R, which counts from now on in place of the one at WAS. */
static uint32_t add(struct guard *g, const struct ruling *r, uint32_t was)
{
	uint32_t new = room(g);
	unsigned char *p = at(g, new);

	*p++ = (unsigned char)r->verdict;
	*p++ = (unsigned char)r->event.len;
	*p++ = (unsigned char)r->by.len;
	for (unsigned k = 0; k < 8; k++)
		*p++ = (unsigned char)((uint64_t)r->ms >> (8 * k));
	for (unsigned k = 0; k < 4; k++)
		*p++ = (unsigned char)((was + 1) >> (8 * k));
	for (unsigned k = 0; k < 16; k++)
		*p++ = (unsigned char)(r->back >> (8 * k));
	memcpy(p, r->event.at, r->event.len);
	if (r->by.len)
		memcpy(p + r->event.len, r->by.at, r->by.len);
	g->rulings_len += HEAD + r->event.len + r->by.len;
	return new;
}

enum ruling_news ruling_news(const struct guard *g, const struct ruling *r)
{
	return compare(
		g, r, find(g, r->event, guard_key(g, KEY_EVENT, r->event)));
}

enum ruling_news ruling_put(struct guard *g, const struct ruling *r)
{
	uint64_t hash = guard_key(g, KEY_EVENT, r->event);
	uint32_t i = find(g, r->event, hash);
	enum ruling_news news = compare(g, r, i);

	if (news == RULING_OLD || news == RULING_KNOWN)
		return news;
	uint32_t new = add(g, r, i);
	if (i == PEOPLE_NONE)
		slots_add(&g->by_ruling, hash, new);
	else
		slots_change(&g->by_ruling, hash, i, new);
	return news;
}

/* book.c - entries in and out of the log. */
#include "invite/book.h"

#include "base/mem.h"

enum {
	FLAG_VERDICT = 3,
	FLAG_FIRST = 4,
	FLAG_MANUAL = 8,
	FLAG_OWED = 0x10,
	FLAG_STILL = 0x20,
	FLAG_SEED = 0x40,
	FLAG_NIGHT = 0x80,
	COUNT_REASONS = 31,
	COUNT_SHIFT = 5, /* of the bytes of terms */
	MONEY = 9,	 /* where the byte of money is */
	PAYOUT_MASK = 7,
	TURN_SHIFT = 3,
	HEAD = 10, /* bytes before the terms */
	REASON = 9,
	/* of an entry at most */
	MOST = HEAD + 4 + 2 * BOOK_NAME_MOST + 6 + REASON * REASONS_MAX
};

_Static_assert((int)REASONS_MAX <= (int)COUNT_REASONS, "five bits do");

void book_init(struct guard_book *b)
{
	*b = (struct guard_book){0};
	area_init(&b->bytes, 1, BOOK_CHUNK);
}

static unsigned char *put(unsigned char *to, uint64_t x, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		*to++ = (unsigned char)(x >> (8 * i));
	return to;
}

static uint64_t get(const unsigned char *from, unsigned bytes)
{
	uint64_t x = 0;

	for (unsigned i = 0; i < bytes; i++)
		x |= (uint64_t)from[i] << (8 * i);
	return x;
}

static unsigned char *put_text(unsigned char *to, struct text t)
{
	if (t.len)
		memcpy(to, t.at, t.len);
	return to + t.len;
}

/* Values are counts, and too many is many enough. */
static uint64_t bounded(int64_t x)
{
	return x < 0 ? 0 : x > UINT32_MAX ? UINT32_MAX : (uint64_t)x;
}

static unsigned char flags(const struct book_entry *e)
{
	return (unsigned char)((unsigned)e->verdict |
			       (e->first ? FLAG_FIRST : 0) |
			       (e->manual ? FLAG_MANUAL : 0) |
			       (e->owed ? FLAG_OWED : 0) |
			       (e->still ? FLAG_STILL : 0) |
			       (e->seed ? FLAG_SEED : 0) |
			       (e->night ? FLAG_NIGHT : 0));
}

/* How many bytes X takes without zeros before it. */
static unsigned bytes_of(uint32_t x)
{
	unsigned n = 0;

	for (; x; x >>= 8)
		n++;
	return n;
}

static size_t compose(unsigned char *bytes, const struct book_entry *e)
{
	unsigned char *to = bytes;
	unsigned terms = bytes_of(e->terms);

	*to++ = flags(e);
	*to++ = (unsigned char)(e->n | terms << COUNT_SHIFT);
	*to++ = (unsigned char)e->invitee.len;
	*to++ = (unsigned char)e->event.len;
	to = put(to, (uint64_t)e->seconds, 5);
	*to++ = (unsigned char)e->payout;
	to = put(to, e->terms, terms);
	to = put_text(to, e->invitee);
	to = put_text(to, e->event);
	if (!e->first && !e->seed)
		to = put(to, e->inviter, 4);
	if (e->n)
		to = put(to, (uint64_t)e->score, 2);
	for (size_t i = 0; i < e->n; i++) {
		*to++ = (unsigned char)e->reason[i].code;
		to = put(to, bounded(e->reason[i].value), 4);
		to = put(to, bounded(e->reason[i].threshold), 4);
	}
	return (size_t)(to - bytes);
}

uint32_t book_add(struct guard_book *b, const struct book_entry *e)
{
	unsigned char bytes[MOST];
	size_t n = compose(bytes, e);
	uint64_t chunk = (uint64_t)1 << BOOK_CHUNK, left;

	left = chunk - b->len % chunk;
	if (left < n) /* none lies in two chunks */
		b->len += left;
	mem_within(b->len + n, UINT32_MAX,
		"the log of what was judged is full (4 GB)");
	area_room(&b->bytes, b->len + n);
	memcpy(area_at_of(&b->bytes, b->len, 1, BOOK_CHUNK), bytes, n);
	uint32_t at = (uint32_t)b->len;
	b->len += n;
	return at;
}

static unsigned char *entry(const struct guard_book *b, uint32_t at)
{
	return area_at_of(&b->bytes, at, 1, BOOK_CHUNK);
}

/* Of an entry, what is behind its terms. */
static const unsigned char *names(const unsigned char *entry)
{
	return entry + HEAD + (entry[1] >> COUNT_SHIFT);
}

static enum payout payout_of(const unsigned char *entry)
{
	unsigned p = entry[MONEY] & PAYOUT_MASK;

	return (enum payout)(p < PAYOUTS ? p : PAYOUT_NONE);
}

unsigned book_turn(const struct guard_book *b, uint32_t at)
{
	return entry(b, at)[MONEY] >> TURN_SHIFT;
}

void book_read(const struct guard_book *b, uint32_t at, struct book_entry *to)
{
	const unsigned char *p = entry(b, at);

	memset(to, 0, offsetof(struct book_entry, reason));
	to->verdict = (enum invite_verdict)(p[0] & FLAG_VERDICT);
	to->payout = payout_of(p);
	to->first = p[0] & FLAG_FIRST;
	to->manual = p[0] & FLAG_MANUAL;
	to->owed = p[0] & FLAG_OWED;
	to->still = p[0] & FLAG_STILL;
	to->seed = p[0] & FLAG_SEED;
	to->night = p[0] & FLAG_NIGHT;
	to->seconds = book_seconds(b, at);
	to->terms = (uint32_t)get(p + HEAD, p[1] >> COUNT_SHIFT);
	to->invitee = book_invitee(b, at);
	to->event = book_event(b, at);
	to->n = p[1] & COUNT_REASONS;
	if (to->n > REASONS_MAX)
		to->n = REASONS_MAX;
	p = names(p) + to->invitee.len + to->event.len;
	if (!to->first && !to->seed) {
		to->inviter = (uint32_t)get(p, 4);
		p += 4;
	}
	if (to->n) {
		to->score = (int)get(p, 2);
		p += 2;
	}
	for (size_t i = 0; i < to->n; i++, p += REASON)
		to->reason[i] = (struct reason){
			(enum check)(p[0] < CHECK_CODES ? p[0] : CHECK_LATE),
			(int64_t)get(p + 1, 4), (int64_t)get(p + 5, 4)};
}

/* Bytes of an entry. */
static uint64_t size_of(const unsigned char *entry)
{
	unsigned n = entry[1] & COUNT_REASONS;

	return HEAD + (uint64_t)(entry[1] >> COUNT_SHIFT) + entry[2] +
	       entry[3] + (entry[0] & (FLAG_FIRST | FLAG_SEED) ? 0 : 4) +
	       (n ? 2 + (uint64_t)n * REASON : 0);
}

/* Every entry has a name: where none is nothing is to the end of the chunk. */
uint64_t book_next(const struct guard_book *b, uint64_t at, bool first)
{
	const uint64_t chunk = (uint64_t)1 << BOOK_CHUNK;

	if (!first)
		at += size_of(entry(b, (uint32_t)at));
	if (at < b->len && at % chunk &&
		(chunk - at % chunk < HEAD || entry(b, (uint32_t)at)[2] == 0))
		at += chunk - at % chunk;
	return at;
}

struct text book_invitee(const struct guard_book *b, uint32_t at)
{
	const unsigned char *p = entry(b, at);

	return (struct text){(const char *)names(p), p[2]};
}

struct text book_event(const struct guard_book *b, uint32_t at)
{
	const unsigned char *p = entry(b, at);

	return (struct text){(const char *)names(p) + p[2], p[3]};
}

int64_t book_seconds(const struct guard_book *b, uint32_t at)
{
	uint64_t x = get(entry(b, at) + 4, 5);

	/* The sign is the highest of the 40 bits. */
	return (int64_t)(x << 24) / (1 << 24);
}

bool book_night(const struct guard_book *b, uint32_t at)
{
	return entry(b, at)[0] & FLAG_NIGHT;
}

bool book_is_seed(const struct guard_book *b, uint32_t at)
{
	return entry(b, at)[0] & FLAG_SEED;
}

bool book_is_still(const struct guard_book *b, uint32_t at)
{
	return entry(b, at)[0] & FLAG_STILL;
}

void book_rule(struct guard_book *b, uint32_t at, enum invite_verdict verdict)
{
	unsigned char *p = entry(b, at);

	*p = (unsigned char)((*p & ~(unsigned)FLAG_VERDICT) | FLAG_MANUAL |
			     (unsigned)verdict);
}

void book_pay(struct guard_book *b, uint32_t at, enum payout payout)
{
	unsigned char *p = entry(b, at);

	p[MONEY] = (unsigned char)((p[MONEY] & ~(unsigned)PAYOUT_MASK) |
				   (unsigned)payout);
	if (payout == PAYOUT_HOLD)
		p[MONEY] = (unsigned char)(p[MONEY] + (1 << TURN_SHIFT));
}

void book_rename(struct guard_book *b, uint32_t at, const char *name)
{
	unsigned char *p = entry(b, at);

	memcpy(p + HEAD + (p[1] >> COUNT_SHIFT), name, p[2]);
}

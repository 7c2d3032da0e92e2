/* effect.c - effects in and out of bytes, lowest byte first. */
#include "invite/effect.h"

enum { NUMBERS = 6, HEAD = NUMBERS * 8 + 4 + 2 + 5 + 3, REASON = 17, MAIL = 8 };
enum {
	FLAG_FIRST = 1,
	FLAG_NIGHT = 2,
	FLAG_MANUAL = 4,
	FLAG_CLAIMS = 8,
	FLAG_COUNTS = 16,
	FLAG_MAIL = 32,
	FLAG_OWED = 64,
	FLAG_STILL = 128
};

static char *put(char *to, uint64_t x, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		*to++ = (char)(x >> (8 * i));
	return to;
}

static uint64_t get(const char **from, unsigned bytes)
{
	uint64_t x = 0;

	for (unsigned i = 0; i < bytes; i++)
		x |= (uint64_t)(unsigned char)*(*from)++ << (8 * i);
	return x;
}

void effect_encode(struct buf *to, const struct effect *e)
{
	const uint64_t number[NUMBERS] = {(uint64_t)e->ms, (uint64_t)e->due,
		e->device, e->phone, e->ip, e->net};
	char *p = buf_room(to, HEAD);

	for (int i = 0; i < NUMBERS; i++)
		p = put(p, number[i], 8);
	p = put(p, e->terms, 4);
	p = put(p, (uint64_t)e->score, 2);
	*p++ = (char)((e->first ? FLAG_FIRST : 0) |
		      (e->night ? FLAG_NIGHT : 0) |
		      (e->manual ? FLAG_MANUAL : 0) |
		      (e->claims ? FLAG_CLAIMS : 0) |
		      (e->counts ? FLAG_COUNTS : 0) |
		      (e->mail ? FLAG_MAIL : 0) | (e->owed ? FLAG_OWED : 0) |
		      (e->still ? FLAG_STILL : 0));
	*p++ = (char)e->join;
	*p++ = (char)e->payout;
	*p++ = (char)e->verdict;
	*p++ = (char)e->n;
	*p++ = (char)e->inviter.len;
	*p++ = (char)e->invitee.len;
	*p = (char)e->event.len;
	to->len += HEAD;
	buf_text(to, e->inviter);
	buf_text(to, e->invitee);
	buf_text(to, e->event);
	for (size_t i = 0; i < e->n; i++) {
		p = buf_room(to, REASON);
		*p = (char)e->reason[i].code;
		p = put(p + 1, (uint64_t)e->reason[i].value, 8);
		put(p, (uint64_t)e->reason[i].threshold, 8);
		to->len += REASON;
	}
	if (e->mail) {
		put(buf_room(to, MAIL), e->mail, MAIL);
		to->len += MAIL;
	}
}

static struct text take(const char **from, size_t len)
{
	struct text t = {*from, len};

	*from += len;
	return t;
}

bool effect_decode(struct effect *to, struct text bytes)
{
	const char *p = bytes.at;
	size_t length[3];

	if (bytes.len < HEAD)
		return false;
	*to = (struct effect){.ms = (int64_t)get(&p, 8)};
	to->due = (int64_t)get(&p, 8);
	to->device = get(&p, 8);
	to->phone = get(&p, 8);
	to->ip = get(&p, 8);
	to->net = get(&p, 8);
	to->terms = (uint32_t)get(&p, 4);
	to->score = (int)get(&p, 2);
	uint64_t flags = get(&p, 1);
	to->first = flags & FLAG_FIRST;
	to->night = flags & FLAG_NIGHT;
	to->manual = flags & FLAG_MANUAL;
	to->claims = flags & FLAG_CLAIMS;
	to->counts = flags & FLAG_COUNTS;
	to->owed = flags & FLAG_OWED;
	to->still = flags & FLAG_STILL;
	to->join = (unsigned)get(&p, 1);
	uint64_t payout = get(&p, 1);
	to->payout = (enum payout)(payout < PAYOUTS ? payout : PAYOUT_NONE);
	to->verdict = (enum invite_verdict)get(&p, 1);
	to->n = get(&p, 1);
	for (int i = 0; i < 3; i++)
		length[i] = get(&p, 1);
	if (to->verdict > VERDICT_REJECT || to->n > REASONS_MAX ||
		bytes.len != HEAD + length[0] + length[1] + length[2] +
				     to->n * REASON +
				     (flags & FLAG_MAIL ? MAIL : 0))
		return false;
	to->inviter = take(&p, length[0]);
	to->invitee = take(&p, length[1]);
	to->event = take(&p, length[2]);
	for (size_t i = 0; i < to->n; i++) {
		uint64_t code = get(&p, 1);
		to->reason[i].value = (int64_t)get(&p, 8);
		to->reason[i].threshold = (int64_t)get(&p, 8);
		if (code >= CHECK_CODES)
			return false;
		to->reason[i].code = (enum check)code;
	}
	if (flags & FLAG_MAIL)
		to->mail = get(&p, MAIL);
	return true;
}

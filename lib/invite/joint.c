/* joint.c - columns, networks and first digits. */
#include "invite/joint.h"

#include <string.h>

#include "base/fail.h"
#include "base/number.h"
#include "identity/phone.h"
#include "invite/network.h"
#include "invite/nobody.h"

enum { SIX = 64 /* bits of an IPv6 network: what one subscriber has */ };

/* Whether NAME is WORD and a number in [LOW, HIGH] behind it. */
static bool numbered(struct text name, const char *word, int64_t low,
	int64_t high, unsigned *number)
{
	size_t n = strlen(word);
	int64_t value;

	if (name.len <= n || memcmp(name.at, word, n) != 0 ||
		name.at[n] < '0' || name.at[n] > '9' ||
		!int_parse(&value, (struct text){name.at + n, name.len - n}) ||
		value < low || value > high)
		return false;
	*number = (unsigned)value;
	return true;
}

static enum joint_kind like_role(struct text role)
{
	return text_is(role, "device")	? JOINT_DEVICE
	       : text_is(role, "phone") ? JOINT_PHONE
	       : text_is(role, "ip")	? JOINT_NETWORK
					: JOINT_COLUMN;
}

struct text joint_read(struct joint *s, struct text name, struct text role)
{
	*s = (struct joint){
		.name = name, .kind = JOINT_COLUMN, .like = like_role(role)};
	if (numbered(name, "net", 8, 32, &s->length)) {
		s->kind = JOINT_NETWORK;
		return text_of("ip");
	}
	if (numbered(name, "phone", 1, PHONE_MOST, &s->length)) {
		s->kind = JOINT_PHONE;
		return text_of("phone");
	}
	return name;
}

bool joint_is_nobodys(const struct joint *s, const struct lists *lists,
	struct text t, bool *met)
{
	struct address a;

	if (s->kind == JOINT_PHONE || s->like == JOINT_PHONE)
		return memchr(t.at, '*', t.len) || nobody_is(t) ||
		       lists_name(lists, LIST_PHONE, t, INT64_MIN, met);
	if (s->kind == JOINT_NETWORK || s->like == JOINT_NETWORK)
		return address_parse(&a, t) &&
		       lists_range(lists, &a, INT64_MIN, met);
	return s->like == JOINT_DEVICE &&
	       (nobody_is(t) ||
		       lists_name(lists, LIST_DEVICE, t, INT64_MIN, met));
}

static const char *take_network(const struct joint *s, struct text *t,
	struct buf *scratch, char room[JOINT_ROOM])
{
	scratch->len = 0;
	if (!network_print(scratch, *t, s->length, SIX))
		return "an IP address (want 198.18.0.1 or 2001:db8::1)";
	memcpy(room, scratch->at, scratch->len);
	*t = (struct text){room, scratch->len};
	return NULL;
}

const char *joint_thing(const struct joint *s, struct text *t,
	struct buf *scratch, char room[JOINT_ROOM])
{
	if (s->kind == JOINT_NETWORK)
		return take_network(s, t, scratch, room);
	if (s->kind == JOINT_COLUMN) {
		if (s->like == JOINT_DEVICE)
			*t = forms_device_text(room, *t);
		return NULL;
	}
	if (phone_digits(room, *t) < s->length)
		return fail_text(
			"a telephone number of %u digits or more", s->length);
	*t = (struct text){room, s->length};
	return NULL;
}

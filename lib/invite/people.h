/* people.h - accounts: who invited whom, in which team and which ring.
 *
 * An account has a number, from 0 in the order in which it was first seen, and
 * 44 bytes; its name is that of its entry in the book.  Two union-finds live in
 * the accounts themselves, both with path halving (Tarjan and van Leeuwen,
 * 1984):
 *
 * team		the tree of first touches, its root the one whom nobody has
 *		invited.  Each node knows how much deeper it is than the node it
 *		points to, so depth and whether somebody descends from somebody
 *		who was never invited take next to no time, however long the
 *		chain.
 * ring		accounts that share a device or a phone; its root is the account
 *		seen first.
 *
 * In the top bit of team and ring: this is a root, and the rest is how many
 * accounts it has.
 */
#ifndef INVITE_PEOPLE_H
#define INVITE_PEOPLE_H

#include "invite/book.h"
#include "invite/slots.h"

#define PEOPLE_NONE UINT32_MAX

struct account {
	uint32_t parent; /* who has invited it first, or PEOPLE_NONE */
	uint32_t team;
	int32_t below; /* a root: levels under it; else: see team */
	uint32_t ring;
	uint32_t row;	 /* its entry in the book */
	uint32_t fan;	 /* 0, its one invitee + 1, or a struct fan's number */
	uint32_t device; /* of its first touch: half of a hash, 0: unknown */
	uint32_t phone[2];
	uint32_t ip;		 /* half of a hash, likewise */
	uint8_t devices, phones; /* accounts with what it was first with */
	uint8_t flags;
};

/* What is known of an account that has invited more than one. */
struct fan {
	uint32_t n;
	uint32_t newest; /* the invitee that came last, by time */
	/* of the run without a long pause that the newest is in */
	uint32_t run, nights;
	uint32_t sum, squares[2]; /* of its run - 1 gaps, in seconds */
};

struct people {
	struct area account, fan;
	uint64_t n, fans;
	struct slots by_name, by_device, by_phone;
	uint64_t seed; /* of all hashes */
};

enum { PEOPLE_CHUNK = 9, FAN_CHUNK = 9 };

void people_init(struct people *p, uint64_t seed);

static inline struct account *people_at(const struct people *p, uint32_t i)
{
	return area_at_of(&p->account, i, sizeof(struct account), PEOPLE_CHUNK);
}

/* The fan that an account's number with the top bit set means. */
static inline struct fan *fan_at(const struct people *p, uint32_t fan)
{
	return area_at_of(
		&p->fan, fan & UINT32_MAX >> 1, sizeof(struct fan), FAN_CHUNK);
}

/* The account of NAME, whose hash is HASH, or PEOPLE_NONE. */
uint32_t people_find(const struct people *p, const struct guard_book *b,
	struct text name, uint64_t hash);

/* A new account, its name in the entry ROW of the book. */
uint32_t people_add(struct people *p, uint64_t hash, uint32_t row);

/* Who of all was first with this device or phone (0: unknown), or
 * PEOPLE_NONE. */
uint32_t people_device(const struct people *p, uint64_t device);
uint32_t people_phone(const struct people *p, uint64_t phone);

static inline uint64_t account_phone(const struct account *a)
{
	return (uint64_t)a->phone[1] << 32 | a->phone[0];
}

/* What an account keeps of a device. */
static inline uint32_t device_mark(uint64_t device)
{
	uint32_t low = (uint32_t)device;

	return device && !low ? 1 : low;
}

/* The hash that a phone is found under. */
uint64_t people_phone_hash(const struct people *p, uint64_t phone);

/* The root of the team, and how deep I is below it. */
uint32_t team_root(struct people *p, uint32_t i, uint32_t *depth);
uint32_t team_size(const struct people *p, uint32_t root);
/* Levels below ROOT. */
uint32_t team_levels(const struct people *p, uint32_t root);

/* INVITEE, which has no parent, has PARENT, which does not descend from it. */
void team_link(struct people *p, uint32_t parent, uint32_t invitee);

uint32_t ring_root(struct people *p, uint32_t i);
uint32_t ring_size(const struct people *p, uint32_t root);
void ring_join(struct people *p, uint32_t i, uint32_t j);

/* INVITEE came with a device or a phone (0: without), which WITH was first to
 * have, people_device() or people_phone(): if it is new, it is found by it from
 * now on, else it joins that one's ring where JOIN says so.  An account keeps
 * the first that it came with, and with that one counts once. */
enum { JOIN_DEVICE = 1, JOIN_PHONE = 2 };
void people_came_with_device(struct people *p, uint32_t invitee,
	uint64_t device, uint32_t with, bool join);
void people_came_with_phone(struct people *p, uint32_t invitee, uint64_t phone,
	uint32_t with, bool join);

static inline uint64_t fan_wide(const uint32_t x[2])
{
	return (uint64_t)x[1] << 32 | x[0];
}

/* What is known of I as an inviter; what it will be after one more, so many
 * seconds after the one before, in the NIGHT or not, a gap above PAUSE
 * beginning a new run; and make it so. */
void fan_read(const struct people *p, const struct guard_book *b, uint32_t i,
	struct fan *to);
void fan_count(struct fan *f, int64_t gap, bool night, int64_t pause);
void fan_add(struct people *p, const struct guard_book *b, uint32_t i,
	uint32_t invitee, int64_t seconds, bool night, int64_t pause);

#endif

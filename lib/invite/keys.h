/* keys.h - what tables in memory know names, phones, devices and mailboxes by.
 *
 *	struct keys k = {.guard = &guard, .keyed = keyed, .tokens = true};
 *	keys_name(&k, &to, name);
 *	key = keys_device(&k, cell);
 *	keys_release(&k);
 *
 * With a secret key names are kept as tokens; and as the plain hash of a phone
 * could be undone by trying all that there are, what is hashed is a token too.
 */
#ifndef INVITE_KEYS_H
#define INVITE_KEYS_H

#include "base/keyed.h"
#include "invite/guard.h"
#include "invite/lists.h"

struct keys {
	const struct guard *guard; /* borrowed, as is the next */
	struct keyed *keyed;	   /* with the key, or the plain hash */
	bool tokens;		   /* there is a key */
	struct buf text, folded;
};

void keys_release(struct keys *k);

/* Append NAME as it is kept: itself, or a token of it. */
void keys_name(struct keys *k, struct buf *to, struct text name);

/* Append 16 hexadecimal digits that stand for all of PART[0..n): what an invite
 * without an id is known by. */
void keys_parts(
	struct keys *k, struct buf *to, const struct text *part, size_t n);

/* TEXT for KIND of keys, see guard_key(). */
uint64_t keys_of(struct keys *k, unsigned kind, struct text text);

/* A device, whatever the marks and the case of a number in hexadecimal
 * (invite/forms.h). */
uint64_t keys_device(struct keys *k, struct text device);

/* A phone is the number that its digits are; any other text, and with a key
 * all, a hash with the top bit set.  *IS_TEXT: it is no telephone number. */
uint64_t keys_phone(struct keys *k, struct text phone, bool *is_text);

/* Whether T is an address of a mailbox: then *FORM is the one form of all its
 * addresses, until the next call. */
bool keys_mailbox(struct keys *k, struct text t, struct text *form);

/* What an account is known by that has VALUE of KIND: a user's name, a
 * device's mark, a phone's number, a mailbox in its one form. */
uint64_t keys_listed(struct keys *k, enum list_kind kind, struct text value);

#endif

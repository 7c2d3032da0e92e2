/* denied.h - whom a deny list names, as a state knows people: for what is on
 * hold, when the names in the list are out of reach.
 *
 *	denied_add(&d, &keys, LIST_PHONE, value, until, entry);
 *	denied_ready(&d);
 *	if (denied_account(&d, &guard, account, ms))
 *		...
 */
#ifndef INVITE_DENIED_H
#define INVITE_DENIED_H

#include "invite/keys.h"
#include "invite/lists_table.h"

/* A name's hash, a device's mark, a phone or a mailbox; until when, in ms; the
 * entry of lists.h that says so. */
struct denied {
	enum list_kind kind;
	uint64_t key;
	int64_t until;
	uint32_t entry;
};

void denied_sort(struct denied *d, size_t n);

/* All of them; {0} is nobody. */
struct denied_people {
	struct denied *at; /* owned */
	size_t n, cap;
	bool *met; /* by entry, borrowed: those found become true; or NULL */
	struct buf folded;
};

/* Whether one of them, which are sorted, is about KIND and KEY at MS. */
bool denied_has(const struct denied_people *d, enum list_kind kind,
	uint64_t key, int64_t ms);

/* VALUE of KIND is denied until then, by an ENTRY.  A mailbox denies by name
 * too whoever came with it so far. */
void denied_add(struct denied_people *d, struct keys *k, enum list_kind kind,
	struct text value, int64_t until, uint32_t entry);

/* The entries of lists that deny somebody, before there are keys; {0} is none.
 */
struct denied_list {
	struct denied_entry *at; /* owned */
	size_t n, cap;
};

struct denied_entry {
	enum list_kind kind;
	char *value; /* owned */
	size_t len;
	int64_t until;
	uint32_t number; /* in lists */
};

/* Add E to LISTS, and to D if it denies a user, a device, a phone or a mailbox;
 * a mailbox in the one form of all its addresses.  NULL, or what is wrong. */
MUST_USE const char *denied_list_entry(struct denied_list *d,
	struct lists *lists, const struct lists_entry *e);
void denied_list_release(struct denied_list *d);

/* All of them are denied. */
void denied_take(struct denied_people *d, struct keys *k,
	const struct denied_list *from);

/* After the last one was added. */
void denied_ready(struct denied_people *d);
void denied_release(struct denied_people *d);

/* Whether ACCOUNT is denied at MS: its name, the mailbox that this is, or the
 * device or phone that it came with first. */
bool denied_account(struct denied_people *d, const struct guard *g,
	uint32_t account, int64_t ms);

#endif

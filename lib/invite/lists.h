/* lists.h - who is denied, who is allowed, and what many people share.
 *
 * An entry is an address or a range of them, or a device, a phone, a user or a
 * mailbox by its text, with what it means and until when.  A phone is the same
 * however it is written, and so is a device whose id is hexadecimal (forms.h).
 * Ranges are looked up by the lengths of prefixes that there are, each by
 * bisection; so a list of thousands costs little more than one of ten.
 *
 *	lists_add_range(&l, &address, 10, LIST_NAT, LIST_EVER);
 *	lists_add_name(&l, LIST_DEVICE, text, LIST_DENY, until);
 *	lists_ready(&l);
 *	unsigned hits = lists_range(&l, &address, ms, met); // 1 << LIST_NAT ..
 *
 * Entries have numbers, from 0 in the order in which they are added, so that a
 * caller can say which of them were never met.
 */
#ifndef INVITE_LISTS_H
#define INVITE_LISTS_H

#include "base/table.h"
#include "identity/address.h"

enum list_action { LIST_DENY, LIST_ALLOW, LIST_NAT };
enum list_kind { LIST_DEVICE, LIST_PHONE, LIST_USER, LIST_EMAIL, LIST_KINDS };

#define LIST_EVER INT64_MAX

struct list_range {
	struct address base;
	unsigned prefix; /* bits */
	enum list_action action;
	uint32_t entry; /* its number, or LIST_BUILT_IN */
	int64_t until;	/* ms: it holds before */
};

#define LIST_BUILT_IN UINT32_MAX

struct lists {
	struct list_range *range;
	size_t ranges, cap;
	unsigned char prefix4[33], prefix6[129]; /* lengths that there are */
	unsigned prefixes4, prefixes6;
	/* what the first byte of an address in a range can be */
	bool first4[256], first6[256];
	struct table name[LIST_KINDS];
	bool *twice; /* by entry: one before it says the same of the same */
	uint32_t entries;
	size_t twice_cap;
};

/* Beside what is added, addresses of carriers (RFC 6598), private ones (RFC
 * 1918, 4193), and those of a link or a machine alone are LIST_NAT. */
void lists_init(struct lists *l);
void lists_release(struct lists *l);

/* PREFIX bits of BASE, the others do not count.  Of two entries that say the
 * same of the same the longer one holds, and the second is marked in TWICE. */
void lists_add_range(struct lists *l, const struct address *base,
	unsigned prefix, enum list_action action, int64_t until);
void lists_add_name(struct lists *l, enum list_kind kind, struct text name,
	enum list_action action, int64_t until);

/* After the last one was added. */
void lists_ready(struct lists *l);

/* What holds of it at MS: bits 1 << action.  MET, by entry: those that do
 * become true; others stay. */
unsigned lists_range(
	const struct lists *l, const struct address *a, int64_t ms, bool *met);
unsigned lists_find(const struct lists *l, enum list_kind kind,
	struct text name, int64_t ms, bool *met);
static inline unsigned lists_name(const struct lists *l, enum list_kind kind,
	struct text name, int64_t ms, bool *met)
{
	return l->name[kind].n ? lists_find(l, kind, name, ms, met) : 0;
}

#endif

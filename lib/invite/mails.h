/* mails.h - which accounts came with which mailbox, over all time.
 *
 *	n = mails_users(&guard, mail, account);
 *	mails_add(&guard, mail, account);
 *
 * An entry is 12 bytes: the mailbox's key and an account.  Those of one mailbox
 * are found one after another by its key, up to MAILS_MOST of them. */
#ifndef INVITE_MAILS_H
#define INVITE_MAILS_H

#include "invite/guard.h"

enum { MAILS_CHUNK = 9, MAILS_MOST = 255 };

struct mail {
	uint32_t key[2]; /* low half first */
	uint32_t account;
};

/* How many accounts have MAIL (not 0), ACCOUNT, or PEOPLE_NONE for a new one,
 * among them; up to MAILS_MOST + 1. */
int64_t mails_users(const struct guard *g, uint64_t mail, uint32_t account);

/* Whether ACCOUNT came with MAIL. */
bool mails_has(const struct guard *g, uint64_t mail, uint32_t account);

/* Account number N of those with MAIL, from 0 on, or PEOPLE_NONE. */
uint32_t mails_account(const struct guard *g, uint64_t mail, size_t n);

/* ACCOUNT came with MAIL (0: none). */
void mails_add(struct guard *g, uint64_t mail, uint32_t account);

#endif

/* mails.c - entries of mailboxes, found by their keys. */
#include "invite/mails.h"

#include "base/mem.h"

static struct mail *at(const struct guard *g, uint32_t i)
{
	return area_at_of(&g->mail, i, sizeof(struct mail), MAILS_CHUNK);
}

/* The account of the next entry of MAIL, or PEOPLE_NONE. */
static uint32_t next(const struct guard *g, struct slots_walk *w, uint64_t mail)
{
	while (slots_next(&g->by_mail, w)) {
		const struct mail *m = at(g, w->number);
		if (m->key[0] == (uint32_t)mail &&
			m->key[1] == (uint32_t)(mail >> 32))
			return m->account;
	}
	return PEOPLE_NONE;
}

int64_t mails_users(const struct guard *g, uint64_t mail, uint32_t account)
{
	struct slots_walk w = slots_find(&g->by_mail, mail);
	bool is_there = false;
	int64_t n = 0;

	for (uint32_t i; (i = next(g, &w, mail)) != PEOPLE_NONE; n++)
		is_there |= i == account;
	return n + !is_there;
}

bool mails_has(const struct guard *g, uint64_t mail, uint32_t account)
{
	struct slots_walk w = slots_find(&g->by_mail, mail);
	uint32_t i;

	while ((i = next(g, &w, mail)) != PEOPLE_NONE)
		if (i == account)
			return true;
	return false;
}

uint32_t mails_account(const struct guard *g, uint64_t mail, size_t n)
{
	struct slots_walk w = slots_find(&g->by_mail, mail);
	uint32_t i;

	do
		i = next(g, &w, mail);
	while (i != PEOPLE_NONE && n--);
	return i;
}

void mails_add(struct guard *g, uint64_t mail, uint32_t account)
{
	if (!mail || mails_has(g, mail, account) ||
		mails_users(g, mail, account) > MAILS_MOST)
		return;
	mem_within(g->mails + 1, UINT32_MAX - 1, "more than 2^32 mailboxes");
	area_room(&g->mail, g->mails + 1);
	*at(g, (uint32_t)g->mails) = (struct mail){
		{(uint32_t)mail, (uint32_t)(mail >> 32)}, account};
	slots_add(&g->by_mail, mail, (uint32_t)g->mails++);
}

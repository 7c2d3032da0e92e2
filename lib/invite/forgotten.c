/* forgotten.c - names in the book replaced, and the index of names made anew.
 */
#include "invite/forgotten.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "invite/ledger.h"

/* An entry of the book, and the account that it names; an invite that did not
 * count may name somebody who has none. */
struct named {
	uint32_t at, account;
};

/* All entries of the book, and when each account was met last. */
struct found {
	struct named *entry;
	size_t n, cap;
	int64_t *newest; /* by account, seconds */
};

static void meet(struct found *f, uint32_t account, int64_t seconds)
{
	if (account != PEOPLE_NONE && seconds > f->newest[account])
		f->newest[account] = seconds;
}

static void look(struct found *f, const struct guard *g)
{
	const struct guard_book *b = &g->book;
	struct book_entry e;

	*f = (struct found){
		.newest = mem_array(g->people.n, sizeof(*f->newest))};
	for (uint64_t i = 0; i < g->people.n; i++)
		f->newest[i] = INT64_MIN;
	for (uint64_t at = book_next(b, 0, true); at < b->len;
		at = book_next(b, at, false)) {
		book_read(b, (uint32_t)at, &e);
		uint32_t who = guard_account(g, e.invitee);
		mem_grow(&f->entry, &f->cap, f->n + 1, sizeof(*f->entry));
		f->entry[f->n++] = (struct named){(uint32_t)at, who};
		if (e.seed || who == PEOPLE_NONE)
			continue;
		meet(f, who, e.seconds);
		meet(f,
			e.first ? people_at(&g->people, who)->parent
				: e.inviter,
			e.seconds);
	}
}

/* A name of the length of NAME, in hexadecimal digits. */
static void rename_to(char *to, struct text name, uint64_t secret)
{
	static const char digit[] = "0123456789abcdef";
	uint64_t h = 0;

	for (size_t i = 0; i < name.len; i++) {
		if (i % 16 == 0)
			h = hash_bytes(name, secret + i);
		to[i] = digit[h >> (i % 16 * 4) & 15];
	}
}

static void index_names(struct guard *g)
{
	struct people *p = &g->people;

	slots_release(&p->by_name);
	slots_init(&p->by_name);
	for (uint32_t i = 0; i < p->n; i++)
		slots_add(&p->by_name, guard_key(g, KEY_NAME, guard_name(g, i)),
			i);
}

/* Which accounts are out, by number; *N: how many. */
static bool *ask(struct guard *g, const struct found *f, forgotten_test *is_out,
	void *arg, uint64_t *n)
{
	bool *out = mem_zero(g->people.n, sizeof(*out));

	for (uint32_t i = 0; i < g->people.n; i++) {
		struct text name = guard_name(g, i);
		int64_t ms = f->newest[i] == INT64_MIN ? INT64_MIN
						       : f->newest[i] * 1000;
		out[i] = name.len >= FORGOTTEN_LEAST && is_out(arg, name, ms);
		*n += out[i];
	}
	return out;
}

uint64_t forgotten_people(
	struct guard *g, forgotten_test *is_out, void *arg, uint64_t secret)
{
	struct guard_book *b = &g->book;
	char name[BOOK_NAME_MOST];
	struct found f;
	uint64_t n = 0;

	look(&f, g);
	bool *out = ask(g, &f, is_out, arg, &n);
	for (size_t i = 0; i < f.n; i++) {
		uint32_t at = f.entry[i].at, who = f.entry[i].account;
		struct text was = book_invitee(b, at);
		bool alone = who == PEOPLE_NONE && was.len >= FORGOTTEN_LEAST &&
			     is_out(arg, was, book_seconds(b, at) * 1000);
		n += alone;
		if (!alone && (who == PEOPLE_NONE || !out[who]))
			continue;
		rename_to(name, was, secret);
		book_rename(b, at, name);
	}
	if (n) {
		index_names(g);
		ledger_reindex(g);
	}
	free(f.entry);
	free(f.newest);
	free(out);
	return n;
}

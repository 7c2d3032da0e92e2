/* history.c - the order in which all is kept. */
#include "invite/history.h"

enum { KEY_MARK, LEDGER, FIXED };

/* Those of the guard's own numbers that are not the guard's: of the ledger how
 * long it is, its seal, how long its path, whether it is whole (0: no; 1: it
 * is; else it is, and this is its mark), its seal without names; and the newest
 * time of all rows. */
enum {
	OWN_END,
	OWN_SEEN,
	OWN_SEAL,
	OWN_PATH,
	OWN_WHOLE,
	OWN_RULES,
	OWN_NAMELESS
};

void history_init(struct history *h, uint64_t seed, bool first)
{
	*h = (struct history){.seen = GUARD_NEVER, .first = first};
	guard_init(&h->guard, seed);
	ledger_file_init(&h->file);
}

void history_release(struct history *h)
{
	guard_release(&h->guard);
	ledger_file_release(&h->file);
	facts_first_release(&h->old);
}

size_t history_areas(struct history *h, struct area *area[HISTORY_AREAS])
{
	if (h->first) {
		facts_first_areas(&h->old, &h->guard, area);
		return FACTS_FIRST_AREAS;
	}
	facts_areas(&h->guard, area);
	area[FACTS_AREAS] = &h->file.path;
	return HISTORY_AREAS;
}

size_t history_numbers(const struct history *h)
{
	return FIXED +
	       (h->first ? (size_t)FACTS_FIRST_NUMBERS : (size_t)FACTS_NUMBERS);
}

static uint64_t whole_of(const struct ledger_file *f)
{
	return !f->whole ? 0 : f->mark > 1 ? f->mark : 1;
}

void history_write(struct history *h, uint64_t number[HISTORY_NUMBERS])
{
	const struct ledger_file *f = &h->file;
	const uint64_t own[FACTS_OWN] = {[OWN_END] = f->end,
		[OWN_SEEN] = (uint64_t)h->seen,
		[OWN_SEAL] = f->seal.all,
		[OWN_NAMELESS] = f->seal.nameless,
		[OWN_PATH] = f->path_len,
		[OWN_WHOLE] = whole_of(f),
		[OWN_RULES] = h->rules_mark};

	number[KEY_MARK] = h->key_mark;
	number[LEDGER] = f->has;
	facts_write(&h->guard, own, number + FIXED);
}

static bool read_facts(
	struct history *h, uint64_t own[FACTS_OWN], const uint64_t *number)
{
	if (!h->first) {
		facts_read(&h->guard, own, number);
		return true;
	}
	facts_first_read(&h->old, &h->guard, own, number);
	bool fits = facts_first_take(&h->old, &h->guard);
	facts_first_release(&h->old);
	h->old = (struct facts_first){.n = 0};
	return fits;
}

bool history_read(struct history *h, const uint64_t *number)
{
	uint64_t own[FACTS_OWN] = {0};
	struct ledger_file *f = &h->file;

	h->key_mark = number[KEY_MARK];
	f->has = number[LEDGER] != 0;
	if (!read_facts(h, own, number + FIXED))
		return false;
	h->seen = (int64_t)own[OWN_SEEN];
	h->rules_mark = own[OWN_RULES];
	f->end = own[OWN_END];
	f->seal = (struct seal){own[OWN_SEAL], own[OWN_NAMELESS]};
	f->path_len = own[OWN_PATH];
	f->whole = own[OWN_WHOLE] != 0;
	f->mark = own[OWN_WHOLE] > 1 ? own[OWN_WHOLE] : 0;
	ledger_file_loaded(f);
	return true;
}

void history_time(struct history *h, int64_t ms)
{
	struct queue_item paid;

	guard_advance(&h->guard, ms);
	while (guard_due(&h->guard, &paid))
		;
	if (ms > h->seen)
		h->seen = ms;
}

const char *history_foreign(uint64_t has, uint64_t given)
{
	if (has && !given)
		return "its names are tokens (want the key they were made "
		       "with, -k)";
	if (!has && given)
		return "its names are no tokens (want it without -k)";
	return has != given ? "its tokens were made with another key, or "
			      "another --hash"
			    : NULL;
}

/* forgets.c - --forget in the state: names are tokens there, as they are in its
 * table, and those that are in it are replaced.
 */
#include "base/hash.h"
#include "invite-guard/parts.h"
#include "invite/forgotten.h"

/* Who asks, and how many have invites of after the day that is forgotten. */
struct asks {
	const struct forget_list *list;
	uint64_t later;
};

static bool is_out(void *arg, struct text name, int64_t ms)
{
	struct asks *a = arg;
	size_t at = table_find(&a->list->token, name);

	if (at == (size_t)TABLE_NONE)
		return false;
	const struct forget_entry *e = table_value(&a->list->token, at);
	bool out = e->always || ms <= e->until;
	a->later += !out;
	return out;
}

void forgets_people(struct state *s, const struct config *c)
{
	struct asks a = {setup_forget_list(c->setup), 0};

	if (!a.list || !c->state)
		return;
	uint64_t n = forgotten_people(&s->past.guard, is_out, &a, hash_seed());
	s->kept.forgot = n > 0;
	setup_note(c->setup, "forgotten", (double)n);
	setup_note(c->setup, "forgotten_later", (double)a.later);
	if (n)
		fail_warn("%s: names are replaced, as --forget asks (%llu)",
			c->state, (unsigned long long)n);
	if (a.later)
		fail_warn("%s: names stay, as they have invites of after the "
			  "day that --forget says (%llu)",
			c->state, (unsigned long long)a.later);
}

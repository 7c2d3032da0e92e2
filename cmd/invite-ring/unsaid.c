/* unsaid.c - uses that came twice, and accounts with nothing that can be
 * shared: counted, and told in one line a kind. */
#include "invite-ring/parts.h"
#include "invite/alike.h"
#include "journey/doubt.h"

/* The words of --on that no row has anything of. */
static void tell_empty(const struct config *c, const struct state *s)
{
	struct buf none = {0};
	uint64_t empty = 0;

	for (unsigned i = 0; i < c->uses; i++) {
		empty += s->empty[i];
		if (s->rows && s->empty[i] == s->rows)
			buf_printf(
				&none, " %s", text_show(c->use[i].joint.name));
	}
	buf_byte(&none, '\0');
	setup_note(c->setup, "cells_empty", (double)empty);
	if (none.len > 1)
		setup_off(c->setup, "words",
			fail_text("no row has any of these, so nobody shares "
				  "them:%s",
				none.at));
	buf_release(&none);
}

/* Accounts whose names may be nobody's, or have blanks around them. */
static void tell_doubts(const struct config *c, const struct state *s)
{
	struct doubts d = {.n = {0}};

	doubts_of(&d, &s->uses.accounts);
	setup_first(c->setup, "accounts_nobody", d.n[DOUBT_NOBODY],
		d.first[DOUBT_NOBODY],
		"stands for nobody, and its rows are those of one account "
		"(--where leaves them out)");
	setup_first(c->setup, "accounts_padded", d.n[DOUBT_PADDED],
		d.first[DOUBT_PADDED],
		"has blanks around it, and is another account than the one "
		"without them");
}

/* Cells that hold several devices are those of one, which nobody else has. */
static void tell_lists(const struct config *c, const struct state *s)
{
	uint64_t n = 0;
	struct text first = {"", 0};

	for (unsigned i = 0; i < c->uses; i++) {
		const struct table *things = &s->uses.kind[i].things;
		for (size_t k = 0; k < things->n; k++) {
			struct text t = table_key(things, k);
			if (c->use[i].joint.kind != JOINT_COLUMN ||
				!alike_is_list(t))
				continue;
			if (n++ == 0 || text_compare(t, first) < 0)
				first = t;
		}
	}
	setup_first(c->setup, "things_lists", n, first,
		"looks like a list, and is taken for one thing (want a row for "
		"each)");
}

/* Devices and the like that are written in two ways connect nobody. */
static void tell_alike(const struct config *c, const struct state *s)
{
	struct alike all = {0, {"", 0}};

	for (unsigned i = 0; i < c->uses; i++) {
		if (c->use[i].joint.kind != JOINT_COLUMN)
			continue;
		struct alike a = alike_find(&s->uses.kind[i].things);
		if (all.n == 0)
			all.first = a.first;
		all.n += a.n;
	}
	setup_first(c->setup, "things_alike", all.n, all.first,
		"differs from another one in case, blanks or marks alone, and "
		"does not connect with it");
}

void unsaid_tell(const struct config *c, const struct state *s, size_t edges)
{
	struct notice twice = s->twice;

	if (s->rows)
		twice.n = s->uses.n - edges;
	setup_note(c->setup, "accounts_again", (double)s->uses.again);
	setup_notice(c->setup, "uses_twice", &twice,
		"this account has used one of these before, and what comes "
		"twice counts once");
	setup_notice(c->setup, "things_nobodys", &s->nobodys,
		"this device, telephone or address is nobody's or many "
		"people's, and connects nobody");
	setup_notice(c->setup, "accounts_without", &s->nothing,
		"this account uses nothing of what --on names, and shares "
		"nothing");
	tell_empty(c, s);
	tell_doubts(c, s);
	tell_alike(c, s);
	tell_lists(c, s);
	shared_tell(c, s);
}

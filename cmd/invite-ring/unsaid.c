/* unsaid.c - uses that came twice, and accounts with nothing that can be
 * shared: counted, and told in one line a kind. */
#include "invite-ring/parts.h"

/* The words of --on that no row has anything of. */
static void tell_empty(const struct config *c, const struct state *s)
{
	struct buf none = {0};
	uint64_t empty = 0;

	for (unsigned i = 0; i < c->uses; i++) {
		empty += s->empty[i];
		if (s->rows && s->empty[i] == s->rows)
			buf_printf(&none, " %s", text_show(c->use[i].name));
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

void unsaid_tell(const struct config *c, const struct state *s, size_t edges)
{
	struct notice twice = s->twice;

	if (s->rows)
		twice.n = s->uses - edges;
	setup_note(c->setup, "accounts_again", (double)s->again);
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
	shared_tell(c, s);
}

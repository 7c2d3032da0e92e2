/* lists.c - which of the channels that options name the log has: those of
 * --direct, --paid, --remove and --remove-tail. */
#include "attrib-roi/parts.h"

/* What of the direct channels is in the log, where it matters. */
static void tell_direct(const struct state *s, const struct config *c)
{
	size_t found = 0, all = c->direct.n;
	const char *first = NULL;

	if (!c->skip_direct && !c->choice.wants[MODEL_LAST_ND] &&
		!c->choice.wants[MODEL_FIRST_ND])
		return;
	for (size_t i = 0; i < c->direct.n; i++) {
		bool there = false;
		for (uint32_t p = 0; p < players_count(&s->walk.players); p++)
			there |= players_called(
				players_cell(&s->walk.players, p, 0),
				c->direct.item[i]);
		found += there;
		if (!there && !first)
			first = text_show(c->direct.item[i]);
	}
	if ((found || c->choice.all) && all == 2 &&
		text_is(c->direct.item[0], "direct") &&
		text_is(c->direct.item[1], "(direct)"))
		all = found; /* one of the two is enough, and "all" asks for
			      * none */
	setup_part(c->setup, "direct_known", found, all,
		fail_text("--direct: there is no channel '%s'; channels that "
			  "there are",
			first ? first : ""));
}

/* The same of a list whose names may end in a star.  ANY: one that is there is
 * enough, as they are the default. */
static void tell_list(const struct state *s, const struct config *c,
	enum players_list list, const char *option, const char *figure,
	const struct opt_list *names, bool any)
{
	size_t found = 0, first = names->n;

	if (names->n == 0)
		return;
	for (size_t i = names->n; i-- > 0;) {
		bool there = players_met(&s->walk.players, list, i);
		found += there;
		first = there ? first : i;
	}
	setup_part(c->setup, figure, found, any && found ? found : names->n,
		first == names->n
			? ""
			: fail_text("--%s: no channel is called '%s'; names "
				    "that one is called by",
				  option, text_show(names->item[first])));
}

void lists_tell(const struct state *s, const struct config *c)
{
	if (players_count(&s->walk.players) == 0)
		return;
	tell_direct(s, c);
	if (c->choice.wants[MODEL_LAST_PAID])
		tell_list(s, c, PLAYERS_PAID, "paid", "paid_known", &c->paid,
			c->paid.n == 4 && text_is(c->paid.item[0], "paid*"));
	tell_list(s, c, PLAYERS_REMOVED, "remove", "remove_known", &c->remove,
		false);
	tell_list(s, c, PLAYERS_TAIL, "remove-tail", "remove_tail_known",
		&c->remove_tail, false);
}

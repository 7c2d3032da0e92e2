/* answer.c - from what was seen to customers, and what is told of them. */
#include "filter/seldom.h"
#include "id-link/parts.h"

/* Whether a link is looked at once more. */
static bool asks_links(const struct config *c)
{
	return c->explain || c->print == PRINT_SHARED ||
	       gates_asks(&c->gates, GATES_REFUSED);
}

static void tell(struct answer *a, const struct state *s)
{
	if (a->c->report)
		gate_report(a);
	gate_check(a);
	unsaid_tell(a, s);
}

const char *answer_too_many(void)
{
	return "more than 4294967294 identifiers (link parts of the "
	       "customers by themselves)";
}

const char *answer_print(
	struct state *s, struct config *c, struct setup *setup, struct out *out)
{
	struct answer a = {.c = c,
		.setup = setup,
		.out = out,
		.who = {.kind = c->kinds.item,
			.kinds = c->n,
			.keyed = c->keyed}};
	bool finds = c->previous || c->print == PRINT_ROWS;
	const char *why;

	seen_settle(&s->seen);
	TRY(runs_join(s, c));
	if (seen_count(&s->seen) >= LINKED_NONE)
		return answer_too_many();
	c->limits.min_seen = (uint32_t)c->min_seen;
	who_find(&a.who, &s->seen, &c->limits, finds, setup_threads(setup));
	if (!asks_links(c) && !s->runs)
		seen_drop_links(&s->seen);
	why = c->previous ? previous_read(&a) : NULL;
	if (!why && c->explain)
		why = explain_print(&a);
	else if (!why)
		why = print_answer(&a, s);
	if (!why)
		tell(&a, s);
	who_release(&a.who);
	return why ? why : out->failed;
}

/* payout.c - lines of the ledger as they are printed, and the decisions of a
 * table; where money moves is lib/invite/till.h.
 */
#include "invite-guard/parts.h"

void payout_line(void *arg, const struct till_line *line)
{
	struct state *s = arg;
	struct out_columns none = {0};
	struct out to = {.format = OUT_CSV,
		.delimiter = ',',
		.columns = &none,
		.rows = s->kept.news};

	s->text.len = 0;
	when_print(&s->text, line->ms);
	out_text(&to, buf_view(&s->text));
	out_text(&to, line->campaign);
	out_text(&to, line->invitee);
	out_int(&to, line->level);
	out_text(&to, line->inviter);
	out_text(&to, line->event);
	out_amount(&to, line->due, line->decimals);
	out_string(&to, ledger_status[line->status]);
	out_end(&to);
	s->kept.news = to.rows;
}

const char *payout_decisions(struct state *s, const struct config *c)
{
	for (size_t i = 0; i < c->decisions; i++) {
		const struct decision *d = &c->decision[i];
		const char *why =
			pace_decision(&s->pace, &s->past.guard, d->ms);
		if (why)
			return fail_text("%s:%llu: %s", c->decisions_path,
				(unsigned long long)d->line, why);
	}
	for (size_t i = 0; i < c->decisions; i++)
		unsaid_decision(&s->unsaid, c, &c->decision[i],
			till_decide(&s->till, &c->decision[i]));
	return NULL;
}

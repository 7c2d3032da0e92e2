/* answer.c - the budget shared out, and the rows that were chosen. */
#include <stdlib.h>

#include "base/chinese.h"
#include "base/mem.h"
#include "offer-budget/parts.h"
#include "offer/budget_solve.h"
#include "offer/budget_why.h"
#include "offer/currency.h"

/* Whether the column NAME has the name that the output gives its own column
 * ENGLISH. */
static bool is_called(
	const struct config *c, struct text name, const char *english)
{
	return text_is(name, english) ||
	       (setup_chinese(c->setup) && chinese_is(name, text_of(english)));
}

void event_column(const struct config *c, struct text name)
{
	if (c->event.kind && is_called(c, name, "kind"))
		setup_column_rename(c->setup, "kind", "event_kind");
	if (c->event.kind && is_called(c, name, "time"))
		setup_column_rename(c->setup, "time", "event_time");
}

void answer_columns(struct setup *s)
{
	setup_column(s, "why_not");
	setup_column(s, "kept_out_by");
	setup_column(s, "limit_price");
}

/* Why an offer was not chosen: the word, by what, and the price of the limit.
 */
static void print_why(const struct state *s, const struct budget *b,
	const struct knapsack_answer *a, struct budget_why why, struct out *out,
	struct buf *scratch)
{
	out_string(out, budget_reason_name(why.reason));
	if (why.reason < BUDGET_BETTER) {
		out_empty(out);
		out_empty(out);
	} else if (why.reason == BUDGET_BETTER) {
		out_text(out, budget_name(&s->kept.offers, why.by));
		out_empty(out);
	} else {
		scratch->len = 0;
		buf_text(scratch, b->limit[why.by].scope);
		buf_text(scratch,
			text_of(b->limit[why.by].count ? " count" : " money"));
		out_text(out, buf_view(scratch));
		out_real(out, budget_price(b, a, why.by));
	}
}

static const char *print(const struct state *s, const struct budget *b,
	const struct knapsack_answer *a, const struct budget_why *why,
	const uint32_t *sorted, const struct config *config, struct out *out)
{
	bool *chosen = mem_zero(s->kept.offers.n, sizeof(*chosen));
	struct buf scratch = {0};

	for (size_t c = 0; c < b->customers; c++)
		if (b->pick[c] != KNAPSACK_NONE)
			chosen[b->offer[b->first[c] + b->pick[c]]] = true;
	for (size_t i = 0; i < s->kept.offers.n && !out->failed; i++) {
		if (!chosen[sorted[i]] && !config->all)
			continue;
		offers_print(s, sorted[i], out, &scratch);
		out_int(out, chosen[sorted[i]]);
		if (why)
			print_why(s, b, a, why[sorted[i]], out, &scratch);
		eventrow_put(&config->event, out);
		out_end(out);
	}
	free(chosen);
	buf_release(&scratch);
	return out->failed;
}

/* Print the answer A to B, and tell of it. */
static const char *put(const struct state *s, const struct budget *b,
	const struct knapsack_answer *a, const uint32_t *sorted,
	const struct config *c, struct out *out)
{
	struct budget_why *why = c->all ? budget_why(b, a) : NULL;

	summary_tell(c, b, a);
	unsaid_answer(c, b, a);
	const char *failed = c->duals ? summary_duals(c, b, a) : NULL;
	if (!failed)
		failed = print(s, b, a, why, sorted, c, out);
	free(why);
	return failed;
}

const char *answer_finish(struct state *s, struct config *c, struct out *out)
{
	struct budget b = {.offers = &s->kept.offers,
		.words = &s->kept.words,
		.limit = c->limit,
		.limits = c->limits,
		.currency = c->currency,
		.by = c->by,
		.lottery = c->lottery,
		.period = c->period};
	struct knapsack_answer a = {0};
	struct keyed *keyed = NULL;
	struct buf currency = {0};

	if (s->kept.offers.n && !c->columns.len && !s->columns.len)
		return "saved state without its line of columns";
	if (c->lottery)
		TRY(keyed_open(&keyed, (enum keyed_kind)c->hash,
			buf_view(&c->secret)));
	if (c->currency) {
		currency_form(&currency, text_of(c->currency));
		buf_byte(&currency, '\0');
		b.currency = currency.at;
	}
	table_freeze(&s->kept.offers);
	uint32_t *sorted = table_sorted(&s->kept.offers);
	const char *why = budget_make(&b, sorted, keyed);
	if (!why) {
		unsaid_repeated(s, c);
		unsaid_rows(c, &b, sorted);
		why = budget_solve(&b, keyed, &a);
		if (!why)
			why = put(s, &b, &a, sorted, c, out);
		knapsack_release(&a);
	}
	budget_release(&b);
	buf_release(&currency);
	keyed_free(keyed);
	free(sorted);
	return why;
}

/* unsaid.c - what was merged, passed over, rounded or switched off: counted for
 * --stats, and told in a line a kind unless --quiet.
 *
 * Offers are counted when all are in, by customer: so the figures do not depend
 * on how rows were divided, and those of saved state are counted too.
 */
#include "base/hash.h"
#include "journey/doubt.h"
#include "offer-budget/parts.h"
#include "offer/budget_least.h"
#include "offer/budget_passed.h"

static void tell(const struct config *c, const char *name,
	const struct budget_passed *p, enum budget_passed_kind kind,
	const char *what)
{
	if (c->quiet)
		setup_note(c->setup, name, (double)p->kind[kind].n);
	else
		setup_first(c->setup, name, p->kind[kind].n,
			p->kind[kind].first, what);
}

static void tell_rows(const struct config *c, const char *name,
	const struct notice *n, const char *what)
{
	if (c->quiet)
		setup_note(c->setup, name, (double)n->n);
	else
		setup_notice(c->setup, name, n, what);
}

static void tell_off(
	const struct config *c, const char *figure, bool off, const char *why)
{
	setup_note(c->setup, figure, off);
	if (off && !c->quiet)
		fail_warn("%s", why);
}

void unsaid_repeated(const struct state *s, const struct config *c)
{
	tell_rows(c, "repeated", &s->repeated,
		c->emsr ? "the same class again: it counts once"
			: "the same offer to the same customer again: it "
			  "counts once");
	if (!c->emsr)
		tell_rows(c, "responses_above_1", &s->no_probability,
			"a response above 1 is an amount and no probability: "
			"at worst this offer costs what is expected");
	setup_note(c->setup, "repeated_in_state", (double)s->repeated_in_state);
	if (s->repeated_in_state && !c->quiet)
		fail_warn("%llu lines of saved state were there already: each "
			  "counts once",
			(unsigned long long)s->repeated_in_state);
}

static void tell_passed(const struct config *c, const struct budget *b,
	const struct budget_passed *p)
{
	bool any = b->first[b->customers] > 0;

	tell(c, "refused", p, PASSED_REFUSED,
		"has a row without value and cost, which is no offer");
	tell(c, "other_currency", p, PASSED_FOREIGN,
		"has an offer in another currency than --currency");
	tell(c, "currency_empty", p, PASSED_UNSAID,
		"has an offer without a currency where others have one: it is "
		"not chosen");
	tell(c, "worthless", p, PASSED_WORTHLESS,
		budget_least_any(b)
			? "has an offer with a value of 0 or less, which is "
			  "chosen if a min asks for it"
		: b->by_cell
			? "has an offer with a value of 0 or less, which is "
			  "chosen if the others of its cell make up for it"
			: "has an offer with a value of 0 or less, which is "
			  "never chosen");
	tell(c, "customers_without_offer", p, PASSED_WITHOUT,
		"has no offer to choose from");
	tell_off(c, "currency_off", any && !p->currency,
		"no offer has a currency: all are taken to be in one");
	tell_off(c, "cell_off", any && !p->cell && c->by == BUDGET_AUTO,
		"no offer has a cell: it is chosen by customer, and two in the "
		"same condition may be treated differently");
	tell_off(c, "key_off", c->lottery && !c->key,
		"a lottery without --key can be foreseen by anybody");
	tell(c, "rounded", p, PASSED_ROUNDED,
		"has an offer whose value and cost are rounded for the choice, "
		"as the sum of all is so large");
}

/* The limits of the file whose scope is WHICH; the first is called FIRST. */
static struct notice limits_on(const struct config *c,
	const struct budget_passed *p, enum budget_passed_scope which,
	struct text *first)
{
	struct notice n = {0};

	*first = (struct text){"", 0};
	for (size_t l = 0; l < c->limits && c->limits_file.n; l++) {
		if (p->scope[l] != which)
			continue;
		if (n.n == 0)
			*first = c->limit[l].scope;
		notice_line(&n, c->budget, c->limits_file.line[l]);
	}
	return n;
}

static void tell_limits(const struct config *c, const struct budget_passed *p)
{
	struct text first;
	struct notice n = limits_on(c, p, PASSED_ON_NONE, &first);

	tell_rows(c, "limits_unused", &n,
		fail_text("no offer is of '%s', which has a limit",
			text_show(first)));
	n = limits_on(c, p, PASSED_ON_MORE, &first);
	tell_rows(c, "limits_on_several", &n,
		fail_text("'%s' is of several columns (product, segment, "
			  "campaign), and the limit is on all of these offers",
			text_show(first)));
}

/* The customers of all offers; those of one stand together. */
static void names_of(
	struct table *customers, const struct budget *b, const uint32_t *sorted)
{
	struct text last = {NULL, 0};

	table_init(customers, 0, hash_seed());
	for (size_t i = 0; i < b->offers->n; i++) {
		struct text who = budget_customer(b->offers, sorted[i]);
		if (!last.at || !text_equal(last, who))
			table_put(customers, who);
		last = who;
	}
}

/* Names that may be nobody's, or another customer's in another writing: that
 * one would be made two offers. */
static void tell_names(
	const struct config *c, const struct budget *b, const uint32_t *sorted)
{
	struct table customers;
	struct doubts d = {.n = {0}};

	names_of(&customers, b, sorted);
	doubts_of(&d, &customers);
	fail_hush(c->quiet);
	for (int k = DOUBT_NOBODY; k < DOUBTS; k++)
		setup_first(c->setup, doubt_name((enum doubt)k), d.n[k],
			d.first[k], doubt_says((enum doubt)k));
	setup_twins(c->setup, &customers);
	fail_hush(false);
	table_release(&customers);
}

void unsaid_rows(
	const struct config *c, const struct budget *b, const uint32_t *sorted)
{
	struct budget_passed passed;

	budget_pass(&passed, b, sorted);
	tell_passed(c, b, &passed);
	tell_names(c, b, sorted);
	tell_limits(c, &passed);
	budget_passed_release(&passed);
}

void unsaid_answer(const struct config *c, const struct budget *b,
	const struct knapsack_answer *a)
{

	setup_note(c->setup, "broken", (double)a->n_broken);
	if (!c->lottery || !b->by_cell)
		return;
	setup_note(c->setup, "lottery_drawn", (double)b->drawn);
	setup_note(c->setup, "lottery_raised", (double)b->raised);
	if (!c->quiet && b->drawn == 0)
		fail_warn("no customer was in the lottery");
	else if (!c->quiet)
		fail_warn("by lot: %zu of %zu customers were raised to the "
			  "offer that did not do for all",
			b->raised, b->drawn);
}

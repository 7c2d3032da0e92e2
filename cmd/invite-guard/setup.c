/* setup.c - options that must go together, and which checks a file allows. */
#include <stdlib.h>

#include "cells/share.h"
#include "invite-guard/parts.h"
#include "invite/rules_table.h"
#include "io/keyfile.h"
#include "io/sink.h"

const char *const role_names[ROLES] = {"inviter", "invitee", "time", "event",
	"ip", "device", "phone", "reward", "campaign", "email"};

static const char *const columns[] = {"verdict", "score", "reasons",
	"reward_due", "first_inviter", "depth", "ring"};

/* Each level's share of the reward. */
static const char *read_shares(struct config *c, struct setup *s)
{
	static const struct number_style plain = {'.', 0};
	char room[64];
	unsigned decimals;
	amount sum = 0;

	if (c->shares.n != (size_t)c->reward_levels)
		return setup_usage(s,
			fail_text(
				"--reward-levels=%lld and %zu shares (want "
				"--shares=0.8,0.2,... with one for each level)",
				(long long)c->reward_levels, c->shares.n));
	for (size_t i = 0; i < c->shares.n; i++) {
		struct text t = c->shares.item[i];
		share_plain(&t, room, "share");
		if (!amount_parse(&c->share[i], &decimals, t, &plain) ||
			c->share[i] < 0 || c->share[i] > AMOUNT_UNIT)
			return setup_usage(s,
				fail_text("--shares: '%s' is not a share (want "
					  "0 to 1)",
					text_show(c->shares.item[i])));
		sum += c->share[i];
	}
	if (sum > AMOUNT_UNIT && !c->over_100)
		return setup_usage(s,
			"--shares: all levels together get more than the "
			"reward (want --over-100, if that is meant)");
	return NULL;
}

/* How many decimals the currency has. */
static const char *read_digits(struct config *c, struct setup *s)
{
	c->currency_digits = 2;
	c->has_digits = c->digits != NULL;
	if (c->digits && (!int_parse(&c->currency_digits, text_of(c->digits)) ||
				 c->currency_digits < 0 ||
				 c->currency_digits > AMOUNT_DECIMALS))
		return setup_usage(s,
			fail_text("--currency-digits: '%s' is not right (want "
				  "0 to 9)",
				c->digits));
	return NULL;
}

/* Pay that follows the levels below is what pyramid schemes are made of. */
static const char *check_levels(struct config *c, struct setup *s)
{
	TRY(read_shares(c, s));
	if (c->reward_levels > 2 && !c->advice)
		return setup_usage(s,
			"three paid levels or more may be a pyramid scheme "
			"(want --i-have-legal-advice, and it)");
	if (c->reward_levels == 2)
		fail_warn("two levels are paid: pay that follows the invites "
			  "of the invited may break the law");
	return NULL;
}

static const char *read_key(struct config *c)
{
	const char *why = keyfile_keyed(
		&c->keyed, (enum keyed_kind)c->hash, c->key, false);

	if (!why && c->key) {
		struct text mark = text_of("the key of this state");
		c->key_mark = keyed_number(c->keyed, &mark, 1) | 1;
	}
	return why;
}

static const char *print_rules(const struct config *c)
{
	struct buf text = {0};
	struct sink to;

	rules_print(&text, &c->rules);
	const char *why = sink_open(&to, NULL);
	if (!why)
		why = sink_write(&to, buf_view(&text));
	if (!why)
		why = sink_finish(&to);
	buf_release(&text);
	return why;
}

static const char *check_usage(struct config *c, struct setup *s)
{
	if (c->ledger && !c->state)
		return setup_usage(
			s, "--ledger wants --state: what was paid is there");
	if (c->explain && !c->state)
		return setup_usage(
			s, "--explain wants --state: what was judged is there");
	if (c->lateness && setup_common(s)->answer)
		return setup_usage(s, "--answer=one: with --lateness a row is "
				      "judged when later ones have come");
	TRY(read_digits(c, s));
	return check_levels(c, s);
}

const char *setup_files(void *config, struct setup *s)
{
	const struct config *c = config;

	if (c->print_rules || c->explain)
		setup_no_rows(s);
	return NULL;
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;

	c->setup = s;
	c->min_rows = setup_min_rows(s);
	lists_init(&c->lists);
	c->rules = rules_built_in;
	TRY(check_usage(c, s));
	TRY(read_key(c));
	TRY(tables_rules(c, s));
	c->rules.burn = c->burn;
	bool sequence = c->rules.rule[CHECK_SEQPHONE].enabled;
	if (c->key) /* tokens have no sequence */
		c->rules.rule[CHECK_SEQPHONE].enabled = false;
	c->rules_mark = rules_mark(&c->rules);
	if (c->print_rules || c->explain) {
		TRY(c->explain ? explain(c) : print_rules(c));
		setup_answered(s);
		return NULL;
	}
	if (c->key && sequence)
		setup_off(s, "sequence",
			"with --key phones are tokens, which have no sequence, "
			"so this check is off: SEQPHONE");
	TRY(tables_lists(c, s));
	TRY(tables_decisions(c, s));
	for (unsigned i = 0; i < ROLES; i++)
		setup_role(s, role_names[i],
			i <= TIME ? SETUP_REQUIRED : SETUP_OPTIONAL);
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		setup_column(s, columns[i]);
	return NULL;
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	static const unsigned optional[] = {
		EVENT, IP, DEVICE, PHONE, REWARD, CAMPAIGN};

	for (size_t i = 0; i < sizeof(optional) / sizeof(*optional); i++) {
		unsigned role = optional[i];
		if (b->column[role] != ROLE_NONE)
			TRY(setup_needs(s, b, role));
		else if (first)
			unsaid_off(config, role,
				fail_text("%s: no column '%s'", b->name,
					role_names[role]));
	}
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	lists_release(&c->lists);
	free(c->list_line);
	denied_list_release(&c->deny);
	side_release(&c->decisions_file);
	free(c->decision);
	keyed_free(c->keyed);
}

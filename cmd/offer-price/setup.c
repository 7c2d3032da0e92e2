/* setup.c - options that fit together, columns, and the order tables are read
 * in. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cells/likely.h"
#include "io/keyfile.h"
#include "offer-price/parts.h"

static const char *check_options(const struct config *c)
{
	if (!c->rules)
		return "no rules (want -r FILE)";
	if (c->factors.n > FACTORS_MAX)
		return "more than 16 --factors";
	for (size_t i = 0; i < c->factors.n; i++)
		for (size_t j = 0; j < i; j++)
			if (text_equal(c->factors.item[i], c->factors.item[j]))
				return fail_text("--factors has '%s' twice",
					text_show(c->factors.item[i]));
	for (size_t i = 0; i < c->factors.n; i++)
		if (text_is(c->factors.item[i], "customer") ||
			text_is(c->factors.item[i], "segment") ||
			text_is(c->factors.item[i], "product"))
			return fail_text("'%s' cannot be one of --factors",
				text_show(c->factors.item[i]));
	if (c->caps && !c->as_of.given)
		return "--caps is a dated table: it wants --as-of";
	return NULL;
}

static void name_columns(const struct config *c, struct setup *s)
{
	static const char *const roles[] = {"customer", "segment", "product",
		"risk", "risk_time", "birth", "age", "opt_out", "consent",
		"offers_used", "currency"};
	static const char *const columns[] = {"kind", "price", "list_price",
		"advantage", "value", "cost", "expires", "rule_id", "reasons",
		"capped_by", "cell", "holdout", "propensity"};

	for (unsigned i = 0; i < FACTOR; i++)
		setup_role(s, roles[i],
			i <= SEGMENT ? SETUP_REQUIRED : SETUP_OPTIONAL);
	for (size_t i = 0; i < c->factors.n; i++)
		setup_role(s, c->factor[i], SETUP_REQUIRED);
	setup_column(s, "offer_id");
	setup_column_filled(s, "product", PRODUCT);
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		setup_column(s, columns[i]);
}

/* What the rules say of customers' grades, and of what comes of an offer. */
static void look_at_rules(struct config *c, struct setup *s)
{
	c->grade_most = offer_grade_most(c->terms.rule, c->terms.n_rules);
	for (size_t i = 0; i < c->terms.n_rules; i++)
		c->responds |= c->terms.rule[i].response.given;
	if (c->responds)
		setup_column(s, "response");
}

const char *setup_files(void *config, struct setup *s)
{
	const struct config *c = config;

	if (c->check)
		setup_no_rows(s);
	return NULL;
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	const char *why = check_options(c);

	if (why)
		return setup_usage(s, why);
	c->setup = s;
	c->terms.is_stock = c->demand == DEMAND_STOCK;
	c->terms.band = c->band;
	c->terms.may_worsen = c->may_worsen;
	table_init(&c->terms.levels, sizeof(struct offer_level), 1);
	last_init(&c->terms.last);
	if (c->as_of.given)
		c->today = zone_day(setup_zone(s), c->as_of.ms);
	for (size_t i = 0; i < c->factors.n; i++)
		c->factor[i] =
			mem_copy(c->factors.item[i].at, c->factors.item[i].len);
	name_columns(c, s);
	TRY(tables_rules(c, s));
	look_at_rules(c, s);
	if (c->caps)
		TRY(tables_caps(c, s));
	TRY(checks_rules(c, s));
	if (c->market)
		TRY(market_read(c, s));
	if (c->duals)
		TRY(tables_duals(c, s));
	TRY(keyfile_keyed(&c->keyed, (enum keyed_kind)c->hash, c->key, false));
	unsaid_open(c);
	if (c->check) {
		unsaid_check(c);
		setup_answered(s);
		return NULL;
	}
	return c->previous ? market_previous(c, s) : NULL;
}

/* Which column of H may say who has agreed, as an option; or how to say it. */
static void propose(struct buf *to, const struct header *h)
{
	const struct text out = text_of("opt_out"), in = text_of("consent");
	int column = likely_column(out, h);
	bool is_out = column >= 0 && vocabulary_like(h->name[column], out);

	if (!is_out)
		column = likely_column(in, h);
	if (column >= 0 && !is_out && !vocabulary_like(h->name[column], in))
		column = ROLE_NONE; /* that it is yes or no says too little */
	if (column >= 0) {
		buf_string(to, "perhaps ");
		role_option(
			to, is_out ? "opt_out" : "consent", h, (size_t)column);
	} else {
		buf_string(to, "want a column 'consent' or 'opt_out', or its "
			       "name as --columns=consent=NAME");
	}
	buf_byte(to, '\0');
}

/* Whom nobody has asked is offered nothing, unless somebody says that nobody
 * has to be asked. */
static const char *check_consent(
	const struct config *c, const struct binding *b)
{
	struct buf perhaps = {0};

	if (c->no_consent || b->column[CONSENT] >= 0 || b->column[OPT_OUT] >= 0)
		return NULL;
	propose(&perhaps, &b->header);
	const char *why = setup_usage(c->setup,
		fail_text("no column says who has agreed to offers (%s; "
			  "--no-consent if nobody has to agree)",
			perhaps.at));
	buf_release(&perhaps);
	return why;
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;

	for (unsigned role = 0; role < FACTOR; role++)
		if (b->column[role] == ROLE_UNCLEAR)
			TRY(setup_needs(s, b, role));
	for (size_t i = 0; i < c->terms.n_rules; i++)
		if (c->terms.rule[i].freq_cap >= 0)
			TRY(setup_needs(s, b, OFFERS_USED));
	if (rules_mix_currencies(c->terms.rule, c->terms.n_rules))
		TRY(setup_needs(s, b, CURRENCY));
	if (b->column[BIRTH] != ROLE_NONE && !c->as_of.given)
		return "an age by birth wants --as-of";
	TRY(check_consent(c, b));
	if (first)
		gates_tell(c, b);
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	for (size_t i = 0; i < FACTORS_MAX; i++)
		free(c->factor[i]);
	free(c->terms.rule);
	free(c->line);
	free(c->match);
	free(c->terms.cap);
	free(c->terms.dual);
	side_release(&c->rules_file);
	side_release(&c->market_file);
	side_release(&c->caps_file);
	side_release(&c->duals_file);
	table_release(&c->terms.levels);
	last_release(&c->terms.last);
	keyed_free(c->keyed);
}

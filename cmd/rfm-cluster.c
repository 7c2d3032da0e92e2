/* rfm-cluster.c - groups customers by recency, frequency and monetary value,
 * names the groups, and says why.
 *
 * A fold: its state is what each customer has bought (cluster/customers.h), or
 * the rows of a ready table.  The rest of the program is in rfm-cluster/.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/phrase.h"
#include "cells/transactions.h"
#include "cells/undone.h"
#include "cluster/heading.h"
#include "journey/orders.h"
#include "rfm-cluster/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'k', "clusters", OPT_RANGE, AT(k), "n", NULL, 1, 1000, 0,
		"how many clusters, or a range to choose from (4)", NULL},
	{0, "input", OPT_CHOICE, AT(input), "auto|transactions|rfm", "auto", 0, 0, 0,
		"what the rows are; auto: by the header", NULL},
	{0, "features", OPT_LIST, AT(features), "column,...", NULL, 0, 0, OPT_STATE,
		"cluster a ready table on these 1 to 16 columns", NULL},
	{0, "as-of", OPT_TIME, AT(as_of), "date", NULL, 0, 0, 0,
		"the day recency counts back from (the day after the newest row)", NULL},
	{0, "per", OPT_CHOICE, AT(per), "transaction|day|conversion|column:", "transaction", 0, 0, OPT_STATE,
		"what frequency counts; conversion: distinct orders; column:NAME: distinct cells", NULL},
	{0, "times", OPT_TEXT, AT(times), "column", NULL, 0, 0, OPT_STATE | OPT_LATER,
		"multiply amounts, or prices, by this: quantity", NULL},
	{0, "refunds", OPT_CHOICE, AT(refunds), "net|drop|fail|net-all", "net", 0, 0, OPT_STATE,
		"negative amounts: subtracted, left out, bad rows, or purchases like others", NULL},
	{0, "with-age", OPT_FLAG, AT(with_age), NULL, NULL, 0, 0, OPT_STATE | OPT_LATER,
		"print x, t_x, T and zbar, for models of customer lifetime value", NULL},
	{'t', "transform", OPT_CHOICE, AT(transform), "log|zscore|raw", "log", 0, 0, 0,
		"of the features before clustering", NULL},
	{0, "seed", OPT_INT, AT(seed), "n", "42", 0, 9e15, 0,
		"of the random starts", NULL},
	{0, "starts", OPT_INT, AT(starts), "n", "10", 1, 10000, 0,
		"random starts, the best of which is taken", NULL},
	{0, "segments", OPT_FILE, AT(segments), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"rules for segments: name,action, min and max of measures", NULL},
	{0, "summary", OPT_CHOICE, AT(summary), "cluster|segment|moves", NULL, 0, 0, OPT_MAYBE,
		"a row a cluster, a segment, or a move between segments since --previous", "cluster"},
	{0, "scores", OPT_INT, AT(scores), "n", NULL, 2, 99, OPT_MAYBE,
		"add the scores r, f, m from 1 to n, and rfm_segment", "5"},
	{0, "bins", OPT_CHOICE, AT(bins), "quantile|spss|ntile|rfm", "quantile", 0, 0, 0,
		"how scores are cut; rfm: as R's package rfm, which is spss", NULL},
	{0, "cuts", OPT_LIST, AT(cuts), "measure=x:...", NULL, 0, 0, 0,
		"cut scores at these points: r=30:90,f=2:5,m=100:500", NULL},
	{0, "rfm-names", OPT_FILE, AT(rfm_names), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"rules for rfm_segment: segment and the bounds of r, f, m", NULL},
	{0, "explain", OPT_FLAG, AT(explain), NULL, NULL, 0, 0, 0,
		"add why each customer is in its cluster, and what would move it", NULL},
	{0, "rules", OPT_FLAG, AT(rules), NULL, NULL, 0, 0, 0,
		"the clusters as a tree of thresholds, and what that loses", NULL},
	{0, "save", OPT_FILE, AT(save), "model", NULL, 0, 0, OPT_REPLACED,
		"write what was fitted, for --apply and --warm", NULL},
	{0, "apply", OPT_FILE, AT(apply), "model", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"fit nothing, label by this model", NULL},
	{0, "warm", OPT_FILE, AT(warm), "model", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"fit from this model, and keep its numbers", NULL},
	{0, "drift", OPT_FILE, AT(drift), "file", NULL, 0, 0, OPT_REPLACED,
		"write how far customers have moved from the model", NULL},
	{0, "max-psi", OPT_REAL, AT(max_psi), "x", NULL, 0, 1e9, 0,
		"exit with 3 if any stability index is above this", NULL},
	{0, "previous", OPT_FILE, AT(previous), "file", NULL, 0, 0, OPT_READ,
		"an earlier output: add the group before, and since when", NULL},
	{0}};
/* clang-format on */

static enum kind kind_of(const struct config *c, const struct binding *b)
{
	if (c->features.n)
		return READY;
	if (c->input != UNKNOWN)
		return (enum kind)c->input;
	return b->column[RECENCY] != ROLE_NONE &&
			       b->column[FREQUENCY] != ROLE_NONE &&
			       b->column[MONETARY] != ROLE_NONE
		       ? READY
		       : TRANSACTIONS;
}

/* The role of the price that is multiplied: the first that B has. */
static unsigned price_role(const struct config *c, const struct binding *b)
{
	for (unsigned i = 0; i < PRICES; i++)
		if (b->column[c->price + i] >= 0)
			return c->price + i;
	return c->price;
}

/* The column of B that plays the role of amounts; ROLE_NONE. */
static int amount_column(const struct config *c, const struct binding *b)
{
	return b->column[AMOUNT] == ROLE_NONE && c->times
		       ? b->column[price_role(c, b)]
		       : b->column[AMOUNT];
}

/* Whether a table of --with brought the currency, and the amounts are the
 * input's: it is that of a customer, unless --columns says otherwise. */
static bool is_other_currency(const struct config *c, const struct binding *b)
{
	return b->column[CURRENCY] >= (int)b->fields &&
	       amount_column(c, b) < (int)b->fields && !c->currency_said;
}

/* What the first header decides, where it could have been meant otherwise. */
static void say_kind(const struct config *c, const struct binding *b)
{
	if (c->moneyless)
		setup_off(c->setup, "amount",
			fail_text("%s: no column 'amount': clusters are of "
				  "recency and frequency, and segments of "
				  "frequency",
				b->name));
	if (c->kind != READY && is_other_currency(c, b))
		setup_off(c->setup, "currency",
			fail_text(
				"%s: '%s' of a table of --with is no "
				"currency of the amounts, which are added up "
				"as they are (--columns=currency=%s takes it)",
				b->name,
				text_show(b->header.name[b->column[CURRENCY]]),
				text_show(
					b->header.name[b->column[CURRENCY]])));
	if (c->kind == READY && c->input == UNKNOWN && !c->features.n &&
		b->column[CUSTOMER] >= 0 && b->column[TIME] >= 0 &&
		b->column[AMOUNT] >= 0)
		setup_off(c->setup, "transactions",
			fail_text("%s: rows have recency, frequency and "
				  "monetary, so that time and amount are not "
				  "used (--input=transactions uses them)",
				b->name));
}

/* Whether a column is called like those of ROLE are, whatever it was taken for.
 */
static bool any_called(const struct binding *b, const char *role)
{
	for (size_t i = 0; i < b->header.n; i++)
		if (role_is(b->header.name[i], role))
			return true;
	return false;
}

/* Transactions may have no amounts, if no column is likely to be one. */
static const char *bind_amount(
	const struct config *c, const struct setup *s, const struct binding *b)
{
	const char *why =
		amount_column(c, b) < 0 ? setup_needs(s, b, AMOUNT) : NULL;

	if (!why || (b->column[AMOUNT] == ROLE_NONE && !c->times &&
			    !strstr(why, phrase_of(": perhaps ")) &&
			    !any_called(b, "amount")))
		return NULL;
	if (c->times || !any_called(b, "quantity"))
		return why;
	return fail_text("%s; --times=quantity multiplies prices by it", why);
}

static const char *bind_time(const struct setup *s, const struct binding *b)
{
	const char *why = setup_needs(s, b, TIME);

	return why && heading_recency(b->header.name, b->fields)
		       ? fail_text("%s; if each row is a customer, say so by "
				   "--columns=recency=NAME,frequency=NAME,"
				   "monetary=NAME",
				 why)
		       : why;
}

static const char *bind_transactions(
	const struct config *c, const struct setup *s, const struct binding *b)
{
	TRY(setup_needs(s, b, CUSTOMER));
	TRY(bind_time(s, b));
	if (c->order)
		TRY(setup_needs(s, b, c->order));
	if (c->factor)
		TRY(setup_needs(s, b, c->factor));
	return bind_amount(c, s, b);
}

/* A table for models of customer lifetime value has the age at the last
 * purchase as "recency": the more, the better, the other way round than here.
 */
static const char *check_age(const struct config *c, const struct binding *b)
{
	size_t i = heading_age(b->header.name, b->fields);

	if (c->features.n || c->input == READY || i == b->fields)
		return NULL;
	return fail_text("the column '%s' makes this a table of purchases and "
			 "ages, whose recency is the age at the last purchase "
			 "and counts the other way round than here "
			 "(--input=rfm takes it for days since the last "
			 "purchase)",
		text_show(b->header.name[i]));
}

static const char *bind_ready(
	const struct config *c, const struct setup *s, const struct binding *b)
{
	if (c->features.n)
		return NULL;
	for (unsigned role = RECENCY; role <= MONETARY; role++)
		TRY(setup_needs(s, b, role));
	return check_age(c, b);
}

static const char *bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;
	enum kind kind = kind_of(c, b);
	bool numbered = kind == READY && b->column[CUSTOMER] == ROLE_NONE;
	bool moneyless =
		kind == TRANSACTIONS && amount_column(c, b) == ROLE_NONE;

	TRY(kind == READY ? bind_ready(c, s, b) : bind_transactions(c, s, b));
	if (c->each && (kind != READY || numbered))
		return "--answer=one labels rows of a ready table: want the "
		       "columns customer, recency, frequency and monetary";
	if (numbered && setup_partial(s))
		return "a table without a customer column cannot be --partial";
	if (first) {
		c->kind = kind;
		c->numbered = numbered;
		c->moneyless = moneyless;
		c->file = b->name;
		if (kind != READY)
			refunded_bind(&c->refunded, b);
		if (kind == READY &&
			!c->each) /* a second row of a customer is told */
			setup_flow(c->setup, (struct flow){.order = ORDER_ANY,
						     .state = STATE_MERGED});
		say_kind(c, b);
	}
	if (kind != c->kind)
		return "transactions and ready tables cannot be mixed";
	if (numbered != c->numbered)
		return "files with and without a customer column cannot be "
		       "mixed";
	if (moneyless != c->moneyless)
		return "files with and without a column of amounts cannot be "
		       "mixed";
	return NULL;
}

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	customers_init(&s->customers, c->per.word == PER_TRANSACTION
					      ? CUSTOMERS_ROWS
				      : c->per.word == PER_DAY ? CUSTOMERS_DAYS
							       : CUSTOMERS_IDS);
	s->customers.aged = c->with_age;
	table_init(&s->ready, c->d * sizeof(double), hash_seed());
	table_init(&s->ids, sizeof(uint64_t), hash_seed());
}

/* P->sum times the cell of --times, exactly. */
static bool multiply(
	const struct config *c, struct row *row, struct purchase *p)
{
	unsigned decimals;
	amount factor, product;

	if (!row_amount(row, c->factor, &factor, &decimals))
		return false;
	if (p->decimals + decimals > AMOUNT_DECIMALS)
		return row_because(row,
			"the product of amount and --times has more than 9 "
			"digits behind the point");
	for (unsigned i = decimals; i < AMOUNT_DECIMALS; i++)
		factor /= 10;
	if (__builtin_mul_overflow(p->sum, factor, &product))
		return row_because(
			row, "the product of amount and --times is too large");
	for (unsigned i = 0; i < decimals; i++)
		product /= 10;
	p->sum = product;
	p->decimals += decimals;
	return true;
}

static unsigned amount_role(const struct config *c, const struct row *row)
{
	return row_has(row, AMOUNT) || !c->times ? (unsigned)AMOUNT
						 : price_role(c, row->binding);
}

static bool read_amount(struct state *s, const struct config *c,
	struct row *row, struct purchase *p)
{
	unsigned role = amount_role(c, row), decimals = 0;

	p->sum = 0;
	if (!c->moneyless && !row_amount(row, role, &p->sum, &decimals))
		return false;
	p->decimals = decimals;
	return (!c->times || multiply(c, row, p)) &&
	       (c->moneyless || refunded_take(&c->refunded, row, &p->sum,
					&s->given_back));
}

/* A row of its own if it has no order. */
static void read_order(struct state *s, const struct config *c, struct row *row,
	struct purchase *p)
{
	p->id = c->order ? row_text(row, c->order) : (struct text){"", 0};
	if (c->order && orders_is_blank(p->id)) {
		notice_row(&s->nameless, row);
		p->id.len = 0;
	}
	if (!c->uncounted || !row_has(row, c->uncounted))
		return;
	struct text id = row_text(row, c->uncounted);
	if (!orders_is_blank(id))
		repeats_add(&s->orders, id, 1);
}

/* Whether ROW is a further line of an order that has its time and its amount in
 * another one, as shops export them. */
static bool is_further_line(const struct config *c, struct row *row)
{
	return c->order && !c->moneyless &&
	       !text_trim(row_text(row, TIME)).len &&
	       !text_trim(row_text(row, amount_role(c, row))).len &&
	       !orders_is_blank(row_text(row, c->order));
}

/* Whether a refund is to be counted; *OK becomes false where it is bad. */
static bool take_refund(
	struct state *s, const struct config *c, struct row *row, bool *ok)
{
	*ok = c->refunds != REFUNDS_FAIL;
	if (!*ok)
		row_because(row, fail_text("'%s' is a refund "
					   "(--refunds=fail wants none)",
					 text_show(row_text(row, AMOUNT))));
	else
		notice_row(&s->refunds, row);
	return *ok && c->refunds != REFUNDS_DROP;
}

static bool is_late(
	const struct config *c, struct row *row, const struct purchase *p)
{
	if (!c->as_of.given || p->ms <= c->as_of.ms ||
		p->day <= zone_day(&row->reading->zone, c->as_of.ms))
		return false;
	row_because(
		row, fail_text("'%s' is after --as-of=%s "
			       "(--until leaves such rows out)",
			     text_show(row_text(row, TIME)), c->as_of.text));
	return true;
}

/* Which way an amount went, where a column of the input says it in words. */
static void see_direction(
	struct state *s, struct row *row, const struct purchase *p)
{
	enum direction way;

	if (!row_has(row, DIRECTION) || p->sum <= 0 ||
		row->binding->column[DIRECTION] >= (int)row->binding->fields)
		return;
	way = direction_of(row_text(row, DIRECTION));
	if (way != DIRECTION_NONE)
		notice_row(&s->went[way], row);
}

/* Customers wait for others, so WHY, if there is one, is of no row at hand, and
 * is said when all are in. */
static void fail(struct state *s, const char *why)
{
	if (why && !s->failed)
		s->failed = mem_copy(why, strlen(why));
}

static enum verdict transaction(
	struct state *s, const struct config *c, struct row *row)
{
	struct purchase p = {.day = 0};
	struct text key;
	bool ok;

	if (is_further_line(c, row)) {
		notice_row(&s->further, row);
		return OK;
	}
	if (!row_key(row, CUSTOMER, &key) ||
		!transactions_time(row, TIME, amount_role(c, row), &p.ms) ||
		!read_amount(s, c, row, &p))
		return BAD;
	if (p.sum < 0 && c->refunds == REFUNDS_FAIL)
		return take_refund(s, c, row, &ok), BAD;
	if (p.sum < 0 && c->refunds == REFUNDS_DROP)
		return take_refund(s, c, row, &ok), OK;
	if (c->per.word == PER_DAY || c->as_of.given)
		p.day = zone_day(&row->reading->zone, p.ms);
	if (is_late(c, row, &p))
		return BAD;
	if (row_has(row, CURRENCY) && !is_other_currency(c, row->binding))
		row_say(row, text_trim(row_text(row, CURRENCY)));
	if (p.sum >= 0)
		undone_see(&s->undone, row);
	p.refund = p.sum < 0 && c->refunds == REFUNDS_NET;
	if (p.sum < 0)
		take_refund(s, c, row, &ok);
	see_direction(s, row, &p);
	read_order(s, c, row, &p);
	fail(s, customers_add(&s->customers, key, &p));
	return OK;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;

	return c->each		  ? ready_answer(at, c, row, out)
	       : c->kind == READY ? ready_row(at, c, row)
				  : transaction(at, c, row);
}

static enum verdict settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	(void)reason;
	fail(s, customers_settle(&s->customers));
	return OK;
}

static void release(void *at)
{
	struct state *s = at;

	customers_release(&s->customers);
	table_release(&s->ready);
	table_release(&s->ids);
	buf_release(&s->currency);
	repeats_release(&s->orders);
	free(s->failed);
}

static const struct filter rfm_cluster = {.name = "rfm-cluster",
	.brief = "Group customers by recency, frequency and monetary value.",
	.operands = "[file ...]",
	.example = {"rfm-cluster --as-of=2026-11-22 --summary samples/orders.csv",
		"rfm-cluster --as-of=2026-11-22 --explain samples/orders.csv",
		"rfm-cluster --partial -o day.state samples/orders.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED, .by = BY_ALL},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = setup_open,
	.bind = bind,
	.init = init,
	.row = row,
	.settle = settle,
	.share = shared_begin,
	.unite = shared_end,
	.hear = shared_hear,
	.save = saved_write,
	.load = saved_read,
	.times = saved_times,
	.finish = answer_finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&rfm_cluster, argc, argv);
}

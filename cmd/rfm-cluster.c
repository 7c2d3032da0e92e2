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
	{0, "per", OPT_CHOICE, AT(per), "transaction|day", "transaction", 0, 0, OPT_STATE,
		"what frequency counts; day: distinct calendar days", NULL},
	{0, "refunds", OPT_CHOICE, AT(refunds), "net|drop|fail", "net", 0, 0, OPT_STATE,
		"negative amounts: rows like others, left out, or bad rows", NULL},
	{'t', "transform", OPT_CHOICE, AT(transform), "log|zscore|raw", "log", 0, 0, 0,
		"of the features before clustering", NULL},
	{0, "seed", OPT_INT, AT(seed), "n", "42", 0, 9e15, 0,
		"of the random starts", NULL},
	{0, "starts", OPT_INT, AT(starts), "n", "10", 1, 10000, 0,
		"random starts, the best of which is taken", NULL},
	{0, "segments", OPT_FILE, AT(segments), "file", NULL, 0, 0, OPT_READ,
		"rules for segments: name,action, min and max of measures", NULL},
	{0, "summary", OPT_CHOICE, AT(summary), "cluster|segment", NULL, 0, 0, OPT_MAYBE,
		"a row a cluster, or a segment, in place of a row a customer", "cluster"},
	{0, "scores", OPT_INT, AT(scores), "n", NULL, 2, 99, OPT_MAYBE,
		"add the scores r, f, m from 1 to n, and rfm_segment", "5"},
	{0, "bins", OPT_CHOICE, AT(bins), "quantile|spss|ntile", "quantile", 0, 0, 0,
		"how scores are cut", NULL},
	{0, "rfm-names", OPT_FILE, AT(rfm_names), "file", NULL, 0, 0, OPT_READ,
		"rules for rfm_segment: segment and the bounds of r, f, m", NULL},
	{0, "explain", OPT_FLAG, AT(explain), NULL, NULL, 0, 0, 0,
		"add why each customer is in its cluster, and what would move it", NULL},
	{0, "rules", OPT_FLAG, AT(rules), NULL, NULL, 0, 0, 0,
		"the clusters as a tree of thresholds, and what that loses", NULL},
	{0, "save", OPT_FILE, AT(save), "model", NULL, 0, 0, OPT_REPLACED,
		"write what was fitted, for --apply and --warm", NULL},
	{0, "apply", OPT_FILE, AT(apply), "model", NULL, 0, 0, OPT_READ,
		"fit nothing, label by this model", NULL},
	{0, "warm", OPT_FILE, AT(warm), "model", NULL, 0, 0, OPT_READ,
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

/* What the first header decides, where it could have been meant otherwise. */
static void say_kind(const struct config *c, const struct binding *b)
{
	if (c->numbered)
		setup_off(c->setup, "customer",
			fail_text("%s: no column 'customer': customers are "
				  "numbered by row, from 1, and bad rows have "
				  "no number",
				b->name));
	if (c->kind == READY && c->input == UNKNOWN && !c->features.n &&
		b->column[CUSTOMER] >= 0 && b->column[TIME] >= 0 &&
		b->column[AMOUNT] >= 0)
		setup_off(c->setup, "transactions",
			fail_text("%s: rows have recency, frequency and "
				  "monetary, so that time and amount are not "
				  "used (--input=transactions uses them)",
				b->name));
}

static const char *bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;
	enum kind kind = kind_of(c, b);
	bool numbered = kind == READY && b->column[CUSTOMER] == ROLE_NONE;

	for (unsigned role = CUSTOMER; role <= AMOUNT && kind == TRANSACTIONS;
		role++)
		TRY(setup_needs(s, b, role));
	for (unsigned role = RECENCY;
		role <= MONETARY && kind == READY && !c->features.n; role++)
		TRY(setup_needs(s, b, role));
	if (numbered && setup_partial(s))
		return "a table without a customer column cannot be --partial";
	if (first) {
		c->kind = kind;
		c->numbered = numbered;
		say_kind(c, b);
	}
	if (kind != c->kind)
		return "transactions and ready tables cannot be mixed";
	if (numbered != c->numbered)
		return "files with and without a customer column cannot be "
		       "mixed";
	return NULL;
}

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	customers_init(&s->customers, c->per == PER_DAY);
	table_init(&s->ready, c->d * sizeof(double), hash_seed());
}

static enum verdict transaction(
	struct state *s, const struct config *c, struct row *row)
{
	struct text key;
	struct purchase p;
	unsigned decimals;

	if (!row_key(row, CUSTOMER, &key) || !row_time(row, TIME, &p.ms) ||
		!row_amount(row, AMOUNT, &p.sum, &decimals))
		return BAD;
	p.decimals = decimals;
	p.day = 0;
	if (p.sum < 0 && c->refunds == REFUNDS_DROP) {
		notice_row(&s->refunds, row);
		return OK;
	}
	if (p.sum < 0 && c->refunds == REFUNDS_FAIL) {
		row_because(row, fail_text("'%s' is a refund "
					   "(--refunds=fail wants none)",
					 text_show(row_text(row, AMOUNT))));
		return BAD;
	}
	if (c->per == PER_DAY || c->as_of.given)
		p.day = zone_day(&row->reading->zone, p.ms);
	if (c->as_of.given && p.ms > c->as_of.ms &&
		p.day > zone_day(&row->reading->zone, c->as_of.ms)) {
		row_because(row,
			fail_text("'%s' is after --as-of=%s "
				  "(--until leaves such rows out)",
				text_show(row_text(row, TIME)), c->as_of.text));
		return BAD;
	}
	if (p.sum < 0)
		notice_row(&s->refunds, row);
	row->reason = customers_add(&s->customers, key, &p);
	return row->reason ? FATAL : OK;
}

static enum verdict ready(
	struct state *s, const struct config *c, struct row *row)
{
	double x[POINTS_MAX_D];
	char number[24];
	struct text key;

	for (unsigned j = 0; j < c->d; j++)
		if (!row_real(row, c->features.n ? FEATURE + j : RECENCY + j,
			    &x[j]))
			return BAD;
	if (c->numbered)
		key = (struct text){
			number, (size_t)snprintf(number, sizeof(number), "%llu",
					(unsigned long long)s->rows + 1)};
	else if (!row_key(row, CUSTOMER, &key))
		return BAD;
	s->rows++;
	size_t before = s->ready.n, at = table_put(&s->ready, key);
	if (at != before) {
		row->reason = fail_text(
			"customer '%s' is here a second time", text_show(key));
		return FATAL;
	}
	memcpy(table_value(&s->ready, at), x, c->d * sizeof(*x));
	return OK;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;

	(void)out;
	return c->kind == READY ? ready(at, c, row) : transaction(at, c, row);
}

static enum verdict settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	*reason = customers_settle(&s->customers);
	return *reason ? FATAL : OK;
}

static void release(void *at)
{
	struct state *s = at;

	customers_release(&s->customers);
	table_release(&s->ready);
}

static const struct filter rfm_cluster = {.name = "rfm-cluster",
	.brief = "Group customers by recency, frequency and monetary value.",
	.operands = "[file ...]",
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = setup_open,
	.bind = bind,
	.init = init,
	.row = row,
	.settle = settle,
	.save = saved_write,
	.load = saved_read,
	.finish = answer_finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&rfm_cluster, argc, argv);
}

/* setup.c - options that fit together, and what the columns make of the rows.
 */
#include <math.h>
#include <string.h>

#include "clv-forecast/parts.h"

static const char *const role_name[ROLES] = {"customer", "time", "currency",
	"x", "t_x", "T", "zbar", "amount", "id"};

static const char *check_options(const struct config *c)
{
	if (c->horizon == 0)
		return "--horizon is no time at all (want 52w, or 365d)";
	if (c->horizon < WHEN_DAY_MS)
		return "--horizon is less than a day, and m is minutes (want "
		       "52w, or 365d)";
	if (c->horizon > INT64_C(36525) * WHEN_DAY_MS)
		return "--horizon is more than 100 years";
	if (c->model == MODEL_AUTO && !c->test.given)
		return "--model=auto chooses by --test, a day";
	if (!isnan(c->max_error) && !c->test.given)
		return "--max-error judges by --test, a day";
	if (c->test.given && c->summary > BY_MODEL && c->summary != BY_CUSTOMER)
		return "--test has a table of its own: of --summary only model "
		       "and customer";
	if (c->apply && (c->save || c->test.given))
		return "--apply fits nothing: not with --save or --test";
	if ((c->drift || !isnan(c->max_psi)) && !c->apply)
		return "--drift and --max-psi compare with a model: they want "
		       "--apply";
	if (c->save && c->test.given)
		return "--test fits to a part of the purchases: not with "
		       "--save (a run without --test saves the model)";
	if (c->summary == BY_GROUP && !c->by)
		return "--summary=group wants --by, a column of groups";
	if (c->model == NBD_BGBB && c->per == PER_TRANSACTION)
		return "--model=bgbb asks whether there was a purchase in a "
		       "period of --unit: not with --per=transaction";
	if (c->input == READY && (c->per || c->refunds))
		return "--per and --refunds are of transactions, not of a "
		       "ready table";
	return NULL;
}

/* A share of more than all there is may be a per cent without its sign. */
static void tell_wide(const struct config *c, struct setup *s)
{
	const struct {
		const char *name;
		double share;
	} of[] = {{"margin", c->margin}, {"discount", c->discount},
		{"max-error", c->max_error}};
	const char *first = "";
	unsigned n = 0;

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++)
		if (of[i].share > 1 && n++ == 0)
			first = fail_text("--%s=%g", of[i].name, of[i].share);
	setup_first(s, "shares_wide", n, text_of(first),
		"is a share of more than 100 % (a tenth is 0.1 or 10%)");
}

static void add_columns(struct setup *s, const char *const *name)
{
	for (; *name; name++)
		setup_column(s, *name);
}

static void name_columns(const struct config *c, struct setup *s)
{
	static const char *const person[] = {"customer", "x", "t_x", "T",
		"zbar", "p_alive", "expected", "spend", "value", "clv",
		"decile", "cohort", NULL};
	static const char *const model[] = {
		"group", "model", "parameter", "value", "se", "note", NULL};
	static const char *const key[] = {[BY_COHORT] = "cohort",
		[BY_GROUP] = "group",
		[BY_DECILE] = "decile",
		[BY_TOTAL] = NULL};
	static const char *const test[] = {"model", "part", "at", "customers",
		"actual", "expected", "actual_total", "expected_total", "error",
		NULL};
	static const char *const later[] = {"actual", "actual_amount", NULL};
	static const char *const sums[] = {"customers", "alive", "expected",
		"expected_se", "value", "clv", NULL};

	if (c->test.given && c->summary == NO_SUMMARY) {
		add_columns(s, test);
	} else if (c->summary == NO_SUMMARY || c->summary == BY_CUSTOMER) {
		add_columns(s, person);
		if (c->test.given)
			add_columns(s, later);
	} else if (c->summary == BY_MODEL) {
		add_columns(s, model);
	} else {
		if (key[c->summary])
			setup_column(s, key[c->summary]);
		add_columns(s, sums);
	}
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	const char *why = check_options(c);

	if (!why && setup_partial(s) && (c->save || c->drift))
		why = "--partial stops before there is a fit: not with --save "
		      "or --drift";
	if (why)
		return setup_usage(s, why);
	c->setup = s;
	tell_wide(c, s);
	for (unsigned i = 0; i < ROLES; i++)
		setup_role(s, role_name[i], SETUP_OPTIONAL);
	if (c->by)
		c->by_role = setup_role(s, c->by, SETUP_REQUIRED);
	refunded_open(&c->refunded, s);
	name_columns(c, s);
	if (c->apply)
		TRY(models_read(c));
	c->calendar = calendar_of((enum turns_unit)c->unit,
		(c->apply ? (int)c->kept.model : c->model) == (int)NBD_BGBB,
		c->per == PER_DAY);
	return NULL;
}

static enum kind kind_of(const struct config *c, const struct binding *b)
{
	if (c->input != UNKNOWN)
		return (enum kind)c->input;
	return b->column[X] != ROLE_NONE && (b->column[AGE_LAST] != ROLE_NONE ||
						    b->column[AGE] != ROLE_NONE)
		       ? READY
		       : TRANSACTIONS;
}

/* A table like that of rfm-cluster has recency, counted back from today. */
static const char *bind_ready(const struct setup *s, const struct binding *b)
{
	if (b->column[ID] == ROLE_NONE)
		TRY(setup_needs(s, b, CUSTOMER));
	TRY(setup_needs(s, b, X));
	if (b->column[AGE] == ROLE_NONE)
		return "no column 'T', the age of each customer: recency is "
		       "here the age at the last purchase, as in papers, and "
		       "not the days since, as rfm-cluster writes it "
		       "(rfm-cluster --with-age writes x, t_x, T and zbar)";
	return setup_needs(s, b, AGE_LAST);
}

static const char *bind_transactions(
	const struct setup *s, const struct binding *b)
{
	TRY(setup_needs(s, b, CUSTOMER));
	return setup_needs(s, b, TIME);
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;
	enum kind kind = kind_of(c, b);
	bool moneyless = kind == TRANSACTIONS &&
			 b->column[AMOUNT] == ROLE_NONE &&
			 b->column[ZBAR] == ROLE_NONE;

	TRY(kind == READY ? bind_ready(s, b) : bind_transactions(s, b));
	if (first) {
		c->kind = kind;
		c->moneyless = moneyless;
		if (kind != READY)
			refunded_bind(&c->refunded, b);
		/* Only what is kept by purchase is shared by threads. */
		if (kind == READY || c->by)
			setup_flow(c->setup, (struct flow){.order = ORDER_ANY,
						     .state = STATE_MERGED});
		if (moneyless)
			setup_off(c->setup, "amount",
				fail_text("%s: no column 'amount': purchases "
					  "are counted, and money is not",
					b->name));
	}
	if (kind != c->kind)
		return "transactions and ready tables cannot be mixed";
	if (moneyless != c->moneyless)
		return "files with and without a column of amounts cannot be "
		       "mixed";
	return NULL;
}

void setup_close(void *config)
{
	clvmodel_release(&((struct config *)config)->kept);
}

/* setup.c - options that fit together, and the columns that the plan asks for.
 */
#include "gray-split/parts.h"
#include "io/keyfile.h"

static const char *check_options(const struct config *c)
{
	bool one = c->experiment || c->arms || c->layer || c->holdout ||
		   c->unit || c->ramp < 100;

	if (!c->plan && !one)
		return "no plan (want --plan=FILE, or --experiment=NAME and "
		       "--arms=ctrl:50,treat:50)";
	if (c->plan && one)
		return "--plan has what --experiment, --arms, --ramp, --layer, "
		       "--holdout and --unit say of one experiment (want "
		       "either)";
	if (!c->plan && (!c->experiment || !*c->experiment))
		return "no --experiment: its name is what draws are made by";
	if (!c->plan && !c->arms)
		return "no --arms (want --arms=ctrl:50,treat:50)";
	return NULL;
}

const char *setup_files(void *config, struct setup *s)
{
	const struct config *c = config;

	if (c->check)
		setup_no_rows(s);
	return NULL;
}

static const char *name_columns(const struct config *c, struct setup *s)
{
	static const char *const column[] = {
		"experiment", "arm", "phase", "split_propensity", "reason"};

	const struct planned *p = &c->planned;

	if (p->column.n > ROLE_MAX - OTHERS)
		return "the plan looks at more than 63 columns of the input";
	setup_role(s, "customer", SETUP_OPTIONAL);
	for (unsigned i = 0; i < p->column.n; i++)
		setup_role(s, p->column.name[i], SETUP_REQUIRED);
	for (size_t i = 0; i < sizeof(column) / sizeof(*column); i++)
		setup_column(s, column[i]);
	return NULL;
}

/* Control groups are a secret worth keeping. */
static void tell_key(const struct config *c)
{
	bool held = false;

	for (size_t i = 0; i < c->planned.n; i++)
		held |= c->planned.entry[i].holdout.len &&
			c->planned.entry[i].share > 0;
	if (held && !c->key)
		setup_off(c->setup, "key",
			"without --key anybody can foresee who is held out");
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	const char *why = check_options(c);

	if (why)
		return setup_usage(s, why);
	c->setup = s;
	c->how = (struct split_how){
		(enum draw_hash)c->hash_of, text_of(c->period)};
	why = plan_open(c, s);
	if (why)
		return c->plan ? why : setup_usage(s, why);
	TRY(lists_open(c));
	TRY(keyfile_keyed(&c->keyed, (enum keyed_kind)c->hash, c->key, false));
	TRY(name_columns(c, s));
	if (c->check)
		setup_answered(s);
	else
		tell_key(c);
	return NULL;
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	const struct config *c = config;
	bool needs = c->previous || c->force ||
		     planned_looks(&c->planned, PLANNED_CUSTOMER);

	(void)first;
	return needs ? setup_needs(s, b, CUSTOMER) : NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	planned_release(&c->planned);
	side_release(&c->table);
	listed_release(&c->forced);
	listed_release(&c->kept);
	keyed_free(c->keyed);
}

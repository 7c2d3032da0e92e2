/* setup.c - options that go together, and columns. */
#include <stdlib.h>

#include "item-next/parts.h"

static const char *check_options(const struct config *c)
{
	if (c->kind == WEIGHTS_SLIM &&
		(c->neighbours < 1 || c->neighbours > 1000))
		return "--kind=slim wants 1 to 1000 --neighbours";
	if (c->apply && (c->save || c->eval || c->tune))
		return "--apply learns nothing: not with --save, --eval or "
		       "--tune";
	if (c->save && c->eval)
		return "--eval learns without what it holds out: not with "
		       "--save";
	if (c->eval && (c->stock || c->cap || c->event.kind))
		return "--eval judges lists that are shown to nobody: not with "
		       "--stock, --cap or --event";
	if (c->tune && c->kind == WEIGHTS_POPULAR)
		return "--kind=popular has nothing to --tune";
	return c->kind == WEIGHTS_POPULAR && c->fill
		       ? "--kind=popular and --fill=none leave nothing"
		       : NULL;
}

/* A row is a customer, with what that customer has. */
static void answer_rows(struct setup *s)
{
	setup_flow(s, (struct flow){.order = ORDER_INPUT,
			      .state = STATE_SCRATCH,
			      .several = true});
	setup_role(s, "customer", SETUP_REQUIRED);
	setup_role(s, "products", SETUP_REQUIRED);
}

const char *setup_open(void *config, struct setup *s)
{
	static const char *const role[] = {
		"customer", "time", "product", "amount", "quantity"};
	struct config *c = config;
	const char *why = check_options(c);

	c->row_each = c->apply && setup_common(s)->answer;
	if (!why && c->row_each && (c->stock || c->cap))
		why = "--answer=one serves each row by itself: not with "
		      "--stock or --cap, which are of all customers";
	if (!why && c->save && setup_partial(s))
		why = "--partial learns nothing: not with --save";
	if (why)
		return setup_usage(s, why);
	c->setup = s;
	if (c->apply)
		TRY(model_read(&c->model, c->apply));
	if (c->save)
		c->saved = setup_file(s, c->save);
	TRY(products_open(c, s));
	c->segment_column =
		c->segment ? products_column(&c->people, text_of(c->segment))
			   : -1;
	if (c->segment && c->segment_column < 0)
		return setup_usage(s,
			fail_text("--segment: --customers has no column '%s'",
				c->segment));
	for (unsigned i = 0; i < sizeof(role) / sizeof(*role) && !c->row_each;
		i++)
		setup_role(s, role[i],
			i <= PRODUCT ? SETUP_REQUIRED : SETUP_OPTIONAL);
	if (c->row_each)
		answer_rows(s);
	print_columns(c, s);
	return eventrow_open(&c->event, s);
}

void setup_close(void *config)
{
	struct config *c = config;

	products_close(c);
	learnt_release(&c->model);
	for (size_t i = 0; i < c->names; i++)
		free(c->name[i]);
	free(c->name);
}

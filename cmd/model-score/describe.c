/* describe.c - what --describe says of the model. */
#include "model-score/parts.h"
#include "model/described.h"

static void print_fact(
	void *arg, const char *what, struct text value, const char *how)
{
	const struct config *c = arg;

	setup_describe(c->setup, c->model, what, value, how);
}

void describe_model(struct config *c)
{
	if (setup_describes(c->setup))
		described_model(
			&(struct described_from){c->e, c->net, c->rounds},
			&(struct described_to){print_fact, c});
}

/* kinds.c - what --kind names: a row a kind, in the order of the option. */
#include "learn/loss.h"
#include "model-fit/parts.h"

static const char *check_trees(const struct config *c)
{
	return c->card ? "--card is for --kind=scorecard" : NULL;
}

static const char *check_card(const struct config *c)
{
	if (c->objective != LOSS_BINARY)
		return "--kind=scorecard is for --objective=binary";
	if (c->interact)
		return "--interact is for --kind=trees";
	if (c->stop_after)
		return "--stop-after is for --kind=trees";
	return NULL;
}

static const char *check_better(const struct config *c)
{
	if (c->objective != LOSS_BINARY)
		return "--kind=auto is for --objective=binary";
	if (!c->test)
		return "--kind=auto wants --test: rows that all are tried on";
	return NULL;
}

const struct kind kinds[] = {
	[KIND_TREES] = {.check = check_trees, .fit = fit_trees},
	[KIND_SCORECARD] = {.check = check_card, .fit = fit_card},
	[KIND_FM] = {.check = machines_check, .fit = machines_fit},
	[KIND_DEEPFM] = {.check = machines_check, .fit = machines_fit},
	[KIND_AUTO] = {.check = check_better, .fit = fit_better},
};

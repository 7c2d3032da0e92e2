/* choice.h - the models of credit that are asked for by name, and what they
 * want to know of the log.
 *
 *	TRY(choice_models(&c, name, n, false));
 *	TRY(choice_weights(rules.credit.weight, weight, 3));
 *	choice_rules(&c, &rules, false, false);
 */
#ifndef JOURNEY_CHOICE_H
#define JOURNEY_CHOICE_H

#include "journey/walk.h"

struct choice {
	enum credit_model model[MODELS]; /* in the order they are asked for */
	unsigned n;
	bool wants[MODELS];
	bool all; /* "all" is one of the names: those that can be had */
};

/* C, all zero, is the N models NAME, of which "all" is several; without any the
 * one that says least.  OF_PATHS: touches have no times, so that two models
 * cannot be had.  NULL, or a message that names the option --models. */
MUST_USE const char *choice_models(
	struct choice *c, const struct text *name, size_t n, bool of_paths);

/* Shapley is reckoned of the rates of coalitions.  NULL, or a message, if it is
 * not asked for, that names the option --shapley. */
MUST_USE const char *choice_coalitions(struct choice *c);

/* Nothing but rows: models are asked for later. */
void choice_row(struct choice *c);

/* Three percentages, in units of 10^-18 of all.  NULL, or a message that names
 * the option --weights: they are not three, or do not add up to 100. */
MUST_USE const char *choice_weights(
	uint64_t weight[3], const struct text *percent, size_t n);

/* The first model that wants the order of touches, or MODELS. */
enum credit_model choice_ordered(const struct choice *c);

/* What the models want of a walk, into RULES, whose table and path are set.
 * DUMPS: paths are printed; CHAINS: and so are the chains. */
void choice_rules(const struct choice *c, struct walk_rules *rules, bool dumps,
	bool chains);

#endif

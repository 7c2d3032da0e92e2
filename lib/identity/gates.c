/* gates.c - bounds of what became one: read, and compared. */
#include "identity/gates.h"

#include <math.h>

#include "base/fail.h"
#include "base/number.h"

static const char *const words[GATES] = {[GATES_LARGEST] = "largest",
	[GATES_SHARED] = "shared",
	[GATES_REFUSED] = "refused",
	[GATES_MERGED] = "merged"};

void gates_init(struct gates *g)
{
	for (int i = 0; i < GATES; i++)
		g->most[i] = (double)NAN;
}

/* A number, or one before '%'. */
static bool read_bound(double *to, struct text t, bool count)
{
	static const struct number_style plain = {.decimal = '.'};
	bool percent = t.len && t.at[t.len - 1] == '%' && !count;

	t.len -= percent;
	if (!real_parse(to, t, &plain) || *to < 0)
		return false;
	if (percent)
		*to /= 100;
	return count ? *to >= 1 && floor(*to) == *to : *to <= 1;
}

const char *gates_say(struct gates *g, struct text item)
{
	struct text value = item, word = text_split(&value, '=');
	int i = 0;

	while (i < GATES && !text_is(word, words[i]))
		i++;
	if (i == GATES || !value.at ||
		!read_bound(&g->most[i], value, i == GATES_LARGEST))
		return fail_text("--gate: '%s' is not right (want largest=50, "
				 "shared=1%%, refused=1%% or merged=1%%)",
			text_show(item));
	return NULL;
}

bool gates_asks(const struct gates *g, enum gates_what what)
{
	return !isnan(g->most[what]);
}

static const char *largest_fault(const struct gates *g, struct who *w)
{
	uint32_t who, largest = linked_largest(&w->linked, &who);

	if (largest <= g->most[GATES_LARGEST])
		return NULL;
	return fail_text("largest: customer '%s' has %u identifiers, above "
			 "--gate=largest=%g",
		text_show(who_customer(w, who)), largest,
		g->most[GATES_LARGEST]);
}

/* How many of how many. */
static void count(double *n, double *all, enum gates_what what, struct who *w)
{
	if (what == GATES_SHARED) {
		*n = (double)w->linking.n_shared;
		*all = w->linking.sets.n;
	} else if (what == GATES_REFUSED) {
		*n = (double)w->linking.refusals;
		*all = (double)linking_distinct(&w->linking);
	} else {
		*n = (double)naming_merged(&w->naming);
		*all = w->naming.olds;
	}
}

const char *gates_fault(
	const struct gates *g, enum gates_what what, struct who *w)
{
	double most = g->most[what], n, all;

	if (isnan(most))
		return NULL;
	if (what == GATES_LARGEST)
		return largest_fault(g, w);
	count(&n, &all, what, w);
	return n <= most * all
		       ? NULL
		       : fail_text("%s: %.0f of %.0f is above --gate=%s=%g%%",
				 words[what], n, all, words[what], most * 100);
}

/* gate.c - an alarm for a night in which too much became one: --gate; and how
 * many customers there are of each size: --report. */
#include <math.h>
#include <stdlib.h>

#include "id-link/parts.h"

static const char *const words[GATES] = {[GATE_LARGEST] = "largest",
	[GATE_SHARED] = "shared",
	[GATE_REFUSED] = "refused",
	[GATE_MERGED] = "merged"};

/* A number, or one before '%'. */
static bool read_share(double *to, struct text t, bool count)
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

static const char *read_one(struct config *c, struct text item)
{
	struct text value = item, word = text_split(&value, '=');
	int g = 0;

	while (g < GATES && !text_is(word, words[g]))
		g++;
	if (g == GATES || !value.at ||
		!read_share(&c->gates[g], value, g == GATE_LARGEST))
		return fail_text("--gate: '%s' is not right (want largest=50, "
				 "shared=1%%, refused=1%% or merged=1%%)",
			text_show(item));
	return g == GATE_MERGED && !c->previous
		       ? "--gate=merged is against --previous=FILE"
		       : NULL;
}

const char *gate_read(struct config *c, struct setup *s)
{
	const char *why = NULL;

	for (int g = 0; g < GATES; g++)
		c->gates[g] = NAN;
	for (size_t i = 0; i < c->gate.n && !why; i++)
		why = read_one(c, c->gate.item[i]);
	if (why)
		return setup_usage(s, why);
	if (c->gate.n && setup_partial(s))
		return setup_usage(s, "--gate is for the answer: not with "
				      "--partial");
	if (c->report && setup_partial(s))
		return setup_usage(s, "--report is for the answer: not with "
				      "--partial");
	if (c->report) {
		c->sizes = setup_file(s, c->report);
		out_column(c->sizes, text_of("measure"));
		out_column(c->sizes, text_of("of"));
		out_column(c->sizes, text_of("n"));
		out_header(c->sizes);
	}
	return NULL;
}

/* N of ALL, unless it is at most what gate G allows. */
static void compare(struct answer *a, enum gate g, double n, double all)
{
	double most = a->c->gates[g];

	if (isnan(most) || n <= most * all)
		return;
	setup_fails(
		a->setup, fail_text("%s: %.0f of %.0f is above --gate=%s=%g%%",
				  words[g], n, all, words[g], most * 100));
}

void gate_check(struct answer *a)
{
	const struct config *c = a->c;
	uint32_t who, largest = linked_largest(&a->who.linked, &who);

	if (!isnan(c->gates[GATE_LARGEST]) && largest > c->gates[GATE_LARGEST])
		setup_fails(a->setup,
			fail_text("largest: customer '%s' has %u identifiers, "
				  "above --gate=largest=%g",
				text_show(who_customer(&a->who, who)), largest,
				c->gates[GATE_LARGEST]));
	compare(a, GATE_SHARED, (double)a->who.linking.n_shared,
		a->who.linking.sets.n);
	if (!isnan(c->gates[GATE_REFUSED]))
		compare(a, GATE_REFUSED, (double)a->who.linking.refusals,
			(double)linking_distinct(&a->who.linking));
	if (c->previous)
		compare(a, GATE_MERGED, (double)naming_merged(&a->who.naming),
			a->who.naming.olds);
}

static void write_line(
	struct out *to, const char *measure, struct text of, uint64_t n)
{
	out_string(to, measure);
	out_text(to, of);
	out_int(to, (int64_t)n);
	out_end(to);
}

/* Of each kind, how many identifiers, and how many of them are shared. */
static void write_kinds(struct answer *a, struct out *to)
{
	for (unsigned k = 0; k < a->c->n; k++) {
		struct text kind = a->c->kinds.item[k];
		struct linking_sum sum = linking_sum(&a->who.linking, k);
		write_line(to, "identifiers", kind, sum.nodes);
		write_line(to, "shared", kind, sum.shared);
		write_line(to, "refused", kind, sum.refused);
	}
}

void gate_report(struct answer *a)
{
	uint32_t who, largest = linked_largest(&a->who.linked, &who);
	uint64_t *of = linked_sizes(&a->who.linked, largest);

	write_kinds(a, a->c->sizes);
	for (uint32_t size = 1; size <= largest; size++)
		if (of[size])
			write_line(a->c->sizes, "customers",
				text_of(fail_text("%u", size)), of[size]);
	free(of);
}

/* gate.c - an alarm for a night in which too much became one: --gate; and how
 * many customers there are of each size: --report. */
#include <stdlib.h>

#include "id-link/parts.h"

static const char *read_bounds(struct config *c)
{
	gates_init(&c->gates);
	for (size_t i = 0; i < c->gate.n; i++) {
		TRY(gates_say(&c->gates, c->gate.item[i]));
		if (gates_asks(&c->gates, GATES_MERGED) && !c->previous)
			return "--gate=merged is against --previous=FILE";
	}
	return NULL;
}

const char *gate_read(struct config *c, struct setup *s)
{
	const char *why = read_bounds(c);

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

void gate_check(struct answer *a)
{
	for (int g = 0; g < GATES; g++) {
		const char *why =
			gates_fault(&a->c->gates, (enum gates_what)g, &a->who);
		if (why)
			setup_fails(a->setup, why);
	}
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

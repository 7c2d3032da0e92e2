/* lint.c - the faults of intents and aliases as rows. */
#include "ask/lint.h"
#include "kg-ask/parts.h"

static void fault(
	struct out *out, const char *kind, struct text what, const char *why)
{
	out_string(out, kind);
	out_text(out, what);
	out_string(out, why);
	out_end(out);
}

/* What the intent names that is not there. */
static size_t lint_parts(const struct intent *it, struct out *out)
{
	struct text name;
	size_t faults = 0;

	if (it->query.missing.len) {
		faults++;
		fault(out, "intent", text_of(it->name),
			fail_text("'%s' in the query is no term of the triples",
				text_show(it->query.missing)));
	}
	if (intent_unfilled(it, &name)) {
		faults++;
		fault(out, "intent", text_of(it->name),
			fail_text("{%s} in the answer stands for nothing",
				text_show(name)));
	}
	return faults;
}

static size_t lint_intents(
	struct lint *l, const struct intents *list, struct out *out)
{
	size_t faults = 0;

	for (size_t i = 0; i < list->n; i++) {
		const struct intent *it = &list->intent[i];
		const struct intent *by =
			it->builtin ? NULL : lint_intent(l, list, i);
		if (!it->builtin)
			faults += lint_parts(it, out);
		if (!by)
			continue;
		faults++;
		fault(out, "intent", text_of(it->name),
			fail_text("what '%s' is for is taken by '%s' (%lld)",
				it->pattern, by->name,
				(long long)by->priority));
	}
	return faults;
}

struct aliased {
	struct out *out;
	struct text alias;
};

static void print_alias(void *arg, enum lint_fault is, struct text other)
{
	struct aliased *a = arg;

	fault(a->out, "alias", a->alias,
		is == LINT_ASKED ? "is a word of questions"
		: is == LINT_NAME
			? fail_text("is the name of '%s' itself",
				  text_show(other))
			: fail_text("means '%s' too", text_show(other)));
}

static size_t lint_aliases(
	struct lint *l, const struct config *c, struct out *out)
{
	struct side s;
	int alias, term;
	size_t faults = 0;

	if (!c->alias || setup_side(c->setup, &s, c->alias, NULL))
		return 0;
	if (!side_column(&alias, &s, "alias", true) &&
		!side_column(&term, &s, "term", true))
		for (size_t i = 0; i < s.n; i++) {
			struct aliased a = {
				out, side_cell(&s, i, (size_t)alias)};
			faults += lint_alias(l, &c->lexicon, a.alias,
				side_cell(&s, i, (size_t)term), print_alias,
				&a);
		}
	side_release(&s);
	return faults;
}

/* Properties that people can hardly ask for, which is no fault of a file. */
static void lint_properties(const struct config *c, struct out *out)
{
	const struct lexicon *x = &c->lexicon;
	struct reach_words reach;

	reach_open(&reach, x);
	for (size_t i = 0; i < x->predicates; i++) {
		struct text name = graph_term(x->graph, x->predicate[i]);
		if (reach_alone(&reach, i))
			fault(out, "property", name,
				"only its own name asks for it (want an alias)");
		for (size_t k = i + 1; k < x->predicates; k++)
			if (reach_compete(&reach, i, k))
				fault(out, "property", name,
					fail_text("the same words ask for '%s' "
						  "(want an alias of each)",
						text_show(graph_term(x->graph,
							x->predicate[k]))));
	}
	reach_close(&reach);
}

size_t lint_print(const struct config *c, struct out *out)
{
	struct lint l = {{0}, {0}};
	size_t faults =
		lint_intents(&l, &c->intents, out) + lint_aliases(&l, c, out);

	lint_properties(c, out);
	lint_release(&l);
	return faults;
}

/* ignored.c - values that are nobody's, by kind. */
#include "identity/ignored.h"

#include "base/fail.h"
#include "base/identifier.h"
#include "identity/seen_ends.h"

void ignored_init(struct ignored *g, unsigned kinds, uint64_t seed)
{
	g->kinds = kinds;
	for (unsigned k = 0; k < kinds; k++)
		table_init(&g->value[k], 0, seed);
}

void ignored_release(struct ignored *g)
{
	for (unsigned k = 0; k < g->kinds; k++)
		table_release(&g->value[k]);
}

const char *ignored_add(struct ignored *g, const struct text *kinds,
	struct text name, struct text value)
{
	unsigned kind = seen_kind_of(kinds, g->kinds, name);
	const char *fault = identifier_fault(value);

	if (kind == g->kinds)
		return fail_text(
			"the kind '%s' is not among --kinds", text_show(name));
	if (fault)
		return fail_text(
			"the value '%s' is not %s", text_show(value), fault);
	table_put(&g->value[kind], value);
	return NULL;
}

bool ignored_has(const struct ignored *g, unsigned kind, struct text value)
{
	return g->value[kind].n &&
	       table_find(&g->value[kind], value) != (size_t)TABLE_NONE;
}

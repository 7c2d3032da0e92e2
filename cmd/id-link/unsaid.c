/* unsaid.c - what the answer does not show: counted, and told in one line a
 * kind. */
#include "id-link/parts.h"
#include "identity/writings.h"

/* The kinds that nothing was seen of. */
static void tell_empty(struct answer *a)
{
	struct buf none = {0};

	for (unsigned k = 0; k < a->c->n; k++)
		if (a->who.nodes.base[k + 1] == a->who.nodes.base[k])
			buf_printf(&none, " %s", a->c->role[k]);
	buf_byte(&none, '\0');
	if (none.len > 1 && a->who.nodes.base[a->c->n])
		setup_off(a->setup, "kinds",
			fail_text("nothing has an identifier of these kinds, "
				  "so they link nobody:%s",
				none.at));
	buf_release(&none);
}

static void tell_shared(struct answer *a)
{
	uint32_t first = 0;
	struct text name = {"", 0};

	while (a->who.linking.n_shared && !a->who.linking.shared[first])
		first++;
	if (a->who.linking.n_shared)
		name = who_called(&a->who, first);
	setup_first(a->setup, "shared", a->who.linking.n_shared, name,
		"is linked with more than --max-degree allows: it is shared, "
		"and joins nobody");
}

static void tell_refused(struct answer *a)
{
	struct text name = {"", 0};

	if (a->who.linking.refusals)
		name = who_called(&a->who, a->who.linking.refused[0].link.a);
	setup_first(a->setup, "refused", a->who.linking.refusals, name,
		"has a link that is refused, as --max-per-customer allows no "
		"more of a kind (--print=refused has all)");
}

static void tell_writings(struct answer *a)
{
	struct writings_told alike = {0}, several = {0};

	for (unsigned k = 0; k < a->c->n; k++)
		writings_look(&alike, &several, &a->who.nodes, &a->who.linked,
			a->c->kinds.item, k);
	setup_first(a->setup, "alike", alike.n, buf_view(&alike.least),
		alike.n ? fail_text("is written in another way too ('%s'), and "
				    "they are two customers: cells are "
				    "compared as bytes",
				  text_show(buf_view(&alike.other)))
			: "");
	setup_first(a->setup, "several", several.n, buf_view(&several.least),
		"holds several identifiers, and is taken as one");
	writings_told_release(&alike);
	writings_told_release(&several);
}

void unsaid_tell(struct answer *a, const struct state *s)
{
	struct setup *setup = a->setup;
	uint32_t largest;

	setup_note(setup, "identifiers", a->who.nodes.base[a->c->n]);
	setup_note(setup, "customers", a->who.linked.n);
	setup_note(setup, "largest", linked_largest(&a->who.linked, &largest));
	tell_shared(a);
	tell_refused(a);
	tell_empty(a);
	setup_notice(setup, "rows_without", &s->nothing,
		"this row has no identifier of --kinds, and links nobody");
	setup_notice(setup, "rows_ignored", &s->junk,
		"this row has a value of --ignore, which counts as none");
	setup_notice(setup, "rows_nobody", &s->nobody,
		"this row has an identifier that stands for none, and is linked "
		"with all others that have it (--na or --ignore leaves it out)");
	tell_writings(a);
}

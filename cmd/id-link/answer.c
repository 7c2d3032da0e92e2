/* answer.c - from what was seen to customers, and what they are called. */
#include <math.h>
#include <stdio.h>

#include "filter/seldom.h"
#include "id-link/parts.h"

enum { HASHED = 16 }; /* bytes of a name that is made with a key */

struct text answer_name(struct answer *a, uint32_t node)
{
	a->name.len = 0;
	nodes_name(&a->name, &a->nodes, a->c->kinds.item, node);
	return buf_view(&a->name);
}

/* "u_" and the hash of kind and value; of a value that had owners before, of
 * which it is as well. */
static struct text hashed_name(struct answer *a, uint32_t node)
{
	unsigned char hash[KEYED_SIZE];
	char piece[16];
	uint32_t before = nodes_piece(&a->nodes, node);
	struct text part[3] = {a->c->kinds.item[nodes_kind(&a->nodes, node)],
		nodes_text(&a->nodes, node), {piece, 0}};

	snprintf(piece, sizeof(piece), "%u", before + 1);
	part[2].len = strlen(piece);
	keyed_hash(a->keyed, hash, part, before ? 3 : 2);
	a->name.len = 0;
	buf_string(&a->name, "u_");
	keyed_hex(&a->name, hash, HASHED);
	return buf_view(&a->name);
}

static struct text own_name(void *answer, uint32_t customer)
{
	struct answer *a = answer;
	uint32_t first = a->linked.first[customer];

	return a->keyed ? hashed_name(a, first) : answer_name(a, first);
}

struct text answer_customer(struct answer *a, uint32_t customer)
{
	return a->c->previous ? naming_of(&a->naming, customer)
			      : own_name(a, customer);
}

static void find(struct answer *a, struct seen_book *seen)
{
	const struct config *c = a->c;
	struct linking *l = &a->linking;

	nodes_make(&a->nodes, seen, c->previous || c->print == PRINT_ROWS,
		setup_threads(a->setup));
	*l = (struct linking){.kinds = c->n,
		.value = a->nodes.value,
		.links = seen->links,
		.min_seen = (uint32_t)c->min_seen};
	memcpy(l->base, a->nodes.base, sizeof(l->base));
	memcpy(l->value_base, a->nodes.value_base, sizeof(l->value_base));
	memcpy(l->degree, c->degree, sizeof(l->degree));
	memcpy(l->cap, c->cap, sizeof(l->cap));
	linking_run(l);
	linked_make(&a->linked, l, &a->nodes);
}

/* With --previous, the names that customers had. */
static const char *name(struct answer *a)
{
	if (!a->c->previous)
		return NULL;
	naming_begin(&a->naming, &a->linked, &a->nodes);
	TRY(previous_read(a));
	naming_end(&a->naming, own_name, a);
	return NULL;
}

/* Whether a link is looked at once more. */
static bool asks_links(const struct config *c)
{
	return c->explain || c->print == PRINT_SHARED ||
	       !isnan(c->gates[GATE_REFUSED]);
}

static void tell(struct answer *a, const struct state *s)
{
	if (a->c->report)
		gate_report(a);
	gate_check(a);
	unsaid_tell(a, s);
}

const char *answer_print(
	struct state *s, struct config *c, struct setup *setup, struct out *out)
{
	struct answer a = {
		.c = c, .setup = setup, .out = out, .keyed = c->keyed};
	const char *why;

	seen_settle(&s->seen);
	if (seen_count(&s->seen) >= LINKED_NONE)
		return "more than 4294967294 identifiers (link parts of the "
		       "customers by themselves)";
	find(&a, &s->seen);
	if (!asks_links(c))
		seen_drop_links(&s->seen);
	why = name(&a);
	if (!why && c->explain)
		why = explain_print(&a);
	else if (!why)
		print_answer(&a, s);
	if (!why)
		tell(&a, s);
	naming_release(&a.naming);
	linked_release(&a.linked);
	linking_release(&a.linking);
	nodes_release(&a.nodes);
	buf_release(&a.name);
	return why ? why : out->failed;
}

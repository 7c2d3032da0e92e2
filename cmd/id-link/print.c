/* print.c - the answer in the form of --print. */
#include <stdlib.h>

#include "id-link/parts.h"

void print_columns(const struct config *c, struct setup *s)
{
	static const char *const columns[][8] = {
		[PRINT_MAP] = {"alias", "customer", "kind", "piece"},
		[PRINT_ROWS] = {"customer"},
		[PRINT_CHANGES] = {"change", "customer", "was"},
		[PRINT_REFUSED] = {"a", "b", "seen", "limit"},
		[PRINT_SHARED] = {"kind", "value", "piece", "links"}};

	static const char *const links[] = {"a", "b", "seen", "verdict",
		"limit", "customer_a", "customer_b"};

	for (unsigned i = 0; c->explain && i < 7; i++)
		setup_column(s, links[i]);
	for (unsigned i = 0; !c->explain && columns[c->print][i]; i++)
		setup_column(s, columns[c->print][i]);
}

static void print_refused(struct answer *a)
{
	for (size_t i = 0; i < a->who.linking.refusals; i++) {
		const struct linking_refusal *r = &a->who.linking.refused[i];
		out_text(a->out, who_called(&a->who, r->link.a));
		out_text(a->out, who_called(&a->who, r->link.b));
		out_int(a->out, r->link.seen);
		out_string(a->out, fail_text("%s=%u", a->c->role[r->kind],
					   a->c->limits.cap[r->kind]));
		out_end(a->out);
	}
}

static void print_changes(struct answer *a)
{
	static const char *const words[] = {[NAMING_GONE] = "gone",
		[NAMING_MERGED] = "merged",
		[NAMING_NEW] = "new",
		[NAMING_SPLIT] = "split"};
	const struct naming_book *n = &a->who.naming;

	for (size_t i = 0; i < n->changes; i++) {
		const struct naming_change *c = &n->change[i];
		out_string(a->out, words[c->kind]);
		out_text(a->out, naming_name(n, c->now));
		out_text(a->out, naming_name(n, c->was));
		out_end(a->out);
	}
}

static void print_shared(struct answer *a)
{
	uint32_t *links = linking_count(&a->who.linking);

	for (uint32_t i = 0; i < a->who.linking.sets.n; i++) {
		if (!a->who.linking.shared[i])
			continue;
		out_text(
			a->out, a->c->kinds.item[nodes_kind(&a->who.nodes, i)]);
		out_text(a->out, nodes_text(&a->who.nodes, i));
		out_int(a->out, (int64_t)nodes_piece(&a->who.nodes, i) + 1);
		out_int(a->out, links[i]);
		out_end(a->out);
	}
	free(links);
}

const char *print_answer(struct answer *a, const struct state *s)
{
	switch ((enum print)a->c->print) {
	case PRINT_MAP:
		return map_print(a);
	case PRINT_ROWS:
		kept_print(a, &s->kept);
		break;
	case PRINT_CHANGES:
		print_changes(a);
		break;
	case PRINT_REFUSED:
		print_refused(a);
		break;
	case PRINT_SHARED:
		print_shared(a);
		break;
	}
	return a->out->failed;
}

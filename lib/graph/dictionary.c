/* dictionary.c - terms by number and numbers by term: sorted by bytes, so that
 * finding one is a binary search and comparing two numbers compares the terms.
 */
#include "graph/image.h"

struct text graph_term(struct graph *g, uint32_t id)
{
	if (id == 0 || id > g->terms)
		return (struct text){"", 0};
	if (!image_numbers(g, &g->term_at, id - 1, id + 1))
		return (struct text){"", 0};
	uint32_t at = packed_get(&g->term_at, id - 1);
	uint32_t end = packed_get(&g->term_at, id);
	if (end < at || end > g->bytes.len) {
		g->damaged = true;
		return (struct text){"", 0};
	}
	if (!image_check(g, g->bytes.at + at, end - at))
		return (struct text){"", 0};
	return (struct text){g->bytes.at + at, end - at};
}

uint32_t graph_least(struct graph *g, struct text key)
{
	uint32_t from = 1, to = g->terms + 1;

	while (from < to) {
		uint32_t middle = from + (to - from) / 2;

		if (text_compare(graph_term(g, middle), key) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

uint32_t graph_find(struct graph *g, struct text term)
{
	uint32_t id = graph_least(g, term);

	return id <= g->terms && text_equal(graph_term(g, id), term) ? id : 0;
}

int graph_named(const struct graph *g, uint32_t name)
{
	for (uint32_t i = 1; i < g->sets; i++)
		if (g->set[i].name == name && name)
			return (int)i;
	return -1;
}

/* forest_walk.c - ways through a forest, by runs of numbers. */
#include "invite/forest_walk.h"

bool forest_walk_list(
	const uint32_t *list, size_t n, forest_walk_each *each, void *arg)
{
	for (size_t i = 0; i < n; i++)
		if (!each(arg, list[i]))
			return false;
	return true;
}

bool forest_walk_below(
	const struct forest *f, uint32_t v, forest_walk_each *each, void *arg)
{
	uint32_t end = forest_end(f, v);

	for (uint32_t u = v + 1; end != FOREST_DAMAGED && u < end; u++)
		if (!each(arg, u))
			return false;
	return end != FOREST_DAMAGED;
}

bool forest_walk_children(
	const struct forest *f, uint32_t v, forest_walk_each *each, void *arg)
{
	uint32_t end = forest_end(f, v), u = v + 1;

	while (end != FOREST_DAMAGED && u < end) {
		if (!each(arg, u))
			return false;
		u = forest_end(f, u); /* behind those below */
	}
	return end != FOREST_DAMAGED && u != FOREST_DAMAGED;
}

bool forest_walk_root(
	const struct forest *f, uint32_t v, forest_walk_each *each, void *arg)
{
	uint32_t u = forest_root(f, v);

	return u != FOREST_DAMAGED && each(arg, u);
}

/* The way up, turned round. */
bool forest_walk_down(const struct forest *f, struct forest_walk_path *p,
	forest_walk_each *each, void *arg)
{
	size_t n = p->n;

	p->elsewhere = false;
	if (p->from != FOREST_NONE) {
		uint32_t end = forest_end(f, p->from);
		if (end == FOREST_DAMAGED)
			return false;
		p->elsewhere = !forest_below(p->to, p->from, end);
	}
	if (p->elsewhere)
		return true;
	while (n > 0 && p->from != FOREST_NONE && p->above[n - 1] < p->from)
		n--;
	while (n > 0 && p->to != p->from)
		if (!each(arg, p->above[--n]))
			return false;
	return each(arg, p->to);
}

/* scan.c - finding what matches: a range of one of the three orders. */
#include "graph/permutations.h"

int64_t graph_predicate(const struct graph_set *set, uint32_t term)
{
	uint64_t i = packed_least(&set->predicate, 0, set->predicate.n, term);

	return i < set->predicate.n && packed_get(&set->predicate, i) == term
		       ? (int64_t)i
		       : -1;
}

/* The same, remembered: a query asks for a few of them over and over. */
static inline int64_t known_predicate(struct graph_set *set, uint32_t term)
{
	struct graph_known *known = &set->known[term % GRAPH_KNOWN];

	if (known->term != term) {
		known->number = graph_predicate(set, term);
		known->term = term;
	}
	return known->number;
}

/* The range of FIRST in ORDER; empty if the image is damaged there. */
static bool range_of(struct graph *g, const struct graph_set *set,
	enum graph_order order, uint64_t first, uint64_t *at, uint64_t *end)
{
	const struct packed *p = &set->order[order].first;

	*at = *end = 0;
	if (first + 1 >= p->n || !image_numbers(g, p, first, first + 2))
		return false;
	*at = packed_get(p, first);
	*end = packed_get(p, first + 1);
	if (*at > *end || *end > set->n) {
		g->damaged = true;
		*at = *end = 0;
		return false;
	}
	return *at < *end;
}

/* Whether numbers AT to END lie in more blocks than are worth a look. */
static bool is_long(const struct packed *c, uint64_t at, uint64_t end)
{
	return (end - at) * c->bits > (uint64_t)8 * IMAGE_BLOCK;
}

/* *AT becomes the first from it to END that is at least X.  Of a long column
 * only what the search looks at is checked. */
static bool least(struct graph *g, const struct packed *c, uint32_t x,
	uint64_t *at, uint64_t end)
{
	while (is_long(c, *at, end)) {
		uint64_t middle = *at + (end - *at) / 2;
		if (!image_numbers(g, c, middle, middle + 1))
			return false;
		if (packed_get(c, middle) < x)
			*at = middle + 1;
		else
			end = middle;
	}
	if (!image_numbers(g, c, *at, end))
		return false;
	*at = packed_least(c, *at, end, x);
	return true;
}

/* The same for what is likely near *AT. */
static bool gallop(struct graph *g, const struct packed *c, uint32_t x,
	uint64_t *at, uint64_t end)
{
	uint64_t step = 1;

	for (; *at + step < end; step *= 2) {
		if (!image_numbers(g, c, *at + step, *at + step + 1))
			return false;
		if (packed_get(c, *at + step) >= x)
			break;
		*at += step;
	}
	return least(g, c, x, at, *at + step < end ? *at + step + 1 : end);
}

/* What column C has as VALUE between *AT and *END; nothing if it is damaged. */
static bool narrow_long(struct graph *g, const struct packed *c, uint32_t value,
	uint64_t *at, uint64_t *end)
{
	uint64_t from = *at, to;

	if (!least(g, c, value, &from, *end))
		goto none;
	if (from == *end || !image_numbers(g, c, from, from + 1) ||
		packed_get(c, from) != value)
		goto none;
	to = from;
	if (value == UINT32_MAX)
		to = *end;
	else if (!gallop(g, c, value + 1, &to, *end))
		goto none;
	*at = from;
	*end = to;
	return true;
none:
	*at = *end = 0;
	return false;
}

/* The commonest, a short range: its numbers are few and lie in one place. */
static inline bool narrow(struct graph *g, const struct packed *c,
	uint32_t value, uint64_t *at, uint64_t *end)
{
	uint64_t from = *at, to = *end;

	if (to - from > 32)
		return narrow_long(g, c, value, at, end);
	if (!image_numbers(g, c, from, to))
		to = from;
	while (from < to && packed_get(c, from) < value)
		from++;
	*at = *end = from;
	while (*end < to && packed_get(c, *end) == value)
		++*end;
	return *at < *end;
}

static enum graph_order order_for(uint32_t s, uint32_t p, uint32_t o)
{
	if (s && (p || !o))
		return GRAPH_SPO;
	if (o && !p)
		return GRAPH_OSP;
	return p ? GRAPH_POS : GRAPH_SPO;
}

/* Everything, in the order of subjects. */
static uint64_t range_all(struct graph_scan *scan)
{
	scan->all = true;
	scan->end = scan->set->n;
	return scan->end;
}

/* The range that matches, of which nothing has been checked but what was
 * looked at to find it. */
static inline uint64_t find_range(struct graph_scan *scan, struct graph *g,
	uint32_t number, const uint32_t part[3])
{
	struct graph_set *set = &g->set[number];
	uint32_t want[3] = {part[0], 0, part[2]};

	*scan = (struct graph_scan){.g = g,
		.set = set,
		.order = order_for(part[0], part[1], part[2])};
	const unsigned char *by = permutation_parts[scan->order];
	const struct graph_permutation *order = &set->order[scan->order];
	if (part[1]) {
		int64_t predicate = known_predicate(set, part[1]);
		if (predicate < 0)
			return 0;
		want[1] = (uint32_t)predicate;
	}
	scan->first = part[by[0]];
	if (!scan->first)
		return range_all(scan);
	if (!range_of(g, set, scan->order, want[by[0]], &scan->at, &scan->end))
		return 0;
	scan->second = part[by[1]];
	if (scan->second &&
		!narrow(g, &order->second, want[by[1]], &scan->at, &scan->end))
		return 0;
	scan->third = part[by[2]];
	if (scan->third &&
		!narrow(g, &order->third, want[by[2]], &scan->at, &scan->end))
		return 0;
	return scan->end - scan->at;
}

uint64_t graph_count(
	struct graph *g, uint32_t number, uint32_t s, uint32_t p, uint32_t o)
{
	struct graph_scan scan;

	return find_range(&scan, g, number, (const uint32_t[3]){s, p, o});
}

uint64_t graph_match(struct graph_scan *scan, struct graph *g, uint32_t number,
	uint32_t s, uint32_t p, uint32_t o)
{
	uint64_t n = find_range(scan, g, number, (const uint32_t[3]){s, p, o});
	const struct graph_permutation *order = &scan->set->order[scan->order];

	if (n &&
		(scan->second || image_numbers(g, &order->second, scan->at,
					 scan->end)) &&
		(scan->third ||
			image_numbers(g, &order->third, scan->at, scan->end)) &&
		(!scan->all ||
			image_numbers(g, &order->first, 0, order->first.n)))
		return n;
	scan->at = scan->end = 0;
	return 0;
}

/* The term that number X of PART stands for; 0, and damaged, if none. */
static inline uint32_t term_of(
	struct graph *g, const struct graph_set *set, unsigned part, uint32_t x)
{
	if (part == 1) {
		if (x >= set->predicate.n) {
			g->damaged = true;
			return 0;
		}
		return packed_get(&set->predicate, x);
	}
	if (x == 0 || x > g->terms) {
		g->damaged = true;
		return 0;
	}
	return x;
}

uint64_t graph_next_run(struct graph_scan *scan, uint32_t *second)
{
	const struct packed *column = &scan->set->order[scan->order].second;
	uint64_t from = scan->at;

	if (scan->at >= scan->end)
		return 0;
	uint32_t x = packed_get(column, scan->at);
	*second = term_of(
		scan->g, scan->set, permutation_parts[scan->order][1], x);
	scan->at = *second ? packed_gallop(column, from, scan->end, x + 1)
			   : scan->end;
	return *second ? scan->at - from : 0;
}

/* Which first the triple at hand has, when all are scanned. */
static bool advance_first(struct graph_scan *scan)
{
	const struct packed *first = &scan->set->order[scan->order].first;

	while (scan->at >= scan->next) {
		if ((uint64_t)scan->first + 2 >= first->n)
			return false;
		scan->first++;
		scan->next = packed_get(first, (uint64_t)scan->first + 1);
	}
	return true;
}

bool graph_next(struct graph_scan *scan, uint32_t triple[3])
{
	const struct graph_permutation *order = &scan->set->order[scan->order];
	const unsigned char *by = permutation_parts[scan->order];

	if (scan->at >= scan->end)
		return false;
	if (scan->all && !advance_first(scan)) {
		scan->g->damaged = true;
		return false;
	}
	triple[by[0]] = scan->first;
	triple[by[1]] = scan->second
				? scan->second
				: term_of(scan->g, scan->set, by[1],
					  packed_get(&order->second, scan->at));
	triple[by[2]] = scan->third
				? scan->third
				: term_of(scan->g, scan->set, by[2],
					  packed_get(&order->third, scan->at));
	scan->at++;
	return triple[0] && triple[1] && triple[2];
}

bool graph_has(
	struct graph *g, uint32_t set, uint32_t s, uint32_t p, uint32_t o)
{
	return s && p && o && graph_count(g, set, s, p, o) > 0;
}

void graph_expect(
	struct graph *g, uint32_t number, uint32_t soon, uint32_t next)
{
	const struct graph_permutation *p = &g->set[number].order[GRAPH_SPO];

	if ((uint64_t)soon + 1 < p->first.n)
		__builtin_prefetch(
			p->first.at + ((uint64_t)soon * p->first.bits >> 3));
	if ((uint64_t)next + 1 >= p->first.n)
		return;
	uint64_t at = packed_get(&p->first, next);
	if (at < g->set[number].n) {
		__builtin_prefetch(p->second.at + (at * p->second.bits >> 3));
		__builtin_prefetch(p->third.at + (at * p->third.bits >> 3));
	}
}

struct graph_row graph_neighbours(struct graph *g, uint32_t number,
	int64_t predicate, uint32_t node, bool back)
{
	const struct graph_set *set = &g->set[number];
	enum graph_order order = back ? GRAPH_POS : GRAPH_SPO;
	const struct graph_permutation *p = &set->order[order];
	struct graph_row row = {.column = &p->third};
	uint32_t first = back ? (uint32_t)predicate : node;
	uint32_t second = back ? node : (uint32_t)predicate;

	if (predicate < 0 || node == 0 || node > g->terms ||
		!range_of(g, set, order, first, &row.at, &row.end))
		return row;
	if (!narrow(g, &p->second, second, &row.at, &row.end) ||
		!image_numbers(g, &p->third, row.at, row.end))
		row.at = row.end = 0;
	return row;
}

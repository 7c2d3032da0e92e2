/* permutations.c - building the three orders, and finding ranges in them. */
#include <stdlib.h>

#include "graph/permutations.h"

/* Which part of a triple is first, second and third in each order. */
static const unsigned char parts[3][3] = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}};

/* FROM into TO by PART, whose values are at most MAX; stable. */
static void sort_by(struct triple *to, const struct triple *from, uint64_t n,
	unsigned part, uint32_t max)
{
	uint64_t *at = mem_zero((size_t)max + 2, sizeof(*at));

	for (uint64_t i = 0; i < n; i++)
		at[from[i].part[part] + 1]++;
	for (uint32_t i = 0; i <= max; i++)
		at[i + 1] += at[i];
	for (uint64_t i = 0; i < n; i++)
		to[at[from[i].part[part]]++] = from[i];
	free(at);
}

static uint64_t without_twice(struct triple *t, uint64_t n)
{
	uint64_t kept = 0;

	for (uint64_t i = 0; i < n; i++)
		if (kept == 0 || memcmp(&t[i], &t[kept - 1], sizeof(*t)) != 0)
			t[kept++] = t[i];
	return kept;
}

/* Predicates get numbers; part 1 of each triple becomes 1 + its number. */
static uint32_t number_predicates(struct image *m, uint32_t set, uint32_t name,
	struct triple *t, uint64_t n, uint32_t terms)
{
	uint32_t *number = mem_zero((size_t)terms + 1, sizeof(*number));
	uint32_t predicates = 0;

	for (uint64_t i = 0; i < n; i++)
		number[t[i].part[1]] = 1;
	for (uint32_t i = 1; i <= terms; i++)
		predicates += number[i];
	unsigned bits = packed_bits(terms);
	unsigned char *to =
		image_packed(m, SECTION_PREDICATE, set, predicates, bits);
	m->section[m->n - 1].extra = name;
	uint32_t k = 0;
	for (uint32_t i = 1; i <= terms; i++) {
		if (!number[i])
			continue;
		packed_put(to, bits, k, i);
		number[i] = ++k;
	}
	for (uint64_t i = 0; i < n; i++)
		t[i].part[1] = number[t[i].part[1]];
	free(number);
	return predicates;
}

/* One number after another, in their order: faster than packed_put(). */
struct writer {
	unsigned char *to;
	uint64_t word;
	unsigned used, bits;
};

static inline void write_number(struct writer *w, uint32_t x)
{
	w->word |= (uint64_t)x << w->used;
	w->used += w->bits;
	while (w->used >= 8) {
		*w->to++ = (unsigned char)w->word;
		w->word >>= 8;
		w->used -= 8;
	}
}

static void write_end(struct writer *w)
{
	if (w->used)
		*w->to = (unsigned char)w->word;
}

static struct writer new_section(
	struct image *m, unsigned kind, uint32_t set, uint64_t n, unsigned bits)
{
	return (struct writer){
		.to = image_packed(m, kind, set, n, bits), .bits = bits};
}

/* The sorted triples T as order ORDER; LIMIT: numbers of each part end before,
 * FROM: and begin at. */
static void pack_order(struct image *m, uint32_t set, enum graph_order order,
	const struct triple *t, uint64_t n, const uint32_t limit[3])
{
	const unsigned char *part = parts[order];
	unsigned kind = SECTION_ORDER + 4 * (unsigned)order;
	uint32_t firsts = limit[part[0]];
	/* Predicates are numbered from 0, in the image only. */
	uint32_t less[3] = {0, 1, 0}, from = less[part[0]];
	struct writer w = new_section(
		m, kind, set, (uint64_t)firsts + 1 - from, packed_bits(n));
	uint64_t i = 0;

	for (uint32_t a = from; a <= firsts; a++) {
		while (i < n && t[i].part[part[0]] < a)
			i++;
		write_number(&w, (uint32_t)i);
	}
	write_end(&w);
	for (unsigned c = 1; c < 3; c++) {
		unsigned p = part[c];
		w = new_section(m, kind + c, set, n,
			packed_bits(limit[p] - 1 - less[p]));
		for (i = 0; i < n; i++)
			write_number(&w, t[i].part[p] - less[p]);
		write_end(&w);
	}
}

/* How many distinct values PART has for each predicate, and in all; the pairs
 * of PART and predicate must be adjacent in T, sorted by PART, or with OBJECTS
 * by predicate and PART. */
static void count_distinct(struct image *m, uint32_t set, unsigned part,
	const struct triple *t, uint64_t n, uint32_t predicates, uint32_t all)
{
	uint32_t *count = mem_zero((size_t)predicates + 1, sizeof(*count));
	uint64_t most = all;

	for (uint64_t i = 0; i < n; i++)
		if (i == 0 || t[i].part[part] != t[i - 1].part[part] ||
			t[i].part[1] != t[i - 1].part[1])
			count[t[i].part[1]]++;
	for (uint32_t i = 0; i <= predicates; i++)
		if (count[i] > most)
			most = count[i];
	unsigned bits = packed_bits(most);
	unsigned char *to = image_packed(m,
		part == 0 ? SECTION_SUBJECTS_OF : SECTION_OBJECTS_OF, set,
		(uint64_t)predicates + 1, bits);
	for (uint32_t i = 1; i <= predicates; i++)
		packed_put(to, bits, i - 1, count[i]);
	packed_put(to, bits, predicates, all);
	free(count);
}

static uint32_t distinct(const struct triple *t, uint64_t n, unsigned part)
{
	uint32_t count = 0;

	for (uint64_t i = 0; i < n; i++)
		count += i == 0 || t[i].part[part] != t[i - 1].part[part];
	return count;
}

void permutations_build(struct image *m, uint32_t set, uint32_t name,
	struct triple **t, uint64_t n, uint32_t terms)
{
	struct triple *a = *t, *b = mem_array(n + 1, sizeof(*b));
	uint32_t predicates = number_predicates(m, set, name, a, n, terms);
	uint32_t limit[3] = {terms + 1, predicates + 1, terms + 1};

	sort_by(b, a, n, 2, terms);
	sort_by(a, b, n, 1, predicates);
	sort_by(b, a, n, 0, terms);
	n = without_twice(b, n);
	pack_order(m, set, GRAPH_SPO, b, n, limit);
	count_distinct(m, set, 0, b, n, predicates, distinct(b, n, 0));
	sort_by(a, b, n, 2, terms);
	pack_order(m, set, GRAPH_OSP, a, n, limit);
	uint32_t objects = distinct(a, n, 2);
	sort_by(b, a, n, 1, predicates);
	free(a);
	*t = NULL;
	pack_order(m, set, GRAPH_POS, b, n, limit);
	count_distinct(m, set, 2, b, n, predicates, objects);
	free(b);
}

int64_t graph_predicate(const struct graph_set *set, uint32_t term)
{
	uint64_t i = packed_least(&set->predicate, 0, set->predicate.n, term);

	return i < set->predicate.n && packed_get(&set->predicate, i) == term
		       ? (int64_t)i
		       : -1;
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

static bool readable(
	struct graph *g, const struct packed *p, uint64_t at, uint64_t end)
{
	return image_numbers(g, p, at, end);
}

/* What column C has as VALUE between *AT and *END. */
static bool narrow(struct graph *g, const struct packed *c, uint32_t value,
	uint64_t *at, uint64_t *end)
{
	if (!readable(g, c, *at, *end)) {
		*at = *end = 0;
		return false;
	}
	*at = packed_least(c, *at, *end, value);
	if (*at < *end && packed_get(c, *at) == value)
		*end = value == UINT32_MAX
			       ? *end
			       : packed_gallop(c, *at, *end, value + 1);
	else
		*end = *at;
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

static uint64_t match_none(struct graph_scan *scan)
{
	scan->at = scan->end = 0;
	return 0;
}

uint64_t graph_match(struct graph_scan *scan, struct graph *g, uint32_t number,
	uint32_t s, uint32_t p, uint32_t o)
{
	const struct graph_set *set = &g->set[number];
	uint32_t part[3] = {s, p, o}, want[3];
	int64_t predicate = p ? graph_predicate(set, p) : 0;

	*scan = (struct graph_scan){
		.g = g, .set = set, .order = order_for(s, p, o)};
	const unsigned char *by = parts[scan->order];
	const struct graph_permutation *order = &set->order[scan->order];
	if (predicate < 0)
		return match_none(scan);
	for (unsigned i = 0; i < 3; i++)
		want[i] = by[i] == 1 ? (uint32_t)predicate : part[by[i]];
	scan->first = part[by[0]];
	if (!scan->first) { /* everything */
		scan->all = true;
		scan->end = set->n;
		if (!readable(g, &order->second, 0, set->n) ||
			!readable(g, &order->third, 0, set->n) ||
			!readable(g, &order->first, 0, order->first.n))
			return match_none(scan);
		return scan->end;
	}
	if (!range_of(g, set, scan->order, want[0], &scan->at, &scan->end))
		return 0;
	if (part[by[1]]) {
		scan->second = part[by[1]];
		narrow(g, &order->second, want[1], &scan->at, &scan->end);
	}
	if (part[by[2]] && scan->at < scan->end) {
		scan->third = part[by[2]];
		narrow(g, &order->third, want[2], &scan->at, &scan->end);
	}
	if (!readable(g, &order->second, scan->at, scan->end) ||
		!readable(g, &order->third, scan->at, scan->end))
		return match_none(scan);
	return scan->end - scan->at;
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
	const unsigned char *by = parts[scan->order];

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
	struct graph_scan scan;

	return s && p && o && graph_match(&scan, g, set, s, p, o) > 0;
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
		!readable(g, &p->third, row.at, row.end))
		row.at = row.end = 0;
	return row;
}

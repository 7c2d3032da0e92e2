/* permutations.c - building the three orders. */
#include <stdlib.h>

#include "base/hash.h"
#include "graph/permutations.h"

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

static bool is_same(const struct triple *a, const struct triple *b)
{
	return memcmp(a, b, sizeof(*a)) == 0;
}

static uint64_t without_twice(struct triple *t, uint64_t n)
{
	uint64_t kept = 0;

	for (uint64_t i = 0; i < n; i++)
		if (kept == 0 || !is_same(&t[i], &t[kept - 1]))
			t[kept++] = t[i];
	return kept;
}

/* The first of the N triples at T that is among those before it, N if there is
 * none.  ROOM is for N triples, and serves as a table of 3 N places. */
static uint64_t first_twice(
	const struct triple *t, uint64_t n, struct triple *room)
{
	uint32_t *place = (uint32_t *)room;
	uint64_t places = 3 * n;

	memset(place, 0, n * sizeof(*room));
	for (uint64_t i = 0; i < n; i++) {
		struct text bytes = {(const char *)&t[i], sizeof(t[i])};
		uint64_t h = hash_bytes(bytes, 1) % places;
		for (; place[h]; h = h + 1 < places ? h + 1 : 0)
			if (is_same(&t[place[h] - 1], &t[i]))
				return i;
		place[h] = (uint32_t)i + 1;
	}
	return n;
}

/* Predicates get numbers; part 1 of each triple becomes 1 + its number. */
static uint32_t number_predicates(struct graph_image *m, uint32_t set,
	uint32_t name, struct triple *t, uint64_t n, uint32_t terms)
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

static struct writer new_section(struct graph_image *m, unsigned kind,
	uint32_t set, uint64_t n, unsigned bits)
{
	return (struct writer){
		.to = image_packed(m, kind, set, n, bits), .bits = bits};
}

/* The sorted triples T as order ORDER; LIMIT: numbers of each part end before,
 * FROM: and begin at. */
static void pack_order(struct graph_image *m, uint32_t set,
	enum graph_order order, const struct triple *t, uint64_t n,
	const uint32_t limit[3])
{
	const unsigned char *part = permutation_parts[order];
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
static void count_distinct(struct graph_image *m, uint32_t set, unsigned part,
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

/* The N triples at *T sorted into TO, ROOM a second place for them; each once.
 * The order they came in is at hand until it is known whether any comes
 * twice. */
static struct triples_twice sort_once(struct triple *to, struct triple *room,
	struct triple **t, uint64_t n, uint32_t predicates, uint32_t terms)
{
	struct triples_twice twice = {0, 0};

	sort_by(to, *t, n, 2, terms);
	sort_by(room, to, n, 1, predicates);
	sort_by(to, room, n, 0, terms);
	twice.n = n - without_twice(to, n);
	if (twice.n)
		twice.first = first_twice(*t, n, room);
	free(*t);
	*t = NULL;
	return twice;
}

struct triples_twice permutations_build(struct graph_image *m, uint32_t set,
	uint32_t name, struct triple **t, uint64_t n, uint32_t terms)
{
	struct triple *a = mem_array(n + 1, sizeof(*a)),
		      *b = mem_array(n + 1, sizeof(*b));
	uint32_t predicates = number_predicates(m, set, name, *t, n, terms);
	uint32_t limit[3] = {terms + 1, predicates + 1, terms + 1};

	struct triples_twice twice = sort_once(b, a, t, n, predicates, terms);
	n -= twice.n;
	pack_order(m, set, GRAPH_SPO, b, n, limit);
	count_distinct(m, set, 0, b, n, predicates, distinct(b, n, 0));
	sort_by(a, b, n, 2, terms);
	pack_order(m, set, GRAPH_OSP, a, n, limit);
	uint32_t objects = distinct(a, n, 2);
	sort_by(b, a, n, 1, predicates);
	free(a);
	pack_order(m, set, GRAPH_POS, b, n, limit);
	count_distinct(m, set, 2, b, n, predicates, objects);
	free(b);
	return twice;
}

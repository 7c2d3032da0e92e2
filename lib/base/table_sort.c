/* table_sort.c - the keys of a table in the order of their bytes.
 *
 * Threads sort ranges of keys, which are told apart by their first word:
 *
 *	keys     by chunk    words of chunk 0 | of chunk 1 | ...
 *	         scattered   range 0: of chunk 0, of chunk 1 | range 1: ...
 *	         sorted      range 0 | range 1 | ...
 */
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/order.h"
#include "base/table.h"

enum {
	CHUNK = 1 << 15, /* keys */
	RANGES = 64,
	SAMPLE = 64, /* keys a range, from which bounds are taken */
	FEW = 10000  /* keys that one thread sorts */
};

struct sorting {
	const struct table *t;
	size_t chunks;
	size_t depth;	/* bytes that all keys begin with */
	size_t *common; /* of each chunk */
	struct order_key *from, *to;
	unsigned char *range;	 /* of each of "from" */
	uint64_t bound[RANGES];	 /* the least word of each range */
	size_t (*place)[RANGES]; /* of each chunk: counts, then places in "to"
				  */
	size_t begin[RANGES + 1];
};

static struct text key_of(const void *table, size_t i)
{
	return table_key(table, i);
}

static size_t chunk_end(const struct sorting *s, size_t c)
{
	return (c + 1) * CHUNK < s->t->n ? (c + 1) * CHUNK : s->t->n;
}

/* How many bytes the keys of chunk C and the first key begin with: identifiers
 * are mostly alike in front, and sorting by what follows seldom has to look at
 * a key again. */
static void find_common(void *arg, size_t c, unsigned worker)
{
	struct sorting *s = arg;
	struct text first = table_key(s->t, 0);
	size_t n = first.len;

	(void)worker;
	for (size_t i = c * CHUNK; i < chunk_end(s, c) && n; i++) {
		struct text key = table_key(s->t, i);
		if (key.len < n)
			n = key.len;
		while (memcmp(key.at, first.at, n) != 0)
			n--;
	}
	s->common[c] = n;
}

static void make_words(void *arg, size_t c, unsigned worker)
{
	struct sorting *s = arg;

	(void)worker;
	for (size_t i = c * CHUNK; i < chunk_end(s, c); i++)
		s->from[i] = (struct order_key){
			order_word(table_key(s->t, i), s->depth), (uint32_t)i};
}

static int by_word(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static void choose_bounds(struct sorting *s)
{
	enum { ALL = RANGES * SAMPLE };
	uint64_t *word = mem_array(ALL, sizeof(*word));

	for (size_t i = 0; i < ALL; i++)
		word[i] = s->from[i * (s->t->n / ALL)].word;
	qsort(word, ALL, sizeof(*word), by_word);
	for (size_t r = 0; r < RANGES; r++)
		s->bound[r] = r ? word[r * SAMPLE] : 0;
	free(word);
}

/* The last range whose bound is not above WORD. */
static unsigned range_of(const struct sorting *s, uint64_t word)
{
	unsigned low = 0;

	for (unsigned step = RANGES / 2; step; step /= 2)
		low += s->bound[low + step] <= word ? step : 0;
	return low;
}

static void count_ranges(void *arg, size_t c, unsigned worker)
{
	struct sorting *s = arg;

	(void)worker;
	for (size_t i = c * CHUNK; i < chunk_end(s, c); i++) {
		unsigned r = range_of(s, s->from[i].word);
		s->range[i] = (unsigned char)r;
		s->place[c][r]++;
	}
}

/* Counts become places. */
static void add_up(struct sorting *s)
{
	size_t at = 0;

	for (unsigned r = 0; r < RANGES; r++) {
		s->begin[r] = at;
		for (size_t c = 0; c < s->chunks; c++) {
			size_t n = s->place[c][r];
			s->place[c][r] = at;
			at += n;
		}
	}
	s->begin[RANGES] = at;
}

static void scatter(void *arg, size_t c, unsigned worker)
{
	struct sorting *s = arg;

	(void)worker;
	for (size_t i = c * CHUNK; i < chunk_end(s, c); i++)
		s->to[s->place[c][s->range[i]]++] = s->from[i];
}

static void sort_range(void *arg, size_t r, unsigned worker)
{
	struct sorting *s = arg;

	(void)worker;
	order_sort(s->to + s->begin[r], s->begin[r + 1] - s->begin[r], s->depth,
		key_of, s->t);
}

/* The numbers of K[0..n), in place: they shrink from front to back. */
static uint32_t *numbers(struct order_key *k, size_t n)
{
	uint32_t *number = (uint32_t *)k;

	for (size_t i = 0; i < n; i++) {
		uint32_t at = k[i].number;
		memcpy(&number[i], &at, sizeof(at));
	}
	return mem_resize(number, n, sizeof(*number));
}

static void sort_by_ranges(struct sorting *s, unsigned threads)
{
	s->to = mem_wide(s->t->n, sizeof(*s->to));
	s->place = mem_zero(s->chunks, sizeof(*s->place));
	s->range = mem_array(s->t->n, 1);
	choose_bounds(s);
	chunks_run(threads, s->chunks, count_ranges, s);
	add_up(s);
	chunks_run(threads, s->chunks, scatter, s);
	free(s->from);
	free(s->place);
	free(s->range);
	chunks_run(threads, RANGES, sort_range, s);
}

uint32_t *table_sorted_by(const struct table *t, unsigned threads)
{
	struct sorting s = {.t = t, .chunks = (t->n + CHUNK - 1) / CHUNK};

	s.common = mem_array(s.chunks, sizeof(*s.common));
	chunks_run(threads, s.chunks, find_common, &s);
	s.depth = s.chunks ? s.common[0] : 0;
	for (size_t c = 1; c < s.chunks; c++)
		if (s.common[c] < s.depth)
			s.depth = s.common[c];
	free(s.common);
	s.from = mem_wide(t->n, sizeof(*s.from));
	chunks_run(threads, s.chunks, make_words, &s);
	if (threads > 1 && t->n > FEW) {
		sort_by_ranges(&s, threads);
		return numbers(s.to, t->n);
	}
	order_sort(s.from, t->n, s.depth, key_of, t);
	return numbers(s.from, t->n);
}

uint32_t *table_sorted(const struct table *t)
{
	return table_sorted_by(t, 1);
}

/* Each cycle of the permutation goes round by one; what has come to its place
 * is marked by its own number. */
void table_sort(struct table *t)
{
	table_freeze(t);
	uint32_t *from = table_sorted(t);
	char *spare = mem_array(t->stride, 1);

	for (size_t i = 0; i < t->n; i++) {
		size_t to = i;
		if (from[i] == i)
			continue;
		memcpy(spare, table_entry(t, i), t->stride);
		while (from[to] != i) {
			size_t next = from[to];
			memcpy(table_entry(t, to), table_entry(t, next),
				t->stride);
			from[to] = (uint32_t)to;
			to = next;
		}
		memcpy(table_entry(t, to), spare, t->stride);
		from[to] = (uint32_t)to;
	}
	free(spare);
	free(from);
}

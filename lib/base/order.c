/* order.c - multikey quicksort on eight-byte words. */
#include "base/order.h"

uint64_t order_word(struct text key, size_t at)
{
	unsigned char b[8] = {0};
	uint64_t word = 0;

	if (key.len > at)
		memcpy(b, key.at + at, key.len - at < 8 ? key.len - at : 8);
	for (int i = 0; i < 8; i++)
		word = word << 8 | b[i];
	return word;
}

static void swap(struct order_key *a, struct order_key *b)
{
	struct order_key t = *a;

	*a = *b;
	*b = t;
}

static uint64_t middle(const struct order_key *k, size_t n)
{
	uint64_t a = k[n / 4].word, b = k[n / 2].word,
		 c = k[n - 1 - n / 4].word;

	return a < b ? (b < c	       ? b
			       : a < c ? c
				       : a)
		     : (a < c	       ? a
			       : b < c ? c
				       : b);
}

/* Keys with the same word at DEPTH: those that end in it come first, by
 * length; K[ended..n) go on. */
static size_t shorter_first(struct order_key *k, size_t n, size_t depth,
	order_of *of, const void *keys)
{
	size_t ended = 0;

	for (size_t i = 0; i < n; i++) {
		size_t len = of(keys, k[i].number).len;
		if (len > depth + 8)
			continue;
		swap(&k[i], &k[ended]);
		for (size_t j = ended++;
			j > 0 && of(keys, k[j - 1].number).len > len; j--)
			swap(&k[j], &k[j - 1]);
	}
	return ended;
}

static void insertion(struct order_key *k, size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t j = i; j > 0 && k[j - 1].word > k[j].word; j--)
			swap(&k[j], &k[j - 1]);
}

/* Move those with a word below PIVOT to the front; how many.  Without a branch
 * that depends on the words, for it would be guessed wrong half the time. */
static size_t below(struct order_key *k, size_t n, uint64_t pivot)
{
	size_t low = 0;

	for (size_t i = 0; i < n; i++) {
		struct order_key t = k[i];
		k[i] = k[low];
		k[low] = t;
		low += t.word < pivot;
	}
	return low;
}

static void sort(struct order_key *k, size_t n, size_t depth, order_of *of,
	const void *keys);

/* K[0..n) share their word at DEPTH: order them by what follows. */
static void deeper(struct order_key *k, size_t n, size_t depth, order_of *of,
	const void *keys)
{
	size_t ended = shorter_first(k, n, depth, of, keys);

	k += ended;
	n -= ended;
	if (n < 2)
		return;
	for (size_t i = 0; i < n; i++)
		k[i].word = order_word(of(keys, k[i].number), depth + 8);
	sort(k, n, depth + 8, of, keys);
}

static void equal_runs(struct order_key *k, size_t n, size_t depth,
	order_of *of, const void *keys)
{
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && k[end].word == k[i].word; end++)
			;
		if (end - i > 1)
			deeper(k + i, end - i, depth, of, keys);
	}
}

static void sort(struct order_key *k, size_t n, size_t depth, order_of *of,
	const void *keys)
{
	while (n > 16) {
		uint64_t pivot = middle(k, n);
		size_t low = below(k, n, pivot);
		size_t high = low + below(k + low, n - low, pivot + 1);
		if (pivot == UINT64_MAX)
			high = n;
		if (high - low > 1)
			deeper(k + low, high - low, depth, of, keys);
		/* Recurse into the smaller side, go on with the larger. */
		if (low < n - high) {
			sort(k, low, depth, of, keys);
			k += high;
			n -= high;
		} else {
			sort(k + high, n - high, depth, of, keys);
			n = low;
		}
	}
	insertion(k, n);
	equal_runs(k, n, depth, of, keys);
}

void order_sort(struct order_key *k, size_t n, size_t depth, order_of *of,
	const void *keys)
{
	sort(k, n, depth, of, keys);
}

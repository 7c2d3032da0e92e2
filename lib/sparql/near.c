/* near.c - edit distance with swaps, three rows of it at a time. */
#include "sparql/near.h"

static size_t characters(uint32_t *to, struct text t)
{
	size_t n = 0, i = 0;

	while (i < t.len && n < NEAR_MOST) {
		size_t len = text_character((struct text){t.at + i, t.len - i});
		uint32_t c = 0;
		for (size_t k = 0; k < (len ? len : 1); k++)
			c = c << 8 | (unsigned char)t.at[i + k];
		if (c >= 'a' && c <= 'z')
			c -= 32;
		to[n++] = c;
		i += len ? len : 1;
	}
	return n;
}

void near_init(struct near *near, struct text want)
{
	*near = (struct near){.n = 0};
	near->n = characters(near->want, want);
	near->distance = near->n <= 1 ? 1 : near->n <= 3 ? 2 : 3;
}

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

unsigned near_distance(const struct near *near, struct text word, unsigned most)
{
	uint32_t is[NEAR_MOST];
	size_t n = characters(is, word);
	unsigned row[3][NEAR_MOST + 1];

	if (n > near->n + most || near->n > n + most)
		return most + 1;
	for (unsigned j = 0; j <= n; j++)
		row[0][j] = j;
	for (unsigned i = 1; i <= near->n; i++) {
		unsigned *now = row[i % 3], *one = row[(i + 2) % 3],
			 *two = row[(i + 1) % 3], low = i;
		now[0] = i;
		for (unsigned j = 1; j <= n; j++) {
			bool same = near->want[i - 1] == is[j - 1];
			now[j] = least(one[j - 1] + !same,
				least(one[j], now[j - 1]) + 1);
			if (i > 1 && j > 1 && near->want[i - 1] == is[j - 2] &&
				near->want[i - 2] == is[j - 1])
				now[j] = least(now[j], two[j - 2] + 1);
			low = least(low, now[j]);
		}
		if (low > most)
			return most + 1;
	}
	return row[near->n % 3][n];
}

void near_try(struct near *near, struct text word)
{
	unsigned d = near_distance(near, word, near->distance - 1);

	if (d < near->distance && d < near->n) {
		near->distance = d ? d : 1;
		near->best = word;
	}
}
